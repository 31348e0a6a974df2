//! Dates of birth: a whole date beside words that say it is one.

use std::ops::Range;

use super::in_sentence;
use crate::text::cue::Cue;
use crate::text::{Class, Kind, Phrases, Text};

/// How far from those words the date may stand, in tokens: "born in Oldham, the rain pouring, on …".
const REACH: usize = 10;

/// The tokens of each date of birth.
pub fn find(text: &Text, phrases: &Phrases) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for cue in phrases.of(Cue::Born) {
        let (start, end) = (cue.whole.start, cue.whole.end);
        let sentence = text.tokens()[start].sentence;
        let dates = |from: usize| {
            (from..text.tokens().len().min(from + REACH))
                .take_while(|&at| text.tokens()[at].sentence == sentence)
                .find_map(|at| date(text, at))
        };
        let date = dates(end);
        let own =
            |at| text.has(at, Class::I) || text.has(at, Class::Mine) || text.folded(at) == "me";
        // Of the famous it is history.
        let opens = text.tokens()[start].sentence_start;
        let anywhere = || (0..text.tokens().len()).any(own);
        let mine = in_sentence(text, start, own) || opens && anywhere();
        // Of them nobody writes 04/11/1951.
        let slashed = |date: &Range<usize>| text.folded(date.start).contains('/');
        let public = text.folded(start) == "born" && !mine;
        let date = date.filter(|date| !public || slashed(date));
        // "down as 14/03/1971 when it is 14/03/1979"
        let corrected = date.as_ref().and_then(|it| dates(it.end));
        for date in [date, corrected].into_iter().flatten() {
            if !found.contains(&date) {
                found.push(date);
            }
        }
    }
    found
}

/// The date that begins at `at`, in one of the ways that people write it, day first or year first.
fn date(text: &Text, at: usize) -> Option<Range<usize>> {
    let tokens = text.tokens();
    let next = |at: usize| {
        let comma = text.solid(at + 1);
        Some(text.solid(comma + usize::from(text.is_mark(comma, ','))))
            .filter(|&i| i < tokens.len())
    };
    let skip = |at: usize, word: &str| match tokens.get(at) {
        Some(_) if text.folded(at) == word => next(at),
        it => it.map(|_| at),
    };
    let whole = |at: usize| numbers(text.folded(at)).filter(|_| tokens[at].kind == Kind::Number);
    // 14/06/1989, 14.6.89, 1989/06/14, and run together after the words: 140689.
    if let Some([day, month, year]) = whole(at) {
        return is_date(day, month, year).then_some(at..at + 1);
    }
    let (second, third) = (next(at)?, next(next(at)?)?);
    // 14-06-1989, 14 06 1989.
    if let (Some(a), Some(b), Some(c)) =
        (number(text, at), number(text, second), number(text, third))
        && is_date(a, b, c)
    {
        return Some(at..third + 1);
    }
    // 14 June 1989, the 14th of June 1989, June 14th, 1989.
    let (day, month, last) = if is_month(text, at) {
        (skip(second, "the")?, at, None)
    } else {
        (at, skip(second, "of")?, Some(()))
    };
    let year = match last {
        Some(()) if is_month(text, month) => next(month)?,
        None => next(day)?,
        Some(()) => return None,
    };
    let (day, year_number) = (number(text, day)?, number(text, year)?);
    is_date(day, 1, year_number).then_some(at..year + 1)
}

fn is_month(text: &Text, at: usize) -> bool {
    let word = text.folded(at);
    text.has(at, Class::Month)
        || super::listed("jan feb mar apr jun jul aug sep sept oct nov dec", word)
}

/// A number, or an ordinal in digits.
fn number(text: &Text, at: usize) -> Option<u32> {
    let word = text.folded(at);
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = &word[digits.len()..];
    matches!(ending, "" | "st" | "nd" | "rd" | "th").then(|| digits.parse().ok())?
}

/// Three numbers in one word.
fn numbers(word: &str) -> Option<[u32; 3]> {
    let read = |text: &str| text.parse().ok();
    if matches!(word.len(), 6 | 8) && word.bytes().all(|b| b.is_ascii_digit()) {
        return Some([read(&word[..2])?, read(&word[2..4])?, read(&word[4..])?]);
    }
    let mut parts = word.split(['/', '.']).map(read);
    let all = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(all)
}

/// Whether it can be the day on which somebody alive was born; day and month may change places, and the
/// year may come first.
fn is_date(a: u32, b: u32, c: u32) -> bool {
    let (day, year) = if a > 31 { (c, a) } else { (a, c) };
    let days = (1..=31).contains(&day) && (1..=31).contains(&b) && (day <= 12 || b <= 12);
    days && (year < 100 || (1920..2100).contains(&year))
}
