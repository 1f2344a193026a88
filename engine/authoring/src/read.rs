//! From the files of a scenario to a [`Scenario`], with every fault of writing and reading at once.
//!
//! How text is read is the business of the crate `reading`; what fields a scenario has, and which of them are lists, is decided here.
//! Whether names resolve and numbers make sense is asked afterwards, in [`super::check`]. This module touches no file.

use reading::{
    complaint::sort,
    slip::{Extent, Slip, Spot},
    source::SourceFile,
    split::{Fields, Sources, Split},
};
use serde::de::DeserializeOwned;
use vocabulary::{
    kind::ListSource,
    parameter::regional::regional,
    scenario::{FORMAT, OLDEST, Scenario},
};

use super::{
    beside::Beside,
    complaint::{Complaint, Fault},
    defaults, format, taken,
};

/// The pace of a scenario that sets none: an hour passes in a minute, so that three days fit into half a workshop day.
const PACE: u32 = 60;
/// The fields of a scenario.
const FIELDS: Fields = Fields { of: "Scenario", singles: SINGLES, required: REQUIRED, lists: Scenario::LISTS };

/// The fields that stand once.
const SINGLES: &[&str] = &[
    "format",
    "id",
    "title",
    "summary",
    "start",
    "zone",
    "length",
    "seed",
    "pace",
    "window",
    "exercise",
    "plan",
    "budget",
    "movement",
    "region",
    "season",
    "parameters",
    "include",
];

/// Those of them that must stand.
pub(super) const REQUIRED: &[&str] = &["format", "id", "title"];

/// The lists of a scenario, as they stand in the files.
struct Lists<'s, 'f>(&'s mut Split<'f>);

impl ListSource for Lists<'_, '_> {
    fn list<T: DeserializeOwned>(&mut self, field: &'static str) -> Vec<T> {
        self.0.list(field)
    }
}

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

/// Reads the files of a scenario; `scenario.ron` comes first.
pub fn read(files: &[SourceFile]) -> Reading {
    if files.is_empty() {
        let spot = Spot { file: "scenario.ron".to_owned(), extent: Extent::default(), line: 1, column: 1 };
        let complaints = vec![Complaint::new(Slip::Empty.into(), spot, None)];
        return Reading { scenario: None, complaints, sources: Sources::default() };
    }
    let mut split = Split::new(FIELDS, files);
    let format = if split.has_fields() { split.single("format").unwrap_or(FORMAT) } else { FORMAT };
    let known = (OLDEST..=FORMAT).contains(&format);
    let told = if known { taken::fill_in(&mut split, format) } else { Vec::new() };
    let scenario = split.has_fields().then(|| scenario(format, &mut split));
    let (slips, sources) = split.close();
    let mut complaints: Vec<Complaint> = slips.into_iter().map(|slip| slip.widen()).collect();
    let spotted =
        told.into_iter().filter_map(|(file, at, fault)| Some(Complaint::new(fault, sources.spot(file, at)?, None)));
    complaints.extend(spotted);
    if !known && let Some(spot) = sources.place("format", &[]) {
        complaints.push(Complaint::new(Fault::WrongFormat { found: format, read: FORMAT }, spot, None));
    }
    if known {
        complaints.extend(format::newer(format, &sources));
    }
    Reading { scenario, complaints, sources }
}

/// The scenario, field by field; a fault leaves a placeholder.
fn scenario(format: u32, split: &mut Split<'_>) -> Scenario {
    let mut scenario = Scenario {
        format,
        id: split.single("id").unwrap_or_default(),
        title: split.single("title").unwrap_or_default(),
        summary: split.single("summary").unwrap_or_default(),
        start: split.single("start").unwrap_or_else(|| defaults::START.to_owned()),
        length: split.single("length").unwrap_or(defaults::LENGTH),
        seed: split.single("seed").unwrap_or_default(),
        pace: split.single("pace").unwrap_or(PACE),
        exercise: split.single("exercise").unwrap_or_default(),
        plan: split.single("plan"),
        budget: split.single("budget"),
        movement: split.single("movement"),
        region: split.single("region"),
        season: split.single("season"),
        parameters: split.single("parameters").unwrap_or_default(),
        include: split.single("include").unwrap_or_default(),
        ..Scenario::default()
    };
    scenario.fill(&mut Lists(split));
    let places = &scenario.places;
    scenario.zone = split.single("zone").unwrap_or_else(|| defaults::zone(places).to_owned());
    scenario.window = split.single("window").unwrap_or_else(|| defaults::window(places));
    for seat in scenario.seats.iter_mut().filter(|seat| seat.country.is_empty()) {
        seat.country = defaults::country(seat, places);
    }
    // What the scenario sets itself counts more than its region and its season.
    let own = std::mem::take(&mut scenario.parameters);
    scenario.parameters = regional(scenario.region, scenario.season);
    scenario.parameters.extend(own);
    scenario
}

