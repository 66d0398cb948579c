//! Small files of this machine's own, each one value in RON: what is remembered, decided, set aside.

use std::io;
use std::path::Path;

use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{file, format, system};

/// What such a file holds; `None` where there is none that can be read.
pub(super) fn read<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let (bytes, _) = file::read(path).ok()??;
    format::ron().from_bytes(&bytes).ok()
}

/// What such a file holds that is to be written anew; the default where there is none. One that makes no
/// sense is copied aside first, its name followed by the time.
///
/// # Errors
///
/// It is there and cannot be read, or not be copied: it must stay.
pub(super) fn to_change<T: DeserializeOwned + Default>(path: &Path) -> io::Result<T> {
    let Some((bytes, _)) = file::read(path)? else {
        return Ok(T::default());
    };
    if let Ok(known) = format::ron().from_bytes(&bytes) {
        return Ok(known);
    }
    let aside = path.with_extension(format!("ron.old-{}", file::time_name(file::now())));
    file::create(&aside, &bytes)?;
    Ok(T::default())
}

/// Writes such a file, and makes its folder.
///
/// # Errors
///
/// The folder cannot be written; what was there is as it was.
pub(super) fn write<T: Serialize + ?Sized>(path: &Path, value: &T) -> io::Result<()> {
    let pretty = PrettyConfig::new().extensions(ron::extensions::Extensions::empty());
    let text = ron::ser::to_string_pretty(value, pretty).map_err(io::Error::other)?;
    system::private_dir(file::folder(path))?;
    file::replace(path, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_makes_no_sense_is_copied_aside_before_it_is_written_anew() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("some.ron");
        assert_eq!(to_change::<Vec<String>>(&path).expect("none"), [""; 0]);
        write(&path, ["one"].as_slice()).expect("written");
        assert_eq!(to_change::<Vec<String>>(&path).expect("read"), ["one"]);
        fs::write(&path, "[\"one\", \"tw").expect("torn");
        assert_eq!(to_change::<Vec<String>>(&path).expect("torn"), [""; 0]);
        write(&path, ["three"].as_slice()).expect("written");
        let aside = fs::read_dir(folder.path()).expect("a folder");
        let aside = aside
            .map(|entry| entry.expect("an entry").path())
            .find(|other| *other != path)
            .expect("a copy");
        assert_eq!(fs::read_to_string(aside).expect("read"), "[\"one\", \"tw");
    }

    #[test]
    fn what_cannot_be_read_now_is_not_written_anew() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        // A folder in its place: as a file that another program holds, or a disk that fails.
        assert!(to_change::<Vec<String>>(folder.path()).is_err());
    }
}
