//! A small language for wording, matched over tokens. All patterns of all rules are compiled
//! together and tried in one pass; a token looks only at the patterns that can begin with its word.
//!
//! | pattern | matches |
//! |---|---|
//! | `word` | that word; with a capital (`Reception`) only when the text has one too |
//! | `word's` | the word with a possessive or contracted `'s` |
//! | `<class>` | any word of a [`Class`]; `<class>'s` the same with `'s` |
//! | `(a\|b c\|<d>)` | one of the alternatives |
//! | `x?` | the item or nothing |
//! | `@name` | a part that several patterns share, see [`PARTS`] |
//! | `~3` | up to three words of any kind, as few as possible |
//! | `!x` | what comes next is not the item; takes nothing |
//! | `{ … }` | the part to report; all of it if there is none |
//! | `^` | the start of a sentence, line or quotation |
//! | `$` | the end of the text, a mark or a line break |
//! | `<Cap>` | any word with a capital |
//! | `<word>` | any word |
//!
//! Words follow one another in the text when only white space, a hyphen, emoji, quotation marks or
//! one line break lies between them; a comma is an item like any other. Nothing is matched in links, handles and code.

use std::ops::Range;

use super::cue::{Cue, PARTS, TABLES};
use super::lexicon::{Class, Lexicon, WordId};
use super::{Kind, Region, Text};

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
}

impl Phrases {
    /// The matches that are a sign of `cue`.
    pub fn of(&self, cue: Cue) -> impl Iterator<Item = &Phrase> {
        self.all.iter().filter(move |phrase| phrase.cue == cue)
    }

