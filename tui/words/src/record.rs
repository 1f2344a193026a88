//! What is said of a record: what befell its log, what other programmes left in it, and what its check proves. Both languages; the
//! sentences of faults stand in [`super::cli`].

use std::path::Path;

use engine::table::log::Oddities;

use super::{
    Lang, clean,
    cli::{log_fault, system_fault, verify_fault},
};
use crate::fault::{Falter, Loss, Mishap, SignatureFault, Signed};

/// Something about the log that the facilitator must know for as long as it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarm {
    /// For a line of the screen.
    pub short: String,
    /// All of it.
    pub full: String,
    /// Whether what happens cannot be written at all.
    pub unwritten: bool,
}

/// The name of a file without its folder, as a screen may show it.
fn name(path: &Path) -> String {
    clean(&path.file_name().unwrap_or_default().to_string_lossy())
}

/// What befell a log: in a word, and as it goes on behind its name.
fn loss(lang: Lang, loss: &Loss) -> (&'static str, String) {
    let (word, en, fr) = match loss {
        Loss::Gone => (lang.pick("deleted", "supprimé"), "was deleted or moved", "a été supprimé ou déplacé"),
        Loss::Replaced => {
            (lang.pick("replaced", "remplacé"), "was replaced by another file", "a été remplacé par un autre fichier")
        }
        Loss::Cut => (lang.pick("cut", "coupé"), "was cut short", "a été raccourci"),
        Loss::Grown => (
            lang.pick("changed", "modifié"),
            "was written into by another programme",
            "a été modifié par un autre programme",
        ),
        Loss::Unwritable(why) => {
            let why = system_fault(lang, why);
            let said = lang.either((format!("cannot be written: {why}"), format!("ne peut plus être écrit : {why}")));
            return (lang.pick("unwritable", "impossible à écrire"), said);
        }
    };
    (word, lang.pick(en, fr).to_owned())
}

/// What befell a log while it was written, and where the record went.
pub fn mishap(lang: Lang, mishap: &Mishap) -> Alarm {
    let (word, what) = loss(lang, &mishap.loss);
    let from = clean(&mishap.from.display().to_string());
    match &mishap.to {
        Some(to) => {
            let (to, short) = (clean(&to.display().to_string()), name(to));
            Alarm {
                unwritten: false,
                short: lang.either((
                        format!("! Log {word}: all is kept, in {short} ({{key:help}})"),
                        format!("! Journal {word} : tout est gardé, dans {short} ({{key:help}})"),
                    ),
                ),
                full: lang.either((
                        format!(
                            "{from} {what} while the exercise ran. Nothing is lost: the whole record was written anew into {to}, and \
                             the exercise goes on there. The old file is not touched again."
                        ),
                        format!(
                            "{from} {what} pendant l’exercice. Rien n’est perdu : tout a été réécrit dans {to}, et l’exercice \
                             continue là. L’ancien fichier n’est plus touché."
                        ),
                    ),
                ),
            }
        }
        None => Alarm {
            unwritten: true,
            short: lang.pick("! The log cannot be written: the clock stands, nothing is accepted ({key:help})",
                "! Journal impossible à écrire : horloge arrêtée, rien n’est accepté ({key:help})",
            )
            .to_owned(),
            full: lang.either((
                    format!(
                        "{from} {what}, and the record can be written nowhere: not beside it, not in the current folder, not at home. \
                         The clock stands and acts are refused; nothing is lost as long as this programme runs. Make room or \
                         bring the disk back: it goes on by itself."
                    ),
                    format!(
                        "{from} {what}, et rien ne peut être écrit nulle part : ni à côté, ni dans le dossier courant, ni dans le \
                         dossier personnel. L’horloge est arrêtée et les décisions sont refusées ; rien n’est perdu tant que ce \
                         programme tourne. Libérez de la place ou rebranchez le disque : il reprend tout seul."
                    ),
                ),
            ),
        },
    }
}

/// What other programmes left in a log, which is read all the same.
pub fn oddities(lang: Lang, odd: Oddities) -> String {
    let Oddities { mark, windows, blank } = odd;
    let mut found = Vec::new();
    if mark {
        found
            .push(lang.pick("a byte order mark at its beginning", "une marque d’ordre des octets au début").to_owned());
    }
    if windows > 0 {
        let texts = (format!("line ends of Windows ({windows})"), format!("des fins de ligne de Windows ({windows})"));
        found.push(lang.either(texts));
    }
    if blank > 0 {
        let texts = (format!("empty lines at its end ({blank})"), format!("des lignes vides à la fin ({blank})"));
        found.push(lang.either(texts));
    }
    let found = found.join(", ");
    lang.either((
        format!("note: another programme left in this log: {found}. That changes nothing of what it says."),
        format!("note : un autre programme a laissé dans ce journal : {found}. Cela ne change rien à ce qu’il dit."),
    ))
}

