//! `secondlook check` on an input of any length: what was found comes out before the input ends, memory
//! does not grow with it, and bad lines are named by number and passed over.

use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;

const LINES: usize = 60_000;

/// Every line with a number that this divides is bad.
const BAD_EVERY: usize = 2_000;

fn start() -> Child {
    let example = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../engine/src/rules/example/policy.json"
    );
    Command::new(env!("CARGO_BIN_EXE_secondlook"))
        .args(["check", "--policy", example, "--format", "jsonl", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The most memory that a process has held so far, in KiB, where the system tells.
fn peak(process: &Child) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", process.id())).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn a_long_input_streams() {
    let mut process = start();
    let mut input = BufWriter::new(process.stdin.take().unwrap());
    let mut output = BufReader::new(process.stdout.take().unwrap());
    let mut errors = process.stderr.take().unwrap();
    let (end_input, input_may_end) = mpsc::channel::<()>();
    let writer = thread::spawn(move || {
        for number in 1..=LINES {
            let written = if number % BAD_EVERY == 0 {
                writeln!(input, "{{\"text\": {number}}}")
            } else {
                writeln!(input, "{{\"id\": \"{number}\", \"text\": \"Fish supper\"}}")
            };
            written.unwrap();
        }
        input.flush().unwrap();
        input_may_end.recv().unwrap();
    });
    let told = thread::spawn(move || {
        let mut told = String::new();
        errors.read_to_string(&mut told).unwrap();
        told
    });

    let good = LINES - LINES / BAD_EVERY;
    // What waits to be written at the end is far less than a thousand lines.
    let before_the_end = good - 1_000;
    let mut line = String::new();
    let mut early = None;
    for number in 0..before_the_end {
        line.clear();
        output.read_line(&mut line).unwrap();
        assert!(line.starts_with("{\"id\":\""), "{line:?}");
        if number == 1_000 {
            early = peak(&process);
        }
    }
    if let (Some(early), Some(late)) = (early, peak(&process)) {
        assert!(late < early + 2_048, "{early} KiB grew to {late} KiB");
    }
    assert!(process.try_wait().unwrap().is_none(), "the input is open");

    end_input.send(()).unwrap();
    writer.join().unwrap();
    assert_eq!(output.lines().count(), good - before_the_end);
    assert_eq!(process.wait().unwrap().code(), Some(2));
    let told = told.join().unwrap();
    let numbers: Vec<&str> = told
        .lines()
        .filter_map(|line| line.strip_prefix("secondlook: line ")?.split(':').next())
        .collect();
    let bad: Vec<String> = (1..=LINES / BAD_EVERY)
        .map(|it| (it * BAD_EVERY).to_string())
        .collect();
    assert_eq!(numbers, bad, "{told}");
}

#[test]
fn a_line_without_end_is_a_bad_line() {
    let mut process = start();
    let mut input = process.stdin.take().unwrap();
    let writer = thread::spawn(move || {
        input.write_all(b"{\"text\": \"").unwrap();
        for _ in 0..6 {
            input.write_all(&vec![b'a'; 1 << 20]).unwrap();
        }
        input
            .write_all(b"\"}\n{\"id\": \"after\", \"text\": \"hi\"}\n")
            .unwrap();
    });
    let output = process.wait_with_output().unwrap();
    writer.join().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        told.starts_with("secondlook: line 1: longer than"),
        "{told}"
    );
    let found = String::from_utf8_lossy(&output.stdout);
    assert_eq!(found, "{\"id\":\"after\",\"findings\":[]}\n");
    assert_eq!(output.status.code(), Some(2));
}
