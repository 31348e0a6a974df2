//! Words written so that a list of words misses them: letters masked ("f*ck"), swapped ("sh1t"),
//! drawn out ("fuuuck") or set apart ("f u c k", "f.u.c.k"). Only whole words are taken off their
//! disguise, never a part of one, so Scunthorpe, shiitake and the A55 stay what they are. Which words
//! are looked for is the caller's business.

use std::ops::Range;

use super::fold::{Folded, fold};
use super::{Join, Kind, Region, Text, Token};

/// The words that are looked for.
pub trait Wanted {
    /// Whether a folded word is one of them; a `loose` reading is a guess, and asks for the plain ones alone.
    fn is(&self, word: &str, loose: bool) -> bool;

    /// Beginnings and endings of words that people mask.
    fn masked(&self) -> (&[&str], &[&str]);
}

/// A letter that is hidden.
const MASK: u8 = b'*';
/// A mark that may hide a letter or only part two.
const MARK: u8 = b'-';
/// The longest word that is looked at, in letters.
const LONGEST: usize = 24;

/// A place where a word may stand in disguise: nearly all words of a text do not.
#[derive(Debug)]
pub(super) struct Suspect {
    /// The first token of a run of characters without spaces.
    at: usize,
    /// The tokens of the run that may be a word.
    glued: Option<Range<usize>>,
    /// How many letters that stand apart begin here.
    apart: usize,
}

impl Suspect {
    /// All of a text, in order.
    pub(super) fn all(text: &Text) -> Vec<Self> {
        let tokens = text.tokens();
        let mut all = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let mut end = at + 1;
            while end < tokens.len() && tokens[end].join != Join::Apart {
                end += 1;
            }
            if tokens[at..end].iter().all(|it| it.region == Region::Plain) {
                let (glued, apart) = (glued(text, at..end), letters_apart(text, at));
                if glued.is_some() || apart >= FEWEST_APART {
                    all.push(Self { at, glued, apart });
                }
            }
            at = end;
        }
        all
    }
}

/// The tokens of each wanted word that stands in disguise.
pub fn find(text: &Text, wanted: &impl Wanted) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for suspect in text.suspects() {
        if suspect.at < from {
            continue;
        }
        let glued = suspect.glued.clone();
        let glued = glued.filter(|words| is_disguised(text, words.clone(), wanted));
        if let Some(words) = glued {
            found.push(words);
        } else if let Some(words) = spaced(text, suspect, wanted) {
            from = words.end;
            found.push(words);
        }
    }
    found
}

/// A text with every letter in the place of the figure or sign that stands for it within a word: "k1ll", "h@te".
pub fn undone(raw: &str) -> String {
    let chars: Vec<char> = raw.chars().collect();
    let letter = |at: usize| chars.get(at).is_some_and(|c| c.is_alphabetic());
    let undone = |(at, &c): (usize, &char)| match looks_like(c) {
        Some(plain) if at > 0 && letter(at - 1) && letter(at + 1) => plain,
        _ => c,
    };
    chars.iter().enumerate().map(undone).collect()
}

/// The letter that a figure or sign looks like.
fn looks_like(c: char) -> Option<char> {
    Some(match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        _ => return None,
    })
}

/// The tokens of a run of characters without spaces that may be one word in disguise.
fn glued(text: &Text, run: Range<usize>) -> Option<Range<usize>> {
    let tokens = text.tokens();
    let is_word = |at: &usize| tokens[*at].is_word();
    let first = run.clone().find(is_word)?;
    let first = if first > run.start && text.is_mark(first - 1, '$') {
        first - 1
    } else {
        first
    };
    // What follows the last letter is part of the word only where it hides letters: "f***", not "f*".
    let last = run.clone().rfind(is_word)? + 1;
    let hidden = (last..run.end).take_while(|&at| {
        matches!(
            text.raw().as_bytes()[tokens[at].start.at()],
            b'*' | b'#' | b'-' | b'_'
        )
    });
    let hidden = hidden.count();
    let words = first..if hidden > 1 { last + hidden } else { last };
    let one = words.len() == 1 && tokens[first].kind == Kind::Word;
    (!one || longest_repeat(text.folded(first)) > 1).then_some(words)
}

