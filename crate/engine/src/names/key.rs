//! A person's name taken apart, and the keys of the forms in which people write it. A key is a hash
//! of folded words with the kind of form mixed in; words that follow one another hash like one word,
//! so that spaces, hyphens and capitals inside make no difference.
//!
//! Full names are keyed once, by forename and surname; middle names are passed over when matching,
//! and a surname written first is put behind the forename. Only what cannot be worked out so has a
//! key of its own: the halves of a double-barrelled surname, Mac for Mc, a short form of a forename.

use crate::roster::Grain;
use crate::text::{HASH_START, Join, Text, hash, hash_on};

/// Kinds of keys. The numbers are part of sealed rosters: never change one, only add.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u64)]
pub(super) enum Kind {
    /// The first word of any forename or nickname.
    Start = 1,
    /// A forename.
    Forename = 2,
    /// A nickname.
    Nickname = 3,
    /// Forename or nickname, and the first letter of the surname.
    Initial = 4,
    /// Forename or nickname, and surname.
    Full = 5,
    /// A pupil whose name is not to be published: forename and the first letter of the surname.
    NoPublication = 6,
    /// A surname, of people who are listed in plain.
    Surname = 7,
}

/// Mixes one or two hashes with the kind of form.
pub(super) fn key(kind: Kind, first: u64, second: u64) -> u64 {
    let mut key =
        first ^ second.rotate_left(23) ^ (kind as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    key = (key ^ (key >> 31)).wrapping_mul(0x7FB5_D329_728E_A185);
    key = (key ^ (key >> 27)).wrapping_mul(0x81DA_DEF4_BC2D_D44D);
    key ^ (key >> 33)
}

/// The key of a forename and a surname's first letter.
pub(super) fn initial(kind: Kind, forename: u64, letter: char) -> u64 {
    let mut buffer = [0; 4];
    key(kind, forename, hash(letter.encode_utf8(&mut buffer)))
}

impl Kind {
    /// How much of the name a sealed roster keeps of such a key.
    pub(super) fn grain(self) -> Grain {
        match self {
            Self::Full => Grain::Narrow,
            _ => Grain::Wide,
        }
    }
}

/// Gives every key of a pupil to `emit`, with the grain that a sealed roster keeps it in.
pub fn of_pupil(
    name: &str,
    nicknames: &[String],
    no_publication: bool,
    emit: &mut impl FnMut(Grain, u64),
) {
    pupil(name, nicknames, no_publication, &mut |kind, key| {
        emit(kind.grain(), key);
    });
}

/// Gives every key of a pupil to `emit`, with its kind.
pub(super) fn pupil(
    name: &str,
    nicknames: &[String],
    no_publication: bool,
    emit: &mut impl FnMut(Kind, u64),
) {
    let Some(name) = PersonName::read(name) else {
        return;
    };
    name.emit(nicknames, emit);
    if no_publication {
        for call in &name.calls {
            for letter in name.initials() {
                emit(
                    Kind::NoPublication,
                    initial(Kind::NoPublication, call.hash, letter),
                );
            }
        }
    }
}

/// Words that belong to the surname after them.
const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "la", "le", "van", "von",
    "der", "den", "ter", "ten", "zu", "al", "el", "ap", "ab", "ferch", "ni", "nic", "mac", "mc",
    "o", "ua", "ui", "bin", "binti", "bint", "ibn", "ben", "abu", "st", "san", "santa", "af", "av",
];

/// A name taken apart.
#[derive(Debug)]
pub(super) struct PersonName {
    calls: Vec<Call>,
    surnames: Vec<Surname>,
}

/// A form of the forename.
#[derive(Debug)]
struct Call {
    first: u64,
    hash: u64,
    /// Whether people also use it by itself; a short form counts only with the surname.
    alone: bool,
}

#[derive(Debug)]
struct Surname {
    hash: u64,
    letter: char,
}

