//! A scenario around the rows of a stranger's list: a seat for everybody to whom something is sent, a place for every location, and each
//! row with the cell that it came from. What the list does not say is filled in by [`authoring::draft`], and marked there.

use std::collections::{BTreeMap, BTreeSet};

use authoring::draft::{Draft, DraftPlace, DraftRow, DraftSeat};
use kernel::{
    names::Slug,
    time::{Moment, Span},
};
use vocabulary::{
    inject::{Mode, Row, RowKind},
    scenario::{Objective, Scenario},
    terms::Text,
};
use words::{
    Lang, folded, say, seat_kind as called,
    sheets::{Field, Made, Said},
    ui,
};

use super::{
    calendar::Placed,
    rows::{ListLine, short},
    words_of::{is_direction, is_everybody, modes, names, row_kind, seat_kind},
};
use crate::{cell::Address, remark::Remark, tab::SheetTab};

/// Objectives that become objectives of the scenario, at most; more are notes.
const MOST_OBJECTIVES: usize = 20;
/// Characters of the name of a recipient, at most; what is longer is a sentence.
const MOST_OF_A_NAME: usize = 60;

/// Makes the draft.
#[derive(Debug)]
pub(super) struct Maker<'a> {
    pub(super) sheet: &'a SheetTab,
    pub(super) lang: Lang,
    pub(super) remarks: &'a mut Vec<Remark>,
    /// Names that are taken: all things of a scenario share them.
    taken: BTreeSet<String>,
    /// The seats, by their folded name.
    seats: BTreeMap<String, Slug>,
    objectives: BTreeMap<String, Slug>,
    /// Rows that say what people should do, and not by what one would see it.
    awaited: usize,
}

/// A text that is the same for both languages until somebody translates it.
fn same(text: &str) -> Text {
    Text::same(text)
}

impl<'a> Maker<'a> {
    pub(super) fn new(sheet: &'a SheetTab, lang: Lang, remarks: &'a mut Vec<Remark>) -> Self {
        let (taken, seats, objectives) = (BTreeSet::new(), BTreeMap::new(), BTreeMap::new());
        Self { sheet, lang, remarks, taken, seats, objectives, awaited: 0 }
    }

    /// The draft of all lines, and how many of them are played and how many stand as comments.
    pub(super) fn draft(&mut self, title: &str, lines: &[ListLine], placed: &Placed) -> (Draft, (usize, usize)) {
        let id = self.name(title, "exercise");
        let seats = self.seats(lines);
        let places = self.places(lines);
        let objectives = self.objectives(lines);
        let mut rows = Vec::new();
        for (line, at) in lines.iter().zip(&placed.at) {
            rows.push(self.row(line, *at));
        }
        if self.awaited > 0 {
            self.remarks.push(Remark::new(Said::ExpectedByEye).with("n", self.awaited.to_string()));
        }
        let aside = rows.iter().filter(|row| row.unfinished).count();
        let hour = format!("{:02}:{:02}", placed.start / 3600, placed.start / 60 % 60);
        let start = match placed.date {
            Some(date) => format!("{date} {hour}"),
            None => {
                self.remarks.push(Remark::new(Said::NoDate));
                format!("2027-03-01 {hour}")
            }
        };
        let counts = (rows.len() - aside, aside);
        let draft = Draft {
            id,
            title: same(title),
            start,
            length: Span(placed.length),
            places,
            seats,
            rows,
            rest: Scenario { objectives, ..Scenario::default() },
            ..Draft::default()
        };
        (draft, counts)
    }