/// Whether the tokens are a wanted word with something in it that may be a disguise.
fn is_disguised(text: &Text, words: Range<usize>, wanted: &impl Wanted) -> bool {
    if words.len() == 1 {
        let word = text.folded(words.start);
        // Nearly all words with a letter twice are written as they should be.
        if longest_repeat(word) == 2 && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return wanted.is(&shortened(word, 1), true);
        }
    }
    Spelled::of(text.slice(text.bytes(words))).is_some_and(|it| it.is_wanted(wanted))
}

/// The fewest letters apart that are taken for a word.
const FEWEST_APART: usize = 4;

/// How many letters stand apart from token `at` on.
fn letters_apart(text: &Text, at: usize) -> usize {
    let single = |token: &&Token| token.folded.1 - token.folded.0 == 1 && token.is_word();
    let tokens = text.tokens()[at..].iter().take(LONGEST);
    tokens.take_while(single).count()
}

/// A word whose letters stand apart.
fn spaced(text: &Text, suspect: &Suspect, wanted: &impl Wanted) -> Option<Range<usize>> {
    let (at, length) = (suspect.at, suspect.apart);
    if length < FEWEST_APART {
        return None;
    }
    let letters: String = (at..at + length).map(|at| text.folded(at)).collect();
    (FEWEST_APART..=length)
        .rev()
        .find(|&length| {
            letters
                .get(..length)
                .is_some_and(|word| wanted.is(word, true))
        })
        .map(|length| at..at + length)
}

/// How often at most a letter stands in a row.
fn longest_repeat(word: &str) -> usize {
    let (mut longest, mut run, mut before) = (0, 0, 0);
    for byte in word.bytes() {
        run = if byte == before { run + 1 } else { 1 };
        longest = longest.max(run);
        before = byte;
    }
    longest
}

/// A word with no letter more than so often in a row.
fn shortened(word: &str, most: usize) -> String {
    let mut run = (0, '\0');
    let letters = word.chars().filter(|&c| {
        run = if run.1 == c { (run.0 + 1, c) } else { (1, c) };
        run.0 <= most
    });
    letters.collect()
}

/// The letters of a word: hidden ones as [`MASK`], marks as [`MARK`], digits and signs as what they look like.
struct Spelled {
    letters: String,
    /// How many letters were written as something else.
    swapped: usize,
    /// How many masks and marks there are.
    hidden: usize,
    /// Whether there is a mark.
    marks: bool,
}

impl Spelled {
    fn of(raw: &str) -> Option<Self> {
        let mut it = Self {
            letters: String::new(),
            swapped: 0,
            hidden: 0,
            marks: false,
        };
        for c in raw.chars() {
            if it.letters.len() > LONGEST {
                return None;
            }
            if let Some(letter) = looks_like(c) {
                it.swapped += 1;
                it.letters.push(letter);
                continue;
            }
            match fold(c) {
                Folded::One(byte) if byte.is_ascii_lowercase() => it.letters.push(byte as char),
                Folded::Mark | Folded::Invisible => {}
                Folded::One(_) | Folded::Two(_) | Folded::Other(_) => return None,
                Folded::Apostrophe | Folded::Hyphen | Folded::None if c == '?' => return None,
                Folded::Apostrophe | Folded::Hyphen | Folded::None => {
                    let mark = matches!(c, '.' | '-' | '_' | '/' | ',' | ':' | '\'' | '’');
                    it.marks |= mark;
                    it.hidden += 1;
                    it.letters.push(if mark { MARK } else { MASK } as char);
                }
            }
        }
        Some(it)
    }

    fn is_wanted(&self, wanted: &impl Wanted) -> bool {
        let seen = self.letters.len() - self.hidden;
        if self.swapped * 2 > seen {
            return false;
        }
        if self.hidden == 0 {
            return (self.swapped > 0 && wanted.is(&self.letters, false))
                || self.is_drawn_out(wanted);
        }
        // A mark after every letter hides none.
        let letters = || -> String {
            self.letters
                .chars()
                .filter(char::is_ascii_alphabetic)
                .collect()
        };
        if self.hidden + 1 >= seen && wanted.is(&letters(), true) {
            return true;
        }
        let (beginnings, endings) = wanted.masked();
        // One letter alone is not enough to go by, but for a word of four that is written so all the time.
        let short = self.letters.len() == 4 && self.letters.starts_with(['f', 's', 'c']);
        // Marks stand between letters for many reasons; in place of several they are a printer's "s--t".
        let hides = !self.marks || self.hidden == 1 || short;
        (seen > 1 || short)
            && hides
            && beginnings.iter().any(|beginning| {
                let fits = |ending| self.fits(beginning.bytes().chain(str::bytes(ending)));
                endings.iter().any(|ending| fits(ending))
            })
    }

