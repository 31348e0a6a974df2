//! What a policy may hold, what is said of what it may not, and that the rest applies.

use serde_json::{Value, json};

use super::*;

/// Path, message and mend of each problem.
fn problems(value: &Value) -> Vec<[String; 3]> {
    let (_, problems) = read(value);
    problems
        .into_iter()
        .map(|it| [it.path, it.message, it.mend])
        .collect()
}

#[test]
#[expect(clippy::too_many_lines, reason = "it is a table")]
fn each_mistake_is_named_by_path_with_its_mend() {
    let hours = |rest: Value| {
        let mut hours = json!({ "start": "08:45", "end": "15:20" });
        hours
            .as_object_mut()
            .unwrap()
            .extend(rest.as_object().unwrap().clone());
        json!({ "hours": hours })
    };
    for (policy, path, message, mend) in [
        (json!([]), "", "problem_not_fields", "mend_fields"),
        (
            json!({ "shcool": {} }),
            "shcool",
            "problem_unknown_key",
            "mend_nearest",
        ),
        (
            json!({ "zzz": 1 }),
            "zzz",
            "problem_unknown_key",
            "mend_remove",
        ),
        (
            json!({ "school": "Brackenfell" }),
            "school",
            "problem_not_fields",
            "mend_fields",
        ),
        (
            json!({ "school": { "aliases": "The Fell" } }),
            "school.aliases",
            "problem_not_list",
            "mend_list",
        ),
        (
            json!({ "school": { "aliases": ["x", 7] } }),
            "school.aliases[1]",
            "problem_not_text",
            "mend_text",
        ),
        (
            json!({ "school": { "name": " " } }),
            "school.name",
            "problem_empty",
            "mend_fill_or_remove",
        ),
        (
            json!({ "school": { "domains": ["https://a.example/x"] } }),
            "school.domains[0]",
            "problem_not_domain",
            "mend_domain",
        ),
        (
            json!({ "school": { "phones": ["12"] } }),
            "school.phones[0]",
            "problem_not_phone",
            "mend_phone",
        ),
        (
            json!({ "school": { "geofence": { "latitude": "54", "longitude": 1, "radiusMetres": 200 } } }),
            "school.geofence.latitude",
            "problem_not_number",
            "mend_number",
        ),
        (
            json!({ "school": { "geofence": { "latitude": 154, "longitude": 1, "radiusMetres": 200 } } }),
            "school.geofence.latitude",
            "problem_number_range",
            "mend_number_range",
        ),
        (
            json!({ "school": { "geofence": { "latitude": 1, "longitude": 1 } } }),
            "school.geofence",
            "problem_missing",
            "mend_add",
        ),
        (
            hours(json!({ "timeZone": "Europe/Londn" })),
            "hours.timeZone",
            "problem_no_such_zone",
            "mend_nearest",
        ),
        (
            hours(json!({ "timeZone": "local time" })),
            "hours.timeZone",
            "problem_no_such_zone",
            "mend_zone",
        ),
        (
            hours(json!({ "days": ["monday"] })),
            "hours.days[0]",
            "problem_unknown_choice",
            "mend_nearest",
        ),
        (
            hours(json!({ "start": "8:45" })),
            "hours.start",
            "problem_no_such_time",
            "mend_time",
        ),
        (
            hours(json!({ "end": "08:45" })),
            "hours.end",
            "problem_ends_before_start",
            "mend_later",
        ),
        (
            hours(json!({ "closures": ["2027-02-29"] })),
            "hours.closures[0]",
            "problem_no_such_day",
            "mend_date",
        ),
        (
            hours(json!({ "terms": [{ "start": "2026-09-02", "end": "2026-09-01" }] })),
            "hours.terms[0].end",
            "problem_ends_before_start",
            "mend_later",
        ),
        (
            hours(
                json!({ "trips": [{ "name": "Farm", "start": "31/02/2027", "end": "2027-03-01" }] }),
            ),
            "hours.trips[0].start",
            "problem_no_such_day",
            "mend_date",
        ),
        (
            json!({ "hours": { "start": "08:45" } }),
            "hours",
            "problem_missing",
            "mend_add",
        ),
        (
            json!({ "pupils": [{ "nmae": "TJ" }] }),
            "pupils[0]",
            "problem_missing",
            "mend_add",
        ),
        (
            json!({ "pupils": [{ "name": "TJ", "noPublication": "yes" }] }),
            "pupils[0].noPublication",
            "problem_not_flag",
            "mend_flag",
        ),
        (
            json!({ "flaggedContacts": [{ "kind": "parent" }] }),
            "flaggedContacts[0]",
            "problem_missing",
            "mend_add",
        ),
        (
            json!({ "flaggedContacts": [{ "name": "A", "kind": "parnet" }] }),
            "flaggedContacts[0].kind",
            "problem_unknown_choice",
            "mend_nearest",
        ),
        (
            json!({ "packs": ["rochdale", "ofsted"] }),
            "packs[1]",
            "problem_unknown_choice",
            "mend_choices",
        ),
        (
            json!({ "gate": "strict" }),
            "gate",
            "problem_unknown_choice",
            "mend_choices",
        ),
        (
            json!({ "rules": { "audience-flaged": { "severity": "warn" } } }),
            "rules.audience-flaged",
            "problem_unknown_rule",
            "mend_nearest",
        ),
        (
            json!({ "rules": { "audience-flagged": { "severity": "warning" } } }),
            "rules.audience-flagged.severity",
            "problem_unknown_choice",
            "mend_nearest",
        ),
        (
            json!({ "rules": { "audience-flagged": "warn" } }),
            "rules.audience-flagged",
            "problem_not_fields",
            "mend_fields",
        ),
        (
            json!({ "customRules": [{ "id": "a", "pattern": "(", "message": "m" }] }),
            "customRules[0].pattern",
            "problem_bad_pattern",
            "mend_pattern",
        ),
        (
            json!({ "customRules": [{ "id": "a", "pattern": "((a{99}){99}){99}", "message": "m" }] }),
            "customRules[0].pattern",
            "problem_bad_pattern",
            "mend_pattern",
        ),
        (
            json!({ "accounts": [{ "site": "x", "handle": "@a", "account": "work" }] }),
            "accounts[0].account",
            "problem_unknown_choice",
            "mend_choices",
        ),
        (
            json!({ "sites": { "extra": ["intranet.example"] } }),
            "sites.extra[0]",
            "problem_not_match_pattern",
            "mend_match_pattern",
        ),
        (
            json!({ "contacts": { "policyUrl": "our website" } }),
            "contacts.policyUrl",
            "problem_not_link",
            "mend_link",
        ),
        (
            json!({ "locked": ["gates"] }),
            "locked[0]",
            "problem_unknown_path",
            "mend_nearest",
        ),
        (
            json!({ "locked": ["rules.pupil-nmae"] }),
            "locked[0]",
            "problem_unknown_rule",
            "mend_nearest",
        ),
        (
            json!({ "schemaVersion": 2 }),
            "schemaVersion",
            "problem_newer_schema",
            "mend_update",
        ),
        (
            json!({ "schemaVersion": 1.5 }),
            "schemaVersion",
            "problem_not_whole",
            "mend_whole",
        ),
    ] {
        let found = problems(&policy);
        let wanted = [path, message, mend].map(str::to_owned);
        assert!(found.contains(&wanted), "{policy}: {found:?}");
    }
}

