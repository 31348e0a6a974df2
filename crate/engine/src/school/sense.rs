//! Whether the words of a name, without a type word beside them, mean the school or something else
//! in their sentence: the church, the street, the hill, the saint, a book, a pub. What stands around
//! a name is in `sense.txt`; wording is English.

use std::sync::LazyLock;

use super::form::{Form, Kind, Strength};
use super::matching::Match;
use super::reading::{is_running_word, is_word};
use super::type_words::{is_elsewhere, type_word};
use super::words::{Common, common, is_name};
use crate::text::{Class, Join, Shape, Text, Vocabulary};

const SECTIONS: &[&str] = &[
    "follower",
    "capital-follower",
    "place-head",
    "motion",
    "through",
    "at-place",
    "work",
    "about",
    "before-work",
    "qualifier",
    "personal",
    "at-cue",
    "job",
    "acronym",
    "loose",
];
const FOLLOWER: u64 = 1;
const CAPITAL_FOLLOWER: u64 = 1 << 1;
const PLACE_HEAD: u64 = 1 << 2;
const MOTION: u64 = 1 << 3;
const THROUGH: u64 = 1 << 4;
const AT_PLACE: u64 = 1 << 5;
const WORK_OF_ART: u64 = 1 << 6;
const ABOUT: u64 = 1 << 7;
const BEFORE_WORK: u64 = 1 << 8;
const QUALIFIER: u64 = 1 << 9;
const PERSONAL: u64 = 1 << 10;
const AT_CUE: u64 = 1 << 11;
const JOB: u64 = 1 << 12;
const ACRONYM: u64 = 1 << 13;
const LOOSE: u64 = 1 << 14;

static WORDS: LazyLock<Vocabulary> = LazyLock::new(|| {
    Vocabulary::read(
        crate::words_file::text(crate::words_file::Section::Sense),
        SECTIONS,
    )
});

/// Whether an acronym has another common meaning, so that it needs a sign of a school.
pub fn is_common_acronym(folded: &str) -> bool {
    WORDS.of_word(folded) & ACRONYM != 0
}

/// Whether a folded word often stands before "school" without being a name.
pub fn is_loose(folded: &str) -> bool {
    WORDS.of_word(folded) & LOOSE != 0
}

fn is(text: &Text, at: usize, section: u64) -> bool {
    WORDS.at(text, at) & section != 0
}

/// Whether the match means the school, though no type word stands beside it.
pub fn is_school(text: &Text, it: &Match, form: &Form) -> bool {
    if form.kind == Kind::Address {
        return true;
    }
    let before = text
        .before(it.start)
        .filter(|at| same_sentence(text, *at, it.start));
    let the = before.filter(|at| is_word(text, *at, "the"));
    // "the" belongs to the name or not; what counts is the word before it.
    let first = the.unwrap_or(it.start);
    let work = has_work_cue(text, first);
    if form.kind == Kind::Acronym {
        let cued = form.strength != Strength::Work || work;
        let upper = text.tokens()[it.start].shape == Shape::Upper;
        return cued && upper && !is_shouted(text, it);
    }
    let needs_the = form.the && form.strength > Strength::Distinctive;
    if needs_the && the.is_none() || is_called_after(text, it) || is_qualified(text, it.start) {
        return false;
    }
    let bare = it.bare && form.kind == Kind::Name;
    let strength = if bare {
        form.strength.max(Strength::At)
    } else {
        form.strength
    };
    if form.person && (bare || !it.owner) && is_person(text, it) {
        return false;
    }
    let surname = matches!(form.kind, Kind::Name | Kind::Alias) && form.words.len() == 1;
    if surname && is_of_another(text, it.start) || form.person && is_owner_of_works(text, it) {
        return false;
    }
    if strength == Strength::Distinctive {
        return !is_place(text, first) && !is_work_of_art(text, first, form.person);
    }
    let casual = work
        && !text
            .tokens()
            .iter()
            .any(|it| it.is_word() && it.is_capitalised());
    if !(it.capitals || casual) || goes_on(text, it.end) {
        return false;
    }
    let elsewhere = || is_place(text, first) || is_work_of_art(text, first, true);
    match strength {
        _ if work => true,
        Strength::Work => false,
        Strength::At => is_after(text, first, AT_CUE) && !elsewhere(),
        _ => {
            let opens = text.tokens()[it.start].sentence_start;
            let alone = opens && form.words.len() == 1 && the.is_none();
            !alone && !is_on(text, first, form) && !comes_on(text, first) && !elsewhere()
        }
    }
}

