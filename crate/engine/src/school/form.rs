//! The forms to look for: what people make of the official name, of aliases and of addresses, and
//! how much each says by itself.

use super::matching::NUMERALS;
use super::name::{Name, Word, all_words};
use super::reading::{is_running_word, is_word};
use super::sense::is_common_acronym;
use super::type_words::{TypeSet, type_word};
use super::words::{self, Common};
use crate::text::{Shape, Text};

/// How much a form says by itself. Each says less than the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// No other reading than the school, or its place or saint: fires in any case of letters.
    Distinctive,
    /// Ordinary words together: fires in the listed capitals only.
    Capitals,
    /// As likely a person or saint: fires in the listed capitals after "at", "from" and the like.
    At,
    /// As likely something else: fires only after "work at" and the like.
    Work,
}

/// What a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The name without type words; type words around it belong to it.
    Name,
    /// A listed alias of words.
    Alias,
    /// A listed acronym: capitals as listed.
    Acronym,
    /// A postcode or address line.
    Address,
}

/// One form to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Its words, in order.
    pub words: Vec<Word>,
    /// What it is.
    pub kind: Kind,
    /// How much it says.
    pub strength: Strength,
    /// The listed form has "The" before it.
    pub the: bool,
    /// It is called after a person, so that the bare name may be that person.
    pub person: bool,
    /// A Welsh preposition must stand before it: its first letter is mutated.
    pub mutated: bool,
    /// What may follow the type words: "Warrington" in "King's Leadership Academy Warrington".
    pub suffix: Vec<Word>,
}

impl Form {
    /// Its last word, if that is listed with `'s`.
    pub fn possessive_end(&self) -> Option<&str> {
        let last = self.words.last().filter(|word| word.possessive);
        last.map(|word| word.folded.as_str())
    }
}

/// Words that carry no meaning of their own in a name.
const SMALL: &str = "\
    the of and at in with on for by le la de en under upon y yr st saint sir lady lord dame king \
    queen bishop archbishop father blessed our all";
/// Titles before a person's name.
const TITLES: &str = "\
    sir dame lord lady king queen bishop archbishop cardinal father blessed saint st canon dr doctor \
    prince princess alderman venerable pope john thomas william";
/// A name that ends in one of these is first of all a street.
const STREETS: &str = "\
    road street lane avenue drive close crescent way terrace row gardens hill rise";
/// Well-known places of several words, and saints that are towns.
const PLACES: &str = ", st albans, st helens, st ives, st austell, st neots, st andrews, st davids, st asaph, st leonards, st louis, \
    st lucia, st petersburg, st pancras, st kilda, milton keynes, new york, white house, high wycombe, west ham, east ham, \
    notting hill, kings cross, south shields, north shields, hemel hempstead, bury st edmunds, stoke on trent, isle of man, \
    newcastle upon tyne, hong kong, los angeles, san francisco, las vegas, new england, new zealand, south africa, \
    potters bar, whitley bay, ellesmere port, newton abbot, great yarmouth, kings lynn, melton mowbray, port talbot, \
    merthyr tydfil, forest gate, crystal palace, shepherds bush, earls court, covent garden, canary wharf, hyde park, \
    regents park, green park, central park, elephant and castle, muswell hill, primrose hill, crouch end, golders green, \
    bethnal green, stamford hill, tower hamlets, tower bridge, london bridge, abbey wood, thornton heath, sutton coldfield, \
    west bromwich, peak district, lake district, new forest, black country, west midlands, east anglia, north wales, \
    south wales, west end, east end, old trafford, silicon valley, long island, staten island, rhode island, ";

