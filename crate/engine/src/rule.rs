//! What a rule is. Each rule is a unit struct in its own file, `rules/<family>/<rule>.rs`, and says
//! everything about itself here: docs, sources, default severities, examples, and the check. The
//! registry ([`crate::rules::RULES`]) generates the docs from it and runs the examples as tests.

use crate::context::Context;
pub use crate::guidance::{Clause, Document};
use crate::post::Account;
use crate::report::Severity;
use crate::sink::Sink;

/// One rule of the catalogue.
pub trait Rule: Sync {
    /// The stable id, such as `pupil-name`: it is in policies, findings, docs and tests.
    fn id(&self) -> &'static str;

    /// The clauses that ask for it, strongest first.
    fn sources(&self) -> &'static [Clause];

    /// How serious it is where the policy does not say; `None` is off.
    fn default_severity(&self, account: Account) -> Option<Severity>;

    /// The same where a policy follows one document alone: `None` is off. A rule that the document does
    /// not ask for is off; some are asked for by one document and not by all taken together.
    fn pack_severity(&self, document: Document, account: Account) -> Option<Severity> {
        let asks = self.sources().iter().any(|it| it.document == document);
        self.default_severity(account).filter(|_| asks)
    }

    /// Rules that say more about the same words: a finding of theirs on an overlapping span
    /// silences this rule's.
    fn yields_to(&self) -> &'static [&'static str] {
        &[]
    }

    /// Looks at a post and reports to `out`. Runs only where the rule is not off.
    fn check(&self, cx: &Context, out: &mut Sink);

    /// Looks once more when every rule has looked, for what depends on what the others found
    /// ([`Sink::found`]). Runs only where the rule is not off.
    fn review(&self, _cx: &Context, _out: &mut Sink) {}
}

/// What a rule says about itself. Apart from [`Rule`], so that the browser's engine carries none of it.
pub trait Documented: Rule {
    /// What the docs page says.
    fn docs(&self) -> Docs;

    /// Posts that it flags and posts that it leaves alone.
    fn examples(&self) -> Examples;
}

/// A rule's documentation, in sentences of the docs (not of the card: those are in the catalogue).
#[derive(Debug, Clone, Copy)]
pub struct Docs {
    /// A heading of a few words.
    pub title: &'static str,
    /// What it catches, and where the line runs.
    pub what: &'static str,
    /// Why a school minds.
    pub why: &'static str,
    /// What to do instead.
    pub instead: &'static str,
}

/// A rule's examples, checked with the school in `rules/example/`.
#[derive(Debug, Clone, Copy)]
pub struct Examples {
    /// Posts that it flags.
    pub flagged: &'static [Example],
    /// Posts close to the line that it leaves alone.
    pub fine: &'static [Example],
}

/// One example post.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// The post.
    pub post: Sample,
    /// The words that this rule must flag, in text order; none for a finding without words.
    pub words: &'static [&'static str],
}

/// How an example's post is given.
#[derive(Debug, Clone, Copy)]
pub enum Sample {
    /// A text alone: a public Facebook post from a personal account on a school-day evening.
    Text(&'static str),
    /// A whole post as JSON; absent fields are as in [`crate::Post`].
    Json(&'static str),
}

impl Example {
    /// An example that is a text alone.
    pub const fn text(text: &'static str, words: &'static [&'static str]) -> Self {
        Self {
            post: Sample::Text(text),
            words,
        }
    }

    /// An example that needs more of a post, as JSON.
    pub const fn post(json: &'static str, words: &'static [&'static str]) -> Self {
        Self {
            post: Sample::Json(json),
            words,
        }
    }
}
