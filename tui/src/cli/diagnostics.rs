//! Complaints about a scenario, one a line: the place, how much it matters, and what is wrong.

use engine::scenario::{complaint::Complaint, source::SourceFile};

use crate::words::Lang;

/// The complaints as text.
pub(super) fn text(_files: &[SourceFile], complaints: &[Complaint], _lang: Lang, _colour: bool) -> String {
    let line = |c: &Complaint| {
        let spot = &c.spot;
        format!("{}:{}:{}: {:?} {}: {:?}\n", spot.file, spot.line, spot.column, c.level, c.code(), c.fault)
    };
    complaints.iter().map(line).collect()
}
