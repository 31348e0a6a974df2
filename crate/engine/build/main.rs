//! Packs what the engine knows of words, so that a page pays neither for reading it as people write it
//! nor for the code that would: the lists of common words, and the wording of all rules.

mod pattern;
mod word_lists;
mod wording;
mod words_file;

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src");
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    let out = Path::new(&out);
    let src = Path::new("src");

    let wording = wording::read(&wording::files(src)?);
    fs::write(out.join("classes.rs"), wording.classes())?;
    fs::write(out.join("cues.rs"), wording.cues())?;

    let mut sections = wording.tables().sections();
    sections.extend(word_lists::sections(&src.join("school/words"))?);
    for (name, path) in [
        ("Figures", "names/public_figures.txt"),
        ("Here", "rules/place/here/vocabulary.txt"),
        ("Sense", "school/sense.txt"),
    ] {
        sections.push((name, fs::read(src.join(path))?));
    }
    words_file::write(&sections, out)
}
