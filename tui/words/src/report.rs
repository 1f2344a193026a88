//! The headings and fixed phrases of the after-action report. One struct, filled once per language: a phrase that lacks a
//! language does not build.

use engine::debrief::measure::measure;
use vocabulary::measure::{MeasureUnit, PARTS};

use super::Lang;

/// The fixed phrases of the report.
#[derive(Debug)]
#[allow(missing_docs)] // Each is named after where it stands.
pub struct Phrases {
    pub report: &'static str,
    pub illustrative: &'static str,
    pub overview: &'static str,
    pub analysis: &'static str,
    pub rating_key: &'static str,
    pub timeline: &'static str,
    pub acts: &'static str,
    pub acts_short: &'static str,
    pub injects: &'static str,
    pub events: &'static str,
    pub measures: &'static str,
    pub measures_note: &'static str,
    pub plan: &'static str,
    pub plan_heads: &'static [&'static str],
    pub participants: &'static str,
    pub name: &'static str,
    pub dates: &'static str,
    pub scope: &'static str,
    pub hazard: &'static str,
    pub scenario: &'static str,
    pub variant: &'static str,
    pub parameters: &'static str,
    pub branch: &'static str,
    pub confidential: &'static str,
    pub secret_proposal: &'static str,
    pub about_secret: &'static str,
    pub reason_not_printed: &'static str,
    pub capabilities: &'static str,
    pub objectives: &'static str,
    pub sponsor: &'static str,
    pub organisations: &'static str,
    pub contact: &'static str,
    pub task: &'static str,
    pub evidence: &'static str,
    pub acts_until_then: &'static str,
    pub rating: &'static str,
    pub strengths: &'static str,
    pub improvements: &'static str,
    pub in_time: &'static str,
    pub late: &'static str,
    pub not_shown: &'static str,
    pub time: &'static str,
    pub what: &'static str,
    pub seat: &'static str,
    pub role: &'static str,
    pub accepted: &'static str,
    pub refused: &'static str,
    pub measure: &'static str,
    pub value: &'static str,
    pub facilitator: &'static str,
    pub everybody: &'static str,
    pub inject: &'static str,
    pub secret: &'static str,
    pub journal_heads: &'static [&'static str; 11],
    pub engine: &'static str,
    pub seed: &'static str,
    pub seal: &'static str,
}

/// The phrases of a language.
pub fn phrases(lang: Lang) -> &'static Phrases {
    match lang {
        Lang::En => &ENGLISH,
        Lang::Fr => &FRENCH,
    }
}

static ENGLISH: Phrases = Phrases {
    report: "After-action report",
    illustrative: "Illustrative: the simulation trains people; it predicts nothing. Armed groups and persons are fictional. Seats \
                   and capabilities are rated, never persons.",
    overview: "Exercise overview",
    analysis: "Objectives and evidence",
    rating_key: "The evidence was gathered by the software; the rating is yours. P: performed without challenges. S: performed with \
                 some challenges. M: performed with major challenges (the objective was met, but it harmed other activities, added \
                 risk, or broke plans or law). U: unable to be performed. An action that worked but broke rights is M, never P.",
    timeline: "Timeline",
    acts: "Acts of each seat",
    acts_short: "Acts",
    injects: "Injects",
    events: "Events",
    measures: "Measures",
    measures_note: "Waits count everybody who came to a post: whoever still stands there with the wait so far, whoever gave up with the \
                    wait until then, and whomever a closed post sent away with the time until it opened again, or until the end. \
                    Everybody who set out has arrived, is stranded, gave up the journey, was taken off the road, stands at a post, \
                    or is still on the road.",
    plan: "Improvement plan",
    plan_heads: &["Capability", "Issue", "Corrective action", "Element", "Responsible", "Start", "End"],
    participants: "Participants",
    name: "Exercise",
    dates: "Exercise time",
    scope: "Scope",
    hazard: "Threat or hazard",
    scenario: "Scenario",
    variant: "Programme variant",
    parameters: "Figures of the model that were set",
    branch: "Branch",
    confidential: "Not printed",
    secret_proposal: "A secret proposal. It is not printed here.",
    about_secret: "Said or ruled about a secret proposal. It is not printed here.",
    reason_not_printed: "(the reason is not printed here)",
    capabilities: "Core capabilities",
    objectives: "Objectives",
    sponsor: "Sponsor",
    organisations: "Participating organisations",
    contact: "Point of contact",
    task: "Critical task",
    evidence: "Evidence showed",
    acts_until_then: "Acts of its seats until then",
    rating: "Rating",
    strengths: "Strengths",
    improvements: "Areas for improvement",
    in_time: "in time",
    late: "late",
    not_shown: "not shown",
    time: "Time",
    what: "What happened",
    seat: "Seat",
    role: "Role",
    accepted: "Accepted",
    refused: "Refused",
    measure: "Measure",
    value: "Value",
    facilitator: "Facilitator",
    everybody: "Every seat",
    inject: "Inject",
    secret: "secret",
    journal_heads: &[
        "No.",
        "Time",
        "Date",
        "Who",
        "To whom",
        "What",
        "Words",
        "Inject",
        "Answered by",
        "Refused because",
        "Secret",
    ],
    engine: "Harmattan",
    seed: "seed",
    seal: "seal",
};

