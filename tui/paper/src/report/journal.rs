//! The journal of an exercise: every word that people wrote and every inject that was read to them, in order, a row each.
//!
//! Refused acts stand in it as what they are. What was meant for few is marked as secret, for whoever hands the journal on. It
//! ignores acts without words: they are in the chronicle. Who answered is known of three things: of an inject, by what was
//! expected of it; of a proposal, by its ruling; of a question, by the first word that came back from whom it was asked.

use std::collections::BTreeMap;

use engine::table::ruling::Proposed;
use kernel::{
    names::{Serial, Slug},
    time::{Calendar, Time},
};
use vocabulary::{
    act::{Act, Actor, CommunityAct, DirectionAct, TableAct, WordAct},
    fact::{ExerciseFact, Fact, What},
    inject::Row,
    language::Holds,
    scenario::Scenario,
};
use words::{Lang, Names, clean};

use super::sheet::spoken;

/// An act as the log has it: when, who, what, and the wall clock.
type Logged = (Time, Actor, Act, String);

/// The rows of the journal, each with as many cells as it has heads.
pub fn rows(
    scenario: &Scenario,
    calendar: &Calendar,
    facts: &[Fact],
    acts: &[Logged],
    lang: Lang,
) -> Vec<[String; 11]> {
    let names = Names::new(scenario, lang);
    let mut journal =
        Journal { names: &names, calendar, acts, proposals: proposals(acts), refused: Vec::new(), met: Vec::new() };
    for fact in facts {
        match fact.what {
            What::Exercise(ExerciseFact::ActRefused { act, .. }) => journal.refused.push(act),
            What::Exercise(ExerciseFact::ExpectationMet { row, act, .. }) => journal.met.push((row, act)),
            _ => {}
        }
    }
    let mut injects: BTreeMap<Slug, Row> = scenario.msel.iter().map(|row| (row.id, row.clone())).collect();
    let mut rows = Vec::new();
    for fact in facts {
        match &fact.what {
            What::Exercise(ExerciseFact::ActDone { act: n, .. }) => {
                if let Some((.., act, _)) = journal.act(*n) {
                    change(&mut injects, act);
                }
                rows.extend(journal.entry(*n, fact.at, String::new()));
            }
            What::Exercise(ExerciseFact::ActRefused { act: n, why, .. }) => {
                rows.extend(journal.entry(*n, fact.at, words::refusal(why, &names)));
            }
            What::Exercise(ExerciseFact::InjectFired { row, .. }) => {
                rows.extend(injects.get(row).and_then(|row| journal.inject(row, fact.at)))
            }
            _ => {}
        }
    }
    rows
}

/// By which act each proposal was made.
fn proposals(acts: &[Logged]) -> BTreeMap<Serial, u32> {
    let mut proposed = Proposed::default();
    let made = (1..).zip(acts).filter(|(_, (_, _, act, _))| matches!(act, Act::Table(TableAct::Propose { .. })));
    made.map(|(n, (_, who, ..))| (proposed.next(who.0), n)).collect()
}

/// What the facilitator makes of the rows of the MSEL.
fn change(injects: &mut BTreeMap<Slug, Row>, act: &Act) {
    match act {
        Act::Direction(DirectionAct::AddInject { row }) => {
            injects.insert(row.id, (**row).clone());
        }
        Act::Direction(DirectionAct::EditInject { row, to, subject, text, .. }) => {
            let Some(row) = injects.get_mut(&row.slug()) else { return };
            row.to = to.clone().unwrap_or_else(|| row.to.clone());
            row.subject = subject.clone().unwrap_or_else(|| row.subject.clone());
            row.text = text.clone().unwrap_or_else(|| row.text.clone());
        }
        _ => {}
    }
}

struct Journal<'a> {
    names: &'a Names,
    calendar: &'a Calendar,
    acts: &'a [Logged],
    proposals: BTreeMap<Serial, u32>,
    refused: Vec<u32>,
    /// Rows whose expectation was met, and by which act.
    met: Vec<(Slug, u32)>,
}

