//! The school's name: which forms people derive from it, and where a text has one. What to make of
//! a form that was found is left to the rules.

mod around;
mod form;
mod matching;
mod name;
mod reading;
mod sense;
mod tags;
mod type_words;
pub mod words;

use std::ops::Range;

use crate::order;
use crate::policy::School;
use crate::text::{self, Byte, Text, phone};
use form::{Form, Kind, Strength};
use name::Name;
use reading::is_running_word;

/// The forms of a school's name, ready to be looked for.
pub struct SchoolForms {
    forms: Vec<Form>,
    name: Name,
    /// Hashes of the words that forms begin with, and the forms; sorted.
    by_first: Vec<(u64, u16)>,
    /// A bit for each possible value of a hash's low bits: most words are dismissed by it.
    filter: [u64; 16],
    tags: tags::Tags,
    around: around::Around,
    phones: Vec<String>,
}

/// One place where a text names the school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    /// The words.
    pub bytes: Range<Byte>,
    /// What kind of sign it is.
    pub sign: Sign,
}

/// What gives the school away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Its name, in words that "our school" could stand for.
    Name,
    /// A tag, link, e-mail address, phone number, postcode or address.
    Address,
}

impl SchoolForms {
    /// Compiles the forms of a school's name.
    pub fn compile(school: &School) -> Self {
        let name = school.name.as_deref().map(name::read).unwrap_or_default();
        let mut forms = Vec::new();
        if !name.core.is_empty() {
            forms.extend(form::of_name(&name, &school.places));
        }
        // "Allenby Tutorial Trust": type words that say nothing elsewhere are said in full.
        if let Some(full) = school.name.as_deref()
            && !name.types.is_school()
        {
            forms.extend(form::in_full(full, name.the));
        }
        forms.extend(
            school
                .aliases
                .iter()
                .filter_map(|alias| form::of_alias(alias)),
        );
        forms.extend(
            school
                .address_lines
                .iter()
                .filter_map(|line| form::of_address(line)),
        );
        forms.extend(school.postcodes.iter().flat_map(|code| postcode(code)));
        let mut it = Self {
            around: around::Around::compile(school),
            tags: tags::Tags::compile(school, &forms),
            phones: school
                .phones
                .iter()
                .filter_map(|number| phone::national(number))
                .collect(),
            by_first: Vec::new(),
            filter: [0; 16],
            name,
            forms,
        };
        for (number, form) in (0_u16..).zip(&it.forms) {
            for first in matching::first_spellings(form) {
                let hash = text::hash(&first);
                it.by_first.push((hash, number));
                it.filter[(hash & 15) as usize] |= 1 << (hash >> 4 & 63);
            }
        }
        order::sort_by_key(&mut it.by_first, |first| *first);
        it.by_first.dedup();
        it
    }

    /// Every place where the text names the school, in text order, none inside another.
    pub fn find(&self, text: &Text) -> Vec<Naming> {
        let mut found = Vec::new();
        let mut from = 0;
        for (at, token) in text.tokens().iter().enumerate() {
            let possible =
                self.filter[(token.hash & 15) as usize] >> (token.hash >> 4 & 63) & 1 == 1;
            if !possible || at < from || !is_running_word(text, at) {
                continue;
            }
            if let Some((tokens, form)) = self.at(text, at) {
                from = tokens.end;
                let sign = match form.kind {
                    Kind::Address => Sign::Address,
                    _ => Sign::Name,
                };
                let own = form.possessive_end() == Some(text.folded(tokens.end - 1));
                let start = match sign {
                    Sign::Name => reading::with_the(text, tokens.start),
                    Sign::Address => tokens.start,
                };
                let bytes = if own {
                    text.bytes_with_s(start..tokens.end)
                } else {
                    text.bytes(start..tokens.end)
                };
                found.push(Naming { bytes, sign });
            }
        }
        self.find_addresses(text, &mut found);
        found
    }

    /// Where the text names the school's town, area, local authority or trust, in order.
    pub fn around(&self, text: &Text) -> Vec<around::Naming> {
        self.around.find(text)
    }

    /// Tags, links, e-mail addresses and telephone numbers.
    fn find_addresses(&self, text: &Text, found: &mut Vec<Naming>) {
        let mut addresses = Vec::new();
        if !self.phones.is_empty() {
            let own = |digits: &str| self.phones.iter().any(|phone| phone == digits);
            addresses.extend(phone::find(text, &own).into_iter().map(|it| text.bytes(it)));
        }
        for entity in text.entities() {
            if self.tags.is_school(text, entity) {
                addresses.push(entity.bytes.clone());
            }
        }
        if !addresses.is_empty() {
            let sign = Sign::Address;
            found.extend(addresses.into_iter().map(|bytes| Naming { bytes, sign }));
            order::sort_by_key(found, |naming| naming.bytes.start);
        }
    }

    /// The longest form at a token, and the tokens that it takes up.
    fn at(&self, text: &Text, at: usize) -> Option<(Range<usize>, &Form)> {
        let hash = text.tokens()[at].hash;
        let from = self.by_first.partition_point(|(first, _)| *first < hash);
        let starting = self.by_first[from..]
            .iter()
            .take_while(|(first, _)| *first == hash);
        let all = starting.filter_map(|(_, number)| {
            let form = &self.forms[usize::from(*number)];
            Some((self.form_at(text, at, form)?, form))
        });
        all.max_by_key(|(tokens, _)| tokens.len())
    }

    fn form_at(&self, text: &Text, at: usize, form: &Form) -> Option<Range<usize>> {
        let it = matching::match_form(text, at, form)?;
        if form.mutated && !reading::follows_welsh_preposition(text, at) {
            return None;
        }
        let (start, end, types) = matching::with_types(text, &it, form);
        if form.kind != Kind::Name {
            let beside_type = form.kind == Kind::Alias && types.is_school() && it.capitals;
            let named = beside_type || sense::is_school(text, &it, form);
            return named.then_some(it.start..it.end);
        }
        if !types.is_school() {
            let end = matching::with_suffix(text, end, &form.suffix);
            return sense::is_school(text, &it, form).then_some(it.start..end);
        }
        let another = types.excludes(self.name.types) || sense::is_qualified(text, it.start);
        let vague = form.strength > Strength::Distinctive && !types.agrees(self.name.types);
        let loose = !it.capitals && form.words.iter().all(|word| sense::is_loose(&word.folded));
        (!another && !vague && !loose).then_some(start..end)
    }
}

/// A postcode with and without its space.
fn postcode(code: &str) -> Vec<Form> {
    let squashed: String = code
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    let Some(split) = squashed
        .len()
        .checked_sub(3)
        .filter(|outward| (2..=4).contains(outward))
    else {
        return Vec::new();
    };
    let (outward, inward) = squashed.split_at(split);
    [vec![outward, inward], vec![&squashed]]
        .map(|words| form::of_words(&words))
        .into()
}
