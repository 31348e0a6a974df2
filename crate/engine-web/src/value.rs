//! JavaScript values as the engine takes them. Read by hand: what serde generates for it, with its
//! messages for people, is a twentieth of the engine, and these values come from our own scripts.
//! A part that is missing or of another kind than expected is taken as absent.

use engine::post::{
    Account, Audience, InReplyTo, Location, Media, MediaKind, Person, Post, Scope, Surface,
};
use js_sys::{Array, Object, Reflect};
use serde_json::{Map, Number, Value};
use wasm_bindgen::{JsCast, JsValue};

/// A value that JSON can hold, as the browser's own reader or storage gives it; anything else is null.
pub fn json(value: &JsValue) -> Value {
    if let Some(text) = value.as_string() {
        Value::String(text)
    } else if let Some(flag) = value.as_bool() {
        Value::Bool(flag)
    } else if let Some(number) = value.as_f64() {
        self::number(number)
    } else if let Some(items) = value.dyn_ref::<Array>() {
        Value::Array(items.iter().map(|item| json(&item)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let mut map = Map::new();
        for key in Object::keys(object).iter() {
            let name = key.as_string().unwrap_or_default();
            map.insert(name, json(&get(object, &key)));
        }
        Value::Object(map)
    } else {
        Value::Null
    }
}

/// The browser has one kind of number: `1` and `1.0` are the same.
fn number(number: f64) -> Value {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::float_cmp,
        reason = "exactly the numbers that survive it are taken"
    )]
    if number as i64 as f64 == number {
        return Value::Number((number as i64).into());
    }
    Number::from_f64(number).map_or(Value::Null, Value::Number)
}

/// A post (`Post` in `extension/generated/engine.ts`).
pub fn post(value: &JsValue) -> Post {
    let it = Fields(value);
    Post {
        id: it.text("id"),
        text: it.string("text"),
        site: it.string("site"),
        surface: it.choice("surface", &SURFACES),
        account: it.choice("account", &ACCOUNTS),
        audience: it.object("audience", audience).unwrap_or_default(),
        recipients: it.list("recipients", |person| Person {
            name: person.text("name"),
            handle: person.text("handle"),
        }),
        location: it.object("location", |it| Location {
            label: it.string("label"),
        }),
        media: it.list("media", media),
        in_reply_to: it.object("inReplyTo", |it| InReplyTo {
            author: it.string("author"),
            text: it.string("text"),
        }),
        at: it.text("at"),
    }
}

fn audience(it: &Fields) -> Audience {
    Audience {
        scope: it.choice("scope", &SCOPES),
        list: it.text("list"),
        except: strings(&it.get("except")),
    }
}

fn media(it: &Fields) -> Media {
    let gps = it.get("gps");
    let degrees = |at: u32| gps.dyn_ref::<Array>()?.get(at).as_f64();
    Media {
        kind: it.choice(
            "kind",
            &[("video", MediaKind::Video), ("image", MediaKind::Image)],
        ),
        gps: degrees(0).zip(degrees(1)),
        taken_at: it.text("takenAt"),
        alt: it.text("alt"),
    }
}

// The last of each is what an unknown word is taken for: the careful one.
const SURFACES: [(&str, Surface); 5] = [
    ("reply", Surface::Reply),
    ("message", Surface::Message),
    ("email", Surface::Email),
    ("profile", Surface::Profile),
    ("post", Surface::Post),
];
const ACCOUNTS: [(&str, Account); 3] = [
    ("professional", Account::Professional),
    ("school", Account::School),
    ("personal", Account::Personal),
];
const SCOPES: [(&str, Scope); 9] = [
    ("public", Scope::Public),
    ("friends", Scope::Friends),
    ("followers", Scope::Followers),
    ("connections", Scope::Connections),
    ("list", Scope::List),
    ("group", Scope::Group),
    ("only-me", Scope::OnlyMe),
    ("direct", Scope::Direct),
    ("unknown", Scope::Unknown),
];

/// A value's own keys; anything but an object has none.
pub struct Fields<'a>(pub &'a JsValue);

impl Fields<'_> {
    /// A field, or undefined.
    pub fn get(&self, key: &str) -> JsValue {
        self.0
            .dyn_ref::<Object>()
            .map_or(JsValue::UNDEFINED, |object| get(object, &key.into()))
    }

    /// A text.
    pub fn text(&self, key: &str) -> Option<String> {
        self.get(key).as_string()
    }

    fn string(&self, key: &str) -> String {
        self.text(key).unwrap_or_default()
    }

    fn object<T>(&self, key: &str, read: impl Fn(&Fields) -> T) -> Option<T> {
        let value = self.get(key);
        value.is_object().then(|| read(&Fields(&value)))
    }

    /// The items of a list.
    pub fn list<T>(&self, key: &str, read: impl Fn(&Fields) -> T) -> Vec<T> {
        let value = self.get(key);
        let items = value.dyn_ref::<Array>();
        items.map_or_else(Vec::new, |items| {
            items.iter().map(|item| read(&Fields(&item))).collect()
        })
    }

    fn choice<T: Copy>(&self, key: &str, choices: &[(&str, T)]) -> T {
        let word = self.string(key);
        let (rest, last) = (&choices[..choices.len() - 1], choices[choices.len() - 1]);
        rest.iter()
            .find(|(known, _)| *known == word)
            .map_or(last.1, |choice| choice.1)
    }
}

/// Getting a property of an object that is data cannot throw.
fn get(object: &Object, key: &JsValue) -> JsValue {
    Reflect::get(object, key).unwrap_or(JsValue::UNDEFINED)
}

fn strings(value: &JsValue) -> Vec<String> {
    let items = value.dyn_ref::<Array>();
    items.map_or_else(Vec::new, |items| {
        items.iter().filter_map(|item| item.as_string()).collect()
    })
}
