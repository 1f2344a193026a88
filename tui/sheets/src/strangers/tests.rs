//! Lists as different organisations keep them, all invented, and what becomes of them.

mod fixtures;

use authoring::read::examine;
use vocabulary::{
    inject::{Mode, Row, RowKind},
    scenario::Scenario,
};

use self::fixtures::{Entry, Entry::*, Page, workbook};
use super::*;
use crate::book;

/// The scenario of a list, which must be sound, and what was said.
fn taken(name: &str, bytes: &[u8], lang: Lang) -> (Scenario, ImportedList) {
    let imported = crate::import(name, bytes, None, lang).unwrap_or_else(|fault| panic!("{}", fault.say(Lang::En)));
    let (scenario, complaints) = examine(&imported.files);
    let errors: Vec<String> = complaints
        .iter()
        .filter(|complaint| complaint.is_error())
        .map(|complaint| {
            format!(
                "{}:{} {}",
                complaint.spot.file,
                complaint.spot.line,
                words::complaint::message(Lang::En, &complaint.fault)
            )
        })
        .collect();
    assert_eq!(errors, Vec::<String>::new(), "{name}");
    (scenario.expect("sound"), imported)
}

fn said(imported: &ImportedList, said: Said) -> Vec<String> {
    imported.remarks.iter().filter(|remark| remark.is(said)).map(|remark| remark.say(Lang::En)).collect()
}

fn row<'s>(scenario: &'s Scenario, id: &str) -> &'s Row {
    let ids: Vec<&str> = scenario.msel.iter().map(|row| row.id.as_str()).collect();
    scenario.msel.iter().find(|row| row.id.as_str() == id).unwrap_or_else(|| panic!("{id} of {ids:?}"))
}

fn written(imported: &ImportedList) -> String {
    imported.files.iter().map(|file| file.text.as_str()).collect()
}

/// An American list: banner rows, headings in row 4 over two lines, lookups hidden, an old sheet and one for printing.
fn hseep() -> Vec<u8> {
    let head = [
        "Event\nNumber",
        "Scheduled Time",
        "Event Type",
        "Status",
        "Subject",
        "Description / Script",
        "Inject Mode",
        "Sent From (simulated)",
        "Responsible Controller",
        "Sent To",
        "Expected Outcome",
        "Objective(s)",
        "Location",
        "Notes",
        "Notes",
    ]
    .map(Text);
    let list = |rows: Vec<Vec<Entry>>| {
        let mut all = vec![
            vec![Text("RIVERBEND CROSS-BORDER TABLETOP EXERCISE")],
            vec![Text("Master Scenario Events List — FOR OFFICIAL EXERCISE USE")],
            vec![],
            head.to_vec(),
        ];
        all.extend(rows);
        all
    };
    let event = |id, at: f64, kind, status, subject, text, mode, to, expected| {
        vec![
            id,
            Date(at),
            Text(kind),
            Text(status),
            Text(subject),
            Text(text),
            Text(mode),
            Text("Duty officer"),
            Text("SimCell 1"),
            Text(to),
            Text(expected),
            Text("1, 3"),
            Text("Old Bridge"),
            Text("keep it short"),
            Text("second column of notes"),
        ]
    };
    let rows = list(vec![
        vec![Text("PHASE 1 — WARNING")],
        event(
            Number(1.0),
            46_338.375,
            "Contextual",
            "Injected",
            "Market day",
            "More traders than usual.",
            "PHONE",
            "Border Police",
            "Staff a lane.",
        ),
        event(
            Text("5-A"),
            46_338.395_833_333_336,
            "Expected Player Action",
            "Ready",
            "Police tells the governor",
            "",
            "",
            "Border Police",
            "",
        ),
        event(
            Text("5-A"),
            46_338.416_666_666_664,
            "Contingency",
            "Contingency",
            "Reporters call",
            "A reporter asks.",
            "Email/cell",
            "Border Police / IOM",
            "",
        ),
        head.to_vec(),
        event(Text("7"), 46_339.25, "Inject", "Omitted", "Left out on the day", "Was not played.", "Radio", "IOM", ""),
        event(
            Empty,
            46_339.291_666_666_664,
            "Administrative",
            "Ready",
            "=1+1",
            "@pause for lunch",
            "In person",
            "All players",
            "",
        ),
    ]);
    let old = list(vec![event(Number(1.0), 46_000.0, "Inject", "Ready", "Old", "Old text.", "Phone", "Nobody", "")]);
    workbook(&[
        Page::new("Cover", vec![vec![Text("Riverbend")]]),
        Page::new("MSEL print view", old.clone()),
        Page::new("MSEL", rows),
        Page::new("MSEL OLD", old.clone()).hidden(),
        Page::new("Lookup", vec![vec![Text("Modes"), Text("Phone")]]).hidden(),
    ])
}

