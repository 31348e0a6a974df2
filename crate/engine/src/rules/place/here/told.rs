//! Further ways of saying where one is, now: "Delighted to be at …", "Anyone else at …?", "find me in …",
//! "Current status: …", "and now in the sauna", "next to me in …".

use super::Finder;
use super::words::{
    DONE, LABEL, LEAD, NOW, PAST, PERSON, PLEASED, PREPOSITION, STOP, hashes, is, is_one_of,
    is_running, run,
};
use crate::text::{Class, Kind, Text};

impl Finder<'_> {
    /// One past the place, if words that say "here and now" by themselves begin at the token.
    pub(super) fn told(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let next = text.solid(at + 1);
        let then = text.solid(next + 1);
        let phrase = |words: &[u64]| {
            let mut at = at;
            words.iter().all(|word| {
                let here = is_one_of(text, at, &[*word]);
                at = text.solid(at + 1);
                here
            })
        };
        let third = text.solid(then + 1);
        // "Delighted to be at …", "love being at …"
        if is(text, at, PLEASED)
            && is_one_of(text, next, hashes!["to"])
            && is_one_of(text, then, hashes!["be"])
        {
            return self.here(third).filter(|_| !self.is_past(at));
        }
        if is_one_of(text, at, hashes!["love", "loving", "enjoying"])
            && is_one_of(text, next, hashes!["being"])
        {
            return self.here(then).filter(|_| !self.is_past(at));
        }
        match text.folded(at) {
            "anyone" | "anybody" | "who" if is_one_of(text, next, hashes!["else"]) => {
                self.here(then)
            }
            "find" | "join" if is_one_of(text, next, hashes!["me"]) => self.here(then),
            "i'll" | "we'll" if is_one_of(text, next, hashes!["be"]) && self.is_offered(at) => {
                self.being(then)
            }
            "am" if self.opens(at) || self.joins(at) => self.being(next),
            "now" | "currently" | "actually" | "sat" | "sitting" | "stuck" | "hiding" | "stood"
                if self.joins(at) && !self.is_anothers(at) =>
            {
                self.being(at)
            }
            "next" if phrase(hashes!["next", "to", "me"]) => {
                self.here(third).filter(|_| !self.is_past(at))
            }
            "opposite" | "behind" | "beside" if is_one_of(text, next, hashes!["me"]) => {
                self.here(then).filter(|_| !self.is_past(at))
            }
            "there's" | "theres" => self.somebody(next),
            "there" if text.tokens()[at].apostrophe_s => self.somebody(next),
            "there" if is_one_of(text, next, hashes!["is"]) => self.somebody(then),
            "it's" | "its" => self.weather(next),
            "it" if text.tokens()[at].apostrophe_s => self.weather(next),
            "just" if self.opens(at) && is_one_of(text, next, hashes!["me"]) => self.scene(then),
            "just" => self.just_done(at),
            "view" if is_one_of(text, next, hashes!["from"]) => self
                .placed_or_named(then)
                .or_else(|| self.placed_within(then, false)),
            "in" | "at" if is_one_of(text, next, hashes!["this"]) && !self.opens(at) => self
                .reader
                .public("at", then)
                .filter(|end| !self.is_past(at) && !is(text, *end, PAST)),
            "queue" if is_one_of(text, next, hashes!["in", "at", "for"]) => self
                .reader
                .public("at", then)
                .filter(|end| !self.is_past(at) && !is(text, *end, PAST)),
            // "Been sat in the garage for two hours"
            "been"
                if self.opens(at) || text.before(at).is_some_and(|it| text.has(it, Class::I)) =>
            {
                self.being(next).filter(|end| self.lasts(*end))
            }
            // "With Mum at the infirmary"
            "with" if self.opens(at) => self.stint(next).filter(|_| !self.is_past(at)),
            "aboard" => self.reader.after("at", next),
            "on" if is_one_of(text, next, hashes!["board"]) => self.reader.after("at", then),
            "bumped" | "ran" if self.opens(at) && is_one_of(text, next, hashes!["into"]) => {
                self.public_within(then, 7)
            }
            "this"
                if phrase(hashes!["this", "is", "me"]) || phrase(hashes!["this", "is", "us"]) =>
            {
                let end = self.here(third)?;
                self.now_follows(end).then_some(end)
            }
            "me" if self.opens(at)
                && (is_one_of(text, next, hashes!["and"]) || text.is_mark(next, ',')) =>
            {
                self.scene(then)
            }
            "me" if self.opens(at) => {
                let end = self.here(next)?;
                self.now_follows(end).then_some(end)
            }
            _ if self.begins(at) || self.opens(at) => {
                self.labelled(at).or_else(|| self.to_myself(at))
            }
            _ => None,
        }
    }

    /// A place after "at" or "in" that anyone would know as one.
    pub(super) fn here(&self, from: usize) -> Option<usize> {
        let text = self.text;
        let mut at = text.solid(from);
        for _ in 0..3 {
            if is_one_of(
                text,
                at,
                hashes!["at", "in", "on", "by", "outside", "inside"],
            ) {
                return self.reader.sure(text.folded(at), text.solid(at + 1));
            }
            if !is(text, at, LEAD) {
                return None;
            }
            at = text.solid(at + 1);
        }
        None
    }

    /// "from here at …", "from the top of …": a preposition with its place, or the place.
    pub(super) fn placed_or_named(&self, at: usize) -> Option<usize> {
        let after = if is_one_of(self.text, at, hashes!["here"]) {
            self.text.solid(at + 1)
        } else {
            at
        };
        self.placed(after, PREPOSITION)
            .or_else(|| self.reader.after("at", after))
            .or_else(|| self.part_of(after))
    }

    /// "if anyone needs me I'll be in …"
    fn is_offered(&self, at: usize) -> bool {
        let text = self.text;
        let sentence = text.tokens()[at].sentence;
        (at.saturating_sub(12)..at).any(|it| {
            text.tokens()[it].sentence == sentence
                && is_one_of(text, it, hashes!["anyone", "anybody"])
        })
    }

    /// After "and", "but", a dash, a colon or an equals sign.
    fn joins(&self, at: usize) -> bool {
        let text = self.text;
        text.before(at).is_some_and(|it| {
            is_one_of(text, it, hashes!["and", "but", "so"])
                || ['=', ':', '–', '—', '-', ',']
                    .iter()
                    .any(|mark| text.is_mark(it, *mark))
        })
    }

    /// Somebody else is spoken of in the sentence before the token.
    fn is_anothers(&self, at: usize) -> bool {
        let text = self.text;
        let sentence = text.tokens()[at].sentence;
        (0..at)
            .rev()
            .take_while(|it| text.tokens()[*it].sentence == sentence)
            .any(|it| {
                text.has(it, Class::Pronoun)
                    || text.has(it, Class::Auxiliary)
                    || text.has(it, Class::Mine)
                    || text.has(it, Class::Theirs)
            })
    }

    /// The sentence tells of something past.
    pub(super) fn is_past(&self, at: usize) -> bool {
        let text = self.text;
        let sentence = text.tokens()[at].sentence;
        (at.saturating_sub(4)..text.tokens().len().min(at + 14)).any(|it| {
            text.tokens()[it].sentence == sentence
                && (is(text, it, PAST)
                    || is_one_of(text, it, hashes!["be", "last", "it'd", "must"]) && it < at)
        })
    }

    /// "a man with a parrot in the waiting room at …", from the article.
    fn somebody(&self, from: usize) -> Option<usize> {
        let text = self.text;
        (from..from + 3).find(|at| is(text, *at, PERSON))?;
        self.public_within(from, 8)
    }

    /// "It's freezing here at …", "It's so quiet in the Bullring today".
    fn weather(&self, from: usize) -> Option<usize> {
        let text = self.text;
        let mut at = text.solid(from);
        for _ in 0..5 {
            let price = is_one_of(
                text,
                at,
                hashes!["price", "for", "off", "cheaper", "reduced"],
            );
            if price || !is_running(text, at) || is(text, at, STOP) && text.folded(at) != "so" {
                return None;
            }
            let next = text.solid(at + 1);
            if is_one_of(text, at, hashes!["here"]) {
                return self.placed(next, PREPOSITION);
            }
            if is_one_of(text, at, hashes!["in", "at", "on"]) {
                let end = self.reader.public(text.folded(at), next)?;
                return self.now_follows(end).then_some(end);
            }
            at = next;
        }
        None
    }

    /// "just had my jab at Boots", "I've just seen a dog in Tesco".
    fn just_done(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let own = text.before(at).is_none_or(|it| {
            text.tokens()[it].sentence != text.tokens()[at].sentence
                || text.has(it, Class::I)
                || is_one_of(text, it, hashes!["have", "and"])
        });
        let end = run(text, text.solid(at + 1), DONE).filter(|_| own || self.opens(at))?;
        self.public_within(end, 7)
    }

    /// A kind of place or a brand after "at" or "in" among the next words.
    pub(super) fn public_within(&self, from: usize, words: usize) -> Option<usize> {
        const SHOWN: &[u64] = hashes![
            "video", "clip", "photo", "photos", "picture", "pictures", "news", "ad", "advert",
            "job", "post", "film", "weekend", "days", "week", "who", "always", "tickets",
        ];
        let text = self.text;
        let mut at = text.solid(from);
        for _ in 0..words {
            if !is_running(text, at) || is(text, at, STOP | PAST) || is_one_of(text, at, SHOWN) {
                return None;
            }
            if is_one_of(text, at, hashes!["at", "in", "outside"])
                && let Some(end) = self.reader.public(text.folded(at), text.solid(at + 1))
            {
                return (!is_one_of(text, end, SHOWN)).then_some(end);
            }
            at = text.solid(at + 1);
        }
        None
    }

    /// "rn", "right now", "at 11am", "today" after the place.
    fn now_follows(&self, end: usize) -> bool {
        let text = self.text;
        let next = text.solid(end);
        let hour = is_one_of(text, next, hashes!["at"])
            && text
                .tokens()
                .get(text.solid(next + 1))
                .is_some_and(|it| matches!(it.kind, Kind::Number | Kind::Code));
        hour || run(text, next, NOW).is_some()
    }

    /// "Current status: …", "We made it! …", "Jury service, day 4. …", "Guess where I am? …".
    pub(super) fn labelled(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let end = run(text, at, LABEL)?;
        let mut next = end;
        let mut marked = false;
        for _ in 0..8 {
            let token = text.tokens().get(next)?;
            if token.is_word() {
                let day = is_one_of(text, next, hashes!["day", "today", "number", "me"])
                    || matches!(token.kind, Kind::Number | Kind::Code);
                if !day || is_one_of(text, next, hashes!["me"]) && !marked {
                    break;
                }
            } else {
                marked = true;
            }
            next += 1;
        }
        if !marked {
            return None;
        }
        self.placed(next, PREPOSITION)
            .or_else(|| self.doing(next))
            .or_else(|| self.reader.sure("at", next))
            .or_else(|| self.placed_within(next, false))
    }

    /// "Got the whole of Dawlish beach to myself".
    fn to_myself(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let to = (at..at + 14).find(|it| {
            is_one_of(text, *it, hashes!["to"])
                && is_one_of(text, text.solid(it + 1), hashes!["myself", "ourselves"])
        })?;
        let from = at.max(to.saturating_sub(9));
        (from..to)
            .filter(|it| is_running(text, *it))
            .find_map(|it| {
                self.reader
                    .sure("at", it)
                    .filter(|end| text.solid(*end) == to)
            })
            .filter(|_| !self.is_past(at))
    }

    /// "for two hours", "since seven", "all morning" after the place; not for years.
    fn lasts(&self, end: usize) -> bool {
        let text = self.text;
        let next = text.solid(end);
        let long = (next..next + 5).any(|at| {
            is_one_of(
                text,
                at,
                hashes!["years", "year", "months", "decades", "ages", "life"],
            )
        });
        is_one_of(
            text,
            next,
            hashes![
                "for", "since", "all", "over", "nearly", "an", "two", "three", "four",
            ],
        ) && !long
    }
}

pub(super) fn is_number(text: &Text, at: usize) -> bool {
    text.tokens()
        .get(at)
        .is_some_and(|it| matches!(it.kind, Kind::Number | Kind::Code))
}
