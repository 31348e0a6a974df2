//! `harassment-reply`: the post answers one that is itself abusive. What is abusive is found in
//! [`super::abuse`] and [`super::discriminatory_language`], and by wording of its own: what is a threat or an
//! insult when somebody says it to you. Swearing that is aimed at nobody is not.

use super::abuse::{self, Abuse, Manner};
use super::discriminatory_language;
use crate::context::Context;
use crate::post::Account;
use crate::report::{Severity, Subject};
use crate::rule::{Clause, Docs, Document, Documented, Example, Examples, Rule};
use crate::sink::{Message, Sink};
use crate::text::cue::Cue;
use crate::text::{PhraseBook, Text, disguise};

/// See [`Rule::docs`].
pub struct HarassmentReply;

impl Rule for HarassmentReply {
    fn id(&self) -> &'static str {
        "harassment-reply"
    }

    fn sources(&self) -> &'static [Clause] {
        const {
            &[
                Document::Rochdale.clause("Appendix 1"),
                Document::Ascl.clause("paragraph 17"),
                Document::Weston.clause("2.8.3"),
                Document::Weston.clause("Handling abuse"),
                Document::Rochdale.clause("section 5"),
                Document::Childnet.clause("Search and search again"),
                Document::KingEdward.clause("Disciplinary Action"),
            ]
        }
    }

    fn default_severity(&self, _account: Account) -> Option<Severity> {
        Some(Severity::Note)
    }

    fn check(&self, cx: &Context, out: &mut Sink) {
        let Some(answered) = &cx.post.in_reply_to else {
            return;
        };
        let plain = disguise::undone(&answered.text);
        let text = Text::prepare(&plain);
        let phrases = PhraseBook::shared().find(&text);
        let abusive = abuse::find(&text, &phrases)
            .iter()
            .any(|it| is_aimed(&text, it))
            || phrases.has_outside(Cue::Hounds, Cue::NotAbuse)
            || (phrases.has_outside(Cue::RunsDown, Cue::NotAbuse) && !is_friendly(&text))
            || !discriminatory_language::find(&text, &phrases).is_empty();
        if abusive {
            let message = Message::new("harassment_reply", "harassment_reply_instead");
            out.whole(Subject::Recipient, message);
        }
    }
}

/// Whether somebody is meant: an insult, a threat, or swearing to somebody's face.
fn is_aimed(text: &Text, abuse: &Abuse) -> bool {
    match abuse.manner {
        Manner::Threat => true,
        Manner::Insult => !is_friendly(text),
        Manner::Swearing => {
            let you = |at: usize| {
                matches!(
                    text.folded(at),
                    "you" | "your" | "you're" | "u" | "ur" | "yourself" | "yourselves" | "urself"
                )
            };
            (0..text.tokens().len()).any(you) && !is_friendly(text)
        }
        Manner::Oath => false,
    }
}

/// Whether the words are a joke among friends.
fn is_friendly(text: &Text) -> bool {
    let friendly = |at: usize| {
        let next = || text.after(at).map_or("", |at| text.folded(at));
        match text.folded(at) {
            "haha" | "hahaha" | "hahahaha" | "lol" | "lmao" | "xx" | "xxx" | "x" | "brilliant"
            | "congratulations" | "congrats" | "amazing" | "legend" | "birthday" => true,
            // "Watch yourself, love" and "fat cow, miss" are no endearments.
            "love" => matches!(next(), "you" | "u" | "ya" | "it" | "this" | "that" | "from"),
            "miss" => matches!(next(), "you" | "u" | "ya"),
            _ => false,
        }
    };
    (0..text.tokens().len()).any(friendly) || text.raw().contains(['😂', '🤣', '😍', '❤', '🥰'])
}

impl Documented for HarassmentReply {
    fn docs(&self) -> Docs {
        Docs {
            title: "The message answered is abusive",
            what: "You are answering a post or message that is itself abusive: an insult, a threat, a slur, or \
                   swearing at somebody. Disagreement, however blunt, is not meant, nor is swearing among \
                   friends.",
            why: "An answer feeds it, and your words are what will be shared. The school has a duty to protect \
                  you from harassment, and needs the evidence to do so.",
            instead: "Do not answer. Take a picture of it with date and time, report it to the site, and tell \
                      your school.",
        }
    }

    fn examples(&self) -> Examples {
        const {
            Examples {
                flagged: &[
                    Example::post(
                        r#"{"text": "Thank you for your feedback.", "site": "facebook", "surface": "reply", "inReplyTo": {"author": "Nobody", "text": "you useless cow, hope you get sacked"}}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Please stop.", "site": "x", "surface": "reply", "inReplyTo": {"author": "@nobody", "text": "I know where you live"}}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "I would rather not discuss this here", "site": "instagram", "surface": "message", "inReplyTo": {"author": "nobody", "text": "f*ck off back to your classroom"}}"#,
                        &[],
                    ),
                ],
                fine: &[
                    Example::post(
                        r#"{"text": "Fair point", "site": "facebook", "surface": "reply", "inReplyTo": {"author": "Somebody", "text": "I completely disagree, homework is pointless"}}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "I know!!", "site": "x", "surface": "reply", "inReplyTo": {"author": "@friend", "text": "Bloody hell, what a goal"}}"#,
                        &[],
                    ),
                    Example::post(
                        r#"{"text": "Love you too", "site": "whatsapp", "surface": "message", "inReplyTo": {"author": "Friend", "text": "haha you idiot, see you at eight xx"}}"#,
                        &[],
                    ),
                    Example::text("Nobody has been rude to me today", &[]),
                ],
            }
        }
    }
}
