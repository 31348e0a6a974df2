//! Names in every form that people give them, with a plain and with a sealed roster: diacritics,
//! double-barrelled names, Mc, Mac and O', initials, nicknames, surname first, names that are words, names
//! across line breaks and emoji, possessives, hashtags and mentions; and the same words as no name.

use engine::contacts::Contacts;
use engine::policy::{self, Policy};
use engine::roster::SealedRoster;
use engine::{Checker, Post};
use serde_json::json;

/// A checker with the roster in plain, and one with it sealed.
fn checkers() -> [Checker; 2] {
    let (plain, problems) = policy::read(&json!({ "pupils": [
        { "name": "Jayden Pike" },
        { "name": "Siân Ní Bhriain" },
        { "name": "François Lemaître" },
        { "name": "Łukasz Wójcik" },
        { "name": "Anaïs Müller-O'Dowd" },
        { "name": "Isla MacGregor" },
        { "name": "Angus McAllister" },
        { "name": "Niamh O'Connell" },
        { "name": "Lily-Mae Carter-Jones" },
        { "name": "Charlotte Amelia Whitfield", "nicknames": ["Lottie", "Charlie W"] },
        { "name": "Grace Field" },
        { "name": "Mark Stone" },
        { "name": "Summer Rose Day" },
        { "name": "Will Power" },
        { "name": "Mohammed Abdul-Rahman" },
        { "name": "Nguyễn Văn Minh" },
        { "name": "Oluwaseun Adébáyọ̀" },
        { "name": "Llŷr ap Rhys" },
        { "name": "Mary-Kate D'Souza" },
    ] }));
    assert_eq!(problems, []);
    let sealed = Policy {
        sealed_roster: SealedRoster::of_pupils(&plain.pupils, 3),
        pupils: Vec::new(),
        ..plain.clone()
    };
    assert!(sealed.sealed_roster.is_some());
    [plain, sealed].map(|policy| Checker::new(policy, &Contacts::default()))
}

/// The words that are reported as a pupil's name.
fn named(checker: &Checker, text: &str) -> Vec<String> {
    let post = Post {
        text: text.to_owned(),
        ..Post::default()
    };
    let units: Vec<u16> = text.encode_utf16().collect();
    let findings = checker.check(&post).findings.into_iter();
    let spans = findings
        .filter(|it| it.rule == "pupil-name")
        .filter_map(|it| it.span);
    spans
        .map(|span| String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap())
        .collect()
}

