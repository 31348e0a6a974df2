//! `pupil-media`: a photo or video goes with words about pupils or work, or was taken or is posted at
//! the school. Nobody looks at the picture: what stands beside it decides. On the school's own account
//! pictures of pupils are usual, and only a full name beside one, or a child who must not be shown, is
//! reported.

use super::children::children;
use super::pupil_name::named_pupils;
use crate::context::{Context, Part};
use crate::names::Form;
use crate::policy::ContactKind;
use crate::post::{Account, Surface};
use crate::report::{Severity, Subject};
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};
use crate::text::cue::Cue;
use crate::text::phrase::Phrase;

/// See [`Documented::docs`].
pub struct PupilMedia;

impl Rule for PupilMedia {
    fn id(&self) -> &'static str {
        "pupil-media"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Rochdale.clause("Appendix 1"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("Use of images"),
                Document::Weston.clause("Appendix 2"),
                Document::Childnet.clause("The Nevers"),
                Document::Ascl.clause("paragraph 3"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Stop)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        if cx.post.media.is_empty() {
            return;
        }
        let message = match cx.account() {
            Account::School => named(cx),
            Account::Personal | Account::Professional => beside(cx),
        };
        if let Some(message) = message {
            out.whole(Subject::Media, message);
        }
    }
}

/// What makes a picture on the writer's own account one that may show pupils.
fn beside(cx: &Context) -> Option<Message> {
    let advice = "pupil_media_instead";
    let pupils = tagged(cx).is_some() || cx.readings().any(|it| !children(cx, &it).is_empty());
    if pupils {
        return Some(Message::new("pupil_media", advice));
    }
    if at_school(cx) {
        return Some(Message::new("pupil_media_place", advice));
    }
    is_about_work(cx).then(|| Message::new("pupil_media_work", advice))
}

/// Whether the post is about the writer's work. A colleague alone makes no school photo: teams go out
/// together too.
fn is_about_work(cx: &Context) -> bool {
    let work = cx.work();
    let phrases = cx.phrases();
    let colleagues = || {
        let own = phrases.of(Cue::MyColleague);
        own.chain(phrases.of(Cue::TheColleague))
    };
    let alone = |place: &Phrase| {
        let meets =
            |it: &Phrase| it.whole.start < place.whole.end && place.whole.start < it.whole.end;
        colleagues().any(meets)
    };
    let named = || cx.school().first().is_some_and(|body| !body.is_empty());
    work.teaching
        || (work.event && !work.as_parent && !work.as_student)
        || (work.workplace
            && (named()
                || phrases
                    .outside(Cue::Workplace, Cue::NotWork)
                    .any(|it| !alone(it))))
}

/// A full name, or a child who must not be shown, beside a picture on the school's account.
fn named(cx: &Context) -> Option<Message> {
    let full = |name: &str| {
        Message::new("pupil_media_name", "pupil_media_name_instead").param("name", name)
    };
    for (part, names) in cx.parts().zip(cx.names()) {
        for hit in names {
            if cx.checker.names.is_unpublished(&part.text, hit) {
                let name = part.text.slice(hit.bytes.clone());
                let message = Message::new("pupil_media_private", "pupil_media_private_instead");
                return Some(message.param("name", name));
            }
        }
        if let Some(hit) = named_pupils(cx, names).find(|hit| hit.form == Form::Full) {
            return Some(full(part.text.slice(hit.bytes.clone())));
        }
    }
    tagged(cx).map(|name| full(&name))
}

/// The pupil who is tagged, if one is. In a message, recipients are addressed and not tagged.
fn tagged(cx: &Context) -> Option<String> {
    if matches!(cx.post.surface, Surface::Message | Surface::Email) {
        return None;
    }
    let people = &cx.checker.flagged;
    let found = cx.post.recipients.iter();
    found
        .filter_map(|person| people.find(person, &cx.checker.names))
        .find(|it| matches!(it.kind, ContactKind::Pupil | ContactKind::FormerPupil))
        .map(|it| it.name)
}

/// Whether the picture was taken at the school, or is posted from there in school time.
fn at_school(cx: &Context) -> bool {
    let taken = cx.policy().school.geofence.as_ref().is_some_and(|fence| {
        let points = cx.post.media.iter().filter_map(|item| item.gps);
        points
            .into_iter()
            .any(|(north, east)| fence.contains(north, east))
    });
    let label = |at: &(&Part, &Vec<_>)| at.0.subject == Subject::Location && !at.1.is_empty();
    taken
        || (cx.time.is_some_and(|time| time.in_hours)
            && cx.parts().zip(cx.school()).any(|at| label(&at)))
}

