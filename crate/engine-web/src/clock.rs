//! Local time at the school, from the browser's own time zone database.

use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// `YYYY-MM-DDTHH:MM` at `ms` (since the epoch) in a time zone; the machine's own zone where none
/// is given or the browser does not know it.
pub fn local(ms: f64, time_zone: Option<&str>) -> Option<String> {
    parts(ms, time_zone).or_else(|| parts(ms, None))
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
    let locales = Array::of1(&JsValue::from_str("en-GB"));
    // The constructor throws for an unknown zone, so it is called where a throw can be caught.
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor = Reflect::get(&intl, &"DateTimeFormat".into())
        .ok()?
        .dyn_into::<js_sys::Function>()
        .ok()?;
    let format: Intl::DateTimeFormat =
        Reflect::construct(&constructor, &Array::of2(&locales, &options))
            .ok()?
            .dyn_into()
            .ok()?;
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
