//! What a phrase is a sign of. A rule that looks for wording adds its cues here and its table of
//! patterns to [`TABLES`]; the patterns themselves stand in the rule's own file.

/// What a phrase is a sign of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cue {
    /// Used by tests of the pattern language alone.
    Test,
}

/// A rule's patterns, by what they are a sign of.
pub type Table = &'static [(Cue, &'static [&'static str])];

/// The patterns of every rule.
pub const TABLES: &[Table] = &[];
