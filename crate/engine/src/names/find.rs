//! Finding names in a text. Each word is asked once whether a forename or nickname begins there; only
//! then are the words around it put together. Of the forms that begin at one word the fullest counts.

use std::ops::Range;

use super::key::{Kind, initial, key};
use super::{Certainty, Form, NameHit, Names, Who, sense};
use crate::order;
use crate::post::Person;
use crate::text::{
    Byte, Class, HASH_START, Join, Region, Shape, Text, Token, hash, hash_on, lexicon, words,
};

/// The most words that a forename or surname is put together from.
const LONGEST: usize = 4;
/// The longest tag or word that is searched for names run together.
const LONGEST_RUN: usize = 40;

/// Finds every name in `text`, in order.
pub(super) fn find(names: &Names, text: &Text, recipients: &[Person]) -> Vec<NameHit> {
    let mut finder = Finder {
        names,
        text,
        addressed: addressed(recipients),
        hits: Vec::new(),
    };
    let mut at = 0;
    while at < text.tokens().len() {
        at = finder.at(at);
    }
    finder.handles(recipients);
    order::sort_by_key(&mut finder.hits, |hit| (hit.bytes.start, hit.bytes.end));
    finder.hits
}

/// The first words of the recipients' names.
fn addressed(recipients: &[Person]) -> Vec<u64> {
    let names = recipients
        .iter()
        .filter_map(|person| person.name.as_deref());
    let first = |name: &str| words(name).first().map(|word| hash(word));
    names.filter_map(first).collect()
}

/// A form that matched: its tokens, kind and key.
struct Match {
    tokens: Range<usize>,
    form: Form,
    pupil: bool,
    /// Key by which other people may be found.
    key: u64,
}

struct Finder<'t, 'r> {
    names: &'t Names,
    text: &'t Text<'r>,
    /// Forenames of the people whom the post is addressed to: in it, they are they.
    addressed: Vec<u64>,
    hits: Vec<NameHit>,
}

impl Finder<'_, '_> {
    /// Looks for a name that begins at token `at`; gives where to go on.
    fn at(&mut self, at: usize) -> usize {
        let token = self.text.tokens()[at];
        if !token.is_word() || !matches!(token.region, Region::Plain | Region::Hashtag) {
            return at + 1;
        }
        if self.text.has(at, Class::Title)
            && let Some(end) = self.titled(at)
        {
            return end;
        }
        if !self.is_plain_wording(at, &token) && self.names.may_start(token.hash) {
            let best = self
                .forms(at)
                .into_iter()
                .max_by_key(|found| (found.form, found.tokens.len()));
            if let Some(found) = best {
                let end = found.tokens.end;
                self.push(&found);
                return end;
            }
        }
        if token.word == lexicon::UNKNOWN {
            self.run_together(at, &token);
        }
        at + 1
    }

    /// Words of ours in small letters, before another: "can we", "an hour". In large rosters they are
    /// somebody's names too.
    fn is_plain_wording(&self, at: usize, token: &Token) -> bool {
        token.shape == Shape::Lower
            && token.word != lexicon::UNKNOWN
            && self.adjacent(at).is_none_or(|next| {
                let known = self.text.tokens()[next].word != lexicon::UNKNOWN;
                known && !self.text.has(next, Class::NameWord)
            })
    }

    /// Every form that begins at `at`.
    fn forms(&self, at: usize) -> Vec<Match> {
        let mut found = Vec::new();
        let mut call = HASH_START;
        let mut last = at;
        for words in 0..LONGEST {
            call = hash_on(call, self.text.folded(last));
            let alone = [
                (Kind::Nickname, Form::Nickname),
                (Kind::Forename, Form::Forename),
            ]
            .into_iter()
            .find_map(|(kind, form)| {
                let key = key(kind, call, 0);
                let pupil = self.names.wide(key);
                let listed = pupil || !self.names.others(key).is_empty();
                listed.then_some(Match {
                    tokens: at..last + 1,
                    form,
                    pupil,
                    key,
                })
            });
            // One word may be the first half of a forename, which is no name alone.
            if words == 0 || alone.is_some() {
                self.with_surname(at, last, call, &mut found);
            }
            found.extend(alone);
            match self.adjacent(last) {
                Some(next) => last = next,
                None => break,
            }
        }
        found
    }

