//! Slips of the same kinds as those of `tests/cases/check`, one after another in a scenario without fault, and the codes of what is
//! said of each: one slip is one fault, unless it has two sides.

use reading::source::SourceFile;
use vocabulary::{scenario::SeatKind, terms::Tongue};

use crate::{
    beside::Beside,
    read::{examine, examine_with},
};

const BASE: &str = include_str!("../../../../tests/cases/check/base.ron");

fn codes(text: &str) -> Vec<&'static str> {
    examine(&[SourceFile::new("scenario.ron", text)]).1.iter().map(|complaint| complaint.code()).collect()
}

#[test]
fn a_slip_is_told_by_its_own_code_and_what_follows_from_it_is_not() {
    assert_eq!(codes(BASE), [""; 0], "the base is without fault");
    let slips: &[(&str, &str, &[&str])] = &[
        ("{ \"en\": \"Base\", \"fr\": \"Base (fr)\" }", "{ en: \"Base\", fr: \"Base (fr)\" }", &["H007", "H007"]),
        (
            "(west: 0.0, south: 13.0, east: 2.0, north: 16.0)",
            "{west: 0.0, south: 13.0, east: 2.0, north: 16.0}",
            &["H021"],
        ),
        ("(id: \"ayorou\", name", "{id: \"ayorou\", name", &["H021"]),
        ("officers: 8", "officers 8", &["H017"]),
        ("officers: 8", "officers = 8", &["H017"]),
        ("officers: 8", "officers => 8", &["H017"]),
        ("officers: 8", "officers: 8;", &["H003"]),
        ("officers: 8,", "officers: 8\u{ff0c}", &["H005"]),
        ("officers: 8", "officers: \u{ff18}", &["H005"]),
        ("officers: 8", "officers: ٨", &["H005"]),
        ("lon: 0.92", "lon: \u{2212}0.92", &["H005"]),
        ("people: 900", "people: 12'000", &["H020"]),
        ("people: 900", "people: 12\u{a0}000", &["H020"]),
        ("people: 900", "people: 12\u{202f}000", &["H020"]),
        ("people: 900", "people: 12.000", &["H020"]),
        ("people: 900", "people: 1,200,000", &["H020"]),
        ("lat: 14.73", "lat: 14,73", &["H006"]),
        ("km: 38", "km: 38km", &["H011"]),
        ("km: 38", "km: 38.5", &["H105"]),
        ("km: 38", "km: 38,5", &["H105"]),
        ("km: 38", "km: \"38\"", &["H105"]),
        ("force: true", "force: True", &["H105"]),
        ("force: true", "force: vrai", &["H105"]),
        ("force: true", "force: \"true\"", &["H105"]),
        ("force: true", "force: 1", &["H105"]),
        ("kind: Town", "kind: town", &["H102"]),
        ("kind: Town", "kind: \"Town\"", &["H105"]),
        ("kind: Town", "kind: Towns", &["H102"]),
        ("kind: Town", "Kind: Town", &["H101"]),
        ("zone: \"Africa/Niamey\"", "zone: Africa/Niamey", &["H007"]),
        ("name: \"Poste\"", "name: Poste frontière", &["H007"]),
        ("name: \"Poste\"", "name: «Poste»", &["H005"]),
        ("name: \"Poste\"", "name: 'Poste'", &["H005"]),
        ("name: \"Poste\"", "name: \u{201c}Poste\u{201d}", &["H005"]),
        ("zone: \"Africa/Niamey\"", "zone: \"Africa/Niamy\"", &["H303"]),
        ("zone: \"Africa/Niamey\"", "zone: \"Niamey\"", &["H303"]),
        ("start: \"2027-03-08 06:00\"", "start: \"08/03/2027 06:00\"", &["H302"]),
        ("length: \"24h\"", "length: 24h", &["H007"]),
        ("length: \"24h\"", "length: \"24 h\"", &["H301"]),
        ("length: \"24h\"", "length: \"un jour\"", &["H301"]),
        ("lat: 14.73, lon: 0.92", "lat: 14.73 lon: 0.92", &["H004"]),
        ("name: \"Poste\",", "name: \"Poste", &["H001"]),
        ("name: \"Poste\"", "name: Poste\"", &["H007"]),
        ("  ],\n  roads", "  \n  roads", &["H001"]),
        ("title: {", "titel: {", &["H101"]),
        ("seats: [\n", "seat: [\n", &["H101"]),
        ("length: \"24h\",", "/* length: \"24h\",", &["H001"]),
        ("to: [\"chief\"], subject: { \"en\": \"Men\"", "to: \"chief\", subject: { \"en\": \"Men\"", &["H105"]),
        ("\"fr\": \"Vus.\"", "\"de\": \"Vus.\"", &["H109"]),
        ("posts: [\"p1\"]", "posts: [\"P1\"]", &["H204"]),
        ("posts: [\"p1\"]", "posts: [\"site1\"]", &["H205"]),
        (
            "when: Unanswered(\"i2\")",
            "when: TrustAbove(community: \"c1\", authority: \"police-ne\", level: 1000)",
            &["H529"],
        ),
        (
            "when: Unanswered(\"i2\")",
            "when: TrustBelow(community: \"c1\", authority: \"police-ne\", level: 0)",
            &["H529"],
        ),
        (
            "when: Unanswered(\"i2\")",
            "when: All([TensionAbove(community: \"c1\", level: 600), Not(TensionAbove(community: \"c1\", level: 400))])",
            &["H529"],
        ),
        (
            "when: Unanswered(\"i2\")",
            "when: All([TrustAbove(community: \"c1\", authority: \"police-ne\", level: 600), TrustBelow(community: \"c1\", authority: \"police-ne\", level: 400)])",
            &["H529"],
        ),
        ("when: Unanswered(\"i2\")", "when: Online(post: \"p1\", system: Midas)", &["H529"]),
        ("when: Unanswered(\"i2\")", "when: Waiting(post: \"p1\", more_than: 900000)", &["H529"]),
        ("when: Unanswered(\"i2\")", "when: Displaced(more_than: 10)", &["H529"]),
        ("when: Unanswered(\"i2\")", "when: RoadClosed(\"r1\")", &["H529"]),
        ("when: Unanswered(\"i2\")", "when: Agreed(seats: (\"chief\", \"gov\"))", &["H529"]),
        ("when: Unanswered(\"i2\")", "when: Knows(seat: \"gov\", matter: Trafficking)", &["H529"]),
        ("when: Unanswered(\"i2\")", "when: Knows(seat: \"gov\", matter: ArmedMen, about: \"p1\")", &["H205"]),
        ("when: Unanswered(\"i2\")", "when: Done(act: ClosePost, seat: \"chief\", on: \"pat1\")", &["H528"]),
        ("when: Unanswered(\"i2\")", "when: Done(act: ClosePost, seat: \"gov\")", &["H505"]),
        ("when: Unanswered(\"i2\")", "when: Not(Any([PostOpen(\"p1\"), PostClosed(\"p1\")]))", &["H529"]),
        ("when: Unanswered(\"i2\")", "when: All([Answered(\"i2\"), Unanswered(\"i2\")])", &["H529"]),
        ("when: Unanswered(\"i2\")", "when: All([After(\"D1 14:00\"), Not(After(\"D1 13:00\"))])", &["H529"]),
        ("when: Unanswered(\"i2\")", "when: Not(After(\"D1 10:00\"))", &["H529"]),
        ("when: Unanswered(\"i2\")", "when: Any([])", &["H514"]),
        ("acts: [ClosePost], on: \"p1\"", "effect: FreePlaces(camp: \"site1\", at_least: 50)", &["H537"]),
        ("acts: [ClosePost], on: \"p1\"", "effect: Knows(seat: \"chief\", matter: ArmedMen)", &["H538"]),
        ("acts: [ClosePost], on: \"p1\"", "effect: PostClosed(\"p9\")", &["H204"]),
        ("acts: [ClosePost], on: \"p1\"", "effect: Once(PostClosed(\"p1\"))", &[]),
        ("when: Unanswered(\"i2\")", "when: AtLeast(count: 4, of: [PostOpen(\"p1\"), After(\"D1 13:00\")])", &["H529"]),
        ("when: Unanswered(\"i2\")", "when: AtLeast(count: 1, of: [PostOpen(\"p9\")])", &["H204"]),
        ("when: Unanswered(\"i2\")", "when: HourBetween(from: \"25:00\", until: \"04:00\")", &["H304"]),
        ("when: Unanswered(\"i2\")", "when: HourBetween(from: \"04:00\", until: \"04:00\")", &["H314"]),
        ("when: Unanswered(\"i2\")", "when: Measure(key: \"turnedback\", at_least: 3)", &["H710"]),
        ("when: Unanswered(\"i2\")", "when: Measure(key: \"turned_back\")", &["H536"]),
        ("when: Unanswered(\"i2\")", "when: Measure(key: \"turned_back\", at_least: 9, at_most: 3)", &["H401"]),
        ("when: Unanswered(\"i2\")", "when: Chance(die: \"rain\", below: 0)", &["H106"]),
        (
            "when: Unanswered(\"i2\")",
            "when: All([Chance(die: \"rain\", below: 300), Not(Chance(die: \"rain\", below: 400))])",
            &["H529"],
        ),
        ("when: Unanswered(\"i2\")", "when: HeldFor(span: \"30h\", of: PostOpen(\"p1\"))", &["H529"]),
        ("when: Unanswered(\"i2\")", "when: HeldFor(span: \"0s\", of: PostOpen(\"p1\"))", &["H315"]),
        (
            "when: Unanswered(\"i2\")",
            "when: All([HeldFor(span: \"1h\", of: PostOpen(\"p1\")), PostClosed(\"p1\")])",
            &["H529"],
        ),
        ("when: Unanswered(\"i2\")", "when: Guarded(place: \"ayorou\", at_least: 9)", &["H529"]),
        ("when: Unanswered(\"i2\")", "when: Crossed(post: \"p1\", at_least: 5, since: \"D3 06:00\")", &["H308"]),
        ("when: Unanswered(\"i2\")", "when: Told(seat: \"gov\", by: \"gov\", matter: ArmedMen)", &["H503"]),
        ("when: Unanswered(\"i2\")", "when: Once(Fired(\"i3\"))", &["H513"]),
        (
            "length: \"24h\",",
            "length: \"24h\", plays: [(id: \"bold\", seats: [\"chief\"], rules: [(when: Online(post: \"p1\", system: Power), acts: [ClosePost(post: \"p1\", let_needy_pass: true)])])],",
            &["H714"],
        ),
        (
            "length: \"24h\",",
            "length: \"24h\", plays: [(id: \"bold\", seats: [\"chief\"], rules: [(when: Knows(seat: \"gov\", matter: ArmedMen), acts: [ClosePost(post: \"p1\", let_needy_pass: true)])])],",
            &["H714"],
        ),
        (
            "length: \"24h\",",
            "length: \"24h\", plays: [(id: \"bold\", seats: [\"chef\"], rules: [(when: After(\"D1 08:00\"), acts: [ClosePost(post: \"p1\", let_needy_pass: true)])])],",
            &["H204"],
        ),
        (
            "length: \"24h\",",
            "length: \"24h\", plays: [(id: \"bold\", seats: [\"chief\"], rules: [(when: After(\"D1 08:00\"), acts: [ClosePost(post: \"p9\", let_needy_pass: true)])])],",
            &["H204"],
        ),
        (
            "length: \"24h\",",
            "length: \"24h\", plays: [(id: \"bold\", seats: [\"gov\"], rules: [(when: After(\"D1 08:00\"), acts: [ClosePost(post: \"p1\", let_needy_pass: true)])])],",
            &["H505"],
        ),
        (
            "length: \"24h\",",
            "length: \"24h\", plays: [(id: \"careless\", seats: [\"chief\"], rules: [(when: After(\"D1 08:00\"), acts: [ClosePost(post: \"p1\", let_needy_pass: true)])])],",
            &["H202"],
        ),
        (
            "length: \"24h\",",
            "length: \"24h\", plays: [(id: \"bold\", seats: [\"chief\"], rules: [(when: All([After(\"D1 14:00\"), Not(After(\"D1 13:00\"))]), acts: [ClosePost(post: \"p1\", let_needy_pass: true)])])],",
            &["H529"],
        ),
        ("when: Unanswered(\"i2\")", "when: Fired(\"i3\")", &["H513"]),
        ("when: Unanswered(\"i2\")", "when: Unanswered(\"i1\")", &["H512"]),
        ("when: Unanswered(\"i2\")", "when: CampFull(\"p1\")", &["H205"]),
        ("when: Unanswered(\"i2\")", "when: Attacked(place: \"labbezanga\")", &["H529"]),
        ("when: Unanswered(\"i2\"), to: [\"gov\"]", "when: Unanswered(\"i2\"), to: [\"gov\", \"gov\"]", &["H523"]),
        ("when: Unanswered(\"i2\")", "manual: true", &[]),
        ("lat: 14.73, lon: 0.92", "lat: 45.0, lon: 0.92", &["H414", "H416"]),
        ("window: (west: 0.0, south: 13.0, east: 2.0", "window: (west: 10.0, south: 13.0, east: 12.0", &["H415"]),
        ("km: 38", "km: 3800", &["H417"]),
        ("country: \"ML\"", "country: \"ml\"", &["H419"]),
        ("country: \"ML\"", "country: \"Mali\"", &["H419"]),
        ("country: \"ML\"", "country: \"MLI\"", &["H419"]),
        ("country: \"ML\"", "country: \"NE\"", &["H422"]),
        ("lat: 14.96, lon: 0.70", "lat: 14.73, lon: 0.92", &["H418"]),
        ("to: \"labbezanga\", km", "to: \"ayorou\", km", &["H403"]),
        ("post: \"p1\"", "post: \"p1\", unofficial: true", &["H404"]),
        ("women: 2, lanes", "women: 20, lanes", &["H701"]),
        ("women: 2, lanes", "women: 2, fingerprints: true, lanes", &["H702"]),
        (
            "may: [OpenPost, ClosePost, Dispatch, Recall]",
            "women: 30, may: [OpenPost, ClosePost, Dispatch, Recall]",
            &["H701"],
        ),
        ("lanes: 2", "lanes: 20", &["H701"]),
        ("lanes: 2", "lanes: 0", &["H106"]),
        ("hours: (\"06:00\", \"18:00\")", "hours: (\"06:00\", \"06:00\")", &["H314"]),
        ("hours: (\"06:00\", \"18:00\")", "hours: (\"6\", \"18\")", &["H304", "H304"]),
        ("hours: (\"06:00\", \"18:00\")", "hours: [\"06:00\", \"18:00\"]", &["H105"]),
        ("people: 900", "people: 0", &["H702"]),
        ("per_day: 20", "per_day: 0", &["H702"]),
        ("size: (1, 4)", "size: (4, 1)", &["H401"]),
        ("strength: 8", "strength: 0", &["H106"]),
        ("per_day: 20", "per_day: -20", &["H106"]),
        ("women: 2, youth: 2, elders: 2", "heard: 5000", &["H703", "H106"]),
        ("tells: [\"chief\"]", "tells: [\"c1\"]", &["H205"]),
        ("tells: [\"chief\"]", "tells: [\"chief\", \"chief\"]", &["H523"]),
        ("may: [OpenPost, ClosePost, Dispatch, Recall]", "may: []", &["H521", "H521", "H505"]),
        (
            "may: [OpenPost, ClosePost, Dispatch, Recall]",
            "may: [OpenPost, ClosePost, Dispatch, Recall, MovePost, CallMeeting]",
            &["H520", "H520"],
        ),
        (
            "may: [OpenPost, ClosePost, Dispatch, Recall]",
            "may: [OpenPost, ClosePost, Dispatch, Recall, Recall]",
            &["H523"],
        ),
        ("may: [OpenPost, ClosePost, Dispatch, Recall]", "may: [Dispatch, Recall]", &["H521", "H505"]),
        ("patrols: [\"pat1\"], may", "may", &["H522", "H520", "H520"]),
        ("camps: [\"site1\"], may", "may", &["H522", "H520"]),
        ("from: \"chief\", to: \"gov\", delay", "from: \"chief\", to: \"chief\", delay", &["H515", "H503"]),
        ("from: \"chief\", to: \"gov\", delay", "from: \"p1\", to: \"c1\", delay", &["H515", "H515", "H205"]),
        ("within: \"3h\"", "within: \"0s\"", &["H315"]),
        ("within: \"3h\"", "within: \"-3h\"", &["H305"]),
        ("seats: [\"chief\"], acts: [ClosePost]", "seats: [\"gov\"], acts: [ClosePost]", &["H505"]),
        ("acts: [ClosePost]", "acts: []", &["H510"]),
        ("acts: [ClosePost], on: \"p1\"", "acts: [Dispatch], on: \"p1\"", &["H528"]),
        ("acts: [ClosePost], on: \"p1\"", "acts: [ClosePost], on: \"nowhere\"", &["H204"]),
        ("at: \"D1 08:00\"", "at: \"D3 08:00\"", &["H308"]),
        ("at: \"D1 08:00\"", "at: \"D1 05:00\"", &["H307"]),
        ("at: \"D1 08:00\"", "at: \"8h\"", &[]),
        ("at: \"D1 08:00\"", "at: \"D1 8:00\"", &[]),
        ("\"en\": \"Seen.\"", "\"en\": \"Dear [NAME], seen.\"", &["H604"]),
        ("\"fr\": \"Vus.\"", "\"fr\": \"TODO\"", &["H604"]),
        ("\"fr\": \"Vus.\"", "\"fr\": \"\"", &["H601"]),
        ("ArmedMen(place: \"ayorou\", men: 10)", "ArmedMen(place: \"p1\", men: 10)", &["H205"]),
        ("Sighting(community: \"c1\"", "Sighting(community: \"ayorou\"", &["H205"]),
        ("effects: [Sighting", "effects: [Displace(from: \"labbezanga\", families: 10), Sighting", &["H421"]),
        ("effects: [Sighting", "effects: [Tension(community: \"c1\", by: 0), Sighting", &["H705"]),
        ("by: \"+12h\"", "by: \"+48h\"", &["H308"]),
        ("objectives: [\"o1\"],\n      effects", "objectives: [\"o2\"],\n      effects", &["H204"]),
        ("  seats: [", "  hazards: [(id: \"h\", name: \"H\", kind: Drought, places: [])],\n  seats: [", &["H702"]),
        (
            "  seats: [",
            "  hazards: [(id: \"h\", name: \"H\", kind: Outbreak, places: [\"labbezanga\"])],\n  seats: [",
            &["H421"],
        ),
        (
            "  seats: [",
            "  groups: [(id: \"g\", name: \"G\", kind: Armed, at: \"ayorou\", men: 0, plan: [])],\n  seats: [",
            &["H702", "H702"],
        ),
        // What a group does it may do again.
        (
            "  seats: [",
            "  groups: [(id: \"g\", name: \"G\", kind: Armed, at: \"ayorou\", men: 9, plan: [Threaten(after: \"4h\"), Threaten(after: \"4h\")])],\n  seats: [",
            &[],
        ),
        ("id: \"i3\"", "id: \"i2\"", &["H203"]),
        ("id: \"i3\"", "id: \"I 3\"", &["H201"]),
        ("id: \"i3\"", "id: \"5-A\"", &["H201"]),
        ("may: [OpenPost, ClosePost, Dispatch, Recall]", "may: [OpenPost, \"ClosePost\", Dispatch, Recall]", &["H105"]),
        ("posts: [\"p1\"], patrols", "posts: \"p1\", patrols", &["H105"]),
        ("id: \"i3\"", "id: \"facilitator\"", &["H202"]),
        ("\"chief\"], acts", "\"сhief\"], acts", &["H204"]),
        ("format: 1", "format: 3", &["H110"]),
        ("format: 1", "format: \"1\"", &["H105"]),
    ];
    for (old, new, expected) in slips {
        assert!(BASE.contains(old), "`{old}` stands in the base");
        assert_eq!(codes(&BASE.replacen(old, new, 1)), *expected, "`{old}` → `{new}`");
    }
}

