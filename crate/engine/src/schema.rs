//! What is generated from the Rust types: the TypeScript types and the schema of managed storage.
//! `xtask` writes both to `extension/generated`, and a test says when the files there are old.

use std::fmt::Write;

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use ts_rs::{Config, TS};

use crate::policy::{Gate, Policy, Problem};
use crate::report::{Finding, NotChecked, Report, Severity, Source, Span, Subject};
use crate::settings::{PolicyState, PolicyStatus, TripToday};
use crate::{post, time};

/// The types that cross from Rust to TypeScript, as one module.
pub fn typescript() -> String {
    let mut module = Module::default();
    module.add::<post::Account>();
    module.add::<post::Surface>();
    module.add::<post::Scope>();
    module.add::<Severity>();
    module.add::<Subject>();
    module.add::<post::MediaKind>();
    module.add::<post::Audience>();
    module.add::<post::Person>();
    module.add::<post::Location>();
    module.add::<post::Media>();
    module.add::<post::InReplyTo>();
    module.add::<post::Post>();
    module.add::<Span>();
    module.add::<Source>();
    module.add::<Finding>();
    module.add::<NotChecked>();
    module.add::<Report>();
    module.add::<Gate>();
    module.add::<PolicyState>();
    module.add::<Problem>();
    module.add::<TripToday>();
    module.add::<PolicyStatus>();
    module.0
}

/// A TypeScript module in the making.
struct Module(String);

impl Default for Module {
    fn default() -> Self {
        Self("// Generated from the Rust types by `cargo xtask types`. Do not edit.\n".to_owned())
    }
}

impl Module {
    fn add<T: TS>(&mut self) {
        let docs = T::docs().unwrap_or_default();
        let declared = format!("{docs}export {}", T::decl(&Config::new()));
        let mut lines = declared.lines().map(str::trim).peekable();
        let mut indent = "";
        self.0.push('\n');
        while let Some(line) = lines.next() {
            if line == "/**" {
                let text: Vec<&str> = lines
                    .by_ref()
                    .take_while(|line| *line != "*/")
                    .map(|line| line.trim_start_matches("* "))
                    .collect();
                let _ = writeln!(self.0, "{indent}/** {} */", text.join(" "));
                continue;
            }
            let line = line
                .replace('"', "'")
                .replace("{ [key in string]: string }", "Record<string, string>");
            if let Some(last) = line.strip_suffix(", };") {
                let _ = writeln!(self.0, "{indent}{last};\n}};");
            } else if let Some(field) = line.strip_suffix(',') {
                let _ = writeln!(self.0, "{indent}{field};");
            } else {
                let _ = writeln!(self.0, "{indent}{line}");
                indent = if line.ends_with('{') { "  " } else { "" };
            }
        }
    }
}

/// The schema of `storage.managed`: that of a policy.
///
/// Chromium drops a whole setting whose value does not fit the schema, before we could say what was
/// wrong with it. So the schema asks for no more than the shape: no choices, limits, patterns or
/// required keys, which our own reader checks and names. Nor does Chromium know unions, so what may be
/// absent is simply not required.
pub fn managed_schema() -> Value {
    let settings = SchemaSettings::draft07().with(|settings| {
        settings.inline_subschemas = true;
        settings.meta_schema = None;
    });
    let full = settings.into_generator().into_root_schema_for::<Policy>();
    plain(&full.to_value())
}

