//! `missing-disclaimer`: a post that names the school, gives an opinion and does not say whose it is.
//! Pride, thanks and news are no opinions. The wording is in `missing_disclaimer.txt`.

use crate::context::Context;
use crate::post::{Account, Surface};
use crate::report::{Severity, Subject};
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};
use crate::text::cue::Cue;

/// See [`Rule::docs`].
pub struct MissingDisclaimer;

impl Rule for MissingDisclaimer {
    fn id(&self) -> &'static str {
        "missing-disclaimer"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Rochdale.clause("Appendix 1"),
                Document::Weston.clause("Personal Use"),
                Document::Weston.clause("Appendix 1, Do’s"),
                Document::KingEdward.clause("Employee Responsibility"),
            ]
        }
    }

    fn default_severity(&self, account: Account) -> Option<Severity> {
        (account != Account::School).then_some(Severity::Note)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        let named = cx.school().first().is_some_and(|body| !body.is_empty());
        let phrases = cx.phrases();
        // "Everyone should know what goes on here" announces; it recommends nothing.
        let opinion = || {
            phrases.outside(Cue::Opinion, Cue::Exposing).any(|it| {
                !phrases
                    .of(Cue::WorkGripe)
                    .any(|gripe| gripe.whole.contains(&it.whole.start))
            })
        };
        let profile = cx.post.surface == Surface::Profile;
        if named && !profile && !phrases.has(Cue::Disclaimer) && opinion() {
            let message = Message::new("missing_disclaimer", "missing_disclaimer_copy");
            out.whole(Subject::Text, message);
        }
    }
}

impl Documented for MissingDisclaimer {
    fn docs(&self) -> Docs {
        Docs {
            title: "An opinion without a disclaimer",
            what: "A personal or work account names the school and gives an opinion, a recommendation or a judgement, \
                   without \"my own view\", \"in my opinion\", \"personal capacity\" or the like. Pride, thanks and \
                   news are not opinions, and without the school's name there is nothing to keep apart.",
            why: "Beside the school's name, your opinion reads like the school's.",
            instead: "Say whose view it is, or leave the school's name out.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "Every school should have a pond like the one at Brackenfell",
                        &[],
                    ),
                    Example::text(
                        "No trains to the BCPS fair. I think the timetable is a disgrace.",
                        &[],
                    ),
                    Example::text("Brilliant idea from the Brackenfell kitchen: soup", &[]),
                ],
                fine: &[
                    Example::text("Every school should have a pond", &[]),
                    Example::text("My own view, not Brackenfell's: homework should go", &[]),
                    Example::text(
                        "So proud of everyone at Brackenfell tonight. Thank you all.",
                        &[],
                    ),
                ],
            }
        }
    }
}
