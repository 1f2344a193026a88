//! What a log says once the exercise is over, for evaluators: who knew what when, why something came late, what would have been
//! otherwise, and after what there was no way back.
//!
//! It reads chronicles ([`vocabulary::fact::Fact`]) and makes exercises again by the two verbs. It has no sentence, opens no file and
//! judges nobody: it says where something stood still and which fact shows it, and people rate.
//!
//! [`belief`] holds what a seat believed against how it was. [`hot_wash`] is what the start of the debrief shows, [`moments`] which moments
//! it talks about. [`record`] is what an exercise leaves behind. [`knowledge`] says who knew what when, [`autopsy`] why what was expected
//! was missed or late, [`without`] what the table changed.

pub mod autopsy;
pub mod belief;
pub mod hot_wash;
pub mod knowledge;
pub mod moments;
#[cfg(test)]
mod played;
pub mod record;
pub mod without;
