//! Patterns that a policy brings (`customRules`): the one place that knows the regular-expression
//! library. Matching takes time linear in the text, and a pattern has a size limit, so that none can
//! hang a page.
//!
//! A policy may use literals, classes, groups, alternatives and repetition. `\w`, `\d`, `\s`, `\b` and
//! `(?i)` know ASCII letters alone, and there are no `\p{…}` classes, look-around or back-references.

use std::fmt;

use regex_lite::{Regex, RegexBuilder};

/// Largest program that a pattern may compile to, in bytes: some five hundred words to choose from. The
/// slowest pattern of this size takes a tenth of a second for a long post; twice the size, twice the time.
const SIZE_LIMIT: usize = 1 << 17;

/// Deepest nesting of groups.
const NEST_LIMIT: u32 = 50;

/// A compiled pattern.
#[derive(Debug, Clone)]
pub struct Pattern(Regex);

/// Why a pattern could not be compiled, in the library's (English) words.
#[derive(Debug, Clone)]
pub struct PatternError(String);

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PatternError {}

impl Pattern {
    /// Compiles a pattern.
    ///
    /// # Errors
    ///
    /// If it is no pattern, or larger than the limits.
    pub fn compile(pattern: &str) -> Result<Self, PatternError> {
        RegexBuilder::new(pattern)
            .size_limit(SIZE_LIMIT)
            .nest_limit(NEST_LIMIT)
            .build()
            .map(Self)
            .map_err(|error| PatternError(error.to_string()))
    }

    /// Whether it matches where there are no words at all, as `a*` does.
    pub fn finds_nothing_in_particular(&self) -> bool {
        self.0.is_match("")
    }

    /// The byte ranges of the text that the pattern matches, which do not overlap. Each takes time
    /// linear in the text, so whoever asks for many pays for many.
    pub fn find<'t>(
        &self,
        text: &'t str,
    ) -> impl Iterator<Item = std::ops::Range<usize>> + use<'_, 't> {
        self.0.find_iter(text).map(|found| found.range())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn too_large_or_too_deep_is_an_error() {
        for pattern in [
            "(",
            "a{9",
            "((a{99}){99}){99}",
            r"\p{L}",
            &"(".repeat(99_999),
        ] {
            assert!(Pattern::compile(pattern).is_err(), "{pattern}");
        }
    }

    #[test]
    fn ranges_are_in_bytes() {
        let pattern = Pattern::compile("(?i)ofsted").unwrap();
        assert_eq!(pattern.find("Zoë: OFSTED").next(), Some(6..12));
    }

    proptest! {
        /// What an author may rely on: with ASCII, any engine of this syntax finds the same.
        #[test]
        fn ascii_patterns_match_as_everywhere(
            pattern in r"(\(\?i\))?([a-c]|\\b|\\d|\\w|\\s|\.|[a-c]\*|[a-c]\+|[a-c]\?|\(a\|bc\)|\[a-b1\]|\^|\$){1,6}",
            text in "[a-cA-C1 .-]{0,24}",
        ) {
            let ours = Pattern::compile(&pattern).unwrap();
            let theirs = regex::Regex::new(&pattern).unwrap();
            let theirs: Vec<_> = theirs.find_iter(&text).map(|found| found.range()).collect();
            prop_assert_eq!(ours.find(&text).collect::<Vec<_>>(), theirs);
        }
    }
}
