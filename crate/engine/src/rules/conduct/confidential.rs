//! `confidential`: what is known inside the school alone: safeguarding records and agencies, staff
//! discipline, jobs and money, inspections before they are public, what was said in a meeting, papers
//! still to be sat, lists of pupil data. Most of the words are also news somewhere else, so some count
//! only in a post about the writer's work, and none where the post says that it is public.

use crate::context::Context;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::rules::pupils::children::children;
use crate::sink::{Message, Sink};
use crate::text::Class;
use crate::text::cue::Cue;
use crate::text::phrase::Phrase;

/// See [`Documented::docs`].
pub struct Confidential;

impl Rule for Confidential {
    fn id(&self) -> &'static str {
        "confidential"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Rochdale.clause("Appendix 1"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("2.3.9"),
                Document::Weston.clause("Appendix 1, Don’ts"),
                Document::Ascl.clause("paragraph 12"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Stop)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        let work = cx.work();
        for reading in cx.readings() {
            let phrases = reading.phrases;
            let hushed = phrases.has(Cue::Hushed);
            let text = &reading.part.text;
            let school_word = |at| text.has(at, Class::SchoolWord);
            let of_child = !children(cx, &reading).is_empty();
            let inside = work.is_work()
                || (0..text.tokens().len()).any(school_word)
                || [
                    Cue::Inside,
                    Cue::MySchool,
                    Cue::MyColleague,
                    Cue::TheColleague,
                ]
                .into_iter()
                .any(|cue| phrases.has(cue))
                || of_child;
            let mut end = 0;
            for phrase in phrases.all() {
                let counts = match phrase.cue {
                    Cue::Inside => true,
                    Cue::InsideAtWork => inside || hushed,
                    Cue::Hushed => inside || phrases.has(Cue::InspectionResult),
                    Cue::InsideOfChild => of_child,
                    Cue::InspectionResult => hushed,
                    _ => false,
                };
                let meets = |other: &Phrase| {
                    other.whole.start < phrase.whole.end && phrase.whole.start < other.whole.end
                };
                if counts
                    && phrase.tokens.start >= end
                    && (hushed || !phrases.has(Cue::MadePublic))
                    && !phrases.of(Cue::NotInside).any(meets)
                {
                    end = phrase.tokens.end;
                    let message = Message::new("confidential", "confidential_instead");
                    let message = match &cx.policy().contacts.report_to {
                        Some(name) => message.param("reportTo", name),
                        None => message,
                    };
                    let bytes = text.bytes(phrase.tokens.clone());
                    out.words(reading.part, bytes, message);
                }
            }
        }
    }
}

impl Documented for Confidential {
    fn docs(&self) -> Docs {
        Docs {
            title: "Inside information",
            what: "What is known inside the school alone: a log on CPOMS, a referral to MASH or the LADO, a hearing or \
                   a suspension among the staff, redundancies and restructures, the call from Ofsted, a result that \
                   is still embargoed, what was said in a staff meeting, a paper that pupils are still to sit, a list \
                   of pupils' data. That a meeting took place is not meant, nor questions about how such things \
                   work, nor what has been published.",
            why: "People's jobs and children's safety hang on these. Once it is out it cannot be called back, and a \
                  kind word spreads it as well as an unkind one.",
            instead: "Leave it out. If it is wrong and has to be told, your union can say which route the law protects.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "Logged it on CPOMS and went home to hug the dog",
                        &["Logged it on CPOMS"],
                    ),
                    Example::text(
                        "Ofsted rang at lunchtime. Nobody has told the parents yet.",
                        &["Ofsted rang"],
                    ),
                    Example::text(
                        "They told us in the staff meeting that the nursery closes at Easter",
                        &["They told us in the staff meeting"],
                    ),
                    Example::text(
                        "I've seen the paper for tomorrow and fractions are all over it",
                        &["seen the paper"],
                    ),
                ],
                fine: &[
                    Example::text("The Ofsted report is out and I could not be prouder", &[]),
                    Example::text("The staff meeting ran until six. Six!", &[]),
                    Example::text("CPOMS training tomorrow, bring biscuits", &[]),
                    Example::text("The exam board published last summer's papers today", &[]),
                ],
            }
        }
    }
}
