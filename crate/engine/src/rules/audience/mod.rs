//! Rules on who will read a post.

mod audience_flagged;
mod recipient_flagged;

pub use audience_flagged::AudienceFlagged;
pub use recipient_flagged::RecipientFlagged;
