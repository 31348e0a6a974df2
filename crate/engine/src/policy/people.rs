//! The people in a policy: pupils, staff, who is flagged or exempt, and whom to turn to.

use serde::{Deserialize, Serialize};

/// A pupil on the roster.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct Pupil {
    /// Full name.
    pub name: String,
    /// Names they go by.
    pub nicknames: Vec<String>,
    /// Whether no picture of them may be published.
    pub no_publication: bool,
}

/// A member of staff.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct Staff {
    /// Full name.
    pub name: String,
    /// `Mr`, `Dr`, …
    pub title: Option<String>,
    /// What they do.
    pub role: Option<String>,
}

/// Someone who should not read the teacher's posts.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct FlaggedContact {
    /// Full name; empty where only handles are known.
    pub name: String,
    /// Handles, with or without `@`.
    pub handles: Vec<String>,
    /// What they are to the teacher.
    pub kind: ContactKind,
    /// The teacher's own note.
    pub reason: Option<String>,
}

/// What a flagged contact is to the teacher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ContactKind {
    /// A pupil.
    Pupil,
    /// A former pupil.
    FormerPupil,
    /// A parent or carer.
    Parent,
    /// A journalist: counts as a recipient only.
    Journalist,
    /// Someone whom the teacher flagged for another reason.
    Other,
}

impl ContactKind {
    /// The id in policies and findings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pupil => "pupil",
            Self::FormerPupil => "former-pupil",
            Self::Parent => "parent",
            Self::Journalist => "journalist",
            Self::Other => "other",
        }
    }
}

/// Someone left out of checks on names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct Exemption {
    /// Full name.
    pub name: String,
    /// Handles, with or without `@`.
    pub handles: Vec<String>,
    /// Why: own child, declared relative.
    pub reason: Option<String>,
}

/// Whom to turn to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct SchoolContacts {
    /// The designated safeguarding lead.
    pub safeguarding_lead: Option<String>,
    /// Whom to tell of a contact or of abuse.
    pub report_to: Option<String>,
    /// The school's own policy on the web.
    pub policy_url: Option<String>,
}
