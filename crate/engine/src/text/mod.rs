//! Text preparation.

/// A prepared text.
pub struct Text<'a> {
    raw: &'a str,
}

impl<'a> Text<'a> {
    /// Prepares a text.
    pub fn new(raw: &'a str) -> Self {
        Self { raw }
    }

    /// The text as given.
    pub fn raw(&self) -> &'a str {
        self.raw
    }

    /// The UTF-16 offset of a byte offset, which must be on a character boundary.
    pub fn utf16(&self, byte: usize) -> u32 {
        self.raw[..byte].encode_utf16().count() as u32
    }
}
