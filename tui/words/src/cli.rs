//! What the command line says, in both languages: results and faults of the calls. The French of `--help` stands
//! in [`super::help`].
//!
//! Each function makes both sentences and picks one, so that neither language can be forgotten.

use std::{io, path::Path};

use authoring::{
    flee::{FleeFault, FleeFaultKind, FleeRemark, LeftOut},
    variant::VariantFault,
};
use engine::table::{
    log::{LogFault, LogFaultKind, Looks},
    replay::{ActsFault, ActsFaultKind, Mismatch, VerifyFault},
};
use kernel::names::Slug;
use vocabulary::{scenario::Scenario, variant::Variant};

use super::{Lang, clean, numbers::grouped, shell::quoted};
use crate::fault::{OpenFault, SessionFault, Unfit};

texts! {
    /// A word of what the calls print.
    enum CallWord {
        Error: "error: ", "erreur : ";
        Warning: "warning:", "avertissement :";
        Log: "log", "journal";
        Scenario: "scenario", "scénario";
        Variant: "variant", "variante";
        Seed: "seed", "graine";
        Length: "length", "durée";
        Happenings: "happenings", "événements";
        Facts: "facts", "faits";
        Acts: "acts", "décisions";
        Seal: "seal", "sceau";
        AsItStands: "as it stands", "tel quel";
        MoreIsBetter: " (more is better)", " (plus, c’est mieux)";
        LessIsBetter: " (less is better)", " (moins, c’est mieux)";
    }
}

/// What the system said about a file, in words.
fn system(why: &io::Error) -> (String, String) {
    use io::ErrorKind as K;
    if let Some(unfit) = Unfit::of(why) {
        return unsuited(unfit);
    }
    let (en, fr) = match why.kind() {
        K::NotFound => ("there is no such file or folder", "ce fichier ou ce dossier n’existe pas"),
        K::PermissionDenied => ("you may not read or write here", "vous n’avez pas le droit de lire ou d’écrire ici"),
        K::IsADirectory => ("this is a folder, not a file", "c’est un dossier, pas un fichier"),
        K::StorageFull => ("the disk is full", "le disque est plein"),
        K::ReadOnlyFilesystem => ("the disk can only be read", "le disque est en lecture seule"),
        _ => return (why.to_string(), format!("le système répond : {why}")),
    };
    (en.to_owned(), fr.to_owned())
}

/// Why something is not done, though the system would let us.
fn unsuited(unfit: Unfit) -> (String, String) {
    match unfit {
        Unfit::NotOrdinary => (
            "this is no ordinary file, and may never end".to_owned(),
            "ce n’est pas un fichier ordinaire, et il peut ne jamais finir".to_owned(),
        ),
        Unfit::TooLong(most) => {
            let most = most / 1024 / 1024;
            (format!("this file is longer than {most} MiB"), format!("ce fichier dépasse {most} Mio"))
        }
        Unfit::NoCertificate(file) => (
            format!("`{file}` holds no key with its certificate; put it elsewhere, and a new one is made"),
            format!("« {file} » ne contient pas de clé avec son certificat ; déplacez-le, et un autre sera créé"),
        ),
        Unfit::BuiltWithoutTls => (
            "this programme was built without TLS for browsers\nhelp: build it with `--features tls`, or use ssh".to_owned(),
            "ce programme a été construit sans TLS pour les navigateurs\naide : le construire avec « --features tls », ou passer par ssh"
                .to_owned(),
        ),
    }
}

/// A fault with a file.
pub fn io_fault(lang: Lang, path: &str, why: &io::Error) -> String {
    let (en, fr) = system(why);
    lang.either((format!("{path}: {en}"), format!("{path} : {fr}")))
}

/// Why a scenario cannot be found or read.
pub fn open_fault(lang: Lang, fault: &OpenFault) -> String {
    lang.either(match fault {
        OpenFault::Unknown(asked, near) => {
            let (mut en, mut fr) = (
                format!("there is no scenario `{asked}`: neither a folder, nor a file, nor a built-in name"),
                format!("il n’y a pas de scénario « {asked} » : ni dossier, ni fichier, ni nom intégré"),
            );
            match near {
                Some(near) => {
                    en.push_str(&format!("\nhelp: did you mean `{near}`?"));
                    fr.push_str(&format!("\naide : vouliez-vous dire « {near} » ?"));
                }
                None => {
                    en.push_str("\nhelp: `harmattan list` names the built-in scenarios");
                    fr.push_str("\naide : « harmattan list » donne les scénarios intégrés");
                }
            }
            (en, fr)
        }
        OpenFault::NoScenario(path, there) => {
            let (mut en, mut fr) = (
                format!("{}: this folder holds no scenario.ron", path.display()),
                format!("{} : ce dossier ne contient pas de scenario.ron", path.display()),
            );
            if !there.is_empty() {
                let there: Vec<String> = there.iter().map(|name| path.join(name).display().to_string()).collect();
                en.push_str(&format!("\nhelp: name one of its scenarios: {}", there.join(", ")));
                fr.push_str(&format!("\naide : nommez l’un de ses scénarios : {}", there.join(", ")));
            }
            (en, fr)
        }
        OpenFault::LeavesFolder(path) => {
            return about(lang, path, leaves_folder(lang));
        }
        OpenFault::NotText(path, line, column) => {
            return format!("{}:{line}:{column}{}{}", path.display(), lang.pick(": ", " : "), not_text(lang));
        }
        OpenFault::NotAFile(path) => return about(lang, path, not_a_file(lang)),
        OpenFault::TooLarge(path) => return about(lang, path, too_large(lang)),
        OpenFault::Utf16(path) => return about(lang, path, utf16(lang)),
        OpenFault::Io(path, why) => return io_fault(lang, &path.display().to_string(), why),
    })
}

