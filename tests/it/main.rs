//! One integration crate, so that the library links once; a module for each room.

mod cli;
mod cli_file;
mod cli_git;
mod cli_say;
mod cli_share;
mod cli_sync;
mod cli_words;
mod desk;
mod docs;
mod find;
mod keys;
mod layers;
mod linear;
mod locales;
mod mandate;
mod merge_pty;
mod merge_screen;
mod pty;
mod screen;
mod storage;
mod storage_damage;
mod storage_faults;
mod storage_private;
mod storage_processes;
mod terminal;
