//! `workplace-hint`: a post that does not name the school but narrows it down: words about work with
//! the town, local authority or trust beside them; on a profile, a job in a school or the trust. The
//! school's own name is `school-name`'s, which says more and leaves nothing to hint at.

use crate::context::Context;
use crate::post::{Account, Surface};
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::rules::mentioned::Role;
use crate::sink::{Message, Sink};
use crate::text::cue::Cue;
use crate::text::{Shape, Text};

/// See [`Rule::docs`].
pub struct WorkplaceHint;

impl Rule for WorkplaceHint {
    fn id(&self) -> &'static str {
        "workplace-hint"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Weston.clause("2.3.13"),
                Document::Weston.clause("Appendix 2"),
                Document::Rochdale.clause("Appendix 1"),
                Document::KingEdward.clause("Social Media Security"),
                Document::Ascl.clause("paragraph 3"),
            ]
        }
    }

    fn default_severity(&self, account: Account) -> Option<Severity> {
        (account != Account::School).then_some(Severity::Note)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        if cx.school().iter().any(|namings| !namings.is_empty()) {
            return;
        }
        let profile = cx.post.surface == Surface::Profile;
        if profile {
            let text = &cx.body.text;
            let jobs = cx.phrases().outside(Cue::Job, Cue::NotJob);
            let mut end = 0;
            for job in jobs.filter(|job| !is_thanks(text, job.tokens.start)) {
                if job.tokens.start >= end {
                    end = job.tokens.end;
                    out.words(
                        &cx.body,
                        text.bytes(job.tokens.clone()),
                        on_profile("workplace_hint_job"),
                    );
                }
            }
        }
        // A trust employs people: it needs fewer words about work beside it than a town does.
        let work = profile || is_about_work(cx);
        let employed = work || cx.phrases().has(Cue::Employed);
        if !employed {
            return;
        }
        for part in cx.parts() {
            for (place, trust) in cx.checker.school.around(&part.text) {
                if !work && !trust {
                    continue;
                }
                let message = if profile {
                    on_profile("workplace_hint_employer")
                } else {
                    Message::new("workplace_hint", "workplace_hint_instead")
                };
                out.words(part, part.text.bytes(place), message);
            }
        }
    }
}

/// A finding on a profile, which stays there for everybody to read.
fn on_profile(stem: &'static str) -> Message {
    Message::new(stem, "workplace_hint_profile_instead").severity(Severity::Warn)
}

/// "ta" in small letters is thanks.
fn is_thanks(text: &Text, at: usize) -> bool {
    text.folded(at) == "ta" && text.tokens()[at].shape != Shape::Upper
}

fn is_about_work(cx: &Context) -> bool {
    let work = cx.work();
    // A parent's school life is no sign of where the writer works.
    let parent = work.as_parent && !work.workplace;
    let of_school = |who| !matches!(who, Role::Titled | Role::Supplier(_));
    let people = || cx.people().iter().any(|it| it.sure && of_school(it.who));
    let job = || cx.phrases().has_outside(Cue::Job, Cue::NotJob) && !work.as_student;
    !parent && (work.is_work() || people() || job())
}

impl Documented for WorkplaceHint {
    fn docs(&self) -> Docs {
        Docs {
            title: "Where you work can be worked out",
            what: "Words about your work in a school beside its town, area, local authority or trust: \"I teach Year \
                   4 in Braunton\". On a profile: any job in a school, from headteacher to lunchtime supervisor, \
                   and the trust. That you are a teacher, in a post, is no hint, nor is the town without the work. \
                   A post that names the school is flagged for that instead.",
            why: "A small town has one or two schools. With a job title beside your name, whatever else you post is \
                  read as coming from the school, and pupils and parents can find you.",
            instead: "Leave the place out, or the work. On a profile, leave the fields for job and employer empty.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "I teach Year 4 in Low Ellerby and I smell of paint",
                        &["Low Ellerby"],
                    ),
                    Example::text(
                        "INSET with all of Ellerdale Learning Trust tomorrow",
                        &["Ellerdale Learning Trust"],
                    ),
                    Example::text(
                        "Six weeks with Ellerdale Learning Trust and the lanyard still says Colin",
                        &["Ellerdale Learning Trust"],
                    ),
                    Example::text(
                        "Playground duty in sleet, then chips in low ellerby",
                        &["low ellerby"],
                    ),
                    Example::post(
                        r#"{"text": "Y2 teacher. Dog person.", "site": "instagram", "surface": "profile"}"#,
                        &["Y2 teacher"],
                    ),
                    Example::post(
                        r#"{"text": "Lunchtime supervisor and wild swimmer", "site": "facebook", "surface": "profile"}"#,
                        &["Lunchtime supervisor"],
                    ),
                ],
                fine: &[
                    Example::text("I'm a teacher and I have not sat down since August", &[]),
                    Example::text("Low Ellerby beach at low tide, one smug spaniel", &[]),
                    Example::text("I teach Year 4 at Brackenfell, in Low Ellerby", &[]),
                    Example::text("Marking on the bus, roadworks on Low Ellerby Road", &[]),
                    Example::post(
                        r#"{"text": "Retired teacher, mostly slugs now", "site": "facebook", "surface": "profile"}"#,
                        &[],
                    ),
                ],
            }
        }
    }
}