/// What is said of a file.
fn about(lang: Lang, path: &std::path::Path, said: &str) -> String {
    format!("{}{}{said}", path.display(), lang.pick(": ", " : "))
}

/// That no page explains this code, and which are near.
pub fn no_such_code(lang: Lang, asked: &str, near: &[&str]) -> String {
    let said = lang.pick(format!("no fault has the code `{asked}`"), format!("aucune faute n’a le code `{asked}`"));
    let near = near.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ");
    let help = match near.is_empty() {
        false => lang.pick(format!("near it: {near}"), format!("les plus proches : {near}")),
        true => lang
            .pick(
                "a code stands before each fault that `harmattan check` shows",
                "`harmattan check` affiche un code devant chaque faute",
            )
            .to_owned(),
    };
    format!("{said}\n{} {help}", super::complaint::help_word(lang))
}

/// That warnings are not let pass.
pub fn strict(lang: Lang) -> &'static str {
    lang.pick(
        "with --strict, warnings fail as errors do",
        "avec --strict, les avertissements comptent comme des erreurs",
    )
}

/// That it goes on by itself.
pub fn watching(lang: Lang) -> &'static str {
    lang.pick(
        "Checking again at each save; Ctrl+C ends it.",
        "Nouvelle vérification à chaque enregistrement ; Ctrl+C pour finir.",
    )
}

/// A device, a pipe or a folder where a file is wanted.
pub fn not_a_file(lang: Lang) -> &'static str {
    lang.pick("this is not an ordinary file", "ce n’est pas un fichier ordinaire")
}

/// A file that is larger than any scenario.
pub fn too_large(lang: Lang) -> &'static str {
    lang.pick(
        "this is larger than a scenario can be (4 MiB a file, 16 MiB in all)",
        "c’est plus grand qu’un scénario ne peut l’être (4 Mio par fichier, 16 Mio en tout)",
    )
}

/// A file as Windows writes it by the name of Unicode.
pub fn utf16(lang: Lang) -> &'static str {
    lang.pick("this is UTF-16, not UTF-8 text", "c’est de l’UTF-16, pas un texte UTF-8")
}

/// A file of a scenario is a link to somewhere else.
pub fn leaves_folder(lang: Lang) -> &'static str {
    lang.pick(
        "this path or link leads out of the scenario’s folder",
        "ce chemin ou ce lien sort du dossier du scénario",
    )
}

/// A file is not UTF-8.
pub fn not_text(lang: Lang) -> &'static str {
    lang.pick("this is not UTF-8 text", "ce n’est pas un texte UTF-8")
}

/// What the system said about a file, without its name.
pub fn system_fault(lang: Lang, why: &io::Error) -> String {
    lang.either(system(why))
}

/// Why a session cannot start or go on. A scenario with errors is shown by its complaints; this is only their headline.
pub fn session_fault(lang: Lang, fault: &SessionFault) -> String {
    lang.either(match fault {
            SessionFault::Scenario { .. } => (
                "the scenario has errors; nothing was started".into(),
                "le scénario a des erreurs ; rien n’a démarré".into(),
            ),
            SessionFault::Variant(fault) => return variant_fault(lang, fault),
            SessionFault::Open(why) => (
                format!("the scenario cannot be opened: {why}"),
                format!("le scénario ne peut pas être ouvert : {why}"),
            ),
            SessionFault::Exists(path) => (
                format!("{}: this file exists, and a log never overwrites one", path.display()),
                format!("{} : ce fichier existe, et un journal n’écrase jamais un fichier", path.display()),
            ),
            SessionFault::Busy(path) => (
                format!("{}: another session is writing this log", path.display()),
                format!("{} : une autre session écrit dans ce journal", path.display()),
            ),
            SessionFault::Io(path, why) => return io_fault(lang, &path.display().to_string(), why),
            SessionFault::Log(path, fault) => {
                return format!("{}{}{}", path.display(), lang.colon(), log_fault(lang, fault));
            }
            SessionFault::Verify(path, fault) => {
                return format!("{}{}{}", path.display(), lang.colon(), verify_fault(lang, fault));
            }
            SessionFault::Old(path, format) => (
                format!(
                    "{}: this log has format {format}, which is read and not written any more\nhelp: `harmattan replay {}` shows it; a branch \
                     that begins there is played on",
                    path.display(),
                    quoted(path)
                ),
                format!(
                    "{} : ce journal est au format {format}, qui se lit encore mais ne s’écrit plus\naide : « harmattan replay {} » le montre ; \
                     une branche commencée là se joue",
                    path.display(),
                    quoted(path)
                ),
            ),
            SessionFault::Nowhere(path) => {
                let name = clean(&path.file_name().unwrap_or_default().to_string_lossy());
                (
                    format!("{name} is lost, and there is nowhere else to write"),
                    format!("{name} est perdu, et il n’y a pas d’autre endroit où écrire"),
                )
            }
            SessionFault::Key(path, why) => {
                let said = io_fault(lang, &path.display().to_string(), why);
                return format!("{}{said}", lang.pick("the log is not signed: ", "le journal n’est pas signé : "));
            }
            SessionFault::Point => (
                "there is nothing to go back to there: the point does not lie before now".to_owned(),
                "il n’y a rien à quoi revenir : ce point n’est pas avant maintenant".to_owned(),
            ),
            SessionFault::Ended(path) => (
                format!(
                    "{}: this exercise is over\nhelp: `harmattan replay {}` shows it again; a branch that begins there is played on",
                    path.display(),
                    quoted(path)
                ),
                format!(
                    "{} : cet exercice est terminé\naide : « harmattan replay {} » le montre à nouveau ; une branche commencée là se joue",
                    path.display(),
                    quoted(path)
                ),
            ),
        },
    )
}

