//! A small language for wording, matched over tokens. The patterns of all rules are tried in one pass;
//! a token looks only at those that wait for its word.
//!
//! The language is described in `build/pattern.rs`, where it is read when the engine is built.

mod anchors;
mod cell;
mod code;
mod limits;
mod run;

use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use super::cue::Cue;
use super::wording::Wording;
use super::{Region, Text};
use crate::order;
use anchors::Anchors;
use cell::Cell;
use limits::{Limits, Marks, WordSet};
use run::run;

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
    anchors: Anchors,
    marks: Marks,
}

#[derive(Debug)]
struct Pattern {
    cue: Cue,
    code: &'static [u16],
    /// Worked out when it is first tried: most patterns never are.
    limits: OnceLock<Limits>,
}

impl PhraseBook {
    /// The patterns of all rules.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<PhraseBook> = LazyLock::new(|| PhraseBook::of(Wording::shared()));
        &SHARED
    }

    fn of(wording: &'static Wording) -> Self {
        let mut lengths = wording.lengths.iter();
        let mut patterns = Vec::with_capacity(wording.lengths.len());
        let mut rest = wording.code;
        for (cue, count) in Cue::ALL.iter().zip(wording.cue_counts) {
            for length in lengths.by_ref().take(usize::from(*count)) {
                let code;
                (code, rest) = rest.split_at(usize::from(*length));
                patterns.push(Pattern {
                    cue: *cue,
                    code,
                    limits: OnceLock::new(),
                });
            }
        }
        let marks = Marks::new(wording);
        let codes = patterns.iter().map(|it| it.code);
        Self {
            anchors: Anchors::of(codes, wording.class_set_of.len(), &marks),
            marks,
            patterns,
        }
    }

    /// Finds every match in `text`, at most one for each pattern and first word.
    pub fn find(&self, text: &Text) -> Phrases {
        let cells = Cell::of(text, &self.marks);
        let all = WordSet::of(&cells);
        let mut found: Vec<(usize, u16, Phrase)> = Vec::new();
        // The first cell behind what no pattern goes on past.
        let mut open = 0;
        for (at, cell) in cells.iter().enumerate() {
            if cell.is_barrier() {
                open = at + 1;
                continue;
            }
            for anchor in self.anchors.at(cell) {
                let Pattern { cue, code, limits } = &self.patterns[usize::from(anchor.pattern)];
                let limits = limits.get_or_init(|| Limits::of(code, &self.marks));
                if !limits.are_met(&all) {
                    continue;
                }
                let longest = self.anchors.longest(anchor.pattern);
                let first = open.max(at.saturating_sub(anchor.most.into()));
                for start in first..(at + 1).saturating_sub(anchor.least.into()) {
                    if limits.possible(&cells[start..], longest)
                        && let Some((whole, tokens)) = run(&cells, code, start)
                    {
                        let cue = *cue;
                        found.push((start, anchor.pattern, Phrase { cue, tokens, whole }));
                    }
                }
            }
        }
        // In the order of the text and then of the wording files, whichever word they were found by.
        order::sort_by_key(&mut found, |(start, pattern, _)| (*start, *pattern));
        found.dedup_by_key(|(start, pattern, _)| (*start, *pattern));
        let mut phrases = Phrases::default();
        for (_, _, phrase) in found {
            phrases.present |= 1 << (phrase.cue as u8);
            phrases.all.push(phrase);
        }
        phrases
    }
}

/// Text that a person reads as words.
fn readable(region: Region) -> bool {
    matches!(region, Region::Plain | Region::Hashtag)
}

#[cfg(test)]
mod tests;
