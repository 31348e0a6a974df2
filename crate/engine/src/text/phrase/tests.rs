//! The pattern language: patterns are read here as the build reads them.

// The build's own modules; what only the build calls is unused here.
#[allow(dead_code)]
#[path = "../../../build/pattern.rs"]
mod pattern;
#[allow(dead_code)]
#[path = "../../../build/wording.rs"]
mod wording;

use super::*;
use crate::text::lexicon::Lexicon;

fn leak<T: Clone>(list: impl AsRef<[T]>) -> &'static [T] {
    list.as_ref().to_vec().leak()
}

/// The common words and parts, and one pattern.
fn book(pattern: &str) -> &'static Wording {
    let files = [
        include_str!("../words.txt"),
        include_str!("../parts.txt"),
        &format!("[Test] A test.\n{pattern}\n"),
    ];
    let tables = wording::read(&files.map(|text| ("test".into(), text.into()))).tables();
    let spellings = tables.spellings.iter();
    let spellings = spellings.map(|(word, id)| format!("{id} {word}\n"));
    Box::leak(Box::new(Wording {
        words: tables.words.leak(),
        spellings: spellings.collect::<String>().leak(),
        class_sets: leak(tables.class_sets.0),
        class_set_of: leak(tables.class_sets.1),
        code: leak(tables.code),
        lengths: leak(tables.lengths),
        // The test's own cue, under the number of the first.
        cue_counts: leak(tables.cue_counts),
    }))
}

fn found(pattern: &str, raw: &str) -> Vec<String> {
    let wording = book(pattern);
    let lexicon = Lexicon::of(wording);
    let text = Text::prepare_with(raw, &lexicon);
    let phrases = PhraseBook::of(wording).find(&text);
    let reported = phrases
        .all()
        .iter()
        .map(|it| text.slice(text.bytes(it.tokens.clone())).to_owned());
    reported.collect()
}

#[test]
fn the_language() {
    for (pattern, raw, expected) in [
        (
            "my class",
            "So MY  Class, my classes, my, class",
            &["MY  Class"][..],
        ),
        (
            "my class",
            "my 'class' and my 🎉 class and my\nclass",
            &["my 'class", "my 🎉 class", "my\nclass"],
        ),
        (
            "(my|our) <subject> group",
            "our maths group, her maths group",
            &["our maths group"],
        ),
        (
            "my lovely? class",
            "my class my lovely class my bad class",
            &["my class", "my lovely class"],
        ),
        (
            "my ~2 class",
            "my very own class, my a b c class",
            &["my very own class"],
        ),
        ("my !first class", "my first class my class", &["my class"]),
        ("one of {my class}", "one of my class", &["my class"]),
        (
            "my kid's",
            "my kid's and my kid and my kid’s",
            &["my kid", "my kid"],
        ),
        ("Reception", "reception at Reception", &["Reception"]),
        (
            "^ my class",
            "my class. my class of my class\nMy class",
            &["my class", "my class", "My class"],
        ),
        (
            "my class $",
            "my class rocks, my class. my class",
            &["my class", "my class"],
        ),
        (
            "<year> <year-number>",
            "Year 9 yr. 10 year 20 y 7",
            &["Year 9", "yr. 10", "y 7"],
        ),
        (
            "<mine> <Cap> kids",
            "our Reception kids, our reception kids",
            &["our Reception kids"],
        ),
        (
            "my class",
            "https://a.example/my/class @my class #MyClass",
            &["MyClass"],
        ),
        ("(a b|a) c", "a b c a c", &["a b c", "a c"]),
        ("kids , i", "kids, I", &["kids, I"]),
        (
            "x? ((a|b) c|d <subject>|(e|) f) g",
            "a c g, x b c g, d maths g, e f g, b f g",
            &[
                "a c g",
                "x b c g",
                "b c g",
                "d maths g",
                "e f g",
                "f g",
                "f g",
            ],
        ),
        (
            "(my {lovely class}|my class) (today|now)",
            "my class now, my lovely class today",
            &["my class now", "lovely class"],
        ),
        (
            "i'm late",
            "I'm late Im late I’m late",
            &["I'm late", "Im late", "I’m late"],
        ),
    ] {
        assert_eq!(found(pattern, raw), expected, "{pattern} in {raw}");
    }
}
