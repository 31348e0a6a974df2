//! Finding a person by the name or handle that a site shows. Names are compared in full: without
//! case, accents, spaces, hyphens, titles and middle names, in either order. Handles are compared
//! without `@`, case, and the server where only one of the two has it.

use hashbrown::HashMap;

use crate::post::Person;
use crate::roster::KeyHash;
use crate::text;

/// Words before a name that are no part of it.
const TITLES: [&str; 13] = [
    "mr",
    "mrs",
    "miss",
    "ms",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "rev",
    "fr",
    "madame",
    "mme",
];

/// People by name and handle; each is a number, in the order given.
#[derive(Debug, Default)]
pub(crate) struct People {
    names: HashMap<u64, usize, KeyHash>,
    handles: HashMap<u64, Vec<(Option<String>, usize)>, KeyHash>,
}

impl People {
    /// Indexes people by their names (which may be empty) and handles.
    pub(crate) fn new<'p>(people: impl Iterator<Item = (&'p str, &'p [String])>) -> Self {
        let mut index = Self::default();
        for (number, (name, handles)) in people.enumerate() {
            // Of two people with one name the first stays.
            for form in name_forms(name) {
                index.names.entry(text::hash(&form)).or_insert(number);
            }
            for handle in handles {
                if let Some(Handle { user, server }) = Handle::read(handle) {
                    index
                        .handles
                        .entry(text::hash(&user))
                        .or_default()
                        .push((server, number));
                }
            }
        }
        index
    }

    /// The number of the person that a site shows with this name or handle.
    pub(crate) fn find(&self, person: &Person) -> Option<usize> {
        let by_handle = person.handle.as_deref().and_then(|it| self.by_handle(it));
        by_handle.or_else(|| self.by_name(person.name.as_deref()?))
    }

    /// The number of the person with this name. A handle in it counts too: "Dana Reid (@danareid_)".
    pub(crate) fn by_name(&self, name: &str) -> Option<usize> {
        if let Some((_, handle)) = name.split_once('@') {
            let end = handle.find([')', ']', '>', ' ']).unwrap_or(handle.len());
            if let Some(number) = self.by_handle(&handle[..end]) {
                return Some(number);
            }
        }
        if self.names.is_empty() {
            return None;
        }
        name_forms(name)
            .iter()
            .find_map(|form| self.names.get(&text::hash(form)).copied())
    }

    /// The number of the person with this handle.
    pub(crate) fn by_handle(&self, handle: &str) -> Option<usize> {
        let Handle { user, server } = Handle::read(handle)?;
        let same = |known: &Option<String>| known.is_none() || server.is_none() || *known == server;
        self.handles
            .get(&text::hash(&user))?
            .iter()
            .find(|(known, _)| same(known))
            .map(|(_, number)| *number)
    }
}

/// Whether two handles are one person's on the same site.
pub(crate) fn same_handle(one: &str, other: &str) -> bool {
    let known = [one.to_owned()];
    People::new(std::iter::once(("", known.as_slice())))
        .by_handle(other)
        .is_some()
}

/// A name as a site shows it, without what stands in brackets, after a bar, or is a handle.
pub(crate) fn plain_name(name: &str) -> &str {
    let end = name.find(['(', '[', '<', '|', '·', '@']);
    name[..end.unwrap_or(name.len())].trim()
}

/// The forms under which a full name is known, each without spaces: all of it, and its first and last
/// word alone. `Pike, Tracey` is turned round; titles, and what stands in brackets or after a comma
/// or bar ("Sam Ferris | PGCE"), are left out.
fn name_forms(name: &str) -> Vec<String> {
    let plain = plain_name(name);
    let mut forms = Vec::with_capacity(2);
    match plain.split_once(',') {
        None => add_forms(plain.split_whitespace(), &mut forms),
        Some((last, first)) if last.split_whitespace().count() > 1 => {
            // "Sam Ferris, PGCE", or "de la Cruz, Ivy".
            add_forms(last.split_whitespace(), &mut forms);
            add_forms(
                first.split_whitespace().chain(last.split_whitespace()),
                &mut forms,
            );
        }
        Some((last, first)) => {
            add_forms(
                first.split_whitespace().chain(last.split_whitespace()),
                &mut forms,
            );
        }
    }
    forms
}

