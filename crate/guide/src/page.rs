//! A rule's page as data, before anybody decides how it looks: what the rule says about itself, its
//! levels, its examples in words, and what the guidance says where the rule cites it.

use engine::post::Account;
use engine::rule::{Clause, Document, Documented, Example};
use engine::rules::{PAGES, PATHS, example};
use engine::{Post, Severity};

use crate::example::School;
use crate::map::{At, GUIDANCE};
use crate::sample::Sample;

/// A rule's page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The rule's id.
    pub id: &'static str,
    /// The family's heading.
    pub family: &'static str,
    /// What the rule says about itself.
    pub docs: engine::rule::Docs,
    /// Its level by account, where neither the school nor a pack says otherwise.
    pub levels: Vec<(Account, &'static str)>,
    /// Its levels, in the same order, where the school follows one document alone.
    pub packs: Vec<(Document, Vec<&'static str>)>,
    /// The clauses that ask for it, strongest first.
    pub sources: Vec<Source>,
    /// Posts that it flags.
    pub flagged: Vec<Sample>,
    /// Posts close to the line that it leaves alone.
    pub fine: Vec<Sample>,
}

impl Page {
    /// Its level on a personal account.
    pub fn usual(&self) -> &'static str {
        self.levels[0].1
    }

    /// The documents that ask for it with other levels than the usual ones, and these levels.
    pub fn own_levels(&self) -> impl Iterator<Item = &(Document, Vec<&'static str>)> {
        let asks = |document: Document| {
            let mut sources = self.sources.iter();
            sources.any(|it| it.clause.document == document)
        };
        self.packs.iter().filter(move |(document, levels)| {
            let usual = self.levels.iter().map(|(_, level)| level);
            asks(*document) && !usual.eq(levels)
        })
    }
}

/// A clause that asks for a rule.
#[derive(Debug, Clone)]
pub struct Source {
    /// As the rule cites it.
    pub clause: Clause,
    /// Where the clause is a list or a text: the points that the rule serves, and what each says.
    pub points: Vec<(&'static str, &'static str)>,
}

/// The families, in the order of the catalogue: the folder of their rules, and a heading.
const FAMILIES: [(&str, &str); 7] = [
    ("school", "The school"),
    ("pupils", "Pupils"),
    ("people", "Other people"),
    ("place", "Place, time and photos"),
    ("audience", "Audience"),
    ("personal_data", "Personal data"),
    ("conduct", "Conduct"),
];

/// The pages of all rules, in the order of the catalogue.
///
/// # Panics
///
/// If a rule is of a family without a heading, which a test here would say first.
pub fn pages() -> Vec<Page> {
    let school = School::read();
    let rules = PAGES.iter().zip(PATHS);
    rules
        .map(|(rule, path)| of(*rule, family(path), &school))
        .collect()
}

fn family(path: &str) -> &'static str {
    let folder = path.split(':').next().unwrap_or_default().trim();
    let known = FAMILIES.iter().find(|(name, _)| *name == folder);
    known
        .unwrap_or_else(|| panic!("no heading for the family of {path}"))
        .1
}

fn of(rule: &dyn Documented, family: &'static str, school: &School) -> Page {
    let examples = rule.examples();
    let id = rule.id();
    let checker = example::checker_for(rule);
    let found = |post: &Post| -> Vec<&'static str> {
        let findings = checker.check(post).findings.into_iter();
        let ours = findings.filter(|it| it.rule == id);
        ours.map(|it| level(Some(it.severity))).collect()
    };
    let sample = |one: &Example| Sample::of(one, school, found);
    Page {
        id,
        family,
        docs: rule.docs(),
        levels: Account::ALL
            .map(|account| (account, level(rule.default_severity(account))))
            .to_vec(),
        packs: Document::ALL
            .map(|document| {
                let one = |account| level(rule.pack_severity(document, account));
                (document, Account::ALL.map(one).to_vec())
            })
            .to_vec(),
        sources: rule.sources().iter().map(|it| source(id, *it)).collect(),
        flagged: examples.flagged.iter().map(sample).collect(),
        fine: examples.fine.iter().map(sample).collect(),
    }
}

fn source(id: &str, clause: Clause) -> Source {
    let guidance = &GUIDANCE[clause.document as usize];
    let mut points = Vec::new();
    for chapter in guidance.chapters {
        for row in chapter.rows {
            if chapter.cited(row) == clause.clause && row.rules().contains(&id) {
                let point = match row.at {
                    At::Point(point) => point,
                    At::Clause(_) => "",
                };
                points.push((point, row.says));
            }
        }
    }
    Source { clause, points }
}

/// A level as policies write it.
fn level(severity: Option<Severity>) -> &'static str {
    match severity {
        None => "off",
        Some(Severity::Note) => "note",
        Some(Severity::Warn) => "warn",
        Some(Severity::Stop) => "stop",
    }
}

/// An account as policies write it.
pub(crate) fn account(account: Account) -> &'static str {
    match account {
        Account::Personal => "personal",
        Account::Professional => "professional",
        Account::School => "school",
    }
}

#[cfg(test)]
mod tests {
    use engine::guidance::Document;

    use super::*;

    #[test]
    fn the_map_is_in_the_order_of_the_documents() {
        assert_eq!(GUIDANCE.map(|it| it.document), Document::ALL);
    }

    #[test]
    fn every_family_is_a_folder_with_a_heading() {
        for path in PATHS {
            assert!(!family(path).is_empty());
        }
        assert_eq!(family("pupils :: PupilName"), "Pupils");
    }

    #[test]
    fn a_page_knows_the_documents_with_levels_of_their_own() {
        let pages = pages();
        let own = |id: &str| {
            let page = pages.iter().find(|it| it.id == id).unwrap();
            let levels = page.own_levels();
            levels
                .map(|(document, levels)| (document.id(), levels.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(own("school-name"), []);
        let levels = vec!["note", "off", "off"];
        let documents = [("rochdale", levels.clone()), ("king-edward", levels)];
        assert_eq!(own("working-hours"), documents);
    }

    #[test]
    fn a_page_says_which_point_of_a_list_the_rule_serves() {
        let pages = pages();
        let page = pages.iter().find(|it| it.id == "school-name").unwrap();
        let list = page
            .sources
            .iter()
            .find(|it| it.clause.clause == "Appendix 1")
            .unwrap();
        assert_eq!(list.points.len(), 1);
        assert_eq!(list.points[0].0, "point 9");
    }
}
