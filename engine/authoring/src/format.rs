//! What came with which format: a file of an older one that has it is told so, and keeps meaning what it meant.

use reading::split::Sources;
use vocabulary::terms::Tongue;

use super::complaint::{Complaint, Fault};

/// The fields and keys that came with format 2, behind what they stand in: a list or a field of a scenario, or the word before a
/// bracket; nothing for a field of the scenario itself. The languages of texts beside English and French came with it too.
const SINCE_2: &[(&str, &str)] = &[
    ("", "acts"),
    ("", "include"),
    ("", "kinds"),
    ("", "modules"),
    ("", "phases"),
    ("", "plan"),
    ("", "region"),
    ("", "season"),
    ("communities", "boats"),
    ("expect", "on_met"),
    ("expect", "on_missed"),
    ("msel", "after"),
    ("msel", "attachments"),
    ("msel", "plan"),
    ("msel", "repeat"),
    ("objectives", "plan"),
    ("objectives", "weight"),
    ("seats", "attachments"),
    ("seats", "language"),
    ("tasks", "plan"),
];

/// What stands in the files and came with a newer format than theirs.
pub(super) fn newer(format: u32, sources: &Sources) -> Vec<Complaint> {
    if format >= 2 {
        return Vec::new();
    }
    let newer = sources.fields(came_later).into_iter();
    newer
        .map(|(name, spot)| Complaint::new(Fault::SinceFormat { what: name.to_owned(), format: 2 }, spot, None))
        .collect()
}

/// Whether a field or a key came with format 2. The whole may have its name before its bracket.
fn came_later(owner: &str, name: &str) -> bool {
    let owner = if owner == "Scenario" { "" } else { owner };
    SINCE_2.contains(&(owner, name)) || Tongue::of_code(name).is_some()
}
