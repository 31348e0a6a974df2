//! `location-school-hours`: a post that shows where the writer is, in school time or on a trip. What
//! counts as saying so is in [`super::here`].

use super::here::{Moment, whereabouts};
use crate::context::{Context, Part};
use crate::places::Places;
use crate::post::Account;
use crate::report::{Severity, Subject};
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::school::{Naming, Sign};
use crate::sink::{Message, Sink};
use crate::time::SchoolTime;

/// See [`Rule::docs`].
pub struct LocationSchoolHours;

impl Rule for LocationSchoolHours {
    fn id(&self) -> &'static str {
        "location-school-hours"
    }

    fn sources(&self) -> &'static [Clause] {
        const SOURCES: &[Clause] = &[
            Document::Rochdale.clause("Appendix 1"),
            Document::Childnet.clause("Keeping your location private"),
            Document::KingEdward.clause("Monitoring"),
            Document::Weston.clause("Personal Use"),
        ];
        SOURCES
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Warn)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        if cx.policy().hours.is_none() {
            return;
        }
        let Some(time) = &cx.time else {
            out.not_checked(Subject::Time, "time_unknown", &[]);
            return;
        };
        if time.trip.is_none() && !time.in_hours {
            return;
        }
        let attached = cx.post.location.as_ref().map(|place| place.label.trim());
        if let Some(label) = attached.filter(|label| !label.is_empty()) {
            let message = message(
                time,
                "location_school_hours_tag",
                "location_school_hours_trip_tag",
            );
            out.whole(Subject::Location, message.param("place", label));
        }
        for (part, namings) in cx.parts().zip(cx.school()) {
            if part.subject != Subject::Location {
                check_text(part, namings, &cx.checker.places, time, out);
            }
        }
    }
}

impl Documented for LocationSchoolHours {
    fn docs(&self) -> Docs {
        Docs {
            title: "Where you are in school time",
            what: "A place attached to the post, or words that say where the writer is now (“I'm at Costa in Barnstaple”, “Just got \
                   to Exmoor Zoo”, “Stuck on platform 2”, “📍Exeter”), within school hours on a school day. On a day of a trip, at any \
                   hour, and there it holds the post. Places talked about, past, future, wished for, other people's, at home or \
                   inside the school are left alone. Without school hours in the settings only trips count.",
            why: "A place in working hours shows that the writer is not at work, or where a class is. On a trip it tells \
                  strangers where children are.",
            instead: "Post it after school, or leave the place out. On a trip, wait until everyone is home.",
        }
    }

    fn examples(&self) -> Examples {
        const FLAGGED: &[Example] = &[
            Example::post(
                r#"{"text": "I'm at the garage in Low Ellerby and it is going to be expensive", "at": "2026-11-10T11:00"}"#,
                &["I'm at the garage in Low Ellerby"],
            ),
            Example::post(
                r#"{"text": "Just got to Saltmarsh Zoo, an otter waved", "at": "2026-11-10T10:10"}"#,
                &["Just got to Saltmarsh Zoo"],
            ),
            Example::post(
                r#"{"text": "Stuck on platform 3 with a cold pasty.", "at": "2026-11-10T08:45"}"#,
                &["Stuck on platform 3"],
            ),
            Example::post(
                r#"{"text": "Flat white, please.", "at": "2026-11-10T12:10", "location": {"label": "Costa Coffee"}}"#,
                &[],
            ),
            Example::post(
                r#"{"text": "We're at the hostel and it smells of socks", "at": "2026-11-18T21:40"}"#,
                &["We're at the hostel"],
            ),
        ];
        const FINE: &[Example] = &[
            Example::post(
                r#"{"text": "I'm at the garage and it is going to be expensive", "at": "2026-11-10T15:20"}"#,
                &[],
            ),
            Example::post(
                r#"{"text": "I'm at the garage and it is going to be expensive", "at": "2026-11-14T11:00"}"#,
                &[],
            ),
            Example::post(
                r#"{"text": "We were at Saltmarsh Zoo on Saturday", "at": "2026-11-10T11:00"}"#,
                &[],
            ),
            Example::post(
                r#"{"text": "Flying to Rome in July!", "at": "2026-11-10T11:00"}"#,
                &[],
            ),
            Example::post(
                r#"{"text": "In my classroom, lights off, eating a pear", "at": "2026-11-10T12:15"}"#,
                &[],
            ),
            Example::post(
                r#"{"text": "I'm at my wits' end with this printer", "at": "2026-11-10T11:00"}"#,
                &[],
            ),
        ];
        Examples {
            flagged: FLAGGED,
            fine: FINE,
        }
    }
}

fn check_text(part: &Part, namings: &[Naming], places: &Places, time: &SchoolTime, out: &mut Sink) {
    let moment = Moment {
        hour: time.at.clock.minutes() / 60,
        trip: time.trip.is_some(),
    };
    let text = &part.text;
    let own = namings
        .iter()
        .filter(|naming| naming.sign == Sign::Name)
        .map(|naming| {
            let tokens = text.tokens();
            let from = tokens.partition_point(|token| token.end <= naming.bytes.start);
            from..tokens.partition_point(|token| token.start < naming.bytes.end)
        });
    for tokens in whereabouts(text, own.collect(), places, moment) {
        let message = message(time, "location_school_hours", "location_school_hours_trip");
        out.words(part, text.bytes_with_s(tokens), message);
    }
}

/// In school time a warning with the end of the day; on a trip a stop with its name.
fn message(time: &SchoolTime, hours: &'static str, trip: &'static str) -> Message {
    match (time.trip, time.ends) {
        (Some(on), _) => Message::new(trip, "location_school_hours_trip_instead")
            .severity(Severity::Stop)
            .source(Document::Childnet.clause("Keeping your location private"))
            .param("trip", &on.name),
        (None, ends) => {
            let message = Message::new(hours, "location_school_hours_instead");
            ends.map_or(message.clone(), |end| message.param("end", end.to_string()))
        }
    }
}
