//! Reading JSON that people write: strict in what it reports, lenient in effect. Each reader takes
//! an [`At`], a value with its path; what it cannot use is put down as a [`Problem`] that names the
//! path, the value and the mend, and left out. What the keys mean is in `policy::read` and `contacts`.
//!
//! Paths are chained on the stack and written out only for a problem, so that a good policy with
//! thousands of pupils costs nothing for them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::time::{Clock, Date};

/// One thing in a policy or contacts file that was ignored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct Problem {
    /// Where it is, such as `school.hours.terms[2].end`.
    pub path: String,
    /// What stands there, shortened.
    pub value: String,
    /// Message key of what is wrong.
    pub message: String,
    /// Message key of the mend.
    pub mend: String,
    /// Values for the `{name}` places in both.
    pub params: BTreeMap<String, String>,
}

/// Most problems put down for one file: a wrong file would otherwise give one for each line.
const MOST_PROBLEMS: usize = 50;

/// Longest piece of a value shown, in characters.
const LONGEST_VALUE: usize = 60;

/// Where problems are put down.
#[derive(Debug, Default)]
pub(crate) struct Log(RefCell<Vec<Problem>>);

impl Log {
    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}

/// Parameters by name. Inserted one by one: a map that is collected sorts first, and the code of a
/// sort is large.
pub(crate) fn named(params: &[(&str, &str)]) -> BTreeMap<String, String> {
    let mut map = BTreeMap::new();
    for (name, value) in params {
        map.insert((*name).to_owned(), (*value).to_owned());
    }
    map
}

/// Steps from the root to a value.
#[derive(Clone, Copy)]
enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    Item(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Key(Self::Root, key) => write!(f, "{key}"),
            Self::Key(parent, key) => write!(f, "{parent}.{key}"),
            Self::Item(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// A value and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) value: &'a Value,
    path: Path<'a>,
    log: &'a Log,
}

impl<'a> At<'a> {
    pub(crate) fn root(value: &'a Value, log: &'a Log) -> Self {
        Self {
            value,
            path: Path::Root,
            log,
        }
    }

    /// Puts down a problem; it is of no value, so that a reader can end with it.
    pub(crate) fn problem<T>(
        &self,
        message: &str,
        mend: &str,
        params: &[(&str, &str)],
    ) -> Option<T> {
        self.put_down(message, mend, params);
        None
    }

    // Apart from `problem`, so that it is compiled once and not for each type of value.
    #[inline(never)]
    fn put_down(&self, message: &str, mend: &str, params: &[(&str, &str)]) {
        let mut problems = self.log.0.borrow_mut();
        if problems.len() < MOST_PROBLEMS {
            problems.push(Problem {
                path: self.path.to_string(),
                value: shown(self.value),
                message: message.to_owned(),
                mend: mend.to_owned(),
                params: named(params),
            });
        }
    }

    /// An object: `build` asks for its keys, and keys that it did not ask for are problems.
    pub(crate) fn fields<T>(&self, build: impl FnOnce(&Fields) -> T) -> Option<T> {
        let Value::Object(map) = self.value else {
            return self.problem("problem_not_fields", "mend_fields", &[]);
        };
        let object = Fields {
            at: self,
            map,
            asked: RefCell::default(),
        };
        let value = build(&object);
        object.report_unknown();
        Some(value)
    }

    /// An object whose keys are names of the writer's choosing.
    pub(crate) fn entries<T>(
        &self,
        read: impl Fn(&str, &At) -> Option<T>,
    ) -> Option<Vec<(String, T)>> {
        let Value::Object(map) = self.value else {
            return self.problem("problem_not_fields", "mend_fields", &[]);
        };
        let entries = map.iter().filter_map(|(key, value)| {
            let at = At {
                value,
                path: Path::Key(&self.path, key),
                log: self.log,
            };
            Some((key.clone(), read(key, &at)?))
        });
        Some(entries.collect())
    }

    /// A list; items that cannot be used are left out.
    pub(crate) fn items<T>(&self, read: impl Fn(&At) -> Option<T>) -> Vec<T> {
        let Value::Array(items) = self.value else {
            self.problem::<()>("problem_not_list", "mend_list", &[]);
            return Vec::new();
        };
        items
            .iter()
            .enumerate()
            .filter_map(|(index, value)| {
                read(&At {
                    value,
                    path: Path::Item(&self.path, index),
                    log: self.log,
                })
            })
            .collect()
    }

    /// A text that is not empty, without the white space around it.
    pub(crate) fn text(&self) -> Option<&'a str> {
        let Value::String(text) = self.value else {
            return self.problem("problem_not_text", "mend_text", &[]);
        };
        match text.trim() {
            "" => self.problem("problem_empty", "mend_fill_or_remove", &[]),
            text => Some(text),
        }
    }

    /// A number between two others, both included.
    pub(crate) fn number(&self, least: i32, most: i32) -> Option<f64> {
        let Some(number) = self.value.as_f64() else {
            return self.problem("problem_not_number", "mend_number", &[]);
        };
        if (f64::from(least)..=f64::from(most)).contains(&number) {
            return Some(number);
        }
        let (least, most) = (least.to_string(), most.to_string());
        let params = [("least", least.as_str()), ("most", most.as_str())];
        self.problem("problem_number_range", "mend_number_range", &params)
    }

    /// One of a few words.
    pub(crate) fn choice<T: Copy>(&self, choices: &[(T, &str)]) -> Option<T> {
        let text = self.text()?;
        if let Some((choice, _)) = choices.iter().find(|(_, word)| *word == text) {
            return Some(*choice);
        }
        let words: Vec<&str> = choices.iter().map(|(_, word)| *word).collect();
        self.unknown_word("problem_unknown_choice", text, &words)
    }

    /// A word that is none of `known`: names the nearest of them, or lists them.
    pub(crate) fn unknown_word<T>(&self, message: &str, word: &str, known: &[&str]) -> Option<T> {
        match nearest(word, known.iter().copied()) {
            Some(near) => self.problem(message, "mend_nearest", &[("known", near)]),
            None => self.problem(message, "mend_choices", &[("choices", &known.join(", "))]),
        }
    }
}

