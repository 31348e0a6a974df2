//! What is known of a word while its letters are read: how it is written, and where a tag parts.

use super::{Kind, Shape};

/// The letters of a word so far.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) has_letters: bool,
    pub(super) has_digits: bool,
    count: u32,
    upper: u32,
    lower: u32,
    first_upper: bool,
    last: Option<char>,
}

impl Seen {
    pub(super) fn add(&mut self, c: char) {
        let digit = c.is_ascii_digit();
        self.has_digits |= digit;
        self.has_letters |= !digit;
        let upper = if c.is_ascii() {
            c.is_ascii_uppercase()
        } else {
            c.is_uppercase()
        };
        let lower = if c.is_ascii() {
            c.is_ascii_lowercase()
        } else {
            c.is_lowercase()
        };
        self.first_upper |= upper && self.count == 0;
        self.upper += u32::from(upper);
        self.lower += u32::from(lower);
        self.count += 1;
        self.last = Some(c);
    }

    /// Adds the letters and digits of ASCII that `text` begins with, and gives them.
    pub(super) fn add_plain<'t>(&mut self, text: &'t str) -> &'t str {
        let (mut length, mut upper, mut lower) = (0, 0, 0);
        for byte in text.bytes() {
            match byte {
                b'a'..=b'z' => lower += 1,
                b'A'..=b'Z' => upper += 1,
                b'0'..=b'9' => {}
                _ => break,
            }
            length += 1;
        }
        let plain = &text[..length];
        if let (Some(first), Some(last)) = (plain.bytes().next(), plain.bytes().next_back()) {
            self.has_letters |= upper + lower > 0;
            self.has_digits |= upper + lower < length as u32;
            self.first_upper |= self.count == 0 && first.is_ascii_uppercase();
            self.upper += upper;
            self.lower += lower;
            self.count += length as u32;
            self.last = Some(char::from(last));
        }
        plain
    }

    /// Whether a new part of a tag begins with `c`, before which `last` stands and after which `next`.
    pub(super) fn parts_before(&self, c: char, next: Option<char>) -> bool {
        let Some(last) = self.last else {
            return false;
        };
        let digits = last.is_ascii_digit() != c.is_ascii_digit();
        let humps = c.is_uppercase()
            && (last.is_lowercase()
                || (last.is_uppercase() && next.is_some_and(char::is_lowercase)));
        // "7C" and "9s" stay whole; "Year9" and "ks2data" do not.
        let code = last.is_ascii_digit() && next.is_none_or(|next| !next.is_alphabetic());
        (digits && !code) || humps
    }

    pub(super) fn kind(&self) -> Kind {
        match (self.has_letters, self.has_digits) {
            (true, true) => Kind::Code,
            (false, true) => Kind::Number,
            _ => Kind::Word,
        }
    }

    pub(super) fn shape(&self) -> Shape {
        match (self.upper, self.lower) {
            (0, 0) => Shape::Caseless,
            (0, _) => Shape::Lower,
            (1, 0) => Shape::Title,
            (_, 0) => Shape::Upper,
            _ if self.first_upper => Shape::Title,
            _ => Shape::Mixed,
        }
    }
}
