//! `school-name`: a post that names the school, in any form that people write. Where the forms come
//! from, and what else they may mean, is in [`crate::school`].

use crate::context::Context;
use crate::post::Account;
use crate::report::{Severity, Subject};
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::school::Sign;
use crate::sink::{Message, Sink};

/// See [`Rule::docs`].
pub struct SchoolName;

impl Rule for SchoolName {
    fn id(&self) -> &'static str {
        "school-name"
    }

    fn sources(&self) -> &'static [Clause] {
        const SOURCES: &[Clause] = &[
            Document::Rochdale.clause("Appendix 1"),
            Document::Weston.clause("2.3.13"),
            Document::Weston.clause("Appendix 1, personal use"),
            Document::KingEdward.clause("Social Media Security"),
            Document::Ascl.clause("paragraph 3"),
        ];
        SOURCES
    }

    fn default_severity(&self, account: Account) -> Option<Severity> {
        match account {
            Account::Personal => Some(Severity::Warn),
            Account::Professional => Some(Severity::Note),
            Account::School => None,
        }
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        for (part, namings) in cx.parts().zip(cx.school()) {
            for naming in namings {
                let work = cx.account() == Account::Professional;
                let copy = naming.sign == Sign::Name && part.subject == Subject::Text;
                let message = match (work, copy) {
                    (true, _) => Message::new("school_name_work", "school_name_work_copy"),
                    (false, true) => Message::new("school_name", "school_name_copy"),
                    (false, false) => Message::new("school_name", "school_name_instead"),
                };
                out.words(part, naming.bytes.clone(), message);
            }
        }
    }
}

impl Documented for SchoolName {
    fn docs(&self) -> Docs {
        Docs {
            title: "Your school's name",
            what: "Any form of the school's name: the official name, listed aliases and acronyms, and what people make of the \
                   official name by dropping or adding words such as Primary, Academy or C of E, writing St., St or Saint, leaving \
                   out apostrophes, or running it into a hashtag or handle. Also the school's web and e-mail addresses, telephone \
                   number, postcode and listed lines of its address. A church, road, hill, club or saint of the same name is left \
                   alone, as is another school with the same first word and a different kind or faith. A name that is one ordinary \
                   word or a well-known town counts only with a word such as School beside it, or after “work at”, “teach at” or \
                   “start at”. The school's own account may name it.",
            why: "Guidance asks staff not to say in private posts where they work: everything else on the account is then read as \
                  the school's, and pupils and parents find it.",
            instead: "Write “our school” or “work”, or leave the name out. On a work account, say whose views the post gives.",
        }
    }

    fn examples(&self) -> Examples {
        const FLAGGED: &[Example] = &[
            Example::text(
                "Ten years at Brackenfell Primary this week, where did they go",
                &["Brackenfell Primary"],
            ),
            Example::text(
                "Proud doesn't cover it #TeamBrackenfell",
                &["#TeamBrackenfell"],
            ),
            Example::text(
                "brackenfell's boiler has died again, bring a coat",
                &["brackenfell"],
            ),
            Example::text(
                "BCPS fair on Saturday, cakes to the office: ZZ99 3BF",
                &["BCPS", "ZZ99 3BF"],
            ),
            Example::text("My Year 4s at the Fell made a volcano today", &["the Fell"]),
            Example::text(
                "Ring 01632 960377 or see https://www.brackenfell-primary.example/fair",
                &[
                    "01632 960377",
                    "https://www.brackenfell-primary.example/fair",
                ],
            ),
        ];
        const FINE: &[Example] = &[
            Example::text(
                "Walked over Brackenfell Hill before breakfast, not a soul",
                &[],
            ),
            Example::text("Carols at Brackenfell Church on the 20th, all welcome", &[]),
            Example::text("The new roundabout at Brackenfell has a heron on it", &[]),
            Example::text("A good week at school, and the sun came out for it", &[]),
            Example::post(
                r#"{"text": "Open evening at Brackenfell Community Primary School on Thursday", "account": "school", "at": "2026-11-10T19:00"}"#,
                &[],
            ),
        ];
        Examples {
            flagged: FLAGGED,
            fine: FINE,
        }
    }
}
