//! Prints what the rules' own flagged examples give, as one JSON array on standard output: for each rule
//! one finding of each message it has in them. The snapshots of the card are made of it
//! (`tests/ui/cards.ts`); how a finding reads is the extension's.

use std::collections::BTreeSet;

use engine::Finding;
use engine::rules::{PAGES, example};
use serde::Serialize;

#[derive(Serialize)]
struct Row {
    /// The example's text.
    text: String,
    /// What the rule says about it, as the browser gets it.
    finding: Finding,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut rows = Vec::new();
    for rule in PAGES {
        let checker = example::checker_for(*rule);
        let mut seen = BTreeSet::new();
        for sample in rule.examples().flagged {
            let post = example::post(&sample.post)?;
            for finding in checker.check(&post).findings {
                if finding.rule == rule.id()
                    && seen.insert((finding.message.clone(), finding.advice.clone()))
                {
                    let text = post.text.clone();
                    rows.push(Row { text, finding });
                }
            }
        }
    }
    println!("{}", serde_json::to_string(&rows)?);
    Ok(())
}
