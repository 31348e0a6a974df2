//! How serious each rule is: its defaults, the packs, then the policy's `rules`.
//!
//! A policy moves a whole rule. Some findings of a rule are graver or milder than its usual ones (a
//! place on a trip day, a mild oath), so a level quieter than the default caps every finding, and a
//! stricter one lifts every finding at least to it.

use crate::policy::{Level, Policy};
use crate::post::Account;
use crate::report::Severity;
use crate::rules::RULES;

/// The levels of all rules, by account.
#[derive(Debug, Clone)]
pub struct Levels(Vec<[Setting; 3]>);

#[derive(Debug, Clone, Copy)]
struct Setting {
    default: Option<Severity>,
    set: Option<Severity>,
}

impl Levels {
    /// The levels under a policy.
    pub(crate) fn compile(policy: &Policy) -> Self {
        let table = RULES.iter().map(|rule| {
            // One pack alone is that document's own set; several are the default table.
            let in_packs = match policy.packs.as_slice() {
                [only] => rule.sources().iter().any(|clause| clause.document == *only),
                _ => true,
            };
            Account::ALL.map(|account| {
                let default = rule.default_severity(account).filter(|_| in_packs);
                let set = match policy.level(rule.id(), account) {
                    Some(Level::Off) => None,
                    Some(level) => level.severity(),
                    None => default,
                };
                Setting { default, set }
            })
        });
        Self(table.collect())
    }

    /// The usual severity of a rule on an account; `None` is off.
    pub(crate) fn usual(&self, rule: usize, account: Account) -> Option<Severity> {
        self.0[rule][account as usize].set
    }

    /// The severity of one finding, which may have its own.
    pub(crate) fn of(
        &self,
        rule: usize,
        account: Account,
        own: Option<Severity>,
    ) -> Option<Severity> {
        let Setting { default, set } = self.0[rule][account as usize];
        let set = set?;
        let own = own.unwrap_or(set);
        Some(match default {
            Some(default) if set < default => own.min(set),
            Some(default) if set == default => own,
            _ => own.max(set),
        })
    }
}
