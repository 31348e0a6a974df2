//! Whether the words of a name, without a type word beside them, mean the school or something else
//! in their sentence: the church, the street, the hill, the saint, a book, a pub. Wording is English.

use super::form::{Form, Kind, Strength};
use super::matching::Match;
use super::reading::{is_running_word, is_word};
use crate::text::{Class, Join, Kind as TokenKind, Text};

/// What a place or saint gives its name to, in any case of letters.
const FOLLOWERS: &[&str] = &[
    "church", "churches", "churchyard", "cathedral", "chapel", "priory", "abbey", "parish", "basilica", "minster", "convent",
    "monastery", "cemetery", "crematorium", "graveyard", "vicarage", "rectory", "road", "rd", "street", "lane", "ln", "avenue",
    "ave", "crescent", "hospital", "hospice", "infirmary", "surgery", "fc", "afc", "rfc", "cc", "rufc", "bay", "beach", "hill",
    "hills", "park", "pub", "inn", "arms", "tavern", "hotel", "brewery", "distillery", "station", "parkrun", "golf", "estate",
    "village", "harbour", "harbor", "quay", "marina", "castle", "woods", "moor", "moors", "fell", "valley", "river", "lake",
    "reservoir", "loch", "bridge", "airport", "motorway", "roundabout", "bypass", "junction", "services", "lighthouse",
    "windmill", "island", "isle", "islands", "united", "rovers", "athletic", "wanderers", "albion", "stadium", "bakery",
    "butchers", "garage", "campsite", "caravan", "scouts", "guides", "brownies", "cubs", "beavers", "tandoori", "balti", "chippy",
    "dentist", "dental", "vets", "physio", "pharmacy", "residents", "allotments", "cliffs", "dunes", "downs", "waterfall",
    "viaduct", "canal", "lock", "lido", "racecourse", "windfarm", "prison", "docks", "pier", "promenade", "seafront", "spa",
    "fans", "lyrics", "gig", "constituency", "byelection", "councillor", "councillors", "mp",
];
/// The same, where they have a capital: in small letters they may belong to a school.
const CAPITAL_FOLLOWERS: &[&str] = &[
    "day", "eve", "way", "drive", "close", "court", "place", "square", "terrace", "gardens", "green", "cross", "row", "walk",
    "rise", "view", "point", "head", "mill", "mount", "town", "city", "rugby", "cricket", "football", "festival", "library",
    "house", "hall", "farm", "wood", "forest", "common", "well", "wells", "spring", "springs", "club", "band", "museum", "gallery",
    "theatre", "cinema", "show", "council", "market", "stores", "shop", "cafe", "coffee", "kitchen", "cottage", "cottages",
    "lodge", "manor", "grange", "tower", "towers", "gate", "corner", "heath", "marsh", "cove", "head", "sands", "links",
    "medical", "health", "post", "fire", "police", "bowls", "tennis", "sailing", "rowing", "cycling", "running", "runners",
    "harriers", "striders", "wi", "holiday", "camping", "leisure", "retail", "shopping", "business", "industrial", "trading",
    "building", "brass", "male", "flag", "crypt", "trust", "society", "street's", "ferry", "railway", "line", "express",
    "grill", "bistro", "bar", "bank", "pharmacy", "parade", "plaza", "centre", "center", "mews", "wharf", "yard", "vale",
];
/// What stands on a road or in a landscape, before a preposition and the name.
const PLACE_HEADS: &[&str] = &[
    "roundabout", "junction", "crossroads", "road", "roads", "roadworks", "traffic", "bridge", "bypass", "turning", "turnoff",
    "exit", "layby", "house", "flat", "cottage", "village", "hamlet", "farm", "church", "chapel", "beach", "coast", "cliffs", "flood",
    "floods", "flooding", "river", "crash", "accident", "weather", "born", "live", "lives", "lived", "living", "moved", "moving",
    "camping", "camped", "pub", "pint", "pints", "hill", "holiday", "holidays", "sunset", "sunrise", "parish", "lights", "cone", "cones",
    "diversion", "bungalow", "semi", "landlord", "estate", "train", "trains", "river", "lane", "footpath", "bus", "buses", "fire",
    "petrol", "shop", "shops", "allotment", "carpark", "snow",
];
/// Movement in a landscape: with "through", "round" and the like, not with "to".
const MOTION: &[&str] = &[
    "walk", "walked", "walking", "ride", "rode", "riding", "hike", "hiked", "hiking", "cycle", "cycled", "cycling", "drive", "drove",
    "driving", "wander", "wandered", "stroll", "strolled", "marathon", "run", "running", "ran", "stomp", "ramble",
];
const THROUGH: &[&str] = &["through", "round", "around", "along", "across", "over", "via", "past", "up", "down"];
const AT_PLACE: &[&str] = &[
    "at", "in", "on", "through", "to", "near", "by", "past", "around", "round", "outside", "towards", "from", "of", "via", "over",
    "across", "into", "under", "along", "up", "down", "beyond", "behind", "between",
];
/// Works about a person or place, and what is done for a saint; with "of", "about" and the like.
const WORKS: &[&str] = &[
    "biography", "biographies", "life", "lives", "feast", "statue", "portrait", "icon", "shrine", "relics", "tomb", "bones", "legend",
    "legends", "prayer", "prayers", "pray", "prayed", "praying", "patron", "novel", "book", "books", "film", "movie", "series",
    "episode", "episodes", "season", "album", "song", "track", "painting", "picture", "bust", "pilgrimage", "myth", "memoir",
    "soundtrack", "musical", "podcast", "documentary", "reading", "read", "writing", "miracles", "hymn", "cult", "lecture", "order",
    "play", "history", "story", "stories", "death", "works",
];
const ABOUT: &[&str] = &["of", "about", "on", "to", "called", "named", "by", "after", "for"];
const BEFORE_A_WORK: &[&str] = &[
    "reading", "rereading", "watching", "watched", "rewatching", "binged", "bingeing", "binging", "finished", "streaming", "netflix",
    "novel", "film", "movie", "book", "album", "series", "musical", "bishop", "archbishop", "pope", "author", "actor", "singer",
];
/// Neighbouring villages: "Little Larkmoor" is not Larkmoor.
const QUALIFIERS: &[&str] = &[
    "little", "great", "upper", "lower", "north", "south", "east", "west", "new", "old", "nether", "much", "mid", "higher", "over",
];
/// What a person does and a school does not.
const PERSONAL: &[&str] = &[
    "died", "wrote", "born", "married", "lived", "invented", "painted", "ruled", "reigned", "sailed", "kept", "preached", "fought",
    "composed", "discovered", "prayed", "slept",
];
const AT_CUES: &[&str] = &["at", "from", "joined", "joining", "join", "left", "leaving", "leave", "to", "for", "visiting", "visited"];
/// What is done, or who one is, at a school.
const WORK: &[&str] = &[
    "work", "works", "worked", "working", "teach", "teaches", "taught", "teaching", "start", "starts", "started", "starting", "job",
    "role", "post", "teacher", "teachers", "head", "headteacher", "deputy", "ta", "tas", "tutor", "senco", "governor", "governors",
    "caretaker", "nqt", "ect", "pgce", "trainee", "supply", "placement", "interview", "staff", "staffroom", "pupils", "students",
    "kids", "children", "class", "classes", "lesson", "lessons", "assembly", "inset", "ofsted", "marking", "training", "duty",
    "detention", "reception", "nursery", "colleagues", "employed", "years", "principal", "lunchtime", "librarian", "technician",
    "parents", "leavers", "prom", "nativity", "enrolled", "enrol",
];
/// Capital letters that everybody uses for something else, or for emphasis.
const COMMON_ACRONYMS: &[&str] = &[
    "ba", "bbc", "itv", "nhs", "raf", "uk", "us", "usa", "eu", "un", "tv", "pc", "pe", "it", "cv", "diy", "aa", "rac", "rspca", "rspb",
    "nasa", "fifa", "uefa", "pm", "am", "id", "dj", "mp", "mps", "vip", "faq", "diy", "ok", "lol", "omg", "wtf", "fyi", "asap", "eta",
    "aka", "tbh", "ffs", "imo", "rip", "sos", "atm", "gp", "er", "ae", "ward", "ufo", "gcse", "ks", "sen", "send", "pta", "pshe", "ict",
    "klm", "tui", "ups", "dhl", "ibm", "hsbc", "bmw", "kfc", "msn", "aol", "cia", "fbi", "nato", "nba", "nfl", "nra", "wwe", "ufc",
    "bts", "abc", "cbs", "nbc", "cnn", "fox", "dna", "gps", "css", "html", "pdf", "sms", "hiv", "adhd", "ptsd", "ocd", "llc", "plc",
    "ltd", "ceo", "cfo", "cto", "hr", "pr", "la", "nyc", "dc", "gop", "lgbt", "lbc", "lse", "ucl", "mit", "lsu", "lfc", "mufc", "cfc",
    "afc", "fc", "xl", "hd", "dvd", "cd", "usb", "wifi", "led", "lcd", "gif", "api", "app", "vat", "isa", "hmrc", "dwp", "dfe", "ofsted",
    "tes", "neu", "can", "was", "his", "her", "has", "had", "let", "man", "ass", "all", "not", "now", "yes", "no", "so", "one", "two", "the",
    "and", "any", "but", "for", "out", "too", "you", "are", "who", "why", "how", "what", "did", "do", "does", "why", "big", "new", "old",
    "bad", "mad", "sad", "top", "win", "wins", "best", "ever", "never", "stop", "go", "get", "got", "see", "say", "says", "off", "on",
    "up", "down", "back", "next", "last", "late", "just", "only", "real", "free", "full", "help", "hell", "hot", "cold", "day", "days",
    "way", "fan", "fans", "star", "pace", "ace", "wow", "hey", "cop", "cops", "sea", "tea", "spa", "law", "raw", "war", "god", "die",
];

