//! The guidance documents that the rules serve, and their clauses. What the documents say, and how
//! they are named to a reader, is elsewhere: here are only typed references to them.

use serde::{Deserialize, Serialize};

/// A guidance document; also a pack, which a policy can choose by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Document {
    /// ASCL, "Social Networking and Social Media – Guidance for Members".
    Ascl,
    /// Rochdale, "Guidance on the use of social networking for all school based staff".
    Rochdale,
    /// Childnet, "Social media: a guide for teachers and professionals".
    Childnet,
    /// King Edward VII, social media policy.
    KingEdward,
    /// Weston All Saints, social media policy.
    Weston,
}

impl Document {
    /// All documents.
    pub const ALL: [Self; 5] = [
        Self::Ascl,
        Self::Rochdale,
        Self::Childnet,
        Self::KingEdward,
        Self::Weston,
    ];

    /// The id in policies and reports.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ascl => "ascl",
            Self::Rochdale => "rochdale",
            Self::Childnet => "childnet",
            Self::KingEdward => "king-edward",
            Self::Weston => "weston",
        }
    }

    /// The public short name, as a reader sees it in docs and at the terminal.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ascl => "ASCL guidance",
            Self::Rochdale => "Rochdale guidance",
            Self::Childnet => "Childnet guide",
            Self::KingEdward => "King Edward VII policy",
            Self::Weston => "Weston All Saints policy",
        }
    }

    /// A clause of this document, as it numbers or titles it.
    pub const fn clause(self, clause: &'static str) -> Clause {
        Clause {
            document: self,
            clause,
        }
    }
}

/// A clause of a guidance document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clause {
    /// The document.
    pub document: Document,
    /// The clause, as the document numbers or titles it.
    pub clause: &'static str,
}
