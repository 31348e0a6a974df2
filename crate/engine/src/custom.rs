//! A school's own rules (`customRules`): a pattern, the school's words for the card, and how serious it
//! is. They are no part of the catalogue, carry no clause and do not know the account; what a pattern may
//! say is in [`crate::pattern`], and reading one from a policy in `policy::read`.

use crate::context::Context;
use crate::pattern::Pattern;
use crate::policy::CustomRule;
use crate::sink::{Message, Sink};
use crate::text::Byte;

/// What these rules are called where rules are told apart by the catalogue's ids. No rule may have
/// this id.
pub const RULE: &str = "custom";

/// Most findings of one rule in one text. A pattern that fits nearly everything is the school's
/// mistake: it must not bury what else was found, nor make each key slow.
const MOST: usize = 5;

/// A compiled rule.
#[derive(Debug, Clone)]
pub struct Custom {
    /// Its id, which findings carry.
    pub id: String,
    message: String,
    /// Absent where the rule is off, and where a policy was made with a pattern that is none.
    pattern: Option<Pattern>,
}

impl Custom {
    /// Compiles a rule.
    pub(crate) fn compile(rule: &CustomRule) -> Self {
        let pattern = rule
            .severity
            .severity()
            .and_then(|_| Pattern::compile(&rule.pattern).ok());
        Self {
            id: rule.id.clone(),
            message: rule.message.clone(),
            pattern,
        }
    }

    /// Looks through all texts of a post.
    pub(crate) fn check(&self, cx: &Context, out: &mut Sink) {
        let Some(pattern) = &self.pattern else { return };
        for part in cx.parts() {
            let found = pattern.find(part.text.raw()).take(MOST);
            for range in found.filter(|range| !range.is_empty()) {
                let range = Byte(range.start as u32)..Byte(range.end as u32);
                let message =
                    Message::new("custom", "custom_instead").param("message", &*self.message);
                let message = match &cx.policy().contacts.report_to {
                    Some(name) => message.param("reportTo", name),
                    None => message,
                };
                out.words(part, range, message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::contacts::Contacts;
    use crate::report::{Finding, Subject};
    use crate::{Checker, Post, Severity, policy};

    fn checker(policy: &Value) -> Checker {
        let (policy, problems) = policy::read(policy);
        assert_eq!(problems, []);
        Checker::new(policy, &Contacts::default())
    }

    fn findings(policy: &Value, post: &Value) -> Vec<Finding> {
        let post: Post = serde_json::from_value(post.clone()).unwrap();
        checker(policy).check(&post).findings
    }

    fn rules(pattern: &str, severity: &str) -> Value {
        json!({ "customRules": [{
            "id": "building-works",
            "pattern": pattern,
            "message": "Please do not write about the building works.",
            "severity": severity,
        }] })
    }

    #[test]
    fn a_finding_carries_the_schools_id_words_level_and_no_clause() {
        let text = json!({ "text": "\u{1f389} more Scaffolding today" });
        for (level, severity) in [
            ("note", Severity::Note),
            ("warn", Severity::Warn),
            ("stop", Severity::Stop),
        ] {
            let found = findings(&rules("(?i)scaffold(ing)?", level), &text);
            let [finding] = found.as_slice() else {
                panic!("{found:?}")
            };
            assert_eq!(finding.rule, "building-works");
            assert_eq!(finding.severity, severity);
            let span = finding.span.unwrap();
            assert_eq!((span.start, span.end), (8, 19), "in UTF-16");
            assert_eq!(finding.params["words"], "Scaffolding");
            assert_eq!(
                finding.params["message"],
                "Please do not write about the building works."
            );
            assert_eq!(finding.sources[0].document, "school");
            assert_eq!(finding.sources[0].clause, "");
        }
        assert_eq!(findings(&rules("(?i)scaffold(ing)?", "off"), &text), []);
    }

    #[test]
    fn without_a_level_it_is_a_warning_on_every_account() {
        let policy =
            json!({ "customRules": [{ "id": "a", "pattern": "crane", "message": "No cranes." }] });
        for account in ["personal", "professional", "school"] {
            let found = findings(&policy, &json!({ "text": "a crane", "account": account }));
            assert_eq!(found[0].severity, Severity::Warn, "{account}");
        }
    }

    #[test]
    fn places_and_descriptions_of_photos_are_looked_at_too() {
        let post = json!({
            "text": "lunch",
            "location": { "label": "Crane Lane Cafe" },
            "media": [{ "kind": "image", "alt": "a red crane" }],
        });
        let found = findings(&rules("(?i)crane", "warn"), &post);
        let subjects: Vec<_> = found.iter().map(|it| (it.subject, it.span)).collect();
        assert_eq!(
            subjects,
            [(Subject::Location, None), (Subject::Media, None)]
        );
    }

    #[test]
    fn many_matches_do_not_flood() {
        let found = findings(
            &rules("[a-z]+", "note"),
            &json!({ "text": "so ".repeat(400) }),
        );
        assert_eq!(found.len(), super::MOST);
        assert_eq!(found[0].span.map(|span| span.start), Some(0));
    }

    #[test]
    fn a_boundary_alone_marks_nothing() {
        assert_eq!(
            findings(&rules(r"\b", "warn"), &json!({ "text": "one two" })),
            []
        );
    }

    #[test]
    fn the_schools_rules_stand_beside_the_catalogues_in_text_order() {
        let policy = json!({
            "school": { "name": "Larkmoor Academy" },
            "contacts": { "reportTo": "Ms Vale" },
            "customRules": [
                { "id": "roof", "pattern": "roof", "message": "m", "severity": "stop" },
                { "id": "inspection", "pattern": "(?i)ofsted", "message": "n", "severity": "note" },
            ]
        });
        let found = findings(
            &policy,
            &json!({ "text": "Ofsted came, and Larkmoor Academy has a hole in its roof" }),
        );
        let ids: Vec<_> = found.iter().map(|it| it.rule.as_ref()).collect();
        assert_eq!(ids, ["inspection", "school-name", "roof"]);
        assert_eq!(found[2].params["reportTo"], "Ms Vale");
    }

    #[test]
    fn a_bad_rule_is_named_by_its_path_and_the_others_apply() {
        let policy = json!({ "customRules": [
            { "id": "a", "pattern": "crane(", "message": "m" },
            { "id": "b", "pattern": "crane", "message": "m" },
            { "id": "b", "pattern": "roof", "message": "m" },
            { "id": "pupil-name", "pattern": "roof", "message": "m" },
            { "id": "custom", "pattern": "roof", "message": "m" },
            { "id": "c", "pattern": "(roof)?", "message": "m" },
            { "id": "d", "pattern": "roof", "severity": "loud" },
        ] });
        let (policy, problems) = policy::read(&policy);
        let told: Vec<_> = problems
            .iter()
            .map(|it| (it.path.as_str(), it.message.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("customRules[0].pattern", "problem_bad_pattern"),
                ("customRules[2].id", "problem_taken_id"),
                ("customRules[3].id", "problem_taken_id"),
                ("customRules[4].id", "problem_taken_id"),
                ("customRules[5].pattern", "problem_empty_pattern"),
                ("customRules[6]", "problem_missing"),
                ("customRules[6].severity", "problem_unknown_choice"),
            ]
        );
        let post: Post = serde_json::from_value(json!({ "text": "a crane on the roof" })).unwrap();
        let found = Checker::new(policy, &Contacts::default()).check(&post);
        let ids: Vec<_> = found.findings.iter().map(|it| it.rule.as_ref()).collect();
        assert_eq!(ids, ["b"]);
    }
}
