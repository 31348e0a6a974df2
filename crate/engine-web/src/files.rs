//! Files that a person gives: read before they are kept, so that each mistake can be named with its
//! place, and what is no JSON at all never replaces what was there.

use std::collections::BTreeMap;

use engine::{contacts, policy};
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;

use crate::to_js;

/// A settings file after reading; `policy` is what is to be kept, or null.
#[derive(Serialize)]
struct PolicyFile {
    policy: Option<Value>,
    problems: Vec<policy::Problem>,
}

/// A friend list file after reading; `contacts` is what is to be kept, or null.
#[derive(Serialize)]
struct ContactsFile {
    contacts: Option<Value>,
    problems: Vec<policy::Problem>,
}

/// Reads a settings file. A text that is no JSON object gives no policy, and a problem that names line
/// and column; what a policy holds that cannot be used is a problem each, and is kept.
#[wasm_bindgen(js_name = checkPolicy)]
pub fn check_policy(text: &str) -> Result<JsValue, JsError> {
    let (policy, problems) = read(text, |value| policy::read(value).1);
    to_js(&PolicyFile { policy, problems })
}

/// Reads a friend list file, likewise.
#[wasm_bindgen(js_name = checkContacts)]
pub fn check_contacts(text: &str) -> Result<JsValue, JsError> {
    let (contacts, problems) = read(text, |value| contacts::read(value).1);
    to_js(&ContactsFile { contacts, problems })
}

fn read(
    text: &str,
    check: impl Fn(&Value) -> Vec<policy::Problem>,
) -> (Option<Value>, Vec<policy::Problem>) {
    // Editors on Windows put a byte order mark before the first bracket.
    match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
        Ok(value) => {
            let problems = check(&value);
            (Some(value).filter(Value::is_object), problems)
        }
        Err(error) => (None, vec![no_json(&error)]),
    }
}

fn no_json(error: &serde_json::Error) -> policy::Problem {
    policy::Problem {
        path: String::new(),
        value: String::new(),
        message: "problem_not_json".to_owned(),
        mend: "mend_json".to_owned(),
        params: BTreeMap::from([
            ("line".to_owned(), error.line().to_string()),
            ("column".to_owned(), error.column().to_string()),
        ]),
    }
}
