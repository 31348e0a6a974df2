//! The catalogue: one ordered list. The order is the order in the docs.

use crate::rule::Rule;

pub mod audience;

/// All rules.
pub static RULES: &[&dyn Rule] = &[&audience::AudienceFlagged, &audience::RecipientFlagged];
