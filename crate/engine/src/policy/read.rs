//! Reads a policy from JSON: one place for each key, with what may stand there. Parts that cannot
//! be used are left out and come back as [`Problem`]s; the rest applies. The machinery is `json`.

use std::cell::RefCell;

use serde_json::Value;

use super::value::{domain, link, match_pattern, pattern, phone, time_zone};
use super::{
    AccountEntry, ContactKind, CustomRule, Exemption, FlaggedContact, Gate, Geofence, Hours, Level,
    LevelByAccount, Policy, Pupil, RuleSetting, SCHEMA_VERSION, School, SchoolContacts, Sites,
    Staff, Term, Trip,
};
use crate::custom;
use crate::guidance::Document;
use crate::json::{self, At, Fields, Log, Problem};
use crate::post::Account;
use crate::roster::SealedRoster;
use crate::rules::RULES;
use crate::time::{Date, Weekday};

const LEVELS: [(Level, &str); 4] = [
    (Level::Off, "off"),
    (Level::Note, "note"),
    (Level::Warn, "warn"),
    (Level::Stop, "stop"),
];

const ACCOUNTS: [(Account, &str); 3] = [
    (Account::Personal, "personal"),
    (Account::Professional, "professional"),
    (Account::School, "school"),
];

const KINDS: [ContactKind; 5] = [
    ContactKind::Pupil,
    ContactKind::FormerPupil,
    ContactKind::Parent,
    ContactKind::Journalist,
    ContactKind::Other,
];

const GATES: [(Gate, &str); 3] = [
    (Gate::Advise, "advise"),
    (Gate::Confirm, "confirm"),
    (Gate::Block, "block"),
];

/// Reads a policy. What cannot be used is left out and named in the problems; a value that is no
/// object at all gives an empty policy and one problem.
pub fn read(value: &Value) -> (Policy, Vec<Problem>) {
    let log = Log::default();
    let policy = At::root(value, &log).fields(policy).unwrap_or_default();
    (policy, log.into_problems())
}

fn policy(of: &Fields) -> Policy {
    of.at("$schema");
    Policy {
        schema_version: of.get("schemaVersion", schema_version),
        packs: of.list("packs", |at| {
            at.choice(&Document::ALL.map(|it| (it, it.id())))
        }),
        school: of.get("school", |at| at.fields(school)).unwrap_or_default(),
        hours: of.get("hours", |at| at.fields(hours)),
        pupils: of.list("pupils", |at| at.fields(pupil)?),
        sealed_roster: of.get("sealedRoster", SealedRoster::read),
        staff: of.list("staff", |at| at.fields(staff)?),
        flagged_contacts: of.list("flaggedContacts", |at| at.fields(flagged_contact)?),
        exemptions: of.list("exemptions", |at| at.fields(exemption)?),
        suppliers: of.texts("suppliers"),
        blocked_domains: of.list("blockedDomains", domain),
        contacts: of
            .get("contacts", |at| at.fields(contacts))
            .unwrap_or_default(),
        rules: of.get("rules", |at| at.entries(rule)).unwrap_or_default(),
        gate: of.get("gate", |at| at.choice(&GATES)),
        custom_rules: custom_rules(of),
        accounts: of.list("accounts", |at| at.fields(account)?),
        sites: of.get("sites", |at| at.fields(sites)).unwrap_or_default(),
        // Last, when all other keys have been asked for.
        locked: of.list("locked", |at| locked(of, at)),
    }
}

fn schema_version(at: &At) -> Option<u32> {
    let version = json::whole(at)?;
    if version > SCHEMA_VERSION {
        let known = SCHEMA_VERSION.to_string();
        at.problem::<()>("problem_newer_schema", "mend_update", &[("known", &known)]);
    }
    Some(version)
}

fn school(of: &Fields) -> School {
    School {
        name: of.get("name", json::string),
        aliases: of.texts("aliases"),
        handles: of.texts("handles"),
        hashtags: of.texts("hashtags"),
        domains: of.list("domains", domain),
        phones: of.list("phones", phone),
        postcodes: of.texts("postcodes"),
        address_lines: of.texts("addressLines"),
        places: of.texts("places"),
        trust: of.get("trust", json::string),
        geofence: of.get("geofence", |at| at.fields(geofence)?),
    }
}

fn geofence(of: &Fields) -> Option<Geofence> {
    let latitude = of.need("latitude", |at| at.number(-90, 90));
    let longitude = of.need("longitude", |at| at.number(-180, 180));
    let radius_metres = of.need("radiusMetres", |at| at.number(1, 100_000));
    Some(Geofence {
        latitude: latitude?,
        longitude: longitude?,
        radius_metres: radius_metres?,
    })
}

fn hours(of: &Fields) -> Hours {
    let days = of.list("days", |at| at.choice(&Weekday::ALL));
    let start = of.need("start", json::clock);
    let end = of.need("end", |at| {
        let end = json::clock(at)?;
        match start {
            Some(start) if end <= start => {
                let start = start.to_string();
                at.problem(
                    "problem_ends_before_start",
                    "mend_later",
                    &[("start", &start)],
                )
            }
            _ => Some(end),
        }
    });
    Hours {
        time_zone: of.get("timeZone", time_zone),
        days: if days.is_empty() {
            Hours::default().days
        } else {
            days
        },
        start,
        end,
        terms: of.list("terms", |at| at.fields(term)?),
        closures: of.list("closures", json::date),
        trips: of.list("trips", |at| at.fields(trip)?),
    }
}

fn term(of: &Fields) -> Option<Term> {
    let (start, end) = days(of)?;
    Some(Term { start, end })
}

