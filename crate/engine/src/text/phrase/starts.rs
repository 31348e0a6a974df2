//! Where patterns can begin: for each word, the patterns that can begin with it, and what of the pattern
//! comes next then, so that the next word is looked at before anything else. Worked out when the engine
//! starts, and so from no more of a pattern than its first words.

use std::ops::Range;

use super::cell::Cell;
use super::code::{
    GAP, MAYBE, NOT, ONE, PLAIN, SWITCH, WORD, WORD_ID, WORDS, first_step, first_words, parts,
};
use super::limits::{Marks, WordSet, bits, words};
use crate::text::lexicon::WordId;
use crate::text::wording::Wording;

/// One way for a pattern to begin with a word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Start {
    pub(super) pattern: u16,
    /// Where in the pattern the alternative is that begins with the word; 0 for the whole pattern.
    pub(super) alternative: u16,
    second: Second,
}

/// Which words can come second.
#[derive(Debug, Clone, Copy, Default)]
enum Second {
    #[default]
    Any,
    Word(WordId),
    /// Those of this one of [`Starts::seconds`].
    OneOf(u32),
}

/// The patterns, by what they can begin with.
#[derive(Debug)]
pub(super) struct Starts {
    by_word: Lists,
    by_class: Lists,
    by_any: Vec<Start>,
    seconds: Vec<WordSet>,
}

impl Starts {
    /// Of patterns, each given as its place in the code of all.
    pub(super) fn of(wording: &'static Wording, patterns: &[Range<usize>], marks: &Marks) -> Self {
        let mut all = Collected {
            code: wording.code,
            marks,
            pattern: 0..0,
            by_word: Vec::with_capacity(8 * patterns.len()),
            by_class: Vec::with_capacity(2 * patterns.len()),
            by_any: Vec::new(),
            seconds: Vec::new(),
            last: 0..0,
        };
        for (place, pattern) in patterns.iter().zip(0..) {
            all.pattern = place.clone();
            let start = Start {
                pattern,
                ..Start::default()
            };
            all.sequence(place.clone(), 0..0, start, true);
        }
        Self {
            by_word: Lists::of(wording.class_set_of.len(), &all.by_word),
            by_class: Lists::of(128, &all.by_class),
            by_any: all.by_any,
            seconds: all.seconds,
        }
    }

    /// The ways to begin with a word when another comes next.
    pub(super) fn with(&self, cell: &Cell, next: &Cell, mut each: impl FnMut(&Start)) {
        let (word, set) = (next.word, next.set);
        let classes = bits(cell.set.classes).map(|class| self.by_class.get(class));
        let lists = std::iter::once(self.by_word.get(usize::from(cell.word))).chain(classes);
        for starts in lists.chain(std::iter::once(self.by_any.as_slice())) {
            for start in starts {
                let possible = match start.second {
                    Second::Any => true,
                    Second::Word(second) => second == word,
                    Second::OneOf(number) => self.seconds[number as usize].meets(&set),
                };
                if possible {
                    each(start);
                }
            }
        }
    }
}

struct Collected<'a> {
    code: &'a [u16],
    marks: &'a Marks,
    pattern: Range<usize>,
    by_word: Vec<(u16, Start)>,
    by_class: Vec<(u16, Start)>,
    by_any: Vec<Start>,
    seconds: Vec<WordSet>,
    /// The code that the last of them is of.
    last: Range<usize>,
}

impl Collected<'_> {
    /// Adds the ways to begin with the code at `place`, behind which that at `behind` follows; `start`
    /// says how to match from here. `deeper` if it may point to an alternative within the code. Gives
    /// whether the code can take no word at all.
    fn sequence(
        &mut self,
        place: Range<usize>,
        behind: Range<usize>,
        start: Start,
        mut deeper: bool,
    ) -> bool {
        let mut at = place.start;
        let all = self.code;
        while let Some((step, rest)) = first_step(&all[at..place.end]) {
            at = place.end - rest.len();
            let next = if rest.is_empty() {
                behind.clone()
            } else {
                at..place.end
            };
            let body = at - step.body.len();
            let bodies = parts(&step).map(|one| body + one.start..body + one.end);
            match step.op {
                NOT => deeper = false,
                MAYBE => _ = self.sequence(body..at, next, start, false),
                ONE => {
                    let mut none = false;
                    for one in bodies {
                        let start = self.at(start, &one, deeper);
                        none |= self.sequence(one, next.clone(), start, deeper);
                    }
                    if !none {
                        return false;
                    }
                    deeper = false;
                }
                SWITCH => {
                    for (word, one) in first_words(step.body).iter().zip(bodies) {
                        let start = self.at(start, &one, deeper);
                        let next = if one.is_empty() { next.clone() } else { one };
                        let start = self.before(start, next);
                        self.by_word.push((*word, start));
                    }
                    return false;
                }
                GAP => {
                    self.by_any.push(start);
                    return false;
                }
                WORD..=WORDS => {
                    let start = self.before(start, next);
                    let by_word = &mut self.by_word;
                    let set = words(&step, self.marks, &mut |word| by_word.push((word, start)));
                    let set = set.unwrap_or_default();
                    if set.is_all() {
                        self.by_any.push(start);
                    }
                    let classes = bits(set.classes).map(|class| (class as u16, start));
                    self.by_class.extend(classes);
                    return false;
                }
                _ => {}
            }
        }
        true
    }

    /// `start`, before this code.
    fn before(&mut self, start: Start, next: Range<usize>) -> Start {
        let second = match self.code[next.clone()].first() {
            None => Second::Any,
            Some(word @ PLAIN..) => Second::Word(word & WORD_ID),
            Some(_) => {
                if self.last != next {
                    self.seconds
                        .push(WordSet::first(&self.code[next.clone()], self.marks));
                    self.last = next;
                }
                Second::OneOf(self.seconds.len() as u32 - 1)
            }
        };
        Start { second, ..start }
    }

    /// `start`, pointed to an alternative within the pattern if it may point `deeper`.
    fn at(&self, mut start: Start, one: &Range<usize>, deeper: bool) -> Start {
        if deeper {
            start.alternative = (one.start - self.pattern.start) as u16;
        }
        start
    }
}

/// Lists of starts, one after another.
#[derive(Debug)]
struct Lists {
    ends: Vec<u32>,
    all: Vec<Start>,
}

impl Lists {
    /// From pairs of a list and a start, in the order of the pairs.
    fn of(count: usize, pairs: &[(u16, Start)]) -> Self {
        let mut ends = vec![0; count];
        for (list, _) in pairs {
            ends[usize::from(*list)] += 1;
        }
        let mut from = 0;
        for end in &mut ends {
            from += std::mem::replace(end, from);
        }
        // Each end is still where its list begins; filling the list moves it to where it ends.
        let mut all = vec![Start::default(); pairs.len()];
        for (list, start) in pairs {
            let next = &mut ends[usize::from(*list)];
            all[*next as usize] = *start;
            *next += 1;
        }
        Self { ends, all }
    }

    fn get(&self, list: usize) -> &[Start] {
        let from = list.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[from as usize..self.ends[list] as usize]
    }
}