#[test]
fn what_is_no_scenario_at_all_makes_one_complaint() {
    for (text, code) in [
        ("{}", "H022"),
        ("", "H012"),
        ("// nothing", "H012"),
        ("()", "H012"),
        ("format: 1\nid: base\n", "H022"),
        ("format = 1\n", "H022"),
        ("[[places]]\n", "H022"),
        ("<scenario/>", "H022"),
    ] {
        assert_eq!(codes(text), [code], "{text}");
    }
    assert_eq!(codes(&format!("# one\n# two\n{BASE}")), ["H018"], "a habit is told once");
    assert_eq!(codes(&BASE.replace('\n', "\r\n")), [""; 0], "the line ends of Windows are no fault");
    assert_eq!(codes(&format!("\u{feff}{BASE}")), ["H009"]);
}

/// The base as a scenario of format 2, with more fields at its end.
fn second_format(more: &str) -> String {
    let base = BASE.replacen("format: 1", "format: 2", 1);
    let end = base.trim_end().strip_suffix(')').expect("a bracket at its end");
    format!("{end}{more}\n)")
}

#[test]
fn the_base_means_the_same_in_format_2() {
    assert_eq!(codes(&second_format("")), [""; 0]);
}

#[test]
fn phases_stand_one_after_the_other_within_the_exercise() {
    let phases = |phases: &str| codes(&second_format(&format!("phases: [{phases}],")));
    let phase = |id: &str, from: &str, until: &str| {
        format!("(id: \"{id}\", title: \"{id}\", from: \"{from}\", until: \"{until}\"),")
    };
    assert_eq!(phases(&(phase("a", "D1 07:00", "D1 09:00") + &phase("b", "D1 09:00", "D1 12:00"))), [""; 0]);
    assert_eq!(phases(&phase("a", "D1 09:00", "D1 07:00")), ["H316"]);
    assert_eq!(phases(&(phase("a", "D1 07:00", "D1 09:00") + &phase("b", "D1 08:00", "D1 12:00"))), ["H317"]);
    assert_eq!(phases(&phase("a", "D9 07:00", "D9 09:00")), ["H308", "H308"]);
    assert_eq!(codes(&BASE.replacen("format: 1,", "format: 1, phases: [],", 1)), ["H112"]);
}

