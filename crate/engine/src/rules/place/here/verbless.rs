//! Places that are said without a verb: "Row F at the Theatre Royal", "Top of Snowdon", "Two hours in
//! the queue at Dover", "On a course in Taunton", "Dentist. Numb."

use super::Finder;
use super::known::Alone;
use super::told::is_number;
use super::words::{
    GOES_ON, MEAL, NOT_PLACE, PAST, PREPOSITION, SEAT, STINT, STOP, WEEKDAY, hashes, is, is_one_of,
    is_running, run,
};
use crate::school::words::{self, Common};
use crate::text::{Class, Kind};

/// What one can be at of a place that has a name.
const PARTS: &[u64] = hashes![
    "top", "bottom", "middle", "back", "front", "corner", "aisle", "entrance", "exit", "summit",
    "edge", "end", "side", "depths", "centre",
];

impl Finder<'_> {
    /// "on a course at …", "at a conference in …".
    pub(super) fn occupied(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let next = text.solid(at + 1);
        let article = is_one_of(text, next, hashes!["a", "an", "my", "our", "another"]);
        let bare = is_one_of(text, at, hashes!["on"])
            && is_one_of(text, next, hashes!["lunch", "break", "ppa"]);
        if !is_one_of(text, at, hashes!["on", "at", "in"]) || !article && !bare {
            return None;
        }
        let doing = if article { text.solid(next + 1) } else { next };
        (doing..doing + 3)
            .find_map(|it| run(text, it, MEAL))
            .and_then(|end| self.placed_within(end, false))
    }

    /// "Row F at the Theatre Royal", "Gate 12, Gatwick", "Top of Snowdon", "Back row of the Odeon".
    pub(super) fn seated(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let number = text.solid(at + 1);
        let token = text.tokens().get(number)?;
        let letter =
            token.is_word() && token.end.at() - token.start.at() == 1 && token.is_capitalised();
        let numbered = letter || matches!(token.kind, Kind::Number | Kind::Code);
        if is(text, at, SEAT) && numbered {
            let next = text.solid(number + 1);
            return if text.is_mark(next, ',') {
                self.placed(text.solid(next + 1), PREPOSITION)
                    .or_else(|| self.reader.sure(",", text.solid(next + 1)))
            } else if is_one_of(text, next, hashes!["of"]) {
                self.reader.sure("at", text.solid(next + 1))
            } else {
                self.here(next)
            };
        }
        self.part_of(at)
    }

    /// "top of Snowdon", "the back row of the Odeon".
    pub(super) fn part_of(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let first = if is_one_of(text, at, hashes!["the"]) {
            text.solid(at + 1)
        } else {
            at
        };
        let part = is_one_of(text, first, PARTS);
        let next = text.solid(first + 1);
        let of = if is_one_of(text, next, hashes!["row", "seat", "table", "corner", "end"]) {
            text.solid(next + 1)
        } else {
            next
        };
        (part && is_one_of(text, of, hashes!["of", "at", "in"]))
            .then(|| self.reader.sure("at", text.solid(of + 1)))
            .flatten()
    }

    /// "Just me and a seagull on the end of the pier": a place further on, commas apart.
    pub(super) fn scene(&self, from: usize) -> Option<usize> {
        let text = self.text;
        (from..from + 12)
            .take_while(|at| {
                (is_running(text, *at) || text.is_mark(*at, ',') || text.is_mark(*at, '&'))
                    && !is(text, *at, STOP | PAST)
            })
            .find_map(|at| {
                let next = text.solid(at + 1);
                let at_place = is_one_of(text, at, hashes!["at", "in", "on"]);
                at_place
                    .then(|| {
                        self.reader
                            .sure(text.folded(at), next)
                            .or_else(|| self.part_of(next))
                    })
                    .flatten()
            })
    }

    /// "Two hours in …", "Sneaky swim at …": what one does there, past a word or two before it.
    pub(super) fn noun(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let mut noun = at;
        for _ in 0..3 {
            if noun == at
                && let Some(end) = run(text, noun, MEAL)
            {
                return self.placed_within(end, false);
            }
            if is(text, noun, STINT) {
                return self
                    .stint(text.solid(noun + 1))
                    .filter(|_| !self.is_past(at));
            }
            let other = is(text, noun, STOP | PAST | WEEKDAY | PREPOSITION)
                || [Class::Auxiliary, Class::Pronoun, Class::I, Class::Theirs]
                    .iter()
                    .any(|class| text.has(noun, *class));
            if other || !is_running(text, noun) {
                return None;
            }
            noun = text.solid(noun + 1);
        }
        None
    }

    /// "hours in the queue at Dover", "swim at Instow", from the word after the stint.
    pub(super) fn stint(&self, from: usize) -> Option<usize> {
        let text = self.text;
        let at_name = || {
            let at = (from..from + 4)
                .take_while(|at| is_running(text, *at) && !is(text, *at, STOP))
                .find(|at| is_one_of(text, *at, hashes!["at", "in"]))?;
            if is_one_of(text, at, hashes!["at"]) {
                self.placed(at, PREPOSITION)
            } else {
                self.reader.public("at", text.solid(at + 1))
            }
        };
        self.public_within(from, 6).or_else(at_name)
    }

    /// Whether the post or a line begins at the token.
    pub(super) fn begins(&self, at: usize) -> bool {
        let text = self.text;
        text.before(at)
            .is_none_or(|it| text.tokens()[it].kind == Kind::Newline)
    }

    /// A place and nothing else, at the start of the post, or after a few words without a verb.
    pub(super) fn alone(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let before = || (0..at).filter(|it| text.tokens()[*it].is_word());
        let verb = |it: usize| {
            is_one_of(text, it, hashes!["will", "no"])
                || [Class::I, Class::Auxiliary, Class::Pronoun, Class::Mine]
                    .iter()
                    .any(|class| text.has(it, *class))
        };
        if before().count() > 4 || before().any(verb) {
            return None;
        }
        if let Some(end) = self.bare_town(at) {
            return Some(end);
        }
        let (end, how) = self.reader.alone(at)?;
        let part = how == Alone::Part;
        let stop = text.tokens().get(end);
        let ends = stop.is_none_or(|it| matches!(it.kind, Kind::Newline | Kind::Emoji));
        let after = text.solid(end + 1);
        let comma = text.is_mark(end, ',')
            && (part
                || how == Alone::Name
                || text.is_mark(text.solid(end.saturating_sub(2)), ',')
                || text
                    .tokens()
                    .get(after)
                    .is_some_and(|it| matches!(it.kind, Kind::Number | Kind::Code))
                || is_one_of(text, after, hashes!["day", "night"]));
        let goes_on = how == Alone::Name && is(text, text.solid(end), GOES_ON)
            || part
                && (is(text, text.solid(end), GOES_ON)
                    || is_one_of(text, text.solid(end), hashes!["has", "is", "smells"]));
        let at_hour = text.solid(text.solid(end) + 1);
        let clock = is_number(text, at_hour) || text.has(at_hour, Class::YearNumber);
        let hour = (self.moment.trip || clock && !self.is_past(at))
            && (is_one_of(text, text.solid(end), hashes!["at"])
                || self.moment.trip && is_one_of(text, text.solid(end), hashes!["with"]));
        (ends || comma || goes_on || hour || text.is_mark(end, '.') || text.is_mark(end, '!'))
            .then_some(end)
    }

    /// "Dartmouth. Chips. Seagull.": a town and nothing else at the start of the post, and then as few words.
    fn bare_town(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let end = at + 1;
        let town = self.begins(at)
            && text.tokens()[at].is_capitalised()
            && !is(text, at, NOT_PLACE)
            && words::is_place(text.folded(at))
            && words::common(text.folded(at)) != Some(Common::Word)
            && (text.is_mark(end, '.') || text.is_mark(end, '!'));
        let next = text.tokens().get(end + 1..)?;
        let few = next.iter().take_while(|it| it.is_word()).count() <= 3;
        let verb = (end + 1..text.tokens().len().min(end + 5)).any(|it| {
            [Class::I, Class::Auxiliary, Class::Pronoun, Class::Mine]
                .iter()
                .any(|class| text.has(it, *class))
        });
        (town && few && !verb).then_some(end)
    }
}
