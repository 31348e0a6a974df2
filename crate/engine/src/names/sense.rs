//! Whether a form that matched is meant as that person's name: "Will Sadler" always is, "Will" in "Will
//! it rain?" never, "May" only where it is no month, "Jayden" not in "Jayden Sancho". Looks at the
//! words beside it; whether the post is about work is left to the rules.

use std::ops::Range;

use super::{Certainty, Form, is_figure};
use crate::school::words;
use crate::text::{Class, HASH_START, Join, Kind, Region, Shape, Text, hash_on, lexicon};

/// What it takes for the words in `tokens` to count as a name; `None` when they are not one.
pub(super) fn certainty(text: &Text, tokens: &Range<usize>, form: Form) -> Option<Certainty> {
    let here = Here::new(text, tokens);
    match form {
        Form::Full => Some(
            if (here.is_all_words() && !here.is_all_capitalised()) || here.is_figure() {
                Certainty::WithWork
            } else {
                Certainty::Sure
            },
        ),
        Form::Titled => here.is_titled().then_some(Certainty::Sure),
        // "George W Bush" is somebody else.
        Form::Initial if here.has_surname() => None,
        Form::Initial => Some(if here.is_capitalised() {
            Certainty::Sure
        } else {
            Certainty::WithWork
        }),
        Form::Nickname => {
            let short = here.letters() <= 4 || here.is_word();
            if !here.is_forename() || here.is_a_thing() {
                None
            } else if short && !here.is_of_a_carer() {
                // "in a mo": a small word of two or three letters is rarely somebody; "zak's" is.
                let owns = text.tokens()[tokens.end - 1].apostrophe_s;
                (here.is_capitalised() || here.letters() > 3 || owns).then(|| here.alone())
            } else {
                Some(Certainty::Sure)
            }
        }
        Form::Forename if here.is_of_a_carer() => here.is_forename().then_some(Certainty::Sure),
        Form::Forename => here.is_forename().then(|| here.alone()),
    }
}

/// A form and the words beside it.
struct Here<'t, 'r> {
    text: &'t Text<'r>,
    first: usize,
    last: usize,
    before: Option<usize>,
    /// The word that follows directly; none after a mark or a possessive.
    after: Option<usize>,
}

impl<'t, 'r> Here<'t, 'r> {
    fn new(text: &'t Text<'r>, tokens: &Range<usize>) -> Self {
        let (first, last) = (tokens.start, tokens.end - 1);
        let word = |at: &usize| text.tokens()[*at].is_word();
        let after = text
            .after(last)
            .filter(word)
            .filter(|_| !text.tokens()[last].apostrophe_s);
        Self {
            text,
            first,
            last,
            before: text.before(first).filter(word),
            after,
        }
    }

    fn letters(&self) -> usize {
        (self.first..=self.last)
            .map(|at| self.text.folded(at).len())
            .sum()
    }

    /// What a forename alone takes to count; in small letters it may be a word or a name of anybody's.
    fn alone(&self) -> Certainty {
        if self.is_capitalised() {
            Certainty::OfSchool
        } else {
            Certainty::WithWork
        }
    }

    fn is_capitalised(&self) -> bool {
        self.text.tokens()[self.first].is_capitalised()
    }

    /// In small letters behind an article: "having a barney".
    fn is_a_thing(&self) -> bool {
        let article = |at| matches!(self.text.folded(at), "a" | "an" | "the");
        !self.is_capitalised() && self.before.is_some_and(article)
    }

    fn is_all_capitalised(&self) -> bool {
        let mut words = (self.first..=self.last).filter(|&at| self.text.tokens()[at].is_word());
        words.all(|at| self.text.tokens()[at].is_capitalised())
    }

    /// "Mr Ng", "mr ng", "mrs day", but not "miss day trips".
    fn is_titled(&self) -> bool {
        let mut surname =
            (self.first + 1..=self.last).filter(|&at| self.text.tokens()[at].is_word());
        self.is_all_capitalised()
            || matches!(self.text.folded(self.first), "mr" | "mrs")
            || surname.all(|at| !is_ordinary(self.text.folded(at)))
    }

    /// One word, and an ordinary one or a place: Grace, May, Hunter, Skye.
    fn is_word(&self) -> bool {
        let word = self.has(self.first, Class::NameWord) || self.has(self.first, Class::PlaceName);
        self.first == self.last && word
    }

    /// Every word of a full name is an ordinary one: Jack Frost, Grace Field.
    fn is_all_words(&self) -> bool {
        let mut words = (self.first..=self.last).filter(|&at| self.text.tokens()[at].is_word());
        words.all(|at| self.has(at, Class::NameWord) || is_ordinary(self.text.folded(at)))
    }

