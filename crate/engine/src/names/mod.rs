//! Names of people: a policy's pupils, staff, flagged contacts and exemptions, compiled into keys, and
//! found in a text in whatever form they are written. Pupils are only ever matched through keys, so a
//! sealed roster works like a plain one and its size makes no difference; the others keep who they are.
//!
//! [`find`] looks for the forms; [`sense`] judges whether a forename is meant as a name there. Which
//! form counts on which account is left to the rules.

mod find;
pub mod key;
mod sense;

use std::sync::LazyLock;

use hashbrown::{HashMap, HashSet};

use crate::policy::Policy;
use crate::post::Person;
use crate::roster::{Grain, PlainRoster, Roster, SealedRoster};
use crate::text::lexicon::Identity;
use crate::text::{Byte, HASH_START, Text, hash_on, words};
use key::{Kind, PersonName};

/// The names of a policy, ready to be looked for.
#[derive(Debug)]
pub struct Names {
    plain: PlainRoster,
    sealed: Option<SealedRoster>,
    others: HashMap<u64, Vec<Who>, Identity>,
    gate: Gate,
}

/// Whose name it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// A pupil on the roster.
    Pupil,
    /// A flagged contact, by its place in the policy's list.
    Flagged(usize),
    /// A member of staff, by its place in the policy's list.
    Staff(usize),
    /// The writer's own child or relative, by its place in the policy's list.
    Exempt(usize),
}

/// How the name is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// "Jayden".
    Forename,
    /// A listed nickname.
    Nickname,
    /// "Mr Ng".
    Titled,
    /// "Jayden P".
    Initial,
    /// Forename and surname, in either order; or the handle of a person with that name.
    Full,
}

/// What it takes to count as a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// It counts in a post about the writer's work.
    WithWork,
    /// It counts in a post of school life, whosever.
    OfSchool,
    /// It counts anywhere.
    Sure,
}

/// A name in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameHit {
    /// Where it stands, without a possessive `'s`.
    pub bytes: std::ops::Range<Byte>,
    /// Its tokens.
    pub tokens: std::ops::Range<usize>,
    /// Whose name it is. One name may be several people's: a pupil who is flagged as well is two hits.
    pub who: Who,
    /// How it is written.
    pub form: Form,
    /// What it takes to count.
    pub certainty: Certainty,
}

impl Names {
    /// Compiles the names of a policy.
    pub fn compile(policy: &Policy) -> Self {
        let mut names = Self {
            plain: PlainRoster::with_room(policy.pupils.len()),
            sealed: policy.sealed_roster.clone(),
            others: HashMap::default(),
            gate: Gate::default(),
        };
        for pupil in &policy.pupils {
            let mut insert = |kind: Kind, key| {
                names.plain.insert(kind.grain(), key);
                names.gate.open(kind, key);
            };
            key::pupil(
                &pupil.name,
                &pupil.nicknames,
                pupil.no_publication,
                &mut insert,
            );
        }
        for (at, contact) in policy.flagged_contacts.iter().enumerate() {
            if !policy.leaves_out(contact) {
                names.add(&contact.name, Who::Flagged(at));
            }
        }
        for (at, exemption) in policy.exemptions.iter().enumerate() {
            names.add(&exemption.name, Who::Exempt(at));
        }
        for (at, member) in policy.staff.iter().enumerate() {
            names.add(&member.name, Who::Staff(at));
        }
        names
    }

    fn add(&mut self, name: &str, who: Who) {
        let Some(name) = PersonName::read(name) else {
            return;
        };
        let mut keys = Vec::new();
        name.emit(&[], &mut |kind, key| keys.push((kind, key)));
        if matches!(who, Who::Staff(_)) {
            let surnames = name.surname_hashes();
            keys.extend(
                surnames.map(|surname| (Kind::Surname, key::key(Kind::Surname, surname, 0))),
            );
        }
        for (kind, key) in keys {
            self.gate.open(kind, key);
            let people = self.others.entry(key).or_default();
            if !people.contains(&who) {
                people.push(who);
            }
        }
    }

