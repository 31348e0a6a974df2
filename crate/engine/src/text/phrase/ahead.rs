//! Which words come soon after each place of a text, so that a pattern is not tried where a word that it
//! cannot do without is missing.

use super::cell::Cell;
use super::limits::WordSet;

/// The words of every stretch of 1, 2, 4 and so on cells; any other stretch is two of those.
pub(super) struct Ahead {
    /// The widths one after another, in each a set for every cell.
    sets: Vec<WordSet>,
    /// For each cell, how many there are up to what no pattern can pass.
    reach: Vec<u32>,
}

/// Over stretches of up to twice so many cells.
const WIDEST: usize = 1 << (WIDTHS - 1);
const WIDTHS: usize = 6;

impl Ahead {
    pub(super) fn of(cells: &[Cell]) -> Self {
        let count = cells.len();
        let mut reach = vec![0; count];
        for at in (0..count).rev() {
            if !cells[at].is_barrier() {
                reach[at] = 1 + reach.get(at + 1).unwrap_or(&0);
            }
        }
        let mut sets = Vec::with_capacity(count * WIDTHS);
        sets.extend(cells.iter().map(|cell| cell.set));
        for width in 1..WIDTHS {
            let (narrow, half) = ((width - 1) * count, 1 << (width - 1));
            for at in 0..count {
                let mut set = sets[narrow + at];
                if at + half < count {
                    set.add(sets[narrow + at + half]);
                }
                sets.push(set);
            }
        }
        Self { sets, reach }
    }

    /// Whether each of the sets has a word among the cells from `at` on, `most` at most. It may be that
    /// none has where it says so, never the other way round.
    pub(super) fn has(&self, needs: &[WordSet], at: usize, most: usize) -> bool {
        let length = most.min(self.reach[at] as usize).max(1);
        if length > 2 * WIDEST {
            return true;
        }
        let width = (length.ilog2() as usize).min(WIDTHS - 1);
        let row = &self.sets[width * self.reach.len()..];
        let mut seen = row[at];
        seen.add(row[at + length - (1 << width)]);
        needs.iter().all(|set| set.meets(&seen))
    }
}
