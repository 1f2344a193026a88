use engine::scenario::{complaint::Complaint, source::SourceFile};
use crate::words::Lang;
pub fn text(_files: &[SourceFile], complaints: &[Complaint], _lang: Lang, _colour: bool) -> String {
    complaints.iter().map(|c| format!("{c:?}\n")).collect()
}
