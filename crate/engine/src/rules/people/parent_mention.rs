//! `parent-mention`: a parent or carer of the writer's pupils is spoken of. Teachers are parents, have
//! parents and write to parents, so what counts is whose parent it is: a listed child's, a mentioned
//! pupil's, the school's. The wording stands in `parent_mention.txt`.

use std::ops::Range;

use crate::context::{Context, Reading};
use crate::names::{Form, Who};
use crate::order;
use crate::policy::ContactKind;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::rules::pupils::children::{Child, children};
use crate::sink::{Message, Sink};
use crate::text::cue::Cue;
use crate::text::{Byte, Class, Text};

/// See [`Documented::docs`].
pub struct ParentMention;

impl Rule for ParentMention {
    fn id(&self) -> &'static str {
        "parent-mention"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Childnet.clause("The Nevers"),
                Document::Rochdale.clause("Appendix 1"),
                Document::Ascl.clause("paragraph 3"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("Appendix 2"),
            ]
        }
    }

    fn default_severity(&self, account: Account) -> Option<Severity> {
        (account != Account::School).then_some(Severity::Warn)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        for reading in cx.readings() {
            for bytes in flagged(cx, &reading) {
                let message = Message::new("parent_mention_flagged", "parent_mention_instead");
                out.words(reading.part, bytes, message);
            }
            for tokens in mentions(cx, &reading) {
                let bytes = reading.part.text.bytes(tokens);
                let message = Message::new("parent_mention", "parent_mention_instead");
                out.words(reading.part, bytes, message);
            }
        }
    }
}

impl Documented for ParentMention {
    fn docs(&self) -> Docs {
        Docs {
            title: "A parent is mentioned",
            what: "A parent or carer of your pupils: a listed child's (\"TJ's nan\"), a pupil's (\"the mum of a boy in \
                   my class\"), one at school (\"had a parent shout at me\"), the school's parents as a group, a \
                   remark on parents' evening, or a parent on your list of flagged people by their full name. Your \
                   own parents are not meant, nor you as a parent, nor parenting and parents in general, nor a \
                   relative whom a child merely lives with.",
            why: "Parents read what teachers write, and talk to each other. One of them will know who it was, and so \
                  will the child.",
            instead: "Leave the parent out, or say it to them. What went wrong belongs with your line manager; what \
                      went well in a note home.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "Tomasz's dad has offered to build us a mud kitchen",
                        &["Tomasz's dad"],
                    ),
                    Example::text(
                        "Another email from the mum of a girl in my class about the reading books",
                        &["the mum of a girl in my class"],
                    ),
                    Example::text(
                        "Had a parent shout at me in the playground because of a lost glove",
                        &["a parent"],
                    ),
                    Example::text(
                        "Parents' evening was grim, thank you for asking",
                        &["Parents' evening was grim"],
                    ),
                    Example::text(
                        "Dana Reid makes the best fudge in the county",
                        &["Dana Reid"],
                    ),
                ],
                fine: &[
                    Example::text(
                        "My parents are coming for the weekend, marking can wait",
                        &[],
                    ),
                    Example::text(
                        "As a parent I loved the assembly. As a teacher I counted heads.",
                        &[],
                    ),
                    Example::text("Parents' evening tonight, so no choir for me", &[]),
                    Example::text(
                        "Parents across England are being asked to pay for glue",
                        &[],
                    ),
                ],
            }
        }
    }
}

/// Flagged parents who are named in full.
fn flagged<'r>(
    cx: &'r Context,
    reading: &Reading<'r, '_>,
) -> impl Iterator<Item = Range<Byte>> + 'r {
    let is_parent = |who| match who {
        Who::Flagged(at) => cx
            .policy()
            .flagged_contacts
            .get(at)
            .is_some_and(|contact| contact.kind == ContactKind::Parent),
        _ => false,
    };
    let full = reading.names.iter().filter(|hit| hit.form == Form::Full);
    full.filter(move |hit| is_parent(hit.who))
        .map(|hit| hit.bytes.clone())
}

