//! The writer's friend and follower lists (`*.contacts.json`): who is in which list on which site.
//! Read like a policy: what cannot be used is named, the rest applies. Who of them is flagged is
//! worked out in [`flagged`].

pub mod flagged;
pub(crate) mod people;
pub mod reach;

use serde_json::Value;

use crate::json::{self, At, Fields, Log, Problem};
use crate::post::Person;
use crate::time::Date;

/// The lists that the writer gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contacts {
    /// The lists.
    pub lists: Vec<ContactList>,
}

/// One list on one site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactList {
    /// Adapter id.
    pub site: String,
    /// `friends`, `followers`, `connections`, or a list's or group's own name.
    pub list: String,
    /// The day on which the writer added it.
    pub added: Option<Date>,
    /// Who is in it.
    pub members: Vec<Person>,
}

/// Reads a contacts file.
pub fn read(value: &Value) -> (Contacts, Vec<Problem>) {
    let log = Log::default();
    let contacts = At::root(value, &log).fields(|of| {
        of.at("$schema");
        Contacts {
            lists: of
                .need("lists", |at| Some(at.items(|at| at.fields(list)?)))
                .unwrap_or_default(),
        }
    });
    (contacts.unwrap_or_default(), log.into_problems())
}

fn list(of: &Fields) -> Option<ContactList> {
    let site = of.need("site", json::string);
    let list = of.need("list", json::string);
    let added = of.get("added", json::date);
    let members = of.need("members", |at| Some(at.items(|at| at.fields(member)?)));
    Some(ContactList {
        site: site?,
        list: list?,
        added,
        members: members?,
    })
}

fn member(of: &Fields) -> Option<Person> {
    let handle = of.get("handle", json::string);
    let name = match &handle {
        Some(_) => of.get("name", json::string),
        None => Some(of.need("name", json::string)?),
    };
    Some(Person { name, handle })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_members_are_named_and_the_rest_applies() {
        let (contacts, problems) = read(&serde_json::json!({
            "lists": [
                { "site": "x", "list": "followers", "members": [{ "handle": "meg" }, { "nmae": "Dana" }, "Ravi"] },
                { "site": "x", "members": [] }
            ]
        }));
        assert_eq!(contacts.lists.len(), 1);
        assert_eq!(contacts.lists[0].members.len(), 1);
        let paths: Vec<_> = problems.iter().map(|it| it.path.as_str()).collect();
        assert_eq!(
            paths,
            [
                "lists[0].members[1]",
                "lists[0].members[1].nmae",
                "lists[0].members[2]",
                "lists[1]"
            ]
        );
    }
}
