//! `H501` to `H508`, `H515` to `H523`: seats, what they may do and command, and who reaches them.

use super::{
    page::{CodeExample, CodePage, page, put, swap},
    writing::LEAST,
};

pub(super) const PAGES: &[CodePage] = &[
    page(
        "H501",
        ("One thing under two seats", "Une chose sous deux rôles"),
        (
            "Two people would give the same patrol orders, and neither would know of the other's.",
            "Deux personnes donneraient des ordres à la même patrouille, sans rien savoir l’une de l’autre.",
        ),
        swap(
            r#"patrols: ["pat1"], may: [OpenPost, ClosePost, Dispatch, Recall]"#,
            r#"patrols: ["pat1"], camps: ["site1"], may: [OpenPost, ClosePost, Dispatch, Recall, SetUpReception]"#,
        ),
        ("Leave it with one of them. The other asks.", "Laissez-la à l’un des deux. L’autre demande."),
    ),
    page(
        "H502",
        ("A community seat without a community", "Un rôle communautaire sans communauté"),
        (
            "It speaks for people; the engine has to know for whom, so that what they fear and see reaches it.",
            "Il parle pour des gens ; le moteur doit savoir lesquels, pour que ce qu’ils craignent et voient lui parvienne.",
        ),
        put(
            r#"kind: Governor, country: "NE", place: "ayorou","#,
            r#"kind: Community, country: "NE", place: "ayorou","#,
            r#"kind: Community, country: "NE", place: "ayorou", community: "c1","#,
        ),
        ("Name it with `community: \"…\"`.", "Nommez-la par `community: \"…\"`."),
    ),
    page(
        "H503",
        ("Both ends are the same", "Les deux bouts sont les mêmes"),
        (
            "Nobody tells himself, agrees with himself or travels to where he is.",
            "Personne ne se raconte, ne s’accorde avec soi-même ni ne va là où il est.",
        ),
        put(
            r#"when: Unanswered("i2")"#,
            r#"when: Told(seat: "gov", by: "gov", matter: ArmedMen)"#,
            r#"when: Told(seat: "gov", by: "chief", matter: ArmedMen)"#,
        ),
        ("Name two different ones.", "Nommez-en deux différents."),
    ),
    page(
        "H504",
        ("A right that no seat needs to be given", "Un droit qu’on ne donne à aucun rôle"),
        (
            "Some acts are for the facilitator alone, and others are open to everybody. Neither stands in `may`.",
            "Certains actes sont réservés à l’animation, d’autres ouverts à tous. Ni les uns ni les autres ne figurent dans `may`.",
        ),
        swap("may: [SetUpReception, SendFood]", "may: [SetUpReception, SendFood, Fire]"),
        ("Remove it from `may`.", "Retirez-le de `may`."),
    ),
    page(
        "H505",
        ("A seat is expected to do what it may not", "On attend d’un rôle ce qu’il n’a pas le droit de faire"),
        (
            "The expectation could only be missed, and the report would blame somebody whose hands were tied.",
            "L’attente ne pourrait qu’échouer, et le rapport blâmerait quelqu’un qui avait les mains liées.",
        ),
        swap(r#"seats: ["chief"], acts: [ClosePost]"#, r#"seats: ["gov"], acts: [ClosePost]"#),
        (
            "Add the act to `may` of the seat, or expect it of another.",
            "Ajoutez l’acte au `may` du rôle, ou attendez-le d’un autre.",
        ),
    ),
    page(
        "H506",
        ("Nobody may do what is asked for", "Personne n’a le droit de faire ce qui est demandé"),
        (
            "The condition waits for an act that no seat has a right to, so it waits in vain.",
            "La condition attend un acte auquel aucun rôle n’a droit : elle attend en vain.",
        ),
        put(r#"when: Unanswered("i2")"#, "when: Done(act: OpenInquiry)", "when: Done(act: ClosePost)"),
        (
            "Add the act to `may` of a seat, or ask for another.",
            "Ajoutez l’acte au `may` d’un rôle, ou demandez-en un autre.",
        ),
    ),
    page(
        "H507",
        ("An act of the facilitator is asked of players", "Un acte de l’animation demandé aux joueurs"),
        (
            "Injects, time and rulings are in one hand, and players have no button for them.",
            "Les injects, le temps et les décisions sont dans une seule main ; les joueurs n’ont pas ces boutons.",
        ),
        swap(r#"acts: [ClosePost], on: "p1", within"#, r#"acts: [ClosePost, Fire], on: "p1", within"#),
        ("Expect what a seat can do.", "Attendez ce qu’un rôle peut faire."),
    ),
    page(
        "H508",
        ("None of the expected seats commands it", "Aucun des rôles attendus ne le commande"),
        (
            "The act is done to what is under one's own orders, and this thing is under somebody else's, or nobody's.",
            "L’acte porte sur ce que l’on commande, et cette chose obéit à quelqu’un d’autre, ou à personne.",
        ),
        CodeExample::Stretch {
            given: &[
                (
                    "may: [SetUpReception, SendFood]",
                    r#"patrols: ["pat2"], may: [SetUpReception, SendFood, Dispatch, Recall]"#,
                ),
                (
                    "  patrols: [",
                    "  patrols: [\n    (id: \"pat2\", name: \"Second\", authority: \"police-ne\", base: \"ayorou\", beat: [\"ayorou\"], strength: 4),",
                ),
                ("acts: [ClosePost], on: \"p1\"", "acts: [Dispatch], on: \"pat1\""),
            ],
            at: r#"on: "pat1""#,
            wrong: r#"on: "pat2""#,
            right: r#"on: "pat1""#,
        },
        (
            "Name a thing of the seat's own, or expect it of whoever commands that one.",
            "Nommez une chose que le rôle commande, ou attendez-le de qui commande celle-là.",
        ),
    ),
    page(
        "H515",
        ("A seat that no channel reaches", "Un rôle qu’aucun canal n’atteint"),
        (
            "Nobody can tell it anything, and it can tell nobody: a person sits there in silence.",
            "Personne ne peut rien lui dire, et il ne peut rien dire : quelqu’un y reste assis en silence.",
        ),
        swap(r#"from: "chief", to: "gov", delay"#, r#"from: "c1", to: "chief", delay"#),
        ("Add a channel with `from` or `to` that seat.", "Ajoutez un canal avec ce rôle en `from` ou `to`."),
    ),
    page(
        "H516",
        ("Not one seat, or not one place", "Pas un rôle, ou pas un lieu"),
        (
            "Somebody has to sit somewhere, or there is no exercise.",
            "Il faut quelqu’un, quelque part, sinon il n’y a pas d’exercice.",
        ),
        CodeExample::Whole {
            wrong: r#"(
  format: 1, id: "ferry", title: "Ferry", start: "2027-03-08 06:00", zone: "Africa/Niamey", length: "2h",
  window: (west: 0.0, south: 13.0, east: 2.0, north: 16.0),
  places: [(id: "gaya", name: "Gaya", lat: 14.7, lon: 0.9, kind: Town, country: "NE")],
)"#,
            right: LEAST,
        },
        ("Add one of each.", "Ajoutez-en un de chaque."),
    ),
    page(
        "H518",
        ("A committee that tells nobody", "Un comité qui ne parle à personne"),
        ("What families confide to it ends there.", "Ce que les familles lui confient s’arrête là."),
        swap(r#"tells: ["chief"]"#, "tells: []"),
        (
            "Name the seats that it tells, the most trusted first.",
            "Nommez les rôles à qui il parle, le plus sûr d’abord.",
        ),
    ),
    page(
        "H519",
        ("A seat with nothing to do", "Un rôle qui n’a rien à faire"),
        (
            "It has no right, no thing to command and no means. Whoever sits there has come for nothing.",
            "Il n’a aucun droit, rien sous ses ordres et aucun moyen. Qui s’y assoit est venu pour rien.",
        ),
        CodeExample::Stretch {
            given: &[(
                "  channels: [\n",
                "  channels: [\n    (id: \"ch2\", kind: Phone, from: \"chief\", to: \"mayor\", delay: \"10min\"),\n",
            )],
            at: "  seats: [\n",
            wrong: "  seats: [\n    (id: \"mayor\", title: \"Mayor\", kind: Governor, country: \"NE\", place: \"ayorou\", brief: \"You watch.\"),\n",
            right: "  seats: [\n    (id: \"mayor\", title: \"Mayor\", kind: Governor, country: \"NE\", place: \"ayorou\", brief: \"You watch.\", means: (tents: 5)),\n",
        },
        (
            "Give it acts in `may`, things to command, or `means`.",
            "Donnez-lui des actes dans `may`, des choses à commander, ou des `means`.",
        ),
    ),
    page(
        "H520",
        ("A right without the means for it", "Un droit sans de quoi l’exercer"),
        (
            "The act would be on the person's screen and refused each time: it moves patrols, and the seat has none.",
            "L’acte serait à l’écran et refusé chaque fois : il déplace des patrouilles, et le rôle n’en a pas.",
        ),
        swap("may: [SetUpReception, SendFood]", "may: [SetUpReception, SendFood, OpenPost]"),
        (
            "Give the seat what the act needs, or take the act out of `may`.",
            "Donnez au rôle ce qu’il faut, ou retirez l’acte de `may`.",
        ),
    ),
    page(
        "H521",
        ("A command without a right to use it", "Un commandement sans droit d’en user"),
        (
            "The seat has a patrol and may neither send nor recall it.",
            "Le rôle a une patrouille et ne peut ni l’envoyer ni la rappeler.",
        ),
        swap("may: [OpenPost, ClosePost, Dispatch, Recall], means", "may: [OpenPost, ClosePost], means"),
        ("Add the acts for it to `may`.", "Ajoutez à `may` les actes qui s’y rapportent."),
    ),
    page(
        "H522",
        ("Under the orders of nobody", "Sous les ordres de personne"),
        (
            "Nobody can open the post, send the patrol or supply the camp.",
            "Personne ne peut ouvrir le poste, envoyer la patrouille ou ravitailler le site.",
        ),
        swap(r#"patrols: ["pat1"], may: [OpenPost, ClosePost, Dispatch, Recall]"#, "may: [OpenPost, ClosePost]"),
        (
            "Add its name to `posts`, `patrols` or `camps` of a seat.",
            "Ajoutez son nom aux `posts`, `patrols` ou `camps` d’un rôle.",
        ),
    ),
    page(
        "H523",
        ("A second time in one list", "Deux fois dans une liste"),
        (
            "It changes nothing, and most often another name was meant.",
            "Cela ne change rien, et le plus souvent un autre nom était voulu.",
        ),
        swap("may: [OpenPost, ClosePost, Dispatch, Recall]", "may: [OpenPost, ClosePost, Dispatch, Recall, Recall]"),
        ("Remove it, or write the name that was meant.", "Retirez-le, ou écrivez le nom voulu."),
    ),
];
