//! Cutting a text into tokens, in one pass from start to end. Knows how people write online: names
//! run together in tags, emoji and invisible characters between letters, sentences without capitals.

use super::fold::{Folded, fold};
use super::letters::Seen;
use super::lexicon::{self, Lexicon};
use super::{Byte, Entity, HASH_START, Join, Kind, Region, Shape, Token, hash_byte, hash_on};
use super::{code, entity};

/// How far a closing backtick may be from the opening one.
const LONGEST_CODE: usize = 2000;

/// Words whose `'s` is often written without its apostrophe, and that are no words of their own then.
const WITHOUT_APOSTROPHE: [&str; 9] = [
    "thats", "whats", "theres", "heres", "wheres", "whos", "hows", "hes", "shes",
];

/// What scanning gives.
pub(super) struct Scanned {
    pub(super) folded: String,
    pub(super) tokens: Vec<Token>,
    pub(super) entities: Vec<Entity>,
}

/// Cuts `raw` into tokens.
pub(super) fn scan(raw: &str, lexicon: &Lexicon) -> Scanned {
    let mut scanner = Scanner {
        raw,
        lexicon,
        out: Scanned {
            folded: String::with_capacity(raw.len()),
            tokens: Vec::with_capacity(raw.len() / 4 + 4),
            entities: Vec::new(),
        },
        run_end: 0,
        address: None,
        region: Region::Plain,
        last_end: usize::MAX,
        hyphen: false,
        fresh: true,
        ended: false,
        sentence: 0,
    };
    scanner.scan(0, raw.len());
    scanner.out
}

struct Scanner<'a> {
    raw: &'a str,
    lexicon: &'a Lexicon,
    out: Scanned,
    /// Up to here, addresses have been looked for.
    run_end: usize,
    address: Option<(Region, std::ops::Range<usize>)>,
    region: Region,
    /// One past the last character that was no white space, for [`Join`].
    last_end: usize,
    /// The character before was a hyphen after a word.
    hyphen: bool,
    /// The next word opens a sentence, line or quotation.
    fresh: bool,
    /// The next word belongs to a new sentence.
    ended: bool,
    sentence: u32,
}

