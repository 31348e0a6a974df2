//! What a pattern can begin with, what can come second, and what it cannot do without, read from its
//! code: it keeps matching cheap when there are many patterns. Worked out once, when the engine starts:
//! as tables it would be larger than all the patterns of a rule.

use super::run::{
    ANY_CAPITAL, ANY_WORD, CLASS, CLASS_S, GAP, MAYBE, NOT, ONE, SWITCH, WORD, WORDS, alternatives,
    switch,
};
use crate::text::class::{Class, Classes};
use crate::text::lexicon::WordId;
use crate::text::wording::Wording;

/// A set of words, and perhaps a few more than belong to it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct WordSet {
    /// Words of these classes, one bit for each.
    pub(super) classes: u128,
    /// Words with one of these [`mark`]s.
    pub(super) marks: u128,
}

/// The bit of a word in a [`WordSet`]: a Bloom filter with one hash. The last bit is no word's.
fn mark(word: WordId) -> u128 {
    1 << (word % 127)
}

/// What stands for a class of words with a capital, besides those of the wording.
pub(super) const CAPITAL: u8 = 127;

impl WordSet {
    /// Words that a text has, none so far. Its one mark is what [`WordSet::ALL`] meets.
    pub(super) const SOME: Self = Self {
        classes: 0,
        marks: 1 << 127,
    };
    /// Any word, and none.
    const ALL: Self = Self::SOME;

    /// A word that a text has.
    pub(super) fn of(word: WordId, classes: Classes) -> Self {
        Self {
            classes: classes.0,
            marks: mark(word) | Self::SOME.marks,
        }
    }

    /// Whether one of the words that a text has is in it.
    pub(super) fn meets(&self, text: &Self) -> bool {
        (self.classes & text.classes) | (self.marks & text.marks) != 0
    }

    /// Whether every word is in it.
    pub(super) fn is_all(&self) -> bool {
        self.marks & Self::ALL.marks != 0
    }

    pub(super) fn add(&mut self, other: Self) {
        self.classes |= other.classes;
        self.marks |= other.marks;
    }
}

/// Which words the first two of a run of steps can be.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Opening {
    pub(super) first: WordSet,
    pub(super) second: WordSet,
    /// The steps may take no word at all.
    none: bool,
    /// They may take exactly one.
    one: bool,
}

/// The opening of a pattern; where it may be one word long, anything can come second. Every word by
/// itself that it can begin with is given to `first_word`.
pub(super) fn opening(code: &[u16], first_word: &mut dyn FnMut(WordId)) -> Opening {
    let mut opening = sequence(code, true, first_word);
    if opening.one {
        opening.second = WordSet::ALL;
    }
    opening
}

/// `heard`: the steps stand where a pattern begins.
fn sequence(code: &[u16], heard: bool, first_word: &mut dyn FnMut(WordId)) -> Opening {
    let mut sum = Opening {
        none: true,
        ..Opening::default()
    };
    for step in steps(code) {
        let next = of_step(&step, heard && sum.none, first_word);
        sum.then(next);
    }
    sum
}

impl Opening {
    /// Adds what the next steps can be.
    fn then(&mut self, next: Self) {
        if self.one {
            self.second.add(next.first);
        }
        if self.none {
            self.first.add(next.first);
            self.second.add(next.second);
        }
        self.one = self.one && next.none || self.none && next.one;
        self.none &= next.none;
    }

    /// Adds what an alternative can be.
    fn or(&mut self, next: Self) {
        self.first.add(next.first);
        self.second.add(next.second);
        self.none |= next.none;
        self.one |= next.one;
    }

    /// One word.
    fn of_word(word: WordId) -> Self {
        let first = WordSet {
            classes: 0,
            marks: mark(word),
        };
        Self {
            first,
            one: true,
            ..Self::default()
        }
    }
}

fn of_step(step: &Step, heard: bool, first_word: &mut dyn FnMut(WordId)) -> Opening {
    let none = Opening {
        none: true,
        ..Opening::default()
    };
    match step.op {
        ONE => {
            let mut sum = Opening::default();
            for one in alternatives(step.body) {
                sum.or(sequence(one, heard, first_word));
            }
            sum
        }
        SWITCH => {
            let mut sum = Opening::default();
            for (word, rest) in switch(step.body) {
                if heard {
                    first_word(word);
                }
                let mut one = Opening::of_word(word);
                one.then(sequence(rest, false, first_word));
                sum.or(one);
            }
            sum
        }
        MAYBE => Opening {
            none: true,
            ..sequence(step.body, heard, first_word)
        },
        GAP => Opening {
            first: WordSet::ALL,
            second: WordSet::ALL,
            none: true,
            one: true,
        },
        _ => match words(step, &mut |word| {
            if heard {
                first_word(word);
            }
        }) {
            Some(first) => Opening {
                first,
                one: true,
                ..Opening::default()
            },
            None => none,
        },
    }
}

/// The words that a step of one word takes; `None` for a step of another kind.
fn words(step: &Step, each: &mut dyn FnMut(WordId)) -> Option<WordSet> {
    let mut set = WordSet::default();
    match step.op {
        WORD | WORDS => {
            for &unit in step.body {
                let word = unit & 0x7FFF;
                set.marks |= mark(word);
                each(word);
            }
        }
        CLASS | CLASS_S => set.classes = 1 << step.operand,
        ANY_CAPITAL => set.classes = 1 << CAPITAL,
        ANY_WORD => set = WordSet::ALL,
        _ => return None,
    }
    Some(set)
}

