//! Who is flagged, and which of the writer's lists holds them. Flagged are the policy's
//! `flaggedContacts` and, by full name, the pupils on the roster; declared relationships
//! (`exemptions`) are not. Compiled once, for lists can be long and posts do not change them.

use super::people::{People, plain_name};
use super::{ContactList, Contacts};
use crate::names::Names;
use crate::policy::{ContactKind, Policy};
use crate::post::{Audience, Person, Scope};
use crate::roster::KeySet;
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
    /// The day on which the writer added it.
    pub added: Option<Date>,
    members: KeySet,
    flagged: Vec<(Person, Flagged)>,
}

impl FlaggedPeople {
    /// Compiles a policy's flagged people and the writer's lists.
    pub(crate) fn compile(policy: &Policy, names: &Names, contacts: &Contacts) -> Self {
        let exemptions = policy.exemptions.iter();
        let exempt = People::new(exemptions.map(|it| (it.name.as_str(), it.handles.as_slice())));
        let counted = || {
            let all = policy.flagged_contacts.iter();
            all.filter(|it| {
                let by_handle = |handle: &String| exempt.by_handle(handle).is_some();
                exempt.by_name(&it.name).is_none() && !it.handles.iter().any(by_handle)
            })
        };
        let index = People::new(counted().map(|it| (it.name.as_str(), it.handles.as_slice())));
        let flagged: Vec<_> = counted()
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
            index,
            exempt,
            lists: Vec::new(),
        };
        for list in &contacts.lists {
            let more = people.compile_list(list, names);
            let same = |it: &&mut List| it.site == more.site && it.key == more.key;
            // The same list in two files is one list, as old as the older.
            match people.lists.iter_mut().find(same) {
                Some(list) => list.join(more),
                None => people.lists.push(more),
            }
        }
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
            site: site_key(&list.site),
            key: list_key(&list.list),
            name: list.list.clone(),
            members: list.members.iter().map(member_key).collect(),
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

    /// Whether the person with this name or handle is the writer's own child or relative, or another
    /// whom the policy leaves out of every check on people.
    pub fn is_exempt(&self, person: &Person) -> bool {
        self.exempt.find(person).is_some()
    }

    /// Who it is, if the person with this name or handle is flagged.
    pub fn find(&self, person: &Person, names: &Names) -> Option<Flagged> {
        if self.is_exempt(person) {
            return None;
        }
        if let Some(number) = self.index.find(person) {
            return Some(self.flagged[number].clone());
        }
        let name = plain_name(person.name.as_deref()?);
        names.is_pupil(name).then(|| Flagged {
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
        let word = match audience.scope {
            Scope::Public | Scope::OnlyMe | Scope::Direct | Scope::Unknown => return None,
            Scope::List | Scope::Group => None,
            Scope::Friends | Scope::Followers | Scope::Connections => {
                Some(network_word(audience.scope))
            }
        };
        let named = audience
            .list
            .as_deref()
            .and_then(|name| self.named(site, name));
        // Sites differ in the word for all of one's contacts, and some have two for the same people.
        let words = word.into_iter().chain(
            word.is_some()
                .then_some(NETWORK_WORDS)
                .into_iter()
                .flatten(),
        );
        let site = site_key(site);
        named.or_else(|| {
            words
                .into_iter()
                .find_map(|word| self.with_key(&site, word))
        })
    }

    /// The writer's list of this name on this site.
    fn named(&self, site: &str, name: &str) -> Option<&List> {
        self.with_key(&site_key(site), &list_key(name))
    }

    fn with_key(&self, site: &str, key: &str) -> Option<&List> {
        let mut lists = self.lists.iter();
        lists.find(|list| list.site == site && list.key == key)
    }

    /// The flagged people in a list, less those whom the writer left out, by name or with a whole list.
    pub fn in_list<'l>(&self, list: &'l List, except: &[String]) -> Vec<&'l Flagged> {
        let handles: Vec<[String; 1]> = except.iter().map(|it| [it.clone()]).collect();
        let with_handle = except.iter().zip(&handles);
        let left_out =
            People::new(with_handle.map(|(name, handle)| (name.as_str(), handle.as_slice())));
        let lists_left_out = || {
            except
                .iter()
                .filter_map(|name| self.named(&list.site, name))
        };
        // The policy may know that this handle and that name are one person.
        let flagged_left_out = || {
            let numbers = except.iter().filter_map(|it| self.index.by_name(it));
            numbers.map(|number| &self.flagged[number])
        };
        let mut people: Vec<&Flagged> = Vec::new();
        for (member, flagged) in &list.flagged {
            let out = left_out.find(member).is_some()
                || left_out.by_name(&flagged.name).is_some()
                || flagged_left_out().any(|out| out == flagged)
                || lists_left_out().any(|out| out.flagged.iter().any(|(_, it)| it == flagged));
            // One person may stand in a list by name and again by handle.
            if !out && !people.contains(&flagged) {
                people.push(flagged);
            }
        }
        people
    }

    /// The largest list of the writer's on this site in which nobody is flagged.
    pub fn clear_list(&self, site: &str) -> Option<&List> {
        let site = site_key(site);
        self.lists
            .iter()
            .filter(|list| list.site == site && list.flagged.is_empty() && list.size() > 0)
            .max_by_key(|list| list.size())
    }
}