#[test]
fn an_american_list_is_found_among_its_sheets_and_read_with_its_doubles_and_what_was_left_out() {
    let (scenario, imported) = taken("Riverbend MSEL.xlsx", &hseep(), Lang::En);
    assert_eq!(scenario.title.en, "RIVERBEND CROSS-BORDER TABLETOP EXERCISE");
    assert_eq!(scenario.start, "2026-11-12 09:00");
    assert_eq!(imported.rows, (4, 1));
    let first = row(&scenario, "e1");
    assert_eq!((first.kind, first.mode, first.at.as_str()), (RowKind::Contextual, Mode::Phone, "D1 09:00"));
    assert!(first.notes.en.contains("Staff a lane.") && first.notes.en.contains("SimCell 1"), "{}", first.notes.en);
    let awaited = row(&scenario, "e5-a");
    assert_eq!((awaited.kind, awaited.to.len()), (RowKind::Administrative, 0), "nobody said yet by what it shows");
    assert!(
        awaited.notes.en.starts_with("Expected: Police tells the governor\nOf: Border Police"),
        "{}",
        awaited.notes.en
    );
    assert!(said(&imported, Said::ExpectedByEye)[0].contains("see it: 1;"));
    let again = row(&scenario, "e5-a-2");
    assert_eq!((again.kind, again.mode, again.manual, again.to.len()), (RowKind::Contingency, Mode::Message, true, 2));
    let last = scenario.msel.last().expect("rows");
    assert_eq!(
        (last.at.as_str(), last.subject.en.as_str(), last.text.en.as_str()),
        ("D2 07:00", "=1+1", "@pause for lunch")
    );
    assert_eq!(scenario.seats.len(), 2, "controllers play no seat");
    assert_eq!(scenario.objectives.len(), 2);
    assert_eq!(said(&imported, Said::Dropped).len(), 1);
    assert!(written(&imported).contains("Left out on the day"), "what was left out stands as a comment");
    assert!(said(&imported, Said::SheetHidden)[0].contains("MSEL OLD"));
    assert!(said(&imported, Said::SheetAside)[0].contains("print view"));
    assert!(said(&imported, Said::Section)[0].contains("PHASE 1"));
    assert_eq!(said(&imported, Said::HeadingsAgain).len(), 1);
    assert!(said(&imported, Said::IdMade).iter().any(|remark| remark.contains("e5-a-2")));
}

#[test]
fn a_sheet_that_was_asked_for_is_read_and_one_that_is_not_there_is_told_with_those_that_are() {
    let imported = crate::import("list.xlsx", &hseep(), Some("msel old"), Lang::En).expect("asked for");
    assert_eq!(imported.rows, (1, 0));
    let fault = crate::import("list.xlsx", &hseep(), Some("Injects"), Lang::En).expect_err("not there");
    assert!(fault.say(Lang::En).contains("MSEL print view, MSEL, MSEL OLD"));
    assert!(crate::import("list.xlsx", &hseep(), Some("Cover"), Lang::En).expect_err("no list").is(Said::NoHeadings));
}

