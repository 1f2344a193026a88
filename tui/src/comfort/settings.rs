//! The file of settings, `harmattan.ron`: keys, theme, bell, mouse and what is said of the record, read with every fault at its place, and written as a whole for
//! who wants to start from what is in force.
//!
//! It knows how settings are written. Where the file lies, and how faults are worded, is for the command line to say.

use std::{collections::BTreeMap, rc::Rc};

use kernel::names::nearest;
use reading::{
    node::{Form, Node},
    slip::{Extent, Finding, Mark, Shape, Slip},
    walk::walk,
};
use words::{Key, Lang, fault::SettingFault, ui};

use super::{Comfort, Keys, Theme, keys::named};
use crate::keymap::{ACTIONS, Action, Press, Where};

/// Its name, in the current folder and in the person's own folder of settings.
pub const FILE: &str = "harmattan.ron";

const FIELDS: [&str; 5] = ["theme", "bell", "mouse", "kept", "keys"];

/// Reads settings. What a fault leaves unclear stays as it is without the file; whoever has complaints should not go on.
pub fn read(text: &str) -> (Comfort, Vec<Finding<SettingFault>>) {
    let (node, slips) = walk(text);
    let slips = slips.into_iter().map(|slip| Finding {
        fault: SettingFault::Written(slip.fault),
        extent: slip.extent,
        related: slip.related,
    });
    let mut reader = Reader { comfort: Comfort::default(), complaints: slips.collect() };
    if let Some(node) = node {
        reader.settings(&node);
    }
    reader.complaints.sort_by_key(|complaint| complaint.extent);
    (reader.comfort, reader.complaints)
}

struct Reader {
    comfort: Comfort,
    complaints: Vec<Finding<SettingFault>>,
}

/// The keys that a file gives to an action, and where it says so.
struct Given {
    action: &'static Action,
    keys: Vec<(Press, Extent)>,
    at: Extent,
}

impl Reader {
    fn complain(&mut self, extent: Extent, fault: SettingFault) {
        self.complaints.push(Finding { fault, extent, related: None });
    }

    fn wrong_shape(&mut self, node: &Node, wanted: Shape) {
        if node.form != Form::Broken {
            let found = node.shape();
            self.complain(node.extent, SettingFault::Written(Slip::WrongShape { wanted, found }));
        }
    }

    fn unknown_word(&mut self, at: Extent, name: &str, nearest: Option<String>, known: Vec<&'static str>) {
        let name = name.to_owned();
        self.complain(at, SettingFault::Written(Slip::UnknownWord { name, nearest, known }));
    }

    fn settings(&mut self, node: &Node) {
        let Form::Fields { fields, .. } = &node.form else {
            // Nothing in brackets is nothing changed.
            if !matches!(&node.form, Form::Tuple { items, .. } if items.is_empty()) {
                self.wrong_shape(node, Shape::Fields);
            }
            return;
        };
        for (n, field) in fields.iter().enumerate() {
            if fields[..n].iter().any(|before| before.name == field.name) {
                self.complain(field.at, SettingFault::Written(Slip::Twice { name: field.name.clone() }));
            }
            match (field.name.as_str(), &field.value.form) {
                ("theme", Form::Text(name)) => match Theme::of_name(name) {
                    Some(theme) => self.comfort.theme = theme,
                    None => {
                        let near = nearest(name, Theme::NAMES.iter().copied()).map(str::to_owned);
                        self.unknown_word(field.value.extent, name, near, Theme::NAMES.to_vec());
                    }
                },
                ("theme", _) => self.wrong_shape(&field.value, Shape::Text),
                ("bell", Form::Word(word)) if word == "true" || word == "false" => self.comfort.bell = word == "true",
                ("mouse", Form::Word(word)) if word == "true" || word == "false" => self.comfort.mouse = word == "true",
                ("bell" | "mouse", _) => self.wrong_shape(&field.value, Shape::YesNo),
                ("kept", Form::Text(text)) => {
                    self.comfort.kept = Some(words::clean(text)).filter(|text| !text.is_empty())
                }
                ("kept", _) => self.wrong_shape(&field.value, Shape::Text),
                ("keys", Form::Map(entries)) => self.keys(entries),
                ("keys", _) => self.wrong_shape(&field.value, Shape::Map),
                (name, _) => {
                    let fault = Slip::UnknownField {
                        name: name.to_owned(),
                        of: FILE.to_owned(),
                        nearest: nearest(name, FIELDS).map(str::to_owned),
                        known: FIELDS.to_vec(),
                    };
                    self.complain(field.at, SettingFault::Written(fault));
                }
            }
        }
    }

