//! One integration crate, so that the library links once; a module for each room.

mod desk;
mod keys;
mod layers;
mod mandate;
mod pty;
mod screen;
mod storage;