#[test]
fn each_form_of_a_name_is_found_in_its_words() {
    let checkers = checkers();
    let mut wrong = Vec::new();
    for (text, words) in [
        // Diacritics, written or not, composed or not.
        ("Sian Ni Bhriain sang", "Sian Ni Bhriain"),
        ("SIÂN NÍ BHRIAIN sang", "SIÂN NÍ BHRIAIN"),
        (
            "Sia\u{302}n Ni\u{301} Bhriain sang",
            "Sia\u{302}n Ni\u{301} Bhriain",
        ),
        ("francois lemaitre sang", "francois lemaitre"),
        ("Lukasz Wojcik sang", "Lukasz Wojcik"),
        ("Łukasz Wójcik sang", "Łukasz Wójcik"),
        ("Oluwaseun Adebayo sang", "Oluwaseun Adebayo"),
        ("Llyr ap Rhys sang", "Llyr ap Rhys"),
        // Double-barrelled.
        ("Lily Mae Carter Jones sang", "Lily Mae Carter Jones"),
        ("Lily-Mae Carter–Jones sang", "Lily-Mae Carter"),
        ("LilyMae Carter-Jones sang", "LilyMae Carter-Jones"),
        ("Lily-Mae Jones sang", "Lily-Mae Jones"),
        ("Anais Muller O'Dowd sang", "Anais Muller O'Dowd"),
        ("Mohammed Abdul Rahman sang", "Mohammed Abdul Rahman"),
        ("Mary Kate DSouza sang", "Mary Kate DSouza"),
        // Mc, Mac and O'.
        ("Isla Macgregor sang", "Isla Macgregor"),
        ("Isla Mac Gregor sang", "Isla Mac Gregor"),
        ("Isla McGregor sang", "Isla McGregor"),
        ("angus mcallister sang", "angus mcallister"),
        ("Angus MacAllister sang", "Angus MacAllister"),
        ("Niamh OConnell sang", "Niamh OConnell"),
        ("Niamh O’Connell sang", "Niamh O’Connell"),
        ("Niamh O Connell sang", "Niamh O Connell"),
        // Initials.
        ("Jayden P sang", "Jayden P"),
        ("Jayden P. sang", "Jayden P."),
        ("Niamh O'C sang", "Niamh O'C"),
        ("Charlotte A. Whitfield sang", "Charlotte A. Whitfield"),
        // Nicknames and middle names.
        ("Lottie Whitfield sang", "Lottie Whitfield"),
        ("Charlotte Whitfield sang", "Charlotte Whitfield"),
        (
            "Charlotte Amelia Whitfield sang",
            "Charlotte Amelia Whitfield",
        ),
        ("Lottie sang in my lesson", "Lottie"),
        // Surname first.
        ("Pike, Jayden: absent", "Pike, Jayden"),
        ("PIKE Jayden: absent", "PIKE Jayden"),
        ("MacGregor, Isla: absent", "MacGregor, Isla"),
        ("Nguyen Van Minh sang", "Nguyen Van Minh"),
        // Names that are words.
        ("Grace Field sang", "Grace Field"),
        ("Mark Stone sang", "Mark Stone"),
        ("I asked Grace to read in my lesson", "Grace"),
        ("Nobody in my class laughed but Mark did", "Mark"),
        // Across a line break and emoji.
        ("Jayden\nPike sang", "Jayden\nPike"),
        ("Jayden 🎉 Pike sang", "Jayden 🎉 Pike"),
        ("Jayden \u{200d}Pike sang", "Jayden \u{200d}Pike"),
        // Possessives.
        ("Jayden Pike's shoes", "Jayden Pike"),
        ("Jayden Pike’s shoes", "Jayden Pike"),
        ("Whose? Isla MacGregor's", "Isla MacGregor"),
        // Hashtags.
        ("#JaydenPike", "JaydenPike"),
        ("#happybirthdayjaydenpike", "happybirthdayjaydenpike"),
        ("Marking done, now cake. #HappyBirthdayJayden", "Jayden"),
    ] {
        for (checker, form) in checkers.iter().zip(["plain", "sealed"]) {
            let found = named(checker, text);
            if found != [words] {
                wrong.push(format!("{form}: {text:?} -> {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_same_words_are_no_name_elsewhere() {
    let [plain, _] = checkers();
    let mut wrong = Vec::new();
    for text in [
        "Jayden Sancho scored again",
        "a pike as long as my arm",
        "Mark my words, marking is endless",
        "The will power it takes when marking",
        "A summer day, rose wine, no marking",
        "Grace before dinner, marking after",
        "#HappyBirthdayJayden",
        "Jayden, come and see this goal",
        "Isla is my favourite island name",
        "The grace field kitchens deliver on Mondays in my lesson",
        "https://example.org/jayden-pike",
        "@jaydenpike99 lol",
    ] {
        let found = named(&plain, text);
        if !found.is_empty() {
            wrong.push(format!("{text:?} -> {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_mention_counts_as_the_name_of_the_person_tagged() {
    for checker in checkers() {
        let post = |name: &str| -> Post {
            serde_json::from_value(json!({ "text": "Great bake by @cakes_07", "site": "x",
                "recipients": [{ "name": name, "handle": "@cakes_07" }] }))
            .unwrap()
        };
        let rules = |name: &str| {
            let findings = checker.check(&post(name)).findings.into_iter();
            findings.filter(|it| it.rule == "pupil-name").count()
        };
        assert_eq!(rules("Jayden Pike 🎂"), 1);
        assert_eq!(rules("Jaydan Peake"), 0);
    }
}