    /// Whether there is any sign of `cue`.
    pub fn has(&self, cue: Cue) -> bool {
        self.of(cue).next().is_some()
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

#[derive(Debug)]
enum Item {
    Word {
        word: WordId,
        capital: bool,
        s: bool,
    },
    Class {
        class: Class,
        s: bool,
    },
    AnyWord,
    AnyCapital,
    One(Vec<Vec<Item>>),
    Maybe(Box<Item>),
    Gap(u8),
    Not(Box<Item>),
    Open,
    Close,
    SentenceStart,
    End,
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

/// A set of word ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct WordSet(Vec<u64>);

impl WordSet {
    fn none(words: usize) -> Self {
        Self(vec![0; words.div_ceil(64)])
    }

    fn has(&self, word: WordId) -> bool {
        self.0[word as usize / 64] >> (word % 64) & 1 == 1
    }

    fn insert(&mut self, word: WordId) {
        self.0[word as usize / 64] |= 1 << (word % 64);
    }

    fn add(&mut self, other: &Self) {
        self.0
            .iter_mut()
            .zip(&other.0)
            .for_each(|(own, more)| *own |= more);
    }

    fn words(&self) -> impl Iterator<Item = WordId> + '_ {
        (0..self.0.len() as WordId * 64).filter(|&word| self.has(word))
    }
}

/// Which words the first two of a run of items can be.
struct Opening {
    first: WordSet,
    second: WordSet,
    /// The items may take no word at all.
    may_be_none: bool,
    /// They may take exactly one.
    may_be_one: bool,
}

impl Opening {
    fn then(mut self, next: &Self) -> Self {
        if self.may_be_one {
            self.second.add(&next.first);
        }
        if self.may_be_none {
            self.first.add(&next.first);
            self.second.add(&next.second);
        }
        self.may_be_one =
            (self.may_be_one && next.may_be_none) || (self.may_be_none && next.may_be_one);
        self.may_be_none &= next.may_be_none;
        self
    }

    fn or(mut self, other: &Self) -> Self {
        self.first.add(&other.first);
        self.second.add(&other.second);
        self.may_be_none |= other.may_be_none;
        self.may_be_one |= other.may_be_one;
        self
    }
}

/// The words of each class, and all of them.
struct WordSets {
    classes: Vec<WordSet>,
    all: WordSet,
    words: usize,
}

impl WordSets {
    fn of(lexicon: &Lexicon) -> Self {
        let words = lexicon.ids().count();
        let mut sets = Self {
            classes: Vec::new(),
            all: WordSet::none(words),
            words,
        };
        for &class in Class::ALL {
            let mut set = WordSet::none(words);
            lexicon
                .ids()
                .filter(|&word| lexicon.classes(word).has(class))
                .for_each(|word| set.insert(word));
            sets.classes.push(set);
        }
        lexicon.ids().for_each(|word| sets.all.insert(word));
        sets
    }

    fn opening(&self, items: &[Item]) -> Opening {
        items.iter().fold(self.nothing(), |so_far, item| {
            so_far.then(&self.of_item(item))
        })
    }

    fn nothing(&self) -> Opening {
        let none = WordSet::none(self.words);
        Opening {
            first: none.clone(),
            second: none,
            may_be_none: true,
            may_be_one: false,
        }
    }

    fn of_item(&self, item: &Item) -> Opening {
        let one = |first: WordSet| Opening {
            first,
            may_be_none: false,
            may_be_one: true,
            ..self.nothing()
        };
        match item {
            Item::Word { word, .. } => {
                let mut first = WordSet::none(self.words);
                first.insert(*word);
                one(first)
            }
            Item::Class { class, .. } => one(self.classes[*class as usize].clone()),
            Item::AnyWord | Item::AnyCapital => one(self.all.clone()),
            Item::One(alternatives) => {
                let mut all = alternatives.iter().map(|items| self.opening(items));
                let first = all.next().unwrap_or_else(|| self.nothing());
                all.fold(first, |sum, one| sum.or(&one))
            }
            Item::Maybe(item) => self.of_item(item).or(&self.nothing()),
            Item::Gap(most) => Opening {
                first: self.all.clone(),
                second: self.all.clone(),
                may_be_none: true,
                may_be_one: *most > 0,
            },
            Item::Not(_) | Item::Open | Item::Close | Item::SentenceStart | Item::End => {
                self.nothing()
            }
        }
    }
}

struct Parser<'p, 'l> {
    rest: &'p str,
    source: &'p str,
    lexicon: &'l mut Lexicon,
}

impl Parser<'_, '_> {
    fn sequence(&mut self) -> Vec<Item> {
        let mut items = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            if self.rest.is_empty() || self.rest.starts_with([')', '|']) {
                return items;
            }
            let item = self.item();
            if let Some(rest) = self.rest.strip_prefix('?') {
                self.rest = rest;
                items.push(Item::Maybe(Box::new(item)));
            } else {
                items.push(item);
            }
        }
    }

    fn item(&mut self) -> Item {
        let source = self.source;
        let first = self.rest.chars().next();
        let length = match first {
            Some('<') => self.rest.find('>').map(|at| at + 1),
            Some('(' | '!' | '{' | '}' | '^' | '$' | ',' | ':' | ';' | '.' | '/' | '~' | '&') => {
                Some(1)
            }
            _ => Some(
                self.rest
                    .find([' ', '(', ')', '|', '?', '{', '}', '<'])
                    .unwrap_or(self.rest.len()),
            ),
        };
        let length = length.unwrap_or_else(|| panic!("pattern {source:?}: no `>`"));
        let (head, rest) = self.rest.split_at(length);
        self.rest = rest;
        match first {
            Some('(') => {
                let mut alternatives = vec![self.sequence()];
                while let Some(rest) = self.rest.strip_prefix('|') {
                    self.rest = rest;
                    alternatives.push(self.sequence());
                }
                self.rest = self
                    .rest
                    .strip_prefix(')')
                    .unwrap_or_else(|| panic!("pattern {source:?}: no `)`"));
                Item::One(alternatives)
            }
            Some('!') => Item::Not(Box::new(self.item())),
            Some('{') => Item::Open,
            Some('}') => Item::Close,
            Some('^') => Item::SentenceStart,
            Some('$') => Item::End,
            Some('~') => {
                let most = self.rest.bytes().next().filter(u8::is_ascii_digit);
                let most =
                    most.unwrap_or_else(|| panic!("pattern {source:?}: `~` without a digit"));
                self.rest = &self.rest[1..];
                Item::Gap(most - b'0')
            }
            Some('<') => self.class(&head[1..head.len() - 1]),
            Some('@') => self.part(&head[1..]),
            _ => self.word(head),
        }
    }

    fn part(&mut self, name: &str) -> Item {
        let source = self.source;
        let part = PARTS.iter().find(|(part, _)| *part == name);
        let (_, part) = part.unwrap_or_else(|| panic!("pattern {source:?}: no part {name:?}"));
        let mut parser = Parser {
            rest: part,
            source: part,
            lexicon: self.lexicon,
        };
        let item = parser.item();
        assert!(
            parser.rest.is_empty(),
            "part {name:?}: not in one pair of brackets"
        );
        item
    }

    fn class(&mut self, name: &str) -> Item {
        let source = self.source;
        match name {
            "word" => return Item::AnyWord,
            "Cap" => return Item::AnyCapital,
            _ => {}
        }
        let class = Class::ALL
            .iter()
            .copied()
            .find(|class| class.name() == name);
        let class = class.unwrap_or_else(|| panic!("pattern {source:?}: no class {name:?}"));
        let s = self.rest.strip_prefix("'s");
        self.rest = s.unwrap_or(self.rest);
        Item::Class {
            class,
            s: s.is_some(),
        }
    }

    fn word(&mut self, source: &str) -> Item {
        let (word, s) = match source.strip_suffix("'s") {
            Some(word) => (word, true),
            None => (source, false),
        };
        let folded = word.to_lowercase();
        let capital = folded != word;
        Item::Word {
            word: self.lexicon.intern(&folded),
            capital,
            s,
        }
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