#[test]
fn a_french_chronogramme_counts_from_the_hour_h_and_writes_as_the_french_do() {
    let list = vec![
        [
            "id",
            "horaire",
            "type",
            "émetteur",
            "destinataire",
            "stimuli",
            "réaction attendue",
            "commentaire",
            "livrable",
        ]
        .map(Text)
        .to_vec(),
        vec![
            Text("1"),
            Text("H-1"),
            Text("Administratif"),
            Text("DIREX"),
            Text("DIREX"),
            Text("Mise en place"),
            Empty,
            Empty,
            Empty,
        ],
        vec![
            Text("2"),
            Text("H"),
            Text("Contexte"),
            Text("Chef de poste"),
            Text("Police des frontières, Gouvernorat et OIM"),
            Text("L’eau monte."),
            Text("Le gouverneur réunit la cellule."),
            Text("à voir"),
            Text("SITREP 1"),
        ],
        vec![
            Text("3"),
            Text("H+1h30"),
            Text("Évènement"),
            Text("Radio locale"),
            Text("Tous"),
            Text("Des familles arrivent."),
            Empty,
            Empty,
            Empty,
        ],
        vec![
            Text("4"),
            Text("H+26"),
            Text("Relance"),
            Text("Préfet"),
            Text("Gouvernorat"),
            Text("Toujours rien ?"),
            Empty,
            Empty,
            Empty,
        ],
    ];
    let (scenario, imported) = taken("chronogramme.xlsx", &workbook(&[Page::new("Chronogramme", list)]), Lang::Fr);
    let times: Vec<&str> = scenario.msel.iter().map(|row| row.at.as_str()).collect();
    assert_eq!(times, ["J1 08:00", "J1 08:00", "J1 09:30", "J2 10:00"]);
    assert_eq!(scenario.msel[0].kind, RowKind::Administrative);
    assert_eq!(scenario.msel[1].to.len(), 3);
    assert_eq!(scenario.msel[2].to.len(), 3, "everybody");
    assert!(scenario.msel[1].notes.fr.contains("SITREP 1") && scenario.msel[1].notes.fr.contains("réunit la cellule"));
    assert_eq!(said(&imported, Said::BeforeStart).len(), 1);
    assert_eq!(said(&imported, Said::NoDate).len(), 1);
}

#[test]
fn hours_as_numbers_and_text_mixed_days_apart_and_a_night_between_are_put_in_their_order() {
    let list = vec![
        ["Inject #", "Day", "Time", "From", "To", "Method", "Message", "Expected actions"].map(Text).to_vec(),
        vec![
            Number(1.0),
            Number(1.0),
            Number(830.0),
            Text("MoH"),
            Text("EOC"),
            Text("E-mail"),
            Text("Three cases are seen."),
            Text("Verify the rumour"),
        ],
        vec![
            Number(2.0),
            Empty,
            Text("0915"),
            Text("WHO"),
            Text("EOC"),
            Text("phone"),
            Text("A team offers help."),
            Empty,
        ],
        vec![
            Number(3.0),
            Empty,
            Text("00945"),
            Text("Press"),
            Text("EOC; Hospital"),
            Text("TV news"),
            Text("Is it true?"),
            Empty,
        ],
        vec![
            Number(4.0),
            Empty,
            Number(2330.0),
            Text("Hospital"),
            Text("EOC"),
            Text("pigeon"),
            Text("No beds."),
            Empty,
        ],
        vec![
            Number(5.0),
            Empty,
            Number(45.0),
            Text("Hospital"),
            Text("EOC"),
            Text("Phone"),
            Text("Still no beds."),
            Empty,
        ],
        vec![
            Number(6.0),
            Number(2.0),
            Text("morning"),
            Text("MoH"),
            Text("EOC"),
            Text("Phone"),
            Text("Report, please."),
            Empty,
        ],
    ];
    let (scenario, imported) = taken("simex.xlsx", &workbook(&[Page::new("Injects", list)]), Lang::En);
    let times: Vec<&str> = scenario.msel.iter().map(|row| row.at.as_str()).collect();
    assert_eq!(times[..4], ["D1 08:30", "D1 09:15", "D1 09:45", "D1 23:30"]);
    assert_eq!(times[5], "D2 08:00");
    assert_eq!(said(&imported, Said::ModeGuessed).len(), 1, "nobody sends pigeons");
    assert!(said(&imported, Said::TimeGuessed).iter().any(|remark| remark.contains("00945")));
    assert_eq!(scenario.start, "2027-03-01 08:00");
}

