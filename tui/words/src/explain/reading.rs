//! `H1…`: what is written, and not what is wanted there.

use super::page::{CodePage, page, put, swap};

pub(super) const PAGES: &[CodePage] = &[
    page(
        "H101",
        ("No such field", "Champ inconnu"),
        (
            "A field with a slip in its name would be lost in silence, and with it what you wrote. Large and small letters differ.",
            "Un champ mal orthographié se perdrait en silence, et avec lui ce que vous avez écrit. Majuscules et minuscules comptent.",
        ),
        swap("officers: 8", "oficers: 8"),
        (
            "Take the name that is proposed, or one of those that `harmattan reference` lists.",
            "Prenez le nom proposé, ou l’un de ceux que donne `harmattan reference`.",
        ),
    ),
    page(
        "H102",
        ("No such word", "Mot inconnu"),
        (
            "Kinds, modes, acts, effects and conditions are words of a closed list. They begin with a capital letter and have no quotes, no accents and no spaces.",
            "Les types, modes, actes, effets et conditions sont les mots d’une liste fermée. Ils commencent par une majuscule, sans guillemets, sans accents et sans espaces.",
        ),
        swap("kind: Town", "kind: Ville"),
        (
            "Take a word of the list that the help shows, or that `harmattan reference` prints.",
            "Prenez un mot de la liste que donne l’aide, ou `harmattan reference`.",
        ),
    ),
    page(
        "H103",
        ("A field is missing", "Un champ manque"),
        (
            "What must stand has no default that would be right for everybody.",
            "Ce qui est obligatoire n’a pas de valeur qui conviendrait à tous.",
        ),
        swap(
            r#"officers: 8, women: 2, lanes: 2, hours: ("06:00", "18:00")"#,
            r#"officers: 8, women: 2, hours: ("06:00", "18:00")"#,
        ),
        ("Add the field that is named.", "Ajoutez le champ nommé."),
    ),
    page(
        "H104",
        ("A field stands twice", "Un champ est écrit deux fois"),
        ("Nobody could say which of the two counts.", "Personne ne pourrait dire lequel des deux compte."),
        swap("lanes: 2", "lanes: 2, lanes: 3"),
        (
            "Keep one. A list may go on in another file of the folder, but stands once in each.",
            "Gardez-en un. Une liste peut continuer dans un autre fichier du dossier, mais figure une fois dans chacun.",
        ),
    ),
    page(
        "H105",
        ("Of another kind than wanted", "D’une autre nature que ce qui est attendu"),
        (
            "A number stands without quotes, a text with them, a list in `[ ]`, even if it holds one thing only.",
            "Un nombre n’a pas de guillemets, un texte en a, une liste est entre `[ ]`, même pour un seul élément.",
        ),
        swap("km: 38", r#"km: "38""#),
        ("Write it as the message says.", "Écrivez-le comme le dit le message."),
    ),
    page(
        "H106",
        ("A number outside its range", "Un nombre hors limites"),
        (
            "Most levels are in thousandths (0 to 1000), others have bounds of the world: a post has a lane at least, a year twelve months.",
            "La plupart des niveaux sont en millièmes (0 à 1000) ; d’autres ont les limites du monde : un poste a au moins un couloir, une année douze mois.",
        ),
        swap("strength: 8", "strength: 0"),
        ("Write a number within the bounds that are named.", "Écrivez un nombre dans les limites données."),
    ),
    page(
        "H107",
        ("Degrees that are nowhere", "Des degrés qui n’existent pas"),
        (
            "Latitudes run from −90 to 90, longitudes from −180 to 180.",
            "Les latitudes vont de −90 à 90, les longitudes de −180 à 180.",
        ),
        swap("lat: 14.73", "lat: 147.3"),
        ("Write degrees with decimals, as a map shows them.", "Écrivez des degrés décimaux, comme sur une carte."),
    ),
    page(
        "H108",
        ("A text without one of its languages", "Un texte sans l’une de ses langues"),
        (
            "At the table people read English or French, each on their own screen. One of them would find nothing.",
            "À la table, on lit l’anglais ou le français, chacun sur son écran. L’un des deux ne trouverait rien.",
        ),
        swap(r#"text: { "en": "Seen.", "fr": "Vus." }"#, r#"text: { "en": "Seen." }"#),
        (
            "Add the other language. One text alone, `text: \"…\"`, counts for both.",
            "Ajoutez l’autre langue. Un seul texte, `text: \"…\"`, vaut pour les deux.",
        ),
    ),
    page(
        "H109",
        ("No language of this programme", "Une langue que ce programme ne connaît pas"),
        ("The keys of a text are languages, in two letters.", "Les clés d’un texte sont des langues, en deux lettres."),
        swap(r#""fr": "Vus.""#, r#""de": "Vus.""#),
        ("Write `\"en\"` and `\"fr\"`.", "Écrivez `\"en\"` et `\"fr\"`."),
    ),
    page(
        "H110",
        ("Another format", "Un autre format"),
        (
            "The number says how the file is to be read. A newer format may hold what this programme does not know.",
            "Le numéro dit comment lire le fichier. Un format plus récent peut contenir ce que ce programme ne connaît pas.",
        ),
        swap("format: 1", "format: 99"),
        (
            "Take a newer Harmattan, or write a number that this one reads.",
            "Prenez un Harmattan plus récent, ou écrivez un numéro que celui-ci lit.",
        ),
    ),
    page(
        "H111",
        ("A value that its own type does not take", "Une valeur que son type refuse"),
        (
            "Some values have a form of their own, such as names that are given in play (`name#3`). The message says what that form is.",
            "Certaines valeurs ont leur propre forme, comme les noms donnés pendant le jeu (`nom#3`). Le message dit laquelle.",
        ),
        put(
            r#"length: "24h","#,
            r#"length: "24h", plays: [(id: "heard", seats: ["gov"], rules: [(when: After("D1 08:00"), acts: [Argue(proposal: "first", for_it: true, text: "Yes.")])])],"#,
            r#"length: "24h", plays: [(id: "heard", seats: ["gov"], rules: [(when: After("D1 08:00"), acts: [Argue(proposal: "gov#1", for_it: true, text: "Yes.")])])],"#,
        ),
        ("Write it in the form that the message names.", "Écrivez-la sous la forme que donne le message."),
    ),
];