/// Reads a scenario and looks it through, as `harmattan check` does: the scenario if nothing stands against playing it, and
/// every complaint, in the order of the files. Rows that come again are unfolded in it: one for each coming.
pub fn examine(files: &[SourceFile]) -> (Option<Scenario>, Vec<Complaint>) {
    examine_with(files, &|_| Beside::There)
}

/// The same, for whoever can tell how it stands with a file that the scenario hands out.
pub fn examine_with(files: &[SourceFile], beside: &dyn Fn(&str) -> Beside) -> (Option<Scenario>, Vec<Complaint>) {
    let Reading { scenario, mut complaints, sources } = read(files);
    if let Some(scenario) = &scenario {
        complaints.extend(super::check::check(scenario, &sources, beside));
    }
    sort(&mut complaints, files);
    let sound = !complaints.iter().any(Complaint::is_error);
    let unfolded = |mut scenario: Scenario| {
        scenario.unfold();
        scenario
    };
    (scenario.filter(|_| sound).map(unfolded), complaints)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use reading::walk::walk;
    use std::collections::BTreeSet;

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
    fn main_measures_are_measures_that_take_a_side_each_once_and_as_many_as_can_be_weighed() {
        let main = |measures: &str| {
            let end = SOUND.trim_end().strip_suffix(')').expect("a bracket at its end");
            let found = complaints(&format!("{end}main_measures: [{measures}],\n)"));
            found.into_iter().map(|(code, text, ..)| (code, text)).collect::<Vec<_>>()
        };
        let usual: String = ["gave_up", "turned_back", "wait_max_s", "stranded", "attacks", "harmed", "referred"]
            .map(|key| format!("(measure: \"{key}\"), "))
            .concat();
        let with = |one: &str| main(&format!("{usual}{one}"));
        assert_eq!(with("(measure: \"trust.upstream.riverguard\")"), []);
        assert_eq!(with("(measure: \"displaced\", better: Less)"), []);
        for (one, code, text) in [
            ("(measure: \"turned_bakc\")", "H710", "\"turned_bakc\""),
            ("(measure: \"trust.upstream\")", "H711", "\"trust.upstream\""),
            ("(measure: \"harmed.upstream\")", "H711", "\"harmed.upstream\""),
            ("(measure: \"trust.upstraem.riverguard\")", "H204", "\"trust.upstraem.riverguard\""),
            ("(measure: \"set_out\")", "H712", "\"set_out\""),
            ("(measure: \"crossed\", better: Unclear)", "H712", "\"crossed\""),
            ("(measure: \"harmed\")", "H523", "\"harmed\""),
            ("(measure: \"crossed\", beter: More)", "H101", "beter"),
        ] {
            assert_eq!(with(one), [(code, text.to_owned())], "{one}");
        }
        assert_eq!(main("(measure: \"harmed\")").iter().map(|(code, _)| *code).collect::<Vec<_>>(), ["H713"]);
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
        let read: BTreeSet<&str> = SINGLES.iter().chain(Scenario::LISTS).copied().collect();
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
            ("format: 1", "format: 3", &[("H110", "3")]),
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
    fn a_slip_of_another_hand_makes_one_complaint_too() {
        type Slip = (&'static str, &'static str, &'static [(&'static str, &'static str)]);
        let table: &[Slip] = &[
            ("lanes: 2", "lanes:: 2", &[("H017", "::")]),
            ("lanes: 2", "lanes; 2", &[("H017", ";")]),
            ("lanes: 2", "lanes, 2", &[("H017", ",")]),
            ("lanes: 2", "lanes. 2", &[("H017", ".")]),
            ("lanes: 2", "lanes == 2", &[("H017", "==")]),
            ("lanes: 2", "lanes -> 2", &[("H017", "->")]),
            ("lanes: 2", "lanes - 2", &[("H017", "-")]),
            ("lanes: 2", "\"lanes\": 2", &[("H003", "\"lanes\"")]),
            ("lanes: 2", "lanes: 2 lanes", &[("H011", "2 lanes")]),
            ("lanes: 2", "lanes: 2/day", &[("H011", "2/day")]),
            ("lat: 12.5", "lat: 12.5°", &[("H011", "12.5°")]),
            ("kind: Contextual", "kind: Expected Action", &[("H102", "Expected Action")]),
            ("title: \"Sound bridge\"", "title: Sound bridge", &[("H007", "Sound bridge")]),
            ("to: [\"post-chief\"]", "to: (\"post-chief\")", &[("H105", "(\"post-chief\")")]),
            ("to: [\"post-chief\"]", "to: {\"post-chief\"}", &[("H105", "{\"post-chief\"}")]),
            ("places: [", "place: [", &[("H101", "place")]),
            ("\"The radio falls silent.\"", "\"He says \"off\", and sits.\"", &[("H025", "\"")]),
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
        assert_eq!(complaints("Scenario()"), [("H012", "Scenario()".to_owned(), 1, 1)]);
        let marked: Vec<_> = complaints("\u{feff}").into_iter().map(|(code, ..)| code).collect();
        assert_eq!(marked, ["H012", "H009"]);
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
