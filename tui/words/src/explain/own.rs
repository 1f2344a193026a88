//! `H540` to `H552`, all but `H545`: rows that follow others and come again, acts of the scenario's own, discussions in modules.

use super::page::{CodeExample, CodePage, TWO, page, second};

pub(super) const PAGES: &[CodePage] = &[
    page(
        "H540",
        ("A row that comes again without an end", "Une ligne qui revient sans fin"),
        (
            "Nothing says how often it comes, and the table would drown in it.",
            "Rien ne dit combien de fois elle vient, et la table s’y noierait.",
        ),
        second(
            r#"at: "D1 08:00", to: ["chief"]"#,
            r#"at: "D1 08:00", repeat: (every: "1h"), to: ["chief"]"#,
            r#"at: "D1 08:00", repeat: (every: "1h", times: 3), to: ["chief"]"#,
        ),
        ("Write `times: 3`, or `until: \"D1 18:00\"`.", "Écrivez `times: 3`, ou `until: \"J1 18:00\"`."),
    ),
    page(
        "H541",
        ("More often than there is time for", "Plus souvent que le temps ne le permet"),
        ("The exercise ends before the last of them comes.", "L’exercice finit avant que la dernière ne vienne."),
        second(
            r#"at: "D1 08:00", to: ["chief"]"#,
            r#"at: "D1 08:00", repeat: (every: "10h", times: 9), to: ["chief"]"#,
            r#"at: "D1 08:00", repeat: (every: "10h", times: 2), to: ["chief"]"#,
        ),
        (
            "Ask for fewer, or let them come sooner or closer together.",
            "Demandez-en moins, ou faites-les venir plus tôt ou plus rapprochées.",
        ),
    ),
    page(
        "H542",
        ("A row that follows another and comes by hand", "Une ligne qui en suit une autre et vient à la main"),
        (
            "With `manual` it comes when the facilitator wants it, and `after` is not looked at.",
            "Avec `manual`, elle vient quand l’animation le veut, et `after` n’est pas pris en compte.",
        ),
        second(
            r#"at: "D1 12:00", when: Unanswered("i2")"#,
            r#"manual: true, after: (row: "i1", by: "2h")"#,
            r#"after: (row: "i2", once: Unanswered)"#,
        ),
        ("Remove one of the two.", "Retirez l’un des deux."),
    ),
    page(
        "H543",
        ("An act that costs nothing", "Un acte qui ne coûte rien"),
        (
            "What is free and takes no time is done without a thought, and teaches that such things are free.",
            "Ce qui est gratuit et instantané se fait sans réfléchir, et apprend que ces choses sont gratuites.",
        ),
        second(
            r#"length: "24h","#,
            r#"length: "24h", acts: [(id: "drums", title: "Drums", effects: [Tension(community: "c1", by: -20)])],"#,
            r#"length: "24h", acts: [(id: "drums", title: "Drums", takes: "1h", effects: [Tension(community: "c1", by: -20)])],"#,
        ),
        ("Give it a `cost`, or the time that it `takes`.", "Donnez-lui un coût (`cost`) ou une durée (`takes`)."),
    ),
    page(
        "H544",
        ("An act that brings nothing", "Un acte qui n’apporte rien"),
        (
            "It changes nothing in the world, and nothing in the scenario asks whether it was done.",
            "Il ne change rien au monde, et rien dans le scénario ne demande s’il a été fait.",
        ),
        second(
            r#"length: "24h","#,
            r#"length: "24h", acts: [(id: "drums", title: "Drums", takes: "1h")],"#,
            r#"length: "24h", acts: [(id: "drums", title: "Drums", takes: "1h", effects: [Tension(community: "c1", by: -20)])],"#,
        ),
        (
            "Give it `effects`, or let a row or a task ask for `Done(act: Do, on: \"…\")`.",
            "Donnez-lui des `effects`, ou qu’une ligne ou une tâche demande `Done(act: Do, on: \"…\")`.",
        ),
    ),
    page(
        "H546",
        ("An act is expected of those who may not do it", "Un acte attendu de ceux qui n’y ont pas droit"),
        (
            "The act of the scenario names the seats that may do it, and none of the expected ones is among them.",
            "L’acte du scénario nomme les rôles qui peuvent le faire, et aucun de ceux dont on l’attend n’en est.",
        ),
        CodeExample::Stretch {
            given: &[
                TWO,
                (
                    r#"length: "24h","#,
                    r#"length: "24h", acts: [(id: "drums", title: "Drums", takes: "1h", seats: ["gov"], effects: [Tension(community: "c1", by: -20)])],"#,
                ),
            ],
            at: r#"seats: ["chief"], acts: [ClosePost], on: "p1""#,
            wrong: r#"seats: ["chief"], acts: [Do], on: "drums""#,
            right: r#"seats: ["gov"], acts: [Do], on: "drums""#,
        },
        ("Name one of them in the `seats` of the act.", "Nommez l’un d’eux dans les `seats` de l’acte."),
    ),
    page(
        "H547",
        ("A module that asks nothing", "Un module qui ne demande rien"),
        (
            "A module is talked over by its questions. Without one the table sits and waits for the minutes to pass.",
            "On discute un module par ses questions. Sans elles, la table attend que les minutes passent.",
        ),
        second(
            r#"length: "24h","#,
            r#"length: "24h", modules: [(id: "m1", title: "Talk", at: "D1 10:00", minutes: 20, text: "Rice is short.")],"#,
            r#"length: "24h", modules: [(id: "m1", title: "Talk", at: "D1 10:00", minutes: 20, text: "Rice is short.", questions: [(id: "q1", text: "Who pays?")])],"#,
        ),
        (
            "Give it `questions`, or write it as a row of the `msel`.",
            "Donnez-lui des `questions`, ou écrivez-le comme une ligne de `msel`.",
        ),
    ),
    page(
        "H548",
        ("A choice among fewer than two", "Un choix entre moins de deux"),
        ("Where there is one option nobody chooses.", "Avec une seule option, personne ne choisit."),
        second(
            r#"length: "24h","#,
            r#"length: "24h", modules: [(id: "m1", title: "Talk", at: "D1 10:00", minutes: 20, text: "Rice is short.", questions: [(id: "q1", text: "Who pays?", kind: Choice, options: [(id: "us", text: "We do")])])],"#,
            r#"length: "24h", modules: [(id: "m1", title: "Talk", at: "D1 10:00", minutes: 20, text: "Rice is short.", questions: [(id: "q1", text: "Who pays?", kind: Choice, options: [(id: "us", text: "We do"), (id: "them", text: "They do")])])],"#,
        ),
        (
            "Write two `options` at least, or leave `kind` out: then it is answered in words.",
            "Écrivez au moins deux `options`, ou omettez `kind` : on y répond alors en mots.",
        ),
    ),
    page(
        "H549",
        ("A question to somebody who does not take part", "Une question à qui ne participe pas"),
        (
            "The module names who sits at its table, and this seat is not among them.",
            "Le module nomme qui est à sa table, et ce rôle n’en est pas.",
        ),
        second(
            r#"length: "24h","#,
            r#"length: "24h", modules: [(id: "m1", title: "Talk", at: "D1 10:00", minutes: 20, seats: ["gov"], text: "Rice is short.", questions: [(id: "q1", text: "Who pays?", seats: ["chief"])])],"#,
            r#"length: "24h", modules: [(id: "m1", title: "Talk", at: "D1 10:00", minutes: 20, seats: ["gov"], text: "Rice is short.", questions: [(id: "q1", text: "Who pays?", seats: ["gov"])])],"#,
        ),
        ("Name the seat in the `seats` of the module as well.", "Nommez aussi ce rôle dans les `seats` du module."),
    ),
    page(
        "H550",
        ("A refusal that tells too much", "Un refus qui en dit trop"),
        (
            "What an act needs is looked at when it is ordered. Whoever is refused learns how things stand where no seat can look.",
            "Ce dont un acte a besoin est regardé quand on l’ordonne. Qui se le voit refuser apprend ce qu’aucun rôle ne peut voir.",
        ),
        second(
            r#"length: "24h","#,
            r#"length: "24h", acts: [(id: "drums", title: "Drums", takes: "1h", needs: TensionAbove(community: "c1", level: 300), effects: [Tension(community: "c1", by: -20)])],"#,
            r#"length: "24h", acts: [(id: "drums", title: "Drums", takes: "1h", succeeds: TensionAbove(community: "c1", level: 300), effects: [Tension(community: "c1", by: -20)])],"#,
        ),
        (
            "Ask what the seat knows, was told, did or agreed on; or ask this in `succeeds`.",
            "Demandez ce que le rôle sait, a appris, a fait ou a convenu ; ou demandez ceci dans `succeeds`.",
        ),
    ),
    page(
        "H551",
        ("An answer that the question does not offer", "Une réponse que la question n’offre pas"),
        (
            "The condition waits for an option of another question, so it waits in vain.",
            "La condition attend l’option d’une autre question : elle attend en vain.",
        ),
        CodeExample::Stretch {
            given: &[
                TWO,
                (
                    r#"length: "24h","#,
                    r#"length: "24h", modules: [(id: "m1", title: "Talk", at: "D1 10:00", minutes: 20, text: "Rice is short.", questions: [(id: "q1", text: "Who pays?", kind: Choice, options: [(id: "us", text: "We do"), (id: "them", text: "They do")]), (id: "q2", text: "When?", kind: Choice, options: [(id: "now", text: "Now"), (id: "later", text: "Later")])])],"#,
                ),
            ],
            at: r#"when: Unanswered("i2")"#,
            wrong: r#"when: Chosen(question: "q1", option: "now")"#,
            right: r#"when: Chosen(question: "q1", option: "us")"#,
        },
        ("Name an option of that question.", "Nommez une option de cette question."),
    ),
    page(
        "H552",
        ("An option that nobody can pay", "Une option que personne ne peut payer"),
        (
            "A question with a budget is settled within it. What costs more alone is never chosen, and whoever reads it is led astray.",
            "Une question avec un budget se tranche dans ce budget. Ce qui coûte plus à lui seul n’est jamais choisi, et trompe qui le lit.",
        ),
        second(
            r#"length: "24h","#,
            r#"length: "24h", modules: [(id: "m", title: "Ayorou", at: "D1 10:00", minutes: 20, text: "Ayorou", seats: ["gov"], questions: [(id: "q", text: "Labbezanga", kind: Several, budget: 500, options: [(id: "wells", text: "Ayorou", cost: 900), (id: "radio", text: "Patrouille", cost: 200)])])],"#,
            r#"length: "24h", modules: [(id: "m", title: "Ayorou", at: "D1 10:00", minutes: 20, text: "Ayorou", seats: ["gov"], questions: [(id: "q", text: "Labbezanga", kind: Several, budget: 500, options: [(id: "wells", text: "Ayorou", cost: 300), (id: "radio", text: "Patrouille", cost: 200)])])],"#,
        ),
        (
            "Raise the `budget` of the question, or lower the `cost` of the option.",
            "Augmentez le `budget` de la question, ou baissez le `cost` de l’option.",
        ),
    ),
];
