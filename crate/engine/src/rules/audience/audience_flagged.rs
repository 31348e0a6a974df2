//! `audience-flagged`: somebody who should not read the writer's posts is in the chosen audience.
//! Who is flagged and what is in the lists is worked out in `contacts::flagged`.

use crate::contacts::flagged::{Flagged, List, network_word};
use crate::context::Context;
use crate::policy::ContactKind;
use crate::post::{Account, Scope, Surface};
use crate::report::{Severity, Subject};
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};

/// See [`Rule::docs`].
pub struct AudienceFlagged;

impl Rule for AudienceFlagged {
    fn id(&self) -> &'static str {
        "audience-flagged"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Ascl.clause("paragraph 6"),
                Document::Rochdale.clause("Appendix 1"),
                Document::Rochdale.clause("section 4"),
                Document::Childnet.clause("Customising who I share posts with"),
                Document::Ascl.clause("paragraph 9"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("2.4.4"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Stop)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        let people = &cx.checker.flagged;
        let audience = &cx.post.audience;
        if !people.any_in_audience() {
            return;
        }
        match audience.scope {
            // A public audience is the business of `audience-public`; a direct one, of the recipients.
            Scope::Public | Scope::OnlyMe | Scope::Direct => return,
            Scope::Unknown if addressed(cx.post.surface) => return,
            Scope::Unknown => return out.not_checked(Subject::Audience, "audience_unknown", &[]),
            _ => {}
        }
        let shown = audience
            .list
            .as_deref()
            .filter(|name| !name.trim().is_empty());
        let shown = shown.unwrap_or_else(|| network_word(audience.scope));
        let Some(list) = cx.reach().list else {
            let params = [("list", shown)];
            return out.not_checked(Subject::Audience, "audience_no_list", &params);
        };
        let flagged = &cx.reach().in_list;
        let Some(message) = message(flagged) else {
            return;
        };
        let message = message
            .param("list", shown)
            .param("count", list.size().to_string())
            .param("total", flagged.len().to_string());
        let message = match list.added {
            Some(day) => message.param("added", day.to_string()),
            None => message,
        };
        let message = match people.clear_list(&cx.post.site) {
            Some(List { name, .. }) => message
                .param("other", name)
                .advice("audience_flagged_other_instead"),
            None => message,
        };
        out.whole(Subject::Audience, message);
    }
}

impl Documented for AudienceFlagged {
    fn docs(&self) -> Docs {
        Docs {
            title: "A flagged person can see this",
            what: "The friends, followers, connections, list or group that will see the post holds \
                   somebody flagged: a pupil, a former pupil, a parent, or anyone whom you or the \
                   school flagged. Pupils on the roster count by their full name. A public post is \
                   not this rule's business; nor is a person whom you left out of the audience, nor a \
                   relationship that the school knows of. Needs the list: where it was not given, or \
                   the audience cannot be read, the report says that this was not checked.",
            why: "A friend list is easily forgotten, and grows. What you write for friends may be \
                  read by the families you work for, and cannot be taken back.",
            instead: "Choose a smaller list with nobody flagged in it, or leave the person out.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::post(
                        r#"{"text": "New haircut, who dis", "site": "facebook", "audience": {"scope": "friends"}}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Muddy knees, three goals", "site": "facebook", "audience": {"scope": "list", "list": "Five-a-Side"}}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Fish supper on the harbour wall", "site": "x", "audience": {"scope": "followers"}}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Off to see the lights", "site": "facebook", "audience": {"scope": "friends", "except": ["Meg Tilley"]}}"#,
                        &[],
                    ),
                ],
                fine: &[
                    Example::post(
                        r#"{"text": "New haircut, who dis", "site": "facebook", "audience": {"scope": "friends", "except": ["Dana Reid"]}}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Muddy knees, three goals", "site": "facebook", "audience": {"scope": "list", "list": "close friends"}}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Diary note to self", "site": "facebook", "audience": {"scope": "only-me"}}"#,
                        &[],
                    ),
                    Example::text("Fish supper on the harbour wall", &[]),
                ],
            }
        }
    }
}

