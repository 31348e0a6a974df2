//! Posts about the writer's workplace, of `data/workplace.txt`: what each rule must find, and what it must
//! leave alone. The school is the one of the examples.

use engine::Post;
use engine::post::{Account, Surface};
use engine::rules::example;

/// A heading, `## rule` or `## rule on profile`, then posts: `+` must be found, `-` must not. Where a
/// post has words in braces, what is found must share some of them; a slash is a line break.
#[test]
fn every_post_is_judged_as_its_line_says() {
    let checker = example::checker();
    let (mut rule, mut surface) = ("", Surface::Post);
    let mut wrong = Vec::new();
    for line in include_str!("data/workplace.txt").lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            (rule, surface) = match heading.strip_suffix(" on profile") {
                Some(rule) => (rule, Surface::Profile),
                None => (heading, Surface::Post),
            };
            continue;
        }
        let Some((sign @ ("+" | "-"), marked)) = line.split_once(' ') else {
            continue;
        };
        let words = marked
            .find('{')
            .zip(marked.find('}'))
            .map(|(from, to)| from..to - 1);
        let post = Post {
            text: marked.replace(['{', '}'], "").replace(" / ", "\n"),
            surface,
            account: Account::Personal,
            ..Post::default()
        };
        let report = checker.check(&post);
        let units = |at: usize| post.text[..at].encode_utf16().count() as u32;
        let spans = words.map(|words| units(words.start)..units(words.end));
        let mut ours = report.findings.iter().filter(|it| it.rule == rule);
        let found = ours.any(|it| match (it.span, &spans) {
            (Some(span), Some(words)) => span.start < words.end && words.start < span.end,
            _ => true,
        });
        if found != (sign == "+") {
            wrong.push(format!("{rule}: {line}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