fn same_sentence(text: &Text, a: usize, b: usize) -> bool {
    text.tokens()[a].sentence == text.tokens()[b].sentence
}

/// The word before `at` in the same sentence, with no mark between.
fn word_before(text: &Text, at: usize) -> Option<usize> {
    let before = text.before(at)?;
    (is_running_word(text, before) && same_sentence(text, before, at)).then_some(before)
}

fn is_after(text: &Text, at: usize, section: u64) -> bool {
    text.before(at).is_some_and(|before| {
        is(text, before, section) || section & AT_CUE != 0 && text.is_mark(before, '@')
    })
}

/// "St Osmund's Church", "Larkmoor Hill", "Larkmoor High Street".
fn is_called_after(text: &Text, it: &Match) -> bool {
    let next = text.solid(it.end);
    if !is_running_word(text, next) || !same_sentence(text, next, it.start) {
        return false;
    }
    let word = text.folded(next);
    let capital = text.tokens()[next].is_capitalised() && it.capitals;
    let saint = matches!(text.folded(it.start), "st" | "saint");
    let feast = saint
        && matches!(word, "day" | "well" | "eve")
        && !is_word(text, text.solid(next + 1), "done");
    let singular = word.strip_suffix('s').unwrap_or(word);
    is_elsewhere(text, next)
        || is(text, next, FOLLOWER)
        || WORDS.of_word(singular) & FOLLOWER != 0
        || is(text, next, CAPITAL_FOLLOWER) && capital
        || feast
}

/// "Little Larkmoor", "North Larkmoor".
pub fn is_qualified(text: &Text, start: usize) -> bool {
    text.before(start).is_some_and(|at| {
        let token = text.tokens()[at];
        is(text, at, QUALIFIER)
            && token.is_capitalised()
            && !token.sentence_start
            && text.tokens()[start].join != Join::Glued
    })
}

/// A landscape: "the roundabout at …", "a walk round …", "we live in …".
fn is_place(text: &Text, first: usize) -> bool {
    let Some(preposition) = word_before(text, first).filter(|at| is(text, *at, AT_PLACE)) else {
        return false;
    };
    let through = is(text, preposition, THROUGH);
    let mut at = preposition;
    for _ in 0..3 {
        let Some(before) = word_before(text, at) else {
            return false;
        };
        at = before;
        if is(text, at, PLACE_HEAD) || through && is(text, at, MOTION) {
            return true;
        }
        if is(text, at, AT_PLACE) && !is(text, at, THROUGH) || is_word(text, at, "and") {
            return false;
        }
    }
    false
}

/// "on The Grove", "up the Moor", "stuck on the Bridge".
fn is_on(text: &Text, first: usize, form: &Form) -> bool {
    const ON: &[&str] = &["on", "onto", "off", "under"];
    let before = |at| is(text, at, THROUGH) || ON.contains(&text.folded(at));
    form.the && text.before(first).is_some_and(before)
}

/// A saint or hero as a person, or a book or show of that name. Where the name is not a person's,
/// only what is said of works alone counts.
fn is_work_of_art(text: &Text, first: usize, person: bool) -> bool {
    const ALSO_OF_SCHOOLS: &[&str] = &[
        "play", "life", "lives", "history", "story", "stories", "reading", "read", "writing",
        "picture",
    ];
    if person && is_after(text, first, BEFORE_WORK) {
        return true;
    }
    // "the plaque to Edith Larkmoor": what counts is the word before the forename.
    let forename =
        |at: &usize| is_inner_capital(text, *at) && common(text.folded(*at)) == Some(Common::Name);
    let whole = word_before(text, first).filter(forename).unwrap_or(first);
    let Some(about) = word_before(text, whole).filter(|at| is(text, *at, ABOUT)) else {
        return false;
    };
    let mut at = about;
    for _ in 0..2 {
        let Some(before) = word_before(text, at) else {
            return false;
        };
        at = before;
        if is(text, at, WORK_OF_ART) {
            return person || !ALSO_OF_SCHOOLS.contains(&text.folded(at));
        }
    }
    false
}