#[test]
fn days_in_words_recipients_below_each_other_and_merged_hours_are_understood() {
    let list = vec![
        vec![Empty, Text("Exercice de simulation — chronogramme")],
        vec![
            Empty,
            Text("N°"),
            Text("Jour"),
            Text("Moment"),
            Text("Lieu"),
            Text("Expéditeur"),
            Text("Cellule"),
            Text("Canal"),
            Text("Libellé"),
            Text("Contenu"),
        ],
        vec![
            Empty,
            Text("1"),
            Text("veille"),
            Text("soir"),
            Text("Kandara"),
            Text("Animation"),
            Text("Police\nGendarmerie"),
            Text("Tél. + radio"),
            Text("Annonce"),
            Text("L’exercice commence demain."),
        ],
        vec![
            Empty,
            Text("2"),
            Text("J+0"),
            Text("matin"),
            Text("Kandara"),
            Text("Maire"),
            Text("Police\nGendarmerie"),
            Text("Courrier"),
            Text("Arrivées"),
            Text("Cent familles arrivent."),
        ],
        vec![
            Empty,
            Text("3"),
            Empty,
            Empty,
            Text("Tilem"),
            Text("Imam"),
            Text("Police"),
            Text("De vive voix"),
            Text("Rumeur"),
            Text("On dit que le puits est empoisonné."),
        ],
        vec![
            Empty,
            Text("4"),
            Text("J+1"),
            Text("après-midi"),
            Text("Tilem"),
            Text("Maire"),
            Text("Gendarmerie"),
            Text("SMS"),
            Text("Bilan"),
            Text("Que faites-vous ?"),
        ],
    ];
    let page = Page::new("Déroulé", list).merged((3, 3), (4, 3)).merged((3, 2), (4, 2));
    let (scenario, imported) = taken("exercice.xlsx", &workbook(&[page]), Lang::Fr);
    let times: Vec<&str> = scenario.msel.iter().map(|row| row.at.as_str()).collect();
    assert_eq!(times, ["J1 08:00", "J1 08:00", "J1 08:00", "J2 14:00"]);
    assert_eq!(scenario.msel[0].to.len(), 2);
    assert_eq!(scenario.msel[0].mode, Mode::Phone);
    assert_eq!(said(&imported, Said::TimeCarried), Vec::<String>::new(), "a merged hour is told, not carried");
    assert!(scenario.places.iter().any(|place| place.name.fr == "Kandara"));
}

#[test]
fn text_of_an_old_windows_with_semicolons_is_read_as_it_was_meant() {
    let text = "N\u{b0};Heure;\u{c9}metteur;Destinataire;Objet;Message\r\n\
        1;08h30;Pr\u{e9}fet;Police;R\u{e9}union;\"Venez ; c\u{2019}est urgent\"\r\n2;9h;Pr\u{e9}fet;Police;Suite;Apportez la carte\r\n";
    let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(text);
    let (scenario, imported) = taken("liste.csv", &bytes, Lang::Fr);
    assert_eq!(scenario.msel[0].text.fr, "Venez ; c’est urgent");
    assert_eq!(scenario.msel[0].from.fr, "Préfet");
    assert_eq!(said(&imported, Said::Encoding).len(), 1);
    assert!(said(&imported, Said::Separator)[0].contains(';'));
    assert_eq!(
        imported
            .remarks
            .iter()
            .find(|remark| remark.is(Said::SeatMade))
            .map(|remark| remark.say(Lang::Fr))
            .unwrap_or_default()
            .split(' ')
            .next(),
        Some("A2\u{a0}:")
    );
}

#[test]
fn most_rows_of_a_list_may_be_expected_actions_under_headings_of_two_rows() {
    let mut list = vec![
        vec![Text("Event"), Empty, Text("Who"), Empty, Text("What"), Empty],
        ["No.", "DTG", "From", "To", "Injects", "Expected player action"].map(Text).to_vec(),
    ];
    for n in 0..77_u32 {
        let dtg = Owned(format!("12{:02}{:02}ZNOV26", 8 + n / 10, n % 10 * 6));
        let id = Owned(n.to_string());
        let (text, expected) = if n % 7 == 0 {
            (
                Text("The district reports that another hundred families have come to the school and have no water."),
                Empty,
            )
        } else {
            (Empty, Text("Police asks the governor for water."))
        };
        list.push(vec![id, dtg, Text("District"), Text("Police"), text, expected]);
    }
    let (scenario, imported) = taken("mel.xlsx", &workbook(&[Page::new("MEL", list)]), Lang::En);
    let expected: Vec<&Row> = scenario.msel.iter().filter(|row| row.kind == RowKind::Administrative).collect();
    assert_eq!((scenario.msel.len(), expected.len()), (77, 66));
    assert_eq!(row(&scenario, "e76").at.as_str(), "D1 15:36");
    assert!(expected.iter().all(|row| row.text.en.is_empty() && row.to.is_empty()), "it reaches nobody");
    assert!(
        expected.iter().all(|row| row.notes.en.contains("Police asks the governor for water.")),
        "the direction sees it"
    );
    let left = "// kind: ExpectedAction, expect: (seats: [\"police\"], acts: [], within: \"2h\"),";
    assert!(written(&imported).contains(left), "what is left to write is shown");
    assert_eq!(imported.rows, (77, 0));
}

