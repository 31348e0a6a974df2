//! The engine for the browser: takes settings and posts as JavaScript values and fills in what the
//! engine does not know, the time at the school. It decides nothing itself.

mod clock;

use engine::policy::{self, Policy};
use engine::{Checker, Post, contacts};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wasm_bindgen::prelude::*;

/// Settings as the extension's store gives them.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sources {
    managed: Option<Value>,
    managed_state: ManagedState,
    own: Option<Value>,
    contacts: Vec<Value>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum ManagedState {
    Read,
    Absent,
    Unread,
    Failed,
}

/// A checker for the settings in force.
#[wasm_bindgen]
pub struct Engine {
    checker: Checker,
    status: Value,
}

#[wasm_bindgen]
impl Engine {
    /// Compiles settings (`Sources` of the store).
    #[wasm_bindgen(constructor)]
    pub fn new(sources: JsValue) -> Result<Engine, JsError> {
        let sources: Sources = serde_wasm_bindgen::from_value(sources)?;
        let (policy, problems, state) = match (&sources.managed, &sources.own) {
            (Some(managed), _) => {
                let (policy, problems) = policy::read(managed);
                (policy, problems, "managed")
            }
            (None, Some(own)) => {
                let (policy, problems) = policy::read(own);
                (policy, problems, "own")
            }
            (None, None) => (
                Policy::default(),
                Vec::new(),
                match sources.managed_state {
                    ManagedState::Unread => "unread",
                    ManagedState::Failed => "broken",
                    ManagedState::Read | ManagedState::Absent => "none",
                },
            ),
        };
        let lists =
            sources
                .contacts
                .iter()
                .fold(contacts::Contacts::default(), |mut all, value| {
                    all.lists.extend(contacts::read(value).0.lists);
                    all
                });
        let status = serde_json::json!({
            "state": state,
            "school": policy.school.name,
            "gate": "confirm",
            "problems": problems,
            "policyUrl": null, "reportTo": null, "trip": null,
            "disabledSites": [], "extraSites": [], "locked": [],
        });
        Ok(Engine {
            checker: Checker::new(policy, &lists),
            status,
        })
    }

    /// Checks a post. `now_ms` is milliseconds since the epoch; a post without `at` is taken to be
    /// sent then. `handle` is the page's own account, looked up in the policy's `accounts`.
    pub fn check(
        &self,
        post: JsValue,
        now_ms: f64,
        handle: Option<String>,
    ) -> Result<JsValue, JsError> {
        let mut post: Post = serde_wasm_bindgen::from_value(post)?;
        let _ = handle;
        if post.at.is_none() {
            post.at = Some(clock::local(now_ms, self.time_zone()));
        }
        to_js(&self.checker.check(&post))
    }

    /// The policy in force (`PolicyStatus`), at a time in milliseconds since the epoch.
    pub fn status(&self, _now_ms: f64) -> Result<JsValue, JsError> {
        to_js(&self.status)
    }

    fn time_zone(&self) -> Option<&str> {
        self.checker.policy.hours.as_ref()?.time_zone.as_deref()
    }
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(value.serialize(&serializer)?)
}