/// The scenario has no such variant, or no such combination of them: what was perhaps meant, and what there is.
pub(crate) fn variant_fault(lang: Lang, fault: &VariantFault) -> String {
    let named = |names: &[Slug]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    match fault {
        VariantFault::Unknown { asked, nearest, known } => {
            let near = |lang| meant(lang, nearest.as_ref().map(|near| near.as_str()));
            let all = named(known);
            lang.either(if known.is_empty() {
                (
                    format!("there is no variant `{asked}`: this scenario has none\nhelp: leave `--variant` out"),
                    format!("il n’y a pas de variante `{asked}` : ce scénario n’en a aucune\naide : enlevez `--variant`"),
                )
            } else {
                (
                    format!(
                        "this scenario has no variant `{asked}`{}\nhelp: it has {all}; without `--variant` it is played as it stands",
                        near(Lang::En)
                    ),
                    format!(
                        "ce scénario n’a pas de variante `{asked}`{}\naide : il a {all} ; sans `--variant`, il est joué tel quel",
                        near(Lang::Fr)
                    ),
                )
            })
        }
        VariantFault::Alone { variant, outputs } => {
            let all = named(outputs);
            lang.either(if outputs.is_empty() {
                (
                    format!("`{variant}` combines with nothing: no variant of this scenario adds to another\nhelp: name one variant"),
                    format!("`{variant}` ne se combine avec rien : aucune variante ne s’ajoute à une autre\naide : nommez une seule variante"),
                )
            } else {
                (
                    format!("`{variant}` is a programme of its own and combines with nothing\nhelp: these combine: {all}"),
                    format!("`{variant}` est un programme à part et ne se combine avec rien\naide : se combinent : {all}"),
                )
            })
        }
        VariantFault::OtherBase { two: (one, other) } => lang.either((
            format!("`{one}` and `{other}` add to different variants\nhelp: combine those that add to the same one"),
            format!("`{one}` et `{other}` s’ajoutent à des variantes différentes\naide : combinez celles qui s’ajoutent à la même"),
        )),
        VariantFault::Twice { variant } => lang.either((
            format!("`{variant}` stands twice\nhelp: name it once"),
            format!("`{variant}` figure deux fois\naide : nommez-la une fois"),
        )),
        VariantFault::NotWith { two: (one, other) } => lang.either((
            format!("`{one}` cannot be had beside `{other}`, the scenario says\nhelp: choose one of the two"),
            format!("`{one}` ne va pas avec `{other}`, dit le scénario\naide : choisissez l’une des deux"),
        )),
        VariantFault::Contradict { two: (one, other), about } => lang.either((
            format!("`{one}` and `{other}` want different things of `{about}`\nhelp: choose one of the two"),
            format!("`{one}` et `{other}` demandent des choses différentes à `{about}`\naide : choisissez l’une des deux"),
        )),
    }
}

/// An amount in United States dollars.
pub fn dollars(lang: Lang, amount: u32) -> String {
    let amount = u64::from(amount);
    lang.either((format!("${}", grouped(amount, ',')), format!("{} $", grouped(amount, '\u{a0}'))))
}

/// What a variant costs, and what it may cost: labels and values.
pub fn variant_costs(lang: Lang, scenario: &Scenario, variant: &Variant) -> Vec<(String, String)> {
    let cost = (lang.pick("cost", "coût").to_owned(), dollars(lang, variant.cost));
    let budget = scenario.budget.map(|budget| {
        let mut said = dollars(lang, budget);
        if variant.cost > budget {
            said.push_str(lang.pick(" (exceeded)", " (dépassé)"));
        }
        ("budget".to_owned(), said)
    });
    [cost].into_iter().chain(budget).collect()
}

/// A variant in a line: what it stands for, and its name.
pub fn variant_line(lang: Lang, variant: &Variant) -> String {
    format!("{} ({})", clean(lang.of(&variant.title)), variant.id)
}

