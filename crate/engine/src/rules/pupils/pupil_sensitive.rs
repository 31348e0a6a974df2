//! `pupil-sensitive`: something private about one pupil: health, special needs, a sanction, a grade,
//! family and care, a death. The words alone say little: a teacher has a diagnosis too, and teaches
//! about diabetes. So they count where the post is about one pupil and they are about that child.

use std::ops::Range;

use super::children::{children, is_about, spans};
use crate::context::Context;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};
use crate::text::cue::Cue;

/// See [`Documented::docs`].
pub struct PupilSensitive;

impl Rule for PupilSensitive {
    fn id(&self) -> &'static str {
        "pupil-sensitive"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Rochdale.clause("section 3, Data Protection"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("2.3.9"),
                Document::Childnet.clause("The Nevers"),
                Document::Ascl.clause("paragraph 3"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Stop)
    }

    fn yields_to(&self) -> &'static [&'static str] {
        &["safeguarding-concern", "confidential"]
    }

    fn check(&self, _cx: &Context, _out: &mut Sink) {}

    // Beside a worry about a child's safety, what only surrounds it is not reported once more.
    fn review(&self, cx: &Context, out: &mut Sink) {
        let worry = out
            .found()
            .iter()
            .any(|found| found.rule() == "safeguarding-concern");
        for reading in cx.readings() {
            let text = &reading.part.text;
            let children = children(cx, &reading);
            if !children.iter().any(|child| child.one) {
                continue;
            }
            // "Lister Ward" is a child, not a part of a hospital.
            let is_name = |words: &Range<usize>| {
                let holds =
                    |name: &Range<usize>| name.start <= words.start && words.end <= name.end;
                reading.names.iter().any(|hit| holds(&hit.tokens))
            };
            let own = reading.phrases.outside(Cue::PrivateMatter, Cue::NotPrivate);
            let around = reading.phrases.outside(Cue::PrivateLife, Cue::NotPrivate);
            let found = own
                .chain(around.filter(|_| !worry))
                .filter(|phrase| !is_name(&phrase.tokens))
                .filter(|phrase| is_about(text, phrase, &children));
            for words in spans(text, found) {
                let message = Message::new("pupil_sensitive", "pupil_sensitive_instead");
                out.words(reading.part, text.bytes(words), message);
            }
        }
    }
}

impl Documented for PupilSensitive {
    fn docs(&self) -> Docs {
        Docs {
            title: "Something private about a pupil",
            what: "One pupil, named or not, and in the same post something that is theirs to tell: a diagnosis, \
                   special needs or an EHCP, illness and treatment, an exclusion or detention, a grade or score, \
                   foster care, social workers, free school meals, custody, a death in the family. It comes on top \
                   of the warning about the name or the mention. Praise is not meant, nor a place at college or a \
                   job, nor a scraped knee, nor the same words about yourself, about a whole class or about \
                   education at large. A worry about a child's safety has a rule of its own.",
            why: "A family told the school, not the world. Other parents, and one day the child, can tell who is \
                  meant, and the law treats such facts as the most private there are.",
            instead: "Leave the private part out: \"a good day\" needs no diagnosis. If it weighs on you, talk to \
                      somebody in school, or to your union.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "A girl in my class was diagnosed with epilepsy this week and she is being so brave",
                        &["was diagnosed with epilepsy"],
                    ),
                    Example::text(
                        "Summer Okoro lost her nan on Sunday and still came to choir",
                        &["lost her nan"],
                    ),
                    Example::text(
                        "One of my year 6s is in foster care. She packed her own bag for the residential.",
                        &["is in foster care"],
                    ),
                    Example::text(
                        "Idris Mbeki-Shaw got excluded today. Nobody won.",
                        &["got excluded"],
                    ),
                ],
                fine: &[
                    Example::text(
                        "My own ADHD is the reason my classroom has nine clocks",
                        &[],
                    ),
                    Example::text("SEND funding is broken. My class deserve better.", &[]),
                    Example::text(
                        "So proud of a boy in my class. He read a whole page out loud.",
                        &[],
                    ),
                    Example::text(
                        "My class learned about diabetes today and now they all want to be nurses",
                        &[],
                    ),
                ],
            }
        }
    }
}
