//! `credentials`: a password, PIN, log-in or access code is shared. The words say that one follows; what
//! follows must look like one, so that talk about passwords is left alone.

use std::ops::Range;

use super::{listed, value};
use crate::context::Context;
use crate::order;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};
use crate::text::cue::Cue;
use crate::text::phrase::Phrase;
use crate::text::{Byte, Class, Join, Kind, Region, Text, Token, hash};

/// See [`Rule::docs`].
pub struct Credentials;

impl Rule for Credentials {
    fn id(&self) -> &'static str {
        "credentials"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Rochdale.clause("Appendix 1"),
                Document::Weston.clause("2.4.1"),
                Document::Ascl.clause("paragraph 11"),
                Document::Weston.clause("2.7.3"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Stop)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        let (text, phrases) = (&cx.body.text, cx.phrases());
        let mut found: Vec<Range<Byte>> = Vec::new();
        for (cue, looks) in [
            (Cue::PasswordIs, is_password as Looks),
            (Cue::CodeIs, is_code),
            (Cue::LoginIs, is_login),
        ] {
            // The name of an account is a secret only beside its password.
            let alone = found.is_empty();
            let secrets = phrases.outside(cue, Cue::NoSecret).filter(|it| {
                let user = text.folded(it.whole.start).starts_with("user");
                !(alone && cue == Cue::LoginIs && user)
            });
            found.extend(secrets.filter_map(|it| secret(text, it, looks)));
        }
        // Most posts open nothing, and need no look at each of their words.
        let opens = (0..text.tokens().len()).any(|at| opens(text, at));
        if opens && !phrases.has(Cue::NoSecret) {
            found.extend((0..text.tokens().len()).filter_map(|at| unannounced(text, at)));
        }
        order::sort_by_key(&mut found, |bytes| {
            (bytes.start, std::cmp::Reverse(bytes.end))
        });
        // "login: supply3 pw: Gr33nTable" is one key to one door.
        let mut whole: Option<Range<Byte>> = None;
        for bytes in found {
            match &mut whole {
                Some(one) if bytes.start.at() <= one.end.at() + 6 => {
                    one.end = one.end.max(bytes.end);
                }
                _ => report(cx, whole.replace(bytes), out),
            }
        }
        report(cx, whole, out);
    }
}

fn report(cx: &Context, bytes: Option<Range<Byte>>, out: &mut Sink) {
    if let Some(bytes) = bytes {
        out.words(
            &cx.body,
            bytes,
            Message::new("credentials", "credentials_instead"),
        );
    }
}

/// Tells whether a value looks like a secret; `said` means that "is", a colon or their like stands before it.
type Looks = fn(text: &Text, at: usize, value: &str, said: bool) -> bool;

/// The words and the secret after them, if what follows looks like one.
fn secret(text: &Text, cue: &Phrase, looks: Looks) -> Option<Range<Byte>> {
    let tokens = text.tokens();
    let mut at = cue.whole.end;
    let last = text.slice(text.bytes(at - 1..at));
    let far = tokens[at - 1].apostrophe_s && listed("it that", text.folded(at - 1))
        || listed("its press type use try enter dial", text.folded(at - 1));
    let mut said = listed("is are be : =", last) || tokens[at - 1].apostrophe_s;
    while let Some(token) = tokens.get(at) {
        let mark = text.slice(token.start..token.end);
        if token.kind == Kind::Mark && ":=-–—>(".contains(mark) {
            said = true;
        } else if listed("is are it's now still just", text.folded(at)) {
            said |= text.folded(at).starts_with('i') || text.folded(at) == "are";
        } else if !token.is_transparent() {
            break;
        }
        at += 1;
    }
    let start = tokens.get(at)?.start;
    let value = value(text.raw(), start.at());
    let bytes = tokens[cue.whole.start].start..Byte::from(start.at() + value.len());
    // "it's 2026", "use 1000 words": far from the lock, digits must be nothing else.
    if far {
        let counts = tokens.get(text.solid(at + 1)).is_some_and(Token::is_word)
            && !listed(
                "then and hash star for on if yes no now still today tomorrow tonight from until till",
                text.folded(text.solid(at + 1)),
            );
        if counts || value.len() < 4 || value.starts_with("19") || value.starts_with("20") {
            return None;
        }
    }
    (!value.is_empty() && looks(text, at, value, said)).then_some(bytes)
}

