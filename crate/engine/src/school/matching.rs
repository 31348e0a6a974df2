//! Matching one form at one place in a text, word by word, in every way that people write it.

use super::form::{Form, Kind, Strength};
use super::name::{Word, is_apart};
use super::reading::{is_running_word, is_word, matches_phrase, skip_dot};
use super::type_words::{TypeSet, type_run, type_word};
use crate::text::{Shape, Text};

/// Ways to write a number after a king's name.
pub const NUMERALS: &[&[&str]] = &[
    &["vi", "6", "6th", "sixth", "the sixth", "the 6th"],
    &["vii", "7", "7th", "seventh", "the seventh", "the 7th"],
    &["viii", "8", "8th", "eighth", "the eighth", "the 8th"],
    &["ii", "2", "2nd", "second", "the second", "the 2nd"],
    &["iii", "3", "3rd", "third", "the third", "the 3rd"],
    &["iv", "4", "4th", "fourth", "the fourth", "the 4th"],
    &["v", "5", "5th", "fifth", "the fifth", "the 5th"],
    &["i", "1", "1st", "first", "the first", "the 1st"],
    &["xxiii", "23rd", "23"],
];

/// Other ways to write a word.
const SPELLINGS: &[&[&str]] = &[
    &["st", "saint", "sant", "san"],
    &["sts", "ss"],
    &["road", "rd"],
    &["street", "st"],
    &["avenue", "ave", "av"],
    &["lane", "ln"],
    &["drive", "dr"],
    &["close", "cl"],
    &["doctor", "dr"],
    &["father", "fr"],
    &["upon", "on"],
];

/// A form as it stands in a text.
#[derive(Debug, Clone, Copy)]
pub struct Match {
    /// First token.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Every word that the listed form has with a capital has one here.
    pub capitals: bool,
    /// A name listed with `'s` has neither `'s` nor `s` here: it may be the saint himself.
    pub bare: bool,
    /// A `'s` follows that is not part of the listed name.
    pub owner: bool,
}

/// The spellings with which a form may begin, for the index of first words.
pub fn first_spellings(form: &Form) -> Vec<String> {
    let first = &form.words[0];
    let mut all = vec![first.folded.clone()];
    if first.possessive || takes_s(form, 0) {
        all.push(format!("{}s", first.folded));
    }
    if let Some(base) = first.folded.strip_suffix('s') {
        all.push(base.to_owned());
    }
    for row in SPELLINGS
        .iter()
        .filter(|row| row.contains(&first.folded.as_str()))
    {
        all.extend(row.iter().map(|word| (*word).to_owned()));
    }
    all
}

/// Whether a plain `s` may follow the word at `index` though the name has none ("Larkmoors", "St
/// Josephs and St Teresas").
fn takes_s(form: &Form, index: usize) -> bool {
    let last = form
        .words
        .get(index + 1)
        .is_none_or(|next| next.folded == "and");
    let short = form.words.len() == 1 && form.words[0].folded.len() < 7;
    last && !short
        && form.strength == Strength::Distinctive
        && matches!(form.kind, Kind::Name | Kind::Alias)
}

/// The form at token `at`, if all its words are there.
pub fn match_form(text: &Text, at: usize, form: &Form) -> Option<Match> {
    let mut it = Match {
        start: at,
        end: at,
        capitals: true,
        bare: false,
        owner: false,
    };
    let mut next = at;
    for (index, word) in form.words.iter().enumerate() {
        let (end, written) = match_word(text, next, word, takes_s(form, index))?;
        let token = text.tokens()[end - 1];
        it.bare |= word.possessive && !written;
        it.owner = token.apostrophe_s && !word.possessive && !word.folded.ends_with('s');
        it.capitals &= !word.capital || is_capital(text, next);
        it.end = end;
        next = skip_dot(text, end);
        let apart = match form.words.get(index + 1) {
            Some(_) if form.kind == Kind::Address => text.is_mark(next, ','),
            Some(word) => word.apart && is_apart(text, next),
            None => false,
        };
        if apart {
            next = text.solid(next + 1);
        }
    }
    if form.words.iter().any(|word| word.apart) && text.is_mark(next, ')') {
        it.end = next + 1;
    }
    Some(it)
}

