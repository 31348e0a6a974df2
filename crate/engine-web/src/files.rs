//! Reading a policy or friend-list file that the teacher gives, for the settings page.

use engine::contacts;
use engine::policy::{self, Problem};
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;

/// What `checkPolicy` gives; absent where the text is no JSON.
#[derive(Serialize)]
struct PolicyFile {
    policy: Option<Value>,
    problems: Vec<Problem>,
}

/// What `checkContacts` gives; absent where the text is no JSON.
#[derive(Serialize)]
struct ContactsFile {
    contacts: Option<Value>,
    problems: Vec<Problem>,
}

/// Reads a policy file: its content, and what in it was not understood.
#[wasm_bindgen(js_name = checkPolicy)]
pub fn check_policy(text: &str) -> Result<JsValue, JsError> {
    let (policy, problems) = read(text, |value| policy::read(value).1);
    crate::to_js(&PolicyFile { policy, problems })
}

/// Reads a friend-list file (`*.contacts.json`): its content, and what in it was not understood.
#[wasm_bindgen(js_name = checkContacts)]
pub fn check_contacts(text: &str) -> Result<JsValue, JsError> {
    let (contacts, problems) = read(text, |value| contacts::read(value).1);
    crate::to_js(&ContactsFile { contacts, problems })
}

fn read(
    text: &str,
    problems: impl FnOnce(&Value) -> Vec<Problem>,
) -> (Option<Value>, Vec<Problem>) {
    // Notepad puts a byte order mark in front.
    match serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')) {
        Ok(value) => {
            let problems = problems(&value);
            (Some(value), problems)
        }
        Err(error) => {
            let place = [("line", error.line()), ("column", error.column())];
            let problem = Problem {
                path: String::new(),
                value: String::new(),
                message: "problem_not_json".to_owned(),
                mend: "mend_json".to_owned(),
                params: place
                    .map(|(name, at)| (name.to_owned(), at.to_string()))
                    .into(),
            };
            (None, vec![problem])
        }
    }
}
