//! The promises of Harmattan. The list of modules is the list of promises.

mod answers;
mod authors;
mod check;
mod circulation;
mod cluster;
mod comfort;
mod contract;
mod control;
mod direction;
mod documents;
mod editor;
mod evidence;
mod figures;
mod hindsight;
mod house;
mod laws;
mod map;
mod mouse;
mod movement;
mod new;
mod plays;
mod record;
mod region;
mod rehearse;
mod replay;
mod rulings;
mod screens;
mod seats;
mod shards;
mod sincere;
mod swarm;
mod table;
mod talks;
#[cfg(unix)]
mod terminal;
mod tutorial;
mod twins;
mod variants;
mod wall;
mod whatif;
mod wire;
mod worlds;

mod door;
mod keyboard;
