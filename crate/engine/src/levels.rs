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
            Account::ALL.map(|account| {
                // One pack alone is that document's own set; several are the default table.
                let default = match policy.packs.as_slice() {
                    [only] => rule.pack_severity(*only, account),
                    _ => rule.default_severity(account),
                };
                let set = match policy.level(rule.id(), account) {
                    Some(Level::Off) => None,
                    Some(level) => level.severity(),
                    None => default,
                };
                Setting { default, set }
            })
        });
        // A school's own rules follow the catalogue; each says for itself how serious it is.
        let own = policy.custom_rules.iter().map(|rule| {
            let level = rule.severity.severity();
            [Setting {
                default: level,
                set: level,
            }; 3]
        });
        Self(table.chain(own).collect())
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use Severity::{Note, Stop, Warn};

    /// The severity of a `pupil-mention` finding, whose default is `warn` on a personal account.
    fn severity(policy: &Value, account: Account, own: Option<Severity>) -> Option<Severity> {
        let (policy, problems) = crate::policy::read(policy);
        assert_eq!(problems, []);
        let rule = RULES.iter().position(|rule| rule.id() == "pupil-mention");
        Levels::compile(&policy).of(rule.unwrap(), account, own)
    }

    fn set(level: &str) -> Value {
        json!({ "rules": { "pupil-mention": { "severity": level } } })
    }

    #[test]
    fn a_policy_moves_the_rule_with_its_graver_and_milder_findings() {
        for (policy, usual, mild, grave) in [
            (json!({}), Some(Warn), Some(Note), Some(Stop)),
            (set("warn"), Some(Warn), Some(Note), Some(Stop)),
            (set("note"), Some(Note), Some(Note), Some(Note)),
            (set("stop"), Some(Stop), Some(Stop), Some(Stop)),
            (set("off"), None, None, None),
        ] {
            let of = |own| severity(&policy, Account::Personal, own);
            let found = [of(None), of(Some(Note)), of(Some(Stop))];
            assert_eq!(found, [usual, mild, grave], "{policy}");
        }
    }

    #[test]
    fn a_rule_that_is_off_by_default_can_be_switched_on() {
        assert_eq!(severity(&json!({}), Account::School, None), None);
        assert_eq!(severity(&set("note"), Account::School, None), Some(Note));
        let one = json!({ "rules": { "pupil-mention": { "accounts": { "school": "stop" } } } });
        assert_eq!(severity(&one, Account::School, None), Some(Stop));
        assert_eq!(severity(&one, Account::Personal, None), Some(Warn));
    }

    #[test]
    fn one_pack_alone_is_its_own_set() {
        let pack = |packs: Value| severity(&json!({ "packs": packs }), Account::Personal, None);
        assert_eq!(pack(json!([])), Some(Warn));
        assert_eq!(pack(json!(["weston", "ascl"])), Some(Warn));
        let rule = RULES
            .iter()
            .find(|rule| rule.id() == "pupil-mention")
            .unwrap();
        for document in crate::guidance::Document::ALL {
            let asks = rule.sources().iter().any(|it| it.document == document);
            assert_eq!(
                pack(json!([document.id()])).is_some(),
                asks,
                "{}",
                document.id()
            );
        }
    }
}
