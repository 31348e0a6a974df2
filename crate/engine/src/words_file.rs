//! What the engine knows of words, apart from its code: the wording of all rules, and lists of common
//! words, places and names. The build writes it as one file. Native builds carry it within; the
//! browser's engine is given it with [`load`], so that code and words are fetched side by side and the
//! code is compiled while the words arrive.

use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/words_file.rs"));

static SECTIONS: OnceLock<Sections> = OnceLock::new();

type Sections = [&'static [u8]; SECTION_COUNT];

/// The file as the build has written it.
#[cfg(not(target_arch = "wasm32"))]
pub static FILE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.bin"));

/// Takes the file, once for this process. False for a file that is not this engine's.
pub fn load(file: Vec<u8>) -> bool {
    let ours = SECTIONS.get().is_some();
    ours || cut(file.leak()).is_some_and(|sections| SECTIONS.set(sections).is_ok())
}

/// A file begins with its mark; each section has its length before it.
fn cut(file: &'static [u8]) -> Option<Sections> {
    let (mark, mut rest) = file.split_first_chunk::<8>()?;
    if *mark != MARK {
        return None;
    }
    let mut sections = [&[][..]; SECTION_COUNT];
    for section in &mut sections {
        let (length, after) = rest.split_first_chunk::<4>()?;
        (*section, rest) = after.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    }
    Some(sections)
}

/// One section.
///
/// # Panics
///
/// In the browser, before [`load`].
pub(crate) fn bytes(section: Section) -> &'static [u8] {
    #[cfg(not(target_arch = "wasm32"))]
    let sections = SECTIONS.get_or_init(|| cut(FILE).unwrap_or_default());
    #[cfg(target_arch = "wasm32")]
    let sections = SECTIONS.get().unwrap_or(&[&[]; SECTION_COUNT]);
    sections[section as usize]
}

/// A section that is text.
pub(crate) fn text(section: Section) -> &'static str {
    std::str::from_utf8(bytes(section)).unwrap_or_default()
}

/// A section of numbers of 15 bits: those below 128 as one byte, others as two, the high one first with
/// its top bit set.
pub(crate) fn numbers(section: Section) -> &'static [u16] {
    let bytes = bytes(section);
    let mut numbers = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter().map(|byte| u16::from(*byte));
    while let Some(first) = rest.next() {
        numbers.push(match first {
            0x80.. => (first & 0x7F) << 8 | rest.next().unwrap_or_default(),
            _ => first,
        });
    }
    numbers.shrink_to_fit();
    numbers.leak()
}

/// A section of numbers of 128 bits.
pub(crate) fn wide_numbers(section: Section) -> &'static [u128] {
    let (chunks, _) = bytes(section).as_chunks();
    let numbers: Vec<u128> = chunks
        .iter()
        .map(|chunk| u128::from_le_bytes(*chunk))
        .collect();
    numbers.leak()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_ours_is_not_taken() {
        assert!(cut(FILE).is_some());
        let mut other = FILE.to_vec();
        other[0] ^= 1;
        assert!(cut(other.leak()).is_none());
        for length in [0, 7, 8, 11, FILE.len() - 1] {
            assert!(cut(&FILE[..length]).is_none(), "{length}");
        }
    }
}