    /// A name for a thing, made of what people call it, that nothing else has.
    fn name(&mut self, called: &str, otherwise: &str) -> Slug {
        let mut plain = String::new();
        for c in folded(called).chars() {
            match c {
                c if c.is_ascii_alphanumeric() => plain.push(c),
                _ if !plain.ends_with('-') && !plain.is_empty() => plain.push('-'),
                _ => {}
            }
        }
        let plain: String = plain.trim_matches('-').chars().take(40).collect();
        let plain = plain.trim_end_matches('-');
        let stem = match plain.chars().next() {
            None => otherwise.to_owned(),
            Some(first) if first.is_ascii_digit() => format!("{}{plain}", otherwise.chars().next().unwrap_or('x')),
            Some(_) => plain.to_owned(),
        };
        let mut wanted = stem.clone();
        let mut n = 2;
        while wanted == "facilitator" || !self.taken.insert(wanted.clone()) {
            wanted = format!("{stem}-{n}");
            n += 1;
        }
        Slug::new(&wanted)
    }

    /// A seat for every name among the recipients that is no part of the direction.
    fn seats(&mut self, lines: &[ListLine]) -> Vec<DraftSeat> {
        let mut seats = Vec::new();
        for line in lines {
            for name in names(line.text(Field::To)) {
                if is_everybody(&name) || is_direction(&name) || self.seats.contains_key(&folded(&name)) {
                    continue;
                }
                if name.chars().count() > MOST_OF_A_NAME {
                    self.remarks.push(Remark::of(Said::NoRecipient, &self.at(line)).with("cell", short(&name)));
                    continue;
                }
                let id = self.name(&name, "seat");
                self.seats.insert(folded(&name), id);
                let kind = seat_kind(&name);
                let of = kind
                    .map_or_else(|| ui(self.lang, Made::Unknown).to_owned(), |kind| called(kind, self.lang).to_owned());
                self.remarks
                    .push(Remark::of(Said::SeatMade, &self.at(line)).with("seat", name.clone()).with("kind", of));
                seats.push(DraftSeat { id, title: same(&name), kind, ..DraftSeat::default() });
            }
        }
        if seats.is_empty() {
            self.remarks.push(Remark::new(Said::NoSeats));
            let title = Text {
                en: ui(Lang::En, Made::Players).to_owned(),
                fr: ui(Lang::Fr, Made::Players).to_owned(),
                ..Text::default()
            };
            let id = self.name("players", "seat");
            self.seats.insert(String::new(), id);
            seats.push(DraftSeat { id, title, ..DraftSeat::default() });
        }
        seats
    }

    /// A place for every location that is a name.
    fn places(&mut self, lines: &[ListLine]) -> Vec<DraftPlace> {
        let mut known = BTreeSet::new();
        let mut places = Vec::new();
        for line in lines {
            let name = line.text(Field::Place);
            if name.is_empty() || name.chars().count() > 40 || name.contains('\n') || !known.insert(folded(name)) {
                continue;
            }
            let id = self.name(name, "place");
            let source = self.at(line).to_string();
            places.push(DraftPlace { id, name: same(name), source, ..DraftPlace::default() });
        }
        places
    }

    fn objectives(&mut self, lines: &[ListLine]) -> Vec<Objective> {
        let all: BTreeSet<String> = lines.iter().flat_map(|line| objectives_in(line.text(Field::Objectives))).collect();
        if all.len() > MOST_OBJECTIVES {
            self.remarks.push(Remark::new(Said::TooManyObjectives).with("n", all.len().to_string()));
            return Vec::new();
        }
        let mut objectives = Vec::new();
        for text in all {
            let bare = text.chars().all(|c| c.is_ascii_digit() || c == '.');
            let called = if bare { format!("{} {text}", ui(self.lang, Made::Objective)) } else { text.clone() };
            let id = self.name(&format!("obj {text}"), "obj");
            self.objectives.insert(text, id);
            objectives.push(Objective { id, text: same(&called), capability: same(&called), ..Objective::default() });
        }
        objectives
    }

    fn at(&self, line: &ListLine) -> Address {
        self.sheet.at(line.row, 0)
    }