/// Which line of a log does not hold, and why.
pub fn log_fault(lang: Lang, fault: &LogFault) -> String {
    let line = fault.line;
    let (en, fr) = match &fault.kind {
        LogFaultKind::Empty => ("the log is empty".to_owned(), "le journal est vide".to_owned()),
        LogFaultKind::NotText => ("this is not text".into(), "ce n’est pas du texte".into()),
        LogFaultKind::Utf16 => (
            "this is text in UTF-16, and a log is UTF-8; another programme saved it so".into(),
            "ce texte est en UTF-16, et un journal est en UTF-8 ; un autre programme l’a enregistré ainsi".into(),
        ),
        LogFaultKind::TooLong => (
            "this line is longer than any line of a log".into(),
            "cette ligne est plus longue que toute ligne d’un journal".into(),
        ),
        LogFaultKind::Huge => (
            "this log is longer than 256 MiB, which no exercise writes".into(),
            "ce journal dépasse 256 Mio, ce qu’aucun exercice n’écrit".into(),
        ),
        LogFaultKind::Blank => {
            ("this line is empty, and lines follow".into(), "cette ligne est vide, et d’autres la suivent".into())
        }
        LogFaultKind::NotJson if line == 1 => (
            "this is not a log: its first line is not a JSON object".into(),
            "ce n’est pas un journal : sa première ligne n’est pas un objet JSON".into(),
        ),
        LogFaultKind::NotJson => ("this is not a JSON object".into(), "ce n’est pas un objet JSON".into()),
        LogFaultKind::NotALine(why) => {
            (format!("this is not a line of a log: {why}"), format!("ce n’est pas une ligne de journal : {why}"))
        }
        LogFaultKind::Chain => (
            "it does not carry the digest of the line before; one of the two was changed, or a line is missing".into(),
            "elle ne porte pas l’empreinte de la ligne précédente ; l’une des deux a été changée, ou une ligne manque"
                .into(),
        ),
        LogFaultKind::Header => (
            "a header must be the first line, and only that".into(),
            "l’en-tête doit être la première ligne, et elle seule".into(),
        ),
        LogFaultKind::Format(found, engine) => newer_format(*found, engine),
        LogFaultKind::Foreign(looks) => looks_like(*looks),
        LogFaultKind::Files => (
            "the files of the scenario are not complete at the head of the log".into(),
            "les fichiers du scénario ne sont pas complets en tête du journal".into(),
        ),
        LogFaultKind::Digest => (
            "the scenario in the log is not the one that its header names".into(),
            "le scénario du journal n’est pas celui que nomme son en-tête".into(),
        ),
        LogFaultKind::Number { expected } => {
            (format!("act {expected} should stand here"), format!("la décision {expected} devrait se trouver ici"))
        }
        LogFaultKind::Backwards => {
            ("its time is before that of the line before".into(), "son heure précède celle de la ligne d’avant".into())
        }
        LogFaultKind::AfterEnd => ("the exercise had ended".into(), "l’exercice était terminé".into()),
    };
    let saved = line.saturating_sub(1);
    let (saved_en, saved_fr) = match (&fault.kind, saved) {
        (LogFaultKind::Empty, _) | (_, 0) => (String::new(), String::new()),
        (_, 1) => (
            "\nhelp: the line before it holds, and there is nothing to resume from".to_owned(),
            "\naide : la ligne d’avant est bonne, mais ne suffit pas pour reprendre".to_owned(),
        ),
        (_, n) => (
            format!("\nhelp: the {n} lines before it hold; a copy of them can be resumed if it has the whole scenario"),
            format!(
                "\naide : les {n} lignes d’avant sont bonnes ; leur copie peut être reprise si elle contient tout le scénario"
            ),
        ),
    };
    lang.either((format!("line {line}: {en}{saved_en}"), format!("ligne {line} : {fr}{saved_fr}")))
}

/// A log of a format that is not known here.
fn newer_format(found: u32, engine: &str) -> (String, String) {
    let (mut en, mut fr) = (
        format!("this log has format {found}; this programme reads formats 1 and 2"),
        format!("ce journal est au format {found} ; ce programme lit les formats 1 et 2"),
    );
    if !engine.is_empty() {
        let (engine, own) = (clean(engine), env!("CARGO_PKG_VERSION"));
        en.push_str(&format!("\nhelp: version {engine} wrote it, and this is version {own}; open it with that one"));
        fr.push_str(&format!(
            "\naide : la version {engine} l’a écrit, et celle-ci est la {own} ; ouvrez-le avec celle-là"
        ));
    }
    (en, fr)
}

/// What was taken for a log, and what to do with it.
fn looks_like(looks: Looks) -> (String, String) {
    let (en, fr, help) = match looks {
        Looks::Zip => (
            "a zip file",
            "un fichier zip",
            Some((
                "an exhibit is checked by `harmattan verify`; of any other, unpack the log first",
                "une pièce scellée se vérifie par `harmattan verify` ; sinon, décompressez d’abord le journal",
            )),
        ),
        Looks::Packed => {
            ("a packed file", "un fichier compressé", Some(("unpack it first", "décompressez-le d’abord")))
        }
        Looks::Pdf => ("a PDF", "un PDF", None),
        Looks::Picture => ("a picture", "une image", None),
        Looks::Parquet => ("a Parquet table", "un tableau Parquet", None),
        Looks::Markup => ("a page for a browser", "une page pour navigateur", None),
        Looks::Acts => (
            "a file of acts",
            "un fichier d’actes",
            Some((
                "`harmattan run SCENARIO --acts FILE --log LOG` plays it and writes a log",
                "`harmattan run SCÉNARIO --acts FICHIER --log JOURNAL` le joue et écrit un journal",
            )),
        ),
        Looks::Facts => (
            "the facts of a log",
            "les faits d’un journal",
            Some(("they are made from the log; take that one", "ils sont tirés du journal ; prenez celui-ci")),
        ),
        Looks::Ron => (
            "a scenario or another file of settings",
            "un scénario ou un autre fichier de réglages",
            Some((
                "`harmattan run SCENARIO --log LOG` plays a scenario and writes a log",
                "`harmattan run SCÉNARIO --log JOURNAL` joue un scénario et écrit un journal",
            )),
        ),
        Looks::Json => ("JSON of another kind", "du JSON d’un autre genre", None),
        Looks::Table => ("a table", "un tableau", None),
    };
    let (mut en, mut fr) =
        (format!("this is not a log; it looks like {en}"), format!("ce n’est pas un journal ; on dirait {fr}"));
    if let Some((help_en, help_fr)) = help {
        en.push_str(&format!("\nhelp: {help_en}"));
        fr.push_str(&format!("\naide : {help_fr}"));
    }
    (en, fr)
}

