//! Rules on the school itself.

mod school_name;

pub use school_name::SchoolName;
