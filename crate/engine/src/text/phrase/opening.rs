//! Which words a pattern can begin with, and which can come second: what keeps matching cheap when
//! there are many patterns.

use super::pattern::Item;
use crate::text::lexicon::{Class, Lexicon, WordId};

/// A set of word ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct WordSet(Vec<u64>);

impl WordSet {
    fn none(words: usize) -> Self {
        Self(vec![0; words.div_ceil(64)])
    }

    pub(super) fn has(&self, word: WordId) -> bool {
        self.0[word as usize / 64] >> (word % 64) & 1 == 1
    }

    fn insert(&mut self, word: WordId) {
        self.0[word as usize / 64] |= 1 << (word % 64);
    }

    fn add(&mut self, other: &Self) {
        self.0
            .iter_mut()
            .zip(&other.0)
            .for_each(|(own, more)| *own |= more);
    }

    pub(super) fn words(&self) -> impl Iterator<Item = WordId> + '_ {
        (0..self.0.len() as WordId * 64).filter(|&word| self.has(word))
    }
}

/// Which words the first two of a run of items can be.
pub(super) struct Opening {
    pub(super) first: WordSet,
    pub(super) second: WordSet,
    /// The items may take no word at all.
    may_be_none: bool,
    /// They may take exactly one.
    pub(super) may_be_one: bool,
}

impl Opening {
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

/// The words of each class, and all of them.
pub(super) struct WordSets {
    classes: Vec<WordSet>,
    pub(super) all: WordSet,
    words: usize,
}

impl WordSets {
    pub(super) fn of(lexicon: &Lexicon) -> Self {
        let words = lexicon.ids().count();
        let mut sets = Self {
            classes: Vec::new(),
            all: WordSet::none(words),
            words,
        };
        for &class in Class::ALL {
            let mut set = WordSet::none(words);
            lexicon
                .ids()
                .filter(|&word| lexicon.classes(word).has(class))
                .for_each(|word| set.insert(word));
            sets.classes.push(set);
        }
        lexicon.ids().for_each(|word| sets.all.insert(word));
        sets
    }

    pub(super) fn opening(&self, items: &[Item]) -> Opening {
        items.iter().fold(self.nothing(), |so_far, item| {
            so_far.then(&self.of_item(item))
        })
    }

    fn nothing(&self) -> Opening {
        let none = WordSet::none(self.words);
        Opening {
            first: none.clone(),
            second: none,
            may_be_none: true,
            may_be_one: false,
        }
    }

    fn of_item(&self, item: &Item) -> Opening {
        let one = |first: WordSet| Opening {
            first,
            may_be_none: false,
            may_be_one: true,
            ..self.nothing()
        };
        match item {
            Item::Word { word, .. } => {
                let mut first = WordSet::none(self.words);
                first.insert(*word);
                one(first)
            }
            Item::Class { class, .. } => one(self.classes[*class as usize].clone()),
            Item::AnyWord | Item::AnyCapital => one(self.all.clone()),
            Item::One(alternatives) => {
                let mut all = alternatives.iter().map(|items| self.opening(items));
                let first = all.next().unwrap_or_else(|| self.nothing());
                all.fold(first, |sum, one| sum.or(&one))
            }
            Item::Maybe(item) => self.of_item(item).or(&self.nothing()),
            Item::Gap(most) => Opening {
                first: self.all.clone(),
                second: self.all.clone(),
                may_be_none: true,
                may_be_one: *most > 0,
            },
            Item::Not(_) | Item::Open | Item::Close | Item::SentenceStart | Item::End => {
                self.nothing()
            }
        }
    }
}
