//! What is written about the rules: a page for each, and a page for each guidance document that
//! accounts for every clause. The rules say about themselves what a page tells
//! ([`engine::rule::Documented`]); which clause they serve is in [`map`].
//!
//! One source, three readers: `docs/` (written by `cargo run -p xtask -- docs`), the extension's own
//! pages (made from [`json`] when it is bundled) and `secondlook rules`.

use std::collections::BTreeMap;

mod example;
pub mod guidance;
pub mod map;
mod markdown;
mod page;
mod rules;
mod sample;

pub use page::{Page, Source, pages};
pub use rules::{json, markdown};

/// The command that writes [`files`].
pub const COMMAND: &str = "cargo run -p xtask -- docs";

/// The folders below `docs` that hold nothing but [`files`].
pub const FOLDERS: [&str; 2] = ["rules", "guidance"];

/// Every generated file: its path below `docs`, with slashes, and its text.
pub fn files() -> BTreeMap<String, String> {
    let pages = pages();
    let mut files = BTreeMap::new();
    for page in &pages {
        files.insert(format!("rules/{}.md", page.id), rules::page(page));
    }
    files.insert("rules/README.md".to_owned(), rules::index(&pages));
    for guidance in &map::GUIDANCE {
        let name = format!("guidance/{}.md", guidance.document.id());
        files.insert(name, guidance::page(guidance, &pages));
    }
    files.insert("guidance/README.md".to_owned(), guidance::index());
    files
}
