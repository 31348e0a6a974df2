//! Sets of words, and what a pattern cannot do without, read from its code: it keeps matching cheap when
//! there are many patterns. Worked out when a pattern is first tried: as tables it would be larger than
//! all the patterns of a rule.

use super::code::{
    ANY_CAPITAL, ANY_WORD, CLASS, CLASS_S, GAP, MAYBE, ONE, SWITCH, Step, WORD, WORDS,
    alternatives, steps, switch,
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

    /// One word.
    fn one(word: WordId) -> Self {
        Self {
            classes: 0,
            marks: mark(word),
        }
    }

    /// The words that code can begin with: any, where it may take none.
    pub(super) fn first(code: &[u16]) -> Self {
        let mut set = Self::default();
        if set.add_first(code) { Self::ALL } else { set }
    }

    /// Adds those; gives whether the code can take no word at all.
    fn add_first(&mut self, code: &[u16]) -> bool {
        steps(code).all(|step| match step.op {
            ONE => alternatives(step.body).fold(false, |none, one| self.add_first(one) | none),
            SWITCH => {
                for (word, _) in switch(step.body) {
                    self.marks |= mark(word);
                }
                false
            }
            MAYBE => {
                self.add_first(step.body);
                true
            }
            GAP => {
                self.add(Self::ALL);
                false
            }
            _ => match words(&step, &mut |_| {}) {
                Some(set) => {
                    self.add(set);
                    false
                }
                None => true,
            },
        })
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

/// What a text must have for a pattern to be worth trying.
#[derive(Debug)]
pub(super) struct Limits {
    /// Two sets of each of which it takes a word.
    pub(super) needs: [WordSet; 2],
    /// How many words it takes at most.
    pub(super) longest: usize,
}

impl Limits {
    pub(super) fn of(code: &[u16], sizes: &Sizes) -> Self {
        Self {
            needs: needs(code, sizes),
            longest: longest(code),
        }
    }
}

/// The words that a step of one word takes; `None` for a step of another kind.
pub(super) fn words(step: &Step, each: &mut dyn FnMut(WordId)) -> Option<WordSet> {
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
fn longest(code: &[u16]) -> usize {
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
fn needs(code: &[u16], sizes: &Sizes) -> [WordSet; 2] {
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
            let first = (sizes.of_word(word), WordSet::one(word));
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
#[derive(Debug)]
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
