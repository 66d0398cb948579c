//! `.gitattributes` and `.gitignore`: lines are added, never taken out.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

use super::failure::Failure;
use super::run::Run;
use crate::storage::{Doing, StorageError};

/// A path as a pattern that fits nothing else: what has a meaning in patterns has none here.
pub(super) fn pattern(path: &str) -> String {
    let mut escaped = String::with_capacity(path.len());
    for c in path.chars() {
        if matches!(c, '*' | '?' | '[' | '\\') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && c != '"';
    if escaped.chars().all(is_plain) {
        return escaped;
    }
    // Between quotes git reads C's escapes first.
    let mut quoted = String::from("\"");
    for c in escaped.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\t' => quoted.push_str("\\t"),
            '\n' => quoted.push_str("\\n"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Adds the lines that a file does not have yet, at its end, and returns them. Makes it where it is
/// missing.
///
/// # Errors
///
/// The file cannot be read or written.
pub(super) fn add_lines(
    run: &Run<'_>,
    path: &Path,
    lines: &[String],
) -> Result<Vec<String>, Failure> {
    let failed = |doing| {
        move |cause| {
            let path = path.to_owned();
            run.storage(&StorageError::Io { doing, path, cause })
        }
    };
    let old = match fs::read(path) {
        Ok(old) => old,
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(failed(Doing::Reading)(error)),
    };
    let text = String::from_utf8_lossy(&old);
    let has = |line: &&String| text.lines().any(|known| known.trim() == line.as_str());
    let new: Vec<String> = lines.iter().filter(|line| !has(line)).cloned().collect();
    if new.is_empty() {
        return Ok(new);
    }
    let mut added = String::new();
    if !old.is_empty() && !old.ends_with(b"\n") {
        added.push('\n');
    }
    for line in &new {
        added.push_str(line);
        added.push('\n');
    }
    let mut options = OpenOptions::new();
    let file = options.append(true).create(true).open(path);
    file.and_then(|mut file| file.write_all(added.as_bytes()))
        .map_err(failed(Doing::Making))?;
    Ok(new)
}

#[cfg(test)]
mod tests {
    use super::pattern;

    #[test]
    fn a_pattern_fits_its_path_alone() {
        for (path, wanted) in [
            ("/tchad.ron", "/tchad.ron"),
            ("/sénégal.ron", "/sénégal.ron"),
            ("/a b.ron", "\"/a b.ron\""),
            ("/[a]*.ron", "/\\[a]\\*.ron"),
            ("/a \"b\"?.ron", "\"/a \\\"b\\\"\\\\?.ron\""),
        ] {
            assert_eq!(pattern(path), wanted);
        }
    }
}
