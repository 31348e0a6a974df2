//! The school's policy over the teacher's own. The school's wins key by key; what it leaves open is
//! the teacher's, unless it is locked. Two things a teacher may always do: flag more contacts, and
//! make a rule stricter. A rule that the school set or locked cannot be made laxer.

use crate::policy::{
    Hours, Level, LevelByAccount, Policy, RuleSetting, School, SchoolContacts, Sites,
};
use crate::post::Account;
use crate::rules::RULES;

/// One policy of two.
pub(super) fn merge(managed: Policy, own: Policy) -> Policy {
    let lock = Lock(&managed.locked);
    let rules = rules(&managed, &own, &lock);
    let own = without_locked(own, &lock);
    let mut flagged_contacts = managed.flagged_contacts;
    let more = own.flagged_contacts.into_iter();
    flagged_contacts.extend(
        more.filter(|it| !flagged_contacts.contains(it))
            .collect::<Vec<_>>(),
    );
    // More rules are stricter, never laxer; of two with one id the school's counts.
    let mut custom_rules = managed.custom_rules;
    for rule in own.custom_rules {
        if custom_rules.iter().all(|it| it.id != rule.id) {
            custom_rules.push(rule);
        }
    }
    let mut accounts = managed.accounts;
    // Of two entries for a handle the first counts, which is the school's.
    accounts.extend(own.accounts);
    Policy {
        schema_version: managed.schema_version.or(own.schema_version),
        packs: first(managed.packs, own.packs),
        school: school(managed.school, own.school),
        hours: hours(managed.hours, own.hours),
        pupils: first(managed.pupils, own.pupils),
        sealed_roster: managed.sealed_roster.or(own.sealed_roster),
        staff: first(managed.staff, own.staff),
        flagged_contacts,
        exemptions: first(managed.exemptions, own.exemptions),
        suppliers: first(managed.suppliers, own.suppliers),
        blocked_domains: first(managed.blocked_domains, own.blocked_domains),
        contacts: SchoolContacts {
            safeguarding_lead: managed
                .contacts
                .safeguarding_lead
                .or(own.contacts.safeguarding_lead),
            report_to: managed.contacts.report_to.or(own.contacts.report_to),
            policy_url: managed.contacts.policy_url.or(own.contacts.policy_url),
        },
        rules,
        gate: managed.gate.or(own.gate),
        custom_rules,
        accounts,
        sites: Sites {
            disabled: first(managed.sites.disabled, own.sites.disabled),
            extra: union(managed.sites.extra, own.sites.extra),
        },
        locked: managed.locked,
    }
}

/// Paths that the teacher may not change, whole branches included.
struct Lock<'a>(&'a [String]);

impl Lock<'_> {
    fn holds(&self, path: &str) -> bool {
        self.0.iter().any(|locked| {
            path == locked
                || path
                    .strip_prefix(locked.as_str())
                    .is_some_and(|rest| rest.starts_with('.'))
        })
    }
}

/// The teacher's own policy without what is locked. Flagged contacts stay: those can always be added.
fn without_locked(mut own: Policy, lock: &Lock) -> Policy {
    fn clear<T: Default>(value: &mut T, path: &str, lock: &Lock) {
        if lock.holds(path) {
            *value = T::default();
        }
    }
    clear(&mut own.packs, "packs", lock);
    clear(&mut own.school.name, "school.name", lock);
    clear(&mut own.school.aliases, "school.aliases", lock);
    clear(&mut own.school.handles, "school.handles", lock);
    clear(&mut own.school.hashtags, "school.hashtags", lock);
    clear(&mut own.school.domains, "school.domains", lock);
    clear(&mut own.school.phones, "school.phones", lock);
    clear(&mut own.school.postcodes, "school.postcodes", lock);
    clear(&mut own.school.address_lines, "school.addressLines", lock);
    clear(&mut own.school.places, "school.places", lock);
    clear(&mut own.school.trust, "school.trust", lock);
    clear(&mut own.school.geofence, "school.geofence", lock);
    clear(&mut own.hours, "hours", lock);
    if let Some(hours) = &mut own.hours {
        clear(&mut hours.trips, "hours.trips", lock);
        clear(&mut hours.terms, "hours.terms", lock);
        clear(&mut hours.closures, "hours.closures", lock);
        clear(&mut hours.start, "hours.start", lock);
        clear(&mut hours.end, "hours.end", lock);
        clear(&mut hours.time_zone, "hours.timeZone", lock);
    }
    clear(&mut own.pupils, "pupils", lock);
    clear(&mut own.sealed_roster, "sealedRoster", lock);
    clear(&mut own.staff, "staff", lock);
    clear(&mut own.exemptions, "exemptions", lock);
    clear(&mut own.suppliers, "suppliers", lock);
    clear(&mut own.blocked_domains, "blockedDomains", lock);
    clear(
        &mut own.contacts.safeguarding_lead,
        "contacts.safeguardingLead",
        lock,
    );
    clear(&mut own.contacts.report_to, "contacts.reportTo", lock);
    clear(&mut own.contacts.policy_url, "contacts.policyUrl", lock);
    clear(&mut own.gate, "gate", lock);
    clear(&mut own.custom_rules, "customRules", lock);
    clear(&mut own.accounts, "accounts", lock);
    clear(&mut own.sites.disabled, "sites.disabled", lock);
    clear(&mut own.sites.extra, "sites.extra", lock);
    own
}

