//! `copyright`: signs that somebody else's material is passed on. Whether there is leave to, nobody but
//! the writer knows: it is a note.

use crate::context::Context;
use crate::order;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};
use crate::text::cue::Cue;
use crate::text::{Byte, Region, Text, host};

/// See [`Rule::docs`].
pub struct Copyright;

impl Rule for Copyright {
    fn id(&self) -> &'static str {
        "copyright"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Rochdale.clause("section 3, Copyright"),
                Document::Weston.clause("Legal considerations"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("Appendix 1, Don’ts"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Note)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        let text = &cx.body.text;
        let mut found = signs(text.raw());
        let phrases = cx.phrases();
        let copying = phrases.of(Cue::Copying);
        found.extend(copying.map(|it| text.bytes(it.tokens.clone())));
        // A copy counts by itself no more than passing on does: people scan and share their own work.
        if phrases.has(Cue::PassesOn) && !phrases.has(Cue::OwnMaking) {
            let copies = phrases.of(Cue::TakesCopy);
            found.extend(copies.map(|it| text.bytes(it.tokens.clone())));
        }
        found.extend(magnets(text.raw()));
        let links = text.entities().iter().filter(|it| it.region == Region::Url);
        found.extend(
            links
                .map(|it| it.bytes.clone())
                .filter(|it| is_pirate(text, it)),
        );
        order::sort_by_key(&mut found, |bytes| {
            (bytes.start, std::cmp::Reverse(bytes.end))
        });
        let mut last = Byte::default();
        for bytes in found {
            // "© Getty Images, all rights reserved" is said once.
            if bytes.start.at() >= last.at() + usize::from(last.at() > 0) * 3 {
                out.words(
                    &cx.body,
                    bytes.clone(),
                    Message::new("copyright", "copyright_instead"),
                );
            }
            last = last.max(bytes.end);
        }
    }
}

/// Each © with the name after it, to the end of the clause; not the writer's own.
fn signs(raw: &str) -> Vec<std::ops::Range<Byte>> {
    let lists = raw.contains("(b)") || raw.contains("(B)");
    let marks = ["©", "(c)", "(C)"].into_iter();
    let all = marks.flat_map(|mark| raw.match_indices(mark));
    let signs = all.filter_map(|(at, mark)| {
        let after = at + mark.len();
        let rest = &raw[after..];
        let length = rest
            .find([',', '.', '!', '?', ';', ':', '\n', '(', '"', '–', '—', '#'])
            .unwrap_or(rest.len());
        let owner = rest[..length].trim_end();
        let mut words = owner.split_whitespace();
        let first = words.next().unwrap_or_default();
        let own = matches!(
            first.to_ascii_lowercase().as_str(),
            "me" | "my" | "mine" | "us" | "our" | "moi"
        );
        let named = first.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        // "Tiah©razy" is how people write.
        let letter =
            raw[..at].ends_with(char::is_alphanumeric) || rest.starts_with(char::is_lowercase);
        let sign = !letter && (mark == "©" || named && !lists);
        // At most five words: a clause may go on without a mark.
        let last = words.take(4).last().unwrap_or(first);
        let end = if first.is_empty() {
            after
        } else {
            last.as_ptr() as usize + last.len() - raw.as_ptr() as usize
        };
        (sign && !own).then(|| Byte::from(at)..Byte::from(end))
    });
    signs.collect()
}

/// Magnet links, which the reading of links passes over.
fn magnets(raw: &str) -> impl Iterator<Item = std::ops::Range<Byte>> {
    let starts = raw.match_indices("magnet:?");
    starts.map(|(at, mark)| Byte::from(at)..Byte::from(at + mark.len()))
}