/// A secret beside no word for one, known by its own looks and by what it opens: "guest wifi in the
/// hall, it's Otter!Barn42", "back gate: 4062 then hash", "the supply folder is tarn / Otter2026".
fn unannounced(text: &Text, at: usize) -> Option<Range<Byte>> {
    const LEADS: &str = ": = / - – — ( it's its is now use try with then";
    const NAMES: &str = "username insta instagram twitter tiktok threads bluesky handle facebook";
    let tokens = text.tokens();
    let token = tokens[at];
    let folded = |at: usize| text.folded(at);
    let apart = token.region == Region::Plain && token.join == Join::Apart;
    if !apart || !(token.is_word() || token.kind == Kind::Number) {
        return None;
    }
    // Either kind has a digit.
    let mut run = text.raw().as_bytes()[token.start.at()..].iter();
    let run_has_digit = run
        .find(|byte| byte.is_ascii_digit() || byte.is_ascii_whitespace())
        .is_some_and(u8::is_ascii_digit);
    if !run_has_digit {
        return None;
    }
    let value = value(text.raw(), token.start.at());
    let sentence = token.sentence;
    let near = |i: &usize| tokens[*i].sentence == sentence || i.abs_diff(at) < 12;
    let locked = || (0..tokens.len()).filter(near).any(|i| opens(text, i));
    let name = |i: usize| text.has(i, Class::App) || listed(NAMES, folded(i));
    let end = Byte::from(token.start.at() + value.len());
    if (3..=8).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_digit()) {
        // "4062 then hash"
        let then = text.solid(at + 1);
        let key = text.solid(then + usize::from(listed("then and plus", folded_at(text, then))));
        let key = text.solid(key + usize::from(folded_at(text, key) == "the"));
        let pressed = listed(
            "hash star asterisk enter push pull turn",
            folded_at(text, key),
        );
        return (pressed && locked()).then(|| token.start..tokens[key].end);
    }
    let has = |kind: fn(&u8) -> bool| value.bytes().any(|b| kind(&b));
    let odd = value.len() > 6
        && value.starts_with(|c: char| c.is_ascii_alphabetic())
        && value
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"!?*#$%&_^+-".contains(&b))
        && has(u8::is_ascii_digit)
        && has(u8::is_ascii_lowercase)
        && has(|b| b.is_ascii_uppercase() || b"!?*#$%&^+".contains(b));
    let before = text.before(at).filter(|_| odd)?;
    let lead = text.slice(tokens[before].start..tokens[before].end);
    let said = tokens[before].apostrophe_s && folded(before) == "it";
    if !(said || listed(LEADS, lead) || listed(LEADS, folded(before)))
        || !locked()
        || (0..tokens.len()).filter(near).any(name)
    {
        return None;
    }
    // "tarn / Otter2026": the account and its password.
    let account = text.before(before).filter(|_| lead == "/");
    Some(tokens[account.unwrap_or(at)].start..end)
}

/// Whether a word is of something that a secret opens.
fn opens(text: &Text, at: usize) -> bool {
    text.has(at, Class::Lock)
        || text.has(at, Class::Secret)
        || const { [hash("log"), hash("sign")] }.contains(&text.tokens()[at].hash)
}

/// The folded word at a place that may be past the end.
fn folded_at<'t>(text: &'t Text, at: usize) -> &'t str {
    match text.tokens().get(at) {
        Some(_) => text.folded(at),
        None => "",
    }
}

fn is_password(text: &Text, at: usize, value: &str, said: bool) -> bool {
    let has = |kind: fn(&char) -> bool| value.chars().any(|c| kind(&c));
    let letters = has(|c| c.is_alphabetic());
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let marks = value.len() > 5 && has(|c| "!?*#$%&@_^+".contains(*c));
    if value.len() < 4 || is_time(value) {
        return false;
    }
    // Gr33nTable, Bramble!2026, 90210.
    if digits > 0 && letters && (said || value.len() > 5) || digits > 3 || marks {
        return true;
    }
    // A plain word: quoted, or the end of what is said and no remark on the password.
    let token = text.tokens()[at];
    let quoted = at > 0 && {
        let before = text.tokens()[at - 1];
        before.kind == Kind::Ornament && before.end == token.start
    };
    let next = text.tokens().get(text.solid(at + 1));
    let ends = next.is_none_or(|next| !next.is_word())
        || listed(
            "all no with lower lowercase one in",
            text.folded(text.solid(at + 1)),
        );
    let mixed = value.chars().skip(1).any(char::is_uppercase) && has(|c| c.is_lowercase());
    said && letters && (mixed || quoted || ends && token.is_word() && !is_remark(text, at))
}

