//! The words that say what kind of school it is: phase, faith, status, whom it is for. People drop,
//! add and reorder them at will, so they are never part of what makes a name distinctive; but they
//! show that a school is meant, and two that exclude each other show that it is another school.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::reading::{is_joiner, is_word, matches_phrase};
use crate::text::{Text, hash};

/// What a run of type words says, as a set of bits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TypeSet(u32);

/// A school is certainly meant: the run has a noun, not only an adjective such as "community".
const NOUN: u32 = 1;
/// May stand before the name: "Ysgol Bryn Coch".
const PREFIX: u32 = 1 << 1;
/// Says only that it is a school.
const SCHOOL: u32 = 1 << 2;
const ACADEMY: u32 = 1 << 3;
const COLLEGE: u32 = 1 << 4;
const PRIMARY: u32 = 1 << 5;
const SECONDARY: u32 = 1 << 6;
const UNIVERSITY: u32 = 1 << 7;
const GIRLS: u32 = 1 << 8;
const BOYS: u32 = 1 << 9;
const ANGLICAN: u32 = 1 << 10;
const CATHOLIC: u32 = 1 << 11;
const METHODIST: u32 = 1 << 12;
const JEWISH: u32 = 1 << 13;
const MUSLIM: u32 = 1 << 14;
const OTHER_FAITH: u32 = 1 << 15;
const REFERRAL: u32 = 1 << 16;
const SPECIAL: u32 = 1 << 17;
const STUDIO: u32 = 1 << 18;
const LEADERSHIP: u32 = 1 << 19;
const FEDERATION: u32 = 1 << 20;
/// An adjective that counts only with a noun after it or at the end of a name.
const LOOSE: u32 = 1 << 21;
/// May stand before the name with "of" alone: "Federation of …".
const PREFIX_OF: u32 = 1 << 22;
/// How the school is kept.
const STATUS: u32 = 1 << 23;

/// Groups of which a school is one or the other.
const EXCLUSIVE: &[&[u32]] = &[
    &[PRIMARY, SECONDARY | COLLEGE, UNIVERSITY],
    &[ANGLICAN, CATHOLIC, METHODIST, JEWISH, MUSLIM, OTHER_FAITH],
    &[GIRLS, BOYS],
];

