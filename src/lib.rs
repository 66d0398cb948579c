//! The mandate tracker.
