//! What came with format 2 (`H112`, phases, the gazetteer, languages of the region, sheets to hand out, seasons), and with explosives,
//! reserves and agreements of states.

use super::page::{CodeExample, CodePage, TWO, page, second};

/// The scenario in the second format, with a row that waits at the post.
const WAITING: &[(&str, &str)] = &[TWO, (r#"when: Unanswered("i2")"#, r#"when: Waiting(post: "p1", more_than: 20)"#)];
/// The same, with a third place on a road of its own.
const GAO: &[(&str, &str)] = &[
    TWO,
    (
        "approximate: true),\n  ],\n  roads: [",
        "approximate: true),\n    (id: \"gao\", name: \"Gao\", lat: 15.9, lon: 0.1, kind: Town, country: \"NE\"),\n  ],\n  roads: [\n    \
         (id: \"r2\", from: \"ayorou\", to: \"gao\", km: 170, surface: Track),",
    ),
];

pub(super) const PAGES: &[CodePage] = &[
    page(
        "H112",
        ("It came with a newer format", "C’est venu avec un format plus récent"),
        (
            "A file that says `format: 1` is read as one of format 1, so that it means tomorrow what it means today.",
            "Un fichier qui dit `format: 1` est lu comme tel, pour vouloir dire demain ce qu’il veut dire aujourd’hui.",
        ),
        CodeExample::Stretch {
            given: &[],
            at: "format: 1,",
            wrong: "format: 1, phases: [],",
            right: "format: 2, phases: [],",
        },
        ("Write `format: 2`; all else stays as it is.", "Écrivez `format: 2` ; tout le reste demeure."),
    ),
    page(
        "H316",
        ("A phase that ends before it begins", "Une phase qui finit avant de commencer"),
        ("No moment of the exercise belongs to it.", "Aucun moment de l’exercice ne lui appartient."),
        second(
            r#"length: "24h","#,
            r#"length: "24h", phases: [(id: "alert", title: "Alert", from: "D1 09:00", until: "D1 07:00")],"#,
            r#"length: "24h", phases: [(id: "alert", title: "Alert", from: "D1 07:00", until: "D1 09:00")],"#,
        ),
        ("Exchange the two times, or leave `until` out.", "Échangez les deux heures, ou enlevez `until`."),
    ),
    page(
        "H317",
        ("Two phases at once", "Deux phases à la fois"),
        (
            "Phases stand one after the other, so that everybody knows in which one the exercise is.",
            "Les phases se suivent, pour que chacun sache dans laquelle on est.",
        ),
        second(
            r#"length: "24h","#,
            r#"length: "24h", phases: [(id: "alert", title: "Alert", from: "D1 07:00", until: "D1 09:00"), (id: "flight", title: "Flight", from: "D1 08:00", until: "D1 12:00")],"#,
            r#"length: "24h", phases: [(id: "alert", title: "Alert", from: "D1 07:00", until: "D1 09:00"), (id: "flight", title: "Flight", from: "D1 09:00", until: "D1 12:00")],"#,
        ),
        ("Correct `from`, or `until` of the one before.", "Corrigez `from`, ou `until` de la précédente."),
    ),
    page(
        "H424",
        ("A place that the gazetteer does not know", "Un lieu que le répertoire ne connaît pas"),
        (
            "A name alone is enough for places of the built-in gazetteer. Of any other the scenario must say where it lies.",
            "Un nom suffit pour les lieux du répertoire intégré. De tout autre, le scénario doit dire où il se trouve.",
        ),
        CodeExample::None,
        (
            "Take the name that is proposed, or declare the place with its degrees, its kind and its country.",
            "Prenez le nom proposé, ou déclarez le lieu avec ses degrés, son type et son pays.",
        ),
    ),
    page(
        "H425",
        ("A known place without degrees", "Un lieu connu sans coordonnées"),
        (
            "The gazetteer has the place, but no source says where it lies, and none is invented.",
            "Le répertoire connaît le lieu, mais aucune source ne dit où c’est, et rien n’est inventé.",
        ),
        CodeExample::None,
        (
            "Place it yourself, with `lat`, `lon` and `approximate: true`.",
            "Placez-le vous-même, avec `lat`, `lon` et `approximate: true`.",
        ),
    ),
    page(
        "H426",
        ("A road that the gazetteer does not know", "Une route que le répertoire ne connaît pas"),
        (
            "Two ends are enough for roads of the built-in gazetteer. Of any other the scenario must say how long it is.",
            "Deux bouts suffisent pour les routes du répertoire intégré. De toute autre, le scénario doit dire la longueur.",
        ),
        CodeExample::None,
        (
            "Add `km` and `surface`, or take an end that the help names.",
            "Ajoutez `km` et `surface`, ou prenez un bout que nomme l’aide.",
        ),
    ),
    page(
        "H430",
        (
            "A group leaves something on a road where it is not",
            "Un groupe laisse quelque chose sur une route où il n’est pas",
        ),
        (
            "A cell acts where it is. The road of this step does not touch that place.",
            "Une cellule agit là où elle est. La route de cette étape ne touche pas ce lieu.",
        ),
        CodeExample::Stretch {
            given: GAO,
            at: "  seats: [\n",
            wrong: "  groups: [(id: \"g\", name: \"G\", kind: Armed, at: \"labbezanga\", men: 5, plan: [LeaveExplosives(road: \"r2\", after: \"1h\")])],\n  seats: [\n",
            right: "  groups: [(id: \"g\", name: \"G\", kind: Armed, at: \"ayorou\", men: 5, plan: [LeaveExplosives(road: \"r2\", after: \"1h\")])],\n  seats: [\n",
        },
        (
            "Choose a road that begins or ends there, or let the group go there first with `Move`.",
            "Choisissez une route qui y commence ou y finit, ou faites-y d’abord aller le groupe par `Move`.",
        ),
    ),
    page(
        "H560",
        ("A right to release, and nothing to release", "Un droit de débloquer, et rien à débloquer"),
        (
            "`ReleaseMeans` opens the reserve of a state or of a donor, and this seat has none.",
            "`ReleaseMeans` ouvre la réserve d’un État ou d’un bailleur, et ce rôle n’en a pas.",
        ),
        second(
            "may: [SetUpReception, SendFood]",
            "may: [SetUpReception, SendFood, ReleaseMeans]",
            "may: [SetUpReception, SendFood, ReleaseMeans], reserve: (tents: 30)",
        ),
        ("Give it a `reserve`, or take the right away.", "Donnez-lui une `reserve`, ou retirez ce droit."),
    ),
    page(
        "H561",
        ("Who signs for no state", "Qui ne signe pour aucun État"),
        (
            "An agreement of states is signed in capitals. At the border services agree, by `CallMeeting`.",
            "Un accord entre États se signe dans les capitales. À la frontière, les services s’entendent, par `CallMeeting`.",
        ),
        CodeExample::None,
        ("Write `level: Capital`, or take the right away.", "Écrivez `level: Capital`, ou retirez ce droit."),
    ),
    page(
        "H562",
        ("The text names one place, and the condition another", "Le texte nomme un lieu, et la condition un autre"),
        (
            "The row comes when something has happened in one place and tells of another: players would read of what is not so.",
            "La ligne vient quand quelque chose s’est passé en un lieu et parle d’un autre : les joueurs liraient ce qui n’est pas.",
        ),
        CodeExample::Stretch {
            given: WAITING,
            at: r#""en": "Nothing done.""#,
            wrong: r#""en": "People wait at Ayorou.""#,
            right: r#""en": "People wait at Labbezanga.""#,
        },
        (
            "Ask about the place that the text names, or name the other in the text.",
            "Interrogez le lieu que nomme le texte, ou nommez l’autre dans le texte.",
        ),
    ),
    page(
        "H605",
        ("Texts that are not in the language of their seat", "Des textes qui ne sont pas dans la langue de leur rôle"),
        (
            "The seat reads a language of the region, and some of what it is given is not in it.",
            "Le rôle lit une langue de la région, et une partie de ce qu’il reçoit n’y est pas.",
        ),
        second(
            r#"id: "chief", title"#,
            r#"id: "chief", language: "ha", title"#,
            r#"id: "chief", language: "fr", title"#,
        ),
        (
            "Add that language to the texts that are named. Until then they stand on paper in the language of the room.",
            "Ajoutez cette langue aux textes nommés. D’ici là, ils sont sur papier dans la langue de la salle.",
        ),
    ),
    page(
        "H606",
        ("A language that no seat reads", "Une langue qu’aucun rôle ne lit"),
        ("Somebody translated in vain.", "Quelqu’un a traduit pour rien."),
        second(
            r#"title: { "en": "Base", "fr": "Base (fr)" }"#,
            r#"title: { "en": "Base", "fr": "Base (fr)", "kr": "Base (kr)" }"#,
            r#"title: { "en": "Base", "fr": "Base (fr)" }"#,
        ),
        ("Write `language` at the seat whose people read it.", "Écrivez `language` au rôle dont les gens la lisent."),
    ),
    page(
        "H607",
        ("No language of the region", "Pas une langue de la région"),
        ("Languages are written by their code.", "Les langues s’écrivent par leur code."),
        second(
            r#"id: "chief", title"#,
            r#"id: "chief", language: "hausa", title"#,
            r#"id: "chief", language: "fr", title"#,
        ),
        ("Write one of those that the help lists.", "Écrivez l’une de celles que donne l’aide."),
    ),
    page(
        "H608",
        ("A sheet with nothing on it", "Une feuille sans rien"),
        (
            "It has neither words nor a file, and a blank page would be handed out.",
            "Elle n’a ni texte ni fichier : on distribuerait une page blanche.",
        ),
        second(
            r#"text: { "en": "Seen.", "fr": "Vus." }, objectives"#,
            r#"text: { "en": "Seen.", "fr": "Vus." }, attachments: [(title: "North")], objectives"#,
            r#"text: { "en": "Seen.", "fr": "Vus." }, attachments: [(title: "North", text: "A sketch.")], objectives"#,
        ),
        (
            "Add a `text`, or a `file` in the folder of the scenario.",
            "Ajoutez un `text`, ou un `file` du dossier du scénario.",
        ),
    ),
    page(
        "H609",
        ("A path out of the folder", "Un chemin qui sort du dossier"),
        (
            "A scenario is what lies in its folder, so that it can be copied and sent whole.",
            "Un scénario, c’est ce que contient son dossier, pour pouvoir le copier et l’envoyer entier.",
        ),
        second(
            r#"text: { "en": "Seen.", "fr": "Vus." }, objectives"#,
            r#"text: { "en": "Seen.", "fr": "Vus." }, attachments: [(title: "North", file: "../north.svg")], objectives"#,
            r#"text: { "en": "Seen.", "fr": "Vus." }, attachments: [(title: "North", text: "A sketch.")], objectives"#,
        ),
        (
            "Put the file beside the scenario, or in a folder below, and write its path from there.",
            "Mettez le fichier à côté du scénario, ou dans un dossier en dessous, et écrivez son chemin depuis là.",
        ),
    ),
    page(
        "H610",
        ("A file that cannot be printed", "Un fichier qui ne s’imprime pas"),
        (
            "Papers hold pictures and plain text, and nothing that a browser would have to run.",
            "Les documents contiennent des images et du texte, et rien qu’un navigateur aurait à exécuter.",
        ),
        second(
            r#"text: { "en": "Seen.", "fr": "Vus." }, objectives"#,
            r#"text: { "en": "Seen.", "fr": "Vus." }, attachments: [(title: "North", file: "north.exe")], objectives"#,
            r#"text: { "en": "Seen.", "fr": "Vus." }, attachments: [(title: "North", text: "A sketch.")], objectives"#,
        ),
        ("Save it as one of the kinds that the help lists.", "Enregistrez-le sous l’un des types que donne l’aide."),
    ),
    page(
        "H611",
        ("A file to hand out that cannot be had", "Un fichier à distribuer introuvable"),
        (
            "The scenario names it, and it is not there, or cannot be read. On other machines large and small letters differ.",
            "Le scénario le nomme, et il n’est pas là, ou il ne se lit pas. Sur d’autres machines, majuscules et minuscules comptent.",
        ),
        CodeExample::None,
        ("Put an ordinary file of that name there.", "Mettez-y un fichier ordinaire de ce nom."),
    ),
    page(
        "H717",
        ("A season in a month that is not of it", "Une saison dans un mois qui n’en est pas"),
        (
            "The exercise begins in a month in which it does not rain like that. Roads and crossings would be those of another time of the year.",
            "L’exercice commence dans un mois où il ne pleut pas ainsi. Routes et passages seraient ceux d’un autre moment de l’année.",
        ),
        second(
            r#"length: "24h","#,
            r#"length: "24h", region: LakeChad, season: Rains,"#,
            r#"length: "24h", region: LakeChad, season: Dry,"#,
        ),
        ("Choose another `season`, or another `start`.", "Choisissez une autre `season`, ou un autre `start`."),
    ),
];
