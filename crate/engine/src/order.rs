//! Sorting with little code. The standard library's sorts are made for long lists and come to five
//! kilobytes for each type that is sorted; what is sorted here is short, or nearly in order, or sorted
//! once a policy.

use std::cmp::Reverse;
use std::ops::Range;

/// Sorts a list in place by a key; equal items stay as they stood. For short lists and those that are
/// nearly in order: the time grows with the square of what is out of order.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..list.len() {
        let mut at = end;
        while at > 0 && key(&list[at]) < key(&list[at - 1]) {
            list.swap(at, at - 1);
            at -= 1;
        }
    }
}

/// Puts runs of tokens in text order and leaves of those that overlap the one that begins first, of
/// those that begin together the longest.
pub fn keep_outermost(list: &mut Vec<Range<usize>>) {
    sort_by_key(list, |run| (run.start, Reverse(run.end)));
    list.dedup_by(|later, earlier| later.start < earlier.end);
}

/// Sorts numbers of any count and leaves each of them once.
pub fn sort_once(list: &mut Vec<u64>) {
    // A heap: the largest goes to the end, again and again.
    let sink = |list: &mut [u64], mut at: usize| {
        while let Some(&left) = list.get(2 * at + 1) {
            let right = list.get(2 * at + 2).copied();
            let larger = 2 * at + 1 + usize::from(right.is_some_and(|right| right > left));
            if list[larger] <= list[at] {
                break;
            }
            list.swap(at, larger);
            at = larger;
        }
    };
    for at in (0..list.len() / 2).rev() {
        sink(list, at);
    }
    for end in (1..list.len()).rev() {
        list.swap(0, end);
        sink(&mut list[..end], 0);
    }
    list.dedup();
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn of_runs_that_overlap_the_first_and_longest_stays() {
        let mut list = vec![7..9, 2..3, 2..5, 4..8, 5..6];
        keep_outermost(&mut list);
        assert_eq!(list, [2..5, 5..6, 7..9]);
    }

    proptest! {
        #[test]
        fn as_the_standard_library_sorts(list in prop::collection::vec((0_u8..9, 0_u64..99), 0..60)) {
            let mut ours = list.clone();
            sort_by_key(&mut ours, |it| it.0);
            let mut theirs = list.clone();
            theirs.sort_by_key(|it| it.0);
            prop_assert_eq!(ours, theirs);

            let mut ours: Vec<u64> = list.iter().map(|it| it.1).collect();
            let mut theirs = ours.clone();
            sort_once(&mut ours);
            theirs.sort_unstable();
            theirs.dedup();
            prop_assert_eq!(ours, theirs);
        }
    }
}
