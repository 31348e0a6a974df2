//! Rules on people other than pupils.

pub mod parent_mention;

pub use parent_mention::ParentMention;
