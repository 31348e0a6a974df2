//! Sets of words, and what a pattern cannot do without, read from its code: it keeps matching cheap when
//! there are many patterns. Worked out when a pattern is first tried: as tables it would be larger than
//! all the patterns of a rule.

use super::cell::Cell;
use super::code::{
    ANY_CAPITAL, ANY_WORD, CLASS, CLASS_S, GAP, MAYBE, ONE, PLAIN, SWITCH, Step, WORD, WORD_ID,
    WORDS, alternatives, first_words, steps, switch,
};
use crate::order;
use crate::text::class::{Class, Classes};
use crate::text::lexicon::WordId;
use crate::text::wording::Wording;

/// A set of words, and perhaps a few more than belong to it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct WordSet {
    /// Words of these classes, one bit for each.
    pub(super) classes: u128,
    /// Words with one of these [`Marks`].
    pub(super) marks: u128,
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

    /// The words of a text.
    pub(super) fn of(cells: &[Cell]) -> Self {
        let mut set = Self::SOME;
        for cell in cells {
            set.add(cell.set);
        }
        set
    }

    /// The words that code can begin with: any, where it may take none.
    pub(super) fn first(code: &[u16], marks: &Marks) -> Self {
        let mut set = Self::default();
        if set.add_first(code, marks) {
            Self::ALL
        } else {
            set
        }
    }

    /// Adds those; gives whether the code can take no word at all.
    fn add_first(&mut self, code: &[u16], marks: &Marks) -> bool {
        steps(code).all(|step| match step.op {
            ONE => {
                alternatives(step.body).fold(false, |none, one| self.add_first(one, marks) | none)
            }
            SWITCH => {
                for word in first_words(step.body) {
                    self.marks |= marks.of(*word);
                }
                false
            }
            MAYBE => {
                self.add_first(step.body, marks);
                true
            }
            GAP => {
                self.add(Self::ALL);
                false
            }
            _ => match words(&step, marks, &mut |_| {}) {
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
    /// What it can begin with.
    first: WordSet,
    /// Two sets of each of which it takes a word.
    needs: [WordSet; 2],
}

impl Limits {
    pub(super) fn of(code: &[u16], marks: &Marks) -> Self {
        Self {
            first: WordSet::first(code, marks),
            needs: needs(code, marks),
        }
    }

    /// Whether the pattern, `longest` words at most, may match from the first of the cells on: whether it can begin
    /// with that, and what it needs comes soon enough.
    pub(super) fn possible(&self, cells: &[Cell], longest: usize) -> bool {
        if !self.first.meets(&cells[0].set) {
            return false;
        }
        let mut seen = WordSet::SOME;
        for cell in &cells[..longest.min(cells.len())] {
            if cell.is_barrier() {
                break;
            }
            seen.add(cell.set);
        }
        self.are_met(&seen)
    }

    /// Whether these words of a text are all that the pattern needs.
    pub(super) fn are_met(&self, words: &WordSet) -> bool {
        self.needs.iter().all(|set| set.meets(words))
    }
}

/// The words that a step of one word takes; `None` for a step of another kind.
pub(super) fn words(step: &Step, marks: &Marks, each: &mut dyn FnMut(WordId)) -> Option<WordSet> {
    let mut set = WordSet::default();
    match step.op {
        WORD | WORDS => {
            for &unit in step.body {
                let word = unit & WORD_ID;
                set.marks |= marks.of(word);
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

/// How common the words of a set are together, roughly: 4 for a word that few patterns speak of.
pub(super) type Size = u32;

/// Two sets of words of each of which the text must have one, the rarest apart from what the pattern waits for
/// and from its first word: those are there when it is tried.
fn needs(code: &[u16], marks: &Marks) -> [WordSet; 2] {
    let takes = steps(code).filter(|step| matches!(step.op, WORD..=MAYBE | GAP | SWITCH));
    let sets = takes.map(|step| need(&step, marks)).enumerate();
    let mut sets: Vec<_> = sets.filter_map(|(at, set)| Some((at, set?))).collect();
    order::sort_by_key(&mut sets, |(_, (size, _))| *size);
    let others = sets.iter().skip(1).filter(|(at, _)| *at > 0);
    let mut others = others.map(|(_, (_, set))| *set);
    [(); 2].map(|()| others.next().unwrap_or(WordSet::ALL))
}

/// The words one of which a step takes, whatever else it takes.
fn need(step: &Step, marks: &Marks) -> Option<(Size, WordSet)> {
    if step.op == ONE {
        let mut sum = (0, WordSet::default());
        for one in alternatives(step.body) {
            let needs = steps(one).filter_map(|step| need(&step, marks));
            let (size, set) = needs.min_by_key(|(size, _)| *size)?;
            sum.0 += size;
            sum.1.add(set);
        }
        return Some(sum);
    }
    if step.op == SWITCH {
        let mut sum = (0, WordSet::default());
        for (word, rest) in switch(step.body) {
            let one = WordSet {
                classes: 0,
                marks: marks.of(word),
            };
            let first = (marks.size(word), one);
            let needs = steps(rest).filter_map(|step| need(&step, marks));
            let (size, set) = std::iter::once(first).chain(needs).min_by_key(|it| it.0)?;
            sum.0 += size;
            sum.1.add(set);
        }
        return Some(sum);
    }
    let mut size = 0;
    let set = words(step, marks, &mut |word| size += marks.size(word))?;
    match step.op {
        CLASS | CLASS_S => size = marks.classes[step.operand as usize],
        ANY_CAPITAL => size = marks.classes[usize::from(CAPITAL)],
        _ => {}
    }
    (!set.is_all()).then_some((size, set))
}

/// Which bit of a [`WordSet`] each word has, as in a Bloom filter with one hash, and how common it is. Most
/// words of a text are a few common ones: they have bits of their own, so that they do not look like the rarer
/// ones that patterns wait for. The last bit is no word's.
#[derive(Debug)]
pub(super) struct Marks {
    /// By the ids of words.
    bits: Vec<u8>,
    sizes: Vec<Size>,
    classes: Vec<Size>,
}

impl Marks {
    /// How many bits the common words have.
    const COMMON: u16 = 40;

    pub(super) fn new(wording: &'static Wording) -> Self {
        const COMMON: [Class; 6] = [
            Class::Function,
            Class::Determiner,
            Class::Preposition,
            Class::Mine,
            Class::I,
            Class::Auxiliary,
        ];
        let common = COMMON
            .iter()
            .fold(0_u128, |set, class| set | 1 << *class as u8);
        let mut sizes = vec![4; wording.class_set_of.len()];
        // What many patterns speak of, most posts of teachers do.
        for unit in wording.code.iter().filter(|unit| **unit >= PLAIN) {
            sizes[usize::from(unit & WORD_ID)] += 1;
        }
        let mut classes = vec![0; 128];
        let mut bits = Vec::with_capacity(sizes.len());
        for (set, word) in wording.class_set_of.iter().zip(0..) {
            let set = wording.class_sets[usize::from(*set)];
            let is_common = set & common != 0;
            bits.push(if is_common {
                (word % Self::COMMON) as u8
            } else {
                (Self::COMMON + word % (127 - Self::COMMON)) as u8
            });
            let size = &mut sizes[usize::from(word)];
            if is_common {
                *size = 400;
            }
            for class in self::bits(set) {
                classes[class] += *size;
            }
        }
        // Numbers and codes have classes without words.
        for size in &mut classes {
            *size = 40.max(*size);
        }
        // Nearly every sentence has a capital.
        classes[usize::from(CAPITAL)] = 4000;
        Self {
            bits,
            sizes,
            classes,
        }
    }

    /// The bit of a word.
    fn of(&self, word: WordId) -> u128 {
        1 << self.bits[usize::from(word)]
    }

    /// A word that a text has.
    pub(super) fn seen(&self, word: WordId, classes: Classes) -> WordSet {
        WordSet {
            classes: classes.0,
            marks: self.of(word) | WordSet::SOME.marks,
        }
    }

    /// How common the words of a class are.
    pub(super) fn class_size(&self, class: u8) -> Size {
        self.classes[usize::from(class)]
    }

    /// How common a word is.
    pub(super) fn size(&self, word: WordId) -> Size {
        self.sizes[usize::from(word)]
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
