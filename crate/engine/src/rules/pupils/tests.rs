//! The posts of `cases.txt`, `voices.txt` and `private_cases.txt`: what the rules on pupils, their
//! families and what is private about them must report in each, and nothing else.

use crate::post::{Person, Post};
use crate::{Checker, policy};

/// The rules by their letters in the files.
const RULES: [(&str, &str); 6] = [
    ("n", "pupil-name"),
    ("m", "pupil-mention"),
    ("s", "pupil-sensitive"),
    ("p", "parent-mention"),
    ("g", "safeguarding-concern"),
    ("c", "confidential"),
];

/// A post and the words to be reported in it.
struct Case {
    post: Post,
    /// Rule, first and last byte, and whether it must be reported or only may.
    words: Vec<(&'static str, usize, usize, bool)>,
}

fn case(line: &str) -> Case {
    let (line, recipients) = match line.split_once(" @recipient(") {
        Some((line, person)) => {
            let (name, handle) = person
                .trim_end_matches(')')
                .split_once('=')
                .expect("name=handle");
            (
                line,
                vec![Person {
                    name: Some(name.to_owned()),
                    handle: Some(handle.to_owned()),
                }],
            )
        }
        None => (line, Vec::new()),
    };
    let mut text = String::new();
    let mut words = Vec::new();
    let mut rest = line;
    loop {
        let marks = RULES.iter().flat_map(|(letter, rule)| {
            [("{", "}"), ("(", ")")].map(|(open, close)| (format!("{open}{letter}:"), close, *rule))
        });
        let next = marks
            .filter_map(|(mark, close, rule)| Some((rest.find(&mark)?, close, rule)))
            .min();
        let Some((at, close, rule)) = next else { break };
        text.push_str(&rest[..at]);
        let must = close == "}";
        let (inside, after) = rest[at + 3..].split_once(close).expect("a closing bracket");
        words.push((rule, text.len(), text.len() + inside.len(), must));
        text.push_str(inside);
        rest = after;
    }
    text.push_str(rest);
    // A slash stands for a line break, so that offsets stay as they are.
    Case {
        post: Post {
            text: text.replace('/', "\n"),
            recipients,
            ..Post::default()
        },
        words,
    }
}

#[test]
fn names_and_mentions_are_judged_as_each_line_says() {
    judge(include_str!("cases.txt"), &["pupil-name", "pupil-mention"]);
}

#[test]
fn what_is_private_is_judged_as_each_line_says() {
    let rules = RULES.map(|(_, rule)| rule);
    judge(include_str!("private_cases.txt"), &rules[2..]);
}

fn judge(cases: &str, rules: &[&str]) {
    let json = serde_json::from_str(include_str!("cases.json")).expect("cases.json is JSON");
    let (policy, problems) = policy::read(&json);
    assert_eq!(problems, []);
    let checker = Checker::new(policy, &crate::contacts::Contacts::default());
    let mut wrong = Vec::new();
    let lines = cases
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("# ") && !line.starts_with("## "));
    for line in lines {
        let Case { post, mut words } = case(line);
        words.retain(|it| rules.contains(&it.0));
        let report = checker.check(&post);
        let units: Vec<u16> = post.text.encode_utf16().collect();
        let bytes = |at: u32| {
            String::from_utf16(&units[..at as usize])
                .expect("on a boundary")
                .len()
        };
        let mut found = Vec::new();
        for finding in report
            .findings
            .into_iter()
            .filter(|it| rules.contains(&it.rule.as_ref()))
        {
            let span = finding.span.expect("these rules report words");
            found.push((
                finding.rule.into_owned(),
                bytes(span.start),
                bytes(span.end),
            ));
        }
        let meets = |one: &(String, usize, usize), other: &(&str, usize, usize, bool)| {
            one.0 == other.0 && one.1 < other.2 && other.1 < one.2
        };
        let missed = words
            .iter()
            .filter(|it| it.3 && !found.iter().any(|other| meets(other, it)));
        wrong.extend(missed.map(|it| format!("missed {:?} in {line}", &post.text[it.1..it.2])));
        let extra = found
            .iter()
            .filter(|it| !words.iter().any(|other| meets(it, other)));
        wrong.extend(extra.map(|it| format!("{} {:?} in {line}", it.0, &post.text[it.1..it.2])));
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn pupils_are_found_in_the_voices_of_many_teachers() {
    let checker = crate::rules::example::checker();
    let mut wrong = Vec::new();
    for line in include_str!("voices.txt").lines() {
        let Some((sign, text)) = line.split_once(' ').filter(|(sign, _)| *sign != "#") else {
            continue;
        };
        let post = Post {
            text: text.to_owned(),
            at: Some("2026-11-10T19:00".to_owned()),
            ..Post::default()
        };
        let report = checker.check(&post);
        let found = report.findings.iter().any(|it| it.rule == "pupil-mention");
        // A line of the third sort that is found has come to belong to the first.
        if found != (sign == "+") {
            wrong.push(line);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
