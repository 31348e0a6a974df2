//! A small language for wording, matched over tokens. The patterns of all rules are tried in one pass;
//! a token looks only at those that can begin with its word.
//!
//! The language is described in `build/pattern.rs`, where it is read when the engine is built.

mod cell;
mod opening;
mod run;

use std::ops::Range;
use std::sync::LazyLock;

use super::cue::Cue;
use super::wording::Wording;
use super::{Region, Text};
use cell::{Ahead, Cell};
use opening::{CAPITAL, Sizes, WordSet, bits, longest, needs, opening};

/// One match of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// What it is a sign of.
    pub cue: Cue,
    /// The tokens to report.
    pub tokens: Range<usize>,
    /// All tokens that matched.
    pub whole: Range<usize>,
}

/// All matches in a text, in the order of their first token.
#[derive(Debug, Default)]
pub struct Phrases {
    all: Vec<Phrase>,
    /// One bit for each cue that there is a match of.
    present: u128,
}

impl Phrases {
    /// The matches that are a sign of `cue`.
    pub fn of(&self, cue: Cue) -> impl Iterator<Item = &Phrase> {
        let all: &[Phrase] = if self.has(cue) { &self.all } else { &[] };
        all.iter().filter(move |phrase| phrase.cue == cue)
    }

    /// Whether there is any sign of `cue`.
    pub fn has(&self, cue: Cue) -> bool {
        self.present >> (cue as u8) & 1 == 1
    }

    /// The matches that are a sign of `cue` and share no word with one that is a sign of `not`.
    pub fn outside(&self, cue: Cue, not: Cue) -> impl Iterator<Item = &Phrase> {
        self.of(cue).filter(move |phrase| {
            let meets = |other: &Phrase| {
                other.whole.start < phrase.whole.end && phrase.whole.start < other.whole.end
            };
            !self.of(not).any(meets)
        })
    }

    /// Whether there is any such match.
    pub fn has_outside(&self, cue: Cue, not: Cue) -> bool {
        self.outside(cue, not).next().is_some()
    }

    /// All matches.
    pub fn all(&self) -> &[Phrase] {
        &self.all
    }
}

/// All patterns, ready to be tried.
#[derive(Debug)]
pub struct PhraseBook {
    patterns: Vec<Pattern>,
    /// The patterns that can begin with each word; those that can begin with a class of it are below.
    by_word: Lists,
    by_class: Lists,
    /// The patterns that can begin with any word, or with any that has a capital.
    by_any: Vec<u16>,
    /// How many words any of them takes at most.
    longest: usize,
}

#[derive(Debug)]
struct Pattern {
    cue: Cue,
    code: &'static [u16],
    /// The words that can come first.
    first: WordSet,
    /// The words that can come second.
    second: WordSet,
    /// Two sets of each of which it takes a word.
    needs: [WordSet; 2],
    /// How many words it takes at most.
    longest: usize,
}

/// Lists of pattern numbers, one after another.
#[derive(Debug, Default)]
struct Lists {
    ends: Vec<u32>,
    all: Vec<u16>,
}

impl Lists {
    /// From pairs of a list and a pattern, in the patterns' order.
    fn of(count: usize, pairs: &[(u16, u16)]) -> Self {
        let mut ends = vec![0; count];
        for (list, _) in pairs {
            ends[*list as usize] += 1;
        }
        let mut start = 0;
        for end in &mut ends {
            start += std::mem::replace(end, start);
        }
        // Each end is still where its list begins; filling the list moves it to where it ends.
        let mut all = vec![0; pairs.len()];
        for (list, number) in pairs {
            let next = &mut ends[*list as usize];
            all[*next as usize] = *number;
            *next += 1;
        }
        Self { ends, all }
    }

    fn get(&self, list: usize) -> &[u16] {
        let start = list.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start as usize..self.ends[list] as usize]
    }
}

