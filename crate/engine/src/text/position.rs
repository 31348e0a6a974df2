//! Positions in a text. Bytes and UTF-16 code units are distinct types, so that one can never be
//! handed over for the other; the conversion is here and nowhere else.

use std::ops::Range;

use crate::report::Span;

/// An offset into the text in bytes of UTF-8.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Byte(pub u32);

impl Byte {
    /// The offset as an index into a `str`.
    pub fn at(self) -> usize {
        self.0 as usize
    }
}

impl From<usize> for Byte {
    fn from(at: usize) -> Self {
        Self(at as u32)
    }
}

/// An offset into the text in UTF-16 code units, as browsers count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Utf16(pub u32);

/// How many bytes lie between two remembered counts.
const STRIDE: usize = 256;

/// Counts of UTF-16 units at every [`STRIDE`] bytes; empty for ASCII, where both offsets are equal.
#[derive(Debug, Default)]
pub(super) struct Utf16Index {
    counts: Vec<u32>,
}

impl Utf16Index {
    pub(super) fn of(raw: &str) -> Self {
        if raw.is_ascii() {
            return Self::default();
        }
        let mut counts = Vec::with_capacity(raw.len() / STRIDE + 1);
        let mut total = 0;
        for block in raw.as_bytes().chunks(STRIDE) {
            counts.push(total);
            total += units(block);
        }
        counts.push(total);
        Self { counts }
    }

    pub(super) fn utf16(&self, raw: &str, byte: Byte) -> Utf16 {
        let at = byte.at().min(raw.len());
        match self.counts.get(at / STRIDE) {
            None => Utf16(at as u32),
            Some(before) => {
                let block = at / STRIDE * STRIDE;
                Utf16(before + units(&raw.as_bytes()[block..at]))
            }
        }
    }

    pub(super) fn span(&self, raw: &str, range: Range<Byte>) -> Span {
        Span {
            start: self.utf16(raw, range.start).0,
            end: self.utf16(raw, range.end).0,
        }
    }
}

/// UTF-16 units of the characters whose first byte is among `bytes`: a character's first byte
/// counts one, or two from the fourth plane of UTF-8 lengths on; continuation bytes count nothing.
fn units(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .map(|&byte| u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_browsers_do() {
        for raw in [
            String::new(),
            "plain".to_owned(),
            "Zoë 🎉 Ní Bhriain 👩‍🏫 שלום".to_owned(),
            "é🎉a".repeat(700),
        ] {
            let index = Utf16Index::of(&raw);
            for (at, _) in raw.char_indices().chain([(raw.len(), ' ')]) {
                let expected = raw[..at].encode_utf16().count() as u32;
                assert_eq!(
                    index.utf16(&raw, at.into()),
                    Utf16(expected),
                    "{raw:.20} at {at}"
                );
            }
        }
    }
}
