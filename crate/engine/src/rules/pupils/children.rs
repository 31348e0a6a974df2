//! The children whom a post is about: the pupils that it names or mentions, and whether some words of
//! it are about one of them or about somebody else. What the words mean is left to the rules.

use std::ops::Range;

use super::pupil_name::named_pupils;
use crate::context::{Context, Reading};
use crate::text::cue::Cue;
use crate::text::phrase::Phrase;
use crate::text::{Class, Text};

/// A pupil, or several, in a text.
#[derive(Debug, Clone)]
pub struct Child {
    /// The words that name or mention them.
    pub tokens: Range<usize>,
    /// Whether it is one child: a name, "a boy in my class".
    pub one: bool,
    /// Whether it is a name.
    pub named: bool,
}

/// The pupils of a text, named and mentioned, and the children who told or showed the writer something.
pub fn children(cx: &Context, reading: &Reading) -> Vec<Child> {
    let named = named_pupils(cx, reading.names).map(|hit| Child {
        tokens: hit.tokens.clone(),
        one: true,
        named: true,
    });
    let mentioned = reading.mentions.iter().map(|tokens| Child {
        one: is_one(&reading.part.text, tokens),
        tokens: tokens.clone(),
        named: false,
    });
    let known = reading.phrases.of(Cue::KnownChild).map(|phrase| Child {
        one: is_one(&reading.part.text, &phrase.tokens),
        tokens: phrase.tokens.clone(),
        named: false,
    });
    named.chain(mentioned).chain(known).collect()
}

/// Whether a mention is of one child: "one of my form", "the girl in 7C"; not "two of my girls".
fn is_one(text: &Text, tokens: &Range<usize>) -> bool {
    let word = |at: usize| text.folded(at);
    let single = |at: usize| {
        (text.has(at, Class::Child) && word(at) != "wee")
            || matches!(
                word(at),
                "pupil"
                    | "student"
                    | "tutee"
                    | "learner"
                    | "former"
                    | "someone"
                    | "somebody"
                    | "one"
            )
    };
    let several = |at: usize| text.has(at, Class::Group) || text.has(at, Class::Collective);
    // "my tutor group boy" goes on after what is known as a mention.
    let next = text.after(tokens.end - 1);
    if next.is_some_and(|at| text.has(at, Class::Child)) {
        return true;
    }
    // "every morning one of my year 1s": what stands before is no part of the count.
    let one_of = |at: &usize| {
        let of = text.after(*at).filter(|of| *of < tokens.end);
        matches!(word(*at), "one" | "another") && of.is_some_and(|of| word(of) == "of")
    };
    // "One of" may stand before what is known as a mention, too.
    let before = text.before(tokens.start).filter(|of| word(*of) == "of");
    let before = before.and_then(|of| text.before(of));
    if before.is_some_and(|at| word(at) == "one") || tokens.clone().any(|at| one_of(&at)) {
        return true;
    }
    let mut tokens = tokens.clone();
    tokens.start += usize::from(word(tokens.start) == "of" && tokens.len() > 1);
    let first = word(tokens.start);
    let begins = matches!(first, "a" | "an" | "one" | "another" | "this" | "that");
    let counted = text.has(tokens.start, Class::Quantity) && !begins;
    !counted && (tokens.clone().any(single) || (begins && !tokens.clone().any(several)))
}

/// Whether the words of `phrase` are about one of `children`, as far as their sentence tells: a child
/// stands in it, or the sentence goes on about one (he, she) or names nobody.
pub fn is_about(text: &Text, phrase: &Phrase, children: &[Child]) -> bool {
    if children.is_empty() || is_of_other(text, phrase, children) {
        return false;
    }
    let sentence = text.tokens()[phrase.whole.start].sentence;
    let within = |at: usize| text.tokens()[at].sentence == sentence;
    let named = children.iter().any(|child| child.named);
    named
        || children.iter().any(|child| within(child.tokens.start))
        || (0..text.tokens().len()).any(|at| within(at) && text.has(at, Class::Pronoun))
        || phrase.whole.start < 2
        || !within(phrase.whole.start - 2)
}

/// Whether the person spoken of just before the words is the writer, their family or a colleague.
fn is_of_other(text: &Text, phrase: &Phrase, children: &[Child]) -> bool {
    let sentence = text.tokens()[phrase.whole.start].sentence;
    let within = |child: &Child| {
        child.tokens.start < phrase.tokens.end && phrase.tokens.start < child.tokens.end
    };
    if children.iter().any(within) {
        return false;
    }
    let has_pronoun = phrase.tokens.clone().any(|at| text.has(at, Class::Pronoun));
    for at in (0..=phrase.tokens.start).rev() {
        let is_child = || children.iter().any(|child| child.tokens.contains(&at));
        if text.tokens()[at].sentence != sentence || is_child() {
            return false;
        }
        if text.has(at, Class::Pronoun) || text.has(at, Class::Child) || text.has(at, Class::Pupil)
        {
            return false;
        }
        let whose = || text.before(at).is_some_and(|at| text.has(at, Class::Mine));
        let of_ours = text.has(at, Class::Family)
            || matches!(
                text.folded(at),
                "ta" | "head"
                    | "headteacher"
                    | "deputy"
                    | "colleague"
                    | "teacher"
                    | "boss"
                    | "manager"
            );
        // "a boy I teach is …" still speaks of the boy.
        let of_child = || {
            let child = text.before(at);
            let verb = text.after(at);
            child.is_some_and(|it| children.iter().any(|child| child.tokens.contains(&it)))
                && verb.is_some_and(|it| {
                    text.has(it, Class::Teach)
                        || matches!(
                            text.folded(it),
                            "know" | "support" | "tutor" | "mentor" | "coach"
                        )
                })
        };
        // "she says 'I want to …'", and "I saw her arms", do so too.
        let said = || {
            let verb = text.before(at).map_or("", |it| text.folded(it));
            matches!(
                verb,
                "says" | "said" | "saying" | "whispers" | "whispered" | "wrote" | "me"
            )
        };
        let of_writer = text.has(at, Class::I) && !of_child() && !said() && !has_pronoun;
        if of_writer || (of_ours && whose()) {
            return true;
        }
    }
    false
}

/// The words to report for some phrases: with the small words before them ("has been excluded"), and
/// what touches as one ("was diagnosed with epilepsy").
pub fn spans<'p>(text: &Text, phrases: impl Iterator<Item = &'p Phrase>) -> Vec<Range<usize>> {
    let mut all: Vec<_> = phrases.map(|phrase| widened(text, phrase)).collect();
    crate::order::sort_by_key(&mut all, |words| words.start);
    all.dedup_by(|later, earlier| {
        let touches = later.start <= earlier.end;
        earlier.end = if touches {
            earlier.end.max(later.end)
        } else {
            earlier.end
        };
        touches
    });
    all
}

fn widened(text: &Text, phrase: &Phrase) -> Range<usize> {
    let small = |at: usize| {
        let classes = [
            Class::Auxiliary,
            Class::Theirs,
            Class::Preposition,
            Class::Determiner,
        ];
        classes.iter().any(|class| text.has(at, *class))
            || matches!(text.folded(at), "being" | "been")
    };
    let tokens = text.tokens();
    let mut start = phrase.tokens.start;
    for _ in 0..3 {
        match text.before(start) {
            Some(at) if tokens[at].sentence == tokens[start].sentence && small(at) => start = at,
            _ => break,
        }
    }
    start..phrase.tokens.end
}