/// Words that often stand before "school" without being a name.
const LOOSE: &[&str] = &[
    "new", "old", "first", "big", "small", "little", "local", "village", "town", "city", "good", "best", "high", "middle", "lower", "upper",
    "junior", "forest", "summer", "sunday", "night", "day", "music", "dance", "art", "arts", "drama", "language", "boarding", "public",
    "private", "state", "nature", "beach", "open", "hope", "park", "secondary", "home", "north", "south", "east", "west", "central",
    "international", "national", "british", "english", "french", "german", "medical", "law", "business", "film", "driving", "riding",
    "swimming", "ballet", "the", "of", "and", "bridge", "welsh", "scottish", "irish", "church", "community", "university", "military",
];

/// Whether a folded word often stands before "school" without being a name.
pub fn is_loose(word: &str) -> bool {
    LOOSE.contains(&word)
}

/// Whether an acronym has another common meaning, so that it needs a sign of a school.
pub fn is_common_acronym(folded: &str) -> bool {
    COMMON_ACRONYMS.contains(&folded)
}

/// Whether the match means the school, though no type word stands beside it.
pub fn is_school(text: &Text, it: &Match, form: &Form, about_work: bool) -> bool {
    if form.kind == Kind::Address {
        return true;
    }
    let before = text.before(it.start).filter(|at| same_sentence(text, *at, it.start));
    let the = before.is_some_and(|at| is_word(text, at, "the"));
    // "the" belongs to the name or not; what counts is the word before it.
    let first = if the { before.unwrap_or(it.start) } else { it.start };
    let work = has_work_cue(text, first);
    let needs_the = form.the && form.strength > Strength::Distinctive;
    match form.kind {
        Kind::Acronym => {
            let shouted = is_shouted(text, it);
            let cued = form.strength != Strength::Work || work || preceded(text, first, &["at"]) && about_work;
            return it.capitals && !shouted && cued && text.tokens()[it.start].shape == crate::text::Shape::Upper;
        }
        _ if needs_the && !the => return false,
        _ => {}
    }
    if is_called_after(text, it) || is_qualified(text, it.start) {
        return false;
    }
    let bare_possessive = it.bare && form.kind == Kind::Name;
    let strength = if bare_possessive { form.strength.max(Strength::At) } else { form.strength };
    if form.person && (bare_possessive || !it.owner) && is_person(text, it) {
        return false;
    }
    if strength == Strength::Distinctive {
        return !is_place(text, first) && !is_work_of_art(text, first, form.person);
    }
    let casual = work && !text.tokens().iter().any(|token| token.is_word() && token.is_capitalised());
    if !(it.capitals || casual) || goes_on(text, it.end) {
        return false;
    }
    if work {
        return true;
    }
    match strength {
        Strength::Work => false,
        Strength::At => preceded(text, first, AT_CUES) && !is_place(text, first) && !is_work_of_art(text, first, true),
        _ => {
            let alone = text.tokens()[it.start].sentence_start && form.words.len() == 1 && !the;
            !alone && !is_place(text, first) && !is_on(text, first, form) && !is_work_of_art(text, first, true) && !comes_on(text, first)
        }
    }
}