/// Why a log is shown in part, or not as it was, and what is shown; `shown` is its last line that is.
pub fn falter(lang: Lang, falter: &Falter, shown: usize) -> String {
    let note = falter_note(lang, falter, shown);
    match falter {
        Falter::BreaksOff(fault) => format!("{}\n{note}", log_fault(lang, fault)),
        Falter::Changed(fault) => format!("{}\n{note}", verify_fault(lang, fault)),
        Falter::Otherwise(..) => note,
    }
}

/// What is shown of a log that falters, in one sentence or two.
pub fn falter_note(lang: Lang, falter: &Falter, shown: usize) -> String {
    let (en, fr) = match falter {
        Falter::BreaksOff(fault) => {
            let line = fault.line;
            (
                format!(
                    "line {line} of the log does not hold: what is shown comes from lines 1 to {shown}, and nothing behind them is told"
                ),
                format!(
                    "la ligne {line} du journal ne tient pas : ce qui est montré vient des lignes 1 à {shown}, et rien de ce qui suit n’est repris"
                ),
            )
        }
        Falter::Changed(_) => (
            format!(
                "up to line {shown} everything comes out as it was sealed, and that is shown. Behind it a line was changed, or another build of \
                 this version wrote it"
            ),
            format!(
                "jusqu’à la ligne {shown}, tout se déroule comme scellé, et c’est ce qui est montré. Après, une ligne a été changée, ou une autre \
                 compilation de cette version l’a écrite"
            ),
        ),
        Falter::Otherwise(fault, engine) => otherwise(fault.line, engine.as_deref()),
    };
    lang.either((format!("note: {en}"), format!("note : {fr}")))
}

/// From which line on an exercise comes out otherwise than the version that wrote it had it.
fn otherwise(line: usize, engine: Option<&str>) -> (String, String) {
    let (mut en, mut fr) = ("the older version".to_owned(), "la version plus ancienne".to_owned());
    if let Some(engine) = engine.map(clean) {
        (en, fr) = (format!("version {engine}"), format!("la version {engine}"));
    }
    (
        format!(
            "from line {line} on this exercise comes out otherwise than {en} that wrote it had it: it cannot be simulated again. Acts and \
             notes stand as they were recorded; what came of them is what this version makes of them"
        ),
        format!(
            "à partir de la ligne {line}, l’exercice se déroule autrement que dans {fr} qui l’a écrit : il ne peut plus être simulé à \
             l’identique. Les décisions et les notes restent telles qu’enregistrées ; leurs suites sont celles que cette version en tire"
        ),
    )
}

/// What there still is of a log that another version wrote and that does not come out as it was sealed.
pub fn of_another_version(lang: Lang, engine: &str) -> String {
    let (engine, own) = (clean(engine), env!("CARGO_PKG_VERSION"));
    lang.either((
        format!(
            "note: version {engine} wrote this log, and this is version {own}: it cannot be simulated again here. `harmattan replay`, `facts` and \
             `report` show it, with its acts and notes as they were recorded"
        ),
        format!(
            "note : la version {engine} a écrit ce journal, et celle-ci est la {own} : il ne peut plus être simulé à l’identique ici. « harmattan \
             replay », « facts » et « report » le montrent, avec ses décisions et ses notes telles qu’enregistrées"
        ),
    ))
}

/// A record is a branch: of what, and from where on, if the log says it.
pub fn branch(lang: Lang, from: Option<(&str, usize)>) -> String {
    let Some((log, line)) = from else {
        return lang.pick("a branch of another record", "une branche d’un autre enregistrement").to_owned();
    };
    let log = if log.is_empty() {
        lang.pick("a record without a file", "un exercice sans fichier").to_owned()
    } else {
        clean(log)
    };
    lang.either((
        format!("a branch of {log}, from line {line} on"),
        format!("une branche de {log}, à partir de la ligne {line}"),
    ))
}

/// Whether a record reaches the end of its exercise.
pub fn reaches_end(lang: Lang, ended: bool, lines: usize) -> String {
    if ended {
        let en = "the exercise was brought to its end";
        return lang.pick(en, "l’exercice a été mené jusqu’à sa fin").to_owned();
    }
    lang.either((
            format!("the exercise was not brought to its end in this record: lines after line {lines} may be missing"),
            format!(
                "l’exercice n’a pas été mené jusqu’à sa fin dans ce journal : des lignes après la ligne {lines} peuvent manquer"
            ),
        ),
    )
}

