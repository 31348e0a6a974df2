//! `secondlook rules`: the catalogue of rules, as the rules describe themselves.

use std::fmt::Write as _;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use engine::Severity;
use engine::post::Account;
use engine::rule::{Documented, Example, Sample};
use engine::rules::PAGES;
use serde_json::{Value, json};

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
        let text = match self.format {
            Format::Md => markdown(),
            Format::Json => format!(
                "{:#}",
                Value::Array(PAGES.iter().map(|it| object(*it)).collect())
            ),
        };
        crate::print(&text)
    }
}

fn level(severity: Option<Severity>) -> &'static str {
    match severity {
        None => "off",
        Some(Severity::Note) => "note",
        Some(Severity::Warn) => "warn",
        Some(Severity::Stop) => "stop",
    }
}

fn account(account: Account) -> &'static str {
    match account {
        Account::Personal => "personal",
        Account::Professional => "professional",
        Account::School => "school",
    }
}

fn object(rule: &dyn Documented) -> Value {
    let docs = rule.docs();
    let examples = rule.examples();
    let severity = Account::ALL.map(|it| (account(it), level(rule.default_severity(it))));
    let sources = rule.sources().iter();
    json!({
        "id": rule.id(),
        "title": docs.title,
        "what": docs.what,
        "why": docs.why,
        "instead": docs.instead,
        "severity": severity.into_iter().collect::<std::collections::BTreeMap<_, _>>(),
        "sources": sources
            .map(|it| json!({ "document": it.document.id(), "clause": it.clause }))
            .collect::<Vec<_>>(),
        "flagged": examples.flagged.iter().map(example).collect::<Vec<_>>(),
        "fine": examples.fine.iter().map(example).collect::<Vec<_>>(),
    })
}

/// An example as the post it is, with the words that are flagged.
fn example(example: &Example) -> Value {
    let post = match example.post {
        Sample::Text(text) => json!({ "text": text }),
        Sample::Json(post) => serde_json::from_str(post).unwrap_or(Value::Null),
    };
    json!({ "post": post, "words": example.words })
}

fn markdown() -> String {
    let mut page = String::from(
        "# Rules\n\n| rule | personal | professional | school | what it says |\n|---|---|---|---|---|\n",
    );
    for rule in PAGES {
        let [personal, professional, school] =
            Account::ALL.map(|it| level(rule.default_severity(it)));
        let (id, title) = (rule.id(), rule.docs().title);
        let _ = writeln!(
            page,
            "| [`{id}`](#{id}) | {personal} | {professional} | {school} | {title} |"
        );
    }
    for rule in PAGES {
        section(*rule, &mut page);
    }
    page
}

fn section(rule: &dyn Documented, page: &mut String) {
    let docs = rule.docs();
    let _ = write!(
        page,
        "\n## {}\n\n**{}.** {}\n\n**Why.** {}\n\n**Instead.** {}\n",
        rule.id(),
        docs.title,
        docs.what,
        docs.why,
        docs.instead
    );
    for (heading, examples) in [
        ("Flagged", rule.examples().flagged),
        ("Fine", rule.examples().fine),
    ] {
        let _ = write!(page, "\n{heading}:\n\n");
        for example in examples {
            let _ = writeln!(page, "- {}", shown(example));
        }
    }
    let _ = write!(page, "\nAsked for by:\n\n");
    for source in rule.sources() {
        let _ = writeln!(page, "- {}, {}", source.document.name(), source.clause);
    }
}

/// An example in a line: the text with its flagged words in bold; for a post, what else decides.
fn shown(example: &Example) -> String {
    let json = match example.post {
        Sample::Text(text) => return marked(text, example.words),
        Sample::Json(json) => serde_json::from_str(json).unwrap_or(Value::Null),
    };
    let text = marked(json["text"].as_str().unwrap_or_default(), example.words);
    let Value::Object(mut rest) = json else {
        return text;
    };
    rest.remove("text");
    format!("{text} `{}`", Value::Object(rest))
}

fn marked(text: &str, words: &[&str]) -> String {
    let mut shown = String::new();
    let mut rest = text;
    for word in words {
        let Some((before, after)) = rest.split_once(word) else {
            break;
        };
        let _ = write!(shown, "{before}**{word}**");
        rest = after;
    }
    // A line break would end the list item.
    format!("{shown}{rest}").replace('\n', " ⏎ ")
}
