//! Swearing, insults and threats in a text, whoever they are aimed at. Swear words are known by their
//! beginnings, so that every ending and most compounds are covered by a few letters, and are looked
//! for under their usual disguises; insults, threats and mild oaths are wording, in
//! `abusive_language.txt`. What to make of them is left to the rules.

use std::ops::Range;

use crate::order;
use crate::text::cue::Cue;
use crate::text::disguise::{self, Wanted};
use crate::text::{Class, Kind, Lexicon, Phrases, Region, Shape, Text};

/// One place where a text is abusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abuse {
    /// The words.
    pub tokens: Range<usize>,
    /// How it is abusive.
    pub manner: Manner,
}

/// How a text is abusive, the gravest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    /// A mild oath: "damn", "bloody hell", "wtf".
    Oath,
    /// Somebody is called something.
    Insult,
    /// Swearing and obscenity.
    Swearing,
    /// Harm is threatened or wished.
    Threat,
}

/// Every place where the text is abusive, in order, none inside another.
pub fn find(text: &Text, phrases: &Phrases) -> Vec<Abuse> {
    let mut all = Vec::new();
    for (cue, manner) in [
        (Cue::Oath, Manner::Oath),
        (Cue::Insult, Manner::Insult),
        (Cue::Threat, Manner::Threat),
    ] {
        let found = phrases.outside(cue, Cue::NotAbuse);
        all.extend(found.map(|phrase| Abuse {
            tokens: phrase.tokens.clone(),
            manner,
        }));
    }
    let mut swears = disguise::find(text, &Swearing);
    for (at, token) in text.tokens().iter().enumerate() {
        let readable = matches!(token.region, Region::Plain | Region::Hashtag);
        if token.kind == Kind::Word && readable {
            // With a capital, Dick is a name.
            let whole = token.shape != Shape::Title;
            if is_swear_word(text.folded(at), whole) {
                swears.push(at..at + 1);
            }
        }
    }
    swears.retain(|tokens| {
        let mut harmless = phrases.of(Cue::NotAbuse).map(|it| &it.whole);
        !harmless.any(|it| it.start < tokens.end && tokens.start < it.end)
    });
    all.extend(swears.into_iter().map(|tokens| Abuse {
        tokens,
        manner: Manner::Swearing,
    }));
    merge(all)
}

/// Places that share a word are one, as grave as the gravest.
fn merge(mut all: Vec<Abuse>) -> Vec<Abuse> {
    order::sort_by_key(&mut all, |it| it.tokens.start);
    let mut merged: Vec<Abuse> = Vec::with_capacity(all.len());
    for abuse in all {
        match merged.last_mut() {
            Some(last) if abuse.tokens.start < last.tokens.end => {
                last.tokens.end = last.tokens.end.max(abuse.tokens.end);
                last.manner = last.manner.max(abuse.manner);
            }
            _ => merged.push(abuse),
        }
    }
    merged
}

/// Beginnings of swear words; the first also stands inside them.
const BEGINNINGS: &[&str] = &[
    "fuck", "shit", "cunt", "wank", "twat", "bastard", "bollock", "bitch", "slut", "whore",
    "arsehol", "asshol", "cocksuck", "dickhead", "knobhead", "knobend", "bellend", "tosser",
    "gobshit", "pissflap",
];
/// Other words that begin so.
const OTHERS: &[&str] = &["shitak", "shittu", "shitti", "shitz", "wankel", "twatt"];
/// What "shit" ends.
const BEFORE_SHIT: &[&str] = &[
    "bull", "horse", "dog", "bat", "ape", "dip", "chicken", "jack",
];
/// Swear words that longer words may begin with.
const WHOLE: &[&str] = &[
    "shite",
    "dick",
    "dicks",
    "fck",
    "fcking",
    "fcked",
    "fuk",
    "fukin",
    "fuking",
    "fcuk",
    "fkn",
    "fking",
    "phuck",
    "btch",
    "biatch",
    "mofo",
    "jizz",
    "clunge",
    "tits",
    "shitting",
    "shittier",
    "shittiest",
    "shat",
];
/// Mild words that are worth a word where somebody took the trouble to disguise them.
const DISGUISED: &[&str] = &[
    "sod", "arse", "arses", "knob", "prick", "pricks", "cock", "slag", "crap",
];
/// What people mask, and the endings that they put on it.
const MASKED: &[&str] = &[
    "fuck",
    "shit",
    "cunt",
    "wank",
    "twat",
    "bastard",
    "bitch",
    "bollock",
    "arse",
    "dick",
    "prick",
    "piss",
    "cock",
    "toss",
    "slut",
    "whore",
    "bullshit",
    "motherfuck",
    "crap",
    "bugger",
    "asshole",
    "bloody",
    "damn",
];
const ENDINGS: &[&str] = &[
    "", "s", "ing", "er", "ers", "ed", "y", "e", "es", "in", "ty", "head", "heads", "hole",
    "holes", "face", "wit", "up", "off", "show", "ks",
];

struct Swearing;

impl Wanted for Swearing {
    fn is(&self, word: &str, loose: bool) -> bool {
        let insult = || Lexicon::shared().word_has(word, Class::Insult);
        is_swear_word(word, !loose) || (!loose && (insult() || DISGUISED.contains(&word)))
    }

    fn masked(&self) -> (&[&str], &[&str]) {
        (MASKED, ENDINGS)
    }
}

/// Whether a folded word is swearing; `whole` says whether those count that are only known whole.
fn is_swear_word(word: &str, whole: bool) -> bool {
    let inside = BEGINNINGS[0].as_bytes();
    let (last, length) = (inside[inside.len() - 1], inside.len());
    let mut ends = (length..=word.len()).filter(|end| word.as_bytes()[end - 1] == last);
    if ends.any(|end| &word.as_bytes()[end - length..end] == inside) {
        return true;
    }
    // Nearly all words begin with no two letters that any of these begins with.
    if !(word.as_bytes().first_chunk()).is_some_and(|[a, b]| FIRST_TWO[slot(*a, *b)]) {
        return false;
    }
    let starts = |beginning: &&str| word.starts_with(beginning);
    let begins = BEGINNINGS.iter().any(starts) && !OTHERS.iter().any(starts);
    begins
        || (whole && WHOLE.contains(&word))
        || BEFORE_SHIT.iter().any(|before| {
            word.strip_prefix(before)
                .is_some_and(|it| it.starts_with("shit"))
        })
}

/// Which pairs of letters all these begin with.
const FIRST_TWO: [bool; 1 << 10] = {
    let mut all = [false; 1 << 10];
    let mut list = 0;
    let lists = [BEGINNINGS, WHOLE, BEFORE_SHIT];
    while list < lists.len() {
        let mut at = 0;
        while at < lists[list].len() {
            let word = lists[list][at].as_bytes();
            all[slot(word[0], word[1])] = true;
            at += 1;
        }
        list += 1;
    }
    all
};

/// Where a pair of letters is in [`FIRST_TWO`].
const fn slot(a: u8, b: u8) -> usize {
    (a as usize & 31) << 5 | b as usize & 31
}
