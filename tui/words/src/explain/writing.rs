//! `H0…`: how something is written.

use super::page::{CodeExample, CodePage, page, put, swap};

/// The least that is a scenario.
pub(super) const LEAST: &str = r#"(
  format: 1, id: "ferry", title: "Ferry", start: "2027-03-08 06:00", zone: "Africa/Niamey", length: "2h",
  window: (west: 0.0, south: 13.0, east: 2.0, north: 16.0),
  places: [(id: "gaya", name: "Gaya", lat: 14.7, lon: 0.9, kind: Town, country: "NE")],
  communities: [(id: "people", name: "Gaya", place: "gaya", people: 900, hosts: 0)],
  seats: [(id: "voice", title: "Voice", kind: Community, country: "NE", place: "gaya", community: "people", brief: "You speak.", means: (funds: 10))],
  channels: [(id: "talk", kind: Person, from: "people", to: "voice", delay: "5min")],
)"#;

pub(super) const PAGES: &[CodePage] = &[
    page(
        "H001",
        (
            "A text, a bracket or a comment is never closed",
            "Un texte, une parenthèse ou un commentaire n’est jamais fermé",
        ),
        (
            "Whatever follows would belong to it. The place shown is where it was opened, for where it should have ended nobody can know.",
            "Tout ce qui suit en ferait partie. L’endroit montré est celui où il s’ouvre : où il devait finir, personne ne peut le savoir.",
        ),
        swap(r#"name: "Poste","#, r#"name: "Poste,"#),
        (
            "Close it where it ends: `\"` for a text, `)`, `]` or `}` for a bracket, `*/` for a comment. Correct this first: other faults may go with it.",
            "Fermez-le là où il finit : `\"` pour un texte, `)`, `]` ou `}` pour une parenthèse, `*/` pour un commentaire. Commencez par là : d’autres fautes disparaîtront peut-être.",
        ),
    ),
    page(
        "H002",
        ("A bracket closes nothing", "Une parenthèse ne ferme rien"),
        (
            "There is one more `)`, `]` or `}` than was opened. Often one was deleted further up, and the item ended too early.",
            "Il y a un `)`, `]` ou `}` de plus qu’il n’en a été ouvert. Souvent, une parenthèse a été effacée plus haut et l’élément finit trop tôt.",
        ),
        swap("  ],\n)", "  ],\n))"),
        (
            "Remove it, or put back the one that opens. An editor that shows pairs of brackets helps.",
            "Supprimez-la, ou remettez celle qui ouvre. Un éditeur qui montre les paires de parenthèses aide.",
        ),
    ),
    page(
        "H003",
        ("Something else is wanted here", "On attend autre chose ici"),
        (
            "A sign or a value stands where the format wants another: a semicolon for a comma, quotes around the name of a field, two commas in a row.",
            "Un signe ou une valeur est à la place d’un autre : un point-virgule au lieu d’une virgule, des guillemets autour du nom d’un champ, deux virgules de suite.",
        ),
        swap("officers: 8,", "officers: 8;,"),
        (
            "Write what the message says is expected. Fields are separated by commas, and their names stand without quotes.",
            "Écrivez ce que le message attend. Les champs sont séparés par des virgules, et leurs noms n’ont pas de guillemets.",
        ),
    ),
    page(
        "H004",
        ("A comma is missing", "Il manque une virgule"),
        (
            "Between two fields, and between two items of a list, stands a comma. After the last one it may stand, and need not.",
            "Entre deux champs et entre deux éléments d’une liste, il faut une virgule. Après le dernier elle est permise, pas obligatoire.",
        ),
        swap("lat: 14.73, lon: 0.92", "lat: 14.73 lon: 0.92"),
        ("Write `,` at the place shown.", "Écrivez `,` à l’endroit montré."),
    ),
    page(
        "H005",
        ("A sign of a word processor or of another keyboard", "Un signe de traitement de texte ou d’un autre clavier"),
        (
            "Word and its kin turn straight quotes into « » or “ ”, and spaces into ones that do not break. They look alike and are other characters.",
            "Word et ses semblables changent les guillemets droits en « » ou “ ”, et les espaces en espaces insécables. Cela se ressemble, mais ce sont d’autres caractères.",
        ),
        swap(r#"name: "Poste""#, "name: « Poste »"),
        (
            "Put straight quotes `\"…\"` around texts and type ordinary spaces. Within a text « » and ’ are welcome. Better still, write in a plain editor.",
            "Entourez les textes de guillemets droits `\"…\"` et tapez des espaces ordinaires. À l’intérieur d’un texte, « » et ’ sont les bienvenus. Mieux : écrivez dans un éditeur de texte brut.",
        ),
    ),
    page(
        "H006",
        ("A decimal comma", "Une virgule décimale"),
        (
            "A comma separates fields here. `14,73` would be two numbers.",
            "Ici, la virgule sépare les champs. `14,73` serait deux nombres.",
        ),
        swap("lat: 14.73", "lat: 14,73"),
        ("Write a point: `14.73`.", "Écrivez un point : `14.73`."),
    ),
    page(
        "H007",
        ("A text without quotes", "Un texte sans guillemets"),
        (
            "Times, spans, names of things and everything that people read stand in straight quotes. Only numbers, `true`, `false` and the words of the format stand bare.",
            "Les heures, les durées, les noms des choses et tout ce que les gens lisent sont entre guillemets droits. Seuls les nombres, `true`, `false` et les mots du format n’en ont pas.",
        ),
        swap(r#"length: "24h""#, "length: 24h"),
        ("Put `\"` before and after it.", "Mettez `\"` avant et après."),
    ),
    page(
        "H008",
        ("A control character in a text", "Un caractère de contrôle dans un texte"),
        (
            "Such characters steer terminals and printers. In a text that players see they could hide or forge what is shown.",
            "Ces caractères commandent les terminaux et les imprimantes. Dans un texte que voient les joueurs, ils pourraient cacher ou fausser ce qui s’affiche.",
        ),
        swap(r#""en": "Seen.""#, r#""en": "Seen.\u{7}""#),
        (
            "Remove it; type the word anew if you cannot see it. Line breaks and tabs may stand.",
            "Supprimez-le ; retapez le mot si vous ne le voyez pas. Les retours à la ligne et les tabulations sont permis.",
        ),
    ),
    page(
        "H009",
        ("A byte order mark", "Une marque d’ordre des octets"),
        (
            "Some editors write an invisible mark at the start of a file. It is read over, but other tools stumble on it.",
            "Certains éditeurs écrivent une marque invisible au début du fichier. Elle est ignorée ici, mais d’autres outils s’y arrêtent.",
        ),
        swap("// A small scenario without fault", "\u{feff}// A small scenario without fault"),
        (
            "Save the file as “UTF-8”, not as “UTF-8 with BOM”.",
            "Enregistrez le fichier en « UTF-8 », et non en « UTF-8 avec BOM ».",
        ),
    ),
    page(
        "H010",
        ("Too many brackets within each other", "Trop de parenthèses les unes dans les autres"),
        (
            "Conditions nest, but nobody needs more than a dozen levels. So many brackets are a file gone wrong, and reading stops there.",
            "Les conditions s’emboîtent, mais personne n’a besoin de plus d’une douzaine de niveaux. Tant de parenthèses, c’est un fichier abîmé, et la lecture s’arrête là.",
        ),
        CodeExample::None,
        (
            "Look at the place shown. Say a condition in fewer parts, with `All`, `Any` or `AtLeast`.",
            "Regardez l’endroit montré. Dites la condition en moins de parties, avec `All`, `Any` ou `AtLeast`.",
        ),
    ),
    page(
        "H011",
        ("A number or an escape that cannot be read", "Un nombre ou un échappement illisible"),
        (
            "Numbers stand alone, without a unit: the unit is fixed by the field. In a text a backslash begins an escape, and only a few are known.",
            "Les nombres sont seuls, sans unité : le champ fixe l’unité. Dans un texte, la barre oblique inverse commence un échappement, et peu sont connus.",
        ),
        swap("km: 38", "km: 38km"),
        (
            "Write the number alone. For a backslash in a text write two.",
            "Écrivez le nombre seul. Pour une barre oblique inverse dans un texte, écrivez-en deux.",
        ),
    ),
    page(
        "H012",
        ("No scenario is written here", "Aucun scénario n’est écrit ici"),
        (
            "The file is empty, or its brackets are. A scenario needs at least who, where, when and for how long.",
            "Le fichier est vide, ou ses parenthèses le sont. Un scénario dit au moins qui, où, quand et pour combien de temps.",
        ),
        CodeExample::Whole { wrong: "()", right: LEAST },
        (
            "Begin with a copy of `scenarios/two-bridges`, or with the ten lines above.",
            "Partez d’une copie de `scenarios/two-bridges`, ou des dix lignes ci-dessus.",
        ),
    ),
    page(
        "H017",
        ("No colon between a field and its value", "Pas de deux-points entre un champ et sa valeur"),
        (
            "A field is written `name: value`. Other formats write `=` there, or nothing.",
            "Un champ s’écrit `nom: valeur`. D’autres formats mettent `=`, ou rien.",
        ),
        swap("officers: 8", "officers = 8"),
        ("Write `:` after the name of the field.", "Écrivez `:` après le nom du champ."),
    ),
    page(
        "H018",
        ("A comment in the way of another language", "Un commentaire à la façon d’un autre langage"),
        (
            "Comments are welcome, and start with `//` here.",
            "Les commentaires sont les bienvenus, et commencent ici par `//`.",
        ),
        swap("// A small scenario without fault", "# A small scenario without fault"),
        ("Write `//` before it.", "Écrivez `//` devant."),
    ),
    page(
        "H019",
        ("An invisible character", "Un caractère invisible"),
        (
            "It was copied along from a web page or a document. Nobody sees it, and yet the name with it is another name than the one without.",
            "Il a été copié avec le texte d’une page ou d’un document. Personne ne le voit, et pourtant le nom qui le contient est un autre nom.",
        ),
        swap(r#"id: "pat1""#, "id: \"pat\u{200b}1\""),
        ("Delete the word and type it anew.", "Effacez le mot et retapez-le."),
    ),
    page(
        "H020",
        ("A number with its thousands set apart", "Un nombre avec ses milliers séparés"),
        (
            "A comma separates fields and a point begins decimals, so `1,200` and `1.200` could mean two things. Digits stand together.",
            "La virgule sépare les champs et le point commence les décimales : `1,200` et `1.200` pourraient vouloir dire deux choses. Les chiffres se suivent.",
        ),
        put("people: 900", "people: 1 200", "people: 1200"),
        (
            "Write the digits without a space, a comma or a point.",
            "Écrivez les chiffres sans espace, virgule ni point.",
        ),
    ),
    page(
        "H021",
        ("Named fields in braces", "Des champs nommés entre accolades"),
        (
            "Fields stand in `( )`. Braces `{ }` are for texts in two languages and for figures of the model.",
            "Les champs s’écrivent entre `( )`. Les accolades `{ }` servent aux textes en deux langues et aux chiffres du modèle.",
        ),
        swap(
            "window: (west: 0.0, south: 13.0, east: 2.0, north: 16.0)",
            "window: {west: 0.0, south: 13.0, east: 2.0, north: 16.0}",
        ),
        ("Write `(` and `)`.", "Écrivez `(` et `)`."),
    ),
    page(
        "H022",
        ("The file is in another format", "Le fichier est dans un autre format"),
        (
            "A scenario is written in RON: fields in `( )`, lists in `[ ]`, names of fields without quotes. JSON, YAML, TOML and XML are not read.",
            "Un scénario s’écrit en RON : les champs entre `( )`, les listes entre `[ ]`, les noms de champs sans guillemets. JSON, YAML, TOML et XML ne sont pas lus.",
        ),
        CodeExample::Whole { wrong: "{\n  \"format\": 1,\n  \"id\": \"ferry\"\n}", right: LEAST },
        (
            "`harmattan reference` prints the whole format with an example of each part. A sheet of events comes in by `harmattan msel import`.",
            "`harmattan reference` donne tout le format, avec un exemple de chaque partie. Un tableau d’événements entre par `harmattan msel import`.",
        ),
    ),
    page(
        "H025",
        ("A straight quote within a text", "Un guillemet droit à l’intérieur d’un texte"),
        (
            "Straight quotes stand around a text. One within it ends the text, and the rest of the sentence makes no sense there.",
            "Les guillemets droits entourent un texte. À l’intérieur, ils y mettent fin, et le reste de la phrase ne veut plus rien dire.",
        ),
        swap(r#""en": "Seen.""#, r#""en": "He said "stop" and left.""#),
        (
            "Write « » or “ ” within a text, or a backslash before the quote.",
            "À l’intérieur d’un texte, écrivez « » ou “ ”, ou une barre oblique inverse devant le guillemet.",
        ),
    ),
];