#[test]
fn a_season_belongs_to_its_months_and_an_authors_own_figure_counts_more() {
    let season = |more: &str| codes(&second_format(more));
    // It begins in March.
    assert_eq!(season("region: LakeChad, season: Dry,"), [""; 0]);
    assert_eq!(season("region: LakeChad, season: Rains,"), ["H717"]);
    assert_eq!(season("season: Winter,"), ["H102"]);
    let text = second_format("region: Kaouar, season: Dry, parameters: {\"displacement.open.water\": 5},");
    let scenario = examine(&[SourceFile::new("scenario.ron", &text)]).0.expect("no errors");
    let figure = |name: &str| scenario.parameters[name].to_string();
    assert_eq!((figure("displacement.open.water"), figure("geography.by_vehicle.track")), ("5".into(), "25".into()));
}

#[test]
fn a_sheet_has_words_or_a_file_that_is_there_and_can_be_printed() {
    let row = |sheet: &str| {
        let row = format!(
            "(id: \"sheet\", kind: Contextual, at: \"D1 08:00\", to: [\"{}\"], subject: \"Paper\", text: \"Look.\", attachments: [{sheet}]),",
            scenario_seat()
        );
        second_format("").replacen("msel: [", &format!("msel: [{row}"), 1)
    };
    let beside = |file: &str| if file == "maps/north.svg" { Beside::There } else { Beside::Missing };
    let told = |sheet: &str| {
        let files = [SourceFile::new("scenario.ron", &row(sheet))];
        examine_with(&files, &beside).1.iter().map(|complaint| complaint.code()).collect::<Vec<_>>()
    };
    assert_eq!(told("(title: \"North\", kind: Map, file: \"maps/north.svg\")"), [""; 0]);
    assert_eq!(told("(title: \"North\")"), ["H608"]);
    assert_eq!(told("(title: \"North\", file: \"../north.svg\")"), ["H609"]);
    assert_eq!(told("(title: \"North\", file: \"north.exe\")"), ["H610"]);
    assert_eq!(told("(title: \"North\", file: \"maps/south.svg\")"), ["H611"]);
}

