//! Rules on pupils.

pub mod pupil_mention;
pub mod pupil_name;

pub use pupil_mention::PupilMention;
pub use pupil_name::PupilName;

#[cfg(test)]
mod tests;
