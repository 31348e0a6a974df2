//! The command as a person or a script meets it: streams, exit statuses, and what is printed.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};

fn example(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../engine/src/rules/example")
        .join(file)
}

/// Runs `secondlook` with these arguments and this standard input.
fn secondlook(arguments: &[&str], input: &str) -> Output {
    secondlook_in("en_GB.UTF-8", arguments, input)
}

/// The same where the terminal is set to a locale.
fn secondlook_in(locale: &str, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_secondlook"))
        .args(arguments)
        .env("LC_ALL", locale)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // Written beside the reading, for a pipe holds less than a large input. The command may end
    // before it has read everything.
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(input.as_bytes());
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// Runs `secondlook check` with the example school.
fn check(format: &str, posts: &str) -> Output {
    check_in("en_GB.UTF-8", format, posts)
}

/// The same where the terminal is set to a locale.
fn check_in(locale: &str, format: &str, posts: &str) -> Output {
    let (policy, contacts) = (example("policy.json"), example("contacts.json"));
    let arguments = [
        "check",
        "--policy",
        policy.to_str().unwrap(),
        "--contacts",
        contacts.to_str().unwrap(),
        "--format",
        format,
        "-",
    ];
    secondlook_in(locale, &arguments, posts)
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let lines = text(&output.stdout).lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

const CLEAN: &str = r#"{"id": "a", "text": "Fish supper", "site": "x", "audience": {"scope": "public"}, "at": "2026-11-10T19:00"}"#;
const FLAGGED: &str = r#"{"id": "b", "text": "🎉 ta @danareid_", "site": "x", "audience": {"scope": "public"}, "at": "2026-11-10T19:00"}"#;

#[test]
fn a_welsh_terminal_is_spoken_to_in_welsh() {
    let posts = format!("{CLEAN}\n{FLAGGED}\n");
    let output = check_in("cy_GB.UTF-8", "text", &posts);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stdout);
    for words in [
        "Stop [recipient-flagged]: Mae hyn yn mynd at riant",
        "--> llinell 2, b",
        "Dylai Mrs Sandra Whitcombe gael gwybod.",
        "2 bostiad: 1 stop, 1 nodyn.",
    ] {
        assert!(said.contains(words), "{words} in {said}");
    }
}

#[test]
fn each_post_is_a_line_with_offsets_in_utf_16() {
    let output = check("jsonl", &format!("{CLEAN}\n\n{FLAGGED}\n"));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        lines(&output),
        [
            json!({ "id": "a", "findings": [] }),
            json!({ "id": "b", "findings": [{
                "rule": "recipient-flagged", "severity": "stop", "start": 6, "end": 16, "text": "@danareid_"
            }, {
                "rule": "audience-public", "severity": "note", "start": null, "end": null, "text": null
            }] }),
        ]
    );
}

#[test]
fn a_finding_without_words_has_null_offsets() {
    let post = r#"{"text": "hi", "site": "facebook", "audience": {"scope": "friends"}}"#;
    let output = check("jsonl", post);
    assert_eq!(
        lines(&output),
        [json!({ "id": null, "findings": [{
            "rule": "audience-flagged", "severity": "stop", "start": null, "end": null, "text": null
        }] })]
    );
}

#[test]
fn nothing_of_severity_stop_is_status_0() {
    assert_eq!(check("jsonl", CLEAN).status.code(), Some(0));
    assert_eq!(check("text", "").status.code(), Some(0));
}

#[test]
fn bad_lines_are_named_by_number_and_the_rest_is_checked() {
    let output = check(
        "jsonl",
        &format!("{CLEAN}\n{{\"text\": 7}}\nnonsense\n{FLAGGED}"),
    );
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(lines(&output).len(), 2);
    let errors = text(&output.stderr);
    assert!(
        errors.contains("line 2:") && errors.contains("line 3:"),
        "{errors}"
    );
}

#[test]
fn bytes_that_are_no_text_are_a_bad_line() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_secondlook"));
    let file = std::env::temp_dir().join(format!("secondlook-{}.jsonl", std::process::id()));
    std::fs::write(
        &file,
        [b"{\"text\": \"\xff\"}\n", CLEAN.as_bytes()].concat(),
    )
    .unwrap();
    child
        .args(["check", "--policy"])
        .arg(example("policy.json"));
    let output = child
        .args(["--format", "jsonl"])
        .arg(&file)
        .output()
        .unwrap();
    std::fs::remove_file(&file).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(lines(&output).len(), 1);
}

