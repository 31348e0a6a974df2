//! Who of the writer's school a post speaks of: the school itself, staff by name or by role, pupils,
//! parents, suppliers. What is said of them, and whether it matters, is left to the rules; so is
//! whether a mention by itself is worth a word.

use std::ops::Range;

use crate::context::Context;
use crate::names::{Certainty, Who};
use crate::order;
use crate::policy::ContactKind;
use crate::rules::people::parent_mention;
use crate::school::Sign;
use crate::text::cue::Cue;
use crate::text::{Byte, Class, Kind, Shape, Text};

/// Somebody, or something, that a post speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The words.
    pub tokens: Range<usize>,
    /// Who it is.
    pub who: Role,
    /// Whether it counts in any post; else in one about the writer's work alone.
    pub sure: bool,
}

/// Who somebody is at the writer's school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Somebody called by a title and a surname, who is on no list: "Mr Hargreaves".
    Titled,
    /// A firm that the policy lists, by its place there.
    Supplier(usize),
    /// A parent or carer of a pupil.
    Parent,
    /// A pupil, or several.
    Pupil,
    /// A colleague by role: "my TA", "SLT".
    Colleague,
    /// A member of staff by name, by the place in the policy's list.
    Staff(usize),
    /// The school.
    School,
}

/// Everybody whom the post's text speaks of, in order, none inside another.
pub fn mentions(cx: &Context) -> Vec<Mention> {
    let text = &cx.body.text;
    let phrases = cx.phrases();
    let mut all = Vec::new();
    let mut add = |tokens: Range<usize>, who, sure| all.push(Mention { tokens, who, sure });

    for naming in cx.school().first().into_iter().flatten() {
        if naming.sign == Sign::Name
            && let Some(tokens) = tokens_in(text, &naming.bytes)
        {
            add(tokens, Role::School, true);
        }
    }
    for hit in cx.names().first().into_iter().flatten() {
        let who = match hit.who {
            Who::Pupil => Role::Pupil,
            Who::Staff(at) => Role::Staff(at),
            Who::Flagged(at) => match cx.policy().flagged_contacts.get(at).map(|it| it.kind) {
                Some(ContactKind::Pupil | ContactKind::FormerPupil) => Role::Pupil,
                Some(ContactKind::Parent) => Role::Parent,
                _ => continue,
            },
            Who::Exempt(_) => continue,
        };
        add(hit.tokens.clone(), who, hit.certainty == Certainty::Sure);
    }
    for phrase in phrases.outside(Cue::MyColleague, Cue::NotColleague) {
        add(phrase.tokens.clone(), Role::Colleague, true);
    }
    for phrase in phrases.outside(Cue::TheColleague, Cue::NotColleague) {
        add(phrase.tokens.clone(), Role::Colleague, false);
    }
    for phrase in phrases.outside(Cue::MySchool, Cue::NotColleague) {
        add(phrase.tokens.clone(), Role::School, true);
    }
    for phrase in phrases.outside(Cue::TheSchool, Cue::NotColleague) {
        add(phrase.tokens.clone(), Role::School, false);
    }
    for group in cx.mentions().first().into_iter().flatten() {
        add(group.clone(), Role::Pupil, true);
    }
    for reading in cx.readings().take(1) {
        for parent in parent_mention::mentions(cx, &reading) {
            add(parent, Role::Parent, true);
        }
    }
    for at in 0..text.tokens().len() {
        if text.has(at, Class::Title)
            && let Some(name) = text.after(at)
            && text.tokens()[name].kind == Kind::Word
            && text.tokens()[name].is_capitalised()
            && text.tokens()[at].is_capitalised()
        {
            add(at..name + 1, Role::Titled, false);
        }
    }
    for (tokens, number) in cx.checker.suppliers.find(text) {
        add(tokens, Role::Supplier(number), true);
    }
    keep_widest(all)
}

/// Who does what is said from token `at` on: the mention that `counts` and stands before it with at most
/// `most` words between them, or an earlier one that a "he", "she" or "they" there stands for. Gives the
/// mention, and the token at which the subject begins.
pub fn subject<'p>(
    text: &Text,
    people: &'p [Mention],
    at: usize,
    most: usize,
    counts: impl Fn(&Mention) -> bool,
) -> Option<(&'p Mention, usize)> {
    let tokens = text.tokens();
    let sentence = tokens.get(at)?.sentence;
    let mut words = 0;
    let pronoun = |at| {
        matches!(
            text.folded(at),
            "he" | "she" | "they" | "he'd" | "she'd" | "they've" | "they're"
        )
    };
    let mut next = if pronoun(at) {
        Some(at)
    } else {
        text.before(at)
    };
    while let Some(here) = next {
        if let Some(mention) = people.iter().find(|it| it.tokens.contains(&here)) {
            return counts(mention).then_some((mention, mention.tokens.start));
        }
        let token = tokens[here];
        if token.sentence != sentence || words > most {
            return None;
        }
        if pronoun(here) {
            let earlier = people.iter().rev().find(|it| it.tokens.end <= here);
            return earlier.filter(|it| counts(it)).map(|it| (it, here));
        }
        let other = [Class::I, Class::Mine, Class::Theirs]
            .iter()
            .any(|&class| text.has(here, class));
        let name = token.kind == Kind::Word && token.is_capitalised() && !token.sentence_start;
        if other || (name && token.shape != Shape::Upper) {
            return None;
        }
        words += usize::from(token.is_word());
        next = text.before(here);
    }
    None
}

