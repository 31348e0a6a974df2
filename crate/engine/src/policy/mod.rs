//! What a school asks for: the policy's types. Reading one from JSON is in `read`.

mod people;
mod read;
mod school;
#[cfg(test)]
mod tests;
mod value;
mod zone;

use serde::{Deserialize, Serialize};

pub use self::people::{ContactKind, Exemption, FlaggedContact, Pupil, SchoolContacts, Staff};
pub use self::read::read;
pub use self::school::{Geofence, Hours, School, Term, Trip};
use crate::contacts::people::same_handle;
use crate::guidance::Document;
pub use crate::json::Problem;
use crate::post::Account;
use crate::report::Severity;
use crate::roster::SealedRoster;
pub use crate::time::{Clock, Date, Weekday};

/// A policy: what `storage.managed`, a settings file and the command line all hold.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct Policy {
    /// Version of this schema, 1.
    pub schema_version: Option<u32>,
    /// The guidance documents followed; none or several: the default table; one: its own set.
    pub packs: Vec<Document>,
    /// The school.
    pub school: School,
    /// When it is school time.
    pub hours: Option<Hours>,
    /// The pupils, in plain.
    pub pupils: Vec<Pupil>,
    /// The pupils, sealed.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::roster::SealedJson>")
    )]
    pub sealed_roster: Option<SealedRoster>,
    /// The staff.
    pub staff: Vec<Staff>,
    /// People who should not read the teacher's posts.
    pub flagged_contacts: Vec<FlaggedContact>,
    /// People who are left out of every check on names: own children, declared relatives.
    pub exemptions: Vec<Exemption>,
    /// Firms that the school buys from.
    pub suppliers: Vec<String>,
    /// Domains that must not be linked to.
    pub blocked_domains: Vec<String>,
    /// Whom to turn to.
    pub contacts: SchoolContacts,
    /// Levels by rule id.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "std::collections::BTreeMap<String, RuleSetting>")
    )]
    pub rules: Vec<(String, RuleSetting)>,
    /// What happens to a post with a `stop`.
    pub gate: Option<Gate>,
    /// The school's own patterns.
    pub custom_rules: Vec<CustomRule>,
    /// Which handles are work or school accounts.
    pub accounts: Vec<AccountEntry>,
    /// Where checking is on.
    pub sites: Sites,
    /// Setting paths that the teacher may not change.
    pub locked: Vec<String>,
}

/// The newest schema that this engine knows.
pub const SCHEMA_VERSION: u32 = 1;

/// A rule's level in a policy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct RuleSetting {
    /// On every account, unless `accounts` says otherwise.
    pub severity: Option<Level>,
    /// By account.
    pub accounts: LevelByAccount,
}

/// A rule's level on each kind of account.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LevelByAccount {
    /// On a personal account.
    pub personal: Option<Level>,
    /// On a professional account.
    pub professional: Option<Level>,
    /// On a school account.
    pub school: Option<Level>,
}

impl RuleSetting {
    /// The level on an account.
    pub fn level(&self, account: Account) -> Option<Level> {
        let own = match account {
            Account::Personal => self.accounts.personal,
            Account::Professional => self.accounts.professional,
            Account::School => self.accounts.school,
        };
        own.or(self.severity)
    }
}

/// A severity, or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The rule does not run.
    Off,
    /// [`Severity::Note`].
    Note,
    /// [`Severity::Warn`].
    Warn,
    /// [`Severity::Stop`].
    Stop,
}

impl Level {
    /// The level of a severity; without one, off.
    pub fn of(severity: Option<Severity>) -> Self {
        match severity {
            None => Self::Off,
            Some(Severity::Note) => Self::Note,
            Some(Severity::Warn) => Self::Warn,
            Some(Severity::Stop) => Self::Stop,
        }
    }

    /// The severity; `None` is off.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Note => Some(Severity::Note),
            Self::Warn => Some(Severity::Warn),
            Self::Stop => Some(Severity::Stop),
        }
    }
}

/// What happens to a post with a `stop`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Gate {
    /// It is never held.
    Advise,
    /// It is held until the writer decides.
    #[default]
    Confirm,
    /// It is not let through.
    Block,
}

/// A school's own pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct CustomRule {
    /// Its id.
    pub id: String,
    /// A regular expression; `\w`, `\d`, `\b` and `(?i)` know ASCII alone.
    pub pattern: String,
    /// What the card says.
    pub message: String,
    /// How serious it is.
    pub severity: Level,
}

/// What kind of account a handle is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct AccountEntry {
    /// Adapter id.
    pub site: String,
    /// The handle, with or without `@`.
    pub handle: String,
    /// Whose account it is.
    pub account: Account,
}

/// Where checking is on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct Sites {
    /// Adapter ids or hosts on which it is off.
    pub disabled: Vec<String>,
    /// Match patterns of further sites.
    pub extra: Vec<String>,
}

impl Policy {
    /// The level that the policy sets for a rule on an account, if it does.
    pub fn level(&self, rule: &str, account: Account) -> Option<Level> {
        let (_, setting) = self.rules.iter().find(|(id, _)| id == rule)?;
        setting.level(account)
    }

    /// Whether a flagged contact is exempt by one of their handles. Names are compared elsewhere.
    pub(crate) fn leaves_out(&self, contact: &FlaggedContact) -> bool {
        let exempt = self.exemptions.iter().flat_map(|it| &it.handles);
        let mut own = exempt.flat_map(|one| contact.handles.iter().map(move |it| (one, it)));
        own.any(|(one, other)| same_handle(one, other))
    }

    /// Whose account a handle on a site is, if the policy says.
    pub fn account(&self, site: &str, handle: &str) -> Option<Account> {
        self.accounts
            .iter()
            .find(|it| it.site.eq_ignore_ascii_case(site) && same_handle(&it.handle, handle))
            .map(|it| it.account)
    }
}