#[test]
fn the_nearest_known_word_is_named() {
    let (_, problems) = read(&json!({ "school": { "adressLines": [] } }));
    assert_eq!(problems[0].params["known"], "addressLines");
    // A key that is already there is not what was meant.
    let (_, problems) = read(&json!({ "gate": "block", "gates": "block" }));
    assert_eq!(problems[0].mend, "mend_remove");
}

#[test]
fn good_parts_apply_beside_bad_ones() {
    let (policy, problems) = read(&json!({
        "schemaVersion": 7,
        "school": { "name": "Brackenfell", "aliases": ["The Fell", 3] },
        "hours": {
            "start": "08:45", "end": "15:20",
            "terms": [{ "start": "2026-09-02", "end": "2026-10-23" }, { "start": "soon", "end": "later" }]
        },
        "pupils": [{ "name": "Rosie Hartnell" }, {}],
        "flaggedContacts": [{ "name": "Dana Reid", "kind": "mum" }]
    }));
    assert_eq!(policy.school.aliases, ["The Fell"]);
    assert_eq!(policy.hours.map(|hours| hours.terms.len()), Some(1));
    assert_eq!(policy.pupils.len(), 1);
    // A kind that is not known does not unflag the person.
    assert_eq!(policy.flagged_contacts[0].kind, ContactKind::Other);
    assert_eq!(problems.len(), 6);
}

#[test]
fn numbers_of_the_browser_are_whole_where_they_are_whole() {
    let (policy, problems) = read(&json!({ "schemaVersion": 1.0 }));
    assert_eq!((policy.schema_version, problems), (Some(1), vec![]));
}

#[test]
fn null_is_as_good_as_absent() {
    let nothing = json!({ "school": { "name": null, "trust": null }, "hours": null, "gate": null });
    assert_eq!(read(&nothing), (Policy::default(), vec![]));
}

#[test]
fn a_file_that_is_wrong_throughout_gives_no_flood() {
    let pupils: Vec<Value> = (0..2_000).map(|number| json!(number)).collect();
    let (_, problems) = read(&json!({ "pupils": pupils }));
    assert!(problems.len() <= 50);
}

#[test]
fn a_handle_tells_whose_account_it_is() {
    let (policy, problems) = read(&json!({ "accounts": [
        { "site": "x", "handle": "@BrackenfellCPS", "account": "school" },
        { "site": "mastodon", "handle": "nia@toot.example", "account": "professional" }
    ] }));
    assert_eq!(problems, []);
    assert_eq!(policy.account("x", "brackenfellcps"), Some(Account::School));
    assert_eq!(
        policy.account("mastodon", "@nia"),
        Some(Account::Professional)
    );
    assert_eq!(policy.account("facebook", "brackenfellcps"), None);
}
