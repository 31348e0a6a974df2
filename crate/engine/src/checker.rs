//! The checker: a policy and the contact lists, compiled once, then asked about each post.

use crate::contacts::Contacts;
use crate::contacts::flagged::FlaggedPeople;
use crate::context::Context;
use crate::custom::Custom;
use crate::levels::Levels;
use crate::names::Names;
use crate::places::Places;
use crate::policy::Policy;
use crate::post::Post;
use crate::report::Report;
use crate::school::SchoolForms;
use crate::sink::Sink;
use crate::suppliers::Suppliers;

/// A compiled policy with the writer's contact lists.
pub struct Checker {
    /// The policy.
    pub policy: Policy,
    /// The people who should not read the writer's posts, and the writer's lists.
    pub flagged: FlaggedPeople,
    /// The names of people to look for.
    pub names: Names,
    /// The forms of the school's name to look for.
    pub school: SchoolForms,
    /// The places near the school.
    pub places: Places,
    /// The firms that the school deals with.
    pub suppliers: Suppliers,
    /// The school's own rules, in the policy's order.
    pub custom: Vec<Custom>,
    levels: Levels,
}

impl Checker {
    /// Compiles a policy and contact lists.
    pub fn new(policy: Policy, contacts: &Contacts) -> Self {
        let names = Names::compile(&policy);
        Self {
            flagged: FlaggedPeople::compile(&policy, &names, contacts),
            names,
            school: SchoolForms::compile(&policy.school),
            custom: policy.custom_rules.iter().map(Custom::compile).collect(),
            places: Places::compile(&policy),
            suppliers: Suppliers::compile(&policy),
            levels: Levels::compile(&policy),
            policy,
        }
    }

    /// Checks one post.
    pub fn check(&self, post: &Post) -> Report {
        let cx = Context::new(post, self);
        let mut sink = Sink::new(&cx, &self.levels);
        sink.run();
        sink.finish()
    }
}
