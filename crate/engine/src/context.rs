//! What a rule can see of one check: the post, the compiled policy, the prepared texts, the school
//! time, and facts that several rules share and that are worked out once, when first asked for.

use std::cell::OnceCell;
use std::ops::Range;

use crate::checker::Checker;
use crate::contacts::reach::Reach;
use crate::names::NameHit;
use crate::policy::Policy;
use crate::post::{Account, Post};
use crate::report::Subject;
use crate::rules::mentioned::{self, Mention};
use crate::rules::pupils::pupil_mention;
use crate::school::Naming;
use crate::text::{PhraseBook, Phrases, Text, Work};
use crate::time::{LocalTime, SchoolTime};

/// One check in progress.
pub struct Context<'a> {
    /// The post.
    pub post: &'a Post,
    /// The compiled policy.
    pub checker: &'a Checker,
    /// The post's text.
    pub body: Part<'a>,
    /// Further texts that are checked as text: the location's label, descriptions of media.
    pub others: Vec<Part<'a>>,
    /// What the post's time is at this school; absent where the post has no readable time.
    pub time: Option<SchoolTime<'a>>,
    // Shared facts: `OnceCell`s, one for each, filled by the accessor of the same name.
    phrases: OnceCell<Phrases>,
    school: OnceCell<Vec<Vec<Naming>>>,
    names: OnceCell<Vec<Vec<NameHit>>>,
    work: OnceCell<Work>,
    people: OnceCell<Vec<Mention>>,
    others_phrases: OnceCell<Vec<Phrases>>,
    mentions: OnceCell<Vec<Vec<Range<usize>>>>,
    reach: OnceCell<Reach<'a>>,
}

/// A text of the post, and which part of the post it is.
pub struct Part<'a> {
    /// What a finding in it is about.
    pub subject: Subject,
    /// The prepared text.
    pub text: Text<'a>,
}

/// A text of the post with all that is known of it.
#[derive(Clone, Copy)]
pub struct Reading<'c, 'a> {
    /// The text.
    pub part: &'c Part<'a>,
    /// Its wording.
    pub phrases: &'c Phrases,
    /// The names in it, whoever they are.
    pub names: &'c [NameHit],
    /// Where it speaks of the writer's pupils without a name, as ranges of tokens.
    pub mentions: &'c [Range<usize>],
}

impl<'a> Context<'a> {
    /// Prepares a post.
    pub(crate) fn new(post: &'a Post, checker: &'a Checker) -> Self {
        let part = |subject, text| Part {
            subject,
            text: Text::prepare(text),
        };
        let label = post.location.iter().map(|at| at.label.as_str());
        let alts = post.media.iter().filter_map(|item| item.alt.as_deref());
        let others = label
            .map(|text| part(Subject::Location, text))
            .chain(alts.map(|text| part(Subject::Media, text)))
            .filter(|part| !part.text.raw().trim().is_empty())
            .collect();
        let time = post
            .at
            .as_deref()
            .and_then(LocalTime::read)
            .map(|at| SchoolTime::of(checker.policy.hours.as_ref(), at));
        Self {
            post,
            checker,
            body: part(Subject::Text, &post.text),
            others,
            time,
            phrases: OnceCell::new(),
            school: OnceCell::new(),
            names: OnceCell::new(),
            work: OnceCell::new(),
            people: OnceCell::new(),
            others_phrases: OnceCell::new(),
            mentions: OnceCell::new(),
            reach: OnceCell::new(),
        }
    }

    /// The policy in force.
    pub fn policy(&self) -> &'a Policy {
        &self.checker.policy
    }

    /// Whose account it is.
    pub fn account(&self) -> Account {
        self.post.account
    }

    /// The wording of the post's text that any rule looks for.
    pub fn phrases(&self) -> &Phrases {
        self.phrases
            .get_or_init(|| PhraseBook::shared().find(&self.body.text))
    }

    /// The namings of the school in each text, in the order of [`Context::parts`].
    pub fn school(&self) -> &[Vec<Naming>] {
        self.school.get_or_init(|| {
            let find = |part: &Part| self.checker.school.find(&part.text);
            self.parts().map(find).collect()
        })
    }

    /// The names in each text, in the order of [`Context::parts`].
    pub fn names(&self) -> &[Vec<NameHit>] {
        self.names.get_or_init(|| {
            let recipients = self.post.recipients.iter();
            let counted = recipients.filter(|it| !self.checker.flagged.is_exempt(it));
            let counted: Vec<_> = counted.cloned().collect();
            let find = |part: &Part| self.checker.names.find(&part.text, &counted);
            self.parts().map(find).collect()
        })
    }

    /// How far the post is about the writer's work.
    pub fn work(&self) -> Work {
        let named = || self.school().first().is_some_and(|body| !body.is_empty());
        *self.work.get_or_init(|| Work::of(self.phrases(), named()))
    }

    /// Who of the writer's school the post's text speaks of, the school itself among them.
    pub fn people(&self) -> &[Mention] {
        self.people.get_or_init(|| mentioned::mentions(self))
    }

    /// The wording of each text, in the order of [`Context::parts`].
    pub fn all_phrases(&self) -> impl Iterator<Item = &Phrases> {
        let others = self.others_phrases.get_or_init(|| {
            let find = |part: &Part| PhraseBook::shared().find(&part.text);
            self.others.iter().map(find).collect()
        });
        std::iter::once(self.phrases()).chain(others)
    }

    /// Where each text speaks of the writer's pupils without a name, as ranges of its tokens, in the
    /// order of [`Context::parts`]. The label of a place speaks of no pupils.
    pub fn mentions(&self) -> &[Vec<Range<usize>>] {
        self.mentions.get_or_init(|| {
            let parts = self.parts().zip(self.all_phrases());
            let find = |(part, phrases): (&Part, _)| match part.subject {
                Subject::Location => Vec::new(),
                _ => pupil_mention::mentions(&part.text, phrases, self.work()),
            };
            parts.map(find).collect()
        })
    }

    /// Each text with all that is known of it, the post's own text first.
    pub fn readings(&self) -> impl Iterator<Item = Reading<'_, 'a>> {
        let known = self.all_phrases().zip(self.names()).zip(self.mentions());
        self.parts()
            .zip(known)
            .map(|(part, ((phrases, names), mentions))| Reading {
                part,
                phrases,
                names,
                mentions,
            })
    }

    /// The flagged people whom the post reaches.
    pub fn reach(&self) -> &Reach<'a> {
        self.reach
            .get_or_init(|| Reach::of(self.checker, self.post, &self.body.text))
    }

    /// The post's text and the other texts, in that order.
    pub fn parts(&self) -> impl Iterator<Item = &Part<'a>> {
        std::iter::once(&self.body).chain(&self.others)
    }
}
