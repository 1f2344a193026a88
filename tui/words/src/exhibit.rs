//! What is said of exhibits: the README that lies in one, what its check found, and why a file is none.

use super::{Lang, clean, texts::fill};
use crate::fault::ExhibitFault;

/// What the README tells of one exhibit.
#[derive(Debug)]
#[allow(missing_docs)] // Each is what it is called.
pub struct ReadmeFacts<'a> {
    pub title: &'a str,
    pub scenario: &'a str,
    pub variant: Option<&'a str>,
    pub seed: u64,
    pub start: &'a str,
    pub until: &'a str,
    pub seal: &'a str,
    pub version: &'a str,
    /// The part that is the log.
    pub log: &'a str,
}

const README_EN: &str = "\
EXHIBIT OF AN EXERCISE: {title}

Scenario {scenario}{variant}, seed {seed}, from {start} on, {until} of exercise time.
Seal of the last state: {seal}

CONFIDENTIAL. This file holds everything that was recorded: secret proposals, reasons for withholding, matters of protection with their
places. It is evidence and does not circulate; the report for circulation does.

WHAT LIES HERE
  manifest.json     each other file with its length and its SHA-256, and the seal
  log/              the log: the scenario, the seed and every act. All else is worked out from it
  scenario/         the scenario's files, as they stand in the log
  parameters.json   every figure of the model with the value that counted
  facts/            what happened, with causes, for other tools; `harmattan reference` prints the schema
  notes.jsonl       what evaluators noted, where they did
  feedback.jsonl    what participants answered, by seat, where they did
  report/           the after-action report

HOW ANYBODY CHECKS IT
  harmattan verify EXHIBIT.zip
holds every file against the manifest, makes the exercise again from the acts, compares every seal on the way, and compares the facts. It
takes the programme alone, version {version}; no network.

BY HAND
  Unpack this file. `sha256sum` (Windows: `certutil -hashfile FILE SHA256`) gives the sums that stand in manifest.json.
  harmattan verify {log}
makes the exercise again from the log alone and prints the seal. `harmattan replay {log}` shows it, second by second.

WHAT THAT PROVES
Nothing was changed by accident, and the facts come from these acts by these rules. It does not prove that nobody meant to change it:
whoever changes an act can work out everything anew. A signature of the host's key in the log, if there is one, shows that; `verify` says
whose it is. The simulation trains people; it predicts nothing. Seats and capabilities are rated, never persons.
";

const README_FR: &str = "\
PIÈCE SCELLÉE D’UN EXERCICE : {title}

Scénario {scenario}{variant}, graine {seed}, à partir du {start}, {until} de temps d’exercice.
Sceau du dernier état : {seal}

CONFIDENTIEL. Ce fichier contient tout ce qui a été enregistré : propositions secrètes, raisons de ne pas transmettre, questions de
protection avec leurs lieux. C’est une pièce à conviction, elle ne circule pas ; le rapport à diffuser est fait pour cela.

CE QUI S’Y TROUVE
  manifest.json     chaque autre fichier avec sa longueur et son SHA-256, et le sceau
  log/              le journal : le scénario, la graine et chaque décision. Tout le reste en est tiré
  scenario/         les fichiers du scénario, tels qu’ils figurent dans le journal
  parameters.json   chaque chiffre du modèle avec la valeur retenue
  facts/            ce qui s’est passé, avec les causes, pour d’autres outils ; « harmattan reference » en affiche le schéma
  notes.jsonl       ce que les évaluateurs ont noté, s’ils l’ont fait
  feedback.jsonl    ce que les participants ont répondu, par rôle, s’ils l’ont fait
  report/           le rapport de retour d’expérience

COMMENT CHACUN LA VÉRIFIE
  harmattan verify PIECE.zip
compare chaque fichier au manifeste, rejoue l’exercice à partir des décisions, compare chaque sceau en chemin, puis les faits. Il suffit du
programme seul, version {version} ; pas de réseau.

À LA MAIN
  Décompressez ce fichier. « sha256sum » (Windows : « certutil -hashfile FICHIER SHA256 ») donne les sommes de manifest.json.
  harmattan verify {log}
rejoue l’exercice à partir du seul journal et affiche le sceau. « harmattan replay {log} » le montre, seconde par seconde.

CE QUE CELA PROUVE
Rien n’a été changé par accident, et les faits viennent de ces décisions selon ces règles. Cela ne prouve pas que personne ne l’a voulu :
qui change une décision peut tout recalculer. Une signature par la clé de l’hôte, si le journal en porte une, le montre ; « verify » dit de
qui elle est. La simulation forme des personnes ; elle ne prédit rien. On évalue des rôles et des capacités, jamais des personnes.
";

/// The README of an exhibit.
pub fn readme(lang: Lang, facts: &ReadmeFacts<'_>) -> String {
    let variant = facts.variant.map_or(String::new(), |variant| {
        lang.either((format!(", variant {variant}"), format!(", variante {variant}")))
    });
    let with = [
        ("title", facts.title),
        ("scenario", facts.scenario),
        ("variant", &variant),
        ("seed", &facts.seed.to_string()),
        ("start", facts.start),
        ("until", facts.until),
        ("seal", facts.seal),
        ("version", facts.version),
        ("log", facts.log),
    ];
    fill(lang.pick(README_EN, README_FR), &with)
}

