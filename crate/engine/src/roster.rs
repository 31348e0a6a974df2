//! The roster: which keys belong to a pupil. A key is a 64-bit hash of one form of a name, with the
//! kind of form mixed in; what forms there are is in `names::key`. A plain roster and a sealed one
//! answer the same question, so matching does not know which it has, and neither grows slower with
//! the number of pupils.
//!
//! # What sealing does, and what it does not
//!
//! A sealed roster is two binary fuse filters of salted keys. No name can be read out of it: there
//! are only fingerprints, of 16 bits for the coarse forms ([`Grain::Wide`]) and 8 bits for full names
//! ([`Grain::Narrow`]).
//!
//! - Looked up, a word that is no pupil's passes the wide filter once in 65,536 times. A full name is
//!   looked up only after its forename and its initial passed.
//! - Somebody who holds the file can *try* names. Forenames, nicknames and "Jayden P" can be told with
//!   near certainty. A full name cannot: of the surnames in P, one in 256 passes beside the true one,
//!   which leaves about a dozen candidates for each pupil among common surnames. A guess that is
//!   already suspected for another reason is made likelier by a hit, and ruled out by a miss.
//! - The salt keeps work done against one school's file from serving against another's. It stands in
//!   the file, so it is no secret, and it does not slow guessing within one file.
//!
//! So a sealed roster is still personal data: it protects against reading and listing, not against
//! somebody with the file who tries one name. It should go to staff machines only.

use serde::{Deserialize, Serialize};
use xorf::{BinaryFuse8, BinaryFuse16, Filter};

use crate::json::{self, At};
use crate::names::key::of_pupil;
use crate::order;
use crate::policy::Pupil;

mod container;

/// How much a fingerprint of a key gives away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grain {
    /// Coarse forms, looked up for any word: first words, forenames, initials, nicknames.
    Wide,
    /// Full names, looked up only after the coarse forms passed.
    Narrow,
}

/// Answers whether a key belongs to a pupil.
pub trait Roster {
    /// Whether it does; a sealed roster may say so wrongly, never deny wrongly.
    fn contains(&self, grain: Grain, key: u64) -> bool;
}

/// Keys in plain.
#[derive(Debug, Clone, Default)]
pub struct PlainRoster {
    wide: KeySet,
    narrow: KeySet,
}

impl PlainRoster {
    /// A roster with room for the keys of so many pupils.
    pub fn with_room(pupils: usize) -> Self {
        Self {
            wide: KeySet::with_capacity_and_hasher(2 * pupils, KeyHash::default()),
            narrow: KeySet::with_capacity_and_hasher(pupils, KeyHash::default()),
        }
    }

    /// Adds a key.
    pub fn insert(&mut self, grain: Grain, key: u64) {
        match grain {
            Grain::Wide => self.wide.insert(key),
            Grain::Narrow => self.narrow.insert(key),
        };
    }
}

impl Roster for PlainRoster {
    fn contains(&self, grain: Grain, key: u64) -> bool {
        match grain {
            Grain::Wide => self.wide.contains(&key),
            Grain::Narrow => self.narrow.contains(&key),
        }
    }
}

/// Keys are hashes already.
pub(crate) type KeySet = hashbrown::HashSet<u64, KeyHash>;

/// Hashes what is a hash already.
pub(crate) type KeyHash = std::hash::BuildHasherDefault<KeyHasher>;

#[derive(Debug, Clone, Default)]
pub(crate) struct KeyHasher(u64);

impl std::hash::Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = mix(self.0 ^ u64::from(*byte));
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

/// Salted fingerprints of keys; see the module for what that protects.
#[derive(Debug, Clone)]
pub struct SealedRoster {
    salt: u64,
    count: u32,
    wide: BinaryFuse16,
    narrow: BinaryFuse8,
}

/// A sealed roster as it stands in a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SealedJson {
    /// Version of this container.
    pub version: u32,
    /// Sixteen hexadecimal digits.
    pub salt: String,
    /// How many pupils were sealed.
    pub count: u32,
    /// The filter of coarse forms, base64.
    pub wide: String,
    /// The filter of full names, base64.
    pub narrow: String,
}

/// Version of the container and of the keys in it.
const VERSION: u32 = 1;

impl SealedRoster {
    /// Seals a roster. `salt` should be random, and new each time. `None` where no pupil has a name
    /// that could be matched.
    pub fn of_pupils(pupils: &[Pupil], salt: u64) -> Option<Self> {
        let mut keys = Vec::new();
        for pupil in pupils {
            let mut emit = |grain, key| keys.push((grain, key));
            of_pupil(
                &pupil.name,
                &pupil.nicknames,
                pupil.no_publication,
                &mut emit,
            );
        }
        Self::seal(keys, u32::try_from(pupils.len()).ok()?, salt)
    }

    /// Seals the keys of `count` pupils. `salt` should be random, and new each time. `None` without
    /// keys, or where no filter could be built (which takes a thousand failed tries).
    fn seal(keys: impl IntoIterator<Item = (Grain, u64)>, count: u32, salt: u64) -> Option<Self> {
        let mut salted: [Vec<u64>; 2] = Default::default();
        for (grain, key) in keys {
            salted[grain as usize].push(salted_key(key, salt));
        }
        let [wide, narrow] = salted.map(|mut keys| {
            // The filters must not be given a key twice.
            order::sort_once(&mut keys);
            keys
        });
        if wide.is_empty() || narrow.is_empty() {
            return None;
        }
        Some(Self {
            salt,
            count,
            wide: BinaryFuse16::try_from(&wide).ok()?,
            narrow: BinaryFuse8::try_from(&narrow).ok()?,
        })
    }

