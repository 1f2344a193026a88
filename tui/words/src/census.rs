//! The census of acts, for the reference: what each act was found to move when it is done well, and why it moves nothing where it does
//! not. The numbers are measured, and written into `docs/census.csv` by `cargo run --release -p harmattan-lessons -- --census`.

use vocabulary::act::{ActKind, Right};

use super::Lang;

/// What was found of an act.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worth {
    /// The measure that it is for.
    pub measure: &'static str,
    /// The mean without the act.
    pub without: f64,
    /// The mean with it.
    pub with: f64,
    /// How far apart they are, by the pooled spread over the same seeds.
    pub d: f64,
}

/// The table: an act a line, behind a line that says when and how it was measured.
const TABLE: &str = include_str!("../../../docs/census.csv");
/// An act that moves its measure by less has to say why.
pub const FAR: f64 = 2.0;

texts! {
    /// The fixed phrases of the census.
    struct CensusPhrases {
        heading: "What each act is for", "À quoi sert chaque acte";
        about:
            "Each act was done well in one experiment and left out in another, over the same seeds: what it moved, from which mean to which, \
             and d, the difference by the pooled spread. Two and more is far. Measured, not promised; other crises, other numbers.",
            "Chaque acte a été bien fait dans une expérience et omis dans une autre, avec les mêmes graines : ce qu’il a changé, de quelle \
             moyenne à quelle autre, et d, l’écart rapporté à la dispersion commune. À partir de deux, c’est net. C’est mesuré, non promis ; \
             une autre crise donnera d’autres nombres.";
        measured: "Measured:", "Mesuré :";
        act: "act", "acte";
        moves: "moves", "change";
        why: "why not, within three days", "pourquoi rien en trois jours";
    }
}

/// When and with how many seeds it was measured.
pub fn measured() -> &'static str {
    TABLE.lines().next().unwrap_or_default().trim_start_matches('#').trim()
}

/// What was found of an act; nothing if it was not measured.
pub fn worth(act: ActKind) -> Option<Worth> {
    let cells = |line: &'static str| line.split(',').collect::<Vec<_>>();
    let row = TABLE.lines().map(cells).find(|cells| cells[0] == act.name())?;
    let [_, measure, without, with, d] = row[..] else { return None };
    Some(Worth { measure, without: without.parse().ok()?, with: with.parse().ok()?, d: d.parse().ok()? })
}

