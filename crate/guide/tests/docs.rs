//! The committed pages are what the rules and the map say today, and their links lead somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

fn docs() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs")
}

/// What is committed in the generated folders, by path below `docs`.
fn committed() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for folder in guide::FOLDERS {
        let entries = fs::read_dir(docs().join(folder)).into_iter().flatten();
        for entry in entries.map(Result::unwrap) {
            let name = entry.file_name().into_string().unwrap();
            let text = fs::read_to_string(entry.path()).unwrap();
            files.insert(format!("{folder}/{name}"), text.replace("\r\n", "\n"));
        }
    }
    files
}

#[test]
fn the_committed_pages_are_up_to_date() {
    let (ours, committed) = (guide::files(), committed());
    let paths: BTreeSet<_> = ours.keys().chain(committed.keys()).collect();
    let stale: Vec<_> = paths
        .into_iter()
        .filter(|path| ours.get(*path) != committed.get(*path))
        .collect();
    assert!(
        stale.is_empty(),
        "out of date in docs: {stale:?}\nwrite them anew: {}",
        guide::COMMAND
    );
}

#[test]
fn links_between_the_pages_lead_somewhere() {
    let files = guide::files();
    let mut wrong = Vec::new();
    for (path, text) in &files {
        let folder = path.split_once('/').unwrap().0;
        for target in text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split_once(')'))
            .map(|(target, _)| target)
        {
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            let file = match file.strip_prefix("../") {
                _ if file.is_empty() => path.clone(),
                Some(other) => other.to_owned(),
                None => format!("{folder}/{file}"),
            };
            // Out of the generated folders: a path of the repository.
            if let Some(outside) = file.strip_prefix("../") {
                if !docs().join("..").join(outside).exists() {
                    wrong.push(format!("{path}: {target}"));
                }
                continue;
            }
            let there = files.get(&file).is_some_and(|text| {
                anchor.is_empty() || text.contains(&format!("<a id=\"{anchor}\"></a>"))
            });
            if !there {
                wrong.push(format!("{path}: {target}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_anchor_of_a_page_is_its_own() {
    for (path, text) in guide::files() {
        let mut seen = BTreeSet::new();
        for anchor in text.split("<a id=\"").skip(1) {
            let anchor = anchor.split_once('"').unwrap().0.to_owned();
            assert!(seen.insert(anchor.clone()), "{path}: {anchor}");
        }
    }
}