/// Whether such a box is addressed to recipients rather than an audience.
fn addressed(surface: Surface) -> bool {
    matches!(surface, Surface::Message | Surface::Email)
}

/// The message for these people; none for nobody.
fn message(flagged: &[&Flagged]) -> Option<Message> {
    let advice = "audience_flagged_instead";
    Some(match flagged {
        [] => return None,
        [one] => Message::new(
            match one.kind {
                ContactKind::Pupil => "audience_flagged_pupil",
                ContactKind::FormerPupil => "audience_flagged_former_pupil",
                ContactKind::Parent => "audience_flagged_parent",
                ContactKind::Journalist | ContactKind::Other => "audience_flagged_other",
            },
            advice,
        )
        .param("name", &one.name)
        .param("kind", one.kind.id()),
        [a, b] => Message::new("audience_flagged_two", advice)
            .param("a", &a.name)
            .param("b", &b.name),
        [a, b, rest @ ..] => Message::new("audience_flagged_many", advice)
            .param("a", &a.name)
            .param("b", &b.name)
            .param("n", rest.len().to_string()),
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::example;

    /// Message, named parameters and reasons for not checking, as JSON, of a post's report.
    fn outcome(post: &str) -> serde_json::Value {
        let report = example::check(post);
        let finding = report
            .findings
            .iter()
            .find(|it| it.rule == "audience-flagged");
        serde_json::json!([
            finding.map(|it| (&it.message, &it.advice, &it.params)),
            report
                .not_checked
                .iter()
                .map(|it| &it.reason)
                .collect::<Vec<_>>(),
        ])
    }

    #[test]
    fn one_person_is_named_with_the_list_and_a_clear_list_is_offered() {
        assert_eq!(
            outcome(r#"{"site": "facebook", "audience": {"scope": "friends"}}"#),
            serde_json::json!([
                [
                    "audience_flagged_parent",
                    "audience_flagged_other_instead",
                    {
                        "name": "Dana Reid", "kind": "parent", "list": "friends", "count": "4",
                        "total": "1", "added": "2026-11-03", "other": "Close friends"
                    }
                ],
                []
            ])
        );
    }

    #[test]
    fn of_several_the_first_two_are_named_pupils_first() {
        assert_eq!(
            outcome(
                r#"{"site": "facebook", "audience": {"scope": "group", "list": "Five-a-side"}}"#
            )[0][2]["a"],
            "Callum Price"
        );
        assert_eq!(
            outcome(
                r#"{"site": "facebook", "audience": {"scope": "list", "list": "five a side", "except": ["Callum Price"]}}"#
            )[0][0],
            "audience_flagged_two"
        );
        assert_eq!(
            outcome(
                r#"{"site": "facebook", "audience": {"scope": "list", "list": "Five-a-side"}}"#
            )[0][2]["n"],
            "1"
        );
    }

    #[test]
    fn without_a_clear_list_nothing_is_offered() {
        assert_eq!(
            outcome(r#"{"site": "x", "audience": {"scope": "followers"}}"#)[0][1],
            "audience_flagged_instead"
        );
    }

    #[test]
    fn what_cannot_be_told_is_said() {
        for (post, reasons) in [
            (
                r#"{"site": "facebook", "audience": {"scope": "unknown"}}"#,
                vec!["audience_unknown"],
            ),
            (
                r#"{"site": "snapchat", "audience": {"scope": "friends"}}"#,
                vec!["audience_no_list"],
            ),
            (
                r#"{"site": "facebook", "audience": {"scope": "group", "list": "Village"}}"#,
                vec!["audience_no_list"],
            ),
            (
                r#"{"site": "facebook", "audience": {"scope": "public"}}"#,
                vec![],
            ),
            (
                r#"{"site": "facebook", "audience": {"scope": "only-me"}}"#,
                vec![],
            ),
        ] {
            assert_eq!(outcome(post), serde_json::json!([null, reasons]), "{post}");
        }
    }
}
