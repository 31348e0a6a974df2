//! Single values of a policy that have a form of their own.

use super::zone;
use crate::json::At;
use crate::pattern::Pattern;

/// The name of a time zone.
pub(super) fn time_zone(at: &At) -> Option<String> {
    let name = at.text()?;
    if zone::exists(name) {
        return Some(name.to_owned());
    }
    match zone::meant(name) {
        Some(zone) => at.problem("problem_no_such_zone", "mend_nearest", &[("known", &zone)]),
        None => at.problem("problem_no_such_zone", "mend_zone", &[]),
    }
}

/// A pattern that compiles, and that asks for something.
pub(super) fn pattern(at: &At) -> Option<String> {
    let pattern = at.text()?;
    match Pattern::compile(pattern) {
        Ok(compiled) if compiled.finds_nothing_in_particular() => {
            at.problem("problem_empty_pattern", "mend_empty_pattern", &[])
        }
        Ok(_) => Some(pattern.to_owned()),
        Err(error) => {
            let detail = error.to_string();
            at.problem(
                "problem_bad_pattern",
                "mend_pattern",
                &[("detail", &detail)],
            )
        }
    }
}

/// A domain: labels and dots, no scheme and no path.
pub(super) fn domain(at: &At) -> Option<String> {
    let text = at.text()?;
    let label =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    if text.contains('.') && text.split('.').all(label) {
        return Some(text.to_owned());
    }
    at.problem("problem_not_domain", "mend_domain", &[])
}

/// A phone number, with at least enough digits to be one.
pub(super) fn phone(at: &At) -> Option<String> {
    let text = at.text()?;
    if text.chars().filter(char::is_ascii_digit).count() >= 6 {
        return Some(text.to_owned());
    }
    at.problem("problem_not_phone", "mend_phone", &[])
}

/// A web address that a card can link to.
pub(super) fn link(at: &At) -> Option<String> {
    let text = at.text()?;
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    if host.is_some_and(|rest| !rest.is_empty() && !text.contains(char::is_whitespace)) {
        return Some(text.to_owned());
    }
    at.problem("problem_not_link", "mend_link", &[])
}

/// A match pattern of one host, as browsers read it: `https://intranet.example/*`.
pub(super) fn match_pattern(at: &At) -> Option<String> {
    let text = at.text()?;
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .and_then(|rest| rest.split_once('/'))
        .map(|(host, _)| host.strip_prefix("*.").unwrap_or(host));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['*', ' ', '@']) => Some(text.to_owned()),
        _ => at.problem("problem_not_match_pattern", "mend_match_pattern", &[]),
    }
}