/// Folded words, `&` written "and"; for each, what it says. Longer ones come before shorter ones
/// that they begin with.
const TYPE_WORDS: &[(&str, u32)] = &[
    ("university technical college", NOUN | PREFIX | SECONDARY),
    ("pupil referral unit", NOUN | REFERRAL),
    ("pupil referral service", NOUN | REFERRAL),
    ("alternative provision academy", NOUN | REFERRAL | ACADEMY),
    ("alternative provision", NOUN | REFERRAL),
    ("multi academy trust", NOUN | FEDERATION),
    ("academy trust", NOUN | ACADEMY),
    ("learning trust", STATUS),
    ("learning federation", NOUN | FEDERATION),
    ("learning community", NOUN),
    ("learning centre", NOUN),
    ("education centre", NOUN),
    ("children centre", NOUN | PRIMARY),
    ("childrens centre", NOUN | PRIMARY),
    ("day nursery", NOUN | PRIMARY),
    ("studio school", NOUN | STUDIO | SECONDARY),
    ("free school", NOUN | SCHOOL),
    ("all through", LOOSE),
    ("sixth form", NOUN | SECONDARY),
    ("6th form", NOUN | SECONDARY),
    ("church of england", ANGLICAN),
    ("church in wales", ANGLICAN),
    ("c of e", ANGLICAN),
    ("c o e", ANGLICAN),
    ("c in w", ANGLICAN),
    ("c i w", ANGLICAN),
    ("c e", ANGLICAN),
    ("c p", PRIMARY),
    ("v a", STATUS),
    ("v c", STATUS),
    ("r c", CATHOLIC),
    ("roman catholic", CATHOLIC),
    ("voluntary aided", STATUS),
    ("voluntary controlled", STATUS),
    ("yr eglwys yng nghymru", ANGLICAN),
    ("j and i", NOUN | PRIMARY),
    ("i and n", NOUN | PRIMARY),
    ("j i and n", NOUN | PRIMARY),
    ("j m and i", NOUN | PRIMARY),
    ("jm and i", NOUN | PRIMARY),
    ("ji and n", NOUN | PRIMARY),
    ("pre prep", NOUN | PRIMARY),
    ("pre preparatory", NOUN | PRIMARY),
    ("pre school", NOUN | PRIMARY),
    ("junior mixed", PRIMARY),
    ("ard sgoil", NOUN | PREFIX | SECONDARY),
    ("bun sgoil", NOUN | PREFIX | PRIMARY),
    ("sgoil araich", NOUN | PREFIX | PRIMARY),
    ("cofe", ANGLICAN),
    ("coe", ANGLICAN),
    ("ce", ANGLICAN),
    ("ciw", ANGLICAN),
    ("anglican", ANGLICAN),
    ("rc", CATHOLIC),
    ("catholic", CATHOLIC),
    ("methodist", METHODIST),
    ("jewish", JEWISH),
    ("muslim", MUSLIM),
    ("islamic", MUSLIM),
    ("hindu", OTHER_FAITH),
    ("sikh", OTHER_FAITH),
    ("quaker", OTHER_FAITH),
    ("christian", LOOSE),
    ("church", LOOSE),
    ("evangelical", LOOSE),
    ("steiner", NOUN),
    ("waldorf", NOUN),
    ("montessori", NOUN | PRIMARY),
    ("va", STATUS),
    ("vc", STATUS),
    ("aided", STATUS),
    ("controlled", STATUS),
    ("endowed", STATUS),
    ("parochial", STATUS),
    ("foundation", LOOSE),
    ("community", LOOSE),
    ("cymunedol", LOOSE),
    ("gymunedol", LOOSE),
    ("maintained", LOOSE),
    ("independent", LOOSE),
    ("voluntary", LOOSE),
    ("memorial", LOOSE),
    ("village", LOOSE),
    ("city", LOOSE),
    ("international", LOOSE),
    ("special", LOOSE | SPECIAL),
    ("specialist", LOOSE),
    ("technology", LOOSE),
    ("science", LOOSE),
    ("sports", LOOSE),
    ("arts", LOOSE),
    ("language", LOOSE),
    ("leadership", LOOSE | LEADERSHIP),
    ("enterprise", LOOSE),
    ("mixed", LOOSE),
    ("combined", LOOSE | PRIMARY),
    ("day", LOOSE),
    ("boarding", LOOSE),
    ("senior", LOOSE | SECONDARY),
    ("first", LOOSE | PRIMARY),
    ("lower", LOOSE | PRIMARY),
    ("middle", LOOSE),
    ("upper", LOOSE | SECONDARY),
    ("high", NOUN | SECONDARY),
    ("secondary", NOUN | SECONDARY),
    ("comprehensive", NOUN | SECONDARY),
    ("comp", NOUN | SECONDARY),
    ("grammar", NOUN | SECONDARY),
    ("sixth", LOOSE | SECONDARY),
    ("modern", LOOSE | SECONDARY),
    ("utc", NOUN | PREFIX | SECONDARY),
    ("primary", NOUN | PRIMARY),
    ("prim", NOUN | PRIMARY),
    ("infant", NOUN | PRIMARY),
    ("infants", NOUN | PRIMARY),
    ("junior", NOUN | PRIMARY),
    ("juniors", NOUN | PRIMARY),
    ("nursery", NOUN | PRIMARY),
    ("preschool", NOUN | PRIMARY),
    ("playgroup", NOUN | PRIMARY),
    ("kindergarten", NOUN | PRIMARY),
    ("prep", NOUN),
    ("preparatory", NOUN),
    ("jmi", NOUN | PRIMARY),
    ("jin", NOUN | PRIMARY),
    ("jni", NOUN | PRIMARY),
    ("ji", NOUN | PRIMARY),
    ("cp", PRIMARY),
    ("cps", NOUN | PRIMARY),
    ("ps", NOUN | PRIMARY),
    ("hs", NOUN | SECONDARY),
    ("pru", NOUN | REFERRAL),
    ("academy", NOUN | ACADEMY | PREFIX_OF),
    ("academies", NOUN | ACADEMY),
    ("college", NOUN | COLLEGE | PREFIX_OF),
    ("coll", NOUN | COLLEGE),
    ("school", NOUN | SCHOOL | PREFIX_OF),
    ("schools", NOUN | SCHOOL),
    ("sch", NOUN | SCHOOL),
    ("university", NOUN | UNIVERSITY | PREFIX_OF),
    ("uni", NOUN | UNIVERSITY),
    ("federation", NOUN | FEDERATION | PREFIX_OF),
    ("trust", LOOSE),
    ("campus", NOUN),
    ("girls", GIRLS),
    ("boys", BOYS),
    ("girl", GIRLS | LOOSE),
    ("boy", BOYS | LOOSE),
    ("ysgol", NOUN | PREFIX | SCHOOL),
    ("ysgolion", NOUN | PREFIX | SCHOOL),
    ("gynradd", PREFIX | PRIMARY),
    ("gyfun", PREFIX | SECONDARY),
    ("uwchradd", PREFIX | SECONDARY),
    ("gymraeg", PREFIX),
    ("cymraeg", PREFIX),
    ("gatholig", PREFIX | CATHOLIC),
    ("feithrin", PREFIX | PRIMARY),
    ("babanod", PREFIX | PRIMARY),
    ("iau", PREFIX | PRIMARY),
    ("eglwysig", PREFIX),
    ("arbennig", PREFIX | SPECIAL),
    ("sgoil", NOUN | PREFIX | SCHOOL),
    ("ghaidhlig", PREFIX),
    ("gaidhlig", PREFIX),
    ("gaelscoil", NOUN | PREFIX | PRIMARY),
    ("bunscoil", NOUN | PREFIX | PRIMARY),
];

