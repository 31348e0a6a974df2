//! Precision and recall on the labelled posts in `tests/corpus`, as its README counts them. Prints a
//! table and fails where the rules that this version promises fall below their figures.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use engine::{Checker, Finding, Post, Severity, contacts, policy};
use serde::Deserialize;
use serde_json::Value;

/// The rules whose figures are promised, all together.
const PROMISED: [&str; 6] = [
    "school-name",
    "pupil-name",
    "pupil-mention",
    "location-school-hours",
    "audience-flagged",
    "recipient-flagged",
];
const LEAST_PRECISION: f64 = 0.98;
const LEAST_RECALL: f64 = 0.97;

#[derive(Deserialize)]
struct Case {
    policy: String,
    expect: Vec<Expected>,
    may: Vec<String>,
    #[serde(flatten)]
    post: Post,
}

#[derive(Deserialize)]
struct Expected {
    rule: String,
    text: Option<String>,
}

/// How often a rule was right.
#[derive(Default, Clone, Copy)]
struct Tally {
    right: u32,
    wrong: u32,
    missed: u32,
    noise: u32,
}

impl Tally {
    fn precision(self) -> f64 {
        share(self.right, self.wrong)
    }

    fn recall(self) -> f64 {
        share(self.right, self.missed)
    }
}

/// `part` of both, 1 where there is neither.
fn share(part: u32, other: u32) -> f64 {
    if part + other == 0 {
        return 1.0;
    }
    f64::from(part) / f64::from(part + other)
}

fn corpus(path: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
    fs::read_to_string(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn json(path: &str) -> Value {
    serde_json::from_str(&corpus(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn checker(school: &str) -> Checker {
    let (policy, problems) = policy::read(&json(&format!("policies/{school}.json")));
    assert_eq!(problems, [], "{school}");
    let (contacts, problems) = contacts::read(&json(&format!("policies/{school}.contacts.json")));
    assert_eq!(problems, [], "{school}");
    Checker::new(policy, &contacts)
}

/// Whether a finding is the expected one: of the rule, and without words or overlapping the words.
fn answers(finding: &Finding, expected: &Expected, text: &str) -> bool {
    if finding.rule != expected.rule {
        return false;
    }
    let (Some(words), Some(span)) = (&expected.text, finding.span) else {
        return true;
    };
    let length = words.encode_utf16().count() as u32;
    text.match_indices(words.as_str()).any(|(at, _)| {
        let start = text[..at].encode_utf16().count() as u32;
        span.start < start + length && span.end > start
    })
}

#[test]
fn the_promised_rules_are_right_often_enough() {
    let mut checkers: BTreeMap<String, Checker> = BTreeMap::new();
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let mut worst = Vec::new();
    let posts = corpus("dev.jsonl");
    let cases = posts.lines().filter(|line| !line.trim().is_empty());
    for line in cases {
        let case: Case =
            serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        let checker = checkers
            .entry(case.policy.clone())
            .or_insert_with(|| checker(&case.policy));
        let report = checker.check(&case.post);
        let id = case.post.id.as_deref().unwrap_or_default();
        for expected in &case.expect {
            let tally = tallies.entry(expected.rule.clone()).or_default();
            let mut found = report.findings.iter();
            if found.any(|finding| answers(finding, expected, &case.post.text)) {
                tally.right += 1;
            } else {
                tally.missed += 1;
                worst.push((
                    expected.rule.clone(),
                    format!("missed in {id}: {:?}", expected.text),
                ));
            }
        }
        let mut allowed: BTreeSet<&str> = case.may.iter().map(String::as_str).collect();
        allowed.extend(case.expect.iter().map(|it| it.rule.as_str()));
        for finding in &report.findings {
            // Once for each rule and post.
            if !allowed.insert(finding.rule.as_ref()) {
                continue;
            }
            let tally = tallies.entry(finding.rule.to_string()).or_default();
            if finding.severity == Severity::Note {
                tally.noise += 1;
            } else {
                tally.wrong += 1;
                worst.push((
                    finding.rule.to_string(),
                    format!("false in {id}: {:?}", finding.params),
                ));
            }
        }
    }
    let mut all = Tally::default();
    println!("| rule | precision | recall | right | false | missed | notes |");
    println!("|---|---|---|---|---|---|---|");
    for rule in PROMISED {
        let tally = tallies.get(rule).copied().unwrap_or_default();
        row(rule, tally);
        all.right += tally.right;
        all.wrong += tally.wrong;
        all.missed += tally.missed;
        all.noise += tally.noise;
    }
    row("together", all);
    for (rule, what) in &worst {
        if PROMISED.contains(&rule.as_str()) {
            println!("{rule} {what}");
        }
    }
    assert!(all.right > 100, "the corpus is there");
    assert!(
        all.precision() >= LEAST_PRECISION,
        "precision {:.3}",
        all.precision()
    );
    assert!(all.recall() >= LEAST_RECALL, "recall {:.3}", all.recall());
}

fn row(name: &str, tally: Tally) {
    println!(
        "| {name} | {:.1} % | {:.1} % | {} | {} | {} | {} |",
        100.0 * tally.precision(),
        100.0 * tally.recall(),
        tally.right,
        tally.wrong,
        tally.missed,
        tally.noise
    );
}
