//! The words of a preview: a scenario as a plan of its time, before it is played.

use authoring::preview::{Became, PreviewRow, RowComes, SeatLoad, Wait};
use kernel::time::{Span, Time};

use super::{Lang, Names, condition, fill, span, ui};

texts! {
    /// The fixed texts of a preview.
    enum PreviewText {
        Of: "Preview: {title}", "Aperçu : {title}";
        BySeat: "By seat", "Par rôle";
        ByThread: "By storyline", "Par fil";
        Waits: "What waits for what", "Ce qui attend quoi";
        Load: "Load", "Charge";
        Facilitator: "Facilitator", "Animation";
        NoThread: "No storyline", "Sans fil";
        Legend: "● at its time   ○ if its condition holds   ◇ by hand   ▸ asked of them   2–9 several", "● à son heure   ○ si sa condition est remplie   ◇ à la main   ▸ attendu d’eux   2–9 plusieurs";
        LoadLegend: "Messages, and things asked, in each stretch of time; · is none.", "Messages, et choses attendues, par tranche de temps ; · pour aucun.";
        NothingWaits: "Nothing waits for anything: every row comes at its time.", "Rien n’attend rien : chaque ligne vient à son heure.";
        NoRows: "No rows here.", "Aucune ligne ici.";
        AtTime: "at its time", "à son heure";
        Conditionally: "if its condition holds", "si sa condition est remplie";
        ByHand: "by the facilitator’s hand", "par l’animation elle-même";
        WaitedFor: "Rows that wait for it: {rows}", "Lignes qui l’attendent : {rows}";
        Fired: "{row} has come", "{row} est venue";
        Answered: "{row} was answered in time", "{row} a reçu sa réponse à temps";
        Unanswered: "{row} was not answered in time", "{row} n’a pas reçu sa réponse à temps";
        Past: "it is past {time}", "{time} est passé";
        Asked: "asked of {seats}", "attendu de {seats}";
        Until: "forgotten after {time}", "oubliée après {time}";
        Most: "{n} at most within an hour", "{n} au plus en une heure";
        NeverBusy: "nothing comes", "rien ne vient";
        Idle: "nothing for {hours} from {time} on", "rien pendant {hours} à partir de {time}";
        NeverIdle: "never an hour without anything until its last message", "jamais une heure sans rien jusqu’à son dernier message";
    }
}

/// How a row comes.
pub fn comes(comes: RowComes, lang: Lang) -> &'static str {
    ui(
        lang,
        match comes {
            RowComes::AtTime => PreviewText::AtTime,
            RowComes::Conditionally => PreviewText::Conditionally,
            RowComes::ByHand => PreviewText::ByHand,
        },
    )
}

/// The sign of a row on a line of time.
pub fn mark(row: &PreviewRow) -> char {
    match row.comes {
        RowComes::AtTime => '●',
        RowComes::Conditionally => '○',
        RowComes::ByHand => '◇',
    }
}

/// A part of what a row waits for.
pub fn wait(wait: &Wait, names: &Names) -> String {
    let lang = names.lang();
    match wait {
        Wait::Row(row, became) => {
            let text = match became {
                Became::Fired => PreviewText::Fired,
                Became::Answered => PreviewText::Answered,
                Became::Unanswered => PreviewText::Unanswered,
            };
            fill(ui(lang, text), &[("row", row.as_str())])
        }
        Wait::Time(time) => fill(ui(lang, PreviewText::Past), &[("time", &names.time(*time))]),
        Wait::World(asked) => condition(asked, names),
    }
}

/// What falls on a seat, in a sentence or two.
pub fn load(load: &SeatLoad, names: &Names) -> String {
    let lang = names.lang();
    if load.most() == 0 {
        return ui(lang, PreviewText::NeverBusy).to_owned();
    }
    let most = fill(ui(lang, PreviewText::Most), &[("n", &load.most().to_string())]);
    let idle = match load.idle() {
        Some((from, long)) => {
            let hours = |hours: usize| Span::hours(i64::try_from(hours).unwrap_or(i64::MAX / 3600));
            let from = names.time(Time::START + hours(from));
            fill(ui(lang, PreviewText::Idle), &[("hours", &span(hours(long))), ("time", &from)])
        }
        None => ui(lang, PreviewText::NeverIdle).to_owned(),
    };
    format!("{most} ; {idle}").replace(" ; ", lang.pick("; ", " ; "))
}
