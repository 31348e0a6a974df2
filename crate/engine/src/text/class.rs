//! Classes of words: what a rule or pattern asks of a word. Which words are in them stands in
//! `words.txt`; numbers and codes get theirs in [`super::code`].

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $text:literal),+ $(,)?) => {
        /// A class of words. The name after `=` is its heading in `words.txt` and its `<name>` in patterns.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Class { $($(#[$doc])* $name),+ }

        impl Class {
            /// Every class, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name in `words.txt` and in patterns.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }
        }
    };
}

classes! {
    /// Any number in digits.
    Number = "number",
    /// 0 to 13 in digits or words.
    YearNumber = "year-number",
    /// `9s` after "year".
    YearNumbers = "year-numbers",
    /// `Y9`, `P4`.
    YearCode = "year-code",
    /// `Y9s`.
    YearCodes = "year-codes",
    /// `p3`, `P3`: a lesson of the day.
    Period = "period",
    /// `7C`.
    ClassCode = "class-code",
    /// "year", "yr".
    Year = "year",
    /// my, our.
    Mine = "mine",
    /// his, her, their, your, whose.
    Theirs = "theirs",
    /// I, we.
    I = "i",
    /// Words of people who are certainly pupils: pupil, student.
    Pupil = "pupil",
    /// Words of people who are pupils when a class is about: kid, lad, girl, child.
    Child = "child",
    /// The same, for several.
    Children = "children",
    /// class, form, tutor group.
    Group = "group",
    /// Set, band, stream.
    Set = "set",
    /// Nursery, Reception, EYFS, sixth form …
    Phase = "phase",
    /// School subjects.
    Subject = "subject",
    /// What pupils are by a subject or part: chemists, apprentices, leavers.
    Doer = "doer",
    /// Adjectives that stand between "my" and a group.
    Describing = "describing",
    /// The writer's own family.
    Family = "family",
    /// son, daughter, niece, nephew, grandson …
    OwnChild = "own-child",
    /// one, two, some, half, most, each …
    Quantity = "quantity",
    /// Verbs of teaching, first person.
    Teach = "teach",
    /// Verbs of pupils in a lesson.
    PupilVerb = "pupil-verb",
    /// What only a person does: asked, drew, giggled.
    PersonVerb = "person-verb",
    /// a, an, the, this …
    Determiner = "determiner",
    /// Mr, Mrs, Miss, Dr, Fr …
    Title = "title",
    /// Forenames that are ordinary words.
    NameWord = "name-word",
    /// be, have and their forms.
    Auxiliary = "auxiliary",
    /// Small words that hold sentences together, and the commonest verbs.
    Function = "function",
    /// he, she, her, his, him, they.
    Pronoun = "pronoun",
    /// Monday … Sunday.
    Weekday = "weekday",
    /// January … December.
    Month = "month",
    /// in, at, with, from, for, of …
    Preposition = "preposition",
    /// Sports and hobbies whose groups are not school classes.
    Hobby = "hobby",
    /// Words for works of art: film, album, novel, poems.
    Work = "work",
    /// King, Saint, Storm …: what follows is a title, not a child's name.
    Royal = "royal",
    /// spring, summer, autumn, winter.
    Season = "season",
    /// What makes a word of a forename before it: "May half-term", "Mark scheme".
    Compound = "compound",
    /// Forenames that are places.
    PlaceName = "place-name",
    /// Businesses that are called by a forename: Harry's Bar.
    Business = "business",
    /// love, thanks, regards: what a name at the end signs after.
    Closing = "closing",
    /// reading, watching, performing: a work follows.
    Reading = "reading",
    /// lot, bunch, crew.
    Collective = "collective",
    /// GCSE, A level, nurture: kinds of course or group.
    Course = "course",
    /// Relatives who may come to the gate: mum, dad, nan, carer …
    Carer = "carer",
}

/// A set of classes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Classes(u128);

impl Classes {
    /// Whether `class` is in the set.
    pub fn has(self, class: Class) -> bool {
        self.0 >> (class as u8) & 1 == 1
    }

    pub(super) fn add(&mut self, class: Class) {
        self.0 |= 1 << (class as u8);
    }
}
