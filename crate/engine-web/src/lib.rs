//! The engine for the browser: takes settings and posts as JavaScript values and fills in what the
//! engine does not know, the time at the school. It decides nothing itself.

mod clock;
mod files;

use engine::settings::{Settings, Source};
use engine::{Checker, Post};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wasm_bindgen::prelude::*;

pub use files::{check_contacts, check_policy};

/// Settings as the extension's store gives them (`Sources` in `extension/store/sources.ts`).
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sources {
    managed: Option<Value>,
    managed_state: ManagedState,
    own: Option<Value>,
    contacts: Vec<Value>,
}

/// Whether the browser's management could be asked.
#[derive(Deserialize)]
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
            (ManagedState::Read, Some(policy)) => Source::Read(policy),
            (ManagedState::Unread, cached) => Source::Unread(cached),
            (ManagedState::Failed, _) => Source::Failed,
            (ManagedState::Read | ManagedState::Absent, _) => Source::Absent,
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
    /// Compiles settings. Broken parts are ignored, and `status` says which; only something that is
    /// no `Sources` at all is an error.
    ///
    /// # Errors
    /// A value that is no `Sources`.
    #[wasm_bindgen(constructor)]
    pub fn new(sources: JsValue) -> Result<Engine, JsError> {
        let settings = serde_wasm_bindgen::from_value::<Sources>(sources)?.settings();
        let checker = settings.checker();
        Ok(Engine { settings, checker })
    }

    /// Checks a post. `now_ms` is milliseconds since the epoch: a post without `at` is taken to be
    /// sent then. `handle` is the page's own account; where the policy's `accounts` names it, it
    /// decides whose account the post is sent from.
    ///
    /// # Errors
    /// A value that is no post.
    pub fn check(
        &self,
        post: JsValue,
        now_ms: f64,
        handle: Option<String>,
    ) -> Result<JsValue, JsError> {
        let mut post: Post = serde_wasm_bindgen::from_value(post)?;
        if post.at.is_none() {
            post.at = clock::local(now_ms, self.settings.time_zone());
        }
        let account = handle.and_then(|handle| self.settings.policy().account(&post.site, &handle));
        post.account = account.unwrap_or(post.account);
        to_js(&self.checker.check(&post))
    }

    /// The policy in force, at a time in milliseconds since the epoch.
    ///
    /// # Errors
    /// None: a status can always be given as a JavaScript value.
    pub fn status(&self, now_ms: f64) -> Result<JsValue, JsError> {
        let at = clock::local(now_ms, self.settings.time_zone());
        to_js(&self.settings.status(at.as_deref()))
    }
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(value.serialize(&plain)?)
}
