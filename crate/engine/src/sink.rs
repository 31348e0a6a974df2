//! Where rules put what they find. The sink sets severities, turns byte ranges into UTF-16 spans,
//! attaches sources, settles which of two findings on the same words stays, and sorts.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::context::{Context, Part};
use crate::custom;
use crate::guidance::Clause;
use crate::json::named;
use crate::levels::Levels;
use crate::order;
use crate::report::{Finding, NotChecked, Report, Severity, Source, Subject};
use crate::rule::Rule;
use crate::rules::RULES;
use crate::text::Byte;

/// What a finding says: message keys and parameters, and whatever differs from the rule's usual.
#[derive(Debug, Clone)]
pub struct Message {
    stem: &'static str,
    advice: &'static str,
    params: BTreeMap<String, String>,
    severity: Option<Severity>,
    source: Option<Clause>,
}

impl Message {
    /// A message by its key stem, and the key of what to do instead.
    pub fn new(stem: &'static str, advice: &'static str) -> Self {
        Self {
            stem,
            advice,
            params: BTreeMap::new(),
            severity: None,
            source: None,
        }
    }

    /// What to do instead, where it differs from what was given at first.
    #[must_use]
    pub fn advice(mut self, advice: &'static str) -> Self {
        self.advice = advice;
        self
    }

    /// Fills a `{name}` place.
    #[must_use]
    pub fn param(mut self, name: &str, value: impl Into<String>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }

    /// This finding's own severity, where it differs from the rule's usual.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// The clause that asks for this finding in particular; it is named first.
    #[must_use]
    pub fn source(mut self, clause: Clause) -> Self {
        self.source = Some(clause);
        self
    }
}

/// A finding before it is written out.
#[derive(Debug)]
pub struct Found {
    rule: usize,
    /// How serious it is.
    pub severity: Severity,
    /// What part of the post it is about.
    pub subject: Subject,
    /// The words, in bytes of the body.
    pub range: Option<Range<Byte>>,
    message: Message,
}

impl Found {
    /// The rule's id; of a school's own rule, `custom`.
    pub fn rule(&self) -> &'static str {
        RULES.get(self.rule).map_or(custom::RULE, |rule| rule.id())
    }
}

/// Collects the findings of one check.
pub struct Sink<'c> {
    levels: &'c Levels,
    cx: &'c Context<'c>,
    rule: usize,
    found: Vec<Found>,
    not_checked: Vec<NotChecked>,
}

impl<'c> Sink<'c> {
    pub(crate) fn new(cx: &'c Context<'c>, levels: &'c Levels) -> Self {
        Self {
            levels,
            cx,
            rule: 0,
            found: Vec::new(),
            not_checked: Vec::new(),
        }
    }

    /// Runs every rule that is not off: first the look of each, the school's own rules among them,
    /// then the second look of each.
    pub(crate) fn run(&mut self) {
        self.each(|rule, cx, out| rule.check(cx, out));
        for (number, rule) in self.cx.checker.custom.iter().enumerate() {
            self.rule = RULES.len() + number;
            rule.check(self.cx, self);
        }
        self.each(|rule, cx, out| rule.review(cx, out));
    }

    fn each(&mut self, look: fn(&dyn Rule, &Context, &mut Sink)) {
        for (number, rule) in RULES.iter().enumerate() {
            if self.levels.usual(number, self.cx.account()).is_some() {
                self.rule = number;
                look(*rule, self.cx, self);
            }
        }
    }

    /// Reports words of a text. In the body they become the span; in another part the finding is
    /// about that part. The parameter `words` is filled with them. `range` is on character
    /// boundaries.
    pub fn words(&mut self, part: &Part, range: Range<Byte>, message: Message) {
        let Some(words) = part.text.raw().get(range.start.at()..range.end.at()) else {
            debug_assert!(false, "a rule reported a range outside its text");
            return;
        };
        let message = message.param("words", words);
        let span = (part.subject == Subject::Text).then_some(range);
        self.push(part.subject, span, message);
    }

