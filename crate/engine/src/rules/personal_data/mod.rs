//! Rules on data that belong to one person, or open a door.

mod address;
mod birth;
mod credentials;
mod personal_contact;
#[cfg(test)]
mod tests;

pub use credentials::Credentials;
pub use personal_contact::PersonalContact;

use crate::text::Text;

/// Whether the word is one of those in the list, which has single spaces.
fn listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|it| it == word)
}

/// Whether another token of the same sentence is what is looked for.
fn in_sentence(text: &Text, at: usize, is_wanted: impl Fn(usize) -> bool) -> bool {
    let sentence = text.tokens()[at].sentence;
    let before = (0..at).rev();
    before
        .take_while(|&i| text.tokens()[i].sentence == sentence)
        .chain((at + 1..text.tokens().len()).take_while(|&i| text.tokens()[i].sentence == sentence))
        .any(is_wanted)
}

/// The run of characters without white space that begins at byte `at`, without the marks that a
/// sentence puts after it.
fn value(raw: &str, at: usize) -> &str {
    let rest = raw.get(at..).unwrap_or_default();
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    rest[..end].trim_end_matches([
        '.', ',', '!', '?', ';', ':', ')', ']', '"', '\'', '”', '’', '…',
    ])
}