/// The forms of an official name.
pub fn of_name(name: &Name, places: &[String]) -> Vec<Form> {
    let core = |words: Vec<Word>| Form {
        strength: strength(&words, name.the, places),
        person: is_person(&words),
        words,
        kind: Kind::Name,
        the: name.the,
        mutated: false,
        suffix: name.suffix.clone(),
    };
    let mut forms = vec![core(name.core.clone())];
    // A name that has no type words is called what it is called: capitals are enough.
    if name.types == TypeSet::default() && (name.the || name.core.len() > 1) {
        forms[0].strength = forms[0].strength.min(Strength::Capitals);
    }
    if !name.suffix.is_empty() && !name.apart {
        let both: Vec<Word> = name.core.iter().chain(&name.suffix).cloned().collect();
        forms.push(core(both));
    }
    if let [first, second] = name.core.as_slice()
        && second.hyphen
    {
        let joined = Word {
            folded: format!("{}{}", first.folded, second.folded),
            ..second.clone()
        };
        forms.push(core(vec![joined]));
    }
    // "St Paul's (Slade Green)" is St Paul's.
    if let Some(first @ 2..) = name.core.iter().position(|word| word.apart) {
        forms.push(core(name.core[..first].to_vec()));
    }
    if let Some(plain) = without_number(&name.core) {
        forms.push(Form {
            strength: Strength::Work,
            ..core(plain)
        });
    }
    if name.types.may_lead(false) {
        for folded in mutations(&name.core[0].folded) {
            let mut form = forms[0].clone();
            form.words[0].folded = folded;
            form.mutated = true;
            forms.push(form);
        }
    }
    forms
}

/// An official name with all its words, type words too, where there are at least two.
pub fn in_full(name: &str, the: bool) -> Option<Form> {
    let words = all_words(&Text::prepare(name), the);
    (words.len() > 1).then(|| Form {
        strength: Strength::Capitals,
        person: false,
        words,
        kind: Kind::Name,
        the,
        mutated: false,
        suffix: Vec::new(),
    })
}

/// "King Edward" of "King Edward VI".
fn without_number(core: &[Word]) -> Option<Vec<Word>> {
    let (last, rest) = core.split_last()?;
    let number = NUMERALS.iter().any(|row| row[0] == last.folded);
    let king = rest.len() == 2 && matches!(rest[0].folded.as_str(), "king" | "queen");
    (number && king).then(|| {
        let mut plain = rest.to_vec();
        plain[1].possessive = true;
        plain
    })
}

/// What the first letters of a Welsh word become after a preposition.
fn mutations(word: &str) -> Vec<String> {
    const TABLE: &[(&str, &[&str])] = &[
        ("ll", &["l"]),
        ("rh", &["r"]),
        ("p", &["b", "mh", "ph"]),
        ("t", &["d", "nh", "th"]),
        ("c", &["g", "ngh", "ch"]),
        ("b", &["f", "m"]),
        ("d", &["dd", "n"]),
        ("g", &["", "ng"]),
        ("m", &["f"]),
    ];
    let row = TABLE.iter().find(|(first, _)| word.starts_with(first));
    row.map_or_else(Vec::new, |(first, instead)| {
        let rest = &word[first.len()..];
        // Words that begin with two letters of their own (`ch`, `dd`, `th`) do not change.
        let fixed = ["ch", "dd", "th", "ph"]
            .iter()
            .any(|own| word.starts_with(own));
        instead
            .iter()
            .filter(|_| !fixed)
            .map(|new| format!("{new}{rest}"))
            .collect()
    })
}

/// How much the words say without a type word beside them.
pub fn strength(words: &[Word], the: bool, places: &[String]) -> Strength {
    let plain = words.iter().map(written).collect::<Vec<_>>().join(" ");
    let place = PLACES.contains(&format!(", {plain},"))
        || places
            .iter()
            .any(|place| crate::text::words(place).join(" ") == plain);
    let telling: Vec<&Word> = words
        .iter()
        .filter(|word| !listed(SMALL, &word.folded))
        .collect();
    // A short word alone is too often part of something else.
    let shortest = if words.len() == 1 { 5 } else { 4 };
    let uncommon = |word: &&Word| {
        word.folded.len() >= shortest
            && words::common(&word.folded).is_none()
            && words::common(&written(word)).is_none()
    };
    let saint = is_saint(&words[0]);
    let possessive = words.iter().any(|word| word.possessive);
    match telling.as_slice() {
        // "St Andrews" is a town; "at St Andrew's" is the school.
        _ if place && saint && possessive => Strength::At,
        _ if place => Strength::Work,
        [] if words.len() > 1 => Strength::Capitals,
        [] => Strength::Work,
        _ if saint && (possessive || words.len() > 2 || plain.ends_with('s')) => {
            Strength::Distinctive
        }
        _ if words.len() > 2 && words[1..].iter().any(is_saint) => Strength::Distinctive,
        all if all.iter().any(uncommon) => Strength::Distinctive,
        _ if saint => Strength::At,
        _ if listed(STREETS, &words[words.len() - 1].folded) && words.len() > 1 => Strength::Work,
        [only] if words.len() == 1 && words::common(&only.folded).is_none() => Strength::At,
        [only] if words.len() == 1 && !(the && words::is_ordinary_as_written(&only.folded)) => {
            Strength::Work
        }
        [first, rest @ ..]
            if !possessive
                && words::is_name(&first.folded)
                && rest
                    .iter()
                    .all(|word| words::common(&word.folded) == Some(Common::Name)) =>
        {
            Strength::At
        }
        _ => Strength::Capitals,
    }
}

