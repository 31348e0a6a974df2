//! Every post in `data/places.txt`: where the writer says they are now is flagged, nothing else is. The
//! file says how it is written.

use engine::contacts::Contacts;
use engine::policy::{self, Policy};
use engine::{Checker, Post};

#[test]
fn posts_about_places() {
    let checker = Checker::new(school(), &Contacts::default());
    let mut wrong = Vec::new();
    let mut posts = 0;
    for line in include_str!("data/places.txt").lines() {
        let Some((sign @ ("+" | "-"), rest)) = line.split_once(' ') else {
            continue;
        };
        posts += 1;
        let (at, rest) = moment(rest);
        let (text, place) = marked(rest);
        let found = flagged(&checker, text, &at);
        let right = match (sign, &*place) {
            ("-", _) => found.is_empty(),
            (_, "") => false,
            (_, place) => found.len() == 1 && found[0].contains(place),
        };
        if !right {
            wrong.push(format!("{line}   -> {found:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {posts} are wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The time that a line sets, and the rest of it.
fn moment(line: &str) -> (String, &str) {
    match line
        .strip_prefix('{')
        .and_then(|rest| rest.split_once("} "))
    {
        Some(("trip", rest)) => ("2026-11-18T21:40".to_owned(), rest),
        Some((clock, rest)) => (format!("2026-11-10T{clock}"), rest),
        None => ("2026-11-10T11:00".to_owned(), line),
    }
}

fn marked(line: &str) -> (String, String) {
    let place = line
        .split_once("[[")
        .and_then(|(_, rest)| rest.split_once("]]"));
    (
        line.replace("[[", "").replace("]]", ""),
        place.map_or(String::new(), |(place, _)| place.to_owned()),
    )
}

fn flagged(checker: &Checker, text: String, at: &str) -> Vec<String> {
    let post = Post {
        text,
        at: Some(at.to_owned()),
        ..Post::default()
    };
    let units: Vec<u16> = post.text.encode_utf16().collect();
    let report = checker.check(&post);
    let ours = report
        .findings
        .iter()
        .filter(|finding| finding.rule == "location-school-hours");
    let spans = ours.filter_map(|finding| finding.span);
    spans
        .map(|span| String::from_utf16_lossy(&units[span.start as usize..span.end as usize]))
        .collect()
}

fn school() -> Policy {
    let policy = serde_json::json!({
        "schemaVersion": 1,
        "school": { "name": "Brackenfell Community Primary School", "places": ["Low Ellerby"] },
        "hours": {
            "timeZone": "Europe/London",
            "days": ["mon", "tue", "wed", "thu", "fri"],
            "start": "08:45",
            "end": "15:20",
            "terms": [{ "start": "2026-11-02", "end": "2026-12-18" }],
            "trips": [{ "name": "Year 6 residential", "start": "2026-11-18", "end": "2026-11-19" }]
        }
    });
    let (policy, problems) = policy::read(&policy);
    assert!(problems.is_empty(), "{problems:?}");
    policy
}
