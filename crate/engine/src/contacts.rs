//! The writer's friend and follower lists (`*.contacts.json`).

use crate::post::Person;

/// The lists that the writer gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contacts {
    /// The lists.
    pub lists: Vec<ContactList>,
}

/// One list on one site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContactList {
    /// Adapter id.
    pub site: String,
    /// `friends`, `followers`, `connections`, or a list's or group's own name.
    pub list: String,
    /// Who is in it.
    pub members: Vec<Person>,
}
