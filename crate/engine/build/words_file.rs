//! Writes `words.bin`, the file that `src/words_file.rs` reads, and what that needs to know of it.

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::{fs, io};

/// Writes the file with these sections, each a name and its bytes, into `out`.
pub fn write(sections: &[(&str, Vec<u8>)], out: &Path) -> io::Result<()> {
    let mut body = Vec::new();
    let mut source = String::from(
        "/// The sections of the file, in order.\n#[derive(Clone, Copy)]\npub(crate) enum Section {\n",
    );
    for (name, bytes) in sections {
        let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
        body.extend(length.to_le_bytes());
        body.extend(bytes);
        let _ = writeln!(source, "{name},");
    }
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    let mark = hasher.finish().to_le_bytes();
    let _ = writeln!(
        source,
        "}}\nconst SECTION_COUNT: usize = {};",
        sections.len()
    );
    let _ = writeln!(
        source,
        "/// What the file of this build begins with.\nconst MARK: [u8; 8] = {mark:?};"
    );
    fs::write(out.join("words.bin"), [&mark[..], &body].concat())?;
    fs::write(out.join("words_file.rs"), source)
}
