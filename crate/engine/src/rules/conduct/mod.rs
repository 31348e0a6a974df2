//! Rules on how the writer speaks, and of what.

pub mod confidential;
mod copyright;
pub mod safeguarding_concern;
mod tagging;
mod unsafe_link;

pub use confidential::Confidential;
pub use copyright::Copyright;
pub use safeguarding_concern::SafeguardingConcern;
pub use tagging::Tagging;
pub use unsafe_link::UnsafeLink;
