//! Tests.
mod storage;
