//! What is said of twin tables: exercises that began together in one programme, on the facilitator's overview and where a log tells of
//! them.

use hindsight::compare::ActApart;

use crate::{Lang, Names, act_name, say};

texts! {
    /// Texts of the overview of twin tables.
    enum TablesText {
        Title: "Twin tables: one scenario, the same dice", "Tables jumelles : un scénario, les mêmes dés";
        All: "All tables", "Toutes les tables";
        AllOfThem: "all tables", "toutes les tables";
        Table: "Table {n}", "Table {n}";
        OneOfThem: "table {n}", "table {n}";
        TableOf: "Table {n}/{all}", "Table {n}/{all}";
        HeadTable: "Table", "Table";
        HeadState: "Clock", "Horloge";
        HeadSeats: "Seats", "Rôles";
        HeadToDo: "To do", "À faire";
        HeadLast: "Last decision", "Dernière décision";
        HeadParted: "Parted from table {n}", "Écart avec la table {n}";
        Hint: "What you do here is done at the chosen table, or at all of them.", "Ce que vous faites ici vaut pour la table choisie, ou pour toutes.";
        NothingYet: "nothing yet", "rien pour l’instant";
        Same: "the same so far", "pareil jusqu’ici";
        ReferenceTable: "the others are held against this one", "les autres lui sont comparées";
        NobodyNeeds: "nothing needs you", "rien à faire";
        NotOpen: "doors shut", "portes fermées";
        Seated: "{here} of {all} on other machines", "{here} sur {all} sur d’autres appareils";
        Elsewhere: "You are needed elsewhere: {tables} ({key:tables}).", "On vous attend ailleurs : {tables} ({key:tables}).";
        DoneAt: "Done: {tables}.", "Fait : {tables}.";
        RefusedAt: "{table}: not done. {why}", "{table} : pas fait. {why}";
        AskThere: "{what} This is for: {tables}.", "{what} Cela vaut pour : {tables}.";
        AskRow: "Which inject?", "Quel inject ?";
        AskTo: "To whom?", "À qui ?";
        Everybody: "everybody", "tout le monde";
        NoRowThere: "No inject is still to come there.", "Aucun inject n’est encore à venir là.";
        NothingToStart: "Nothing to start or stop there.", "Rien à lancer ni à arrêter là.";
        ConfirmQuitAll: "Leave all {n} tables? Each keeps its log: {log}. “harmattan resume” with any of them goes on with all.", "Quitter les {n} tables ? Chacune garde son journal : {log}. « harmattan resume » avec l’un d’eux les reprend toutes.";
        ResumedAll: "{n} tables go on.", "{n} tables reprennent.";
        NotThere: "{table}: its log is not in this folder.", "{table} : son journal n’est pas dans ce dossier.";
        NotResumed: "{table}: {why}", "{table} : {why}";
    }
}

/// What one of several tables is called.
pub fn table(n: u32, lang: Lang) -> String {
    say(lang, TablesText::Table, &[("n", &n.to_string())])
}

/// What several of them are called within a sentence.
pub fn tables(which: &[u32], lang: Lang) -> String {
    let one = |n: &u32| say(lang, TablesText::OneOfThem, &[("n", &n.to_string())]);
    which.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// By what a table has parted from the first one, which has this number; `here` says whether this table did it, or the first.
pub fn parted_by(act: &ActApart, here: bool, first: u32, names: &Names) -> String {
    let lang = names.lang();
    let (time, seat, name) = (names.time(act.at), names.short(act.seat), act_name(act.act, lang));
    let on = act.on.map(|on| format!(" ({})", names.short(on))).unwrap_or_default();
    let elsewhere = match (here, act.other_at.map(|at| names.time(at))) {
        (true, None) => lang.either((format!("not at table {first}"), format!("pas à la table {first}"))),
        (false, None) => lang.either((format!("at table {first}, not here"), format!("à la table {first}, pas ici"))),
        (true, Some(at)) => lang.either((format!("at table {first} at {at}"), format!("à la table {first} à {at}"))),
        (false, Some(at)) => {
            lang.either((format!("at table {first}; here at {at}"), format!("à la table {first} ; ici à {at}")))
        }
    };
    lang.either((
        format!("{time} {seat}: {name}{on} – {elsewhere}"),
        format!("{time} {seat} : {name}{on} – {elsewhere}"),
    ))
}

/// That a log is of one of several tables, and how to find out what parts them.
pub fn twin_of(lang: Lang, table: u32, of: u32, together: &str) -> String {
    let mark = crate::clean(&together.chars().take(16).collect::<String>());
    lang.either((
        format!(
            "table {table} of {of} that began together with the same dice; their logs share the mark {mark}. What parts them are decisions: “harmattan compare” says which."
        ),
        format!(
            "table {table} sur {of}, commencées ensemble avec les mêmes dés ; leurs journaux portent la même marque {mark}. Ce qui les sépare, ce sont des décisions : « harmattan compare » dit lesquelles."
        ),
    ))
}
