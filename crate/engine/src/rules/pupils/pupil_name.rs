//! `pupil-name`: a pupil is named. Where names stand and how sure they are is worked out in
//! [`crate::names`]; here is what counts on which account and in which post.

use crate::context::Context;
use crate::names::{Certainty, Form, NameHit, Who};
use crate::policy::ContactKind;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};

/// See [`Rule::docs`].
pub struct PupilName;

impl Rule for PupilName {
    fn id(&self) -> &'static str {
        "pupil-name"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Childnet.clause("The Nevers"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("Appendix 2"),
                Document::Rochdale.clause("section 3, Data Protection"),
                Document::Weston.clause("2.3.9"),
                Document::Ascl.clause("paragraph 3"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Stop)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        for (part, names) in cx.parts().zip(cx.names()) {
            for hit in named_pupils(cx, names) {
                let message = match hit.who {
                    Who::Flagged(at) => Message::new("pupil_name_flagged", "pupil_name_copy")
                        .param("kind", kind(cx, at).map_or("", ContactKind::id)),
                    _ => Message::new("pupil_name", "pupil_name_copy"),
                };
                out.words(part, hit.bytes.clone(), message);
            }
        }
    }
}

impl Documented for PupilName {
    fn docs(&self) -> Docs {
        Docs {
            title: "A pupil is named",
            what: "A pupil on the roster, however the name is written: in full, with capitals, accents, \
                   hyphens and middle names or without, surname first, forename with an initial, a listed \
                   nickname. A forename or short nickname alone counts only in a post about your work, and \
                   one that is also a word (Will, Grace, May) only where it is plainly a name. A flagged \
                   pupil or former pupil counts when named in full, and a handle counts when the person \
                   tagged has a pupil's name. Your own child or relative, listed as such, never counts, nor \
                   does a public figure who shares the forename. On a school account only full names count.",
            why: "A child cannot agree to being written about, and cannot take it back. A name lets anybody \
                  who finds the post find the child: at your school, in that class, with that story.",
            instead: "Leave the name out, and anything else that only one child could be. \"Someone in my \
                      class\" may still be too much; ask whether the family would be glad to read it.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "rosie hartnell can whistle through a leaf",
                        &["rosie hartnell"],
                    ),
                    Example::text(
                        "Chloe Danvers’s violin survived the bus",
                        &["Chloe Danvers"],
                    ),
                    Example::text(
                        "Hartnell, Rosie: best handwriting of the year",
                        &["Hartnell, Rosie"],
                    ),
                    Example::text("TOMASZ Z. HAS DONE IT AGAIN", &["TOMASZ Z."]),
                    Example::text("Idris Shaw ate the whole cake", &["Idris Shaw"]),
                    Example::text(
                        "Marking at midnight. Zainab drew me a cat on every page.",
                        &["Zainab"],
                    ),
                    Example::text("Best lesson of the week, and Fin ran most of it", &["Fin"]),
                    Example::text(
                        "I asked the class and Will knew. Of course he did.",
                        &["Will"],
                    ),
                    Example::text("Look at that! #WellDoneZainabYusuf", &["ZainabYusuf"]),
                    Example::post(
                        r#"{"text": "Cake by @ash_bakes", "site": "x", "recipients": [{"name": "Will Ashdown", "handle": "@ash_bakes"}]}"#,
                        &["@ash_bakes"],
                    ),
                    Example::post(
                        r#"{"text": "Star of the week is Summer Okoro", "site": "facebook", "account": "school"}"#,
                        &["Summer Okoro"],
                    ),
                ],
                fine: &[
                    Example::text("Zainab made the best biryani of my life", &[]),
                    Example::text("Will it ever stop raining? Marking by torchlight.", &[]),
                    Example::text("Marking done before summer, for once", &[]),
                    Example::text(
                        "Bethan Pryce is seven today, and my house is full of balloons",
                        &[],
                    ),
                    Example::text("Idris Elba read the news while I did my marking", &[]),
                    Example::post(
                        r#"{"text": "Well done to Zainab and Finlay from the whole class", "site": "facebook", "account": "school"}"#,
                        &[],
                    ),
                ],
            }
        }
    }
}

/// The names in one text that count as a pupil's, each place once.
pub fn named_pupils<'n>(cx: &Context, names: &'n [NameHit]) -> impl Iterator<Item = &'n NameHit> {
    let school = cx.account() == Account::School;
    let work = cx.work();
    let any_exempt = names.iter().any(|hit| matches!(hit.who, Who::Exempt(_)));
    let mut last = None;
    names.iter().filter(move |hit| {
        let counts = match hit.who {
            Who::Pupil => match hit.form {
                Form::Full => true,
                Form::Initial | Form::Nickname | Form::Forename | Form::Titled => !school,
            },
            Who::Flagged(at) => {
                let pupil = matches!(
                    kind(cx, at),
                    Some(ContactKind::Pupil | ContactKind::FormerPupil)
                );
                pupil && hit.form == Form::Full
            }
            Who::Staff(_) | Who::Exempt(_) => false,
        };
        let exempt = any_exempt
            && names
                .iter()
                .any(|other| matches!(other.who, Who::Exempt(_)) && other.bytes == hit.bytes);
        let certain = match hit.certainty {
            Certainty::Sure => true,
            Certainty::OfSchool => work.is_of_school(),
            Certainty::WithWork => work.is_work(),
        };
        let counts = counts && !exempt && certain;
        counts && last.replace(hit.bytes.clone()) != Some(hit.bytes.clone())
    })
}

fn kind(cx: &Context, at: usize) -> Option<ContactKind> {
    cx.policy()
        .flagged_contacts
        .get(at)
        .map(|contact| contact.kind)
}
