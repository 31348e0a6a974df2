//! Rules on pupils.

pub mod children;
pub mod pupil_media;
pub mod pupil_mention;
pub mod pupil_name;
pub mod pupil_sensitive;

pub use pupil_media::PupilMedia;
pub use pupil_mention::PupilMention;
pub use pupil_name::PupilName;
pub use pupil_sensitive::PupilSensitive;

#[cfg(test)]
mod tests;
