//! What a phrase is a sign of. A rule that looks for wording adds its cues here and its table of
//! patterns to [`TABLES`]; the patterns themselves stand in the rule's own file.

use super::work;
use crate::rules::pupils::pupil_mention;

/// What a phrase is a sign of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cue {
    /// Used by tests of the pattern language alone.
    Test,

    /// The writer teaches: lessons, marking, a classroom, a subject with a group.
    Teaching,
    /// The writer works in a school: staffroom, INSET, playground duty, my TA.
    Workplace,
    /// Something of school life that parents go to as well: assembly, parents' evening, a trip.
    SchoolEvent,
    /// Words like the three above that mean something else: assembly line, marking an anniversary.
    NotWork,
    /// The writer speaks of their own child, or as a parent.
    AsParent,
    /// The writer speaks as a pupil or student, or of having been one.
    AsStudent,
    /// A class or lesson that the writer takes for pleasure.
    AsHobby,

    /// The writer's pupils, whatever else the post says: my year 9s, a girl in my tutor group.
    OwnPupils,
    /// The writer's class or form, unless they speak as a student: my class.
    OwnClass,
    /// The writer's pupils in a post about teaching, else perhaps their own children: my kids.
    OwnKids,
    /// The writer's pupils in a post about work: my lot, my year 9.
    OwnLot,
    /// A year, set or class that does something: Y9 asked, set 4 beat set 1.
    GroupActs,
    /// A year group as several people: Year 8 have, Y5 are.
    GroupTogether,
    /// Pupils of a year, where the writer meets them: a Year 9 boy, two Y11s.
    OfYear,
    /// The class, the kids, Year 6: the writer's where a verb of teaching in the first person says so.
    TheGroup,
    /// A first-person verb of teaching: I taught, we read, I let.
    ITeach,
    /// Something done to the writer: asked me, told us.
    ToMe,
    /// Words like the mentions above that are about something else: class act, my class of '98.
    NotPupils,
    /// Pupils or education in general: across the country, every school.
    InGeneral,
}

/// A rule's patterns, by what they are a sign of.
pub type Table = &'static [(Cue, &'static [&'static str])];

/// The patterns of every rule.
pub const TABLES: &[Table] = &[work::PATTERNS, pupil_mention::PATTERNS];

/// Parts that several patterns share, written `@name` in them; each is in one pair of brackets.
pub const PARTS: &[(&str, &str)] = &[
    // A year group, one or several pupils of it: Year 9, year nines, Y9s, P4.
    ("year", "(<year> <year-number>|<year-code>)"),
    (
        "years",
        "(<year> (<year-numbers>|<year-number>'s)|<year-codes>|<year-code>'s)",
    ),
    // A set: set 4, bottom set.
    (
        "set",
        "(<set> (<year-number>|<number>|<class-code>)|(top|bottom|lower|middle|upper|higher) (set|sets|stream|band))",
    ),
    // Any of them, or a class by its code.
    (
        "group",
        "(@year <set> <number>|@years|@year|@set|<class-code>)",
    ),
    // Up to three adjectives.
    (
        "d",
        "(<describing> <describing> <describing>|<describing> <describing>|<describing>|)",
    ),
    (
        "course",
        "(<course>|gifted and talented|pmld|sld|mld|asd|booster|catch up|special needs|speech and language|a level|as level|a levels|as|t level|level <year-number>|national <year-number>|nat <year-number>|key stage <year-number>|<subject> gcse|<subject> a level)",
    ),
    (
        "period",
        "(period (one|two|three|four|five|six|seven|<number>)|<period>|<year-code>)",
    ),
    (
        "sixth",
        "((sixth|6th) (form|formers|former)|(lower|upper) sixth)",
    ),
    ("lesson", "(lesson|lessons)"),
    (
        "class",
        "(class|classes|group|groups|set|sets|cohort|tutor group|form group|form class|tutor class)",
    ),
    // People who are surely pupils once "my" and a year or subject stand before them.
    (
        "people",
        "(<pupil>|<child>|<children>|little ones|<collective>|@class|form|leavers|team|choir|squad|club|babies|girlies|crowd|ones|starters)",
    ),
];
