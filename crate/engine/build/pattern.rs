//! The language of patterns, reading it, and writing it as the code that the engine runs.
//!
//! | pattern | matches |
//! |---|---|
//! | `word` | that word; with a capital (`Reception`) only when the text has one too |
//! | `word's` | the word with a possessive or contracted `'s` |
//! | `<class>` | any word of a class; `<class>'s` the same with `'s` |
//! | `(a\|b c\|<d>)` | one of the alternatives, the first that lets the rest match |
//! | `x?` | the item or nothing |
//! | `@name` | a part that several patterns share |
//! | `~3` | up to three words of any kind, as few as possible |
//! | `!x` | what comes next is not the item; takes nothing |
//! | `{ … }` | the part to report; all of it if there is none |
//! | `^` | the start of a sentence, line or quotation |
//! | `$` | the end of the text, a mark or a line break |
//! | `<Cap>` | any word with a capital |
//! | `<word>` | any word |
//!
//! Words follow one another in the text when only white space, a hyphen, emoji, quotation marks or
//! one line break lies between them; a comma is an item like any other. Nothing is matched in links,
//! handles and code.

use std::collections::BTreeMap;

/// The bit before the id of a plain word: ids are below it.
const PLAIN: u16 = 0x4000;

/// One step of a pattern.
#[derive(Debug)]
pub enum Item {
    Word { word: u16, capital: bool, s: bool },
    Class { class: u8, s: bool },
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

/// What a pattern can speak of.
#[derive(Default)]
pub struct Names {
    /// Ids of folded words; a word that a pattern names is added.
    pub words: BTreeMap<String, u16>,
    pub next_word: u16,
    /// Classes by name.
    pub classes: BTreeMap<String, u8>,
    /// Shared parts by name.
    pub parts: BTreeMap<String, String>,
}

impl Names {
    /// The id of a folded word, which is added if it is new.
    pub fn intern(&mut self, word: &str) -> u16 {
        if let Some(&id) = self.words.get(word) {
            return id;
        }
        let id = self.next_word;
        self.next_word += 1;
        assert!(id < PLAIN, "too many words");
        self.words.insert(word.to_owned(), id);
        id
    }
}

/// Reads a pattern.
///
/// # Panics
///
/// If it is malformed, with the pattern and what is wrong: it is part of the program.
pub fn read(source: &str, names: &mut Names) -> Vec<Item> {
    let mut parser = Parser {
        rest: source,
        source,
        names,
    };
    let items = parser.sequence();
    assert!(
        parser.rest.is_empty(),
        "pattern {source:?}: a bracket too many"
    );
    items
}

struct Parser<'p> {
    rest: &'p str,
    source: &'p str,
    names: &'p mut Names,
}

impl Parser<'_> {
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
        assert!(
            length > 0,
            "pattern {source:?}: nothing before {:?}",
            self.rest
        );
        let (head, rest) = self.rest.split_at(length);
        self.rest = rest;
        match first {
            Some('(') => {
                let mut alternatives = vec![self.sequence()];
                while let Some(rest) = self.rest.strip_prefix('|') {
                    self.rest = rest;
                    alternatives.push(self.sequence());
                }
                let rest = self.rest.strip_prefix(')');
                self.rest = rest.unwrap_or_else(|| panic!("pattern {source:?}: no `)`"));
                Item::One(alternatives)
            }
            Some('!') => Item::Not(Box::new(self.item())),
            Some('{') => Item::Open,
            Some('}') => Item::Close,
            Some('^') => Item::SentenceStart,
            Some('$') => Item::End,
            Some('~') => {
                let digits = self.rest.bytes().take_while(u8::is_ascii_digit).count();
                let (most, rest) = self.rest.split_at(digits);
                self.rest = rest;
                let most = most.parse().ok();
                Item::Gap(
                    most.unwrap_or_else(|| panic!("pattern {source:?}: `~` without a number")),
                )
            }
            Some('<') => self.class(&head[1..head.len() - 1]),
            Some('@') => self.part(&head[1..]),
            _ => self.word(head),
        }
    }

    fn part(&mut self, name: &str) -> Item {
        let source = self.source;
        let part = self.names.parts.get(name).cloned();
        let part = part.unwrap_or_else(|| panic!("pattern {source:?}: no part {name:?}"));
        let mut parser = Parser {
            rest: &part,
            source: &part,
            names: self.names,
        };
        let item = parser.item();
        assert!(
            parser.rest.is_empty(),
            "part {name:?}: not in one pair of brackets"
        );
        item
    }

    fn class(&mut self, name: &str) -> Item {
        match name {
            "word" => return Item::AnyWord,
            "Cap" => return Item::AnyCapital,
            _ => {}
        }
        let class = self.names.classes.get(name).copied();
        let class = class.unwrap_or_else(|| panic!("pattern {:?}: no class {name:?}", self.source));
        let s = self.rest.strip_prefix("'s");
        self.rest = s.unwrap_or(self.rest);
        Item::Class {
            class,
            s: s.is_some(),
        }
    }

    fn word(&mut self, source: &str) -> Item {
        let (word, s) = source
            .strip_suffix("'s")
            .map_or((source, false), |word| (word, true));
        let folded = word.to_lowercase();
        let capital = folded != word;
        Item::Word {
            word: self.names.intern(&folded),
            capital,
            s,
        }
    }
}

