//! The example school and who is who there, for examples in words: a reader of "to Dana Reid" does not
//! know that she is a parent.

use engine::Policy;
use engine::Post;
use engine::policy::{ContactKind, Hours};
use engine::post::Scope;
use engine::rules::example;
use serde_json::Value;

/// The example school.
pub(crate) struct School {
    policy: Policy,
    /// The friend lists, as their file has them.
    contacts: Value,
}

impl School {
    /// Reads its files, which are built in; that they read well is tested in the engine.
    pub(crate) fn read() -> Self {
        let policy = serde_json::from_str(example::POLICY).unwrap_or_default();
        Self {
            policy: engine::policy::read(&policy).0,
            contacts: serde_json::from_str(example::CONTACTS).unwrap_or_default(),
        }
    }

    /// When school is.
    pub(crate) fn hours(&self) -> Option<&Hours> {
        self.policy.hours.as_ref()
    }

    /// Whether a place, in degrees, is at the school.
    pub(crate) fn is_at(&self, (latitude, longitude): (f64, f64)) -> bool {
        let fence = self.policy.school.geofence.as_ref();
        fence.is_some_and(|it| it.contains(latitude, longitude))
    }

    /// A name or handle, with what that person is at the school where the lists say so.
    pub(crate) fn introduced(&self, name: &str) -> String {
        match self.kind(name) {
            Some(kind) => format!("{name} ({kind})"),
            None => name.to_owned(),
        }
    }

    /// The flagged people in the audience of a post, with what they are.
    pub(crate) fn flagged_among(&self, post: &Post) -> Vec<String> {
        let audience = &post.audience;
        let list = match audience.scope {
            Scope::Friends => "friends",
            Scope::Followers => "followers",
            Scope::Connections => "connections",
            Scope::List | Scope::Group => audience.list.as_deref().unwrap_or_default(),
            _ => return Vec::new(),
        };
        let lists = self.contacts["lists"].as_array().into_iter().flatten();
        let ours = lists.filter(|it| {
            it["site"] == post.site.as_str()
                && it["list"]
                    .as_str()
                    .is_some_and(|name| name.to_lowercase() == list.to_lowercase())
        });
        let members = ours.flat_map(|it| it["members"].as_array().into_iter().flatten());
        let names = members.filter_map(|it| it["name"].as_str().or(it["handle"].as_str()));
        names
            .filter(|name| self.flagged(name).is_some())
            .filter(|name| !audience.except.iter().any(|it| same(it, name)))
            .map(|name| self.introduced(name))
            .collect()
    }

    fn kind(&self, name: &str) -> Option<String> {
        let policy = &self.policy;
        if let Some(exempt) = policy.exemptions.iter().find(|it| same(&it.name, name)) {
            return exempt.reason.clone();
        }
        let on_roster = || policy.pupils.iter().any(|it| same(&it.name, name));
        let kind = self
            .flagged(name)
            .or_else(|| on_roster().then_some(ContactKind::Pupil))?;
        let said = match kind {
            ContactKind::Pupil => "a pupil",
            ContactKind::FormerPupil => "a former pupil",
            ContactKind::Parent => "a parent",
            ContactKind::Journalist => "a journalist",
            ContactKind::Other => "flagged",
        };
        Some(said.to_owned())
    }

    fn flagged(&self, name: &str) -> Option<ContactKind> {
        let is = |handle: &String| same(handle, name);
        let mut contacts = self.policy.flagged_contacts.iter();
        let found = contacts.find(|it| same(&it.name, name) || it.handles.iter().any(is));
        found.map(|it| it.kind)
    }
}

/// Names and handles, however they are written; a handle's server does not matter here.
fn same(one: &str, other: &str) -> bool {
    let plain = |name: &str| {
        let name = name.trim_start_matches('@').to_lowercase();
        name.split(['@', '.']).next().unwrap_or_default().to_owned()
    };
    !one.is_empty() && plain(one) == plain(other)
}
