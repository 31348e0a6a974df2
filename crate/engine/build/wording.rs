//! The wording of all rules: reads the files, and writes the enums of classes and cues and the tables
//! that `src/text` runs on. A wording file stands beside the Rust file of the same name:
//!
//! | line | meaning |
//! |---|---|
//! | `# …` | a remark |
//! | `<class> = doc` | a class of words; the lines that follow are its words, folded |
//! | `@name = pattern` | a part that patterns share, in one pair of brackets |
//! | `[Cue] doc` | what the patterns on the lines that follow are a sign of |

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::pattern::{self, Names};

/// Ids below this are numbers, codes and unknown words: see `src/text/lexicon.rs`.
const FIRST_WORD: u16 = 9;

/// The classes of those.
const GENERAL: [(usize, &str); 8] = [
    (1, "number"),
    (2, "number"),
    (2, "year-number"),
    (3, "year-numbers"),
    (4, "year-code"),
    (5, "year-codes"),
    (6, "class-code"),
    (8, "period"),
];

/// The wording files below `src`: those common to all rules first, then by path.
pub fn files(src: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    let mut paths = vec![src.join("text/words.txt"), src.join("text/parts.txt")];
    let mut found = Vec::new();
    find(&src.join("text"), &mut found)?;
    find(&src.join("rules"), &mut found)?;
    paths.extend(found);
    paths
        .into_iter()
        .map(|path| fs::read_to_string(&path).map(|text| (path, text)))
        .collect()
}

fn find(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    for path in entries {
        if path.is_dir() {
            find(&path, found)?;
        } else if path.extension().is_some_and(|it| it == "txt")
            && path.with_extension("rs").exists()
        {
            found.push(path);
        }
    }
    Ok(())
}

/// What the files say.
#[derive(Default)]
pub struct Wording {
    /// Name and doc, in order; so are the cues.
    classes: Vec<(String, String)>,
    cues: Vec<(String, String)>,
    /// Spellings of one word, the usual one first.
    same: Vec<Vec<String>>,
    /// For each class, its words.
    words: Vec<Vec<String>>,
    parts: BTreeMap<String, String>,
    /// The number of a cue, and a pattern.
    patterns: Vec<(u8, String)>,
}

/// Reads the files.
///
/// # Panics
///
/// If a line is malformed, with the file, the line and what is wrong.
pub fn read(files: &[(PathBuf, String)]) -> Wording {
    enum In {
        Nothing,
        Same,
        Class(usize),
        Cue(u8),
    }
    let mut wording = Wording::default();
    for (path, text) in files {
        let mut section = In::Nothing;
        for (number, line) in text.lines().enumerate() {
            let place = || format!("{}:{}: {line:?}", path.display(), number + 1);
            let heading = line.split_once(" = ");
            if line.trim().is_empty() || line.starts_with('#') {
            } else if let Some((name, part)) = heading.filter(|_| line.starts_with('@')) {
                let other = wording.parts.insert(name[1..].to_owned(), part.to_owned());
                assert!(other.is_none(), "{}: a part of this name exists", place());
            } else if let Some((name, doc)) =
                heading.filter(|(name, _)| name.starts_with('<') && name.ends_with('>'))
            {
                let name = &name[1..name.len() - 1];
                section = if name == "same" {
                    In::Same
                } else {
                    In::Class(wording.classes.len())
                };
                if name != "same" {
                    let is_new = wording.classes.iter().all(|(other, _)| other != name);
                    assert!(is_new, "{}: a class of this name exists", place());
                    wording.classes.push((name.to_owned(), doc.to_owned()));
                    wording.words.push(Vec::new());
                }
            } else if let Some((name, doc)) = line
                .strip_prefix('[')
                .and_then(|rest| rest.split_once("] "))
            {
                let is_new = wording.cues.iter().all(|(other, _)| other != name);
                assert!(is_new, "{}: a cue of this name exists", place());
                section = In::Cue(u8::try_from(wording.cues.len()).unwrap_or(u8::MAX));
                wording.cues.push((name.to_owned(), doc.to_owned()));
            } else {
                let words = || line.split_whitespace().map(str::to_owned);
                match section {
                    In::Nothing => panic!("{}: under no heading", place()),
                    In::Same => wording.same.push(words().collect()),
                    In::Class(class) => wording.words[class].extend(words()),
                    In::Cue(cue) => wording.patterns.push((cue, line.to_owned())),
                }
            }
        }
    }
    // The last bit of a set of classes is for words with a capital, see `src/text/phrase/limits.rs`.
    assert!(wording.classes.len() <= 127, "more than 127 classes");
    assert!(wording.cues.len() <= 128, "more than 128 cues");
    wording
}

impl Wording {
    /// The variants of `Class`, with their names in wording files.
    pub fn classes(&self) -> String {
        let mut out = String::from("classes! {\n");
        for (name, doc) in &self.classes {
            let variant: String = name
                .split('-')
                .map(|part| part[..1].to_uppercase() + &part[1..])
                .collect();
            let _ = writeln!(out, "#[doc = {doc:?}] {variant} = {name:?},");
        }
        out + "}\n"
    }

    /// The variants of `Cue`.
    pub fn cues(&self) -> String {
        let mut out = String::from("cues! {\n");
        for (name, doc) in &self.cues {
            let _ = writeln!(out, "#[doc = {doc:?}] {name},");
        }
        out + "}\n"
    }

