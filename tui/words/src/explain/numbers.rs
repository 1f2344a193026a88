//! `H7…`: numbers, figures of the model, measures, plays and variants.

use super::page::{CodePage, page, put, swap};

pub(super) const PAGES: &[CodePage] = &[
    page(
        "H701",
        ("A part that is more than the whole", "Une partie plus grande que le tout"),
        (
            "More women than officers, more people than a camp holds: one of the two numbers is wrong.",
            "Plus de femmes que d’agents, plus de gens que de places : l’un des deux nombres est faux.",
        ),
        swap("officers: 8, women: 2", "officers: 8, women: 20"),
        (
            "Correct one of the two. A camp that is overfull at the start is a warning only.",
            "Corrigez l’un des deux. Un site trop plein dès le début n’est qu’un avertissement.",
        ),
    ),
    page(
        "H702",
        ("Nothing of what it lives from", "Rien de ce dont il vit"),
        (
            "A post without officers, a flow without travellers, a group without a plan: they stand there and do nothing.",
            "Un poste sans agents, un flux sans voyageurs, un groupe sans plan : ils sont là et ne font rien.",
        ),
        swap("per_day: 20", "per_day: 0"),
        ("Write a number above 0, or take the thing out.", "Écrivez un nombre au-dessus de 0, ou retirez l’élément."),
    ),
    page(
        "H703",
        ("A committee in which nobody sits", "Un comité où personne ne siège"),
        ("Nobody hears what families say.", "Personne n’entend ce que disent les familles."),
        swap("women: 2, youth: 2, elders: 2, tells", "tells"),
        (
            "Count `women`, `youth` and `elders`, or list `members`.",
            "Comptez `women`, `youth` et `elders`, ou citez les `members`.",
        ),
    ),
    page(
        "H704",
        ("Members are listed and counted", "Des membres cités et comptés"),
        (
            "Where members are listed the three counts do not count, and whoever reads them is misled.",
            "Quand les membres sont cités, les trois nombres ne comptent pas et trompent qui les lit.",
        ),
        put(
            "women: 2, youth: 2, elders: 2, tells",
            "women: 2, youth: 2, elders: 2, members: [(sex: Woman, age: Young)], tells",
            "members: [(sex: Woman, age: Young)], tells",
        ),
        ("Keep one of the two.", "Gardez l’un des deux."),
    ),
    page(
        "H705",
        ("An effect that changes nothing", "Un effet qui ne change rien"),
        ("Nought was left standing where a number was to come.", "Un zéro est resté là où un nombre devait venir."),
        put(
            "effects: [Sighting",
            r#"effects: [Tension(community: "c1", by: 0), Sighting"#,
            r#"effects: [Tension(community: "c1", by: 50), Sighting"#,
        ),
        ("Write by how much, or remove the effect.", "Écrivez de combien, ou retirez l’effet."),
    ),
    page(
        "H706",
        ("No such figure of the model", "Chiffre du modèle inconnu"),
        ("It would be set in silence, and nothing would change.", "Il serait fixé en silence, et rien ne changerait."),
        put(
            r#"length: "24h","#,
            r#"length: "24h", parameters: { "conduct.trainings_add": 0.1 },"#,
            r#"length: "24h", parameters: { "conduct.training_adds": 0.1 },"#,
        ),
        (
            "Take the name that is proposed; `harmattan reference` lists all with unit, range and source.",
            "Prenez le nom proposé ; `harmattan reference` les donne tous, avec unité, plage et source.",
        ),
    ),
    page(
        "H707",
        ("A figure that is not written as its unit asks", "Un chiffre écrit autrement que ne le veut son unité"),
        (
            "Spans are written as spans, and numbers as numbers.",
            "Les durées s’écrivent comme des durées, les nombres comme des nombres.",
        ),
        put(
            r#"length: "24h","#,
            r#"length: "24h", parameters: { "conduct.training_adds": "a lot" },"#,
            r#"length: "24h", parameters: { "conduct.training_adds": 0.1 },"#,
        ),
        ("Write it as the help shows.", "Écrivez-le comme le montre l’aide."),
    ),
    page(
        "H708",
        ("A figure with which the engine cannot work", "Un chiffre avec lequel le moteur ne peut pas travailler"),
        (
            "Beyond its limits the figure means nothing: more than all of it.",
            "Au-delà de ses limites, le chiffre ne veut plus rien dire : plus que le tout.",
        ),
        put(
            r#"length: "24h","#,
            r#"length: "24h", parameters: { "conduct.training_adds": 5.0 },"#,
            r#"length: "24h", parameters: { "conduct.training_adds": 0.1 },"#,
        ),
        ("Stay within the limits that are named.", "Restez dans les limites données."),
    ),
    page(
        "H709",
        ("A figure that nobody would believe", "Un chiffre que personne ne croirait"),
        (
            "It lies outside what somebody who knows the matter would find plausible. It is used all the same.",
            "Il sort de ce que trouverait plausible quelqu’un du métier. Il est utilisé tout de même.",
        ),
        put(
            r#"length: "24h","#,
            r#"length: "24h", parameters: { "conduct.training_adds": 0.9 },"#,
            r#"length: "24h", parameters: { "conduct.training_adds": 0.1 },"#,
        ),
        (
            "Stay within the plausible range, or say in the papers of the exercise why not.",
            "Restez dans la plage plausible, ou dites dans les documents de l’exercice pourquoi non.",
        ),
    ),
    page(
        "H710",
        ("No such measure", "Mesure inconnue"),
        (
            "What is not measured can neither be asked for nor compared.",
            "Ce qui n’est pas mesuré ne peut être ni demandé ni comparé.",
        ),
        put(
            r#"when: Unanswered("i2")"#,
            r#"when: Measure(key: "turnedback", at_least: 3)"#,
            r#"when: Measure(key: "turned_back", at_least: 3)"#,
        ),
        (
            "Take the name that is proposed. `harmattan run SCENARIO --format json` prints all of them.",
            "Prenez le nom proposé. `harmattan run SCENARIO --format json` les donne toutes.",
        ),
    ),
    page(
        "H711",
        ("A measure with other names than it takes", "Une mesure avec d’autres noms que les siens"),
        (
            "Some measures are kept for each thing of a kind, and its name stands behind a dot; others stand alone.",
            "Certaines mesures existent pour chaque chose d’une nature, avec son nom derrière un point ; d’autres sont seules.",
        ),
        put(
            r#"when: Unanswered("i2")"#,
            r#"when: Measure(key: "trust.c1", at_most: 300)"#,
            r#"when: Measure(key: "trust.c1.police-ne", at_most: 300)"#,
        ),
        ("Write it in the form that the help shows.", "Écrivez-la sous la forme que montre l’aide."),
    ),
    page(
        "H712",
        ("A measure that takes no side", "Une mesure qui ne prend pas parti"),
        (
            "Nobody could say whether more or less of it is better, so nothing can be compared by it.",
            "Personne ne saurait s’il en faut plus ou moins : elle ne permet de rien comparer.",
        ),
        put(
            r#"length: "24h","#,
            r#"length: "24h", main_measures: [(measure: "gave_up"), (measure: "turned_back"), (measure: "wait_max_s"), (measure: "stranded"), (measure: "attacks"), (measure: "harmed"), (measure: "referred"), (measure: "set_out")],"#,
            r#"length: "24h", main_measures: [(measure: "gave_up"), (measure: "turned_back"), (measure: "wait_max_s"), (measure: "stranded"), (measure: "attacks"), (measure: "harmed"), (measure: "referred"), (measure: "set_out", better: More)],"#,
        ),
        ("Add `better: More` or `better: Less`.", "Ajoutez `better: More` ou `better: Less`."),
    ),
    page(
        "H713",
        ("Too few main measures, or too many", "Trop peu de mesures principales, ou trop"),
        (
            "A single one hides what became of people; of thirty nobody looks at each.",
            "Une seule cache ce que sont devenus les gens ; sur trente, personne ne regarde chacune.",
        ),
        put(
            r#"length: "24h","#,
            r#"length: "24h", main_measures: [(measure: "harmed")],"#,
            r#"length: "24h", main_measures: [(measure: "gave_up"), (measure: "turned_back"), (measure: "wait_max_s"), (measure: "stranded"), (measure: "attacks"), (measure: "harmed"), (measure: "referred"), (measure: "displaced", better: Less)],"#,
        ),
        (
            "Choose as many as the message says, harms among them.",
            "Choisissez-en autant que le dit le message, avec des dommages parmi elles.",
        ),
    ),
    page(
        "H714",
        ("A play asks what its seat cannot know", "Un joueur automatique demande ce que son rôle ne peut savoir"),
        (
            "A play sees what a person at the seat would see, and no more.",
            "Un joueur automatique voit ce que verrait une personne à ce rôle, pas plus.",
        ),
        put(
            r#"length: "24h","#,
            r#"length: "24h", plays: [(id: "bold", seats: ["chief"], rules: [(when: Online(post: "p1", system: Power), acts: [ClosePost(post: "p1", let_needy_pass: true)])])],"#,
            r#"length: "24h", plays: [(id: "bold", seats: ["chief"], rules: [(when: Knows(seat: "chief", matter: ArmedMen), acts: [ClosePost(post: "p1", let_needy_pass: true)])])],"#,
        ),
        (
            "Ask what it knows or was told, how its own posts and camps stand, what it did, or the clock.",
            "Demandez ce qu’il sait ou a appris, l’état de ses postes et sites, ce qu’il a fait, ou l’heure.",
        ),
    ),
    page(
        "H715",
        ("An output that adds to an output", "Un produit qui s’ajoute à un produit"),
        (
            "Outputs add to one whole. A chain of them could not be combined.",
            "Les produits s’ajoutent à un seul ensemble. Une chaîne ne pourrait pas se combiner.",
        ),
        put(
            r#"length: "24h","#,
            r#"length: "24h", variants: [(id: "v1", title: "One"), (id: "v2", title: "Two", adds_to: "v1"), (id: "v3", title: "Three", adds_to: "v2")],"#,
            r#"length: "24h", variants: [(id: "v1", title: "One"), (id: "v2", title: "Two", adds_to: "v1"), (id: "v3", title: "Three", adds_to: "v1")],"#,
        ),
        (
            "Name with `adds_to` a variant that adds to none.",
            "Nommez dans `adds_to` une variante qui ne s’ajoute à aucune.",
        ),
    ),
    page(
        "H716",
        ("Two outputs that contradict each other", "Deux produits qui se contredisent"),
        (
            "Both set the same thing, and differently: it would matter which comes first.",
            "Tous deux fixent la même chose, et autrement : l’ordre compterait.",
        ),
        put(
            r#"length: "24h","#,
            r#"length: "24h", variants: [(id: "v1", title: "One"), (id: "v2", title: "Two", adds_to: "v1", changes: [Officers(number: 9)]), (id: "v3", title: "Three", adds_to: "v1", changes: [Officers(number: 12)])],"#,
            r#"length: "24h", variants: [(id: "v1", title: "One"), (id: "v2", title: "Two", adds_to: "v1", changes: [Officers(number: 9)]), (id: "v3", title: "Three", adds_to: "v1", not_with: ["v2"], changes: [Officers(number: 12)])],"#,
        ),
        (
            "Let each change what the other leaves alone, or say `not_with`.",
            "Que chacun change ce que l’autre laisse, ou écrivez `not_with`.",
        ),
    ),
];
