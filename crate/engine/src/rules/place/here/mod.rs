//! Where the writer says they are, now: "I'm at Costa in Barnstaple", "Just got to Exmoor Zoo",
//! "Stuck on platform 2", "Tesco car park. Seat back.", "📍Exeter". A cue that means here and now, and
//! a place after it ([`place`]). Past, future, habits, wishes and other people's whereabouts are no cue.
//! Wording is English. Whether it is school time is left to the rule.

mod place;
mod words;

use std::ops::Range;

use crate::text::{Class, Kind, Region, Text};
use place::Reader;
use words::{
    ARRIVAL, FUTURE, GOES_ON, GREETING, GROUP, HABIT, HYPOTHETICAL, LEAD, MEAL, MONTH, NOT_NOW,
    PARTICIPLE, PAST, PREPOSITION, STOP, TIME, WEEKDAY, is, is_one_of, is_running, run, sections,
};

/// When the post is written, as far as words such as "tonight" ask.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    /// The hour of the day.
    pub hour: u16,
    /// It is a day of a trip, when the group's whereabouts are the writer's own.
    pub trip: bool,
}

/// The places where the writer says they are, each with its cue, in tokens and in text order.
/// `own` are the tokens that name the writer's own school.
pub fn whereabouts(text: &Text, own: Vec<Range<usize>>, moment: Moment) -> Vec<Range<usize>> {
    let finder = Finder {
        reader: Reader {
            text,
            own,
            trip: moment.trip,
        },
        text,
        moment,
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    for at in 0..text.tokens().len() {
        if at < from {
            continue;
        }
        if let Some(end) = finder.cue(at) {
            found.push(at..end);
            from = end;
        }
    }
    found
}

struct Finder<'a> {
    reader: Reader<'a>,
    text: &'a Text<'a>,
    moment: Moment,
}

/// How a cue stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// "I'm at …": says itself that it is now.
    Stated,
    /// "At …", "Lunch at …": now only if no other clause follows.
    Verbless,
}

const BEING: &[&str] = &["am", "are"];
const SAYING: &[&str] = &[
    "said",
    "says",
    "replied",
    "texted",
    "whispered",
    "shouted",
    "announced",
    "muttered",
];

