//! The school in hashtags, handles, links and e-mail addresses: all in small letters, words run
//! together.

use super::form::{Form, Kind, Strength};
use super::words::{Common, common};
use crate::order;
use crate::policy::School;
use crate::text::{Entity, Region, Text, host, is_host_of};

/// What is looked for in tags and addresses.
#[derive(Debug, Default)]
pub struct Tags {
    /// Whole hashtags and handles, folded, without sigil, dots and underscores.
    whole: Vec<String>,
    /// Distinctive names run together: anywhere in a tag.
    inside: Vec<String>,
    /// Names that need a type word beside them.
    beside: Vec<String>,
    /// Names of several ordinary words, which "Team" before them makes the school's.
    teams: Vec<String>,
    /// Acronyms: a whole part of a tag.
    parts: Vec<String>,
    domains: Vec<String>,
}

/// What may follow a place's or saint's name in a tag that is not the school's.
const ELSEWHERE: &str = "\
    fc afc rfc cc church parish bay beach hill road street lane park hospital hospice day parkrun \
    castle village town news gossip council pub arms inn hotel golf cricket rugby football bakery \
    brewery market festival harbour museum cathedral way fire police surgery station united rovers \
    wi scouts library farm well moor forest valley island cottage holidays walk dental vets garage \
    cafe";
/// Type words as they are run into tags.
const TYPES: &str = "\
    primary pri prim school schools sch academy acad college coll high grammar infant infants infs \
    junior juniors jnr nursery prep sixthform 6thform ps cps hs jmi ji cofe ce coe rc catholic \
    church comp utc pru eyfs ks1 ks2 ks3 pta pe maths english science year yr reception girls boys \
    federation trust community ysgol sgoil";
/// What people put before the name of their school.
const OPENINGS: &str =
    "team the go we our my love at from proud of weare school hello hey thankyou from back";
/// Sites whose paths are people's and schools' handles.
const SOCIAL: &str = "\
    facebook.com fb.com instagram.com x.com twitter.com threads.net threads.com linkedin.com \
    tiktok.com youtube.com bsky.app fb.me";

impl Tags {
    /// What to look for, from the policy and the forms of the name.
    pub fn compile(school: &School, forms: &[Form]) -> Self {
        let mut it = Self {
            whole: school
                .handles
                .iter()
                .chain(&school.hashtags)
                .map(|tag| squash(tag))
                .filter(|tag| !tag.is_empty())
                .collect(),
            domains: school
                .domains
                .iter()
                .map(|domain| host(domain))
                .filter(|domain| domain.contains('.'))
                .collect(),
            ..Self::default()
        };
        if let Some(name) = &school.name {
            let town = name.split_once(", ").map(|(name, _)| name);
            it.whole.extend(
                [Some(name.as_str()), town]
                    .into_iter()
                    .flatten()
                    .filter_map(official),
            );
        }
        for form in forms.iter().filter(|form| !form.mutated) {
            let spelled = spellings(form);
            match form.kind {
                Kind::Address => {}
                Kind::Acronym if form.strength == Strength::Work => {}
                Kind::Acronym => it.parts.extend(spelled),
                Kind::Alias if form.strength == Strength::Capitals => it.whole.extend(spelled),
                Kind::Name | Kind::Alias => {
                    for name in spelled {
                        if form.strength == Strength::Distinctive
                            && name.len() >= 5
                            && !bare_saint(form, &name)
                        {
                            it.inside.push(name);
                        } else if name.len() >= 3 {
                            if form.kind == Kind::Name
                                && form.strength <= Strength::Capitals
                                && form.words.len() > 1
                            {
                                it.teams.push(name.clone());
                            }
                            it.beside.push(name);
                        }
                    }
                }
            }
        }
        it
    }

    /// Whether the tag, handle, link or address is the school's.
    pub fn is_school(&self, text: &Text, entity: &Entity) -> bool {
        let raw = text.slice(entity.bytes.clone());
        match entity.region {
            Region::Hashtag | Region::Handle => self.is_school_tag(raw),
            Region::Email => raw
                .rsplit_once('@')
                .is_some_and(|(_, domain)| self.is_school_host(&host(domain))),
            Region::Url => self.is_school_link(raw),
            _ => false,
        }
    }

    fn is_school_link(&self, raw: &str) -> bool {
        let domain = host(raw);
        if self.is_school_host(&domain) {
            return true;
        }
        let social = SOCIAL.split(' ').any(|site| is_host_of(&domain, site));
        let bare = raw.split_once("://").map_or(raw, |(_, rest)| rest);
        let path = bare.split(['/', '?', '#']).skip(1);
        social
            && path
                .filter(|part| !part.is_empty())
                .any(|part| self.is_school_tag(part))
    }

    fn is_school_host(&self, domain: &str) -> bool {
        let listed = self.domains.iter().any(|own| is_host_of(domain, own));
        // A school's own domain that nobody listed: its name and what kind of school it is.
        listed
            || domain.split('.').next_back().is_some_and(|last| {
                matches!(
                    last,
                    "uk" | "wales" | "scot" | "cymru" | "org" | "com" | "school"
                )
            }) && domain.split('.').any(|label| {
                let label = squash(label);
                self.inside
                    .iter()
                    .chain(&self.beside)
                    .any(|name| has_type_beside(&label, name))
                    || domain.ends_with(".sch.uk")
                        && self.inside.iter().any(|name| label.contains(name.as_str()))
            })
    }

