//! The wording of all rules as static tables, which `build/` writes from the wording files: words and
//! their classes, and patterns as code, with what each can begin with.

use super::lexicon::WordId;

/// The tables. Where a table gives several words or patterns the same value, the distinct values stand
/// in one list and each one's place among them in another.
#[derive(Debug)]
pub struct Wording {
    /// The words in order, from id [`super::lexicon::FIRST_WORD`] on; before each, a capital says how
    /// many letters it shares with the one before (`A` none).
    pub words: &'static str,
    /// Further spellings, each with the id of its word.
    pub spellings: &'static [(&'static str, WordId)],
    /// Sets of classes, one bit for each class.
    pub class_sets: &'static [u128],
    /// For each word id, the place of its set.
    pub class_set_of: &'static [u16],
    /// The patterns' code, one after another; [`super::phrase`] runs it.
    pub code: &'static [u16],
    /// The patterns, in the order of the wording files.
    pub patterns: &'static [Pattern],
    /// Sets of classes that a first word can be of.
    pub firsts: &'static [u128],
    /// Sets of words that patterns ask for.
    pub sets: &'static [WordSet],
    /// For each word id, the patterns that can begin with it, but for those below.
    pub by_word: Lists,
    /// For each class, the patterns that can begin with it.
    pub by_class: Lists,
    /// The patterns that can begin with any word.
    pub by_any: &'static [u16],
}

/// One pattern.
#[derive(Debug)]
pub struct Pattern {
    /// The number of its cue.
    pub cue: u8,
    /// Where its code begins; it ends where the next one's begins.
    pub start: u32,
    /// The place of its set in [`Wording::firsts`].
    pub first: u16,
    /// The place in [`Wording::sets`] of the words that can come second.
    pub second: u16,
    /// The places of two sets of each of which the text must have a word.
    pub needs: [u16; 2],
}

/// A set of words, and perhaps a few more than belong to it.
#[derive(Debug)]
pub struct WordSet {
    /// Any word.
    pub all: bool,
    /// Words of these classes, one bit for each.
    pub classes: u128,
    /// Words with one of these [`mark`]s.
    pub words: u128,
}

impl WordSet {
    /// Whether one of the words is in it that have these classes and marks among them.
    pub fn meets(&self, classes: u128, marks: u128) -> bool {
        self.all || self.classes & classes != 0 || self.words & marks != 0
    }
}

/// The bit of a word in a [`WordSet`]: a Bloom filter with one hash.
pub fn mark(word: WordId) -> u128 {
    1 << (word % 127)
}

/// Lists of pattern numbers, one after another.
#[derive(Debug)]
pub struct Lists {
    /// How long each list is.
    pub counts: &'static [u16],
    /// All of them.
    pub all: &'static [u16],
}

/// The wording of all rules.
#[expect(clippy::unreadable_literal, reason = "the build writes it")]
pub static WORDING: Wording = include!(concat!(env!("OUT_DIR"), "/wording.rs"));
