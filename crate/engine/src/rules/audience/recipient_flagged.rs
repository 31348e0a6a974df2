//! `recipient-flagged`.

use crate::context::Context;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Examples, Rule};
use crate::sink::Sink;

/// See [`Rule::docs`].
pub struct RecipientFlagged;

impl Rule for RecipientFlagged {
    fn id(&self) -> &'static str {
        "recipient-flagged"
    }

    fn docs(&self) -> Docs {
        Docs {
            title: "",
            what: "",
            why: "",
            instead: "",
        }
    }

    fn sources(&self) -> &'static [Clause] {
        const SOURCES: &[Clause] = &[Document::Ascl.clause("paragraph 6")];
        SOURCES
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Stop)
    }

    fn examples(&self) -> Examples {
        Examples {
            flagged: &[],
            fine: &[],
        }
    }

    fn check(&self, _cx: &Context, _out: &mut Sink) {}
}
