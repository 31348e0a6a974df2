//! Which words a pattern can begin with, which can come second, and which it cannot do without: what
//! keeps matching cheap when there are many patterns.

use std::collections::BTreeSet;

use super::pattern::Item;

/// A set of words: some by themselves, some by class, or all.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words {
    pub single: BTreeSet<u16>,
    /// One bit for each class.
    pub classes: u128,
    pub all: bool,
}

impl Words {
    fn add(&mut self, other: &Self) {
        self.single.extend(&other.single);
        self.classes |= other.classes;
        self.all |= other.all;
    }
}

/// Which words the first two of a run of items can be.
#[derive(Debug, Clone, Default)]
pub struct Opening {
    pub first: Words,
    pub second: Words,
    /// The items may take no word at all.
    may_be_none: bool,
    /// They may take exactly one.
    may_be_one: bool,
}

impl Opening {
    fn nothing() -> Self {
        Self {
            may_be_none: true,
            ..Self::default()
        }
    }

    fn one(first: Words) -> Self {
        Self {
            first,
            may_be_one: true,
            ..Self::default()
        }
    }

    fn then(mut self, next: &Self) -> Self {
        if self.may_be_one {
            self.second.add(&next.first);
        }
        if self.may_be_none {
            self.first.add(&next.first);
            self.second.add(&next.second);
        }
        self.may_be_one =
            (self.may_be_one && next.may_be_none) || (self.may_be_none && next.may_be_one);
        self.may_be_none &= next.may_be_none;
        self
    }

    fn or(mut self, other: &Self) -> Self {
        self.first.add(&other.first);
        self.second.add(&other.second);
        self.may_be_none |= other.may_be_none;
        self.may_be_one |= other.may_be_one;
        self
    }
}

/// The opening of a whole pattern; where it may be one word long, anything can come second.
pub fn of(items: &[Item]) -> Opening {
    let mut opening = sequence(items);
    opening.second.all |= opening.may_be_one;
    opening
}

fn sequence(items: &[Item]) -> Opening {
    items.iter().fold(Opening::nothing(), |so_far, item| {
        so_far.then(&of_item(item))
    })
}

fn of_item(item: &Item) -> Opening {
    let all = || Words {
        all: true,
        ..Words::default()
    };
    match item {
        Item::Word { word, .. } => Opening::one(Words {
            single: [*word].into(),
            ..Words::default()
        }),
        Item::Class { class, .. } => Opening::one(Words {
            classes: 1 << class,
            ..Words::default()
        }),
        Item::AnyWord | Item::AnyCapital => Opening::one(all()),
        Item::One(alternatives) => {
            let mut all = alternatives.iter().map(|items| sequence(items));
            let first = all.next().unwrap_or_else(Opening::nothing);
            all.fold(first, |sum, one| sum.or(&one))
        }
        Item::Maybe(item) => of_item(item).or(&Opening::nothing()),
        Item::Gap(most) => Opening {
            first: all(),
            second: all(),
            may_be_none: true,
            may_be_one: *most > 0,
        },
        Item::Not(_) | Item::Open | Item::Close | Item::SentenceStart | Item::End => {
            Opening::nothing()
        }
    }
}

/// Sets of words of each of which the text must have one, the fewest words first. The first word is not
/// among them: it is there when the pattern is tried.
pub fn needs(items: &[Item], size: &impl Fn(&Words) -> usize) -> Vec<Words> {
    let first = items
        .iter()
        .position(|item| !matches!(item, Item::Open | Item::Not(_) | Item::SentenceStart));
    let after = first.map_or(&[][..], |first| &items[first + 1..]);
    let mut needs: Vec<Words> = after.iter().filter_map(|item| need(item, size)).collect();
    needs.sort_by_key(size);
    needs
}

/// The words one of which an item takes, whatever else it takes.
fn need(item: &Item, size: &impl Fn(&Words) -> usize) -> Option<Words> {
    match item {
        Item::Word { .. } | Item::Class { .. } => Some(of_item(item).first),
        Item::One(alternatives) => {
            let mut union = Words::default();
            for items in alternatives {
                let needs = items.iter().filter_map(|item| need(item, size));
                union.add(&needs.min_by_key(size)?);
            }
            Some(union)
        }
        _ => None,
    }
}
