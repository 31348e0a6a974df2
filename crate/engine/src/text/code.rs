//! Numbers and mixes of letters and digits: which are year groups, sets and classes (`Y9`, `7C`,
//! `10x2`), and which are times, sizes and ranks (`9am`, `5k`, `1st`).

use super::lexicon::{
    CLASS_CODE, CODE, NUMBER, PERIOD, WordId, YEAR_CODE, YEAR_CODES, YEAR_NUMBER, YEAR_NUMBERS,
};
use super::{Kind, Shape};

/// The id of a number or of a mix of letters and digits that is no word of the lexicon.
pub(super) fn general(folded: &str, kind: Kind, shape: Shape) -> WordId {
    let bytes = folded.as_bytes();
    if kind == Kind::Number {
        // "Year 5/6" is a class of two years.
        let years = bytes.split(|b| *b == b'/').all(is_year);
        return if years { YEAR_NUMBER } else { NUMBER };
    }
    let letters = bytes.iter().take_while(|b| b.is_ascii_lowercase()).count();
    let digits = bytes[letters..]
        .iter()
        .take_while(|b| b.is_ascii_digit())
        .count();
    let (prefix, rest) = bytes.split_at(letters);
    let (number, tail) = rest.split_at(digits);
    let year = is_year(number);
    match (prefix, tail) {
        (b"", b"s") if year => YEAR_NUMBERS,
        // A class: 7C, 10x2, 9ma3. Lower case is a class too unless it is a time, size or rank.
        (b"", [first, more @ ..])
            if year && number != b"0" && is_class(*first, more) && !is_measure(tail, shape) =>
        {
            CLASS_CODE
        }
        (b"y" | b"yr" | b"year" | b"yrs" | b"yeargroup" | b"ks" | b"class" | b"form", b"")
            if year =>
        {
            YEAR_CODE
        }
        (b"y" | b"yr" | b"year" | b"yrs", b"s") if year => YEAR_CODES,
        // In small letters "my s3s", but not "s3".
        (b"p" | b"s", b"" | b"s")
            if (shape != Shape::Lower || tail == b"s") && matches!(number, [b'1'..=b'7']) =>
        {
            if tail.is_empty() {
                YEAR_CODE
            } else {
                YEAR_CODES
            }
        }
        (b"p", b"") if matches!(number, [b'1'..=b'6']) => PERIOD,
        (b"y" | b"yr" | b"year", [first, more @ ..])
            if year && first.is_ascii_lowercase() && more.len() <= 2 =>
        {
            CLASS_CODE
        }
        _ => CODE,
    }
}

/// One or two letters, and perhaps a number: `C`, `xy`, `x2`, `ma3`.
fn is_class(first: u8, more: &[u8]) -> bool {
    let letters = more.iter().take_while(|b| b.is_ascii_lowercase()).count();
    let digits = &more[letters..];
    first.is_ascii_lowercase()
        && letters <= 1
        && digits.len() <= 2
        && digits.iter().all(u8::is_ascii_digit)
}

fn is_year(number: &[u8]) -> bool {
    matches!(number, [b'0'..=b'9'] | [b'1', b'0'..=b'3'])
}

/// Units, ranks and times: `9am`, `5k`, `1st`, `10x`, `3D`, `4G`, `6ft`.
fn is_measure(tail: &[u8], shape: Shape) -> bool {
    const UNITS: &str = " am pm st nd rd th km cm mm kg ft in lb hr mph gb mb tb ml oz yo yr bn mg pt hz kw wd pc ks x k m d g v ";
    match tail {
        // One small letter alone may be anything; a capital makes it a class.
        [b'l' | b'p' | b's' | b't' | b'w' | b'z' | b'u' | b'c'] => shape == Shape::Lower,
        _ => std::str::from_utf8(tail).is_ok_and(|tail| UNITS.split(' ').any(|unit| unit == tail)),
    }
}