#[test]
fn an_open_document_with_date_and_hour_apart_is_read() {
    let rows = [
        ["Serial", "Date", "Time", "Sender", "Recipient", "Channel", "Title", "Details"],
        ["1", "date:2026-11-12", "time:PT08H30M00S", "Pilot", "Tower", "Radio", "Fuel", "Fuel is low."],
        ["2", "", "time:PT09H00M00S", "Pilot", "Tower", "Radio", "Landing", "Where do we land?"],
        ["3", "date:2026-11-13", "time:PT07H00M00S", "Tower", "Ministry", "Fax", "Report", "All is well."],
    ];
    let (scenario, imported) = taken("list.ods", &fixtures::open_document("Events", &rows), Lang::En);
    let times: Vec<&str> = scenario.msel.iter().map(|row| row.at.as_str()).collect();
    assert_eq!(times, ["D1 08:30", "D1 09:00", "D2 07:00"]);
    assert_eq!(scenario.start, "2026-11-12 08:00");
    assert_eq!(scenario.msel[2].mode, Mode::Letter);
    assert_eq!(imported.rows, (3, 0));
}

#[test]
fn text_of_two_bytes_a_letter_with_tabs_and_no_times_at_all_still_becomes_an_exercise() {
    let text = "Title\tMessage\tTo\nFirst\tIt begins.\tMayor\nSecond\tIt goes on.\tMayor and Police\n";
    let bytes: Vec<u8> =
        "\u{feff}".chars().chain(text.chars()).collect::<String>().encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (scenario, imported) = taken("list.txt", &bytes, Lang::En);
    assert_eq!(scenario.msel.len(), 2);
    assert_eq!(said(&imported, Said::TimeCarried).len(), 1);
    assert_eq!(said(&imported, Said::IdGiven).len(), 2, "rows without a number are given one");
}

#[test]
fn a_list_of_the_years_before_2007_that_counts_its_days_from_1904_is_read() {
    let bytes = include_bytes!("tests/dates-of-1904.xls");
    let (scenario, imported) = taken("old.xls", bytes, Lang::En);
    assert_eq!(scenario.start, "2026-11-12 08:00");
    let times: Vec<&str> = scenario.msel.iter().map(|row| row.at.as_str()).collect();
    assert_eq!(times, ["D1 08:30", "D1 10:00", "D2 06:15"]);
    assert_eq!(imported.rows, (3, 0));
}

#[test]
fn nothing_that_stands_in_a_row_is_lost() {
    let (_, imported) = taken("Riverbend MSEL.xlsx", &hseep(), Lang::En);
    let all = written(&imported);
    let book = book::open("list.xlsx", &hseep()).expect("a book");
    let sheet = book.sheets.iter().find(|sheet| sheet.name == "MSEL").expect("the list");
    // The ninth row is that of the headings once more.
    for (row, cells) in sheet.rows.range(5..).filter(|(row, _)| **row != 8) {
        for (column, cell) in cells.iter().filter(|(column, _)| ![0, 1, 2, 3, 6].contains(*column)) {
            let text = cell.text();
            assert!(
                text == "All players" || text == "1, 3" || text.contains('/') || all.contains(text.as_str()),
                "{}: {text}",
                sheet.at(*row, *column)
            );
        }
    }
}

