//! The code of patterns. `build/pattern.rs` writes it, in units of 15 bits: a unit from [`PLAIN`] on is
//! a plain word by its id; in any other the high byte is one of the operations below and the low byte
//! its operand.

/// The bit that stands before the id of a plain word, and the bits of the id.
pub(super) const PLAIN: u16 = 0x4000;
pub(super) const WORD_ID: u16 = PLAIN - 1;

/// Operand: 1 with a capital, 2 with `'s`; then the word's id.
pub(super) const WORD: u8 = 1;
/// Operand: the class.
pub(super) const CLASS: u8 = 2;
pub(super) const CLASS_S: u8 = 3;
pub(super) const ANY_WORD: u8 = 4;
pub(super) const ANY_CAPITAL: u8 = 5;
/// Then how many, and the sorted ids.
pub(super) const WORDS: u8 = 6;
/// Then how long all alternatives are, each with its length before it.
pub(super) const ONE: u8 = 7;
/// Then how long the item is, and the item; so is `NOT`.
pub(super) const MAYBE: u8 = 8;
pub(super) const NOT: u8 = 9;
/// Operand: how many words at most.
pub(super) const GAP: u8 = 10;
pub(super) const OPEN: u8 = 11;
pub(super) const CLOSE: u8 = 12;
pub(super) const SENTENCE_START: u8 = 13;
pub(super) const END: u8 = 14;
/// Then how long it is, how many alternatives there are, the sorted ids of the words that they begin
/// with, and of each what follows its word, with its length before it.
pub(super) const SWITCH: u8 = 15;

/// One step of a pattern's code.
pub(super) struct Step<'a> {
    pub(super) op: u8,
    pub(super) operand: u8,
    /// The ids of its words, or the code within it.
    pub(super) body: &'a [u16],
}

/// The first step of some code, and what follows it.
pub(super) fn first_step(code: &[u16]) -> Option<(Step<'_>, &[u16])> {
    let (unit, after) = code.split_first()?;
    let op = (unit >> 8) as u8;
    let (step, length) = match op {
        _ if *unit >= PLAIN => (WORD, 0),
        WORD => (WORD, 1),
        WORDS | ONE | MAYBE | NOT | SWITCH => (op, 1 + *after.first()? as usize),
        _ => (op, 0),
    };
    let (within, rest) = after.split_at(length);
    let body = match op {
        _ if *unit >= PLAIN => std::slice::from_ref(unit),
        WORD => within,
        _ => within.get(1..).unwrap_or_default(),
    };
    let step = Step {
        op: step,
        operand: *unit as u8,
        body,
    };
    Some((step, rest))
}

pub(super) fn steps(mut code: &[u16]) -> impl Iterator<Item = Step<'_>> {
    std::iter::from_fn(move || {
        let (step, rest) = first_step(code)?;
        code = rest;
        Some(step)
    })
}

/// The words that the alternatives of a [`SWITCH`] begin with.
pub(super) fn first_words(body: &[u16]) -> &[u16] {
    let (count, rest) = body.split_first().unwrap_or((&0, &[]));
    rest.get(..usize::from(*count)).unwrap_or_default()
}

/// The alternatives of a [`SWITCH`]: the word that each begins with, and what follows it.
pub(super) fn switch(body: &[u16]) -> impl Iterator<Item = (u16, &[u16])> {
    let words = first_words(body);
    let bodies = alternatives(body.get(1 + words.len()..).unwrap_or_default());
    words.iter().copied().zip(bodies)
}

/// The alternatives of a [`ONE`].
pub(super) fn alternatives(mut body: &[u16]) -> impl Iterator<Item = &[u16]> {
    std::iter::from_fn(move || {
        let (length, rest) = body.split_first()?;
        let (one, rest) = rest.split_at(*length as usize);
        body = rest;
        Some(one)
    })
}
