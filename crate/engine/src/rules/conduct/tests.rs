//! The posts of `cases.txt`: what the rules on wording must report in each, and nothing else.

use super::{
    AbusiveLanguage, Allegation, Confidential, DiscriminatoryLanguage, Grievance, HarassmentReply,
    OfficialVoice, RoleModel, Whistleblowing,
};
use crate::post::Post;
use crate::report::Severity;
use crate::rule::Rule;
use crate::rules::example;

/// A post and the words to be reported in it: rule, first and last byte, and whether they must be.
struct Case {
    text: String,
    words: Vec<(&'static str, usize, usize, bool)>,
}

fn rule(mark: &str) -> Option<&'static str> {
    Some(match mark {
        "s" => AbusiveLanguage.id(),
        "d" => DiscriminatoryLanguage.id(),
        "a" => Allegation.id(),
        "r" => RoleModel.id(),
        "c" => Confidential.id(),
        "o" => OfficialVoice.id(),
        "g" => Grievance.id(),
        "w" => Whistleblowing.id(),
        _ => return None,
    })
}

fn case(line: &str) -> Case {
    let mut text = String::new();
    let mut words = Vec::new();
    let mut open = Vec::new();
    let mut at = 0;
    while let Some(c) = line[at..].chars().next() {
        let mark = line.get(at + 1..at + 2).and_then(rule);
        let marks = line.get(at + 2..at + 3) == Some(":");
        match (c, mark) {
            ('{' | '(', Some(rule)) if marks => {
                open.push((rule, text.len(), c == '{'));
                at += 3;
                continue;
            }
            ('}' | ')', _) if !open.is_empty() => {
                let (rule, start, must) = open.pop().expect("checked above");
                words.push((rule, start, text.len(), must));
            }
            ('/', _) => text.push('\n'),
            _ => text.push(c),
        }
        at += c.len_utf8();
    }
    Case { text, words }
}

#[test]
fn every_post_is_judged_as_its_line_says() {
    let checker = example::checker();
    let mut wrong = Vec::new();
    let lines = include_str!("cases.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    for line in lines {
        let Case { text, words } = case(line);
        let post = Post {
            text,
            ..Post::default()
        };
        let report = checker.check(&post);
        let units: Vec<u16> = post.text.encode_utf16().collect();
        let bytes = |at: u32| String::from_utf16_lossy(&units[..at as usize]).len();
        let ours = ["s", "d", "a", "r", "c", "o", "g", "w"].map(|mark| rule(mark).expect("a mark"));
        let found: Vec<(&str, usize, usize)> = report
            .findings
            .iter()
            .filter_map(|it| {
                let rule = ours.iter().find(|&&rule| rule == it.rule)?;
                let span = it.span?;
                Some((*rule, bytes(span.start), bytes(span.end)))
            })
            .collect();
        let meets = |one: &(&str, usize, usize), other: &(&str, usize, usize, bool)| {
            one.0 == other.0 && one.1 < other.2 && other.1 < one.2
        };
        for it in words.iter().filter(|it| it.3) {
            if !found.iter().any(|other| meets(other, it)) {
                wrong.push(format!(
                    "missed {} {:?} in {line}",
                    it.0,
                    &post.text[it.1..it.2]
                ));
            }
        }
        for it in &found {
            if !words.iter().any(|other| meets(it, other)) {
                wrong.push(format!(
                    "false {} {:?} in {line}",
                    it.0,
                    &post.text[it.1..it.2]
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The severities of a rule's findings in a text.
fn severities(checker: &crate::Checker, rule: &str, text: &str) -> Vec<Severity> {
    let post = Post {
        text: text.to_owned(),
        ..Post::default()
    };
    let found = checker.check(&post).findings;
    let ours = found.iter().filter(|it| it.rule == rule);
    ours.map(|it| it.severity).collect()
}

#[test]
fn abuse_is_graver_when_it_is_aimed_and_milder_when_it_is_mild() {
    use Severity::{Note, Stop, Warn};
    let checker = example::checker();
    for (text, expected) in [
        ("Damn this printer", &[Note][..]),
        ("wtf is that noise", &[Note]),
        ("Fuck this printer", &[Warn]),
        ("That referee is a wanker", &[Warn]),
        ("Mr Sheikh is a wanker", &[Stop]),
        ("fuck SLT", &[Stop]),
        ("my class are little shits", &[Stop]),
        ("My head is off again. She's a total bitch.", &[Stop]),
        ("Brackenfell can fuck off", &[Stop]),
        ("My head gave me a fucking lovely card", &[Warn]),
        ("My TA brought cake. Fuck, I love Fridays.", &[Warn]),
        ("Mr Hargreaves from the bank is a wanker", &[Warn]),
    ] {
        assert_eq!(
            severities(&checker, AbusiveLanguage.id(), text),
            expected,
            "{text}"
        );
    }
}

#[test]
fn an_insult_within_an_accusation_is_the_accusation_alone_but_swearing_stays() {
    let checker = example::checker();
    let count = |rule, text| severities(&checker, rule, text).len();
    let insult = "Mr Sheikh is a spineless useless liar";
    assert_eq!(count(Allegation.id(), insult), 1);
    assert_eq!(count(AbusiveLanguage.id(), insult), 0);
    let swearing = "Mr Sheikh is a fucking liar";
    assert_eq!(count(Allegation.id(), swearing), 1);
    assert_eq!(count(AbusiveLanguage.id(), swearing), 1);
}

#[test]
fn a_message_is_abusive_where_somebody_is_meant() {
    let checker = example::checker();
    let answers = |answered: &str| {
        let post = Post {
            text: "Thank you, noted.".to_owned(),
            in_reply_to: Some(crate::post::InReplyTo {
                author: "Nobody".to_owned(),
                text: answered.to_owned(),
            }),
            ..Post::default()
        };
        let found = checker.check(&post).findings;
        found.iter().any(|it| it.rule == HarassmentReply.id())
    };
    for abusive in [
        "You are a disgusting excuse for a teacher",
        "fuck off you lazy twat",
        "Teachers like you deserve a slap",
        "i know where u live",
        "F*ck you and your school",
        "pathetic little man, kill yourself",
        "Hope you get cancer",
        "typical woman driver, get back in the kitchen",
        "useless lazy scum the lot of you",
        "Shut your face you stupid cow",
    ] {
        assert!(answers(abusive), "{abusive}");
    }
    for civil in [
        "I could not disagree more, and I think you are wrong about homework",
        "Fucking hell, congratulations!!",
        "This is a stupid policy",
        "Bloody hell, 200 likes",
        "You absolute legend",
        "You lucky bastard, enjoy Rome 😂",
        "haha you muppet",
        "My son deserves better teaching than this",
        "When will the trip letter go out?",
        "That referee robbed us",
    ] {
        assert!(!answers(civil), "{civil}");
    }
}
