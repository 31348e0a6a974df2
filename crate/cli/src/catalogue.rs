//! The sentences that people read: the extension's own catalogues, built in, in the language that the
//! terminal is set to, or else in English. Places are `{name}`; a place whose value is missing takes a
//! general word (`default_<name>`), and kinds of people and unnamed audiences are put into the reader's
//! words.

use std::collections::BTreeMap;
use std::env;

use engine::policy::Problem;
use serde::Deserialize;

const ENGLISH: &str = include_str!("../../../extension/_locales/en/messages.json");
const WELSH: &str = include_str!("../../../extension/_locales/cy/messages.json");

/// The catalogue.
pub(crate) struct Catalogue(BTreeMap<String, Entry>);

#[derive(Deserialize)]
struct Entry {
    message: String,
}

/// Values for the places in a sentence.
pub(crate) type Params = BTreeMap<String, String>;

impl Catalogue {
    /// The catalogue in the language that the environment asks for, as `LANG=cy_GB.UTF-8` does.
    ///
    /// # Errors
    ///
    /// If the file that was built in is not a catalogue.
    pub(crate) fn of_environment() -> serde_json::Result<Self> {
        let asked = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(|name| env::var(name).ok())
            .find(|value| !value.is_empty());
        Self::of(&asked.unwrap_or_default())
    }

    /// The catalogue for a locale such as `cy_GB.UTF-8`; English where there is none.
    fn of(locale: &str) -> serde_json::Result<Self> {
        let language = locale.split(['_', '-', '.', '@']).next();
        let file = match language {
            Some("cy") => WELSH,
            _ => ENGLISH,
        };
        serde_json::from_str(file).map(Self)
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
            // A sentence may also speak of the brackets themselves.
            if !name.is_empty() && name.chars().all(char::is_alphanumeric) {
                text.push_str(&self.value(name, params));
            } else {
                text.extend(["{", name, "}"]);
            }
            rest = after;
        }
        text.push_str(rest);
        Some(text)
    }

    /// The sentence for so many things: `<key>_one` and whatever else the language counts by, or `<key>_other`.
    pub(crate) fn counted(&self, key: &str, count: u64) -> String {
        // English and Welsh between them; a form that a language does without is the general one.
        let form = ["zero", "one", "two", "few", "", "", "many"]
            .get(usize::try_from(count).unwrap_or(usize::MAX))
            .filter(|form| self.0.contains_key(&format!("{key}_{form}")));
        let params = Params::from([("n".to_owned(), count.to_string())]);
        self.text_or_key(&format!("{key}_{}", form.unwrap_or(&"other")), &params)
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
        let english = Catalogue::of("en").unwrap();
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
        let english = Catalogue::of("en").unwrap();
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
    fn the_locale_of_a_terminal_chooses() {
        for (locale, language) in [
            ("", "en-GB"),
            ("C.UTF-8", "en-GB"),
            ("en_GB.UTF-8", "en-GB"),
            ("fr_FR", "en-GB"),
            ("cy_GB.UTF-8", "cy"),
            ("cy", "cy"),
        ] {
            let catalogue = Catalogue::of(locale).unwrap();
            assert_eq!(
                catalogue.text("language", &Params::new()).unwrap(),
                language,
                "{locale}"
            );
        }
    }

    #[test]
    fn things_are_counted_as_the_language_counts() {
        let [english, welsh] = ["en", "cy"].map(|it| Catalogue::of(it).unwrap());
        let counts = [0, 1, 2, 3, 4_000_000_000];
        let english = counts.map(|count| english.counted("count_warn", count));
        let welsh = counts.map(|count| welsh.counted("count_warn", count));
        assert_eq!(
            english,
            [
                "0 warnings",
                "1 warning",
                "2 warnings",
                "3 warnings",
                "4000000000 warnings"
            ]
        );
        assert_eq!(
            welsh,
            [
                "0 rhybudd",
                "1 rhybudd",
                "2 rybudd",
                "3 rhybudd",
                "4000000000 rhybudd"
            ]
        );
    }

    #[test]
    fn brackets_that_are_no_place_stay() {
        let english = Catalogue::of("en").unwrap();
        let text = english.text("mend_fields", &Params::new()).unwrap();
        assert_eq!(text, "Put them between { and }.");
    }

    #[test]
    fn every_message_of_every_example_has_its_words_in_each_language() {
        let findings = findings();
        for catalogue in ["en", "cy"].map(|it| Catalogue::of(it).unwrap()) {
            for finding in &findings {
                has_its_words(&catalogue, finding);
            }
        }
    }

    fn has_its_words(catalogue: &Catalogue, finding: &engine::Finding) {
        let stem = &finding.message;
        let parts = ["title", "what", "why"].map(|part| format!("{stem}_{part}"));
        let advice = finding.advice.to_string();
        for key in parts.iter().chain([&advice]) {
            let text = catalogue.text(key, &finding.params);
            let text = text.unwrap_or_else(|| panic!("no message {key} for {}", finding.rule));
            assert!(
                !text.contains("“”") && !text.contains("  "),
                "{key}: {text}"
            );
            for name in places(&catalogue.0[key].message) {
                let given = finding
                    .params
                    .get(name)
                    .is_some_and(|value| !value.is_empty());
                let general = format!("default_{}", name.to_lowercase());
                assert!(
                    given || catalogue.0.contains_key(&general),
                    "{key} needs {name}"
                );
            }
        }
        let source = &finding.sources[0].document;
        assert!(
            catalogue
                .0
                .contains_key(&format!("source_{}", source.replace('-', "_")))
        );
    }

    #[test]
    fn words_to_copy_are_clean_themselves() {
        let checker = example::checker();
        for catalogue in ["en", "cy"].map(|it| Catalogue::of(it).unwrap()) {
            for finding in findings().iter().filter(|it| it.advice.ends_with("_copy")) {
                let text = catalogue.text(&finding.advice, &finding.params).unwrap();
                let post = Post {
                    text: text.clone(),
                    ..example::post(&Sample::Text("")).unwrap()
                };
                assert_eq!(checker.check(&post).findings, [], "{text}");
            }
        }
    }

    /// The names of the places in a sentence.
    fn places(message: &str) -> impl Iterator<Item = &str> {
        let opened = message.split('{').skip(1);
        opened.filter_map(|rest| rest.split('}').next())
    }
}