/// The tokens that lie in `bytes`.
fn tokens_in(text: &Text, bytes: &Range<Byte>) -> Option<Range<usize>> {
    let first = text.tokens().partition_point(|it| it.end <= bytes.start);
    let end = text.tokens().partition_point(|it| it.start < bytes.end);
    (first < end).then_some(first..end)
}

/// Of mentions that share a word, the widest; of equally wide ones, whoever counts for more.
fn keep_widest(mut all: Vec<Mention>) -> Vec<Mention> {
    order::sort_by_key(&mut all, |it| {
        (
            it.tokens.start,
            std::cmp::Reverse((it.tokens.end, it.sure, it.who)),
        )
    });
    let mut kept: Vec<Mention> = Vec::with_capacity(all.len());
    for mention in all {
        match kept.last_mut() {
            Some(last) if mention.tokens.start < last.tokens.end => {
                if mention.tokens.len() > last.tokens.len() {
                    *last = mention;
                }
            }
            _ => kept.push(mention),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::post::Post;
    use crate::rules::example;

    fn found(raw: &str) -> Vec<(Role, String)> {
        let checker = example::checker();
        let post = Post {
            text: raw.to_owned(),
            ..Post::default()
        };
        let cx = Context::new(&post, &checker);
        let counts = |it: &&Mention| it.sure || cx.work().is_work();
        let words = |it: &Mention| {
            (
                it.who,
                cx.body
                    .text
                    .slice(cx.body.text.bytes(it.tokens.clone()))
                    .to_owned(),
            )
        };
        cx.people().iter().filter(counts).map(words).collect()
    }

    #[test]
    fn people_of_the_school_are_known_by_name_and_by_what_they_are() {
        use Role::{Colleague, Parent, Pupil, School, Staff, Supplier};
        for (raw, expected) in [
            (
                "My head of year is leaving",
                &[(Colleague, "My head of year")][..],
            ),
            (
                "our lovely deputy head made soup",
                &[(Colleague, "our lovely deputy head")],
            ),
            ("one of my TAs is a saint", &[(Colleague, "one of my TAs")]),
            (
                "SLT have bought biscuits, said Mrs Whitcombe",
                &[(Colleague, "SLT"), (Staff(0), "Mrs Whitcombe")],
            ),
            ("sorry but the deputy is off", &[(Colleague, "the deputy")]),
            (
                "someone in the school office waved",
                &[(Colleague, "someone in the school office")],
            ),
            ("My head told me to rest", &[(Colleague, "head")]),
            (
                "Brackenfell fed us, Copperpan School Meals cooked",
                &[
                    (School, "Brackenfell"),
                    (Supplier(0), "Copperpan School Meals"),
                ],
            ),
            (
                "the primary I work in has a roof",
                &[(School, "the primary I work in")],
            ),
            (
                "my school and my year 9s and Dana Reid",
                &[
                    (School, "my school"),
                    (Pupil, "my year 9s"),
                    (Parent, "Dana Reid"),
                ],
            ),
            ("copperpan again", &[(Supplier(0), "copperpan")]),
            (
                "Head walked in halfway through my lesson",
                &[(Colleague, "Head")],
            ),
            ("HoD wants the mock marking", &[(Colleague, "HoD")]),
            (
                "a teacher I work with has a parrot",
                &[(Colleague, "a teacher I work with")],
            ),
            (
                "Nobody in my department owns a stapler",
                &[(Colleague, "Nobody in my department")],
            ),
            (
                "our governors met a colleague of mine",
                &[(Colleague, "our governors"), (Colleague, "a colleague")],
            ),
        ] {
            let found = found(raw);
            let found: Vec<_> = found
                .iter()
                .map(|(who, words)| (*who, words.as_str()))
                .collect();
            assert_eq!(found, expected, "{raw}");
        }
    }

    #[test]
    fn words_that_mean_something_else_are_nobody() {
        for raw in [
            "My head is pounding",
            "my head hurts and the deputy navigator is a dog",
            "Got a song stuck in my head",
            "Headteachers are leaving the profession",
            "the head of the queue, the head of state",
            "shaking my head at this",
            "My old manager at Boots counted cotton buds",
            "My head, honestly",
            "Head down, marking done",
            "Head lice are back, says a letter in every book bag",
            "When I was at school our head kept bees",
            "a drama where the headteacher did it, after marking",
            "a colleague of my husband at the bank",
        ] {
            assert_eq!(found(raw), [], "{raw}");
        }
    }
}
