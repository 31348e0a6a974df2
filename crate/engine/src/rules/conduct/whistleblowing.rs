//! `whistleblowing`: the writer announces that wrongdoing at work will be made public. Nobody is told to
//! be silent: the finding points to the route that the law protects. The wording is in
//! `whistleblowing.txt`; it counts where the post is tied to the writer's school.

use crate::context::Context;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::rules::mentioned::Role;
use crate::sink::{Message, Sink};
use crate::text::Class;
use crate::text::cue::Cue;

/// See [`Rule::docs`].
pub struct Whistleblowing;

impl Rule for Whistleblowing {
    fn id(&self) -> &'static str {
        "whistleblowing"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Weston.clause("Appendix 2"),
                Document::KingEdward.clause("Employee Responsibility"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Warn)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        let at_work = cx.work().is_work();
        let of_school = || {
            cx.people().iter().any(|it| {
                matches!(it.who, Role::School | Role::Colleague | Role::Staff(_)) && it.sure
            })
        };
        // "I've two years of emails from inside a secondary": the writer has a part in it, and a school.
        let says_so = || {
            let text = &cx.body.text;
            let own =
                |at| text.has(at, Class::I) || text.has(at, Class::Mine) || text.folded(at) == "me";
            !cx.work().as_parent
                && (cx.phrases().has(Cue::AtThatSchool)
                    || (cx.phrases().has(Cue::AtSchool) && (0..text.tokens().len()).any(own)))
        };
        if cx.work().as_student || !(at_work || of_school() || says_so()) {
            return;
        }
        let mut end = 0;
        for phrase in cx.phrases().outside(Cue::Exposing, Cue::NotExposing) {
            if phrase.tokens.start >= end {
                end = phrase.tokens.end;
                let bytes = cx.body.text.bytes(phrase.tokens.clone());
                out.words(
                    &cx.body,
                    bytes,
                    Message::new("whistleblowing", "whistleblowing_instead"),
                );
            }
        }
    }
}

impl Documented for Whistleblowing {
    fn docs(&self) -> Docs {
        Docs {
            title: "Wrongdoing is about to be exposed",
            what: "An announcement that you will make wrongdoing at your school public: blowing the whistle, going to \
                   the papers, being done with keeping quiet, everybody should know what goes on there. Accusing \
                   somebody is another rule's; a referee's whistle and a whistleblowing course are nobody's.",
            why: "The Public Interest Disclosure Act 1998 protects staff who report wrongdoing to the right people. A \
                  post on social media is seldom one of them, and may cost you that protection.",
            instead: "Ask your union, or Protect, the whistleblowing charity, before you post. Use the school's \
                      whistleblowing procedure, the local authority, Ofsted or the Department for Education.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "Time to blow the whistle on my school",
                        &["Time to blow the whistle"],
                    ),
                    Example::text(
                        "I'm going to the papers about the roof at Brackenfell",
                        &["going to the papers"],
                    ),
                    Example::text(
                        "I work in a primary and I'm done keeping quiet",
                        &["done keeping quiet"],
                    ),
                ],
                fine: &[
                    Example::text("The ref blew the whistle and my year 8s wept", &[]),
                    Example::text(
                        "Whistleblowing policy training at INSET. Good biscuits.",
                        &[],
                    ),
                    Example::text("Going public with my sourdough recipe", &[]),
                ],
            }
        }
    }
}
