//! Runs the code of one pattern. `build/pattern.rs` writes it, in units of 16 bits: a unit with the top
//! bit set is a plain word by its id; in any other the high byte is one of the operations below and the
//! low byte its operand.

use std::ops::Range;

use super::cell::Cell;
use super::opening::CAPITAL;

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
/// Then how long it is, how many alternatives there are, the sorted ids of the words that they begin
/// with, and of each what follows its word, with its length before it.
pub(super) const SWITCH: u8 = 15;

/// Matches a whole pattern from the cell `at`: with what may stand before it left out, from the alternative
/// on that is at this place in it; 0 for all of it. Gives all tokens taken, and those to report.
pub(super) fn run(
    cells: &[Cell],
    code: &[u16],
    alternative: usize,
    at: usize,
) -> Option<(Range<usize>, Range<usize>)> {
    let mut run = Run {
        cells,
        start: at,
        first: None,
        last: None,
    };
    let all = Rest { code, next: None };
    let end = match alternative {
        0 => run.go(&all, at),
        _ => run.begin(&all, alternative, at),
    }?;
    let whole = cells[at].token..run.end(end);
    let reported = run.first.unwrap_or(whole.start)..run.last.unwrap_or(whole.end);
    Some((whole, reported))
}

/// What is left to match: code, and what follows it.
struct Rest<'a> {
    code: &'a [u16],
    next: Option<&'a Rest<'a>>,
}

struct Run<'a> {
    cells: &'a [Cell],
    start: usize,
    first: Option<usize>,
    last: Option<usize>,
}

impl Run<'_> {
    /// One past the last token taken, where the next cell is `at`.
    fn end(&self, at: usize) -> usize {
        if at == self.start {
            self.cells[at].token
        } else {
            self.cells[at - 1].token + 1
        }
    }

    /// Matches `rest` from the alternative on that is at `place` in its code.
    fn begin(&mut self, rest: &Rest, place: usize, at: usize) -> Option<usize> {
        let code = rest.code;
        let mut step = 0;
        loop {
            let op = (code.get(step)? >> 8) as u8;
            let mut part = step + 1;
            step = match op {
                MAYBE | NOT | ONE | SWITCH => part + 1 + usize::from(*code.get(part)?),
                _ => part,
            };
            match op {
                OPEN => self.first = Some(self.cells[at].token),
                SENTENCE_START if !self.cells[at].is(Cell::START) => return None,
                ONE | SWITCH if place <= step => {
                    part += 1;
                    if op == SWITCH {
                        part += 1 + usize::from(code[part]);
                    }
                    while place > part + usize::from(code[part]) + 1 {
                        part += usize::from(code[part]) + 1;
                    }
                    let one = &code[part + 1..][..usize::from(code[part])];
                    let after = Rest {
                        code: &code[step..],
                        next: rest.next,
                    };
                    let one = Rest {
                        code: one,
                        next: Some(&after),
                    };
                    return match place - (part + 1) {
                        0 => self.go(&one, at + usize::from(op == SWITCH)),
                        place => self.begin(&one, place, at),
                    };
                }
                _ => {}
            }
        }
    }

    /// Matches `rest` from the cell `at`. Gives the first cell that the whole match does not take.
    fn go(&mut self, mut rest: &Rest, mut at: usize) -> Option<usize> {
        let mut code = rest.code;
        loop {
            let Some((&unit, after)) = code.split_first() else {
                let Some(next) = rest.next else {
                    return Some(at);
                };
                (rest, code) = (next, next.code);
                continue;
            };
            if let Some((taken, operands)) = takes(unit, after, &self.cells[at]) {
                if !taken {
                    return None;
                }
                code = &after[operands..];
                at += 1;
                continue;
            }
            code = after;
            let (op, operand) = ((unit >> 8) as u8, unit as u8);
            match op {
                OPEN => self.first = Some(self.cells[at].token),
                CLOSE => self.last = Some(self.end(at)),
                SENTENCE_START if !self.cells[at].is(Cell::START) => return None,
                END if !self.cells[at].is(Cell::EDGE) => return None,
                ONE => {
                    let (length, body) = code.split_first()?;
                    let (mut alternatives, after) = body.split_at(*length as usize);
                    let after = Rest {
                        code: after,
                        next: rest.next,
                    };
                    while let Some((length, body)) = alternatives.split_first() {
                        let (one, others) = body.split_at(*length as usize);
                        alternatives = others;
                        if !may_begin(one, &self.cells[at]) {
                            continue;
                        }
                        let goal = Rest {
                            code: one,
                            next: Some(&after),
                        };
                        if let Some(found) = self.attempt(&goal, at) {
                            return Some(found);
                        }
                    }
                    return None;
                }
                SWITCH => {
                    let (length, body) = code.split_first()?;
                    let (body, after) = body.split_at(*length as usize);
                    let after = Rest {
                        code: after,
                        next: rest.next,
                    };
                    let word = self.cells[at].word;
                    if words_of_switch(body).binary_search(&word).is_err() {
                        return None;
                    }
                    let begun = switch(body).skip_while(|(first, _)| *first != word);
                    return begun
                        .take_while(|(first, _)| *first == word)
                        .find_map(|(_, code)| {
                            let next = Some(&after);
                            self.attempt(&Rest { code, next }, at + 1)
                        });
                }
                MAYBE | NOT => {
                    let (length, body) = code.split_first()?;
                    let (item, after) = body.split_at(*length as usize);
                    if may_begin(item, &self.cells[at]) {
                        let rest = Rest {
                            code: after,
                            next: rest.next,
                        };
                        let goal = Rest {
                            code: item,
                            next: (op == MAYBE).then_some(&rest),
                        };
                        let before = (self.first, self.last);
                        let found = self.go(&goal, at);
                        if op == MAYBE && found.is_some() {
                            return found;
                        }
                        (self.first, self.last) = before;
                        if found.is_some() {
                            return None;
                        }
                    }
                    code = after;
                }
                GAP => {
                    let after = Rest {
                        code,
                        next: rest.next,
                    };
                    return self.gap(&after, operand, at);
                }
                _ => {}
            }
        }
    }

    /// Matches `after` behind as few words as possible, at most so many.
    fn gap(&mut self, after: &Rest, most: u8, at: usize) -> Option<usize> {
        for at in at..=at + usize::from(most) {
            if may_begin(after.code, &self.cells[at])
                && let Some(found) = self.attempt(after, at)
            {
                return Some(found);
            }
            if !self.cells[at].is(Cell::WORD) {
                return None;
            }
        }
        None
    }

    /// [`Run::go`], with the reported part restored when it fails.
    fn attempt(&mut self, goal: &Rest, at: usize) -> Option<usize> {
        let before = (self.first, self.last);
        let found = self.go(goal, at);
        if found.is_none() {
            (self.first, self.last) = before;
        }
        found
    }
}