fn trip(of: &Fields) -> Option<Trip> {
    let name = of.need("name", json::string);
    let (start, end) = days(of)?;
    // A trip without a name is a trip all the same: the place must not be given away.
    let name = name.unwrap_or_default();
    Some(Trip { name, start, end })
}

/// A first and a last day.
fn days(of: &Fields) -> Option<(Date, Date)> {
    let start = of.need("start", json::date);
    let end = of.need("end", |at| {
        let end = json::date(at)?;
        match start {
            Some(start) if end < start => {
                let start = start.to_string();
                at.problem(
                    "problem_ends_before_start",
                    "mend_later",
                    &[("start", &start)],
                )
            }
            _ => Some(end),
        }
    });
    Some((start?, end?))
}

fn pupil(of: &Fields) -> Option<Pupil> {
    let nicknames = of.texts("nicknames");
    let no_publication = of.get("noPublication", json::flag).unwrap_or_default();
    Some(Pupil {
        name: of.need("name", json::string)?,
        nicknames,
        no_publication,
    })
}

fn staff(of: &Fields) -> Option<Staff> {
    let title = of.get("title", json::string);
    let role = of.get("role", json::string);
    Some(Staff {
        name: of.need("name", json::string)?,
        title,
        role,
    })
}

fn flagged_contact(of: &Fields) -> Option<FlaggedContact> {
    // An unknown kind is a problem, but the person is flagged all the same.
    let kind = of.need("kind", |at| at.choice(&KINDS.map(|kind| (kind, kind.id()))));
    let reason = of.get("reason", json::string);
    let (name, handles) = name_or_handles(of)?;
    Some(FlaggedContact {
        name,
        handles,
        kind: kind.unwrap_or(ContactKind::Other),
        reason,
    })
}

fn exemption(of: &Fields) -> Option<Exemption> {
    let reason = of.get("reason", json::string);
    let (name, handles) = name_or_handles(of)?;
    Some(Exemption {
        name,
        handles,
        reason,
    })
}

/// A person by name, handles or both.
fn name_or_handles(of: &Fields) -> Option<(String, Vec<String>)> {
    let handles = of.texts("handles");
    let name = if handles.is_empty() {
        of.need("name", json::string)?
    } else {
        of.get("name", json::string).unwrap_or_default()
    };
    Some((name, handles))
}

fn contacts(of: &Fields) -> SchoolContacts {
    SchoolContacts {
        safeguarding_lead: of.get("safeguardingLead", json::string),
        report_to: of.get("reportTo", json::string),
        policy_url: of.get("policyUrl", link),
    }
}

fn rule(id: &str, at: &At) -> Option<RuleSetting> {
    let known: Vec<&str> = RULES.iter().map(|rule| rule.id()).collect();
    if !known.contains(&id) {
        return at.unknown_word("problem_unknown_rule", id, &known);
    }
    at.fields(|of| RuleSetting {
        severity: of.get("severity", |at| at.choice(&LEVELS)),
        accounts: of
            .get("accounts", |at| at.fields(levels_by_account))
            .unwrap_or_default(),
    })
}

fn levels_by_account(of: &Fields) -> LevelByAccount {
    LevelByAccount {
        personal: of.get("personal", |at| at.choice(&LEVELS)),
        professional: of.get("professional", |at| at.choice(&LEVELS)),
        school: of.get("school", |at| at.choice(&LEVELS)),
    }
}

/// The school's own rules; each has an id of its own, for that is what a finding is known by.
fn custom_rules(of: &Fields) -> Vec<CustomRule> {
    let taken = RefCell::new(Vec::new());
    of.list("customRules", |at| {
        at.fields(|of| custom_rule(of, &taken))?
    })
}

fn custom_rule(of: &Fields, taken: &RefCell<Vec<String>>) -> Option<CustomRule> {
    let id = of.need("id", |at| {
        let id = at.text()?;
        let of_the_catalogue = RULES.iter().any(|rule| rule.id() == id) || id == custom::RULE;
        if of_the_catalogue || taken.borrow().iter().any(|other| other == id) {
            return at.problem("problem_taken_id", "mend_taken_id", &[]);
        }
        taken.borrow_mut().push(id.to_owned());
        Some(id.to_owned())
    });
    let pattern = of.need("pattern", pattern);
    let message = of.need("message", json::string);
    let severity = of.get("severity", |at| at.choice(&LEVELS));
    Some(CustomRule {
        id: id?,
        pattern: pattern?,
        message: message?,
        severity: severity.unwrap_or(Level::Warn),
    })
}

fn account(of: &Fields) -> Option<AccountEntry> {
    let site = of.need("site", json::string);
    let handle = of.need("handle", json::string);
    let account = of.need("account", |at| at.choice(&ACCOUNTS));
    Some(AccountEntry {
        site: site?,
        handle: handle?,
        account: account?,
    })
}

fn sites(of: &Fields) -> Sites {
    Sites {
        disabled: of.texts("disabled"),
        extra: of.list("extra", match_pattern),
    }
}

/// A setting path: a key, or a path below one, such as `sites.disabled` or `rules.pupil-name`.
fn locked(policy: &Fields, at: &At) -> Option<String> {
    let path = at.text()?;
    let (key, rest) = path.split_once('.').unwrap_or((path, ""));
    let known = policy.asked();
    if !known.contains(&key) {
        return at.unknown_word("problem_unknown_path", key, &known);
    }
    let rules: Vec<&str> = RULES.iter().map(|rule| rule.id()).collect();
    if key == "rules" && !rest.is_empty() && !rules.contains(&rest) {
        return at.unknown_word("problem_unknown_rule", rest, &rules);
    }
    Some(path.to_owned())
}