    fn is_school_tag(&self, raw: &str) -> bool {
        // "@school@social.example" is the school's handle on another server.
        let own = raw.split_once('@').filter(|(user, _)| !user.is_empty());
        let raw = own.map_or(raw, |(user, _)| user);
        let tag = squash(raw);
        self.whole.contains(&tag)
            || self.inside.iter().any(|name| is_inside(raw, &tag, name))
            || self.beside.iter().any(|name| has_type_beside(&tag, name))
            || tag
                .strip_prefix("team")
                .is_some_and(|name| self.teams.iter().any(|team| team == name))
            || !self.parts.is_empty() && parts(raw).iter().any(|part| self.parts.contains(part))
    }
}

/// A distinctive name in the tag that neither belongs to a longer word or a person's name nor to a
/// place called the same.
fn is_inside(raw: &str, tag: &str, name: &str) -> bool {
    tag.match_indices(name).any(|(at, _)| {
        let (before, after) = (&tag[..at], &tag[at + name.len()..]);
        let plural = after.strip_prefix('s').unwrap_or(after);
        let begins = |list: &str, rest: &str| list.split(' ').any(|word| rest.starts_with(word));
        let church_school = ["churchofengland", "churchschool", "churchprimary"];
        let school = begins(TYPES, after) || church_school.iter().any(|it| after.starts_with(it));
        let elsewhere = begins(ELSEWHERE, after) || begins(ELSEWHERE, plural);
        let person = common(before) == Some(Common::Name);
        // Long names do not come about by chance; shorter ones must begin a part of the tag.
        let whole_part = before.is_empty()
            || name.len() >= 9
            || OPENINGS.split(' ').any(|it| before.ends_with(it))
            || parts(raw)
                .iter()
                .skip(1)
                .any(|part| name.starts_with(part.as_str()) && part.len() >= 2);
        whole_part && !person && (school || !elsewhere)
    })
}

/// The name at the start of the tag or after a type word, with a type word or nothing else after it:
/// "ashprimary", "teamashprimary", "ysgolbryncoch".
fn has_type_beside(tag: &str, name: &str) -> bool {
    const SCHOOLS: &str = "\
    primary pri school sch academy college high grammar infant junior nursery prep sixthform cofe \
    cep ces cps jmi catholicp catholics catholica catholicc catholich rcp rcs rch comprehensive girls boys \
    community utc pru secondary churchofengland churchs churchp voluntaryaided voluntarycontrolled \
    vap vas vcp vcs villages villagep villagea endowed parochial combined firsts lowers middles uppers \
    specials studios frees islamicp islamics jewishp jewishs methodistp methodists foundation";
    tag.match_indices(name).any(|(at, _)| {
        let before = &tag[..at];
        let after = &tag[at + name.len()..];
        let opens = before.is_empty()
            || [
                "team", "the", "weare", "we", "proudof", "ilove", "love", "at", "visit", "our",
                "join",
            ]
            .contains(&before);
        let typed = |after: &str| SCHOOLS.split(' ').any(|word| after.starts_with(word));
        opens && (typed(after) || after.strip_prefix('s').is_some_and(typed))
            || ["ysgol", "sgoil", "ysgolgynradd", "ysgolgyfun"].contains(&before)
    })
}

/// The ways to run a form together.
fn spellings(form: &Form) -> Vec<String> {
    let plain = |saint: &str, and: &str| {
        form.words
            .iter()
            .map(|word| match word.folded.as_str() {
                "st" | "saint" => saint.to_owned(),
                "and" => and.to_owned(),
                folded => format!("{folded}{}", if word.possessive { "s" } else { "" }),
            })
            .collect::<String>()
    };
    let mut all = vec![plain("st", "and"), plain("saint", "and"), plain("st", "")];
    if form.words.last().is_some_and(|last| last.possessive) {
        all.extend(
            [plain("st", "and"), plain("saint", "and")]
                .map(|name| name[..name.len() - 1].to_owned()),
        );
    }
    order::sort_by_key(&mut all, String::clone);
    all.dedup();
    all
}

/// "stosmund" of "St Osmund's" may be the saint in a tag too.
fn bare_saint(form: &Form, name: &str) -> bool {
    form.words
        .last()
        .is_some_and(|last| last.possessive && name.ends_with(&last.folded))
}

/// An official name run together, where it is long enough to be nothing else.
fn official(name: &str) -> Option<String> {
    let tag = squash(&name.replace(['\'', '’'], ""));
    (name.contains(' ') && tag.len() >= 12).then_some(tag)
}

/// A tag in small letters and digits alone.
pub fn squash(tag: &str) -> String {
    crate::text::words(tag.trim_start_matches(['@', '#'])).concat()
}

/// The parts of a tag that capitals, underscores and digits set off, folded; the whole tag too.
fn parts(raw: &str) -> Vec<String> {
    let whole = squash(raw);
    let raw = raw.trim_start_matches(['@', '#']).to_owned();
    let mut all = vec![whole];
    let mut part = String::new();
    let mut before = ' ';
    for c in raw.chars() {
        let starts =
            c.is_uppercase() && before.is_lowercase() || c.is_numeric() != before.is_numeric();
        if (starts || !c.is_alphanumeric()) && !part.is_empty() {
            all.push(std::mem::take(&mut part));
        }
        if c.is_alphanumeric() {
            part.push(crate::text::lower(c));
        }
        before = c;
    }
    all.push(part);
    all
}
