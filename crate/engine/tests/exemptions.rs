//! Declared relationships (`exemptions`), across rules: whoever is left out is left out of every check
//! on people, by name and by handle, and nobody else is.

use engine::contacts::{self, Contacts};
use engine::{Checker, Post, policy};
use serde_json::{Value, json};

/// Two pupils who share a surname, a parent, staff; one of each kind is family.
fn checker(exemptions: &Value, lists: &Value) -> Checker {
    let (policy, problems) = policy::read(&json!({
        "school": { "name": "Larkmoor Academy" },
        "pupils": [
            { "name": "Jayden Pike" },
            { "name": "Amelia Pike" },
            { "name": "Zainab Yusuf", "noPublication": true },
        ],
        "staff": [{ "name": "Owen Pike", "title": "Mr" }],
        "flaggedContacts": [
            { "name": "Dana Reid", "handles": ["@danareid_"], "kind": "parent" },
            { "name": "Lewis Ward", "handles": ["@lew_w"], "kind": "former-pupil" },
        ],
        "exemptions": exemptions,
    }));
    assert_eq!(problems, []);
    let (contacts, problems) = contacts::read(&json!({ "lists": lists }));
    assert_eq!(problems, []);
    Checker::new(policy, &contacts)
}

/// The rules that speak, each with the words or the person it names.
fn found(exemptions: &Value, post: &Value) -> Vec<(String, String)> {
    let lists = json!([{ "site": "x", "list": "followers",
        "members": [{ "name": "Jayden Pike" }, { "name": "Dana Reid" }, { "handle": "lew_w" }] }]);
    let post: Post = serde_json::from_value(post.clone()).unwrap();
    let findings = checker(exemptions, &lists).check(&post).findings;
    let said = findings.into_iter().map(|it| {
        let what = it.params.get("words").or(it.params.get("name"));
        (it.rule.into_owned(), what.cloned().unwrap_or_default())
    });
    said.collect()
}

fn is(rule: &str, what: &str) -> (String, String) {
    (rule.to_owned(), what.to_owned())
}

fn text(text: &str) -> Value {
    json!({ "text": text, "site": "x", "audience": { "scope": "only-me" } })
}

#[test]
fn an_exempt_child_is_not_named_in_any_form_and_a_sibling_still_is() {
    let family = json!([{ "name": "Jayden Pike", "reason": "own child" }]);
    for words in [
        "Jayden Pike is seven today",
        "JAYDEN PIKE is seven today",
        "Pike, Jayden: best in show",
        "Marking while Jayden P. builds a den",
        "Marking done, so Jayden and I baked",
        "#HappyBirthdayJaydenPike",
    ] {
        assert_eq!(found(&family, &text(words)), [], "{words}");
        assert_ne!(found(&json!([]), &text(words)), [], "{words}");
    }
    assert_eq!(
        found(&family, &text("Jayden Pike and Amelia Pike came")),
        [is("pupil-name", "Amelia Pike")]
    );
}

#[test]
fn an_exempt_person_may_see_the_post() {
    let post = json!({ "text": "hi", "site": "x", "audience": { "scope": "followers" } });
    let people = |exemptions: &Value| {
        let lists = json!([{ "site": "x", "list": "followers",
            "members": [{ "name": "Jayden Pike" }, { "name": "Dana Reid" }, { "handle": "lew_w" }] }]);
        let post: Post = serde_json::from_value(post.clone()).unwrap();
        let report = checker(exemptions, &lists).check(&post);
        let findings = report.findings.into_iter();
        findings.filter(|it| it.rule == "audience-flagged").count()
    };
    assert_eq!(people(&json!([])), 1);
    assert_eq!(
        people(&json!([{ "name": "Jayden Pike" }])),
        1,
        "two are left"
    );
    let all = json!([
        { "name": "Jayden Pike" },
        { "handles": ["@danareid_"] },
        { "name": "Lewis Ward" },
    ]);
    assert_eq!(people(&all), 0);
}

#[test]
fn an_exempt_person_may_be_written_to_and_tagged() {
    let tagged =
        |text: &str| json!({ "text": text, "site": "x", "audience": { "scope": "only-me" } });
    let message = |person: Value| {
        json!({ "text": "home by six", "site": "whatsapp", "surface": "message",
            "audience": { "scope": "direct" }, "recipients": [person] })
    };
    let family = json!([{ "handles": ["danareid_"], "reason": "sister" }]);
    assert_eq!(found(&json!([]), &tagged("ta @danareid_")).len(), 1);
    assert_eq!(found(&family, &tagged("ta @danareid_")), []);
    // The policy knows that this handle and that name are one person.
    assert_eq!(found(&family, &message(json!({ "name": "Dana Reid" }))), []);
    assert_eq!(
        found(&family, &message(json!({ "name": "Lewis Ward" }))).len(),
        1
    );
    let own_child = json!([{ "name": "Jayden Pike" }]);
    assert_eq!(
        found(&own_child, &message(json!({ "name": "Pike, Jayden" }))),
        []
    );
    assert_eq!(
        found(&json!([]), &message(json!({ "name": "Pike, Jayden" }))),
        [is("recipient-flagged", "Pike, Jayden")]
    );
}

#[test]
fn a_tag_of_an_exempt_person_names_nobody() {
    let post = json!({ "text": "Cake by @jp_bakes", "site": "x", "audience": { "scope": "only-me" },
        "recipients": [{ "name": "Jayden Pike", "handle": "@jp_bakes" }] });
    let rules = |exemptions: Value| {
        let all = found(&exemptions, &post).into_iter();
        all.map(|(rule, _)| rule).collect::<Vec<_>>()
    };
    assert!(rules(json!([])).contains(&"pupil-name".to_owned()));
    assert_eq!(rules(json!([{ "handles": ["@jp_bakes"] }])), [""; 0]);
    assert_eq!(rules(json!([{ "name": "Jayden Pike" }])), [""; 0]);
}

#[test]
fn a_photo_of_ones_own_child_is_ones_own() {
    let post = |words: &str| {
        json!({ "text": words, "site": "x", "account": "school", "audience": { "scope": "only-me" },
            "media": [{ "kind": "image" }] })
    };
    let media = |exemptions: Value, words: &str| {
        let all = found(&exemptions, &post(words)).into_iter();
        all.filter(|(rule, _)| rule.starts_with("pupil")).count()
    };
    assert_ne!(media(json!([]), "Zainab Yusuf at the fair"), 0);
    assert_eq!(
        media(
            json!([{ "name": "Zainab Yusuf" }]),
            "Zainab Yusuf at the fair"
        ),
        0
    );
}

#[test]
fn contacts_alone_make_nobody_exempt() {
    let checker = Checker::new(
        policy::read(&json!({ "pupils": [{ "name": "Jayden Pike" }] })).0,
        &Contacts::default(),
    );
    let post: Post = serde_json::from_value(text("Jayden Pike")).unwrap();
    assert_eq!(checker.check(&post).findings.len(), 1);
}
