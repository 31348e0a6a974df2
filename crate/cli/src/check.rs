//! `secondlook check`: reads posts as JSON lines, writes what was found in each. One line is held at
//! a time, so the input may be of any length. A bad line is reported with its number and does not
//! stop the run.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use engine::policy::Problem;
use engine::{Checker, Finding, Post, Report, Severity};
use serde::Serialize;
use serde_json::Value;

/// Nothing of severity `stop` was found.
const CLEAR: u8 = 0;
/// Something of severity `stop` was found.
const STOPS: u8 = 1;
/// Bad usage or input.
const BAD: u8 = 2;

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

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs: an object a line.
    Jsonl,
}

impl Check {
    /// Runs the command; the exit status is 0, 1 or 2 as above.
    pub(crate) fn run(&self) -> ExitCode {
        match self.try_run() {
            Ok(status) => ExitCode::from(status),
            Err(message) => {
                eprintln!("secondlook: {message}");
                ExitCode::from(BAD)
            }
        }
    }

    fn try_run(&self) -> Result<u8, String> {
        let (policy, problems) = engine::policy::read(&json(&self.policy)?);
        report_problems(&self.policy, &problems);
        let mut contacts = engine::contacts::Contacts::default();
        for path in &self.contacts {
            let (more, problems) = engine::contacts::read(&json(path)?);
            report_problems(path, &problems);
            contacts.lists.extend(more.lists);
        }
        let checker = Checker::new(policy, &contacts);
        let input: Box<dyn BufRead> = if self.file.as_os_str() == "-" {
            Box::new(io::stdin().lock())
        } else {
            let file = File::open(&self.file).map_err(|error| at(&self.file, &error))?;
            Box::new(BufReader::new(file))
        };
        let mut out = BufWriter::new(io::stdout().lock());
        let status = self.stream(&checker, input, &mut out)?;
        out.flush().map_err(|error| error.to_string())?;
        Ok(status)
    }

    fn stream(
        &self,
        checker: &Checker,
        mut input: Box<dyn BufRead>,
        out: &mut impl Write,
    ) -> Result<u8, String> {
        let mut status = CLEAR;
        let mut line = Vec::new();
        for number in 1_u64.. {
            line.clear();
            let read = input.read_until(b'\n', &mut line);
            if read.map_err(|error| at(&self.file, &error))? == 0 {
                break;
            }
            if line.trim_ascii().is_empty() {
                continue;
            }
            let post: Post = match serde_json::from_slice(&line) {
                Ok(post) => post,
                Err(error) => {
                    eprintln!("secondlook: line {number}: {error}");
                    status = BAD;
                    continue;
                }
            };
            let report = checker.check(&post);
            if status == CLEAR
                && report
                    .findings
                    .iter()
                    .any(|it| it.severity == Severity::Stop)
            {
                status = STOPS;
            }
            self.print(&post, &report, out)
                .map_err(|error| error.to_string())?;
        }
        Ok(status)
    }

    fn print(&self, post: &Post, report: &Report, out: &mut impl Write) -> io::Result<()> {
        let line = Line {
            id: post.id.as_deref(),
            findings: report.findings.iter().map(|it| Row::of(post, it)).collect(),
        };
        serde_json::to_writer(&mut *out, &line)?;
        out.write_all(b"\n")
    }
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

fn json(path: &Path) -> Result<Value, String> {
    let file = File::open(path).map_err(|error| at(path, &error))?;
    serde_json::from_reader(BufReader::new(file)).map_err(|error| at(path, &error))
}

fn at(path: &Path, error: &dyn std::fmt::Display) -> String {
    format!("{}: {error}", path.display())
}

fn report_problems(path: &Path, problems: &[Problem]) {
    for problem in problems {
        eprintln!("{}: {problem:?}", path.display());
    }
}
