//! Precision and recall on the labelled posts in `tests/corpus`, as its README counts them. Prints a table
//! and fails where figures that this version promises are not reached.
//!
//! A fifth of `dev.jsonl` was kept from whoever wrote the rules until they were first measured on it. `wide.jsonl`
//! was labelled from the catalogue alone by several people who had not seen the engine, and half of it is still
//! kept back: it says most about posts that nobody has seen, and is harder than those, for its authors went
//! out of their way to say each thing in a way of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use engine::{Checker, Finding, Post, Report, Severity, contacts, policy};
use serde::Deserialize;
use serde_json::Value;

/// The rules that the project began with.
const MISSION: [&str; 6] = [
    "school-name",
    "pupil-name",
    "pupil-mention",
    "location-school-hours",
    "audience-flagged",
    "recipient-flagged",
];

/// Least precision and recall on `dev.jsonl`: of the mission's rules together, of all together, of each.
const MISSION_LEAST: (f64, f64) = (0.99, 0.98);
const ALL_LEAST: (f64, f64) = (0.96, 0.93);
const EACH_LEAST: (f64, f64) = (0.85, 0.80);

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

/// What was right and wrong in some posts.
#[derive(Default)]
struct Score {
    rules: BTreeMap<String, Tally>,
    worst: Vec<String>,
}

impl Score {
    /// Checks the posts of a file that `take` takes, by their place in it.
    fn of(file: &str, take: impl Fn(usize) -> bool) -> Self {
        let mut checkers: BTreeMap<String, Checker> = BTreeMap::new();
        let mut score = Self::default();
        let posts = corpus(file);
        let lines = posts.lines().filter(|line| !line.trim().is_empty());
        for (_, line) in (1..).zip(lines).filter(|(place, _)| take(*place)) {
            let case: Case =
                serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
            let checker = checkers
                .entry(case.policy.clone())
                .or_insert_with(|| checker(&case.policy));
            score.count(&case, &checker.check(&case.post));
        }
        score
    }

    fn count(&mut self, case: &Case, report: &Report) {
        let id = case.post.id.as_deref().unwrap_or_default();
        for expected in &case.expect {
            let tally = self.rules.entry(expected.rule.clone()).or_default();
            let mut found = report.findings.iter();
            if found.any(|finding| answers(finding, expected, &case.post.text)) {
                tally.right += 1;
            } else {
                tally.missed += 1;
                let words = expected.text.as_deref().unwrap_or_default();
                self.worst
                    .push(format!("{} missed in {id}: {words}", expected.rule));
            }
        }
        let mut allowed: BTreeSet<&str> = case.may.iter().map(String::as_str).collect();
        allowed.extend(case.expect.iter().map(|it| it.rule.as_str()));
        for finding in &report.findings {
            // Once for each rule and post.
            if !allowed.insert(finding.rule.as_ref()) {
                continue;
            }
            let tally = self.rules.entry(finding.rule.to_string()).or_default();
            if finding.severity == Severity::Note {
                tally.noise += 1;
            } else {
                tally.wrong += 1;
                self.worst.push(format!(
                    "{} false in {id}: {:?}",
                    finding.rule, finding.params
                ));
            }
        }
    }

    fn together(&self, rules: Option<&[&str]>) -> Tally {
        let counts = |rule: &str| rules.is_none_or(|rules| rules.contains(&rule));
        let mut all = Tally::default();
        for (_, tally) in self.rules.iter().filter(|(rule, _)| counts(rule)) {
            all.right += tally.right;
            all.wrong += tally.wrong;
            all.missed += tally.missed;
            all.noise += tally.noise;
        }
        all
    }
}

#[test]
fn the_rules_are_right_often_enough() {
    let all = Score::of("dev.jsonl", |_| true);
    let kept_back = Score::of("dev.jsonl", |place| place % 5 == 0);
    let own = Score::of("own.jsonl", |_| true);
    let wide = Score::of("wide.jsonl", |place| place % 2 == 1);
    let wide_kept_back = Score::of("wide.jsonl", |place| place % 2 == 0);

    println!("precision / recall (right, false, missed)\n");
    println!("| rule | dev, all | dev, its fifth | own | wide, seen | wide, kept back |");
    println!("|---|---|---|---|---|---|");
    let sets = [&all, &kept_back, &own, &wide, &wide_kept_back];
    let row = |name: &str, of: &dyn Fn(&Score) -> Tally| {
        println!("| {name} | {} |", sets.map(|set| cell(of(set))).join(" | "));
    };
    let rules: BTreeSet<&String> = sets.iter().flat_map(|set| set.rules.keys()).collect();
    for rule in rules {
        row(rule, &|set| {
            set.rules.get(rule).copied().unwrap_or_default()
        });
    }
    row("the mission's six", &|set| set.together(Some(&MISSION)));
    row("all", &|set| set.together(None));
    println!();
    for line in &all.worst {
        println!("{line}");
    }

    let mission = all.together(Some(&MISSION));
    assert!(mission.right > 100, "the corpus is there");
    reaches("the mission's six", mission, MISSION_LEAST);
    reaches("all", all.together(None), ALL_LEAST);
    for (rule, tally) in &all.rules {
        reaches(rule, *tally, EACH_LEAST);
    }
}

fn reaches(name: &str, tally: Tally, (precision, recall): (f64, f64)) {
    let found = (tally.precision(), tally.recall());
    assert!(
        found.0 >= precision && found.1 >= recall,
        "{name}: {}",
        cell(tally)
    );
}

fn cell(tally: Tally) -> String {
    if tally.right + tally.wrong + tally.missed == 0 {
        return String::new();
    }
    format!(
        "{:.1} / {:.1} ({}, {}, {})",
        100.0 * tally.precision(),
        100.0 * tally.recall(),
        tally.right,
        tally.wrong,
        tally.missed,
    )
}