/// Why an act moves nothing within three days, where that is so.
pub fn why_still(lang: Lang, act: ActKind) -> Option<&'static str> {
    let (en, fr) = match act {
        ActKind::EquipPost => (
            "Bringing the kit and teaching its people takes a day; what is left of three shows little at one post.",
            "Apporter le matériel et former les gens prend un jour ; le reste des trois jours montre peu à un seul poste.",
        ),
        ActKind::RefuseHandOver => (
            "It keeps somebody here whom nobody hands over unasked either. What it spares is counted beside the act that hands over.",
            "Il garde ici quelqu’un que personne ne remet non plus sans qu’on le demande. Ce qu’il épargne est compté à l’acte qui remet.",
        ),
        ActKind::LeaveAgreement => (
            "It takes away what an agreement opened. What that was worth stands beside the acts that need one.",
            "Il retire ce qu’un accord ouvrait. Ce que cela valait se voit aux actes qui en demandent un.",
        ),
        ActKind::Tell | ActKind::Ask => (
            "Words are between people; what they move is what the other seat then does.",
            "Les mots restent entre les gens ; ce qu’ils changent, c’est ce que fait ensuite l’autre rôle.",
        ),
        ActKind::RequestInformation | ActKind::RequestMeans => (
            "It asks; the answer is what moves something.",
            "Cela demande ; c’est la réponse qui change quelque chose.",
        ),
        ActKind::AskConsent | ActKind::AnswerConsent | ActKind::Withhold => (
            "It keeps faith with a source; what it prevents is counted with `consents_broken` and `reprisals`.",
            "Cela respecte une source ; ce qui est évité se lit dans `consents_broken` et `reprisals`.",
        ),
        ActKind::Propose | ActKind::Argue => (
            "The facilitator rules on it; the ruling is what moves something.",
            "L’animation arbitre ; c’est l’arbitrage qui change quelque chose.",
        ),
        ActKind::Answer => (
            "What it moves is what the author of the scenario wrote: each option brings its own effects.",
            "Ce que cela change est ce qu’a écrit l’auteur du scénario : chaque option a ses propres effets.",
        ),
        ActKind::Do => (
            "What it moves is what the author of the scenario wrote: each of its acts brings its own effects.",
            "Ce que cela change est ce qu’a écrit l’auteur du scénario : chacun de ses actes a ses propres effets.",
        ),
        ActKind::Decide => (
            "It writes down a decision; the acts that follow are what moves something.",
            "Cela consigne une décision ; ce sont les actes qui suivent qui changent quelque chose.",
        ),
        ActKind::Convene | ActKind::Sensitise => (
            "A visit opens a way to tell; who tells what in three days depends more on what there is to see.",
            "Une visite ouvre un chemin à la parole ; en trois jours, ce qui est dit dépend surtout de ce qu’il y a à voir.",
        ),
        ActKind::Share | ActKind::ShareAnyway | ActKind::ReportMatter => (
            "The routine of the services carries most of it anyway, only later; what it moves is how soon a seat can act.",
            "La routine des services en transmet l’essentiel de toute façon, mais plus tard ; ce que cela change, c’est l’heure à laquelle un rôle peut agir.",
        ),
        ActKind::PublicMessage => (
            "A word on the radio takes the edge off a rumour at one place; it calms a region by little.",
            "Un mot à la radio émousse une rumeur en un lieu ; il calme peu toute une région.",
        ),
        ActKind::Mediate => (
            "It calms one community at a time; the measure is a mean over all.",
            "Cela calme une communauté à la fois ; la mesure est une moyenne sur toutes.",
        ),
        ActKind::MovePost => (
            "A post that moves leaves its road, and nobody crosses there in the eyes of the law; it helps where people come by another way.",
            "Un poste qui se déplace quitte sa route, et l’on n’y passe plus sous les yeux de la loi ; il aide là où les gens passent ailleurs.",
        ),
        ActKind::PatrolTogether => (
            "Two patrols stand where one would; attacks are few in three days, so that luck hides it.",
            "Deux patrouilles là où une serait seule ; en trois jours les attaques sont rares, et le hasard le cache.",
        ),
        ActKind::Recall => (
            "It brings people home to rest; what it moves is what they are then not there for.",
            "Cela ramène des gens au repos ; ce que cela change, c’est ce pour quoi ils ne sont plus là.",
        ),
        ActKind::Escort => (
            "Most people have found a way by the time a patrol can gather them.",
            "La plupart des gens ont trouvé un chemin avant qu’une patrouille ne puisse les réunir.",
        ),
        ActKind::StaffLanes => (
            "More lanes serve a queue only where there is one.",
            "Plus de guichets ne servent une file que là où il y en a une.",
        ),
        ActKind::UsePaper => (
            "A post falls back to paper by itself when its systems stay away.",
            "Un poste revient de lui-même au papier quand ses systèmes manquent.",
        ),
        ActKind::Vaccinate => (
            "The round takes a day, and protection comes after that; it shows in weeks.",
            "La tournée prend un jour, et la protection vient après ; cela se voit en semaines.",
        ),
        ActKind::OpenInquiry => (
            "An inquiry takes days; within three, trust only begins to come back.",
            "Une enquête prend des jours ; en trois jours, la confiance commence seulement à revenir.",
        ),
        ActKind::HelpAssociation => (
            "It keeps women officers for months; in three days one more need is seen here and there, where they are few.",
            "Elle garde des policières pendant des mois ; en trois jours, un besoin de plus se voit ici ou là, où elles sont peu nombreuses.",
        ),
        ActKind::TakeFingerprints => (
            "It finds who comes under another name, and few do: with many it would show more. What it costs stands in `false_matches` and `fingerprints_refused`.",
            "Cela révèle qui vient sous un autre nom, et ils sont peu. Ce que cela coûte se lit dans `false_matches` et `fingerprints_refused`.",
        ),
        ActKind::BreakUpNetwork => (
            "Two or three networks are understood in three days, the last of them late: fewer people are moved, though seeds differ by as much.",
            "En trois jours, on comprend deux ou trois réseaux, le dernier tard : moins de gens sont déplacés, mais d’une graine à l’autre l’écart est aussi grand.",
        ),
        ActKind::ReferConfidentially => (
            "Survivors are few and speak late. The path saves hours for one or two of them in three days, which no count of so few can show.",
            "Les survivantes sont peu nombreuses et parlent tard. Le circuit fait gagner des heures à une ou deux d’entre elles en trois jours ; un si petit nombre ne le montre pas.",
        ),
        ActKind::TraceFamilies => (
            "Children are found at once, their families in days; within three the first come home.",
            "On trouve les enfants tout de suite, leurs familles en quelques jours ; en trois jours, les premiers rentrent.",
        ),
        ActKind::SuspendSupport | ActKind::TrainForce => (
            "Conduct changes over months: training takes a day and reaches few at first, and support weighs only where there is something to answer for.",
            "La conduite change en mois : une formation prend un jour et touche d’abord peu de monde, et l’appui ne pèse que là où il faut répondre de quelque chose.",
        ),
        other if other.rule().right == Right::Facilitator => (
            "It conducts the exercise; what comes to be is what the facilitator brings about with it.",
            "Cela conduit l’exercice ; ce qui advient est ce que l’animation en fait.",
        ),
        _ => return None,
    };
    Some(lang.pick(en, fr))
}
