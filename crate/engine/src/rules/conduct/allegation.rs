//! `allegation`: somebody who can be told is said to have done wrong. The wording knows acts; here is
//! worked out whether somebody of the school, or a supplier of its, is said to have done one. Acts of
//! governments, of characters in novels, and acts that are denied or only asked about accuse nobody.

use std::ops::Range;

use crate::context::Context;
use crate::order;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::rules::mentioned::{Mention, Role, subject};
use crate::sink::{Message, Sink};
use crate::text::Class;
use crate::text::cue::Cue;
use crate::text::phrase::Phrase;

/// See [`Rule::docs`].
pub struct Allegation;

impl Rule for Allegation {
    fn id(&self) -> &'static str {
        "allegation"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Weston.clause("2.3.10"),
                Document::Rochdale.clause("section 3, Libel"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Rochdale.clause("Appendix 1"),
                Document::Childnet.clause("The Nevers"),
                Document::Ascl.clause("paragraph 20"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Warn)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        let text = &cx.body.text;
        for words in find(cx) {
            let message = Message::new("allegation", "allegation_instead");
            out.words(&cx.body, text.bytes(words), message);
        }
    }
}

/// The words of every accusation, from the accused to the act, in order, none inside another.
pub fn find(cx: &Context) -> Vec<Range<usize>> {
    let phrases = cx.phrases();
    if ![Cue::Accuses, Cue::AccusedOf, Cue::Fact, Cue::SaidOfMe]
        .iter()
        .any(|&cue| phrases.has(cue))
    {
        return Vec::new();
    }
    if phrases.has(Cue::Fiction) {
        return Vec::new();
    }
    let text = &cx.body.text;
    // Suppliers on no list, "HR", "the office": nobody's mention elsewhere, but told of as "ours" here.
    let mut people = cx.people().to_vec();
    let known = |at: usize| cx.people().iter().any(|it| it.tokens.contains(&at));
    for phrase in phrases.outside(Cue::Accusable, Cue::NotColleague) {
        if !phrase.tokens.clone().any(known) {
            people.push(Mention {
                tokens: phrase.tokens.clone(),
                who: Role::Colleague,
                sure: !cx.work().as_parent && !cx.work().as_student,
            });
        }
    }
    order::sort_by_key(&mut people, |it| it.tokens.start);
    let people = &people[..];
    let work = cx.work().is_work() || (phrases.has(Cue::SchoolTopic) && !cx.work().as_parent);
    let counts = |it: &Mention| match it.who {
        Role::Titled => work || speaks_of_self(cx),
        Role::School if !it.sure => work || (speaks_of_self(cx) && !cx.work().as_parent),
        // "The bursar", told by somebody who was there.
        Role::Colleague if text.has(it.tokens.end - 1, Class::Staff) && !cx.work().as_parent => {
            it.sure || work || speaks_of_self(cx)
        }
        _ => it.sure || work || text.has(it.tokens.start, Class::Mine),
    };
    let after = |it: &Phrase| {
        let meant = |who: &&Mention| {
            (it.whole.end..it.whole.end + 3).contains(&who.tokens.start) && counts(who)
        };
        people
            .iter()
            .find(meant)
            .map(|who| it.whole.start..who.tokens.end)
    };
    let owned = |it: &Phrase| {
        let owner = people
            .iter()
            .find(|who| who.tokens.end == it.whole.start && counts(who))?;
        let s = text.tokens()[owner.tokens.end - 1].apostrophe_s;
        s.then_some(owner.tokens.start..it.whole.end)
    };
    let before = |it: &Phrase| {
        let (_, start) = subject(text, people, it.whole.start, 5, counts)?;
        Some(start..it.whole.end)
    };
    let acts = phrases
        .outside(Cue::Accuses, Cue::NotAccused)
        .filter_map(before);
    // "Mrs Keast told the governors I'd agreed. I never did." calls her a liar; of a child it is banter.
    let denied = phrases
        .of(Cue::SaidOfMe)
        .filter(|_| phrases.has(Cue::Denies))
        .filter_map(|it| {
            let grown = |who: &Mention| who.who != Role::Pupil && counts(who);
            let (_, start) = subject(text, people, it.whole.start, 5, grown)?;
            Some(start..it.whole.end)
        });
    let behind = phrases
        .outside(Cue::AccusedOf, Cue::NotAccused)
        .filter_map(after);
    let facts = phrases
        .outside(Cue::Fact, Cue::NotAccused)
        .filter_map(owned);
    let called = phrases.of(Cue::CalledOut).filter_map(|it| {
        let sentence = |at: usize| text.tokens()[at].sentence;
        let near = |who: &&Mention| {
            let end = who.tokens.end;
            end <= it.whole.start && sentence(end - 1) + 1 >= sentence(it.whole.start)
        };
        let who = people.iter().rev().filter(near).find(|who| counts(who))?;
        Some(who.tokens.start..it.tokens.end)
    });
    let mut found: Vec<_> = acts
        .chain(denied)
        .chain(behind)
        .chain(facts)
        .chain(called)
        .collect();
    order::keep_outermost(&mut found);
    found
}

/// Whether the writer has a part in the post: somebody called "Mr Hargreaves" is then somebody they know.
fn speaks_of_self(cx: &Context) -> bool {
    let text = &cx.body.text;
    (0..text.tokens().len()).any(|at| {
        matches!(
            text.folded(at),
            "i" | "me" | "my" | "us" | "our" | "we" | "i've" | "i'm" | "we've"
        )
    })
}

impl Documented for Allegation {
    fn docs(&self) -> Docs {
        Docs {
            title: "Somebody is accused",
            what: "A person or body that readers can identify is said to have done wrong: lied, stolen, bullied, \
                   covered something up, fiddled figures, been incompetent. Identifiable are the school (\"my \
                   school\" is enough), a member of staff by name or role, anybody called by title and surname, \
                   a pupil, a parent, and the school's suppliers. Opinions about government, and what \
                   happens in novels and in the news, are not meant.",
            why: "True or not, it can be libel, and the person accused has no way to answer. It can also spoil \
                  the case: people who investigate need to hear it first.",
            instead: "Write down what happened and when, and take it to your line manager, your union or the \
                      school's whistleblowing route.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "Our head covered up the leak and we all know it",
                        &["head covered up"],
                    ),
                    Example::text(
                        "Miss Brand stole the raffle money",
                        &["Miss Brand stole the raffle"],
                    ),
                    Example::text(
                        "Copperpan School Meals are overcharging us for custard",
                        &["Copperpan School Meals are overcharging"],
                    ),
                    Example::text(
                        "Three of us were bullied by SLT last year",
                        &["bullied by SLT"],
                    ),
                    Example::text(
                        "Mr Sheikh is dangerously incompetent",
                        &["Mr Sheikh is dangerously incompetent"],
                    ),
                ],
                fine: &[
                    Example::text("The minister lied about school funding, in my opinion", &[]),
                    Example::text(
                        "In this week's book club novel the headteacher fiddled the accounts",
                        &[],
                    ),
                    Example::text("Our head never lied to us, I'll say that for her", &[]),
                    Example::text("My TA stole the show in the panto", &[]),
                    Example::text("My deputy head bullied me into a fun run", &[]),
                ],
            }
        }
    }
}
