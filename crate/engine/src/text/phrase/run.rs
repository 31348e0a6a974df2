//! Runs the code of one pattern. `build/pattern.rs` writes it, in units of 16 bits: a unit with the top
//! bit set is a plain word by its id; in any other the high byte is one of the operations below and the
//! low byte its operand.

use std::ops::Range;

use super::readable;
use crate::text::lexicon::UNKNOWN;
use crate::text::{Kind, Text};

/// Operand: 1 with a capital, 2 with `'s`; then the word's id.
pub(super) const WORD: u8 = 1;
/// Operand: the class.
pub(super) const CLASS: u8 = 2;
pub(super) const CLASS_S: u8 = 3;
pub(super) const ANY_WORD: u8 = 4;
pub(super) const ANY_CAPITAL: u8 = 5;
/// Then how many, and the sorted ids.
pub(super) const WORDS: u8 = 6;
/// Then how long all alternatives are, each with its length before it.
pub(super) const ONE: u8 = 7;
/// Then how long the item is, and the item; so is `NOT`.
pub(super) const MAYBE: u8 = 8;
pub(super) const NOT: u8 = 9;
/// Operand: how many words at most.
pub(super) const GAP: u8 = 10;
const OPEN: u8 = 11;
const CLOSE: u8 = 12;
const SENTENCE_START: u8 = 13;
const END: u8 = 14;

/// Matches a whole pattern from token `at`. Gives all tokens taken, and those to report.
pub(super) fn run(text: &Text, code: &[u16], at: usize) -> Option<(Range<usize>, Range<usize>)> {
    let mut run = Run {
        text,
        first: None,
        last: None,
    };
    let end = run.go(&Rest { code, next: None }, at, at)?;
    let reported = run.first.unwrap_or(at)..run.last.unwrap_or(end);
    Some((at..end, reported))
}

/// What is left to match: code, and what follows it.
struct Rest<'a> {
    code: &'a [u16],
    next: Option<&'a Rest<'a>>,
}

struct Run<'a> {
    text: &'a Text<'a>,
    first: Option<usize>,
    last: Option<usize>,
}

/// The next word, to pass over at once what cannot begin with it.
struct Here {
    word: u16,
    classes: u128,
}

impl Here {
    /// Whether code may begin with the word, as far as its first step tells.
    fn may_begin(&self, code: &[u16]) -> bool {
        match code.first() {
            Some(&unit) if unit >= 0x8000 => unit & 0x7FFF == self.word,
            Some(&unit) if (unit >> 8) as u8 == CLASS => self.classes >> (unit as u8) & 1 == 1,
            _ => true,
        }
    }
}