    fn has(&self, at: usize, class: Class) -> bool {
        self.text.has(at, class)
    }

    fn before_has(&self, class: Class) -> bool {
        self.before.is_some_and(|at| self.has(at, class))
    }

    fn after_has(&self, class: Class) -> bool {
        self.after.is_some_and(|at| self.has(at, class))
    }

    /// "TJ's nan": whose carer is spoken of is a child that the writer knows.
    fn is_of_a_carer(&self) -> bool {
        let owned = self.text.tokens()[self.last].apostrophe_s;
        let owned = owned.then(|| self.text.after(self.last)).flatten();
        owned.is_some_and(|at| self.has(at, Class::Carer) || self.has(at, Class::Parent))
            && self.is_capitalised()
    }

    /// Whether the whole form is a widely known person's name too.
    fn is_figure(&self) -> bool {
        let mut words = (self.first..=self.last).filter(|&at| self.text.tokens()[at].is_word());
        let hash = words.try_fold(HASH_START, |so_far, at| {
            Some(hash_on(so_far, self.text.folded(at)))
        });
        hash.is_some_and(is_figure)
    }

    /// Whether a capitalised word follows that reads like a surname.
    fn has_surname(&self) -> bool {
        self.after.is_some_and(|at| {
            let token = &self.text.tokens()[at];
            token.shape == Shape::Title
                && token.kind == Kind::Word
                && !token.sentence_start
                && !self.is_function(at)
        })
    }

    /// Whether a forename or nickname alone is meant as one here.
    fn is_forename(&self) -> bool {
        // "so", "an", "may": in small letters, a word before it is anybody's name.
        if !self.is_capitalised() && (self.is_word() || self.has(self.first, Class::Function)) {
            return false;
        }
        if self.is_part_of_a_longer_name()
            || self.is_family()
            || self.is_a_work()
            || self.is_the_writer()
        {
            return false;
        }
        if self.is_subject() {
            return false;
        }
        if self.is_word() {
            return self.is_word_used_as_name();
        }
        true
    }

    /// "cover for Art in period 4": the lesson.
    fn is_subject(&self) -> bool {
        let lesson = |at: usize| {
            let word = self.text.folded(at);
            matches!(
                word,
                "teach" | "teaching" | "taught" | "cover" | "covering" | "in" | "gcse"
            ) || word == "for"
                && self.after.is_some_and(|next| {
                    matches!(
                        self.text.folded(next),
                        "in" | "on" | "period" | "this" | "today"
                    )
                })
        };
        self.has(self.first, Class::Subject) && self.before.is_some_and(lesson)
    }

    /// "Jayden Sancho", "Kelly Jayden", "Mary-Jayden", "Princess Amelia".
    fn is_part_of_a_longer_name(&self) -> bool {
        let tokens = self.text.tokens();
        let hyphened = |at: usize| {
            tokens
                .get(at)
                .is_some_and(|token| token.join == Join::Hyphen)
        };
        if hyphened(self.first) || hyphened(self.last + 1) {
            return true;
        }
        if self.before_has(Class::Title) || self.before_has(Class::Royal) {
            return true;
        }
        let shouted = self.is_shouted();
        if let Some(at) = self.after {
            let token = &tokens[at];
            let near = token.region == tokens[self.last].region;
            let surname = token.is_capitalised()
                && !shouted
                && !token.sentence_start
                && !self.is_function(at);
            // "jayden sancho": in small letters, a word that is none.
            let surname = surname
                || (!self.is_capitalised()
                    && !token.is_capitalised()
                    && token.word == lexicon::UNKNOWN
                    && is_name(self.text.folded(at)));
            if near
                && token.kind == Kind::Word
                && surname
                && tokens[self.last].region == Region::Plain
            {
                return true;
            }
            if self.run(at).is_some_and(is_figure) {
                return true;
            }
        }
        if self.text.tokens()[self.last].apostrophe_s {
            // "Noah's Ark", "Schindler's List": a title, not a child's.
            let next = self.text.after(self.last);
            if next.is_some_and(|at| self.has(at, Class::Business)) {
                return true;
            }
            if next.is_some_and(|at| self.run(at).is_some_and(is_figure)) {
                return true;
            }
        }
        if let Some(at) = self.before {
            let token = &tokens[at];
            let hash = hash_on(
                hash_on(HASH_START, self.text.folded(at)),
                self.text.folded(self.first),
            );
            if is_figure(hash) {
                return true;
            }
            // "Kelly Brook": a capital before, in mid-sentence, that is no word we know.
            let name = token.is_capitalised()
                && !token.sentence_start
                && !shouted
                && token.kind == Kind::Word;
            if name
                && token.region == Region::Plain
                && token.word == lexicon::UNKNOWN
                && !is_ordinary(self.text.folded(at))
                && !token.apostrophe_s
            {
                return true;
            }
            if token.is_capitalised()
                && token.sentence_start
                && words::is_name(self.text.folded(at))
                && !self.has(at, Class::NameWord)
                && !token.apostrophe_s
            {
                return true;
            }
        }
        self.is_band()
    }

