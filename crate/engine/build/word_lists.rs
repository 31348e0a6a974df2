//! Packs the lists of common words (`src/school/words/*.txt`) for embedding: one line for each pair
//! of first letters, on which a word is a capital that says how many letters it shares with the word
//! before (`A` none), and then the letters that differ. The lists themselves stay readable.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

/// Each list of the folder, packed.
pub fn sections(lists: &Path) -> io::Result<[(&'static str, Vec<u8>); 3]> {
    let section = |name, file| {
        let list = fs::read_to_string(lists.join(file))?;
        Ok::<_, io::Error>((name, pack(&list).into_bytes()))
    };
    Ok([
        section("Ordinary", "ordinary.txt")?,
        section("Places", "places.txt")?,
        section("Names", "names.txt")?,
    ])
}

fn pack(list: &str) -> String {
    let mut words: Vec<&str> = list.lines().collect();
    words.sort_unstable();
    let mut packed = String::new();
    let (mut head, mut before) = ("", "");
    for word in words {
        assert!(
            word.len() >= 2 && word.bytes().all(|byte| byte.is_ascii_lowercase()),
            "{word:?} is not a folded word of two letters or more"
        );
        let (first, rest) = word.split_at(2);
        if first != head {
            packed.push('\n');
            packed.push_str(first);
            (head, before) = (first, "");
        }
        let shared = rest
            .bytes()
            .zip(before.bytes())
            .take_while(|(a, b)| a == b)
            .count();
        let shared = shared.min(25);
        // Infallible: the target is a string.
        let _ = write!(
            packed,
            "{}{}",
            char::from(b'A' + shared as u8),
            &rest[shared..]
        );
        before = rest;
    }
    packed.push('\n');
    packed
}
