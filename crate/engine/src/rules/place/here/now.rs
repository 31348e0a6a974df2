//! Whether a cue with its place means here and now: no condition, wish or report before it, no other
//! time after it, and after an opening without a verb no other clause.

use std::ops::Range;

use super::Moment;
use super::words::{
    FUTURE, GOES_ON, HABIT, HYPOTHETICAL, MONTH, PAST, TIME, WEEKDAY, hashes, is, is_one_of,
    is_running, run,
};
use crate::text::{Kind, Text};

/// How a cue stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// "I'm at …": says itself that it is now.
    Stated,
    /// "At …", "Lunch at …": now only if no other clause follows.
    Verbless,
}

const SAYING: &[u64] = hashes![
    "said",
    "says",
    "replied",
    "texted",
    "whispered",
    "shouted",
    "announced",
    "muttered",
];
const LASTING: &[u64] = hashes!["until", "till", "til", "since", "before"];
/// How far a time may be from the place that it is about.
const REACH: usize = 7;

/// Whether the cue with its place, in tokens, means here and now.
pub fn is_now(text: &Text, it: Range<usize>, cue: Cue, moment: Moment) -> bool {
    !is_hypothetical(text, it.start)
        && !is_another_time(text, it.end, moment)
        && !is_reported(text, it.end)
        && (cue == Cue::Stated || stands_alone(text, it.clone()))
}

fn same_sentence(text: &Text, a: usize, b: usize) -> bool {
    text.tokens()[a].sentence == text.tokens()[b].sentence
}

/// "if I'm in …", "wish …", "he says: I'm at …", "every Friday I'm at …".
fn is_hypothetical(text: &Text, start: usize) -> bool {
    let mut at = start;
    for _ in 0..8 {
        let Some(before) = text.before(at).filter(|it| same_sentence(text, *it, start)) else {
            return false;
        };
        if !is_running(text, before) {
            // A colon or comma after "he said" belongs to it; other marks part clauses.
            let said = text
                .before(before)
                .is_some_and(|it| is_one_of(text, it, SAYING));
            return said && (text.is_mark(before, ':') || text.is_mark(before, ','));
        }
        if is_one_of(text, before, hashes!["if"]) && is_offer(text, text.solid(before + 1)) {
            return false;
        }
        let guess = is_one_of(text, before, hashes!["who", "where", "what"])
            && text
                .before(before)
                .is_some_and(|it| is_one_of(text, it, hashes!["guess"]));
        if guess {
            return false;
        }
        if is(text, before, HYPOTHETICAL | HABIT) || is_other_day(text, before) {
            return true;
        }
        if is_one_of(text, before, hashes!["and", "but", "so", "because"]) {
            return false;
        }
        at = before;
    }
    false
}

/// "If anyone needs me I'm at …", "if you're looking for me": no condition. From the word after "if".
fn is_offer(text: &Text, at: usize) -> bool {
    is_one_of(
        text,
        at,
        hashes![
            "anyone", "anybody", "anyone's", "someone", "you", "you're", "they", "work",
        ],
    ) && (at + 1..at + 5).any(|at| is_one_of(text, at, hashes!["me", "asks", "asking"]))
}

/// "last week", "next Friday", "yesterday", beginning at the token.
fn is_other_day(text: &Text, at: usize) -> bool {
    is_one_of(text, at, hashes!["last", "next"]) && run(text, at + 1, TIME).is_some()
        || is_one_of(text, at, hashes!["yesterday", "tomorrow"])
}

/// "… tomorrow", "… on Friday", "… was lovely", "… tonight" at noon.
fn is_another_time(text: &Text, end: usize, moment: Moment) -> bool {
    for at in end..end + REACH {
        let Some(token) = text.tokens().get(at) else {
            return false;
        };
        if !token.is_word() && token.kind != Kind::Ornament {
            return false;
        }
        let before = text.before(at).filter(|before| *before >= end);
        let follows = |words: &[u64]| before.is_some_and(|it| is_one_of(text, it, words));
        if follows(LASTING) {
            continue;
        }
        let dated = is(text, at, MONTH) && follows(hashes!["in", "from"])
            || is(text, at, WEEKDAY) && !follows(hashes!["a", "this"]);
        let other = is(text, at, FUTURE | HABIT)
            || is_other_day(text, at)
            || at == end && is(text, at, PAST);
        if dated
            || other
            || is_one_of(text, at, hashes!["ago"])
            || is_another_hour(text, at, moment.hour)
        {
            return true;
        }
    }
    false
}

/// "I'm at the garage," he said.
fn is_reported(text: &Text, end: usize) -> bool {
    let next = text.solid(end);
    let from = next + usize::from(text.is_mark(next, ','));
    (from..from + 4).any(|at| is_one_of(text, at, SAYING) && same_sentence(text, at, end - 1))
}

/// "tonight" at noon, "this morning" at three.
fn is_another_hour(text: &Text, at: usize, hour: u16) -> bool {
    let this = text
        .before(at)
        .is_some_and(|it| is_one_of(text, it, hashes!["this"]));
    match text.folded(at) {
        "tonight" => hour < 16,
        "evening" => this && hour < 16,
        "afternoon" => this && hour < 11,
        "morning" => this && hour >= 14,
        _ => false,
    }
}

/// What follows is the end, a mark, or words that go on without a verb of their own; and it is not
/// asked.
fn stands_alone(text: &Text, it: Range<usize>) -> bool {
    let end = it.end;
    let near = end..(end + 4).min(text.tokens().len());
    if near
        .take_while(|at| !text.is_mark(*at, '.') && !text.is_mark(*at, '!'))
        .any(|at| text.is_mark(at, '?'))
    {
        return false;
    }
    // News: "In Telford, there's been a collision".
    let goes_on = |at: usize| {
        is(text, at, GOES_ON)
            || is_running(text, at) && text.folded(at).len() > 4 && text.folded(at).ends_with("ing")
    };
    let clause = text.is_mark(end, ',') && !goes_on(text.solid(end + 1));
    let news = is_one_of(text, it.start, hashes!["in"]) && clause;
    let Some(token) = text.tokens().get(end) else {
        return true;
    };
    !news && (!is_running(text, end) || token.sentence_start || goes_on(end))
}
