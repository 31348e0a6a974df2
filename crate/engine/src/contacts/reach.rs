//! Which flagged people a post reaches: those in its audience, and those whom it addresses. Several
//! rules ask; what follows from it is left to them.

use std::ops::Range;

use super::flagged::{Flagged, List};
use crate::checker::Checker;
use crate::post::{Person, Post};
use crate::text::{Byte, Region, Text};

/// The flagged people whom a post reaches.
#[derive(Debug, Default)]
pub struct Reach<'a> {
    /// The writer's list that is the audience, if it has one and the writer gave it.
    pub list: Option<&'a List>,
    /// The flagged people in it, less those left out.
    pub in_list: Vec<&'a Flagged>,
    /// Those whom the post addresses, each once, and their handle where it stands in the text.
    pub addressed: Vec<(Flagged, Option<Range<Byte>>)>,
}

impl<'a> Reach<'a> {
    /// Works it out for a post; `text` is its text.
    pub(crate) fn of(checker: &'a Checker, post: &Post, text: &Text) -> Self {
        let people = &checker.flagged;
        let list = people.list(&post.site, &post.audience);
        Self {
            list,
            in_list: list.map_or_else(Vec::new, |list| people.in_list(list, &post.audience.except)),
            addressed: addressed(checker, post, text),
        }
    }

    /// Whether anybody flagged will see the post.
    pub fn anybody(&self) -> bool {
        !(self.in_list.is_empty() && self.addressed.is_empty())
    }
}

fn addressed(checker: &Checker, post: &Post, text: &Text) -> Vec<(Flagged, Option<Range<Byte>>)> {
    let (people, names) = (&checker.flagged, &checker.names);
    // A person may be a recipient, the author replied to and a handle in the text, all at once.
    let mut told: Vec<(Flagged, Option<Range<Byte>>)> = Vec::new();
    let mut tell = |flagged: Option<Flagged>, bytes| {
        if let Some(flagged) = flagged
            && !told.iter().any(|(other, _)| *other == flagged)
        {
            told.push((flagged, bytes));
        }
    };
    for entity in text.entities() {
        if entity.region == Region::Handle {
            let handle = text.slice(entity.bytes.clone());
            let tagged = post.recipients.iter().find(|it| is_handle_of(it, handle));
            let flagged = people.by_handle(handle);
            tell(
                flagged.or_else(|| people.find(tagged?, names)),
                Some(entity.bytes.clone()),
            );
        }
    }
    let author = post.in_reply_to.as_ref().map(|it| Person {
        name: Some(it.author.clone()),
        handle: None,
    });
    for person in post.recipients.iter().chain(&author) {
        tell(people.find(person, names), None);
    }
    told
}

/// Whether the handle, as it stands in the text, is this person's.
pub fn is_handle_of(person: &Person, handle: &str) -> bool {
    let bare = |handle: &str| handle.trim_start_matches('@').to_ascii_lowercase();
    person
        .handle
        .as_deref()
        .is_some_and(|own| bare(own) == bare(handle))
}