#[test]
fn bad_usage_is_status_2() {
    let policy = example("policy.json");
    for arguments in [
        vec!["check"],
        vec!["check", "--policy", "no-such-file.json"],
        vec![
            "check",
            "--policy",
            policy.to_str().unwrap(),
            "no-such-file.jsonl",
        ],
        vec![
            "check",
            "--policy",
            policy.to_str().unwrap(),
            "--format",
            "yaml",
        ],
        vec!["chekc"],
    ] {
        let output = secondlook(&arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!output.stderr.is_empty());
    }
}

#[test]
fn a_person_reads_words_title_why_source_and_what_to_do() {
    let output = check("text", FLAGGED);
    assert_eq!(
        text(&output.stdout),
        "\
Stop [recipient-flagged]: This goes to a parent
  --> line 1, b
   | 🎉 ta @danareid_
   |      ==========
   = Dana Reid is on your list as a parent.
   = why: Guidance says not to message parents from your own account. \
School matters belong on school systems. (Childnet guide, The Nevers)
   = instead: Use a school system, and tell Mrs Sandra Whitcombe.

Note [audience-public]: Anyone can read this
  --> line 1, b
   = The audience is public.
   = why: A public post can reach anyone, and stay for years. (ASCL guidance, paragraph 2)
   = instead: Choose a smaller audience, or change the marked words.

1 post: 1 stop, 1 note.
"
    );
}

#[test]
fn what_could_not_be_checked_is_said() {
    let output = check(
        "text",
        r#"{"text": "hi", "site": "x", "audience": {"scope": "unknown"}}"#,
    );
    let printed = text(&output.stdout);
    assert!(
        printed.contains("Not checked: Could not tell who sees this"),
        "{printed}"
    );
    assert!(printed.ends_with("1 post: nothing found.\n"));
}

#[test]
fn what_is_wrong_in_a_policy_is_printed_with_its_mend() {
    let file = std::env::temp_dir().join(format!("secondlook-policy-{}.json", std::process::id()));
    std::fs::write(&file, r#"{ "gate": "blok" }"#).unwrap();
    let output = secondlook(&["check", "--policy", file.to_str().unwrap()], CLEAN);
    std::fs::remove_file(&file).unwrap();
    assert_eq!(output.status.code(), Some(0), "the rest applies");
    let errors = text(&output.stderr);
    assert!(
        errors.contains("“gate” is “blok”. There is no such choice. Did you mean “block”?"),
        "{errors}"
    );
}

/// Runs `secondlook check` with a policy of its own.
fn check_with(policy: &Value, format: &str, posts: &str) -> Output {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("secondlook-policy-{}-{number}.json", std::process::id());
    let file = std::env::temp_dir().join(name);
    std::fs::write(&file, policy.to_string()).unwrap();
    let path = file.to_str().unwrap();
    let output = secondlook(&["check", "--policy", path, "--format", format], posts);
    std::fs::remove_file(&file).unwrap();
    output
}

#[test]
fn a_schools_own_rule_speaks_in_the_schools_words() {
    let policy = json!({
        "contacts": { "reportTo": "Ms Vale" },
        "customRules": [
            { "id": "building-works", "pattern": "(?i)scaffold\\w*", "message": "Please keep the building works private.", "severity": "stop" },
            { "id": "broken", "pattern": "(", "message": "Never seen." },
        ],
    });
    let post = r#"{"text": "🎉 Scaffolding is up", "site": "x", "audience": {"scope": "public"}, "at": "2026-11-10T19:00"}"#;
    let output = check_with(&policy, "text", post);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr)
            .contains("“customRules[1].pattern” is “(”. This pattern could not be read:")
    );
    assert_eq!(
        text(&output.stdout),
        "\
Stop [building-works]: Your school has a rule on this
  --> line 1
   | 🎉 Scaffolding is up
   |   ===========
   = “Scaffolding”: Please keep the building works private.
   = why: Your school added this rule of its own. (Your school)
   = instead: Change these words, or ask Ms Vale about it.

Note [audience-public]: Anyone can read this
  --> line 1
   = The audience is public.
   = why: A public post can reach anyone, and stay for years. (ASCL guidance, paragraph 2)
   = instead: Choose a smaller audience, or change the marked words.

1 post: 1 stop, 1 note.
"
    );
    let line = &lines(&check_with(&policy, "jsonl", post))[0];
    assert_eq!(
        line["findings"],
        json!([
            { "rule": "building-works", "severity": "stop", "start": 3, "end": 14, "text": "Scaffolding" },
            { "rule": "audience-public", "severity": "note", "start": null, "end": null, "text": null }
        ])
    );
}

