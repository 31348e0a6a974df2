//! `grievance`: a complaint about the writer's own workplace, or the wish to leave it. What tells one
//! from a grumble is its subject: the school, its managers, the work and its terms, said to be the
//! writer's own or spoken of in a post about work. So subjects ("our SLT", "this place") and what is
//! said of them, before ("so done with") or after ("is a shambles"), are looked for apart, in
//! `grievance.txt`, and put together here. An act told as a fact is `allegation`'s.

use std::ops::Range;

use crate::context::Context;
use crate::order;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::rules::mentioned::{Mention, Role};
use crate::sink::{Message, Sink};
use crate::text::cue::Cue;
use crate::text::{Class, Text};

/// See [`Rule::docs`].
pub struct Grievance;

impl Rule for Grievance {
    fn id(&self) -> &'static str {
        "grievance"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Weston.clause("Appendix 1, Don’ts"),
                Document::Weston.clause("Appendix 2"),
                Document::Rochdale.clause("Appendix 1"),
                Document::Childnet.clause("The Nevers"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Ascl.clause("paragraph 3"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Warn)
    }

    fn yields_to(&self) -> &'static [&'static str] {
        &["allegation"]
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        for words in complaints(cx) {
            let bytes = cx.body.text.bytes(words);
            let message = Message::new("grievance", "grievance_instead");
            out.words(&cx.body, bytes, message);
        }
    }
}

/// The complaints of a post, in order, none inside another.
fn complaints(cx: &Context) -> Vec<Range<usize>> {
    let (text, phrases, work) = (&cx.body.text, cx.phrases(), cx.work());
    // Parents complain of schools too, and students of theirs.
    if (work.as_parent || work.as_student) && !work.teaching && !work.workplace {
        return Vec::new();
    }
    if cx.phrases().has(Cue::Elsewhere) && !work.is_work() {
        return Vec::new();
    }
    let named = |it: &Mention| it.sure && it.who == Role::School;
    let at_work = work.is_work() || phrases.has(Cue::OwnWork) || cx.people().iter().any(named);
    let of = |cue, counts: bool| phrases.of(cue).filter(move |_| counts);
    let mut found: Vec<Range<usize>> = of(Cue::Grievance, true)
        .chain(of(Cue::WorkGripe, at_work))
        .map(|phrase| phrase.tokens.clone())
        .collect();
    // Of colleagues, those who are in charge: a TA who never listens is somebody else's matter.
    let in_charge = |it: &Mention| match it.who {
        Role::School | Role::Staff(_) => true,
        Role::Colleague => it.tokens.clone().any(|at| text.has(at, Class::Boss)),
        _ => false,
    };
    let people = cx.people().iter();
    let people = people.filter(|it| (it.sure || at_work) && in_charge(it));
    let subjects = of(Cue::OwnWork, true)
        .chain(of(Cue::WorkThing, at_work))
        .map(|phrase| phrase.tokens.clone())
        .chain(people.map(|it| it.tokens.clone()));
    for subject in subjects {
        let before = phrases
            .of(Cue::Weary)
            .find(|said| is_said_of(text, &said.whole, &subject));
        let after = phrases
            .of(Cue::Bad)
            .find(|said| is_said_after(text, &subject, &said.whole));
        found.extend(before.map(|said| said.whole.start..subject.end));
        found.extend(after.map(|said| subject.start..said.whole.end));
    }
    let meets =
        |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
    found.extend(gripes(cx));
    found.retain(|it| {
        !phrases
            .of(Cue::NotGrievance)
            .any(|not| meets(it, &not.whole))
    });
    order::keep_outermost(&mut found);
    found
}

/// Gripes of a post that has to do with school work: "told us on Wednesday", "without asking". In one
/// about something dear, or about other people's affairs, one gripe is not yet a complaint of work.
fn gripes(cx: &Context) -> Vec<Range<usize>> {
    let (phrases, work) = (cx.phrases(), cx.work());
    if !phrases.has(Cue::Gripe) || work.as_parent || work.as_student || work.as_hobby {
        return Vec::new();
    }
    if !(work.teaching || work.workplace || phrases.has(Cue::SchoolTopic)) {
        return Vec::new();
    }
    let found: Vec<_> = phrases.of(Cue::Gripe).map(|it| it.tokens.clone()).collect();
    let softened = phrases.of(Cue::Softens).count();
    let groans = phrases.of(Cue::Groan).count().min(1);
    if found.len() + groans > softened + usize::from(softened > 0) {
        found
    } else {
        Vec::new()
    }
}

