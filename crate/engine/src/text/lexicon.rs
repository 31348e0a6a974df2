//! The words that rules know, each with its classes. A token is looked up once, by its hash; from
//! then on everything asks for bits. The words themselves are in `words.txt`, beside this file, and
//! policies add their own.

use hashbrown::HashMap;

use super::{Kind, Shape, hash};

/// A word of the lexicon; two spellings of one word share one id.
pub type WordId = u16;

/// A word that is not in the lexicon.
pub const UNKNOWN: WordId = 0;
/// A number that is in no other group.
pub const NUMBER: WordId = 1;
/// A number from 0 to 13, as year groups have.
pub const YEAR_NUMBER: WordId = 2;
/// `9s`, `10s`: what follows "year" for several pupils.
pub const YEAR_NUMBERS: WordId = 3;
/// `Y9`, `yr10`, `year7`, `P4`, `S2`.
pub const YEAR_CODE: WordId = 4;
/// `Y9s`, `yr10s`.
pub const YEAR_CODES: WordId = 5;
/// `7C`, `10x2`, `Y9b`.
pub const CLASS_CODE: WordId = 6;
/// Any other mix of letters and digits.
pub const CODE: WordId = 7;
/// `p3`: the third lesson of a day. With a capital it may also be a Scottish year, and is [`YEAR_CODE`].
pub const PERIOD: WordId = 8;
/// The first id of a word proper.
const FIRST_WORD: usize = 9;

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

    fn add(&mut self, class: Class) {
        self.0 |= 1 << (class as u8);
    }
}

/// The words, by hash.
#[derive(Debug)]
pub struct Lexicon {
    ids: HashMap<u64, WordId, Identity>,
    classes: Vec<Classes>,
}

impl Lexicon {
    /// A lexicon without words; numbers and codes are still told apart.
    pub fn empty() -> Self {
        let mut classes = vec![Classes::default(); FIRST_WORD];
        for (word, its) in [
            (NUMBER, &[Class::Number][..]),
            (YEAR_NUMBER, &[Class::Number, Class::YearNumber]),
            (YEAR_NUMBERS, &[Class::YearNumbers]),
            (YEAR_CODE, &[Class::YearCode]),
            (PERIOD, &[Class::Period]),
            (YEAR_CODES, &[Class::YearCodes]),
            (CLASS_CODE, &[Class::ClassCode]),
        ] {
            for &class in its {
                classes[word as usize].add(class);
            }
        }
        Self {
            ids: HashMap::default(),
            classes,
        }
    }

    /// The words of `words.txt`.
    pub fn builtin() -> Self {
        let mut lexicon = Self::empty();
        let mut section = "";
        let lines = include_str!("words.txt").lines();
        for line in lines.filter(|line| !line.starts_with('#')) {
            if let Some(heading) = line.strip_prefix('[') {
                section = heading.trim_end_matches(']');
            } else if section == "same" {
                let mut spellings = line.split_whitespace();
                let id = spellings.next().map(|word| lexicon.intern(word));
                for (spelling, id) in spellings.zip(std::iter::repeat(id)) {
                    lexicon.ids.extend(id.map(|id| (hash(spelling), id)));
                }
            } else if let Some(class) = Class::ALL.iter().find(|class| class.name() == section) {
                line.split_whitespace()
                    .for_each(|word| lexicon.add(word, *class));
            }
        }
        lexicon
    }

    /// Puts a folded word into a class.
    pub fn add(&mut self, word: &str, class: Class) {
        let id = self.intern(word);
        self.classes[id as usize].add(class);
    }

    /// The id of a folded word, which is added if it is new.
    pub fn intern(&mut self, word: &str) -> WordId {
        let next = self.classes.len();
        let id = *self.ids.entry(hash(word)).or_insert(next as WordId);
        if id as usize == next {
            self.classes.push(Classes::default());
        }
        id
    }

    /// The word with this [`hash`](super::hash), or [`UNKNOWN`].
    pub fn lookup(&self, hash: u64) -> WordId {
        self.ids.get(&hash).copied().unwrap_or(UNKNOWN)
    }

    /// The classes of a word.
    pub fn classes(&self, word: WordId) -> Classes {
        self.classes[word as usize]
    }

    /// All ids, the general ones too.
    pub fn ids(&self) -> impl Iterator<Item = WordId> + use<> {
        0..self.classes.len() as WordId
    }
}

