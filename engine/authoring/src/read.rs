//! From the files of a scenario to a [`Scenario`], with every fault of writing and reading at once.
//!
//! Lists may be split over several files, a single value stands once; that is decided here, and what fields a scenario has.
//! Whether names resolve and numbers make sense is asked afterwards, in [`super::check`]. This module touches no file.

use std::collections::{BTreeMap, BTreeSet};

use kernel::names::nearest;
use serde::Deserialize;
use vocabulary::scenario::{FORMAT, Scenario};

use super::{
    complaint::{Complaint, Extent, Fault, Mark, Shape, Spot},
    source::{Form, Lines, Node, Slip, SourceFile, Step, walk},
    value::{Findings, read_value},
};

/// The pace of a scenario that sets none: an hour passes in a minute, so that three days fit into half a workshop day.
const PACE: u32 = 60;
/// The fields of a scenario that stand once.
const SINGLES: &[&str] = &[
    "format", "id", "title", "summary", "start", "zone", "length", "seed", "pace", "window", "exercise", "budget",
    "movement",
];

/// The fields of a scenario that are lists, and may be split over several files.
const LISTS: &[&str] = &[
    "authorities",
    "places",
    "roads",
    "posts",
    "patrols",
    "communities",
    "camps",
    "flows",
    "groups",
    "hazards",
    "seats",
    "channels",
    "objectives",
    "msel",
    "lessons",
    "agreements",
    "variants",
];

/// Where each list's items stand: file, item in it, and the index of the whole list, if it was read.
type Items = BTreeMap<&'static str, Vec<(usize, usize, Option<usize>)>>;

/// What has come of reading.
#[derive(Debug)]
pub struct Reading {
    /// The scenario, if there was anything like one. With complaints among which there is an error it holds placeholders: it
    /// serves to look for more faults, and for nothing else.
    pub scenario: Option<Scenario>,
    /// What is wrong so far, in the order of the files.
    pub complaints: Vec<Complaint>,
    /// Where everything stands.
    pub sources: Sources,
}

/// Where every value of a scenario stands.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    lines: Vec<Lines>,
    trees: Vec<Option<Node>>,
    /// For each field of the scenario: its items (or its one value) that were read, as file, field and item of that field.
    items: Items,
    /// List items within items that were left out, by file and first byte.
    skipped: Vec<BTreeSet<usize>>,
    /// Where faults were told, by file.
    faulty: Vec<Told>,
    /// Names that items bear which could not be read: they are not unknown, only unread.
    unread: BTreeSet<String>,
}

impl Sources {
    /// Where a path leads: the spot, and whether it is the value itself rather than what it would stand in. `None` where a fault
    /// has been told already, so that one slip makes one complaint.
    pub fn place(&self, field: &'static str, steps: &[Step<'_>]) -> Option<Spot> {
        let (file, node, rest) = self.start(field, steps)?;
        let skipped = self.skipped.get(file)?;
        let (found, exact) = node.locate(rest, skipped);
        let told = self.faulty.get(file)?;
        let silent = if exact {
            told.meets(found.extent)
        } else {
            // What is not written may be a placeholder.
            told.meets(node.extent)
        };
        if silent {
            return None;
        }
        let text = &self.files.get(file)?.text;
        // A whole item is shown by its name, not by all its lines.
        let mut extent = found.field("id").unwrap_or(found).extent;
        if let Some(end) = text.get(extent.start..extent.end).and_then(|text| text.find('\n')) {
            extent.end = extent.start + text[extent.start..extent.start + end].trim_end().len();
        }
        Some(self.files.get(file)?.spot_by(self.lines.get(file)?, extent))
    }

    /// Whether no error was told within an item of a list. What comes of a variant is sound if the scenario is.
    pub fn is_sound(&self, field: &'static str, item: usize) -> bool {
        let path = [Step::Index(item)];
        let Some((file, node, _)) = self.start(field, &path) else { return true };
        !self.faulty.get(file).is_some_and(|told| told.meets(node.extent))
    }

    /// Whether something of this name stands in the files, though it could not be read.
    pub fn is_unread(&self, name: &str) -> bool {
        self.unread.contains(name)
    }

    /// Whether anything that bears a name could not be read.
    pub fn has_unread(&self) -> bool {
        !self.unread.is_empty()
    }

    /// The files.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The file, the item or single value that a path starts from, and the rest of the path.
    fn start<'s, 'p>(
        &'s self,
        field: &'static str,
        steps: &'p [Step<'p>],
    ) -> Option<(usize, &'s Node, &'p [Step<'p>])> {
        let items = self.items.get(field)?;
        let (at, rest) = match steps.split_first() {
            Some((Step::Index(n), rest)) if LISTS.contains(&field) => (*n, rest),
            _ => (0, steps),
        };
        let (file, field, item) = *items.get(at)?;
        let Form::Fields { fields, .. } = &self.trees.get(file)?.as_ref()?.form else { return None };
        let value = &fields.get(field)?.value;
        let node = match (item, &value.form) {
            (Some(item), Form::List(items)) => items.get(item)?,
            _ => value,
        };
        Some((file, node, rest))
    }
}

