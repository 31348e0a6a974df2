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
        let name = turned.as_deref().unwrap_or(name);
        let groups = groups(name);
        let (first, rest) = groups.split_first()?;
        let mut surname_at = rest.len().saturating_sub(1);
        while surname_at > 0 && is_particle(&rest[surname_at - 1]) {
            surname_at -= 1;
        }
        let (middles, surname) = rest.split_at(surname_at);
        Some(Self {
            calls: calls(first, middles),
            surnames: surnames(surname),
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
            let words: Vec<String> = groups(nickname).concat();
            if let Some(first) = words.first() {
                let call = Call {
                    first: hash(first),
                    hash: joined(&words),
                    alone: true,
                };
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

/// The words of a name, those joined by hyphens together.
fn groups(name: &str) -> Vec<Vec<String>> {
    let text = Text::prepare(name);
    let mut groups: Vec<Vec<String>> = Vec::new();
    for (at, token) in text
        .tokens()
        .iter()
        .enumerate()
        .filter(|(_, token)| token.is_word())
    {
        let word = text.folded(at).to_owned();
        match groups.last_mut() {
            Some(group) if token.join == Join::Hyphen => group.push(word),
            _ => groups.push(vec![word]),
        }
    }
    if groups.len() > 2 {
        groups.retain(|group| !matches!(group[0].as_str(), "jr" | "jnr" | "snr" | "ii" | "iii"));
    }
    groups
}

fn is_particle(group: &[String]) -> bool {
    matches!(group, [word] if PARTICLES.contains(&word.as_str()))
}

fn calls(first: &[String], middles: &[Vec<String>]) -> Vec<Call> {
    let start = hash(&first[0]);
    let mut calls = vec![Call {
        first: start,
        hash: joined(first),
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
        let both = middle
            .iter()
            .fold(joined(first), |so_far, word| hash_on(so_far, word));
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
            first: joined(first),
            hash: joined(first),
            alone: true,
        });
    }
    calls
}

fn surnames(groups: &[Vec<String>]) -> Vec<Surname> {
    let words: Vec<&String> = groups.iter().flatten().collect();
    let Some(first) = words.first() else {
        return Vec::new();
    };
    let whole: String = words.iter().map(|word| word.as_str()).collect();
    let mut forms = vec![whole.clone()];
    if let Some(rest) = whole.strip_prefix("mac").filter(|rest| rest.len() >= 4) {
        forms.push(format!("mc{rest}"));
    } else if let Some(rest) = whole.strip_prefix("mc") {
        forms.push(format!("mac{rest}"));
    }
    if words.len() > 1 && first.len() > 1 {
        let halves = words
            .iter()
            .filter(|word| word.len() >= 3 && !PARTICLES.contains(&word.as_str()));
        forms.extend(halves.map(|word| (*word).clone()));
    }
    let surname = |form: &String| {
        form.chars().next().map(|letter| Surname {
            hash: hash(form),
            letter,
        })
    };
    forms.iter().filter_map(surname).collect()
}

fn joined(words: &[String]) -> u64 {
    words
        .iter()
        .fold(HASH_START, |so_far, word| hash_on(so_far, word))
}
