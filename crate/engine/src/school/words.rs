//! Words that are no sign of a school by themselves: ordinary English words, well-known places, and
//! common forenames and surnames.
//!
//! The lists are beside this file; `build/` packs them. Ordinary words are the commoner levels of
//! SCOWL (its notice is in `words/NOTICE.md`) with inflections left out, for [`common`] undoes them;
//! places and names are counted from public registers and birth statistics.

use std::sync::OnceLock;

use crate::words_file::{Section, bytes};

static ORDINARY: List = List::new(Section::Ordinary);
static PLACES: List = List::new(Section::Places);
static NAMES: List = List::new(Section::Names);

/// A packed list: a line for each first two letters, with the rest of each word.
struct List {
    section: Section,
    /// Where the lines begin, by [`place_of`] their two letters; 0 where there is none.
    lines: OnceLock<Vec<u32>>,
}

impl List {
    const fn new(section: Section) -> Self {
        Self {
            section,
            lines: OnceLock::new(),
        }
    }

    /// The line of the words that begin with these two letters, and what follows it.
    fn line(&self, head: [u8; 2]) -> &'static [u8] {
        let packed = bytes(self.section);
        let lines = self.lines.get_or_init(|| {
            let mut lines = vec![0; 26 * 26];
            for (at, line) in packed.windows(3).enumerate() {
                if let [b'\n', a, b] = *line {
                    lines[place_of([a, b])] = at as u32 + 3;
                }
            }
            lines
        });
        match lines[place_of(head)] {
            0 => &[],
            at => &packed[at as usize..],
        }
    }
}

/// The place of two lower-case letters in the table of lines.
fn place_of([a, b]: [u8; 2]) -> usize {
    usize::from(a - b'a') * 26 + usize::from(b - b'a')
}

/// Why a word says little by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Common {
    /// An ordinary English word, in any inflection.
    Word,
    /// A well-known place.
    Place,
    /// A common forename or surname.
    Name,
}

/// Why the folded word says little by itself; `None` for a distinctive one.
pub fn common(word: &str) -> Option<Common> {
    if is_ordinary(word, 2) {
        Some(Common::Word)
    } else if listed(&PLACES, word) {
        Some(Common::Place)
    } else if listed(&NAMES, word) {
        Some(Common::Name)
    } else {
        None
    }
}

/// Whether the folded word stands in the dictionary as it is, inflections apart.
pub fn is_ordinary_as_written(word: &str) -> bool {
    listed(&ORDINARY, word)
}

/// Whether the folded word is a well-known place and nothing else.
pub fn is_place(word: &str) -> bool {
    listed(&PLACES, word)
}

/// Whether the folded word is a common forename or surname.
pub fn is_name(word: &str) -> bool {
    listed(&NAMES, word)
}

/// Endings, and what may stand in their place in the word they were put on.
const ENDINGS: &[(&str, &[&str])] = &[
    ("s", &[""]),
    ("es", &[""]),
    ("ies", &["y"]),
    ("ed", &["", "e"]),
    ("ing", &["", "e"]),
    ("er", &["", "e"]),
    ("ers", &["", "e"]),
    ("est", &["", "e"]),
    ("ly", &[""]),
    ("ness", &[""]),
    ("iness", &["y"]),
    ("ily", &["y"]),
    ("ier", &["y"]),
    ("iest", &["y"]),
    ("ied", &["y"]),
    ("y", &[""]),
];

/// Whether the word, or the one that up to `depth` endings were put on, is in the dictionary.
fn is_ordinary(word: &str, depth: u8) -> bool {
    if listed(&ORDINARY, word) {
        return true;
    }
    if depth == 0 || word.len() < 4 || !word.is_ascii() {
        return false;
    }
    let mut plain = String::new();
    ENDINGS.iter().any(|(ending, instead)| {
        let Some(stem) = word.strip_suffix(ending) else {
            return false;
        };
        let doubled =
            doubled(stem).filter(|_| matches!(*ending, "ed" | "ing" | "er" | "ers" | "est"));
        doubled.is_some_and(|stem| is_ordinary(stem, depth - 1))
            || instead.iter().any(|instead| {
                plain.clear();
                plain.push_str(stem);
                plain.push_str(instead);
                plain.len() >= 3 && is_ordinary(&plain, depth - 1)
            })
    })
}

/// The stem of "running" without its second `n`.
fn doubled(stem: &str) -> Option<&str> {
    let [.., a, b] = stem.as_bytes() else {
        return None;
    };
    (a == b && !b"aeiou".contains(a)).then(|| &stem[..stem.len() - 1])
}

/// Whether the packed list (see `build/word_lists.rs`) has the word.
fn listed(list: &List, word: &str) -> bool {
    let Some((head, rest)) = word.as_bytes().split_first_chunk::<2>() else {
        return false;
    };
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    let line = list.line(*head);
    let mut shared = 0;
    let mut same = 0;
    // `same` letters of the word before and of ours agree; an entry that shares more than that with
    // the word before differs where that one did.
    let mut at = 0;
    while at < line.len() && line[at] != b'\n' {
        if line[at].is_ascii_uppercase() {
            shared = usize::from(line[at] - b'A');
            at += 1;
        }
        let length = line[at..]
            .iter()
            .take_while(|byte| byte.is_ascii_lowercase())
            .count();
        let letters = &line[at..at + length];
        if shared <= same {
            let ours = &rest[shared.min(rest.len())..];
            same = shared + letters.iter().zip(ours).take_while(|(a, b)| a == b).count();
            if same == rest.len() && shared + length == rest.len() {
                return true;
            }
        }
        at += length;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_word_is_found() {
        for (list, packed) in [
            (include_str!("words/ordinary.txt"), &ORDINARY),
            (include_str!("words/places.txt"), &PLACES),
            (include_str!("words/names.txt"), &NAMES),
        ] {
            for word in list.lines() {
                assert!(listed(packed, word), "{word}");
                assert!(!listed(packed, &format!("{word}qx")), "{word}qx");
                assert!(!listed(packed, &format!("zq{word}")), "zq{word}");
            }
        }
    }

    #[test]
    fn words_places_names_and_distinctive_ones() {
        for word in [
            "ash",
            "tandem",
            "hope",
            "groves",
            "meadows",
            "walking",
            "bluebells",
            "aspire",
            "happiness",
        ] {
            assert_eq!(common(word), Some(Common::Word), "{word}");
        }
        for word in ["wigan", "exeter", "glasgow", "whitby", "rushden"] {
            assert_eq!(common(word), Some(Common::Place), "{word}");
        }
        for word in ["hamilton", "harvey", "wilson"] {
            assert_eq!(common(word), Some(Common::Name), "{word}");
        }
        for word in [
            "larkmoor",
            "brackenfell",
            "ernulf",
            "blackawton",
            "brannoc",
            "osmund",
            "zq",
            "",
            "é",
            "22",
        ] {
            assert_eq!(common(word), None, "{word}");
        }
    }
}
