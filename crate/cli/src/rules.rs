//! `secondlook rules`: the catalogue of rules, as the rules describe themselves. How it reads is made in
//! `crate/guide`, which writes the same for the docs and for the extension's pages.

use std::fmt::Write as _;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use engine::rules::PAGES;

/// Arguments of `secondlook rules`.
#[derive(Args)]
#[command(after_help = table())]
pub(crate) struct Rules {
    /// How to print them.
    #[arg(long, value_enum, default_value_t = Format::Md)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A page for people.
    Md,
    /// An array for programs.
    Json,
}

/// The ids, each with its title, for `--help`. Made at every start, so from the rules alone.
fn table() -> String {
    let width = PAGES.iter().map(|rule| rule.id().len()).max().unwrap_or(0);
    let mut table = String::from("Rules:\n");
    for rule in PAGES {
        let _ = writeln!(table, "  {:width$}  {}", rule.id(), rule.docs().title);
    }
    table
}

impl Rules {
    /// Runs the command.
    pub(crate) fn run(&self) -> ExitCode {
        let pages = guide::pages();
        let text = match self.format {
            Format::Md => guide::markdown(&pages),
            Format::Json => format!("{:#}", guide::json(&pages)),
        };
        crate::print(&text)
    }
}