/// A schema in the words that Chromium knows.
fn plain(full: &Value) -> Value {
    let mut schema = Map::new();
    let words = words(full);
    let text = full["description"].as_str().unwrap_or_default();
    let text = match words.as_slice() {
        [] => text.to_owned(),
        words => format!("{text} One of: {}.", words.join(", ")),
    };
    if !text.is_empty() {
        schema.insert("description".to_owned(), json!(text.trim()));
    }
    if !words.is_empty() {
        schema.insert("type".to_owned(), json!("string"));
        return Value::Object(schema);
    }
    // What may be absent is a choice between something and null.
    if let Some(something) = choices(full).find(|it| it["type"] != "null") {
        let Value::Object(mut inner) = plain(something) else {
            return Value::Object(schema);
        };
        inner.extend(schema);
        return Value::Object(inner);
    }
    let kind = match &full["type"] {
        Value::Array(kinds) => kinds.iter().find(|it| *it != "null"),
        kind => Some(kind),
    };
    if let Some(kind) = kind {
        schema.insert("type".to_owned(), kind.clone());
    }
    if let Some(properties) = full["properties"].as_object() {
        let properties = properties
            .iter()
            .map(|(key, value)| (key.clone(), plain(value)));
        schema.insert("properties".to_owned(), properties.collect());
    }
    for key in ["items", "additionalProperties"] {
        if full[key].is_object() {
            schema.insert(key.to_owned(), plain(&full[key]));
        }
    }
    Value::Object(schema)
}

fn choices(full: &Value) -> impl Iterator<Item = &Value> {
    let listed = ["oneOf", "anyOf"].map(|key| full[key].as_array());
    listed.into_iter().flatten().flatten()
}

/// The words to choose from, where a value is one of a few.
fn words(full: &Value) -> Vec<&str> {
    let listed = full["enum"].as_array().into_iter().flatten();
    listed
        .filter_map(Value::as_str)
        .chain(full["const"].as_str())
        .chain(choices(full).flat_map(words))
        .collect()
}

impl schemars::JsonSchema for time::Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "description": "A day, YYYY-MM-DD." })
    }
}

impl schemars::JsonSchema for time::Clock {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Clock".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "description": "A time of day, HH:MM." })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn generated(name: &str) -> String {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../extension/generated/");
        std::fs::read_to_string(format!("{folder}{name}")).unwrap_or_default()
    }

    #[test]
    fn the_generated_files_are_up_to_date() {
        let types = generated("engine.ts");
        assert!(
            types == typescript(),
            "engine.ts is old: run `cargo xtask types`"
        );
        let schema: Value = serde_json::from_str(&generated("managed_schema.json")).unwrap();
        assert!(
            schema == managed_schema(),
            "managed_schema.json is old: run `cargo xtask types`"
        );
    }

    /// Everything in the schema, as a value: one of each.
    fn sample(schema: &Value) -> Value {
        match schema["type"].as_str() {
            Some("object") => {
                let properties = schema["properties"].as_object().into_iter().flatten();
                let mut object: Map<String, Value> = properties
                    .map(|(key, value)| (key.clone(), sample(value)))
                    .collect();
                if schema["additionalProperties"].is_object() {
                    object.insert(
                        "personal".to_owned(),
                        sample(&schema["additionalProperties"]),
                    );
                }
                Value::Object(object)
            }
            Some("array") => json!([sample(&schema["items"])]),
            Some("string") => json!("text"),
            Some("boolean") => json!(true),
            Some("number" | "integer") => json!(1),
            other => panic!("Chromium does not know {other:?} in {schema}"),
        }
    }

    #[test]
    fn the_reader_knows_every_key_of_the_schema() {
        let (_, problems) = crate::policy::read(&sample(&managed_schema()));
        let mut unknown = problems
            .iter()
            .filter(|it| it.message == "problem_unknown_key");
        assert_eq!(unknown.next(), None);
    }

    #[test]
    fn every_part_of_the_schema_has_one_type_and_only_known_words() {
        fn walk(schema: &Value) {
            for key in schema.as_object().into_iter().flat_map(Map::keys) {
                let known = [
                    "type",
                    "description",
                    "properties",
                    "items",
                    "additionalProperties",
                ];
                assert!(known.contains(&key.as_str()), "{key}");
            }
            assert!(schema["type"].is_string(), "{schema}");
            let properties = schema["properties"].as_object().into_iter().flatten();
            properties.for_each(|(_, value)| walk(value));
            ["items", "additionalProperties"]
                .iter()
                .filter(|key| schema[**key].is_object())
                .for_each(|key| walk(&schema[*key]));
        }
        walk(&managed_schema());
    }
}
