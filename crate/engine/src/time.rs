//! Dates and times as a school's calendar has them: local, without zones. The engine has no clock;
//! whoever makes the post gives the time at the school.

use std::fmt;

use crate::policy::{Hours, Trip};

/// A day of the calendar. It exists: there is no 30 February.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A time of day, in minutes after midnight; `24:00` is allowed as an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock(u16);

/// A local date and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalTime {
    /// The day.
    pub date: Date,
    /// The time of day.
    pub clock: Clock,
}

/// A day of the week.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Weekday {
    /// Monday.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
    /// Saturday.
    Sat,
    /// Sunday.
    Sun,
}

impl Weekday {
    /// The week, and each day's id in a policy.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Mon, "mon"),
        (Self::Tue, "tue"),
        (Self::Wed, "wed"),
        (Self::Thu, "thu"),
        (Self::Fri, "fri"),
        (Self::Sat, "sat"),
        (Self::Sun, "sun"),
    ];
}

impl Date {
    /// Reads `YYYY-MM-DD`; `None` for another form or a day that does not exist.
    pub fn read(text: &str) -> Option<Self> {
        let [year, month, day] = digits(text, &[4, 2, 2], b'-')?;
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(Self {
            year,
            month: month as u8,
            day: day as u8,
        })
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        // Zeller's congruence, with the year beginning in March and Monday as 0.
        let (year, month) = match self.month {
            1 | 2 => (i32::from(self.year) - 1, i32::from(self.month) + 12),
            month => (i32::from(self.year), i32::from(month)),
        };
        let day = i32::from(self.day) + 13 * (month + 1) / 5 + year + year / 4 - year / 100
            + year / 400
            + 5;
        Weekday::ALL[day.rem_euclid(7) as usize].0
    }
}

impl Clock {
    /// Reads `HH:MM`, up to `24:00`.
    pub fn read(text: &str) -> Option<Self> {
        let [hours, minutes] = digits(text, &[2, 2], b':')?;
        let total = hours * 60 + minutes;
        (minutes < 60 && total <= 24 * 60).then_some(Self(total))
    }

    /// Minutes after midnight.
    pub fn minutes(self) -> u16 {
        self.0
    }
}

impl LocalTime {
    /// Reads `YYYY-MM-DDTHH:MM`; seconds and what follows them are left out.
    pub fn read(text: &str) -> Option<Self> {
        let (date, clock) = text.split_once(['T', ' '])?;
        let (clock, rest) = clock.split_at_checked(5)?;
        let clock = Clock::read(clock).filter(|clock| clock.0 < 24 * 60)?;
        (rest.is_empty() || rest.starts_with(':')).then_some(())?;
        Some(Self {
            date: Date::read(date)?,
            clock,
        })
    }
}

/// Numbers of exactly these many digits, with `separator` between them.
fn digits<const N: usize>(text: &str, widths: &[usize; N], separator: u8) -> Option<[u16; N]> {
    let mut fields = text.as_bytes().split(|byte| *byte == separator);
    let mut numbers = [0; N];
    for (number, width) in numbers.iter_mut().zip(widths) {
        let field = fields.next().filter(|field| field.len() == *width)?;
        for byte in field {
            *number = *number * 10 + u16::from(byte.is_ascii_digit().then(|| byte - b'0')?);
        }
    }
    fields.next().is_none().then_some(numbers)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// What a moment is at a school.
#[derive(Debug, Clone, Copy)]
pub struct SchoolTime<'a> {
    /// The moment.
    pub at: LocalTime,
    /// Whether it is a school day: a day of the week on which the school opens, in a term, not a closure.
    pub school_day: bool,
    /// Whether it is within school hours on a school day, `start <= at < end`.
    pub in_hours: bool,
    /// When school ends on that day, where it is within school hours.
    pub ends: Option<Clock>,
    /// The trip on that day.
    pub trip: Option<&'a Trip>,
}