    /// Whether any name may begin with the word of this hash.
    fn may_start(&self, word: u64) -> bool {
        let start = key::key(Kind::Start, word, 0);
        let listed = self.gate.lets(start)
            && (self.plain.contains(Grain::Wide, start) || self.others.contains_key(&start));
        listed
            || self
                .sealed
                .as_ref()
                .is_some_and(|sealed| sealed.contains(Grain::Wide, start))
    }

    /// Finds every name in `text`. A handle counts as the full name of the recipient who has it.
    pub fn find(&self, text: &Text, recipients: &[Person]) -> Vec<NameHit> {
        find::find(self, text, recipients)
    }

    /// Whether a name that somebody shows as theirs, as in a friend list or a tag, is the full name of
    /// a pupil on the roster, in any spelling and order, with or without middle names.
    pub fn is_pupil(&self, full_name: &str) -> bool {
        let direct = |name: &PersonName| {
            name.full_keys()
                .any(|(call, letter, surname)| self.is_full(call, letter, surname))
        };
        let turned = || {
            // Some lists show the surname first, without a comma.
            let words = words(full_name);
            let (first, rest) = words.split_first()?;
            PersonName::read(&format!("{} {first}", rest.join(" ")))
        };
        PersonName::read(full_name)
            .is_some_and(|name| direct(&name) || turned().is_some_and(|name| direct(&name)))
    }

    fn is_full(&self, call: u64, letter: char, surname: u64) -> bool {
        // The sealed form answers about full names only after the coarse forms have passed.
        self.wide(key::initial(Kind::Initial, call, letter))
            && self.narrow(key::key(Kind::Full, call, surname))
    }

    fn wide(&self, key: u64) -> bool {
        self.plain.contains(Grain::Wide, key)
            || self
                .sealed
                .as_ref()
                .is_some_and(|sealed| sealed.contains(Grain::Wide, key))
    }

    fn narrow(&self, key: u64) -> bool {
        self.plain.contains(Grain::Narrow, key)
            || self
                .sealed
                .as_ref()
                .is_some_and(|sealed| sealed.contains(Grain::Narrow, key))
    }

    /// Whether a pupil's name in `text` is one of a pupil whose name is not to be published; a forename
    /// alone is that of every pupil who has it.
    pub fn is_unpublished(&self, text: &Text, hit: &NameHit) -> bool {
        let mut call = HASH_START;
        let words = hit.tokens.clone();
        hit.who == Who::Pupil
            && words.clone().any(|last| {
                call = hash_on(call, text.folded(last));
                let listed = |letter| self.wide(key::initial(Kind::NoPublication, call, letter));
                let mut surnames =
                    (last + 1..words.end).filter_map(|at| text.folded(at).chars().next());
                match hit.form {
                    Form::Full | Form::Initial => surnames.any(listed),
                    Form::Forename | Form::Nickname | Form::Titled => ('a'..='z').any(listed),
                }
            })
    }

    /// The people other than pupils who have this key.
    fn others(&self, key: u64) -> &[Who] {
        self.others.get(&key).map_or(&[], Vec::as_slice)
    }
}

/// A small table in front of the large ones. Nearly every word of a text begins no name; with the
/// names of a large roster spread over megabytes, finding that out would cost more than the check.
#[derive(Debug)]
struct Gate(Box<[u64]>);

/// Bits of the gate: 32 KiB, of which the first words of every forename in use fill a tenth.
const GATE_BITS: usize = 1 << 18;

impl Default for Gate {
    fn default() -> Self {
        Self(vec![0; GATE_BITS / 64].into())
    }
}

impl Gate {
    fn open(&mut self, kind: Kind, key: u64) {
        if kind != Kind::Start {
            return;
        }
        let bit = key as usize % GATE_BITS;
        self.0[bit / 64] |= 1 << (bit % 64);
    }

    fn lets(&self, key: u64) -> bool {
        let bit = key as usize % GATE_BITS;
        self.0[bit / 64] >> (bit % 64) & 1 == 1
    }
}

/// Whether the words with these hashes run together are a widely known person's name.
fn is_figure(hash: u64) -> bool {
    FIGURES.contains(&hash)
}

