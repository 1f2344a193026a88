//! `W…`: files that say what should have been otherwise, for `whatif`.

use super::page::{CodeExample, CodePage, page};

const fn change(wrong: &'static str, right: &'static str) -> CodeExample {
    CodeExample::Change { wrong, right }
}

pub(super) const PAGES: &[CodePage] = &[
    page(
        "W001",
        ("No act of the log has this number", "Aucune décision du journal n’a ce numéro"),
        (
            "A change speaks of acts by the numbers that they have in the log, from 1 on, refused acts included.",
            "Un changement désigne les décisions par leur numéro dans le journal, à partir de 1, décisions refusées comprises.",
        ),
        change("[drop(17)]", "[drop(2)]"),
        (
            "Look the number up in the log: it is `n` of the line. The nearest acts are named. What nobody did is put in with `add`.",
            "Cherchez le numéro dans le journal : c’est le `n` de la ligne. Les décisions les plus proches sont nommées. Ce que personne n’a fait s’ajoute avec `add`.",
        ),
    ),
    page(
        "W002",
        ("Two changes of one act", "Deux changements d’une même décision"),
        (
            "An act cannot be left out and moved at once; nobody could say which of the two is meant.",
            "Une décision ne peut être à la fois retirée et déplacée ; personne ne saurait lequel des deux est voulu.",
        ),
        change(r#"[drop(2), move(2, "1h")]"#, r#"[move(2, "1h")]"#),
        (
            "Keep one of the two. `replace` changes time, seat and act at once.",
            "Gardez l’un des deux. `replace` change à la fois l’heure, le rôle et la décision.",
        ),
    ),
    page(
        "W003",
        ("Before the start, or after the end of the log", "Avant le début, ou après la fin du journal"),
        (
            "The other world begins and ends when the log does. What lies outside would never be done.",
            "L’autre monde commence et finit avec le journal. Ce qui est au-dehors ne se ferait jamais.",
        ),
        change(r#"[move(1, "-6h")]"#, r#"[move(1, "-30min")]"#),
        (
            "Choose a time between the start and the last second of the log. The farthest that an act can be moved is named.",
            "Choisissez une heure entre le début et la dernière seconde du journal. Le plus loin qu’on puisse déplacer la décision est indiqué.",
        ),
    ),
    page(
        "W004",
        ("Another act of another seat", "Une autre décision d’un autre rôle"),
        (
            "`replace` puts another act of another seat in the place of one. Often the number is simply that of another act.",
            "`replace` met une autre décision d’un autre rôle à la place d’une décision. Souvent, le numéro est simplement celui d’une autre.",
        ),
        change(
            r#"[replace(1, (seat: "gov", act: SetUpReception(camp: "site1", tents: 5)))]"#,
            r#"[drop(1), add((at: "D1 08:00", seat: "gov", act: SetUpReception(camp: "site1", tents: 5)))]"#,
        ),
        (
            "If it is meant, leave it: it is a warning only. Otherwise look for the number. `drop` and `add` say the same more plainly.",
            "Si c’est voulu, laissez : ce n’est qu’un avertissement. Sinon, cherchez le numéro. `drop` et `add` disent la même chose plus clairement.",
        ),
    ),
    page(
        "W005",
        ("The seat may not do this", "Le rôle n’en a pas le droit"),
        (
            "In the other world too a seat has the rights that the scenario gives it. What it may not do would only be refused.",
            "Dans l’autre monde aussi, un rôle a les droits que le scénario lui donne. Ce qu’il n’a pas le droit de faire serait seulement refusé.",
        ),
        change(
            r#"[add((at: "D1 09:00", seat: "gov", act: ClosePost(post: "p1", let_needy_pass: true)))]"#,
            r#"[add((at: "D1 09:00", seat: "chief", act: ClosePost(post: "p1", let_needy_pass: true)))]"#,
        ),
        (
            "Name a seat that may; those are listed. To ask what would have been with other rights, play another scenario.",
            "Nommez un rôle qui en a le droit ; ils sont cités. Pour savoir ce qui serait arrivé avec d’autres droits, jouez un autre scénario.",
        ),
    ),
    page(
        "W006",
        ("No such variant", "Cette variante n’existe pas"),
        (
            "`variant` plays the acts of the log under another variant of the programme. The scenario in the log has none of this name.",
            "`variant` joue les décisions du journal avec une autre variante du programme. Le scénario du journal n’en a pas de ce nom.",
        ),
        change(r#"[variant("everything")]"#, r#"[set("crossing.paper_takes", 1.2)]"#),
        (
            "`harmattan list` names the variants of built-in scenarios; in a scenario of your own they stand in `variants`.",
            "`harmattan list` cite les variantes des scénarios intégrés ; dans un scénario à vous, elles sont dans `variants`.",
        ),
    ),
];
