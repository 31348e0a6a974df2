//! The firms that a policy lists, ready to be looked for: by the whole name, or by its first word if
//! that is no other word. What is said of them is left to the rules.

use std::ops::Range;

use crate::policy::Policy;
use crate::school::words::common;
use crate::text::{HASH_START, Text, hash, hash_on, words};

/// The firms, in the policy's order.
#[derive(Debug, Default)]
pub struct Suppliers(Vec<Supplier>);

#[derive(Debug)]
struct Supplier {
    /// Hash of the whole name: written apart or together, the words hash alike.
    whole: u64,
    words: usize,
    /// The first letter, which dismisses most words of a text.
    letter: Option<u8>,
    /// Hash of the first word, where it is distinctive.
    first: Option<u64>,
}

impl Suppliers {
    pub(crate) fn compile(policy: &Policy) -> Self {
        let compile = |name: &String| {
            let words = words(name);
            let first = words
                .first()
                .filter(|it| it.len() > 3 && common(it).is_none());
            Supplier {
                whole: words.iter().fold(HASH_START, |hash, it| hash_on(hash, it)),
                words: words.len(),
                letter: words.first().and_then(|it| it.bytes().next()),
                first: first.map(|it| hash(it)),
            }
        };
        Self(policy.suppliers.iter().map(compile).collect())
    }

    /// Where a text names one, as ranges of tokens, each with its firm's place in the policy.
    pub fn find(&self, text: &Text) -> Vec<(Range<usize>, usize)> {
        let tokens = text.tokens();
        let mut found = Vec::new();
        for (number, supplier) in self.0.iter().enumerate().filter(|(_, it)| it.words > 0) {
            let may_begin = |at: &usize| {
                tokens[*at].is_word() && text.folded(*at).bytes().next() == supplier.letter
            };
            for start in (0..tokens.len()).filter(may_begin) {
                let mut so_far = HASH_START;
                let end = (start..tokens.len().min(start + supplier.words + 2)).find(|&at| {
                    so_far = hash_on(so_far, text.folded(at));
                    so_far == supplier.whole
                });
                let short = (supplier.first == Some(tokens[start].hash)).then_some(start);
                if let Some(last) = end.or(short) {
                    found.push((start..last + 1, number));
                }
            }
        }
        found
    }
}