    /// The name and the words from `at` on, run together, as long as they make a known name.
    fn run(&self, at: usize) -> Option<u64> {
        let mut hash = (self.first..=self.last).fold(HASH_START, |so_far, at| {
            hash_on(so_far, self.text.folded(at))
        });
        let mut at = Some(at);
        for _ in 0..3 {
            let next = at.filter(|&at| self.text.tokens()[at].is_word())?;
            hash = hash_on(hash, self.text.folded(next));
            if is_figure(hash) {
                return Some(hash);
            }
            at = self.text.after(next);
        }
        None
    }

    /// "Noah and the Whale", "Florence & the Machine".
    fn is_band(&self) -> bool {
        let Some(and) = self
            .after
            .or_else(|| self.text.after(self.last))
            .filter(|&at| {
                matches!(self.text.folded(at), "and" | "n") || self.text.is_mark(at, '&')
            })
        else {
            return false;
        };
        let the = self
            .text
            .after(and)
            .filter(|&at| self.text.folded(at) == "the");
        let noun = the.and_then(|at| self.text.after(at));
        noun.is_some_and(|at| self.text.tokens()[at].is_capitalised())
            && self.is_capitalised()
            && !self.is_shouted()
    }

    /// "my son Jayden", "our Jayden", "my mate Will", "the dog, Alfie".
    fn is_family(&self) -> bool {
        let before = |at: usize| {
            self.text
                .before(at)
                .filter(|&at| self.text.tokens()[at].is_word() || self.text.is_mark(at, ','))
        };
        let Some(mut at) = before(self.first) else {
            return false;
        };
        if self.text.is_mark(at, ',') {
            match before(at) {
                Some(noun) if self.has(noun, Class::Family) => at = noun,
                _ => return false,
            }
        }
        if self.has(at, Class::Mine) || self.has(at, Class::Family) {
            return true;
        }
        // "Noah, my nephew", "Noah (my son)".
        false
    }

    /// "I'm David", and a name alone at the end of a text, which signs it.
    fn is_the_writer(&self) -> bool {
        if self
            .before
            .is_some_and(|at| self.text.folded(at) == "i'm" || self.text.folded(at) == "im")
        {
            return true;
        }
        let tokens = self.text.tokens();
        let ends = tokens.len() < self.last + 8
            && tokens[self.last + 1..]
                .iter()
                .all(|token| !token.is_word() || token.start.at() + 1 == token.end.at());
        let opens = self.first > 0
            && (tokens[self.first].sentence_start
                || self.text.before(self.first).is_some_and(|at| {
                    self.text.is_mark(at, ',')
                        && self
                            .text
                            .before(at)
                            .is_some_and(|word| self.has(word, Class::Closing))
                }));
        let colon = self
            .text
            .before(self.first)
            .is_some_and(|at| self.text.is_mark(at, ':') || self.text.is_mark(at, '('));
        ends && opens && !colon && !tokens[self.last].apostrophe_s
    }

    /// "the Taliesin poems", "reading Matilda", "the Chloë effect".
    fn is_a_work(&self) -> bool {
        let of_work = self.after_has(Class::Work);
        let article = self
            .before
            .is_some_and(|at| matches!(self.text.folded(at), "the" | "a" | "an"));
        let reading = self.before_has(Class::Reading)
            && !self.after_has(Class::PupilVerb)
            && !self.text.tokens()[self.last].apostrophe_s;
        let ends = self.after.is_none() || self.after_has(Class::Preposition);
        (of_work && (article || self.is_capitalised())) || (reading && ends)
    }

    /// Whether an ordinary word is used as a name: capitalised where nothing but a name would be.
    fn is_word_used_as_name(&self) -> bool {
        let token = &self.text.tokens()[self.first];
        if !token.is_capitalised() || token.region != Region::Plain {
            return false;
        }
        if self.before_has(Class::Determiner) || self.is_date_or_place() {
            return false;
        }
        let plain = token.shape == Shape::Title && !self.is_shouted() && !self.is_heading();
        if plain && !token.sentence_start {
            return !self.after_has(Class::Compound);
        }
        self.acts_as_a_person()
    }

