//! `discriminatory-language`: slurs, and demeaning generalisations about a group of people. That a
//! group is spoken of is never enough; what counts is what is said of all of it. The wording is in the
//! file of the same name.

use std::ops::Range;

use crate::context::Context;
use crate::order;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};
use crate::text::cue::Cue;
use crate::text::phrase::Phrase;
use crate::text::{Class, Phrases, Text};

/// See [`Rule::docs`].
pub struct DiscriminatoryLanguage;

impl Rule for DiscriminatoryLanguage {
    fn id(&self) -> &'static str {
        "discriminatory-language"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("2.3.11"),
                Document::Rochdale.clause("section 6"),
                Document::Weston.clause("Behaviour Guidelines for staff"),
                Document::Childnet.clause("The Nevers"),
                Document::Ascl.clause("paragraph 4"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Stop)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        let text = &cx.body.text;
        for words in find(text, cx.phrases()) {
            let message =
                Message::new("discriminatory_language", "discriminatory_language_instead");
            out.words(&cx.body, text.bytes(words), message);
        }
    }
}

/// The tokens of every slur and demeaning generalisation, in order, none inside another.
pub fn find(text: &Text, phrases: &Phrases) -> Vec<Range<usize>> {
    let slurs = phrases.outside(Cue::Slur, Cue::NotDemeaning);
    let general = phrases
        .of(Cue::Demeans)
        .chain(phrases.of(Cue::OfThem))
        .filter(|it| {
            let sentence = |at: usize| text.tokens()[at].sentence;
            let against = |other: &Phrase| sentence(other.whole.start) == sentence(it.whole.start);
            !is_some_of_them(text, it)
                && is_of_group(text, phrases, it)
                && !phrases.of(Cue::NotDemeaning).any(against)
        });
    let mut found: Vec<_> = slurs.chain(general).map(|it| it.whole.clone()).collect();
    order::keep_outermost(&mut found);
    found
}

/// Whether it names the group, or says "they" of one that was named up to two sentences before.
fn is_of_group(text: &Text, phrases: &Phrases, phrase: &Phrase) -> bool {
    let start = phrase.whole.start;
    let they = matches!(
        text.folded(start),
        "they" | "they're" | "theyre" | "these" | "them"
    );
    let of_them = || phrases.of(Cue::OfThem).any(|it| it.whole == phrase.whole);
    let sentence = |at: usize| text.tokens()[at].sentence;
    let before = |it: &Phrase| {
        it.whole.start < start
            && sentence(start) <= sentence(it.whole.start) + 2
            && !is_some_of_them(text, it)
    };
    !(they || of_them()) || phrases.of(Cue::AnyGroup).any(before)
}

/// Whether it speaks of particular people: "my boys are lazy", "the women who can't park".
fn is_some_of_them(text: &Text, phrase: &Phrase) -> bool {
    let begins_with_group = text.has(phrase.whole.start, Class::Protected);
    begins_with_group
        && text.before(phrase.whole.start).is_some_and(|at| {
            let particular = [
                Class::Mine,
                Class::Theirs,
                Class::Number,
                Class::YearNumber,
                Class::Quantity,
            ];
            let all = matches!(text.folded(at), "all" | "most" | "them");
            let the = matches!(text.folded(at), "the" | "these" | "those" | "some");
            let more = text.tokens()[at].is_word() && text.has(at, Class::Describing);
            !all && (the || more || particular.iter().any(|&class| text.has(at, class)))
        })
}

impl Documented for DiscriminatoryLanguage {
    fn docs(&self) -> Docs {
        Docs {
            title: "Discriminatory language",
            what: "Slurs, words for a group used to run something down (\"so gay\"), and sweeping statements \
                   that demean people for what the Equality Act protects: age, disability, gender \
                   reassignment, marriage, pregnancy, race, religion or belief, sex and sexual \
                   orientation. Naming a group is never enough, and neither is speaking against such \
                   statements.",
            why: "The children and families of a school are all of these people. A line that runs some of \
                  them down, even as a joke, tells them what their teacher thinks of them.",
            instead: "Say what happened, without the group. If a joke needs one, leave the joke.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text("this new font is so gay", &["is so gay"]),
                    Example::text(
                        "Women just can't park, there, I said it",
                        &["Women just can't park"],
                    ),
                    Example::text("Felt like a total retard at the till", &["retard"]),
                    Example::text(
                        "bloody foreigners in the queue again",
                        &["bloody foreigners"],
                    ),
                    Example::text(
                        "old people shouldn't be allowed behind a wheel",
                        &["old people shouldn't be allowed"],
                    ),
                ],
                fine: &[
                    Example::text(
                        "Reading list for Pride: gay, lesbian and trans writers",
                        &[],
                    ),
                    Example::text("My boys are lazy on a Sunday and so am I", &[]),
                    Example::text("Faggots and peas, the taste of my nan's kitchen", &[]),
                    Example::text("Sick of the stereotype that women can't park", &[]),
                    Example::text("Our Maine Coon walked the length of Offa's Dyke", &[]),
                    Example::text("Women won two of the three medals", &[]),
                ],
            }
        }
    }
}
