//! A small language for wording, matched over tokens. The patterns of all rules are tried in one pass;
//! a token looks only at those that can begin with its word.
//!
//! The language is described in `build/pattern.rs`, where it is read when the engine is built.

mod ahead;
mod cell;
mod code;
mod limits;
mod run;
mod starts;

use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use super::cue::Cue;
use super::wording::Wording;
use super::{Region, Text};
use ahead::Ahead;
use cell::Cell;
use limits::{Limits, Marks};
use run::run;
use starts::Starts;

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
    starts: Starts,
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
        let mut places = Vec::with_capacity(wording.lengths.len());
        let mut patterns = Vec::with_capacity(wording.lengths.len());
        let mut start = 0;
        for (cue, count) in Cue::ALL.iter().zip(wording.cue_counts) {
            for length in lengths.by_ref().take(usize::from(*count)) {
                let place = start..start + usize::from(*length);
                start = place.end;
                patterns.push(Pattern {
                    cue: *cue,
                    code: &wording.code[place.clone()],
                    limits: OnceLock::new(),
                });
                places.push(place);
            }
        }
        let marks = Marks::new(wording);
        Self {
            starts: Starts::of(wording, &places, &marks),
            marks,
            patterns,
        }
    }

    /// Finds every match in `text`, at most one for each pattern and first word.
    pub fn find(&self, text: &Text) -> Phrases {
        let mut found = Phrases::default();
        let cells = Cell::of(text, &self.marks);
        let ahead = Ahead::of(&cells);
        let mut here: Vec<(u16, Phrase)> = Vec::new();
        for (at, pair) in cells.windows(2).enumerate() {
            let (cell, next) = (&pair[0], &pair[1]);
            if cell.is_barrier() {
                continue;
            }
            self.starts.with(cell, next, |start| {
                let Pattern { cue, code, limits } = &self.patterns[usize::from(start.pattern)];
                let limits = limits.get_or_init(|| Limits::of(code, &self.marks));
                if ahead.has(&limits.needs, at, limits.longest)
                    && here.iter().all(|(pattern, _)| *pattern != start.pattern)
                    && let Some((whole, tokens)) = run(&cells, code, start.alternative.into(), at)
                {
                    let cue = *cue;
                    here.push((start.pattern, Phrase { cue, tokens, whole }));
                }
            });
            // In the order of the wording files, however the word was looked up.
            here.sort_unstable_by_key(|(pattern, _)| *pattern);
            for (_, phrase) in here.drain(..) {
                found.present |= 1 << (phrase.cue as u8);
                found.all.push(phrase);
            }
        }
        found
    }
}

/// Text that a person reads as words.
fn readable(region: Region) -> bool {
    matches!(region, Region::Plain | Region::Hashtag)
}

#[cfg(test)]
mod tests;