#[test]
fn what_is_no_list_is_refused_with_what_to_do() {
    let page = |rows| workbook(&[Page::new("A", rows)]);
    let refused = |name: &str, bytes: &[u8]| crate::import(name, bytes, None, Lang::En).expect_err("refused");
    assert!(refused("x.xlsx", &page(vec![vec![Text("just"), Text("two words")]])).is(Said::NoHeadings));
    let empty = page(vec![["No.", "Time", "To", "Message"].map(Text).to_vec()]);
    assert!(refused("x.xlsx", &empty).is(Said::NoRows));
    for (bytes, wanted) in [
        (&b""[..], Said::EmptyFile),
        (b"<html><table><tr><td>No.</td></tr></table></html>", Said::OtherSort),
        (b"\xef\xbb\xbf  <!DOCTYPE html>", Said::OtherSort),
        (b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", Said::OtherSort),
        (b"%PDF-1.7", Said::OtherSort),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Said::NoSpreadsheet),
        (b"PK\x03\x04 torn", Said::Broken),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 torn", Said::NoSpreadsheet),
    ] {
        assert!(refused("list.xls", bytes).is(wanted), "{wanted:?}");
    }
    assert!(refused("big.xlsx", &vec![0; 17 << 20]).is(Said::TooLarge));
    let locked: Vec<u8> =
        [vec![0xD0, 0xCF, 0x11, 0xE0], "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
    assert!(refused("x.xlsx", &locked).is(Said::Locked));
}

#[test]
fn a_file_that_unpacks_to_a_hundred_times_its_size_is_not_unpacked() {
    let bomb = fixtures::bomb(49 << 20);
    assert!(bomb.len() < 1 << 20);
    assert!(crate::import("x.xlsx", &bomb, None, Lang::En).expect_err("refused").is(Said::Bomb));
}

#[test]
fn macros_and_formulas_are_data() {
    let list = vec![
        ["No.", "Time", "To", "Message"].map(Text).to_vec(),
        vec![Number(1.0), Text("08:00"), Text("Police"), Formula("=\"a\"&\"b\"", "ab")],
    ];
    let bytes = fixtures::with_part(&workbook(&[Page::new("MSEL", list)]), "xl/vbaProject.bin");
    let (scenario, imported) = taken("list.xlsm", &bytes, Lang::En);
    assert_eq!(scenario.msel[0].text.en, "ab", "the value that it shows");
    assert_eq!(said(&imported, Said::Macros).len(), 1);
    assert_eq!(said(&imported, Said::Formulas).len(), 1);
}

#[test]
fn a_date_that_is_years_off_is_no_part_of_the_exercise_and_is_told() {
    let mut list = vec![["No.", "Date", "To", "Message"].map(Text).to_vec()];
    for (n, at) in [46_338.0, 46_338.0, 46_339.0, 59_122.0].into_iter().enumerate() {
        list.push(vec![Number(n as f64), Date(at), Text("Police"), Text("Something comes.")]);
    }
    let (scenario, imported) = taken("list.xlsx", &workbook(&[Page::new("MSEL", list)]), Lang::En);
    assert_eq!((scenario.msel.len(), imported.rows), (3, (3, 1)));
    assert_eq!(said(&imported, Said::DateFar).len(), 1);
}

#[test]
fn cells_in_the_last_corner_of_a_sheet_cost_no_more_than_others() {
    let mut list = vec![["No.", "Time", "To", "Message"].map(Text).to_vec()];
    list.push(vec![Number(1.0), Text("08:00"), Text("Police"), Text("Something comes.")]);
    let page = Page::new("MSEL", list).also(1_048_575, 16_383, "far away");
    let (scenario, _) = taken("list.xlsx", &workbook(&[page]), Lang::En);
    assert_eq!(scenario.msel.len(), 1);
}

#[test]
fn a_list_without_headings_is_guessed_by_what_stands_in_its_columns_and_each_guess_is_told() {
    let rows = [
        ("1", "08:30", "Mayor", "Police", "phone", "A hundred families have come to the school and have no water."),
        ("2", "09:10", "Mayor", "Red Cross", "radio", "They ask where they can sleep tonight and who feeds them."),
        ("3", "10:00", "Imam", "Police", "phone", "People say that the well was poisoned; nobody knows who says it."),
        ("4", "11:45", "Mayor", "Red Cross", "letter", "The governor wants a report before noon, with numbers please."),
    ];
    let list = rows.map(|(id, at, from, to, by, text)| [id, at, from, to, by, text].map(Text).to_vec()).to_vec();
    let (scenario, imported) = taken("list.xlsx", &workbook(&[Page::new("Sheet1", list)]), Lang::En);
    let first = &scenario.msel[0];
    assert_eq!((first.at.as_str(), first.from.en.as_str(), first.mode), ("D1 08:30", "Mayor", Mode::Phone));
    assert!(first.text.en.starts_with("A hundred families") && first.to.len() == 1);
    assert_eq!(said(&imported, Said::ColumnGuessed).len(), 6);
    assert_eq!(scenario.msel.len(), 4);
}
