//! `secondlook rules`: the catalogue of rules, as the rules describe themselves. How it reads is made in
//! `crate/guide`, which writes the same for the docs and for the extension's pages.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

/// Arguments of `secondlook rules`.
#[derive(Args)]
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
