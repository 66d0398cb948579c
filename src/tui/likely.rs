//! Files that may be meant, in a list below the field of their path.

use std::path::PathBuf;

use jiff::Timestamp;

/// A file that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRow {
    /// The file.
    pub path: PathBuf,
    /// As a person would type it.
    pub shown: String,
    /// Why it is in the list.
    pub why: Why,
    /// When it was changed last.
    pub changed: Option<Timestamp>,
    /// Whether it is chosen, beside others.
    pub is_marked: bool,
}

/// Why a file is in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A sync tool left it beside the tracker, with entries that are not here.
    ConflictCopy,
    /// It begins as what is typed.
    Fits,
    /// A folder that begins as what is typed.
    Folder,
    /// It was opened or merged lately.
    Recent,
    /// It lies in a folder where people put such files.
    Nearby,
    /// It does, and all that it holds is here.
    Known,
    /// This program made it, and nobody has written it since.
    Made,
    /// A copy could be made there.
    Free,
    /// A copy is there already.
    There,
}

impl Why {
    /// Whether it was looked for in the usual places.
    pub(super) fn is_found(self) -> bool {
        matches!(self, Self::Recent | Self::Nearby | Self::Known | Self::Made)
    }

    /// Where it stands in the list: what may be new before what is not.
    pub(super) fn rank(self) -> usize {
        match self {
            Self::ConflictCopy => 0,
            Self::Fits => 1,
            Self::Folder => 2,
            Self::Recent | Self::Nearby => 3,
            Self::Known | Self::Made => 4,
            Self::Free => 5,
            Self::There => 6,
        }
    }
}