/// Stretches of a file in which an error was told.
#[derive(Debug, Default)]
struct Told {
    /// In the order of their first bytes.
    extents: Vec<Extent>,
    /// For each of them, the furthest end so far.
    reach: Vec<usize>,
}

impl Told {
    fn new(mut extents: Vec<Extent>) -> Self {
        extents.sort_unstable();
        let furthest = |reach: &mut usize, extent: &Extent| {
            *reach = (*reach).max(extent.end.max(extent.start + 1));
            Some(*reach)
        };
        let reach = extents.iter().scan(0, furthest).collect();
        Self { extents, reach }
    }

    /// Whether one of them shares a byte with this stretch; an empty one takes the byte where it stands.
    fn meets(&self, extent: Extent) -> bool {
        let before = self.extents.partition_point(|told| told.start < extent.end.max(extent.start + 1));
        before > 0 && self.reach[before - 1] > extent.start
    }
}

/// Reads the files of a scenario; `scenario.ron` comes first.
pub fn read(files: &[SourceFile]) -> Reading {
    let mut reader = Reader::default();
    let mut trees = Vec::new();
    for (number, file) in files.iter().enumerate() {
        let (tree, slips) = walk(&file.text);
        reader.findings.push(Findings::default());
        if slips.iter().any(|slip| matches!(slip.fault, Fault::Unclosed { .. })) {
            // What follows may be swallowed. The names in it are not unknown: one slip shall not make forty complaints.
            reader.unread.extend(written_names(&file.text).map(str::to_owned));
        }
        for slip in slips {
            reader.tell(number, slip);
        }
        trees.push(tree);
    }
    if files.is_empty() {
        let spot = Spot { file: "scenario.ron".to_owned(), extent: Extent::default(), line: 1, column: 1 };
        let fault = Fault::Empty;
        let complaints = vec![Complaint { level: fault.level(), fault, spot, related: None }];
        return Reading { scenario: None, complaints, sources: Sources::default() };
    }
    reader.check_fields(&mut trees);
    let written = |tree: &Option<Node>| matches!(tree, Some(Node { form: Form::Fields { .. }, .. }));
    let empty = |tree: &Node| matches!(&tree.form, Form::Tuple { name: None, items } if items.is_empty());
    if let Some(tree) = trees[0].as_ref().filter(|tree| empty(tree) && !trees.iter().any(written)) {
        reader.tell(0, Slip { extent: tree.extent, fault: Fault::Empty, related: None });
    }
    let scenario = trees.iter().any(|tree| matches!(tree, Some(Node { form: Form::Fields { .. }, .. }))).then(|| {
        let format: Option<u32> = reader.single(&trees, "format", true);
        if let Some(found) = format
            && found != FORMAT
            && let Some((file, field, _)) = reader.items.get("format").and_then(|items| items.first()).copied()
            && let Some(Node { form: Form::Fields { fields, .. }, .. }) = trees.get(file).and_then(Option::as_ref)
        {
            let extent = fields[field].value.extent;
            reader.tell(file, Slip { extent, fault: Fault::WrongFormat { found, read: FORMAT }, related: None });
        }
        Scenario {
            format: format.unwrap_or(FORMAT),
            id: reader.single(&trees, "id", true).unwrap_or_default(),
            title: reader.single(&trees, "title", true).unwrap_or_default(),
            summary: reader.single(&trees, "summary", false).unwrap_or_default(),
            start: reader.single(&trees, "start", true).unwrap_or_default(),
            zone: reader.single(&trees, "zone", true).unwrap_or_default(),
            length: reader.single(&trees, "length", true).unwrap_or_default(),
            seed: reader.single(&trees, "seed", false).unwrap_or_default(),
            pace: reader.single(&trees, "pace", false).unwrap_or(PACE),
            window: reader.single(&trees, "window", true).unwrap_or_default(),
            exercise: reader.single(&trees, "exercise", false).unwrap_or_default(),
            budget: reader.single(&trees, "budget", false),
            movement: reader.single(&trees, "movement", false),
            authorities: reader.list(&trees, "authorities"),
            places: reader.list(&trees, "places"),
            roads: reader.list(&trees, "roads"),
            posts: reader.list(&trees, "posts"),
            patrols: reader.list(&trees, "patrols"),
            communities: reader.list(&trees, "communities"),
            camps: reader.list(&trees, "camps"),
            flows: reader.list(&trees, "flows"),
            groups: reader.list(&trees, "groups"),
            hazards: reader.list(&trees, "hazards"),
            seats: reader.list(&trees, "seats"),
            channels: reader.list(&trees, "channels"),
            objectives: reader.list(&trees, "objectives"),
            msel: reader.list(&trees, "msel"),
            lessons: reader.list(&trees, "lessons"),
            agreements: reader.list(&trees, "agreements"),
            variants: reader.list(&trees, "variants"),
        }
    });
    reader.finish(files, trees, scenario)
}

