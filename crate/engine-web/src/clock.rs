//! Local time at the school, from the browser's own time zone database.

use std::cell::RefCell;

use js_sys::{Array, Date, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    // By its bare name, which in a Firefox content script is the script's own: the global object that
    // can be looked up there is the page's window, and what it holds is of another kind.
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;

    /// Throws for a zone that the browser does not know.
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(method, js_name = formatToParts)]
    fn format_to_parts(this: &DateTimeFormat, date: &Date) -> Array;
}

/// The clock of one place. To ask the browser takes longer than to check a post, so it is asked once in
/// a minute.
#[derive(Default)]
pub struct Clock {
    last: RefCell<Option<(i64, Option<String>)>>,
}

impl Clock {
    /// `YYYY-MM-DDTHH:MM` at `ms` (since the epoch) in a time zone, always the same one; the machine's
    /// own zone where none is given or the browser does not know it.
    pub fn local(&self, ms: f64, time_zone: Option<&str>) -> Option<String> {
        #[expect(clippy::cast_possible_truncation, reason = "minutes of any year fit")]
        let minute = (ms / 60_000.0).floor() as i64;
        let mut last = self.last.borrow_mut();
        match &*last {
            Some((of, local)) if *of == minute => local.clone(),
            _ => {
                let local = parts(ms, time_zone).or_else(|| parts(ms, None));
                last.insert((minute, local)).1.clone()
            }
        }
    }
}

fn parts(ms: f64, time_zone: Option<&str>) -> Option<String> {
    let options = Object::new();
    let set = |key: &str, value: &str| {
        // Setting a plain object's own property cannot fail.
        let _ = Reflect::set(&options, &key.into(), &value.into());
    };
    for key in ["month", "day", "hour", "minute"] {
        set(key, "2-digit");
    }
    set("year", "numeric");
    set("hourCycle", "h23");
    set("calendar", "gregory");
    set("numberingSystem", "latn");
    if let Some(zone) = time_zone {
        set("timeZone", zone);
    }
    let format = DateTimeFormat::new("en-GB", &options).ok()?;
    let fields = format.format_to_parts(&Date::new(&ms.into()));
    let field = |name: &str| {
        fields.iter().find_map(|part| {
            let kind = Reflect::get(&part, &"type".into()).ok()?.as_string()?;
            (kind == name).then(|| Reflect::get(&part, &"value".into()).ok()?.as_string())?
        })
    };
    Some(format!(
        "{:0>4}-{}-{}T{}:{}",
        field("year")?,
        field("month")?,
        field("day")?,
        field("hour")?,
        field("minute")?
    ))
}
