//! Reading tokens as a person does: `&` is "and", "St." is "Saint", a full stop after an
//! abbreviation is nothing. Shared by the parts that read an official name and those that read a post.

use crate::text::{Kind, Region, Text};

/// Whether names are looked for in the token at `at`: a word outside links, handles and tags.
pub fn is_running_word(text: &Text, at: usize) -> bool {
    text.tokens().get(at).is_some_and(|token| {
        token.is_word() && matches!(token.region, Region::Plain | Region::Code)
    })
}

/// Whether the token at `at` is the folded `word`; `&` and `+` are "and".
pub fn is_word(text: &Text, at: usize, word: &str) -> bool {
    match text.tokens().get(at).map(|token| token.kind) {
        Some(Kind::Word | Kind::Number | Kind::Code) => {
            text.folded(at) == word || word == "and" && text.folded(at) == "n"
        }
        Some(Kind::Mark) => word == "and" && (text.is_mark(at, '&') || text.is_mark(at, '+')),
        _ => false,
    }
}

/// Past the folded words of `phrase`, if they are at `at`.
pub fn matches_phrase(text: &Text, at: usize, phrase: &str) -> Option<usize> {
    let mut next = at;
    let mut end = at;
    for word in phrase.split(' ') {
        if !is_word(text, next, word) {
            return None;
        }
        end = next + 1;
        next = skip_dot(text, end);
    }
    Some(end)
}

/// Past the full stop of an abbreviation in small letters and whatever words are read through.
pub fn skip_dot(text: &Text, at: usize) -> usize {
    let tokens = text.tokens();
    let short = at > 0 && tokens[at - 1].is_word() && text.folded(at - 1).len() <= 2;
    let dot = short && text.is_mark(at, '.') && tokens[at].start == tokens[at - 1].end;
    text.solid(at + usize::from(dot))
}

/// Whether the token at `at` joins two parts of a name: "and", a comma, a bracket, "for", a slash.
pub fn is_joiner(text: &Text, at: usize) -> bool {
    is_word(text, at, "and")
        || is_word(text, at, "for")
        || is_word(text, at, "a")
        || is_word(text, at, "with")
        || [',', '(', ')', '/', '-', '–']
            .iter()
            .any(|mark| text.is_mark(at, *mark))
}

/// Whether a Welsh word that changes the first letter of the next stands before the token at `at`.
pub fn follows_welsh_preposition(text: &Text, at: usize) -> bool {
    const BEFORE: &[&str] = &[
        "i", "o", "yn", "ym", "yng", "am", "ar", "at", "gan", "heb", "dan", "dros", "drwy", "wrth",
        "hyd", "y", "a", "gyda", "neu", "ei", "fy", "dy", "ysgol", "mewn",
    ];
    text.before(at)
        .is_some_and(|before| BEFORE.contains(&text.folded(before)))
}

/// The first token, or "the" directly before it, which goes where the name goes.
pub fn with_the(text: &Text, start: usize) -> usize {
    let before = start.checked_sub(1).filter(|at| is_running_word(text, *at));
    before
        .filter(|at| is_word(text, *at, "the"))
        .unwrap_or(start)
}
