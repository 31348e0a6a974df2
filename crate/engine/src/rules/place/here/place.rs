//! Reading a place: "Costa in Barnstaple", "the dentist on Fore Street", "platform 14 at Piccadilly",
//! "a lay-by on the A66". A place is known by its kind, by its brand or by a name in capitals; what
//! stands before it is left to the caller.

use std::ops::Range;

use super::words::{
    BRAND, KIND, NAME_END, NOT_PLACE, OWN, PREPOSITION, STOP, WEAK_KIND, is, is_capital, is_casual,
    is_one_of, is_running, run,
};
use crate::school::words;
use crate::text::{Class, Join, Kind, Text};

/// What has been read of a place.
#[derive(Debug, Clone, Copy, Default)]
struct Head {
    /// One past its last token.
    end: usize,
    /// A kind of public place.
    kind: bool,
    /// A kind of place that every school and home has too.
    weak: bool,
    /// A brand, a road's number or a name in capitals.
    named: bool,
    /// The name ends like that of a place: "Fore Street".
    placelike: bool,
    /// A possessive name without a kind: "Sarah's".
    owner: bool,
    /// A train or bus by its time or number.
    number: bool,
}

/// How places are read.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    /// Tokens that name the writer's own school.
    pub own: Vec<Range<usize>>,
    /// On a trip any kind of place counts, a car park or dormitory too.
    pub trip: bool,
}

const DETERMINERS: &[&str] = &[
    "the", "a", "an", "this", "some", "our", "my", "that", "another", "yet",
];
const EXTENDING: &[&str] = &[
    "in", "at", "on", "near", "by", "of", "outside", "off", "opposite", "behind", "above", "next",
];
const SMALL: &[&str] = &[
    "of", "the", "and", "on", "upon", "de", "la", "le", "du", "des", "y", "in", "under", "by",
];

