//! The words of `words.txt`, and how runs of them are read.

use std::sync::LazyLock;

use crate::text::{HASH_START, Kind, Region, Shape, Text, Vocabulary, hash_on};

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
    "not-now",
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
pub const NOT_NOW: u64 = 1 << 10;
pub const MEAL: u64 = 1 << 11;
pub const ARRIVAL: u64 = 1 << 12;
pub const GREETING: u64 = 1 << 13;
pub const PAST: u64 = 1 << 14;
pub const FUTURE: u64 = 1 << 15;
pub const TIME: u64 = 1 << 16;
pub const HABIT: u64 = 1 << 17;
pub const HYPOTHETICAL: u64 = 1 << 18;
pub const GOES_ON: u64 = 1 << 19;
pub const GROUP: u64 = 1 << 20;
pub const MONTH: u64 = 1 << 21;
pub const WEEKDAY: u64 = 1 << 22;

static WORDS: LazyLock<Vocabulary> =
    LazyLock::new(|| Vocabulary::read(include_str!("words.txt"), SECTIONS));

/// Whether the token is a word of one of the sections.
pub fn is(text: &Text, at: usize, sections: u64) -> bool {
    is_running(text, at) && WORDS.at(text, at) & sections != 0
}

/// The sections of the token.
pub fn sections(text: &Text, at: usize) -> u64 {
    WORDS.at(text, at)
}

/// Whether the token is a word outside links, handles and tags.
pub fn is_running(text: &Text, at: usize) -> bool {
    let token = text.tokens().get(at);
    token.is_some_and(|it| it.is_word() && it.region == Region::Plain)
}

/// Whether the token is one of these folded words.
pub fn is_one_of(text: &Text, at: usize, words: &[&str]) -> bool {
    is_running(text, at) && words.contains(&text.folded(at))
}

/// One past the longest run of words from `at` that stands in `section`; `&` is "and".
pub fn run(text: &Text, at: usize, section: u64) -> Option<usize> {
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

/// A capital that means something: the text is not all in capitals.
pub fn is_capital(text: &Text, at: usize) -> bool {
    let token = text.tokens()[at];
    let small = |it: &crate::text::Token| it.shape == Shape::Lower && it.end.0 - it.start.0 > 1;
    match token.shape {
        Shape::Title => true,
        Shape::Upper => text.tokens().iter().any(small),
        _ => false,
    }
}

/// Nobody who writes like this uses capitals at all.
pub fn is_casual(text: &Text) -> bool {
    !text
        .tokens()
        .iter()
        .any(|it| it.kind == Kind::Word && it.is_capitalised())
}
