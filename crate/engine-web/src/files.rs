//! What is wrong in a policy or friend list that the teacher gives, for the settings page. The page
//! has read the file: the browser's own JSON reader is there already.

use engine::contacts;
use engine::policy::{self, Problem};
use serde_json::Value;
use wasm_bindgen::prelude::*;

use crate::value;

/// What of a policy was not understood (`Problem[]`).
///
/// # Errors
/// None: problems can always be given as a JavaScript value.
#[wasm_bindgen(js_name = checkPolicy)]
pub fn check_policy(policy: &JsValue) -> Result<JsValue, JsError> {
    problems(policy, |value| policy::read(value).1)
}

/// What of a friend list (`*.contacts.json`) was not understood (`Problem[]`).
///
/// # Errors
/// None: problems can always be given as a JavaScript value.
#[wasm_bindgen(js_name = checkContacts)]
pub fn check_contacts(contacts: &JsValue) -> Result<JsValue, JsError> {
    problems(contacts, |value| contacts::read(value).1)
}

fn problems(
    value: &JsValue,
    read: impl FnOnce(&Value) -> Vec<Problem>,
) -> Result<JsValue, JsError> {
    crate::to_js(&read(&value::json(value)))
}