/// How many words a run of steps takes at most.
pub(super) fn longest(code: &[u16]) -> usize {
    let of_step = |step: Step| match step.op {
        ONE => alternatives(step.body).map(longest).max().unwrap_or(0),
        SWITCH => {
            let longest = switch(step.body).map(|(_, rest)| 1 + longest(rest));
            longest.max().unwrap_or(0)
        }
        MAYBE => longest(step.body),
        GAP => step.operand.into(),
        WORD..=WORDS => 1,
        _ => 0,
    };
    steps(code).map(of_step).sum()
}

/// How many words there are in a set, roughly.
type Size = u32;

/// Two sets of words of each of which the text must have one, the fewest words first. The first word is
/// not among them: it is there when the pattern is tried.
pub(super) fn needs(code: &[u16], sizes: &Sizes) -> [WordSet; 2] {
    let mut all = steps(code).skip_while(|step| !matches!(step.op, WORD..=MAYBE | GAP | SWITCH));
    all.next();
    let mut two = [(Size::MAX, WordSet::ALL); 2];
    for (size, set) in all.filter_map(|step| need(&step, sizes)) {
        if size < two[0].0 {
            two = [(size, set), two[0]];
        } else if size < two[1].0 {
            two[1] = (size, set);
        }
    }
    two.map(|(_, set)| set)
}

/// The words one of which a step takes, whatever else it takes.
fn need(step: &Step, sizes: &Sizes) -> Option<(Size, WordSet)> {
    if step.op == ONE {
        let mut sum = (0, WordSet::default());
        for one in alternatives(step.body) {
            let needs = steps(one).filter_map(|step| need(&step, sizes));
            let (size, set) = needs.min_by_key(|(size, _)| *size)?;
            sum.0 += size;
            sum.1.add(set);
        }
        return Some(sum);
    }
    if step.op == SWITCH {
        let mut sum = (0, WordSet::default());
        for (word, rest) in switch(step.body) {
            let first = (sizes.of_word(word), Opening::of_word(word).first);
            let needs = steps(rest).filter_map(|step| need(&step, sizes));
            let (size, set) = std::iter::once(first).chain(needs).min_by_key(|it| it.0)?;
            sum.0 += size;
            sum.1.add(set);
        }
        return Some(sum);
    }
    let mut size = 0;
    let set = words(step, &mut |word| size += sizes.of_word(word))?;
    match step.op {
        CLASS | CLASS_S => size = sizes.classes[step.operand as usize],
        ANY_CAPITAL => size = sizes.classes[usize::from(CAPITAL)],
        _ => {}
    }
    (!set.is_all()).then_some((size, set))
}

/// How common words are: how many there are of a class, and which words most sentences have one of.
pub(super) struct Sizes {
    classes: Vec<Size>,
    wording: &'static Wording,
}

impl Sizes {
    pub(super) fn of(wording: &'static Wording) -> Self {
        let mut classes = vec![0; 128];
        for &set in wording.class_set_of {
            for class in bits(wording.class_sets[set as usize]) {
                classes[class] += 1;
            }
        }
        // Numbers and codes have classes without words.
        for size in &mut classes {
            *size = 10.max(*size);
        }
        // Nearly every sentence has a capital.
        classes[usize::from(CAPITAL)] = 1000;
        Self { classes, wording }
    }

    fn of_word(&self, word: WordId) -> Size {
        const COMMON: [Class; 6] = [
            Class::Function,
            Class::Determiner,
            Class::Preposition,
            Class::Mine,
            Class::I,
            Class::Auxiliary,
        ];
        let classes = self.wording.class_sets[self.wording.class_set_of[word as usize] as usize];
        let common = COMMON.iter().any(|class| classes >> *class as u8 & 1 == 1);
        if common { 50 } else { 1 }
    }
}

/// The numbers of the bits that are set.
pub(super) fn bits(mut set: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = set.trailing_zeros() as usize;
        set &= set.wrapping_sub(1);
        (bit < 128).then_some(bit)
    })
}

/// One step of a pattern's code.
struct Step<'a> {
    op: u8,
    operand: u8,
    /// The ids of its words, or the code within it.
    body: &'a [u16],
}

fn steps(mut code: &[u16]) -> impl Iterator<Item = Step<'_>> {
    std::iter::from_fn(move || {
        let (unit, after) = code.split_first()?;
        let op = (unit >> 8) as u8;
        let (step, rest) = match op {
            0x80.. => (WORD, 0),
            WORD => (WORD, 1),
            WORDS | ONE | MAYBE | NOT | SWITCH => (op, 1 + *after.first()? as usize),
            _ => (op, 0),
        };
        let (within, rest) = after.split_at(rest);
        code = rest;
        let body = match op {
            0x80.. => std::slice::from_ref(unit),
            WORD => within,
            _ => within.get(1..).unwrap_or_default(),
        };
        Some(Step {
            op: step,
            operand: *unit as u8,
            body,
        })
    })
}
