//! What somebody finds who writes a scenario in an editor: the mistakes that officers make, typed key by key, are told where they stand;
//! what is asked is answered; and nothing that comes over the line brings the server down.

mod client;

use serde_json::{Value, json};

use self::client::{BASE, Client, FIRST, cut, position};

/// What is typed in the place of what, by which code it is told, and what is underlined.
const MISTAKES: &[(&str, &str, &str, &str)] = &[
    ("officers: 8", "oficers: 8", "H101", "oficers"),
    ("officers: 8", "officers = 8", "H017", "="),
    ("officers: 8", "officers 8", "H017", ""),
    ("officers: 8", "officers: huit", "H105", "huit"),
    ("officers: 8", "officers: \"8\"", "H105", "\"8\""),
    ("officers: 8", "officers: 8 agents", "H011", "8 agents"),
    ("lanes: 2", "lanes: 0", "H106", "0"),
    ("women: 2, lanes", "women: 20, lanes", "H701", "20"),
    ("lat: 14.73", "lat: 14,73", "H006", "14,73"),
    ("lat: 14.73", "lat: 147.3", "H107", "147.3"),
    ("people: 900", "people: 12 000", "H020", "12 000"),
    ("km: 38", "km: 3", "H416", "3"),
    ("km: 38", "km: 38km", "H011", "38km"),
    ("kind: Town", "kind: Ville", "H102", "Ville"),
    ("kind: Town", "kind: \"Town\"", "H105", "\"Town\""),
    ("country: \"ML\"", "country: \"Mali\"", "H419", "\"Mali\""),
    ("name: \"Poste\"", "name: « Poste »", "H005", "«"),
    ("name: \"Poste\"", "name: Poste frontière", "H007", "Poste frontière"),
    ("zone: \"Africa/Niamey\"", "zone: \"Niamey\"", "H303", "\"Niamey\""),
    ("start: \"2027-03-08 06:00\"", "start: \"08/03/2027 06:00\"", "H302", "\"08/03/2027 06:00\""),
    ("length: \"24h\"", "length: \"un jour\"", "H301", "\"un jour\""),
    ("length: \"24h\"", "length: 24h", "H007", "24h"),
    ("at: \"D1 08:00\"", "at: \"D3 08:00\"", "H308", "\"D3 08:00\""),
    ("at: \"D1 08:00\"", "at: \"8 heures du matin\"", "H301", "\"8 heures du matin\""),
    ("tells: [\"chief\"]", "tells: [\"cheif\"]", "H204", "\"cheif\""),
    ("tells: [\"chief\"]", "tells: [\"ayorou\"]", "H205", "\"ayorou\""),
    ("tells: [\"chief\"]", "tells: \"chief\"", "H105", "\"chief\""),
    ("id: \"i3\"", "id: \"i2\"", "H203", "\"i2\""),
    ("id: \"i3\"", "id: \"Événement 3\"", "H201", "\"Événement 3\""),
    ("when: Unanswered(\"i2\")", "when: Unanswered(\"i1\")", "H512", "Unanswered(\"i1\")"),
    (
        "when: Unanswered(\"i2\")",
        "when: All([PostOpen(\"p1\"), PostClosed(\"p1\")])",
        "H529",
        "All([PostOpen(\"p1\"), PostClosed(\"p1\")])",
    ),
    ("acts: [ClosePost], on: \"p1\"", "acts: [ClosePost], on: \"pat1\"", "H528", "\"pat1\""),
    ("seats: [\"chief\"], acts: [ClosePost]", "seats: [\"gov\"], acts: [ClosePost]", "H505", "ClosePost"),
    ("\"fr\": \"Vus.\"", "\"fr\": \"À COMPLÉTER [NOM]\"", "H604", "\"À COMPLÉTER [NOM]\""),
    ("lat: 14.73, lon: 0.92", "lat: 14.73 lon: 0.92", "H004", ""),
];

