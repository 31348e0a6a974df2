//! `abusive-language`: swearing, insults and threats. What is abusive is found in [`super::abuse`];
//! here is how serious it is, which turns on whom it is aimed at.

use std::ops::Range;

use super::abuse::{self, Abuse, Manner};
use super::{Allegation, DiscriminatoryLanguage, allegation, discriminatory_language};
use crate::context::Context;
use crate::policy::Level;
use crate::post::Account;
use crate::report::Severity;
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::rules::mentioned::{Mention, Role, subject};
use crate::sink::{Message, Sink};
use crate::text::Text;
use crate::text::cue::Cue;
use crate::text::phrase::Phrase;

/// See [`Rule::docs`].
pub struct AbusiveLanguage;

impl Rule for AbusiveLanguage {
    fn id(&self) -> &'static str {
        "abusive-language"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Rochdale.clause("Appendix 1"),
                Document::KingEdward.clause("Employee Responsibility"),
                Document::Weston.clause("2.3.12"),
                Document::Weston.clause("Behaviour Guidelines for staff"),
                Document::Childnet.clause("The Nevers"),
                Document::Ascl.clause("paragraph 3"),
                Document::Rochdale.clause("section 3, Obscene material"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Warn)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        let text = &cx.body.text;
        let mut all = abuse::find(text, cx.phrases());
        all.extend(insults_of_people(cx, &all));
        for abuse in all {
            if abuse.manner == Manner::Insult && is_part_of_more(cx, &abuse.tokens) {
                continue;
            }
            let target = target(cx, &abuse);
            let message = match (target, abuse.manner) {
                (Some(target), _) => {
                    Message::new("abusive_language_aimed", "abusive_language_aimed_instead")
                        .param("target", text.slice(text.bytes(target.tokens.clone())))
                        .severity(Severity::Stop)
                }
                (None, Manner::Oath) => {
                    Message::new("abusive_language_mild", "abusive_language_instead")
                        .source(Document::Ascl.clause("paragraph 3"))
                        .severity(Severity::Note)
                }
                (None, Manner::Threat) => {
                    Message::new("abusive_language_threat", "abusive_language_aimed_instead")
                }
                (None, _) => Message::new("abusive_language", "abusive_language_instead"),
            };
            out.words(&cx.body, text.bytes(abuse.tokens), message);
        }
    }
}

/// Insults that are so only where somebody of the school is meant, apart from those that are known already.
fn insults_of_people(cx: &Context, known: &[Abuse]) -> Vec<Abuse> {
    let text = &cx.body.text;
    let phrases = cx.phrases();
    let work = cx.work().is_work();
    let insults = phrases.outside(Cue::InsultOf, Cue::NotAbuse).filter(|it| {
        let meets =
            |other: &Abuse| other.tokens.start < it.whole.end && it.whole.start < other.tokens.end;
        let counts = |who: &Mention| who.who < Role::School && (who.sure || work);
        let person = subject(text, cx.people(), it.whole.start, 5, counts).is_some();
        person && !known.iter().any(meets)
    });
    let abuse = |it: &Phrase| Abuse {
        tokens: it.tokens.clone(),
        manner: Manner::Insult,
    };
    insults.map(abuse).collect()
}

/// Whether these words of the post's text are part of a graver finding: an insult in an accusation or
/// in a slur is not a finding by itself.
fn is_part_of_more(cx: &Context, words: &Range<usize>) -> bool {
    let meets = |other: &Range<usize>| other.start < words.end && words.start < other.end;
    let on = |id| cx.policy().level(id, cx.account()) != Some(Level::Off);
    let slurs = || discriminatory_language::find(&cx.body.text, cx.phrases());
    (on(DiscriminatoryLanguage.id()) && slurs().iter().any(meets))
        || (on(Allegation.id()) && allegation::find(cx).iter().any(meets))
}

/// Whom of the school it is aimed at, if anybody.
fn target<'c>(cx: &'c Context, abuse: &Abuse) -> Option<&'c Mention> {
    let text = &cx.body.text;
    let people = cx.people();
    let work = cx.work().is_work();
    let counts =
        |it: &Mention| (it.sure || work) && !matches!(it.who, Role::Titled | Role::Supplier(_));
    if abuse.manner == Manner::Oath || is_emphasis(text, abuse) {
        return None;
    }
    if let Some((target, _)) = subject(text, people, abuse.tokens.start, 7, counts) {
        return Some(target);
    }
    // "Fuck SLT", "that twat of a deputy": close behind; an insult or threat, anywhere in the sentence.
    let sentence = text.tokens()[abuse.tokens.start].sentence;
    let near = |it: &&Mention| {
        let first = it.tokens.start;
        let after = first >= abuse.tokens.start && first <= abuse.tokens.end + 3;
        let close = after || abuse.manner != Manner::Swearing;
        close && text.tokens()[first].sentence == sentence && counts(it)
    };
    people.iter().find(near)
}

/// Swearing that only gives force to the word behind it: "a fucking lovely card".
fn is_emphasis(text: &Text, abuse: &Abuse) -> bool {
    let word = text.folded(abuse.tokens.end - 1);
    abuse.manner == Manner::Swearing && word.ends_with("ing")
}

impl Documented for AbusiveLanguage {
    fn docs(&self) -> Docs {
        Docs {
            title: "Abusive language",
            what: "Swearing, obscenity, insults and threats, in their usual spellings and under light disguises: \
                   a star for a letter, a figure for a letter, letters drawn out or set apart. Mild oaths \
                   (\"damn\", \"bloody hell\", \"wtf\") are only noted. It is a stop where the words are aimed at \
                   the school, a colleague, a pupil or a parent. Words that merely contain one (Scunthorpe, \
                   assess, cockerel) are not meant, nor are names, birds and puddings, nor what you call \
                   yourself or the dog.",
            why: "An angry line lasts longer than the anger. Read by a parent, or by the person it is about, it \
                  can hurt, and it tells people about the writer rather than about what happened.",
            instead: "Wait an hour. If it still needs saying, say it without the word, to the person who can \
                      change something.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::text("Missed the last bus by a second. Fuck's sake.", &["Fuck"]),
                    Example::text("the boiler can get f*cked", &["f*cked"]),
                    Example::text("What a load of sh1t that film was", &["sh1t"]),
                    Example::text(
                        "That referee is an absolute clown",
                        &["is an absolute clown"],
                    ),
                    Example::text(
                        "If he parks there again I'll punch him",
                        &["I'll punch him"],
                    ),
                    Example::text("Bloody hell, it's cold", &["Bloody"]),
                    Example::text("Our deputy head is a complete twat about mugs", &["twat"]),
                ],
                fine: &[
                    Example::text("Scunthorpe away, a cockerel on the pitch, Sussex next", &[]),
                    Example::text("Dick Turpin rode through Essex and so must I", &[]),
                    Example::text(
                        "Two blue tits at the feeder, and a knob of butter for me",
                        &[],
                    ),
                    Example::text("I'm such an idiot, I left my keys in the fridge", &[]),
                    Example::text("The dog is an idiot and I love him", &[]),
                    Example::text("A* in Latin! A**, if they gave those", &[]),
                ],
            }
        }
    }
}
