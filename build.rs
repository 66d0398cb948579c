//! What can be done before the program runs, so that no start has to do it.
//!
//! - Where each message of a language begins is found out. The files of the languages are found here, too: another
//!   language is another file.
//! - The linker is told which functions a start runs, to put them side by side, where it takes such a word.

use std::error::Error;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

#[path = "src/text/ftl.rs"]
mod ftl;

const LOCALES: &str = "assets/locales";
/// The functions that a start runs, by the names that the compiler gives them, with a `*` for its hashes. Written by
/// `.ci/start-order`.
const START: &str = "assets/start-order.txt";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::var_os("OUT_DIR").ok_or("cargo names no folder for what is made")?;
    languages(Path::new(&folder))?;
    start(Path::new(&folder))
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

/// A fifth of the code is run by a start, a function here and a function there. The system makes code resident by
/// pieces of 64 KB, so that it made nearly all of it resident; side by side it is a third.
fn start(folder: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={START}");
    let is = |name, value: &str| env::var(name).is_ok_and(|it| it == value);
    if !is("TARGET", "x86_64-unknown-linux-gnu") || !is("PROFILE", "release") {
        return Ok(());
    }
    let names = fs::read_to_string(START)?;
    let names = names.lines().filter(|line| !line.starts_with('#'));
    let sections: String = names.map(|name| format!("    *(.text.{name})\n")).collect();
    let script = folder.join("start.ld");
    fs::write(
        &script,
        format!("SECTIONS {{\n  .text.start : {{\n{sections}  }}\n}}\nINSERT BEFORE .text;\n"),
    )?;
    let argument = format!("-T{}", script.display());
    if is_taken(&argument, folder) {
        println!("cargo::rustc-link-arg-bin=mandate={argument}");
    }
    Ok(())
}

/// Whether the linker takes this argument: there are some that know no scripts, and whichever is there is used.
fn is_taken(argument: &str, folder: &Path) -> bool {
    let Some(compiler) = env::var_os("RUSTC") else {
        return false;
    };
    let source = folder.join("probe.rs");
    if fs::write(&source, "fn main() {}").is_err() {
        return false;
    }
    let flags = env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    let flags = flags.split('\u{1f}').filter(|flag| !flag.is_empty());
    let linker = env::var("RUSTC_LINKER").map(|linker| format!("-Clinker={linker}"));
    let tried = Command::new(compiler)
        .args(flags)
        .args(linker)
        .arg(format!("-Clink-arg={argument}"))
        .arg("-o")
        .arg(folder.join("probe"))
        .arg(source)
        .output();
    tried.is_ok_and(|tried| tried.status.success())
}
