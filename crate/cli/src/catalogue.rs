//! The sentences that people read: the extension's own English catalogue, built in. Places are
//! `{name}`; a place whose value is missing takes a general word (`default_<name>`), and kinds of
//! people and unnamed audiences are put into the reader's words.

use std::collections::BTreeMap;

use engine::policy::Problem;
use serde::Deserialize;

const ENGLISH: &str = include_str!("../../../extension/_locales/en/messages.json");

/// The catalogue.
pub(crate) struct Catalogue(BTreeMap<String, Entry>);

#[derive(Deserialize)]
struct Entry {
    message: String,
}

/// Values for the places in a sentence.
pub(crate) type Params = BTreeMap<String, String>;

impl Catalogue {
    /// The English catalogue.
    ///
    /// # Errors
    ///
    /// If the file that was built in is not a catalogue.
    pub(crate) fn english() -> serde_json::Result<Self> {
        serde_json::from_str(ENGLISH).map(Self)
    }

    /// The sentence for a key, if there is one.
    pub(crate) fn text(&self, key: &str, params: &Params) -> Option<String> {
        let mut rest = self.0.get(key)?.message.as_str();
        let mut text = String::with_capacity(rest.len());
        while let Some((before, (name, after))) = rest
            .split_once('{')
            .and_then(|(before, place)| Some((before, place.split_once('}')?)))
        {
            text.push_str(before);
            text.push_str(&self.value(name, params));
            rest = after;
        }
        text.push_str(rest);
        Some(text)
    }

    /// The sentence for a key; the key itself where there is none.
    pub(crate) fn text_or_key(&self, key: &str, params: &Params) -> String {
        self.text(key, params).unwrap_or_else(|| key.to_owned())
    }

    fn value(&self, name: &str, params: &Params) -> String {
        let plain = |key: String| self.0.get(&key).map(|entry| entry.message.clone());
        let Some(value) = params.get(name).filter(|value| !value.is_empty()) else {
            return plain(format!("default_{}", name.to_lowercase())).unwrap_or_default();
        };
        match name {
            "kind" | "list" => plain(format!("{name}_{}", value.replace('-', "_"))),
            _ => None,
        }
        .unwrap_or_else(|| value.clone())
    }

    /// One thing in a file that was ignored: where, what stands there, what is wrong, the mend.
    pub(crate) fn problem(&self, problem: &Problem) -> String {
        let mut params = problem.params.clone();
        params.insert("path".to_owned(), problem.path.clone());
        params.insert("value".to_owned(), problem.value.clone());
        let place = match (problem.path.as_str(), problem.value.as_str()) {
            ("", _) => None,
            (_, "") => Some("problem_where_only"),
            _ => Some("problem_where"),
        };
        let keys = [
            place,
            Some(problem.message.as_str()),
            Some(problem.mend.as_str()),
        ];
        let sentences: Vec<String> = keys
            .into_iter()
            .flatten()
            .map(|key| self.text_or_key(key, &params))
            .collect();
        sentences.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use engine::Post;
    use engine::rule::Sample;
    use engine::rules::{PAGES, example};

    use super::*;

    fn params(pairs: &[(&str, &str)]) -> Params {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        pairs.iter().map(owned).collect()
    }

    #[test]
    fn places_are_filled_and_missing_values_take_a_general_word() {
        let english = Catalogue::english().unwrap();
        let text = |key, pairs: &[_]| english.text(key, &params(pairs)).unwrap();
        assert_eq!(text("quote", &[("words", "TJ")]), "“TJ”");
        assert!(text("recipient_flagged_instead", &[]).contains("your line manager"));
        assert!(
            text(
                "recipient_flagged_instead",
                &[("reportTo", "Mrs Whitcombe")]
            )
            .contains("Mrs Whitcombe")
        );
        let what = text(
            "audience_flagged_parent_what",
            &[
                ("name", "Dana"),
                ("kind", "former-pupil"),
                ("count", "4"),
                ("list", "friends"),
            ],
        );
        assert_eq!(
            what,
            "Dana (former pupil) is one of the 4 people in “Friends”."
        );
    }

    #[test]
    fn a_problem_names_path_value_and_mend() {
        let policy = serde_json::json!({ "hours": { "start": "08:45", "end": "15:20",
            "terms": [{ "start": "2027-02-31", "end": "2027-03-01" }] }, "shcool": {} });
        let (_, problems) = engine::policy::read(&policy);
        let english = Catalogue::english().unwrap();
        let lines: Vec<_> = problems.iter().map(|it| english.problem(it)).collect();
        assert_eq!(
            lines,
            [
                "“hours.terms[0].start” is “2027-02-31”. There is no such day. Use a date such as 2027-02-12.",
                "“shcool” is “{}”. Second Look does not know this setting. Did you mean “school”?",
            ]
        );
    }

    /// Every finding of every rule's flagged examples.
    fn findings() -> Vec<engine::Finding> {
        let of_rule = |rule: &&dyn engine::rule::Documented| {
            let checker = example::checker_for(*rule);
            let examples = rule.examples().flagged.iter();
            let posts = examples.map(|it| example::post(&it.post).unwrap());
            posts
                .flat_map(|post| checker.check(&post).findings)
                .collect::<Vec<_>>()
        };
        PAGES.iter().flat_map(of_rule).collect()
    }

    #[test]
    fn every_message_of_every_example_has_its_words() {
        let english = Catalogue::english().unwrap();
        for finding in findings() {
            let stem = &finding.message;
            let parts = ["title", "what", "why"].map(|part| format!("{stem}_{part}"));
            let advice = finding.advice.to_string();
            for key in parts.iter().chain([&advice]) {
                let text = english.text(key, &finding.params);
                let text = text.unwrap_or_else(|| panic!("no message {key} for {}", finding.rule));
                assert!(
                    !text.contains("“”") && !text.contains("  "),
                    "{key}: {text}"
                );
                for name in places(&english.0[key].message) {
                    let given = finding
                        .params
                        .get(name)
                        .is_some_and(|value| !value.is_empty());
                    let general = format!("default_{}", name.to_lowercase());
                    assert!(
                        given || english.0.contains_key(&general),
                        "{key} needs {name}"
                    );
                }
            }
            let source = &finding.sources[0].document;
            assert!(
                english
                    .0
                    .contains_key(&format!("source_{}", source.replace('-', "_")))
            );
        }
    }

    #[test]
    fn words_to_copy_are_clean_themselves() {
        let english = Catalogue::english().unwrap();
        let checker = example::checker();
        for finding in findings().iter().filter(|it| it.advice.ends_with("_copy")) {
            let text = english.text(&finding.advice, &finding.params).unwrap();
            let post = Post {
                text: text.clone(),
                ..example::post(&Sample::Text("")).unwrap()
            };
            assert_eq!(checker.check(&post).findings, [], "{text}");
        }
    }

    /// The names of the places in a sentence.
    fn places(message: &str) -> impl Iterator<Item = &str> {
        let opened = message.split('{').skip(1);
        opened.filter_map(|rest| rest.split('}').next())
    }
}