/// "St Osmund of Salisbury", "Joseph Whitaker was a publisher", "and his cow".
fn is_person(text: &Text, it: &Match) -> bool {
    const BEING: &[&str] = &[
        "a",
        "an",
        "the",
        "born",
        "king",
        "queen",
        "bishop",
        "martyred",
        "buried",
        "canonised",
    ];
    let next = text.solid(it.end);
    let after = text.solid(next + 1);
    if !is_running_word(text, next) || !same_sentence(text, next, it.start) {
        return false;
    }
    if is(text, next, PERSONAL) {
        return true;
    }
    is_running_word(text, after)
        && match text.folded(next) {
            "of" | "the" => true,
            "and" => matches!(text.folded(after), "his" | "her"),
            "was" | "is" | "were" => BEING.contains(&text.folded(after)),
            _ => false,
        }
}

/// "Alison Hargreave": another forename before the surname that the school is called by.
fn is_of_another(text: &Text, start: usize) -> bool {
    word_before(text, start).is_some_and(|at| {
        let token = text.tokens()[at];
        let word = text.folded(at);
        // What is no word at all is a forename too: "Alison" stands in no list.
        let unknown = || {
            token.shape == Shape::Title && common(word).is_none() && type_word(text, at).is_none()
        };
        let forename = token.is_capitalised() && is_name(word) || unknown();
        forename && !text.has(at, Class::NameWord) && !text.has(at, Class::Weekday)
    })
}

/// "Joseph Whitaker's letters": a school has none to be read or shown.
fn is_owner_of_works(text: &Text, it: &Match) -> bool {
    const LEFT_BEHIND: &[&str] = &[
        "letters",
        "watercolours",
        "paintings",
        "diaries",
        "diary",
        "sketches",
        "notebooks",
        "poems",
        "novels",
        "memoirs",
        "grave",
        "cottage",
        "portrait",
        "sketchbooks",
        "etchings",
        "sculptures",
    ];
    let next = text.solid(it.end);
    text.tokens()[it.end - 1].apostrophe_s
        && is_running_word(text, next)
        && LEFT_BEHIND.contains(&text.folded(next))
}

/// The name goes on with another capital: "Park House Hotel", "Bath Spa".
fn goes_on(text: &Text, end: usize) -> bool {
    let next = text.solid(end);
    is_running_word(text, next)
        && is_inner_capital(text, next)
        && text.folded(next).len() > 1
        && !text.has(next, Class::I)
}

/// The name is the end of a longer one: "Alexandra Park House".
fn comes_on(text: &Text, first: usize) -> bool {
    word_before(text, first)
        .is_some_and(|at| is_inner_capital(text, at) && text.folded(at).len() > 2)
}

/// A capital that no sentence begins with, in a text that is not all in capitals.
fn is_inner_capital(text: &Text, at: usize) -> bool {
    let token = text.tokens()[at];
    let small = |it: &crate::text::Token| it.is_word() && matches!(it.shape, Shape::Lower);
    token.is_capitalised() && !token.sentence_start && text.tokens().iter().any(small)
}

/// "work at", "teach maths at", "my first job was at": up to five words before "at".
fn has_work_cue(text: &Text, first: usize) -> bool {
    const WORKING_FOR: &[&str] = &["work", "works", "worked", "working"];
    let Some(at) = text.before(first) else {
        return false;
    };
    let at_sign = text.is_mark(at, '@');
    if is_word(text, at, "for") {
        return word_before(text, at)
            .is_some_and(|before| WORKING_FOR.contains(&text.folded(before)));
    }
    if !at_sign && !is_word(text, at, "at") {
        return false;
    }
    let mut before = at;
    for _ in 0..6 {
        let Some(next) = word_before(text, before) else {
            return false;
        };
        before = next;
        if is(text, before, JOB) || text.has(before, Class::YearCode) {
            return true;
        }
    }
    false
}

/// A neighbour is in capitals too: somebody is shouting.
fn is_shouted(text: &Text, it: &Match) -> bool {
    let upper = |at: usize| {
        let token = text.tokens().get(at);
        token.is_some_and(|token| token.shape == Shape::Upper) && text.folded(at).len() > 1
    };
    text.before(it.start).is_some_and(upper) || upper(text.solid(it.end))
}
