//! Logs with a planted cause: what is found is what was planted, in each of them; and in twins of them with other names and at other hours,
//! so that nothing is made to measure.

use authoring::read::examine;
use kernel::names::Slug;
use reading::{slip::Level, source::SourceFile};
use vocabulary::act::Refusal;

use super::{super::Fate, AutopsyFinding, Why, assert_sound, findings};
use crate::{
    autopsy::{Expectation, Leg},
    knowledge::{Halt, KnowledgeMatrix, WordStop},
    played::played,
};

/// One planted cause: what is put into the scenario, what people do, and what has to be found.
struct Plant {
    name: &'static str,
    /// What stands for a word of the template.
    put: &'static [(&'static str, &'static str)],
    acts: &'static [(&'static str, &'static str, &'static str)],
    found: fn(&Why, &Cast) -> bool,
}

/// The names of one telling.
struct Cast(&'static [(&'static str, &'static str)]);

impl Cast {
    fn is(&self, name: Slug, role: &str) -> bool {
        name == Slug::new(&self.called(role))
    }
    fn called(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, (role, name)| text.replace(role, name))
    }
}

/// The longer roles first: a role may begin like another.
const FIRST: Cast = Cast(&[
    ("COLLEAGUE", "police-td"),
    ("AUTHORITY", "ne-police"),
    ("EXPECTED", "e10"),
    ("GOVERNOR", "gov-ne"),
    ("POLICE", "police-ne"),
    ("SPEAKER", "women"),
    ("VILLAGE", "toumour"),
    ("PEOPLE", "com-toumour"),
    ("TOWN", "bosso"),
    ("OVER", "daboua"),
    ("ROAD", "road"),
    ("POST", "bridge"),
    ("LINE", "line"),
]);

const TWIN: Cast = Cast(&[
    ("COLLEAGUE", "a-warden"),
    ("AUTHORITY", "zz-guard"),
    ("EXPECTED", "z99"),
    ("GOVERNOR", "c-prefect"),
    ("POLICE", "d-guards"),
    ("SPEAKER", "b-elders"),
    ("VILLAGE", "mill"),
    ("PEOPLE", "millers"),
    ("TOWN", "ford"),
    ("OVER", "beyond"),
    ("ROAD", "x-way"),
    ("POST", "k-gate"),
    ("LINE", "a-wire"),
]);

