//! `H509` to `H514`, `H517`, `H524` to `H538`: rows of the MSEL, conditions, objectives, lessons.

use super::page::{CodeExample, CodePage, TWO, page, put, swap};

/// The row that waits for an answer comes by hand, so that nothing hangs on the answer.
const ALONE: &[(&str, &str)] = &[(r#"when: Unanswered("i2")"#, "manual: true")];

pub(super) const PAGES: &[CodePage] = &[
    page(
        "H509",
        ("An expected action that expects nothing", "Une action attendue qui n’attend rien"),
        (
            "A row of this kind is not a message; it says what players should do. Without `expect` it says nothing.",
            "Une ligne de ce type n’est pas un message ; elle dit ce que les joueurs doivent faire. Sans `expect`, elle ne dit rien.",
        ),
        CodeExample::Stretch {
            given: ALONE,
            at: ",\n      expect: (seats: [\"chief\"], acts: [ClosePost], on: \"p1\", within: \"3h\")),",
            wrong: "),",
            right: ",\n      expect: (seats: [\"chief\"], acts: [ClosePost], on: \"p1\", within: \"3h\")),",
        },
        ("Say who should do what, and within which time.", "Dites qui doit faire quoi, et dans quel délai."),
    ),
    page(
        "H510",
        ("Expected of nobody, or nothing", "Attendu de personne, ou rien d’attendu"),
        (
            "An expectation names seats and acts, or the effect that must come about.",
            "Une attente nomme des rôles et des actes, ou l’effet à obtenir.",
        ),
        swap(r#"acts: [ClosePost], on: "p1""#, r#"acts: [], on: "p1""#),
        ("Fill the list, or write `effect: …`.", "Remplissez la liste, ou écrivez `effect: …`."),
    ),
    page(
        "H511",
        ("A row that reaches nobody and does nothing", "Une ligne qui n’atteint personne et ne fait rien"),
        ("When it comes due nothing happens at the table.", "Quand elle arrive, rien ne se passe à la table."),
        CodeExample::Stretch {
            given: &[],
            at: r#"to: ["gov"], subject: { "en": "Late", "fr": "En retard" }, text: { "en": "Nothing done.", "fr": "Rien n'est fait." }"#,
            wrong: r#"subject: { "en": "Late", "fr": "En retard" }"#,
            right: r#"to: ["gov"], subject: { "en": "Late", "fr": "En retard" }, text: { "en": "Nothing done.", "fr": "Rien n'est fait." }"#,
        },
        (
            "Name seats in `to` and give it a `text`, or give it `effects`.",
            "Nommez des rôles dans `to` avec un `text`, ou donnez-lui des `effects`.",
        ),
    ),
    page(
        "H512",
        ("No answer is possible", "Aucune réponse n’est possible"),
        (
            "The condition asks whether a row was answered, and that row expects nothing of anybody.",
            "La condition demande si une ligne a eu sa réponse, et cette ligne n’attend rien de personne.",
        ),
        swap(r#"when: Unanswered("i2")"#, r#"when: Unanswered("i1")"#),
        (
            "Give that row an `expect`, or ask for `Fired(\"…\")`.",
            "Donnez un `expect` à cette ligne, ou demandez `Fired(\"…\")`.",
        ),
    ),
    page(
        "H513",
        ("A row that waits for itself", "Une ligne qui s’attend elle-même"),
        (
            "It comes when it has come, and so never. Rows may also wait for each other in a ring.",
            "Elle vient quand elle est venue, donc jamais. Des lignes peuvent aussi s’attendre en rond.",
        ),
        swap(r#"when: Unanswered("i2")"#, r#"when: Fired("i3")"#),
        (
            "Let one of them wait for something else, or for a time.",
            "Que l’une d’elles attende autre chose, ou une heure.",
        ),
    ),
    page(
        "H514",
        ("A list of conditions without one in it", "Une liste de conditions vide"),
        ("`All([])` always holds, and `Any([])` never.", "`All([])` est toujours vraie, et `Any([])` jamais."),
        put(r#"when: Unanswered("i2")"#, "when: Any([])", r#"when: Any([Unanswered("i2")])"#),
        ("Write what it waits for, or leave `when` out.", "Écrivez ce qu’elle attend, ou enlevez `when`."),
    ),
    page(
        "H517",
        ("A lesson that waits for nothing, or for two things", "Une leçon qui n’attend rien, ou deux choses"),
        (
            "A step of a tutorial is over when an act of the world is done or when a key is used: one of the two.",
            "Une étape du tutoriel finit quand un acte est fait ou quand une touche sert : l’un des deux.",
        ),
        put(
            r#"length: "24h","#,
            r#"length: "24h", lessons: [(id: "l1", text: "Close it.")],"#,
            r#"length: "24h", lessons: [(id: "l1", text: "Close it.", when: Done(act: ClosePost))],"#,
        ),
        ("Give it `when` or `action`.", "Donnez-lui `when` ou `action`."),
    ),
    page(
        "H524",
        ("A message that has only a subject", "Un message qui n’a qu’un objet"),
        ("Its seats read one line and no more.", "Ses rôles ne lisent qu’une ligne."),
        swap(
            r#"subject: { "en": "Men", "fr": "Des hommes" }, text: { "en": "Seen.", "fr": "Vus." }"#,
            r#"subject: { "en": "Men", "fr": "Des hommes" }"#,
        ),
        ("Add a `text`, if there is more to say.", "Ajoutez un `text` s’il y a plus à dire."),
    ),
    page(
        "H525",
        ("A text that reaches nobody", "Un texte qui n’atteint personne"),
        ("It has no `to`, so no seat reads it.", "Il n’a pas de `to` : aucun rôle ne le lit."),
        swap(r#"to: ["chief"], subject: { "en": "Men""#, r#"subject: { "en": "Men""#),
        (
            "Name its seats in `to`. For the facilitator alone the kind is `Administrative`, or use `notes`.",
            "Nommez ses rôles dans `to`. Pour l’animation seule, le type est `Administrative`, ou utilisez `notes`.",
        ),
    ),
    page(
        "H526",
        ("A text that gives the answer away", "Un texte qui donne la réponse"),
        (
            "An expected action is what players should think of themselves. Its text is read to nobody.",
            "Une action attendue est ce que les joueurs doivent trouver seuls. Son texte n’est lu à personne.",
        ),
        swap(
            r#"subject: { "en": "Closes", "fr": "Ferme" }"#,
            r#"subject: { "en": "Closes", "fr": "Ferme" }, text: { "en": "Please close.", "fr": "Fermez." }"#,
        ),
        ("Move it to `notes`, which only the facilitator reads.", "Mettez-le dans `notes`, que seule l’animation lit."),
    ),
    page(
        "H527",
        ("A contingency that waits for nothing", "Une relance qui n’attend rien"),
        (
            "A contingency helps where the expected response does not come. Without `when` it comes in any case.",
            "Une relance aide quand la réponse attendue ne vient pas. Sans `when`, elle vient dans tous les cas.",
        ),
        swap(r#"at: "D1 12:00", when: Unanswered("i2"), to"#, r#"at: "D1 12:00", to"#),
        (
            "Say when it is needed: `when: Unanswered(\"…\")`. What comes anyway is `Contextual`.",
            "Dites quand elle sert : `when: Unanswered(\"…\")`. Ce qui vient de toute façon est `Contextual`.",
        ),
    ),
    page(
        "H528",
        ("An act that cannot be done to such a thing", "Un acte qui ne peut viser une telle chose"),
        ("A post can be closed, a patrol cannot.", "On ferme un poste, pas une patrouille."),
        swap(r#"acts: [ClosePost], on: "p1""#, r#"acts: [ClosePost], on: "pat1""#),
        (
            "Name with `on` what the act is done to, or choose another act.",
            "Nommez dans `on` ce que vise l’acte, ou choisissez un autre acte.",
        ),
    ),
    page(
        "H529",
        ("A condition that never holds", "Une condition jamais vraie"),
        (
            "It asks for what excludes itself, for what nothing in the scenario brings about, or for what is over by then. The row would never come.",
            "Elle demande une chose et son contraire, ou ce que rien dans le scénario n’amène, ou ce qui est déjà passé. La ligne ne viendrait jamais.",
        ),
        put(
            r#"when: Unanswered("i2")"#,
            r#"when: All([PostOpen("p1"), PostClosed("p1")])"#,
            r#"when: Any([PostOpen("p1"), PostClosed("p1")])"#,
        ),
        (
            "Correct it, or add what brings it about. Otherwise only the facilitator can.",
            "Corrigez-la, ou ajoutez ce qui la rend vraie. Sinon, seule l’animation le peut.",
        ),
    ),
    page(
        "H530",
        ("Forgotten before what it waits for can be", "Oubliée avant que ce qu’elle attend ne puisse arriver"),
        ("The time to answer runs until later than `until`.", "Le délai de réponse court plus tard que `until`."),
        put(
            r#"at: "D1 12:00", when: Unanswered("i2")"#,
            r#"at: "D1 10:00", until: "D1 11:00", when: Unanswered("i2")"#,
            r#"at: "D1 10:00", until: "D1 18:00", when: Unanswered("i2")"#,
        ),
        ("Set `until` later, or leave it out.", "Repoussez `until`, ou enlevez-le."),
    ),
    page(
        "H531",
        ("It waits for what only the facilitator brings", "Elle attend ce que seule l’animation apporte"),
        (
            "If the facilitator does not fire that row by hand, this one never comes either.",
            "Si l’animation ne lance pas cette ligne à la main, celle-ci ne viendra pas non plus.",
        ),
        CodeExample::Stretch {
            given: &[(r#"when: Unanswered("i2")"#, r#"when: Fired("i1")"#)],
            at: r#"at: "D1 08:00", to: ["chief"]"#,
            wrong: r#"at: "D1 08:00", manual: true, to: ["chief"]"#,
            right: r#"at: "D1 08:00", to: ["chief"]"#,
        },
        (
            "Remove `manual` from that row, or tell the facilitator in `notes`.",
            "Retirez `manual` de cette ligne, ou prévenez l’animation dans `notes`.",
        ),
    ),
    page(
        "H532",
        ("An objective without tasks", "Un objectif sans tâches"),
        (
            "Nothing shows whether it was met, and the evaluator has an empty sheet.",
            "Rien ne montre s’il est atteint, et l’évaluateur a une feuille vide.",
        ),
        swap(
            "tasks: [\n      (id: \"t1\", text: { \"en\": \"Gov. knows\", \"fr\": \"Le gouv. sait\" }, when: Knows(seat: \"gov\", matter: ArmedMen), by: \"+12h\", seats: [\"chief\"]),\n    ]",
            "tasks: []",
        ),
        ("Add a task with a `when` that shows it.", "Ajoutez une tâche avec un `when` qui le montre."),
    ),
    page(
        "H533",
        ("An objective that no row serves", "Un objectif qu’aucune ligne ne sert"),
        (
            "Nothing in the MSEL gives anybody occasion to show it. This is a note; the scenario can be played.",
            "Rien dans le chronogramme ne donne l’occasion de le montrer. C’est une remarque ; le scénario peut se jouer.",
        ),
        CodeExample::Stretch {
            given: &[(
                "  objectives: [\n",
                "  objectives: [\n    (id: \"o2\", text: \"Order\", capability: \"Order\", tasks: [(id: \"t2\", text: \"Closed\", when: Done(act: ClosePost))]),\n",
            )],
            at: r#"text: { "en": "Seen.", "fr": "Vus." }, objectives: ["o1"]"#,
            wrong: r#"text: { "en": "Seen.", "fr": "Vus." }, objectives: ["o1"]"#,
            right: r#"text: { "en": "Seen.", "fr": "Vus." }, objectives: ["o1", "o2"]"#,
        },
        ("Add its name to `objectives` of a row.", "Ajoutez son nom aux `objectives` d’une ligne."),
    ),
    page(
        "H534",
        ("Two rows that are the same", "Deux lignes identiques"),
        (
            "They say and do the same at the same time: a line was copied. This is a note.",
            "Elles disent et font la même chose au même moment : une ligne a été copiée. C’est une remarque.",
        ),
        put(
            "  msel: [\n",
            "  msel: [\n    (id: \"i0\", kind: Contingency, at: \"D1 12:00\", when: Unanswered(\"i2\"), to: [\"gov\"], subject: { \"en\": \"Late\", \"fr\": \"En retard\" }, text: { \"en\": \"Nothing done.\", \"fr\": \"Rien n'est fait.\" }),\n",
            "  msel: [\n    (id: \"i0\", kind: Contingency, at: \"D1 13:00\", when: Unanswered(\"i2\"), to: [\"gov\"], subject: { \"en\": \"Late\", \"fr\": \"En retard\" }, text: { \"en\": \"Nothing done.\", \"fr\": \"Rien n'est fait.\" }),\n",
        ),
        ("Remove one, or change what was meant to differ.", "Retirez-en une, ou changez ce qui devait différer."),
    ),
    page(
        "H535",
        ("A field that is not looked at", "Un champ qui ne sert pas"),
        (
            "It counts only beside another field, and that one is not there.",
            "Il ne compte qu’à côté d’un autre champ, qui n’est pas là.",
        ),
        put(
            r#"at: "D1 08:00", to: ["chief"]"#,
            r#"at: "D1 08:00", until: "D1 09:00", to: ["chief"]"#,
            r#"at: "D1 08:00", until: "D1 09:00", when: PostOpen("p1"), to: ["chief"]"#,
        ),
        ("Add the other field, or remove this one.", "Ajoutez l’autre champ, ou retirez celui-ci."),
    ),
    page(
        "H536",
        ("A measure without a bound", "Une mesure sans borne"),
        (
            "Nothing is asked as long as it does not say how much, at least or at most.",
            "Rien n’est demandé tant qu’elle ne dit pas combien, au moins ou au plus.",
        ),
        put(
            r#"when: Unanswered("i2")"#,
            r#"when: Measure(key: "turned_back")"#,
            r#"when: Measure(key: "turned_back", at_least: 3)"#,
        ),
        ("Add `at_least` or `at_most`.", "Ajoutez `at_least` ou `at_most`."),
    ),
    page(
        "H537",
        ("It holds as the exercise begins", "C’est vrai dès le début"),
        (
            "What is so from the start shows no deed of anybody; it would be counted as a success for nothing.",
            "Ce qui est vrai dès le début ne montre aucun acte de personne ; ce serait compté comme une réussite pour rien.",
        ),
        put(
            r#"acts: [ClosePost], on: "p1""#,
            r#"effect: FreePlaces(camp: "site1", at_least: 50)"#,
            r#"effect: FreePlaces(camp: "site1", at_least: 300)"#,
        ),
        ("Ask for more than there is, or for an act.", "Demandez plus que ce qui est, ou un acte."),
    ),
    page(
        "H538",
        ("A row brings it about by itself", "Une ligne l’obtient à elle seule"),
        (
            "The inject does what the players are to bring about. Whatever they do, it counts as done.",
            "L’inject fait ce que les joueurs doivent obtenir. Quoi qu’ils fassent, ce serait compté comme fait.",
        ),
        put(
            r#"acts: [ClosePost], on: "p1""#,
            r#"effect: Knows(seat: "chief", matter: ArmedMen)"#,
            r#"effect: Knows(seat: "gov", matter: ArmedMen)"#,
        ),
        ("Ask for what only a deed of theirs brings about.", "Demandez ce que seul un acte des joueurs peut obtenir."),
    ),
    page(
        "H545",
        ("A paragraph of the plan that nothing exercises", "Un paragraphe du plan que rien ne met à l’épreuve"),
        (
            "The exercise tests a plan, and no row, objective or task touches this part of it. This is a note; the papers say so too.",
            "L’exercice met un plan à l’épreuve, et aucune ligne, aucun objectif, aucune tâche n’y touche. C’est une remarque ; les documents le disent aussi.",
        ),
        CodeExample::Stretch {
            given: &[
                TWO,
                (
                    r#"length: "24h","#,
                    r#"length: "24h", plan: (title: "The plan", paragraphs: [(id: "warn", number: "1", text: "Warn.")]),"#,
                ),
            ],
            at: r#"text: { "en": "Seen.", "fr": "Vus." }, objectives: ["o1"]"#,
            wrong: r#"text: { "en": "Seen.", "fr": "Vus." }, objectives: ["o1"]"#,
            right: r#"text: { "en": "Seen.", "fr": "Vus." }, objectives: ["o1"], plan: ["warn"]"#,
        },
        (
            "Name it in `plan` of what exercises it, or leave it untested.",
            "Nommez-le dans le `plan` de ce qui le met à l’épreuve, ou laissez-le ainsi.",
        ),
    ),
];
