//! `tagging`: a photo or video is attached, and the text tags a colleague, a parent or a pupil. What
//! the photo shows, and whom the post addresses, are other rules' business.

use std::ops::Range;

use crate::contacts::reach::is_handle_of;
use crate::context::Context;
use crate::names::{Form, Who};
use crate::policy::ContactKind;
use crate::post::{Account, Person};
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};
use crate::text::{Byte, Region, Text};

/// See [`Rule::docs`].
pub struct Tagging;

impl Rule for Tagging {
    fn id(&self) -> &'static str {
        "tagging"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Childnet.clause("Tagging"),
                Document::Rochdale.clause("Appendix 1"),
                Document::Ascl.clause("paragraph 14"),
                Document::Weston.clause("Appendix 1, personal use"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Note)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        if cx.post.media.is_empty() {
            return;
        }
        let text = &cx.body.text;
        let handles = text
            .entities()
            .iter()
            .filter(|it| it.region == Region::Handle);
        for entity in handles {
            let handle = &entity.bytes;
            let mut people = cx.post.recipients.iter();
            let tag = people.find_map(|it| Some((tag(text, handle, it)?, it)));
            let bytes = tag.as_ref().map_or(handle, |(bytes, _)| bytes).clone();
            let person = tag.map(|(_, person)| person);
            let all = &cx.checker.flagged;
            let flagged = all
                .by_handle(text.slice(handle.clone()))
                .or_else(|| all.find(person?, &cx.checker.names));
            let counts = match flagged.map(|it| it.kind) {
                Some(ContactKind::Pupil | ContactKind::FormerPupil | ContactKind::Parent) => true,
                _ => person.is_some_and(|it| is_staff(cx, it)),
            };
            if counts {
                out.words(&cx.body, bytes, Message::new("tagging", "tagging_instead"));
            }
        }
    }
}

/// Where the text tags this person, if the handle found at `at` is theirs, or the first word of their
/// name: some sites write "@Jo Tandy".
fn tag(text: &Text, at: &Range<Byte>, person: &Person) -> Option<Range<Byte>> {
    if is_handle_of(person, text.slice(at.clone())) {
        return Some(at.clone());
    }
    let name = person.name.as_deref().filter(|name| !name.is_empty())?;
    let start = at.start.at() + 1;
    let shown = text.raw().get(start..start + name.len())?;
    shown
        .eq_ignore_ascii_case(name)
        .then(|| at.start..Byte::from(start + name.len()))
}

/// Whether the name that a site shows is that of a member of staff.
fn is_staff(cx: &Context, person: &Person) -> bool {
    let Some(name) = person.name.as_deref() else {
        return false;
    };
    let text = Text::prepare(name);
    let hits = cx.checker.names.find(&text, &[]);
    hits.iter().any(|hit| {
        matches!(hit.who, Who::Staff(_)) && matches!(hit.form, Form::Full | Form::Titled)
    })
}

impl Documented for Tagging {
    fn docs(&self) -> Docs {
        Docs {
            title: "Somebody from school is tagged",
            what: "A photo or video is attached, and the text tags a listed colleague, a flagged parent, or a \
                   pupil, present or past: by a handle that the school or you listed, or by one whose \
                   owner's name the site shows. Friends who have nothing to do with school are left alone, \
                   and so is a tag without a picture.",
            why: "A tag puts the picture before everyone who follows the person tagged, and under their name \
                  for anyone who looks them up. They may not want that, and may not be asked.",
            instead: "Ask first, or post the picture without the tag.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::post(
                        r#"{"text": "@kelly.brand.runs and the cake that ate Cumbria", "recipients": [{"name": "Kelly Brand", "handle": "@kelly.brand.runs"}], "media": [{"kind": "image"}]}"#,
                        &["@kelly.brand.runs"],
                    ),
                    Example::post(
                        r#"{"text": "Muddy, but we won. @Imran Sheikh", "recipients": [{"name": "Imran Sheikh"}], "media": [{"kind": "image"}]}"#,
                        &["@Imran Sheikh"],
                    ),
                    Example::post(
                        r#"{"text": "Look what @danareid_ grew!", "media": [{"kind": "video"}]}"#,
                        &["@danareid_"],
                    ),
                ],
                fine: &[
                    Example::post(
                        r#"{"text": "@megtilley made a croquembouche", "recipients": [{"name": "Meg Tilley", "handle": "megtilley"}], "media": [{"kind": "image"}]}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Muddy, but we won. @Imran Sheikh", "recipients": [{"name": "Imran Sheikh"}]}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Hat by @bethanp", "recipients": [{"name": "Bethan Pryce", "handle": "@bethanp"}], "media": [{"kind": "image"}]}"#,
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

    /// The tags that the rule marks in a post with a photo.
    fn tags(text: &str, recipients: &str) -> Vec<String> {
        let post = format!(
            r#"{{"text": "{text}", "recipients": {recipients}, "media": [{{"kind": "image"}}]}}"#
        );
        let findings = example::check(&post).findings.into_iter();
        let ours = findings.filter(|it| it.rule == "tagging");
        ours.filter_map(|it| it.params.get("words").cloned())
            .collect()
    }

    #[test]
    fn a_tag_counts_by_its_handle_and_by_its_owner() {
        let staff = r#"[{"name": "Mrs Sandra Whitcombe", "handle": "@headof.fell"}]"#;
        assert_eq!(tags("Hat: @HeadOf.Fell.", staff), ["@HeadOf.Fell"]);
        let pupil = r#"[{"name": "Rosie Hartnell", "handle": "rosie.h"}]"#;
        assert_eq!(
            tags("@rosie.h and @danareid_", pupil),
            ["@rosie.h", "@danareid_"]
        );
        assert!(tags("@petralundnews was there", "[]").is_empty());
        // Not in the text: it is an address, and another rule's business.
        assert!(tags("Hat", pupil).is_empty());
        assert!(tags("Mail rosie@danareid_.example", "[]").is_empty());
    }
}
