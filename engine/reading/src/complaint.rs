//! Faults with their spots, over all the files that were read together.

use std::collections::BTreeMap;

use super::{
    slip::{Graded, Level, Mark, Spot},
    source::SourceFile,
};

/// A fault and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Complaint<F> {
    /// How much it matters.
    pub level: Level,
    /// What is wrong.
    pub fault: F,
    /// Where.
    pub spot: Spot,
    /// Another spot that helps to see why.
    pub related: Option<(Mark, Spot)>,
}

impl<F: Graded> Complaint<F> {
    /// A complaint as grave as its fault.
    pub fn new(fault: F, spot: Spot, related: Option<(Mark, Spot)>) -> Self {
        Self { level: fault.level(), fault, spot, related }
    }
    /// The code of the fault.
    pub fn code(&self) -> &'static str {
        self.fault.code()
    }
    /// Whether what was read cannot be used because of it.
    pub fn is_error(&self) -> bool {
        self.level == Level::Error
    }
    /// The same, as a fault of whoever knows more kinds of them.
    pub fn widen<G: From<F>>(self) -> Complaint<G> {
        Complaint { level: self.level, fault: self.fault.into(), spot: self.spot, related: self.related }
    }
}

/// Puts complaints in the order in which a reader meets them, and drops what was said already.
pub fn sort<F: Graded + PartialEq>(complaints: &mut Vec<Complaint<F>>, files: &[SourceFile]) {
    let order: BTreeMap<&str, usize> = files.iter().enumerate().map(|(n, file)| (file.name.as_str(), n)).collect();
    complaints.sort_by(|a, b| {
        // What makes the rest of a file be misread comes before what follows from it.
        let key =
            |c: &Complaint<F>| (order.get(c.spot.file.as_str()).copied(), !c.fault.misleads(), c.spot.extent, c.code());
        key(a).cmp(&key(b))
    });
    complaints.dedup();
}
