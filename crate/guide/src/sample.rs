//! An example post in words: its text, the words that are flagged, and whatever else of the post
//! decides (the account, the audience, the hour, what is attached), each in a phrase of its own.

use engine::policy::Hours;
use engine::post::{Account, Audience, Media, MediaKind, Scope, Surface};
use engine::rule::Example;
use engine::time::{LocalTime, SchoolTime, Weekday};
use engine::{Post, rule};
use serde_json::{Value, json};

use crate::example::School;

/// An example, ready to be shown.
#[derive(Debug, Clone)]
pub struct Sample {
    /// The post's text.
    pub text: String,
    /// The words in it that are flagged, in order; none for a finding without words.
    pub words: &'static [&'static str],
    /// How serious each finding of the rule is, in the order of the words.
    pub levels: Vec<&'static str>,
    /// What else decides, a phrase each; none for a text alone.
    pub also: Vec<String>,
    /// The post as the command line takes it.
    pub post: Value,
}

impl Sample {
    /// An example at its school; `found` gives how serious the rule's findings in a post are.
    pub(crate) fn of(
        example: &Example,
        school: &School,
        found: impl Fn(&Post) -> Vec<&'static str>,
    ) -> Self {
        // The engine's own tests check that every example is a post.
        let post = engine::rules::example::post(&example.post).unwrap_or_default();
        let (also, json) = match example.post {
            rule::Sample::Text(text) => (Vec::new(), json!({ "text": text })),
            rule::Sample::Json(json) => (
                circumstances(&post, school),
                serde_json::from_str(json).unwrap_or_default(),
            ),
        };
        Self {
            levels: found(&post),
            text: post.text,
            words: example.words,
            also,
            post: json,
        }
    }

    /// The text in pieces, flagged words and others, in order.
    pub fn pieces(&self) -> Vec<(&str, bool)> {
        let mut pieces = Vec::new();
        let mut rest = self.text.as_str();
        for word in self.words {
            let Some((before, after)) = rest.split_once(word) else {
                break;
            };
            pieces.push((before, false));
            pieces.push((*word, true));
            rest = after;
        }
        pieces.push((rest, false));
        pieces.retain(|(text, _)| !text.is_empty());
        pieces
    }
}

fn circumstances(post: &Post, school: &School) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let kind = match post.surface {
        Surface::Post => None,
        Surface::Reply => Some("a reply"),
        Surface::Message => Some("a message"),
        Surface::Email => Some("an e-mail"),
        Surface::Profile => Some("a profile text"),
    };
    said.extend(kind.map(str::to_owned));
    match post.account {
        Account::Personal => {}
        Account::Professional => said.push("on a work account".to_owned()),
        Account::School => said.push("on the school’s account".to_owned()),
    }
    said.extend(audience(&post.audience));
    let flagged = school.flagged_among(post);
    if !flagged.is_empty() {
        said.push(format!("among them {}", list(&flagged)));
    }
    if !post.recipients.is_empty() {
        let people = post.recipients.iter().map(|it| {
            let name = it.name.as_deref().or(it.handle.as_deref());
            school.introduced(name.unwrap_or("someone"))
        });
        let people: Vec<String> = people.collect();
        let to = match post.surface {
            Surface::Message | Surface::Email => "to",
            _ => "tagged or addressed:",
        };
        said.push(format!("{to} {}", list(&people)));
    }
    said.extend(post.media.iter().map(|it| media(it, school)));
    if let Some(place) = &post.location {
        said.push(format!("with the place “{}”", place.label));
    }
    if let Some(answered) = &post.in_reply_to {
        let author = school.introduced(&answered.author);
        said.push(match (author.as_str(), answered.text.as_str()) {
            (author, "") => format!("in answer to {author}"),
            ("", text) => format!("in answer to “{text}”"),
            (author, text) => format!("in answer to {author}: “{text}”"),
        });
    }
    if let Some(at) = &post.at {
        said.push(time(at));
        said.extend(school_time(at, school.hours()));
    }
    said
}

fn audience(audience: &Audience) -> Option<String> {
    let named = |kind: &str| match &audience.list {
        Some(list) => format!("to the {kind} “{list}”"),
        None => format!("to a {kind}"),
    };
    let mut to = match audience.scope {
        Scope::Public => "to everyone".to_owned(),
        Scope::Friends => "to friends".to_owned(),
        Scope::Followers => "to followers".to_owned(),
        Scope::Connections => "to connections".to_owned(),
        Scope::List => named("list"),
        Scope::Group => named("group"),
        Scope::OnlyMe => "to nobody but the writer".to_owned(),
        Scope::Direct | Scope::Unknown => return None,
    };
    if !audience.except.is_empty() {
        to = format!("{to} except {}", list(&audience.except));
    }
    Some(to)
}

