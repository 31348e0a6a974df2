//! What a check found, and what it could not look at.
//!
//! A finding carries keys and parameters, never a sentence: sentences are in `extension/_locales`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// How serious a finding is. The order is the order of seriousness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Shown quietly; never holds a post.
    Note,
    /// Shown inline, and listed when posting.
    Warn,
    /// Shown inline, and the post is held until the writer decides.
    Stop,
}

/// The outcome of one check.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// In text order; those without words come last, the strongest first.
    pub findings: Vec<Finding>,
    /// What could not be looked at, so that silence is never mistaken for a pass.
    pub not_checked: Vec<NotChecked>,
}

/// One thing worth a second look.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Rule id, such as `pupil-name`, or the id of a school's own rule.
    pub rule: Cow<'static, str>,
    /// How serious it is under this policy and account.
    pub severity: Severity,
    /// The words it is about; absent where it is about `subject` as a whole.
    pub span: Option<Span>,
    /// What part of the post it is about.
    pub subject: Subject,
    /// Message key stem: the catalogue holds `{message}_title`, `{message}_what`, `{message}_why`.
    pub message: Cow<'static, str>,
    /// Message key of what to do instead, such as `pupil_name_instead`, or `…_copy` where the text can be copied.
    pub advice: Cow<'static, str>,
    /// Values for the `{name}` places in those messages.
    pub params: BTreeMap<String, String>,
    /// The guidance that asks for it, strongest first.
    pub sources: Vec<Source>,
}

/// Part of the text, in UTF-16 code units, `start` inclusive, `end` exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct Span {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
}

/// What part of the post a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// Words in the text.
    Text,
    /// The chosen audience.
    Audience,
    /// A recipient, a tag or the author replied to.
    Recipient,
    /// The place attached.
    Location,
    /// A photo or video, or its description.
    Media,
    /// The time of posting.
    Time,
}

/// A clause of a guidance document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct Source {
    /// The document: `ascl`, `rochdale`, `childnet`, `king-edward` or `weston`; `school` where it is the
    /// school's own wish.
    pub document: Cow<'static, str>,
    /// The clause, as the document numbers or titles it: `Appendix 1`. Empty for `school`.
    pub clause: Cow<'static, str>,
}

impl Source {
    /// The school itself, which asks for its own rules.
    pub(crate) const fn school() -> Self {
        Self {
            document: Cow::Borrowed("school"),
            clause: Cow::Borrowed(""),
        }
    }
}

/// Something that the check could not look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct NotChecked {
    /// What was left out.
    pub subject: Subject,
    /// Message key stem of the reason, such as `audience_unknown`.
    pub reason: String,
    /// Values for the `{name}` places in its messages; absent where it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub params: Option<BTreeMap<String, String>>,
}
