//! The posts of `cases.txt`: what the rules on wording must report in each, and nothing else.

use super::{AbusiveLanguage, Allegation, DiscriminatoryLanguage, RoleModel};
use crate::post::Post;
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
        let ours = ["s", "d", "a", "r"].map(|mark| rule(mark).expect("a mark"));
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