fn same_sentence(text: &Text, a: usize, b: usize) -> bool {
    text.tokens()[a].sentence == text.tokens()[b].sentence
}

/// The word before `at` in the same sentence, with nothing but white space between.
fn word_before(text: &Text, at: usize) -> Option<usize> {
    text.before(at).filter(|before| is_running_word(text, *before) && same_sentence(text, *before, at))
}

fn preceded(text: &Text, at: usize, words: &[&str]) -> bool {
    text.before(at).is_some_and(|before| {
        words.contains(&text.folded(before)) || words.contains(&"at") && text.is_mark(before, '@')
    })
}

/// "St Osmund's Church", "Larkmoor Hill".
fn is_called_after(text: &Text, it: &Match) -> bool {
    let next = text.solid(it.end);
    if !is_running_word(text, next) || text.tokens()[next].sentence != text.tokens()[it.start].sentence {
        return false;
    }
    let word = text.folded(next);
    let token = text.tokens()[next];
    let plural = word.strip_suffix('s').unwrap_or(word);
    FOLLOWERS.contains(&word)
        || FOLLOWERS.contains(&plural)
        || CAPITAL_FOLLOWERS.contains(&word) && token.is_capitalised() && it.capitals
        || matches!(word, "day" | "well") && text.folded(it.start) == "st" && !matches!(text.tokens().get(next + 1), Some(after) if after.is_word() && text.folded(next + 1) == "done")
}

