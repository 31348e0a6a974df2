//! The catalogue: one ordered list. The order is the order in the docs.

use crate::rule::{Documented, Rule};

pub mod audience;
pub mod conduct;
pub mod example;
pub mod mentioned;
pub mod people;
pub mod personal_data;
pub mod place;
pub mod pupils;
pub mod school;

macro_rules! catalogue {
    ($($rule:expr),+ $(,)?) => {
        /// All rules.
        pub static RULES: &[&dyn Rule] = &[$(&$rule),+];
        /// The same rules with what they say about themselves, for docs and tests.
        pub static PAGES: &[&dyn Documented] = &[$(&$rule),+];
        /// Where each of them stands, family first: `pupils::PupilName`.
        pub static PATHS: &[&str] = &[$(stringify!($rule)),+];
    };
}

catalogue![
    school::SchoolName,
    school::WorkplaceHint,
    pupils::PupilName,
    pupils::PupilMention,
    pupils::PupilSensitive,
    pupils::PupilMedia,
    people::ParentMention,
    people::ColleagueMention,
    place::LocationSchoolHours,
    place::WorkingHours,
    place::PhotoMetadata,
    audience::AudienceFlagged,
    audience::RecipientFlagged,
    audience::AudiencePublic,
    personal_data::PersonalContact,
    personal_data::Credentials,
    conduct::AbusiveLanguage,
    conduct::DiscriminatoryLanguage,
    conduct::Allegation,
    conduct::Grievance,
    conduct::Whistleblowing,
    conduct::Confidential,
    conduct::SafeguardingConcern,
    conduct::OfficialVoice,
    conduct::MissingDisclaimer,
    conduct::Endorsement,
    conduct::RoleModel,
    conduct::Copyright,
    conduct::UnsafeLink,
    conduct::HarassmentReply,
    conduct::Tagging,
];

/// The tests that every rule must pass; a rule's own tests stand beside it.
#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::rule::{Example, Sample};
    use crate::{Checker, Post, policy};

    /// The words that a rule flags in an example, and how many findings it makes.
    fn flagged(checker: &Checker, rule: &dyn Rule, post: &Post) -> (Vec<String>, usize) {
        let report = checker.check(post);
        let ours = report.findings.iter().filter(|it| it.rule == rule.id());
        let words = ours.clone().filter_map(|it| it.span).map(|span| {
            let units: Vec<u16> = post.text.encode_utf16().collect();
            String::from_utf16(&units[span.start as usize..span.end as usize])
                .expect("a span is on character boundaries")
        });
        (words.collect(), ours.count())
    }

    fn shown(example: &Example) -> &'static str {
        match example.post {
            Sample::Text(text) | Sample::Json(text) => text,
        }
    }

    #[test]
    fn the_example_school_reads_without_a_problem() {
        let policy = serde_json::from_str(example::POLICY).unwrap();
        assert_eq!(policy::read(&policy).1, []);
        let contacts = serde_json::from_str(example::CONTACTS).unwrap();
        assert_eq!(crate::contacts::read(&contacts).1, []);
    }

    #[test]
    fn flagged_examples_are_flagged_and_fine_ones_are_not() {
        let mut wrong = Vec::new();
        for rule in PAGES {
            let checker = example::checker_for(*rule);
            for example in rule.examples().flagged {
                let post = example::post(&example.post)
                    .unwrap_or_else(|error| panic!("{error}: {}", shown(example)));
                let (words, count) = flagged(&checker, *rule, &post);
                if count == 0 || words != example.words {
                    wrong.push(format!("{}: {:?} in {}", rule.id(), words, shown(example)));
                }
            }
            for example in rule.examples().fine {
                let post = example::post(&example.post)
                    .unwrap_or_else(|error| panic!("{error}: {}", shown(example)));
                let (words, count) = flagged(&checker, *rule, &post);
                if count > 0 {
                    wrong.push(format!("{}: {:?} in {}", rule.id(), words, shown(example)));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn every_rule_has_docs_sources_and_three_examples_of_each_sort() {
        for rule in PAGES {
            let docs = rule.docs();
            for text in [docs.title, docs.what, docs.why, docs.instead] {
                assert!(!text.trim().is_empty(), "{}", rule.id());
            }
            assert!(!rule.sources().is_empty(), "{}", rule.id());
            assert!(rule.examples().flagged.len() >= 3, "{}", rule.id());
            assert!(rule.examples().fine.len() >= 3, "{}", rule.id());
        }
    }

    #[test]
    fn ids_are_unique_and_rules_yield_to_rules_that_exist() {
        let ids: BTreeSet<_> = RULES.iter().map(|rule| rule.id()).collect();
        assert_eq!(ids.len(), RULES.len());
        for rule in PAGES {
            for other in rule.yields_to() {
                assert!(ids.contains(other) && *other != rule.id(), "{}", rule.id());
            }
        }
    }
}
