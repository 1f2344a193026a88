//! What is being composed at the terminals of seats, as it is written down beside the log: after a power cut whoever comes back chooses the
//! same act and finds in each field what stood there. So it is with what people have begun to answer for themselves.
//!
//! It turns acts that were begun into drafts and back, and writes down what has changed, not at every key. It ignores who sits where.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use kernel::names::Slug;
use paper::report::asking::AskedPart;
use serde_json::Value;
use vocabulary::{act::ActKind, language::Holds};

use crate::{
    app::{App, BegunPart, SeatDesk},
    input::{Composer, Input},
    session::drafts::{DraftOwner, UnsentDraft},
    table::Table,
};

/// A power cut costs what was typed in this time.
const EVERY: Duration = Duration::from_secs(2);

/// What was typed, and what was chosen: how a field is written down.
const TYPED: &str = "typed";
const CHOSEN: &str = "chosen";

/// Before the name of a part, where people answer for themselves: how its draft is called. No act is called so.
const US: &str = "us ";

/// What was composed at the terminals of a table, as it was written down last.
#[derive(Debug)]
pub struct ComposedActs {
    begun: BTreeMap<Slug, Vec<UnsentDraft>>,
    at: Instant,
}

impl Default for ComposedActs {
    fn default() -> Self {
        Self { begun: BTreeMap::new(), at: Instant::now() }
    }
}

impl ComposedActs {
    /// Writes down what has changed at these seats, now and then; at once where the host leaves.
    ///
    /// # Errors
    /// Something could not be written; it is with what is written next.
    pub fn keep<'a>(
        &mut self,
        apps: impl Iterator<Item = (Slug, &'a App)>,
        table: &mut dyn Table,
        at_once: bool,
    ) -> Result<(), String> {
        if !at_once && self.at.elapsed() < EVERY {
            return Ok(());
        }
        self.at = Instant::now();
        let mut changed = Vec::new();
        for (seat, app) in apps {
            let now = begun(seat, app);
            let known = || table.drafts(&DraftOwner::Terminal(seat)).unwrap_or_default();
            let before = self.begun.entry(seat).or_insert_with(known);
            let gone = before.iter().filter(|old| now.iter().all(|draft| draft.page != old.page));
            let gone = gone.map(|old| UnsentDraft { fields: Vec::new(), ..old.clone() });
            let new = now.iter().filter(|draft| !before.contains(draft)).cloned();
            changed.extend(gone.chain(new));
            *before = now;
        }
        // Where the host leaves, what could not be written before is tried once more.
        if changed.is_empty() && (!at_once || self.begun.values().all(Vec::is_empty)) {
            Ok(())
        } else {
            table.keep_drafts(changed)
        }
    }
}

/// The acts that are begun at the terminal of a seat, and what its people have begun to answer for themselves.
fn begun(seat: Slug, app: &App) -> Vec<UnsentDraft> {
    let desk = app.desks.get(&seat);
    let composers = desk.into_iter().flat_map(|desk| desk.drafts.values().chain(&desk.composer));
    let acts = composers.filter_map(|composer| draft(seat, composer));
    let answers = desk.into_iter().flat_map(|desk| &desk.us.begun).map(|(part, begun)| {
        let fields = begun.written(app.key_asked(*part, begun).as_deref());
        UnsentDraft { of: DraftOwner::Terminal(seat), page: format!("{US}{}", part.name()), fields }
    });
    acts.chain(answers.filter(|draft| !draft.fields.is_empty())).collect()
}

/// An act that was begun; nothing where nobody has typed a word.
fn draft(seat: Slug, composer: &Composer) -> Option<UnsentDraft> {
    let current = composer.input.as_ref().map(|input| (&composer.field, input));
    let inputs =
        composer.kept.iter().filter(|(field, _)| **field != composer.field || current.is_none()).chain(current);
    let field = |(n, input): (&usize, &Input)| match input {
        Input::Text(_) => Some((format!("{TYPED} {n}"), input.words())),
        _ => Some((format!("{CHOSEN} {n}"), serde_json::to_string(input.picked()?).ok()?)),
    };
    let fields: Vec<(String, String)> = inputs.filter_map(field).collect();
    let typed = fields.iter().any(|(name, value)| name.starts_with(TYPED) && !value.is_empty());
    let page = composer.kind.name().to_owned();
    typed.then_some(UnsentDraft { of: DraftOwner::Terminal(seat), page, fields })
}

/// Puts what was begun on a desk, each act and each part where it is found once it is chosen again.
pub fn take_up(desk: &mut SeatDesk, drafts: &[UnsentDraft]) {
    for draft in drafts {
        if let Some(part) = draft.page.strip_prefix(US).and_then(AskedPart::named) {
            desk.us.begun.insert(part, BegunPart::read(&draft.fields));
        }
        let Some(kind) = ActKind::named(&draft.page) else { continue };
        let kept = draft.fields.iter().filter_map(|(name, value)| input(kind, name, value)).collect();
        desk.drafts.insert(kind, Composer { kept, ..Composer::new(kind) });
    }
}

fn input(kind: ActKind, name: &str, value: &str) -> Option<(usize, Input)> {
    let (how, n) = name.split_once(' ')?;
    let n: usize = n.parse().ok()?;
    let field = kind.fields().get(n)?;
    let input = match how {
        TYPED if field.holds == Holds::Words => Input::lines(value),
        TYPED => Input::text(value),
        CHOSEN => Input::pick(vec![(String::new(), serde_json::from_str::<Value>(value).ok()?)]),
        _ => return None,
    };
    Some((n, input))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_act_that_was_begun_is_found_again_field_by_field() {
        let seat = Slug::new("diffa");
        let mut desk = SeatDesk::default();
        let chosen = Input::pick(vec![("N’Guigmi".to_owned(), json!("nguigmi"))]);
        desk.composer = Some(Composer {
            field: 1,
            kept: [(0, chosen)].into(),
            input: Some(Input::lines("Deux lignes\nde mots")),
            ..Composer::new(ActKind::Tell)
        });
        let drafts: Vec<UnsentDraft> = desk.composer.iter().filter_map(|composer| draft(seat, composer)).collect();
        let mut again = SeatDesk::default();
        take_up(&mut again, &drafts);
        let kept = &again.drafts[&ActKind::Tell].kept;
        assert_eq!(kept[&0].picked(), Some(&json!("nguigmi")));
        assert_eq!(kept[&1].words(), "Deux lignes\nde mots");
    }

    #[test]
    fn where_nobody_has_typed_a_word_there_is_no_draft_and_a_foreign_one_is_passed_over() {
        let seat = Slug::new("diffa");
        let chosen = Input::pick(vec![(String::new(), json!("nguigmi"))]);
        let composer = Composer { input: Some(chosen), ..Composer::new(ActKind::Tell) };
        assert_eq!(draft(seat, &composer), None);
        let mut desk = SeatDesk::default();
        let fields = vec![("typed 99".to_owned(), "x".to_owned()), ("odd".to_owned(), String::new())];
        let foreign =
            |page: &str| UnsentDraft { of: DraftOwner::Terminal(seat), page: page.to_owned(), fields: fields.clone() };
        take_up(&mut desk, &[foreign("NoSuchAct"), foreign("Tell")]);
        assert!(desk.drafts.values().all(|composer| composer.kept.is_empty()) && desk.drafts.len() == 1);
    }
}
