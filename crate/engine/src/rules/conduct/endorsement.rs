//! `endorsement`: a firm that the school buys from is praised or criticised. Where firms are named is
//! worked out in [`crate::rules::mentioned`]; what is said of them counts in the same sentence and the
//! next. Accusing a firm is `allegation`'s as well.

use crate::context::Context;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::rules::mentioned::Role;
use crate::sink::{Message, Sink};
use crate::text::Class;
use crate::text::cue::Cue;

/// See [`Rule::docs`].
pub struct Endorsement;

impl Rule for Endorsement {
    fn id(&self) -> &'static str {
        "endorsement"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("Behaviour Guidelines for staff"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Note)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        if cx.policy().suppliers.is_empty() {
            return;
        }
        let text = &cx.body.text;
        let sentence = |at: usize| text.tokens()[at].sentence;
        for firm in cx
            .people()
            .iter()
            .filter(|it| matches!(it.who, Role::Supplier(_)))
        {
            let here = sentence(firm.tokens.start);
            let near = |at: usize| (here..=here + 1).contains(&sentence(at));
            let rated = (0..text.tokens().len()).any(|at| {
                (text.has(at, Class::Rating) || text.folded(at).ends_with("/10"))
                    && near(at)
                    && !firm.tokens.contains(&at)
            });
            // An accusation is blame as well.
            let mut remarks = [Cue::Rates, Cue::Accuses].into_iter();
            let mut said =
                || remarks.any(|cue| cx.phrases().of(cue).any(|it| near(it.whole.start)));
            if rated || said() {
                let bytes = text.bytes(firm.tokens.clone());
                out.words(
                    &cx.body,
                    bytes,
                    Message::new("endorsement", "endorsement_instead"),
                );
            }
        }
    }
}

impl Documented for Endorsement {
    fn docs(&self) -> Docs {
        Docs {
            title: "A supplier is praised or criticised",
            what: "A firm that the policy lists as a supplier, with praise or blame beside it. Merely naming one is \
                   fine.",
            why: "The school has contracts with these firms. Staff who recommend or run down one in public can look \
                  as if they had a stake in it, or speak for the school.",
            instead: "Tell whoever looks after the contract in school.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "Copperpan School Meals do the best custard",
                        &["Copperpan School Meals"],
                    ),
                    Example::text("Copperpan needs to sort its portions out", &["Copperpan"]),
                    Example::text("Copperpan sent soup. It was cold. Again.", &["Copperpan"]),
                    Example::text(
                        "can't fault copperpan school meals",
                        &["copperpan school meals"],
                    ),
                ],
                fine: &[
                    Example::text("Copperpan School Meals are doing fish on Thursday", &[]),
                    Example::text("Copperpan are coming at ten about the oven", &[]),
                    Example::text("The best custard in England is my nan's", &[]),
                    Example::text("Who has the number for Copperpan?", &[]),
                ],
            }
        }
    }
}