fn is_capital(text: &Text, at: usize) -> bool {
    let token = &text.tokens()[at];
    token.is_capitalised()
        || matches!(token.shape, Shape::Caseless)
        || !text.folded(at).starts_with(|c: char| c.is_alphabetic())
}

/// One word at `at`: where it ends, and whether a possessive was written, with or without apostrophe.
fn match_word(text: &Text, at: usize, word: &Word, takes_s: bool) -> Option<(usize, bool)> {
    if word.folded == "and" {
        return is_word(text, at, "and").then_some((at + 1, false));
    }
    if !is_running_word(text, at) {
        return None;
    }
    let written = text.folded(at);
    let token = text.tokens()[at];
    if written == word.folded {
        return Some((at + 1, token.apostrophe_s));
    }
    let base = written.strip_suffix('s');
    if (word.possessive || takes_s) && base == Some(word.folded.as_str()) {
        return Some((at + 1, true));
    }
    if token.apostrophe_s && word.folded.strip_suffix('s') == Some(written) {
        return Some((at + 1, true));
    }
    let spelled = |row: &&[&str]| row.contains(&word.folded.as_str()) && row.contains(&written);
    if SPELLINGS.iter().any(spelled) {
        return Some((at + 1, token.apostrophe_s));
    }
    let row = NUMERALS.iter().find(|row| row[0] == word.folded)?;
    let end = row[1..]
        .iter()
        .find_map(|number| matches_phrase(text, at, number))?;
    Some((end, text.tokens()[end - 1].apostrophe_s))
}

/// The type words around a match: the first and last token with them, and what they say.
pub fn with_types(text: &Text, it: &Match, form: &Form) -> (usize, usize, TypeSet) {
    let (mut end, mut set) = (it.end, TypeSet::default());
    // "Exeter's schools" are the schools of Exeter.
    if !it.owner || form.strength == Strength::Distinctive {
        let next = skip_dot(text, it.end);
        let open = text.solid(next + usize::from(text.is_mark(next, '(')));
        if let Some((after, said)) = type_run(text, open, false) {
            (end, set) = (after, said);
        }
    }
    let (start, said) = types_before(text, it.start);
    set = set.and(said);
    if set.is_school() {
        end = with_suffix(text, end, &form.suffix);
    }
    (start, end, set)
}

/// "Ysgol Gynradd …", "Federation of …" before the token `start`.
fn types_before(text: &Text, start: usize) -> (usize, TypeSet) {
    let mut best = (start, TypeSet::default());
    for from in (start.saturating_sub(5)..start).rev() {
        let mut at = from;
        let mut seen = TypeSet::default();
        while let Some((end, set)) = type_word(text, at) {
            let end = text.solid(end);
            let of = is_word(text, end, "of");
            if !set.may_lead(of) {
                break;
            }
            seen = seen.and(set);
            at = if of { text.solid(end + 1) } else { end };
            if is_word(text, at, "the") && at + 1 == start {
                at += 1;
            }
            if at == start {
                best = (from, seen);
                break;
            }
        }
    }
    best
}

/// Past ", Wigan" or "Warrington", where the official name has it.
pub fn with_suffix(text: &Text, end: usize, suffix: &[Word]) -> usize {
    let mut next = text.solid(end);
    if [',', '-', '–', '(']
        .iter()
        .any(|mark| text.is_mark(next, *mark))
    {
        next = text.solid(next + 1);
    }
    let mut last = end;
    for word in suffix {
        let Some((after, _)) = match_word(text, next, word, false) else {
            return end;
        };
        last = after;
        next = skip_dot(text, after);
    }
    last
}