fn media(media: &Media, school: &School) -> String {
    let mut said = match media.kind {
        MediaKind::Image => "with a photo",
        MediaKind::Video => "with a video",
    }
    .to_owned();
    if let Some(alt) = &media.alt {
        said = format!("{said} described as “{alt}”");
    }
    if let Some(taken) = &media.taken_at {
        said = format!("{said} taken on {}", time(taken));
    }
    if let Some(place) = media.gps {
        let place = if school.is_at(place) {
            "at the school"
        } else {
            "elsewhere"
        };
        said = format!("{said}, its file telling that it was taken {place}");
    }
    said
}

fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// `2026-11-10T13:05` as "Tuesday 10 November 2026, 13:05"; another form as it stands.
fn time(at: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let read = || {
        let LocalTime { date, clock } = LocalTime::read(at)?;
        let iso = date.to_string();
        let mut parts = iso.split('-');
        let year = parts.next()?;
        let month = parts.next()?.parse::<usize>().ok()?.checked_sub(1)?;
        let day: u8 = parts.next()?.parse().ok()?;
        let weekday = weekday(date.weekday());
        Some(format!(
            "{weekday} {day} {} {year}, {clock}",
            MONTHS.get(month)?
        ))
    };
    read().unwrap_or_else(|| at.to_owned())
}

const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// What that moment is at the example school.
fn school_time(at: &str, hours: Option<&Hours>) -> Option<String> {
    let moment = SchoolTime::of(hours, LocalTime::read(at)?);
    if let Some(trip) = moment.trip {
        return Some(format!("on the trip “{}”", trip.name));
    }
    let start = hours?.start?;
    let said = match (moment.school_day, moment.in_hours) {
        (_, true) => "in school hours",
        (true, false) if moment.at.clock < start => "before school",
        (true, false) => "after school",
        (false, false) => "on a day without school",
    };
    Some(said.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(json: &str) -> String {
        let post = serde_json::from_str(json).unwrap();
        circumstances(&post, &School::read()).join("; ")
    }

    #[test]
    fn what_else_decides_is_said_in_words() {
        for (post, words) in [
            (r#"{"text": "a"}"#, ""),
            (
                r#"{"surface": "message", "recipients": [{"name": "Dana Reid"}, {"handle": "@kit"}]}"#,
                "a message; to Dana Reid (a parent) and @kit",
            ),
            (
                r#"{"account": "school", "audience": {"scope": "list", "list": "Close friends", "except": ["Dana Reid"]}}"#,
                "on the school’s account; to the list “Close friends” except Dana Reid",
            ),
            (
                r#"{"site": "facebook", "audience": {"scope": "friends"}}"#,
                "to friends; among them Dana Reid (a parent)",
            ),
            (
                r#"{"site": "facebook", "audience": {"scope": "friends", "except": ["Dana Reid"]}}"#,
                "to friends except Dana Reid",
            ),
            (
                r#"{"media": [{"kind": "image", "gps": [51.5, -4.25], "takenAt": "2026-11-10T13:05"}], "location": {"label": "Zoo"}}"#,
                "with a photo taken on Tuesday 10 November 2026, 13:05, its file telling that it was taken elsewhere; with the place “Zoo”",
            ),
            (
                r#"{"media": [{"kind": "video", "gps": [54.4719, -3.9318]}]}"#,
                "with a video, its file telling that it was taken at the school",
            ),
            (
                r#"{"surface": "reply", "inReplyTo": {"author": "Kit", "text": "Hi"}, "at": "noon"}"#,
                "a reply; in answer to Kit: “Hi”; noon",
            ),
            (
                r#"{"at": "2026-11-10T08:44"}"#,
                "Tuesday 10 November 2026, 08:44; before school",
            ),
            (
                r#"{"at": "2026-11-10T15:19"}"#,
                "Tuesday 10 November 2026, 15:19; in school hours",
            ),
            (
                r#"{"at": "2026-11-10T15:20"}"#,
                "Tuesday 10 November 2026, 15:20; after school",
            ),
            (
                r#"{"at": "2026-11-14T11:00"}"#,
                "Saturday 14 November 2026, 11:00; on a day without school",
            ),
            (
                r#"{"at": "2026-11-18T21:40"}"#,
                "Wednesday 18 November 2026, 21:40; on the trip “Year 6 residential”",
            ),
        ] {
            assert_eq!(said(post), words);
        }
    }

    #[test]
    fn a_text_is_cut_at_its_flagged_words() {
        let sample = Sample {
            text: "ab cd ab".to_owned(),
            words: &["cd", "ab"],
            levels: vec!["warn"; 2],
            also: Vec::new(),
            post: Value::Null,
        };
        assert_eq!(
            sample.pieces(),
            [("ab ", false), ("cd", true), (" ", false), ("ab", true)]
        );
    }
}
