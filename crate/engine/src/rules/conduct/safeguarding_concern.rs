//! `safeguarding-concern`: a child whom the writer knows may be at risk. The same words stand in
//! appeals, trainings and reviews of films, so they count only for a child of the writer's school: a
//! pupil named or mentioned, or a child who told or showed the writer something. The message helps and
//! names whom to tell.

use crate::context::Context;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::rules::pupils::children::{children, is_about, spans};
use crate::sink::{Message, Sink};
use crate::text::cue::Cue;
use crate::text::phrase::Phrase;

/// See [`Documented::docs`].
pub struct SafeguardingConcern;

impl Rule for SafeguardingConcern {
    fn id(&self) -> &'static str {
        "safeguarding-concern"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Childnet.clause("Inappropriate content"),
                Document::Weston.clause("Reporting safeguarding concerns"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Rochdale.clause("Appendix 1"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Stop)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        for reading in cx.readings() {
            let text = &reading.part.text;
            let phrases = reading.phrases;
            let known = children(cx, &reading);
            let one = known.iter().any(|child| child.one);
            let found = phrases.all().iter().filter(|phrase| {
                let counts = match phrase.cue {
                    Cue::AtRisk => is_about(text, phrase, &known),
                    Cue::AtRiskOne => one && is_about(text, phrase, &known),
                    Cue::AtRiskAlone => cx.work().is_work() || !known.is_empty(),
                    _ => false,
                };
                counts && !phrases.of(Cue::NotAtRisk).any(|other| meets(other, phrase))
            });
            for words in spans(text, found) {
                out.words(reading.part, text.bytes(words), message(cx));
            }
        }
    }
}

fn meets(one: &Phrase, other: &Phrase) -> bool {
    one.whole.start < other.whole.end && other.whole.start < one.whole.end
}

fn message(cx: &Context) -> Message {
    match &cx.policy().contacts.safeguarding_lead {
        Some(name) => {
            Message::new("safeguarding_concern", "safeguarding_concern_instead").param("dsl", name)
        }
        None => Message::new("safeguarding_concern", "safeguarding_concern_lead_instead"),
    }
}

impl Documented for SafeguardingConcern {
    fn docs(&self) -> Docs {
        Docs {
            title: "A child may need help",
            what: "A pupil, named or not, or a child who told you something, together with a sign of harm: bruises, \
                   self-harm, not eating, neglect, abuse, grooming, pictures passed round, bullying, fear of going \
                   home. Charity appeals, trainings, news, books and films are not meant, nor your own school days.",
            why: "A post can warn the wrong person, and it reaches nobody who can act. The safeguarding lead can act \
                  today, and has to be told the same day.",
            instead: "Do not post it. Tell your school's Designated Safeguarding Lead now; if a child is in danger \
                      this minute, call 999.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "One of my year 6s came in with bruises again and says it was the dog",
                        &["came in with bruises"],
                    ),
                    Example::text(
                        "A girl in my class has been cutting herself and I don't know what to say to her",
                        &["has been cutting herself"],
                    ),
                    Example::text(
                        "Amir Rahimi is being bullied on the bus every single day",
                        &["is being bullied"],
                    ),
                ],
                fine: &[
                    Example::text(
                        "Running ten miles for the NSPCC on Sunday, please give",
                        &[],
                    ),
                    Example::text(
                        "Safeguarding training all day: neglect, grooming, self-harm. My class had a supply.",
                        &[],
                    ),
                    Example::text("My class made odd socks for anti-bullying week", &[]),
                    Example::text("I was bullied at school and now I teach in one", &[]),
                ],
            }
        }
    }
}
