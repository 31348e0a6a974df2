//! `working-hours`: something of the writer's own, written in school time. Off unless a policy turns
//! it on, or follows only a document that asks for it.

use crate::context::Context;
use crate::post::{Account, Surface};
use crate::report::{Severity, Subject};
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};

/// See [`Rule::docs`].
pub struct WorkingHours;

impl Rule for WorkingHours {
    fn id(&self) -> &'static str {
        "working-hours"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Rochdale.clause("Appendix 1"),
                Document::KingEdward.clause("Monitoring"),
                Document::Weston.clause("Personal Use"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        None
    }

    fn pack_severity(&self, document: Document, account: Account) -> Option<Severity> {
        // The third document allows what it calls reasonable use.
        let asks = matches!(document, Document::Rochdale | Document::KingEdward);
        (asks && account == Account::Personal).then_some(Severity::Note)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        let own = cx.account() == Account::Personal && cx.post.surface != Surface::Profile;
        if !own || cx.policy().hours.is_none() {
            return;
        }
        let Some(time) = &cx.time else {
            return out.not_checked(Subject::Time, "time_unknown", &[]);
        };
        if let Some(end) = time.ends.filter(|_| time.in_hours) {
            let message = Message::new("working_hours", "working_hours_instead");
            out.whole(Subject::Time, message.param("end", end.to_string()));
        }
    }
}

impl Documented for WorkingHours {
    fn docs(&self) -> Docs {
        Docs {
            title: "It is school time",
            what: "A post, reply, message or e-mail from your own account, written within school hours on a \
                   school day. Off unless the school turns it on, or follows the Rochdale guidance or the \
                   King Edward VII policy alone. Needs the school's hours.",
            why: "Some schools ask staff not to use social media for themselves while they are at work, and \
                  the time is there for anyone to read under the post.",
            instead: "Save it, and post it after school.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::post(r#"{"text": "Soup again", "at": "2026-11-10T12:30"}"#, &[]),
                    Example::post(
                        r#"{"text": "Soup again", "at": "2026-11-10T08:45", "surface": "reply"}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Soup again", "at": "2026-11-10T15:19", "surface": "message"}"#,
                        &[],
                    ),
                ],
                fine: &[
                    Example::post(r#"{"text": "Soup again", "at": "2026-11-10T15:20"}"#, &[]),
                    Example::post(r#"{"text": "Soup again", "at": "2026-11-27T12:30"}"#, &[]),
                    Example::post(
                        r#"{"text": "Soup again", "at": "2026-11-10T12:30", "account": "professional"}"#,
                        &[],
                    ),
                ],
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::contacts::Contacts;
    use crate::{Checker, Severity, policy};

    /// The severity of the finding on a post at ten on a school day.
    fn severity(more: &Value, account: &str) -> Option<Severity> {
        let mut policy = json!({ "hours": { "start": "08:45", "end": "15:20" } });
        let (all, more) = (policy.as_object_mut().unwrap(), more.as_object().unwrap());
        all.extend(more.clone());
        let (policy, problems) = policy::read(&policy);
        assert_eq!(problems, []);
        let post = json!({ "text": "Soup", "account": account, "at": "2026-11-10T10:00" });
        let post = serde_json::from_value(post).unwrap();
        let report = Checker::new(policy, &Contacts::default()).check(&post);
        let found = report.findings.iter().find(|it| it.rule == "working-hours");
        found.map(|it| it.severity)
    }

    #[test]
    fn it_is_a_note_in_the_packs_that_ask_for_it_and_off_by_default() {
        for (packs, expected) in [
            (json!([]), None),
            (json!(["rochdale"]), Some(Severity::Note)),
            (json!(["king-edward"]), Some(Severity::Note)),
            (json!(["weston"]), None),
            (json!(["childnet"]), None),
            (json!(["rochdale", "king-edward"]), None),
        ] {
            let found = severity(&json!({ "packs": packs }), "personal");
            assert_eq!(found, expected, "{packs}");
        }
        assert_eq!(
            severity(&json!({ "packs": ["rochdale"] }), "professional"),
            None
        );
    }

    #[test]
    fn a_policy_can_turn_it_on_whatever_the_packs() {
        let rules = json!({ "working-hours": { "severity": "warn" } });
        for packs in [json!([]), json!(["ascl"]), json!(["rochdale"])] {
            let policy = json!({ "packs": packs, "rules": rules });
            assert_eq!(severity(&policy, "personal"), Some(Severity::Warn));
        }
        let off =
            json!({ "packs": ["rochdale"], "rules": { "working-hours": { "severity": "off" } } });
        assert_eq!(severity(&off, "personal"), None);
    }

    #[test]
    fn a_post_without_a_time_is_said_not_to_be_checked() {
        let policy = json!({
            "packs": ["rochdale"], "hours": { "start": "08:45", "end": "15:20" },
            "rules": { "location-school-hours": { "severity": "off" } }
        });
        let checker = Checker::new(policy::read(&policy).0, &Contacts::default());
        let report = checker.check(&crate::Post::default());
        let reasons: Vec<_> = report
            .not_checked
            .iter()
            .map(|it| it.reason.as_str())
            .collect();
        assert_eq!(reasons, ["time_unknown"]);
    }
}
