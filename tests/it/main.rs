//! Tests.
mod storage;
mod storage_damage;
mod storage_faults;
mod storage_private;
mod storage_processes;
