//! Who is flagged, and which of the writer's lists holds them. Flagged are the policy's
//! `flaggedContacts` and, by full name, the pupils on the roster; declared relationships
//! (`exemptions`) are not. Compiled once, for lists can be long and posts do not change them.

use super::people::People;
use super::{ContactList, Contacts};
use crate::names::Names;
use crate::policy::{ContactKind, Policy};
use crate::post::{Audience, Person, Scope};
use crate::text;
use crate::time::Date;

/// A flagged person as a finding names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flagged {
    /// The policy's name for them; else as the site shows them.
    pub name: String,
    /// What they are to the teacher.
    pub kind: ContactKind,
}

/// Tells who is flagged.
#[derive(Debug)]
pub struct FlaggedPeople {
    flagged: Vec<Flagged>,
    index: People,
    exempt: People,
    /// Whether anybody at all is flagged who counts in an audience.
    any: bool,
    lists: Vec<List>,
}

/// One of the writer's lists, with those in it who are flagged.
#[derive(Debug)]
pub struct List {
    site: String,
    key: String,
    /// The name as the contacts file has it.
    pub name: String,
    /// How many people are in it.
    pub size: usize,
    /// The day on which the writer added it.
    pub added: Option<Date>,
    flagged: Vec<(Person, Flagged)>,
}

impl FlaggedPeople {
    /// Compiles a policy's flagged people and the writer's lists.
    pub(crate) fn compile(policy: &Policy, names: &Names, contacts: &Contacts) -> Self {
        let flagged: Vec<_> = policy
            .flagged_contacts
            .iter()
            .map(|it| Flagged {
                name: match it.handles.first() {
                    Some(handle) if it.name.is_empty() => handle.clone(),
                    _ => it.name.clone(),
                },
                kind: it.kind,
            })
            .collect();
        let in_audience = |it: &Flagged| it.kind != ContactKind::Journalist;
        let mut people = Self {
            any: flagged.iter().any(in_audience)
                || !policy.pupils.is_empty()
                || policy.sealed_roster.is_some(),
            flagged,
            index: People::new(
                policy
                    .flagged_contacts
                    .iter()
                    .map(|it| (it.name.as_str(), it.handles.as_slice())),
            ),
            exempt: People::new(
                policy
                    .exemptions
                    .iter()
                    .map(|it| (it.name.as_str(), it.handles.as_slice())),
            ),
            lists: Vec::new(),
        };
        people.lists = contacts
            .lists
            .iter()
            .map(|list| people.compile_list(list, names))
            .collect();
        people
    }

    fn compile_list(&self, list: &ContactList, names: &Names) -> List {
        let found = list.members.iter().filter_map(|member| {
            let flagged = self.find(member, names)?;
            Some((member.clone(), flagged))
        });
        let found: Vec<_> = found.collect();
        // In this order: a card names two and counts the rest.
        let in_audience = [
            ContactKind::Pupil,
            ContactKind::FormerPupil,
            ContactKind::Parent,
            ContactKind::Other,
        ];
        let flagged = in_audience.iter().flat_map(|kind| {
            let of_kind = found
                .iter()
                .filter(move |(_, flagged)| flagged.kind == *kind);
            of_kind.cloned()
        });
        let flagged = flagged.collect();
        List {
            site: list.site.to_lowercase(),
            key: list_key(&list.list),
            name: list.list.clone(),
            size: list.members.len(),
            added: list.added,
            flagged,
        }
    }

    /// Whether anybody is flagged who counts in an audience, so that an audience is worth knowing.
    pub fn any_in_audience(&self) -> bool {
        self.any
    }

    /// Whether anybody at all is flagged, so that a recipient is worth knowing.
    pub fn any_recipient(&self) -> bool {
        self.any || !self.flagged.is_empty()
    }

    /// Who it is, if the person with this name or handle is flagged.
    pub fn find(&self, person: &Person, names: &Names) -> Option<Flagged> {
        if self.exempt.find(person).is_some() {
            return None;
        }
        if let Some(number) = self.index.find(person) {
            return Some(self.flagged[number].clone());
        }
        let name = person.name.as_deref().filter(|name| names.is_pupil(name))?;
        Some(Flagged {
            name: name.to_owned(),
            kind: ContactKind::Pupil,
        })
    }

    /// Who it is, if the handle is a flagged person's.
    pub fn by_handle(&self, handle: &str) -> Option<Flagged> {
        if self.exempt.by_handle(handle).is_some() {
            return None;
        }
        Some(self.flagged[self.index.by_handle(handle)?].clone())
    }

    /// The writer's list that is this audience on this site, if the writer gave it.
    pub fn list(&self, site: &str, audience: &Audience) -> Option<&List> {
        let key = audience.list.as_deref().map(list_key);
        let on_site = || self.lists.iter().filter(|list| list.site == site);
        match audience.scope {
            Scope::Public | Scope::OnlyMe | Scope::Direct | Scope::Unknown => None,
            Scope::List | Scope::Group => on_site().find(|list| Some(&list.key) == key.as_ref()),
            Scope::Friends | Scope::Followers | Scope::Connections => {
                let word = network_word(audience.scope);
                on_site()
                    .find(|list| list.key == word)
                    // Sites differ in the word, and some in two words for the same people.
                    .or_else(|| on_site().find(|list| NETWORK_WORDS.contains(&list.key.as_str())))
            }
        }
    }

    /// The largest list of the writer's on this site in which nobody is flagged.
    pub fn clear_list(&self, site: &str) -> Option<&List> {
        self.lists
            .iter()
            .filter(|list| list.site == site && list.flagged.is_empty() && list.size > 0)
            .max_by_key(|list| list.size)
    }
}

impl List {
    /// The flagged people in it, less those whom the writer left out.
    pub fn flagged(&self, except: &[String]) -> Vec<&Flagged> {
        let handles: Vec<[String; 1]> = except.iter().map(|it| [it.clone()]).collect();
        let left_out = People::new(
            except
                .iter()
                .zip(&handles)
                .map(|(name, handle)| (name.as_str(), handle.as_slice())),
        );
        self.flagged
            .iter()
            .filter(|(member, flagged)| {
                left_out.find(member).is_none() && left_out.by_name(&flagged.name).is_none()
            })
            .map(|(_, flagged)| flagged)
            .collect()
    }
}

const NETWORK_WORDS: [&str; 3] = ["friends", "followers", "connections"];

/// The word that a contacts file has for all of the writer's contacts on a site.
pub(crate) fn network_word(scope: Scope) -> &'static str {
    match scope {
        Scope::Followers => "followers",
        Scope::Connections => "connections",
        _ => "friends",
    }
}

/// A list's name as lists are compared: letters and digits alone, in lower case; a name without any
/// (an emoji) as it is.
fn list_key(name: &str) -> String {
    let key = text::words(name).concat();
    if key.is_empty() {
        name.trim().to_owned()
    } else {
        key
    }
}
