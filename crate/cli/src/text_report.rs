//! What was found in a post, for people, in the manner of a compiler: the words where they stand,
//! underlined by how serious it is (dots, waves, two lines), then what, why, source and what to do.

use std::io::{self, Write};

use engine::report::{NotChecked, Source};
use engine::{Finding, Post, Report, Severity};

use crate::catalogue::{Catalogue, Params};

/// Most characters shown on each side of the words.
const AROUND: usize = 60;

/// Prints reports, and keeps count.
pub(crate) struct TextReport<'c> {
    catalogue: &'c Catalogue,
    posts: u64,
    by_severity: [u64; 3],
}

impl<'c> TextReport<'c> {
    pub(crate) fn new(catalogue: &'c Catalogue) -> Self {
        Self {
            catalogue,
            posts: 0,
            by_severity: [0; 3],
        }
    }

    /// Prints one post's report; `line` is its place in the input.
    pub(crate) fn print(
        &mut self,
        line: u64,
        post: &Post,
        report: &Report,
        out: &mut impl Write,
    ) -> io::Result<()> {
        self.posts += 1;
        let mut place = self.say("terminal_line", "line", &line.to_string());
        if let Some(id) = &post.id {
            place = format!("{place}, {id}");
        }
        for finding in &report.findings {
            self.by_severity[finding.severity as usize] += 1;
            self.finding(&place, post, finding, out)?;
        }
        for left_out in &report.not_checked {
            self.not_checked(&place, left_out, out)?;
        }
        Ok(())
    }

    fn finding(
        &self,
        place: &str,
        post: &Post,
        finding: &Finding,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let stem = &finding.message;
        let say = |part: &str| {
            self.catalogue
                .text_or_key(&format!("{stem}_{part}"), &finding.params)
        };
        let level = self.level(finding.severity);
        writeln!(out, "{level} [{}]: {}", finding.rule, say("title"))?;
        writeln!(out, "  --> {place}")?;
        if let Some(span) = finding.span {
            let (before, words, after) = around(&post.text, span.start, span.end);
            let mark = match finding.severity {
                Severity::Note => '.',
                Severity::Warn => '~',
                Severity::Stop => '=',
            };
            let blank = " ".repeat(before.chars().count());
            let marks = mark.to_string().repeat(words.chars().count().max(1));
            writeln!(out, "   | {before}{words}{after}")?;
            writeln!(out, "   | {blank}{marks}")?;
        }
        writeln!(out, "   = {}", say("what"))?;
        let why = format!("{}{}", say("why"), self.source(finding.sources.first()));
        writeln!(out, "   = {}", self.say("terminal_why", "text", &why))?;
        if let Some(instead) = self.catalogue.text(&finding.advice, &finding.params) {
            let instead = if finding.advice.ends_with("_copy") {
                self.say("instead_sentence", "text", &instead)
            } else {
                instead
            };
            let instead = self.say("terminal_instead", "text", &instead);
            writeln!(out, "   = {instead}")?;
        }
        writeln!(out)
    }

    fn not_checked(
        &self,
        place: &str,
        left_out: &NotChecked,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let params = left_out.params.clone().unwrap_or_default();
        let say = |part: &str| {
            self.catalogue
                .text_or_key(&format!("{}_{part}", left_out.reason), &params)
        };
        let title = self.say("terminal_not_checked", "title", &say("title"));
        writeln!(out, "{title}")?;
        writeln!(out, "  --> {place}")?;
        writeln!(out, "   = {}", say("what"))?;
        writeln!(out)
    }

    /// The last line: how much was looked at and found.
    pub(crate) fn finish(&self, out: &mut impl Write) -> io::Result<()> {
        let [notes, warnings, stops] = self.by_severity;
        let posts = self.catalogue.counted("count_post", self.posts);
        if notes + warnings + stops == 0 {
            let nothing = self.catalogue.text_or_key("badge_none", &Params::new());
            return writeln!(out, "{posts}: {nothing}.");
        }
        let found = [
            (stops, "count_stop"),
            (warnings, "count_warn"),
            (notes, "count_note"),
        ];
        let found: Vec<String> = found
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, key)| self.catalogue.counted(key, count))
            .collect();
        writeln!(out, "{posts}: {}.", found.join(", "))
    }

    /// A sentence with one place.
    fn say(&self, key: &str, place: &str, value: &str) -> String {
        let params = Params::from([(place.to_owned(), value.to_owned())]);
        self.catalogue.text_or_key(key, &params)
    }

    fn level(&self, severity: Severity) -> String {
        let key = match severity {
            Severity::Note => "level_note",
            Severity::Warn => "level_warn",
            Severity::Stop => "level_stop",
        };
        self.catalogue.text_or_key(key, &Params::new())
    }

    /// The clause that asks for it, in brackets.
    fn source(&self, source: Option<&Source>) -> String {
        let Some(source) = source else {
            return String::new();
        };
        let key = format!("source_{}", source.document.replace('-', "_"));
        let document = self.catalogue.text_or_key(&key, &Params::new());
        if source.clause.is_empty() {
            return format!(" ({document})");
        }
        format!(" ({document}, {})", source.clause)
    }
}

/// The words at UTF-16 offsets, with what stands before and after them on their line.
fn around(text: &str, start: u32, end: u32) -> (String, String, String) {
    let (mut before, mut words, mut after) = (String::new(), String::new(), String::new());
    let mut at = 0;
    for c in text.chars() {
        let part = match at {
            at if at < start => &mut before,
            at if at < end => &mut words,
            _ => &mut after,
        };
        part.push(c);
        at += c.len_utf16() as u32;
    }
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = after.split('\n').next().unwrap_or_default();
    let long = before.chars().count().saturating_sub(AROUND);
    let mut before: String = before.chars().skip(long).collect();
    if long > 0 {
        before.insert(0, '…');
    }
    let mut tail: String = after.chars().take(AROUND).collect();
    if tail.len() < after.len() {
        tail.push('…');
    }
    // Words may run over a line break; a mark under two lines would mislead.
    (before, words.replace('\n', " "), tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_shown_on_their_own_line() {
        let text = "First 🎉\nthen Zoë came\nlast";
        let start = "First 🎉\nthen ".encode_utf16().count() as u32;
        let (before, words, after) = around(text, start, start + 3);
        assert_eq!([before, words, after], ["then ", "Zoë", " came"]);
    }

    #[test]
    fn long_lines_are_cut() {
        let text = format!("{}TJ{}", "a".repeat(200), "b".repeat(200));
        let (before, _, after) = around(&text, 200, 202);
        assert_eq!(before.chars().count(), AROUND + 1);
        assert!(before.starts_with('…') && after.ends_with('…'));
    }
}