fn add_forms<'n>(words: impl Iterator<Item = &'n str>, forms: &mut Vec<String>) {
    // A hyphenated name is one word here: "Pike-Jones" is not "Jones".
    let words: Vec<String> = words.map(|word| text::words(word).concat()).collect();
    let words: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    let words = match words.as_slice() {
        [title, rest @ ..] if rest.len() > 1 && TITLES.contains(title) => rest,
        all => all,
    };
    match words {
        [] => {}
        [first, _, .., last] => {
            forms.push(words.concat());
            forms.push(format!("{first}{last}"));
        }
        few => forms.push(few.concat()),
    }
}

/// A handle: the user, and the server where it is given.
#[derive(Debug, PartialEq, Eq)]
struct Handle {
    user: String,
    server: Option<String>,
}

/// Servers that sites leave out when they show a handle.
const HOME_SERVERS: [&str; 1] = ["bsky.social"];

impl Handle {
    fn read(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches('/');
        // A profile's address: its last part is the handle.
        let text = text.rsplit('/').next().unwrap_or(text);
        let text = text.trim_start_matches('@').to_ascii_lowercase();
        let home = || {
            HOME_SERVERS.iter().find_map(|server| {
                let user = text.strip_suffix(server)?.strip_suffix('.')?;
                Some((user, *server))
            })
        };
        let (user, server) = text.split_once('@').or_else(home).unwrap_or((&text, ""));
        (!user.is_empty()).then(|| Self {
            user: user.to_owned(),
            server: (!server.is_empty()).then(|| server.to_owned()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(name: &str, handles: &[&str], shown: &str) -> bool {
        let handles: Vec<String> = handles.iter().map(|it| (*it).to_owned()).collect();
        let people = People::new(std::iter::once((name, handles.as_slice())));
        people.by_name(shown).is_some()
    }

    #[test]
    fn names_are_compared_in_full() {
        for (name, shown) in [
            ("Tracey Pike", "TRACEY PIKE 🌸"),
            ("Zoë Okonkwo-Hughes", "Zoe Okonkwo Hughes"),
            ("Amelia Rose Thornbury", "Amelia Thornbury"),
            ("Tracey Pike", "Tracey Ann Pike"),
            ("Tracey Pike", "Pike, Tracey"),
            ("Ivy de la Cruz", "de la Cruz, Ivy"),
            ("Alfie O'Donnell", "Alfie O’Donnell (Alf)"),
            ("Tracey Pike", "Mrs Tracey Pike"),
            ("Sam Ferris", "Sam Ferris, PGCE | Teacher"),
            ("Tracey Pike", "Tracey Pike <tracey@mail.example>"),
            ("Tracey Pike", "Tracey Pike @traceyp79"),
        ] {
            assert!(finds(name, &[], shown), "{shown}");
        }
        for (name, shown) in [
            ("Tracey Pike", "Tracey"),
            ("Tracey Pike", "Tracey P"),
            ("Tracey Jones", "Tracey Pike-Jones"),
            ("Tracey Pike", "Tracey Piker"),
            ("", ""),
            ("🌸", "🌼"),
        ] {
            assert!(!finds(name, &[], shown), "{shown}");
        }
    }

    #[test]
    fn handles_ignore_case_at_and_a_server_that_one_of_them_lacks() {
        for (known, shown) in [
            ("@traceyp79", "@TraceyP79"),
            ("edutechjo", "@edutechjo@mastodon.example"),
            ("@jo@a.example", "@jo"),
            ("danareid_", "@danareid_.bsky.social"),
            ("https://x.com/danareid_", "@danareid_"),
            ("@danareid_", "Dana (@danareid_)"),
        ] {
            assert!(finds("", &[known], shown), "{shown}");
        }
        for (known, shown) in [
            ("@jo@a.example", "@jo@b.example"),
            ("@traceyp79", "@traceyp7"),
            ("@", "@"),
        ] {
            assert!(!finds("", &[known], shown), "{shown}");
        }
    }
}