/// Whether code may begin with the cell, as far as its first step tells: most does not.
fn may_begin(code: &[u16], cell: &Cell) -> bool {
    match code.split_first() {
        Some((unit @ 0x8000.., _)) => unit & 0x7FFF == cell.word,
        Some((unit, after)) if (unit >> 8) as u8 == SWITCH => words_of_switch(&after[1..])
            .binary_search(&cell.word)
            .is_ok(),
        Some((unit, after)) => takes(*unit, after, cell).is_none_or(|(taken, _)| taken),
        None => true,
    }
}

/// The words that the alternatives of a [`SWITCH`] begin with.
fn words_of_switch(body: &[u16]) -> &[u16] {
    let (count, rest) = body.split_first().unwrap_or((&0, &[]));
    rest.get(..usize::from(*count)).unwrap_or_default()
}

/// The alternatives of a [`SWITCH`]: the word that each begins with, and what follows it.
pub(super) fn switch(body: &[u16]) -> impl Iterator<Item = (u16, &[u16])> {
    let (count, rest) = body.split_first().unwrap_or((&0, &[]));
    let (words, bodies) = rest.split_at(usize::from(*count));
    words.iter().copied().zip(alternatives(bodies))
}

/// The alternatives of a [`ONE`].
pub(super) fn alternatives(mut body: &[u16]) -> impl Iterator<Item = &[u16]> {
    std::iter::from_fn(move || {
        let (length, rest) = body.split_first()?;
        let (one, rest) = rest.split_at(*length as usize);
        body = rest;
        Some(one)
    })
}

/// Of a step that takes one word: whether it takes that of the cell, and how many units of its own
/// follow. `None` for any other step.
fn takes(unit: u16, after: &[u16], cell: &Cell) -> Option<(bool, usize)> {
    if unit >= 0x8000 {
        return Some((unit & 0x7FFF == cell.word, 0));
    }
    let operand = unit as u8;
    let has = |class: u8| cell.set.classes >> class & 1 == 1;
    match (unit >> 8) as u8 {
        WORD => {
            let taken = after.first() == Some(&cell.word)
                && (operand & 1 == 0 || cell.is(Cell::CAPITAL))
                && (operand & 2 == 0 || cell.is(Cell::S));
            Some((taken, 1))
        }
        WORDS => {
            let count = usize::from(*after.first()?);
            let taken = after[1..=count].binary_search(&cell.word).is_ok();
            Some((taken, 1 + count))
        }
        CLASS => Some((has(operand), 0)),
        CLASS_S => Some((has(operand) && cell.is(Cell::S), 0)),
        ANY_WORD => Some((cell.is(Cell::WORD), 0)),
        ANY_CAPITAL => Some((has(CAPITAL), 0)),
        _ => None,
    }
}