impl Scanner<'_> {
    fn scan(&mut self, mut at: usize, end: usize) {
        while at < end {
            let c = match self.raw.as_bytes()[at] {
                b' ' => {
                    at += 1;
                    continue;
                }
                byte if byte.is_ascii() => byte.into(),
                _ => match self.raw[at..end].chars().next() {
                    Some(c) => c,
                    None => return,
                },
            };
            if self.region == Region::Plain && !c.is_whitespace() {
                if at >= self.run_end {
                    self.look_for_address(at);
                }
                if let Some(after) = self.entity(at, c) {
                    at = after;
                    continue;
                }
            }
            at = match fold(c) {
                Folded::One(_) | Folded::Two(_) | Folded::Other(_) => self.word(at, end),
                Folded::Mark | Folded::Invisible => at + c.len_utf8(),
                Folded::Apostrophe | Folded::Hyphen | Folded::None => self.other(at, c),
            };
        }
    }

    fn look_for_address(&mut self, at: usize) {
        let run = run(&self.raw[at..]);
        let length = run.len();
        self.run_end = at + length;
        self.address = None;
        // Most runs are one plain word; only a dot or an `@` inside makes an address possible.
        let inside = run.as_bytes();
        if inside.len() > 3
            && inside[..inside.len() - 1]
                .iter()
                .any(|b| matches!(b, b'.' | b'@' | b':'))
        {
            self.address = entity::address(run)
                .map(|(region, range)| (region, range.start + at..range.end + at));
            if let Some((_, range)) = &self.address {
                self.run_end = range.end;
            }
        }
    }

    /// Takes the link, handle, tag or code that starts at `at`, if one does; gives where it ends.
    fn entity(&mut self, at: usize, c: char) -> Option<usize> {
        let (region, range) = match &self.address {
            Some((region, range)) if range.start == at => (*region, range.clone()),
            _ => {
                let region = match c {
                    '@' => Region::Handle,
                    '#' => Region::Hashtag,
                    '`' => return self.code(at),
                    _ => return None,
                };
                let glued = self.raw[..at]
                    .chars()
                    .next_back()
                    .is_some_and(char::is_alphanumeric);
                if glued {
                    return None;
                }
                let length = entity::tag_length(&self.raw[at..], c);
                if length == 0 {
                    return None;
                }
                (region, at..at + length)
            }
        };
        let first = self.out.tokens.len();
        self.region = region;
        self.run_end = self.run_end.max(range.end);
        self.scan(range.start, range.end);
        self.region = Region::Plain;
        self.out.entities.push(Entity {
            region,
            bytes: range.start.into()..range.end.into(),
            tokens: first..self.out.tokens.len(),
        });
        Some(range.end)
    }

    fn code(&mut self, at: usize) -> Option<usize> {
        let rest = &self.raw[at..];
        let fence = if rest.starts_with("```") { "```" } else { "`" };
        let body = &rest.as_bytes()[fence.len()..];
        let window = &body[..body.len().min(LONGEST_CODE)];
        let length = window
            .windows(fence.len())
            .position(|part| part == fence.as_bytes())?;
        let start = at + fence.len();
        let glued = self.last_end == at && rest[1..].starts_with(char::is_alphanumeric);
        if glued || length == 0 {
            return None;
        }
        self.region = Region::Code;
        self.scan(start, start + length);
        self.region = Region::Plain;
        Some(start + length + fence.len())
    }

    fn word(&mut self, start: usize, limit: usize) -> usize {
        // In tags and addresses capitals and digits part the words: #HappyBirthdayJayden, @year6.
        let parts = matches!(
            self.region,
            Region::Hashtag | Region::Handle | Region::Url | Region::Email
        );
        let folded_start = self.out.folded.len();
        let mut seen = Seen::default();
        let mut hash = HASH_START;
        let (mut at, mut end) = (start, start);
        let mut apostrophe_s = false;
        loop {
            // Nearly all words are plain letters from beginning to end.
            if !parts {
                let plain = seen.add_plain(&self.raw[at..limit]);
                let from = self.out.folded.len();
                self.out.folded.push_str(plain);
                let folded = &mut self.out.folded[from..];
                folded.make_ascii_lowercase();
                hash = hash_on(hash, folded);
                at += plain.len();
                end = end.max(at);
            }
            let Some(c) = self.raw[at..limit].chars().next() else {
                break;
            };
            let next = at + c.len_utf8();
            let folded = fold(c);
            match folded {
                Folded::One(_) | Folded::Two(_) | Folded::Other(_) => {
                    if parts && seen.parts_before(c, self.raw[next..limit].chars().next()) {
                        break;
                    }
                    seen.add(c);
                }
                Folded::Mark => {
                    (at, end) = (next, next);
                    continue;
                }
                Folded::Invisible => {
                    at = next;
                    continue;
                }
                Folded::Apostrophe => match self.after_apostrophe(next, limit) {
                    After::Nothing => break,
                    After::S(after) => {
                        apostrophe_s = true;
                        at = after;
                        break;
                    }
                    After::Ending => {
                        hash = hash_byte(hash, b'\'');
                        self.out.folded.push('\'');
                        at = next;
                        continue;
                    }
                    After::Letters => {
                        at = next;
                        continue;
                    }
                },
                Folded::Hyphen | Folded::None => {
                    let digits =
                        seen.has_digits && !seen.has_letters && matches!(c, '.' | ',' | ':' | '/');
                    if digits && self.raw[next..limit].starts_with(|c: char| c.is_ascii_digit()) {
                        hash = hash_byte(hash, c as u8);
                        self.out.folded.push(c);
                        at = next;
                        continue;
                    }
                    break;
                }
            }
            hash = self.fold_on(hash, folded);
            (at, end) = (next, next);
        }
        if WITHOUT_APOSTROPHE.contains(&&self.out.folded[folded_start..])
            && self.raw[..end].ends_with(['s', 'S'])
        {
            self.out.folded.pop();
            hash = super::hash(&self.out.folded[folded_start..]);
            (end, apostrophe_s) = (end - 1, true);
        }
        let kind = seen.kind();
        let folded = &self.out.folded[folded_start..];
        let shape = seen.shape();
        let word = match self.lexicon.lookup(hash) {
            lexicon::UNKNOWN if kind != Kind::Word => code::general(folded, kind, shape),
            word => word,
        };
        self.push(
            start..end,
            hash,
            kind,
            shape,
            word,
            folded_start,
            apostrophe_s,
        );
        self.last_end = at;
        at
    }

    /// Adds what a letter has become to the folded word; gives the hash with it.
    fn fold_on(&mut self, hash: u64, letter: Folded) -> u64 {
        let out = &mut self.out.folded;
        let from = out.len();
        match letter {
            Folded::One(byte) => out.push(byte.into()),
            Folded::Two(bytes) => out.extend(bytes.map(char::from)),
            Folded::Other(c) => out.push(c),
            _ => {}
        }
        hash_on(hash, &out[from..])
    }

    /// What follows an apostrophe at the end of `after` bytes.
    fn after_apostrophe(&self, after: usize, limit: usize) -> After {
        let rest = &self.raw.as_bytes()[after..limit];
        let letters = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
        let whole = rest
            .get(letters)
            .is_none_or(|b| b.is_ascii() && !b.is_ascii_alphanumeric())
            || self.raw[after + letters..limit].starts_with(|c: char| fold(c) == Folded::None);
        match (letters, rest) {
            (1, [b's' | b'S', ..]) if whole => After::S(after + 1),
            (1, [b'm' | b'M' | b'd' | b'D' | b't' | b'T', ..])
            | (2, [b'r' | b'R' | b'v' | b'V', b'e' | b'E', ..] | [b'l' | b'L', b'l' | b'L', ..])
                if whole =>
            {
                After::Ending
            }
            _ if self.raw[after..limit].starts_with(char::is_alphabetic) => After::Letters,
            _ => After::Nothing,
        }
    }

    fn other(&mut self, at: usize, c: char) -> usize {
        let next = at + c.len_utf8();
        if c == '\n' || c == '\u{2028}' || c == '\u{2029}' {
            let empty_line = self
                .out
                .tokens
                .last()
                .is_some_and(|token| token.kind == Kind::Newline);
            self.ended |= empty_line;
            self.fresh = true;
            self.push_other(at..next, Kind::Newline);
            return next;
        }
        if c.is_whitespace() {
            return next;
        }
        if matches!(
            self.region,
            Region::Url | Region::Email | Region::Handle | Region::Hashtag
        ) {
            return next;
        }
        let glued = self.last_end == at;
        let before_word = self.raw[next..].starts_with(char::is_alphanumeric);
        match c {
            '-' | '\u{2010}' | '\u{2011}' if glued && before_word => {
                self.hyphen = true;
                self.last_end = next;
            }
            '.' => {
                // "Mr. Hall", "St. Mary", "Jayden P. won", "T.J.": part of the word, and looked through.
                let short = glued && self.is_abbreviation();
                let goes_on = before_word && self.raw[next..].starts_with(char::is_lowercase);
                let stops = !(short || goes_on);
                self.fresh |= stops;
                self.ended |= stops;
                self.push_other(at..next, if short { Kind::Ornament } else { Kind::Mark });
            }
            '!' | '?' | '…' | '‽' => {
                (self.fresh, self.ended) = (true, true);
                self.push_other(at..next, Kind::Mark);
            }
            '"' | '\'' | '“' | '”' | '‘' | '’' | '„' | '«' | '»' | '‹' | '›' | '*' | '_' | '`'
            | '´' => {
                self.fresh |= !glued && before_word && !matches!(c, '*' | '_');
                self.push_other(at..next, Kind::Ornament);
            }
            ':' | '(' | '[' | '•' | '·' | '📍' | '📌' => {
                self.fresh = true;
                self.push_other(at..next, Kind::Mark);
            }
            _ if c.is_ascii()
                || matches!(
                    c,
                    '–' | '—' | '―' | '£' | '€' | '¡' | '¿' | '。' | '、' | '،'
                ) =>
            {
                self.push_other(at..next, Kind::Mark);
            }
            _ => {
                self.fresh = true;
                self.push_other(at..next, Kind::Emoji);
            }
        }
        next
    }

    fn is_abbreviation(&self) -> bool {
        let Some(last) = self
            .out
            .tokens
            .last()
            .filter(|token| token.kind == Kind::Word)
        else {
            return false;
        };
        let folded = &self.out.folded[last.folded.0 as usize..];
        match folded {
            "i" | "a" if last.shape == Shape::Lower => false,
            "mr" | "mrs" | "ms" | "mx" | "dr" | "fr" | "sr" | "jr" | "rev" | "prof" | "yr"
            | "yrs" | "vs" | "dept" | "eg" | "ie" => true,
            "st" => last.is_capitalised(),
            _ => folded.chars().nth(1).is_none() && folded != "i",
        }
    }

    fn push_other(&mut self, range: std::ops::Range<usize>, kind: Kind) {
        let hash = super::hash(&self.raw[range.clone()]);
        let word = if kind == Kind::Mark {
            self.lexicon.lookup(hash)
        } else {
            lexicon::UNKNOWN
        };
        let end = range.end;
        self.push(
            range,
            hash,
            kind,
            Shape::Caseless,
            word,
            self.out.folded.len(),
            false,
        );
        self.last_end = end;
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "the parts of one token, in one place"
    )]
    fn push(
        &mut self,
        range: std::ops::Range<usize>,
        hash: u64,
        kind: Kind,
        shape: Shape,
        word: lexicon::WordId,
        folded_start: usize,
        apostrophe_s: bool,
    ) {
        let is_word = matches!(kind, Kind::Word | Kind::Number | Kind::Code);
        if is_word && std::mem::take(&mut self.ended) && !self.out.tokens.is_empty() {
            self.sentence += 1;
        }
        let join = match (
            std::mem::take(&mut self.hyphen),
            self.last_end == range.start,
        ) {
            (true, true) => Join::Hyphen,
            (_, true) => Join::Glued,
            _ => Join::Apart,
        };
        self.out.tokens.push(Token {
            start: Byte::from(range.start),
            end: Byte::from(range.end),
            hash,
            word,
            classes: self.lexicon.classes(word),
            kind,
            shape,
            join,
            region: self.region,
            apostrophe_s,
            sentence_start: is_word && std::mem::take(&mut self.fresh),
            sentence: self.sentence,
            folded: (folded_start as u32, self.out.folded.len() as u32),
        });
    }
}