impl Run<'_> {
    fn here(&self, at: usize) -> Here {
        let token = self.text.tokens().get(self.text.solid(at));
        let word = token.map_or(UNKNOWN, |token| token.word);
        Here {
            word,
            classes: self.text.lexicon().classes(word).0,
        }
    }

    /// Matches `rest` from token `at`; `end` is one past the last token taken. Gives that of the whole match.
    fn go(&mut self, rest: &Rest, mut at: usize, mut end: usize) -> Option<usize> {
        let mut code = rest.code;
        loop {
            let Some((&unit, after)) = code.split_first() else {
                return match rest.next {
                    Some(next) => self.go(next, at, end),
                    None => Some(end),
                };
            };
            code = after;
            let (op, operand) = ((unit >> 8) as u8, unit as u8);
            match op {
                OPEN => self.first = Some(self.text.solid(at)),
                CLOSE => self.last = Some(end),
                SENTENCE_START | END if !self.is_edge(op, at) => return None,
                SENTENCE_START | END => {}
                ONE => {
                    let (length, body) = code.split_first()?;
                    let (mut alternatives, after) = body.split_at(*length as usize);
                    let after = Rest {
                        code: after,
                        next: rest.next,
                    };
                    let here = self.here(at);
                    while let Some((length, body)) = alternatives.split_first() {
                        let (one, others) = body.split_at(*length as usize);
                        let goal = Rest {
                            code: one,
                            next: Some(&after),
                        };
                        if here.may_begin(one)
                            && let Some(found) = self.attempt(&goal, at, end)
                        {
                            return Some(found);
                        }
                        alternatives = others;
                    }
                    return None;
                }
                MAYBE | NOT => {
                    let (length, body) = code.split_first()?;
                    let (item, after) = body.split_at(*length as usize);
                    let rest = Rest {
                        code: after,
                        next: rest.next,
                    };
                    let goal = Rest {
                        code: item,
                        next: (op == MAYBE).then_some(&rest),
                    };
                    let before = (self.first, self.last);
                    let found = if self.here(at).may_begin(item) {
                        self.go(&goal, at, end)
                    } else {
                        None
                    };
                    if op == MAYBE && found.is_some() {
                        return found;
                    }
                    (self.first, self.last) = before;
                    if found.is_some() {
                        return None;
                    }
                    code = after;
                }
                GAP => {
                    let after = Rest {
                        code,
                        next: rest.next,
                    };
                    return self.gap(&after, operand, at, end);
                }
                _ => {
                    at = self.text.solid(at);
                    // Those that name words are followed by them.
                    let named = match op {
                        WORD => 1,
                        WORDS => 1 + *code.first()? as usize,
                        _ => 0,
                    };
                    let (words, after) = code.split_at(named);
                    let taken = match unit {
                        0x8000.. => self.takes(WORD, 0, &[unit & 0x7FFF], at),
                        _ => self.takes(op, operand, words, at),
                    };
                    if !taken {
                        return None;
                    }
                    code = if unit < 0x8000 { after } else { code };
                    at += 1;
                    end = at;
                }
            }
        }
    }

    /// Matches `after` behind as few words as possible, at most so many.
    fn gap(&mut self, after: &Rest, most: u8, mut at: usize, mut end: usize) -> Option<usize> {
        for _ in 0..=most {
            if let Some(found) = self.attempt(after, at, end) {
                return Some(found);
            }
            at = self.text.solid(at);
            if !self.takes(ANY_WORD, 0, &[], at) {
                return None;
            }
            at += 1;
            end = at;
        }
        None
    }

    /// Whether a sentence starts, or a run of words ends, at `at`.
    fn is_edge(&self, op: u8, at: usize) -> bool {
        let tokens = self.text.tokens();
        if op == SENTENCE_START {
            let token = tokens.get(self.text.solid(at));
            return token.is_some_and(|token| token.sentence_start);
        }
        let ends = |kind| matches!(kind, Kind::Mark | Kind::Newline | Kind::Emoji);
        tokens.get(at).is_none_or(|token| ends(token.kind))
    }

    /// [`Run::go`], with the reported part restored when it fails.
    fn attempt(&mut self, goal: &Rest, at: usize, end: usize) -> Option<usize> {
        let before = (self.first, self.last);
        let found = self.go(goal, at, end);
        if found.is_none() {
            (self.first, self.last) = before;
        }
        found
    }

    /// Whether the token at `at` is what the operation asks for.
    fn takes(&self, op: u8, operand: u8, words: &[u16], at: usize) -> bool {
        let tokens = self.text.tokens();
        let Some(token) = tokens.get(at).filter(|token| readable(token.region)) else {
            return false;
        };
        match op {
            WORD => {
                words.first() == Some(&token.word)
                    && (operand & 1 == 0 || token.is_capitalised())
                    && (operand & 2 == 0 || token.apostrophe_s)
            }
            WORDS => words
                .get(1..)
                .is_some_and(|ids| ids.binary_search(&token.word).is_ok()),
            CLASS | CLASS_S => {
                let classes = self.text.lexicon().classes(token.word);
                classes.0 >> operand & 1 == 1 && (op == CLASS || token.apostrophe_s)
            }
            ANY_WORD => token.is_word(),
            ANY_CAPITAL => token.kind == Kind::Word && token.is_capitalised(),
            _ => false,
        }
    }
}