    /// Whether a word may hide behind the masks: one letter each, or any number of letters in one
    /// place where enough of the word is left to know it by ("f*ing").
    fn fits(&self, word: impl Iterator<Item = u8> + Clone) -> bool {
        let same = |(seen, letter): (u8, u8)| seen == letter || seen == MASK || seen == MARK;
        let written = self.letters.bytes();
        if word.clone().count() == written.len() {
            return written.zip(word).all(same);
        }
        let seen = written.len() - self.hidden;
        let Some(hole) = self.letters.find(MASK as char) else {
            return false;
        };
        let (before, after) = (
            &self.letters[..hole],
            self.letters[hole..].trim_start_matches(MASK as char),
        );
        let after = after.as_bytes();
        let word: Vec<u8> = word.collect();
        seen > 2
            && seen * 2 >= word.len()
            && !self.marks
            && !after.is_empty()
            && word.len() > self.letters.len()
            && word.starts_with(before.as_bytes())
            && word.ends_with(after)
    }

    fn is_drawn_out(&self, wanted: &impl Wanted) -> bool {
        let keep = |most| shortened(&self.letters, most);
        let long = keep(2) != self.letters;
        (long && wanted.is(&keep(2), false)) || wanted.is(&keep(1), !long)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    struct Rude;

    impl Wanted for Rude {
        fn is(&self, word: &str, loose: bool) -> bool {
            word.starts_with("fuck")
                || word.starts_with("shit") && word != "shitake"
                || (!loose && word == "arse")
        }

        fn masked(&self) -> (&[&str], &[&str]) {
            (&["fuck", "shit", "arse"], &["", "ing", "ed", "hole", "s"])
        }
    }

    fn found(raw: &str) -> Vec<String> {
        let text = Text::prepare(raw);
        let words = find(&text, &Rude).into_iter();
        words
            .map(|it| text.slice(text.bytes(it)).to_owned())
            .collect()
    }

    #[test]
    fn disguises_come_off() {
        for (raw, expected) in [
            ("what the f*ck is this", "f*ck"),
            ("F***ING hell", "F***ING"),
            ("oh f***, the bus", "f***"),
            ("f*ing rain", "f*ing"),
            ("sh!t, sh1t", "sh!t"),
            ("total $hit", "$hit"),
            ("fuuuuuck me", "fuuuuuck"),
            ("SHIIIT!!!", "SHIIIT"),
            ("a pain in the arrrse", "arrrse"),
            ("f u c k this", "f u c k"),
            ("f.u.c.k this", "f.u.c.k"),
            ("f-u-c-k-e-d", "f-u-c-k-e-d"),
            ("arseh*le", "arseh*le"),
            ("f🤬ck that", "f🤬ck"),
            ("s--t happens", "s--t"),
        ] {
            assert_eq!(
                found(raw).first().map(String::as_str),
                Some(expected),
                "{raw}"
            );
        }
    }

    #[test]
    fn other_words_stay() {
        for raw in [
            "shiitake risotto, shuttlecock, assess, Sussex, Scunthorpe",
            "an A* in maths and A*A*A* for Jo",
            "A***, b*, 5*, *really* good, **bold**, _so_ sad",
            "self-assess the A55 at 5.15 on p.12 of W1A",
            "a b c d e f, i s s u e, c-a-t",
            "well... no-one knows: 10/10, f/8, w/c 3rd",
            "https://a.example/f*ck @f_ck",
            "coool bookkeeper successs",
            "terms apply* to all*",
            "T__T and O_o, b?ng, s?t",
        ] {
            assert_eq!(found(raw), [""; 0], "{raw}");
        }
    }
}
