//! The wording of all rules as static tables, which `build/` writes from the wording files: words and
//! their classes, and patterns as code.

use super::lexicon::WordId;

/// The tables.
#[derive(Debug)]
pub struct Wording {
    /// The words in order, from id [`super::lexicon::FIRST_WORD`] on; before each, a capital says how
    /// many letters it shares with the one before (`A` none).
    pub words: &'static str,
    /// Further spellings, each with the id of its word.
    pub spellings: &'static [(&'static str, WordId)],
    /// The distinct sets of classes, one bit for each class.
    pub class_sets: &'static [u128],
    /// For each word id, the place of its set.
    pub class_set_of: &'static [u16],
    /// The patterns' code, one after another, in the order of the wording files; [`super::phrase`] runs it.
    pub code: &'static [u16],
    /// How long the code of each pattern is.
    pub lengths: &'static [u16],
    /// How many patterns each cue has.
    pub cue_counts: &'static [u16],
}

/// The wording of all rules.
#[expect(clippy::unreadable_literal, reason = "the build writes it")]
pub static WORDING: Wording = include!(concat!(env!("OUT_DIR"), "/wording.rs"));
