//! The engine for the browser: takes settings and posts as JavaScript values and fills in what the
//! engine does not know, the time at the school. It decides nothing itself.

mod clock;
mod files;
mod report;
mod value;

use engine::Checker;
use engine::settings::{Settings, Source};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use clock::Clock;
pub use files::{check_contacts, check_policy};
use report::Known;
use value::Fields;

/// Settings as the extension's store gives them (`Sources` in `extension/store/sources.ts`).
fn settings(sources: &JsValue) -> Settings {
    let sources = Fields(sources);
    let given = |key: &str| Some(value::json(&sources.get(key))).filter(|value| !value.is_null());
    let managed = given("managed");
    let managed = match (sources.text("managedState").as_deref(), managed) {
        (Some("read"), Some(policy)) => Source::Read(policy),
        (Some("unread"), cached) => Source::Unread(cached),
        (Some("failed"), _) => Source::Failed,
        _ => Source::Absent,
    };
    let own = given("own").map_or(Source::Absent, Source::Read);
    let contacts = sources.list("contacts", value::json);
    Settings::read(managed, own, &contacts)
}

/// Takes `words.bin`, without which no engine can be made.
///
/// # Errors
/// A file that is not this engine's.
#[wasm_bindgen(js_name = loadWords)]
pub fn load_words(file: Vec<u8>) -> Result<(), JsError> {
    if engine::words_file::load(file) {
        Ok(())
    } else {
        Err(JsError::new("words.bin is of another build"))
    }
}

/// A checker for the settings in force.
#[wasm_bindgen]
pub struct Engine {
    settings: Settings,
    checker: Checker,
    clock: Clock,
    known: Known,
}

#[wasm_bindgen]
impl Engine {
    /// Compiles settings. Broken parts are ignored, and `status` says which.
    #[wasm_bindgen(constructor)]
    pub fn new(sources: &JsValue) -> Engine {
        let settings = settings(sources);
        let checker = settings.checker();
        Engine {
            settings,
            checker,
            clock: Clock::default(),
            known: Known::default(),
        }
    }

    /// Checks a post. `now_ms` is milliseconds since the epoch: a post without `at` is taken to be
    /// sent then. `handle` is the page's own account; where the policy's `accounts` names it, it
    /// decides whose account the post is sent from.
    ///
    /// # Errors
    /// None: a report can always be given as a JavaScript value.
    pub fn check(
        &self,
        post: &JsValue,
        now_ms: f64,
        handle: Option<String>,
    ) -> Result<JsValue, JsError> {
        let mut post = value::post(post);
        if post.at.is_none() {
            post.at = self.local(now_ms);
        }
        let account = handle.and_then(|handle| self.settings.policy().account(&post.site, &handle));
        post.account = account.unwrap_or(post.account);
        self.known.report(self.checker.check(&post))
    }

    /// The policy in force, at a time in milliseconds since the epoch.
    ///
    /// # Errors
    /// None: a status can always be given as a JavaScript value.
    pub fn status(&self, now_ms: f64) -> Result<JsValue, JsError> {
        to_js(&self.settings.status(self.local(now_ms).as_deref()))
    }
}

impl Engine {
    /// The time at the school.
    fn local(&self, now_ms: f64) -> Option<String> {
        self.clock.local(now_ms, self.settings.time_zone())
    }
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(value.serialize(&plain)?)
}
