//! `colleague-mention`: a member of staff by name, or somebody of the writer's school by role. Who is
//! spoken of is worked out in [`crate::rules::mentioned`]. Kind words are a note; beside a finding on
//! conduct they are a warning, because then somebody is exposed with it.

use crate::context::Context;
use crate::names::{Certainty, Who};
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::rules::mentioned::Role;
use crate::sink::{Message, Sink};

/// See [`Rule::docs`].
pub struct ColleagueMention;

/// The rules on conduct that make a warning of a mention.
const CONDUCT: &[&str] = &[
    "abusive-language",
    "discriminatory-language",
    "allegation",
    "grievance",
    "whistleblowing",
    "confidential",
];

impl Rule for ColleagueMention {
    fn id(&self) -> &'static str {
        "colleague-mention"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Childnet.clause("The Nevers"),
                Document::Rochdale.clause("Appendix 1"),
                Document::Weston.clause("Behaviour Guidelines for staff"),
                Document::Weston.clause("Appendix 2"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Ascl.clause("paragraph 3"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Note)
    }

    fn yields_to(&self) -> &'static [&'static str] {
        &["pupil-name"]
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        let work = cx.work();
        // A first name is a colleague's where the post speaks of a parent or of a firm that the school buys from.
        let others = |who| matches!(who, Role::Parent | Role::Supplier(_));
        let at_work = work.is_work() || cx.people().iter().any(|it| it.sure && others(it.who));
        let role = work.is_work() && !work.as_student && (!work.as_parent || work.teaching);
        let text = &cx.body.text;
        for mention in cx.people() {
            let (counts, stem) = match mention.who {
                Role::Staff(_) => (at_work, "colleague_mention"),
                Role::Colleague => (role, "colleague_mention_role"),
                _ => continue,
            };
            if mention.sure || counts {
                let bytes = text.bytes(mention.tokens.clone());
                out.words(&cx.body, bytes, message(stem));
            }
        }
        // A handle counts as its owner's name; the other texts are read for names alone.
        for (part, hits) in cx.parts().zip(cx.names()).skip(1) {
            let staff = hits.iter().filter(|hit| matches!(hit.who, Who::Staff(_)));
            for hit in staff.filter(|hit| hit.certainty == Certainty::Sure || work.is_work()) {
                out.words(part, hit.bytes.clone(), message("colleague_mention"));
            }
        }
    }

    fn review(&self, _cx: &Context, out: &mut Sink) {
        let conduct = out
            .found()
            .iter()
            .any(|it| it.severity > Severity::Note && CONDUCT.contains(&it.rule()));
        if conduct {
            out.raise(Severity::Warn);
        }
    }
}

fn message(stem: &'static str) -> Message {
    Message::new(stem, "colleague_mention_instead")
}

impl Documented for ColleagueMention {
    fn docs(&self) -> Docs {
        Docs {
            title: "A colleague is mentioned",
            what: "Somebody on the staff list, by name in any form or by title and surname, and people of your \
                   school by what they are there: \"my head\", \"the deputy\", \"SLT\", \"my TA\", \"someone in the \
                   school office\". Some of these count in a post about your work alone. Heads and teachers in \
                   general are not meant, nor a head that aches, nor colleagues of another job. Beside an insult, \
                   an accusation or a complaint the note becomes a warning.",
            why: "Even friendly words put a colleague in public, with your name and theirs side by side. With \
                  unkind words it can end in a complaint, or in court.",
            instead: "Ask first, or leave the person out. What is unkind belongs in a talk, not in a post.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "Mrs Whitcombe has bought us all ice cream",
                        &["Mrs Whitcombe"],
                    ),
                    Example::text("kelly brand runs a very tight tombola", &["kelly brand"]),
                    Example::text("My TA is the reason the glue has lids", &["My TA"]),
                    Example::text("SLT have hidden the good biscuits", &["SLT"]),
                    Example::text(
                        "Someone in the school office sings while she stamps",
                        &["Someone in the school office"],
                    ),
                ],
                fine: &[
                    Example::text("Headteachers are leaving the profession", &[]),
                    Example::text("My head is pounding", &[]),
                    Example::text("I miss brand new pencils", &[]),
                    Example::text("My old manager at the bank counted paper clips", &[]),
                ],
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example::check;

    fn severity(text: &str) -> Option<Severity> {
        let report = check(&serde_json::json!({ "text": text }).to_string());
        let mut ours = report
            .findings
            .iter()
            .filter(|it| it.rule == ColleagueMention.id());
        ours.next().map(|it| it.severity)
    }

    #[test]
    fn kind_words_are_a_note_and_a_warning_beside_a_complaint() {
        assert_eq!(severity("My TA is a wonder"), Some(Severity::Note));
        assert_eq!(
            severity("My TA is a wonder, but I can't stand my job"),
            Some(Severity::Warn)
        );
        assert_eq!(severity("I can't stand my job"), None);
    }

    #[test]
    fn the_description_of_a_photo_is_read_for_names() {
        let report = check(
            r#"{"text": "What a day", "media": [{"kind": "image", "alt": "Me and Imran Sheikh"}]}"#,
        );
        let mut found = report.findings.iter();
        assert!(found.any(|it| it.rule == ColleagueMention.id()));
    }
}
