//! The school that examples are checked with: invented, and the same in the docs, the tests and the
//! demo. Also how an example becomes a post.

use crate::policy::{Level, Policy, RuleSetting};
use crate::post::{Account, Audience, Post, Scope};
use crate::rule::{Rule, Sample};
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
    checker_of(|_| {})
}

/// A checker for that school, with the rule on if it is off unless a school asks for it.
///
/// # Panics
///
/// As [`checker`].
pub fn checker_for(rule: &dyn Rule) -> Checker {
    checker_of(|policy| {
        if rule.default_severity(Account::Personal).is_none() {
            let setting = RuleSetting {
                severity: Some(Level::Note),
                ..RuleSetting::default()
            };
            policy.rules.push((rule.id().to_owned(), setting));
        }
    })
}

fn checker_of(change: impl FnOnce(&mut Policy)) -> Checker {
    let read = |text| serde_json::from_str(text).expect("the example files are JSON");
    let (mut policy, _) = policy::read(&read(POLICY));
    change(&mut policy);
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