/// Parents who are spoken of without their name, in order, none inside another.
pub fn mentions(cx: &Context, reading: &Reading) -> Vec<Range<usize>> {
    let text = &reading.part.text;
    let phrases = reading.phrases;
    let work = cx.work();
    let children = children(cx, reading);
    // A parent beside any word of school is one at the writer's, even where little else tells of work.
    let school_word = |at| text.has(at, Class::SchoolWord);
    let at_school =
        || work.is_work() || !children.is_empty() || (0..text.tokens().len()).any(school_word);
    let mut found: Vec<Range<usize>> = children
        .iter()
        .filter_map(|child| parent_of(text, child))
        .collect();
    for phrase in phrases.all() {
        let counts = match phrase.cue {
            Cue::SchoolParents => true,
            Cue::SomeParent => {
                at_school() && !work.as_parent && !is_owned(text, phrase.tokens.start)
            }
            Cue::EveningDone => phrases.has(Cue::EveningRemark) && !work.as_parent,
            Cue::TheParents => work.is_work() && !work.as_parent,
            // "Rang home, mum laughed": whoever answers there belongs to the pupil.
            Cue::HomeParent => {
                phrases.has(Cue::CalledHome)
                    && at_school()
                    && !work.as_parent
                    && !is_owned(text, phrase.tokens.start)
            }
            Cue::TheirParent => !children.is_empty() && !work.as_parent,
            _ => false,
        };
        if counts {
            found.push(phrase.tokens.clone());
        }
    }
    found.retain(|tokens| {
        let meets = |whole: &Range<usize>| whole.start < tokens.end && tokens.start < whole.end;
        // Whoever is only part of a child's private matter, or of what is done to it, is no business
        // of this rule's: "lost his mum".
        let matter = [Cue::PrivateMatter, Cue::PrivateLife, Cue::AtRisk];
        !phrases.of(Cue::NotParents).any(|it| meets(&it.whole))
            && !matter
                .into_iter()
                .any(|cue| phrases.of(cue).any(|it| meets(&it.tokens)))
    });
    order::keep_outermost(&mut found);
    found
}

/// "my parents": the writer's own.
fn is_owned(text: &Text, at: usize) -> bool {
    text.before(at)
        .is_some_and(|before| text.has(before, Class::Mine))
}

/// The words for this child's parent: "Jayden's mum and dad", "the nan of one of my year 3s".
fn parent_of(text: &Text, child: &Child) -> Option<Range<usize>> {
    let parent = |at: usize| {
        // An aunt or a brother counts where they do what parents do.
        text.has(at, Class::Parent)
            || (text.has(at, Class::Carer)
                && text
                    .after(at)
                    .is_some_and(|verb| text.has(verb, Class::Approach)))
    };
    let Range { start, end } = child.tokens;
    // "my pupils' mums" has no 's; a name without one is a child and a parent side by side.
    let owns = text.tokens()[end - 1].apostrophe_s || !child.named;
    if let Some(first) = text.after(end - 1).filter(|_| owns) {
        let described = || {
            text.after(first)
                .filter(|_| text.has(first, Class::Describing))
        };
        if let Some(at) = Some(first).filter(|at| parent(*at)).or_else(described)
            && parent(at)
        {
            let second = text
                .after(at)
                .filter(|and| text.folded(*and) == "and")
                .and_then(|and| text.after(and))
                .filter(|second| parent(*second));
            return Some(start..second.unwrap_or(at) + 1);
        }
    }
    // A mention may begin with that "of" itself.
    let of = Some(start).filter(|at| text.folded(*at) == "of");
    let of = of.or_else(|| text.before(start))?;
    let at = text.before(of)?;
    (matches!(text.folded(of), "of" | "to") && parent(at)).then(|| {
        let article = text.before(at).filter(|before| {
            text.has(*before, Class::Determiner) || text.has(*before, Class::Quantity)
        });
        article.unwrap_or(at)..end
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::example::check;

    fn fires(text: &str) -> bool {
        let report = check(&serde_json::json!({ "text": text }).to_string());
        report.findings.iter().any(|it| it.rule == "parent-mention")
    }

    #[test]
    fn parents_of_the_writers_school_in_plain_words() {
        for text in [
            "One of the mums left a jar of chutney on my desk in the classroom",
            "Somebody's grandad mended the staffroom tap",
            "Rang home about the missing homework and dad hung up on me",
            "Some idiot of a dad parked across the zigzags",
            "Parents queueing outside my classroom at eight, all with a theory",
            "Our deputy told parents the hall had been painted",
            "The playground mums have a rota for glaring at my assembly",
            "A parent helper lost the register on our school trip",
        ] {
            assert!(fires(text), "{text}");
        }
    }

    #[test]
    fn other_parents_are_left_alone() {
        for text in [
            "My class heard a story about a mum who sails to Norway",
            "A mum duck walked her six across the playground",
            "Rang home. Mum has bought a kayak. She is eighty.",
            "So that is me, a dad, and marking can wait",
            "The dad from that cartoon would pass my lesson observation",
            "Parents have the right to a say, writes the paper, about school uniform",
            "Two mums at the next table are arguing about a quiz",
        ] {
            assert!(!fires(text), "{text}");
        }
    }
}
