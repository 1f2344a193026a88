//! What evaluators take away: measures folded over facts, objectives with their evidence, and the walk from any fact back to
//! the people and the dice that made it. Listens; feeds nothing back.

pub mod evidence;
pub mod journeys;
pub mod measure;
pub mod why;
