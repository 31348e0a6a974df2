//! Reading a place: "Costa in Barnstaple", "the dentist on Fore Street", "platform 14 at Piccadilly",
//! "a lay-by on the A66". A place is known by its kind, by its brand or by a name in capitals; what
//! stands before it is left to the caller.

use std::ops::Range;

use super::words::{
    BRAND, COMPOUND, Capitals, KIND, MONTH, NAME_END, NOT_PLACE, OWN, PART, PREPOSITION, STOP,
    WEAK_KIND, WEEKDAY, hashes, is, is_capital, is_one_of, is_running, run,
};
use crate::school::words::{self, Common};
use crate::text::{Class, Join, Kind, Text};

/// What has been read of a place.
#[expect(
    clippy::struct_excessive_bools,
    reason = "signs of a place, each by itself"
)]
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Head {
    /// One past its last token.
    pub(super) end: usize,
    /// A kind of public place.
    pub(super) kind: bool,
    /// A kind of place that every school and home has too.
    pub(super) weak: bool,
    /// A brand, a road's number or a name in capitals.
    pub(super) named: bool,
    /// The name ends like that of a place: "Fore Street".
    pub(super) placelike: bool,
    /// A possessive name without a kind: "Sarah's".
    pub(super) owner: bool,
    /// An article stands before it.
    pub(super) article: bool,
    /// A word in small letters stands before the noun.
    pub(super) modified: bool,
    /// Its last word is the kind, or the number after it.
    pub(super) ends_in_kind: bool,
    /// A train or bus by its time or number.
    pub(super) number: bool,
}

/// What a token is in a place.
enum Step {
    /// A kind of place or a brand, up to here.
    Kind(usize),
    /// A train by its time, or a road by its number.
    Train,
    /// A name in capitals.
    Name,
    /// The name of a place that the policy lists, up to here.
    Known(usize),
    /// A number after it: "platform 2".
    Number,
    /// A word before the noun: "the big Tesco".
    Modifier,
    /// "of", "the", "and" within a name.
    Small,
    /// No part of it.
    Stop,
}

/// How places are read.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    /// Tokens that name the writer's own school.
    pub own: Vec<Range<usize>>,
    /// Tokens that name a place of the policy's, in whatever case.
    pub known: Vec<Range<usize>>,
    /// How the writer uses capitals.
    pub capitals: Capitals,
    /// On a trip any kind of place counts, a car park or dormitory too.
    pub trip: bool,
}

const DETERMINERS: &[u64] = hashes![
    "the", "a", "an", "this", "some", "our", "my", "that", "another", "yet",
];
const EXTENDING: &[u64] = hashes![
    "in", "at", "on", "near", "by", "of", "outside", "off", "opposite", "behind", "above", "next",
];
const VEHICLES: &[u64] = hashes![
    "train", "bus", "coach", "tram", "ferry", "plane", "boat", "sleeper", "flight", "minibus",
];
const SMALL: &[u64] = hashes![
    "of", "the", "and", "on", "upon", "de", "la", "le", "du", "des", "y", "in", "under", "by",
];