    /// "in May", "3 May", "May half-term", "last Summer", "to Paris".
    fn is_date_or_place(&self) -> bool {
        let before = |words: &[&str]| {
            self.before
                .is_some_and(|at| words.contains(&self.text.folded(at)))
        };
        let number = |at: Option<usize>| {
            at.is_some_and(|at| {
                self.text.tokens()[at].kind != Kind::Word && self.has(at, Class::Number)
                    || self.text.tokens()[at].kind == Kind::Code
            })
        };
        let month = self.has(self.first, Class::Month);
        let season = self.has(self.first, Class::Season);
        if month || season {
            return number(self.before)
                || number(self.after)
                || self.after_has(Class::Compound)
                || before(&[
                    "in",
                    "since",
                    "until",
                    "till",
                    "by",
                    "last",
                    "next",
                    "this",
                    "every",
                    "early",
                    "late",
                    "mid",
                    "of",
                    "before",
                    "after",
                    "during",
                    "through",
                    "throughout",
                    "all",
                    "over",
                    "to",
                    "and",
                    "or",
                ]);
        }
        self.has(self.first, Class::PlaceName)
            && before(&[
                "in", "to", "at", "from", "near", "around", "visit", "visiting", "outside", "of",
                "through", "via", "leaving", "north", "south", "east", "west",
            ])
    }

    /// At the start of a sentence or in capitals: the word before a verb, and he or she soon after.
    fn acts_as_a_person(&self) -> bool {
        let tokens = self.text.tokens();
        let owns = tokens[self.last].apostrophe_s;
        let next = self.text.after(self.last);
        let verb = next.is_some_and(|at| {
            let word = self.text.folded(at);
            let past = word.len() > 3 && (word.ends_with("ed") || (owns && word.ends_with("ing")));
            past || self.has(at, Class::PupilVerb)
                || self.has(at, Class::Auxiliary)
                || (owns && self.has(at, Class::Carer))
        });
        let season = self.has(self.first, Class::Month) || self.has(self.first, Class::Season);
        let calendar = season || self.has(self.first, Class::PlaceName);
        let person = next.is_some_and(|at| self.has(at, Class::PersonVerb));
        let carer = owns && next.is_some_and(|at| self.has(at, Class::Carer));
        if (owns && verb && !calendar) || ((person || carer) && !season) {
            return true;
        }
        let sentence = tokens[self.last].sentence;
        let sign = tokens[self.last + 1..]
            .iter()
            .take(60)
            .take_while(|token| token.sentence <= sentence + 1)
            .any(|token| token.classes.has(Class::Pronoun));
        verb && sign
    }

    /// Whether the sentence is written in capitals throughout.
    fn is_shouted(&self) -> bool {
        let (mut upper, mut all) = (0, 0);
        for at in self.nearby() {
            let token = &self.text.tokens()[at];
            if token.kind == Kind::Word && self.text.folded(at).len() > 1 {
                all += 1;
                upper += u32::from(token.shape == Shape::Upper);
            }
        }
        all >= 2 && upper * 3 >= all * 2
    }

    /// Whether the sentence is written with a capital on most words, as headings are.
    fn is_heading(&self) -> bool {
        let (mut upper, mut all) = (0, 0);
        for at in self.nearby() {
            let token = &self.text.tokens()[at];
            if token.kind == Kind::Word
                && !(self.first..=self.last).contains(&at)
                && self.text.folded(at) != "i"
            {
                all += 1;
                upper += u32::from(token.is_capitalised());
            }
        }
        all >= 3 && upper * 2 > all
    }

    /// The tokens of this sentence, at most twenty on each side.
    fn nearby(&self) -> impl Iterator<Item = usize> + '_ {
        let sentence = self.text.tokens()[self.first].sentence;
        let from = self.first.saturating_sub(20);
        let to = (self.last + 20).min(self.text.tokens().len());
        (from..to).filter(move |&at| self.text.tokens()[at].sentence == sentence)
    }

    /// Words that people write with a capital though they are no names.
    fn is_function(&self, at: usize) -> bool {
        [
            Class::I,
            Class::Weekday,
            Class::Month,
            Class::Year,
            Class::YearCode,
            Class::ClassCode,
            Class::Auxiliary,
            Class::Pronoun,
            Class::Determiner,
            Class::Preposition,
            Class::Phase,
            Class::PupilVerb,
        ]
        .iter()
        .any(|&class| self.has(at, class))
            || (self.text.tokens()[at].shape == Shape::Upper
                && self.text.folded(at).len() > 1
                && self.text.tokens()[self.first].shape != Shape::Upper)
    }
}

/// Whether the word is an ordinary English one.
fn is_ordinary(folded: &str) -> bool {
    words::common(folded) == Some(words::Common::Word)
}

/// Whether the word is a common name, or no English word at all.
fn is_name(folded: &str) -> bool {
    folded.len() > 2 && (words::is_name(folded) || words::common(folded).is_none())
}