#[test]
fn thirty_mistakes_typed_key_by_key_are_told_where_they_stand_and_are_gone_once_they_are_mended() {
    let mut client = Client::open("en", BASE);
    let mut text = BASE.to_owned();
    assert_eq!(client.codes(), [""; 0]);
    assert!(MISTAKES.len() >= 30);
    for (right, wrong, code, marked) in MISTAKES {
        let start = text.find(right).expect(right);
        client.change(&mut text, start, start + right.len(), "");
        for (n, (at, key)) in wrong.char_indices().enumerate() {
            client.change(&mut text, start + at, start + at, key.encode_utf8(&mut [0; 4]));
            // As an editor does, it asks while somebody types.
            let behind = start + at + key.len_utf8();
            client.at("textDocument/completion", &text, behind);
            if n % 5 == 0 {
                client.at("textDocument/hover", &text, behind);
                client.at("textDocument/definition", &text, behind);
            }
        }
        let faults = client.faults(FIRST);
        let found = faults.iter().find(|fault| fault["code"] == *code);
        let found = found.unwrap_or_else(|| panic!("`{wrong}` is {code}: {faults:#?}"));
        assert_eq!(cut(&text, &found["range"]), *marked, "`{wrong}`: {found:#}");
        let end = start + wrong.len();
        client.change(&mut text, start, end, right);
        assert_eq!(client.codes(), [""; 0], "`{wrong}` is mended");
    }
    assert_eq!(client.leave(), 0);
}

#[test]
fn faults_are_told_in_the_language_of_the_editor_with_what_to_do_and_a_second_place() {
    let mut client = Client::open("fr-NE", &BASE.replacen("tells: [\"chief\"]", "tells: [\"cheif\"]", 1));
    let faults = client.faults(FIRST);
    assert_eq!(faults[0]["message"], "aucun rôle ne s’appelle `cheif`\nvouliez-vous dire `chief` ?");
    assert_eq!(faults[0]["severity"], 1);
    assert_eq!(faults[0]["relatedInformation"][0]["message"], "le nom le plus proche est déclaré ici");
    client.hang_up();
}

#[test]
fn what_was_probably_meant_is_one_key_away() {
    let text = BASE.replacen("tells: [\"chief\"]", "tells: [\"cheif\"]", 1);
    let mut client = Client::open("en", &text);
    let range = client.faults(FIRST)[0]["range"].clone();
    let params = json!({ "textDocument": { "uri": FIRST }, "range": range, "context": { "diagnostics": [] } });
    let actions = client.ask("textDocument/codeAction", params).expect("a list");
    assert_eq!(actions[0]["title"], "did you mean `chief`?");
    assert_eq!(actions[0]["edit"]["changes"][FIRST][0]["newText"], "\"chief\"");
    client.hang_up();
}

#[test]
fn a_name_leads_to_its_declaration_and_is_changed_everywhere_in_all_windows() {
    let mut client = Client::open("en", BASE);
    let second = "file:///exercise/more.ron";
    let more = "(msel: [(id: \"i9\", kind: Contextual, at: \"+1h\", to: [\"chief\"], subject: \"Wind\", text: \"It blows.\")])";
    client.window(second, more);
    let used = BASE.find("tells: [\"chief\"]").expect("there") + "tells: [\"ch".len();
    let there = client.at("textDocument/definition", BASE, used);
    assert_eq!(there[0]["uri"], FIRST);
    assert_eq!(cut(BASE, &there[0]["range"]), "chief");
    let params = json!({ "textDocument": { "uri": FIRST }, "position": position(BASE, used), "newName": "commander" });
    let edits = client.ask("textDocument/rename", params.clone()).expect("edits");
    assert_eq!(edits["changes"][second].as_array().map(Vec::len), Some(1));
    let taken = json!({ "newName": "gov", "textDocument": params["textDocument"], "position": params["position"] });
    let refused = client.ask("textDocument/rename", taken).expect_err("it is taken");
    assert_eq!(refused["message"], "something is called so already");
    let symbols =
        client.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": FIRST } })).expect("a list");
    assert!(
        symbols
            .as_array()
            .is_some_and(|list| list.iter().any(|it| it["name"] == "pat1" && it["detail"] == "patrol · Patrol"))
    );
    client.hang_up();
}

