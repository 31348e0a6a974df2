//! Taking an official name apart: which of its words make the name, and which only say what kind of
//! school it is or where it stands.

use super::reading::{is_joiner, is_running_word, is_word};
use super::type_words::{TypeSet, type_run, type_word};
use crate::text::{Join, Shape, Text};

/// One word of a form, and how it may be written.
#[expect(
    clippy::struct_excessive_bools,
    reason = "four independent answers about one word"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Folded, without a possessive `'s`.
    pub folded: String,
    /// The name has it with `'s`, so that "Osmund's", "Osmunds" and "Osmund" are all it.
    pub possessive: bool,
    /// Written with a capital in the listed form.
    pub capital: bool,
    /// A hyphen joins it to the word before.
    pub hyphen: bool,
    /// A bracket, comma or dash sets it off from the word before.
    pub apart: bool,
}

/// A name taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Name {
    /// The name begins with "The".
    pub the: bool,
    /// The words that make the name.
    pub core: Vec<Word>,
    /// Those after the type words: a town, a campus.
    pub suffix: Vec<Word>,
    /// The suffix is set off by a comma or bracket.
    pub apart: bool,
    /// All type words.
    pub types: TypeSet,
}

/// Takes an official name apart.
pub fn read(name: &str) -> Name {
    match turned(name) {
        Some(name) => read_in_order(&name),
        None => read_in_order(name),
    }
}

/// "Penwortham, St Teresa's Primary School", where the place comes first: with the place last.
fn turned(name: &str) -> Option<String> {
    let (place, rest) = name.split_once(", ")?;
    let types = |text: &Text| {
        let mut all = (0..text.tokens().len()).map(|at| type_word(text, at).is_some());
        (all.next(), all.any(|is_type| is_type))
    };
    let place_is_name = types(&Text::prepare(place)) == (Some(false), false);
    let rest_is_school = types(&Text::prepare(rest)) == (Some(false), true);
    (place_is_name && rest_is_school).then(|| format!("{rest}, {place}"))
}

fn read_in_order(name: &str) -> Name {
    let text = Text::prepare(name);
    let length = text.tokens().len();
    let mut it = Name::default();
    let mut at = text.solid(0);
    if is_word(&text, at, "the") && length > 1 {
        it.the = true;
        at = text.solid(at + 1);
    }
    at = leading_types(&text, at, &mut it);
    let mut after_types = false;
    while at < length {
        let run = type_run(&text, at, true).filter(|_| !it.core.is_empty());
        match run {
            Some((end, set)) if !is_inside(&text, end) => {
                after_types = true;
                it.types = it.types.and(set);
                at = end;
            }
            _ => {
                take(&text, at, after_types, &mut it);
                at += 1;
            }
        }
        at = text.solid(at);
    }
    while it
        .core
        .last()
        .is_some_and(|last| SMALL.contains(&last.folded.as_str()))
    {
        it.core.pop();
    }
    // A motto ("Serving the Community") or a second school is no part of what people write.
    if it.suffix.len() > 3 || it.suffix.iter().any(|word| !word.capital) {
        it.suffix.clear();
    }
    if it.core.is_empty() {
        it.core = all_words(&text, it.the);
    }
    it
}

/// Words that join others and never end a name.
const SMALL: &[&str] = &["and", "for", "of", "at", "with", "in", "the"];

/// Puts a word that is no type word where it belongs: before the type words it is part of the name,
/// after them a suffix.
fn take(text: &Text, at: usize, after_types: bool, it: &mut Name) {
    if after_types {
        if is_running_word(text, at) && !is_small(text, at) {
            it.suffix.push(word(text, at));
        } else if it.suffix.is_empty() {
            it.apart |= is_apart(text, at);
        }
    } else if is_running_word(text, at) {
        it.core.push(word(text, at));
    } else if is_word(text, at, "and") {
        it.core.push(Word {
            folded: "and".to_owned(),
            possessive: false,
            capital: false,
            hyphen: false,
            apart: false,
        });
    }
}

/// Whether the token at `at` is a mark that may stand inside an official name: "(Slade Green)".
pub fn is_apart(text: &Text, at: usize) -> bool {
    [',', '(', ')', '-', '–']
        .iter()
        .any(|mark| text.is_mark(at, *mark))
}

fn is_small(text: &Text, at: usize) -> bool {
    is_joiner(text, at) || SMALL.contains(&text.folded(at))
}

/// All words of the text, without a leading "the".
pub fn all_words(text: &Text, the: bool) -> Vec<Word> {
    let all = (0..text.tokens().len()).filter(|at| is_running_word(text, *at));
    all.skip(usize::from(the))
        .map(|at| word(text, at))
        .collect()
}

/// Reads type words before the name: "Ysgol Gynradd …", "The Federation of …".
fn leading_types(text: &Text, from: usize, it: &mut Name) -> usize {
    let mut at = from;
    let mut seen = TypeSet::default();
    while let Some((end, set)) = type_word(text, at) {
        let end = text.solid(end);
        let of = is_word(text, end, "of");
        let next = if of { text.solid(end + 1) } else { end };
        let next = if of && is_word(text, next, "the") {
            text.solid(next + 1)
        } else {
            next
        };
        if !set.may_lead(of) || !is_running_word(text, next) {
            break;
        }
        seen = seen.and(set);
        at = next;
    }
    it.types = seen;
    at
}

/// Whether type words that end at `end` are inside the name after all: another word follows at
/// once, and further type words after that ("Old College Green Academy").
fn is_inside(text: &Text, end: usize) -> bool {
    let length = text.tokens().len();
    let mut at = text.solid(end);
    if !is_running_word(text, at) || is_small(text, at) || type_word(text, at).is_some() {
        return false;
    }
    while at < length && is_running_word(text, at) && !is_small(text, at) {
        if type_run(text, at, true).is_some() {
            return true;
        }
        at = text.solid(at + 1);
    }
    false
}

fn word(text: &Text, at: usize) -> Word {
    let token = text.tokens()[at];
    Word {
        folded: text.folded(at).to_owned(),
        possessive: token.apostrophe_s,
        capital: matches!(token.shape, Shape::Title | Shape::Upper | Shape::Caseless),
        hyphen: token.join == Join::Hyphen,
        apart: at > 0 && is_apart(text, at - 1),
    }
}
