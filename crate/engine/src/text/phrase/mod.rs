//! A small language for wording, matched over tokens. All patterns of all rules are compiled
//! together and tried in one pass; a token looks only at the patterns that can begin with its word.
//!
//! The language is described in [`pattern`], where it is read.

mod opening;
mod pattern;

use std::ops::Range;

use super::cue::{Cue, TABLES};
use super::lexicon::Lexicon;
use super::{Kind, Region, Text};
use opening::{WordSet, WordSets};
use pattern::{Item, Parser};

/// One match of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// What it is a sign of.
    pub cue: Cue,
    /// The tokens to report.
    pub tokens: Range<usize>,
    /// All tokens that matched.
    pub whole: Range<usize>,
}

/// All matches in a text, in the order of their first token.
#[derive(Debug, Default)]
pub struct Phrases {
    all: Vec<Phrase>,
    /// One bit for each cue that there is a match of.
    present: u128,
}

impl Phrases {
    /// The matches that are a sign of `cue`.
    pub fn of(&self, cue: Cue) -> impl Iterator<Item = &Phrase> {
        let all: &[Phrase] = if self.has(cue) { &self.all } else { &[] };
        all.iter().filter(move |phrase| phrase.cue == cue)
    }

    /// Whether there is any sign of `cue`.
    pub fn has(&self, cue: Cue) -> bool {
        self.present >> (cue as u8) & 1 == 1
    }

    /// The matches that are a sign of `cue` and share no word with one that is a sign of `not`.
    pub fn outside(&self, cue: Cue, not: Cue) -> impl Iterator<Item = &Phrase> {
        self.of(cue).filter(move |phrase| {
            let meets = |other: &Phrase| {
                other.whole.start < phrase.whole.end && phrase.whole.start < other.whole.end
            };
            !self.of(not).any(meets)
        })
    }

    /// Whether there is any such match.
    pub fn has_outside(&self, cue: Cue, not: Cue) -> bool {
        self.outside(cue, not).next().is_some()
    }

    /// All matches.
    pub fn all(&self) -> &[Phrase] {
        &self.all
    }
}

/// All patterns, compiled.
#[derive(Debug)]
pub struct PhraseBook {
    patterns: Vec<Pattern>,
    /// For each word id, where the patterns that can begin with it are in `starts`.
    by_word: Vec<(u32, u32)>,
    starts: Vec<u16>,
}

#[derive(Debug)]
struct Pattern {
    cue: Cue,
    items: Vec<Item>,
    /// The words that can come second, which most words that follow a first one cannot.
    second: WordSet,
}

impl PhraseBook {
    /// Compiles the patterns of every rule. Words that they name are added to the lexicon, which must
    /// have all its other words already.
    ///
    /// # Panics
    ///
    /// If a pattern is malformed: patterns are part of the program, and the tests compile them all.
    pub fn compile(lexicon: &mut Lexicon) -> Self {
        let all = TABLES.iter().flat_map(|table| table.iter());
        Self::of(lexicon, all.map(|(cue, patterns)| (*cue, *patterns)))
    }

    fn of<'p>(lexicon: &mut Lexicon, tables: impl Iterator<Item = (Cue, &'p [&'p str])>) -> Self {
        let mut sources = Vec::new();
        for (cue, patterns) in tables {
            for source in patterns {
                let mut parser = Parser {
                    rest: source,
                    source,
                    lexicon,
                };
                sources.push((cue, parser.sequence()));
                assert!(
                    parser.rest.is_empty(),
                    "pattern {source:?}: a bracket too many"
                );
            }
        }
        let sets = WordSets::of(lexicon);
        let mut firsts: Vec<Vec<u16>> = lexicon.ids().map(|_| Vec::new()).collect();
        let mut patterns = Vec::with_capacity(sources.len());
        for (number, (cue, items)) in sources.into_iter().enumerate() {
            let opening = sets.opening(&items);
            for word in opening.first.words() {
                firsts[word as usize].push(number as u16);
            }
            let second = if opening.may_be_one {
                sets.all.clone()
            } else {
                opening.second
            };
            patterns.push(Pattern { cue, items, second });
        }
        let mut book = Self {
            patterns,
            by_word: Vec::with_capacity(firsts.len()),
            starts: Vec::new(),
        };
        for numbers in firsts {
            let from = book.starts.len() as u32;
            book.starts.extend(numbers);
            book.by_word.push((from, book.starts.len() as u32));
        }
        book
    }

