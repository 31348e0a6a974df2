//! Second Look at a terminal: the same engine as in the browser. Each command is a file beside this
//! one; the sentences that people read are the extension's own.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod catalogue;
mod check;
mod rules;
mod text_report;

/// Nothing of severity `stop` was found.
const CLEAR: u8 = 0;
/// Something of severity `stop` was found.
const STOPS: u8 = 1;
/// Bad usage or input.
const BAD: u8 = 2;

#[derive(Parser)]
#[command(name = "secondlook", version, about, after_help = STATUS)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const STATUS: &str = "Exit status: 0 nothing of severity stop, 1 something, 2 bad usage or input.";

#[derive(Subcommand)]
enum Command {
    /// Check posts, one JSON object a line.
    #[command(after_help = STATUS)]
    Check(check::Check),
    /// Print the catalogue of rules.
    Rules(rules::Rules),
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Check(check) => check.run(),
        Command::Rules(rules) => rules.run(),
    }
}

/// Prints a text to standard output. A reader that closed the pipe has had enough, which is no error.
fn print(text: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    match writeln!(out, "{}", text.trim_end()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => failed(&error),
        _ => ExitCode::from(CLEAR),
    }
}

/// Says what went wrong, and ends with the status for it.
fn failed(error: &dyn std::fmt::Display) -> ExitCode {
    eprintln!("secondlook: {error}");
    ExitCode::from(BAD)
}
