//! The keys in force: those of the key table, but for the actions that somebody has given others.
//!
//! Footer, help, palette and lessons ask here, so that none of them can show a key that does nothing.

use std::collections::{BTreeMap, BTreeSet};

use words::{Key, Lang, ui};

use crate::keymap::{ACTIONS, Action, Do, Press, Where};

/// Which keys do what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// The keys of actions that have others than in the table, by name and place.
    own: BTreeMap<(&'static str, Where), Vec<Press>>,
}

impl Keys {
    /// Gives an action other keys, at least one.
    pub(super) fn give(&mut self, action: &'static Action, keys: Vec<Press>) {
        if !keys.is_empty() {
            self.own.insert((action.name, action.place), keys);
        }
    }

    /// Whether an action has other keys than in the table.
    pub fn changed(&self, action: &Action) -> bool {
        self.own.contains_key(&(action.name, action.place))
    }

    /// The keys of an action, the one that is shown first.
    pub fn of(&self, action: &Action) -> &[Press] {
        self.own.get(&(action.name, action.place)).map_or(action.keys, Vec::as_slice)
    }

    /// The key that footers and lessons show: the first one, but a yes is an `o` to who reads French.
    pub fn shown(&self, action: &Action, lang: Lang) -> Press {
        match (action.does, lang) {
            (Do::Yes, Lang::Fr) if !self.changed(action) => Press::Char('o'),
            _ => self.of(action)[0],
        }
    }

    /// The action of a key, in the first of these places that knows it.
    pub fn find(&self, places: &[Where], press: Press) -> Option<&'static Action> {
        let here = |place: &Where| ACTIONS.iter().find(|a| a.place == *place && self.of(a).contains(&press));
        places.iter().find_map(here)
    }

    /// The actions that are valid in these places; one that a more specific place covers is left out.
    pub fn valid(&self, places: &[Where]) -> Vec<&'static Action> {
        let mut taken = BTreeSet::<Press>::new();
        let mut is_free = |action: &Action| {
            let keys = self.of(action);
            let free = !taken.contains(&keys[0]);
            taken.extend(keys);
            free
        };
        let all = places.iter().flat_map(|place| ACTIONS.iter().filter(move |a| a.place == *place));
        all.filter(|a| is_free(a)).collect()
    }

    /// The key of an action by its name, or `name@place`, for texts that speak of it.
    pub fn key_of(&self, name: &str, lang: Lang) -> Option<String> {
        named(name).next().map(|action| self.shown(action, lang).label(lang))
    }

    /// A text of the screen with the keys in force.
    pub fn ui(&self, lang: Lang, key: Key) -> String {
        self.with_keys(ui(lang, key), lang)
    }

    /// A text with each `{key:NAME}` replaced by that action's key; a name that the table lacks is shown as it stands.
    pub fn with_keys(&self, text: &str, lang: Lang) -> String {
        let (mut out, mut rest) = (String::new(), text);
        while let Some((before, after)) = rest.split_once("{key:") {
            out.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                out.push_str("{key:");
                rest = after;
                continue;
            };
            match self.key_of(name, lang) {
                Some(key) => out.push_str(&key),
                None => out.push_str(name),
            }
            rest = behind;
        }
        out.push_str(rest);
        out
    }
}

/// The actions that a name stands for: all of that name, or with `name@place` the one there.
pub(super) fn named(written: &str) -> impl Iterator<Item = &'static Action> {
    let (name, place) = written.split_once('@').map_or((written, None), |(name, place)| (name, Some(place)));
    ACTIONS.iter().filter(move |action| action.name == name && place.is_none_or(|place| action.place.name() == place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lesson_speaks_of_the_key_that_is_in_force() {
        let mut keys = Keys::default();
        assert_eq!(keys.with_keys("Press {key:pause}.", Lang::Fr), "Press Espace.");
        assert_eq!(keys.with_keys("Press {key:nothing", Lang::En), "Press {key:nothing");
        let pause = ACTIONS.iter().find(|action| action.name == "pause").expect("in the table");
        keys.give(pause, vec![Press::F(3)]);
        assert_eq!(keys.with_keys("Press {key:pause}.", Lang::Fr), "Press F3.");
    }
}