static FRENCH: Phrases = Phrases {
    report: "Rapport de retour d’expérience (RETEX)",
    illustrative: "À titre d’illustration : la simulation forme des personnes ; elle ne prédit rien. Les groupes armés et les personnes \
                   sont fictifs. On évalue des rôles et des capacités, jamais des personnes.",
    overview: "Présentation de l’exercice",
    analysis: "Objectifs et éléments de preuve",
    rating_key: "Le logiciel a réuni les éléments ; la note vous revient. P : réalisé sans difficulté. S : réalisé avec quelques \
                 difficultés. M : réalisé avec des difficultés majeures (l’objectif est atteint, mais au prix d’un tort à d’autres \
                 activités, d’un risque ajouté, ou d’une atteinte aux plans ou au droit). U : non réalisé. Une action \
                 qui réussit mais qui viole des droits vaut M, jamais P.",
    timeline: "Chronologie",
    acts: "Décisions de chaque rôle",
    acts_short: "Décisions",
    injects: "Injects",
    events: "Événements",
    measures: "Mesures",
    measures_note: "L’attente compte toutes les personnes venues à un poste : qui y attend encore, l’attente à ce jour ; qui a renoncé, \
                    l’attente jusque-là ; qui a été refoulé par un poste fermé, le temps jusqu’à la réouverture ou jusqu’à la fin. \
                    Toute personne partie est arrivée, bloquée, a renoncé, a été sortie de la route, attend à un poste ou est \
                    encore en route.",
    plan: "Plan d’amélioration",
    plan_heads: &["Capacité", "Constat", "Action corrective", "Élément", "Responsable", "Début", "Fin"],
    participants: "Participants",
    name: "Exercice",
    dates: "Temps de l’exercice",
    scope: "Périmètre",
    hazard: "Menace ou aléa",
    scenario: "Scénario",
    variant: "Variante du programme",
    parameters: "Paramètres du modèle réglés",
    branch: "Branche",
    confidential: "Non imprimé",
    secret_proposal: "Une proposition secrète. Elle n’est pas imprimée ici.",
    about_secret: "Un avis ou une décision sur une proposition secrète. Rien n’en est imprimé ici.",
    reason_not_printed: "(le motif n’est pas imprimé ici)",
    capabilities: "Capacités",
    objectives: "Objectifs",
    sponsor: "Commanditaire",
    organisations: "Organisations participantes",
    contact: "Contact",
    task: "Tâche critique",
    evidence: "Constaté à",
    acts_until_then: "Décisions de ses rôles jusque-là",
    rating: "Note",
    strengths: "Points forts",
    improvements: "Points à améliorer",
    in_time: "à temps",
    late: "en retard",
    not_shown: "pas constaté",
    time: "Heure",
    what: "Ce qui s’est passé",
    seat: "Rôle",
    role: "Type",
    accepted: "Acceptées",
    refused: "Refusées",
    measure: "Mesure",
    value: "Valeur",
    facilitator: "Animation",
    everybody: "Tous les rôles",
    inject: "Inject",
    secret: "secret",
    journal_heads: &[
        "N°",
        "Heure",
        "Date",
        "Qui",
        "À qui",
        "Quoi",
        "Texte",
        "Inject",
        "Réponse de",
        "Motif du refus",
        "Secret",
    ],
    engine: "Harmattan",
    seed: "graine",
    seal: "sceau",
};

/// A measure's value with its unit: seconds as a span of time, a level or a share in per cent, everything else as a number.
pub fn measure_value(key: &str, value: i64, lang: Lang) -> String {
    match measure(key).map(|measure| measure.unit) {
        Some(MeasureUnit::Seconds) => super::span(kernel::time::Span(value)),
        Some(MeasureUnit::Permille) => format!("{} %", super::of_hundred(u32::try_from(value).unwrap_or(0), lang)),
        Some(MeasureUnit::Fraction) => format!("{:.4}", value as f64 / PARTS as f64),
        Some(MeasureUnit::Persons | MeasureUnit::Parties | MeasureUnit::Times) | None => value.to_string(),
    }
}

/// What the report leaves out, counted; nothing if it leaves out nothing.
pub fn not_printed(lang: Lang, proposals: usize, reasons: usize) -> String {
    let counted = |n: usize, (one, many): (&str, &str)| match n {
        0 => None,
        1 => Some(format!("1 {one}")),
        n => Some(format!("{n} {many}")),
    };
    let (proposal, reason) = match lang {
        Lang::En => (("secret proposal", "secret proposals"), ("reason for withholding", "reasons for withholding")),
        Lang::Fr => (("proposition secrète", "propositions secrètes"), ("motif de rétention", "motifs de rétention")),
    };
    [counted(proposals, proposal), counted(reasons, reason)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