    /// Forms in which a surname or its initial stands beside the forename in `first..=last`.
    fn with_surname(&self, first: usize, last: usize, call: u64, found: &mut Vec<Match>) {
        // Most words that begin a name are followed by something else.
        let mut next = self.adjacent(last);
        for middle in 0..=2 {
            let Some(at) = next else { break };
            if let Some(surname) = self.surname(at, call) {
                found.push(Match {
                    tokens: first..surname.0,
                    form: Form::Full,
                    pupil: surname.1,
                    key: surname.2,
                });
                break;
            }
            if middle == 0
                && let Some(hit) = self.initial(first, last, at, call)
            {
                found.push(hit);
            }
            if !self.may_be_middle(first, at) {
                break;
            }
            next = self.adjacent(at);
        }
        self.surname_first(first, last, call, found);
    }

    /// The longest surname of a person called `call` from token `at`: where it ends, and its key.
    fn surname(&self, at: usize, call: u64) -> Option<(usize, bool, u64)> {
        let letter = self.text.folded(at).chars().next()?;
        let coarse = initial(Kind::Initial, call, letter);
        if !self.names.wide(coarse) && self.names.others(coarse).is_empty() {
            return None;
        }
        let mut best = None;
        let mut hash = HASH_START;
        let mut last = at;
        for _ in 0..LONGEST {
            hash = hash_on(hash, self.text.folded(last));
            let full = key(Kind::Full, call, hash);
            let pupil = self.names.narrow(full) && self.names.wide(coarse);
            if pupil || !self.names.others(full).is_empty() {
                best = Some((last + 1, pupil, full));
            }
            match self.adjacent(last) {
                Some(next) => last = next,
                None => break,
            }
        }
        best
    }

    /// "Jayden P", "Jayden P.", "Zoë O-H".
    fn initial(&self, first: usize, last: usize, at: usize, call: u64) -> Option<Match> {
        let token = &self.text.tokens()[at];
        let mut letters = self.text.folded(at).chars();
        let letter = letters.next()?;
        let double = letters
            .next()
            .is_some_and(|_| token.shape == Shape::Upper && letters.next().is_none());
        if self.text.folded(at).len() > 1 && !double {
            return None;
        }
        let stopped = self.text.raw()[token.end.at()..].starts_with('.');
        // A lone small letter, or a capital that is a word, is more often something else.
        let word = match token.shape {
            Shape::Lower => {
                !self.text.tokens()[first].is_capitalised() && "aeiobcknrmuxy".contains(letter)
                    || self.text.tokens()[first].is_capitalised()
            }
            _ => letter == 'i',
        };
        if word && !stopped {
            return None;
        }
        let key = initial(Kind::Initial, call, letter);
        let pupil = self.names.wide(key);
        if !pupil && self.names.others(key).is_empty() {
            return None;
        }
        // "Zoë O-H": the second letter belongs to it; "Jayden P-day" is something else.
        let hyphened = |at: usize| {
            self.text
                .tokens()
                .get(at)
                .is_some_and(|next| next.join == Join::Hyphen)
        };
        let end = match hyphened(at + 1) {
            true if self.text.folded(at + 1).len() == 1 && !hyphened(at + 2) => at + 2,
            true => return None,
            false => at + 1,
        };
        let _ = last;
        Some(Match {
            tokens: first..end,
            form: Form::Initial,
            pupil,
            key,
        })
    }