/// Which line of a log does not come out as it was written.
pub fn verify_fault(lang: Lang, fault: &VerifyFault) -> String {
    let what = mismatch(lang, &fault.what);
    lang.either((format!("line {}: {what}", fault.line), format!("ligne {} : {what}", fault.line)))
}

/// In what an exercise made again differs from its record.
pub fn mismatch(lang: Lang, what: &Mismatch) -> String {
    let texts = match what {
        Mismatch::Scenario(why) => {
            (format!("the scenario cannot be opened: {why}"), format!("le scénario ne peut pas être ouvert : {why}"))
        }
        Mismatch::Number { written, found } => (
            format!("this is written as act {written}, and it is act {found}"),
            format!("la décision porte le numéro {written}, et c’est la décision {found}"),
        ),
        Mismatch::Acts { written, found } => (
            format!("{written} acts are written, {found} were done"),
            format!("{written} décisions écrites, {found} prises"),
        ),
        Mismatch::Happenings { written, found } => (
            format!("{written} happenings are written, {found} came to pass"),
            format!("{written} événements écrits, {found} survenus"),
        ),
        Mismatch::Seal { written, found } => (
            format!("the seal is {written:.16}…, and the state made again has {found:.16}…"),
            format!("le sceau est {written:.16}…, et l’état refait a {found:.16}…"),
        ),
        Mismatch::Header { field, written, found } => {
            let (written, found) = (clean(written), clean(found));
            (
                format!("the header says `{written}` for `{field}`, and the scenario in the log says `{found}`"),
                format!("l’en-tête dit « {written} » pour `{field}`, et le scénario du journal dit « {found} »"),
            )
        }
        Mismatch::PastEnd => {
            ("this lies after the end of the exercise".into(), "cette ligne est après la fin de l’exercice".into())
        }
    };
    lang.either(texts)
}

/// What is wrong with a line of an acts file.
pub fn acts_fault(lang: Lang, path: &str, fault: &ActsFault) -> String {
    let (mut column, mut colonne) = (String::new(), String::new());
    let (en, fr) = match &fault.kind {
        ActsFaultKind::NotJson(at) => {
            (column, colonne) = (format!(", column {at}"), format!(", colonne {at}"));
            (
                "this is not a JSON object; an act is one whole line".to_owned(),
                "ce n’est pas un objet JSON ; une décision tient sur une seule ligne".to_owned(),
            )
        }
        ActsFaultKind::NotAnAct(why) => {
            let (en, fr) = reader(why);
            (format!("this is not an act: {en}"), format!("ce n’est pas une décision : {fr}"))
        }
        ActsFaultKind::Lacks(field) => {
            (format!("this act lacks its `{field}`"), format!("il manque à cette décision son champ `{field}`"))
        }
        ActsFaultKind::Act { name, nearest } => (
            format!("there is no act `{name}`{}", meant(Lang::En, *nearest)),
            format!("il n’y a pas de décision `{name}`{}", meant(Lang::Fr, *nearest)),
        ),
        ActsFaultKind::Time(written) => (
            format!("`{written}` is not a time of the exercise; write seconds, \"D1 06:30\" or \"+2h15\""),
            format!("`{written}` n’est pas une heure de l’exercice ; écrivez des secondes, \"J1 06:30\" ou \"+2h15\""),
        ),
        ActsFaultKind::BeforeStart(written) => (
            format!("`{written}` is before the exercise starts"),
            format!("`{written}` est avant le début de l’exercice"),
        ),
        ActsFaultKind::Seat { name, nearest } => {
            let nearest = nearest.as_ref().map(|near| near.as_str());
            (
                format!("there is no seat `{name}` in this scenario{}", meant(Lang::En, nearest)),
                format!("il n’y a pas de rôle `{name}` dans ce scénario{}", meant(Lang::Fr, nearest)),
            )
        }
    };
    let n = fault.line;
    lang.either((format!("{path}: line {n}{column}: {en}"), format!("{path} : ligne {n}{colonne} : {fr}")))
}

fn meant(lang: Lang, near: Option<&str>) -> String {
    let said = |near| lang.either((format!("; did you mean `{near}`?"), format!(" ; vouliez-vous dire `{near}` ?")));
    near.map(said).unwrap_or_default()
}

/// What the reader of JSON says about the fields of an act. It speaks English; what it says most often is put into French.
fn reader(said: &str) -> (String, String) {
    let quoted = |after: &str| said.strip_prefix(after)?.split_once('`').map(|(name, _)| name.to_owned());
    let fr = if let Some(name) = quoted("missing field `") {
        format!("il manque le champ `{name}`")
    } else if let Some(name) = quoted("unknown field `") {
        let known: Vec<&str> = said.split('`').skip(3).step_by(2).collect();
        let known: Vec<String> = known.into_iter().map(|name| format!("`{name}`")).collect();
        format!("le champ `{name}` n’existe pas ici ; connus : {}", known.join(", "))
    } else {
        format!("valeur refusée ({said})")
    };
    (said.to_owned(), fr)
}