    /// A row of the scenario from a line of the list.
    fn row(&mut self, line: &ListLine, at: Option<(i64, i64)>) -> DraftRow {
        let address = self.at(line);
        let expected = line.text(Field::Expected).to_owned();
        let mut kind = self.kind(line);
        let awaited = kind == RowKind::ExpectedAction;
        let (mut subject, mut text) = self.words(line);
        let mut notes = if awaited { self.awaits(line, &std::mem::take(&mut text)) } else { Vec::new() };
        notes.push(line.text(Field::Notes).to_owned());
        if !expected.is_empty() && subject != short(&expected) {
            notes.push(say(self.lang, Made::Expected, &[("text", &expected.replace('\n', " "))]));
        }
        if subject.is_empty() {
            subject = address.to_string();
        }
        let mut to = self.recipients(line, &mut kind);
        let mut manual = line.manual;
        if kind == RowKind::Contingency && !manual {
            manual = true;
            self.remarks.push(Remark::of(Said::ContingencyByHand, &address));
        }
        let mode = self.mode(line, &mut notes);
        let marks = self.marks(line, &address, &expected, kind, &to);
        if awaited {
            // Nothing can be looked for until somebody writes by what it shows; until then it is for the direction to watch.
            kind = RowKind::Administrative;
            to.clear();
            self.awaited += usize::from(!line.dropped && at.is_some());
        }
        let (place, objectives) = (line.text(Field::Place), line.text(Field::Objectives));
        if self.objectives.is_empty() && !objectives.is_empty() {
            notes.push(say(self.lang, Made::Objectives, &[("text", &objectives.replace('\n', ", "))]));
        }
        if !place.is_empty() {
            notes.push(say(self.lang, Made::Where, &[("text", place)]));
        }
        let row = Row {
            id: self.id(line),
            kind,
            at: moment(at, self.lang),
            from: same(line.text(Field::From)),
            to,
            mode,
            subject: same(&subject),
            text: same(&text),
            thread: same(&self.thread(line)),
            objectives: self.served(line),
            manual,
            notes: same(notes.into_iter().filter(|note| !note.is_empty()).collect::<Vec<_>>().join("\n").trim()),
            ..Row::default()
        };
        if line.dropped {
            let status = line.text(Field::Status).to_owned();
            self.remarks.push(Remark::of(Said::Dropped, &address).with("id", row.id.as_str()).with("status", status));
        }
        DraftRow { row, marks, unfinished: line.dropped || at.is_none() }
    }

    /// What people should do, and who, for the notes: it reaches nobody, or it would give the answer away.
    fn awaits(&self, line: &ListLine, what: &str) -> Vec<String> {
        let note = |made: Made, text: &str| say(self.lang, made, &[("text", text)]);
        let who = line.text(Field::To).replace('\n', ", ");
        let of = if who.is_empty() { String::new() } else { note(Made::ExpectedOf, &who) };
        vec![note(Made::Expected, what), of]
    }

    fn kind(&mut self, line: &ListLine) -> RowKind {
        let said = line.text(Field::Kind);
        let only_expected = line.text(Field::Text).is_empty() && line.text(Field::Subject).is_empty();
        match row_kind(said) {
            _ if only_expected => RowKind::ExpectedAction,
            Some(kind) => kind,
            None if said.is_empty() => RowKind::Contextual,
            None => {
                let contextual = words::row_kind(RowKind::Contextual, self.lang);
                self.remarks.push(
                    Remark::of(Said::KindGuessed, &self.at(line)).with("cell", short(said)).with("kind", contextual),
                );
                RowKind::Contextual
            }
        }
    }

    /// Subject and words of a row. One that has only the one has the other made of it.
    fn words(&self, line: &ListLine) -> (String, String) {
        let (subject, text) = (line.text(Field::Subject), line.text(Field::Text));
        match (subject.is_empty(), text.is_empty()) {
            (true, true) => (short(line.text(Field::Expected)), line.text(Field::Expected).to_owned()),
            (true, false) => (short(text), text.to_owned()),
            (false, true) => (short(subject), subject.to_owned()),
            (false, false) => (subject.split_whitespace().collect::<Vec<_>>().join(" "), text.to_owned()),
        }
    }

