//! What is in force: the school's managed policy over the teacher's own, key by key, with the friend
//! lists; and the account of it that the popup shows. How two policies become one is in [`merge`].

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::checker::Checker;
use crate::contacts::{self, Contacts};
use crate::policy::{self, Gate, Policy, Problem};
use crate::time::LocalTime;

mod merge;

/// Where a policy comes from, and whether it could be had.
#[derive(Debug, Clone, Default)]
pub enum Source {
    /// There is none.
    #[default]
    Absent,
    /// The browser has not answered yet; the last one seen, if any, serves until then.
    Unread(Option<Value>),
    /// The browser answered with an error.
    Failed,
    /// There is one.
    Read(Value),
}

/// Which policy is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PolicyState {
    /// The school's, from the browser's management.
    Managed,
    /// The teacher's own.
    Own,
    /// None: only rules that need no school work.
    None,
    /// The browser has not read its policies yet.
    Unread,
    /// There is one, but it could not be read at all.
    Broken,
}

/// The policy in force, as the popup shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PolicyStatus {
    /// Which one it is.
    pub state: PolicyState,
    /// The school's name.
    pub school: Option<String>,
    /// What happens to a post with a `stop`.
    pub gate: Gate,
    /// What was ignored.
    pub problems: Vec<Problem>,
    /// The school's own policy on the web.
    pub policy_url: Option<String>,
    /// Whom to ask.
    pub report_to: Option<String>,
    /// Present on a day that the policy marks as a trip.
    pub trip: Option<TripToday>,
    /// Sites (adapter ids or hosts) on which the policy switches checking off.
    pub disabled_sites: Vec<String>,
    /// Match patterns of sites that the school adds.
    pub extra_sites: Vec<String>,
    /// Setting paths that the teacher may not change.
    pub locked: Vec<String>,
}

/// A trip on the day asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct TripToday {
    /// What it is called.
    pub name: String,
    /// Its last day, YYYY-MM-DD.
    pub until: String,
}

/// Everything that a checker is made of.
#[derive(Debug, Clone)]
pub struct Settings {
    state: PolicyState,
    policy: Policy,
    contacts: Contacts,
    problems: Vec<Problem>,
}

impl Settings {
    /// Reads all sources; each contacts value is one file.
    pub fn read(managed: Source, own: Source, contacts: &[Value]) -> Self {
        let mut problems = Vec::new();
        let managed = Given::read(managed, &mut problems);
        let own = Given::read(own, &mut problems);
        let state = match (&managed, &own) {
            (Given::Policy(_), _) => PolicyState::Managed,
            (Given::Unread, _) => PolicyState::Unread,
            (Given::Broken, _) | (Given::Absent, Given::Broken) => PolicyState::Broken,
            (Given::Absent, Given::Policy(_)) => PolicyState::Own,
            (Given::Absent, Given::Absent | Given::Unread) => PolicyState::None,
        };
        let policy = match (managed, own) {
            (Given::Policy(managed), Given::Policy(own)) => merge::merge(*managed, *own),
            (Given::Policy(one), _) => *one,
            // The lock is the school's to set: a teacher's own file locks nothing.
            (_, Given::Policy(one)) => Policy {
                locked: Vec::new(),
                ..*one
            },
            _ => Policy::default(),
        };
        let mut all = Contacts::default();
        for file in contacts {
            let (contacts, more) = contacts::read(file);
            all.lists.extend(contacts.lists);
            problems.extend(more);
        }
        Self {
            state,
            policy,
            contacts: all,
            problems,
        }
    }

    /// The policy in force.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The school's time zone, an IANA name. Whoever makes a post gives the time in it.
    pub fn time_zone(&self) -> Option<&str> {
        self.policy.hours.as_ref()?.time_zone.as_deref()
    }

    /// Compiles what is in force.
    pub fn checker(&self) -> Checker {
        Checker::new(self.policy.clone(), &self.contacts)
    }