/// Whether a word says something about the password instead of being it.
fn is_remark(text: &Text, at: usize) -> bool {
    const REMARKS: &str = "wrong right correct incorrect invalid expired fine good bad great rubbish awful stupid \
        ridiculous terrible secure insecure safe unsafe secret private weak strong long short easy hard tricky changed \
        changing reset forgotten lost different same broken dead required needed optional missing unknown wonderful \
        important essential vital compromised hacked stolen leaked working available ready useless written case \
        sensitive mine yours hers ours theirs theirs' there here everywhere nowhere unguessable guessable obvious \
        protected encrypted saved stored below above attached inside underneath confidential password passwords \
        something anything nothing everything impossible perfect please awesome cool nice annoying boring hilarious genius complicated simple \
        what why who where when which everyone nobody someone people always never";
    const ENDINGS: [&str; 10] = [
        "ing", "ed", "able", "ible", "ful", "less", "ous", "ive", "ly", "n't",
    ];
    let classes = [
        Class::Function,
        Class::Preposition,
        Class::Determiner,
        Class::Mine,
        Class::Theirs,
        Class::Pronoun,
        Class::Auxiliary,
        Class::I,
    ];
    let word = text.folded(at);
    listed(REMARKS, word)
        || classes.iter().any(|&class| text.has(at, class))
        || ENDINGS.iter().any(|ending| word.ends_with(ending))
}

fn is_code(_text: &Text, _at: usize, value: &str, said: bool) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let marked = value
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b"#*-.".contains(&b));
    marked && !is_time(value) && (digits > 2 || digits > 1 && said && value.len() > 3)
}

fn is_login(_text: &Text, _at: usize, value: &str, said: bool) -> bool {
    let digits = value.bytes().any(|b| b.is_ascii_digit());
    let letters = value.bytes().any(|b| b.is_ascii_alphabetic());
    let marks = value.bytes().any(|b| b"_@.".contains(&b));
    letters
        && value.len() > 3
        && !is_time(value)
        && (said && (digits || marks) || digits && value.len() > 5)
}

/// "9am", "10:30", "5pm": when, not what.
fn is_time(value: &str) -> bool {
    let digits = value.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = value[digits.len()..].to_ascii_lowercase();
    let clock = digits.len() <= 5 && digits.contains([':', '.']);
    let numeric = digits
        .bytes()
        .all(|b| b.is_ascii_digit() || b == b':' || b == b'.');
    numeric
        && (clock && ending.is_empty()
            || matches!(
                ending.as_str(),
                "am" | "pm" | "s" | "st" | "nd" | "rd" | "th"
            ))
}

impl Documented for Credentials {
    fn docs(&self) -> Docs {
        Docs {
            title: "A password or code is shared",
            what: "A password, a PIN, a log-in or an access code with its words: \"the wifi password is …\", \
                   \"door code 4471\", \"login: … pw: …\". Talk about passwords without one is left alone, and so \
                   are codes that are no secret: postcodes, discounts, dress codes.",
            why: "A post is copied and kept. Whoever reads it, now or years later, can go through that door or into \
                  that account.",
            instead: "Leave it out, and change it if it has been seen. Tell the one who needs it in person.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "The hall wifi password is Otter!88, tell the choir",
                        &["wifi password is Otter!88"],
                    ),
                    Example::text("laptop trolley PIN: 4471", &["trolley PIN: 4471"]),
                    Example::text(
                        "For cover, login: supply9 pw: Tarn88row",
                        &["login: supply9 pw: Tarn88row"],
                    ),
                    Example::text("Side gate code is C2280X now", &["gate code is C2280X"]),
                    Example::text(
                        "wifi password is bluebells",
                        &["wifi password is bluebells"],
                    ),
                ],
                fine: &[
                    Example::text("Forgot my password again", &[]),
                    Example::text("The wifi password is on the whiteboard", &[]),
                    Example::text("My password is terrible and I know it", &[]),
                    Example::text("Dress code is 1920s, discount code SPRING20", &[]),
                    Example::text("Log in from 9am, and bring a pin or 12", &[]),
                ],
            }
        }
    }
}
