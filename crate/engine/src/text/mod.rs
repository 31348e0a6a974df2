//! Text, prepared once: positions, tokens, folded words, links and handles. Every rule reads a
//! [`Text`]; none looks at the raw characters again.
//!
//! [`scan`] cuts the text into tokens in one pass; each token's word is looked up once in the
//! [`Lexicon`]; [`phrase`] matches all patterns of all rules over the result. What the words mean is
//! left to the rules.

mod class;
mod code;
pub mod cue;
pub mod disguise;
mod entity;
mod fold;
mod letters;
pub mod lexicon;
pub mod phone;
pub mod phrase;
mod position;
mod scan;
mod vocabulary;
mod wording;
pub mod work;

use std::cell::OnceCell;
use std::ops::Range;

use disguise::Suspect;
pub use entity::{host, is_host_of};
pub use fold::lower;
pub use lexicon::{Class, Classes, Lexicon, WordId};
pub use phrase::{PhraseBook, Phrases};
use position::Utf16Index;
pub use position::{Byte, Utf16};
pub use vocabulary::{BEGINS, Vocabulary};
pub use work::Work;

use crate::report::Span;

/// A text, cut into tokens. Borrows the raw text.
#[derive(Debug)]
pub struct Text<'a> {
    raw: &'a str,
    folded: String,
    tokens: Vec<Token>,
    entities: Vec<Entity>,
    index: Utf16Index,
    suspects: OnceCell<Vec<Suspect>>,
}

/// A word, number, mark, emoji or line break.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// First byte in the raw text.
    pub start: Byte,
    /// One past the last byte; a possessive `'s` is not part of it.
    pub end: Byte,
    /// Hash of the folded form, see [`hash`].
    pub hash: u64,
    /// The word in the lexicon, or one of the general ids ([`lexicon::UNKNOWN`] and its like).
    pub word: WordId,
    /// The classes of that word.
    pub classes: Classes,
    /// What it is.
    pub kind: Kind,
    /// How its letters are written.
    pub shape: Shape,
    /// How it stands to the token before.
    pub join: Join,
    /// What it is part of.
    pub region: Region,
    /// A `'s` follows, whether it owns ("Jayden's bag") or is short for "is" ("Jayden's here").
    pub apostrophe_s: bool,
    /// First word of a sentence, line, heading or quotation.
    pub sentence_start: bool,
    /// Number of the sentence, from 0.
    pub sentence: u32,
    folded: (u32, u32),
}

impl Token {
    /// Whether it is a word, a number or a mix of both.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Number | Kind::Code)
    }

    /// Whether patterns look through it: emoji, single line breaks, quotation marks, asterisks.
    pub fn is_transparent(&self) -> bool {
        matches!(self.kind, Kind::Emoji | Kind::Newline | Kind::Ornament)
    }

    /// Whether its first letter is a capital.
    pub fn is_capitalised(&self) -> bool {
        matches!(self.shape, Shape::Title | Shape::Upper)
    }
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters.
    Word,
    /// Digits, with `.`, `,`, `:` or `/` between them.
    Number,
    /// Letters and digits: `7C`, `y9s`, `9am`.
    Code,
    /// A mark that separates: comma, full stop, bracket, dash, slash, `&`, a pin.
    Mark,
    /// Quotation marks, asterisks and underscores around words.
    Ornament,
    /// One emoji or other symbol.
    Emoji,
    /// One line break. An empty line also ends the sentence.
    Newline,
}

/// How the letters of a word are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `jayden`
    Lower,
    /// `Jayden`, `McAllister`, and single capitals.
    Title,
    /// `JAYDEN`
    Upper,
    /// `jAYDEN`, `iPad`
    Mixed,
    /// Scripts and digits without case.
    Caseless,
}

/// How a token stands to the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// After white space, or at the start.
    Apart,
    /// After one hyphen without spaces.
    Hyphen,
    /// Directly: a mark, or a part of a `#CamelCase` tag.
    Glued,
}

/// What a token is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Region {
    /// Running text.
    Plain,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// An `@handle`.
    Handle,
    /// A `#hashtag`.
    Hashtag,
    /// Between backticks.
    Code,
}

/// A web address, e-mail address, handle or hashtag as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// What it is; never [`Region::Plain`].
    pub region: Region,
    /// Its bytes, with `@` or `#`.
    pub bytes: Range<Byte>,
    /// Its tokens; may be empty.
    pub tokens: Range<usize>,
}

