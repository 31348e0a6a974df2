//! `pupil-mention`: the writer's own pupils are spoken of without a name. Whose they are is what
//! matters: "my class" at work and at the gym, "my kids" in a lesson and at home, "Year 6" in one's
//! room and in the news. The wording is in `pupil_mention.txt`; whether the post is about work is in
//! [`crate::text::work`].

use std::ops::Range;

use crate::context::Context;
use crate::order;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};
use crate::text::cue::Cue;
use crate::text::phrase::Phrase;
use crate::text::{Class, Kind, Phrases, Text, Work};

/// See [`Rule::docs`].
pub struct PupilMention;

impl Rule for PupilMention {
    fn id(&self) -> &'static str {
        "pupil-mention"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Childnet.clause("The Nevers"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("2.3.9"),
                Document::Rochdale.clause("section 3, Data Protection"),
                Document::Ascl.clause("paragraph 3"),
            ]
        }
    }

    fn default_severity(&self, account: Account) -> Option<Severity> {
        (account != Account::School).then_some(Severity::Warn)
    }

    fn yields_to(&self) -> &'static [&'static str] {
        &["pupil-name", "parent-mention"]
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        for (part, mentions) in cx.parts().zip(cx.mentions()) {
            for words in mentions {
                let message = Message::new("pupil_mention", "pupil_mention_instead");
                out.words(part, part.text.bytes(words.clone()), message);
            }
        }
    }
}

impl Documented for PupilMention {
    fn docs(&self) -> Docs {
        Docs {
            title: "Pupils are mentioned",
            what: "Your own pupils without a name: \"my year 9s\", \"a girl in my tutor group\", \"one of my \
                   students\", a class or set by its code when it does something in your lesson, \"my lot\" and \
                   \"my kids\" where the post is about work. Pupils and education in general are not meant, nor \
                   your own children and their school life, nor your time as a student, nor classes that you take \
                   for pleasure.",
            why: "With your name beside it, \"my Year 4\" is thirty children whose parents can work out which one \
                  you mean, and so can the child. What is said in a classroom was not said to everybody.",
            instead: "Tell it without the pupils, or as something about yourself. Praise can go where the family \
                      reads it: a note home, or the school's own account.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text("my year 8s think i was alive in the war", &["my year 8s"]),
                    Example::text(
                        "A girl in my tutor group taught me to crochet",
                        &["A girl in my tutor group"],
                    ),
                    Example::text("7C asked whether I sleep at school", &["7C"]),
                    Example::text(
                        "Staffroom empty, biscuits gone, and my lot were feral today",
                        &["my lot"],
                    ),
                    Example::text(
                        "Our Reception children made soup",
                        &["Our Reception children"],
                    ),
                    Example::text(
                        "I read the class a ghost story at the end of my lesson. Nobody moved.",
                        &["the class"],
                    ),
                ],
                fine: &[
                    Example::text("Students deserve better than this", &[]),
                    Example::text("My son's class did a play about germs", &[]),
                    Example::text("My kids refuse to eat anything orange", &[]),
                    Example::text("First class to Leeds, because I am worth it", &[]),
                    Example::text("My yoga class was cancelled and I was relieved", &[]),
                    Example::text("When I was in Year 9 we had slates", &[]),
                ],
            }
        }
    }
}

/// The mentions of the writer's pupils, in order, none inside another.
pub fn mentions(text: &Text, phrases: &Phrases, work: Work) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for phrase in phrases.all() {
        if counts(text, phrases, work, phrase) && !is_blocked(text, phrases, phrase) {
            found.push(phrase.tokens.clone());
        }
    }
    order::keep_outermost(&mut found);
    found
}

fn counts(text: &Text, phrases: &Phrases, work: Work, phrase: &Phrase) -> bool {
    let teaches = || phrases.has(Cue::ITeach);
    let to_me = || {
        phrases
            .of(Cue::ToMe)
            .any(|other| same_sentence(text, phrase, other))
    };
    let general = || phrases.has(Cue::InGeneral);
    match phrase.cue {
        Cue::OwnPupils => true,
        Cue::OwnClass => !work.as_student && !work.as_hobby,
        Cue::OwnKids => work.teaching && !work.as_parent && !work.as_student,
        Cue::OwnLot => work.is_work() && !work.as_student,
        Cue::GroupActs => {
            (work.is_work() || to_me()) && !general() && !work.as_student && !work.as_parent
        }
        Cue::YearHere => !general() && !work.as_student && !work.as_parent,
        Cue::OfYear | Cue::GroupTogether => {
            (work.is_work() || to_me() || first_person(text))
                && !general()
                && !work.as_student
                && !work.as_parent
        }
        Cue::TheGroup => {
            (work.teaching || work.is_work() && (teaches() || to_me()))
                && !general()
                && !work.as_student
                && !work.as_parent
        }
        _ => false,
    }
}

fn is_blocked(text: &Text, phrases: &Phrases, phrase: &Phrase) -> bool {
    let words = &phrase.tokens;
    // "TQ99 4LM" is a postcode, not a class.
    let postcode = words.len() == 1
        && text.has(words.start, Class::ClassCode)
        && text
            .before(words.start)
            .is_some_and(|at| text.tokens()[at].kind == Kind::Code);
    postcode
        || phrases
            .of(Cue::NotPupils)
            .any(|other| other.whole.start < words.end && words.start < other.whole.end)
}

fn first_person(text: &Text) -> bool {
    (0..text.tokens().len())
        .any(|at| text.has(at, Class::I) || text.has(at, Class::Mine) || text.folded(at) == "me")
}

fn same_sentence(text: &Text, one: &Phrase, other: &Phrase) -> bool {
    let sentence = |phrase: &Phrase| text.tokens()[phrase.whole.start].sentence;
    sentence(one) == sentence(other)
}