/// The characters without white space that `text` begins with.
fn run(text: &str) -> &str {
    let space = |b: &u8| matches!(b, b'\t'..=b'\r' | b' ');
    let bytes = text.as_bytes();
    let Some(at) = bytes.iter().position(|b| space(b) || !b.is_ascii()) else {
        return text;
    };
    if bytes[at].is_ascii() {
        return &text[..at];
    }
    let length = text[at..].find(char::is_whitespace);
    length.map_or(text, |length| &text[..at + length])
}

enum After {
    /// No letter: the apostrophe is a quotation mark.
    Nothing,
    /// `s` and the end of the word; gives where it ends.
    S(usize),
    /// `m`, `d`, `t`, `re`, `ve` or `ll`: part of the word, with its apostrophe.
    Ending,
    /// More letters, as in O'Donnell.
    Letters,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::Text;

    fn words(raw: &str) -> Vec<String> {
        let text = Text::prepare(raw);
        let at = (0..text.tokens().len()).filter(|&at| text.tokens()[at].is_word());
        at.map(|at| text.folded(at).to_owned()).collect()
    }

    #[test]
    fn words_as_people_write_them() {
        for (raw, expected) in [
            ("Zoë Okonkwo-Hughes'", "zoe okonkwo hughes"),
            ("Alfie O’Donnell’s", "alfie odonnell"),
            ("o`donnell and D'Arcy", "odonnell and darcy"),
            ("I'm we’re don't", "i'm we're don't"),
            ("JAYDEN'S mum's", "jayden mum"),
            ("#HappyBirthdayJayden", "happy birthday jayden"),
            ("#PTAMeeting #Year9Rocks #7C", "pta meeting year 9 rocks 7c"),
            ("@StOsmundsPE @reece.ali7", "st osmunds pe reece ali 7"),
            ("Jay\u{200B}den", "jayden"),
            ("Sia\u{302}n Prosser", "sian prosser"),
            ("‏ישראל", "ישראל"),
            ("8.37 and 1,000", "8.37 and 1,000"),
            ("3 pupils.Then home", "3 pupils then home"),
            ("5\u{FE0F}\u{20E3}", "5"),
        ] {
            assert_eq!(words(raw).join(" "), expected, "{raw:?}");
        }
    }

