//! The words of the law, as types: acts, effects, conditions, facts, and what reports are about. Shapes only; nothing in here
//! decides anything. Every other part of the engine speaks in these, and none of them is known here.

pub mod act;
pub mod change;
pub mod condition;
pub mod effect;
pub mod fact;
pub mod held;
pub mod inject;
pub mod kind;
pub mod language;
pub mod matter;
pub mod measure;
pub mod module;
pub mod movement;
pub mod name;
mod nested;
pub mod own_act;
pub mod parameter;
pub mod play;
pub mod scenario;
pub mod series;
pub mod terms;
pub mod variant;
pub mod written;
