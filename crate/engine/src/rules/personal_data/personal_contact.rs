//! `personal-contact`: where somebody can be reached, or when they were born. Telephone numbers, e-mail
//! addresses and postcodes are known by their shape, the rest by the words beside them too. The
//! school's own are `school-name`'s business.

use std::ops::Range;

use super::{address, birth, in_sentence, listed, value};
use crate::context::{Context, Part};
use crate::order;
use crate::post::Account;
use crate::report::{Severity, Subject};
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::school::words::common;
use crate::sink::{Message, Sink};
use crate::text::cue::Cue;
use crate::text::{Byte, Class, Kind, Region, Text, host, lexicon, phone};

/// See [`Rule::docs`].
pub struct PersonalContact;

impl Rule for PersonalContact {
    fn id(&self) -> &'static str {
        "personal-contact"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Rochdale.clause("Appendix 1"),
                Document::Weston.clause("2.3.2"),
                Document::Childnet.clause("The Nevers"),
                Document::Weston.clause("2.4.2"),
                Document::Weston.clause("2.1.5"),
                Document::Weston.clause("Appendix 2"),
                Document::KingEdward.clause("Social Media Security"),
                Document::Ascl.clause("paragraph 22"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Warn)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        for (part, namings) in cx.parts().zip(cx.school()) {
            let mut found = Found::default();
            found.by_shape(cx, part);
            if part.subject == Subject::Text {
                found.by_words(cx);
            }
            order::sort_by_key(&mut found.0, |(_, bytes)| (bytes.start, bytes.end));
            let mut last = Byte::default();
            for (stem, bytes) in found.0 {
                let meets =
                    |other: &Range<Byte>| other.start < bytes.end && bytes.start < other.end;
                if bytes.start >= last && !namings.iter().any(|it| meets(&it.bytes)) {
                    last = bytes.end;
                    out.words(part, bytes, message(cx, stem));
                }
            }
        }
    }
}

const PHONE: &str = "personal_contact_phone";
const EMAIL: &str = "personal_contact_email";
const HOME: &str = "personal_contact_home";
const BIRTH: &str = "personal_contact_birth";
const HANDLE: &str = "personal_contact_handle";

fn message(cx: &Context, stem: &'static str) -> Message {
    let message = Message::new(stem, "personal_contact_instead");
    if cx.reach().anybody() {
        return message
            .advice("personal_contact_flagged_instead")
            .severity(Severity::Stop);
    }
    message
}