    #[test]
    fn sentences() {
        for (raw, starts) in [
            ("Will he? Grace did.", "Will Grace"),
            ("Mr. Hall met St. Mary and Jayden P. there", "Mr"),
            ("so happy 🎉 Grace won\nMay too", "so Grace May"),
            ("she said 'Will you' to Will", "she Will"),
            ("one... Two", "one Two"),
            ("end.Then more", "end Then"),
        ] {
            let text = Text::prepare(raw);
            let first = text.tokens().iter().filter(|token| token.sentence_start);
            let first: Vec<_> = first
                .map(|token| text.slice(token.start..token.end))
                .collect();
            assert_eq!(first.join(" "), starts, "{raw:?}");
        }
    }

    #[test]
    fn regions() {
        let raw = "see www.a.example/b, mail t.b@a.example or @me and #OurDay `let x` (c.org.uk).";
        let text = Text::prepare(raw);
        let found: Vec<_> = text
            .entities()
            .iter()
            .map(|e| (e.region, text.slice(e.bytes.clone())))
            .collect();
        assert_eq!(
            found,
            [
                (Region::Url, "www.a.example/b"),
                (Region::Email, "t.b@a.example"),
                (Region::Handle, "@me"),
                (Region::Hashtag, "#OurDay"),
                (Region::Url, "c.org.uk"),
            ]
        );
        assert!(
            text.tokens()
                .iter()
                .any(|token| token.region == Region::Code)
        );
    }

    proptest! {
        #[test]
        fn any_text_gives_ordered_tokens_on_character_boundaries(raw in "(\\PC|[ \\n@#.`'’-]|[a-cA-C0-9]|🎉|\u{301}|\u{200D}){0,80}") {
            let text = Text::prepare(&raw);
            let mut last = 0;
            for token in text.tokens() {
                prop_assert!(token.start.at() >= last && token.end > token.start);
                prop_assert!(raw.is_char_boundary(token.start.at()) && raw.is_char_boundary(token.end.at()));
                let span = text.utf16(token.start..token.end);
                let units: Vec<u16> = raw.encode_utf16().collect();
                let same = String::from_utf16(&units[span.start as usize..span.end as usize]);
                prop_assert_eq!(same.unwrap_or_default(), text.slice(token.start..token.end));
                last = token.end.at();
            }
        }
    }
}