    /// Finds every match in `text`, at most one for each pattern and first word.
    pub fn find(&self, text: &Text) -> Phrases {
        let mut found = Phrases::default();
        for (at, token) in text.tokens().iter().enumerate() {
            if token.is_transparent() || !readable(token.region) {
                continue;
            }
            let (from, to) = self.by_word[token.word as usize];
            if from == to {
                continue;
            }
            let next = text
                .tokens()
                .get(text.solid(at + 1))
                .map_or(super::lexicon::UNKNOWN, |next| next.word);
            for &number in &self.starts[from as usize..to as usize] {
                let pattern = &self.patterns[number as usize];
                if !pattern.second.has(next) {
                    continue;
                }
                let goal = Rest {
                    items: &pattern.items,
                    next: None,
                };
                let mut state = State {
                    first: None,
                    last: None,
                };
                if let Some(end) = run(text, &goal, at, at, &mut state) {
                    let whole = at..end;
                    let tokens = state.first.unwrap_or(at)..state.last.unwrap_or(end);
                    found.present |= 1 << (pattern.cue as u8);
                    found.all.push(Phrase {
                        cue: pattern.cue,
                        tokens,
                        whole,
                    });
                }
            }
        }
        found
    }
}

/// Text that a person reads as words.
fn readable(region: Region) -> bool {
    matches!(region, Region::Plain | Region::Hashtag)
}

/// What is left to match: items, and what follows them.
struct Rest<'a> {
    items: &'a [Item],
    next: Option<&'a Rest<'a>>,
}

struct State {
    first: Option<usize>,
    last: Option<usize>,
}

/// Matches `rest` from token `at`; `end` is one past the last token taken. Gives that of the whole match.
fn run(text: &Text, rest: &Rest, at: usize, end: usize, state: &mut State) -> Option<usize> {
    let Some((item, items)) = rest.items.split_first() else {
        return match rest.next {
            Some(next) => run(text, next, at, end, state),
            None => Some(end),
        };
    };
    let after = Rest {
        items,
        next: rest.next,
    };
    match item {
        Item::Word { .. } | Item::Class { .. } | Item::AnyWord | Item::AnyCapital => {
            let at = text.solid(at);
            if takes(text, item, at) {
                run(text, &after, at + 1, at + 1, state)
            } else {
                None
            }
        }
        Item::One(alternatives) => alternatives.iter().find_map(|items| {
            let goal = Rest {
                items,
                next: Some(&after),
            };
            attempt(text, &goal, at, end, state)
        }),
        Item::Maybe(item) => {
            let with = Rest {
                items: std::slice::from_ref(item),
                next: Some(&after),
            };
            attempt(text, &with, at, end, state).or_else(|| run(text, &after, at, end, state))
        }
        Item::Gap(most) => {
            let (mut at, mut end) = (at, end);
            for _ in 0..=*most {
                if let Some(found) = attempt(text, &after, at, end, state) {
                    return Some(found);
                }
                at = text.solid(at);
                if !takes(text, &Item::AnyWord, at) {
                    return None;
                }
                at += 1;
                end = at;
            }
            None
        }
        Item::Not(item) => {
            let goal = Rest {
                items: std::slice::from_ref(item),
                next: None,
            };
            match attempt(
                text,
                &goal,
                at,
                end,
                &mut State {
                    first: None,
                    last: None,
                },
            ) {
                Some(_) => None,
                None => run(text, &after, at, end, state),
            }
        }
        Item::Open => {
            state.first = Some(text.solid(at));
            run(text, &after, at, end, state)
        }
        Item::Close => {
            state.last = Some(end);
            run(text, &after, at, end, state)
        }
        Item::SentenceStart => {
            let starts = text
                .tokens()
                .get(text.solid(at))
                .is_some_and(|token| token.sentence_start);
            if starts {
                run(text, &after, at, end, state)
            } else {
                None
            }
        }
        Item::End => {
            let ends = text
                .tokens()
                .get(at)
                .is_none_or(|t| matches!(t.kind, Kind::Mark | Kind::Newline | Kind::Emoji));
            if ends {
                run(text, &after, at, end, state)
            } else {
                None
            }
        }
    }
}

