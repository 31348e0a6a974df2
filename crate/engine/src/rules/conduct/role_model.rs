//! `role-model`: heavy drinking, drugs, explicit talk of sex, gambling, about the writer. The wording
//! is in the file of the same name; a glass with dinner and a lesson on drugs are in it as well.

use crate::context::Context;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::rules::mentioned::subject;
use crate::sink::{Message, Sink};
use crate::text::cue::Cue;

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
        let mut end = 0;
        for phrase in cx.phrases().outside(Cue::Excess, Cue::NotRoleModel) {
            // "The head turns up drunk" is about somebody else.
            let other = subject(text, cx.people(), phrase.tokens.start, 5, |_| true).is_some();
            if phrase.tokens.start >= end && !other {
                end = phrase.tokens.end;
                let message = Message::new("role_model", "role_model_instead");
                out.words(&cx.body, text.bytes(phrase.tokens.clone()), message);
            }
        }
    }
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