impl Finder<'_> {
    /// One past the place, if a cue with a place begins at the token.
    fn cue(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let token = text.tokens()[at];
        if token.kind == Kind::Mark && (text.is_mark(at, '📍') || text.is_mark(at, '📌')) {
            return self.reader.pinned(at + 1);
        }
        if token.region != Region::Plain || !token.is_word() {
            return None;
        }
        if let Some(after) = self.first_person(at) {
            let end = self.being(after).or_else(|| self.arrival(after, at))?;
            return self.is_now(at, end, Cue::Stated).then_some(end);
        }
        if let Some(end) = self.arrived(at) {
            return self.is_now(at, end, Cue::Stated).then_some(end);
        }
        if self.moment.trip
            && let Some(after) = self.group(at)
        {
            let end = self.being(after).or_else(|| self.arrival(after, at))?;
            return self.is_now(at, end, Cue::Stated).then_some(end);
        }
        if !token.sentence_start {
            return None;
        }
        let end = self.opening(at)?;
        self.is_now(at, end, Cue::Verbless).then_some(end)
    }

    /// "I'm", "we are", "me and Kev are": one past it.
    fn first_person(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let next = text.solid(at + 1);
        match text.folded(at) {
            "i'm" | "im" | "we're" | "i've" | "we've" => Some(next),
            "i" | "we"
                if is_one_of(
                    text,
                    next,
                    &["am", "are", "m", "r", "have", "just", "finally"],
                ) =>
            {
                let being = !is_one_of(text, next, &["just", "finally"]);
                Some(if being { text.solid(next + 1) } else { next })
            }
            "were" if text.tokens()[at].sentence_start && is(text, next, LEAD | PREPOSITION) => {
                Some(next)
            }
            "me" | "i" if is_one_of(text, next, &["and"]) || text.is_mark(next, '&') => {
                self.couple(text.solid(next + 1))
            }
            _ if is_one_of(text, next, &["and"])
                && is_one_of(text, text.solid(next + 1), &["i", "me"]) =>
            {
                let are = text.solid(text.solid(next + 1) + 1);
                is_one_of(text, are, BEING).then(|| text.solid(are + 1))
            }
            _ => None,
        }
    }

    /// "Kev are", "the kids are", after "me and".
    fn couple(&self, from: usize) -> Option<usize> {
        (from + 1..from + 4)
            .find(|at| is_one_of(self.text, *at, &["are"]))
            .map(|at| self.text.solid(at + 1))
    }

    /// On a trip: "our Year 9s are", "everyone is", "the coach is", and "All safely".
    fn group(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let before = text.before(at)?;
        let year = text.has(before, Class::YearCode)
            || text.has(before, Class::YearCodes)
            || text.has(before, Class::YearNumber)
            || text.has(before, Class::YearNumbers);
        let subject = is(text, before, GROUP) || year;
        (subject && is_one_of(text, at, &["are", "is", "have", "has"])).then(|| text.solid(at + 1))
    }

    /// After "I'm": adverbs, then a preposition and a place, or what the writer is doing there.
    fn being(&self, from: usize) -> Option<usize> {
        let text = self.text;
        let at = self.past_leads(from);
        self.placed(at).or_else(|| {
            let end = run(text, at, PARTICIPLE)?;
            self.placed_within(end, is_one_of(text, at, &["crying", "weeping", "sobbing"]))
        })
    }

    fn past_leads(&self, from: usize) -> usize {
        let mut at = self.text.solid(from);
        for _ in 0..4 {
            // "sat in", "back in": some words are both; a preposition with a place wins.
            match run(self.text, at, LEAD) {
                Some(end) if self.placed(at).is_none() => at = self.text.solid(end),
                _ => break,
            }
        }
        at
    }

    /// A preposition at the token, and a place after it.
    fn placed(&self, at: usize) -> Option<usize> {
        let text = self.text;
        if text.is_mark(at, '@') {
            return self.reader.after("at", at + 1);
        }
        if is_one_of(text, at, &["next", "close"]) && is_one_of(text, at + 1, &["to"]) {
            return self.reader.after("near", at + 2);
        }
        if is_one_of(text, at, &["in"])
            && is_one_of(text, at + 1, &["front"])
            && is_one_of(text, at + 2, &["of"])
        {
            return self.reader.after("near", at + 3);
        }
        if !is(text, at, PREPOSITION) {
            return None;
        }
        self.reader.after(text.folded(at), text.solid(at + 1))
    }

    /// A preposition with a place among the next words of the clause. One cries at things that are no places.
    fn placed_within(&self, from: usize, not_at: bool) -> Option<usize> {
        let text = self.text;
        let mut at = text.solid(from);
        for _ in 0..9 {
            let clause = !is_running(text, at) && !text.is_mark(at, '@') && !text.is_mark(at, '-');
            if clause || is(text, at, STOP) || text.has(at, Class::I) {
                return None;
            }
            if !(not_at && is_one_of(text, at, &["at"]))
                && let Some(end) = self.placed(at)
            {
                return Some(end);
            }
            at = text.solid(at + 1);
        }
        None
    }

    /// After "we've", "I have", "we just": an arrival. `start` is where the cue begins.
    fn arrival(&self, from: usize, start: usize) -> Option<usize> {
        let text = self.text;
        let mut at = text.solid(from);
        for _ in 0..3 {
            match run(text, at, ARRIVAL) {
                Some(end) => return self.reached(at, end),
                None if is(text, at, LEAD) => at = text.solid(at + 1),
                None => break,
            }
        }
        let _ = start;
        None
    }

    /// "Just got to …", "finally made it to …", "Landed in …" without a subject.
    fn arrived(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let just = is_one_of(
            text,
            at,
            &["just", "finally", "safely", "all", "both", "now"],
        );
        let opens = text.tokens()[at].sentence_start;
        if !(just || opens) {
            return None;
        }
        let end = self.arrival(at, at)?;
        let before = text.before(at).filter(|before| {
            text.tokens()[*before].sentence == text.tokens()[at].sentence
                && is_running(text, *before)
        });
        let own = opens
            || before.is_none_or(|before| {
                is_one_of(
                    text,
                    before,
                    &[
                        "and", "but", "so", "have", "i've", "we've", "we", "i", "well", "ok",
                        "yay", "right", "finally", "just",
                    ],
                )
            });
        own.then_some(end)
    }

    fn reached(&self, at: usize, end: usize) -> Option<usize> {
        let text = self.text;
        let next = text.solid(end);
        let last = text.folded(end - 1);
        // "arrived, bags and all", "got back to sleep": the place must follow.
        match last {
            "at" | "to" | "in" | "into" | "outside" | "onto" | "through" => self
                .reader
                .after(if last == "outside" { "outside" } else { "at" }, next),
            "up" | "arrived" | "landed" | "checked" => self.placed(next),
            "reached" => self.reader.after("at", next),
            "the" => self.reader.after("at", end - 1),
            _ => None,
        }
        .filter(|_| at < end)
        .or_else(|| {
            matches!(last, "at" | "in")
                .then(|| self.reader.after(last, next))
                .flatten()
        })
    }

    /// A sentence that opens with the place: "At …", "Sat in …", "Live from …", "Lunch at …", "Tesco car park."
    fn opening(&self, at: usize) -> Option<usize> {
        let text = self.text;
        if let Some(end) = run(text, at, GREETING) {
            let next = text.solid(end);
            if is_one_of(text, next, &["from", "in", "at"]) {
                return self.reader.after(
                    if is_one_of(text, next, &["from"]) {
                        "from"
                    } else {
                        "in"
                    },
                    text.solid(next + 1),
                );
            }
        }
        let next = self.past_leads(at);
        if let Some(end) = self.placed(next) {
            return Some(end);
        }
        if let Some(end) = run(text, next, PARTICIPLE).or_else(|| run(text, next, MEAL)) {
            return self.placed_within(
                end,
                is_one_of(text, next, &["crying", "weeping", "sobbing"]),
            );
        }
        let doing =
            text.folded(at).len() > 5 && text.folded(at).ends_with("ing") && !is(text, at, NOT_NOW);
        if doing && let Some(end) = self.placed_within(at + 1, true) {
            return Some(end);
        }
        if text.tokens()[at].sentence == 0 && text.before(at).is_none() {
            let end = self.reader.alone(at)?;
            let stop = text.tokens().get(end);
            let ends = stop.is_none_or(|it| {
                matches!(it.kind, Kind::Newline | Kind::Emoji)
                    || text.is_mark(end, '.')
                    || text.is_mark(end, '!')
            });
            return ends.then_some(end);
        }
        None
    }

    /// The sentence means here and now: no condition, wish or report before the cue, no other time
    /// after the place, and after an opening without a verb no other clause.
    fn is_now(&self, start: usize, end: usize, cue: Cue) -> bool {
        !self.is_hypothetical(start)
            && !self.is_another_time(start, end)
            && (cue == Cue::Stated || self.stands_alone(end))
    }

    fn is_hypothetical(&self, start: usize) -> bool {
        let text = self.text;
        let mut at = start;
        for _ in 0..8 {
            let Some(before) = text
                .before(at)
                .filter(|it| text.tokens()[*it].sentence == text.tokens()[start].sentence)
            else {
                return false;
            };
            // A colon or opening quotation mark after "he said" belongs to it; other marks part clauses.
            let quotes = text.is_mark(before, ':') || text.is_mark(before, ',');
            if !is_running(text, before)
                && !(quotes && is_one_of(text, text.before(before).unwrap_or(before), SAYING))
            {
                return false;
            }
            if is(text, before, HYPOTHETICAL | HABIT) || self.is_time_ago(before) {
                return true;
            }
            if is_one_of(text, before, &["and", "but", "so", "because"]) {
                return false;
            }
            at = before;
        }
        false
    }

    /// "last week", "next Friday": the token is the first of them.
    fn is_time_ago(&self, at: usize) -> bool {
        is_one_of(self.text, at, &["last", "next"])
            && (is(self.text, at + 1, TIME) || run(self.text, at + 1, TIME).is_some())
            || is_one_of(self.text, at, &["yesterday", "tomorrow"])
    }

    fn is_another_time(&self, start: usize, end: usize) -> bool {
        let text = self.text;
        let inside = (start..end).any(|at| is(text, at, HABIT) && is(text, at, LEAD));
        let mut at = end;
        for step in 0..7 {
            let Some(token) = text.tokens().get(at) else {
                break;
            };
            if matches!(token.kind, Kind::Newline | Kind::Emoji)
                || token.kind == Kind::Mark && !text.is_mark(at, '"')
            {
                break;
            }
            let before = text.before(at).filter(|before| *before >= end);
            let lasting = before.is_some_and(|it| {
                is_one_of(text, it, &["until", "till", "til", "since", "before"])
            });
            let bits = sections(text, at);
            let dated = bits & MONTH != 0
                && before.is_some_and(|it| is_one_of(text, it, &["in", "from"]))
                || bits & WEEKDAY != 0;
            let other = bits & (FUTURE | HABIT) != 0
                || self.is_time_ago(at)
                || dated
                || step == 0 && bits & PAST != 0
                || is_one_of(text, at, &["ago"]);
            if other && !lasting && is_running(text, at) {
                return true;
            }
            if self.is_another_hour(at) || step < 3 && is_one_of(text, at, SAYING) {
                return true;
            }
            at += 1;
        }
        // "I'm at the garage," he said.
        let next = text.solid(end);
        let said =
            text.is_mark(next, ',') && (next + 1..next + 5).any(|at| is_one_of(text, at, SAYING));
        inside || said
    }

    /// "tonight" at noon, "this morning" at three.
    fn is_another_hour(&self, at: usize) -> bool {
        let text = self.text;
        let hour = self.moment.hour;
        let this = text
            .before(at)
            .is_some_and(|it| is_one_of(text, it, &["this"]));
        match text.folded(at) {
            "tonight" => hour < 16,
            "evening" => this && hour < 16,
            "afternoon" => this && hour < 11,
            "morning" => this && hour >= 14,
            _ => false,
        }
    }

    /// What follows is the end, a mark, or words that go on without a verb of their own.
    fn stands_alone(&self, end: usize) -> bool {
        let text = self.text;
        let question = text.tokens()[end - 1..].iter().enumerate().find(|(_, it)| {
            it.kind == Kind::Mark && matches!(text.slice(it.start..it.end), "." | "!" | "?" | "…")
        });
        if question.is_some_and(|(after, _)| text.is_mark(end - 1 + after, '?') && after <= 3) {
            return false;
        }
        let Some(next) = text.tokens().get(end) else {
            return true;
        };
        let word = is_running(text, end);
        !word
            || next.sentence_start
            || is(text, end, GOES_ON)
            || text.folded(end).ends_with("ing") && text.folded(end).len() > 4
    }
}