/// `--until` cannot be read.
pub fn until_fault(lang: Lang, written: &str) -> String {
    lang.either((
        format!("`{written}` is not a time of the exercise; write \"24h\", \"+2h15\" or \"D2 06:00\""),
        format!("« {written} » n’est pas une heure de l’exercice ; écrivez \"24h\", \"+2h15\" ou \"J2 06:00\""),
    ))
}

/// `--set` without a value.
pub fn set_without_value(lang: Lang, given: &str) -> String {
    lang.either((
        format!("`{given}` sets nothing; write `--set crossing.paper_takes=1.2`"),
        format!("« {given} » ne règle rien ; écrivez `--set crossing.paper_takes=1.2`"),
    ))
}

/// So many, in English: one, and otherwise many.
pub(crate) fn some(n: u64, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// So many, in French: nothing counts as one.
pub(crate) fn des(n: u64, one: &str, many: &str) -> String {
    format!("{n} {}", if n < 2 { one } else { many })
}

/// A separator was named for what has no cells.
pub fn separator_of_tables(lang: Lang) -> &'static str {
    lang.pick(
        "--separator is for tables: add --format csv, --format hxl or --format journal",
        "--separator vaut pour les tableaux : ajoutez --format csv, --format hxl ou --format journal",
    )
}

/// What is no text was to be printed on a terminal.
pub fn nothing_to_look_at(lang: Lang) -> &'static str {
    lang.pick(
        "this form is for programs and nothing to look at: add --out FILE",
        "cette forme est pour des programmes et ne se lit pas à l’écran : ajoutez --out FICHIER",
    )
}

/// The log holds.
pub fn verified(lang: Lang, lines: usize, acts: u32, seals: u32, facts: u64) -> String {
    lang.either((
        format!(
            "holds: {}, {} done again, {} the same, {}",
            some(lines as u64, "line", "lines"),
            some(acts.into(), "act", "acts"),
            some(seals.into(), "seal", "seals"),
            some(facts, "fact", "facts")
        ),
        format!(
            "conforme : {}, {}, {}, {}",
            des(lines as u64, "ligne", "lignes"),
            des(acts.into(), "décision refaite", "décisions refaites"),
            des(seals.into(), "sceau identique", "sceaux identiques"),
            des(facts, "fait", "faits")
        ),
    ))
}

/// The log's last line was torn while it was written.
pub fn torn(lang: Lang, line: usize, bytes: usize) -> String {
    lang.either((
        format!("line {line} was torn while it was written ({bytes} bytes); all lines before it are kept"),
        format!(
            "la ligne {line} a été coupée pendant l’écriture ({bytes} octets) ; toutes les lignes d’avant sont gardées"
        ),
    ))
}

/// Where the bytes of a torn line were put.
pub fn torn_aside(lang: Lang, bytes: usize, aside: &str) -> String {
    lang.either((
        format!("the last line of the log was torn while it was written; its {bytes} bytes were put into {aside}"),
        format!("la dernière ligne du journal a été coupée pendant l’écriture ; ses {bytes} octets sont dans {aside}"),
    ))
}

/// No guests can be let in at an address; by which call, and at which port when none is said.
pub fn cannot_listen(lang: Lang, (call, port): (&str, u16), address: &str, why: &io::Error) -> String {
    if why.kind() == io::ErrorKind::Unsupported {
        let en = "this programme was built without seats on other machines\nhelp: build it with `--features seats`";
        let fr = "ce programme a été construit sans les rôles sur d’autres ordinateurs\naide : le construire avec « --features seats »";
        return lang.pick(en, fr).to_owned();
    }
    let (en, fr) = system(why);
    // Another port would not help.
    if matches!(Unfit::of(why), Some(Unfit::NoCertificate(_) | Unfit::BuiltWithoutTls)) {
        return lang.either((en, fr));
    }
    let other = port + 1;
    lang.either((
        format!(
            "cannot listen at `{address}`: {en}\nhelp: `{call} 0.0.0.0` is every network of this machine, \
                 `{call} 0.0.0.0:{other}` another port, `{call} {port}` this machine alone"
        ),
        format!(
            "impossible d’écouter à « {address} » : {fr}\naide : « {call} 0.0.0.0 » est tout réseau de cet ordinateur, \
                 « {call} 0.0.0.0:{other} » un autre port, « {call} {port} » cet ordinateur seul"
        ),
    ))
}

/// A call that needs a terminal has none.
pub fn needs_terminal(lang: Lang) -> &'static str {
    lang.pick(
        "this needs a terminal\nhelp: `harmattan run` plays a scenario without one",
        "il faut un terminal\naide : « harmattan run » joue un scénario sans terminal",
    )
}

/// What to do with the log of an exercise that was left.
pub fn parting(lang: Lang, log: &Path, ended: bool) -> String {
    let (en, fr) = if ended {
        ("", "")
    } else {
        (
            "\n  harmattan resume {log}   goes on where you left",
            "\n  harmattan resume {log}   reprend là où vous êtes parti",
        )
    };
    let en = format!(
        "The exercise is in {{log}}{en}\n  harmattan replay {{log}}   looks back on it\n  harmattan report {{log}}   writes the after-action report"
    );
    let fr = format!(
        "L’exercice est dans {{log}}{fr}\n  harmattan replay {{log}}   le montre à nouveau\n  harmattan report {{log}}   écrit le rapport de retour d’expérience"
    );
    lang.either((en, fr)).replace("{log}", &quoted(log))
}