impl PersonName {
    /// Takes a name apart: "Ivy de la Cruz", "Okonkwo-Hughes, Zoë", "Xin Yi Chen". `None` without words.
    pub(super) fn read(name: &str) -> Option<Self> {
        let turned = name
            .split_once(',')
            .map(|(surname, forename)| format!("{forename} {surname}"));
        with_groups(turned.as_deref().unwrap_or(name), |groups| {
            let (first, rest) = groups.split_first()?;
            let mut surname_at = rest.len().saturating_sub(1);
            while surname_at > 0 && is_particle(rest[surname_at - 1]) {
                surname_at -= 1;
            }
            let (middles, surname) = rest.split_at(surname_at);
            Some(Self {
                calls: calls(first, middles),
                surnames: surnames(surname),
            })
        })
    }

    fn initials(&self) -> impl Iterator<Item = char> + '_ {
        let letters = self.surnames.iter().map(|surname| surname.letter);
        letters.enumerate().filter_map(|(at, letter)| {
            let again = self.surnames[..at]
                .iter()
                .any(|other| other.letter == letter);
            (!again).then_some(letter)
        })
    }

    /// Gives every key of the name to `emit`.
    pub(super) fn emit(&self, nicknames: &[String], emit: &mut impl FnMut(Kind, u64)) {
        for call in &self.calls {
            self.emit_call(call, call.alone.then_some(Kind::Forename), emit);
        }
        for nickname in nicknames {
            let call = with_groups(nickname, |groups| {
                let words = groups.iter().copied().flatten();
                Some(Call {
                    first: hash(groups.first()?[0].folded),
                    hash: joined(words),
                    alone: true,
                })
            });
            if let Some(call) = call {
                self.emit_call(&call, Some(Kind::Nickname), emit);
            }
        }
    }

    fn emit_call(&self, call: &Call, alone: Option<Kind>, emit: &mut impl FnMut(Kind, u64)) {
        emit(Kind::Start, key(Kind::Start, call.first, 0));
        if let Some(kind) = alone {
            emit(kind, key(kind, call.hash, 0));
        }
        for letter in self.initials() {
            emit(Kind::Initial, initial(Kind::Initial, call.hash, letter));
        }
        for surname in &self.surnames {
            emit(Kind::Full, key(Kind::Full, call.hash, surname.hash));
        }
    }

    /// The forms of the surname.
    pub(super) fn surname_hashes(&self) -> impl Iterator<Item = u64> + '_ {
        self.surnames.iter().map(|surname| surname.hash)
    }

    /// The keys of the full name, for looking up a name that somebody shows as theirs.
    pub(super) fn full_keys(&self) -> impl Iterator<Item = (u64, char, u64)> + '_ {
        let pairs = self
            .calls
            .iter()
            .flat_map(|call| self.surnames.iter().map(move |surname| (call, surname)));
        pairs.map(|(call, surname)| (call.hash, surname.letter, surname.hash))
    }
}

/// A word of a name, folded.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Word<'n> {
    folded: &'n str,
    /// A hyphen joins it to the word before.
    hyphen: bool,
}

/// Gives the words of a name to `read`, those joined by hyphens together.
fn with_groups<T>(name: &str, read: impl FnOnce(&[&[Word]]) -> T) -> T {
    let (folded, text);
    // Rosters are long, and most names on them are plain.
    let words = if is_plain(name) {
        folded = name.to_ascii_lowercase();
        plain_words(&folded)
    } else {
        text = Text::prepare(name);
        words_of(&text)
    };
    let mut groups: Vec<&[Word]> = words.chunk_by(|_, next| next.hyphen).collect();
    if groups.len() > 2 {
        groups.retain(|group| !matches!(group[0].folded, "jr" | "jnr" | "snr" | "ii" | "iii"));
    }
    read(&groups)
}

