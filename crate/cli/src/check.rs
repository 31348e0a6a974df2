//! `secondlook check`: reads posts as JSON lines, writes what was found in each. One line is held at
//! a time, so the input may be of any length. A bad line is reported with its number and does not
//! stop the run.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use engine::contacts::{self, Contacts};
use engine::policy::{self, Problem};
use engine::{Checker, Finding, Post, Report, Severity};
use serde::Serialize;
use serde_json::Value;

use crate::catalogue::Catalogue;
use crate::text_report::TextReport;
use crate::{BAD, CLEAR, STOPS, failed};

/// Longest line that is held, in bytes; no post comes near it. Without a limit one line could take all
/// memory.
const LONGEST_LINE: u64 = 4 << 20;

/// Arguments of `secondlook check`.
#[derive(Args)]
pub(crate) struct Check {
    /// The policy to check against.
    #[arg(long, value_name = "P.json")]
    policy: PathBuf,
    /// Friend and follower lists; may be given more than once.
    #[arg(long, value_name = "C.json")]
    contacts: Vec<PathBuf>,
    /// How to print what was found.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// JSON lines, a post each; `-` is standard input.
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs: an object a line.
    Jsonl,
}

impl Check {
    /// Runs the command.
    pub(crate) fn run(&self) -> ExitCode {
        match self.try_run() {
            Ok(status) => ExitCode::from(status),
            // A reader that closed the pipe has had enough.
            Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
                ExitCode::from(CLEAR)
            }
            Err(Failure::Output(error)) => failed(&error),
            Err(Failure::Input(message)) => failed(&message),
        }
    }

    fn try_run(&self) -> Result<u8, Failure> {
        let catalogue =
            Catalogue::of_environment().map_err(|error| Failure::Input(error.to_string()))?;
        let checker = self.checker(&catalogue)?;
        let input: Box<dyn BufRead> = if self.file.as_os_str() == "-" {
            Box::new(io::stdin().lock())
        } else {
            let file = File::open(&self.file).map_err(|error| about(&self.file, &error))?;
            Box::new(BufReader::new(file))
        };
        let mut out = BufWriter::new(io::stdout().lock());
        let status = self.stream(&checker, &catalogue, input, &mut out)?;
        out.flush().map_err(Failure::Output)?;
        Ok(status)
    }

    fn checker(&self, catalogue: &Catalogue) -> Result<Checker, Failure> {
        let report = |path: &Path, problems: &[Problem]| {
            for problem in problems {
                eprintln!("{}: {}", path.display(), catalogue.problem(problem));
            }
        };
        let (policy, problems) = policy::read(&json(&self.policy)?);
        report(&self.policy, &problems);
        let mut all = Contacts::default();
        for path in &self.contacts {
            let (contacts, problems) = contacts::read(&json(path)?);
            report(path, &problems);
            all.lists.extend(contacts.lists);
        }
        Ok(Checker::new(policy, &all))
    }

    fn stream(
        &self,
        checker: &Checker,
        catalogue: &Catalogue,
        mut input: Box<dyn BufRead>,
        out: &mut impl Write,
    ) -> Result<u8, Failure> {
        let mut text_report = TextReport::new(catalogue);
        let mut status = CLEAR;
        let mut line = Vec::new();
        for number in 1_u64.. {
            line.clear();
            let read = input
                .by_ref()
                .take(LONGEST_LINE)
                .read_until(b'\n', &mut line);
            let read = read.map_err(|error| about(&self.file, &error))?;
            if read == 0 {
                break;
            }
            if read as u64 == LONGEST_LINE && !line.ends_with(b"\n") {
                let rest = input.skip_until(b'\n');
                rest.map_err(|error| about(&self.file, &error))?;
                eprintln!("secondlook: line {number}: longer than {LONGEST_LINE} bytes");
                status = BAD;
                continue;
            }
            if line.trim_ascii().is_empty() {
                continue;
            }
            let post: Post = match serde_json::from_slice(&line) {
                Ok(post) => post,
                Err(error) => {
                    // It was one line: its own line number would only confuse.
                    let error = error.to_string().replace(" at line 1 column", " at column");
                    eprintln!("secondlook: line {number}: {error}");
                    status = BAD;
                    continue;
                }
            };
            let report = checker.check(&post);
            let stops = report
                .findings
                .iter()
                .any(|it| it.severity == Severity::Stop);
            if stops && status == CLEAR {
                status = STOPS;
            }
            let printed = match self.format {
                Format::Text => text_report.print(number, &post, &report, out),
                Format::Jsonl => print_line(&post, &report, out),
            };
            printed.map_err(Failure::Output)?;
        }
        if self.format == Format::Text {
            text_report.finish(out).map_err(Failure::Output)?;
        }
        Ok(status)
    }
}

/// Why a run ended early.
enum Failure {
    /// What was to be read could not be.
    Input(String),
    /// The output could not be written.
    Output(io::Error),
}

fn json(path: &Path) -> Result<Value, Failure> {
    let bytes = fs::read(path).map_err(|error| about(path, &error))?;
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    serde_json::from_slice(text).map_err(|error| about(path, &error))
}

fn about(path: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::Input(format!("{}: {error}", path.display()))
}

/// A line of `--format jsonl`.
#[derive(Serialize)]
struct Line<'a> {
    id: Option<&'a str>,
    findings: Vec<Row<'a>>,
}

/// A finding in it; offsets in UTF-16 code units.
#[derive(Serialize)]
struct Row<'a> {
    rule: &'a str,
    severity: Severity,
    start: Option<u32>,
    end: Option<u32>,
    text: Option<String>,
}

fn print_line(post: &Post, report: &Report, out: &mut impl Write) -> io::Result<()> {
    let line = Line {
        id: post.id.as_deref(),
        findings: report.findings.iter().map(|it| Row::of(post, it)).collect(),
    };
    serde_json::to_writer(&mut *out, &line)?;
    out.write_all(b"\n")
}

impl<'a> Row<'a> {
    fn of(post: &Post, finding: &'a Finding) -> Self {
        let text = finding.span.map(|span| {
            let units = post.text.encode_utf16().skip(span.start as usize);
            let units: Vec<u16> = units.take((span.end - span.start) as usize).collect();
            String::from_utf16_lossy(&units)
        });
        Self {
            rule: &finding.rule,
            severity: finding.severity,
            start: finding.span.map(|span| span.start),
            end: finding.span.map(|span| span.end),
            text,
        }
    }
}
