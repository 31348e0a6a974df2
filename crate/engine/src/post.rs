//! What is about to be sent, as the page, the popup or the command line describes it.
//!
//! Every field but `text` may be absent; the defaults are the careful ones (an audience that is not
//! given is [`Scope::Unknown`], never `OnlyMe`).

use serde::{Deserialize, Serialize};

/// One post, message, e-mail or profile text, with all that decides who will read it and when.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", default)]
pub struct Post {
    /// Name of the case at the command line; the browser leaves it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What is in the compose box, as the site will send it.
    pub text: String,
    /// Adapter id: `facebook`, `x`, …, or `popup`.
    pub site: String,
    /// What kind of box it is.
    pub surface: Surface,
    /// Whose account it is.
    pub account: Account,
    /// Who will be able to read it.
    pub audience: Audience,
    /// Whom it is addressed to: recipients of a message, the author replied to, people tagged.
    pub recipients: Vec<Person>,
    /// A place attached by the site's own tag or check-in.
    pub location: Option<Location>,
    /// Photos and videos attached.
    pub media: Vec<Media>,
    /// The post that this one answers.
    pub in_reply_to: Option<InReplyTo>,
    /// Local time at the school, `YYYY-MM-DDTHH:MM`. Absent: rules about time are reported as not checked.
    pub at: Option<String>,
}

/// What kind of compose box.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Surface {
    /// A post to an audience.
    #[default]
    Post,
    /// An answer or comment under a post.
    Reply,
    /// A direct or group message.
    Message,
    /// An e-mail.
    Email,
    /// A profile, bio or "about" text.
    Profile,
}

/// Whose account it is (king-edward: "3 types of presences").
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Account {
    /// The teacher's own private account.
    #[default]
    Personal,
    /// The teacher's own work account.
    Professional,
    /// An account that the school owns.
    School,
}

impl Account {
    /// All kinds of account.
    pub const ALL: [Self; 3] = [Self::Personal, Self::Professional, Self::School];
}

/// Who will be able to read the post.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", default)]
pub struct Audience {
    /// The kind of audience.
    pub scope: Scope,
    /// Name of the list or group, as the site shows it.
    pub list: Option<String>,
    /// People left out ("Friends except …").
    pub except: Vec<String>,
}

/// The kind of audience.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Anyone.
    Public,
    /// The writer's friends.
    Friends,
    /// The writer's followers.
    Followers,
    /// The writer's connections.
    Connections,
    /// A list that the writer made, named in `list`.
    List,
    /// A group, named in `list`.
    Group,
    /// Nobody but the writer.
    OnlyMe,
    /// The recipients.
    Direct,
    /// It could not be read.
    #[default]
    Unknown,
}

/// A person as a site names them; either part may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields = nullable))]
#[serde(default)]
pub struct Person {
    /// The name shown.
    pub name: Option<String>,
    /// The handle, with or without `@`.
    pub handle: Option<String>,
}

/// A place tag.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(default)]
pub struct Location {
    /// The place's name, as the site shows it.
    pub label: String,
}

/// A photo or video.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase")]
pub struct Media {
    /// Photo or video.
    pub kind: MediaKind,
    /// Latitude and longitude in degrees, from the file.
    #[serde(default)]
    pub gps: Option<(f64, f64)>,
    /// Local time when it was taken, `YYYY-MM-DDTHH:MM`.
    #[serde(default)]
    pub taken_at: Option<String>,
    /// The description that the writer gave it.
    #[serde(default)]
    pub alt: Option<String>,
}

/// Photo or video.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum MediaKind {
    /// A still picture.
    Image,
    /// A moving picture.
    Video,
}

/// The post that this one answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(default)]
pub struct InReplyTo {
    /// Its author's name or handle.
    pub author: String,
    /// What it says.
    pub text: String,
}