/// Whether a name is letters of ASCII alone, with spaces and single hyphens between.
fn is_plain(name: &str) -> bool {
    let mut hyphen = true;
    name.bytes().all(|byte| {
        let before = std::mem::replace(&mut hyphen, byte == b'-' || byte == b' ');
        byte.is_ascii_alphabetic() || byte == b' ' || byte == b'-' && !before
    }) && !name.contains("- ")
        && !name.ends_with('-')
}

/// The words of a plain name in small letters, as [`words_of`] gives them.
fn plain_words(folded: &str) -> Vec<Word<'_>> {
    let mut words = Vec::with_capacity(4);
    for group in folded.split(' ').filter(|group| !group.is_empty()) {
        let joined = group.split('-').enumerate();
        words.extend(joined.map(|(at, folded)| Word {
            folded,
            hyphen: at > 0,
        }));
    }
    words
}

fn words_of<'t>(text: &'t Text) -> Vec<Word<'t>> {
    let tokens = text.tokens().iter().enumerate();
    let words = tokens.filter(|(_, token)| token.is_word());
    let words = words.map(|(at, token)| Word {
        folded: text.folded(at),
        hyphen: token.join == Join::Hyphen,
    });
    words.collect()
}

fn is_particle(group: &[Word]) -> bool {
    matches!(group, [word] if PARTICLES.contains(&word.folded))
}

fn calls(first: &[Word], middles: &[&[Word]]) -> Vec<Call> {
    let start = hash(first[0].folded);
    let whole = joined(first);
    let mut calls = vec![Call {
        first: start,
        hash: whole,
        alone: true,
    }];
    if first.len() > 1 {
        calls.push(Call {
            first: start,
            hash: start,
            alone: false,
        });
    }
    if let Some(middle) = middles.first() {
        // Two given names may be one: "Xin Yi", "Abdul Rahman", "Anna Maria".
        let both = joined(first.iter().chain(*middle));
        calls.push(Call {
            first: start,
            hash: both,
            alone: true,
        });
        // Written as one word, the first word is the whole.
        calls.push(Call {
            first: both,
            hash: both,
            alone: true,
        });
    } else if first.len() > 1 {
        calls.push(Call {
            first: whole,
            hash: whole,
            alone: true,
        });
    }
    calls
}

fn surnames(groups: &[&[Word]]) -> Vec<Surname> {
    let words = || groups.iter().copied().flatten();
    let Some(first) = words().next() else {
        return Vec::new();
    };
    let surname =
        |hash: u64, form: &str| form.chars().next().map(|letter| Surname { hash, letter });
    let mut forms = Vec::with_capacity(1);
    forms.extend(surname(joined(words()), first.folded));
    if first.folded.starts_with('m') {
        let whole: String = words().map(|word| word.folded).collect();
        let other = if let Some(rest) = whole.strip_prefix("mac").filter(|rest| rest.len() >= 4) {
            Some(format!("mc{rest}"))
        } else {
            whole.strip_prefix("mc").map(|rest| format!("mac{rest}"))
        };
        forms.extend(other.and_then(|form| surname(hash(&form), &form)));
    }
    if words().count() > 1 && first.folded.len() > 1 {
        let halves = words().map(|word| word.folded);
        let halves = halves.filter(|word| word.len() >= 3 && !PARTICLES.contains(word));
        forms.extend(halves.filter_map(|word| surname(hash(word), word)));
    }
    forms
}

fn joined<'w>(words: impl IntoIterator<Item = &'w Word<'w>>) -> u64 {
    let words = words.into_iter();
    words.fold(HASH_START, |so_far, word| hash_on(so_far, word.folded))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_plain_name_is_read_as_any_other(name in "([A-Za-z]{1,3}[ -]{0,2}){0,5}") {
            if is_plain(&name) {
                let text = Text::prepare(&name);
                let folded = name.to_ascii_lowercase();
                prop_assert_eq!(plain_words(&folded), words_of(&text));
            }
        }
    }
}