impl Reader<'_> {
    /// The place that a preposition (or none) before token `at` leads to: one past its last token.
    pub fn after(&self, preposition: &str, at: usize) -> Option<usize> {
        let head = self.head(at, preposition)?;
        let end = self.extended(head);
        let extended = end > head.end;
        let fits = match preposition {
            "on" | "round" | "around" | "by" | "under" | "behind" | "beside" | "inside"
            | "near" | "opposite" => {
                head.kind
                    || head.placelike
                    || head.number
                    || head.weak && (extended || head.named || self.trip)
                    || head.named && preposition != "on" && !head.weak
            }
            _ => head.kind || head.named && !head.owner || head.weak && (extended || self.trip),
        };
        let own = self.own.iter().any(|own| own.start < end && at < own.end);
        (fits && !own).then_some(end)
    }

    /// A place that stands alone: a name with a kind of place ("Sainsbury's car park").
    pub fn alone(&self, at: usize) -> Option<usize> {
        let head = self.head(at, "at")?;
        let end = self.extended(head);
        let own = self.own.iter().any(|own| own.start < end && at < own.end);
        (head.named && (head.kind || head.weak) && !own).then_some(end)
    }

    /// A place after a pin: anything with a capital will do.
    pub fn pinned(&self, at: usize) -> Option<usize> {
        let named = self
            .head(at, "at")
            .filter(|head| head.kind || head.named || head.weak)
            .map(|head| self.extended(head));
        named.or_else(|| is_running(self.text, at).then_some(at + 1))
    }

    fn head(&self, at: usize, preposition: &str) -> Option<Head> {
        let text = self.text;
        let mut it = Head::default();
        let mut next = text.solid(at);
        if is_one_of(text, next, DETERMINERS) {
            next = text.solid(next + 1);
        }
        let first = next;
        let mut plain = 0;
        while next < text.tokens().len() && next < first + 9 {
            if let Some(end) = run(text, next, KIND | WEAK_KIND | BRAND) {
                let brand = run(text, next, BRAND) == Some(end);
                let kind = run(text, next, KIND) == Some(end);
                it.named |= brand;
                it.kind |= kind;
                it.weak |= !brand && !kind;
                it.placelike |= !brand && it.named;
                it.owner = false;
                it.end = end;
                next = text.solid(end);
                // Another noun may follow ("station car park"), a number ("platform 2"), nothing else.
                if is_number(text, next) {
                    it.named = true;
                    it.end = next + 1;
                    break;
                }
                plain = 4;
                continue;
            }
            if !is_running(text, next) {
                break;
            }
            let capital = is_capital(text, next) && !is(text, next, NOT_PLACE);
            let casual = is_casual(text) && it.end == 0 && words::is_place(text.folded(next));
            if is_road_number(text, next)
                || preposition == "on" && it.end == 0 && is_time(text, next)
            {
                it.named = true;
                it.number = true;
                it.end = next + 1;
            } else if capital || casual {
                // A capital after a sentence's end is another sentence.
                if next > first
                    && text.tokens()[next].sentence_start
                    && text.tokens()[next].join != Join::Hyphen
                {
                    break;
                }
                it.named = true;
                it.placelike = is(text, next, NAME_END) && next > first;
                it.owner = text.tokens()[next].apostrophe_s;
                it.end = next + 1;
                plain = 0;
            } else if it.named && is_one_of(text, next, SMALL) && self.goes_on_in_capitals(next) {
            } else if it.named
                && is_number(text, next)
                && text.tokens()[next].join == Join::Apart
                && it.end == next
            {
                it.end = next + 1;
                break;
            } else if it.end == 0
                && plain < 4
                && !is(text, next, NOT_PLACE | STOP | OWN | PREPOSITION)
                && !is_function_word(text, next)
                && text.tokens()[next].kind == Kind::Word
            {
                plain += 1;
            } else {
                break;
            }
            next = text.solid(next + 1);
        }
        let own = (first..it.end).any(|at| is(text, at, OWN) && !is_capital(text, at));
        // "in the market for a car", "at Sarah's", "in Jane's bad books".
        let idiom = is_one_of(text, it.end.saturating_sub(1), &["market"])
            && is_one_of(text, it.end, &["for"]);
        (it.end > 0 && !own && !idiom).then_some(it)
    }

    /// "of Wales", "of the Bridge": small words inside a name.
    fn goes_on_in_capitals(&self, at: usize) -> bool {
        let mut next = self.text.solid(at + 1);
        if is_one_of(self.text, next, &["the", "la", "les"]) {
            next = self.text.solid(next + 1);
        }
        let preposition = is_one_of(self.text, at, &["in", "on", "by", "the"]);
        !preposition
            && is_running(self.text, next)
            && is_capital(self.text, next)
            && !is(self.text, next, NOT_PLACE)
            && !self.text.tokens()[next].sentence_start
    }

    /// Past ", Newton Abbot", "on Fore Street", "at the Royal Infirmary", "out of Exeter".
    fn extended(&self, head: Head) -> usize {
        let text = self.text;
        let mut end = head.end;
        let mut number = head.number || head.weak;
        for _ in 0..3 {
            let next = text.solid(end);
            let further = if text.is_mark(next, ',') {
                let after = text.solid(next + 1);
                let name = is_running(text, after)
                    && is_capital(text, after)
                    && !is_one_of(text, after, &["i", "i'm"])
                    && !text.tokens()[after].apostrophe_s;
                name.then(|| self.head(after, "in"))
                    .flatten()
                    .filter(|it| it.named)
            } else if is_one_of(text, next, EXTENDING) {
                let skip = usize::from(
                    is_one_of(text, next, &["next"]) && is_one_of(text, next + 1, &["to"]),
                );
                self.head(text.solid(next + 1 + skip), text.folded(next))
                    .filter(|it| it.named && !it.owner || it.kind || it.weak && self.trip)
            } else if number && is_one_of(text, next, &["to", "from", "out", "towards", "through"])
            {
                let of = usize::from(is_one_of(text, next + 1, &["of"]));
                self.head(text.solid(next + 1 + of), "to")
                    .filter(|it| it.named)
            } else {
                None
            };
            let Some(further) = further else { break };
            end = further.end;
            number = false;
        }
        end
    }
}

fn is_number(text: &Text, at: usize) -> bool {
    text.tokens()
        .get(at)
        .is_some_and(|it| matches!(it.kind, Kind::Number | Kind::Code))
}

/// `M6`, `A303`, `B3212`.
fn is_road_number(text: &Text, at: usize) -> bool {
    let code = text.tokens()[at].kind == Kind::Code && is_capital_or_casual(text, at);
    let digits = text.folded(at).strip_prefix(['m', 'a', 'b']);
    code && digits.is_some_and(|it| {
        !it.is_empty() && it.len() <= 4 && it.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn is_capital_or_casual(text: &Text, at: usize) -> bool {
    text.tokens()[at].is_capitalised() || is_casual(text) || text.tokens()[at].kind == Kind::Code
}

/// `14.52`, `8:37`: a train by its time.
fn is_time(text: &Text, at: usize) -> bool {
    let folded = text.folded(at);
    text.tokens()[at].kind == Kind::Number
        && folded
            .split_once(['.', ':'])
            .is_some_and(|(hours, minutes)| hours.len() <= 2 && minutes.len() == 2)
}

/// A word that is no part of a noun: "with", "every", "he", "can".
fn is_function_word(text: &Text, at: usize) -> bool {
    const CLASSES: &[Class] = &[
        Class::Preposition,
        Class::Determiner,
        Class::Pronoun,
        Class::Auxiliary,
        Class::I,
        Class::Mine,
        Class::Theirs,
        Class::Quantity,
    ];
    CLASSES.iter().any(|class| text.has(at, *class))
}