    /// The seats that a row reaches.
    fn recipients(&mut self, line: &ListLine, kind: &mut RowKind) -> Vec<Slug> {
        let all = names(line.text(Field::To));
        let everybody: Vec<Slug> = self.seats.values().copied().collect();
        if all.iter().any(|name| is_everybody(name)) {
            return everybody;
        }
        let to: Vec<Slug> = all.iter().filter_map(|name| self.seats.get(&folded(name)).copied()).collect();
        if !to.is_empty() || matches!(kind, RowKind::Administrative | RowKind::ExpectedAction) {
            return to;
        }
        if all.iter().any(|name| is_direction(name)) {
            *kind = RowKind::Administrative;
            self.remarks.push(Remark::of(Said::ForDirection, &self.at(line)));
            return to;
        }
        self.remarks.push(Remark::of(Said::ToEverybody, &self.at(line)));
        everybody
    }

    fn mode(&mut self, line: &ListLine, notes: &mut Vec<String>) -> Mode {
        let said = line.text(Field::Mode).to_owned();
        let found = modes(&said);
        let taken = found.first().copied().unwrap_or_default();
        if !said.is_empty() && found.len() != 1 {
            let remark = Remark::of(Said::ModeGuessed, &self.at(line)).with("cell", short(&said));
            self.remarks.push(remark.with("mode", words::mode(taken, self.lang)));
            notes.push(say(self.lang, Made::By, &[("text", &said)]));
        }
        taken
    }

    fn thread(&self, line: &ListLine) -> String {
        let said = [line.text(Field::Thread), line.text(Field::Phase), line.section.as_str()];
        said.into_iter().find(|text| !text.is_empty()).map(short).unwrap_or_default()
    }

    fn served(&self, line: &ListLine) -> Vec<Slug> {
        let said = objectives_in(line.text(Field::Objectives));
        said.iter().filter_map(|text| self.objectives.get(text).copied()).collect()
    }

    /// The id of a row, from the one of the list; a name in a scenario begins with a letter and is nobody else's.
    fn id(&mut self, line: &ListLine) -> Slug {
        let said = line.text(Field::Number).to_owned();
        let wanted = if said.is_empty() { format!("row {}", line.row + 1) } else { said.clone() };
        let id = self.name(&wanted, "event");
        let usual = folded(&said);
        if said.is_empty() {
            self.remarks.push(Remark::of(Said::IdGiven, &self.at(line)).with("id", id.as_str()));
        } else if id.as_str() != usual && id.as_str() != format!("e{usual}") {
            let remark = Remark::of(Said::IdMade, &self.at(line)).with("cell", short(&said));
            self.remarks.push(remark.with("id", id.as_str()));
        }
        id
    }

    /// The comment lines above a row: where it comes from, and what is left to write.
    fn marks(&self, line: &ListLine, address: &Address, expected: &str, kind: RowKind, to: &[Slug]) -> Vec<String> {
        let mut marks = vec![address.to_string()];
        if line.dropped {
            marks.push(say(self.lang, Made::NotPlayed, &[("status", line.text(Field::Status))]));
        }
        if kind == RowKind::ExpectedAction || !expected.is_empty() {
            let seats: Vec<String> = to.iter().map(|seat| format!("\"{seat}\"")).collect();
            marks.push(ui(self.lang, Made::ToExpect).to_owned());
            let kind = if kind == RowKind::ExpectedAction { "kind: ExpectedAction, " } else { "" };
            marks.push(format!("{kind}expect: (seats: [{}], acts: [], within: \"2h\"),", seats.join(", ")));
        }
        marks
    }
}

/// The objectives that a cell names.
fn objectives_in(cell: &str) -> Vec<String> {
    let parts = cell.split([',', ';', '\n', '/']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(short).collect()
}

fn moment(at: Option<(i64, i64)>, lang: Lang) -> Moment {
    let (day, seconds) = at.unwrap_or((1, 0));
    let text = format!("{}{day} {:02}:{:02}", lang.day_letter(), seconds / 3600, seconds / 60 % 60);
    // Days are 1 to 399 and hours below 24 by then.
    Moment::new(&text).unwrap_or_default()
}
