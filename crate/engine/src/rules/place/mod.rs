//! Rules on where the writer is.

mod here;
mod location_school_hours;

pub use location_school_hours::LocationSchoolHours;
