//! The map and the rules agree: what a rule cites is a clause of the document, as the document numbers
//! or heads it, and what the map names is a rule, of the pack of that document.

use std::collections::{BTreeMap, BTreeSet};

use engine::guidance::Document;
use engine::rules::{PAGES, example};
use guide::map::{Answer, GUIDANCE, Row};

/// The rows of a document by the clause that a rule would cite.
fn clauses(document: Document) -> BTreeMap<&'static str, Vec<&'static Row>> {
    let mut clauses: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for guidance in &GUIDANCE {
        for chapter in guidance.chapters {
            for row in chapter.rows {
                if guidance.document == document {
                    clauses.entry(chapter.cited(row)).or_default().push(row);
                }
            }
        }
    }
    clauses
}

#[test]
fn what_a_rule_cites_is_a_clause_that_the_map_gives_to_the_rule() {
    let mut wrong = Vec::new();
    for rule in PAGES {
        for source in rule.sources() {
            let (document, clause) = (source.document, source.clause);
            let said = format!("{} cites {}, {clause}", rule.id(), document.id());
            match clauses(document).get(clause) {
                None => wrong.push(format!("{said}: no such clause")),
                Some(rows) if !rows.iter().any(|row| row.rules().contains(&rule.id())) => {
                    wrong.push(format!("{said}: the map does not name the rule there"));
                }
                Some(_) => {}
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "mend the citation or crate/guide/src/map: {wrong:#?}"
    );
}

#[test]
fn what_a_finding_cites_is_a_clause() {
    let checker = example::checker();
    let mut wrong = BTreeSet::new();
    for example in PAGES.iter().flat_map(|rule| rule.examples().flagged) {
        let post = example::post(&example.post).unwrap();
        for finding in checker.check(&post).findings {
            for source in finding.sources {
                let document = Document::ALL
                    .into_iter()
                    .find(|it| it.id() == source.document)
                    .unwrap();
                if !clauses(document).contains_key(source.clause.as_ref()) {
                    wrong.insert(format!(
                        "{}: {}, {}",
                        finding.rule, source.document, source.clause
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_the_map_names_is_a_rule_of_that_pack() {
    let mut wrong = BTreeSet::new();
    for guidance in &GUIDANCE {
        for id in guidance
            .chapters
            .iter()
            .flat_map(|it| it.rows)
            .flat_map(Row::rules)
        {
            match PAGES.iter().find(|rule| rule.id() == *id) {
                None => drop(wrong.insert(format!("{id} is no rule"))),
                Some(rule) => {
                    let cites = rule
                        .sources()
                        .iter()
                        .any(|it| it.document == guidance.document);
                    if !cites {
                        wrong.insert(format!(
                            "{id} serves {} and does not cite it",
                            guidance.document.id()
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_rule_is_in_the_map() {
    for rule in PAGES {
        let named = |row: &Row| row.rules().contains(&rule.id());
        let mut rows = GUIDANCE
            .iter()
            .flat_map(|it| it.chapters)
            .flat_map(|it| it.rows);
        assert!(rows.any(named), "{}", rule.id());
    }
}

#[test]
fn every_clause_says_something_once_and_is_answered() {
    for guidance in &GUIDANCE {
        let mut places = BTreeSet::new();
        for chapter in guidance.chapters {
            for row in chapter.rows {
                let place = format!("{} {:?}", chapter.clause, row.at);
                assert!(!chapter.cited(row).is_empty(), "{place}");
                assert!(
                    places.insert(place.clone()),
                    "{} {place} twice",
                    guidance.document.id()
                );
                assert!(row.says.ends_with(['.', '?']), "{place}: {}", row.says);
                if let Answer::Rules { ids, limit } = row.answer {
                    assert!(!ids.is_empty(), "{place}");
                    let once: BTreeSet<_> = ids.iter().collect();
                    assert_eq!(once.len(), ids.len(), "{place}: {ids:?}");
                    assert!(limit.is_empty() || limit.ends_with('.'), "{place}: {limit}");
                }
            }
        }
    }
}

/// The documents' own numbering, written down apart from the map, so that none is lost in it.
#[test]
fn no_numbered_clause_is_missing() {
    let numbered = |document, of: &[(&str, u8)]| {
        let clauses = clauses(document);
        for (before, last) in of {
            for number in 1..=*last {
                let clause = format!("{before}{number}");
                assert!(clauses.contains_key(clause.as_str()), "{clause}");
            }
        }
    };
    numbered(Document::Ascl, &[("paragraph ", 25)]);
    let weston = [
        ("1.1.", 3),
        ("1.2.", 3),
        ("1.3.", 1),
        ("2.1.", 7),
        ("2.2.", 4),
        ("2.3.", 13),
        ("2.4.", 6),
        ("2.5.", 5),
        ("2.6.", 3),
        ("2.7.", 5),
        ("2.8.", 5),
    ];
    numbered(Document::Weston, &weston);
    numbered(Document::Rochdale, &[("section ", 7)]);
    // Lists whose points are counted by hand.
    for (document, clause, points) in [
        (Document::Rochdale, "Appendix 1", 18),
        (Document::Childnet, "The Nevers", 7),
        (Document::KingEdward, "Employee Responsibility", 16),
        (Document::Weston, "Appendix 1, personal use", 10),
        (Document::Weston, "Appendix 1, Do’s", 10),
        (Document::Weston, "Appendix 1, Don’ts", 6),
        (Document::Weston, "Appendix 2", 19),
    ] {
        assert_eq!(clauses(document)[clause].len(), points, "{clause}");
    }
}
