//! What a log says once the exercise is over, for evaluators: who knew what when, why something came late, what would have been
//! otherwise, and after what there was no way back.
//!
//! It reads chronicles ([`vocabulary::fact::Fact`]) and makes exercises again by the two verbs. It has no sentence, opens no file and
//! judges nobody: it says where something stood still and which fact shows it, and people rate.
//!
//! [`account`] is what is said of a whole record at once. [`belief`] holds what a seat believed against how it was. [`hot_wash`] is what the start of the debrief shows, [`moments`] which moments
//! it talks about. [`record`] is what an exercise leaves behind. [`knowledge`] says who knew what when, [`autopsy`] why what was expected
//! was missed or late, [`without`] what the table changed.
//!
//! | module | what it answers |
//! |---|---|
//! | [`step`] [`course`] [`assent`] [`mod@change`] | the acts of a log as they can be followed again, and with a change |
//! | [`telling`] [`apart`](mod@apart) [`way`] | what came of a course, where two of them part, and by which way a change moved a measure |
//! | [`branch`](mod@branch) | a changed course as a log of its own, that can be looked back on and played on |
//! | [`what_if`] [`odds`](mod@odds) | both worlds side by side, and how often it would have gone better |
//! | [`no_return`] | the chance of an outcome from each hour on, and the acts that changed it |
//! | [`compare`] | several logs of a scenario side by side |

pub mod account;
pub mod apart;
pub mod assent;
pub mod autopsy;
pub mod belief;
pub mod branch;
pub mod change;
pub mod compare;
pub mod course;
pub mod hot_wash;
pub mod knowledge;
pub mod moments;
pub mod no_return;
pub mod odds;
#[cfg(test)]
mod played;
#[cfg(test)]
mod random_play;
pub mod record;
pub mod step;
pub mod telling;
pub mod way;
pub mod what_if;
pub mod without;
