//! Postcodes and home addresses, by their shape.

use std::ops::Range;

use super::{in_sentence, listed};
use crate::text::{Class, Join, Kind, Region, Text};

/// The letters that postcodes begin with.
const AREAS: &str = "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL \
    DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL \
    LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR \
    SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE";
/// What looks like the second half of a postcode in small letters: 2nd, 1hr.
const UNITS: &str = "nd rd th st hr yr pt ft lb ph bn";
/// What a street is called after its name.
const STREETS: &str = "close cl road rd street st avenue ave av lane ln drive dr way crescent cres court ct \
    gardens gdns garden grove terrace place pl row walk hill rise view park mews green square sq parade villas \
    villa cottages cottage croft fold brow bank end wharf quay mount heights drove chase dene dale wynd loan brae \
    vale gate meadow meadows path passage yard buildings house maes heol stryd ffordd crofts fields orchard \
    ridge broadway embankment esplanade promenade circus copse spinney glade leas lea garth";
/// What comes before the name of a street in other languages: Stryd y Bont, Heol Fawr, Rue du Lac.
const STREETS_BEFORE: &str =
    "stryd ffordd heol maes lon rhes rhodfa clos cwrt llys pen bryn tan rue via calle sraid";
/// Of those, the ones that name nothing else in small letters.
const PLAIN_STREETS: &str = "close road rd street avenue ave lane crescent gardens grove terrace mews villas \
    cottages drive court way croft";
/// What numbers count that are no houses.
const COUNTED: &str = "minute minutes min mins hour hours hrs day days week weeks month months mile miles metre \
    metres m km yard yards year years yr bed beds bedroom star lane way car cars bus more other people quid pound";
/// Streets whose numbers everyone knows.
const FAMOUS: &str = "downing privet jump grimmauld ramsay sesame";
/// Places that are open to anyone, and so have an address that is no secret.
pub const PREMISES: &str = "helpline hotline helplines switchboard samaritans childline police council surgery gp \
    hospital clinic pharmacy vet vets restaurant takeaway pub hotel theatre cinema museum shop cafe bakery salon \
    library station gallery bar chippy dentist store charity tickets bookings reservations reception hq";

/// The tokens of a postcode that begins at `at`, with its halves apart or together.
pub fn postcode(text: &Text, at: usize) -> Option<Range<usize>> {
    let tokens = text.tokens();
    let token = tokens[at];
    if token.kind != Kind::Code || token.region == Region::Url || token.join == Join::Glued {
        return None;
    }
    let first = text.slice(token.start..token.end);
    if !first.is_ascii() {
        return None;
    }
    // "EX31 2AB", or "EX312AB".
    let next = text.solid(at + 1);
    let second = tokens
        .get(next)
        .filter(|it| it.kind == Kind::Code && it.join != Join::Glued)
        .map(|it| text.slice(it.start..it.end))
        .filter(|second| is_inward(second));
    if let Some(second) = second
        && is_outward(first)
    {
        let upper = |half: &str| !half.bytes().any(|b| b.is_ascii_lowercase());
        let sure = upper(first) && upper(second)
            || first.len() > 2 && !listed(UNITS, &second[1..].to_ascii_lowercase());
        return sure.then_some(at..next + 1);
    }
    let (outward, inward) = first.split_at_checked(first.len().checked_sub(3)?)?;
    (is_outward(outward) && is_inward(inward) && outward.len() > 2).then_some(at..at + 1)
}

/// "EX31", "M9", "W1A", "EC1A".
fn is_outward(half: &str) -> bool {
    let half = half.to_ascii_uppercase();
    let digits = half.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let area = &half[..half.len() - digits.len()];
    let shape = match digits.as_bytes() {
        [a] | [a, b'A'..=b'Y'] => a.is_ascii_digit(),
        [a, b] => a.is_ascii_digit() && b.is_ascii_digit() && *a > b'0',
        _ => false,
    };
    shape && listed(AREAS, area)
}