impl Documented for PupilMedia {
    fn docs(&self) -> Docs {
        Docs {
            title: "A photo may show pupils",
            what: "A photo or video is attached, and the post names, tags or mentions a pupil, or is about your work \
                   or a school event, or the picture was taken inside the school's grounds, or you post it from the \
                   school in school time. What the picture shows is not looked at. On a school account first names \
                   are fine; a full name with a photo is reported, and any child on the list of those who must not \
                   be shown. Holiday photos without any of this are left alone.",
            why: "A face with a place and a time finds a child. Families gave leave for the school's pages, not for \
                  yours, and some children must not be found.",
            instead: "Take the photo off, or give it to whoever runs the school's account. On the school's account \
                      use a first name or none.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::post(
                        r#"{"text": "My class made bread", "site": "facebook", "media": [{"kind": "image"}]}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Look at this sky", "site": "x", "media": [{"kind": "image", "gps": [54.4713, -3.9320]}]}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Best costume of the night", "site": "instagram", "media": [{"kind": "video"}], "recipients": [{"name": "Rosie Hartnell", "handle": "rosie.h"}]}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Well done to Summer Okoro, runner of the year", "site": "facebook", "account": "school", "media": [{"kind": "image"}]}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Well done to Zainab for her poem", "site": "facebook", "account": "school", "media": [{"kind": "image"}]}"#,
                        &[],
                    ),
                ],
                fine: &[
                    Example::post(
                        r#"{"text": "Three days of rain and one of this", "site": "facebook", "media": [{"kind": "image", "gps": [50.1, -5.1]}]}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Rosie and Will planted beans today", "site": "facebook", "account": "school", "media": [{"kind": "image"}]}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Curry night with my head and my TA, no photos of the karaoke. Well, one.", "site": "facebook", "media": [{"kind": "image"}]}"#,
                        &[],
                    ),
                    Example::text("My class made bread", &[]),
                ],
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::example;

    /// The message of this rule's finding on a post.
    fn said(post: &str) -> Option<String> {
        let report = example::check(post);
        let mut ours = report
            .findings
            .into_iter()
            .filter(|it| it.rule == "pupil-media");
        let first = ours.next().map(|it| it.message.into_owned());
        assert_eq!(ours.next(), None, "{post}");
        first
    }

    #[test]
    fn what_stands_beside_a_picture_decides() {
        for (post, expected) in [
            (
                r#"{"text": "New shoes", "media": [{"kind": "image"}]}"#,
                None,
            ),
            (
                r#"{"text": "What a day", "media": [{"kind": "image", "alt": "My class on the beach"}]}"#,
                Some("pupil_media"),
            ),
            (
                r#"{"text": "What a day", "media": [{"kind": "image", "alt": "Summer Okoro with a crab"}]}"#,
                Some("pupil_media"),
            ),
            (
                r#"{"text": "Idris Mbeki-Shaw drew this", "media": [{"kind": "image"}]}"#,
                Some("pupil_media"),
            ),
            (
                r#"{"text": "Marking by candlelight", "media": [{"kind": "image"}]}"#,
                Some("pupil_media_work"),
            ),
            (
                r#"{"text": "Sports day weather at last", "media": [{"kind": "video"}]}"#,
                Some("pupil_media_work"),
            ),
            (
                r#"{"text": "Sports day weather for my son at last", "media": [{"kind": "video"}]}"#,
                None,
            ),
            (
                r#"{"text": "Quiz night with my head and the deputy", "media": [{"kind": "image"}]}"#,
                None,
            ),
            (
                r#"{"text": "Tea with Dana Reid", "media": [{"kind": "image"}]}"#,
                None,
            ),
            (
                r#"{"text": "Bethan Pryce is seven today", "media": [{"kind": "image"}]}"#,
                None,
            ),
        ] {
            assert_eq!(said(post).as_deref(), expected, "{post}");
        }
    }

    #[test]
    fn the_place_decides_where_the_words_do_not() {
        let at = |time: &str, label: &str| {
            let post = r#"{"text": "New shoes", "media": [{"kind": "image"}], "location": {"label": "LABEL"}, "at": "TIME"}"#;
            said(&post.replace("TIME", time).replace("LABEL", label))
        };
        let school = "Brackenfell Community Primary School";
        assert_eq!(
            at("2026-11-10T11:00", school).as_deref(),
            Some("pupil_media_place")
        );
        assert_eq!(at("2026-11-10T19:00", school), None);
        assert_eq!(at("2026-11-10T11:00", "Low Ellerby"), None);
        let taken = |gps: &str| {
            said(
                &r#"{"text": "Sky", "media": [{"kind": "image", "gps": GPS}]}"#.replace("GPS", gps),
            )
        };
        assert_eq!(
            taken("[54.4725, -3.9321]").as_deref(),
            Some("pupil_media_place")
        );
        assert_eq!(taken("[54.4735, -3.9321]"), None);
    }

    #[test]
    fn a_tagged_pupil_is_named_but_one_addressed_is_not() {
        let to = |surface: &str| {
            let post = r#"{"text": "Look", "surface": "SURFACE", "media": [{"kind": "image"}], "recipients": [{"name": "Rosie Hartnell"}]}"#;
            said(&post.replace("SURFACE", surface))
        };
        assert_eq!(to("post").as_deref(), Some("pupil_media"));
        assert_eq!(to("message"), None);
    }

    #[test]
    fn on_the_schools_account_a_full_name_or_a_private_child_decides() {
        for (words, expected) in [
            ("Rosie and Summer planted beans", None),
            ("My class made bread", None),
            ("Rosie Hartnell planted beans", Some("pupil_media_name")),
            (
                "Zainab planted beans in our lesson",
                Some("pupil_media_private"),
            ),
            ("Zainab Yusuf planted beans", Some("pupil_media_private")),
            ("Zainab Y planted beans", Some("pupil_media_private")),
        ] {
            let post = r#"{"text": "WORDS", "account": "school", "media": [{"kind": "image"}]}"#;
            assert_eq!(
                said(&post.replace("WORDS", words)).as_deref(),
                expected,
                "{words}"
            );
        }
    }
}
