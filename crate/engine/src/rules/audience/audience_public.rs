//! `audience-public`: anyone can read a post that another rule warns about. By itself a public post
//! is no finding.

use crate::context::Context;
use crate::post::{Account, Scope};
use crate::report::{Severity, Subject};
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};

/// See [`Rule::docs`].
pub struct AudiencePublic;

impl Rule for AudiencePublic {
    fn id(&self) -> &'static str {
        "audience-public"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Ascl.clause("paragraph 2"),
                Document::Rochdale.clause("Appendix 1"),
                Document::Childnet.clause("Privacy settings"),
                Document::KingEdward.clause("Social Media Security"),
                Document::Weston.clause("2.4.4"),
            ]
        }
    }

    fn default_severity(&self, account: Account) -> Option<Severity> {
        (account == Account::Personal).then_some(Severity::Note)
    }

    fn check(&self, _cx: &Context, _out: &mut Sink) {}

    fn review(&self, cx: &Context, out: &mut Sink) {
        let grave = out.found().iter().any(|it| it.severity > Severity::Note);
        if cx.post.audience.scope == Scope::Public && grave {
            let message = Message::new("audience_public", "audience_public_instead");
            out.whole(Subject::Audience, message);
        }
    }
}

impl Documented for AudiencePublic {
    fn docs(&self) -> Docs {
        Docs {
            title: "Anyone can read this",
            what: "A public post from your own account that another rule warns about or stops. It comes \
                   with that finding, never alone: a public post about the weather is fine, and so is \
                   one with nothing but notes.",
            why: "A public post can reach anyone, be copied by anyone, and stay for years. What friends \
                  would understand, a stranger or a newspaper may not.",
            instead: "Choose a smaller audience, or change the marked words.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text("Brackenfell Primary has a new hedge", &[]),
                    Example::text("One of my students taught me to whistle", &[]),
                    Example::post(
                        r#"{"text": "Ring me on 07700 900318", "site": "x", "audience": {"scope": "public"}}"#,
                        &[],
                    ),
                ],
                fine: &[
                    Example::text("The hedge is looking splendid", &[]),
                    Example::post(
                        r#"{"text": "One of my students taught me to whistle", "site": "facebook", "audience": {"scope": "list", "list": "Close friends"}}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "One of my students taught me to whistle", "site": "x", "account": "professional", "audience": {"scope": "public"}}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "One of my students taught me to whistle", "site": "facebook"}"#,
                        &[],
                    ),
                ],
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::contacts::Contacts;
    use crate::{Checker, policy};

    /// The rules of the findings on a public post under the levels given.
    fn found(levels: &serde_json::Value) -> Vec<String> {
        let policy = json!({ "school": { "name": "Tarnwick High School" }, "rules": levels });
        let (policy, problems) = policy::read(&policy);
        assert_eq!(problems, []);
        let post =
            json!({ "text": "Tarnwick High has a hedge", "audience": { "scope": "public" } });
        let post = serde_json::from_value(post).unwrap();
        let report = Checker::new(policy, &Contacts::default()).check(&post);
        let rules = report.findings.into_iter().map(|it| it.rule.into_owned());
        rules.collect()
    }

    #[test]
    fn a_note_of_another_rule_is_not_enough() {
        assert_eq!(found(&json!({})), ["school-name", "audience-public"]);
        let note = json!({ "school-name": { "severity": "note" } });
        assert_eq!(found(&note), ["school-name"]);
        let off = json!({ "audience-public": { "severity": "off" } });
        assert_eq!(found(&off), ["school-name"]);
    }
}
