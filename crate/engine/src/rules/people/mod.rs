//! Rules on the people whom a post speaks of, other than pupils.

mod colleague_mention;
pub mod parent_mention;

pub use colleague_mention::ColleagueMention;
pub use parent_mention::ParentMention;