    /// Reports something about a part of the post as a whole.
    pub fn whole(&mut self, subject: Subject, message: Message) {
        self.push(subject, None, message);
    }

    /// Says that something could not be looked at, with values for the `{name}` places.
    pub fn not_checked(&mut self, subject: Subject, reason: &str, params: &[(&str, &str)]) {
        let entry = NotChecked {
            subject,
            reason: reason.to_owned(),
            params: (!params.is_empty()).then(|| named(params)),
        };
        if !self.not_checked.contains(&entry) {
            self.not_checked.push(entry);
        }
    }

    /// What has been found so far; in a rule's second look, all that the rules found at first.
    pub fn found(&self) -> &[Found] {
        &self.found
    }

    /// Makes what this rule found at least as serious as `severity`, as far as the policy lets it be.
    pub fn raise(&mut self, severity: Severity) {
        let level = self.levels.of(self.rule, self.cx.account(), Some(severity));
        let own = self.found.iter_mut().filter(|it| it.rule == self.rule);
        own.for_each(|it| it.severity = it.severity.max(level.unwrap_or(it.severity)));
    }

    fn push(&mut self, subject: Subject, range: Option<Range<Byte>>, message: Message) {
        let level = self
            .levels
            .of(self.rule, self.cx.account(), message.severity);
        let Some(severity) = level else { return };
        self.found.push(Found {
            rule: self.rule,
            severity,
            subject,
            range,
            message,
        });
    }

    /// Settles interplay and writes the report.
    pub(crate) fn finish(mut self) -> Report {
        let silenced: Vec<bool> = self.found.iter().map(|it| self.is_silenced(it)).collect();
        let mut silenced = silenced.into_iter();
        self.found.retain(|_| !silenced.next().unwrap_or(false));
        // Text order; findings without words last, the strongest first. The sort is stable, so
        // equal ones stay in the registry's order.
        order::sort_by_key(&mut self.found, |it| match &it.range {
            Some(range) => (0, range.start.at(), range.end.at()),
            None => (1, usize::MAX - it.severity as usize, 0),
        });
        let mut report = Report {
            findings: Vec::with_capacity(self.found.len()),
            not_checked: self.not_checked,
        };
        for it in self.found {
            let span = it.range.map(|range| self.cx.body.text.utf16(range));
            let finding = Finding {
                rule: match it.rule.checked_sub(RULES.len()) {
                    None => RULES[it.rule].id().into(),
                    Some(own) => self.cx.checker.custom[own].id.clone().into(),
                },
                severity: it.severity,
                span,
                subject: it.subject,
                message: it.message.stem.into(),
                advice: it.message.advice.into(),
                params: it.message.params,
                sources: sources(it.rule, it.message.source),
            };
            // The same finding about two photos, or two tags of one person, is one finding.
            if !report.findings.contains(&finding) {
                report.findings.push(finding);
            }
        }
        report
    }

    /// Whether another finding says more about the same words.
    fn is_silenced(&self, it: &Found) -> bool {
        let Some(range) = &it.range else { return false };
        let yields_to = RULES.get(it.rule).map_or(&[][..], |rule| rule.yields_to());
        self.found.iter().any(|other| {
            yields_to.contains(&other.rule())
                && other
                    .range
                    .as_ref()
                    .is_some_and(|o| o.start < range.end && range.start < o.end)
        })
    }
}

/// A rule's sources, with the one that asks for this finding first.
fn sources(rule: usize, first: Option<Clause>) -> Vec<Source> {
    let Some(rule) = RULES.get(rule) else {
        return vec![Source::school()];
    };
    let rest = rule.sources().iter().copied();
    first
        .into_iter()
        .chain(rest.filter(|clause| Some(*clause) != first))
        .map(|clause| Source {
            document: clause.document.id().into(),
            clause: clause.clause.into(),
        })
        .collect()
}