    fn keys(&mut self, entries: &[(Node, Node)]) {
        // A name with a place is more precise than one without, wherever it stands.
        let mut given: BTreeMap<(bool, (&str, Where)), Given> = BTreeMap::new();
        let mut before: BTreeMap<&str, Extent> = BTreeMap::new();
        for (name, value) in entries {
            let Form::Text(written) = &name.form else {
                self.wrong_shape(name, Shape::Text);
                continue;
            };
            if let Some(first) = before.insert(written, name.extent) {
                let fault = SettingFault::Written(Slip::Twice { name: written.clone() });
                let related = Some((Mark::First, first));
                self.complaints.push(Finding { fault, extent: name.extent, related });
            }
            let meant: Vec<&'static Action> = named(written).collect();
            let Some(first) = meant.first() else {
                let names = ACTIONS.iter().map(|action| action.name).collect::<Vec<_>>();
                let near = written.split_once('@').map_or_else(
                    || nearest(written, names.iter().copied()).map(str::to_owned),
                    |(bare, place)| nearest_place(bare, place),
                );
                self.unknown_word(name.extent, written, near, Vec::new());
                continue;
            };
            let Some(keys) = self.presses(value) else { continue };
            if keys.is_empty() {
                self.complain(value.extent, SettingFault::NoKey { action: first.name });
                continue;
            }
            for action in meant {
                if action.place.is_for_writing() && keys.iter().all(|(press, _)| press.writes()) {
                    let place = action.place.name();
                    self.complain(value.extent, SettingFault::OnlyLetters { action: action.name, place });
                }
                given.insert(
                    (written.contains('@'), (action.name, action.place)),
                    Given { action, keys: keys.clone(), at: name.extent },
                );
            }
        }
        let mut keys = Keys::default();
        for given in given.values() {
            keys.give(given.action, given.keys.iter().map(|(press, _)| *press).collect());
        }
        self.conflicts(&keys, given.values());
        self.comfort.keys = Rc::new(keys);
    }

    /// The keys of a list; none if it is no list, after a complaint.
    fn presses(&mut self, value: &Node) -> Option<Vec<(Press, Extent)>> {
        let one = std::slice::from_ref(value);
        let items = match &value.form {
            Form::List(items) => items.as_slice(),
            Form::Text(_) => one,
            _ => {
                self.wrong_shape(value, Shape::List);
                return None;
            }
        };
        let before = self.complaints.len();
        let mut keys = Vec::new();
        for item in items {
            match &item.form {
                Form::Text(written) => match Press::read(written) {
                    Ok(press) => keys.push((press, item.extent)),
                    Err(near) => self.unknown_word(item.extent, written, near, Vec::new()),
                },
                _ => self.wrong_shape(item, Shape::Text),
            }
        }
        (self.complaints.len() == before).then_some(keys)
    }

    /// Keys that mean two things where both are valid. What the key table itself lets hide something else, such as the arrows of
    /// the map, stays as it is.
    fn conflicts<'a>(&mut self, keys: &Keys, given: impl Iterator<Item = &'a Given>) {
        let mut told: Vec<(Extent, &str)> = Vec::new();
        for Given { action, keys: own, at } in given {
            // What a more precise name has changed again is that one's to answer for.
            if keys.of(action) != own.iter().map(|(press, _)| *press).collect::<Vec<_>>() {
                continue;
            }
            for other in ACTIONS {
                let deliberate = action.does == other.does || action.keys.iter().any(|key| other.keys.contains(key));
                let same_place = action.place == other.place;
                if action.name == other.name || !action.place.meets(other.place) || (deliberate && !same_place) {
                    continue;
                }
                for (press, extent) in own.iter().filter(|(press, _)| keys.of(other).contains(press)) {
                    // A text that is being written takes the letters first.
                    let hidden = press.writes() && (action.place.is_for_writing() || other.place.is_for_writing());
                    let twice = told.iter().any(|(there, name)| {
                        (*there == *extent && *name == other.name) || (*there == *at && *name == action.name)
                    });
                    if hidden || twice {
                        continue;
                    }
                    told.push((*extent, other.name));
                    self.complain(
                        *extent,
                        SettingFault::Conflict {
                            key: press.written(),
                            action: action.name,
                            other: other.name,
                            place: other.place.name(),
                        },
                    );
                }
            }
        }
    }
}

fn nearest_place(name: &str, place: &str) -> Option<String> {
    let names = ACTIONS.iter().map(|action| action.name);
    let name = if ACTIONS.iter().any(|action| action.name == name) { name } else { nearest(name, names)? };
    let places: Vec<String> = ACTIONS.iter().filter(|a| a.name == name).map(|a| a.place.name()).collect();
    let place = places.iter().find(|there| *there == place).map(String::as_str);
    let place = place.or_else(|| nearest(place.unwrap_or_default(), places.iter().map(String::as_str)));
    Some(format!("{name}@{}", place.or(places.first().map(String::as_str))?))
}