/// The severity of each finding, by rule.
fn severities(policy: &Value, post: &Value) -> BTreeMap<String, String> {
    let output = check_with(policy, "jsonl", &post.to_string());
    let findings = lines(&output).remove(0)["findings"].take();
    let owned = |value: &Value| value.as_str().unwrap().to_owned();
    let findings = findings.as_array().unwrap().iter();
    findings
        .map(|it| (owned(&it["rule"]), owned(&it["severity"])))
        .collect()
}

#[test]
fn levels_accounts_packs_and_exemptions_of_a_policy_hold() {
    let mut policy = json!({
        "school": { "name": "Larkmoor Academy" },
        "pupils": [{ "name": "Jayden Pike" }],
        "flaggedContacts": [{ "name": "Dana Reid", "handles": ["@danareid_"], "kind": "parent" }],
    });
    let post = json!({
        "text": "Jayden Pike did well at Larkmoor Academy, ta @danareid_",
        "site": "x", "audience": { "scope": "public" }, "at": "2026-11-10T19:00",
    });
    let of = |policy: &Value, account: &str, rule: &str| {
        let mut post = post.clone();
        post["account"] = json!(account);
        severities(policy, &post).get(rule).cloned()
    };
    let is = |level: &str| Some(level.to_owned());
    for (rule, account, usual) in [
        ("school-name", "personal", is("warn")),
        ("school-name", "professional", is("note")),
        ("school-name", "school", None),
        ("pupil-name", "personal", is("stop")),
        ("pupil-name", "school", is("stop")),
        ("recipient-flagged", "personal", is("stop")),
    ] {
        assert_eq!(of(&policy, account, rule), usual, "{rule} on {account}");
    }

    policy["rules"] = json!({
        "school-name": { "severity": "stop", "accounts": { "school": "note", "professional": "off" } },
        "pupil-name": { "severity": "off" },
        "recipient-flagged": { "accounts": { "personal": "note" } },
    });
    for (rule, account, set) in [
        ("school-name", "personal", is("stop")),
        ("school-name", "professional", None),
        ("school-name", "school", is("note")),
        ("pupil-name", "personal", None),
        ("recipient-flagged", "personal", is("note")),
        ("recipient-flagged", "school", is("stop")),
    ] {
        assert_eq!(of(&policy, account, rule), set, "{rule} on {account}");
    }

    policy["rules"] = json!({});
    policy["exemptions"] = json!([
        { "name": "Jayden Pike", "reason": "own child" },
        { "handles": ["@danareid_"], "reason": "sister" },
    ]);
    assert_eq!(of(&policy, "personal", "pupil-name"), None);
    assert_eq!(of(&policy, "personal", "recipient-flagged"), None);
    assert_eq!(of(&policy, "personal", "school-name"), is("warn"));
}

#[test]
fn one_pack_alone_is_that_documents_own_set() {
    let post = json!({
        "text": "Larkmoor Academy, what a day", "site": "x",
        "audience": { "scope": "public" }, "at": "2026-11-10T19:00",
    });
    let fires = |packs: Value| {
        let policy = json!({ "school": { "name": "Larkmoor Academy" }, "packs": packs });
        severities(&policy, &post).contains_key("school-name")
    };
    let rules = secondlook(&["rules", "--format", "json"], "");
    let rules: Value = serde_json::from_slice(&rules.stdout).unwrap();
    let rules = rules.as_array().unwrap().iter();
    let school_name = rules.clone().find(|it| it["id"] == "school-name").unwrap();
    let sources = school_name["sources"].to_string();
    for pack in ["ascl", "rochdale", "childnet", "king-edward", "weston"] {
        assert_eq!(fires(json!([pack])), sources.contains(pack), "{pack}");
    }
    assert!(fires(json!([])) && fires(json!(["childnet", "weston"])));
}

#[test]
fn the_rules_are_listed_for_people_and_for_programs() {
    let page = secondlook(&["rules"], "");
    assert_eq!(page.status.code(), Some(0));
    assert!(
        text(&page.stdout)
            .contains("| [`audience-flagged`](#audience-flagged) | stop | stop | stop |")
    );
    let list = secondlook(&["rules", "--format", "json"], "");
    let list: Value = serde_json::from_slice(&list.stdout).unwrap();
    let help = secondlook(&["rules", "--help"], "");
    for rule in list.as_array().unwrap() {
        let id = rule["id"].as_str().unwrap();
        assert!(text(&page.stdout).contains(&format!("\n## {id}\n")), "{id}");
        assert!(text(&help.stdout).contains(&format!("\n  {id} ")), "{id}");
        for key in [
            "id", "title", "what", "why", "instead", "severity", "sources", "flagged", "fine",
        ] {
            assert!(!rule[key].is_null(), "{key} in {rule}");
        }
    }
}
