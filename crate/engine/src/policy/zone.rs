//! Which time zone names exist. The engine has no zone database: whoever makes a post turns the
//! time into the school's zone. But a wrong name in a policy would make every time wrong in
//! silence, so names are checked here: those near these islands against a list (`zones.txt`, one
//! area a line), those elsewhere by their shape, for a list of the world's would be the largest
//! text in the engine.

use crate::json::nearest;

const ZONES: &str = include_str!("zones.txt");

/// Areas whose places are not listed.
const FAR: &[&str] = &[
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Australia",
    "Etc",
    "Indian",
    "Pacific",
];

/// Whether it is an IANA time zone name, as far as can be told.
pub(crate) fn exists(name: &str) -> bool {
    let (area, place) = name.split_once('/').unwrap_or(("", name));
    let shaped = || {
        place.starts_with(|c: char| c.is_ascii_uppercase())
            && place
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte))
    };
    FAR.contains(&area) && shaped()
        || lines().any(|(known, places)| known == area && places.split(' ').any(|it| it == place))
}

/// The zone that may have been meant: its place is spelled nearly so (`London`, `Europe/Londn`).
pub(crate) fn meant(name: &str) -> Option<String> {
    let place = name.rsplit_once('/').map_or(name, |(_, place)| place);
    let (found, area) = lines()
        .filter(|(area, _)| !area.is_empty())
        .filter_map(|(area, places)| Some((nearest(place, places.split(' '))?, area)))
        .min_by_key(|(found, area)| {
            (strsim::osa_distance(place, found), !name.starts_with(area))
        })?;
    Some(format!("{area}/{found}"))
}

fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    ZONES.lines().filter_map(|line| line.split_once(": "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_exist_or_are_near_one_that_does() {
        for name in ["Europe/London", "America/Argentina/Ushuaia", "UTC", "GB"] {
            assert!(exists(name), "{name}");
        }
        for (name, near) in [
            ("London", "Europe/London"),
            ("Europe/Londn", "Europe/London"),
            ("Asia/london", "Europe/London"),
            ("europe/dublin", "Europe/Dublin"),
        ] {
            assert!(!exists(name), "{name}");
            assert_eq!(meant(name).as_deref(), Some(near));
        }
        assert_eq!(meant("local time"), None);
    }
}