/// An exhibit was written.
pub fn sealed(lang: Lang, parts: usize, seal: &str, sum: &str) -> String {
    lang.either((
        format!("{parts} parts; seal of the last state {seal}\nSHA-256 of the exhibit: {sum}\nnote: it holds everything that was recorded and does not circulate"),
        format!("{parts} parties ; sceau du dernier état {seal}\nSHA-256 de la pièce : {sum}\nnote : elle contient tout ce qui a été enregistré et ne circule pas"),
    ))
}

/// Every part of an exhibit is as its manifest has it; and whether the facts could be made again.
pub fn holds(lang: Lang, parts: usize, facts: bool) -> String {
    let (mut en, mut fr) = (
        format!("the exhibit holds: {parts} parts, each as the manifest has it"),
        format!("la pièce tient : {parts} parties, chacune conforme au manifeste"),
    );
    if facts {
        en.push_str("; the facts are those that the log gives");
        fr.push_str(" ; les faits sont ceux que donne le journal");
    } else {
        en.push_str("; another version packed it, so the facts were not made again");
        fr.push_str(" ; une autre version l’a faite, donc les faits n’ont pas été refaits");
    }
    lang.either((en, fr))
}

/// An exhibit is made of a log that holds as a whole, and this one does not.
pub fn only_of_what_holds(lang: Lang) -> &'static str {
    lang.pick(
        "an exhibit is made of a log that holds to its end and can be simulated again; nothing was written\nhelp: `harmattan report` and \
         `harmattan facts` show what there is of this one",
        "une pièce scellée se fait d’un journal qui tient jusqu’au bout et se rejoue ; rien n’a été écrit\naide : « harmattan report » et \
         « harmattan facts » montrent ce qu’il y a dans celui-ci",
    )
}

/// Why a file is no exhibit, or does not hold.
pub fn fault(lang: Lang, fault: &ExhibitFault) -> String {
    lang.either(match fault {
        ExhibitFault::Damaged => (
            "this zip file is damaged or cut short; get it again from whoever made it".to_owned(),
            "ce fichier zip est abîmé ou tronqué ; redemandez-le à qui l’a fait".to_owned(),
        ),
        ExhibitFault::TooLarge(most) => {
            let most = most >> 20;
            (
                format!("it unpacks to more than {most} MiB, which no exhibit does; it was not read further"),
                format!("il se décompresse en plus de {most} Mio, ce que ne fait aucune pièce ; il n’a pas été lu plus loin"),
            )
        }
        ExhibitFault::TooManyParts(most) => (
            format!("it has more than {most} parts, which no exhibit has; it was not unpacked"),
            format!("il a plus de {most} parties, ce que n’a aucune pièce ; il n’a pas été décompressé"),
        ),
        ExhibitFault::NoManifest(None) => (
            "this zip file is not an exhibit: it has no manifest of one".to_owned(),
            "ce fichier zip n’est pas une pièce scellée : il n’en a pas le manifeste".to_owned(),
        ),
        ExhibitFault::NoManifest(Some(log)) => {
            let log = clean(log);
            (
                format!("this zip file is not an exhibit, but a log may lie in it\nhelp: unpack {log} and name that"),
                format!("ce fichier zip n’est pas une pièce scellée, mais un journal s’y trouve peut-être\naide : décompressez {log} et nommez-le"),
            )
        }
        ExhibitFault::Manifest(why) => {
            let why = clean(why);
            (format!("its manifest cannot be read: {why}"), format!("son manifeste est illisible : {why}"))
        }
        ExhibitFault::Newer(format) => (
            format!("a newer version packed it (format {format}; this programme knows 1); check it with that one"),
            format!("une version plus récente l’a faite (format {format} ; ce programme connaît le 1) ; vérifiez-la avec celle-là"),
        ),
        ExhibitFault::Missing(part) => {
            let part = clean(part);
            (format!("{part} is in the manifest and not in the exhibit"), format!("{part} est dans le manifeste, pas dans la pièce"))
        }
        ExhibitFault::Changed(part) => {
            let part = clean(part);
            (
                format!("{part} is not as the manifest has it: it was changed, or damaged on the way"),
                format!("{part} n’est pas conforme au manifeste : ce fichier a été changé, ou abîmé en route"),
            )
        }
        ExhibitFault::Stranger(part) => {
            let part = clean(part);
            (
                format!("{part} does not belong there: it is not in the manifest, or lies there twice"),
                format!("{part} n’a rien à faire là : ce fichier n’est pas dans le manifeste, ou s’y trouve deux fois"),
            )
        }
        ExhibitFault::OtherScenario(file) => {
            let file = clean(file);
            (
                format!("scenario/{file} is not the one that the log holds"),
                format!("scenario/{file} n’est pas celui que contient le journal"),
            )
        }
        ExhibitFault::OtherSeal => (
            "the exercise made again ends in another state than the manifest says".to_owned(),
            "l’exercice rejoué finit dans un autre état que ne le dit le manifeste".to_owned(),
        ),
        ExhibitFault::OtherFacts(part) => {
            let part = clean(part);
            (
                format!("{part} is not what the log gives: the facts were changed"),
                format!("{part} n’est pas ce que donne le journal : les faits ont été changés"),
            )
        }
    })
}