/// A text as an owned string.
pub(crate) fn string(at: &At) -> Option<String> {
    at.text().map(str::to_owned)
}

/// `true` or `false`.
pub(crate) fn flag(at: &At) -> Option<bool> {
    match at.value {
        Value::Bool(flag) => Some(*flag),
        _ => at.problem("problem_not_flag", "mend_flag", &[]),
    }
}

/// A whole number; the browser's `1.0` is one.
pub(crate) fn whole(at: &At) -> Option<u32> {
    let number = at.number(0, i32::MAX)?;
    if number.fract() != 0.0 {
        return at.problem("problem_not_whole", "mend_whole", &[]);
    }
    #[expect(clippy::cast_sign_loss, reason = "it is at least 0, as read above")]
    Some(number as u32)
}

/// A day that exists.
pub(crate) fn date(at: &At) -> Option<Date> {
    let text = at.text()?;
    Date::read(text).or_else(|| at.problem("problem_no_such_day", "mend_date", &[]))
}

/// A time of day.
pub(crate) fn clock(at: &At) -> Option<Clock> {
    let text = at.text()?;
    Clock::read(text).or_else(|| at.problem("problem_no_such_time", "mend_time", &[]))
}

/// The keys of an object.
pub(crate) struct Fields<'a> {
    at: &'a At<'a>,
    map: &'a Map<String, Value>,
    asked: RefCell<Vec<&'static str>>,
}

impl Fields<'_> {
    /// The value at a key; `null` is as good as absent.
    pub(crate) fn at(&self, key: &'static str) -> Option<At<'_>> {
        self.asked.borrow_mut().push(key);
        let value = self.map.get(key).filter(|value| !value.is_null())?;
        Some(At {
            value,
            path: Path::Key(&self.at.path, key),
            log: self.at.log,
        })
    }

    /// Reads the value at a key, if there is one.
    pub(crate) fn get<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&At) -> Option<T>,
    ) -> Option<T> {
        read(&self.at(key)?)
    }

    /// Reads the value at a key that must be there.
    pub(crate) fn need<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&At) -> Option<T>,
    ) -> Option<T> {
        match self.at(key) {
            Some(at) => read(&at),
            None => self
                .at
                .problem("problem_missing", "mend_add", &[("key", key)]),
        }
    }

    /// Reads the list at a key; absent is empty.
    pub(crate) fn list<T>(&self, key: &'static str, read: impl Fn(&At) -> Option<T>) -> Vec<T> {
        self.at(key).map_or_else(Vec::new, |at| at.items(read))
    }

    /// A list of texts.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<String> {
        self.list(key, string)
    }

    /// Whether the object has this key.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.map.get(key).is_some_and(|value| !value.is_null())
    }

    /// The keys asked for so far.
    pub(crate) fn asked(&self) -> Vec<&'static str> {
        self.asked.borrow().clone()
    }

    fn report_unknown(&self) {
        let asked = self.asked.borrow();
        for (key, value) in self.map {
            if asked.contains(&key.as_str()) {
                continue;
            }
            let at = At {
                value,
                path: Path::Key(&self.at.path, key),
                log: self.at.log,
            };
            let free = asked.iter().copied().filter(|known| !self.has(known));
            match nearest(key, free) {
                Some(known) => {
                    at.problem::<()>("problem_unknown_key", "mend_nearest", &[("known", known)])
                }
                None => at.problem("problem_unknown_key", "mend_remove", &[]),
            };
        }
    }
}

/// The known word nearest to `word`, if it may well be a slip of it.
pub(crate) fn nearest<'k>(word: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let word = plain(word);
    let most = 1 + word.chars().count() / 6;
    let distance = |candidate: &str| {
        let candidate = plain(candidate);
        // `warning` for `warn`, `hash` for `hashtags`: a piece of it is as near as a slip.
        let piece = word.len().min(candidate.len()) >= 3
            && (word.starts_with(&candidate) || candidate.starts_with(&word));
        if piece {
            1
        } else {
            strsim::osa_distance(&word, &candidate)
        }
    };
    known
        .map(|candidate| (distance(candidate), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// A key without what people vary in: `Address_lines` is nearly `addressLines`.
fn plain(word: &str) -> String {
    word.chars()
        .filter(|c| c.is_alphanumeric())
        .map(crate::text::lower)
        .take(40)
        .collect()
}

/// A value as a message shows it.
fn shown(value: &Value) -> String {
    let whole = match value {
        Value::String(text) => text.clone(),
        Value::Array(items) if items.is_empty() => "[]".to_owned(),
        Value::Array(_) => "[…]".to_owned(),
        Value::Object(map) if map.is_empty() => "{}".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
        other => other.to_string(),
    };
    match whole.char_indices().nth(LONGEST_VALUE) {
        Some((end, _)) => format!("{}…", &whole[..end]),
        None => whole,
    }
}