/// Settings as a file, with every action of the key table: something to start from.
pub fn write(comfort: &Comfort, lang: Lang) -> String {
    let mut out = String::new();
    for line in [Key::SettingsHead, Key::SettingsKeys, Key::SettingsNames] {
        out.push_str(&format!("// {}\n", ui(lang, line)));
    }
    let themes = Theme::NAMES.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
    out.push_str(&format!("(\n    // {themes}\n    theme: \"{}\",\n", comfort.theme.name()));
    out.push_str(&format!("    // {}\n    bell: {},\n", ui(lang, Key::SettingsBell), comfort.bell));
    out.push_str(&format!("    // {}\n    mouse: {},\n", ui(lang, Key::SettingsMouse), comfort.mouse));
    let kept = comfort.kept.as_deref().unwrap_or_default();
    out.push_str(&format!("    // {}\n    kept: {kept:?},\n    keys: {{\n", ui(lang, Key::SettingsKept)));
    let mut place = None;
    for action in ACTIONS {
        let keys = comfort.keys.of(action);
        let namesakes: Vec<&Action> = ACTIONS.iter().filter(|other| other.name == action.name).collect();
        let alike = namesakes.iter().all(|other| comfort.keys.of(other) == keys);
        // One line for all actions of a name, where the first of them stands, as long as they share their keys.
        if alike && !namesakes.first().is_some_and(|first| std::ptr::eq(*first, action)) {
            continue;
        }
        if place != Some(action.place) {
            place = Some(action.place);
            out.push_str(&format!("        // {}\n", action.place.name()));
        }
        let name = if alike { action.name.to_owned() } else { format!("{}@{}", action.name, action.place.name()) };
        let keys: Vec<String> = keys.iter().map(|key| format!("{:?}", key.written())).collect();
        let line = format!("        \"{name}\": [{}],", keys.join(", "));
        out.push_str(&format!("{line:<56} // {}\n", ui(lang, action.label)));
    }
    out.push_str("    },\n)\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<SettingFault> {
        read(text).1.into_iter().map(|complaint| complaint.fault).collect()
    }

    #[test]
    fn what_is_printed_can_be_read_again_and_changes_nothing() {
        for lang in Lang::ALL {
            let (comfort, complaints) = read(&write(&Comfort::default(), lang));
            assert_eq!(complaints, []);
            for action in ACTIONS {
                assert_eq!(comfort.keys.of(action), action.keys, "{}", action.name);
            }
            assert_eq!((comfort.theme, comfort.bell), (Theme::Terminal, false));
        }
    }

    #[test]
    fn who_keeps_the_record_is_read_as_it_was_written() {
        let (comfort, complaints) = read(r#"(kept: "Le ministère le garde « deux ans ».")"#);
        assert_eq!((complaints.len(), comfort.kept.as_deref()), (0, Some("Le ministère le garde « deux ans ».")));
        assert_eq!(read(&write(&comfort, Lang::Fr)).0.kept, comfort.kept);
        assert_eq!(read(&write(&Comfort::default(), Lang::En)).0.kept, None);
        assert_eq!(read("(kept: 3)").1.len(), 1);
    }

    #[test]
    fn an_action_gets_the_keys_of_the_file_and_loses_its_own() {
        let (comfort, complaints) =
            read(r#"(theme: "projector", bell: true, keys: {"pause": ["F20", "£"], "up@watch": "µ"})"#);
        assert_eq!(complaints, []);
        assert_eq!((comfort.theme, comfort.bell), (Theme::Projector, true));
        let places = [crate::keymap::Where::Control, crate::keymap::Where::Watch];
        let named = |press| comfort.keys.find(&places, press).map(|action| action.name);
        assert_eq!(named(Press::F(20)), Some("pause"));
        assert_eq!(named(Press::Char('£')), Some("pause"));
        assert_eq!(named(Press::Char(' ')), None);
        assert_eq!(named(Press::Char('µ')), Some("up"));
        assert_eq!(named(Press::Up), None);
    }

    #[test]
    fn a_key_that_would_mean_two_things_at_once_is_named_with_both() {
        let conflict = |action, other, place: &str| SettingFault::Conflict {
            key: "f".to_owned(),
            action,
            other,
            place: place.to_owned(),
        };
        assert_eq!(faults(r#"(keys: {"pause": ["f"]})"#), [conflict("pause", "msel-fire", "msel-pane")]);
        // The inbox and the control room are never in front at once.
        assert_eq!(faults(r#"(keys: {"share": ["f"]})"#), []);
        // Two that change places hide nothing.
        assert_eq!(faults(r#"(keys: {"msel-fire": ["h"], "msel-hold": ["f"]})"#), []);
    }

    #[test]
    fn where_people_write_a_letter_alone_is_no_key() {
        let only = |place: &str| SettingFault::OnlyLetters { action: "new-line", place: place.to_owned() };
        assert_eq!(faults(r#"(keys: {"new-line": ["z"]})"#), ["composer", "us-writing"].map(only));
        assert_eq!(faults(r#"(keys: {"quit": []})"#), [SettingFault::NoKey { action: "quit" }]);
    }

    #[test]
    fn every_slip_of_a_file_is_told_at_once() {
        let text = r#"(
            theme: "projektor",
            bel: true,
            keys: {"pauze": ["F3"], "quit": ["Ecs"], "slower": 7},
        )"#;
        assert_eq!(faults(text).len(), 5, "{:#?}", faults(text));
    }
}