/// "so done with all this nonsense": the subject follows, after four words at most.
fn is_said_of(text: &Text, said: &Range<usize>, subject: &Range<usize>) -> bool {
    subject.start >= said.end
        && subject.start <= said.end + 4
        && is_one_breath(text, said.end, subject.start)
        && !text.has(subject.end, Class::Trifle)
}

/// "workload at this school is a joke": what is said follows, directly or after a phrase of place or
/// time. In "the cello in our school is broken" the school is not the subject.
fn is_said_after(text: &Text, subject: &Range<usize>, said: &Range<usize>) -> bool {
    let gap = subject.end..said.start;
    let before = text.before(subject.start);
    let of_another = |at: usize| {
        text.has(at, Class::Preposition)
            || matches!(text.folded(at), "outside" | "inside" | "behind")
    };
    let is_subject = !before.is_some_and(of_another)
        && !text.has(subject.start, Class::Preposition)
        && !text.folded(subject.end - 1).ends_with("ing");
    let qualified = || {
        [Class::Preposition, Class::Determiner, Class::Auxiliary]
            .iter()
            .any(|&class| text.has(gap.start, class))
            || matches!(text.folded(gap.start), "here" | "just" | "really" | "now")
    };
    is_subject
        && gap.start <= gap.end
        && gap.len() <= 4
        && (gap.is_empty() || qualified())
        && is_one_breath(text, gap.start, gap.end)
}

/// Whether only words stand between, all in one sentence and none of them a trifle.
fn is_one_breath(text: &Text, from: usize, to: usize) -> bool {
    let sentence = |at: usize| text.tokens()[at].sentence;
    from > 0
        && sentence(from - 1) == sentence(to)
        && (from..to).all(|at| text.tokens()[at].is_word() && !text.has(at, Class::Trifle))
}

impl Documented for Grievance {
    fn docs(&self) -> Docs {
        Docs {
            title: "A complaint about work",
            what: "Dissatisfaction with your own workplace: its managers, the workload, pay or conditions there, \
                   having had enough of it, wanting to leave. Some wordings need a post that is about work. \
                   Trains, weather, food, parking, a cold room and a joke are not meant, nor pay and workload as \
                   policy (\"teacher pay is a national disgrace\").",
            why: "A complaint made in public seldom gets anything changed. It is read by managers, parents and \
                  future employers, and can be treated as misconduct.",
            instead: "Take it to somebody who can act: your line manager, your union representative, or the \
                      school's grievance procedure. For the bad day itself, ring a friend.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "Can't stand my job any more. Up at five with a stomach full of eels.",
                        &["Can't stand my job"],
                    ),
                    Example::text(
                        "Our SLT have no idea what a Friday looks like",
                        &["Our SLT have no idea"],
                    ),
                    Example::text(
                        "The workload at Brackenfell is a joke and nobody is laughing",
                        &["The workload at Brackenfell is a joke"],
                    ),
                    Example::text(
                        "Playground duty in sleet. So done with this place.",
                        &["So done with this place"],
                    ),
                    Example::text("Handing in my notice on Monday", &["Handing in my notice"]),
                    Example::text(
                        "Four observations since October and no TA",
                        &["Four observations since October"],
                    ),
                ],
                fine: &[
                    Example::text("So done with this train company", &[]),
                    Example::text("Teacher pay is a national disgrace", &[]),
                    Example::text("The car park at work is a joke", &[]),
                    Example::text("My classroom is colder than the moon. Two cardigans.", &[]),
                    Example::text(
                        "Done with my marking before nine, and I feel like a god",
                        &[],
                    ),
                    Example::text("My sister hates her job at the bank", &[]),
                    Example::text("Handed in my notice at the gym. Too many stairs.", &[]),
                ],
            }
        }
    }
}