/// Something was written to a file.
pub fn written(lang: Lang, path: &str) -> String {
    lang.either((format!("written: {path}"), format!("écrit : {path}")))
}

/// This programme was built without what writes and reads workbooks.
pub fn no_workbook(lang: Lang) -> &'static str {
    lang.pick(
        "this programme was built without workbooks (cargo feature `office`): report.xlsx is neither written nor read",
        "ce programme a été construit sans classeurs (option cargo `office`) : report.xlsx n’est ni écrit ni lu",
    )
}

/// A file is not what `whatif` writes.
pub fn no_what_if(lang: Lang) -> &'static str {
    lang.pick(
        "this is not what whatif writes; run harmattan whatif LOG --change FILE --out DIR, and give DIR/whatif.json",
        "ce n’est pas ce qu’écrit whatif ; lancez harmattan whatif JOURNAL --change FICHIER --out DOSSIER, et donnez DOSSIER/whatif.json",
    )
}

/// A file of `whatif` is of another exercise; `of`: its scenario and seed.
pub fn other_what_if(lang: Lang, of: &str) -> String {
    lang.either((
        format!("this what-if is of another exercise ({of}): scenario and seed are not those of the log"),
        format!(
            "cet « et si » porte sur un autre exercice ({of}) : le scénario et la graine ne sont pas ceux du journal"
        ),
    ))
}

/// A report was written that must not circulate.
pub fn confidential(lang: Lang) -> &'static str {
    lang.pick(
        "this is the confidential edition: it holds secrets of seats and protection matters. The one for circulation: --edition public",
        "ceci est l’édition confidentielle : elle contient des secrets de rôles et des questions de protection. Celle pour diffusion : --edition public",
    )
}

/// What to do with the printed sheets.
pub fn print_next(lang: Lang, path: &str) -> String {
    lang.either((
        format!("next: open {path} in a browser and print"),
        format!("ensuite : ouvrez {path} dans un navigateur et imprimez"),
    ))
}

/// A file exists where one should be written.
pub fn exists(lang: Lang, path: &str) -> String {
    lang.either((
        format!("{path}: this file exists and is not overwritten"),
        format!("{path} : ce fichier existe et n’est pas écrasé"),
    ))
}

/// How many seats.
pub fn seats(lang: Lang, n: usize) -> String {
    let n = n as u64;
    lang.either((some(n, "seat", "seats"), des(n, "rôle", "rôles")))
}

/// A folder that is not there.
pub fn no_folder(lang: Lang, path: &str) -> String {
    lang.either((format!("{path}: there is no such folder"), format!("{path} : ce dossier n’existe pas")))
}

/// What is wrong with a Flee folder.
pub fn flee_fault(lang: Lang, dir: &str, fault: &FleeFault) -> String {
    use FleeFaultKind as K;
    let at = match fault.line {
        0 => format!("{dir}/{}", fault.file),
        line => format!("{dir}/{}: {} {line}", fault.file, lang.pick("line", "ligne")),
    };
    let (en, fr) = match &fault.what {
        K::Missing => ("there is no such file".to_owned(), "ce fichier n’existe pas".to_owned()),
        K::Empty => ("nothing that is needed stands in it".to_owned(), "rien de ce qu’il faut n’y est".to_owned()),
        K::Separator { written } => {
            let (en, fr) = if *written == ';' { ("semicolons", "points-virgules") } else { ("tabs", "tabulations") };
            (
                format!("the columns are parted by {en}; save the file with commas between them"),
                format!("les colonnes sont séparées par des {fr} ; enregistrez le fichier avec des virgules"),
            )
        }
        K::Degrees { written, most } => (
            format!("`{written}` degrees: they go from -{most} to {most}"),
            format!("« {written} » degrés : ils vont de -{most} à {most}"),
        ),
        K::TooShort { columns } => {
            (format!("at least {columns} columns are needed"), format!("il faut au moins {columns} colonnes"))
        }
        K::Number { written } => (format!("`{written}` is not a number"), format!("« {written} » n’est pas un nombre")),
        K::Date { written } => (
            format!("`{written}` is not a date such as 2012-02-29"),
            format!("« {written} » n’est pas une date comme 2012-02-29"),
        ),
        K::Location { written } => {
            (format!("`{written}` is not in locations.csv"), format!("« {written} » n’est pas dans locations.csv"))
        }
        K::Type { written } => (format!("`{written}` is no known type"), format!("« {written} » : type inconnu")),
        K::Setting { key, written } => (
            format!("`{written}` cannot be the value of `{key}`"),
            format!("« {written} » ne peut pas être la valeur de « {key} »"),
        ),
    };
    lang.either((format!("{at}: {en}"), format!("{at} : {fr}")))
}