/// What the check of a record proves, by its last signature, and what it does not.
pub fn proof(lang: Lang, signed: Option<&Signed>, lines: usize) -> String {
    let Some(Signed { line, by }) = signed else {
        return lang.pick("not signed\nproved: nothing was changed by accident. Not proved: that nobody meant to change it; whoever changes a line can \
             write the chain anew, and the times that the computer’s clock showed are only testimony",
            "non signé\nprouvé : rien n’a été changé par accident. Non prouvé : que personne ne l’a voulu ; qui change une ligne peut \
             refaire toute la chaîne, et les heures données par l’horloge de l’ordinateur ne sont qu’un témoignage",
        )
        .to_owned();
    };
    let (upto, rest) = (line - 1, lines - line);
    let behind = match rest {
        0 => (String::new(), String::new()),
        n => (format!("; {n} behind it not"), format!(" ; {n} après elle, non")),
    };
    lang.either((
            format!(
                "signed by {by}: lines 1 to {upto}{}\nproved: these lines are as whoever holds this key left them. Compare the fingerprint with \
                 the page of the doors, or name it with --signed-by",
                behind.0
            ),
            format!(
                "signé par {by} : lignes 1 à {upto}{}\nprouvé : ces lignes sont telles que les a laissées qui détient cette clé. Comparez \
                 l’empreinte avec la page des accès, ou donnez-la avec --signed-by",
                behind.1
            ),
        ),
    )
}

/// A signature does not hold, or cannot be judged.
pub fn signature_fault(lang: Lang, fault: &SignatureFault) -> String {
    match fault {
        SignatureFault::Broken(line) => lang.either((
                format!(
                    "line {line}: the signature does not belong to the lines before it; they were changed, or it was"
                ),
                format!(
                    "ligne {line} : la signature ne correspond pas aux lignes d’avant ; elles ont été changées, ou elle l’a été"
                ),
            ),
        ),
        SignatureFault::Unable => lang.pick("this log is signed, and this programme was built without what judges signatures",
            "ce journal est signé, et ce programme a été construit sans de quoi juger les signatures",
        )
        .to_owned(),
    }
}

/// A record is not signed to its last line by the key that was named.
pub fn not_signed_by(lang: Lang, wanted: &str, found: Option<&Signed>) -> String {
    let found = found.map(|signed| signed.by.as_str());
    let (en, fr) = match found {
        None => ("it is not signed at all".to_owned(), "il n’est pas signé du tout".to_owned()),
        Some(by) if by == wanted => (
            "lines stand behind its last signature".to_owned(),
            "des lignes se trouvent après sa dernière signature".to_owned(),
        ),
        Some(by) => (format!("it is signed by {by}"), format!("il est signé par {by}")),
    };
    lang.either((
        format!("this log is not signed to its last line by {wanted}: {en}"),
        format!("ce journal n’est pas signé jusqu’à sa dernière ligne par {wanted} : {fr}"),
    ))
}

/// What somebody who checks a record should know though it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It was written by another version.
    Engine(String),
    /// It has an older format.
    Format(u32),
    /// No language of ours.
    Lang(String),
    /// The wall clock in this line cannot be read.
    Unreadable(usize),
    /// The wall clock in this line is before that of the line before.
    Backwards(usize),
}

/// The same, in words.
pub fn doubt(lang: Lang, doubt: &Doubt) -> String {
    let (en, fr) = match doubt {
        Doubt::Engine(version) => {
            let (version, own) = (clean(version), env!("CARGO_PKG_VERSION"));
            (
                format!("line 1: written by version {version}, checked by {own}"),
                format!("ligne 1 : écrit par la version {version}, vérifié par {own}"),
            )
        }
        Doubt::Format(format) => (
            format!("line 1: format {format} is read and not written any more"),
            format!("ligne 1 : le format {format} se lit encore, mais ne s’écrit plus"),
        ),
        Doubt::Lang(written) => {
            let written = clean(written);
            (format!("line 1: `{written}` is no language"), format!("ligne 1 : « {written} » n’est pas une langue"))
        }
        Doubt::Unreadable(line) => (
            format!("line {line}: the time of the computer’s clock cannot be read"),
            format!("ligne {line} : l’heure de l’horloge de l’ordinateur est illisible"),
        ),
        Doubt::Backwards(line) => (
            format!("line {line}: the computer’s clock went back; it was set, or a time was changed"),
            format!(
                "ligne {line} : l’horloge de l’ordinateur a reculé ; elle a été réglée, ou une heure a été changée"
            ),
        ),
    };
    lang.either((format!("note: {en}"), format!("note : {fr}")))
}
