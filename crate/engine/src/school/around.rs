//! What narrows down a school without its name: the places in a policy (town, area, local authority)
//! and the trust that runs it. Whether a post also speaks of work is left to the rules.

use std::ops::Range;

use super::words::{Common, common};
use crate::policy::School;
use crate::text::{Region, Shape, Text, hash, words};

/// The places and the trust, ready to be looked for.
#[derive(Debug, Default)]
pub struct Around(Vec<Form>);

#[derive(Debug)]
struct Form {
    words: Vec<u64>,
    case: Case,
    trust: bool,
}

/// The tokens of a place or a trust, and whether it is the trust.
pub type Naming = (Range<usize>, bool);

/// How a form must be written.
#[derive(Debug, PartialEq)]
enum Case {
    Any,
    /// Capitals on the first letters: "Reading" is a town, "reading" is not.
    Title,
    /// All capitals: an acronym.
    Upper,
}

/// What trusts are called apart from their own names.
const TRUST_WORDS: &[&str] = &[
    "trust",
    "academy",
    "academies",
    "multi",
    "mat",
    "learning",
    "schools",
    "school",
    "education",
    "partnership",
    "federation",
    "group",
    "catholic",
    "the",
    "of",
    "and",
];

/// What a place gives its name to that is not in it, or of it.
const ELSEWHERE: &[&str] = &[
    "road",
    "rd",
    "street",
    "lane",
    "avenue",
    "close",
    "fc",
    "afc",
    "rfc",
    "united",
    "city",
    "rovers",
    "athletic",
    "albion",
    "wanderers",
];

impl Around {
    pub(super) fn compile(school: &School) -> Self {
        let mut forms = Vec::new();
        let mut add = |words: &[String], case, trust| {
            if !words.is_empty() {
                let words = words.iter().map(|word| hash(word)).collect();
                forms.push(Form { words, case, trust });
            }
        };
        for place in &school.places {
            let words = words(place);
            add(&words, case_of(&words), false);
        }
        if let Some(trust) = &school.trust {
            let words = words(trust);
            add(&words, case_of(&words), true);
            let own = words
                .iter()
                .take_while(|word| !TRUST_WORDS.contains(&word.as_str()));
            let own = own.count();
            let distinctive = own > 1 || own == 1 && common(&words[0]).is_none();
            if distinctive && own < words.len() {
                add(&words[..own], Case::Title, true);
            }
            let acronym: String = words
                .iter()
                .filter_map(|word| word.chars().next())
                .collect();
            if acronym.len() > 2 {
                add(&[acronym], Case::Upper, true);
            }
        }
        Self(forms)
    }

    /// Where the text names one of them, in text order, none inside another.
    pub(super) fn find(&self, text: &Text) -> Vec<Naming> {
        let mut found: Vec<Naming> = Vec::new();
        for at in 0..text.tokens().len() {
            let ends = self
                .0
                .iter()
                .filter_map(|form| Some((form.end(text, at)?, form.trust)));
            if let Some((end, trust)) = ends.max()
                && found.last().is_none_or(|(last, _)| last.end <= at)
            {
                found.push((at..end, trust));
            }
        }
        found
    }
}

/// A name of ordinary English words needs its capitals.
fn case_of(words: &[String]) -> Case {
    if words.iter().all(|word| common(word) == Some(Common::Word)) {
        Case::Title
    } else {
        Case::Any
    }
}

impl Form {
    /// One past the last token of this form, if it begins at `at`.
    fn end(&self, text: &Text, at: usize) -> Option<usize> {
        let mut next = at;
        let mut end = at;
        for word in &self.words {
            // "Smith & Sons": marks between words are passed over, sentences are not.
            while text.is_mark(next, '&') {
                next = text.solid(next + 1);
            }
            let token = text.tokens().get(next)?;
            let written = match self.case {
                Case::Any => true,
                Case::Title => token.is_capitalised(),
                Case::Upper => token.shape == Shape::Upper,
            };
            let read = matches!(token.region, Region::Plain | Region::Hashtag);
            if token.hash != *word || !written || !read {
                return None;
            }
            end = next + 1;
            next = text.solid(end);
        }
        // A town that is a word is only sure inside a sentence: "Reading at midnight".
        let opens =
            text.tokens()[at].sentence_start && self.case == Case::Title && self.words.len() == 1;
        let elsewhere = text
            .tokens()
            .get(next)
            .is_some_and(|token| token.is_word() && ELSEWHERE.contains(&text.folded(next)));
        (!opens && !elsewhere).then_some(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_the_trust_are_found_in_the_forms_people_write() {
        let school = School {
            places: vec!["Low Ellerby".to_owned(), "Reading".to_owned()],
            trust: Some("Ellerdale Learning Trust".to_owned()),
            ..School::default()
        };
        let around = Around::compile(&school);
        for (raw, expected) in [
            ("i teach in low ellerby", &["low ellerby"][..]),
            ("#LowEllerby again", &["LowEllerby"]),
            ("Low Ellerby Road is shut", &[]),
            ("I teach in Reading, not reading", &["Reading"]),
            ("Reading at midnight", &[]),
            ("the whole of Ellerdale, all of ELT", &["Ellerdale", "ELT"]),
            (
                "Ellerdale Learning Trust day",
                &["Ellerdale Learning Trust"],
            ),
            ("ellerdale and elt", &[]),
        ] {
            let text = Text::prepare(raw);
            let found: Vec<_> = around
                .find(&text)
                .into_iter()
                .map(|(tokens, _)| text.slice(text.bytes(tokens)))
                .collect();
            assert_eq!(found, expected, "{raw}");
        }
    }
}
