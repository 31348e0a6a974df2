//! Rules on the writer's own school.

mod school_name;
mod workplace_hint;

pub use school_name::SchoolName;
pub use workplace_hint::WorkplaceHint;
