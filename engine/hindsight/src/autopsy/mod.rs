//! Why what was expected was missed, or came late: for each such row of the MSEL and each critical task one finding, with the fact at which
//! it stood still.
//!
//! Of all that can be found the nearest to the deed counts. Somebody did it, and it did not take; tried it, and was refused; passed word on,
//! and it stood still; knew, and did nothing of the kind; heard of it, but too late; never heard, because word stood still before; or nobody
//! had seen or told of it at all.
//!
//! What an expected action needs to know is worked out from what is written: the row that asks for it, the row that it follows, what its
//! condition looks at, and where that is ([`wanted`]). Where nothing of this says what one had to know, the finding says so and guesses
//! nothing. It knows no wisdom: a seat that knew and did nothing may have had its reasons, and these are for people to ask.

mod awaited;
mod deeds;
mod inquest;
mod parts;
#[cfg(test)]
pub(crate) mod tests;
mod wanted;

pub use self::parts::{AutopsyFinding, Expectation, Fate, Leg, Why};
use crate::{knowledge::KnowledgeMatrix, record::PlayedRecord};

/// The finding of each expected action that was missed or late, in the order in which they were awaited.
pub fn findings(record: &PlayedRecord<'_>, known: &KnowledgeMatrix) -> Vec<AutopsyFinding> {
    awaited::of(record).iter().map(|awaited| inquest::find(awaited, record, known)).collect()
}