    /// "Pike, Jayden", "PIKE Jayden".
    fn surname_first(&self, first: usize, last: usize, call: u64, found: &mut Vec<Match>) {
        let Some(mut at) = self.text.before(first) else {
            return;
        };
        let comma = self.text.is_mark(at, ',');
        if comma {
            match self.text.before(at) {
                Some(before) => at = before,
                None => return,
            }
        }
        let mut from = at;
        for _ in 0..LONGEST {
            let token = &self.text.tokens()[from];
            let same = token.is_word()
                && token.region == self.text.tokens()[first].region
                && !token.apostrophe_s;
            if !same || !(comma || token.is_capitalised()) {
                return;
            }
            if let Some((end, pupil, key)) = self.surname(from, call)
                && end == at + 1
                && (comma || self.text.tokens()[first].is_capitalised())
            {
                found.push(Match {
                    tokens: from..last + 1,
                    form: Form::Full,
                    pupil,
                    key,
                });
                return;
            }
            match self.text.before(from) {
                Some(before) if self.adjacent(before) == Some(from) => from = before,
                _ => return,
            }
        }
    }

    /// Whether the word at `at` may be a middle name of somebody whose forename is at `first`.
    fn may_be_middle(&self, first: usize, at: usize) -> bool {
        let token = &self.text.tokens()[at];
        let capital = self.text.tokens()[first].is_capitalised();
        // In small letters any word may follow, so only words that are none of ours pass.
        let name = if capital {
            token.is_capitalised()
        } else {
            token.word == lexicon::UNKNOWN
        };
        token.is_word() && name && !token.apostrophe_s
    }

    /// The word that follows `at` with nothing but space, a hyphen, emoji or one line break between.
    fn adjacent(&self, at: usize) -> Option<usize> {
        let token = &self.text.tokens()[at];
        if token.apostrophe_s {
            return None;
        }
        let next = self.text.after(at)?;
        let follows = &self.text.tokens()[next];
        let same = follows.region == token.region
            && (token.region == Region::Plain || follows.join != Join::Apart);
        (follows.is_word() && same).then_some(next)
    }

    /// "Mr Ng": a title and the surname of somebody listed in plain.
    fn titled(&mut self, at: usize) -> Option<usize> {
        let first = self.adjacent(at)?;
        let mut hash = HASH_START;
        let mut last = first;
        let mut best = None;
        for _ in 0..LONGEST {
            hash = hash_on(hash, self.text.folded(last));
            let key = key(Kind::Surname, hash, 0);
            if !self.names.others(key).is_empty() {
                best = Some((last + 1, key));
            }
            match self.adjacent(last) {
                Some(next) => last = next,
                None => break,
            }
        }
        let (end, key) = best?;
        self.push(&Match {
            tokens: at..end,
            form: Form::Titled,
            pupil: false,
            key,
        });
        Some(end)
    }

    /// "#jaydenpike", "jaydenpike": a full name in one word without capitals.
    fn run_together(&mut self, at: usize, token: &Token) {
        let word = self.text.folded(at);
        if word.len() < 7
            || word.len() > LONGEST_RUN
            || token.end.at() - token.start.at() > 2 * LONGEST_RUN
        {
            return;
        }
        let starts = if token.region == Region::Hashtag {
            word.len() - 6
        } else {
            1
        };
        for from in (0..starts).filter(|&from| word.is_char_boundary(from)) {
            let mut call = HASH_START;
            for (offset, c) in word[from..].char_indices() {
                let middle = from + offset;
                if offset >= 2 && self.names.may_start(call) {
                    let rest = &word[middle..];
                    let wide = initial(Kind::Initial, call, c);
                    if self.names.wide(wide)
                        && let Some((full, pupil)) =
                            self.surname_in(call, rest, token.region == Region::Hashtag)
                    {
                        self.push(&Match {
                            tokens: at..at + 1,
                            form: Form::Full,
                            pupil,
                            key: full,
                        });
                        return;
                    }
                }
                call = hash_on(call, &word[middle..middle + c.len_utf8()]);
            }
        }
    }

