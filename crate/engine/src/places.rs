//! The places that a policy lists, ready to be looked for. What being there says is left to the rules.

use std::ops::Range;

use crate::policy::Policy;
use crate::text::{Text, hash, words};

/// The places, each as the hashes of its words.
#[derive(Debug, Default)]
pub struct Places(Vec<Vec<u64>>);

impl Places {
    pub(crate) fn compile(policy: &Policy) -> Self {
        let hashes = |place: &String| words(place).iter().map(|it| hash(it)).collect();
        Self(policy.school.places.iter().map(hashes).collect())
    }

    /// Where a text names one, in whatever case, as ranges of tokens.
    pub fn find(&self, text: &Text) -> Vec<Range<usize>> {
        let tokens = text.tokens();
        let mut found = Vec::new();
        for words in &self.0 {
            let Some(first) = words.first() else { continue };
            for start in (0..tokens.len()).filter(|at| tokens[*at].hash == *first) {
                let mut end = start;
                let all = words.iter().all(|word| {
                    let at = text.solid(end);
                    end = at + 1;
                    tokens.get(at).is_some_and(|it| it.hash == *word)
                });
                if all {
                    found.push(start..end);
                }
            }
        }
        found
    }
}
