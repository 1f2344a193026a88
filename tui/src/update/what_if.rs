//! Asking what if of an act of a record: not done, earlier, later, or by another seat.

use serde_json::json;
use vocabulary::{
    change::Change,
    fact::{ExerciseFact, What},
};
use words::{
    ui,
    what_if::{WhatIfText, act_label},
};

use super::front::open_form;
use crate::{
    app::{App, Overlay},
    input::{Form, FormPurpose, Input},
    msg::Wish,
};

/// How far an act is moved, as a change file writes it.
const EARLIER: &str = "-2h";
const LATER: &str = "2h";

/// Asks what should have been otherwise of the act that is chosen.
pub(super) fn ask(app: &mut App) -> Vec<Wish> {
    let chosen = match &app.overlay {
        // Causes may be facts that no chronicle tells.
        Some(Overlay::Why(walk)) => walk.chosen().cloned(),
        _ => app.fact_in_front().and_then(|n| app.news.iter().find(|fact| fact.n == n).cloned()),
    };
    let lang = app.lang();
    let act = chosen.and_then(|fact| match fact.what {
        What::Exercise(
            ExerciseFact::ActDone { act, seat, kind, .. } | ExerciseFact::ActRefused { act, seat, kind, .. },
        ) => Some((act, fact.at, seat, kind)),
        _ => None,
    });
    let Some((n, at, seat, kind)) = act else {
        app.notice = Some(ui(lang, WhatIfText::ChooseAct).to_owned());
        return Vec::new();
    };
    let title =
        format!("{}{}{}", ui(lang, WhatIfText::Title), lang.colon(), act_label(Some(n), at, seat, kind, &app.names));
    let said = |text, change| (ui(lang, text).to_owned(), json!(change));
    let mut options = vec![
        said(WhatIfText::NotDone, json!({"drop": n})),
        said(WhatIfText::Earlier, json!({"move": [n, EARLIER]})),
        said(WhatIfText::Later, json!({"move": [n, LATER]})),
    ];
    let others = app.scenario.seats.iter().filter(|other| other.id != seat && other.may(kind));
    options.extend(others.map(|other| {
        let said = words::say(lang, WhatIfText::BySeat, &[("seat", &app.names.of(other.id))]);
        (said, json!({"replace": [n, {"seat": other.id}]}))
    }));
    let fields = vec![(ui(lang, WhatIfText::Otherwise).to_owned(), false, Input::pick(options))];
    open_form(app, FormPurpose::WhatIf, title, fields)
}

/// The change that a form asks for.
pub(super) fn change_in(form: &Form) -> Option<Change> {
    let picked = form.fields.first().and_then(|(_, _, input)| input.picked())?;
    serde_json::from_value(picked.clone()).ok()
}

#[cfg(test)]
mod tests {
    use kernel::{names::Slug, time::Span};
    use vocabulary::change::Instead;

    use super::*;

    #[test]
    fn what_is_picked_in_the_form_is_the_change_that_a_file_would_say() {
        let picked = |value| {
            let fields = vec![(String::new(), false, Input::pick(vec![(String::new(), value)]))];
            let (about, title) = (FormPurpose::WhatIf, String::new());
            change_in(&Form { about, title, fields, at: 0, fault: None, tables: Vec::new() })
        };
        assert_eq!(picked(json!({"drop": 17})), Some(Change::Drop(17)));
        assert_eq!(picked(json!({"move": [17, EARLIER]})), Some(Change::Move(17, Span::hours(-2))));
        let by = Instead { seat: Some(Slug::new("gov-lac")), ..Instead::default() };
        assert_eq!(picked(json!({"replace": [17, {"seat": "gov-lac"}]})), Some(Change::Replace(17, by)));
        assert_eq!(picked(json!(null)), None);
    }
}
