//! Places that are known as such by themselves, without words before them that say so: a kind, a
//! brand, a town, a part of one of these.

use std::ops::Range;

use super::place::Reader;
use super::words::{
    BRAND, ERRAND, KIND, NAME_END, SUB, hashes, is, is_capital, is_one_of, is_running, run,
};
use crate::school::words::{self, Common};

/// Last words of names that nothing but a place to visit has.
const SAYS_WHAT: &[u64] = hashes![
    "park",
    "moor",
    "gardens",
    "zoo",
    "bay",
    "beach",
    "castle",
    "pier",
    "abbey",
    "woods",
    "forest",
    "falls",
    "gorge",
    "lake",
    "loch",
    "tarn",
    "island",
    "airport",
    "station",
    "harbour",
    "marina",
    "arena",
    "stadium",
    "sands",
    "cliffs",
    "dunes",
    "quay",
    "docks",
    "cathedral",
    "market",
    "reservoir",
    "gate",
    "lido",
    "farm",
];

/// How a place stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alone {
    /// As a part of a place that is of a kind or has a name.
    Part,
    /// By a name that says what it is.
    Name,
    /// Otherwise.
    Place,
}

impl Reader<'_> {
    /// As [`Self::after`], for places that anyone would know as one: a kind, a brand, a town. Names in
    /// capitals alone are left ("proud to be in the Labour Party").
    pub fn sure(&self, preposition: &str, at: usize) -> Option<usize> {
        let end = self.after(preposition, at)?;
        let head = self.head(at, preposition)?;
        let known = head.kind || head.placelike || head.number || head.weak && head.named;
        let town = |at: usize| words::is_place(self.text.folded(at)) && is_capital(self.text, at);
        let sure = known || (at..end).any(|at| is(self.text, at, KIND | BRAND) || town(at));
        let brand = run(self.text, head.end - 1, BRAND).is_some() || head.named && head.article;
        let brand =
            brand && preposition != "in" || (at..end).any(|at| run(self.text, at, BRAND).is_some());
        (sure || brand).then_some(end)
    }

    /// As [`Self::after`], for kinds of places and brands: towns are left ("a new cafe in Tiverton").
    pub fn public(&self, preposition: &str, at: usize) -> Option<usize> {
        let end = self.after(preposition, at)?;
        let head = self.head(at, preposition)?;
        let public = (at..end).any(|at| run(self.text, at, KIND | BRAND).is_some());
        (head.kind || public).then_some(end)
    }

    /// What a greeting comes from: adjectives may stand before it ("a very soggy Ilfracombe"), and a
    /// forename is the one who sends it.
    pub fn greeted(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let person = |at: usize| {
            words::is_name(text.folded(at)) && !is(text, text.solid(at + 1), KIND | NAME_END)
        };
        let mut from = at;
        for _ in 0..5 {
            let token = text.tokens().get(from)?;
            if !is_running(text, from) || token.is_capitalised() {
                break;
            }
            if let Some(end) = self.after("in", from) {
                return Some(end);
            }
            from = text.solid(from + 1);
        }
        text.tokens().get(from)?;
        self.after("in", from).filter(|_| !person(from))
    }

    /// A place that stands alone: a name that ends in a kind of place ("Sainsbury's car park"), a
    /// brand with its town ("Greggs in Wakefield", "Costa, Truro"), or a part of a kind of place
    /// ("Dentist waiting room"). And whether it is such a part, or a name that says what it is ("Ilkley Moor").
    pub fn alone(&self, at: usize) -> Option<(usize, Alone)> {
        let text = self.text;
        let head = self.head(at, "at")?;
        let end = self.extended(head);
        let first = at + usize::from(is_one_of(text, at, hashes!["the"]));
        let town_first = words::is_place(text.folded(first));
        let further = end > head.end;
        let comma = further && text.is_mark(text.solid(head.end), ',');
        let brand = run(text, first, BRAND)
            .is_some_and(|brand| further && (!comma || brand == head.end || head.ends_in_kind))
            || town_first && (first + 1..head.end).any(|it| run(text, it, BRAND) == Some(head.end));
        // "Bayeux with Year 7", "Llangorse, day two"
        let day = self.trip
            && (is_one_of(text, text.solid(end), hashes!["with"])
                || text.is_mark(end, ',')
                    && is_one_of(text, text.solid(end + 1), hashes!["day", "night"]));
        let town = comma && head.ends_in_kind && words::is_place(text.folded(end - 1));
        let errand = run(text, at, ERRAND) == Some(head.end)
            && (further || text.is_mark(text.solid(head.end), '.') && text.before(at).is_none());
        let part = first == at && self.is_part(first..head.end)
            || further && run(text, at, SUB) == Some(head.end);
        let doing = text.folded(first).ends_with("ing")
            && words::common(text.folded(first)) == Some(Common::Word);
        let named = head.named && !head.modified && !doing;
        let says_what = head.end - first > 1 && is_one_of(text, head.end - 1, SAYS_WHAT);
        let kind = head.kind && head.ends_in_kind || says_what;
        let own = self.own.iter().any(|own| own.start < end && at < own.end);
        let whole =
            errand || named && (kind || brand || day) || town || part && !doing && !head.modified;
        let how = if part {
            Alone::Part
        } else if named && kind {
            Alone::Name
        } else {
            Alone::Place
        };
        (whole && !own).then_some((end, how))
    }

    /// "Dentist waiting room", "Asda car park": a part of a place that is a kind or has a name.
    fn is_part(&self, tokens: Range<usize>) -> bool {
        let text = self.text;
        let part = tokens
            .clone()
            .skip(1)
            .find(|at| run(text, *at, SUB) == Some(tokens.end));
        let place = |at| {
            run(text, at, KIND | BRAND).is_some_and(|end| end < tokens.end)
                || is_running(text, at) && words::is_place(text.folded(at))
        };
        part.is_some_and(|part| (tokens.start..part).any(place))
    }
}
