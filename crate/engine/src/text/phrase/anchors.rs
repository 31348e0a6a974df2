//! Which patterns a word makes worth trying. Each pattern waits for one word that it cannot do without, the
//! rarest: most patterns' is in no text, and nothing is ever asked of them there.

use super::cell::Cell;
use super::code::{
    ANY_CAPITAL, ANY_WORD, CLASS, CLASS_S, GAP, MAYBE, ONE, SWITCH, Step, WORD, WORD_ID, WORDS,
    alternatives, steps, switch,
};
use super::limits::{CAPITAL, Marks, Size, bits};

/// A pattern that waits for a word, and how many words of it stand before that at least and at most.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Anchor {
    pub(super) pattern: u16,
    pub(super) least: u8,
    pub(super) most: u8,
}

/// The patterns, by what they wait for: for each class and then for each word a list, one after another.
#[derive(Debug)]
pub(super) struct Anchors {
    /// Where each list ends.
    ends: Vec<u32>,
    all: Vec<Anchor>,
    /// How many words each pattern takes at most.
    longest: Vec<u8>,
}

/// How many classes there can be.
const CLASSES: u16 = 128;

impl Anchors {
    /// Of patterns, each given by its code; `words` is how many words there are.
    pub(super) fn of<'a>(
        patterns: impl Iterator<Item = &'a [u16]>,
        words: usize,
        marks: &Marks,
    ) -> Self {
        let mut collected = Collected {
            marks,
            pattern: 0,
            anchors: Vec::new(),
        };
        let mut longest = Vec::new();
        for (code, pattern) in patterns.zip(0..) {
            collected.pattern = pattern;
            let (size, taken) = collected.sequence(code, Taken::default());
            longest.push(taken.most);
            debug_assert!(size.is_some(), "pattern {pattern} has no word to wait for");
        }
        let mut ends = vec![0; usize::from(CLASSES) + words];
        for (list, _) in &collected.anchors {
            ends[usize::from(*list)] += 1;
        }
        let mut from = 0;
        for end in &mut ends {
            from += std::mem::replace(end, from);
        }
        // Each end is still where its list begins; filling the list moves it to where it ends.
        let mut all = vec![Anchor::default(); collected.anchors.len()];
        for (list, anchor) in &collected.anchors {
            let next = &mut ends[usize::from(*list)];
            all[*next as usize] = *anchor;
            *next += 1;
        }
        Self { ends, all, longest }
    }

    /// How many words the pattern takes at most.
    pub(super) fn longest(&self, pattern: u16) -> usize {
        self.longest[usize::from(pattern)].into()
    }

    /// Those that wait for the word of the cell.
    pub(super) fn at(&self, cell: &Cell) -> impl Iterator<Item = &Anchor> {
        let word = usize::from(CLASSES + cell.word);
        let lists = std::iter::once(word).chain(bits(cell.set.classes));
        lists.flat_map(|list| {
            let from = list.checked_sub(1).map_or(0, |before| self.ends[before]);
            &self.all[from as usize..self.ends[list] as usize]
        })
    }
}

/// How many words code takes, at least and at most.
#[derive(Debug, Clone, Copy, Default)]
struct Taken {
    least: u8,
    most: u8,
}

impl Taken {
    const ONE: Self = Self { least: 1, most: 1 };

    fn and(self, other: Self) -> Self {
        Self {
            least: self.least.saturating_add(other.least),
            most: self.most.saturating_add(other.most),
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            least: self.least.min(other.least),
            most: self.most.max(other.most),
        }
    }
}

struct Collected<'a> {
    marks: &'a Marks,
    pattern: u16,
    /// Each with the number of its list.
    anchors: Vec<(u16, Anchor)>,
}

impl Collected<'_> {
    /// Adds what code waits for behind so many words; gives how common that is, `None` if it can do without any
    /// word, and how many words the code takes.
    fn sequence(&mut self, code: &[u16], before: Taken) -> (Option<Size>, Taken) {
        let from = self.anchors.len();
        let mut rarest = None;
        let mut taken = Taken::default();
        for step in steps(code) {
            let mark = self.anchors.len();
            let (size, more) = self.step(&step, before.and(taken));
            if size.is_some_and(|size| rarest.is_none_or(|rarest| size < rarest)) {
                rarest = size;
                self.anchors.drain(from..mark);
            } else {
                self.anchors.truncate(mark);
            }
            taken = taken.and(more);
        }
        (rarest, taken)
    }

    /// The same for one step; what it adds when it gives no size does not count.
    fn step(&mut self, step: &Step, before: Taken) -> (Option<Size>, Taken) {
        match step.op {
            WORD | WORDS => {
                let words = step.body.iter().map(|unit| unit & WORD_ID);
                let size = words.map(|word| self.word(word, before)).sum();
                (Some(size), Taken::ONE)
            }
            CLASS | CLASS_S => (Some(self.class(step.operand, before)), Taken::ONE),
            ANY_CAPITAL => (Some(self.class(CAPITAL, before)), Taken::ONE),
            ONE => either(alternatives(step.body).map(|one| self.sequence(one, before))),
            SWITCH => either(switch(step.body).map(|(word, rest)| {
                let mark = self.anchors.len();
                let (size, taken) = self.sequence(rest, before.and(Taken::ONE));
                let first = self.marks.size(word);
                let rarest = match size {
                    Some(size) if size < first => size,
                    _ => {
                        self.anchors.truncate(mark);
                        self.word(word, before)
                    }
                };
                (Some(rarest), taken.and(Taken::ONE))
            })),
            MAYBE => {
                let (_, taken) = self.sequence(step.body, before);
                (None, taken.or(Taken::default()))
            }
            GAP => {
                let most = step.operand;
                (None, Taken { least: 0, most })
            }
            ANY_WORD => (None, Taken::ONE),
            _ => (None, Taken::default()),
        }
    }

    fn word(&mut self, word: u16, before: Taken) -> Size {
        self.add(CLASSES + word, before);
        self.marks.size(word)
    }

    fn class(&mut self, class: u8, before: Taken) -> Size {
        self.add(class.into(), before);
        self.marks.class_size(class)
    }

    fn add(&mut self, list: u16, Taken { least, most }: Taken) {
        let pattern = self.pattern;
        self.anchors.push((
            list,
            Anchor {
                pattern,
                least,
                most,
            },
        ));
    }
}

/// Of alternatives: all of them together, if each waits for something.
fn either(all: impl Iterator<Item = (Option<Size>, Taken)>) -> (Option<Size>, Taken) {
    let both = |(size, taken): (Option<Size>, Taken), (more, other)| {
        (size.zip(more).map(|(a, b)| a + b), taken.or(other))
    };
    all.reduce(both).unwrap_or_default()
}
