//! The engine for the browser: takes settings and posts as JavaScript values and fills in what the
//! engine does not know, the time at the school. It decides nothing itself.

mod clock;
mod files;

use engine::settings::Source;
use engine::{Checker, Post, Settings};
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

impl Sources {
    fn settings(self) -> Settings {
        let managed = match (self.managed_state, self.managed) {
            (ManagedState::Unread, cached) => Source::Unread(cached),
            (ManagedState::Failed, _) => Source::Failed,
            (ManagedState::Read, Some(policy)) => Source::Read(policy),
            (ManagedState::Read, None) | (ManagedState::Absent, _) => Source::Absent,
        };
        let own = self.own.map_or(Source::Absent, Source::Read);
        Settings::read(managed, own, &self.contacts)
    }
}

/// A checker for the settings in force.
#[wasm_bindgen]
pub struct Engine {
    settings: Settings,
    checker: Checker,
}

#[wasm_bindgen]
impl Engine {
    /// Compiles settings (`Sources` of the store).
    #[wasm_bindgen(constructor)]
    pub fn new(sources: JsValue) -> Result<Engine, JsError> {
        let sources: Sources = serde_wasm_bindgen::from_value(sources)?;
        let settings = sources.settings();
        Ok(Engine {
            checker: settings.checker(),
            settings,
        })
    }

    /// Checks a post. `now_ms` is milliseconds since the epoch; a post without `at` is taken to be
    /// sent then. `handle` is the page's own account: where the policy knows it, it says whose the
    /// post is.
    pub fn check(
        &self,
        post: JsValue,
        now_ms: f64,
        handle: Option<String>,
    ) -> Result<JsValue, JsError> {
        let mut post: Post = serde_wasm_bindgen::from_value(post)?;
        if post.at.is_none() {
            post.at = Some(clock::local(now_ms, self.settings.time_zone()));
        }
        if let Some(account) =
            handle.and_then(|handle| self.settings.policy().account(&post.site, &handle))
        {
            post.account = account;
        }
        to_js(&self.checker.check(&post))
    }

    /// The policy in force (`PolicyStatus`), at a time in milliseconds since the epoch.
    pub fn status(&self, now_ms: f64) -> Result<JsValue, JsError> {
        let at = clock::local(now_ms, self.settings.time_zone());
        to_js(&self.settings.status(Some(&at)))
    }
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(value.serialize(&serializer)?)
}