fn listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|it| it == word)
}

fn is_saint(word: &Word) -> bool {
    matches!(word.folded.as_str(), "st" | "saint" | "sts" | "ss")
}

fn written(word: &Word) -> String {
    format!("{}{}", word.folded, if word.possessive { "s" } else { "" })
}

fn is_person(words: &[Word]) -> bool {
    words.len() > 1 && (listed(TITLES, &words[0].folded) || words::is_name(&words[0].folded))
}

/// The form of a listed alias.
pub fn of_alias(alias: &str) -> Option<Form> {
    let text = Text::prepare(alias);
    let the = is_word(&text, text.solid(0), "the") && text.tokens().len() > 1;
    let words = all_words(&text, the);
    let (first, rest) = words.split_first()?;
    let token = (0..text.tokens().len())
        .find(|at| is_running_word(&text, *at))
        .map(|at| text.tokens()[at])?;
    let acronym = rest.is_empty() && !the && token.shape == Shape::Upper && first.folded.len() <= 8;
    let says_school = words.len() > 1
        && (0..text.tokens().len())
            .any(|at| type_word(&text, at).is_some_and(|(_, set)| set.is_school()));
    let telling = |word: &Word| word.folded.len() > 2 && words::common(&word.folded).is_none();
    // "The Edgar": without its "the" it is somebody's name.
    let named = the && rest.is_empty() && words::is_name(&first.folded);
    let strength = if acronym && is_common_acronym(&first.folded) {
        Strength::Work
    } else if !acronym && !named && (says_school || words.iter().any(telling)) {
        Strength::Distinctive
    } else {
        Strength::Capitals
    };
    Some(Form {
        kind: if acronym { Kind::Acronym } else { Kind::Alias },
        strength,
        person: false,
        words,
        the,
        mutated: false,
        suffix: Vec::new(),
    })
}

/// The form of an address line, or `None` for one that many places share ("High Street").
pub fn of_address(line: &str) -> Option<Form> {
    let listed = crate::text::words(line);
    let form = of_words(&listed);
    let words = &form.words;
    let number = words
        .iter()
        .any(|word| word.folded.bytes().any(|byte| byte.is_ascii_digit()));
    let telling = words
        .iter()
        .any(|word| word.folded.len() > 3 && words::common(&word.folded).is_none());
    let enough = words.len() > 1 && (number || telling || words.len() > 2)
        || words.len() == 2
            && words.iter().all(|word| word.folded.len() > 2)
            && !is_common_street(line);
    enough.then_some(form)
}

/// An address of these folded words, in any case of letters.
pub fn of_words(words: &[impl AsRef<str>]) -> Form {
    let word = |word: &str| Word {
        folded: word.to_owned(),
        possessive: false,
        capital: false,
        hyphen: false,
        apart: false,
    };
    Form {
        words: words.iter().map(|it| word(it.as_ref())).collect(),
        kind: Kind::Address,
        strength: Strength::Distinctive,
        the: false,
        person: false,
        mutated: false,
        suffix: Vec::new(),
    }
}

/// Street names that are in every town.
fn is_common_street(line: &str) -> bool {
    const COMMON: &str = "high street, main street, church lane, church road, church street, school lane, school road, \
        station road, london road, park road, mill lane, green lane, new road, the green, victoria road, main road, \
        queens road, kings road, manor road, chapel lane, chapel street, the street, the avenue, the drive, north street, \
        south street, west street, east street, market street, market place, church hill";
    let words = crate::text::words(line).join(" ");
    COMMON.split(", ").any(|street| street == words)
}
