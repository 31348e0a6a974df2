//! `official-voice`: a post from an account that is not the school's speaks as if it were: "we at …",
//! "on behalf of the school", "our school's position is". The wording is in `official_voice.txt`.

use crate::context::Context;
use crate::order;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::rules::mentioned::Role;
use crate::sink::{Message, Sink};
use crate::text::Class;
use crate::text::cue::Cue;

/// See [`Rule::docs`].
pub struct OfficialVoice;

impl Rule for OfficialVoice {
    fn id(&self) -> &'static str {
        "official-voice"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Rochdale.clause("Appendix 1"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("Personal Use"),
            ]
        }
    }

    fn default_severity(&self, account: Account) -> Option<Severity> {
        (account != Account::School).then_some(Severity::Note)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        let phrases = cx.phrases();
        let (text, people) = (&cx.body.text, cx.people());
        let whole = phrases
            .outside(Cue::SpeaksForSchool, Cue::NotForSchool)
            .map(|phrase| phrase.tokens.clone());
        // "we at Brackenfell", "from everyone at the Fell".
        let named = phrases
            .outside(Cue::BeforeOurSchool, Cue::NotForSchool)
            .filter_map(|phrase| {
                let schools = people.iter().filter(|it| it.sure && it.who == Role::School);
                let end = phrase.whole.end;
                let follows = |at: usize| at == end || (at == end + 1 && text.folded(end) == "the");
                let school = schools.map(|it| &it.tokens).find(|it| follows(it.start))?;
                Some(phrase.whole.start..school.end)
            });
        // "Brackenfell would like to apologise", "Brackenfell's position is".
        let saying = phrases
            .outside(Cue::SchoolSays, Cue::NotForSchool)
            .filter_map(|phrase| {
                let mut schools = people.iter().filter(|it| it.who == Role::School && it.sure);
                let school = schools.find(|it| it.tokens.end == phrase.whole.start)?;
                Some(school.tokens.start..phrase.whole.end)
            });
        // "Here at Brackenfell we", "at Brackenfell, we believe".
        let spoken_at = people.iter().filter_map(|it| {
            let at = text
                .before(it.tokens.start)
                .filter(|_| it.sure && it.who == Role::School)?;
            let here = text.before(at).filter(|here| text.folded(*here) == "here");
            let next = text.after(it.tokens.end - 1)?;
            let we = if text.is_mark(next, ',') {
                text.after(next)?
            } else {
                next
            };
            let verb = text.after(we)?;
            let ours =
                here.is_some() || text.has(verb, Class::Creed) && text.tokens()[at].sentence_start;
            let speaks = matches!(text.folded(we), "we" | "we've" | "we're" | "our");
            (text.folded(at) == "at" && ours && speaks).then(|| here.unwrap_or(at)..we + 1)
        });
        let of_ours = || people.iter().any(|it| it.sure && it.who == Role::School);
        let announced = phrases
            .outside(Cue::WeAnnounce, Cue::NotForSchool)
            .filter(|_| of_ours())
            .map(|phrase| phrase.tokens.clone());
        let mut found: Vec<_> = whole
            .chain(named)
            .chain(saying)
            .chain(spoken_at)
            .chain(announced)
            .collect();
        order::keep_outermost(&mut found);
        for words in found {
            let message = Message::new("official_voice", "official_voice_instead");
            out.words(&cx.body, text.bytes(words), message);
        }
    }
}

impl Documented for OfficialVoice {
    fn docs(&self) -> Docs {
        Docs {
            title: "Speaking for the school",
            what: "A personal or work account that speaks for the school: \"we at Brackenfell\", \"on behalf of the \
                   school\", \"our school's position is\". On the school's own account that is what it is for.",
            why: "Readers take it for the school's word, and the school has to answer for it. Whoever speaks for the \
                  school has been asked to.",
            instead: "Ask for it to be posted on the school's account, or say it as yourself.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text("We at BCPS walk everywhere, rain or hail", &["We at BCPS"]),
                    Example::text(
                        "On behalf of the school, thank you for 200 cakes",
                        &["On behalf of the school"],
                    ),
                    Example::text(
                        "Our school's position is that conkers are fine",
                        &["Our school's position is"],
                    ),
                    Example::text(
                        "Here at Brackenfell we are giving up bells",
                        &["Here at Brackenfell we"],
                    ),
                    Example::text(
                        "We are delighted to announce that Brackenfell has a new pond",
                        &["We are delighted to announce"],
                    ),
                ],
                fine: &[
                    Example::text(
                        "We at the allotment society would like our wheelbarrow back",
                        &[],
                    ),
                    Example::text("On behalf of my knees, no more netball", &[]),
                    Example::text("We are delighted to announce a baby", &[]),
                    Example::post(
                        r#"{"text": "We at Brackenfell are so proud", "site": "facebook", "account": "school"}"#,
                        &[],
                    ),
                ],
            }
        }
    }
}
