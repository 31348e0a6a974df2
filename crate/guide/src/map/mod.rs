//! Every clause of the five guidance documents, and what Second Look does about it: the rules that
//! serve it, or why no tool can when something is posted. One file a document, in the document's own
//! order and under its own headings; what a clause says is in our words and as short as it can be.
//!
//! Nothing here reaches the browser. That the rules' own citations and this map agree is tested in
//! `tests/map.rs`; what a reader sees of it is made in [`crate::guidance`].

use engine::guidance::Document;

mod ascl;
mod childnet;
mod king_edward;
mod rochdale;
mod weston;

/// A document and all its clauses.
#[derive(Debug, Clone, Copy)]
pub struct Guidance {
    /// Which one.
    pub document: Document,
    /// Its title, as it stands on its first page.
    pub title: &'static str,
    /// Its parts, in order.
    pub chapters: &'static [Chapter],
}

/// A heading of a document and the clauses under it.
#[derive(Debug, Clone, Copy)]
pub struct Chapter {
    /// The heading, with its number where it has one.
    pub heading: &'static str,
    /// How a rule cites what has no number of its own here; empty where everything has one.
    pub clause: &'static str,
    /// The clauses, in order.
    pub rows: &'static [Row],
}

/// A clause, or a point or paragraph of one.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Where it stands.
    pub at: At,
    /// What it says, in our words.
    pub says: &'static str,
    /// What Second Look does about it.
    pub answer: Answer,
}

/// Where a clause stands in its chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// It has a number or heading of its own, as rules cite it.
    Clause(&'static str),
    /// It is a point or paragraph of the chapter's clause.
    Point(&'static str),
}

/// What Second Look does about a clause.
#[derive(Debug, Clone, Copy)]
pub enum Answer {
    /// Rules look for it when something is posted; `limit` says which part of the clause they leave.
    Rules {
        /// The ids, those that serve it best first.
        ids: &'static [&'static str],
        /// What they cannot see; empty where they serve the whole clause.
        limit: &'static str,
    },
    /// No check of a post can serve it.
    Outside {
        /// The kind of reason.
        reason: Reason,
        /// Another part of Second Look that does, or could.
        surface: Option<Surface>,
        /// More about this clause; may be empty.
        note: &'static str,
    },
}

/// Why no check of a post can serve a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It tells what the document is for, whom it binds, what the law is or where to read more.
    Background,
    /// A general duty, which other clauses spell out.
    General,
    /// It is the school's to do.
    School,
    /// It is settled in an account, before anything is written.
    Account,
    /// It is about equipment, files and passwords.
    Device,
    /// It is about what other people send, ask or post.
    Others,
    /// It is about what to do when something has happened.
    Afterwards,
    /// It is about conduct that passes through no compose box.
    Elsewhere,
    /// Only a person can weigh it.
    Judgement,
}

impl Reason {
    /// All reasons, in the order in which a page explains them.
    pub const ALL: [Self; 9] = [
        Self::Background,
        Self::General,
        Self::School,
        Self::Account,
        Self::Device,
        Self::Others,
        Self::Afterwards,
        Self::Elsewhere,
        Self::Judgement,
    ];

    /// In two or three words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Background => "Background",
            Self::General => "General duty",
            Self::School => "For the school",
            Self::Account => "Account settings",
            Self::Device => "Devices and files",
            Self::Others => "What others do",
            Self::Afterwards => "Afterwards",
            Self::Elsewhere => "Not in a post",
            Self::Judgement => "Judgement",
        }
    }

    /// Why that is out of reach when something is posted.
    pub const fn why(self) -> &'static str {
        match self {
            Self::Background => {
                "It tells what the document is for, whom it binds, what the law says or where to read more. \
                 It asks nothing of a post."
            }
            Self::General => {
                "A general duty. The clauses that spell it out are mapped where they stand."
            }
            Self::School => {
                "It is for the school’s leaders or governors to do, not for the writer of a post."
            }
            Self::Account => {
                "It is settled in the settings of an account, before anything is written; a compose box does \
                 not show them."
            }
            Self::Device => {
                "It is about phones, cameras, files and log-ins, which a compose box does not show."
            }
            Self::Others => "It is about what other people send, ask, tag or post.",
            Self::Afterwards => "It is about what to do when something has already happened.",
            Self::Elsewhere => "It is about conduct that passes through no compose box.",
            Self::Judgement => {
                "Only a person can weigh it: a tool sees words, not what is meant or how things stand."
            }
        }
    }
}

/// A part of Second Look besides the check of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surface {
    /// The friend lists in the settings: who among them is a pupil or a parent.
    FriendLists,
    /// Going through one's own past posts.
    PastPosts,
    /// Help with the privacy settings of a site.
    PrivacySettings,
    /// What a school writes in its policy file.
    Policy,
}

impl Surface {
    /// What it does about a clause, or could.
    pub const fn says(self) -> &'static str {
        match self {
            Self::FriendLists => {
                "The friend lists in the settings show which flagged people are among one’s contacts."
            }
            Self::PastPosts => "Going through an archive of one’s own past posts could serve it.",
            Self::PrivacySettings => {
                "A guide to each site’s privacy settings could serve it; Second Look reads no account."
            }
            Self::Policy => "The school’s policy file is where it is said.",
        }
    }
}

/// The five documents, in the order of [`Document::ALL`].
pub const GUIDANCE: [Guidance; 5] = [
    ascl::GUIDANCE,
    rochdale::GUIDANCE,
    childnet::GUIDANCE,
    king_edward::GUIDANCE,
    weston::GUIDANCE,
];

impl Chapter {
    /// How a rule cites one of this chapter's rows.
    pub const fn cited(&self, row: &Row) -> &'static str {
        match row.at {
            At::Clause(clause) => clause,
            At::Point(_) => self.clause,
        }
    }
}

impl Row {
    /// The ids of the rules that serve it; none where none does.
    pub const fn rules(&self) -> &'static [&'static str] {
        match self.answer {
            Answer::Rules { ids, .. } => ids,
            Answer::Outside { .. } => &[],
        }
    }
}

/// A row for what has a number or heading of its own.
const fn clause(clause: &'static str, says: &'static str, answer: Answer) -> Row {
    Row {
        at: At::Clause(clause),
        says,
        answer,
    }
}

/// A row for a point or paragraph of the chapter's clause.
const fn point(point: &'static str, says: &'static str, answer: Answer) -> Row {
    Row {
        at: At::Point(point),
        says,
        answer,
    }
}

/// These rules serve it whole.
const fn rules(ids: &'static [&'static str]) -> Answer {
    Answer::Rules { ids, limit: "" }
}

/// These rules serve it, but for something.
const fn partly(ids: &'static [&'static str], limit: &'static str) -> Answer {
    Answer::Rules { ids, limit }
}

/// No check of a post can serve it.
const fn outside(reason: Reason) -> Answer {
    because(reason, "")
}

/// No check of a post can serve it, and there is more to say.
const fn because(reason: Reason, note: &'static str) -> Answer {
    Answer::Outside {
        reason,
        surface: None,
        note,
    }
}

/// No check of a post can serve it, but another part of Second Look does or could.
const fn later(reason: Reason, surface: Surface) -> Answer {
    Answer::Outside {
        reason,
        surface: Some(surface),
        note: "",
    }
}