/// Reads a scenario and looks it through, as `harmattan check` does: the scenario if nothing stands against playing it, and
/// every complaint, in the order of the files.
pub fn examine(files: &[SourceFile]) -> (Option<Scenario>, Vec<Complaint>) {
    let Reading { scenario, mut complaints, sources } = read(files);
    if let Some(scenario) = &scenario {
        complaints.extend(super::check::check(scenario, &sources));
    }
    sort(&mut complaints, files);
    let sound = !complaints.iter().any(Complaint::is_error);
    (scenario.filter(|_| sound), complaints)
}

/// Puts complaints in the order in which a reader meets them, and drops what was said already.
fn sort(complaints: &mut Vec<Complaint>, files: &[SourceFile]) {
    let order: BTreeMap<&str, usize> = files.iter().enumerate().map(|(n, file)| (file.name.as_str(), n)).collect();
    complaints.sort_by(|a, b| {
        // What makes the rest of a file be misread comes before what follows from it.
        let key =
            |c: &Complaint| (order.get(c.spot.file.as_str()).copied(), !c.fault.misleads(), c.spot.extent, c.code());
        key(a).cmp(&key(b))
    });
    complaints.dedup();
}

#[derive(Default)]
struct Reader {
    /// One for each file.
    findings: Vec<Findings>,
    slips: Vec<(usize, Slip, Option<usize>)>,
    items: Items,
    unread: BTreeSet<String>,
}

impl Reader {
    fn tell(&mut self, file: usize, slip: Slip) {
        self.slips.push((file, slip, None));
    }