fn school(managed: School, own: School) -> School {
    School {
        name: managed.name.or(own.name),
        aliases: first(managed.aliases, own.aliases),
        handles: first(managed.handles, own.handles),
        hashtags: first(managed.hashtags, own.hashtags),
        domains: first(managed.domains, own.domains),
        phones: first(managed.phones, own.phones),
        postcodes: first(managed.postcodes, own.postcodes),
        address_lines: first(managed.address_lines, own.address_lines),
        places: first(managed.places, own.places),
        trust: managed.trust.or(own.trust),
        geofence: managed.geofence.or(own.geofence),
    }
}

/// The school's hours; the teacher's own trips are added, for a class trip is theirs to mark.
fn hours(managed: Option<Hours>, own: Option<Hours>) -> Option<Hours> {
    let (Some(managed), Some(own)) = (&managed, &own) else {
        return managed.or(own);
    };
    let mut hours = managed.clone();
    hours.time_zone = hours.time_zone.or_else(|| own.time_zone.clone());
    if hours.start.is_none() || hours.end.is_none() {
        (hours.start, hours.end) = (own.start, own.end);
    }
    hours.terms = first(hours.terms, own.terms.clone());
    hours.closures = first(hours.closures, own.closures.clone());
    hours.trips = union(hours.trips, own.trips.clone());
    Some(hours)
}

/// Levels by rule and account. What the school set, or locked at its default, is the least; otherwise
/// the teacher's own level stands.
fn rules(managed: &Policy, own: &Policy, lock: &Lock) -> Vec<(String, RuleSetting)> {
    let merged = RULES.iter().map(|rule| {
        let id = rule.id();
        let locked = lock.holds(&format!("rules.{id}"));
        let level = |account| {
            let default = || Level::of(rule.default_severity(account));
            let least = managed.level(id, account).or_else(|| locked.then(default));
            match (least, own.level(id, account)) {
                (Some(least), Some(own)) => Some(least.max(own)),
                (least, own) => least.or(own),
            }
        };
        let accounts = LevelByAccount {
            personal: level(Account::Personal),
            professional: level(Account::Professional),
            school: level(Account::School),
        };
        let setting = RuleSetting {
            severity: None,
            accounts,
        };
        (id.to_owned(), setting)
    });
    merged
        .filter(|(_, setting)| *setting != RuleSetting::default())
        .collect()
}

/// The first list, unless it is empty.
fn first<T>(managed: Vec<T>, own: Vec<T>) -> Vec<T> {
    if managed.is_empty() { own } else { managed }
}