/// "2AB": a digit and two letters, of which a few are never used.
fn is_inward(half: &str) -> bool {
    matches!(half.as_bytes(), [a, b, c] if a.is_ascii_digit() && [b, c].into_iter().all(|letter| {
        letter.is_ascii_alphabetic() && !b"CIKMV".contains(&letter.to_ascii_uppercase())
    }))
}

/// The tokens of a home address that begins with the number at `at`: "14 Rowan Close". In small
/// letters it takes words that say where home is (`home`).
pub fn street(text: &Text, at: usize, home: bool) -> Option<Range<usize>> {
    let tokens = text.tokens();
    let token = tokens[at];
    let number = text.folded(at);
    let digits = number.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let house = token.region == Region::Plain
        && matches!(token.kind, Kind::Number | Kind::Code)
        && (1..=3).contains(&digits.len())
        && number.len() <= digits.len() + 1
        && digits.bytes().all(|b| b.is_ascii_digit())
        && token.join != Join::Glued;
    if !house || is_counted(text, at) {
        return None;
    }
    let mut end = at;
    let mut words = 0;
    let mut capitals = true;
    let mut found = None;
    while words < 5 {
        let mut next = text.solid(end + 1);
        next = text.solid(next + usize::from(words == 0 && text.is_mark(next, ',')));
        let Some(word) = tokens.get(next) else { break };
        if word.kind != Kind::Word || word.region != Region::Plain || word.join == Join::Glued {
            break;
        }
        let folded = text.folded(next);
        let counted = listed(COUNTED, folded) && !(word.is_capitalised() && folded == "pound");
        if words == 0 && (counted || listed(FAMOUS, folded)) {
            return None;
        }
        let small = text.has(next, Class::Function) || text.has(next, Class::Preposition);
        capitals &= word.is_capitalised() || small && words > 0;
        let plain = small || text.has(next, Class::Determiner) || text.has(next, Class::Auxiliary);
        if plain && !listed("the of", folded) {
            break;
        }
        if words == 0 && capitals && listed(STREETS_BEFORE, folded) {
            let small = text.solid(next + 1);
            let small = small + usize::from(is_small_word(text, small));
            let name = text.solid(small);
            if tokens
                .get(name)
                .is_some_and(|it| it.kind == Kind::Word && it.is_capitalised())
            {
                found = Some(name + 1);
                break;
            }
        }
        let streets = if capitals { STREETS } else { PLAIN_STREETS };
        if words > 0 && listed(streets, folded) {
            found = Some(next + 1);
        }
        (end, words) = (next, words + 1);
    }
    let end = found?;
    let lower = !tokens[end - 1].is_capitalised();
    let is_premises = |i: usize| !(at..end).contains(&i) && listed(PREMISES, text.folded(i));
    let public = !home && in_sentence(text, at, is_premises);
    (!public && (home || !lower)).then(|| with_flat(text, at)..end)
}

/// "y", "yr", "du" between a street and its name.
fn is_small_word(text: &Text, at: usize) -> bool {
    at < text.tokens().len() && listed("y yr du de la des na", text.folded(at))
}

/// Whether the number before a name counts something else: £14, Year 4, page 3, the 14 bus.
fn is_counted(text: &Text, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let glued = text.tokens()[at].join != Join::Apart;
    text.has(before, Class::Year)
        || glued
            && ['£', '$', '€', '#', '.', ':', '/']
                .iter()
                .any(|it| text.is_mark(before, *it))
        || listed(
            "junction jct bus route platform gate page class room row chapter top the bay pitch",
            text.folded(before),
        )
}

/// The first token of the address with "Flat 3," before it.
fn with_flat(text: &Text, at: usize) -> usize {
    let Some(before) = text.before(at) else {
        return at;
    };
    let number = if text.is_mark(before, ',') {
        text.before(before)
    } else {
        Some(before)
    };
    let flat = number.and_then(|at| text.before(at));
    match flat {
        Some(flat) if listed("flat apartment apt unit", text.folded(flat)) => flat,
        _ => at,
    }
}
