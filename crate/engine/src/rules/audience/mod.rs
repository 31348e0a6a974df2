//! Rules on who will read a post.

mod audience_flagged;
mod audience_public;
mod recipient_flagged;

pub use audience_flagged::AudienceFlagged;
pub use audience_public::AudiencePublic;
pub use recipient_flagged::RecipientFlagged;