impl<'a> SchoolTime<'a> {
    /// What `at` is under these hours; without hours, no time is school time.
    pub fn of(hours: Option<&'a Hours>, at: LocalTime) -> Self {
        let mut it = Self {
            at,
            school_day: false,
            in_hours: false,
            ends: None,
            trip: None,
        };
        let Some(hours) = hours else { return it };
        it.trip = hours.trips.iter().find(|trip| trip.covers(at.date));
        it.school_day = hours.days.contains(&at.date.weekday())
            && (hours.terms.is_empty() || hours.terms.iter().any(|term| term.covers(at.date)))
            && !hours.closures.contains(&at.date);
        if let (Some(start), Some(end)) = (hours.start, hours.end) {
            it.in_hours = it.school_day && start <= at.clock && at.clock < end;
            it.ends = it.in_hours.then_some(end);
        }
        it
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_exist() {
        assert_eq!(
            Date::read("2028-02-29").map(Date::weekday),
            Some(Weekday::Tue)
        );
        assert_eq!(
            Date::read("2026-11-20").map(Date::weekday),
            Some(Weekday::Fri)
        );
        for text in [
            "2027-02-29",
            "2026-13-01",
            "2026-1-01",
            "31/02/2027",
            "2026-11-00",
            "",
        ] {
            assert_eq!(Date::read(text), None, "{text}");
        }
    }

    #[test]
    fn times_are_of_a_day() {
        assert!(LocalTime::read("2026-11-20T23:59").is_some());
        assert!(LocalTime::read("2026-11-20T08:30:15").is_some());
        for text in [
            "2026-11-20T24:00",
            "2026-11-20",
            "2026-11-20T8:30",
            "2026-11-20T08:3",
            "2026-11-20T08:300",
            "2026-11-20Té:30",
        ] {
            assert_eq!(LocalTime::read(text), None, "{text}");
        }
    }

    fn hours(json: &serde_json::Value) -> Hours {
        let (policy, problems) = crate::policy::read(&serde_json::json!({ "hours": json }));
        assert_eq!(problems, []);
        policy.hours.unwrap()
    }

    #[test]
    fn school_time_is_from_start_to_end_on_days_of_school() {
        let hours = hours(&serde_json::json!({
            "start": "08:45", "end": "15:20",
            "terms": [{ "start": "2026-11-02", "end": "2026-12-18" }],
            "closures": ["2026-11-27"],
            "trips": [
                { "name": "Farm", "start": "2026-11-28", "end": "2026-11-28" },
                { "name": "Museum", "start": "2026-12-01", "end": "2026-12-02" }
            ]
        }));
        for (at, in_hours, trip) in [
            ("2026-11-02T08:44", false, None),
            ("2026-11-02T08:45", true, None),
            ("2026-11-02T15:19", true, None),
            ("2026-11-02T15:20", false, None),
            ("2026-11-07T10:00", false, None),
            ("2026-11-27T10:00", false, None),
            ("2026-11-28T23:59", false, Some("Farm")),
            ("2026-12-02T10:00", true, Some("Museum")),
            ("2026-12-03T10:00", true, None),
            ("2026-12-18T10:00", true, None),
            ("2026-12-21T10:00", false, None),
        ] {
            let time = SchoolTime::of(Some(&hours), LocalTime::read(at).unwrap());
            assert_eq!(time.in_hours, in_hours, "{at}");
            assert_eq!(time.ends.is_some(), in_hours, "{at}");
            assert_eq!(time.trip.map(|trip| trip.name.as_str()), trip, "{at}");
        }
    }

    /// Times reach the engine as the school's clocks show them, so that nothing moves when the clocks do.
    #[test]
    fn school_time_keeps_to_the_clock_when_the_clocks_change() {
        let hours = hours(&serde_json::json!({
            "timeZone": "Europe/London", "start": "08:45", "end": "15:20",
            "terms": [
                { "start": "2026-10-05", "end": "2026-12-18" },
                { "start": "2027-03-01", "end": "2027-04-02" }
            ],
            // Over both nights on which the clocks change.
            "trips": [
                { "name": "Berlin", "start": "2026-10-24", "end": "2026-10-26" },
                { "name": "Snowdon", "start": "2027-03-27", "end": "2027-03-28" }
            ]
        }));
        for (at, in_hours, trip) in [
            // The last school day of summer time and the first of winter time.
            ("2026-10-23T08:44", false, None),
            ("2026-10-23T08:45", true, None),
            ("2026-10-26T08:44", false, Some("Berlin")),
            ("2026-10-26T08:45", true, Some("Berlin")),
            ("2026-10-26T15:20", false, Some("Berlin")),
            ("2026-10-27T08:45", true, None),
            // The hour that comes twice, and the days around it.
            ("2026-10-23T23:59", false, None),
            ("2026-10-24T00:00", false, Some("Berlin")),
            ("2026-10-25T01:30", false, Some("Berlin")),
            ("2026-10-26T23:59", false, Some("Berlin")),
            ("2026-10-27T00:00", false, None),
            // The hour that does not come: a machine on another clock may still send it.
            ("2027-03-28T01:30", false, Some("Snowdon")),
            ("2027-03-29T00:00", false, None),
            ("2027-03-26T15:19", true, None),
            ("2027-03-29T15:19", true, None),
            ("2027-03-29T15:20", false, None),
            // The first and last minute of term.
            ("2026-10-02T10:00", false, None),
            ("2026-10-05T08:45", true, None),
            ("2027-04-02T15:19", true, None),
            ("2027-04-05T10:00", false, None),
        ] {
            let time = SchoolTime::of(Some(&hours), LocalTime::read(at).unwrap());
            assert_eq!(time.in_hours, in_hours, "{at}");
            assert_eq!(time.trip.map(|trip| trip.name.as_str()), trip, "{at}");
        }
    }

    #[test]
    fn without_hours_no_time_is_school_time_and_without_terms_every_week_is() {
        let monday = LocalTime::read("2026-08-03T10:00").unwrap();
        assert!(!SchoolTime::of(None, monday).school_day);
        let all_year = hours(&serde_json::json!({ "start": "08:45", "end": "15:20" }));
        assert!(SchoolTime::of(Some(&all_year), monday).in_hours);
        let saturdays =
            hours(&serde_json::json!({ "start": "08:45", "end": "12:00", "days": ["sat"] }));
        assert!(!SchoolTime::of(Some(&saturdays), monday).in_hours);
        let saturday = LocalTime::read("2026-08-08T10:00").unwrap();
        assert!(SchoolTime::of(Some(&saturdays), saturday).in_hours);
    }
}
