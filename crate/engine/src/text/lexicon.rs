//! The words that rules know, each with its classes. A token is looked up once, by its hash; from
//! then on everything asks for bits. The words themselves are in `words.txt`, beside this file, and
//! policies add their own.

use hashbrown::HashMap;

pub use super::class::{Class, Classes};
use super::hash;

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
const FIRST_WORD: usize = 9;

/// The words, by hash.
#[derive(Debug)]
pub struct Lexicon {
    ids: HashMap<u64, WordId, Identity>,
    classes: Vec<Classes>,
}

impl Lexicon {
    /// A lexicon without words; numbers and codes are still told apart.
    pub fn empty() -> Self {
        let mut classes = vec![Classes::default(); FIRST_WORD];
        for (word, its) in [
            (NUMBER, &[Class::Number][..]),
            (YEAR_NUMBER, &[Class::Number, Class::YearNumber]),
            (YEAR_NUMBERS, &[Class::YearNumbers]),
            (YEAR_CODE, &[Class::YearCode]),
            (PERIOD, &[Class::Period]),
            (YEAR_CODES, &[Class::YearCodes]),
            (CLASS_CODE, &[Class::ClassCode]),
        ] {
            for &class in its {
                classes[word as usize].add(class);
            }
        }
        Self {
            ids: HashMap::default(),
            classes,
        }
    }

    /// The words of `words.txt`.
    pub fn builtin() -> Self {
        let mut lexicon = Self::empty();
        let mut section = "";
        let lines = include_str!("words.txt").lines();
        for line in lines.filter(|line| !line.starts_with('#')) {
            if let Some(heading) = line.strip_prefix('[') {
                section = heading.trim_end_matches(']');
            } else if section == "same" {
                let mut spellings = line.split_whitespace();
                let id = spellings.next().map(|word| lexicon.intern(word));
                for (spelling, id) in spellings.zip(std::iter::repeat(id)) {
                    lexicon.ids.extend(id.map(|id| (hash(spelling), id)));
                }
            } else if let Some(class) = Class::ALL.iter().find(|class| class.name() == section) {
                line.split_whitespace()
                    .for_each(|word| lexicon.add(word, *class));
            }
        }
        lexicon
    }

    /// Puts a folded word into a class.
    pub fn add(&mut self, word: &str, class: Class) {
        let id = self.intern(word);
        self.classes[id as usize].add(class);
    }

    /// The id of a folded word, which is added if it is new.
    pub fn intern(&mut self, word: &str) -> WordId {
        let next = self.classes.len();
        let id = *self.ids.entry(hash(word)).or_insert(next as WordId);
        if id as usize == next {
            self.classes.push(Classes::default());
        }
        id
    }

    /// The word with this [`hash`](super::hash), or [`UNKNOWN`].
    pub fn lookup(&self, hash: u64) -> WordId {
        self.ids.get(&hash).copied().unwrap_or(UNKNOWN)
    }

    /// The classes of a word.
    pub fn classes(&self, word: WordId) -> Classes {
        self.classes[word as usize]
    }

    /// All ids, the general ones too.
    pub fn ids(&self) -> impl Iterator<Item = WordId> + use<> {
        0..self.classes.len() as WordId
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
    fn every_section_of_the_word_list_is_a_class() {
        for line in include_str!("words.txt")
            .lines()
            .filter(|line| line.starts_with('['))
        {
            let name = &line[1..line.len() - 1];
            assert!(
                name == "same" || Class::ALL.iter().any(|class| class.name() == name),
                "[{name}] is not a class"
            );
        }
    }

    #[test]
    fn every_word_is_written_folded() {
        let lexicon = Lexicon::builtin();
        let lines = include_str!("words.txt").lines();
        for word in lines
            .filter(|l| !l.starts_with(['#', '[']))
            .flat_map(str::split_whitespace)
        {
            let text = Text::prepare(word, &lexicon);
            assert_eq!(text.tokens().len(), 1, "{word}");
            assert_ne!(text.tokens()[0].word, UNKNOWN, "{word}");
        }
    }

    #[test]
    fn years_and_classes() {
        let lexicon = Lexicon::builtin();
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
            let text = Text::prepare(word, &lexicon);
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