    /// What the names in patterns mean, for the words in `sorted`.
    fn names(&self, sorted: impl Iterator<Item = String>) -> Names {
        let mut names = Names {
            next_word: FIRST_WORD,
            parts: self.parts.clone(),
            ..Names::default()
        };
        names.classes = self
            .classes
            .iter()
            .zip(0..)
            .map(|((name, _), number)| (name.clone(), number))
            .collect();
        for word in sorted {
            names.intern(&word);
        }
        for spellings in &self.same {
            let id = names.intern(&spellings[0]);
            names
                .words
                .extend(spellings.iter().map(|spelling| (spelling.clone(), id)));
        }
        self.words
            .iter()
            .flatten()
            .for_each(|word| _ = names.intern(word));
        names
    }

    /// The tables that the engine runs on.
    pub fn tables(&self) -> Tables {
        // Read once to learn all words, then again with ids in the order of the alphabet.
        let mut names = self.names(std::iter::empty());
        for (_, source) in &self.patterns {
            pattern::read(source, &mut names);
        }
        let spelt_otherwise: BTreeSet<&String> = self.same.iter().flat_map(|it| &it[1..]).collect();
        let words: Vec<String> = names
            .words
            .keys()
            .filter(|it| !spelt_otherwise.contains(it))
            .cloned()
            .collect();
        let mut names = self.names(words.iter().cloned());
        let classes = self.classes_by_word(&names);

        let mut code = Vec::new();
        let mut lengths = Vec::new();
        let mut cue_counts = vec![0; self.cues.len()];
        for (cue, source) in &self.patterns {
            let start = code.len();
            pattern::write(&pattern::read(source, &mut names), &mut code);
            lengths.push((code.len() - start) as u16);
            cue_counts[*cue as usize] += 1;
        }
        let spellings = self.same.iter().flat_map(|it| {
            let id = names.words[&it[0]];
            it[1..].iter().map(move |spelling| (spelling.clone(), id))
        });
        Tables {
            words: pack(&words),
            spellings: spellings.collect(),
            class_sets: numbered(classes.into_iter()),
            code,
            lengths,
            cue_counts,
        }
    }

    fn classes_by_word(&self, names: &Names) -> Vec<u128> {
        let mut classes = vec![0_u128; names.next_word as usize];
        for (id, name) in GENERAL {
            classes[id] |= 1 << names.classes[name];
        }
        for (words, class) in self.words.iter().zip(0..) {
            for word in words {
                classes[names.words[word] as usize] |= 1_u128 << class;
            }
        }
        classes
    }
}

/// The tables, as `src/text/wording.rs` describes them. A pair of vectors is the distinct values, and
/// for each word or pattern the place of its own.
pub struct Tables {
    pub words: String,
    pub spellings: Vec<(String, u16)>,
    pub class_sets: (Vec<u128>, Vec<u16>),
    pub code: Vec<u16>,
    pub lengths: Vec<u16>,
    pub cue_counts: Vec<u16>,
}

impl Tables {
    /// The tables as sections of the words' file: numbers of 15 bits as `src/words_file.rs` reads them, wide ones
    /// with the low byte first. A further spelling stands behind the number of its word, a line each.
    pub fn sections(self) -> Vec<(&'static str, Vec<u8>)> {
        let narrow = |numbers: &[u16]| -> Vec<u8> {
            let bytes = |number: &u16| {
                assert!(*number < 0x8000, "a number of more than 15 bits");
                let [high, low] = number.to_be_bytes();
                let both = [high | 0x80, low];
                both.into_iter().skip(usize::from(*number < 0x80))
            };
            numbers.iter().flat_map(bytes).collect()
        };
        let wide = self.class_sets.0.iter().flat_map(|it| it.to_le_bytes());
        let spellings = self
            .spellings
            .iter()
            .map(|(word, id)| format!("{id} {word}\n"));
        vec![
            ("Words", self.words.into_bytes()),
            ("Spellings", spellings.collect::<String>().into_bytes()),
            ("ClassSets", wide.collect()),
            ("ClassSetOf", narrow(&self.class_sets.1)),
            ("Code", narrow(&self.code)),
            ("Lengths", narrow(&self.lengths)),
            ("CueCounts", narrow(&self.cue_counts)),
        ]
    }
}

/// The distinct values, and for each value its place among them.
fn numbered<T: Ord + Clone>(values: impl Iterator<Item = T>) -> (Vec<T>, Vec<u16>) {
    let mut distinct = Vec::new();
    let mut places = BTreeMap::new();
    let numbers = values.map(|value| {
        *places.entry(value.clone()).or_insert_with(|| {
            distinct.push(value);
            distinct.len() as u16 - 1
        })
    });
    let numbers = numbers.collect();
    (distinct, numbers)
}

/// Sorted words in one string: before each a capital that says how many letters it shares with the
/// word before it (`A` none).
fn pack(words: &[String]) -> String {
    let mut packed = String::new();
    let mut before = "";
    for word in words {
        assert!(
            !word.bytes().any(|byte| byte.is_ascii_uppercase()),
            "{word:?} is not folded"
        );
        let shared = word
            .bytes()
            .zip(before.bytes())
            .take_while(|(a, b)| a == b)
            .count()
            .min(25);
        let shared = (0..=shared)
            .rev()
            .find(|&at| word.is_char_boundary(at))
            .unwrap_or(0);
        packed.push(char::from(b'A' + shared as u8));
        packed.push_str(&word[shared..]);
        before = word;
    }
    packed
}
