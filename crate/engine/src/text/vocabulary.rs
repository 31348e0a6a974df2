//! Words by what they tell about the words beside them: one table, one lookup for a token.

use hashbrown::HashMap;

use super::lexicon::Identity;
use super::{HASH_START, Text, hash, hash_on};

/// A table of words, each with the sections of a list that it stands in.
#[derive(Debug, Default)]
pub struct Vocabulary {
    sections: HashMap<u64, u64, Identity>,
}

/// Besides the sections of a word: with it, words begin that belong together.
pub const BEGINS: u64 = 1 << 63;

impl Vocabulary {
    /// Reads a list: `[section]` headings, `#` remarks, folded words; an underscore joins words that
    /// belong together (`car_park`). Section number `n` of `sections` is bit `n`; the last is [`BEGINS`].
    pub fn read(list: &str, sections: &[&str]) -> Self {
        let mut it = Self::default();
        let mut bit = 0;
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            if let Some(heading) = line.strip_prefix('[') {
                let number = sections
                    .iter()
                    .position(|section| heading.strip_suffix(']') == Some(section));
                debug_assert!(number.is_some(), "no section {heading}");
                bit = number.map_or(0, |number| 1 << number);
                continue;
            }
            for word in line.split_whitespace() {
                if let Some((first, _)) = word.split_once('_') {
                    *it.sections.entry(hash(first)).or_default() |= BEGINS;
                }
                let key = word.split('_').fold(HASH_START, hash_on);
                *it.sections.entry(key).or_default() |= bit;
            }
        }
        it
    }

    /// The sections of the word or run of words with this hash.
    pub fn of(&self, hash: u64) -> u64 {
        self.sections.get(&hash).copied().unwrap_or(0)
    }

    /// The sections of the folded word.
    pub fn of_word(&self, folded: &str) -> u64 {
        self.of(hash(folded))
    }

    /// The sections of the token at `at`; none beyond the end.
    pub fn at(&self, text: &Text, at: usize) -> u64 {
        text.tokens().get(at).map_or(0, |token| self.of(token.hash))
    }
}
