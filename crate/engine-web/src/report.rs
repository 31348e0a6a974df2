//! Reports as JavaScript values (`Report` in `extension/generated/engine.ts`). Most of a finding is the same
//! each time its rule finds something, and a box is checked at every key: that part is handed over once, and
//! copied by the browser from then on.

use std::cell::RefCell;
use std::collections::BTreeMap;

use engine::report::{Finding, Report};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::to_js;

#[wasm_bindgen]
extern "C" {
    /// A report or a part of one; each has some of the fields.
    type Given;
    #[wasm_bindgen(method, setter)]
    fn set_findings(this: &Given, findings: &Array);
    #[wasm_bindgen(method, setter, js_name = notChecked)]
    fn set_not_checked(this: &Given, not_checked: &JsValue);
    #[wasm_bindgen(method, setter)]
    fn set_span(this: &Given, span: &Given);
    #[wasm_bindgen(method, setter)]
    fn set_start(this: &Given, start: u32);
    #[wasm_bindgen(method, setter)]
    fn set_end(this: &Given, end: u32);
    #[wasm_bindgen(method, setter)]
    fn set_params(this: &Given, params: &Object);
}

/// The findings that were handed over, without what is of one post alone.
#[derive(Default)]
pub struct Known(RefCell<Vec<(Finding, Object)>>);

impl Known {
    /// The report as a value.
    ///
    /// # Errors
    /// None: a report can always be given as a JavaScript value.
    pub fn report(&self, report: Report) -> Result<JsValue, JsError> {
        let it = object();
        it.set_not_checked(&to_js(&report.not_checked)?);
        let findings = Array::new();
        for finding in report.findings {
            findings.push(&self.finding(finding)?);
        }
        it.set_findings(&findings);
        Ok(it.into())
    }

    fn finding(&self, mut finding: Finding) -> Result<JsValue, JsError> {
        let (span, params) = (finding.span.take(), std::mem::take(&mut finding.params));
        let it: Given = self.copy(finding)?.unchecked_into();
        if let Some(span) = span {
            let both = object();
            both.set_start(span.start);
            both.set_end(span.end);
            it.set_span(&both);
        }
        it.set_params(&texts(&params));
        Ok(it.into())
    }

    /// A new object with the fields of a finding that has neither span nor parameters.
    fn copy(&self, finding: Finding) -> Result<Object, JsError> {
        let mut known = self.0.borrow_mut();
        let at = known.iter().position(|(it, _)| *it == finding);
        let at = at.unwrap_or(known.len());
        if at == known.len() {
            let value = to_js(&finding)?.unchecked_into();
            known.push((finding, value));
        }
        Ok(Object::assign(&Object::new(), &known[at].1))
    }
}

fn object() -> Given {
    Object::new().unchecked_into()
}

fn texts(params: &BTreeMap<String, String>) -> Object {
    let object = Object::new();
    for (key, value) in params {
        // Setting a plain object's own property cannot fail.
        let _ = Reflect::set(&object, &key.into(), &value.into());
    }
    object
}