    /// Unknown fields, and fields that stand twice.
    fn check_fields(&mut self, trees: &mut [Option<Node>]) {
        let all: BTreeSet<String> = (trees.iter().flatten())
            .filter_map(|tree| if let Form::Fields { fields, .. } = &tree.form { Some(fields) } else { None })
            .flat_map(|fields| fields.iter().map(|field| field.name.clone()))
            .collect();
        let mut first: BTreeMap<String, (usize, Extent)> = BTreeMap::new();
        for (file, tree) in trees.iter_mut().enumerate() {
            let Some(tree) = tree else { continue };
            let shape = tree.shape();
            let fields = match &mut tree.form {
                Form::Fields { fields, .. } => fields,
                Form::Tuple { items, .. } if items.is_empty() => continue,
                Form::Broken => continue,
                _ => {
                    let fault = Fault::WrongShape { wanted: Shape::Fields, found: shape };
                    let extent = Extent::new(tree.extent.start, tree.extent.start + 1);
                    self.tell(file, Slip { extent, fault, related: None });
                    continue;
                }
            };
            for field in fields {
                let list = LISTS.contains(&field.name.as_str());
                if !list && !SINGLES.contains(&field.name.as_str()) {
                    let known: Vec<&'static str> = SINGLES.iter().chain(LISTS).copied().collect();
                    let free = known.iter().copied().filter(|known| !all.contains(*known));
                    let guess = nearest(&field.name, free).map(str::to_owned);
                    let meant = guess.clone();
                    let fault = Fault::UnknownField {
                        name: field.name.clone(),
                        of: "Scenario".to_owned(),
                        nearest: guess,
                        known,
                    };
                    self.tell(file, Slip { extent: field.at, fault, related: None });
                    // Read as it was meant, so that what it was meant for is not missing as well.
                    match meant {
                        Some(meant) => field.name = meant,
                        None => self.note_unread(&field.value),
                    }
                } else if let Some((there, seen)) = first.get(&field.name).copied()
                    && (!list || there == file)
                {
                    let fault = Fault::Twice { name: field.name.clone() };
                    self.slips.push((
                        file,
                        Slip { extent: field.at, fault, related: Some((Mark::First, seen)) },
                        Some(there),
                    ));
                } else {
                    first.insert(field.name.clone(), (file, field.at));
                }
            }
        }
    }

    /// Remembers the names of items that are not read, so that nobody is told they do not exist.
    fn note_unread(&mut self, node: &Node) {
        if let Some(Node { form: Form::Text(id), .. }) = node.field("id") {
            self.unread.insert(id.clone());
        }
        match &node.form {
            Form::List(items) | Form::Tuple { items, .. } => items.iter().for_each(|item| self.note_unread(item)),
            Form::Fields { fields, .. } => fields.iter().for_each(|field| self.note_unread(&field.value)),
            _ => {}
        }
    }

    fn single<T: for<'de> Deserialize<'de>>(
        &mut self,
        trees: &[Option<Node>],
        name: &'static str,
        required: bool,
    ) -> Option<T> {
        let found = occurrences(trees, name).next();
        let Some((file, number, node)) = found else {
            if required {
                // At the opening bracket of the first file, which is where it belongs.
                let start = trees.first().and_then(Option::as_ref).map_or(0, |tree| tree.extent.start);
                let fault = Fault::MissingField { name: name.to_owned(), of: "Scenario".to_owned() };
                self.tell(0, Slip { extent: Extent::new(start, start + 1), fault, related: None });
            }
            return None;
        };
        let value = read_value(node, &mut self.findings[file]);
        self.items.insert(name, vec![(file, number, None)]);
        value
    }

