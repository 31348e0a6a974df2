//! A text as patterns see it: without the tokens that they look through, and of each other token no
//! more than a pattern can ask for. One pass makes it, so that the many patterns that are tried at each
//! word need not find out the same again.

use super::limits::{CAPITAL, Marks, WordSet};
use super::readable;
use crate::text::lexicon::UNKNOWN;
use crate::text::{Kind, Text, Token, WordId};

/// A token that patterns do not look through, or the end of the text.
#[derive(Debug)]
pub(super) struct Cell {
    /// The word and its classes, as a set of this one word.
    pub(super) set: WordSet,
    /// The word.
    pub(super) word: WordId,
    /// The place of the token; at the end of the text, the number of tokens.
    pub(super) token: usize,
    flags: u8,
}

impl Cell {
    /// A word, a number or a mix of both.
    pub(super) const WORD: u8 = 1;
    /// Written with a capital.
    pub(super) const CAPITAL: u8 = 1 << 1;
    /// A `'s` follows.
    pub(super) const S: u8 = 1 << 2;
    /// A sentence starts.
    pub(super) const START: u8 = 1 << 3;
    /// Behind the token before, a mark or line break or emoji stands, or nothing.
    pub(super) const EDGE: u8 = 1 << 4;
    /// The cells of a text, and one for its end.
    pub(super) fn of(text: &Text, marks: &Marks) -> Vec<Self> {
        let tokens = text.tokens();
        let mut cells = Vec::with_capacity(tokens.len() + 1);
        let mut edge = None;
        for (token, it) in tokens.iter().enumerate() {
            let ends = matches!(it.kind, Kind::Mark | Kind::Newline | Kind::Emoji);
            let edge_here = *edge.get_or_insert(ends);
            if !it.is_transparent() {
                cells.push(Self::of_token(it, token, edge_here, marks));
                edge = None;
            }
        }
        cells.push(Self {
            set: WordSet::SOME,
            word: UNKNOWN,
            token: tokens.len(),
            flags: flag(Self::EDGE, edge.unwrap_or(true)),
        });
        cells
    }

    fn of_token(it: &Token, token: usize, edge: bool, marks: &Marks) -> Self {
        let place = flag(Self::START, it.sentence_start) | flag(Self::EDGE, edge);
        if !readable(it.region) {
            return Self {
                set: WordSet::SOME,
                word: UNKNOWN,
                token,
                flags: place,
            };
        }
        let capital = it.is_capitalised();
        let mut set = marks.seen(it.word, it.classes);
        if capital && it.kind == Kind::Word {
            set.classes |= 1 << CAPITAL;
        }
        Self {
            set,
            word: it.word,
            token,
            flags: place
                | flag(Self::WORD, it.is_word())
                | flag(Self::CAPITAL, capital)
                | flag(Self::S, it.apostrophe_s),
        }
    }

    pub(super) fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// Whether no pattern can begin with it, or go on past it.
    pub(super) fn is_barrier(&self) -> bool {
        self.word == UNKNOWN && !self.is(Self::WORD)
    }
}

fn flag(flag: u8, on: bool) -> u8 {
    if on { flag } else { 0 }
}
