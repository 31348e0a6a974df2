//! The pages of the rules for people and programs: one page a rule and their index for `docs/rules`,
//! all on one page for the terminal, and JSON for whoever draws pages of their own.

use std::fmt::Write as _;

use engine::guidance::Document;
use engine::post::Account;
use serde_json::{Map, Value, json};

use crate::markdown::{cited, plain};
use crate::page::{Page, account};
use crate::sample::Sample;

/// What a reader should know of the examples.
const EXAMPLES: &str = "The examples are written by staff of an invented school, Brackenfell Community Primary School, on an \
     evening after school and to everyone, unless something else is said. Its lists, with names as invented as the school, \
     are in [`crate/engine/src/rules/example`](../../crate/engine/src/rules/example). A fine post is one that the rule leaves \
     alone; another rule may not. The tests run every one of them.";

const LEVELS: &str = "`note` is shown quietly, `warn` is shown beside the words, `stop` holds the post until the writer decides, \
     `off` says nothing. A school can set every rule to another level.";

/// One rule's page, in `docs/rules`.
pub(crate) fn page(page: &Page) -> String {
    let mut out = format!(
        "# {}\n\n`{}` · [{}](README.md)\n\n",
        plain(page.docs.title),
        page.id,
        page.family
    );
    out.push_str("| personal account | work account | school’s account |\n|---|---|---|\n");
    let levels: Vec<_> = page.levels.iter().map(|(_, level)| *level).collect();
    let _ = writeln!(out, "| {} |\n", levels.join(" | "));
    for (document, levels) in page.own_levels() {
        let _ = writeln!(
            out,
            "Where a school follows the {} alone: {}.\n",
            document.name(),
            levels.join(", ")
        );
    }
    body(page, "##", "../guidance/", &mut out);
    out
}

/// Everything below the levels, under headings of the given depth.
fn body(page: &Page, depth: &str, folder: &str, out: &mut String) {
    let docs = &page.docs;
    for (heading, text) in [
        ("What it looks for", docs.what),
        ("Why", docs.why),
        ("What to do instead", docs.instead),
    ] {
        let _ = writeln!(out, "{depth} {heading}\n\n{}\n", plain(text));
    }
    for (heading, samples) in [("Flagged", &page.flagged), ("Fine", &page.fine)] {
        let _ = writeln!(out, "{depth} {heading}\n");
        for sample in samples {
            let _ = writeln!(out, "- {}", shown(sample, page.usual()));
        }
        out.push('\n');
    }
    let _ = writeln!(out, "{depth} Asked for by\n");
    for source in &page.sources {
        let _ = write!(out, "- {}", cited(source.clause, folder));
        match source.points.as_slice() {
            [("", says)] => {
                let _ = write!(out, ": {}", plain(says));
            }
            points => {
                for (point, says) in points {
                    let _ = write!(out, "\n  - {point}: {}", plain(says));
                }
            }
        }
        out.push('\n');
    }
}

/// An example in a line: its text with the flagged words in bold, then what else decides, and its level
/// where that is not the usual one.
fn shown(sample: &Sample, usual: &str) -> String {
    let mut line = String::new();
    for (text, flagged) in sample.pieces() {
        let text = plain(text);
        if flagged {
            let _ = write!(line, "**{text}**");
        } else {
            line.push_str(&text);
        }
    }
    if line.is_empty() {
        line.push_str("(no words)");
    }
    let mut also: Vec<&str> = sample.also.iter().map(String::as_str).collect();
    // A rule that is off is shown as it is where a school turns it on.
    let own = sample.levels.iter().find(|it| **it != usual);
    also.extend(own.filter(|_| usual != "off"));
    if !also.is_empty() {
        let _ = write!(line, " _({})_", plain(&also.join("; ")));
    }
    line
}