/// What was found in one text: what it is, and where.
#[derive(Default)]
struct Found(Vec<(&'static str, Range<Byte>)>);

impl Found {
    /// What its shape alone tells.
    fn by_shape(&mut self, cx: &Context, part: &Part) {
        let text = &part.text;
        for tokens in phone::find(text, &is_private_number) {
            if !is_reference(text, tokens.start) && !is_public(text, &tokens) {
                self.0.push((PHONE, text.bytes(tokens)));
            }
        }
        for entity in text.entities() {
            let raw = text.slice(entity.bytes.clone());
            let is_recipient = || {
                let mut handles = cx
                    .post
                    .recipients
                    .iter()
                    .filter_map(|it| it.handle.as_deref());
                handles.any(|handle| handle.eq_ignore_ascii_case(raw))
            };
            match entity.region {
                Region::Email if is_private_address(raw) && !is_recipient() => {
                    self.0.push((EMAIL, entity.bytes.clone()));
                }
                Region::Url if let Some(start) = spelt_at(text, entity.bytes.start) => {
                    self.0.push((EMAIL, start..entity.bytes.end));
                }
                Region::Url if is_contact_link(raw) => self.0.push((HANDLE, entity.bytes.clone())),
                _ => {}
            }
        }
        let home = part.subject == Subject::Text && cx.phrases().has(Cue::AtHome);
        let mut at = 0;
        while at < text.tokens().len() {
            let street = address::street(text, at, home);
            let end = street.as_ref().map_or(at, |it| it.end);
            // "14 Rowan Close, Ashcombe, EX31 2AB" is one address.
            let code = (end..text.tokens().len().min(end + 7))
                .take_while(|&i| street.is_some() || i == at)
                .find_map(|i| address::postcode(text, i));
            if let Some(tokens) = match (street, code) {
                (Some(street), Some(code)) => Some(street.start..code.end),
                (street, code) => street.or(code),
            } {
                at = tokens.end;
                self.0.push((HOME, text.bytes(tokens)));
            } else {
                at += 1;
            }
        }
    }

    /// What takes words beside it.
    fn by_words(&mut self, cx: &Context) {
        let (text, phrases) = (&cx.body.text, cx.phrases());
        let dates = birth::find(text, phrases).into_iter();
        self.0
            .extend(dates.map(|tokens| (BIRTH, text.bytes(tokens))));
        let spelt = phrases.of(Cue::SpeltAddress);
        self.0.extend(spelt.map(|it| {
            let name = it.whole.start.saturating_sub(1);
            let dotted = name > 1 && text.folded(name - 1) == "dot";
            let first = if dotted { name - 2 } else { name };
            (EMAIL, text.bytes(first..it.whole.end))
        }));
        for cue in phrases.of(Cue::GivesHandle) {
            let given = handle(text, &cue.whole).or_else(|| handle_before(text, cue.whole.start));
            self.0.extend(given.map(|bytes| (HANDLE, bytes)));
        }
        for cue in phrases.of(Cue::GivesNumber) {
            self.0.extend(
                short_number(text, cue.whole.end).map(|tokens| (PHONE, text.bytes(tokens))),
            );
        }
    }
}

/// Whether the digits are a number that a person may have: a mobile or a landline of this country, or a
/// number of another. Free numbers, helplines and those at a shared price belong to nobody.
fn is_private_number(digits: &str) -> bool {
    match digits.as_bytes() {
        [b'+', rest @ ..] => (9..=14).contains(&rest.len()) && rest[0] != b'0',
        [b'0', b'7', third, rest @ ..] => rest.len() == 8 && !b"06".contains(third),
        [b'4', b'4', b'7', b'1'..=b'9', rest @ ..] | [b'0', b'1', b'1'..=b'9', rest @ ..] => {
            rest.len() == 8
        }
        [b'0', b'2', b'0' | b'3' | b'4' | b'8' | b'9', rest @ ..] => rest.len() == 8,
        _ => false,
    }
}

/// Whether the words before say that it numbers something: order no 07….
fn is_reference(text: &Text, at: usize) -> bool {
    const THINGS: &str = "order ref reference tracking parcel invoice isbn barcode serial model item sku case \
        ticket booking policy meter urn crn receipt voucher membership account consignment urn fine";
    const BETWEEN: &str = "number no num id code is was ref reference";
    let mut before = text.before(at);
    for _ in 0..4 {
        let Some(i) = before else { return false };
        if listed(THINGS, text.folded(i)) {
            return true;
        }
        if !listed(BETWEEN, text.folded(i))
            && ![':', '#', '.'].iter().any(|it| text.is_mark(i, *it))
        {
            return false;
        }
        before = text.before(i);
    }
    false
}

/// Whether a landline belongs to a place that is open to anyone.
fn is_public(text: &Text, tokens: &Range<usize>) -> bool {
    let mobile = text.folded(tokens.start).starts_with("07");
    let own = |at: usize| text.has(at, Class::Mine) || matches!(text.folded(at), "me" | "us");
    !mobile
        && in_sentence(text, tokens.start, |at| {
            listed(address::PREMISES, text.folded(at))
        })
        && !in_sentence(text, tokens.start, own)
}

/// Whether an e-mail address may be a person's own: neither an office's nor a public body's.
fn is_private_address(address: &str) -> bool {
    const OFFICES: &str = "info enquiries enquiry inquiries admin office hello contact support help helpline hotline bookings \
        booking sales press media noreply no-reply donotreply service services customerservice customerservices team \
        jobs recruitment news feedback complaints hr reception mail general events tickets orders membership \
        subscriptions newsletter boxoffice box.office safeguarding governors head headteacher principal secretary treasurer editor name \
        yourname you user username email someone firstname.lastname";
    const BODIES: [&str; 9] = [
        "gov.uk",
        "sch.uk",
        "ac.uk",
        "nhs.uk",
        "nhs.net",
        "police.uk",
        "parliament.uk",
        "mod.uk",
        "gov.wales",
    ];
    let Some((local, domain)) = address.rsplit_once('@') else {
        return false;
    };
    let domain = host(domain);
    !listed(OFFICES, &local.to_ascii_lowercase())
        && !BODIES
            .iter()
            .any(|body| crate::text::is_host_of(&domain, body))
}

/// Where an address begins whose domain begins at `at`, if "(at)" stands before it.
fn spelt_at(text: &Text, at: Byte) -> Option<Byte> {
    let before = &text.raw()[..at.at()];
    let local = before
        .strip_suffix("(at)")
        .or_else(|| before.strip_suffix("[at]"))?;
    let start = local
        .rfind(char::is_whitespace)
        .map_or(0, |space| space + 1);
    (start < local.len()).then(|| Byte::from(start))
}

/// Whether a link opens a conversation with one person.
fn is_contact_link(raw: &str) -> bool {
    match host(raw).as_str() {
        "wa.me" | "api.whatsapp.com" => raw.bytes().filter(u8::is_ascii_digit).count() > 8,
        "snapchat.com" => raw.contains("/add/"),
        _ => false,
    }
}

/// The name on a messaging service that follows the words `cue`.
fn handle(text: &Text, cue: &Range<usize>) -> Option<Range<Byte>> {
    let tokens = text.tokens();
    let mut at = cue.end;
    let mut sign = false;
    let mut is = false;
    while let Some(token) = tokens.get(at) {
        let word = text.folded(at);
        let mark = text.slice(token.start..token.end);
        if token.kind == Kind::Mark && ",:=-–—".contains(mark) {
            sign |= mark != ",";
        } else if listed(
            "is it's as under called username name handle id instead",
            word,
        ) {
            is = true;
        } else if token.apostrophe_s && word == "it" || listed("its changed now new", word) {
            is |= word.starts_with('i');
        } else if !token.is_transparent() {
            break;
        }
        at += 1;
    }
    let token = tokens.get(at).filter(|it| it.is_word())?;
    // An @handle is a name whatever it looks like; its sigil is no part of its first token.
    let entity = text.entities().iter().find(|it| it.tokens.start == at);
    if let Some(entity) = entity {
        return (entity.region == Region::Handle).then(|| entity.bytes.clone());
    }
    let name = value(text.raw(), token.start.at());
    let bytes = token.start..Byte::from(token.start.at() + name.len());
    let letters = name.bytes().any(|b| b.is_ascii_alphabetic());
    let known = token.word != lexicon::UNKNOWN || common(text.folded(at)).is_some();
    let shape = letters
        && name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"._-#".contains(&b))
        && (4..=32).contains(&name.len());
    let odd = name
        .bytes()
        .any(|b| b.is_ascii_digit() || b == b'_' || b == b'.')
        && !(name.ends_with("am") || name.ends_with("pm") || name.ends_with("th"));
    let plain = !known && token.kind == Kind::Word && cue.len() > 1 && (sign || is);
    (shape && (odd || plain)).then_some(bytes)
}

/// "I'm `otter_fan79` on discord": the name that stands before "on" and the service at `app`.
fn handle_before(text: &Text, app: usize) -> Option<Range<Byte>> {
    let on = text.before(app).filter(|at| text.folded(*at) == "on")?;
    let until = text.raw()[..text.tokens()[on].start.at()].trim_end();
    let start = until.rfind(char::is_whitespace)? + 1;
    let name = until[start..].trim_start_matches('@');
    let shape = (5..=32).contains(&name.len())
        && name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"._-#".contains(&b))
        && name.starts_with(|c: char| c.is_ascii_alphabetic());
    let odd = name.contains('_') || name.bytes().filter(u8::is_ascii_digit).count() > 1;
    let said = until[..start]
        .trim_end()
        .rsplit(char::is_whitespace)
        .next()?;
    let said = said.to_ascii_lowercase().replace('’', "'");
    let given = listed("i'm im am it's its as is me add name's", &said);
    (shape && odd && given).then(|| Byte::from(until.len() - name.len())..Byte::from(until.len()))
}

