//! The wording of all rules as tables, which `build/` writes from the wording files: words and their
//! classes, and patterns as code.

use std::sync::LazyLock;

use crate::words_file::{Section, numbers, text, wide_numbers};

/// The tables.
#[derive(Debug)]
pub struct Wording {
    /// The words in order, from id [`super::lexicon::FIRST_WORD`] on; before each, a capital says how
    /// many letters it shares with the one before (`A` none).
    pub words: &'static str,
    /// Further spellings, a line each, behind the id of its word.
    pub spellings: &'static str,
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

impl Wording {
    /// The wording of all rules.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<Wording> = LazyLock::new(|| Wording {
            words: text(Section::Words),
            spellings: text(Section::Spellings),
            class_sets: wide_numbers(Section::ClassSets),
            class_set_of: numbers(Section::ClassSetOf),
            code: numbers(Section::Code),
            lengths: numbers(Section::Lengths),
            cue_counts: numbers(Section::CueCounts),
        });
        &SHARED
    }
}
