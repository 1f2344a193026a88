//! A scenario, or a file of it, that cannot be read.

use crate::{
    cli::{leaves_folder, not_a_file, not_text, open_fault, system_fault, too_large, utf16},
    fault::OpenFault,
    lang::Lang,
};

/// What is wrong with it, without its name, and what to do about it.
pub fn unread(lang: Lang, fault: &OpenFault) -> (String, Option<String>) {
    let (message, help) = match fault {
        OpenFault::Unknown(..) | OpenFault::NoScenario(..) => {
            let said = open_fault(lang, fault);
            let (message, help) = said.split_once('\n').map_or((said.as_str(), None), |(it, help)| (it, Some(help)));
            let help = help.map(|help| help.trim_start_matches(super::parts::help_word(lang)).trim().to_owned());
            return (message.to_owned(), help);
        }
        OpenFault::Io(_, why) => return (system_fault(lang, why), None),
        OpenFault::LeavesFolder(_) => (
            leaves_folder(lang),
            lang.pick("put the file itself into the folder", "mettez le fichier lui-même dans le dossier"),
        ),
        OpenFault::NotAFile(_) => {
            (not_a_file(lang), lang.pick("put an ordinary file there", "mettez-y un fichier ordinaire"))
        }
        OpenFault::TooLarge(_) => (
            too_large(lang),
            lang.pick(
                "a scenario of hundreds of posts needs less; split it into several files, or look whether it is one",
                "un scénario de centaines de postes en demande moins ; répartissez-le, ou vérifiez que c’en est un",
            ),
        ),
        OpenFault::Utf16(_) => (utf16(lang), as_utf8(lang)),
        OpenFault::NotText(..) => (not_text(lang), as_utf8(lang)),
    };
    (message.to_owned(), Some(help.to_owned()))
}

fn as_utf8(lang: Lang) -> &'static str {
    lang.pick("save the file as UTF-8", "enregistrez le fichier en UTF-8")
}