    /// What is in force at a local time at the school, `YYYY-MM-DDTHH:MM`; without one, no trip is told.
    pub fn status(&self, at: Option<&str>) -> PolicyStatus {
        let policy = &self.policy;
        let today = at.and_then(LocalTime::read).map(|at| at.date);
        let trips = policy.hours.iter().flat_map(|hours| &hours.trips);
        let trip = today.and_then(|today| trips.into_iter().find(|trip| trip.covers(today)));
        PolicyStatus {
            state: self.state,
            school: policy.school.name.clone(),
            gate: policy.gate.unwrap_or_default(),
            problems: self.problems.clone(),
            policy_url: policy.contacts.policy_url.clone(),
            report_to: policy.contacts.report_to.clone(),
            trip: trip.map(|trip| TripToday {
                name: trip.name.clone(),
                until: trip.end.to_string(),
            }),
            disabled_sites: policy.sites.disabled.clone(),
            extra_sites: policy.sites.extra.clone(),
            locked: policy.locked.clone(),
        }
    }
}

/// A source after reading.
enum Given {
    Absent,
    Unread,
    Broken,
    Policy(Box<Policy>),
}

impl Given {
    fn read(source: Source, problems: &mut Vec<Problem>) -> Self {
        match source {
            Source::Absent => Self::Absent,
            Source::Unread(None) => Self::Unread,
            Source::Failed => {
                problems.push(Problem {
                    path: String::new(),
                    value: String::new(),
                    message: "problem_not_read".to_owned(),
                    mend: "mend_ask_school".to_owned(),
                    params: std::collections::BTreeMap::new(),
                });
                Self::Broken
            }
            Source::Unread(Some(value)) | Source::Read(value) => {
                let (policy, found) = policy::read(&value);
                problems.extend(found);
                if value.is_object() {
                    Self::Policy(Box::new(policy))
                } else {
                    Self::Broken
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn state(managed: Source, own: Source) -> PolicyState {
        Settings::read(managed, own, &[]).status(None).state
    }

    #[test]
    fn the_states_are_told_apart() {
        let policy = || json!({ "school": { "name": "Brackenfell" } });
        assert_eq!(state(Source::Absent, Source::Absent), PolicyState::None);
        assert_eq!(
            state(Source::Unread(None), Source::Read(policy())),
            PolicyState::Unread
        );
        assert_eq!(
            state(Source::Unread(Some(policy())), Source::Absent),
            PolicyState::Managed
        );
        assert_eq!(
            state(Source::Failed, Source::Read(policy())),
            PolicyState::Broken
        );
        assert_eq!(
            state(Source::Read(json!("{}")), Source::Absent),
            PolicyState::Broken
        );
        assert_eq!(
            state(Source::Absent, Source::Read(json!([]))),
            PolicyState::Broken
        );
        assert_eq!(
            state(Source::Absent, Source::Read(policy())),
            PolicyState::Own
        );
        assert_eq!(
            state(Source::Read(policy()), Source::Read(policy())),
            PolicyState::Managed
        );
    }

    #[test]
    fn a_part_that_cannot_be_read_is_named_and_the_rest_applies() {
        let settings = Settings::read(
            Source::Read(
                json!({ "school": { "name": "Brackenfell", "nmae": "?" }, "gate": "block" }),
            ),
            Source::Absent,
            &[json!({ "lists": [{ "site": "x" }] })],
        );
        let status = settings.status(None);
        assert_eq!(status.gate, Gate::Block);
        assert_eq!(status.school.as_deref(), Some("Brackenfell"));
        let paths: Vec<_> = status.problems.iter().map(|it| it.path.as_str()).collect();
        assert_eq!(paths, ["school.nmae", "lists[0]", "lists[0]"]);
    }

    #[test]
    fn a_trip_is_told_on_its_days_alone() {
        let policy = serde_json::from_str(crate::rules::example::POLICY).unwrap();
        let settings = Settings::read(Source::Read(policy), Source::Absent, &[]);
        let trip = |at| settings.status(Some(at)).trip.map(|trip| trip.until);
        assert_eq!(trip("2026-11-18T06:00").as_deref(), Some("2026-11-19"));
        assert_eq!(trip("2026-11-20T00:00"), None);
        assert_eq!(settings.time_zone(), Some("Europe/London"));
    }
}