/// The id of a number or of a mix of letters and digits that is no word of the lexicon.
pub(super) fn general(folded: &str, kind: Kind, shape: Shape) -> WordId {
    let bytes = folded.as_bytes();
    if kind == Kind::Number {
        // "Year 5/6" is a class of two years.
        let years = bytes.split(|b| *b == b'/').all(is_year);
        return if years { YEAR_NUMBER } else { NUMBER };
    }
    let letters = bytes.iter().take_while(|b| b.is_ascii_lowercase()).count();
    let digits = bytes[letters..]
        .iter()
        .take_while(|b| b.is_ascii_digit())
        .count();
    let (prefix, rest) = bytes.split_at(letters);
    let (number, tail) = rest.split_at(digits);
    let year = is_year(number);
    match (prefix, tail) {
        (b"", b"s") if year => YEAR_NUMBERS,
        // A class: 7C, 10x2, 9ma3. Lower case is a class too unless it is a time, size or rank.
        (b"", [first, more @ ..])
            if year && number != b"0" && is_class(*first, more) && !is_measure(tail, shape) =>
        {
            CLASS_CODE
        }
        (b"y" | b"yr" | b"year" | b"yrs" | b"yeargroup" | b"ks" | b"class" | b"form", b"")
            if year =>
        {
            YEAR_CODE
        }
        (b"y" | b"yr" | b"year" | b"yrs", b"s") if year => YEAR_CODES,
        (b"p" | b"s", b"" | b"s") if shape != Shape::Lower && matches!(number, [b'1'..=b'7']) => {
            if tail.is_empty() {
                YEAR_CODE
            } else {
                YEAR_CODES
            }
        }
        (b"p", b"") if matches!(number, [b'1'..=b'6']) => PERIOD,
        (b"y" | b"yr" | b"year", [first, more @ ..])
            if year && first.is_ascii_lowercase() && more.len() <= 2 =>
        {
            CLASS_CODE
        }
        _ => CODE,
    }
}

/// One or two letters, and perhaps a number: `C`, `xy`, `x2`, `ma3`.
fn is_class(first: u8, more: &[u8]) -> bool {
    let letters = more.iter().take_while(|b| b.is_ascii_lowercase()).count();
    let digits = &more[letters..];
    first.is_ascii_lowercase()
        && letters <= 1
        && digits.len() <= 2
        && digits.iter().all(u8::is_ascii_digit)
}

fn is_year(number: &[u8]) -> bool {
    matches!(number, [b'0'..=b'9'] | [b'1', b'0'..=b'3'])
}

/// Units, ranks and times: `9am`, `5k`, `1st`, `10x`, `3D`, `4G`, `6ft`.
fn is_measure(tail: &[u8], shape: Shape) -> bool {
    const UNITS: &str = " am pm st nd rd th km cm mm kg ft in lb hr mph gb mb tb ml oz yo yr bn mg pt hz kw wd pc ks x k m d g p v ";
    match tail {
        // One small letter alone may be anything; a capital makes it a class.
        [b'l' | b's' | b't' | b'w' | b'z' | b'u' | b'c'] => shape == Shape::Lower,
        _ => std::str::from_utf8(tail).is_ok_and(|tail| UNITS.split(' ').any(|unit| unit == tail)),
    }
}

/// The hashes are hashes already.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Identity;

impl core::hash::BuildHasher for Identity {
    type Hasher = IdentityHasher;

    fn build_hasher(&self) -> IdentityHasher {
        IdentityHasher(0)
    }
}

/// See [`Identity`].
#[derive(Debug)]
pub(crate) struct IdentityHasher(u64);

impl core::hash::Hasher for IdentityHasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = super::hash_byte(self.0, byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        // The table takes its tag from the top bits and its place from the bottom ones.
        self.0 = hash ^ (hash >> 32);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    #[test]
    fn every_section_of_the_word_list_is_a_class() {
        for line in include_str!("words.txt")
            .lines()
            .filter(|line| line.starts_with('['))
        {
            let name = &line[1..line.len() - 1];
            assert!(
                name == "same" || Class::ALL.iter().any(|class| class.name() == name),
                "[{name}] is not a class"
            );
        }
    }

    #[test]
    fn every_word_is_written_folded() {
        let lexicon = Lexicon::builtin();
        let lines = include_str!("words.txt").lines();
        for word in lines
            .filter(|l| !l.starts_with(['#', '[']))
            .flat_map(str::split_whitespace)
        {
            let text = Text::prepare(word, &lexicon);
            assert_eq!(text.tokens().len(), 1, "{word}");
            assert_ne!(text.tokens()[0].word, UNKNOWN, "{word}");
        }
    }

    #[test]
    fn years_and_classes() {
        let lexicon = Lexicon::builtin();
        for (word, class) in [
            ("9", Some(Class::YearNumber)),
            ("13", Some(Class::YearNumber)),
            ("14", Some(Class::Number)),
            ("9s", Some(Class::YearNumbers)),
            ("y9", Some(Class::YearCode)),
            ("Yr10", Some(Class::YearCode)),
            ("Y9s", Some(Class::YearCodes)),
            ("P4", Some(Class::YearCode)),
            ("p4", None),
            ("7C", Some(Class::ClassCode)),
            ("8b", Some(Class::ClassCode)),
            ("10x2", Some(Class::ClassCode)),
            ("9Ma3", Some(Class::ClassCode)),
            ("Y7b", Some(Class::ClassCode)),
            ("9am", None),
            ("5k", None),
            ("1st", None),
            ("3D", None),
            ("4x4", Some(Class::ClassCode)),
        ] {
            let text = Text::prepare(word, &lexicon);
            let years = [
                Class::Number,
                Class::YearNumber,
                Class::YearNumbers,
                Class::YearCode,
                Class::YearCodes,
                Class::ClassCode,
            ];
            match class {
                Some(class) => assert!(text.has(0, class), "{word}"),
                None => assert!(!years.iter().any(|&class| text.has(0, class)), "{word}"),
            }
        }
    }
}
