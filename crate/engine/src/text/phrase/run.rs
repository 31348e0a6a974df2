//! Runs the code of one pattern.

use std::ops::Range;

use super::cell::Cell;
use super::code::{
    ANY_CAPITAL, ANY_WORD, CLASS, CLASS_S, CLOSE, END, GAP, MAYBE, NOT, ONE, OPEN, PLAIN,
    SENTENCE_START, SWITCH, WORD, WORD_ID, WORDS, alternatives, first_words, switch,
};
use super::limits::CAPITAL;

/// Matches a whole pattern from the cell `at`: with what may stand before it left out, from the alternative
/// on that is at this place in it; 0 for all of it. Gives all tokens taken, and those to report.
pub(super) fn run(cells: &[Cell], code: &[u16], at: usize) -> Option<(Range<usize>, Range<usize>)> {
    let mut run = Run {
        cells,
        start: at,
        first: None,
        last: None,
    };
    let all = Rest { code, next: None };
    let end = run.go(&all, at)?;
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

    /// Takes a step that takes no word; gives whether it may stand before the cell.
    fn passes(&mut self, op: u8, at: usize) -> bool {
        let cell = &self.cells[at];
        match op {
            OPEN => self.first = Some(cell.token),
            CLOSE => self.last = Some(self.end(at)),
            SENTENCE_START => return cell.is(Cell::START),
            END => return cell.is(Cell::EDGE),
            _ => {}
        }
        true
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
                ONE => {
                    let (length, body) = code.split_first()?;
                    let (body, after) = body.split_at(*length as usize);
                    let after = Rest {
                        code: after,
                        next: rest.next,
                    };
                    let cell = &self.cells[at];
                    let mut begun = alternatives(body).filter(|one| may_begin(one, cell));
                    return begun.find_map(|code| {
                        let next = Some(&after);
                        self.attempt(&Rest { code, next }, at)
                    });
                }
                SWITCH => {
                    let (length, body) = code.split_first()?;
                    let (body, after) = body.split_at(*length as usize);
                    let after = Rest {
                        code: after,
                        next: rest.next,
                    };
                    let word = self.cells[at].word;
                    if first_words(body).binary_search(&word).is_err() {
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
                op if !self.passes(op, at) => return None,
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
        Some((unit @ PLAIN.., _)) => unit & WORD_ID == cell.word,
        Some((unit, after)) if (unit >> 8) as u8 == SWITCH => {
            first_words(&after[1..]).binary_search(&cell.word).is_ok()
        }
        Some((unit, after)) => takes(*unit, after, cell).is_none_or(|(taken, _)| taken),
        None => true,
    }
}

/// Of a step that takes one word: whether it takes that of the cell, and how many units of its own
/// follow. `None` for any other step.
fn takes(unit: u16, after: &[u16], cell: &Cell) -> Option<(bool, usize)> {
    if unit >= PLAIN {
        return Some((unit & WORD_ID == cell.word, 0));
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