impl PhraseBook {
    /// The patterns of all rules.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<PhraseBook> = LazyLock::new(|| PhraseBook::of(Wording::shared()));
        &SHARED
    }

    fn of(wording: &'static Wording) -> Self {
        let sizes = Sizes::of(wording);
        let mut patterns = Vec::with_capacity(wording.lengths.len());
        let mut lengths = wording.lengths.iter();
        let mut rest = wording.code;
        for (cue, count) in Cue::ALL.iter().zip(wording.cue_counts) {
            for length in lengths.by_ref().take(*count as usize) {
                let (code, after) = rest.split_at(*length as usize);
                rest = after;
                patterns.push((*cue, code));
            }
        }
        let (mut by_word, mut by_class, mut by_any) = (Vec::new(), Vec::new(), Vec::new());
        let mut words = Vec::new();
        let patterns = patterns
            .into_iter()
            .zip(0_u16..)
            .map(|((cue, code), number)| {
                words.clear();
                let opening = opening(code, &mut |word| words.push(word));
                let first = opening.first.classes;
                if opening.first.is_all() || first >> CAPITAL & 1 == 1 {
                    by_any.push(number);
                } else {
                    // A word that is in one of its classes as well would try the pattern twice.
                    let classes = |word: u16| {
                        wording.class_sets[wording.class_set_of[word as usize] as usize]
                    };
                    let single = words.iter().filter(|word| classes(**word) & first == 0);
                    let start = by_word.len();
                    for &word in single {
                        if !by_word[start..].contains(&(word, number)) {
                            by_word.push((word, number));
                        }
                    }
                    by_class.extend(bits(first).map(|class| (class as u16, number)));
                }
                Pattern {
                    cue,
                    code,
                    first: opening.first,
                    second: opening.second,
                    needs: needs(code, &sizes),
                    longest: longest(code),
                }
            });
        let patterns: Vec<Pattern> = patterns.collect();
        Self {
            longest: patterns.iter().map(|it| it.longest).max().unwrap_or(0),
            patterns,
            by_word: Lists::of(wording.class_set_of.len(), &by_word),
            by_class: Lists::of(128, &by_class),
            by_any,
        }
    }

    /// Finds every match in `text`, at most one for each pattern and first word.
    pub fn find(&self, text: &Text) -> Phrases {
        let mut found = Phrases::default();
        let cells = Cell::of(text);
        let mut ahead = Ahead::new();
        for (at, pair) in cells.windows(2).enumerate() {
            let (cell, next) = (&pair[0], &pair[1]);
            if cell.is_barrier() {
                continue;
            }
            // No farther than that, so that the time grows with the text and not with its square.
            ahead.look(&cells[at..cells.len().min(at + self.longest)]);
            let mut attempt = |pattern: &Pattern| {
                if pattern.second.meets(&next.set) && ahead.has(&pattern.needs, pattern.longest) {
                    found.attempt(&cells, pattern, at);
                }
            };
            for &number in self.by_word.get(cell.word as usize) {
                attempt(&self.patterns[number as usize]);
            }
            let mut earlier = 0;
            for class in bits(cell.set.classes) {
                // A pattern that can begin with several of the word's classes is tried for the first.
                for &number in self.by_class.get(class) {
                    let pattern = &self.patterns[number as usize];
                    if pattern.first.classes & earlier == 0 {
                        attempt(pattern);
                    }
                }
                earlier |= 1 << class;
            }
            for &number in &self.by_any {
                let pattern = &self.patterns[number as usize];
                if pattern.first.meets(&cell.set) {
                    attempt(pattern);
                }
            }
        }
        found
    }
}

impl Phrases {
    /// Tries one pattern at a cell.
    fn attempt(&mut self, cells: &[Cell], pattern: &Pattern, at: usize) {
        if let Some((whole, tokens)) = run::run(cells, pattern.code, at) {
            let cue = pattern.cue;
            self.present |= 1 << (cue as u8);
            self.all.push(Phrase { cue, tokens, whole });
        }
    }
}

/// Text that a person reads as words.
fn readable(region: Region) -> bool {
    matches!(region, Region::Plain | Region::Hashtag)
}

#[cfg(test)]
mod tests;