impl<'a> Text<'a> {
    /// Cuts `raw` into tokens and looks each word up once. Linear in the length of the text.
    pub fn prepare(raw: &'a str) -> Self {
        Self::prepare_with(raw, Lexicon::shared())
    }

    pub(super) fn prepare_with(raw: &'a str, lexicon: &Lexicon) -> Self {
        let scanned = scan::scan(raw, lexicon);
        Self {
            raw,
            folded: scanned.folded,
            tokens: scanned.tokens,
            entities: scanned.entities,
            index: Utf16Index::of(raw),
            suspects: OnceCell::new(),
        }
    }

    /// The text as it was given.
    pub fn raw(&self) -> &'a str {
        self.raw
    }

    /// All tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Links, e-mail addresses, handles and hashtags, in order.
    pub fn entities(&self) -> &[Entity] {
        &self.entities
    }

    /// Where words may stand in disguise.
    fn suspects(&self) -> &[Suspect] {
        self.suspects.get_or_init(|| Suspect::all(self))
    }

    /// The folded form of token `at`: lower case, no accents, no apostrophes.
    pub fn folded(&self, at: usize) -> &str {
        let (start, end) = self.tokens[at].folded;
        &self.folded[start as usize..end as usize]
    }

    /// The raw characters of `bytes`.
    pub fn slice(&self, bytes: Range<Byte>) -> &'a str {
        &self.raw[bytes.start.at()..bytes.end.at()]
    }

    /// The bytes from the first to the last of `tokens`, which must not be empty.
    pub fn bytes(&self, tokens: Range<usize>) -> Range<Byte> {
        self.tokens[tokens.start].start..self.tokens[tokens.end - 1].end
    }

    /// The same, with the `'s` that follows the last of `tokens`, if one does.
    pub fn bytes_with_s(&self, tokens: Range<usize>) -> Range<Byte> {
        let last = self.tokens[tokens.end - 1];
        let bytes = self.bytes(tokens);
        let rest = &self.raw[bytes.end.at()..];
        let length = rest.find(['s', 'S']).filter(|_| last.apostrophe_s);
        bytes.start..Byte::from(bytes.end.at() + length.map_or(0, |at| at + 1))
    }

    /// The span of `bytes` in UTF-16 code units.
    pub fn utf16(&self, bytes: Range<Byte>) -> Span {
        self.index.span(self.raw, bytes)
    }

    /// Whether the word at `at` is in `class`; false beyond the end.
    pub fn has(&self, at: usize, class: Class) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.classes.has(class))
    }

    /// The next token from `at` on that patterns do not look through; the length of the text if none.
    pub fn solid(&self, mut at: usize) -> usize {
        while self.tokens.get(at).is_some_and(Token::is_transparent) {
            at += 1;
        }
        at
    }

    /// The solid token before `at`.
    pub fn before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|&i| !self.tokens[i].is_transparent())
    }

    /// The solid token after `at`.
    pub fn after(&self, at: usize) -> Option<usize> {
        let next = self.solid(at + 1);
        (next < self.tokens.len()).then_some(next)
    }

    /// Whether the token at `at` is the mark `mark`.
    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            token.kind == Kind::Mark && self.raw[token.start.at()..].starts_with(mark)
        })
    }
}

/// Hash of a folded word; words that follow one another hash like the word that they form together:
/// `hash_on(hash("jay"), "den") == hash("jayden")`, so that spaces and hyphens make no difference.
pub const fn hash(folded: &str) -> u64 {
    hash_on(HASH_START, folded)
}

/// Goes on hashing from `so_far`.
pub const fn hash_on(so_far: u64, folded: &str) -> u64 {
    let (folded, mut hash, mut at) = (folded.as_bytes(), so_far, 0);
    while at < folded.len() {
        hash = hash_byte(hash, folded[at]);
        at += 1;
    }
    hash
}

/// Hash of nothing (FNV-1a, 64 bits).
pub const HASH_START: u64 = 0xCBF2_9CE4_8422_2325;

pub(crate) const fn hash_byte(so_far: u64, byte: u8) -> u64 {
    (so_far ^ byte as u64).wrapping_mul(0x100_0000_01B3)
}

/// The folded words of a name, alias or other policy value, in order; what joins them is left out.
///
/// "Zoë Okonkwo-Hughes" gives `zoe`, `okonkwo`, `hughes`; "Alfie O'Donnell" gives `alfie`, `odonnell`.
pub fn words(value: &str) -> Vec<String> {
    let text = Text::prepare(value);
    (0..text.tokens.len())
        .filter(|&at| text.tokens[at].is_word())
        .map(|at| text.folded(at).to_owned())
        .collect()
}
