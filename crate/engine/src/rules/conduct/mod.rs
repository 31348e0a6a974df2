//! Rules on how the writer speaks, and of what.

pub mod confidential;
pub mod safeguarding_concern;

pub use confidential::Confidential;
pub use safeguarding_concern::SafeguardingConcern;
