//! One integration crate, so that the library links once; a module for each room.

mod asks;
mod cli;
mod cli_config;
mod cli_export;
mod cli_file;
mod cli_git;
mod cli_say;
mod cli_share;
mod cli_sync;
mod cli_words;
mod desk;
mod docs;
mod doing;
mod find;
mod keys;

mod layers;
mod locales;
mod mandate;
mod merge_pty;
mod merge_screen;
mod mouse;
mod pty;
mod screen;
mod screen_languages;
mod seeing;
mod sides;
mod storage;
mod storage_damage;
mod storage_faults;
mod storage_power;
mod storage_private;
mod storage_processes;
mod svg;
mod terminal;
mod walk;