/// What makes a word no type word: what follows it belongs to it ("High Street", "primary care").
const NOT_BEFORE: &[(&str, &str)] = &[
    (
        "high",
        "street st road court tea hopes time speed tide water five fives",
    ),
    ("primary", "care colours colour source sources"),
    ("city", "centre council"),
    ("village", "hall green pub shop"),
    ("nursery", "rhyme rhymes centre plants"),
    ("prep", "for"),
    ("first", "aid aiders time ever thing"),
    ("junior", "parkrun doctor doctors"),
    ("university", "hospital hospitals press"),
    ("community", "hospital centre hall shop council land"),
    ("college", "road street lane green"),
    ("school", "lane road street hill close"),
    ("church", "hall road street lane hill"),
];

impl TypeSet {
    fn has(self, bits: u32) -> bool {
        self.0 & bits != 0
    }

    /// Whether a school is certainly meant.
    pub fn is_school(self) -> bool {
        self.has(NOUN | PRIMARY | SECONDARY | ANGLICAN | CATHOLIC | GIRLS | BOYS)
    }

    /// Whether a name may follow it.
    pub fn may_lead(self, of: bool) -> bool {
        self.has(PREFIX) || of && self.has(PREFIX_OF)
    }

    /// Both sets together.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a school of these types cannot be one of `other`: grammar and primary, say.
    pub fn excludes(self, other: Self) -> bool {
        EXCLUSIVE.iter().any(|group| {
            let side = |set: Self| {
                let mut sides = (0_u8..)
                    .zip(*group)
                    .filter(move |(_, bits)| set.has(**bits));
                sides
                    .next()
                    .map(|first| sides.fold(1_u8 << first.0, |all, it| all | 1 << it.0))
            };
            matches!((side(self), side(other)), (Some(ours), Some(theirs)) if ours & theirs == 0)
        })
    }

    /// Whether the two name one kind of school: for a name that says little by itself, "Bath
    /// College" is not Bath Primary School.
    pub fn agrees(self, official: Self) -> bool {
        const KINDS: u32 = !(NOUN | PREFIX | PREFIX_OF | LOOSE | SCHOOL | STATUS);
        let own = official.0 & KINDS;
        own == 0 || self.has(SCHOOL) && !self.excludes(official) || self.0 & own != 0
    }
}

/// Whether the word at token `at` belongs to what follows it and is no type word: "High Street".
pub fn is_elsewhere(text: &Text, at: usize) -> bool {
    let folded = text.tokens().get(at).map_or("", |_| text.folded(at));
    !matches!(folded, "first" | "prep") && is_before_its_own(text, folded, at + 1)
}

/// Whether what follows the type word `word` belongs to it.
fn is_before_its_own(text: &Text, word: &str, next: usize) -> bool {
    let next = text.solid(next);
    let row = NOT_BEFORE.iter().find(|(own, _)| *own == word);
    row.is_some_and(|(_, own)| own.split(' ').any(|own| is_word(text, next, own)))
}

/// Type words by the hash of their first word.
static INDEX: LazyLock<HashMap<u64, Vec<usize>>> = LazyLock::new(|| {
    let mut index: HashMap<u64, Vec<usize>> = HashMap::new();
    for (number, (phrase, _)) in TYPE_WORDS.iter().enumerate() {
        let first = phrase.split(' ').next().unwrap_or_default();
        index.entry(hash(first)).or_default().push(number);
    }
    index
});

/// The type word at token `at`, if there is one: where it ends and what it says.
pub fn type_word(text: &Text, at: usize) -> Option<(usize, TypeSet)> {
    let numbers = INDEX.get(&text.tokens().get(at)?.hash)?;
    numbers.iter().find_map(|number| {
        let (phrase, bits) = TYPE_WORDS[*number];
        let end = matches_phrase(text, at, phrase)?;
        (!is_before_its_own(text, phrase, end)).then_some((end, TypeSet(bits)))
    })
}

/// The run of type words from token `at`, joined by "and", `&`, commas, brackets or "for": where it
/// ends and what it says. A loose word counts only if more follows, or at the end of a name.
pub fn type_run(text: &Text, at: usize, whole_name: bool) -> Option<(usize, TypeSet)> {
    let mut found: Option<(usize, TypeSet)> = None;
    let mut pending = TypeSet::default();
    let mut next = at;
    while let Some((end, set)) = type_word(text, next) {
        pending = pending.and(set);
        let loose = set.has(LOOSE) && !(whole_name && end == text.tokens().len());
        if !loose {
            found = Some((end, pending));
        }
        next = text.solid(end);
        if type_word(text, next).is_none() {
            next = joined(text, next);
        }
    }
    found.map(|(end, set)| (closing_bracket(text, end), set))
}

/// Past what joins two type words.
fn joined(text: &Text, mut at: usize) -> usize {
    for _ in 0..2 {
        if is_joiner(text, at) {
            at = text.solid(at + 1);
        }
    }
    at
}

fn closing_bracket(text: &Text, end: usize) -> usize {
    let opened = (end.saturating_sub(4)..end).any(|at| text.is_mark(at, '('));
    if opened && text.is_mark(end, ')') {
        end + 1
    } else {
        end
    }
}