/// The first list, then what else is in the second.
fn union<T: PartialEq>(mut managed: Vec<T>, own: Vec<T>) -> Vec<T> {
    for item in own {
        if !managed.contains(&item) {
            managed.push(item);
        }
    }
    managed
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn merged(managed: &Value, own: &Value) -> Policy {
        merge(crate::policy::read(managed).0, crate::policy::read(own).0)
    }

    #[test]
    fn the_school_wins_key_by_key() {
        let policy = merged(
            &json!({ "school": { "name": "Brackenfell" }, "suppliers": ["A"] }),
            &json!({ "school": { "name": "Mine", "aliases": ["The Fell"] }, "suppliers": ["B"], "gate": "advise" }),
        );
        assert_eq!(policy.school.name.as_deref(), Some("Brackenfell"));
        assert_eq!(policy.school.aliases, ["The Fell"]);
        assert_eq!(policy.suppliers, ["A"]);
        assert_eq!(policy.gate, Some(crate::policy::Gate::Advise));
    }

    #[test]
    fn locked_settings_are_not_the_teachers_even_where_the_school_left_them_open() {
        let policy = merged(
            &json!({ "locked": ["gate", "school", "sites.disabled", "exemptions", "flaggedContacts"] }),
            &json!({
                "gate": "advise",
                "school": { "aliases": ["The Fell"] },
                "sites": { "disabled": ["x"], "extra": ["https://intranet.example/*"] },
                "exemptions": [{ "name": "Rosie Hartnell" }],
                "flaggedContacts": [{ "name": "Dana Reid", "kind": "parent" }]
            }),
        );
        assert_eq!(policy.gate, None);
        assert!(policy.school.aliases.is_empty());
        assert!(policy.sites.disabled.is_empty());
        assert_eq!(policy.sites.extra.len(), 1);
        assert!(policy.exemptions.is_empty());
        assert_eq!(
            policy.flagged_contacts.len(),
            1,
            "a teacher can always flag more"
        );
    }

    #[test]
    fn a_rule_can_be_made_stricter_and_never_laxer() {
        let level = |managed: Value, own: Value| {
            merged(&managed, &own).level("audience-flagged", Account::Personal)
        };
        let rule = |level: &str| json!({ "rules": { "audience-flagged": { "severity": level } } });
        assert_eq!(level(rule("note"), rule("stop")), Some(Level::Stop));
        assert_eq!(level(rule("warn"), rule("off")), Some(Level::Warn));
        assert_eq!(level(json!({}), rule("note")), Some(Level::Note));
        for locked in ["rules", "rules.audience-flagged"] {
            assert_eq!(
                level(json!({ "locked": [locked] }), rule("off")),
                Some(Level::Stop),
                "its default is the least"
            );
        }
        assert_eq!(
            level(json!({ "locked": ["rules.audience"] }), rule("off")),
            Some(Level::Off)
        );
    }

    #[test]
    fn a_level_for_one_account_leaves_the_others() {
        let policy = merged(
            &json!({ "rules": { "audience-flagged": { "severity": "warn", "accounts": { "school": "off" } } } }),
            &json!({ "rules": { "audience-flagged": { "accounts": { "professional": "stop" } } } }),
        );
        let level = |account| policy.level("audience-flagged", account);
        assert_eq!(level(Account::Personal), Some(Level::Warn));
        assert_eq!(level(Account::Professional), Some(Level::Stop));
        assert_eq!(level(Account::School), Some(Level::Off));
    }

    #[test]
    fn a_teachers_own_patterns_are_added_unless_locked() {
        let rule = |id: &str, level: &str| json!({ "id": id, "pattern": "crane", "message": "m", "severity": level });
        let own = json!({ "customRules": [rule("a", "note"), rule("b", "note")] });
        let levels = |managed: Value| -> Vec<_> {
            let rules = merged(&managed, &own).custom_rules.into_iter();
            rules.map(|it| (it.id, it.severity)).collect()
        };
        let is = |id: &str, level| (id.to_owned(), level);
        assert_eq!(
            levels(json!({ "customRules": [rule("a", "stop")] })),
            [is("a", Level::Stop), is("b", Level::Note)],
            "the school's own stands"
        );
        assert_eq!(
            levels(json!({ "customRules": [rule("a", "stop")], "locked": ["customRules"] })),
            [is("a", Level::Stop)]
        );
        assert_eq!(levels(json!({ "locked": ["customRules"] })), []);
    }

    #[test]
    fn a_teachers_trip_is_added() {
        let trip = |name: &str, day: &str| {
            json!({ "hours": { "start": "08:45", "end": "15:20",
                "trips": [{ "name": name, "start": day, "end": day }] } })
        };
        let policy = merged(&trip("Farm", "2026-11-10"), &trip("Museum", "2026-11-12"));
        assert_eq!(policy.hours.map(|hours| hours.trips.len()), Some(2));
    }
}
