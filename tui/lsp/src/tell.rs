//! Faults as an editor shows them: where, how grave, by which code, in words, with what to do and a second spot that explains it.

use authoring::{complaint::Complaint, read::examine};
use lsp_types::{
    Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString, Position, Range, Uri,
};
use reading::{
    slip::{Graded as _, Level},
    source::SourceFile,
};
use words::{Lang, clean, complaint as says, fault::OpenFault};

use super::{remedy::remedy, text::WindowText};

/// By which name the faults go in an editor.
const SOURCE: &str = "harmattan";
/// So many are told of one file; whoever has more begins with these.
const MOST: usize = 500;

/// What is wrong with a file, and what could stand in the place of it.
#[derive(Clone, Debug)]
pub struct ToldFault {
    pub diagnostic: Diagnostic,
    pub instead: Option<String>,
}

/// What is wrong with each file, in the order of the files.
pub fn faults(lang: Lang, files: &[SourceFile], uris: &[Option<Uri>]) -> Vec<Vec<ToldFault>> {
    let complaints = examine(files).1;
    let texts: Vec<WindowText> = files.iter().map(|file| WindowText::new(file.text.clone())).collect();
    let mut told = vec![Vec::new(); files.len()];
    let number = |name: &str| files.iter().position(|file| file.name == name);
    for complaint in &complaints {
        let Some(file) = number(&complaint.spot.file).filter(|file| told[*file].len() < MOST) else { continue };
        let related = complaint.related.as_ref().and_then(|(mark, spot)| {
            let file = number(&spot.file)?;
            let location = Location { uri: uris.get(file)?.clone()?, range: texts[file].range(spot.extent) };
            Some(vec![DiagnosticRelatedInformation { location, message: says::mark(lang, *mark).to_owned() }])
        });
        told[file].push(ToldFault {
            diagnostic: Diagnostic { related_information: related, ..diagnostic(lang, complaint, &texts[file]) },
            instead: remedy(complaint),
        });
    }
    told
}

fn diagnostic(lang: Lang, complaint: &Complaint, text: &WindowText) -> Diagnostic {
    let message = clean(&says::message(lang, &complaint.fault));
    let help = says::help(lang, &complaint.fault).map(|help| clean(&help));
    worded(text.range(complaint.spot.extent), complaint.level, complaint.code(), message, help)
}

/// A file that cannot be read.
pub fn unread(lang: Lang, fault: &OpenFault) -> ToldFault {
    let (line, column) = fault.position();
    let at = Position::new(narrow(line), narrow(column));
    let (message, help) = says::unread(lang, fault);
    let help = help.map(|help| clean(&help));
    let diagnostic = worded(Range::new(at, at), fault.level(), fault.code(), clean(&message), help);
    ToldFault { diagnostic, instead: None }
}

/// People count from 1, editors from 0.
fn narrow(number: usize) -> u32 {
    u32::try_from(number.saturating_sub(1)).unwrap_or(u32::MAX)
}

fn worded(range: Range, level: Level, code: &str, message: String, help: Option<String>) -> Diagnostic {
    let severity = match level {
        Level::Error => DiagnosticSeverity::ERROR,
        Level::Warning => DiagnosticSeverity::WARNING,
        Level::Note => DiagnosticSeverity::INFORMATION,
    };
    Diagnostic {
        range,
        severity: Some(severity),
        code: Some(NumberOrString::String(code.to_owned())),
        source: Some(SOURCE.to_owned()),
        message: help.map_or(message.clone(), |help| format!("{message}\n{help}")),
        ..Diagnostic::default()
    }
}
