//! The words of the papers of an exercise: concept note, exercise plan, situation manual, handbook, evaluation guides, feedback,
//! attendance and ground rules. Their sections are those of common practice (HSEEP, WHO, IOM); their words are ours.

use super::Lang;

/// What each of the four letters means, in a sentence.
pub type RatingScale = [(&'static str, &'static str); 4];

texts! {
    /// The phrases of the papers.
    struct PaperPhrases {
        contents: "Contents", "Sommaire";
        // --- Who may read it ------------------------------------------------------------------------------------------
        for_everybody: "For everybody who takes part.", "Pour toute personne qui participe.";
        for_organisers:
            "For those who hold the exercise and those who are asked to support it. No secret of the exercise stands in it.",
            "Pour ceux qui organisent l’exercice et ceux à qui l’on demande un appui. Aucun secret de l’exercice n’y figure.";
        for_direction:
            "For direction, controllers and evaluators only. Players must not see it before the exercise has ended.",
            "Réservé à la direction, à l’animation et à l’évaluation. Les joueurs ne doivent pas le voir avant la fin de l’exercice.";
        for_seats: "Each page is for one seat alone.", "Chaque page est pour un seul rôle.";
        for_evaluators:
            "For evaluators only. What is expected of players stands in it: keep it from them until the exercise has ended.",
            "Réservé à l’évaluation. Ce que l’on attend des joueurs y figure : ne le leur montrez pas avant la fin de l’exercice.";
        // --- Whose work a gap is --------------------------------------------------------------------------------------
        direction: "the exercise direction", "la direction de l’exercice";
        sponsor_who: "the sponsor", "le commanditaire";
        host: "the host", "l’organisme d’accueil";
        evaluator: "the evaluator", "l’évaluateur ou l’évaluatrice";
        safety_officer: "the safety officer", "le ou la responsable de la sécurité";
        participant: "the participant", "la personne qui participe";
        gap: "To be filled in by {who}: {what}", "À remplir par {who} : {what}";
        // --- Concept note ---------------------------------------------------------------------------------------------
        concept: "Concept note", "Note conceptuelle";
        concept_about: "two pages that ask for support: why, what, with whom, at what cost", "deux pages pour demander un appui : pourquoi, quoi, avec qui, à quel coût";
        purpose: "Purpose", "But";
        purpose_text:
            "Those who would have to act together in a crisis act together beforehand, around a table, with the picture that each of them would really have. Communities sit at the same table as authorities. The exercise does not predict what will happen and does not examine anybody: it looks for what in plans, means and agreements has to change.",
            "Ceux qui devraient agir ensemble dans une crise le font d’avance, autour d’une table, chacun avec l’image de la situation qu’il aurait vraiment. Les communautés siègent à la même table que les autorités. L’exercice ne prédit pas ce qui arrivera et n’examine personne : il cherche ce qui doit changer dans les plans, les moyens et les accords.";
        purpose_plan:
            "It puts to the test: {plan}. Its outcome is a list of changes to that plan, agreed at the table.",
            "Il met à l’épreuve : {plan}. Il aboutit à une liste de changements à ce plan, convenus à la table.";
        purpose_no_plan:
            "the plan that the exercise is to put to the test (contingency plan, standing orders, agreement), or that there is none",
            "le plan que l’exercice doit mettre à l’épreuve (plan de contingence, consignes permanentes, accord), ou l’absence d’un tel plan";
        situation: "The situation that is played", "La situation jouée";
        scope: "Scope", "Périmètre";
        hazard: "Threat or hazard", "Menace ou aléa";
        objectives: "Objectives", "Objectifs";
        objective: "Objective", "Objectif";
        capability: "Core capability", "Capacité";
        participants: "Participants", "Participants";
        organisations: "Participating organisations", "Organisations participantes";
        seats: "Seats at the table", "Rôles à la table";
        seat: "Seat", "Rôle";
        seat_kind: "What it is", "Nature";
        country: "Country", "Pays";
        sits_at: "Where it sits", "Où il siège";
        method: "Method", "Méthode";
        method_text as &'static [&'static str]:
            &[
                "A table-top exercise on a simulated crisis: people decide, a simulation works out what comes of it, hour by hour. The facilitator sets the pace and can pause at any moment.",
                "Each seat sees only what has reached it: by its own posts and patrols, by word from others, by the injects that it is handed. Who shares, and when, is part of what is played.",
                "What happens differs with what people decide. Everything can be looked at again afterwards: who knew what, when, and what came of each decision.",
                "The exercise ends with a debriefing at the table, a feedback form for everybody and an after-action report with an improvement plan.",
            ],
            &[
                "Un exercice sur table, sur une crise simulée : les personnes décident, une simulation calcule ce qui en résulte, heure par heure. L’animation règle l’allure et peut suspendre à tout moment.",
                "Chaque rôle ne voit que ce qui lui est parvenu : par ses propres postes et patrouilles, par la parole des autres, par les injects qui lui sont remis. Qui partage, et quand, fait partie du jeu.",
                "Ce qui se passe dépend de ce que l’on décide. Tout peut être revu ensuite : qui savait quoi, à quel moment, et ce qui est résulté de chaque décision.",
                "L’exercice se termine par un débriefing à la table, un questionnaire pour chacun et un rapport de retour d’expérience (RETEX) avec un plan d’amélioration.",
            ];
        timetable: "Timetable", "Calendrier";
        step: "Step", "Étape";
        who: "Who", "Qui";
        when: "When", "Quand";
        date: "date", "date";
        steps as &'static [&'static str]:
            &[
                "Concept agreed, date and place chosen, support asked for",
                "Seats assigned, invitations sent in both languages where both are spoken",
                "Scenario and list of events gone through with those who know the ground; last changes",
                "Rehearsal without players; room, power and papers tried out",
                "Briefing of controllers and evaluators, then of players",
                "The exercise, debriefing at the table, feedback forms",
                "After-action report as a draft to all who took part, with time to object",
                "Improvement plan agreed; who follows it up, and when it is looked at again",
            ],
            &[
                "Concept convenu, date et lieu choisis, appuis demandés",
                "Rôles attribués, invitations envoyées, dans les deux langues là où l’on parle les deux",
                "Scénario et chronogramme relus avec ceux qui connaissent le terrain ; derniers changements",
                "Répétition sans joueurs ; salle, courant et documents essayés",
                "Briefing de l’animation et de l’évaluation, puis des joueurs",
                "L’exercice, le débriefing à la table, les questionnaires",
                "Projet de rapport de retour d’expérience envoyé à tous les participants, avec un délai pour objecter",
                "Plan d’amélioration convenu ; qui le suit, et quand on y revient",
            ];
        budget: "Budget", "Budget";
        cost: "Cost", "Dépense";
        amount: "Amount", "Montant";
        paid_by: "Paid by", "Pris en charge par";
        costs as &'static [&'static str]:
            &[
                "Room, power, water and meals",
                "Travel and allowances; more for community members, who have no service that sends them",
                "Child care, so that women can take part",
                "Interpreters, and briefs read aloud",
                "Printing, stationery, screens and laptops",
                "Facilitation, evaluation, report",
                "Reserve",
            ],
            &[
                "Salle, courant, eau et repas",
                "Transport et indemnités ; davantage pour les membres des communautés, qu’aucun service n’envoie",
                "Garde des enfants, pour que les femmes puissent participer",
                "Interprètes, et lecture des fiches à haute voix",
                "Impression, papeterie, écrans et ordinateurs",
                "Animation, évaluation, rapport",
                "Réserve",
            ];
        team: "Management team", "Équipe de conduite";
        role: "Role", "Fonction";
        task_of: "What it does", "Ce qu’elle fait";
        roles as &'static [(&'static str, &'static str)]:
            &[
                ("Exercise director", "Decides that it begins, resumes and ends; answers for it to the sponsor."),
                ("Lead facilitator", "Sets the pace, hands over or holds back injects, rules on what the model does not know."),
                ("Controllers", "Hand injects to their seats, keep the list of events, tell the facilitator what players try."),
                ("Simulation cell", "Speaks for everybody who is not in the room: capitals, press, families, other services."),
                ("Evaluators", "Watch and write down; rate seats and capabilities, never persons."),
                ("Safety officer", "Stops the exercise for a real emergency; looks after those whom it touches too closely."),
                ("Observers", "Watch and keep silent; give their view at the debriefing."),
                ("Interpreters", "Put injects, briefs and the debriefing into the languages of the table."),
            ],
            &[
                ("Direction de l’exercice", "Décide du début, de la reprise et de la fin ; en répond devant le commanditaire."),
                ("Animation principale", "Règle l’allure, remet ou retient les injects, tranche ce que le modèle ignore."),
                ("Animation", "Remet les injects aux rôles, tient le chronogramme, signale ce que les joueurs tentent."),
                ("Cellule de simulation", "Parle pour tous ceux qui ne sont pas dans la salle : capitales, presse, familles, autres services."),
                ("Évaluation", "Observe et note par écrit ; évalue des rôles et des capacités, jamais des personnes."),
                ("Responsable de la sécurité", "Arrête l’exercice en cas d’urgence réelle ; prend soin de ceux que le sujet touche de trop près."),
                ("Observateurs", "Regardent et se taisent ; donnent leur avis au débriefing."),
                ("Interprètes", "Traduisent injects, fiches et débriefing dans les langues de la table."),
            ];
        names_of_team: "who takes it", "qui l’assure";
        contact: "Point of contact", "Contact";
        // --- Exercise plan --------------------------------------------------------------------------------------------
        plan: "Exercise plan", "Plan de l’exercice";
        plan_about: "how the day is held: roles, rules, room, evaluation", "comment se tient la journée : fonctions, règles, salle, évaluation";
        overview: "Exercise overview", "Présentation de l’exercice";
        name: "Exercise", "Exercice";
        dates_and_place: "Date and place", "Date et lieu";
        kind: "Kind of exercise", "Type d’exercice";
        table_top: "Table-top exercise with a simulation", "Exercice sur table, avec simulation";
        exercise_time: "Exercise time", "Temps de l’exercice";
        sponsor: "Sponsor", "Commanditaire";
        roles_head: "Roles and responsibilities", "Fonctions et responsabilités";
        players: "Players", "Joueurs";
        players_do: "Decide as their seat would, with what it knows, holds and may do.", "Décident comme leur rôle le ferait, avec ce qu’il sait, ce qu’il a et ce qu’il peut.";
        assumptions: "Assumptions and artificialities", "Hypothèses et conventions";
        assumptions_text as &'static [&'static str]:
            &[
                "The scenario is taken as it is; nobody argues with it while it is played.",
                "The model is illustrative: its figures have ranges and sources, and it predicts nothing.",
                "Time is compressed: hours pass in minutes, nights in less.",
                "Whoever is not in the room is played by the simulation cell, not by a telephone call to the real service.",
                "What a seat holds and may do stands on its brief; what it would really have besides is asked of the facilitator.",
            ],
            &[
                "Le scénario est pris tel quel ; on ne le discute pas pendant qu’on le joue.",
                "Le modèle est illustratif : ses chiffres ont des fourchettes et des sources, et il ne prédit rien.",
                "Le temps est comprimé : les heures passent en minutes, les nuits plus vite encore.",
                "Qui n’est pas dans la salle est joué par la cellule de simulation, pas par un appel au vrai service.",
                "Ce que le rôle a et ce qu’il peut figure sur sa fiche ; ce qu’il aurait encore en réalité se demande à l’animation.",
            ];
        programme: "Programme of the day", "Programme de la journée";
        hours: "hours", "horaires";
        sessions as &'static [&'static str]:
            &[
                "Arrival, attendance, consent, first half of the feedback form",
                "Briefing: ground rules, seats, how to share and to decide",
                "Play, with pauses",
                "Debriefing at the table: what went well, what did not, what changes",
                "Second half of the feedback form; end",
                "Controllers and evaluators compare their notes",
            ],
            &[
                "Arrivée, émargement, consentement, première moitié du questionnaire",
                "Briefing : règles du jeu, rôles, comment partager et décider",
                "Jeu, avec des pauses",
                "Débriefing à la table : ce qui a bien marché, ce qui n’a pas marché, ce qui change",
                "Seconde moitié du questionnaire ; fin",
                "L’animation et l’évaluation rapprochent leurs notes",
            ];
        logistics: "Room and means", "Salle et moyens";
        logistics_gaps as &'static [&'static str]:
            &[
                "the room, and a second, quiet one for interviews and for whoever needs a pause",
                "laptops, screens, power and a reserve of power; no network is needed",
                "languages of the table, and who interprets",
                "way in for everybody: disability, prayer, meals, child care, safe way home",
            ],
            &[
                "la salle, et une seconde, calme, pour les entretiens et pour qui a besoin d’une pause",
                "ordinateurs, écrans, courant et réserve de courant ; aucun réseau n’est nécessaire",
                "langues de la table, et qui interprète",
                "accès de tous : handicap, prière, repas, garde des enfants, retour sûr",
            ];
        communication: "Who speaks with whom", "Qui parle à qui";
        communication_text:
            "During play, seats reach each other by the ways that stand on their briefs. Whatever leaves the room bears the mark of the exercise at its head and at its end.",
            "Pendant le jeu, les rôles se joignent par les voies inscrites sur leurs fiches. Tout ce qui sort de la salle porte la mention de l’exercice en tête et à la fin.";
        real_contacts: "telephone numbers for a real emergency, and who has been told that an exercise takes place", "numéros pour une urgence réelle, et qui a été averti qu’un exercice a lieu";
        evaluation: "Evaluation", "Évaluation";
        evaluation_text:
            "Evaluators follow a guide for each objective. The software gathers evidence; a person rates. Seats and capabilities are rated, never persons. A deed that reached its end and broke rights is not rated P.",
            "L’évaluation suit un guide par objectif. Le logiciel réunit les éléments ; une personne note. On évalue des rôles et des capacités, jamais des personnes. Un acte qui atteint son but en violant des droits n’est pas noté P.";
        papers: "Papers of the exercise", "Documents de l’exercice";
        paper: "Paper", "Document";
        for_whom: "For whom", "Pour qui";
        // --- Plan under test ------------------------------------------------------------------------------------------
        tested: "The plan under test", "Le plan mis à l’épreuve";
        tested_how:
            "What follows says which paragraph of the plan is put to the test, and by what. A paragraph that nothing exercises is not confirmed by the exercise.",
            "Ce qui suit dit quel paragraphe du plan est mis à l’épreuve, et par quoi. Un paragraphe que rien n’exerce n’est pas confirmé par l’exercice.";
        paragraph: "Paragraph", "Paragraphe";
        by_objectives: "Objectives and tasks", "Objectifs et tâches";
        by_objectives_only: "Exercised by", "Exercé par";
        by_events: "events of the exercise", "des événements de l’exercice";
        by_nothing_here: "No paragraph of the plan is named for this objective.", "Aucun paragraphe du plan n’est nommé pour cet objectif.";
        by_rows: "Events", "Événements";
        by_nothing: "Not exercised by anything", "Exercé par rien";
        plan_none: "No plan is put to the test.", "Aucun plan n’est mis à l’épreuve.";
        source: "Source", "Source";
        // --- Situation manual -----------------------------------------------------------------------------------------
        manual: "Situation manual", "Manuel de situation";
        manual_about: "what everybody at the table may know", "ce que tout le monde à la table peut savoir";
        manual_use:
            "Read it before the exercise or have it read to you. What your seat alone knows stands on its brief. What happens during the exercise reaches you in the exercise.",
            "Lisez-le avant l’exercice, ou faites-vous-le lire. Ce que votre rôle est seul à savoir figure sur sa fiche. Ce qui arrive pendant l’exercice vous parvient pendant l’exercice.";
        the_area: "The area", "La zone";
        posts: "Border posts", "Postes-frontière";
        post: "Post", "Poste";
        place: "Place", "Lieu";
        opening_hours: "Hours", "Heures d’ouverture";
        always_open: "day and night", "jour et nuit";
        held_by: "Held by", "Tenu par";
        camps: "Camps and reception sites", "Camps et sites d’accueil";
        camp: "Site", "Site";
        communities: "Communities", "Communautés";
        community: "Community", "Communauté";
        people: "People", "Habitants";
        map_is_apart: "The wall map is a sheet of its own, on A3 (map.html). The same drawing in small:", "La carte murale est une feuille à part, en A3 (map.html). La même, en petit :";
        map_caption: "The map that everybody may see. If no picture shows here, print map.html.", "La carte que tout le monde peut voir. Si rien ne s’affiche ici, imprimez map.html.";
        questions: "Questions to talk about", "Questions à débattre";
        questions_text as &'static [&'static str]:
            &[
                "Who would hear of it first, and whom would they tell?",
                "What would you have to decide before you are sure?",
                "Whom on the other side of the border would you call, and may you?",
                "Who is most at risk, and who speaks for them here?",
                "What would people have to see from you to keep trusting you?",
            ],
            &[
                "Qui l’apprendrait en premier, et à qui le dirait-il ?",
                "Que devriez-vous décider avant d’être sûr ?",
                "Qui appelleriez-vous de l’autre côté de la frontière, et en avez-vous le droit ?",
                "Qui court le plus grand risque, et qui parle ici pour ces personnes ?",
                "Que devraient voir de vous les gens pour continuer à vous faire confiance ?",
            ];
        // --- Handbook -------------------------------------------------------------------------------------------------
        handbook: "Controllers’ and evaluators’ handbook", "Manuel de l’animation et de l’évaluation";
        handbook_about: "the whole list of events, what waits for what, the secrets, how to rate", "tout le chronogramme, ce qui attend quoi, les secrets, comment noter";
        conduct: "How to lead the exercise", "Conduire l’exercice";
        conduct_text as &'static [&'static str]:
            &[
                "Begin with the ground rules and the mark of the exercise. Nobody plays who has not heard them.",
                "Hand over an inject at its time, or hold it, defer it or drop it, with a reason: it stands in the record.",
                "Do not help a seat to the expected action. If it does not come, a contingency does, or you ask: what would you need in order to decide?",
                "What the model does not know you rule on. Say why chance struck: people take a blow that is explained.",
                "See that community seats are heard first, in their language, and that nobody reads what they cannot read.",
                "Anyone may pause. Only the lead facilitator resumes.",
                "A real emergency: say “no duff”, stop the clock, call the safety officer.",
            ],
            &[
                "Commencez par les règles du jeu et la mention de l’exercice. Personne ne joue sans les avoir entendues.",
                "Remettez un inject à son heure, ou bien retenez-le, reportez-le ou retirez-le, avec un motif : il figure au journal.",
                "N’aidez pas un rôle à trouver la réaction attendue. Si elle ne vient pas, un inject de relance vient, ou vous demandez : que vous faudrait-il pour décider ?",
                "Ce que le modèle ignore, vous le tranchez. Dites pourquoi le hasard a frappé : on accepte un coup qui est expliqué.",
                "Veillez à ce que les rôles communautaires soient entendus d’abord, dans leur langue, et que personne n’ait à lire ce qu’il ne peut pas lire.",
                "Chacun peut suspendre. Seule l’animation principale reprend.",
                "Urgence réelle : dites « hors exercice », arrêtez l’horloge, appelez le ou la responsable de la sécurité.",
            ];
        at_a_glance: "The exercise at a glance", "L’exercice en un coup d’œil";
        timeline: "Events by seat and hour", "Événements par rôle et par heure";
        timeline_caption: "A dot is an event with its hour; a ring waits for something or for your hand.", "Un point est un événement à heure fixe ; un cercle attend quelque chose, ou votre main.";
        by_thread: "Events by storyline", "Événements par fil de l’histoire";
        waits: "What waits for what", "Ce qui attend quoi";
        waits_caption: "An arrow leads from an event to those that wait for it.", "Une flèche va d’un événement à ceux qui l’attendent.";
        row_waits: "Event", "Événement";
        waits_for: "Comes only if", "Ne vient que si";
        load: "Load of each seat", "Charge de chaque rôle";
        load_caption: "Events that reach a seat within an hour; the darker, the more. Those that wait count at the hour from which they may come.", "Événements qui atteignent un rôle en une heure ; plus c’est sombre, plus il y en a. Ceux qui attendent comptent à l’heure à partir de laquelle ils peuvent venir.";
        msel: "Master scenario events list", "Chronogramme des événements";
        time: "Time", "Heure";
        number: "No.", "N°";
        kind_of_event: "Type", "Type";
        from_to: "From, to, by", "De, pour, moyen";
        event: "Event", "Événement";
        expected: "Expected", "Réaction attendue";
        serves: "Serves", "Sert";
        modules: "Discussion modules", "Modules de discussion";
        minutes: "Minutes at the table", "Minutes à la table";
        question: "Question", "Question";
        options: "Options, and what they do", "Options, et leur effet";
        notes: "Notes", "Remarques";
        secrets: "What each seat alone knows", "Ce que chaque rôle est seul à savoir";
        secret: "Secret", "Secret";
        no_secret: "none", "aucun";
        hidden: "What nobody at the table sees", "Ce que personne ne voit à la table";
        observe: "How to observe", "Observer";
        observe_text as &'static [&'static str]:
            &[
                "Write down what was said and done, by which seat, at what time of the exercise; not what you think of it.",
                "Ask why at the debriefing, not during play.",
                "Look as well at what did not happen, at who was not asked, and at whom a success has harmed.",
                "Rate after the debriefing, with the evidence beside you, and give the reason.",
            ],
            &[
                "Notez ce qui a été dit et fait, par quel rôle, à quelle heure de l’exercice ; pas ce que vous en pensez.",
                "Demandez pourquoi au débriefing, pas pendant le jeu.",
                "Regardez aussi ce qui n’a pas eu lieu, qui n’a pas été consulté, et à qui une réussite a nui.",
                "Notez après le débriefing, avec les éléments sous les yeux, et donnez vos raisons.",
            ];
        // --- Evaluation guides ----------------------------------------------------------------------------------------
        guides: "Exercise evaluation guides", "Guides d’évaluation";
        guides_about: "one for each objective: tasks, evidence, rating", "un par objectif : tâches, éléments, note";
        target: "Capability target", "Cible à atteindre";
        target_gap: "what is to be reached, how much of it and by when", "ce qui est à atteindre, en quelle mesure et pour quand";
        standard: "Standard", "Exigence";
        target_text: "Each critical task is done by the seats named, by the time given, without harm to people or breach of their rights.", "Chaque tâche critique est faite par les rôles nommés, à l’heure dite, sans nuire aux personnes ni violer leurs droits.";
        task: "Critical task", "Tâche critique";
        asked_of: "Asked of", "Demandée à";
        due: "By", "Pour";
        no_time: "until the end", "jusqu’à la fin";
        shows: "What shows it", "Ce qui le montre";
        seen: "What you saw and heard", "Ce que vous avez vu et entendu";
        rating: "Rating", "Note";
        boxes: "☐\u{a0}P  ☐\u{a0}S  ☐\u{a0}M  ☐\u{a0}U", "☐\u{a0}P  ☐\u{a0}S  ☐\u{a0}M  ☐\u{a0}U";
        scale_head: "What the letters mean", "Sens des lettres";
        overall: "Objective as a whole", "Objectif dans son ensemble";
        strengths: "Strengths", "Points forts";
        improvements: "Areas for improvement", "Points à améliorer";
        capability_gap: "the core capability", "la capacité";
        evaluator_gap: "seats observed, date, signature", "rôles observés, date, signature";
        // --- Feedback -------------------------------------------------------------------------------------------------
        feedback: "Participant feedback form", "Questionnaire des participants";
        feedback_about: "before and after, on one sheet", "avant et après, sur une feuille";
        feedback_how:
            "No name is asked for. Fill in the first part before the exercise begins and the second after the debriefing. Whoever does not write tells it to a person of trust.",
            "Aucun nom n’est demandé. Remplissez la première partie avant le début de l’exercice, la seconde après le débriefing. Qui n’écrit pas le dit à une personne de confiance.";
        about_you: "About you", "Vous";
        you_are: "☐\u{a0}woman  ☐\u{a0}man", "☐\u{a0}femme  ☐\u{a0}homme";
        you_age: "☐\u{a0}under 30  ☐\u{a0}30 to 59  ☐\u{a0}60 and over", "☐\u{a0}moins de 30 ans  ☐\u{a0}de 30 à 59 ans  ☐\u{a0}60 ans et plus";
        functions as &'static [&'static str; 5]:
            &["community", "border service or force", "administration", "organisation", "other"],
            &["communauté", "service de frontière ou force", "administration", "organisation", "autre"];
        before: "Before the exercise", "Avant l’exercice";
        after: "After the exercise", "Après l’exercice";
        self_rating: "How well could you do this today? 1: not at all; 5: very well", "En seriez-vous capable aujourd’hui ? 1 : pas du tout ; 5 : très bien";
        today: "Today", "Aujourd’hui";
        one_to_five: "1  2  3  4  5", "1  2  3  4  5";
        abilities as &'static [&'static str]:
            &[
                "I know whom to tell when something threatens people on this border, and how.",
                "I know what my counterpart on the other side may do, and can reach that person.",
                "I know what is owed to people who flee, to children alone and to victims of trafficking.",
                "I know what our plan says, and where it would not work.",
            ],
            &[
                "Je sais à qui dire, et comment, qu’une menace pèse sur les gens de cette frontière.",
                "Je sais ce que peut mon homologue de l’autre côté, et je peux le joindre.",
                "Je sais ce qui est dû aux personnes qui fuient, aux enfants seuls et aux victimes de traite.",
                "Je sais ce que dit notre plan, et où il ne tiendrait pas.",
            ];
        agree: "How far do you agree? 1: not at all; 5: wholly", "Êtes-vous d’accord ? 1 : pas du tout ; 5 : tout à fait";
        statement: "Statement", "Affirmation";
        statements as &'static [&'static str]:
            &[
                "The exercise was like what could happen here.",
                "I understood what I was to do, in a language that is mine.",
                "I could speak, and was listened to.",
                "Those who decide heard those who live here.",
                "I learned something that I shall use in my work or my village.",
                "The time was enough to think before deciding.",
                "I felt safe, and knew that I could stop.",
            ],
            &[
                "L’exercice ressemblait à ce qui pourrait arriver ici.",
                "J’ai compris ce que j’avais à faire, dans une langue qui est la mienne.",
                "J’ai pu parler, et l’on a écouté ce que je disais.",
                "Ceux qui décident ont entendu ceux qui vivent ici.",
                "J’ai appris quelque chose dont je me servirai dans mon travail ou mon village.",
                "Il y avait assez de temps pour réfléchir avant de décider.",
                "Je me sentais en sécurité, et je savais que je pouvais arrêter.",
            ];
        three_strengths: "Three things that went well", "Trois choses qui ont bien marché";
        three_actions: "Three things to change, the most urgent first", "Trois choses à changer, la plus urgente d’abord";
        change: "What should change", "Ce qui devrait changer";
        by_whom: "By whom", "Par qui";
        priority: "Priority", "Priorité";
        priorities: "☐\u{a0}high  ☐\u{a0}middle  ☐\u{a0}low", "☐\u{a0}haute  ☐\u{a0}moyenne  ☐\u{a0}basse";
        plan_change: "What in the plan should change?", "Qu’est-ce qui devrait changer dans le plan ?";
        paragraph_or_new: "Paragraph, or new", "Paragraphe, ou nouveau";
        proposed_words: "Words that you propose", "Les mots que vous proposez";
        anything: "Anything else", "Autre chose";
        // --- Attendance -----------------------------------------------------------------------------------------------
        attendance: "Attendance", "Feuille de présence";
        attendance_about: "by sex and organisation", "par sexe et par organisation";
        attendance_how:
            "One sheet a day. It stays with the host and is joined to nothing that the software records. Whoever does not wish to sign is counted in the table at its end.",
            "Une feuille par jour. Elle reste chez l’organisme d’accueil et n’est jointe à rien de ce que le logiciel enregistre. Qui ne souhaite pas signer est compté dans le tableau de fin.";
        day: "day and date", "jour et date";
        name_of_person: "Name", "Nom";
        organisation: "Organisation or community", "Organisation ou communauté";
        seat_or_role: "Seat or role", "Rôle ou fonction";
        sex: "W / M", "F / H";
        age: "Age: <30, 30–59, 60+", "Âge : <30, 30–59, 60+";
        signature: "Signature", "Signature";
        counted: "Counted by organisation", "Décompte par organisation";
        women: "Women", "Femmes";
        men: "Men", "Hommes";
        under_30: "Of these under 30", "Dont moins de 30 ans";
        total: "Total", "Total";
        other: "Others", "Autres";
        // --- Ground rules ---------------------------------------------------------------------------------------------
        rules: "Ground rules", "Règles du jeu";
        rules_about: "one page to hang up and to read aloud", "une page à afficher et à lire à haute voix";
        rules_mark: "The mark", "La mention";
        rules_mark_text:
            "Every message, call and paper begins and ends with the words above. Whoever hears them knows that nothing has happened.",
            "Tout message, tout appel, tout papier commence et finit par les mots ci-dessus. Qui les entend sait que rien n’est arrivé.";
        rules_stop: "Stop", "Arrêter";
        rules_stop_text as &'static [&'static str]:
            &[
                "Anyone may pause the exercise, at any time, without a reason. Raise a hand or say “pause”.",
                "Only the lead facilitator resumes it.",
                "A real emergency: say “no duff”. All play ends at once, until the safety officer says otherwise.",
                "Whoever is touched too closely may leave the room. Somebody goes along, if that is wished.",
            ],
            &[
                "Chacun peut suspendre l’exercice, à tout moment, sans motif. Levez la main ou dites « pause ».",
                "Seule l’animation principale le reprend.",
                "Urgence réelle : dites « hors exercice ». Tout jeu s’arrête aussitôt, jusqu’à ce que le ou la responsable de la sécurité dise le contraire.",
                "Qui se sent touché de trop près peut sortir. Quelqu’un l’accompagne, si la personne le souhaite.",
            ];
        rules_together: "At the table", "À la table";
        rules_together_text as &'static [&'static str]:
            &[
                "Events, armed groups and persons are invented. No people, no religion and no service is meant by them.",
                "We play seats. What a seat says is not what the person thinks, and is not repeated outside.",
                "There are no right answers and no marks for persons. A mistake made here is one not made at the border.",
                "Rank stays outside. Community members speak first when it is about them, in their own language.",
                "Your brief is yours alone. Share what is on it when and with whom your seat would.",
                "Real secrets, real names and real patrols have no place here.",
            ],
            &[
                "Les événements, les groupes armés et les personnes sont inventés. Ils ne désignent aucun peuple, aucune religion, aucun service.",
                "Nous jouons des rôles. Ce que dit un rôle n’est pas ce que pense la personne, et ne se répète pas dehors.",
                "Il n’y a pas de bonne réponse, et l’on ne note personne. Une erreur faite ici est une erreur évitée à la frontière.",
                "Le grade reste à la porte. Les membres des communautés parlent d’abord quand il s’agit d’eux, dans leur langue.",
                "Votre fiche est à vous seul. Partagez ce qu’elle dit quand votre rôle le ferait, et avec qui il le ferait.",
                "Les vrais secrets, les vrais noms et les vraies patrouilles n’ont pas leur place ici.",
            ];
        rules_recorded: "What is recorded", "Ce qui est enregistré";
        rules_recorded_text as &'static [&'static str]:
            &[
                "The software records what seats decide and write, with the time. It records no name, no voice and no picture, unless somebody types a name into a text.",
                "Evaluators write down what seats say. Reports speak of seats and organisations, never of persons.",
                "Photographs and recordings only with the consent of everybody who is in them; a no needs no reason.",
                "You may ask to see what was recorded of your seat, and say at the debriefing what is wrong in it.",
            ],
            &[
                "Le logiciel enregistre ce que les rôles décident et écrivent, avec l’heure. Il n’enregistre ni nom, ni voix, ni image, sauf si quelqu’un tape un nom dans un texte.",
                "L’évaluation note ce que disent les rôles. Les rapports parlent de rôles et d’organisations, jamais de personnes.",
                "Photographies et enregistrements seulement avec l’accord de toutes les personnes concernées ; un refus ne se motive pas.",
                "Vous pouvez demander à voir ce qui a été enregistré de votre rôle, et dire au débriefing ce qui y est faux.",
            ];
        consent: "Consent", "Consentement";
        consent_text: "I have heard these rules in a language that I understand, and take part of my own will. I can stop at any time.", "J’ai entendu ces règles dans une langue que je comprends, et je participe de mon plein gré. Je peux arrêter à tout moment.";
        consent_gap: "place, date, signature or mark", "lieu, date, signature ou marque";
        safety_gap: "name and place of the safety officer, nearest health centre, way out", "nom et place du ou de la responsable de la sécurité, centre de santé le plus proche, issue de secours";
        // --- The ratings ----------------------------------------------------------------------------------------------
        scale as RatingScale:
            [
                ("P", "Performed without challenges."),
                ("S", "Performed with some challenges."),
                ("M", "Performed with major challenges: done, but it harmed other activities, added risk, or broke plans or law. What worked and broke rights is M, never P."),
                ("U", "Unable to be performed."),
            ],
            [
                ("P", "Réalisé sans difficulté."),
                ("S", "Réalisé avec quelques difficultés."),
                ("M", "Réalisé avec des difficultés majeures : fait, mais au prix d’un tort à d’autres activités, d’un risque ajouté, ou d’une atteinte aux plans ou au droit. Ce qui a réussi en violant des droits vaut M, jamais P."),
                ("U", "Impossible à réaliser."),
            ];
    }
}

/// A gap of a form: what belongs there, and whose work it is to fill it in.
pub fn gap(lang: Lang, who: &str, what: &str) -> String {
    super::fill(PaperPhrases::of(lang).gap, &[("who", who), ("what", what)])
}

/// So many events, as a shape on a timeline counts them: "12 events".
pub fn events(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 event".to_owned(),
        (Lang::Fr, 0 | 1) => format!("{n} événement"),
        (Lang::En, _) => format!("{n} events"),
        (Lang::Fr, _) => format!("{n} événements"),
    }
}

/// Below a drawing in a Word file: where it is to be had if the programme cannot show it. `file`: the name of the paper.
pub fn white_drawing(lang: Lang, file: &str) -> String {
    lang.either((
        format!("If the drawing stays white here, print it from {file}.html."),
        format!("Si le dessin reste blanc ici, imprimez-le depuis {file}.html."),
    ))
}