impl List {
    /// How many people are in it.
    pub fn size(&self) -> usize {
        self.members.len()
    }

    fn join(&mut self, more: Self) {
        self.members.extend(more.members);
        self.flagged.extend(more.flagged);
        self.added = self.added.min(more.added).or(self.added).or(more.added);
    }
}

/// Each is its own [`list_key`].
const NETWORK_WORDS: [&str; 3] = ["friends", "followers", "connections"];

/// The word that a contacts file has for all of the writer's contacts on a site.
pub(crate) fn network_word(scope: Scope) -> &'static str {
    match scope {
        Scope::Followers => "followers",
        Scope::Connections => "connections",
        _ => "friends",
    }
}

/// A member as members are counted.
fn member_key(member: &Person) -> u64 {
    let name = text::hash(member.name.as_deref().unwrap_or_default());
    name ^ text::hash(member.handle.as_deref().unwrap_or_default()).rotate_left(1)
}

/// A site's id as sites are compared.
fn site_key(site: &str) -> String {
    match site.to_ascii_lowercase().as_str() {
        "twitter" => "x".to_owned(),
        other => other.to_owned(),
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::{Checker, contacts, policy};

    /// The people named in the finding on a Facebook post to an audience.
    fn named(lists: &Value, audience: &Value) -> Vec<String> {
        let (policy, problems) = policy::read(&json!({
            "pupils": [{ "name": "Rosie Hartnell" }, { "name": "Bethan Pryce" }],
            "flaggedContacts": [
                { "name": "Dana Reid", "handles": ["@danareid_"], "kind": "parent" },
                { "name": "Tom Pryce", "handles": ["@tompryce"], "kind": "parent" },
                { "name": "Petra Lund", "kind": "journalist" },
                { "name": "Ffion Hale", "handles": ["@ffion"], "kind": "parent" }
            ],
            "exemptions": [
                { "name": "Bethan Pryce" },
                { "name": "Tom Pryce" },
                { "handles": ["@ffion"], "reason": "sister" }
            ]
        }));
        assert_eq!(problems, []);
        let (contacts, problems) = contacts::read(&json!({ "lists": lists }));
        assert_eq!(problems, []);
        let post = json!({ "text": "hi", "site": "facebook", "audience": audience });
        let report = Checker::new(policy, &contacts).check(&serde_json::from_value(post).unwrap());
        let params = report
            .findings
            .into_iter()
            .map(|it| it.params)
            .next()
            .unwrap_or_default();
        let names = ["name", "a", "b"]
            .iter()
            .filter_map(|key| params.get(*key).cloned());
        names.collect()
    }

    fn list(name: &str, members: &Value) -> Value {
        json!({ "site": "facebook", "list": name, "members": members })
    }

    #[test]
    fn a_pupil_in_a_list_counts_however_the_site_writes_the_name() {
        for shown in [
            "rosie HARTNELL",
            "Hartnell, Rosie",
            "Rosie Hartnell 🎀",
            "Rosie Hartnell (Rose)",
        ] {
            let lists = json!([list("friends", &json!([{ "name": shown }]))]);
            assert_eq!(
                named(&lists, &json!({ "scope": "friends" })).len(),
                1,
                "{shown}"
            );
        }
        let lists = json!([list(
            "friends",
            &json!([{ "name": "Rosie H" }, { "name": "Petra Lund" }])
        )]);
        assert!(named(&lists, &json!({ "scope": "friends" })).is_empty());
    }

    #[test]
    fn declared_relationships_do_not_count_by_any_of_their_handles() {
        let lists = json!([list(
            "friends",
            &json!([{ "name": "Bethan Pryce" }, { "handle": "tompryce" }, { "name": "Ffion Hale" }])
        )]);
        assert!(named(&lists, &json!({ "scope": "friends" })).is_empty());
    }

    #[test]
    fn a_list_is_found_by_its_name_whatever_the_kind_of_audience() {
        let lists = json!([
            list("Friends", &json!([{ "name": "Meg Tilley" }])),
            list("Five-a-side", &json!([{ "name": "Dana Reid" }])),
        ]);
        for scope in ["list", "group", "friends"] {
            let audience = json!({ "scope": scope, "list": "five a SIDE" });
            assert_eq!(named(&lists, &audience), ["Dana Reid"], "{scope}");
        }
    }

    #[test]
    fn one_person_listed_by_name_and_by_handle_is_one() {
        let by_name = list("friends", &json!([{ "name": "Dana Reid" }]));
        let by_handle = list("friends", &json!([{ "handle": "DanaReid_" }]));
        let lists = json!([by_name, by_handle]);
        assert_eq!(named(&lists, &json!({ "scope": "friends" })), ["Dana Reid"]);
        let except = json!({ "scope": "friends", "except": ["@danareid_"] });
        assert!(named(&lists, &except).is_empty());
    }

    #[test]
    fn a_whole_list_can_be_left_out() {
        let lists = json!([
            list(
                "friends",
                &json!([{ "name": "Dana Reid" }, { "name": "Rosie Hartnell" }])
            ),
            list("School run", &json!([{ "name": "Dana Reid" }])),
        ]);
        let except = json!({ "scope": "friends", "except": ["School Run"] });
        assert_eq!(named(&lists, &except), ["Rosie Hartnell"]);
    }
}
