//! Where the writer says they are, now: "I'm at Costa in Barnstaple", "Just got to Exmoor Zoo",
//! "Stuck on platform 2", "Tesco car park. Seat back.", "📍Exeter". A cue that means here and now, and
//! a place after it ([`place`]). Past, future, habits, wishes and other people's whereabouts are no
//! cue ([`now`]). Wording is English. Whether it is school time is left to the rule.

mod known;
mod now;
mod place;
mod told;
mod verbless;
mod words;

use std::ops::Range;

use crate::places::Places;
use crate::text::{Class, Kind, Region, Text};
use now::Cue;
use place::Reader;
use words::{
    ARRIVAL, CRYING, Capitals, ELSEWHERE, FUTURE, GREETING, GROUP, HABIT, JOINING, LEAD,
    PARTICIPLE, PASSING, PAST, PREPOSITION, STOP, hashes, is, is_capital, is_one_of, is_running,
    run,
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
/// `own` are the tokens that name the writer's own school; `places` are those that the policy names.
pub fn whereabouts(
    text: &Text,
    own: Vec<Range<usize>>,
    places: &Places,
    moment: Moment,
) -> Vec<Range<usize>> {
    let finder = Finder {
        reader: Reader {
            text,
            own,
            known: places.find(text),
            capitals: Capitals::of(text),
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

/// After one of these the words are about something else than what the writer does.
const FINITE: &[u64] = hashes![
    "are", "is", "was", "were", "will", "would", "can", "should", "has",
];

impl Finder<'_> {
    /// One past the place, if a cue with a place begins at the token.
    fn cue(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let token = text.tokens()[at];
        if text.is_mark(at, '📍') {
            return self.reader.pinned(at + 1);
        }
        if text.is_mark(at, '@') && self.begins(at) {
            return self.placed(at, PREPOSITION);
        }
        if token.region != Region::Plain || !token.is_word() {
            return None;
        }
        let stated = |after: usize| self.being(after).or_else(|| self.arrival(after));
        let (end, cue) = if let Some(after) = self.first_person(at) {
            let end = stated(after).or_else(|| self.labelled(at))?;
            (end, Cue::Stated)
        } else if let Some(end) = self.arrived(at) {
            (end, Cue::Stated)
        } else if let Some(after) = self.group(at) {
            (stated(after)?, Cue::Stated)
        } else if let Some(end) = self.told(at) {
            (end, Cue::Stated)
        } else if self.opens(at) {
            (self.opening(at)?, Cue::Verbless)
        } else {
            return None;
        };
        now::is_now(text, at..end, cue, self.moment).then_some(end)
    }

    /// "I'm", "we are", "me and Kev are": one past it.
    fn first_person(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let next = text.solid(at + 1);
        let then = text.solid(next + 1);
        match text.folded(at) {
            "i'm" | "im" | "we're" | "i've" | "we've" => Some(next),
            "i" | "we" if is_one_of(text, next, hashes!["am", "are", "m", "r", "have"]) => {
                Some(then)
            }
            "i" | "we" if is_one_of(text, next, hashes!["just", "finally"]) => Some(next),
            // "We're" without its apostrophe, where "were" makes no sense.
            "were" if text.tokens()[at].sentence_start && is(text, next, LEAD | PREPOSITION) => {
                Some(next)
            }
            "not" if is_one_of(text, next, hashes!["me"]) => Some(then),
            "guess"
                if is_one_of(text, next, hashes!["who"]) && text.tokens()[next].apostrophe_s =>
            {
                Some(then)
            }
            "me" | "i" if is_one_of(text, next, hashes!["and"]) || text.is_mark(next, '&') => {
                let are = (then..then + 3).find(|at| is_one_of(text, *at, hashes!["are"]))?;
                Some(text.solid(are + 1))
            }
            _ if is_one_of(text, next, hashes!["and"])
                && is_one_of(text, then, hashes!["i", "me"]) =>
            {
                let are = text.solid(then + 1);
                is_one_of(text, are, hashes!["are", "am"]).then(|| text.solid(are + 1))
            }
            _ => None,
        }
    }

    /// On a trip: "our Year 9s are", "everyone is", "the coach is".
    fn group(&self, at: usize) -> Option<usize> {
        let text = self.text;
        if !self.moment.trip || !is_one_of(text, at, hashes!["are", "is", "have", "has"]) {
            return None;
        }
        let before = text.before(at)?;
        let year = [
            Class::YearCode,
            Class::YearCodes,
            Class::YearNumber,
            Class::YearNumbers,
        ];
        let group = is(text, before, GROUP) || year.iter().any(|class| text.has(before, *class));
        group.then(|| text.solid(at + 1))
    }

    /// After "I'm": adverbs, then a preposition and a place, or what the writer is doing there.
    fn being(&self, from: usize) -> Option<usize> {
        let at = self.past_leads(from);
        self.placed(at, PREPOSITION)
            .or_else(|| self.doing(at))
            .or_else(|| self.occupied(at))
    }

    /// "sat in …", "having the best scone of my life at …".
    fn doing(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let passing =
            run(text, at, PASSING).and_then(|end| self.reader.sure("at", text.solid(end)));
        if passing.is_some() {
            return passing;
        }
        let end = run(text, at, PARTICIPLE)?;
        // "writing this from the back row of …"
        let from = (end..end + 4)
            .find(|it| is_one_of(text, *it, hashes!["from"]))
            .filter(|_| {
                is_one_of(
                    text,
                    at,
                    hashes!["writing", "typing", "tweeting", "posting"],
                )
            });
        from.and_then(|from| self.placed_or_named(text.solid(from + 1)))
            .or_else(|| self.placed_within(end, is(text, at, CRYING)))
    }

    /// Past "still", "currently", "finally"; but "back in" and "over at" are for [`Self::placed`].
    fn past_leads(&self, from: usize) -> usize {
        let mut at = self.text.solid(from);
        for _ in 0..4 {
            match run(self.text, at, LEAD) {
                Some(end) if self.placed(at, PREPOSITION).is_none() => at = self.text.solid(end),
                _ => break,
            }
        }
        at
    }

    /// A preposition of `section` at the token, and a place after it.
    fn placed(&self, at: usize, section: u64) -> Option<usize> {
        let text = self.text;
        let phrase = |words: &[u64]| {
            words
                .iter()
                .zip(at..)
                .all(|(word, at)| is_one_of(text, at, &[*word]))
        };
        if text.is_mark(at, '@') {
            return self.reader.after("at", at + 1);
        }
        let over = is_one_of(text, at, hashes!["down", "up", "over", "round"]);
        if over && is_one_of(text, text.solid(at + 1), hashes!["the"]) && section & PREPOSITION != 0
        {
            let cheer =
                |end: &usize| is_capital(text, end - 1) && is_one_of(text, at, hashes!["up"]);
            let place = self.reader.public("at", text.solid(at + 1));
            return place.filter(|end| !cheer(end));
        }
        if phrase(hashes!["next", "to"]) || phrase(hashes!["close", "to"]) {
            return self.reader.after("near", at + 2);
        }
        if phrase(hashes!["in", "front", "of"]) {
            return self.reader.after("near", at + 3);
        }
        let is_preposition = is(text, at, section);
        is_preposition
            .then(|| self.reader.after(text.folded(at), text.solid(at + 1)))
            .flatten()
    }

    /// A place where one is, not by or near which something is.
    fn placed_at(&self, at: usize) -> Option<usize> {
        let near = is_one_of(
            self.text,
            at,
            hashes!["by", "round", "around", "beside", "under", "behind", "near"],
        );
        self.placed(at, PREPOSITION).filter(|_| !near)
    }

    /// A preposition with a place among the next words of the clause. One queues for places, and
    /// cries at things that are none.
    fn placed_within(&self, from: usize, crying: bool) -> Option<usize> {
        let text = self.text;
        let mut at = text.solid(from);
        for _ in 0..9 {
            let clause = !is_running(text, at) && !text.is_mark(at, '@') && !text.is_mark(at, '-');
            let finite = is_one_of(text, at, FINITE);
            if clause || finite || is(text, at, STOP | FUTURE) || text.has(at, Class::I) {
                return None;
            }
            if is_one_of(text, at, hashes!["for"])
                && is_one_of(text, from - 1, hashes!["queueing", "queuing"])
            {
                return self.reader.after("at", at + 1);
            }
            let place = if at == from {
                self.placed(at, PREPOSITION)
            } else {
                self.placed_at(at)
            };
            let place = if crying && is_one_of(text, at, hashes!["at"]) {
                self.reader.public("at", text.solid(at + 1))
            } else {
                place
            };
            if place.is_some() {
                return place;
            }
            at = text.solid(at + 1);
        }
        None
    }

    /// After "we've", "I have", "we just": an arrival.
    fn arrival(&self, from: usize) -> Option<usize> {
        let text = self.text;
        let mut at = text.solid(from);
        for _ in 0..3 {
            if let Some(end) = run(text, at, ARRIVAL) {
                // "I've got to stop"
                let must = at == from
                    && is_one_of(text, at, hashes!["got"])
                    && text.before(at).is_some_and(|it| {
                        is_one_of(text, it, hashes!["i've", "we've", "have", "has"])
                    });
                return if must { None } else { self.reached(end) };
            }
            if !is(text, at, LEAD) {
                break;
            }
            at = text.solid(at + 1);
        }
        None
    }

    /// "Just got to …", "finally made it to …", "Landed in …", without a subject.
    fn arrived(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let just = is_one_of(
            text,
            at,
            hashes!["just", "finally", "safely", "all", "both", "now"],
        );
        let opens = self.opens(at);
        if !(just || opens) {
            return None;
        }
        let end = self.arrival(at)?;
        let before = text.before(at).filter(|it| {
            is_running(text, *it) && text.tokens()[*it].sentence == text.tokens()[at].sentence
        });
        let own = before.is_none_or(|it| {
            is_one_of(
                text,
                it,
                hashes!["and", "but", "so", "well", "ok", "yay", "right"],
            )
        });
        (opens || own).then_some(end)
    }

    /// The place after the words of an arrival, which end at `end`.
    fn reached(&self, end: usize) -> Option<usize> {
        let next = self.text.solid(end);
        match self.text.folded(end - 1) {
            "at" | "to" | "in" | "into" | "onto" | "through" | "past" | "reached" => {
                self.reader.after("at", next)
            }
            "outside" => self.reader.after("outside", next),
            "off" => self.placed_within(next, false),
            "the" => self.reader.after("at", end - 1),
            // "arrived, bags and all": the place must follow.
            _ => self.placed(next, PREPOSITION),
        }
    }

    /// Whether a sentence or line begins at the token.
    fn opens(&self, at: usize) -> bool {
        let text = self.text;
        let tokens = text.tokens();
        let bracket = || {
            let before = &text.raw()[..tokens[at].start.at()];
            before.ends_with(['(', '[', '"', '“', '‘', '\''])
        };
        // "0550, River Dart Country Park."
        let after_hour = || {
            at > 1
                && tokens[at - 2].kind == Kind::Number
                && tokens[at - 2].sentence_start
                && text.is_mark(at - 1, ',')
        };
        (tokens[at].sentence_start || after_hour()) && !bracket()
    }

    /// A sentence that opens with the place: "At …", "Sat in …", "Live from …", "Lunch at …", "Tesco car park."
    fn opening(&self, at: usize) -> Option<usize> {
        let text = self.text;
        if let Some(end) = run(text, at, GREETING) {
            let joined = text.solid(end);
            let next = if is(text, joined, JOINING) {
                text.solid(joined + 1)
            } else {
                joined
            };
            if is_one_of(text, end - 1, hashes!["from"]) {
                return self.reader.greeted(next);
            }
            if is_one_of(text, next, hashes!["from", "in", "at"]) {
                return self.reader.greeted(text.solid(next + 1));
            }
        }
        let next = self.past_leads(at);
        let placed = self
            .placed_at(next)
            .or_else(|| self.doing(next))
            .or_else(|| self.doing(at))
            .or_else(|| self.noun(next))
            .or_else(|| self.occupied(next))
            .or_else(|| self.seated(at))
            .or_else(|| self.busy(next));
        placed
            .or_else(|| self.alone(at))
            .or_else(|| self.on_a_trip(at))
    }

    /// "Toasting marshmallows in Kendal." Whatever one does there, unless it takes one's mind elsewhere.
    fn busy(&self, at: usize) -> Option<usize> {
        let doing = is_running(self.text, at) && self.text.folded(at).ends_with("ing");
        let here = doing && !is(self.text, at, ELSEWHERE);
        let end = self.placed_within(at + 1, false).filter(|_| here)?;
        let named = is_capital(self.text, end - 1) && self.text.tokens()[end - 1].is_word();
        named.then_some(end)
    }

    /// On a trip, "at" with a place anywhere in a sentence that has no verb: "Beds made at …".
    fn on_a_trip(&self, from: usize) -> Option<usize> {
        let text = self.text;
        let verb = |at| {
            is(text, at, STOP | PAST | FUTURE | HABIT)
                || is_one_of(text, at, hashes!["tonight", "last", "next"])
                || [Class::I, Class::Auxiliary, Class::Pronoun]
                    .iter()
                    .any(|class| text.has(at, *class))
        };
        let words = (from..text.tokens().len())
            .take_while(|at| is_running(text, *at) && !verb(*at) || text.is_mark(*at, ','));
        let mut words = words.take(10).filter(|_| self.moment.trip);
        words.find_map(|at| {
            is_one_of(text, at, hashes!["at"])
                .then(|| self.placed_at(at))
                .flatten()
        })
    }
}
