//! The types of the section `movement`.

use super::Passage;

pub const PASSAGES: &[Passage] = &[
    Passage {
        name: "Movement",
        about: "Des déplacements sur des mois, jour par jour, comparés à des comptages. Les liens entre les sites sont les routes du scénario.",
        parts: &[
            ("rules", "Selon quelles règles les gens se déplacent."),
            ("home", "Le pays que l’on fuit, en deux lettres. Tous les autres sont étrangers."),
            ("sites", "Où les gens sont ou peuvent aller."),
            ("conflicts", "Quels sites sont des zones de conflit, et quand."),
            ("closures", "Frontières, sites et camps qui ferment ou ouvrent."),
            ("redirections", "Les liens sur lesquels on est envoyé plus loin sans être consulté."),
            (
                "counts",
                "Ce qui a été compté dans chaque camp, jour par jour. La somme dit combien de gens se sont mis en route.",
            ),
            ("settings", "Les chiffres des règles de Flee ; `Harmattan` a les siens."),
            ("quirks", "Ce que Flee fait à côté de sa propre description ; chaque point peut être coupé."),
        ],
    },
    Passage {
        name: "MovementRules",
        about: "Selon quelles règles les gens se déplacent.",
        parts: &[
            ("Flee", "Les règles actuelles de Flee : de lien en lien, selon un poids de ce qui est au bout de chacun."),
            ("Flee2017", "Les règles de Flee de 2017 (version 1.0)."),
            (
                "Harmattan",
                "Les nôtres : un refuge est choisi au départ, selon ce qu’on en dit, sa distance et la sûreté du chemin.",
            ),
        ],
    },
    Passage {
        name: "Site",
        about: "Un site.",
        parts: &[
            ("place", "Le lieu du scénario."),
            ("kind", "Ce que c’est."),
            ("people", "Les habitants d’une ville : autant peuvent fuir, en proportion."),
            (
                "capacity",
                "Combien de personnes un camp peut prendre ; 0 s’il n’a pas de limite connue ou si elle est cachée.",
            ),
        ],
    },
    Passage {
        name: "SiteKind",
        about: "Ce qu’est un site pour ceux qui fuient.",
        parts: &[
            ("Town", "Une ville, et ce qu’une zone de conflit est avant et après."),
            ("Camp", "Un camp de réfugiés."),
            ("IdpCamp", "Un camp de déplacés internes."),
            ("Hub", "Un lieu d’où tout le monde est envoyé plus loin."),
            ("Marker", "Un coude de la route : on y passe, on n’y va pas."),
        ],
    },
    Passage {
        name: "Conflict",
        about: "Quand un site est une zone de conflit.",
        parts: &[
            ("place", "Le site."),
            ("changes", "Les changements : le jour, à partir de 0, et l’intensité dès lors, pour mille."),
        ],
    },
    Passage {
        name: "Closure",
        about: "Ce qui est fermé pendant quelques jours.",
        parts: &[
            ("shuts", "Quoi."),
            ("day", "Le jour de la fermeture, si ce n’était pas fermé depuis toujours."),
            ("until", "Le jour de la réouverture, s’il y en a une."),
        ],
    },
    Passage {
        name: "Shuts",
        about: "Ce que ferme une `Closure`.",
        parts: &[
            ("Border", "Tous les liens entre deux pays."),
            ("Site", "Tous les liens d’un site."),
            ("Link", "Un lien."),
            ("Camp", "Un camp, qui n’est alors qu’une ville."),
            ("Redirection", "Une redirection."),
        ],
    },
    Passage {
        name: "Redirection",
        about: "Un lien sur lequel on est envoyé plus loin.",
        parts: &[
            ("road", "Le lien."),
            ("place", "Le bout d’où l’on est envoyé."),
            ("twice", "Il figure deux fois dans le graphe de Flee, par le point `redirections_double_links`."),
        ],
    },
    Passage {
        name: "Count",
        about: "Ce qui a été compté dans un camp.",
        parts: &[
            ("place", "Le site du camp."),
            (
                "capacity",
                "Sa capacité, pour deviner des parts par la seule capacité ; les règles ne la voient pas ici.",
            ),
            ("people", "Les personnes de chaque jour, à partir du jour 0, déjà corrigées selon l’enregistrement."),
        ],
    },
    Passage {
        name: "MovementSettings",
        about: "Les chiffres des règles de Flee, avec les valeurs de son code actuel. Poids et chances sont pour mille.",
        parts: &[
            ("max_move_speed", "Les kilomètres que l’on fait en un jour."),
            ("max_walk_speed", "Les kilomètres que l’on fait à pied en un jour."),
            ("start_on_foot", "Le premier lien d’un trajet se fait à pied."),
            ("awareness_level", "Combien de liens on voit devant soi ; 0 prend un lien au hasard."),
            ("conflict_movechance", "La chance de quitter une zone de conflit en un jour."),
            ("camp_movechance", "La chance de quitter un camp."),
            ("idpcamp_movechance", "La chance de quitter un camp de déplacés internes."),
            ("default_movechance", "La chance de quitter tout autre lieu."),
            ("camp_weight", "Le poids d’un camp."),
            ("conflict_weight", "Le poids d’une zone de conflit."),
            ("foreign_weight", "Le poids d’un lieu à l’étranger."),
            ("softening", "Ajouté à la longueur de chaque chemin."),
            ("distance_power", "La puissance de la longueur d’un chemin, pour mille."),
            ("weight_power", "La puissance du poids entier, pour mille."),
            ("weight_softening", "Ajouté à la note de chaque lieu."),
            ("capacity_buffer", "La part de sa capacité à partir de laquelle un camp commence à refuser du monde."),
            ("capacity_scaling", "Ce par quoi chaque capacité est multipliée."),
            (
                "conflict_spawn_decay",
                "À quel point un conflit plus ancien fait encore fuir, une valeur par intervalle ; aucune veut dire 1000 pour toujours.",
            ),
            ("conflict_spawn_decay_interval", "Les jours d’un tel intervalle."),
            ("avoid_short_stints", "Qui a à peine bougé repart aussitôt."),
            ("take_from_population", "Qui se met en route est retiré des habitants."),
            ("insert_day0", "Les personnes comptées au jour 0 sont dans leurs camps dès le début."),
        ],
    },
    Passage {
        name: "Quirks",
        about: "Ce que Flee fait à côté de sa propre description. Tout est actif, puisque ses chiffres en dépendent.",
        parts: &[
            (
                "day0_counts_twice",
                "Les personnes du jour 0 sont retirées de la capacité et comptées aussi comme occupants.",
            ),
            ("every_hop_a_whole_day", "Chaque lien suivant d’un jour repart avec la vitesse d’un jour entier."),
            ("links_do_not_close", "La fermeture d’un seul lien ne fait rien."),
            ("redirections_double_links", "Un lien avec une redirection figure deux fois."),
            ("redirections_ignored", "Les redirections sont gardées et non suivies (règles actuelles seulement)."),
            (
                "slip_when_nearly_full",
                "Un camp presque plein est presque fermé, par une erreur de la formule (2017 seulement).",
            ),
        ],
    },
];
