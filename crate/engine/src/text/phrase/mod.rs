//! A small language for wording, matched over tokens. The patterns of all rules are tried in one pass;
//! a token looks only at those that can begin with its word.
//!
//! The language is described in `build/pattern.rs`, where it is read when the engine is built.

mod run;

use std::ops::Range;
use std::sync::LazyLock;

use super::cue::Cue;
use super::lexicon::WordId;
use super::wording::{Lists, WORDING, Wording, mark};
use super::{Region, Text};

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
    wording: &'static Wording,
    /// For each word id and for each class, where its list of patterns ends.
    word_ends: Vec<u16>,
    class_ends: Vec<u16>,
}

impl PhraseBook {
    /// The patterns of all rules.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<PhraseBook> = LazyLock::new(|| PhraseBook::of(&WORDING));
        &SHARED
    }

    fn of(wording: &'static Wording) -> Self {
        let ends = |lists: &Lists| {
            let ends = lists.counts.iter().scan(0, |end, count| {
                *end += count;
                Some(*end)
            });
            ends.collect()
        };
        Self {
            wording,
            word_ends: ends(&wording.by_word),
            class_ends: ends(&wording.by_class),
        }
    }

    /// Finds every match in `text`, at most one for each pattern and first word.
    pub fn find(&self, text: &Text) -> Phrases {
        let mut found = Phrases::default();
        let present = Present::of(text);
        for (at, token) in text.tokens().iter().enumerate() {
            if token.is_transparent() || !readable(token.region) {
                continue;
            }
            let next = text.tokens().get(text.solid(at + 1));
            let next = next.map_or(super::lexicon::UNKNOWN, |next| next.word);
            let mut attempt =
                |number: u16| self.attempt(text, &present, number, at, next, &mut found);
            let Wording {
                by_word,
                by_class,
                by_any,
                firsts,
                patterns,
                ..
            } = self.wording;
            for &number in list(by_word, &self.word_ends, token.word as usize) {
                attempt(number);
            }
            let classes = text.lexicon().classes(token.word).0;
            let mut left = classes;
            while left != 0 {
                let class = left.trailing_zeros();
                left &= left - 1;
                // A pattern that can begin with several of the word's classes is tried for the first.
                let earlier = classes & ((1 << class) - 1);
                for &number in list(by_class, &self.class_ends, class as usize) {
                    if firsts[patterns[number as usize].first as usize] & earlier == 0 {
                        attempt(number);
                    }
                }
            }
            for &number in *by_any {
                attempt(number);
            }
        }
        found
    }

    /// Tries one pattern at token `at`, which `next` follows.
    fn attempt(
        &self,
        text: &Text,
        present: &Present,
        number: u16,
        at: usize,
        next: WordId,
        found: &mut Phrases,
    ) {
        let number = number as usize;
        let pattern = &self.wording.patterns[number];
        let set = |place: u16| &self.wording.sets[place as usize];
        let [one, other] = pattern.needs;
        if !set(pattern.second).meets(text.lexicon().classes(next).0, mark(next))
            || !set(one).meets(present.classes, present.marks)
            || !set(other).meets(present.classes, present.marks)
        {
            return;
        }
        let end = self.wording.patterns.get(number + 1);
        let end = end.map_or(self.wording.code.len(), |next| next.start as usize);
        let code = &self.wording.code[pattern.start as usize..end];
        if let Some((whole, tokens)) = run::run(text, code, at) {
            let cue = Cue::ALL[pattern.cue as usize];
            found.present |= 1 << pattern.cue;
            found.all.push(Phrase { cue, tokens, whole });
        }
    }
}

/// What words a text has, anywhere in it.
struct Present {
    classes: u128,
    marks: u128,
}

impl Present {
    fn of(text: &Text) -> Self {
        let (mut classes, mut marks) = (0, 0);
        for token in text.tokens() {
            classes |= text.lexicon().classes(token.word).0;
            marks |= mark(token.word);
        }
        Self { classes, marks }
    }
}

/// The list of a word or class.
fn list(lists: &Lists, ends: &[u16], number: usize) -> &'static [u16] {
    let start = number.checked_sub(1).map_or(0, |before| ends[before]);
    &lists.all[start as usize..ends[number] as usize]
}

/// Text that a person reads as words.
fn readable(region: Region) -> bool {
    matches!(region, Region::Plain | Region::Hashtag)
}

#[cfg(test)]
mod tests;
