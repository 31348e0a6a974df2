//! `photo-metadata`: what an attached photo tells by itself: where and when it was taken. Whether the
//! picture may show pupils is another rule's business.

use crate::context::Context;
use crate::post::{Account, Media, Scope};
use crate::report::{Severity, Subject};
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};
use crate::time::{LocalTime, SchoolTime};

/// See [`Rule::docs`].
pub struct PhotoMetadata;

impl Rule for PhotoMetadata {
    fn id(&self) -> &'static str {
        "photo-metadata"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Rochdale.clause("Appendix 1"),
                Document::Childnet.clause("Keeping your location private"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("Use of images"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Warn)
    }

    fn check(&self, _cx: &Context, _out: &mut Sink) {}

    fn review(&self, cx: &Context, out: &mut Sink) {
        if cx.post.media.is_empty() {
            return;
        }
        // Whoever is named or mentioned says as much as a classroom does.
        let people = [
            "pupil-name",
            "pupil-mention",
            "parent-mention",
            "colleague-mention",
        ];
        let work = cx.work().is_work()
            || cx.school().iter().any(|namings| !namings.is_empty())
            || out.found().iter().any(|it| people.contains(&it.rule()));
        for media in &cx.post.media {
            let (stem, advice) = match sign(cx, media, work) {
                Some(Sign::AtSchool) => ("photo_metadata_school", "photo_metadata_time_instead"),
                Some(Sign::Somewhere) => ("photo_metadata_place", "photo_metadata_instead"),
                Some(Sign::InHours) => ("photo_metadata_time", "photo_metadata_time_instead"),
                None => continue,
            };
            let message = Message::new(stem, advice);
            out.whole(
                Subject::Media,
                match stem {
                    "photo_metadata_place" => {
                        message.source(Document::Childnet.clause("Keeping your location private"))
                    }
                    _ => message,
                },
            );
        }
    }
}

/// What a photo's own data gives away.
enum Sign {
    /// It was taken at the school.
    AtSchool,
    /// Anyone can read where it was taken.
    Somewhere,
    /// It was taken in school time, and the post is about work.
    InHours,
}

fn sign(cx: &Context, media: &Media, work: bool) -> Option<Sign> {
    let school_account = cx.account() == Account::School;
    if let Some(at) = media.gps {
        let fence = cx.policy().school.geofence;
        if fence.is_some_and(|fence| fence.contains(at.0, at.1)) {
            // The school's own account may show where the school is.
            return (!school_account).then_some(Sign::AtSchool);
        }
        if cx.post.audience.scope == Scope::Public {
            return Some(Sign::Somewhere);
        }
    }
    let taken = media.taken_at.as_deref().and_then(LocalTime::read)?;
    let time = SchoolTime::of(cx.policy().hours.as_ref(), taken);
    (work && time.in_hours && !school_account).then_some(Sign::InHours)
}

impl Documented for PhotoMetadata {
    fn docs(&self) -> Docs {
        Docs {
            title: "What the photo itself says",
            what: "A photo or video file carries the place at the school, or any place at all while the post \
                   is public, or was taken in school time on a school day and the post is about work. A photo \
                   that carries nothing is left alone. On the school's own account only a place elsewhere \
                   counts, in a public post.",
            why: "Phones write the place and the time into each picture. Whoever gets the file can read where \
                  the writer works, or lives, and that the picture was taken in class.",
            instead: "Post a screenshot of the picture, or turn the place off in the camera. Photos from school \
                      belong on the school's own account.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::post(
                        r#"{"text": "What a sky", "audience": {"scope": "friends"}, "media": [{"kind": "image", "gps": [54.4719, -3.9318]}]}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Seven buns, no regrets", "audience": {"scope": "public"}, "media": [{"kind": "image", "gps": [38.7, -9.2]}]}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "The sink in my classroom has given up", "audience": {"scope": "friends"}, "media": [{"kind": "image", "takenAt": "2026-11-10T11:05"}], "at": "2026-11-10T19:00"}"#,
                        &[],
                    ),
                ],
                fine: &[
                    Example::post(
                        r#"{"text": "Seven buns, no regrets", "audience": {"scope": "public"}, "media": [{"kind": "image"}]}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Seven buns, no regrets", "audience": {"scope": "list", "list": "Close friends"}, "media": [{"kind": "image", "gps": [38.7, -9.2]}]}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "The sink in my classroom has given up", "audience": {"scope": "friends"}, "media": [{"kind": "image", "takenAt": "2026-11-10T16:05"}], "at": "2026-11-10T19:00"}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "New bulbs by the gate", "account": "school", "audience": {"scope": "public"}, "media": [{"kind": "image", "gps": [54.4719, -3.9318], "takenAt": "2026-11-10T11:05"}]}"#,
                        &[],
                    ),
                ],
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::example;

    /// The messages of this rule's findings on a post.
    fn messages(post: &str) -> Vec<String> {
        let findings = example::check(post).findings.into_iter();
        let ours = findings.filter(|it| it.rule == "photo-metadata");
        ours.map(|it| it.message.into_owned()).collect()
    }

    #[test]
    fn the_fence_has_an_edge() {
        // The radius is 200 m; a thousandth of a degree north is 111 m.
        for (latitude, found) in [(54.4729, 1), (54.4731, 0)] {
            let post = format!(
                r#"{{"text": "Sky", "audience": {{"scope": "friends"}}, "media": [{{"kind": "video", "gps": [{latitude}, -3.9321]}}]}}"#
            );
            assert_eq!(messages(&post).len(), found, "{latitude}");
        }
    }

    #[test]
    fn each_photo_counts_once_for_what_says_most() {
        let post = r#"{"text": "My class made soup", "audience": {"scope": "public"}, "media": [
            {"kind": "image", "gps": [54.4712, -3.9321], "takenAt": "2026-11-10T11:05"},
            {"kind": "image", "gps": [51.5, -0.1], "takenAt": "2026-11-10T11:06"},
            {"kind": "image", "takenAt": "2026-11-10T11:07"},
            {"kind": "image", "takenAt": "2026-11-10T11:08"}
        ]}"#;
        assert_eq!(
            messages(post),
            [
                "photo_metadata_school",
                "photo_metadata_place",
                "photo_metadata_time"
            ]
        );
    }

    #[test]
    fn the_time_counts_when_the_post_names_the_school_or_a_pupil() {
        for (text, label, count) in [
            ("Look at this shed", "", 0),
            ("Look at this shed", "Brackenfell Primary", 1),
            ("Rosie Hartnell and this shed", "", 1),
            ("A shed for 5B, who asked me for one", "", 1),
        ] {
            let post = serde_json::json!({
                "text": text, "location": { "label": label },
                "media": [{ "kind": "image", "takenAt": "2026-11-10T11:05" }]
            });
            assert_eq!(messages(&post.to_string()).len(), count, "{text} {label}");
        }
    }
}
