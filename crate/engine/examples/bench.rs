//! Times the engine natively for `bench/`: how long a check takes, and how long a policy takes to
//! compile. Reads one JSON object on standard input, writes one on standard output; what the figures are
//! compared with is the bench's.

use std::collections::BTreeMap;
use std::error::Error;
use std::hint::black_box;
use std::io;
use std::time::Instant;

use engine::contacts::Contacts;
use engine::roster::SealedRoster;
use engine::{Checker, Post};
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Deserialize)]
struct Input {
    contacts: Value,
    policies: BTreeMap<String, Value>,
    /// Which of the policies is measured once more with its pupils sealed.
    seal: String,
    posts: BTreeMap<String, Post>,
}

/// Microseconds.
#[derive(Serialize)]
struct Figures {
    p50: f64,
    p95: f64,
}

#[derive(Serialize)]
struct Output {
    /// By `policy/post`.
    check: BTreeMap<String, Figures>,
    /// How many findings each check gave, so that nobody measures an engine that finds nothing.
    findings: BTreeMap<String, usize>,
    /// By policy, from JSON value to checker.
    compile: BTreeMap<String, Figures>,
    /// The policy of `seal`, with its pupils sealed; measured as `sealed`.
    sealed: Value,
}

const CHECKS: usize = 3_000;
const COMPILATIONS: usize = 40;

fn main() -> Result<(), Box<dyn Error>> {
    let mut input: Input = serde_json::from_reader(io::stdin().lock())?;
    let sealed = sealed(input.policies.get(&input.seal).ok_or("no such policy")?)?;
    input.policies.insert("sealed".to_owned(), sealed.clone());
    let (contacts, _) = engine::contacts::read(&input.contacts);
    let mut output = Output {
        check: BTreeMap::new(),
        findings: BTreeMap::new(),
        compile: BTreeMap::new(),
        sealed,
    };
    for (name, value) in &input.policies {
        let compile = || compile(value, &contacts);
        output
            .compile
            .insert(name.clone(), time(COMPILATIONS, || black_box(compile())));
        let checker = compile();
        for (post_name, post) in &input.posts {
            let key = format!("{name}/{post_name}");
            output
                .findings
                .insert(key.clone(), checker.check(post).findings.len());
            output.check.insert(
                key,
                time(CHECKS, || black_box(checker.check(black_box(post)))),
            );
        }
    }
    serde_json::to_writer(io::stdout().lock(), &output)?;
    Ok(())
}

/// The same policy with its pupils sealed, as a school hands it out.
fn sealed(policy: &Value) -> Result<Value, Box<dyn Error>> {
    let (read, _) = engine::policy::read(policy);
    // A school takes a random salt; the bench takes the same one each time.
    let roster = SealedRoster::of_pupils(&read.pupils, 0x5ea1_5ea1_5ea1_5ea1)
        .ok_or("the roster could not be sealed")?;
    let mut sealed = policy.clone();
    let fields = sealed.as_object_mut().ok_or("a policy is an object")?;
    fields.remove("pupils");
    fields.insert(
        "sealedRoster".to_owned(),
        serde_json::to_value(roster.to_json())?,
    );
    Ok(sealed)
}

fn compile(value: &Value, contacts: &Contacts) -> Checker {
    let (policy, _) = engine::policy::read(value);
    Checker::new(policy, contacts)
}

/// Runs it a tenth as often to warm up, then times each run.
fn time<T>(runs: usize, mut run: impl FnMut() -> T) -> Figures {
    for _ in 0..runs / 10 {
        run();
    }
    let mut micros: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            let kept = run();
            let taken = start.elapsed();
            drop(kept);
            taken.as_secs_f64() * 1e6
        })
        .collect();
    micros.sort_by(f64::total_cmp);
    let at = |part: usize| micros[(micros.len() * part / 100).min(micros.len() - 1)];
    Figures {
        p50: at(50),
        p95: at(95),
    }
}
