//! One integration crate, so that the library links once; a module for each room.

mod desk;
mod layers;
mod mandate;
mod storage;