impl Reader<'_> {
    /// The place that a preposition (or none) before token `at` leads to: one past its last token.
    pub fn after(&self, preposition: &str, at: usize) -> Option<usize> {
        let head = self.head(at, preposition)?;
        let end = self.extended(head);
        let extended = end > head.end || self.trip && !is(self.text, head.end - 1, PART);
        let fits = match preposition {
            "on" | "round" | "around" | "by" | "under" | "behind" | "beside" | "inside"
            | "near" | "opposite" => {
                head.kind
                    || head.placelike
                    || head.number
                    || head.weak && (extended || head.named)
                    || head.named && preposition != "on" && !head.weak
            }
            _ => head.kind || head.named && !head.owner || head.weak && extended,
        };
        let own = self.own.iter().any(|own| own.start < end && at < own.end);
        (fits && !own).then_some(end)
    }

    /// A place after a pin.
    pub fn pinned(&self, at: usize) -> Option<usize> {
        self.head(at, "at")
            .filter(|head| head.kind || head.named || head.weak)
            .map(|head| self.extended(head))
    }

    /// The noun with its name, without what places it further.
    pub(super) fn head(&self, at: usize, preposition: &str) -> Option<Head> {
        let text = self.text;
        let mut it = Head::default();
        let mut next = text.solid(at);
        let article = is_one_of(text, next, DETERMINERS) && run(text, next, KIND | BRAND).is_none();
        if article {
            it.article = true;
            next = text.solid(next + 1);
        }
        let first = next;
        let mut number = false;
        for _ in 0..9 {
            let end = match self.step(&it, first, next, preposition) {
                Step::Kind(end) => {
                    let brand = run(text, next, BRAND) == Some(end);
                    let kind = run(text, next, KIND) == Some(end);
                    it.placelike |= !brand && it.named;
                    it.named |= brand || number;
                    it.kind |= kind;
                    it.weak |= !brand && !kind;
                    it.owner = false;
                    it.ends_in_kind = kind;
                    it.end = end;
                    end
                }
                Step::Train => {
                    (it.named, it.number, it.end) = (true, true, next + 1);
                    next + 1
                }
                Step::Name => {
                    it.named = true;
                    it.placelike = is(text, next, NAME_END) && next > first;
                    it.owner = text.tokens()[next].apostrophe_s;
                    it.ends_in_kind = false;
                    // "Glan-llyn", "Weston-super-Mare"
                    it.end = next + 1;
                    while self.is_hyphened(it.end) {
                        it.end += 1;
                    }
                    it.end
                }
                Step::Known(end) => {
                    (it.named, it.placelike, it.end) = (true, true, end);
                    end
                }
                Step::Number => {
                    it.named = true;
                    it.end = next + 1;
                    break;
                }
                Step::Modifier => {
                    number |= is_number(text, next);
                    it.modified |= it.end == 0 && !is_capital(text, next);
                    next + 1
                }
                Step::Small => next + 1,
                Step::Stop => break,
            };
            next = text.solid(end);
        }
        let small = |at: usize| !is_capital(text, at);
        let own = (first..it.end).any(|at| is(text, at, OWN) && small(at))
            || (first..it.end).all(|at| is(text, at, OWN));
        // "in the market for a car"
        let market = it.end > 0 && is_one_of(text, it.end - 1, hashes!["market"]);
        let idiom = market && is_one_of(text, it.end, hashes!["for"]);
        (it.end > 0 && !own && !idiom && self.is_placelike(&it, first, preposition)).then_some(it)
    }

    /// Whether the word is joined to the one before it by a hyphen.
    fn is_hyphened(&self, at: usize) -> bool {
        let token = self.text.tokens().get(at);
        token.is_some_and(|it| it.join == Join::Hyphen && it.kind == Kind::Word)
            && is_running(self.text, at)
    }

    /// Whether a name without a kind of place may be a place after the preposition.
    fn is_placelike(&self, it: &Head, first: usize, preposition: &str) -> bool {
        let text = self.text;
        if it.kind || it.weak || it.number || it.placelike {
            // "in the pub quiz"
            return !is(text, text.solid(it.end), COMPOUND);
        }
        let brand = run(text, it.end - 1, BRAND).is_some();
        match preposition {
            // "next to Martin"
            "near" | "by" | "beside" | "behind" | "opposite" | "round" | "around" | "under" => {
                let long = matches!(preposition, "round" | "around") && it.end > first + 1;
                brand || it.article || long || words::is_place(text.folded(first))
            }
            "in" if !it.article && self.is_words(first..it.end) => false,
            // "in car Internet": an adjective stands before a name only with an article.
            _ => brand || it.article || !it.modified || self.capitals == Capitals::Never,
        }
    }

    /// Several ordinary words in capitals: "in Asking Questions". One may be a town ("in Reading").
    fn is_words(&self, tokens: Range<usize>) -> bool {
        let text = self.text;
        tokens.len() > 1
            && tokens
                .clone()
                .all(|at| words::common(text.folded(at)) == Some(Common::Word))
    }

    /// What the token adds to what has been read since `first`.
    fn step(&self, so_far: &Head, first: usize, at: usize, preposition: &str) -> Step {
        let text = self.text;
        let Some(token) = text.tokens().get(at) else {
            return Step::Stop;
        };
        if let Some(known) = self.known.iter().find(|known| known.start == at) {
            return Step::Known(known.end);
        }
        if let Some(end) = run(text, at, KIND | WEAK_KIND | BRAND) {
            return Step::Kind(end);
        }
        let opens = at > first && token.sentence_start && token.join != Join::Hyphen;
        if !is_running(text, at) || opens {
            return Step::Stop;
        }
        let begun = so_far.end > 0;
        if is_road_number(text, at) || preposition == "on" && !begun && is_time(text, at) {
            return Step::Train;
        }
        let capital = self.capitals != Capitals::Everywhere && is_capital(text, at);
        if capital
            && token.kind == Kind::Word
            && !is(text, at, NOT_PLACE)
            && !is_function_word(text, at)
            || self.capitals == Capitals::Never && !begun && words::is_place(text.folded(at))
        {
            return Step::Name;
        }
        if is_number(text, at) {
            let follows = so_far.end == at && (so_far.kind || so_far.weak || so_far.named);
            return match (follows && token.join == Join::Apart, begun) {
                (true, _) => Step::Number,
                (false, false) => Step::Modifier,
                (false, true) => Step::Stop,
            };
        }
        // "the Science and Industry Museum": a subject is no place, but may begin the name of one.
        let subject = capital && !is(text, at, MONTH | WEEKDAY | STOP) && !text.has(at, Class::I);
        let small = begun && is_one_of(text, at, SMALL);
        if small && self.goes_on_in_capitals(at) {
            return Step::Small;
        }
        let adjective = at < first + 4
            && token.kind == Kind::Word
            && !is(text, at, NOT_PLACE | STOP | OWN | PREPOSITION)
            && !is_function_word(text, at);
        if subject || !begun && adjective {
            Step::Modifier
        } else {
            Step::Stop
        }
    }

    /// "of Wales", "of the Bridge": small words inside a name.
    fn goes_on_in_capitals(&self, at: usize) -> bool {
        let mut next = self.text.solid(at + 1);
        if is_one_of(self.text, next, hashes!["the", "la", "les"]) {
            next = self.text.solid(next + 1);
        }
        let preposition = is_one_of(self.text, at, hashes!["in", "on", "by", "the"]);
        !preposition
            && is_running(self.text, next)
            && is_capital(self.text, next)
            && !is(self.text, next, MONTH | WEEKDAY)
            && !self.text.tokens()[next].sentence_start
    }

    /// Past ", Newton Abbot", "on Fore Street", "at the Royal Infirmary", "out of Exeter".
    pub(super) fn extended(&self, head: Head) -> usize {
        let text = self.text;
        let mut end = head.end;
        let mut vehicle = head.number || is_one_of(text, end - 1, VEHICLES);
        let queue = is_one_of(text, end - 1, hashes!["queue"]);
        let bound = vehicle.then(|| self.bound(end)).flatten();
        for _ in 0..3 {
            let mut next = text.solid(end);
            if is_one_of(text, next, hashes!["somewhere", "just", "right", "stuck"]) {
                next = text.solid(next + 1);
            }
            let further = if text.is_mark(next, ',') {
                let after = text.solid(next + 1);
                let name = is_running(text, after)
                    && is_capital(text, after)
                    && !is_one_of(text, after, hashes!["i", "i'm"])
                    && !text.tokens()[after].apostrophe_s;
                // "Bangor station, platform 1"
                let numbered = run(text, after, KIND | WEAK_KIND)
                    .is_some_and(|end| is_number(text, text.solid(end)));
                (name || numbered)
                    .then(|| self.head(after, ","))
                    .flatten()
                    .filter(|it| it.named)
            } else if is_one_of(text, next, EXTENDING) {
                let skip = usize::from(
                    is_one_of(text, next, hashes!["next"])
                        && is_one_of(text, next + 1, hashes!["to"]),
                );
                self.head(text.solid(next + 1 + skip), text.folded(next))
                    .filter(|it| it.named && !it.owner || it.kind || it.weak && self.trip)
            } else if vehicle
                && is_one_of(
                    text,
                    next,
                    hashes!["to", "from", "out", "towards", "through"],
                )
                || queue && is_one_of(text, next, hashes!["for"])
            {
                let of = usize::from(is_one_of(text, next + 1, hashes!["of"]));
                self.head(text.solid(next + 1 + of), "to")
                    .filter(|it| it.named || it.kind)
            } else {
                None
            };
            let Some(further) = further else { break };
            end = further.end;
            vehicle = false;
        }
        match bound {
            Some(bound) if end == head.end => bound,
            _ => end,
        }
    }

    /// "with Year 6, off to York": where a train goes, further on in the sentence.
    fn bound(&self, from: usize) -> Option<usize> {
        let text = self.text;
        let sentence = text.tokens()[from - 1].sentence;
        let mut at = text.solid(from);
        for _ in 0..9 {
            text.tokens().get(at).filter(|it| it.sentence == sentence)?;
            let next = text.solid(at + 1);
            if is_one_of(
                text,
                at,
                hashes!["off", "way", "heading", "headed", "bound", "route"],
            ) && is_one_of(text, next, hashes!["to", "for", "towards"])
            {
                let place = self.head(text.solid(next + 1), "to");
                return place.filter(|it| it.named).map(|it| it.end);
            }
            at = next;
        }
        None
    }
}

fn is_number(text: &Text, at: usize) -> bool {
    text.tokens()
        .get(at)
        .is_some_and(|it| matches!(it.kind, Kind::Number | Kind::Code))
}

/// `M6`, `A303`, `B3212`.
fn is_road_number(text: &Text, at: usize) -> bool {
    let code = text.tokens()[at].kind == Kind::Code;
    let digits = text.folded(at).strip_prefix(['m', 'a', 'b']);
    code && digits.is_some_and(|it| {
        !it.is_empty() && it.len() <= 4 && it.bytes().all(|byte| byte.is_ascii_digit())
    })
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
