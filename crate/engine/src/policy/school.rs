//! The school in a policy: what it is called, where it is, and when it is school time.

use crate::time::{Clock, Date, Weekday};

/// The school.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct School {
    /// The official name.
    pub name: Option<String>,
    /// Other names and acronyms.
    pub aliases: Vec<String>,
    /// Social media handles, with or without `@`.
    pub handles: Vec<String>,
    /// Hashtags, with or without `#`.
    pub hashtags: Vec<String>,
    /// Web and e-mail domains.
    pub domains: Vec<String>,
    /// Phone numbers.
    pub phones: Vec<String>,
    /// Postcodes.
    pub postcodes: Vec<String>,
    /// Lines of the address that identify it.
    pub address_lines: Vec<String>,
    /// Town, area, local authority.
    pub places: Vec<String>,
    /// The trust it belongs to.
    pub trust: Option<String>,
    /// Where its site is.
    pub geofence: Option<Geofence>,
}

/// A circle on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct Geofence {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Radius in metres.
    pub radius_metres: f64,
}

impl Geofence {
    /// Whether a point, in degrees north and east, lies within the circle. Over a school's distances
    /// the earth is flat.
    pub fn contains(&self, latitude: f64, longitude: f64) -> bool {
        const METRES_A_DEGREE: f64 = 111_195.0;
        let north = (latitude - self.latitude) * METRES_A_DEGREE;
        let shrink = self.latitude.to_radians().cos();
        let east = (longitude - self.longitude) * METRES_A_DEGREE * shrink;
        north.hypot(east) <= self.radius_metres
    }
}

/// School time.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct Hours {
    /// IANA name of the time zone; whoever makes a post turns the time into it.
    pub time_zone: Option<String>,
    /// Days of the week on which the school opens; Monday to Friday unless given.
    pub days: Vec<Weekday>,
    /// When the school day begins.
    pub start: Option<Clock>,
    /// When it ends.
    pub end: Option<Clock>,
    /// Term dates; none: every week of the year.
    pub terms: Vec<Term>,
    /// Days without school in a term.
    pub closures: Vec<Date>,
    /// Trips.
    pub trips: Vec<Trip>,
}

impl Default for Hours {
    fn default() -> Self {
        use Weekday::{Fri, Mon, Thu, Tue, Wed};
        Self {
            time_zone: None,
            days: vec![Mon, Tue, Wed, Thu, Fri],
            start: None,
            end: None,
            terms: Vec::new(),
            closures: Vec::new(),
            trips: Vec::new(),
        }
    }
}

/// A term, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct Term {
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Date,
}

impl Term {
    /// Whether the day is in the term.
    pub fn covers(&self, day: Date) -> bool {
        self.start <= day && day <= self.end
    }
}

/// A trip, both days included.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct Trip {
    /// What it is called.
    pub name: String,
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Date,
}

impl Trip {
    /// Whether the day is on the trip.
    pub fn covers(&self, day: Date) -> bool {
        self.start <= day && day <= self.end
    }
}
