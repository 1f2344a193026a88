//! What each seat believes, dated and sourced, and the plain data that screens draw.

pub mod picture;
pub mod shared;
pub mod view;
pub mod wall;
