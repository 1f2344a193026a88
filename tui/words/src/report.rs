//! The headings and fixed phrases of the after-action report.

use vocabulary::measure::{MeasureUnit, PARTS, measure};

use super::Lang;

texts! {
    /// The fixed phrases of the report.
    struct ReportPhrases {
        report: "After-action report", "Rapport de retour d’expérience (RETEX)";
        illustrative:
            "Illustrative: the simulation trains people; it predicts nothing. Armed groups and persons are fictional. Seats \
             and capabilities are rated, never persons.",
            "À titre d’illustration : la simulation forme des personnes ; elle ne prédit rien. Les groupes armés et les personnes \
             sont fictifs. On évalue des rôles et des capacités, jamais des personnes.";
        overview: "Exercise overview", "Présentation de l’exercice";
        analysis: "Objectives and evidence", "Objectifs et éléments de preuve";
        rating_key:
            "The evidence was gathered by the software; the rating is yours. P: performed without challenges. S: performed with \
             some challenges. M: performed with major challenges (the objective was met, but it harmed other activities, added \
             risk, or broke plans or law). U: unable to be performed. An action that worked but broke rights is M, never P.",
            "Le logiciel a réuni les éléments ; la note vous revient. P : réalisé sans difficulté. S : réalisé avec quelques \
             difficultés. M : réalisé avec des difficultés majeures (l’objectif est atteint, mais au prix d’un tort à d’autres \
             activités, d’un risque ajouté, ou d’une atteinte aux plans ou au droit). U : non réalisé. Une action \
             qui réussit mais qui viole des droits vaut M, jamais P.";
        timeline: "Timeline", "Chronologie";
        acts: "Acts of each seat", "Décisions de chaque rôle";
        acts_short: "Acts", "Décisions";
        injects: "Injects", "Injects";
        events: "Events", "Événements";
        measures: "Measures", "Mesures";
        measures_note:
            "Waits count everybody who came to a post: whoever still stands there with the wait so far, whoever gave up with the \
             wait until then, and whomever a closed post sent away with the time until it opened again, or until the end. \
             Everybody who set out has arrived, is stranded, gave up the journey, was taken off the road, stands at a post, \
             or is still on the road.",
            "L’attente compte toutes les personnes venues à un poste : qui y attend encore, l’attente à ce jour ; qui a renoncé, \
             l’attente jusque-là ; qui a été refoulé par un poste fermé, le temps jusqu’à la réouverture ou jusqu’à la fin. \
             Toute personne partie est arrivée, bloquée, a renoncé, a été sortie de la route, attend à un poste ou est \
             encore en route.";
        plan: "Improvement plan", "Plan d’amélioration";
        plan_heads as &'static [&'static str]:
            &["Capability", "Issue", "Corrective action", "Element", "Responsible", "Start", "End"],
            &["Capacité", "Constat", "Action corrective", "Élément", "Responsable", "Début", "Fin"];
        participants: "Participants", "Participants";
        name: "Exercise", "Exercice";
        dates: "Exercise time", "Temps de l’exercice";
        scope: "Scope", "Périmètre";
        hazard: "Threat or hazard", "Menace ou aléa";
        scenario: "Scenario", "Scénario";
        variant: "Programme variant", "Variante du programme";
        season: "Region and season", "Région et saison";
        places: "Sources of the places", "Sources des lieux";
        weight: "weight", "poids";
        parameters: "Figures of the model that were set", "Paramètres du modèle réglés";
        branch: "Branch", "Branche";
        confidential: "Not printed", "Non imprimé";
        secret_proposal:
            "A secret proposal. It is not printed here.",
            "Une proposition secrète. Elle n’est pas imprimée ici.";
        about_secret:
            "Said or ruled about a secret proposal. It is not printed here.",
            "Un avis ou une décision sur une proposition secrète. Rien n’en est imprimé ici.";
        reason_not_printed: "(the reason is not printed here)", "(le motif n’est pas imprimé ici)";
        capabilities: "Core capabilities", "Capacités";
        objectives: "Objectives", "Objectifs";
        sponsor: "Sponsor", "Commanditaire";
        organisations: "Participating organisations", "Organisations participantes";
        contact: "Point of contact", "Contact";
        task: "Critical task", "Tâche critique";
        evidence: "Evidence showed", "Constaté à";
        acts_until_then: "Acts of its seats until then", "Décisions de ses rôles jusque-là";
        rating: "Rating", "Note";
        strengths: "Strengths", "Points forts";
        improvements: "Areas for improvement", "Points à améliorer";
        in_time: "in time", "à temps";
        late: "late", "en retard";
        marked: "marked by the facilitator", "noté par l’animation";
        not_shown: "not shown", "pas constaté";
        time: "Time", "Heure";
        what: "What happened", "Ce qui s’est passé";
        seat: "Seat", "Rôle";
        role: "Role", "Type";
        accepted: "Accepted", "Acceptées";
        refused: "Refused", "Refusées";
        measure: "Measure", "Mesure";
        value: "Value", "Valeur";
        facilitator: "Facilitator", "Animation";
        nothing_came: "Nothing has come of it.", "Rien n’en est venu.";
        everybody: "Every seat", "Tous les rôles";
        inject: "Inject", "Inject";
        number: "no.", "n°";
        secret: "secret", "secret";
        journal_heads as &'static [&'static str; 11]:
            &[
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
            &[
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
            ];
        engine: "Harmattan", "Harmattan";
        seed: "seed", "graine";
        seal: "seal", "sceau";
    }
}

/// A measure's value with its unit: seconds as a span of time, a level or a share in per cent, everything else as a number.
pub fn measure_value(key: &str, value: i64, lang: Lang) -> String {
    match measure(key).map(|measure| measure.unit) {
        Some(MeasureUnit::Seconds) => super::span(kernel::time::Span(value)),
        Some(MeasureUnit::Permille) => format!("{} %", super::of_hundred(u32::try_from(value).unwrap_or(0), lang)),
        Some(MeasureUnit::Fraction) => format!("{:.4}", value as f64 / PARTS as f64),
        Some(MeasureUnit::Persons | MeasureUnit::PersonHours | MeasureUnit::Parties | MeasureUnit::Times) | None => {
            value.to_string()
        }
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