/// "Little Larkmoor", "North Larkmoor".
pub fn is_qualified(text: &Text, start: usize) -> bool {
    text.before(start).is_some_and(|at| {
        let token = text.tokens()[at];
        QUALIFIERS.contains(&text.folded(at)) && token.is_capitalised() && !token.sentence_start && text.tokens()[start].join != Join::Glued
    })
}

/// A landscape: "the roundabout at …", "a walk round …", "we live in …".
fn is_place(text: &Text, first: usize) -> bool {
    let Some(preposition) = word_before(text, first).filter(|at| AT_PLACE.contains(&text.folded(*at))) else {
        return false;
    };
    let through = THROUGH.contains(&text.folded(preposition));
    let mut at = preposition;
    for step in 0..3 {
        let Some(before) = word_before(text, at) else { return false };
        at = before;
        let word = text.folded(at);
        if PLACE_HEADS.contains(&word) || text.has(at, Class::Number) && step == 0 && through {
            return true;
        }
        if through && MOTION.contains(&word) {
            return true;
        }
        if AT_PLACE.contains(&word) && !THROUGH.contains(&word) || is_word(text, at, "and") {
            return false;
        }
    }
    false
}

/// "on The Grove", "up the Moor", "stuck on the Bridge".
fn is_on(text: &Text, first: usize, form: &Form) -> bool {
    const ON: &[&str] = &["on", "onto", "up", "down", "over", "across", "along", "under", "through", "round", "off"];
    form.the && preceded(text, first, ON)
}

