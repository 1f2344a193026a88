//! Modules of a discussion at the table: the clock stops where one opens, the wall minutes of the talk are counted, and the facilitator
//! answers for the table.

use kernel::{names::Slug, time::Span};
use serde_json::{Value, json};
use vocabulary::{
    act::{Act, Actor, DirectionAct, TableAct},
    module::QuestionKind,
};
use words::{Key, say, ui};

use super::front::open_form;
use crate::{
    app::{App, Station},
    input::{Form, FormPurpose, Input},
    msg::Wish,
};

/// Counts the minutes of the talk, and stops the clock where one begins.
pub(super) fn talks(app: &mut App, wall_ms: u64) -> Vec<Wish> {
    if app.replay || app.station != Station::Lead {
        return Vec::new();
    }
    let open: Vec<Slug> = app.view.modules.iter().map(|module| module.id).collect();
    app.talk.retain(|module, _| open.contains(module));
    app.talk.values_mut().for_each(|talked| *talked += wall_ms);
    let new: Vec<Slug> = open.into_iter().filter(|module| !app.talk.contains_key(module)).collect();
    app.talk.extend(new.iter().map(|module| (*module, 0)));
    say_how_long(app);
    if new.is_empty() || !app.pace.running {
        return Vec::new();
    }
    app.pace.running = false;
    vec![Wish::Submit(Actor::facilitator(), Act::Direction(DirectionAct::Pause {})), Wish::Rest]
}

/// Says how long the table has left to talk, unless something else is being said.
fn say_how_long(app: &mut App) {
    let silent = app.notice.as_ref().is_none_or(|notice| *notice == app.talk_notice);
    let Some(module) = app.view.modules.first().map(|module| module.id).filter(|_| silent && !app.pace.running) else {
        return;
    };
    let lang = app.lang();
    let left = match app.minutes_left(module) {
        0 => ui(lang, Key::TalkOver).to_owned(),
        left => say(lang, Key::TalkLeft, &[("n", &left.to_string())]),
    };
    let key = app.comfort.keys.key_of("msel-mark", lang).unwrap_or_default();
    let title = app.names.of(module);
    let notice = say(lang, Key::TalkNotice, &[("title", &title), ("left", &left), ("key", &key)]);
    app.talk_notice.clone_from(&notice);
    app.notice = Some(notice);
}

/// How much time passes at most before a module opens.
pub(super) fn until_a_module(app: &App, span: Span) -> Span {
    let is_module = |id: Slug| app.scenario.modules.iter().any(|module| module.id == id);
    let next = app.view.rows.iter().filter(|row| row.at > app.now && is_module(row.id)).map(|row| row.at).min();
    next.map_or(span, |at| span.min(at - app.now))
}

/// Asks what the table answers to one of the questions of a module that are open.
pub(super) fn ask_answer(app: &mut App, module: Slug) -> Vec<Wish> {
    let lang = app.lang();
    let written = app.scenario.modules.iter().find(|written| written.id == module);
    let open = app.view.modules.iter().find(|open| open.id == module);
    let is_open = |id: Slug| open.is_some_and(|open| open.questions.iter().any(|it| it.id == id && !it.settled));
    let questions = written.into_iter().flat_map(|module| &module.questions).filter(|it| is_open(it.id));
    let answers = questions.flat_map(|question| {
        let asked = app.names.of(question.id).into_owned();
        let mut answers: Vec<(String, Value)> = Vec::new();
        let without = match question.kind {
            QuestionKind::Open => Some(Key::InWords),
            QuestionKind::Several => Some(Key::ThatIsAll),
            QuestionKind::Choice | QuestionKind::Rank => None,
        };
        answers.extend(without.map(|key| (format!("{asked} – {}", ui(lang, key)), json!([question.id, null]))));
        let option = |id: Slug| (format!("{asked} – {}", app.names.of(id)), json!([question.id, id]));
        answers.extend(question.options.iter().map(|it| option(it.id)));
        answers
    });
    let answers: Vec<(String, Value)> = answers.collect();
    if answers.is_empty() {
        app.notice = Some(ui(lang, Key::NothingAsked).to_owned());
        return Vec::new();
    }
    let fields = vec![
        (ui(lang, Key::AnswerForTable).to_owned(), false, Input::pick(answers)),
        (ui(lang, Key::InWords).to_owned(), true, Input::lines("")),
    ];
    let title = format!("{} — {}", ui(lang, Key::AnswerForTable), app.names.of(module));
    open_form(app, FormPurpose::Answer, title, fields)
}

/// The answer that a filled-in form is. Whether words are needed the table says.
pub(super) fn answer_of(form: &Form, lang: words::Lang) -> Result<Act, (usize, String)> {
    let picked = form.fields.first().and_then(|(_, _, input)| input.picked());
    let name = |n: usize| picked.and_then(|value| value.get(n)).and_then(Value::as_str).map(Slug::new);
    let text = form.fields.get(1).map(|(_, _, input)| input.words()).unwrap_or_default();
    let question = name(0).ok_or_else(|| (0, ui(lang, Key::NoChoice).to_owned()))?;
    let option = name(1);
    Ok(Act::Table(TableAct::Answer { question: question.into(), option: option.map(Into::into), text }))
}
