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
use crate::text::disguise::{self, Wanted};

use crate::text::phrase::Phrase;
use crate::text::{Class, Lexicon, Phrases, Text};

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
    let sentence = |at: usize| text.tokens()[at].sentence;
    let is_against = |words: &Range<usize>| {
        let against = |other: &Phrase| sentence(other.whole.start) == sentence(words.start);
        phrases.of(Cue::NotDemeaning).any(against)
    };
    let general = phrases
        .of(Cue::Demeans)
        .chain(phrases.of(Cue::OfThem))
        .filter(|it| !is_some_of_them(text, it) && is_of_group(text, phrases, it))
        .map(|it| it.whole.clone());
    let composed = said_of_groups(text, phrases);
    let mut found: Vec<_> = general.chain(composed).collect();
    found.retain(|words| !is_against(words));
    found.extend(slurs.map(|it| it.whole.clone()));
    found.extend(masked_slurs(text, phrases));
    order::keep_outermost(&mut found);
    found
}

/// The most words between a group and what is said of it.
const FAR: usize = 4;

/// What is put together of a group and something that demeans it, each by its own wording: what is said of
/// it behind it, what shuns it before it, what mocks one of it a little later.
fn said_of_groups(text: &Text, phrases: &Phrases) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let sentence = |at: usize| text.tokens()[at].sentence;
    let mut said = |group: &Phrase, cue| {
        for it in phrases.of(cue) {
            let (end, start) = (group.whole.end, it.whole.start);
            if start >= end
                && start <= end + FAR
                && sentence(start) == sentence(end - 1)
                && !(end..start).any(|at| is_other_subject(text, at))
            {
                found.push(group.whole.start..it.whole.end);
            }
        }
    };
    for group in phrases.of(Cue::AnyGroup) {
        if !is_some_of_them(text, group) && !is_of_the_writer(text, group) {
            said(group, Cue::SaidOfGroup);
        }
    }
    for group in phrases.of(Cue::Marked) {
        if !is_of_the_writer(text, group) {
            said(group, Cue::SaidOfGroup);
            said(group, Cue::SaidOfMarked);
        }
    }
    for group in phrases.of(Cue::Marked) {
        let start = group.whole.start;
        let shunned = phrases.of(Cue::ShunsNext).filter(|it| {
            it.whole.start < start
                && it.whole.end <= start + 1
                && start <= it.whole.end + 1
                && sentence(it.whole.start) == sentence(start)
        });
        found.extend(shunned.map(|it| it.whole.start..group.whole.end));
        let mocked = phrases.of(Cue::MocksOne).filter(|it| {
            it.whole.start >= group.whole.end
                && sentence(it.whole.start) <= sentence(start) + 2
                && !is_of_the_writer(text, group)
        });
        found.extend(mocked.map(|it| it.whole.clone()));
    }
    found
}

/// Whether somebody else begins to do something here: "the Poles next door say I can't sing".
fn is_other_subject(text: &Text, at: usize) -> bool {
    text.has(at, Class::I)
        || matches!(
            text.folded(at),
            "you" | "he" | "she" | "it" | "if" | "when" | "but" | "because" | "me" | "us"
        )
}

/// Whether it speaks of the writer's own people, pupils apart.
fn is_of_the_writer(text: &Text, group: &Phrase) -> bool {
    let before = text.before(group.whole.start);
    before.is_some_and(|at| text.has(at, Class::Mine))
        && !text.has(group.whole.end - 1, Class::Pupil)
}

/// Slurs that are written so that the list misses them.
fn masked_slurs(text: &Text, phrases: &Phrases) -> Vec<Range<usize>> {
    let mut found = disguise::find(text, &Slurs);
    found.retain(|words| {
        let meets = |it: &Phrase| it.whole.start < words.end && words.start < it.whole.end;
        !phrases.of(Cue::NotDemeaning).any(meets)
    });
    found
}

/// Slurs that people mask.
const MASKED: &[&str] = &[
    "nigger", "nigga", "paki", "chink", "pikey", "gypo", "poof", "poofter", "faggot", "dyke",
    "tranny", "retard", "spaz", "spastic", "mong", "coon", "kike", "cripple", "queer",
];

struct Slurs;

impl Wanted for Slurs {
    fn is(&self, word: &str, loose: bool) -> bool {
        // Letters drawn out or apart are too easily another word: "moong", "poooof".
        !loose && (MASKED.contains(&word) || Lexicon::shared().word_has(word, Class::Slur))
    }

    fn masked(&self) -> (&[&str], &[&str]) {
        (MASKED, &["", "s", "ed", "y"])
    }
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
    let marked = |it: &Phrase| {
        it.whole.start < start
            && sentence(start) <= sentence(it.whole.start) + 2
            && !is_of_the_writer(text, it)
    };
    !(they || of_them())
        || phrases.of(Cue::AnyGroup).any(before)
        || phrases.of(Cue::Marked).any(marked)
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