    /// The surname that `rest` is, or in a tag only begins with.
    fn surname_in(&self, call: u64, rest: &str, prefix: bool) -> Option<(u64, bool)> {
        let shortest = if prefix {
            3.min(rest.len())
        } else {
            rest.len()
        };
        let ends = (shortest..=rest.len())
            .rev()
            .filter(|&end| rest.is_char_boundary(end));
        ends.map(|end| key(Kind::Full, call, hash_on(HASH_START, &rest[..end])))
            .find(|&full| self.names.narrow(full))
            .map(|full| (full, true))
    }

    /// A handle counts as the name of the recipient who has it, and so does a recipient's name itself
    /// where the site writes tags so: "@Jo Tandy".
    fn handles(&mut self, recipients: &[Person]) {
        let plain = |handle: &str| handle.trim_start_matches('@').to_ascii_lowercase();
        let entities = self.text.entities().iter();
        for entity in entities.filter(|entity| entity.region == Region::Handle) {
            let handle = plain(self.text.slice(entity.bytes.clone()));
            let owner = recipients.iter().find_map(|person| {
                let name = person.name.as_deref()?;
                let owns = |own: &str| plain(own) == handle;
                let tokens = if person.handle.as_deref().is_some_and(owns) {
                    entity.tokens.clone()
                } else {
                    entity.tokens.start..self.tagged(entity.tokens.start, name)?
                };
                Some((name, tokens))
            });
            let Some((name, tokens)) = owner else {
                continue;
            };
            let last = tokens
                .end
                .checked_sub(1)
                .map(|at| self.text.tokens()[at].end);
            let end = last.map_or(entity.bytes.end, |end| end.max(entity.bytes.end));
            let shown = Text::prepare(name);
            let full = find(self.names, &shown, &[]).into_iter();
            for hit in full.filter(|hit| hit.form == Form::Full) {
                self.hits.push(NameHit {
                    bytes: entity.bytes.start..end,
                    tokens: tokens.clone(),
                    certainty: Certainty::Sure,
                    ..hit
                });
            }
        }
    }

    /// One past the last token of `name`, if its words are what stands from token `at` on.
    fn tagged(&self, at: usize, name: &str) -> Option<usize> {
        words(name).iter().try_fold(at, |at, word| {
            let at = self.text.solid(at);
            let same = at < self.text.tokens().len() && self.text.folded(at) == word;
            same.then_some(at + 1)
        })
    }

    fn push(&mut self, found: &Match) {
        let first = self.text.tokens()[found.tokens.start].hash;
        if found.form == Form::Forename && self.addressed.contains(&first) {
            return;
        }
        let others = self.names.others(found.key);
        let exempt = others.iter().any(|who| matches!(who, Who::Exempt(_)));
        let Some(certainty) = sense::certainty(self.text, &found.tokens, found.form) else {
            return;
        };
        // Whoever is left out by name is left out whatever else is known of that name.
        let pupil = found.pupil.then_some(Who::Pupil);
        let all = pupil.into_iter().chain(others.iter().copied());
        for who in all.filter(|who| !exempt || matches!(who, Who::Exempt(_))) {
            self.hits.push(NameHit {
                bytes: self.bytes(&found.tokens),
                tokens: found.tokens.clone(),
                who,
                form: found.form,
                certainty,
            });
        }
    }

    /// From the first to the last token; a full stop after an initial belongs to it.
    fn bytes(&self, tokens: &Range<usize>) -> Range<Byte> {
        let mut bytes = self.text.bytes(tokens.clone());
        let last = self.text.folded(tokens.end - 1);
        if last.len() == 1 && tokens.len() > 1 && self.text.raw()[bytes.end.at()..].starts_with('.')
        {
            bytes.end = (bytes.end.at() + 1).into();
        }
        bytes
    }
}