/// A seat of the base.
fn scenario_seat() -> String {
    let scenario = examine(&[SourceFile::new("scenario.ron", BASE)]).0.expect("no errors");
    scenario.seats[0].id.to_string()
}

#[test]
fn a_seat_is_of_an_own_kind_that_is_there_and_is_played_as_what_that_is_like() {
    let seat = scenario_seat();
    let kind = format!("id: \"{seat}\"");
    let own = |kinds: &str, named: &str| {
        let text = second_format(kinds);
        let at = text.find(&kind).expect("the seat");
        let word = text[at..].find("kind: ").expect("its kind") + at + "kind: ".len();
        let end = text[word..].find(',').expect("a comma") + word;
        format!("{}{named}{}", &text[..word], &text[end..])
    };
    let kinds = "kinds: [(id: \"canton\", name: \"Canton\", like: Governor)],";
    let files = [SourceFile::new("scenario.ron", &own(kinds, "\"canton\""))];
    let (scenario, complaints) = examine(&files);
    assert!(!complaints.iter().any(|complaint| complaint.is_error()), "{complaints:?}");
    let read = scenario.expect("no errors").seat(kernel::names::Slug::new(&seat)).cloned().expect("the seat");
    assert_eq!((read.kind, read.own_kind), (SeatKind::Governor, Some(kernel::names::Slug::new("canton"))));
    assert_eq!(codes(&own("", "\"canton\"")), ["H204"]);
    assert_eq!(codes(&own("", "\"Governor\"")), ["H105"]);
}

