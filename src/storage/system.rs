//! Where Linux, macOS and Windows differ about files. Nothing else in this room asks which it is.

use std::fs::{DirBuilder, File, Metadata, OpenOptions};
use std::io;
use std::path::Path;

/// Options for a file of one person's own.
pub(super) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Options for a file that stands beside a tracker: a link that somebody planted there is refused,
/// and so is waiting for a pipe.
pub(super) fn beside(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
        std::os::unix::fs::OpenOptionsExt::custom_flags(options, flags.cast_signed());
    }
    options
}

/// Makes a folder of one person's own, and those above it, so that they last: a file in a folder that
/// a power cut takes away is gone, however well it was synced.
pub(super) fn private_dir(path: &Path) -> io::Result<()> {
    let missing = path.ancestors().take_while(|above| !above.exists()).count();
    if missing == 0 && path.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)?;
    for above in path.ancestors().skip(1).take(missing) {
        sync_dir(above)?;
    }
    Ok(())
}

/// Whether one may make files in a folder, as far as the system tells without trying.
pub(super) fn can_write(folder: &Path) -> bool {
    #[cfg(unix)]
    {
        rustix::fs::access(folder, rustix::fs::Access::WRITE_OK).is_ok()
    }
    #[cfg(not(unix))]
    {
        std::fs::metadata(folder).is_ok_and(|meta| !meta.permissions().readonly())
    }
}

/// Fills `bytes` with what stands in a file from a place on, whoever else reads it at the same time.
pub(super) fn read_at(file: &File, bytes: &mut [u8], from: u64) -> io::Result<()> {
    #[cfg(unix)]
    {
        std::os::unix::fs::FileExt::read_exact_at(file, bytes, from)
    }
    #[cfg(windows)]
    {
        let (mut rest, mut from) = (bytes, from);
        while !rest.is_empty() {
            match std::os::windows::fs::FileExt::seek_read(file, rest, from)? {
                0 => return Err(io::ErrorKind::UnexpectedEof.into()),
                read => (rest, from) = (&mut rest[read..], from + read as u64),
            }
        }
        Ok(())
    }
}

/// What tells two files apart that have the same name one after the other.
pub(super) fn identity(meta: &Metadata) -> (u64, i64) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        (meta.ino(), meta.ctime_nsec())
    }
    #[cfg(not(unix))]
    {
        let _ = meta;
        (0, 0)
    }
}

/// Gives a new file the mode, and as far as the system lets us owner and group, of the file whose place
/// it takes; of its own a new file is its maker's alone.
pub(super) fn make_alike(file: &File, like: Option<&Metadata>) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, PermissionsExt};
        let mut mode = 0o600;
        if let Some(like) = like {
            mode = like.mode() & 0o7777;
            let own = file.metadata()?;
            if own.uid() != like.uid() {
                // Only who may do everything may give a file away; to others the new one belongs.
                let owner = rustix::fs::Uid::from_raw(like.uid());
                let _ = rustix::fs::fchown(file, Some(owner), None);
            }
            if own.gid() != like.gid() {
                let group = rustix::fs::Gid::from_raw(like.gid());
                if rustix::fs::fchown(file, None, Some(group)).is_err() {
                    // What the old group might do, another group may not.
                    mode &= !0o070 | ((mode & 0o007) << 3);
                }
            }
        }
        file.set_permissions(std::fs::Permissions::from_mode(mode))?;
    }
    #[cfg(not(unix))]
    let _ = (file, like);
    Ok(())
}

/// Makes a rename or a new name last. Some file systems know no such thing and say so.
pub(super) fn sync_dir(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use rustix::io::Errno;
        let Err(error) = File::open(path).and_then(|dir| dir.sync_all()) else {
            return Ok(());
        };
        let unknown = [
            Errno::INVAL,
            Errno::NOTSUP,
            Errno::NOSYS,
            Errno::BADF,
            Errno::ACCESS,
        ];
        let is_unknown = unknown
            .iter()
            .any(|e| error.raw_os_error() == Some(e.raw_os_error()));
        if is_unknown { Ok(()) } else { Err(error) }
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        Ok(())
    }
}

/// Whether a rename may succeed when tried again: on Windows a virus scanner or an indexer holds the
/// file for a moment.
pub(super) fn may_pass(error: &io::Error) -> bool {
    // ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

/// Whether the file system has no locks, so that saving goes on without.
pub(super) fn has_no_locks(error: &io::Error) -> bool {
    #[cfg(unix)]
    {
        use rustix::io::Errno;
        // The last where a shared drive locks only for whoever may write the lock's file, which somebody else has made.
        let none = [
            Errno::NOLCK,
            Errno::NOTSUP,
            Errno::NOSYS,
            Errno::INVAL,
            Errno::BADF,
        ];
        if none
            .iter()
            .any(|e| error.raw_os_error() == Some(e.raw_os_error()))
        {
            return true;
        }
    }
    error.kind() == io::ErrorKind::Unsupported
}

#[cfg(all(test, unix))]
mod tests {
    use super::make_alike;
    use std::fs;
    use std::os::unix::fs::{MetadataExt, chown};

    /// Needs a user who may give files away; for others there is nothing to try.
    #[test]
    fn what_is_saved_with_all_rights_stays_its_owners() {
        let folder = tempfile::tempdir().expect("a folder");
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        fs::write(&old, "").expect("written");
        if chown(&old, Some(1234), Some(1235)).is_err() {
            return;
        }
        let file = fs::File::create(&new).expect("made");
        let like = fs::metadata(&old).expect("the old file");
        make_alike(&file, Some(&like)).expect("made alike");
        let made = fs::metadata(&new).expect("the new file");
        assert_eq!((made.uid(), made.gid()), (1234, 1235));
        assert_eq!(made.mode() & 0o7777, like.mode() & 0o7777);
    }
}