/// Writes items as the code that `src/text/phrase/run.rs` reads, where it is described.
pub fn write(items: &[Item], code: &mut Vec<u16>) {
    for item in items {
        write_item(item, code);
    }
}

fn write_item(item: &Item, code: &mut Vec<u16>) {
    let op = |op: u16, operand: u8| op << 8 | u16::from(operand);
    match item {
        Item::Word {
            word,
            capital: false,
            s: false,
        } => code.push(PLAIN | word),
        Item::Word { word, capital, s } => {
            code.extend([op(1, u8::from(*capital) | u8::from(*s) << 1), *word]);
        }
        Item::Class { class, s } => code.push(op(if *s { 3 } else { 2 }, *class)),
        Item::AnyWord => code.push(op(4, 0)),
        Item::AnyCapital => code.push(op(5, 0)),
        Item::One(alternatives) => {
            let mut all = Vec::new();
            flatten(alternatives, &mut all);
            let bodies = bodies(&all);
            if let [only] = bodies.as_slice() {
                code.extend(only);
                return;
            }
            let total: usize = bodies.iter().map(|body| body.len() + 1).sum();
            code.extend([op(7, 0), length(total)]);
            for body in bodies {
                code.push(length(body.len()));
                code.extend(body);
            }
        }
        Item::Maybe(item) => wrap(op(8, 0), item, code),
        Item::Not(item) => wrap(op(9, 0), item, code),
        Item::Gap(most) => code.push(op(10, *most)),
        Item::Open => code.push(op(11, 0)),
        Item::Close => code.push(op(12, 0)),
        Item::SentenceStart => code.push(op(13, 0)),
        Item::End => code.push(op(14, 0)),
    }
}

fn wrap(op: u16, item: &Item, code: &mut Vec<u16>) {
    let body = body(std::slice::from_ref(item));
    code.extend([op, length(body.len())]);
    code.extend(body);
}

fn body(items: &[Item]) -> Vec<u16> {
    let mut code = Vec::new();
    write(items, &mut code);
    code
}

/// Alternatives, with those of one that is nothing but alternatives in its place.
fn flatten<'a>(alternatives: &'a [Vec<Item>], all: &mut Vec<&'a [Item]>) {
    for one in alternatives {
        match one.as_slice() {
            [Item::One(inner)] => flatten(inner, all),
            items => all.push(items),
        }
    }
}

/// The code of each alternative; of those one after another that begin with a plain word, one for all,
/// so that the word is looked up once.
fn bodies(alternatives: &[&[Item]]) -> Vec<Vec<u16>> {
    let both =
        |one: &&[Item], next: &&[Item]| first_word(one).is_some() && first_word(next).is_some();
    let bodies = alternatives.chunk_by(both).map(|run| match run {
        [one] => body(one),
        run => by_first_word(run),
    });
    bodies.collect()
}

/// Alternatives that begin with plain words: the words in order, then what follows each. Of those that
/// begin with one word the order stays; of others at most one can be there, and theirs is nothing.
fn by_first_word(run: &[&[Item]]) -> Vec<u16> {
    if let Some(words) = plain_words(run) {
        return [vec![6 << 8, length(words.len())], words].concat();
    }
    let mut run: Vec<(u16, Vec<u16>)> = run
        .iter()
        .map(|items| (first_word(items).unwrap_or_default(), body(&items[1..])))
        .collect();
    run.sort_by_key(|(word, _)| *word);
    let mut code = vec![length(run.len())];
    code.extend(run.iter().map(|(word, _)| word));
    for (_, body) in run {
        code.push(length(body.len()));
        code.extend(body);
    }
    [vec![15 << 8, length(code.len())], code].concat()
}

/// The plain word that items begin with.
fn first_word(items: &[Item]) -> Option<u16> {
    match items.first() {
        Some(Item::Word {
            word,
            capital: false,
            s: false,
        }) => Some(*word),
        _ => None,
    }
}

fn length(length: usize) -> u16 {
    u16::try_from(length).expect("a pattern of less than 65,536 steps")
}

/// The words, sorted, where every alternative is one plain word.
fn plain_words(alternatives: &[&[Item]]) -> Option<Vec<u16>> {
    let word = |items: &&[Item]| first_word(items).filter(|_| items.len() == 1);
    let mut words = alternatives
        .iter()
        .map(word)
        .collect::<Option<Vec<u16>>>()?;
    words.sort_unstable();
    words.dedup();
    Some(words)
}
