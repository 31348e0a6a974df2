//! `role-model`: heavy drinking, drugs, explicit talk of sex, gambling, about the writer. The wording
//! is in the file of the same name; a glass with dinner and a lesson on drugs are in it as well.

use std::ops::Range;

use crate::context::Context;
use crate::order;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::rules::mentioned::subject;
use crate::sink::{Message, Sink};
use crate::text::cue::Cue;
use crate::text::phrase::Phrase;
use crate::text::{Class, Phrases, Text};

/// See [`Rule::docs`].
pub struct RoleModel;

impl Rule for RoleModel {
    fn id(&self) -> &'static str {
        "role-model"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Childnet.clause("The Nevers"),
                Document::Ascl.clause("paragraph 4"),
                Document::Rochdale.clause("section 2"),
                Document::Weston.clause("2.2.1"),
                Document::KingEdward.clause("Social Media Security"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Note)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        let text = &cx.body.text;
        let phrases = cx.phrases();
        let excess = phrases.outside(Cue::Excess, Cue::NotRoleModel);
        let mut found: Vec<_> = excess.map(|it| it.tokens.clone()).collect();
        if found.is_empty() {
            found = lapses(text, phrases);
        }
        order::sort_by_key(&mut found, |it| it.start);
        let mut end = 0;
        for words in found {
            // "The head turns up drunk" is about somebody else.
            let other = subject(text, cx.people(), words.start, 5, |_| true).is_some();
            if words.start >= end && !other {
                end = words.end;
                let message = Message::new("role_model", "role_model_instead");
                out.words(&cx.body, text.bytes(words), message);
            }
        }
    }
}

/// What comes of much drink, where drink or a night out is spoken of in the same sentence or the next:
/// "thrown up in a plant pot" alone may be a stomach bug.
fn lapses(text: &Text, phrases: &Phrases) -> Vec<Range<usize>> {
    let sentence = |it: &Phrase| text.tokens()[it.whole.start].sentence;
    let lapses = phrases
        .outside(Cue::Lapse, Cue::NotRoleModel)
        .filter(|lapse| {
            let revels = phrases
                .outside(Cue::Revels, Cue::NotRoleModel)
                .any(|it| sentence(it).abs_diff(sentence(lapse)) <= 1);
            revels && !is_of_others(text, lapse)
        });
    lapses.map(|it| it.tokens.clone()).collect()
}

/// Whether the words before it in its sentence name somebody else, and the writer is not in it.
fn is_of_others(text: &Text, lapse: &Phrase) -> bool {
    let tokens = text.tokens();
    let sentence = tokens[lapse.whole.start].sentence;
    let start = lapse.whole.start;
    let before = || (0..start).filter(|&at| tokens[at].sentence == sentence);
    !before().any(|at| text.has(at, Class::I))
        && before().any(|at| text.has(at, Class::Pronoun) || text.has(at, Class::Family))
}

impl Documented for RoleModel {
    fn docs(&self) -> Docs {
        Docs {
            title: "Not for a role model",
            what: "Heavy drinking and hangovers, drugs, explicit talk of sex, gambling, when it is about \
                   yourself. Wine with dinner, a quiz at the pub and teaching about drugs are not meant, nor \
                   what others did.",
            why: "Pupils and parents look teachers up. A line that is funny among friends reads differently \
                  beside a school photo, and employers look too.",
            instead: "Tell it to the friends who were there, in a message.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "I was blackout drunk and adopted a traffic cone",
                        &["I was blackout drunk"],
                    ),
                    Example::text("Hungover. Again. On a Tuesday.", &["Hungover"]),
                    Example::text(
                        "Smoked a spliff the size of a recorder",
                        &["Smoked a spliff"],
                    ),
                    Example::text(
                        "Lost my rent on the horses, soup till payday",
                        &["Lost my rent on the horses"],
                    ),
                ],
                fine: &[
                    Example::text("A glass of wine with dinner and bed by nine", &[]),
                    Example::text("Planning the Year 6 lesson on drugs and alcohol", &[]),
                    Example::text("I smashed my 10k today", &[]),
                    Example::text("A joint effort, that cake", &[]),
                ],
            }
        }
    }
}
