//! Slips of the same kinds as those of `tests/cases/check`, one after another in a scenario without fault, and the codes of what is
//! said of each: one slip is one fault, unless it has two sides.

use reading::source::SourceFile;

use super::super::read::examine;

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
        ("id: \"i3\"", "id: \"i2\"", &["H203"]),
        ("id: \"i3\"", "id: \"I 3\"", &["H201"]),
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