/// What somebody should know of an import that went well.
pub fn flee_remark(lang: Lang, about: &FleeRemark) -> String {
    let (en, fr) = match about {
        FleeRemark::NotALocation { camp } => (
            format!("the counts of `{camp}` are left out: it is not in locations.csv"),
            format!("les comptages de « {camp} » sont laissés de côté : ce lieu n’est pas dans locations.csv"),
        ),
        FleeRemark::NoSuchZone { written } => (
            format!("conflicts.csv: the column `{written}` is left out: it is not in locations.csv"),
            format!(
                "conflicts.csv : la colonne « {written} » est laissée de côté : ce lieu n’est pas dans locations.csv"
            ),
        ),
        FleeRemark::NoSettings => (
            "there is no simsetting.yml: the figures of Flee’s code are taken".to_owned(),
            "pas de simsetting.yml : les valeurs du code de Flee sont prises".to_owned(),
        ),
        FleeRemark::ConflictsEnd { days, of } => (
            format!("conflicts.csv tells of {days} of {of} days: from then on nothing changes"),
            format!("conflicts.csv parle de {days} jours sur {of} : ensuite rien ne change"),
        ),
        FleeRemark::Setting { key } => {
            (format!("the setting `{key}` means nothing here"), format!("le réglage « {key} » n’a pas de sens ici"))
        }
        FleeRemark::Taken { file, line, written, taken } => (
            format!("{file}: line {line}: `{written}` cannot be; {taken} is taken"),
            format!("{file} : ligne {line} : « {written} » est impossible ; {taken} est pris à la place"),
        ),
        FleeRemark::LeftOut { file, line, why } => {
            let (en, fr) = left_out(why);
            (
                format!("{file}: line {line} is left out: {en}"),
                format!("{file} : la ligne {line} est laissée de côté : {fr}"),
            )
        }
        FleeRemark::DateBehindEnd { line, day, of } => (
            format!("locations.csv: line {line}: the conflict date, day {day}, comes after the end, day {of}"),
            format!("locations.csv : ligne {line} : la date du conflit, jour {day}, vient après la fin, jour {of}"),
        ),
    };
    lang.either((format!("note: {en}"), format!("note : {fr}")))
}

fn left_out(why: &LeftOut) -> (String, String) {
    match why {
        LeftOut::Twice { name } => (format!("`{name}` is there already"), format!("« {name} » y est déjà")),
        LeftOut::ToItself { name } => {
            (format!("it leads from `{name}` to `{name}`"), format!("elle mène de « {name} » à « {name} »"))
        }
        LeftOut::Unknown { written } => (
            format!("`{written}` is nowhere in the folder"),
            format!("« {written} » n’existe nulle part dans le dossier"),
        ),
        LeftOut::Head => ("it is the heads of the columns".to_owned(), "ce sont les titres des colonnes".to_owned()),
        LeftOut::EndsBefore { from, until } => (
            format!("it opens on day {until}, before it shuts on day {from}"),
            format!("elle rouvre le jour {until}, avant de fermer le jour {from}"),
        ),
        LeftOut::Never { from, of } => (
            format!("it shuts on day {from}, after the end, day {of}"),
            format!("elle ferme le jour {from}, après la fin, jour {of}"),
        ),
    }
}

/// Acts of a file that lie behind the end of the run.
pub fn acts_not_reached(lang: Lang, late: usize, first: &str, end: &str) -> String {
    lang.either((
        format!("not done: {late} of the acts, the first of them at {first}; the run ended at {end}"),
        format!("décisions non prises : {late}, la première à {first} ; l’exercice s’est arrêté à {end}"),
    ))
}

/// An act of an acts file was refused; the run goes on.
pub fn refused(lang: Lang, act: &str, why: &str) -> String {
    lang.either((format!("refused: {act}: {why}"), format!("refusé : {act} : {why}")))
}

/// How many runs a rehearsal had.
pub fn rehearsed(lang: Lang, runs: usize, seeds: &[u64]) -> String {
    let (runs, few) = (runs as u64, seeds.len() < 2);
    let (en, fr) = (some(runs, "run", "runs"), des(runs, "partie", "parties"));
    let (seed, graine) = if few { ("seed", "graine") } else { ("seeds", "graines") };
    let seeds = seed_range(seeds);
    lang.either((format!("{en}, {seed} {seeds}"), format!("{fr}, {graine} {seeds}")))
}

/// Seeds that follow each other, from the first to the last.
pub fn seed_range(seeds: &[u64]) -> String {
    match seeds {
        [] => String::new(),
        [only] => only.to_string(),
        [first, .., last] => format!("{first}–{last}"),
    }
}

/// What the numbers of a rehearsal are.
pub fn rehearsed_numbers(lang: Lang) -> &'static str {
    lang.pick(
        "The median, and between what nine of ten runs lie",
        "La médiane, et entre quoi se trouvent neuf parties sur dix",
    )
}

/// What the last column of a rehearsal is.
pub fn rehearsed_pairs(lang: Lang) -> &'static str {
    lang.pick(
        "Behind: how often better than the first line with the same dice (95 %)",
        "Derrière : combien de fois mieux que la première ligne, mêmes dés (95 %)",
    )
}

/// There is more to look at than stands here.
pub fn more_advice(lang: Lang, more: usize, report: Option<&str>) -> String {
    let report_en =
        report.map_or_else(|| "--out DIR writes them into report.html".to_owned(), |path| format!("see {path}"));
    let report_fr =
        report.map_or_else(|| "--out DIR les écrit dans report.html".to_owned(), |path| format!("voir {path}"));
    lang.either((
        format!("and {more} more to look at: {report_en}"),
        format!("et encore {more} à revoir : {report_fr}"),
    ))
}
