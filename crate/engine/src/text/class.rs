//! Classes of words: what a rule or pattern asks of a word. Which classes there are, and which words
//! are in them, stands in `words.txt` and in the rules' own wording files; numbers and codes get
//! theirs in [`super::code`].

macro_rules! classes {
    ($(#[doc = $doc:literal] $name:ident = $text:literal,)+) => {
        /// A class of words. The name after `=` is its heading in wording files and its `<name>` in patterns.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Class { $(#[doc = $doc] $name),+ }
    };
}

include!(concat!(env!("OUT_DIR"), "/classes.rs"));

/// A set of classes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Classes(pub(super) u128);

impl Classes {
    /// Whether `class` is in the set.
    pub fn has(self, class: Class) -> bool {
        self.0 >> (class as u8) & 1 == 1
    }
}
