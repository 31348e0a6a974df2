//! Rules on where and when: of the writer, and of the photos attached.

mod here;
mod location_school_hours;
mod photo_metadata;
mod working_hours;

pub use location_school_hours::LocationSchoolHours;
pub use photo_metadata::PhotoMetadata;
pub use working_hours::WorkingHours;