#[test]
fn texts_in_a_language_of_the_region_have_readers_and_readers_have_texts() {
    let seat = scenario_seat();
    let reads = |language: &str| {
        second_format("").replacen(
            &format!("id: \"{seat}\","),
            &format!("id: \"{seat}\", language: \"{language}\","),
            1,
        )
    };
    assert_eq!(codes(&reads("ha")), ["H605"]);
    assert_eq!(codes(&reads("fr")), [""; 0]);
    assert_eq!(codes(&reads("klingon")), ["H607"]);
    let title = "{ \"en\": \"Base\", \"fr\": \"Base (fr)\" }";
    let with = |title_in: &str| second_format("").replacen(title, title_in, 1);
    assert_eq!(codes(&with("{ \"en\": \"Base\", \"fr\": \"Base (fr)\", \"kr\": \"Base (kr)\" }")), ["H606"]);
    assert_eq!(codes(&with("{ \"en\": \"Base\", \"fr\": \"Base (fr)\", \"xx\": \"Base (xx)\" }")), ["H109"]);
    assert_eq!(codes(&BASE.replacen(title, "{ \"en\": \"Base\", \"fr\": \"Base (fr)\", \"kr\": \"x\" }", 1)), ["H112"]);
    // Who reads and who keeps texts know the same languages.
    let codes: Vec<&str> = Tongue::ALL.map(Tongue::code).to_vec();
    let read = reading::value::LANGUAGES.iter().filter(|code| !matches!(**code, "en" | "fr" | "tmh"));
    assert_eq!(read.copied().collect::<Vec<_>>(), codes);
}
