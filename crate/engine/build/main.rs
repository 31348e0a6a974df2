//! Packs what the engine knows of words into static tables, so that a page pays neither for reading
//! them nor for the code that reads them: the lists of common words, and the wording of all rules.

mod pattern;
mod word_lists;
mod wording;

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src");
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    let out = Path::new(&out);
    word_lists::write(Path::new("src/school/words"), out)?;

    let files = wording::files(Path::new("src"))?;
    let wording = wording::read(&files);
    fs::write(out.join("classes.rs"), wording.classes())?;
    fs::write(out.join("cues.rs"), wording.cues())?;
    fs::write(out.join("wording.rs"), wording.tables().source())?;
    Ok(())
}
