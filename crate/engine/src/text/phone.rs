//! Telephone numbers in a text, in any spacing, with or without the country's code. Which numbers
//! matter is left to the caller: the school's own, or anybody's.

use std::ops::Range;

use super::{Join, Kind, Region, Text};

/// Shorter ones are not looked for: they are found inside other numbers.
const SHORTEST: usize = 9;
const LONGEST: usize = 15;

/// The digits of a number as dialled inside the country.
pub fn national(number: &str) -> Option<String> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let national = dialled(&digits, number.trim_start().starts_with('+'));
    (SHORTEST..=LONGEST)
        .contains(&national.len())
        .then_some(national)
}

/// `+44 (0)1632 …`, `0044 1632 …` and `01632 …` are one number; another country's begins with `+`.
fn dialled(digits: &str, plus: bool) -> String {
    let country = if plus {
        digits.strip_prefix("44")
    } else {
        digits.strip_prefix("0044")
    };
    match country {
        Some(rest) => ["0", rest.trim_start_matches('0')].concat(),
        None if plus => ["+", digits].concat(),
        None => digits.to_owned(),
    }
}

/// The tokens of the numbers in the text that `is_wanted`, which is given the digits as [`national`] gives
/// them. Of several that begin at one place the longest counts.
pub fn find(text: &Text, is_wanted: &dyn Fn(&str) -> bool) -> Vec<Range<usize>> {
    let tokens = text.tokens();
    let is_digits = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Number && token.region != Region::Url)
    };
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let plus = at > 0 && text.is_mark(at - 1, '+');
        if !is_digits(at) || !(plus || may_begin(text.folded(at))) {
            at += 1;
            continue;
        }
        let mut digits = String::new();
        let mut next = at;
        let mut found = None;
        while digits.len() <= LONGEST + 3 {
            if is_digits(next) {
                digits.extend(text.folded(next).chars().filter(char::is_ascii_digit));
                next += 1;
                if is_wanted(&dialled(&digits, plus)) {
                    found = Some(next);
                }
            } else if ['(', ')', '-', '–', '.']
                .iter()
                .any(|mark| text.is_mark(next, *mark))
                && !digits.is_empty()
            {
                next += 1;
            } else {
                break;
            }
        }
        // More digits run on: it is a longer number.
        let ends = |end: usize| {
            !tokens
                .get(end)
                .is_some_and(|token| token.kind == Kind::Number && token.join == Join::Glued)
        };
        if let Some(end) = found.filter(|end| ends(*end)) {
            let closed = (at..end).any(|inside| text.is_mark(inside, ')'));
            let bracket = closed && at > 0 && text.is_mark(at - 1, '(');
            out.push(at - usize::from(plus || bracket)..end);
        }
        at = next.max(at + 1);
    }
    out
}

/// Whether a number without `+` may begin with these digits; 01/12/2026 is a day.
fn may_begin(digits: &str) -> bool {
    let first = digits.find(|c: char| !c.is_ascii_digit());
    digits.starts_with(['0', '4']) && first.is_none_or(|length| length > 2)
}
