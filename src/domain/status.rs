//! Where an item stands, what a delegation holds of it, and how urgent it is.
//!
//! Every value has one name on the command line and in JSON (kebab-case) and one in the file (as the
//! variant is written here). The words that a person reads come from the locales.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The text names no value of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not one of the values")]
pub struct NotAValue;

macro_rules! values {
    ($(#[$about:meta])* $type:ident { $($(#[$doc:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
        pub enum $type {
            $($(#[$doc])* $variant,)+
        }

        impl $type {
            /// Every value, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name on the command line and in JSON.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// The name in the file.
            pub fn ron_name(self) -> &'static str {
                match self {
                    $(Self::$variant => stringify!($variant),)+
                }
            }

            /// The value with this name in the file.
            pub fn from_ron_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.ron_name() == name)
            }
        }

        impl FromStr for $type {
            type Err = NotAValue;

            fn from_str(text: &str) -> Result<Self, NotAValue> {
                Self::ALL.iter().copied().find(|value| value.name().eq_ignore_ascii_case(text)).ok_or(NotAValue)
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

values! {
    /// Where an item stands in the eyes of one delegation.
    Status {
        /// Nothing was said yet, or what was said was taken back.
        NoInformation = "no-information",
        /// Nothing was done yet.
        NotStarted = "not-started",
        /// Work has begun; nothing is delivered yet.
        InProgress = "in-progress",
        /// Some elements are delivered, others are not.
        PartiallyImplemented = "partially-implemented",
        /// Delivered.
        Implemented = "implemented",
        /// It did not or will not go ahead. Needs a reason.
        NotImplemented = "not-implemented",
        /// A later decision took its place. Needs a reason; names the decision.
        Superseded = "superseded",
        /// Circumstances have changed. Needs a reason.
        NoLongerApplicable = "no-longer-applicable",
    }
}

impl Status {
    /// Whether this status may be said only with a reason.
    pub fn needs_reason(self) -> bool {
        match self {
            Self::NotImplemented | Self::Superseded | Self::NoLongerApplicable => true,
            Self::NoInformation
            | Self::NotStarted
            | Self::InProgress
            | Self::PartiallyImplemented
            | Self::Implemented => false,
        }
    }

    /// Whether nothing more is waited for, so that a date that has passed is not overdue.
    pub fn is_closed(self) -> bool {
        self == Self::Implemented || self.needs_reason()
    }

    /// Whether the item counts in progress: all but what was superseded or no longer applies.
    pub fn counts(self) -> bool {
        !matches!(self, Self::Superseded | Self::NoLongerApplicable)
    }
}

values! {
    /// What a delegation holds of a recommendation, apart from whether it is carried out.
    Position {
        /// Being considered.
        UnderConsideration = "under-consideration",
        /// Supported.
        Supported = "supported",
        /// Supported in part.
        SupportedInPart = "supported-in-part",
        /// Taken note of.
        Noted = "noted",
        /// Not supported.
        NotSupported = "not-supported",
    }
}

values! {
    /// How urgent an item is to a delegation.
    Priority {
        /// Before the others.
        High = "high",
        /// As the others.
        Medium = "medium",
        /// After the others.
        Low = "low",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back() {
        for status in Status::ALL {
            assert_eq!(status.name().parse(), Ok(*status));
            assert_eq!(Status::from_ron_name(status.ron_name()), Some(*status));
        }
        assert_eq!("In-Progress".parse(), Ok(Status::InProgress));
        assert_eq!("done".parse::<Status>(), Err(NotAValue));
    }

    #[test]
    fn exactly_the_last_three_need_a_reason() {
        let needing: Vec<_> = Status::ALL
            .iter()
            .filter(|status| status.needs_reason())
            .collect();
        assert_eq!(
            needing,
            [
                &Status::NotImplemented,
                &Status::Superseded,
                &Status::NoLongerApplicable
            ]
        );
        assert_eq!(
            &Status::ALL[5..],
            &needing.into_iter().copied().collect::<Vec<_>>()
        );
    }
}
