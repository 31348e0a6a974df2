//! Build steps that a shell line would do badly. wasm-bindgen runs from here, so that its version is
//! the one in Cargo.lock; generated files are written from here, so that they have one source.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand};
use engine::rules::{PAGES, example};
use serde_json::{Value, json};
use wasm_bindgen_cli_support::Bindgen;

#[derive(Parser)]
#[command(about = "Build steps of Second Look")]
struct Cli {
    #[command(subcommand)]
    step: Step,
}

#[derive(Subcommand)]
enum Step {
    /// Turns a compiled cdylib into an ES module and its WebAssembly: `engine.js`, `engine_bg.wasm`.
    Bindgen {
        /// The compiled module.
        input: PathBuf,
        /// Name of the result, without an ending.
        #[arg(long)]
        name: String,
        /// Folder of the result.
        #[arg(long)]
        out: PathBuf,
    },
    /// Writes the TypeScript types and the schema of managed storage from the Rust types.
    Types {
        /// Folder of both.
        #[arg(long, default_value = "extension/generated")]
        out: PathBuf,
    },
    /// Writes the pages about the rules and about the guidance, and removes those that are no more.
    Docs {
        /// Folder of the docs.
        #[arg(long, default_value = "docs")]
        out: PathBuf,
    },
    /// Writes the engine's words, which the browser's engine is given apart from its code.
    Words {
        /// The file.
        #[arg(long)]
        out: PathBuf,
    },
    /// Prints a finding of each message that the rules' own flagged examples give, with its text, as JSON: the
    /// snapshots of the card are made of them (`tests/ui/cards.ts`).
    Findings,
    /// Writes what the rules say about themselves as JSON, for the extension's own pages.
    Rules {
        /// The file.
        #[arg(long)]
        out: PathBuf,
    },
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    match Cli::parse().step {
        Step::Bindgen { input, name, out } => bindgen(&input, &name, &out),
        Step::Types { out } => types(&out),
        Step::Docs { out } => docs(&out),
        Step::Words { out } => Ok(fs::write(out, engine::words_file::FILE)?),
        Step::Findings => findings(),
        Step::Rules { out } => rules(&out),
    }
}

fn bindgen(input: &Path, name: &str, out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    fs::create_dir_all(out)?;
    Bindgen::new()
        .input_path(input)
        .out_name(name)
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        // The module never guesses its own address: the page's script and the worker each say where it is.
        .omit_default_module_path(true)
        // A module that trapped is started again in the same script.
        .reset_state_function(true)
        .generate(out)
        .map_err(|error| format!("wasm-bindgen: {error:#}"))?;
    Ok(())
}

fn types(out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    fs::create_dir_all(out)?;
    fs::write(out.join("engine.ts"), engine::schema::typescript())?;
    let schema = serde_json::to_string_pretty(&engine::schema::managed_schema())?;
    fs::write(out.join("managed_schema.json"), schema + "\n")?;
    Ok(())
}

fn docs(out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    for folder in guide::FOLDERS {
        let folder = out.join(folder);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(folder)?;
    }
    for (path, text) in guide::files() {
        fs::write(out.join(path), text)?;
    }
    Ok(())
}

fn findings() -> Result<(), Box<dyn std::error::Error>> {
    let mut rows = Vec::new();
    for rule in PAGES {
        let checker = example::checker_for(*rule);
        let mut seen = BTreeSet::new();
        for sample in rule.examples().flagged {
            let post = example::post(&sample.post)?;
            for finding in checker.check(&post).findings {
                let message = (finding.message.clone(), finding.advice.clone());
                if finding.rule == rule.id() && seen.insert(message) {
                    rows.push(json!({ "text": post.text, "finding": finding }));
                }
            }
        }
    }
    println!("{}", Value::from(rows));
    Ok(())
}

fn rules(out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(out, guide::json(&guide::pages()).to_string())?;
    Ok(())
}
