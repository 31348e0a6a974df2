//! The words of `vocabulary.txt`, and how runs of them are read.

use std::sync::LazyLock;

use crate::school::words::{Common, common};
use crate::text::{
    BEGINS, Class, HASH_START, Kind, Region, Shape, Text, Token, Vocabulary, hash_on,
};

const SECTIONS: &[&str] = &[
    "kind",
    "weak-kind",
    "name-end",
    "brand",
    "not-place",
    "own",
    "preposition",
    "lead",
    "stop",
    "participle",
    "joining",
    "crying",
    "meal",
    "arrival",
    "greeting",
    "past",
    "future",
    "time",
    "habit",
    "hypothetical",
    "goes-on",
    "group",
    "month",
    "weekday",
    "compound",
    "part",
    "elsewhere",
    "passing",
    "pleased",
    "label",
    "seat",
    "done",
    "sub",
    "person",
    "now",
    "errand",
    "stint",
];
pub const KIND: u64 = 1;
pub const WEAK_KIND: u64 = 1 << 1;
pub const NAME_END: u64 = 1 << 2;
pub const BRAND: u64 = 1 << 3;
pub const NOT_PLACE: u64 = 1 << 4;
pub const OWN: u64 = 1 << 5;
pub const PREPOSITION: u64 = 1 << 6;
pub const LEAD: u64 = 1 << 7;
pub const STOP: u64 = 1 << 8;
pub const PARTICIPLE: u64 = 1 << 9;
pub const JOINING: u64 = 1 << 10;
pub const CRYING: u64 = 1 << 11;
pub const MEAL: u64 = 1 << 12;
pub const ARRIVAL: u64 = 1 << 13;
pub const GREETING: u64 = 1 << 14;
pub const PAST: u64 = 1 << 15;
pub const FUTURE: u64 = 1 << 16;
pub const TIME: u64 = 1 << 17;
pub const HABIT: u64 = 1 << 18;
pub const HYPOTHETICAL: u64 = 1 << 19;
pub const GOES_ON: u64 = 1 << 20;
pub const GROUP: u64 = 1 << 21;
pub const MONTH: u64 = 1 << 22;
pub const WEEKDAY: u64 = 1 << 23;
pub const COMPOUND: u64 = 1 << 24;
pub const PART: u64 = 1 << 25;
pub const ELSEWHERE: u64 = 1 << 26;
pub const PASSING: u64 = 1 << 27;
pub const PLEASED: u64 = 1 << 28;
pub const LABEL: u64 = 1 << 29;
pub const SEAT: u64 = 1 << 30;
pub const DONE: u64 = 1 << 31;
pub const SUB: u64 = 1 << 32;
pub const PERSON: u64 = 1 << 33;
pub const NOW: u64 = 1 << 34;
pub const ERRAND: u64 = 1 << 35;
pub const STINT: u64 = 1 << 36;

static WORDS: LazyLock<Vocabulary> = LazyLock::new(|| {
    Vocabulary::read(
        crate::words_file::text(crate::words_file::Section::Here),
        SECTIONS,
    )
});

/// Whether the token is a word of one of the sections.
pub fn is(text: &Text, at: usize, sections: u64) -> bool {
    is_running(text, at) && WORDS.at(text, at) & sections != 0
}

/// Whether the token is a word outside links, handles and tags.
pub fn is_running(text: &Text, at: usize) -> bool {
    let token = text.tokens().get(at);
    token.is_some_and(|it| it.is_word() && it.region == Region::Plain)
}

/// Whether the token is one of these folded words, given by [`hashes!`].
pub fn is_one_of(text: &Text, at: usize, words: &[u64]) -> bool {
    is_running(text, at) && words.contains(&text.tokens()[at].hash)
}

/// Folded words by their hashes, which are worked out when the engine is built.
macro_rules! hashes {
    ($($word:literal),+ $(,)?) => {
        const { &[$($crate::text::hash($word)),+] }
    };
}
pub(super) use hashes;

/// One past the longest run of words from `at` that stands in `section`; `&` is "and".
pub fn run(text: &Text, at: usize, section: u64) -> Option<usize> {
    let first = text.tokens().get(at)?;
    // Nearly every word is neither one of the section, nor the first of several, nor half of one ("night club").
    if first.is_word() && !first.apostrophe_s && WORDS.of(first.hash) & (section | BEGINS) == 0 {
        let second = text.solid(at + 1);
        let both = || hash_on(first.hash, text.folded(second));
        if !is_running(text, second) || WORDS.of(both()) & section == 0 {
            return None;
        }
    }
    let mut hash = HASH_START;
    let mut next = at;
    let mut found = None;
    for _ in 0..5 {
        let Some(token) = text.tokens().get(next) else {
            break;
        };
        if text.is_mark(next, '&') {
            hash = hash_on(hash, "and");
        } else if is_running(text, next) {
            hash = hash_on(hash, text.folded(next));
        } else {
            break;
        }
        let owned = token.apostrophe_s && WORDS.of(hash_on(hash, "s")) & section != 0;
        if owned || WORDS.of(hash) & section != 0 {
            found = Some(next + 1);
        }
        next = text.solid(next + 1);
    }
    found
}

/// How far capitals can be trusted in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capitals {
    /// They mark names.
    Names,
    /// None are written at all.
    Never,
    /// Everything is in capitals, or every word has one, as in a headline.
    Everywhere,
}

impl Capitals {
    /// How the writer of this text uses them.
    pub fn of(text: &Text) -> Self {
        let words = || text.tokens().iter().filter(|it| it.kind == Kind::Word);
        let small = |it: &&Token| it.shape == Shape::Lower && it.end.0 - it.start.0 > 1;
        // "Homes Under the Hammer" in the midst of small letters is a title.
        let mostly = words().filter(|it| it.is_capitalised()).count() * 2 > words().count();
        let headline = mostly
            && (0..text.tokens().len()).any(|at| {
                let token = text.tokens()[at];
                token.shape == Shape::Title
                    && !token.sentence_start
                    && text.has(at, Class::Preposition)
            });
        if !words().any(Token::is_capitalised) {
            Self::Never
        } else if headline
            || words().all(|it| it.shape == Shape::Upper) && !words().any(|it| small(&it))
        {
            Self::Everywhere
        } else {
            Self::Names
        }
    }
}

/// A capital that marks a name: not for emphasis, as in "STOP".
pub fn is_capital(text: &Text, at: usize) -> bool {
    let token = text.tokens()[at];
    match token.shape {
        Shape::Title => true,
        Shape::Upper => common(text.folded(at)) != Some(Common::Word),
        _ => false,
    }
}