/// A saint or hero as a person, or a book or show of that name.
fn is_work_of_art(text: &Text, first: usize, wide: bool) -> bool {
    if preceded(text, first, BEFORE_A_WORK) && wide {
        return true;
    }
    let Some(about) = word_before(text, first).filter(|at| ABOUT.contains(&text.folded(*at))) else {
        return false;
    };
    let mut at = about;
    for _ in 0..2 {
        let Some(before) = word_before(text, at) else { return false };
        at = before;
        if WORKS.contains(&text.folded(at)) {
            return wide || !matches!(text.folded(at), "play" | "life" | "lives" | "history" | "story" | "stories" | "reading" | "read" | "writing" | "picture");
        }
    }
    false
}

/// "St Osmund of Salisbury", "Joseph Whitaker was a publisher", "and his cow".
fn is_person(text: &Text, it: &Match) -> bool {
    let next = text.solid(it.end);
    if !is_running_word(text, next) || !same_sentence(text, next, it.start) {
        return false;
    }
    let after = text.solid(next + 1);
    let has_after = is_running_word(text, after);
    match text.folded(next) {
        "of" | "the" => has_after,
        "and" => has_after && matches!(text.folded(after), "his" | "her"),
        "was" | "is" | "were" => has_after && matches!(text.folded(after), "a" | "an" | "born" | "the" | "king" | "queen" | "bishop" | "martyred" | "buried" | "canonised"),
        word => PERSONAL.contains(&word),
    }
}

/// The name goes on with another capital: "Park House Hotel", "Bath Spa".
fn goes_on(text: &Text, end: usize) -> bool {
    let next = text.solid(end);
    is_running_word(text, next)
        && text.tokens()[next].is_capitalised()
        && !text.tokens()[next].sentence_start
        && text.folded(next).len() > 1
        && text.tokens()[next].kind == TokenKind::Word
        && !is_all_caps(text)
        && !text.has(next, Class::I)
}

/// The name is the end of a longer one: "Alexandra Park House".
fn comes_on(text: &Text, first: usize) -> bool {
    text.before(first).is_some_and(|at| {
        let token = text.tokens()[at];
        is_running_word(text, at)
            && same_sentence(text, at, first)
            && token.is_capitalised()
            && !token.sentence_start
            && text.folded(at).len() > 2
            && !is_all_caps(text)
    })
}

/// "work at", "teach maths at", "my first job was at": up to five words before "at".
fn has_work_cue(text: &Text, first: usize) -> bool {
    let Some(at) = text.before(first) else { return false };
    let at_sign = text.is_mark(at, '@');
    let word = text.folded(at);
    let preposition = at_sign || matches!(word, "at" | "for");
    if !preposition {
        return false;
    }
    let mut before = at;
    for _ in 0..6 {
        let Some(next) = word_before(text, before) else { return false };
        before = next;
        let found = text.folded(before);
        let job = matches!(found, "work" | "works" | "worked" | "working" | "job");
        if WORK.contains(&found) && (word != "for" || job) || text.has(before, Class::YearCode) {
            return true;
        }
    }
    false
}

/// Both neighbours are in capitals too, or the whole text is.
fn is_shouted(text: &Text, it: &Match) -> bool {
    let upper = |at: Option<usize>| {
        at.is_some_and(|at| {
            text.tokens().get(at).is_some_and(|token| token.shape == crate::text::Shape::Upper) && text.folded(at).len() > 1
        })
    };
    let next = Some(text.solid(it.end));
    upper(text.before(it.start)) || upper(next)
}

fn is_all_caps(text: &Text) -> bool {
    !text.tokens().iter().any(|token| {
        token.is_word() && matches!(token.shape, crate::text::Shape::Lower | crate::text::Shape::Title) && token.end.0 - token.start.0 > 1
    })
}