    fn list<T: for<'de> Deserialize<'de>>(&mut self, trees: &[Option<Node>], name: &'static str) -> Vec<T> {
        let mut values = Vec::new();
        let mut items = Vec::new();
        let mut seen = BTreeSet::new();
        for (file, number, node) in occurrences(trees, name) {
            let Form::List(nodes) = &node.form else {
                if node.form != Form::Broken {
                    let fault = Fault::WrongShape { wanted: Shape::List, found: node.shape() };
                    self.tell(file, Slip { extent: node.extent, fault, related: None });
                }
                self.note_unread(node);
                continue;
            };
            if !seen.insert(file) {
                // It stands twice in this file; that has been told.
                self.note_unread(node);
                continue;
            }
            for (item, node) in nodes.iter().enumerate() {
                match read_value(node, &mut self.findings[file]) {
                    Some(value) => {
                        values.push(value);
                        items.push((file, number, Some(item)));
                    }
                    None => self.note_unread(node),
                }
            }
        }
        self.items.insert(name, items);
        values
    }

    fn finish(mut self, files: &[SourceFile], trees: Vec<Option<Node>>, scenario: Option<Scenario>) -> Reading {
        for (file, findings) in self.findings.iter_mut().enumerate() {
            self.slips.extend(findings.slips.drain(..).map(|slip| (file, slip, None)));
        }
        let mut faulty = vec![Vec::new(); files.len()];
        let mut misled = vec![false; files.len()];
        for (file, slip, _) in &self.slips {
            misled[*file] |= slip.fault.misleads();
        }
        let lines: Vec<Lines> = files.iter().map(|file| Lines::of(&file.text)).collect();
        let spot = |file: usize, extent| files[file].spot_by(&lines[file], extent);
        let mut complaints = Vec::new();
        for (file, slip, elsewhere) in self.slips {
            let Slip { extent, fault, related } = slip;
            let level = fault.level();
            if level == super::complaint::Level::Error {
                faulty[file].push(extent);
            }
            // Where a bracket or a quote is wanting, so may be what was swallowed by it: the cause is told, and not what follows.
            if misled[file] && matches!(fault, Fault::MissingField { .. } | Fault::MissingLanguage { .. }) {
                continue;
            }
            let related = related.map(|(mark, extent)| (mark, spot(elsewhere.unwrap_or(file), extent)));
            complaints.push(Complaint { level, fault, spot: spot(file, extent), related });
        }
        sort(&mut complaints, files);
        let skipped = self.findings.into_iter().map(|findings| findings.skipped).collect();
        let faulty = faulty.into_iter().map(Told::new).collect();
        let sources =
            Sources { files: files.to_vec(), lines, trees, items: self.items, skipped, faulty, unread: self.unread };
        Reading { scenario, complaints, sources }
    }
}

/// Every name that stands behind an `id:` in a text, read or not.
fn written_names(text: &str) -> impl Iterator<Item = &str> {
    text.split("id:")
        .skip(1)
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split_once('"'))
        .map(|(name, _)| name)
}

