//! JavaScript values as the engine takes them. Read by hand: what serde generates for it, with its
//! messages for people, is a twentieth of the engine, and these values come from our own scripts.
//! A part that is missing or of another kind than expected is taken as absent.

use engine::post::{
    Account, Audience, InReplyTo, Location, Media, MediaKind, Person, Post, Scope, Surface,
};
use js_sys::{Array, Object, Reflect};
use serde_json::{Map, Number, Value};
use wasm_bindgen::prelude::*;

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

#[wasm_bindgen]
extern "C" {
    /// A post or a part of one; each has some of the fields. Getters by name, because to look a field up
    /// by a text means to hand that text over each time.
    type Described;
    #[wasm_bindgen(method, getter)]
    fn id(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn text(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn site(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn surface(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn account(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn audience(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn recipients(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn location(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn media(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = inReplyTo)]
    fn in_reply_to(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn at(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn name(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn handle(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn label(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn author(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn scope(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn list(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn except(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn kind(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn gps(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = takenAt)]
    fn taken_at(this: &Described) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn alt(this: &Described) -> JsValue;
}

/// A post (`Post` in `extension/generated/engine.ts`).
pub fn post(value: &JsValue) -> Post {
    object(value, |it| Post {
        id: it.id().as_string(),
        text: string(&it.text()),
        site: string(&it.site()),
        surface: choice(&it.surface(), &SURFACES),
        account: choice(&it.account(), &ACCOUNTS),
        audience: object(&it.audience(), audience).unwrap_or_default(),
        recipients: objects(&it.recipients(), |person| Person {
            name: person.name().as_string(),
            handle: person.handle().as_string(),
        }),
        location: object(&it.location(), |it| Location {
            label: string(&it.label()),
        }),
        media: objects(&it.media(), media),
        in_reply_to: object(&it.in_reply_to(), |it| InReplyTo {
            author: string(&it.author()),
            text: string(&it.text()),
        }),
        at: it.at().as_string(),
    })
    .unwrap_or_default()
}

fn audience(it: &Described) -> Audience {
    Audience {
        scope: choice(&it.scope(), &SCOPES),
        list: it.list().as_string(),
        except: strings(&it.except()),
    }
}

fn media(it: &Described) -> Media {
    let gps = it.gps();
    let degrees = |at: u32| gps.dyn_ref::<Array>()?.get(at).as_f64();
    Media {
        kind: choice(
            &it.kind(),
            &[("video", MediaKind::Video), ("image", MediaKind::Image)],
        ),
        gps: degrees(0).zip(degrees(1)),
        taken_at: it.taken_at().as_string(),
        alt: it.alt().as_string(),
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

    /// The items of a list.
    pub fn list<T>(&self, key: &str, read: impl Fn(&JsValue) -> T) -> Vec<T> {
        items(&self.get(key)).map(|item| read(&item)).collect()
    }
}

fn string(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

fn object<T>(value: &JsValue, read: impl Fn(&Described) -> T) -> Option<T> {
    value.is_object().then(|| read(value.unchecked_ref()))
}

fn objects<T>(value: &JsValue, read: impl Fn(&Described) -> T) -> Vec<T> {
    items(value)
        .filter_map(|item| object(&item, &read))
        .collect()
}

fn strings(value: &JsValue) -> Vec<String> {
    items(value).filter_map(|item| item.as_string()).collect()
}

/// The items of a list; anything else has none.
fn items(value: &JsValue) -> impl Iterator<Item = JsValue> {
    value.dyn_ref::<Array>().into_iter().flat_map(Array::iter)
}

fn choice<T: Copy>(value: &JsValue, choices: &[(&str, T)]) -> T {
    let word = string(value);
    let (rest, last) = (&choices[..choices.len() - 1], choices[choices.len() - 1]);
    rest.iter()
        .find(|(known, _)| *known == word)
        .map_or(last.1, |choice| choice.1)
}

/// Getting a property of an object that is data cannot throw.
fn get(object: &Object, key: &JsValue) -> JsValue {
    Reflect::get(object, key).unwrap_or(JsValue::UNDEFINED)
}
