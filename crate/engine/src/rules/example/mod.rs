//! The school that examples are checked with: invented, and the same in the docs, the tests and the
//! demo. Also how an example becomes a post.

use crate::post::{Audience, Post, Scope};
use crate::rule::Sample;
use crate::{Checker, contacts, policy};

/// Its policy.
pub const POLICY: &str = include_str!("policy.json");

/// The friend lists of somebody who works there.
pub const CONTACTS: &str = include_str!("contacts.json");

/// A checker for that school.
///
/// # Panics
///
/// If the files beside this one are not JSON, which a test of theirs would say first.
pub fn checker() -> Checker {
    let read = |text| serde_json::from_str(text).expect("the example files are JSON");
    let (policy, _) = policy::read(&read(POLICY));
    let (contacts, _) = contacts::read(&read(CONTACTS));
    Checker::new(policy, &contacts)
}

/// An example as a post.
///
/// # Errors
///
/// If it is given as JSON that is no post.
pub fn post(sample: &Sample) -> serde_json::Result<Post> {
    match sample {
        Sample::Json(json) => serde_json::from_str(json),
        Sample::Text(text) => Ok(Post {
            text: (*text).to_owned(),
            site: "facebook".to_owned(),
            audience: Audience {
                scope: Scope::Public,
                ..Audience::default()
            },
            at: Some("2026-11-10T19:00".to_owned()),
            ..Post::default()
        }),
    }
}

/// The report on a post, given as JSON; on a school day's evening unless it says when.
///
/// # Panics
///
/// If it is no post.
#[cfg(test)]
pub(crate) fn check(json: &str) -> crate::Report {
    let mut post: Post = serde_json::from_str(json).expect("the test gives a post");
    post.at.get_or_insert_with(|| "2026-11-10T19:00".to_owned());
    checker().check(&post)
}