/// [`run`], with the reported part restored when it fails.
fn attempt(text: &Text, goal: &Rest, at: usize, end: usize, state: &mut State) -> Option<usize> {
    let before = (state.first, state.last);
    let found = run(text, goal, at, end, state);
    if found.is_none() {
        (state.first, state.last) = before;
    }
    found
}

fn takes(text: &Text, item: &Item, at: usize) -> bool {
    let Some(token) = text.tokens().get(at).filter(|token| readable(token.region)) else {
        return false;
    };
    match *item {
        Item::Word { word, capital, s } => {
            token.word == word && (!capital || token.is_capitalised()) && (!s || token.apostrophe_s)
        }
        Item::Class { class, s } => text.has(at, class) && (!s || token.apostrophe_s),
        Item::AnyWord => token.is_word(),
        Item::AnyCapital => token.kind == Kind::Word && token.is_capitalised(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pattern: &str, raw: &str) -> Vec<String> {
        let mut lexicon = Lexicon::builtin();
        let patterns = [pattern];
        let book = PhraseBook::of(&mut lexicon, [(Cue::Test, &patterns[..])].into_iter());
        let text = Text::prepare(raw, &lexicon);
        let phrases = book.find(&text);
        phrases
            .all()
            .iter()
            .map(|p| text.slice(text.bytes(p.tokens.clone())).to_owned())
            .collect()
    }

    #[test]
    fn the_language() {
        for (pattern, raw, expected) in [
            (
                "my class",
                "So MY  Class, my classes, my, class",
                &["MY  Class"][..],
            ),
            (
                "my class",
                "my 'class' and my 🎉 class and my\nclass",
                &["my 'class", "my 🎉 class", "my\nclass"],
            ),
            (
                "(my|our) <subject> group",
                "our maths group, her maths group",
                &["our maths group"],
            ),
            (
                "my lovely? class",
                "my class my lovely class my bad class",
                &["my class", "my lovely class"],
            ),
            (
                "my ~2 class",
                "my very own class, my a b c class",
                &["my very own class"],
            ),
            ("my !first class", "my first class my class", &["my class"]),
            ("one of {my class}", "one of my class", &["my class"]),
            (
                "my kid's",
                "my kid's and my kid and my kid’s",
                &["my kid", "my kid"],
            ),
            ("Reception", "reception at Reception", &["Reception"]),
            (
                "^ my class",
                "my class. my class of my class\nMy class",
                &["my class", "my class", "My class"],
            ),
            (
                "my class $",
                "my class rocks, my class. my class",
                &["my class", "my class"],
            ),
            (
                "<year> <year-number>",
                "Year 9 yr. 10 year 20 y 7",
                &["Year 9", "yr. 10", "y 7"],
            ),
            (
                "<mine> <Cap> kids",
                "our Reception kids, our reception kids",
                &["our Reception kids"],
            ),
            (
                "my class",
                "https://a.example/my/class @my class #MyClass",
                &["MyClass"],
            ),
            ("(a b|a) c", "a b c a c", &["a b c", "a c"]),
            ("kids , i", "kids, I", &["kids, I"]),
            (
                "i'm late",
                "I'm late Im late I’m late",
                &["I'm late", "Im late", "I’m late"],
            ),
        ] {
            assert_eq!(found(pattern, raw), expected, "{pattern} in {raw}");
        }
    }

    #[test]
    fn every_pattern_compiles() {
        let mut lexicon = Lexicon::builtin();
        let book = PhraseBook::compile(&mut lexicon);
        assert!(book.patterns.len() >= TABLES.iter().map(|table| table.len()).sum::<usize>());
    }
}