/// Whether a link goes to a place known for copies without leave.
fn is_pirate(text: &Text, link: &std::ops::Range<Byte>) -> bool {
    const SITES: &str = "libgen z-lib zlibrary z-library thepiratebay piratebay sci-hub annas-archive 123movies fmovies \
        putlocker soap2day 1337x yts rarbg kickasstorrents pdfdrive vdoc dokumen ebookhunter gomovies torrentz2 \
        limetorrents bookfi ocean-of-pdf oceanofpdf";
    let host = host(text.slice(link.clone()));
    let mut labels = host.rsplit('.').skip(1);
    labels.any(|label| SITES.split_ascii_whitespace().any(|site| site == label))
}

impl Documented for Copyright {
    fn docs(&self) -> Docs {
        Docs {
            title: "Somebody else's material",
            what: "Signs that material of others is passed on: a © with a name, \"all rights reserved\", a whole \
                   textbook as a PDF, a free download of a film, a link to a site for pirate copies. A link to the \
                   publisher is fine, and so is your own ©.",
            why: "Text, pictures and films belong to those who made them. Sharing them without leave can cost you \
                  money, and the school's name stands beside yours.",
            instead: "Link to where it is sold or shared by its owner, or ask first.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text(
                        "© Otterline Images, but it is too good not to use",
                        &["© Otterline Images"],
                    ),
                    Example::text(
                        "Here's the full PDF of the textbook, you're welcome",
                        &["full PDF of"],
                    ),
                    Example::text(
                        "Free download of the film, link in the comments",
                        &["Free download of the film"],
                    ),
                    Example::text(
                        "I scanned the whole workbook",
                        &["scanned the whole workbook"],
                    ),
                ],
                fine: &[
                    Example::text(
                        "The new textbook is out: https://publisher.example/maths",
                        &[],
                    ),
                    Example::text("My otter photo, © me", &[]),
                    Example::text("We read a free book and a film review", &[]),
                    Example::text("Pick one: (a) tea (b) cake (c) Both", &[]),
                ],
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::example;

    /// The words that the rule marks in a text.
    fn marked(text: &str) -> Vec<String> {
        let post = serde_json::json!({ "text": text });
        let findings = example::check(&post.to_string()).findings.into_iter();
        let ours = findings.filter(|it| it.rule == "copyright");
        ours.filter_map(|it| it.params.get("words").cloned())
            .collect()
    }

    #[test]
    fn signs_of_material_of_others() {
        for text in [
            "Photo © Getty Images 2026",
            "(c) 2019 Tarn Books Ltd",
            "All rights reserved, apparently. Enjoy.",
            "Anyone want a PDF of the whole revision book? Message me",
            "I've photocopied the entire scheme of work for you all",
            "you can stream the film for free if you know where",
            "got a pirated copy of the software on a stick",
            "nicked the picture off Google Images",
            "It's all at https://libgen.example/books",
            "Grab it before they take it down",
            "forget copyright, here it is",
            "Z-library is back and my degree is saved",
            "Cropped out the watermark, nobody will know",
            "the full series as a pdf, in my drive",
            "Ripped it off the disc, help yourselves",
            "Torrent for the lot in the comments",
            "Took the author's name off, nobody will know",
            "Photocopied every page of the new CGP one",
            "magnet:?xt=urn:btih:0000",
        ] {
            assert_eq!(marked(text).len(), 1, "{text}: {:?}", marked(text));
        }
    }

    #[test]
    fn what_only_looks_like_it() {
        for text in [
            "Reserved a table, all of us, by rights we should have booked",
            "Downloaded the register for free, wow",
            "Made a PDF of my own worksheet, help yourselves",
            "Book scanner at the library is broken",
            "The film is free to watch on iPlayer",
            "Taught copyright today. They were shocked about memes.",
            "Libraries are the best thing we ever built",
            "Pirates! The book of the film is great",
            "copyright law is a mess",
            "Scanned all my own drawings, help yourselves",
            "Downloaded the whole parish magazine and fell asleep",
        ] {
            assert_eq!(marked(text), Vec::<String>::new(), "{text}");
        }
    }
}