static FIGURES: LazyLock<HashSet<u64, Identity>> = LazyLock::new(figures);

/// The hashes of the names of widely known people.
fn figures() -> HashSet<u64, Identity> {
    crate::words_file::text(crate::words_file::Section::Figures)
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split(','))
        .map(|name| {
            words(name)
                .iter()
                .fold(HASH_START, |so_far, word| hash_on(so_far, word))
        })
        .filter(|&hash| hash != HASH_START)
        .collect()
}

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;

    use proptest::prelude::*;

    use super::*;
    use crate::policy::Pupil;

    const ROSTER: &[&str] = &[
        "Caoimhe O'Hare",
        "Rhys ap Gwilym",
        "Demi-Leigh Cross",
        "Muhammad Yusuf Khan",
        "Fatima al-Sayed",
        "Xin Yi Chen",
        "Zoë Achebe-Lowe",
        "Prakash",
        "Björn Ångström",
        "Nguyễn Thị Lan",
        "Siobhán Ní Dhomhnaill",
    ];

    /// The same pupils in plain and sealed.
    fn both() -> &'static [Names; 2] {
        static BOTH: OnceLock<[Names; 2]> = OnceLock::new();
        BOTH.get_or_init(compile)
    }

    fn compile() -> [Names; 2] {
        let pupil = |name: &&str| Pupil {
            name: (*name).to_owned(),
            ..Pupil::default()
        };
        let pupils: Vec<Pupil> = ROSTER.iter().map(pupil).collect();
        let sealed_roster = SealedRoster::of_pupils(&pupils, 7);
        assert!(sealed_roster.is_some());
        let plain = Policy {
            pupils,
            ..Policy::default()
        };
        let sealed = Policy {
            sealed_roster,
            ..Policy::default()
        };
        [Names::compile(&plain), Names::compile(&sealed)]
    }

    #[test]
    fn a_name_shown_on_a_list_is_recognised_in_any_spelling() {
        for names in both() {
            for shown in [
                "caoimhe ohare",
                "O’Hare, Caoimhe",
                "O'Hare Caoimhe",
                "RHYS AP GWILYM",
                "Demi Leigh Cross",
                "Muhammad Khan",
                "Muhammad Y Khan",
                "Fatima Al Sayed",
                "Chen Xin Yi",
                "Xinyi Chen",
                "Zoe Lowe",
                "Bjorn Angstrom",
                "Siobhan NiDhomhnaill",
            ] {
                assert!(names.is_pupil(shown), "{shown}");
            }
            for shown in [
                "",
                "Caoimhe",
                "Caoimhe O",
                "Rhys Cross",
                "Khan Cross",
                "🎉",
                "Zoe Achebelowex",
            ] {
                assert!(!names.is_pupil(shown), "{shown}");
            }
        }
    }

    proptest! {
        #[test]
        fn a_sealed_roster_finds_what_a_plain_one_finds(words in proptest::collection::vec(prop_oneof![
            proptest::sample::select(vec!["Caoimhe", "O'Hare", "rhys", "ap", "Gwilym", "Khan,", "Muhammad", "Xin", "Yi", "Chen", "zoë", "Achebe-Lowe",
                "#FatimaAlSayed", "Lan", "N.", "the", "marking", "my", "Year", "9", "'s", "🎉", "\n"]).prop_map(str::to_owned),
            "\\PC{0,6}",
        ], 0..14)) {
            let raw = words.join(" ");
            let text = Text::prepare(&raw);
            let [plain, sealed] = both().each_ref().map(|names| names.find(&text, &[]));
            for hit in &plain {
                let slice = raw.get(hit.bytes.start.at()..hit.bytes.end.at());
                prop_assert!(slice.is_some_and(|words| !words.is_empty()));
                // A filter's rare false hit may take the next word in as well.
                let covers = |it: &NameHit| {
                    it.bytes.start <= hit.bytes.start && hit.bytes.end <= it.bytes.end
                };
                prop_assert!(sealed.iter().any(covers), "{:?} in {:?}", hit, raw);
            }
        }
    }
}
