//! `H2…` and `H6…`: names of things, and the words that people read.

use super::page::{CodePage, page, put, swap};

pub(super) const PAGES: &[CodePage] = &[
    page(
        "H201",
        ("Not a well formed name", "Un nom mal formé"),
        (
            "Names stand in logs, facts and measures, on every machine. So they hold small letters, digits, `-` and `_` only, and begin with a letter.",
            "Les noms figurent dans les journaux, les faits et les mesures, sur toutes les machines. Ils n’ont donc que des minuscules, des chiffres, `-` et `_`, et commencent par une lettre.",
        ),
        swap(r#"id: "i3""#, r#"id: "Event 3""#),
        (
            "Take the name that is proposed. What people read is the title or the subject, and may hold anything.",
            "Prenez le nom proposé. Ce que les gens lisent, c’est le titre ou l’objet, et il peut tout contenir.",
        ),
    ),
    page(
        "H202",
        ("A name that is kept", "Un nom réservé"),
        (
            "`facilitator` stands for who runs the exercise, and the names of the plays that are shipped stand for those.",
            "`facilitator` désigne l’animation, et les noms des joueurs automatiques livrés désignent ceux-là.",
        ),
        swap(r#"id: "i3""#, r#"id: "facilitator""#),
        ("Choose another name.", "Choisissez un autre nom."),
    ),
    page(
        "H203",
        ("A name that is taken", "Un nom déjà pris"),
        (
            "A name means one thing over the whole scenario: a post and a place cannot share one. Otherwise nobody could say of whom a fact tells.",
            "Un nom ne désigne qu’une chose dans tout le scénario : un poste et un lieu ne peuvent pas le partager. Sinon, on ne saurait pas de qui parle un fait.",
        ),
        swap(r#"id: "i3""#, r#"id: "i2""#),
        (
            "Give one of the two another name, such as `diffa-post` beside `diffa`.",
            "Donnez un autre nom à l’un des deux, comme `diffa-post` à côté de `diffa`.",
        ),
    ),
    page(
        "H204",
        ("Nothing has this name", "Rien ne porte ce nom"),
        (
            "The row, the seat or the road refers to something that the scenario does not declare. Most often it is a slip of the pen.",
            "La ligne, le rôle ou la route renvoie à quelque chose que le scénario ne déclare pas. Le plus souvent, c’est une faute de frappe.",
        ),
        swap(r#"tells: ["chief"]"#, r#"tells: ["cheif"]"#),
        (
            "Take the name that is proposed, or declare the thing with that `id`. Names of things are their `id`, not their title.",
            "Prenez le nom proposé, ou déclarez la chose avec cet `id`. Le nom d’une chose est son `id`, pas son titre.",
        ),
    ),
    page(
        "H205",
        ("The name of something else", "Le nom d’autre chose"),
        (
            "The name is known, but of another kind: a place stands where a post is wanted, a community where a seat is.",
            "Le nom est connu, mais d’une autre nature : un lieu là où il faut un poste, une communauté là où il faut un rôle.",
        ),
        swap(r#"tells: ["chief"]"#, r#"tells: ["c1"]"#),
        (
            "Name a thing of the kind that is wanted. The second place shown is where the name is declared.",
            "Nommez une chose de la nature attendue. Le second endroit montré est celui où le nom est déclaré.",
        ),
    ),
    page(
        "H206",
        ("A short name that is too long", "Un nom court trop long"),
        (
            "It stands on maps and in tables of 80 columns, where there is room for 14 characters.",
            "Il figure sur les cartes et dans des tableaux de 80 colonnes, où il y a place pour 14 caractères.",
        ),
        put(
            r#"name: "Poste","#,
            r#"name: "Poste", short: "Poste-de-la-rive-gauche","#,
            r#"name: "Poste", short: "Rive","#,
        ),
        ("Shorten it, or leave `short` out.", "Raccourcissez-le, ou enlevez `short`."),
    ),
    page(
        "H207",
        ("Two things with one short name", "Deux choses, un seul nom court"),
        (
            "Where space is short nobody could tell the two apart, and somebody would send the patrol to the wrong one.",
            "Là où la place manque, personne ne les distinguerait, et quelqu’un enverrait la patrouille au mauvais endroit.",
        ),
        put(
            r#"name: "Labbezanga","#,
            r#"name: "Labbezanga", short: "Ayorou","#,
            r#"name: "Labbezanga", short: "Labbez.","#,
        ),
        ("Choose a short name of its own.", "Choisissez un nom court qui lui soit propre."),
    ),
    page(
        "H601",
        ("An empty text", "Un texte vide"),
        ("People would look at a blank line.", "Les gens verraient une ligne blanche."),
        swap(r#""fr": "Vus.""#, r#""fr": """#),
        ("Write the words, in both languages.", "Écrivez les mots, dans les deux langues."),
    ),
    page(
        "H602",
        ("One text for both languages", "Un seul texte pour les deux langues"),
        (
            "A name may well be the same in both. A sentence is not: half the table would read a language that is not theirs.",
            "Un nom peut être le même dans les deux. Une phrase, non : la moitié de la table lirait une langue qui n’est pas la sienne.",
        ),
        swap(
            r#"text: { "en": "Nothing done.", "fr": "Rien n'est fait." }"#,
            r#"text: "Nothing has been done so far.""#,
        ),
        (
            "Write `{ \"en\": \"…\", \"fr\": \"…\" }`. This is a note; the scenario can be played.",
            "Écrivez `{ \"en\": \"…\", \"fr\": \"…\" }`. C’est une remarque ; le scénario peut se jouer.",
        ),
    ),
    page(
        "H603",
        ("A brief that nobody reads to the end", "Une présentation que personne ne lit jusqu’au bout"),
        (
            "A brief is read aloud in a minute, which is 130 words. What comes later is not heard.",
            "La présentation d’un rôle se lit à haute voix en une minute, soit 130 mots. Ce qui vient après n’est plus entendu.",
        ),
        put(
            r#""en": "You govern.""#,
            r#""en": "You govern a region on a river that carries rice, cattle, salt and sugar from one bank to the other, every day and most nights, and nobody has ever counted how much of it there is. Your father crossed this water as a boy with his uncle, and he told you how the ferrymen sang to keep the hippos away from the boats in the morning mist. The river has grown narrower since then, and the herds have grown larger, and the wells on this side give less water than they did. You hold forty tents and a little money, and you have a telephone that works in the afternoon. Your neighbours across the river expect a word from you before the market opens, and the people of the town expect that the market will open. You would like both of them to be right about it, today and tomorrow.""#,
            r#""en": "You govern a region on a river. You hold forty tents and a little money.""#,
        ),
        (
            "Say who they are and what they want. The rest may come in an inject.",
            "Dites qui est ce rôle et ce qu’il veut. Le reste peut venir dans un inject.",
        ),
    ),
    page(
        "H604",
        ("A gap that nobody has filled in", "Un blanc que personne n’a rempli"),
        (
            "`[NAME]`, `TODO`, `___` and the like come from forms. Players would read them as they stand.",
            "`[NOM]`, `TODO`, `___` et leurs semblables viennent de formulaires. Les joueurs les liraient tels quels.",
        ),
        swap(r#""en": "Seen.""#, r#""en": "Seen by [NAME].""#),
        ("Write the words themselves.", "Écrivez les mots eux-mêmes."),
    ),
];