/// Digits of a number without its area's code, from `at` on.
fn short_number(text: &Text, at: usize) -> Option<Range<usize>> {
    let mut end = at;
    let mut digits = 0;
    while let Some(token) = text.tokens().get(end) {
        let word = text.folded(end);
        if token.kind != Kind::Number || !word.bytes().all(|b| b.is_ascii_digit()) {
            break;
        }
        digits += word.len();
        end += 1;
    }
    ((6..=10).contains(&digits)).then_some(at..end)
}

impl Documented for PersonalContact {
    fn docs(&self) -> Docs {
        Docs {
            title: "Private contact details",
            what: "A phone number, however it is written; a private e-mail address; a home address or a full \
                   postcode; a date of birth; a name on a messaging service that is given out (\"add me on \
                   snap: …\"). It holds the post when somebody flagged is in the audience, or is addressed. The \
                   school's own phone, address and domain are left alone here, and so are free numbers and \
                   helplines, offices' addresses, the numbers of orders, prices, scores and years.",
            why: "Pupils and parents may find it and use it, and so may strangers. With a birthday and an address \
                  somebody can open an account in your name.",
            instead: "Send it to the one person who needs it, in a private message. Pupils and parents reach you \
                      through the school.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text("New phone, it's 07700 900318 x", &["07700 900318"]),
                    Example::text("Ring me on (01632) 960 411.", &["(01632) 960 411"]),
                    Example::text(
                        "Or write to otter.fan79@mailbox.example",
                        &["otter.fan79@mailbox.example"],
                    ),
                    Example::text(
                        "Housewarming at 14 Rowan Close, LA99 4QT",
                        &["14 Rowan Close, LA99 4QT"],
                    ),
                    Example::text(
                        "I was born on the 3rd of May 1984 in a taxi",
                        &["3rd of May 1984"],
                    ),
                    Example::text("add me on snap: otter_fan79", &["otter_fan79"]),
                    Example::post(
                        r#"{"text": "Text me on 07700 900318", "site": "facebook", "audience": {"scope": "friends"}}"#,
                        &["07700 900318"],
                    ),
                ],
                fine: &[
                    Example::text("Childline is 0800 1111, Samaritans 116 123", &[]),
                    Example::text("Order 0770090031844 is still in Carlisle", &[]),
                    Example::text("Questions to the office on 01632 960377", &[]),
                    Example::text("Write to info@tarnmuseum.example for tickets", &[]),
                    Example::text("Took 14 minutes to walk up Rowan Hill", &[]),
                    Example::text("Shakespeare was born on 23 April 1564", &[]),
                    Example::text("Snapchat is down again, what do I do with my hands", &[]),
                ],
            }
        }
    }
}
