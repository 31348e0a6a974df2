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
    /// Whether a point, in degrees north and east, lies within the circle.
    pub fn contains(&self, latitude: f64, longitude: f64) -> bool {
        self.metres_to(latitude, longitude) <= self.radius_metres
    }

    /// Metres from the middle. Over a school's distances the earth is flat but for the length of a
    /// degree of longitude.
    fn metres_to(&self, latitude: f64, longitude: f64) -> f64 {
        const METRES_A_DEGREE: f64 = 111_195.0;
        let north = latitude - self.latitude;
        let east = (longitude - self.longitude + 540.0).rem_euclid(360.0) - 180.0;
        let east = east * cosine(self.latitude.to_radians());
        (north * north + east * east).sqrt() * METRES_A_DEGREE
    }
}

/// The cosine of an angle of at most a right one, to five places: the standard library's knows all angles
/// and is four kilobytes of code.
fn cosine(angle: f64) -> f64 {
    let square = angle * angle;
    1.0 - square / 2.0
        * (1.0
            - square / 12.0 * (1.0 - square / 30.0 * (1.0 - square / 56.0 * (1.0 - square / 90.0))))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_the_map() {
        let fence = |latitude, longitude| Geofence {
            latitude,
            longitude,
            radius_metres: 0.0,
        };
        for (at, from, expected) in [
            ((54.4712, -3.9321), fence(54.4712, -3.9321), 0.0),
            // One minute of arc is a nautical mile; at 60 degrees north, half of one eastwards.
            ((50.0 + 1.0 / 60.0, 0.0), fence(50.0, 0.0), 1853.0),
            ((60.0, 1.0 / 60.0), fence(60.0, 0.0), 926.6),
            ((0.0, 179.9995), fence(0.0, -179.9995), 111.2),
            // Trafalgar Square to Big Ben.
            ((51.508, -0.1281), fence(51.5007, -0.1246), 847.0),
        ] {
            let found = from.metres_to(at.0, at.1);
            assert!(
                (found - expected).abs() <= 1.0 + expected / 200.0,
                "{found} {expected}"
            );
        }
    }
}
