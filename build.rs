//! What can be done before the program runs, so that no start has to do it: where each message of a language begins is
//! found out. The files of the languages are found here, too: another language is another file.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[path = "src/text/ftl.rs"]
mod ftl;

const LOCALES: &str = "assets/locales";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::var_os("OUT_DIR").ok_or("cargo names no folder for what is made")?;
    languages(Path::new(&folder))
}

fn languages(folder: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={LOCALES}");
    println!("cargo::rerun-if-changed=src/text/ftl.rs");
    let files = fs::read_dir(LOCALES)?.map(|file| Ok(file?.path()));
    let mut files = files.collect::<Result<Vec<_>, std::io::Error>>()?;
    files.sort();
    let mut languages = String::from("[\n");
    for file in &files {
        if file.extension().is_some_and(|it| it == "ftl") {
            languages += &language(file)?;
        }
    }
    languages += "]\n";
    fs::write(folder.join("languages.rs"), languages)?;
    Ok(())
}

/// A `Language` as `src/text/locale.rs` takes it in.
fn language(file: &Path) -> Result<String, Box<dyn Error>> {
    let name = file.file_stem().and_then(|name| name.to_str());
    let name = name.ok_or("the file of a language bears no name")?;
    let source = fs::read(file)?;
    let lines = source.split_inclusive(|byte| *byte == b'\n');
    let mut starts = Vec::new();
    let mut at = 0;
    for line in lines {
        if line.first().is_some_and(|byte| ftl::begins(*byte)) {
            starts.push(at);
        }
        at += line.len();
    }
    starts.sort_by_key(|start| ftl::name(&source[*start..]));
    Ok(format!(
        "    Language {{\n        name: {name:?},\n        messages: Messages {{\n            \
         source: include_bytes!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{LOCALES}/{name}.ftl\")),\n            \
         starts: &{starts:?},\n        }},\n    }},\n"
    ))
}
