//! `recipient-flagged`: a message, reply, mention or tag goes to somebody flagged. Who is flagged is
//! worked out in `contacts::flagged`.

use crate::contacts::flagged::Flagged;
use crate::context::Context;
use crate::policy::ContactKind;
use crate::post::{Account, Surface};
use crate::report::{Severity, Subject};
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};

/// See [`Rule::docs`].
pub struct RecipientFlagged;

impl Rule for RecipientFlagged {
    fn id(&self) -> &'static str {
        "recipient-flagged"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Childnet.clause("The Nevers"),
                Document::Rochdale.clause("section 4"),
                Document::Rochdale.clause("Appendix 1"),
                Document::Ascl.clause("paragraph 22"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("2.6.1"),
                Document::Weston.clause("Behaviour Guidelines for staff"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Stop)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        for (flagged, handle) in &cx.reach().addressed {
            let message = message(cx, flagged);
            match handle {
                Some(bytes) => out.words(&cx.body, bytes.clone(), message),
                None => out.whole(Subject::Recipient, message),
            }
        }
        let addressed = matches!(cx.post.surface, Surface::Message | Surface::Email);
        if addressed && cx.post.recipients.is_empty() && cx.checker.flagged.any_recipient() {
            out.not_checked(Subject::Recipient, "recipient_unknown", &[]);
        }
    }
}

impl Documented for RecipientFlagged {
    fn docs(&self) -> Docs {
        Docs {
            title: "This goes to a flagged person",
            what: "A direct message, an e-mail, a reply, a tag or an @mention is addressed to somebody \
                   flagged: a pupil, a former pupil, a parent, a journalist, or anyone whom you or the \
                   school flagged. Pupils on the roster count by their full name. Naming somebody \
                   without addressing them is another rule's business, and a relationship that the \
                   school knows of is left alone.",
            why: "Private contact with pupils and families through your own account can be \
                  misunderstood, and leaves you without a witness. Questions from the press go to \
                  whoever speaks for the school.",
            instead: "Use a school system, and tell the person whom your school names for this.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::post(
                        r#"{"text": "See you Saturday!", "site": "messenger", "surface": "message", "audience": {"scope": "direct"}, "recipients": [{"name": "Dana Reid"}]}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Congratulations, you earned it", "site": "x", "surface": "reply", "inReplyTo": {"author": "@CallumPrice_gk", "text": "We won!"}}"#,
                        &[],
                    ),
                    Example::text(
                        "Ta @petralundnews, happy to chat about hedgehogs",
                        &["@petralundnews"],
                    ),
                    Example::post(
                        r#"{"text": "Well played today", "site": "instagram", "surface": "message", "audience": {"scope": "direct"}, "recipients": [{"name": "Rosie Hartnell", "handle": "rosie.h"}]}"#,
                        &[],
                    ),
                ],
                fine: &[
                    Example::post(
                        r#"{"text": "Tea at six, bring your kit home", "site": "whatsapp", "surface": "message", "audience": {"scope": "direct"}, "recipients": [{"name": "Bethan Pryce"}]}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "See you Saturday!", "site": "messenger", "surface": "message", "audience": {"scope": "direct"}, "recipients": [{"name": "Meg Tilley"}]}"#,
                        &[],
                    ),
                    Example::text("Petra Lund wrote a lovely piece about hedgehogs", &[]),
                    Example::text("Ta @petralund, happy to chat about hedgehogs", &[]),
                ],
            }
        }
    }
}

fn message(cx: &Context, flagged: &Flagged) -> Message {
    let stem = match flagged.kind {
        ContactKind::Pupil => "recipient_flagged_pupil",
        ContactKind::FormerPupil => "recipient_flagged_former_pupil",
        ContactKind::Parent => "recipient_flagged_parent",
        ContactKind::Journalist => "recipient_flagged_journalist",
        ContactKind::Other => "recipient_flagged_other",
    };
    let advice = match flagged.kind {
        ContactKind::Journalist => "recipient_flagged_journalist_instead",
        _ => "recipient_flagged_instead",
    };
    let message = Message::new(stem, advice)
        .param("name", &flagged.name)
        .param("kind", flagged.kind.id());
    let message = match flagged.kind {
        // The press is the business of one document alone.
        ContactKind::Journalist => {
            message.source(Document::Weston.clause("Behaviour Guidelines for staff"))
        }
        _ => message,
    };
    match &cx.policy().contacts.report_to {
        Some(name) => message.param("reportTo", name),
        None => message,
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::example;

    /// The messages of a post's findings by this rule.
    fn messages(post: &str) -> Vec<String> {
        let report = example::check(post);
        let ours = report.findings.into_iter();
        ours.filter(|it| it.rule == "recipient-flagged")
            .map(|it| it.message.into_owned())
            .collect()
    }

    #[test]
    fn one_person_addressed_in_three_ways_is_one_finding() {
        let post = r#"{
            "text": "@danareid_ thank you!", "surface": "reply",
            "recipients": [{"name": "Dana Reid", "handle": "@danareid_"}],
            "inReplyTo": {"author": "Dana Reid", "text": "Cake?"}
        }"#;
        assert_eq!(messages(post), ["recipient_flagged_parent"]);
    }

    #[test]
    fn a_tag_in_the_text_counts_by_the_name_that_the_site_knows() {
        let post = r#"{
            "text": "cheers @dana.bakes", "recipients": [{"name": "Dana Reid", "handle": "dana.bakes"}]
        }"#;
        let report = example::check(post);
        let span = report.findings[0].span.map(|it| (it.start, it.end));
        assert_eq!(span, Some((7, 18)));
    }

    #[test]
    fn a_message_to_nobody_we_can_read_is_said() {
        let report = example::check(r#"{"text": "hi", "surface": "message"}"#);
        assert_eq!(report.not_checked[0].reason, "recipient_unknown");
    }
}
