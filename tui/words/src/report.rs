//! The headings and fixed phrases of the after-action report.

mod said;
mod value;

pub use said::*;
pub use value::{amount, measure_value};

texts! {
    /// The fixed phrases of the report.
    struct ReportPhrases {
        // --- What it is, and for whom ---------------------------------------------------------------------------------
        report: "After-action report", "Rapport de retour d’expérience (RETEX)";
        with_plan: "After-action report and improvement plan", "Rapport de retour d’expérience et plan d’amélioration";
        edition_public: "Edition for circulation.", "Édition pour diffusion.";
        edition_confidential:
            "CONFIDENTIAL edition: for direction and evaluators only. It holds secrets of seats and protection matters; it must not circulate.",
            "Édition CONFIDENTIELLE : réservée à la direction et à l’évaluation. Elle contient des secrets de rôles et des questions de protection ; elle ne doit pas circuler.";
        illustrative:
            "Illustrative: the simulation trains people; it predicts nothing. Armed groups and persons are fictional. Seats \
             and capabilities are rated, never persons.",
            "À titre d’illustration : la simulation forme des personnes ; elle ne prédit rien. Les groupes armés et les personnes \
             sont fictifs. On évalue des rôles et des capacités, jamais des personnes.";
        a_branch: "This is a branch", "Ceci est une branche";
        branch_note:
            "What follows is no exercise from beginning to end: it goes on from a moment of another record, as other people or the same ones would have it.",
            "Ce qui suit n’est pas un exercice joué du début à la fin : on repart d’un moment d’un autre enregistrement, avec d’autres décisions.";
        contents: "Contents", "Sommaire";
        // --- Page one ---------------------------------------------------------------------------------------------------
        happened: "What happened", "Ce qui s’est passé";
        nothing_grave: "Nothing grave befell the border.", "Rien de grave n’est arrivé à la frontière.";
        changed: "What the table changed", "Ce que la table a changé";
        changed_nothing: "No main measure differs from what would have come with nobody at the seats.", "Aucune mesure principale ne diffère de ce qui serait advenu sans personne aux rôles.";
        not_compared:
            "No comparison: this record comes from another version of the programme, or its scenario cannot be opened again.",
            "Pas de comparaison : l’enregistrement vient d’une autre version du programme, ou son scénario ne peut plus être rouvert.";
        changed_heads as &'static [&'static str; 5]:
            &["Measure", "As played", "With nobody at the seats", "What the table changed", "Same direction in"],
            &["Mesure", "Joué", "Sans personne aux rôles", "Ce que la table a changé", "Même sens dans"];
        not_reached: "What was not reached", "Ce qui n’a pas été atteint";
        all_reached: "Every critical task was shown in time.", "Toutes les tâches critiques ont été constatées à temps.";
        no_tasks: "The scenario names no critical task.", "Le scénario ne nomme aucune tâche critique.";
        next: "What is to be done", "Ce qu’il faut faire";
        next_nobody: "No decision with an owner was noted at the table: the improvement plan (annex A) has to be filled in.", "Aucune décision avec responsable n’a été notée à la table : le plan d’amélioration (annexe A) reste à remplir.";
        // --- Overview ---------------------------------------------------------------------------------------------------
        overview: "Exercise overview", "Présentation de l’exercice";
        name: "Exercise", "Exercice";
        dates: "Exercise time", "Temps de l’exercice";
        sitting: "Played on", "Joué le";
        numbers: "In numbers", "En chiffres";
        scope: "Scope", "Périmètre";
        hazard: "Threat or hazard", "Menace ou aléa";
        scenario: "Scenario", "Scénario";
        variant: "Programme variant", "Variante du programme";
        season: "Region and season", "Région et saison";
        places: "Sources of the places", "Sources des lieux";
        places_played: "Places", "Lieux";
        weight: "weight", "poids";
        parameters: "Figures of the model that were set", "Paramètres du modèle réglés";
        twins: "Twin tables", "Tables jumelles";
        branch: "Branch", "Branche";
        edition: "Edition", "Édition";
        confidential: "Not printed", "Non imprimé";
        capabilities: "Core capabilities", "Capacités";
        objectives: "Objectives", "Objectifs";
        sponsor: "Sponsor", "Commanditaire";
        organisations: "Participating organisations", "Organisations participantes";
        contact: "Point of contact", "Contact";
        map: "Map", "Carte";
        map_caption: "The map that everybody at the table may see.", "La carte que tout le monde à la table peut voir.";
        // --- Left out ---------------------------------------------------------------------------------------------------
        secret_proposal:
            "A secret proposal. It is not printed here.",
            "Une proposition secrète. Elle n’est pas imprimée ici.";
        about_secret:
            "Said or ruled about a secret proposal. It is not printed here.",
            "Un avis ou une décision sur une proposition secrète. Rien n’en est imprimé ici.";
        reason_not_printed: "(the reason is not printed here)", "(le motif n’est pas imprimé ici)";
        protection_matter: "A protection matter. It is not printed here.", "Une question de protection. Elle n’est pas imprimée ici.";
        change_hidden: "a change of an act that is not for circulation", "un changement d’une action qui n’est pas destinée à la diffusion";
        protection_cause: "a protection matter, not printed", "une question de protection, non imprimée";
        not_printed_here: "not printed here", "non imprimé ici";
        aside: "A word or a note of the facilitator, not meant for the table. It is not printed here.", "Un mot ou une note de l’animation, qui n’était pas pour la table. Rien n’en est imprimé ici.";
        // --- Timeline ---------------------------------------------------------------------------------------------------
        timeline: "Timeline", "Chronologie";
        timeline_note: "What mattered most, in order. The whole stands in the workbook (report.xlsx).", "L’essentiel, dans l’ordre. Le tout figure dans le classeur (report.xlsx).";
        timeline_caption: "Injects, acts and events along the exercise, a lane each.", "Injects, décisions et événements au fil de l’exercice, une ligne chacun.";
        chronicle: "Chronicle and evidence", "Chronique et preuves";
        chronicle_note:
            "Numbers in brackets lead here. Each line is a fact of the record by its number; the last column says what it came from, back to an act, an inject or the start. The whole timeline stands in the workbook (report.xlsx), every fact in “harmattan facts”.",
            "Les nombres entre crochets mènent ici. Chaque ligne est un fait de l’enregistrement, par son numéro ; la dernière colonne dit d’où il vient, jusqu’à une décision, un inject ou le début. Toute la chronologie figure dans le classeur (report.xlsx), chaque fait dans « harmattan facts ».";
        from: "From", "Vient de";
        acts: "Acts of each seat", "Décisions de chaque rôle";
        acts_short: "Acts", "Décisions";
        act_heads as &'static [&'static str; 4]:
            &["Seat", "Accepted", "Refused", "What, and how often"],
            &["Rôle", "Acceptées", "Refusées", "Quoi, et combien de fois"];
        acts_note:
            "Every act in its words stands in the workbook (report.xlsx) and in the journal (harmattan facts LOG --format journal).",
            "Chaque décision, avec ses mots, figure dans le classeur (report.xlsx) et dans le journal (harmattan facts JOURNAL --format journal).";
        acts_told: "Decisions that were noted, and decisions from above the border", "Décisions notées, et décisions venues d’au-dessus de la frontière";
        injects: "Injects", "Injects";
        events: "Events", "Événements";
        time: "Time", "Heure";
        what: "What happened", "Ce qui s’est passé";
        // --- Objectives -------------------------------------------------------------------------------------------------
        analysis: "Objectives, capabilities and evidence", "Objectifs, capacités et éléments de preuve";
        rating_key:
            "The evidence was gathered by the software; the rating is given by people. P: performed without challenges. S: performed with \
             some challenges. M: performed with major challenges (the objective was met, but it harmed other activities, added \
             risk, or broke plans or law). U: unable to be performed. An action that worked but broke rights is M, never P.",
            "Le logiciel a réuni les éléments ; la note est donnée par des personnes. P : réalisé sans difficulté. S : réalisé avec quelques \
             difficultés. M : réalisé avec des difficultés majeures (l’objectif est atteint, mais au prix d’un tort à d’autres \
             activités, d’un risque ajouté, ou d’une atteinte aux plans ou au droit). U : impossible à réaliser. Une action \
             qui réussit mais qui viole des droits vaut M, jamais P.";
        rated_heads as &'static [&'static str; 7]:
            &["Objective", "P", "S", "M", "U", "Not rated", "Shown in time, late, not"],
            &["Objectif", "P", "S", "M", "U", "Sans note", "Constaté à temps, en retard, non"];
        no_ratings:
            "Nobody has rated yet: fill in report.xlsx and make the report again with --ratings.",
            "Personne n’a encore noté : remplissez report.xlsx, puis refaites le rapport avec --ratings.";
        capability: "Core capability", "Capacité";
        target: "Capability target", "Cible";
        task_heads as &'static [&'static str; 5]:
            &["Critical task", "Asked of", "Target", "Actual", "Rating"],
            &["Tâche critique", "Demandée à", "Prévu", "Réel", "Note"];
        task: "Critical task", "Tâche critique";
        seats: "Seats", "Rôles";
        evidence: "Evidence", "Éléments de preuve";
        observation: "Observation", "Observation";
        rating: "Rating", "Note";
        not_rated: "not rated", "sans note";
        rated_by: "rated by", "note donnée par";
        no_target: "no time set", "sans heure fixée";
        acts_until_then: "acts of its seats until then", "décisions de ses rôles jusque-là";
        objective: "Objective", "Objectif";
        strengths: "Strengths", "Points forts";
        improvements: "Areas for improvement", "Points à améliorer";
        draft: "Draft by the software from the record, to be confirmed or struck out by people.", "Projet établi par le logiciel d’après l’enregistrement, à confirmer ou à rayer par des personnes.";
        in_time: "in time", "à temps";
        marked: "marked by the facilitator", "noté par l’animation";
        not_shown: "not shown", "pas constaté";
        expected_of: "Expected of", "Attendu de";
        whoever: "whoever brings it about", "qui le ferait";
        missed: "missed", "manqué";
        target_in_line: "target", "prévu";
        why_protected: "Why touches protection and is not printed in this edition.", "Le pourquoi touche à la protection et n’est pas imprimé dans cette édition.";
        why_among_people: "Word of it stood still among the people who saw it, before it came to a seat.", "La nouvelle s’est arrêtée parmi les gens qui l’ont vu, avant de parvenir à un rôle.";
        still_open: "still open at the end", "encore ouvert à la fin";
        none_drafted: "Nothing in the record calls for a line here.", "Rien dans l’enregistrement n’appelle de ligne ici.";
        root_causes: "Where it came from", "D’où cela vient";
        // --- Information flow -------------------------------------------------------------------------------------------
        flow: "Information flow: who knew what when", "Circulation de l’information : qui savait quoi et quand";
        flow_heads as &'static [&'static str; 5]:
            &["Matter", "First seen", "First seat that heard", "Needed it and never heard", "Number seen → told"],
            &["Sujet", "Vu d’abord", "Premier rôle informé", "En avaient besoin, jamais informés", "Nombre vu → dit"];
        flow_note:
            "What somebody saw, and how word of it came to the seats. What stood still on the way is cited: follow the number, then “why” in the replay.",
            "Ce que quelqu’un a vu, et comment la nouvelle est parvenue aux rôles. Ce qui s’est arrêté en chemin est cité : suivez le nombre, puis « pourquoi » dans la relecture.";
        flow_none: "Nothing that anybody saw was for a seat to hear.", "Rien de ce qui a été vu ne devait parvenir à un rôle.";
        flow_nobody: "no seat", "aucun rôle";
        flow_never: "never", "jamais";
        a_community: "a community", "une communauté";
        of_a_community: "of a community", "d’une communauté";
        by_report: "by report", "par rapport";
        // --- People -----------------------------------------------------------------------------------------------------
        people: "People: waits and needs", "Les gens : attentes et besoins";
        at_posts: "At the posts", "Aux postes";
        post_heads as &'static [&'static str; 7]:
            &["Post", "Crossed: women, men, children", "Mean wait", "Longest wait", "Gave up waiting", "Turned back: women, men, children", "Still waiting at the end"],
            &["Poste", "Passés : femmes, hommes, enfants", "Attente moyenne", "Attente la plus longue", "Ont renoncé", "Refoulés : femmes, hommes, enfants", "Attendent encore à la fin"];
        post_note:
            "Waits in this table are those of whoever crossed. Sex and age of those who gave up or still wait are not recorded; their waits are in the measure of annex D, which leaves nobody out. A party has one wait: women, men and children of one party share it.",
            "Les attentes de ce tableau sont celles des personnes passées. Le sexe et l’âge de qui a renoncé ou attend encore ne sont pas enregistrés ; leurs attentes sont dans la mesure de l’annexe D, qui n’oublie personne. Un groupe n’a qu’une attente : femmes, hommes et enfants d’un groupe la partagent.";
        wait_heads as &'static [&'static str; 4]:
            &["", "Women", "Men", "Children"],
            &["", "Femmes", "Hommes", "Enfants"];
        wait_mean: "Mean wait of whoever crossed", "Attente moyenne des personnes passées";
        crossed: "Crossed", "Passés";
        turned_back: "Turned back", "Refoulés";
        nobody_at_posts: "Nobody came to a post.", "Personne n’est venu à un poste.";
        needs: "Needs that were not met", "Besoins non couverts";
        need_heads as &'static [&'static str; 4]:
            &["Place", "Without water (person-hours)", "Without food (person-hours)", "Without shelter (person-hours)"],
            &["Lieu", "Sans eau (heures-personnes)", "Sans vivres (heures-personnes)", "Sans abri (heures-personnes)"];
        need_note: "Sex and age of those who went without are not recorded by the model; ask for them where it matters.", "Le sexe et l’âge de qui a manqué ne sont pas enregistrés par le modèle ; demandez-les là où cela compte.";
        no_needs: "Nobody displaced went without water, food or shelter.", "Aucune personne déplacée n’a manqué d’eau, de vivres ni d’abri.";
        // --- Voice ------------------------------------------------------------------------------------------------------
        voice: "Voice: who was heard", "La parole : qui a été entendu";
        voice_heads as &'static [&'static str; 6]:
            &["Seat", "Proposals", "Ruled a success", "Arguments", "Questions asked", "Words told"],
            &["Rôle", "Propositions", "Réussies", "Arguments", "Questions posées", "Messages dits"];
        voice_note:
            "The record does not say which seats are held by women or young people; it says what committees heard, and by whose word.",
            "L’enregistrement ne dit pas quels rôles sont tenus par des femmes ou des jeunes ; il dit ce que les comités ont entendu, et par la parole de qui.";
        committee_heads as &'static [&'static str; 5]:
            &["Committee", "Women, young, elders", "Heard by women", "Heard by the young", "Heard by others"],
            &["Comité", "Femmes, jeunes, anciens", "Appris par les femmes", "Appris par les jeunes", "Appris par d’autres"];
        proposals: "What was proposed, and what became of it", "Ce qui a été proposé, et ce qu’il en est advenu";
        not_ruled: "nothing was ruled on it", "rien n’a été décidé à ce sujet";
        committees_together: "All committees together", "Tous les comités ensemble";
        committees_note:
            "By whose word one committee heard of something would lead to who told it: this edition counts it over all committees together, and not where there is one alone.",
            "Savoir par qui un comité a appris une chose mènerait à qui l’a dite : cette édition compte pour tous les comités ensemble, et pas quand il n’y en a qu’un.";
        no_committees: "No committee sits in this scenario.", "Aucun comité ne siège dans ce scénario.";
        silenced: "Members of committees who fell silent or left", "Membres de comités qui se sont tus ou sont partis";
        // --- Conduct ----------------------------------------------------------------------------------------------------
        conduct: "Conduct and rights", "Conduite et droits";
        conduct_none: "No misconduct and no breach of rights stands in the record.", "Aucune faute ni atteinte aux droits ne figure dans l’enregistrement.";
        conduct_unseen: "The record knows what nobody at the table saw; it is printed here so that it is talked about.", "L’enregistrement sait ce que personne à la table n’a vu ; c’est imprimé ici pour que l’on en parle.";
        times: "times", "fois";
        more_of_them: "and others of the kind", "et d’autres du même genre";
        // --- Feedback ---------------------------------------------------------------------------------------------------
        feedback: "Participants’ feedback", "Avis des participants";
        feedback_none: "No feedback has been given at a seat or entered: the sheet “Feedback” of report.xlsx takes what is on paper.", "Aucun avis n’a été donné à un rôle ni saisi : la feuille « Avis » de report.xlsx reçoit ceux qui sont sur papier.";
        feedback_heads as &'static [&'static str; 4]:
            &["Statement", "Before (mean of 1 to 5)", "After (mean of 1 to 5)", "Answers before, after"],
            &["Énoncé", "Avant (moyenne de 1 à 5)", "Après (moyenne de 1 à 5)", "Réponses avant, après"];
        consent_given: "Seats that were told what is recorded and take part: {agreed}. Seats that called the facilitator first: {called}.", "Rôles informés de ce qui est enregistré et qui participent : {agreed}. Rôles qui ont d’abord appelé l’animation : {called}.";
        agreed: "takes part", "participe";
        called: "called the facilitator", "a appelé l’animation";
        answers_by_seat as &'static [&'static str; 6]:
            &["Seat", "Consent", "Women + men", "Forms before, after", "Oneself before (mean)", "Oneself after (mean)"],
            &["Rôle", "Consentement", "Femmes + hommes", "Questionnaires avant, après", "Soi-même avant (moyenne)", "Soi-même après (moyenne)"];
        strength: "went well", "a bien marché";
        to_change: "to change", "à changer";
        answers_in_words as &'static [&'static str; 3]: &["Seat", "About", "In their words"], &["Rôle", "Sujet", "Dans leurs mots"];
        answers_in_words_public: "Forms with words in them: {n}. What people wrote, and what each seat answered, stands in the confidential edition alone.", "Questionnaires avec un texte : {n}. Ce que les gens ont écrit, et ce que chaque rôle a répondu, ne figure que dans l’édition confidentielle.";
        answers_of_strangers: "Answers of seats that this exercise does not have were left out: {n}.", "Réponses de rôles que cet exercice n’a pas, écartées : {n}.";
        // --- Evaluators' notes ------------------------------------------------------------------------------------------
        observations: "What evaluators noted", "Notes des évaluateurs";
        observations_public: "Evaluators’ notes: {n}. They stand in the confidential edition alone.", "Notes des évaluateurs : {n}. Elles ne figurent que dans l’édition confidentielle.";
        observations_heads as &'static [&'static str; 3]: &["Time", "By", "Note"], &["Heure", "Par", "Note"];
        // --- Plan under test --------------------------------------------------------------------------------------------
        tested: "The plan under test, paragraph by paragraph", "Le plan mis à l’épreuve, paragraphe par paragraphe";
        tested_heads as &'static [&'static str; 3]:
            &["Paragraph", "What became of it", "Evidence"],
            &["Paragraphe", "Ce qu’il en a été", "Éléments de preuve"];
        held: "exercised, held", "exercé, a tenu";
        failed: "exercised, failed", "exercé, a échoué";
        exercised: "exercised; nothing shows whether it held", "exercé ; rien ne montre s’il a tenu";
        untouched: "untouched: the exercise says nothing of it", "non exercé : l’exercice n’en dit rien";
        tested_note:
            "Held: every task and every expected action that names the paragraph was shown in time. Failed: one of them was not, or late. Whether the paragraph is good is for people to say.",
            "A tenu : chaque tâche et chaque action attendue qui nomme le paragraphe a été constatée à temps. A échoué : l’une d’elles ne l’a pas été, ou en retard. Dire si le paragraphe est bon revient aux personnes.";
        // --- What if ----------------------------------------------------------------------------------------------------
        otherwise: "What if", "Et si ?";
        otherwise_heads as &'static [&'static str; 4]:
            &["Measure", "As recorded", "With the change", "Over the dice"],
            &["Mesure", "Enregistré", "Avec le changement", "Sur les tirages"];
        otherwise_caution:
            "The acts went on as they were recorded. People would have reacted: this says what the change alone would have done under the rules of the model.",
            "Les décisions ont suivi leur cours enregistré. Les gens auraient réagi : ceci dit ce que le changement seul aurait fait, selon les règles du modèle.";
        // --- Improvement plan -------------------------------------------------------------------------------------------
        plan: "Improvement plan", "Plan d’amélioration";
        plan_note:
            "Drafted from the decisions that the table noted, with their owners, and from what was not reached. Complete it in report.xlsx and give that sheet to the next exercise: harmattan play SCENARIO --plan report.xlsx",
            "Projet établi d’après les décisions notées à la table, avec leurs responsables, et d’après ce qui n’a pas été atteint. Complétez-le dans report.xlsx et donnez cette feuille à l’exercice suivant : harmattan play SCÉNARIO --plan report.xlsx";
        plan_of: "From", "Issu de";
        plan_tested: "This exercise puts it to the test: its report will say of each action whether its measure moved.", "Cet exercice le met à l’épreuve : son rapport dira, pour chaque action, si sa mesure a bougé.";
        responsible: "Responsible", "Responsable";
        issue: "Issue", "Constat";
        plan_by_people: "As people filled it in.", "Tel que des personnes l’ont rempli.";
        plan_heads as &'static [&'static str; 7]:
            &["Capability", "Issue", "Corrective action", "Element", "Responsible", "Start", "End"],
            &["Capacité", "Constat", "Action corrective", "Élément", "Responsable", "Début", "Fin"];
        plan_to_fill: "to be agreed", "à convenir";
        plan_empty: "Nothing was decided and nothing was missed: people write the plan.", "Rien n’a été décidé et rien n’a manqué : le plan reste à écrire.";
        carried: "Actions of the last plan, tested here", "Actions du plan précédent, mises à l’épreuve ici";
        carried_heads as &'static [&'static str; 6]:
            &["Corrective action", "Responsible", "Measure", "Then", "Now", "Did it move?"],
            &["Action corrective", "Responsable", "Mesure", "Alors", "Maintenant", "A-t-elle bougé ?"];
        carried_note:
            "Other dice, other people and perhaps another scenario: a measure that moved does not prove that the action did it.",
            "Autres dés, autres personnes, peut-être un autre scénario : une mesure qui bouge ne prouve pas que l’action en est la cause.";
        moved_better: "moved for the better", "a bougé, en mieux";
        moved_worse: "moved for the worse", "a bougé, en moins bien";
        moved: "moved", "a bougé";
        unmoved: "did not move", "n’a pas bougé";
        no_measure: "no measure was named", "aucune mesure n’a été nommée";
        // --- Annexes ----------------------------------------------------------------------------------------------------
        participants: "Participants", "Participants";
        measures: "Measures", "Mesures";
        at_nought: "At nought", "À zéro";
        measures_note:
            "Waits count everybody who came to a post: whoever still stands there with the wait so far, whoever gave up with the \
             wait until then, and whomever a closed post sent away with the time until it opened again, or until the end. \
             Everybody who set out has arrived, is stranded, gave up the journey, was taken off the road, stands at a post, \
             or is still on the road.",
            "L’attente compte toutes les personnes venues à un poste : qui y attend encore, l’attente à ce jour ; qui a renoncé, \
             l’attente jusque-là ; qui a été refoulé par un poste fermé, le temps jusqu’à la réouverture ou jusqu’à la fin. \
             Toute personne partie est arrivée, bloquée, a renoncé, a été sortie de la route, attend à un poste ou est \
             encore en route.";
        seat: "Seat", "Rôle";
        role: "Role", "Type";
        accepted: "Accepted", "Acceptées";
        refused: "Refused", "Refusées";
        measure: "Measure", "Mesure";
        value: "Value", "Valeur";
        facilitator: "Facilitator", "Animation";
        nothing_came: "Nothing has come of it.", "Rien n’en est venu.";
        about_record: "The record: assumptions, sources, seal", "L’enregistrement : hypothèses, sources, sceau";
        assumptions: "Assumptions", "Hypothèses";
        sources: "Sources", "Sources";
        sources_text:
            "Every figure of the model has a unit, a plausible range and a source: harmattan reference prints them all.",
            "Chaque paramètre du modèle a une unité, une fourchette plausible et une source : harmattan reference les imprime tous.";
        record: "Record", "Enregistrement";
        proof: "Proof", "Preuve";
        engine: "Harmattan", "Harmattan";
        seed: "seed", "graine";
        seal: "seal", "sceau";
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
    }
}