#[test]
fn what_stands_in_a_window_counts_and_what_is_closed_is_told_of_no_more() {
    let mut client = Client::open("en", BASE);
    let second = "file:///exercise/more.ron";
    client.window(second, "(msel: [(id: \"i9\", kind: Contextual, at: \"+1h\", to: [\"nobody\"], subject: \"Wind\", text: \"It blows.\")])");
    assert_eq!(client.faults(second)[0]["code"], "H204");
    client.tell("textDocument/didClose", json!({ "textDocument": { "uri": second } }));
    while !client.faults(second).is_empty() {
        client.at("textDocument/hover", BASE, 0);
    }
    client.hang_up();
}

#[test]
fn what_no_scenario_is_and_what_nobody_knows_is_answered_like_anything_else() {
    let mut client = Client::silent();
    let early = client.ask("textDocument/hover", json!({})).expect_err("not greeted yet");
    assert_eq!(early["code"], -32002);
    client.ask("initialize", json!({ "capabilities": {} })).expect("greeted");
    assert_eq!(client.ask("textDocument/nonsense", json!({})).expect_err("unknown")["code"], -32601);
    assert_eq!(
        client.ask("textDocument/hover", json!({ "position": "here" })).expect_err("no such parameters")["code"],
        -32602
    );
    client.tell("nonsense/happened", json!([1, 2]));
    client.tell("textDocument/didOpen", json!({ "textDocument": 7 }));
    client.tell(
        "textDocument/didChange",
        json!({ "textDocument": { "uri": "file:///never/opened.ron", "version": 1 }, "contentChanges": [] }),
    );
    client.raw(b"Content-Length: 9\r\n\r\nnot JSON!");
    client.raw(b"Content-Length: 4\r\n\r\n\xff\xfe\x00\xd8");
    for text in [
        "(".repeat(10_000),
        "(msel: [(when: ".to_owned() + &"Not(".repeat(10_000),
        "\u{0}\u{1}\u{feff}😀".repeat(500),
        "x".repeat(2 << 20),
        String::new(),
    ] {
        client.window(FIRST, &text);
        let faults = client.faults(FIRST);
        assert!(!faults.is_empty() && faults.len() <= 500, "{}", faults.len());
        for method in
            ["textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/references"]
        {
            let far = json!({ "line": 4_000_000_000_u32, "character": 4_000_000_000_u32 });
            for position in [far, json!({ "line": 0, "character": 3 })] {
                let params = json!({ "textDocument": { "uri": FIRST }, "position": position, "context": { "includeDeclaration": true } });
                client.ask(method, params).expect(method);
            }
        }
    }
    assert_eq!(client.leave(), 0);
}

#[test]
fn a_client_that_dies_ends_the_server_and_one_that_takes_leave_ends_it_well() {
    assert_eq!(Client::silent().hang_up(), 1);
    assert_eq!(Client::open("en", BASE).hang_up(), 1);
    let mut client = Client::open("en", BASE);
    client.raw(b"Content-Length: 500\r\n\r\n{\"half\":");
    assert_eq!(client.hang_up(), 1);
    assert_eq!(Client::open("en", BASE).leave(), 0);
}

#[test]
fn a_hover_says_what_the_reference_says() {
    let mut client = Client::open("fr", BASE);
    let byte = BASE.find("strength: 8").expect("there") + 2;
    let said: Value = client.at("textDocument/hover", BASE, byte);
    let said = said["contents"]["value"].as_str().expect("words").to_owned();
    assert!(said.contains("Patrol.strength") && said.contains("de 1 à 1000"), "{said}");
    client.hang_up();
}
