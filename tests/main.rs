//! The promises of Harmattan. The list of modules is the list of promises.

mod laws;
mod screens;