/// What stands where a plant says nothing.
const USUAL: &[(&str, &str)] = &[
    ("PARAMETERS", r#""committee.hears": 1.0, "committee.hears_unheard": 1.0,"#),
    ("TRUST", "1000"),
    ("FEAR", "0"),
    ("COMMITTEE", TELLS_POLICE),
    ("SEAT", ""),
    ("KIND", "Phone"),
    ("DELAY", "5min"),
    ("LOSS", "0"),
    ("ROWS", SEEN),
    ("ASKED", WARNING),
];

const TELLS_POLICE: &str = r#"committee: (id: "committee", name: "Committee", women: 3, youth: 3, elders: 3, heard: 1000, tells: ["POLICE"]),"#;
const TELLS_GOVERNOR: &str = r#"committee: (id: "committee", name: "Committee", women: 3, youth: 3, elders: 3, heard: 1000, tells: ["GOVERNOR"]),"#;
const SEEN: &str = r#"(id: "seen", kind: Contextual, at: "@08:00", subject: "Seen", effects: [Sighting(community: "PEOPLE", matter: ArmedMen(place: "VILLAGE", men: 20))]),"#;
const WARNING: &str = r#"seats: ["GOVERNOR"], acts: [Warn], on: "PEOPLE", within: "2h""#;
const TOLD_OVER: &str =
    r#"seats: ["POLICE"], effect: Told(seat: "COLLEAGUE", by: "POLICE", matter: ArmedMen), within: "2h""#;
const SPEAKS: &str = r#"(id: "SPEAKER", title: "Speaker", kind: Community, country: "NE", place: "VILLAGE", community: "PEOPLE", brief: "You speak for the village."),"#;
const LINE_FALLS: &str = r#"(id: "seen", kind: Contextual, at: "@08:00", subject: "Seen", effects: [Sighting(community: "PEOPLE", matter: ArmedMen(place: "VILLAGE", men: 20)), ChannelDown(channel: "LINE-over")]),"#;

const SHARE: &str = r#"{"Share":{"report":"PEOPLE#1","to":"GOVERNOR","via":"LINE"}}"#;
const WARN: &str = r#"{"Warn":{"community":"PEOPLE","text":"Armed men have come to the village, leave tonight"}}"#;

const PLANTS: &[Plant] = &[
    Plant { name: "nobody saw anything", put: &[("ROWS", "")], acts: &[], found: |why, _| matches!(why, Why::Unseen) },
    Plant {
        name: "nobody there tells anybody",
        put: &[("COMMITTEE", "")],
        acts: &[],
        found: |why, cast| matches!(why, Why::Stood { seat, stop: WordStop { halt: Halt::NobodyTells { community, .. }, .. } } if cast.is(*seat, "GOVERNOR") && cast.is(*community, "PEOPLE")),
    },
    Plant {
        name: "it never came before the committee",
        put: &[("PARAMETERS", r#""committee.hears": 0.0, "committee.hears_unheard": 0.0,"#)],
        acts: &[],
        found: |why, cast| matches!(why, Why::Stood { stop: WordStop { halt: Halt::NotHeard { community, .. }, .. }, .. } if cast.is(*community, "PEOPLE")),
    },
    Plant {
        name: "the committee trusts nobody",
        put: &[("TRUST", "0")],
        acts: &[],
        found: |why, cast| {
            matches!(why, Why::Stood { stop: WordStop { halt: Halt::KeptSilent { community, for_fear: false, trust: Some((seat, 0)), .. }, .. }, .. }
                if cast.is(*community, "PEOPLE") && cast.is(*seat, "POLICE"))
        },
    },
    Plant {
        name: "the committee is afraid",
        put: &[("FEAR", "1000")],
        acts: &[],
        found: |why, cast| matches!(why, Why::Stood { stop: WordStop { halt: Halt::KeptSilent { community, for_fear: true, .. }, .. }, .. } if cast.is(*community, "PEOPLE")),
    },
    Plant {
        name: "the police did not pass it on",
        put: &[],
        acts: &[],
        found: |why, cast| matches!(why, Why::Stood { seat, stop: WordStop { halt: Halt::NotPassedOn { seat: holder, .. }, .. } } if cast.is(*seat, "GOVERNOR") && cast.is(*holder, "POLICE")),
    },
    Plant {
        name: "the police withheld it",
        put: &[],
        acts: &[("@08:40", "POLICE", r#"{"Withhold":{"report":"PEOPLE#1","reason":"It is not sure enough"}}"#)],
        found: |why, cast| matches!(why, Why::Stood { stop: WordStop { halt: Halt::Withheld { seat, .. }, .. }, .. } if cast.is(*seat, "POLICE")),
    },
    Plant {
        name: "it was lost on the line",
        put: &[("LOSS", "1000")],
        acts: &[("@08:40", "POLICE", SHARE)],
        found: |why, cast| {
            matches!(why, Why::Stood { seat, stop: WordStop { halt: Halt::Lost { from, channel, .. }, .. } }
                if cast.is(*seat, "GOVERNOR") && cast.is(*from, "POLICE") && cast.is(*channel, "LINE"))
        },
    },
    Plant {
        name: "it waits on a line that fell",
        put: &[
            ("KIND", "I247"),
            ("DELAY", "2h"),
            (
                "ROWS",
                r#"SEEN (id: "falls", kind: Administrative, at: "@09:00", subject: "Falls", effects: [ChannelDown(channel: "LINE")]),"#,
            ),
        ],
        acts: &[("@08:40", "POLICE", SHARE)],
        found: |why, cast| matches!(why, Why::Stood { stop: WordStop { halt: Halt::HeldUp { channel, .. }, .. }, .. } if cast.is(*channel, "LINE")),
    },
    Plant {
        name: "the line to the other side was down",
        put: &[("ASKED", TOLD_OVER), ("ROWS", LINE_FALLS)],
        acts: &[],
        found: |why, cast| {
            matches!(why, Why::Stood { seat, stop: WordStop { halt: Halt::ChannelDown { seat: holder, channel, .. }, .. } }
                if cast.is(*seat, "COLLEAGUE") && cast.is(*holder, "POLICE") && cast.is(*channel, "LINE-over"))
        },
    },
    Plant {
        name: "the police tried to tell the other side and could not",
        put: &[("ASKED", TOLD_OVER), ("ROWS", LINE_FALLS)],
        acts: &[("@10:30", "POLICE", r#"{"Share":{"report":"PEOPLE#1","to":"COLLEAGUE","via":null}}"#)],
        found: |why, cast| matches!(why, Why::Stood { seat, stop: WordStop { halt: Halt::Barred { seat: holder, .. }, .. } } if cast.is(*seat, "COLLEAGUE") && cast.is(*holder, "POLICE")),
    },
    Plant {
        name: "those who told it did not agree",
        put: &[("SEAT", SPEAKS)],
        acts: &[
            ("@08:30", "SPEAKER", r#"{"Share":{"report":"PEOPLE#1","to":"POLICE","via":null}}"#),
            ("@09:00", "POLICE", r#"{"AskConsent":{"report":"PEOPLE#1"}}"#),
            ("@10:30", "SPEAKER", r#"{"AnswerConsent":{"report":"PEOPLE#1","given":false}}"#),
        ],
        found: |why, cast| {
            matches!(why, Why::Stood { stop: WordStop { halt: Halt::NoConsent { community, seat, refused: true, .. }, .. }, .. }
                if cast.is(*community, "PEOPLE") && cast.is(*seat, "POLICE"))
        },
    },
    Plant {
        name: "the line was slow",
        put: &[("DELAY", "5h")],
        acts: &[("@08:40", "POLICE", SHARE)],
        found: |why, cast| {
            matches!(why, Why::WordLate { seat, leg: Some(Leg { from, channel: Some(channel), .. }), .. }
                if cast.is(*seat, "GOVERNOR") && cast.is(*from, "POLICE") && cast.is(*channel, "LINE"))
        },
    },
    Plant {
        name: "the police sat on it",
        put: &[],
        acts: &[("@16:40", "POLICE", SHARE)],
        found: |why, cast| matches!(why, Why::WordLate { seat, leg: Some(Leg { from, channel: None, .. }), .. } if cast.is(*seat, "GOVERNOR") && cast.is(*from, "POLICE")),
    },
    Plant {
        name: "the governor knew and did nothing",
        put: &[("COMMITTEE", TELLS_GOVERNOR)],
        acts: &[],
        found: |why, cast| matches!(why, Why::KnewOnly { seat, .. } if cast.is(*seat, "GOVERNOR")),
    },
    Plant {
        name: "the police tried and had nobody to send",
        put: &[("ASKED", r#"seats: ["POLICE"], acts: [Reinforce], on: "POST", within: "2h""#)],
        acts: &[("@10:40", "POLICE", r#"{"Reinforce":{"post":"POST","officers":4}}"#)],
        found: |why, cast| matches!(why, Why::Refused { seat, act: 1, why: Refusal::NotEnough { .. }, .. } if cast.is(*seat, "POLICE")),
    },
    Plant {
        name: "the post was closed and opened again",
        put: &[("ASKED", r#"seats: ["POLICE"], effect: HeldFor(span: "1h", of: PostClosed("POST")), within: "2h""#)],
        acts: &[
            ("@10:20", "POLICE", r#"{"ClosePost":{"post":"POST","let_needy_pass":true}}"#),
            ("@10:45", "POLICE", r#"{"OpenPost":{"post":"POST"}}"#),
        ],
        found: |why, cast| matches!(why, Why::DidNotTake { seat, act: 1, fate: Fate::TakenBack { act: 2, .. }, .. } if cast.is(*seat, "POLICE")),
    },
    Plant {
        name: "the governor warned too late though it was known",
        put: &[("COMMITTEE", TELLS_GOVERNOR)],
        acts: &[("@15:40", "GOVERNOR", WARN)],
        found: |why, cast| matches!(why, Why::TooLate { seat, act: 1, knew: Some(_), .. } if cast.is(*seat, "GOVERNOR")),
    },
];

/// A text with its words put in, its people called by name and its hours moved.
fn told(text: &str, put: &[(&str, &str)], cast: &Cast, later: i64) -> String {
    // What is put in may hold words that are put in themselves.
    let mut text = text.to_owned();
    for (word, says) in put.iter().chain(USUAL).chain(&[("SEEN", SEEN)]) {
        text = text.replace(word, says);
    }
    let mut parts = text.split('@');
    let first = parts.next().unwrap_or_default().to_owned();
    let moved = parts.map(|part| {
        let (clock, rest) = part.split_at(5);
        let (hours, minutes) = clock.split_once(':').expect("a clock time");
        let at = hours.parse::<i64>().expect("hours") * 60 + minutes.parse::<i64>().expect("minutes") + later;
        format!("D{} {:02}:{:02}{rest}", 1 + at / 1440, at / 60 % 24, at % 60)
    });
    cast.called(&(first + &moved.collect::<String>()))
}

/// What is found of what was expected.
fn found(plant: &Plant, cast: &Cast, later: i64) -> AutopsyFinding {
    let text = told(include_str!("planted.ron"), plant.put, cast, later);
    let (scenario, complaints) = examine(&[SourceFile::new("scenario.ron", &text)]);
    let errors = || complaints.iter().filter(|complaint| complaint.level == Level::Error).collect::<Vec<_>>();
    let scenario = scenario.unwrap_or_else(|| panic!("{}: {:#?}", plant.name, errors()));
    let lines =
        plant.acts.iter().map(|(at, seat, act)| format!("{{\"at\":\"{at}\",\"seat\":\"{seat}\",\"act\":{act}}}\n"));
    let acts = told(&lines.collect::<String>(), &[], cast, later);
    let mut table = played(scenario, 11, &acts, None);
    let record = table.record();
    let known = KnowledgeMatrix::of(&record);
    let all = findings(&record, &known);
    assert_sound(&record, &known, &all);
    let row = Expectation::Row(Slug::new(&cast.called("EXPECTED")));
    let mut of_it = all.into_iter().filter(|finding| finding.of == row);
    of_it.next().unwrap_or_else(|| panic!("{}: it was met in time", plant.name))
}

#[test]
fn what_is_found_is_what_was_planted_in_each_prepared_log() {
    let wrong: Vec<String> = PLANTS
        .iter()
        .map(|plant| (plant, found(plant, &FIRST, 0)))
        .filter(|(plant, finding)| !(plant.found)(&finding.why, &FIRST))
        .map(|(plant, finding)| format!("{}: {:?}", plant.name, finding.why))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn twins_with_other_names_at_other_hours_have_the_same_causes() {
    let wrong: Vec<String> = PLANTS
        .iter()
        .map(|plant| (plant, found(plant, &TWIN, 26 * 60 + 15)))
        .filter(|(plant, finding)| !(plant.found)(&finding.why, &TWIN))
        .map(|(plant, finding)| format!("{}: {:?}", plant.name, finding.why))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