impl<'a> Journal<'a> {
    /// The act with this number, from 1.
    fn act(&self, n: u32) -> Option<&'a Logged> {
        self.acts.get(usize::try_from(n).ok()?.checked_sub(1)?)
    }

    /// The act that made a proposal.
    fn proposal(&self, name: Serial) -> Option<&'a Logged> {
        self.act(*self.proposals.get(&name)?)
    }

    /// The row of an act, if it has words.
    fn entry(&self, n: u32, at: Time, refused: String) -> Option<[String; 11]> {
        let (_, who, act, _) = self.act(n)?;
        let words = self.words(act);
        if words.is_empty() {
            return None;
        }
        let inject = match act {
            Act::Direction(DirectionAct::Defer { row, .. })
            | Act::Direction(DirectionAct::Drop { row, .. })
            | Act::Direction(DirectionAct::EditInject { row, .. }) => Some(row.slug()),
            Act::Direction(DirectionAct::AddInject { row }) => Some(row.id),
            _ => self.met.iter().find(|(_, act)| *act == n).map(|(row, _)| *row),
        };
        let lang = self.names.lang();
        let secret = if self.is_secret(act) { words::report::ReportPhrases::of(lang).secret } else { "" };
        Some([
            n.to_string(),
            self.names.time(at),
            self.calendar.date(at),
            self.names.of(who.0).into_owned(),
            self.addressed(act),
            words::act_name(act.kind(), lang).to_owned(),
            spoken(&words),
            inject.map(|row| clean(row.as_str())).unwrap_or_default(),
            self.answer(n, who.0, act),
            refused,
            secret.to_owned(),
        ])
    }

    /// An inject that came, if it has words.
    fn inject(&self, row: &Row, at: Time) -> Option<[String; 11]> {
        let lang = self.names.lang();
        let words = self.lines([lang.of(&row.subject), lang.of(&row.text)]);
        // What is expected of players is nothing that anybody says to them.
        if words.is_empty() || row.to.is_empty() {
            return None;
        }
        let answered = self.met.iter().find(|(met, _)| *met == row.id).map(|(_, act)| self.by(*act));
        Some([
            String::new(),
            self.names.time(at),
            self.calendar.date(at),
            clean(lang.of(&row.from)),
            self.all(&row.to),
            words::report::ReportPhrases::of(lang).inject.to_owned(),
            spoken(&words),
            clean(row.id.as_str()),
            answered.unwrap_or_default(),
            String::new(),
            String::new(),
        ])
    }

    /// The words in an act; each with what it is where there are several.
    fn words(&self, act: &Act) -> String {
        let lang = self.names.lang();
        match act {
            Act::Direction(DirectionAct::AddInject { row }) => {
                return self.lines([&row.subject, &row.text, &row.notes].map(|text| lang.of(text)));
            }
            Act::Direction(DirectionAct::EditInject { subject, text, notes, .. }) => {
                return self.lines([subject, text, notes].map(|text| text.as_ref().map_or("", |text| lang.of(text))));
            }
            _ => {}
        }
        // The shape of an act is that of its line in the log, and its rule says which of its fields are words.
        let fields = serde_json::to_value(act).unwrap_or_default();
        let fields = &fields[act.kind().name()];
        let said: Vec<(&str, &str)> = act
            .kind()
            .fields()
            .iter()
            .filter(|field| field.holds == Holds::Words)
            .filter_map(|field| Some((field.name, fields[field.name].as_str()?)))
            .filter(|(_, words)| !words.trim().is_empty())
            .collect();
        if let [(_, only)] = said[..] {
            return self.lines([only]);
        }
        let labelled: Vec<String> = said
            .iter()
            .map(|(name, words)| format!("{}{}{words}", words::act_field(act.kind(), name, lang), lang.colon()))
            .collect();
        self.lines(labelled.iter().map(String::as_str))
    }

    /// Line by line, without what is empty and without what drives a terminal.
    fn lines<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> String {
        let lines = texts.into_iter().flat_map(str::lines).map(clean);
        lines.filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// To whom an act speaks.
    fn addressed(&self, act: &Act) -> String {
        match act {
            Act::Word(WordAct::Tell { to, .. })
            | Act::Word(WordAct::Ask { to, .. })
            | Act::Direction(DirectionAct::Whisper { to, .. }) => self.one(*to),
            Act::Word(WordAct::Warn { community, .. }) | Act::Community(CommunityAct::Promise { community, .. }) => {
                self.one(*community)
            }
            Act::Word(WordAct::PublicMessage { place, .. }) => self.one(*place),
            Act::Direction(DirectionAct::Announce { .. }) => {
                words::report::ReportPhrases::of(self.names.lang()).everybody.to_owned()
            }
            Act::Direction(DirectionAct::AddInject { row }) => self.all(&row.to),
            Act::Direction(DirectionAct::EditInject { to, .. }) => self.all(to.as_deref().unwrap_or_default()),
            Act::Table(TableAct::Propose { .. }) => self.one(Actor::facilitator().0),
            Act::Table(TableAct::Argue { proposal, .. })
            | Act::Direction(DirectionAct::Rule { proposal, .. })
            | Act::Direction(DirectionAct::Override { proposal, .. }) => {
                self.proposal(*proposal).map(|(_, who, ..)| self.one(who.0)).unwrap_or_default()
            }
            _ => String::new(),
        }
    }

    fn one(&self, name: impl Into<Slug>) -> String {
        self.names.of(name).into_owned()
    }

    fn all(&self, seats: &[Slug]) -> String {
        seats.iter().map(|seat| self.names.of(*seat)).collect::<Vec<_>>().join(", ")
    }

    fn is_secret(&self, act: &Act) -> bool {
        match act {
            Act::Table(TableAct::Propose { secret, .. }) => *secret,
            Act::Word(WordAct::Withhold { .. })
            | Act::Direction(DirectionAct::Whisper { .. })
            | Act::Direction(DirectionAct::Note { .. }) => true,
            Act::Table(TableAct::Argue { proposal, .. })
            | Act::Direction(DirectionAct::Rule { proposal, .. })
            | Act::Direction(DirectionAct::Override { proposal, .. }) => {
                matches!(self.proposal(*proposal), Some((_, _, Act::Table(TableAct::Propose { secret: true, .. }), _)))
            }
            _ => false,
        }
    }

    /// By whom an act was answered, and when.
    fn answer(&self, n: u32, who: Slug, act: &Act) -> String {
        let later = (n + 1..).map_while(|later| Some((later, self.act(later)?)));
        let mut accepted = later.filter(|(later, _)| !self.refused.contains(later));
        let answers = |other: Slug, act: &Act| {
            let to = match act {
                Act::Word(WordAct::Tell { to, .. })
                | Act::Word(WordAct::Share { to, .. })
                | Act::Word(WordAct::ShareAnyway { to, .. })
                | Act::Word(WordAct::ReportMatter { to, .. }) => Some(*to),
                _ => None,
            };
            to == Some(who.into()) && other != who
        };
        let found = match act {
            Act::Word(WordAct::Ask { to, .. }) => accepted.find(|(_, (_, other, act, _))| other.0 == to.slug() && answers(other.0, act)),
            Act::Table(TableAct::Propose { .. }) => accepted.find(|(_, (_, _, act, _))| {
                matches!(act, Act::Direction(DirectionAct::Rule { proposal, .. }) | Act::Direction(DirectionAct::Override { proposal, .. }) if self.proposals.get(proposal) == Some(&n))
            }),
            _ => None,
        };
        found.map(|(later, _)| self.by(later)).unwrap_or_default()
    }

    /// An act, named by its author and its time.
    fn by(&self, n: u32) -> String {
        self.act(n)
            .map(|(at, who, ..)| {
                let no = words::report::ReportPhrases::of(self.names.lang()).number;
                format!("{}, {} ({no} {n})", self.names.of(who.0), self.names.time(*at))
            })
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use vocabulary::{act::ActKind, terms::Hand};

    use super::*;

    /// A value that a field may hold, whatever it means; words are named after their field.
    fn value(field: &vocabulary::language::Field) -> Value {
        match field.holds {
            Holds::Words => json!(format!("{} as somebody wrote it", field.name)),
            Holds::YesNo => json!(false),
            Holds::Number(least, _) | Holds::Level(least, _) => json!(least),
            Holds::Span => json!("1h"),
            Holds::Report | Holds::Proposal => json!("seat#1"),
            Holds::Written => json!([]),
            _ => json!("name"),
        }
    }

    /// The words of an act in the journal, as far as it has a row.
    fn told(act: Act) -> String {
        let scenario =
            Scenario { start: "2027-03-08 06:00".into(), zone: "Africa/Niamey".into(), ..Scenario::default() };
        let calendar = Calendar::new(&scenario.start, &scenario.zone).expect("a good calendar");
        let (seat, kind) = (Slug::new("seat"), act.kind());
        let what = ExerciseFact::ActDone { act: 1, seat, kind, on: None, hand: Hand::People };
        let fact = Fact { n: 1, at: Time(60), cause: vocabulary::fact::Cause::Act(1), roll: None, what: what.into() };
        let acts = [(Time(60), Actor(seat), act, String::new())];
        let rows = rows(&scenario, &calendar, &[fact], &acts, Lang::En);
        rows.first().map(|row| row[6].clone()).unwrap_or_default()
    }

    #[test]
    fn every_text_that_an_act_can_hold_stands_in_the_journal() {
        let mut tried = 0;
        for kind in ActKind::ALL {
            let words: Vec<_> = kind.fields().iter().filter(|field| field.holds == Holds::Words).collect();
            if words.is_empty() {
                continue;
            }
            let needed = kind.fields().iter().filter(|field| !field.optional || field.holds == Holds::Words);
            let fields: serde_json::Map<String, Value> =
                needed.map(|field| (field.name.to_owned(), value(field))).collect();
            let act = serde_json::from_value(json!({ kind.name(): fields }))
                .unwrap_or_else(|fault| panic!("{}: {fault}", kind.name()));
            let told = told(act);
            for field in words {
                let word = format!("{} as somebody wrote it", field.name);
                assert!(told.contains(&word), "{}: {word:?} is not in {told:?}", kind.name());
                tried += 1;
            }
        }
        assert!(tried > 15, "{tried}");
    }

    #[test]
    fn a_row_that_was_added_or_changed_on_the_spot_tells_its_notes_too() {
        let row = json!({ "id": "added-1", "kind": "Contextual", "subject": "Rain", "text": "It rains.", "notes": "Say it loud." });
        let added = serde_json::from_value(json!({ "AddInject": { "row": row } })).expect("an act");
        assert_eq!(told(added), "Rain\nIt rains.\nSay it loud.");
        let changed = json!({ "EditInject": { "row": "e1", "text": "It pours.", "notes": "Louder." } });
        assert_eq!(told(serde_json::from_value(changed).expect("an act")), "It pours.\nLouder.");
    }
}