/// The index of `docs/rules`, by family.
pub(crate) fn index(pages: &[Page]) -> String {
    let mut out = format!(
        "# Rules\n\nWhat Second Look looks for when something is about to be posted: {} rules, each with a page. \
         Which clause of which guidance asks for them is in [the guidance, clause by clause](../guidance/README.md).\n\n\
         {LEVELS}\n\n{EXAMPLES}\n",
        pages.len()
    );
    let mut family = "";
    for page in pages {
        if page.family != family {
            family = page.family;
            let _ = write!(
                out,
                "\n## {family}\n\n| rule | personal | work | school’s | about | guidance |\n|---|---|---|---|---|---|\n"
            );
        }
        let id = page.id;
        let levels: Vec<_> = page.levels.iter().map(|(_, level)| *level).collect();
        let _ = writeln!(
            out,
            "| [`{id}`]({id}.md) | {} | {} | {} |",
            levels.join(" | "),
            plain(page.docs.title),
            packs(page).join(", ")
        );
    }
    let _ = write!(
        out,
        "\nThese pages are written by `{}` from what the rules say about themselves; do not edit them.\n",
        crate::COMMAND
    );
    out
}

/// The packs that a rule belongs to: the documents that it cites.
pub(crate) fn packs(page: &Page) -> Vec<String> {
    let cites = |document: Document| page.sources.iter().any(|it| it.clause.document == document);
    let documents = Document::ALL.into_iter().filter(|it| cites(*it));
    documents
        .map(|it| format!("[{}](../guidance/{0}.md)", it.id()))
        .collect()
}

/// All rules on one page, for the terminal.
pub fn markdown(pages: &[Page]) -> String {
    let mut out = String::from(
        "# Rules\n\n| rule | personal | professional | school | what it says |\n|---|---|---|---|---|\n",
    );
    for page in pages {
        let id = page.id;
        let levels: Vec<_> = page.levels.iter().map(|(_, level)| *level).collect();
        let _ = writeln!(
            out,
            "| [`{id}`](#{id}) | {} | {} |",
            levels.join(" | "),
            plain(page.docs.title)
        );
    }
    for page in pages {
        let _ = write!(
            out,
            "\n## {}\n\n**{}**\n\n",
            page.id,
            plain(page.docs.title)
        );
        body(page, "###", "docs/guidance/", &mut out);
    }
    out
}

/// All rules as an array, for programs and for the extension's pages.
pub fn json(pages: &[Page]) -> Value {
    pages.iter().map(object).collect()
}

fn object(page: &Page) -> Value {
    let by_account = |levels: &mut dyn Iterator<Item = &'static str>| -> Value {
        let accounts = Account::ALL.map(account).map(str::to_owned);
        let levels = accounts.into_iter().zip(levels.map(Value::from));
        levels.collect::<Map<_, _>>().into()
    };
    let packs = page.own_levels().map(|(document, levels)| {
        json!({
            "document": document.id(),
            "name": document.name(),
            "severity": by_account(&mut levels.iter().copied()),
        })
    });
    let sources = page.sources.iter().map(|source| {
        let points = source.points.iter();
        json!({
            "document": source.clause.document.id(),
            "name": source.clause.document.name(),
            "clause": source.clause.clause,
            "points": points
                .map(|(point, says)| json!({ "point": point, "says": says }))
                .collect::<Value>(),
        })
    });
    json!({
        "id": page.id,
        "family": page.family,
        "title": page.docs.title,
        "what": page.docs.what,
        "why": page.docs.why,
        "instead": page.docs.instead,
        "severity": by_account(&mut page.levels.iter().map(|(_, level)| *level)),
        "packs": packs.collect::<Value>(),
        "sources": sources.collect::<Value>(),
        "flagged": page.flagged.iter().map(sample).collect::<Value>(),
        "fine": page.fine.iter().map(sample).collect::<Value>(),
    })
}

/// An example as the post it is, with the words that are flagged, how serious that is, and what else
/// decides.
fn sample(sample: &Sample) -> Value {
    json!({
        "post": sample.post,
        "words": sample.words,
        "severity": sample.levels,
        "also": sample.also,
    })
}
