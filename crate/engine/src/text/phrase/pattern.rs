//! The language of patterns, and reading it.
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

use crate::text::cue::PARTS;
use crate::text::lexicon::{Class, Lexicon, WordId};

#[derive(Debug)]
pub(super) enum Item {
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

pub(super) struct Parser<'p, 'l> {
    pub(super) rest: &'p str,
    pub(super) source: &'p str,
    pub(super) lexicon: &'l mut Lexicon,
}

impl Parser<'_, '_> {
    pub(super) fn sequence(&mut self) -> Vec<Item> {
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