    /// How many pupils were sealed.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// As it stands in a policy.
    pub fn to_json(&self) -> SealedJson {
        SealedJson {
            version: VERSION,
            salt: format!("{:016x}", self.salt),
            count: self.count,
            wide: container::write(&self.wide.descriptor, &self.wide.fingerprints),
            narrow: container::write(&self.narrow.descriptor, &self.narrow.fingerprints),
        }
    }

    /// Reads `sealedRoster` of a policy.
    pub(crate) fn read(at: &At) -> Option<Self> {
        at.fields(|of| {
            let version = of.need("version", |at| match json::whole(at)? {
                VERSION => Some(()),
                _ => at.problem("problem_sealed_version", "mend_seal_again", &[]),
            });
            let salt = of.need("salt", |at| {
                u64::from_str_radix(at.text()?, 16)
                    .ok()
                    .or_else(|| at.problem("problem_sealed_unreadable", "mend_seal_again", &[]))
            });
            let count = of.need("count", json::whole);
            let wide = of.need("wide", filter);
            let narrow = of.need("narrow", filter);
            version?;
            let (descriptor, fingerprints) = wide?;
            let wide = BinaryFuse16 {
                descriptor,
                fingerprints,
            };
            let (descriptor, fingerprints) = narrow?;
            let narrow = BinaryFuse8 {
                descriptor,
                fingerprints,
            };
            Some(Self {
                salt: salt?,
                count: count?,
                wide,
                narrow,
            })
        })?
    }
}

fn filter<T: container::Fingerprint>(at: &At) -> Option<(container::Descriptor, Box<[T]>)> {
    container::read(at.text()?)
        .or_else(|| at.problem("problem_sealed_unreadable", "mend_seal_again", &[]))
}

impl Roster for SealedRoster {
    fn contains(&self, grain: Grain, key: u64) -> bool {
        let key = salted_key(key, self.salt);
        match grain {
            Grain::Wide => self.wide.contains(&key),
            Grain::Narrow => self.narrow.contains(&key),
        }
    }
}

impl PartialEq for SealedRoster {
    fn eq(&self, other: &Self) -> bool {
        self.to_json() == other.to_json()
    }
}

/// A key with the salt in it: a different bijection of the keys for each salt.
fn salted_key(key: u64, salt: u64) -> u64 {
    mix(mix(key ^ salt).wrapping_add(salt.rotate_left(32)))
}

/// The finaliser of `SplitMix64`: every bit of the input moves every bit of the output.
fn mix(mut value: u64) -> u64 {
    value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keys as matching makes them: spread over all 64 bits.
    fn keys(from: u64, count: u64) -> impl Iterator<Item = (Grain, u64)> {
        (from..from + count).flat_map(|n| [(Grain::Wide, mix(n)), (Grain::Narrow, mix(!n))])
    }

    fn sealed() -> SealedRoster {
        SealedRoster::seal(keys(1, 4_000), 4_000, 0x0123_4567_89ab_cdef).unwrap()
    }

    #[test]
    fn every_sealed_key_is_found() {
        let roster = sealed();
        assert!(keys(1, 4_000).all(|(grain, key)| roster.contains(grain, key)));
        let one = SealedRoster::seal(keys(7, 1), 1, 9).unwrap();
        assert!(keys(7, 1).all(|(grain, key)| one.contains(grain, key)));
        assert_eq!(SealedRoster::seal([], 0, 9), None);
    }

    #[test]
    fn false_hits_are_rare_where_words_are_looked_up_and_common_where_names_are_guessed() {
        let roster = sealed();
        let hits = |wanted: Grain| {
            keys(1_000_000, 500_000)
                .filter(|(grain, key)| *grain == wanted && roster.contains(*grain, *key))
                .count()
        };
        // 500,000 words: 7.6 expected at 1 in 65,536; 10 is 1 in 50,000.
        assert!(hits(Grain::Wide) <= 10, "{}", hits(Grain::Wide));
        // 1,953 expected at 1 in 256.
        assert!((1_500..2_500).contains(&hits(Grain::Narrow)));
    }

    #[test]
    fn a_written_roster_reads_the_same() {
        let roster = sealed();
        let json = serde_json::to_value(roster.to_json()).unwrap();
        let log = crate::json::Log::default();
        assert_eq!(SealedRoster::read(&At::root(&json, &log)), Some(roster));
        assert_eq!(log.into_problems(), []);
    }

    #[test]
    fn a_damaged_roster_is_a_problem() {
        let good = serde_json::to_value(sealed().to_json()).unwrap();
        for (key, value) in [
            ("wide", serde_json::json!("AAAA")),
            (
                "narrow",
                serde_json::json!(&good["narrow"].as_str().unwrap()[4..]),
            ),
            ("salt", serde_json::json!("no salt")),
            ("version", serde_json::json!(9)),
        ] {
            let mut json = good.clone();
            json[key] = value;
            let log = crate::json::Log::default();
            assert_eq!(SealedRoster::read(&At::root(&json, &log)), None);
            let paths: Vec<_> = log.into_problems().into_iter().map(|it| it.path).collect();
            assert_eq!(paths, [key]);
        }
    }
}
