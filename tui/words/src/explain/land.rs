//! `H4…`: places, roads, borders and the map.

use super::page::{CodeExample, CodePage, page, put, swap};

/// A third place, on a road of its own.
const GAO: &[(&str, &str)] = &[(
    "approximate: true),\n  ],\n  roads: [",
    "approximate: true),\n    (id: \"gao\", name: \"Gao\", lat: 15.9, lon: 0.1, kind: Town, country: \"NE\"),\n  ],\n  roads: [\n    \
     (id: \"r2\", from: \"ayorou\", to: \"gao\", km: 170, surface: Track),",
)];

pub(super) const PAGES: &[CodePage] = &[
    page(
        "H401",
        ("The least is more than the most", "Le minimum dépasse le maximum"),
        ("Between the two lies nothing.", "Entre les deux, il n’y a rien."),
        swap("size: (1, 4)", "size: (4, 1)"),
        ("Exchange the two.", "Échangez les deux."),
    ),
    page(
        "H402",
        ("A window without an inside", "Une fenêtre vide"),
        (
            "West must be less than east, and south less than north, or the map has nothing to show.",
            "`west` doit être inférieur à `east` et `south` à `north`, sinon la carte n’a rien à montrer.",
        ),
        swap("(west: 0.0, south: 13.0, east: 2.0, north: 16.0)", "(west: 2.0, south: 13.0, east: 0.0, north: 16.0)"),
        ("Exchange the two numbers.", "Échangez les deux nombres."),
    ),
    page(
        "H403",
        ("A road from a place to itself", "Une route d’un lieu vers lui-même"),
        (
            "It leads nowhere, and the other place stays without a road.",
            "Elle ne mène nulle part, et l’autre lieu reste sans route.",
        ),
        swap(r#"to: "labbezanga", km: 38"#, r#"to: "ayorou", km: 38"#),
        ("Name the other end.", "Nommez l’autre bout."),
    ),
    page(
        "H404",
        ("A road past a post that calls itself unofficial", "Une route avec poste qui se dit non officielle"),
        (
            "Who takes an unofficial road passes no post. It is the one or the other.",
            "Qui prend une voie non officielle ne passe par aucun poste. C’est l’un ou l’autre.",
        ),
        swap(r#"surface: Paved, post: "p1""#, r#"surface: Paved, post: "p1", unofficial: true"#),
        ("Remove `unofficial`, or the post.", "Retirez `unofficial`, ou le poste."),
    ),
    page(
        "H405",
        ("A post that no road passes", "Un poste qu’aucune route ne dessert"),
        ("Nobody would ever come by.", "Personne n’y passerait jamais."),
        swap(r#"surface: Paved, post: "p1""#, "surface: Paved"),
        (
            "Name the post on the road that crosses there: `post: \"…\"`. A mobile unit needs no road: `mobile: true`.",
            "Nommez le poste sur la route qui y passe : `post: \"…\"`. Une unité mobile n’en a pas besoin : `mobile: true`.",
        ),
    ),
    page(
        "H406",
        ("Two roads past one post", "Deux routes par le même poste"),
        (
            "A post counts those who pass it on one road. With two, nobody could say which way they went on.",
            "Un poste compte ceux qui passent sur une route. Avec deux, on ne saurait pas par où ils continuent.",
        ),
        put(
            "  roads: [",
            "  roads: [\n    (id: \"r2\", from: \"ayorou\", to: \"labbezanga\", km: 45, surface: Track, post: \"p1\"),",
            "  roads: [\n    (id: \"r2\", from: \"ayorou\", to: \"labbezanga\", km: 45, surface: Track, unofficial: true),",
        ),
        (
            "Give the other road its own post, or `unofficial: true`.",
            "Donnez à l’autre route son propre poste, ou `unofficial: true`.",
        ),
    ),
    page(
        "H407",
        ("A road misses its post", "Une route manque son poste"),
        (
            "The post stands at a place that this road does not touch.",
            "Le poste se trouve à un lieu que cette route ne touche pas.",
        ),
        CodeExample::Stretch {
            given: GAO,
            at: r#"name: "Poste", place: "labbezanga""#,
            wrong: r#"name: "Poste", place: "gao""#,
            right: r#"name: "Poste", place: "labbezanga""#,
        },
        (
            "Correct the place of the post, or the ends of the road.",
            "Corrigez le lieu du poste, ou les bouts de la route.",
        ),
    ),
    page(
        "H408",
        ("A place that no road reaches", "Un lieu qu’aucune route n’atteint"),
        (
            "Nobody can go there or flee from there, and no patrol comes.",
            "Personne ne peut y aller ni en fuir, et aucune patrouille n’y vient.",
        ),
        put(
            "approximate: true),\n  ],\n  roads: [",
            "approximate: true),\n    (id: \"gao\", name: \"Gao\", lat: 15.9, lon: 0.1, kind: Town, country: \"NE\"),\n  ],\n  roads: [",
            "approximate: true),\n    (id: \"gao\", name: \"Gao\", lat: 15.9, lon: 0.1, kind: Town, country: \"NE\"),\n  ],\n  roads: [\n    \
             (id: \"r2\", from: \"ayorou\", to: \"gao\", km: 170, surface: Track),",
        ),
        ("Add the road, or correct the end of one.", "Ajoutez la route, ou corrigez le bout d’une autre."),
    ),
    page(
        "H409",
        ("Two places that no road joins", "Deux lieux qu’aucune route ne relie"),
        (
            "Travellers, patrols and groups go by road, and these have none.",
            "Les voyageurs, les patrouilles et les groupes vont par la route, et ici il n’y en a pas.",
        ),
        CodeExample::None,
        (
            "Add the roads that lead there, or name another goal. H408 tells which place lies apart.",
            "Ajoutez les routes qui y mènent, ou nommez un autre but. H408 dit quel lieu est à l’écart.",
        ),
    ),
    page(
        "H410",
        ("No place lies in that country", "Aucun lieu dans ce pays"),
        (
            "A movement starts from a home and shuts borders of countries; these are known from the places.",
            "Un mouvement part d’un pays et ferme des frontières ; les pays sont connus par les lieux.",
        ),
        put(
            r#"length: "24h","#,
            r#"length: "24h", movement: (rules: Harmattan, home: "ZZ", sites: [(place: "ayorou", kind: Town)], conflicts: [], closures: [], counts: [(place: "ayorou", people: [5])]),"#,
            r#"length: "24h", movement: (rules: Harmattan, home: "NE", sites: [(place: "ayorou", kind: Town)], conflicts: [], closures: [], counts: [(place: "ayorou", people: [5, 6])]),"#,
        ),
        ("Take one of the countries that the help names.", "Prenez l’un des pays que donne l’aide."),
    ),
    page(
        "H411",
        ("Counts that end too early", "Des comptages qui s’arrêtent trop tôt"),
        (
            "The last count would stand for all days after it, and the comparison would flatter or blame the model for nothing.",
            "Le dernier comptage vaudrait pour tous les jours suivants, et la comparaison louerait ou blâmerait le modèle pour rien.",
        ),
        put(
            r#"length: "24h","#,
            r#"length: "24h", movement: (rules: Harmattan, home: "NE", sites: [(place: "ayorou", kind: Town)], conflicts: [], closures: [], counts: [(place: "ayorou", people: [])]),"#,
            r#"length: "24h", movement: (rules: Harmattan, home: "NE", sites: [(place: "ayorou", kind: Town)], conflicts: [], closures: [], counts: [(place: "ayorou", people: [5, 6])]),"#,
        ),
        (
            "Add the counts of the days that are missing, or shorten the exercise.",
            "Ajoutez les comptages des jours qui manquent, ou raccourcissez l’exercice.",
        ),
    ),
    page(
        "H412",
        (
            "A road over the border that nobody watches and nobody admits",
            "Une route sur la frontière que personne ne garde ni n’avoue",
        ),
        (
            "Whoever takes it would be counted nowhere: neither at a post, nor among those who pass round it.",
            "Qui la prend ne serait compté nulle part : ni à un poste, ni parmi ceux qui l’évitent.",
        ),
        put(
            "  roads: [",
            "  roads: [\n    (id: \"r2\", from: \"ayorou\", to: \"labbezanga\", km: 45, surface: Track),",
            "  roads: [\n    (id: \"r2\", from: \"ayorou\", to: \"labbezanga\", km: 45, surface: Track, unofficial: true),",
        ),
        (
            "Name its post with `post: \"…\"`, or write `unofficial: true`.",
            "Nommez son poste par `post: \"…\"`, ou écrivez `unofficial: true`.",
        ),
    ),
    page(
        "H413",
        ("An unofficial way that crosses no border", "Un passage non officiel sans frontière"),
        (
            "Within a country a road is a road; unofficial is only the crossing of a border.",
            "Dans un pays, une route est une route ; seul le passage d’une frontière peut être non officiel.",
        ),
        put(
            "approximate: true),\n  ],\n  roads: [",
            "approximate: true),\n    (id: \"gao\", name: \"Gao\", lat: 15.9, lon: 0.1, kind: Town, country: \"NE\"),\n  ],\n  roads: [\n    \
             (id: \"r2\", from: \"ayorou\", to: \"gao\", km: 170, surface: Track, unofficial: true),",
            "approximate: true),\n    (id: \"gao\", name: \"Gao\", lat: 15.9, lon: 0.1, kind: Town, country: \"NE\"),\n  ],\n  roads: [\n    \
             (id: \"r2\", from: \"ayorou\", to: \"gao\", km: 170, surface: Track),",
        ),
        (
            "Remove `unofficial`, or correct the country of one end.",
            "Retirez `unofficial`, ou corrigez le pays d’un bout.",
        ),
    ),
    page(
        "H414",
        ("A place outside the map", "Un lieu hors de la carte"),
        (
            "Nobody sees it at first. Often latitude and longitude are exchanged, or a digit is wrong.",
            "On ne le voit pas d’abord. Souvent, latitude et longitude sont échangées, ou un chiffre est faux.",
        ),
        swap("lat: 14.73, lon: 0.92", "lat: 0.92, lon: 14.73"),
        (
            "`lat` is degrees north, `lon` degrees east. If the place is right, widen `window`.",
            "`lat` est en degrés nord, `lon` en degrés est. Si le lieu est juste, élargissez `window`.",
        ),
    ),
    page(
        "H415",
        ("Not one place lies on the map", "Aucun lieu sur la carte"),
        ("The window shows another part of the world.", "La fenêtre montre une autre partie du monde."),
        swap(
            "window: (west: 0.0, south: 13.0, east: 2.0, north: 16.0)",
            "window: (west: 10.0, south: 13.0, east: 12.0, north: 16.0)",
        ),
        ("Correct `window`, or the degrees of the places.", "Corrigez `window`, ou les degrés des lieux."),
    ),
    page(
        "H416",
        ("Shorter than the straight line", "Plus court que la ligne droite"),
        (
            "No road is shorter than the way of the crow. Everybody would arrive too soon.",
            "Aucune route n’est plus courte qu’à vol d’oiseau. Tout le monde arriverait trop tôt.",
        ),
        swap("km: 38", "km: 3"),
        ("Correct `km`, or the degrees of the two places.", "Corrigez `km`, ou les degrés des deux lieux."),
    ),
    page(
        "H417",
        ("Many times as long as the straight line", "Bien plus long que la ligne droite"),
        (
            "Most often a nought too many, or metres for kilometres.",
            "Le plus souvent un zéro de trop, ou des mètres pour des kilomètres.",
        ),
        swap("km: 38", "km: 3800"),
        ("Correct `km`, or the degrees of the two places.", "Corrigez `km`, ou les degrés des deux lieux."),
    ),
    page(
        "H418",
        ("Two places at one spot", "Deux lieux au même point"),
        (
            "A line was copied and its degrees were left. On the map one hides the other.",
            "Une ligne a été copiée avec ses degrés. Sur la carte, l’un cache l’autre.",
        ),
        swap("lat: 14.96, lon: 0.70", "lat: 14.73, lon: 0.92"),
        ("Correct the degrees of one of them.", "Corrigez les degrés de l’un des deux."),
    ),
    page(
        "H419",
        ("Not a country in two letters", "Pas un pays en deux lettres"),
        (
            "Countries are written as ISO 3166 does: two capital letters.",
            "Les pays s’écrivent selon ISO 3166 : deux majuscules.",
        ),
        swap(r#"country: "ML""#, r#"country: "Mali""#),
        ("Write `NE`, `ML`, `BF`, `TD`, `NG`, `CM`…", "Écrivez `NE`, `ML`, `BF`, `TD`, `NG`, `CM`…"),
    ),
    page(
        "H420",
        ("Two letters that are no country", "Deux lettres qui ne sont aucun pays"),
        (
            "Most often two letters are exchanged, and a border appears that nobody meant.",
            "Le plus souvent deux lettres sont échangées, et une frontière apparaît que personne n’a voulue.",
        ),
        swap(r#"country: "ML""#, r#"country: "ZZ""#),
        (
            "Correct them. For invented countries `AA` and `XA` to `XZ` are free.",
            "Corrigez-les. Pour un pays inventé, `AA` et `XA` à `XZ` sont libres.",
        ),
    ),
    page(
        "H421",
        ("It befalls a place where nobody lives", "Cela touche un lieu où personne n’habite"),
        (
            "No family leaves, no community tells of it, no seat hears of it: the inject would fall into nothing.",
            "Aucune famille ne part, aucune communauté ne le raconte, aucun rôle ne l’apprend : l’inject tomberait dans le vide.",
        ),
        put(
            "effects: [Sighting",
            r#"effects: [Displace(from: "labbezanga", families: 10), Sighting"#,
            r#"effects: [Displace(from: "ayorou", families: 10), Sighting"#,
        ),
        (
            "Choose a place with a community, or add one there.",
            "Choisissez un lieu avec une communauté, ou ajoutez-en une.",
        ),
    ),
    page(
        "H422",
        ("A post on a road that crosses no border", "Un poste sur une route sans frontière"),
        (
            "Both ends of its road lie in one country, so nobody crosses a border there.",
            "Les deux bouts de sa route sont dans un même pays : personne n’y passe de frontière.",
        ),
        swap(r#"country: "ML""#, r#"country: "NE""#),
        (
            "Correct the country of one end, or put the post on the road that crosses.",
            "Corrigez le pays d’un bout, ou mettez le poste sur la route qui franchit la frontière.",
        ),
    ),
    page(
        "H423",
        ("Two posts at one end of a road", "Deux postes au même bout d’une route"),
        (
            "Where each state has its post, one stands at either end: the first checks who leaves, the other who enters.",
            "Quand chaque État a son poste, il y en a un à chaque bout : l’un contrôle la sortie, l’autre l’entrée.",
        ),
        CodeExample::Stretch {
            given: &[
                (r#"surface: Paved, post: "p1""#, r#"surface: Paved, post: "p1", other_post: "p2""#),
                (r#"posts: ["p1"]"#, r#"posts: ["p1", "p2"]"#),
            ],
            at: "  posts: [\n",
            wrong: "  posts: [\n    (id: \"p2\", name: \"Ayorou\", place: \"labbezanga\", authority: \"police-ne\", officers: 4, lanes: 1, mobile: true),\n",
            right: "  posts: [\n    (id: \"p2\", name: \"Ayorou\", place: \"ayorou\", authority: \"police-ne\", officers: 4, lanes: 1, mobile: true),\n",
        },
        ("Correct the `place` of one of them.", "Corrigez le `place` de l’un des deux."),
    ),
];
