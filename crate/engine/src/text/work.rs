//! Work context: whether a post shows that it is about the writer's work in a school. Teachers are
//! parents, students and gym-goers too, so the question is never only which words are there, but whose
//! class, child or lesson they speak of. Which findings need work context is left to the rules.

use super::cue::Cue;
use super::phrase::{Phrase, Phrases};

/// How far a post is about the writer's work in a school.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent answers to one question"
)]
pub struct Work {
    /// It shows the writer teaching, or names their own pupils.
    pub teaching: bool,
    /// It shows the writer's workplace, or names the school.
    pub workplace: bool,
    /// It speaks of school life that parents share.
    pub event: bool,
    /// The writer speaks of their own child.
    pub as_parent: bool,
    /// The writer speaks as a student.
    pub as_student: bool,
    /// The writer takes a class for pleasure.
    pub as_hobby: bool,
    /// It has words of school life, whosever.
    pub of_school: bool,
}

impl Work {
    /// Weighs the wording; `school` says whether the post names the school.
    pub fn of(phrases: &Phrases, school: bool) -> Self {
        let has = |cue| {
            let meets = |one: &Phrase, other: &Phrase| {
                one.whole.start < other.whole.end && other.whole.start < one.whole.end
            };
            phrases
                .outside(cue, Cue::NotWork)
                .any(|it| !phrases.of(Cue::NotColleague).any(|other| meets(it, other)))
        };
        let mut work = Self {
            teaching: false,
            workplace: school
                || has(Cue::Workplace)
                || phrases.has_outside(Cue::MyColleague, Cue::NotColleague),
            event: has(Cue::SchoolEvent),
            as_parent: phrases.has(Cue::AsParent),
            as_student: phrases.has(Cue::AsStudent),
            as_hobby: phrases.has(Cue::AsHobby),
            of_school: phrases.has(Cue::OfSchool),
        };
        let own = phrases.has_outside(Cue::OwnPupils, Cue::NotPupils)
            || (phrases.has_outside(Cue::OwnClass, Cue::NotPupils)
                && !work.as_student
                && !work.as_hobby);
        work.teaching = own || (has(Cue::Teaching) && !work.as_student);
        work
    }

    /// Whether the post is about a school, as far as it tells, where a name on the roster says whose.
    pub fn is_of_school(self) -> bool {
        self.is_work() || (self.of_school && !self.as_parent && !self.as_student)
    }

    /// Whether the post is about the writer's work in a school.
    pub fn is_work(self) -> bool {
        self.teaching || self.workplace || (self.event && !self.as_parent && !self.as_student)
    }
}
