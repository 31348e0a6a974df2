//! Every school and post in `data/school_names.txt`: what must be flagged is, on the right words, and
//! nothing else is. The file says how it is written. Many more names are in `data/school_forms.txt`.

use engine::contacts::Contacts;
use engine::policy::{Policy, School};
use engine::{Checker, Post};

/// A line that went wrong, with the school it was checked for.
#[derive(Debug)]
struct Wrong {
    _school: String,
    _line: String,
    _found: Vec<String>,
}

#[test]
fn posts_about_schools() {
    let mut wrong = Vec::new();
    let (mut checker, mut school) = (None, String::new());
    let mut posts = 0;
    for line in include_str!("data/school_names.txt").lines() {
        let Some((sign, rest)) = line.split_once(' ') else {
            continue;
        };
        match (sign, &checker) {
            ("=", _) => {
                rest.clone_into(&mut school);
                checker = Some(read_school(rest));
            }
            ("+" | "-", Some(checker)) => {
                posts += 1;
                let (text, expected) = marked(rest);
                let found = flagged(checker, text);
                if sign == "+" && expected.is_empty() || !same(&expected, &found) {
                    wrong.push(Wrong {
                        _school: school.clone(),
                        _line: line.to_owned(),
                        _found: found,
                    });
                }
            }
            _ => assert_eq!(sign, "#", "{line}"),
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {posts} are wrong: {wrong:#?}",
        wrong.len()
    );
}

/// Schools of every pattern, and what people write who work there: `data/school_forms.txt`.
#[test]
fn what_people_make_of_official_names() {
    /// Says nothing of any one school, in words that schools are called by.
    const NOBODY: &str = "The church hall by the park is cold, said the head of the primary school on \
        the hill, and my daughter starts sixth form at a college in town. #TeamGB #Park @high_road";
    let mut wrong = Vec::new();
    let (mut schools, mut forms) = (0, 0);
    let lines = include_str!("data/school_forms.txt").lines();
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let all: Vec<&str> = line.split(" | ").collect();
        // Only the name: commas and colons in it are its own.
        let checker = checker(School {
            name: Some(all[0].to_owned()),
            ..School::default()
        });
        schools += 1;
        forms += all.len();
        for form in all {
            if flagged(&checker, format!("Proud of everyone at {form} today")).len() != 1 {
                wrong.push(line.replace(form, &format!("[{form}]")));
            }
        }
        wrong.extend(flagged(&checker, NOBODY.to_owned()));
    }
    assert!(
        wrong.is_empty(),
        "of {schools} schools, {forms} forms: {wrong:#?}"
    );
    assert!(schools >= 300);
}

/// The words flagged are those marked; whether "the" belongs to them is nobody's business.
fn same(expected: &[String], found: &[String]) -> bool {
    let bare = |words: &String| {
        let words = words.to_lowercase();
        words
            .strip_prefix("the ")
            .map_or(words.clone(), str::to_owned)
    };
    expected.iter().map(bare).eq(found.iter().map(bare))
}

fn flagged(checker: &Checker, text: String) -> Vec<String> {
    let post = Post {
        text,
        at: Some("2026-11-10T19:00".to_owned()),
        ..Post::default()
    };
    let units: Vec<u16> = post.text.encode_utf16().collect();
    let report = checker.check(&post);
    let ours = report
        .findings
        .iter()
        .filter(|finding| finding.rule == "school-name");
    let spans = ours.filter_map(|finding| finding.span);
    spans
        .map(|span| String::from_utf16_lossy(&units[span.start as usize..span.end as usize]))
        .collect()
}

/// A line without its `[[ ]]`, and the words that were in them.
fn marked(line: &str) -> (String, Vec<String>) {
    let mut text = String::new();
    let mut marked = Vec::new();
    for (number, part) in line.split("[[").enumerate() {
        match part.split_once("]]").filter(|_| number > 0) {
            Some((words, rest)) => {
                marked.push(words.to_owned());
                text.push_str(words);
                text.push_str(rest);
            }
            None => text.push_str(part),
        }
    }
    (text, marked)
}

fn read_school(line: &str) -> Checker {
    let mut parts = line.split("; ");
    let mut school = School {
        name: parts.next().map(str::to_owned),
        ..School::default()
    };
    for part in parts {
        let (key, values) = part
            .split_once(": ")
            .unwrap_or_else(|| panic!("{part:?} is not `key: value`"));
        let values = values.split(", ").map(str::to_owned).collect();
        match key {
            "aliases" => school.aliases = values,
            "handles" => school.handles = values,
            "hashtags" => school.hashtags = values,
            "domains" => school.domains = values,
            "phones" => school.phones = values,
            "postcodes" => school.postcodes = values,
            "addressLines" => school.address_lines = values,
            "places" => school.places = values,
            _ => panic!("{key:?} is not a key of a school"),
        }
    }
    checker(school)
}

fn checker(school: School) -> Checker {
    Checker::new(
        Policy {
            school,
            ..Policy::default()
        },
        &Contacts::default(),
    )
}
