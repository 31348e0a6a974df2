//! The words that rules know, each with its classes. A token is looked up once, by its hash; from
//! then on everything asks for bits. The words themselves are in `words.txt`, beside this file, and in
//! the rules' wording files.

use std::sync::LazyLock;

use hashbrown::HashMap;

pub use super::class::{Class, Classes};
use super::hash;
use super::wording::Wording;

/// A word of the lexicon; two spellings of one word share one id.
pub type WordId = u16;

/// A word that is not in the lexicon.
pub const UNKNOWN: WordId = 0;
/// A number that is in no other group.
pub const NUMBER: WordId = 1;
/// A number from 0 to 13, as year groups have.
pub const YEAR_NUMBER: WordId = 2;
/// `9s`, `10s`: what follows "year" for several pupils.
pub const YEAR_NUMBERS: WordId = 3;
/// `Y9`, `yr10`, `year7`, `P4`, `S2`.
pub const YEAR_CODE: WordId = 4;
/// `Y9s`, `yr10s`.
pub const YEAR_CODES: WordId = 5;
/// `7C`, `10x2`, `Y9b`.
pub const CLASS_CODE: WordId = 6;
/// Any other mix of letters and digits.
pub const CODE: WordId = 7;
/// `p3`: the third lesson of a day. With a capital it may also be a Scottish year, and is [`YEAR_CODE`].
pub const PERIOD: WordId = 8;
/// The first id of a word proper.
pub const FIRST_WORD: WordId = 9;

/// The words, by hash.
#[derive(Debug)]
pub struct Lexicon {
    ids: HashMap<u64, WordId, Identity>,
    wording: &'static Wording,
}

impl Lexicon {
    /// The words of all rules.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(Wording::shared()));
        &SHARED
    }

    pub(super) fn of(wording: &'static Wording) -> Self {
        let mut ids = HashMap::with_capacity_and_hasher(wording.class_set_of.len(), Identity);
        let mut word = String::new();
        let mut next = FIRST_WORD;
        let mut rest = wording.words;
        while let Some(shared) = rest.bytes().next() {
            word.truncate((shared - b'A') as usize);
            let end = rest[1..].find(|c: char| c.is_ascii_uppercase());
            let end = end.map_or(rest.len(), |at| at + 1);
            word.push_str(&rest[1..end]);
            ids.insert(hash(&word), next);
            next += 1;
            rest = &rest[end..];
        }
        for line in wording.spellings.lines() {
            if let Some((id, spelling)) = line.split_once(' ')
                && let Ok(id) = id.parse()
            {
                ids.insert(hash(spelling), id);
            }
        }
        Self { ids, wording }
    }

    /// The word with this [`hash`](super::hash), or [`UNKNOWN`].
    pub fn lookup(&self, hash: u64) -> WordId {
        self.ids.get(&hash).copied().unwrap_or(UNKNOWN)
    }

    /// Whether a folded word is in a class.
    pub fn word_has(&self, folded: &str, class: Class) -> bool {
        self.classes(self.lookup(hash(folded))).has(class)
    }

    /// The classes of a word.
    pub fn classes(&self, word: WordId) -> Classes {
        let set = self.wording.class_set_of[word as usize];
        Classes(self.wording.class_sets[set as usize])
    }
}

/// The hashes are hashes already.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Identity;

impl core::hash::BuildHasher for Identity {
    type Hasher = IdentityHasher;

    fn build_hasher(&self) -> IdentityHasher {
        IdentityHasher(0)
    }
}

/// See [`Identity`].
#[derive(Debug)]
pub(crate) struct IdentityHasher(u64);

impl core::hash::Hasher for IdentityHasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = super::hash_byte(self.0, byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        // The table takes its tag from the top bits and its place from the bottom ones.
        self.0 = hash ^ (hash >> 32);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    #[test]
    fn every_word_is_written_folded_and_found() {
        let lines = include_str!("words.txt").lines();
        for word in lines
            .filter(|line| !line.starts_with(['#', '<']))
            .flat_map(str::split_whitespace)
        {
            let text = Text::prepare(word);
            assert_eq!(text.tokens().len(), 1, "{word}");
            assert_ne!(text.tokens()[0].word, UNKNOWN, "{word}");
        }
    }

    #[test]
    fn years_and_classes() {
        for (word, class) in [
            ("9", Some(Class::YearNumber)),
            ("13", Some(Class::YearNumber)),
            ("14", Some(Class::Number)),
            ("9s", Some(Class::YearNumbers)),
            ("y9", Some(Class::YearCode)),
            ("Yr10", Some(Class::YearCode)),
            ("Y9s", Some(Class::YearCodes)),
            ("P4", Some(Class::YearCode)),
            ("p4", None),
            ("7C", Some(Class::ClassCode)),
            ("8b", Some(Class::ClassCode)),
            ("10x2", Some(Class::ClassCode)),
            ("9Ma3", Some(Class::ClassCode)),
            ("Y7b", Some(Class::ClassCode)),
            ("9am", None),
            ("5k", None),
            ("1st", None),
            ("3D", None),
            ("4x4", Some(Class::ClassCode)),
        ] {
            let text = Text::prepare(word);
            let years = [
                Class::Number,
                Class::YearNumber,
                Class::YearNumbers,
                Class::YearCode,
                Class::YearCodes,
                Class::ClassCode,
            ];
            match class {
                Some(class) => assert!(text.has(0, class), "{word}"),
                None => assert!(!years.iter().any(|&class| text.has(0, class)), "{word}"),
            }
        }
    }
}
