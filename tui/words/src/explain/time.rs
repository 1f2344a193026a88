//! `H3…`: hours, spans and the calendar.

use super::page::{CodeExample, CodePage, page, put, swap};

/// The scenario begins on the eve of the day on which the clocks are put forward in this zone.
const SPRING: &[(&str, &str)] = &[
    (r#"start: "2027-03-08 06:00""#, r#"start: "2027-03-27 06:00""#),
    (r#"zone: "Africa/Niamey""#, r#"zone: "Europe/Paris""#),
];
/// The same for the day on which they are put back.
const AUTUMN: &[(&str, &str)] = &[
    (r#"start: "2027-03-08 06:00""#, r#"start: "2027-10-30 06:00""#),
    (r#"zone: "Africa/Niamey""#, r#"zone: "Europe/Paris""#),
];

pub(super) const PAGES: &[CodePage] = &[
    page(
        "H301",
        ("Neither a time nor a span", "Ni une heure ni une durée"),
        (
            "A point of time is a day of the exercise and an hour (`\"D1 06:30\"`, in French `\"J1 06:30\"`) or a span since the start (`\"+2h15\"`). A span is written `\"45min\"`, `\"3h\"`, `\"2d\"`.",
            "Un moment, c’est un jour de l’exercice et une heure (`\"J1 06:30\"`, en anglais `\"D1 06:30\"`) ou une durée depuis le début (`\"+2h15\"`). Une durée s’écrit `\"45min\"`, `\"3h\"`, `\"2d\"`.",
        ),
        swap(r#"length: "24h""#, r#"length: "un jour""#),
        ("Write it in one of these forms.", "Écrivez-le sous l’une de ces formes."),
    ),
    page(
        "H302",
        ("The start is not a date and an hour", "Le début n’est pas une date avec une heure"),
        (
            "Day and month are exchanged from one country to the next. Year, month, day is read in one way only.",
            "D’un pays à l’autre, le jour et le mois s’échangent. Année, mois, jour ne se lit que d’une façon.",
        ),
        swap(r#"start: "2027-03-08 06:00""#, r#"start: "08/03/2027 06:00""#),
        (
            "Write `\"2027-03-08 06:00\"`: year, month, day, hour, minute.",
            "Écrivez `\"2027-03-08 06:00\"` : année, mois, jour, heure, minute.",
        ),
    ),
    page(
        "H303",
        ("No such time zone", "Fuseau horaire inconnu"),
        (
            "Zones have names of the IANA list: a continent and a city. So summer time and borders of zones are right in every year.",
            "Les fuseaux ont un nom de la liste IANA : un continent et une ville. L’heure d’été et les limites de fuseaux sont ainsi justes chaque année.",
        ),
        swap(r#"zone: "Africa/Niamey""#, r#"zone: "Niger""#),
        (
            "Write for instance `\"Africa/Niamey\"`, `\"Africa/Ndjamena\"`, `\"Africa/Bamako\"`.",
            "Écrivez par exemple `\"Africa/Niamey\"`, `\"Africa/Ndjamena\"`, `\"Africa/Bamako\"`.",
        ),
    ),
    page(
        "H304",
        ("Not an hour of the day", "Pas une heure de la journée"),
        (
            "Opening hours are hours of the clock, with two digits each.",
            "Les heures d’ouverture sont celles de l’horloge, à deux chiffres.",
        ),
        swap(r#"hours: ("06:00", "18:00")"#, r#"hours: ("6h", "18:00")"#),
        (
            "Write `\"06:00\"`; midnight at the end of a day is `\"24:00\"`.",
            "Écrivez `\"06:00\"` ; minuit, à la fin du jour, s’écrit `\"24:00\"`.",
        ),
    ),
    page(
        "H305",
        ("A span that goes backwards", "Une durée qui remonte le temps"),
        ("Time in an exercise goes forward only.", "Dans un exercice, le temps ne fait qu’avancer."),
        swap(r#"within: "3h""#, r#"within: "-3h""#),
        ("Write the span without a minus.", "Écrivez la durée sans le signe moins."),
    ),
    page(
        "H306",
        ("A length that no exercise has", "Une durée qu’aucun exercice n’a"),
        (
            "An exercise lasts a minute at least and sixty days at most. Displacement over months is a `movement`.",
            "Un exercice dure au moins une minute et au plus soixante jours. Le déplacement sur des mois est un `movement`.",
        ),
        swap(r#"length: "24h""#, r#"length: "400d""#),
        ("Write for instance `\"8h\"` or `\"72h\"`.", "Écrivez par exemple `\"8h\"` ou `\"72h\"`."),
    ),
    page(
        "H307",
        ("Before the exercise starts", "Avant le début de l’exercice"),
        (
            "Day 1 is the day on which the exercise starts, from midnight. An hour of that morning may lie before the start.",
            "Le jour 1 est celui où commence l’exercice, depuis minuit. Une heure de ce matin-là peut précéder le début.",
        ),
        swap(r#"at: "D1 08:00""#, r#"at: "D1 05:00""#),
        (
            "Write a later hour, or let the exercise start earlier.",
            "Écrivez une heure plus tardive, ou faites commencer l’exercice plus tôt.",
        ),
    ),
    page(
        "H308",
        ("After the end of the exercise", "Après la fin de l’exercice"),
        ("What is due then never comes.", "Ce qui est prévu à ce moment ne vient jamais."),
        swap(r#"at: "D1 08:00""#, r#"at: "D3 08:00""#),
        ("Write an earlier time, or make `length` longer.", "Écrivez un moment plus proche, ou allongez `length`."),
    ),
    page(
        "H309",
        ("Forgotten before it is looked at", "Oubliée avant d’être examinée"),
        (
            "A conditional row is looked at from `at` on and forgotten after `until`. The other way round it never comes.",
            "Une ligne conditionnelle est examinée à partir de `at` et oubliée après `until`. Dans l’autre ordre, elle ne vient jamais.",
        ),
        put(
            r#"at: "D1 12:00", when: Unanswered("i2")"#,
            r#"at: "D1 12:00", until: "D1 11:00", when: Unanswered("i2")"#,
            r#"at: "D1 12:00", until: "D1 18:00", when: Unanswered("i2")"#,
        ),
        ("Set `until` after `at`, or leave it out.", "Mettez `until` après `at`, ou enlevez-le."),
    ),
    page(
        "H310",
        ("The time to answer ends after the exercise", "Le délai de réponse finit après l’exercice"),
        (
            "Whether the answer came would stay open: the report could say neither yes nor no.",
            "Savoir si la réponse est venue resterait ouvert : le rapport ne dirait ni oui ni non.",
        ),
        CodeExample::Stretch {
            given: &[(r#"when: Unanswered("i2")"#, "manual: true")],
            at: r#"within: "3h""#,
            wrong: r#"within: "48h""#,
            right: r#"within: "3h""#,
        },
        ("Give less time, or let the row come earlier.", "Donnez moins de temps, ou faites venir la ligne plus tôt."),
    ),
    page(
        "H311",
        ("An hour that the clocks skip", "Une heure que les horloges sautent"),
        (
            "On this day the clocks are put forward, and the hour does not exist. The row would come as another hour than the one on your sheet.",
            "Ce jour-là, on avance les horloges, et cette heure n’existe pas. La ligne viendrait à une autre heure que celle de votre tableau.",
        ),
        CodeExample::Stretch {
            given: SPRING,
            at: r#"by: "+12h""#,
            wrong: r#"by: "D2 02:30""#,
            right: r#"by: "D2 03:30""#,
        },
        (
            "Choose another hour, or a span since the start such as `\"+20h\"`.",
            "Choisissez une autre heure, ou une durée depuis le début comme `\"+20h\"`.",
        ),
    ),
    page(
        "H312",
        ("An hour that comes twice", "Une heure qui vient deux fois"),
        (
            "On this day the clocks are put back, and the hour comes twice. The first is taken.",
            "Ce jour-là, on retarde les horloges, et cette heure vient deux fois. La première est prise.",
        ),
        CodeExample::Stretch {
            given: AUTUMN,
            at: r#"by: "+12h""#,
            wrong: r#"by: "D2 02:30""#,
            right: r#"by: "D2 03:30""#,
        },
        (
            "Choose another hour, or a span since the start such as `\"+20h\"`.",
            "Choisissez une autre heure, ou une durée depuis le début comme `\"+20h\"`.",
        ),
    ),
    page(
        "H313",
        ("Hours over midnight", "Des heures qui passent minuit"),
        (
            "From 18:00 to 06:00 the post is closed by day; and without a safe building a post is never held at night.",
            "De 18:00 à 06:00, le poste est fermé le jour ; et sans bâtiment sûr, un poste n’est jamais tenu la nuit.",
        ),
        swap(r#"hours: ("06:00", "18:00")"#, r#"hours: ("18:00", "06:00")"#),
        (
            "If it is open by day, exchange the two. If it is open at night, give it `safe_building: true`.",
            "S’il est ouvert le jour, échangez les deux. S’il est ouvert la nuit, donnez-lui `safe_building: true`.",
        ),
    ),
    page(
        "H314",
        ("Hours that end when they begin", "Des heures qui finissent quand elles commencent"),
        ("Such a post never opens.", "Un tel poste n’ouvre jamais."),
        swap(r#"hours: ("06:00", "18:00")"#, r#"hours: ("06:00", "06:00")"#),
        ("Leave `hours` out for a post that never closes.", "Enlevez `hours` pour un poste qui ne ferme jamais."),
    ),
    page(
        "H315",
        ("No time at all", "Aucune durée"),
        (
            "What lasts no time does nothing, and nobody answers within no time.",
            "Ce qui ne dure pas ne fait rien, et personne ne répond en zéro seconde.",
        ),
        swap(r#"within: "3h""#, r#"within: "0s""#),
        ("Write a span such as `\"1h\"`.", "Écrivez une durée comme `\"1h\"`."),
    ),
];
