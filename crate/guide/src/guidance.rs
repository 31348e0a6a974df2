//! A page for each guidance document: every clause, what it asks for, and the rules that serve it or
//! why none can. The clauses are in [`crate::map`]; here is how they read.

use std::fmt::Write as _;

use crate::map::{Answer, At, Chapter, GUIDANCE, Guidance, Reason, Row};
use crate::markdown::{anchor, plain};
use crate::page::Page;

/// How many clauses of a document are answered how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Clauses, points and paragraphs in the map.
    pub all: usize,
    /// Those that rules serve whole.
    pub whole: usize,
    /// Those that rules serve in part.
    pub part: usize,
    /// Those that another part of Second Look serves or could.
    pub surface: usize,
    /// The rest.
    pub none: usize,
}

impl Count {
    /// The count of a document.
    pub fn of(guidance: &Guidance) -> Self {
        let mut count = Self::default();
        for row in guidance.chapters.iter().flat_map(|it| it.rows) {
            count.all += 1;
            *match row.answer {
                Answer::Rules { limit: "", .. } => &mut count.whole,
                Answer::Rules { .. } => &mut count.part,
                Answer::Outside {
                    surface: Some(_), ..
                } => &mut count.surface,
                Answer::Outside { .. } => &mut count.none,
            } += 1;
        }
        count
    }
}

/// A document's page, in `docs/guidance`.
pub(crate) fn page(guidance: &Guidance, pages: &[Page]) -> String {
    let count = Count::of(guidance);
    let document = guidance.document;
    let mut out = format!(
        "# {}, clause by clause\n\n_{}_ · pack `{}` · [all guidance](README.md)\n\n",
        document.name(),
        guidance.title,
        document.id()
    );
    let _ = writeln!(
        out,
        "Of {} clauses, points and paragraphs, rules serve {} whole and {} in part when something is posted; {} fall \
         to another part of Second Look; for {} no tool can do anything at that moment. What a clause says is put \
         here in our own few words: the document itself is what counts.",
        count.all, count.whole, count.part, count.surface, count.none
    );
    for chapter in guidance.chapters {
        section(chapter, pages, &mut out);
    }
    reasons(guidance, &mut out);
    pack(guidance, pages, &mut out);
    let _ = write!(
        out,
        "\nThis page is written by `{}` from the table in `crate/guide/src/map`; do not edit it.\n",
        crate::COMMAND
    );
    out
}

fn section(chapter: &Chapter, pages: &[Page], out: &mut String) {
    out.push('\n');
    if !chapter.clause.is_empty() {
        let _ = write!(out, "<a id=\"{}\"></a>\n\n", anchor(chapter.clause));
    }
    let _ = write!(
        out,
        "## {}\n\n| clause | what it says | Second Look |\n|---|---|---|\n",
        chapter.heading
    );
    for row in chapter.rows {
        let place = match row.at {
            At::Point(point) => point.to_owned(),
            At::Clause(clause) => format!("<a id=\"{}\"></a>{clause}", anchor(clause)),
        };
        let _ = writeln!(
            out,
            "| {place} | {} | {} |",
            plain(row.says),
            answer(row, pages)
        );
    }
}

fn answer(row: &Row, pages: &[Page]) -> String {
    match row.answer {
        Answer::Rules { ids, limit } => {
            let links: Vec<_> = ids.iter().map(|id| link(id, pages)).collect();
            let space = if limit.is_empty() { "" } else { "<br>" };
            format!("{}{space}{}", links.join(", "), plain(limit))
        }
        Answer::Outside {
            reason,
            surface,
            note,
        } => {
            let mut said = format!("– [_{}._](#why)", reason.name());
            for more in [surface.map_or("", |it| it.says()), note] {
                if !more.is_empty() {
                    let _ = write!(said, " {}", plain(more));
                }
            }
            said
        }
    }
}

/// A rule by its id, with a link where it has a page.
fn link(id: &str, pages: &[Page]) -> String {
    if pages.iter().any(|page| page.id == id) {
        format!("[`{id}`](../rules/{id}.md)")
    } else {
        format!("`{id}`")
    }
}

fn reasons(guidance: &Guidance, out: &mut String) {
    let rows = || guidance.chapters.iter().flat_map(|it| it.rows);
    let given = |reason: Reason| {
        rows().any(|row| matches!(row.answer, Answer::Outside { reason: it, .. } if it == reason))
    };
    out.push_str("\n<a id=\"why\"></a>\n\n## Why some clauses have no rule\n\n| | |\n|---|---|\n");
    for reason in Reason::ALL.into_iter().filter(|it| given(*it)) {
        let _ = writeln!(out, "| {} | {} |", reason.name(), reason.why());
    }
}

/// The document as a pack: its rules, and the clauses that they cite.
fn pack(guidance: &Guidance, pages: &[Page], out: &mut String) {
    let document = guidance.document;
    let _ = write!(
        out,
        "\n## The pack\n\nA policy with `\"packs\": [\"{}\"]` and no other pack uses these rules alone.\n\n\
         | rule | personal | work | school’s | cites |\n|---|---|---|---|---|\n",
        document.id()
    );
    for page in pages {
        let ours = page
            .sources
            .iter()
            .filter(|it| it.clause.document == document);
        let clauses: Vec<_> = ours.map(|it| here(it.clause.clause)).collect();
        if clauses.is_empty() {
            continue;
        }
        let own = page.packs.iter().find(|(it, _)| *it == document);
        let levels = own.map_or(&[][..], |(_, levels)| levels);
        let _ = writeln!(
            out,
            "| {} | {} | {} |",
            link(page.id, pages),
            levels.join(" | "),
            clauses.join("; ")
        );
    }
}

/// A clause of the page's own document.
fn here(clause: &str) -> String {
    format!("[{clause}](#{})", anchor(clause))
}

/// The index of `docs/guidance`.
pub(crate) fn index() -> String {
    let mut out = String::from(
        "# The guidance, clause by clause\n\nSecond Look knows five guidance documents. Each is also a pack, which a school \
         can choose by itself; without a choice, or with several, all rules are used. These pages account for every \
         clause: which [rules](../rules/README.md) serve it when something is posted, or why no tool can.\n\n\
         | document | pack | clauses | whole | in part | elsewhere | none |\n|---|---|---|---|---|---|---|\n",
    );
    let mut sum = Count::default();
    for guidance in &GUIDANCE {
        let count = Count::of(guidance);
        let (name, id) = (guidance.document.name(), guidance.document.id());
        let _ = writeln!(out, "| [{name}]({id}.md) | `{id}` | {} |", cells(&count));
        sum.all += count.all;
        sum.whole += count.whole;
        sum.part += count.part;
        sum.surface += count.surface;
        sum.none += count.none;
    }
    let _ = writeln!(out, "| **together** | | {} |", cells(&sum));
    let _ = write!(
        out,
        "\n_Whole, in part_: rules serve it when something is posted. _Elsewhere_: another part of Second Look does, or \
         could: the friend lists, the policy file, going through past posts, help with privacy settings. _None_: no tool \
         can do anything when something is posted; the page says why. Points of a list and paragraphs count one by one, \
         but where several of them say the school’s own part in a matter they stand in one row.\n\n\
         These pages are written by `{}` from the table in `crate/guide/src/map`; do not edit them.\n",
        crate::COMMAND
    );
    out
}

fn cells(count: &Count) -> String {
    let Count {
        all,
        whole,
        part,
        surface,
        none,
    } = count;
    format!("{all} | {whole} | {part} | {surface} | {none}")
}