/// Where a field of the scenario stands, over all files: the file, the number of the field, its value.
fn occurrences<'t>(
    trees: &'t [Option<Node>],
    name: &'static str,
) -> impl Iterator<Item = (usize, usize, &'t Node)> + use<'t> {
    trees.iter().enumerate().flat_map(move |(file, tree)| {
        let fields = match tree {
            Some(Node { form: Form::Fields { fields, .. }, .. }) => fields.as_slice(),
            _ => &[],
        };
        fields
            .iter()
            .enumerate()
            .filter(move |(_, field)| field.name == name)
            .map(move |(n, field)| (file, n, &field.value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A small scenario without fault, on a fictional river.
    const SOUND: &str = include_str!("../../../tests/scenarios/sound/scenario.ron");

    fn complaints(text: &str) -> Vec<(&'static str, String, usize, usize)> {
        let (_, complaints) = examine(&[SourceFile::new("scenario.ron", text)]);
        complaints
            .iter()
            .map(|c| {
                let Extent { start, end } = c.spot.extent;
                (c.code(), text.get(start..end).unwrap_or_default().to_owned(), c.spot.line, c.spot.column)
            })
            .collect()
    }

    /// The complaints, as code and underlined text, about the sound scenario with one stretch replaced.
    fn with(old: &str, new: &str) -> Vec<(&'static str, String)> {
        assert_eq!(SOUND.matches(old).count(), 1, "`{old}` stands once in the sound scenario");
        complaints(&SOUND.replacen(old, new, 1)).into_iter().map(|(code, text, ..)| (code, text)).collect()
    }

    #[test]
    fn a_movement_names_countries_that_there_are_and_counts_as_long_as_it_lasts() {
        let movement = |home: &str, border: &str, counts: &str| {
            let place = "(place: \"oldbridge\", kind: Town)";
            let text = format!(
                "movement: (rules: Harmattan, home: \"{home}\", sites: [{place}], conflicts: [], \
                 closures: [(shuts: Border(\"NE\", \"{border}\"), day: 1)], \
                 counts: [(place: \"oldbridge\", people: [{counts}])]),\n)"
            );
            let end = SOUND.trim_end().strip_suffix(')').expect("a bracket at its end");
            let found = complaints(&format!("{end}{text}"));
            found.into_iter().map(|(code, text, ..)| (code, text)).collect::<Vec<_>>()
        };
        assert_eq!(movement("NE", "TD", "5"), [], "a day is enough for an exercise of hours");
        assert_eq!(movement("NE", "TD", "5, 6, 7"), [], "what was counted later is not looked at");
        assert_eq!(movement("ZZ", "TD", "5"), [("H410", "\"ZZ\"".to_owned())]);
        assert_eq!(movement("NE", "B", "5"), [("H410", "Border(\"NE\", \"B\")".to_owned())]);
        assert_eq!(movement("NE", "TD", ""), [("H411", "[]".to_owned())]);
    }

    #[test]
    fn a_sound_scenario_is_read_whole_and_without_complaint() {
        let (scenario, found) = examine(&[SourceFile::new("scenario.ron", SOUND)]);
        assert_eq!(found, []);
        let scenario = scenario.expect("sound");
        assert_eq!((scenario.posts.len(), scenario.seats.len(), scenario.msel.len()), (1, 3, 3));
        assert_eq!(scenario.communities[0].trust, [("riverguard".into(), 620)]);
    }

    #[test]
    fn the_fields_read_are_the_fields_of_the_model() {
        let value = serde_json::to_value(Scenario::default()).expect("plain data");
        let model: BTreeSet<&str> = value.as_object().into_iter().flatten().map(|(key, _)| key.as_str()).collect();
        let read: BTreeSet<&str> = SINGLES.iter().chain(LISTS).copied().collect();
        assert_eq!(read, model);
    }

    #[test]
    fn what_is_read_here_is_what_ron_reads() {
        // `ron` has the last word on values: every row and seat, cut out as text, means the same to both.
        let (tree, _) = walk(SOUND);
        let tree = tree.expect("sound");
        let options = ron::Options::default().with_default_extension(
            ron::extensions::Extensions::IMPLICIT_SOME | ron::extensions::Extensions::UNWRAP_NEWTYPES,
        );
        let Reading { scenario, .. } = read(&[SourceFile::new("scenario.ron", SOUND)]);
        let scenario = scenario.expect("sound");
        let cut = |name| tree.field(name).map(|node| &SOUND[node.extent.start..node.extent.end]).expect("written");
        assert_eq!(options.from_str::<Vec<vocabulary::inject::Row>>(cut("msel")).expect("ron"), scenario.msel);
        assert_eq!(options.from_str::<Vec<vocabulary::scenario::Seat>>(cut("seats")).expect("ron"), scenario.seats);
        assert_eq!(
            options.from_str::<Vec<vocabulary::scenario::Community>>(cut("communities")).expect("ron"),
            scenario.communities
        );
    }

    #[test]
    fn one_slip_makes_one_complaint_where_it_stands() {
        type Slip = (&'static str, &'static str, &'static [(&'static str, &'static str)]);
        let table: &[Slip] = &[
            ("to: [\"post-chief\"]", "to: [\"post-cheif\"]", &[("H204", "\"post-cheif\"")]),
            ("lanes: 2", "lane: 2", &[("H101", "lane")]),
            ("lanes: 2", "lanes: \"two\"", &[("H105", "\"two\"")]),
            ("lanes: 2", "lanes: -2", &[("H106", "-2")]),
            ("lanes: 2,", "", &[("H103", "\"bridge-post\"")]),
            ("lanes: 2", "lanes: 2, lanes: 3", &[("H104", "lanes")]),
            ("kind: Contextual", "kind: Contextuel", &[("H102", "Contextuel")]),
            ("kind: Contextual", "kind: Whatever", &[("H102", "Whatever")]),
            ("at: \"D1 08:20\"", "at: \"8 o'clock\"", &[("H301", "\"8 o'clock\"")]),
            ("at: \"D1 08:20\"", "at: \"D1 07:00\"", &[("H307", "\"D1 07:00\"")]),
            ("at: \"D1 08:20\"", "at: \"D2 08:20\"", &[("H308", "\"D2 08:20\"")]),
            ("lat: 12.5", "lat: 12,5", &[("H006", "12,5")]),
            ("lat: 12.5", "lat: 95.0", &[("H107", "95.0")]),
            ("id: \"oldbridge\"", "id: \"Oldbridge\"", &[("H201", "\"Oldbridge\"")]),
            ("title: \"Sound bridge\"", "title: « Sound bridge »", &[("H005", "«")]),
            ("title: \"Sound bridge\"", "title: \"Sound bridge", &[("H001", "\"")]),
            ("title: \"Sound bridge\"", "titel: \"Sound bridge\"", &[("H101", "titel")]),
            ("format: 1", "format: 2", &[("H110", "2")]),
            ("zone: \"Africa/Niamey\"", "zone: \"Africa/Niamei\"", &[("H303", "\"Africa/Niamei\"")]),
            ("start: \"2027-03-08 08:00\"", "start: \"8 March\"", &[("H302", "\"8 March\"")]),
            ("\"fr\": \"La radio se tait.\"", "\"de\": \"Stille.\"", &[("H109", "\"de\"")]),
            ("acts: [StaffLanes]", "acts: [OpenInquiry]", &[("H505", "OpenInquiry")]),
            ("acts: [StaffLanes]", "acts: [Fire]", &[("H507", "Fire")]),
            (
                "when: Unanswered(\"e1\")",
                "when: Unanswered(\"e2\")",
                &[("H512", "Unanswered(\"e2\")"), ("H513", "Unanswered(\"e2\")")],
            ),
            ("when: Unanswered(\"e1\")", "when: All([])", &[("H514", "All([])")]),
            ("post: \"bridge-post\", source", "source", &[("H405", "\"bridge-post\"")]),
            ("women: 4", "women: 40", &[("H701", "40")]),
            ("heard: 300", "heard: 3000", &[("H106", "3000")]),
            (
                "effects: [ChannelDown(channel: \"radio\", lasts: \"2h\")]",
                "effects: [ChannelDown(channel: \"upstream\", lasts: \"-2h\")]",
                &[("H205", "\"upstream\""), ("H305", "\"-2h\"")],
            ),
            ("size: (1, 4)", "size: (4, 1)", &[("H401", "(4, 1)")]),
            ("hours: (\"06:00\", \"18:00\")", "hours: (\"6h\", \"18:00\")", &[("H304", "\"6h\"")]),
            ("place: \"farbank\", community: \"upstream\"", "place: \"farbank\"", &[("H502", "\"elder\"")]),
        ];
        for (old, new, expected) in table {
            let expected: Vec<(&str, String)> =
                expected.iter().map(|(code, text)| (*code, (*text).to_owned())).collect();
            assert_eq!(with(old, new), expected, "`{old}` → `{new}`");
        }
    }

    #[test]
    fn a_short_name_is_short_and_means_one_thing_of_its_kind() {
        let short = |oldbridge: &str, farbank: &str| {
            let text = SOUND
                .replacen("name: \"Old Bridge\"", &format!("name: \"Old Bridge\", short: {oldbridge}"), 1)
                .replacen("name: \"Far Bank\"", &format!("name: \"Far Bank\", short: {farbank}"), 1);
            complaints(&text).into_iter().map(|(code, text, ..)| (code, text)).collect::<Vec<_>>()
        };
        let told = |code, text: &str| (code, text.to_owned());
        assert_eq!(short("\"Bridge\"", "{ \"en\": \"Far\", \"fr\": \"Loin\" }"), []);
        assert_eq!(short("\"Bridge\"", "\"the far bank\""), [told("H206", "\"the far bank\"")]);
        assert_eq!(short("\"Bank\"", "{ \"en\": \"Far\", \"fr\": \"bank\" }"), [told("H207", "\"bank\"")]);
        assert_eq!(short("\"Far Bank\"", "\"\""), [told("H207", "\"Far Bank\"")], "as the other is called in full");
    }

    #[test]
    fn five_faults_in_five_items_are_told_at_once() {
        let text = SOUND
            .replacen("lanes: 2", "lane: 2", 1)
            .replacen("lat: 12.5", "lat: 12,5", 1)
            .replacen("kind: Contextual", "kind: Contextuel", 1)
            .replacen("to: [\"post-chief\"]", "to: [\"post-cheif\"]", 1)
            .replacen("size: (1, 4)", "size: 4", 1);
        let mut codes: Vec<_> = complaints(&text).into_iter().map(|(code, ..)| code).collect();
        codes.sort_unstable();
        assert_eq!(codes, ["H006", "H101", "H102", "H105", "H204"]);
    }

    #[test]
    fn a_list_may_be_split_over_files_and_a_single_value_may_not() {
        let more = "(msel: [(id: \"e9\", kind: Contextual, at: \"+1h\", to: [\"elder\"], subject: \"Wind\", text: \"It blows.\")], format: 1)";
        let files = [SourceFile::new("scenario.ron", SOUND), SourceFile::new("more.ron", more)];
        let (_, found) = examine(&files);
        assert_eq!(found.iter().map(|c| (c.code(), c.spot.file.as_str())).collect::<Vec<_>>(), [("H104", "more.ron")]);
        assert_eq!(found[0].related.as_ref().map(|(_, spot)| spot.file.as_str()), Some("scenario.ron"));
    }

    #[test]
    fn nothing_at_all_is_a_complaint_too() {
        assert_eq!(examine(&[]).1.len(), 1);
        assert_eq!(complaints(""), [("H012", String::new(), 1, 1)]);
        assert_eq!(complaints("[1]").first().map(|c| c.0), Some("H105"));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_mutation_of_a_scenario_makes_the_reader_panic(
            cut in 0.0..1.0_f64, length in 0_usize..40, insert in "[ -~«»\u{a0}“”é\n\"(){}\\[\\],:'\\\\/*#r]{0,12}", truncate in any::<bool>(),
        ) {
            let boundary = |mut at: usize| { while !SOUND.is_char_boundary(at) { at -= 1; } at };
            let at = boundary((SOUND.len() as f64 * cut) as usize);
            let end = boundary((at + length).min(SOUND.len()));
            let tail = if truncate { "" } else { &SOUND[end..] };
            let text = format!("{}{insert}{tail}", &SOUND[..at]);
            let (_, complaints) = examine(&[SourceFile::new("scenario.ron", &text)]);
            for complaint in complaints {
                prop_assert!(complaint.spot.extent.end <= text.len());
                prop_assert!(text.is_char_boundary(complaint.spot.extent.start), "{complaint:?}");
                prop_assert!(text.is_char_boundary(complaint.spot.extent.end), "{complaint:?}");
            }
        }
    }
}
