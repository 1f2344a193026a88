//! One message dealt with: the app is changed by it, and what it wishes for is carried out on the table, until nothing is left to
//! wish for.
//!
//! It ignores screens and doors; what is wished of them is handed back. It may not change the exercise but through the [`Table`].

use engine::debrief::why;
use hindsight::hot_wash::hot_wash;
use kernel::time::Time;
use vocabulary::fact::{Fact, What};

use crate::{
    app::{App, curves::Curves, find::holds, lanes::RecordLanes, news::is_news, trail::Trail},
    msg::{DoorWish, Msg, TablesWish, Wish},
    table::Table,
    update::update,
};

/// What a message left to do for whoever owns the screen and the doors.
#[derive(Debug, Default)]
pub struct After {
    /// Whether every cell is to be drawn again.
    pub redraw: bool,
    /// What is wished with places on other machines.
    pub doors: Vec<DoorWish>,
    /// What is wished of other tables.
    pub tables: Vec<TablesWish>,
    /// Whether the report is to be written.
    pub report: bool,
    /// Whether the hand of the seat in front went up, or down.
    pub hand: Option<bool>,
}

/// Changes the app by a message and carries out all that it wishes for.
pub fn deal(app: &mut App, table: &mut dyn Table, msg: Msg) -> After {
    let mut after = After::default();
    let mut wishes = update(app, msg);
    while !wishes.is_empty() {
        let mut answers = Vec::new();
        for wish in wishes {
            match wish {
                Wish::Submit(actor, act) => {
                    let result = table.submit(actor, &act);
                    answers.push(Msg::Answer(act, result));
                }
                Wish::Choices { actor, kind, field, chosen } => {
                    answers.push(Msg::Choices(table.choices(actor, kind, field, &chosen)));
                }
                Wish::Pass(span) => answers.extend(trouble(table.advance_to(table.now() + span))),
                Wish::Go(time) => answers.extend(trouble(table.advance_to(time))),
                Wish::Why(about) => {
                    let found = why::last_of(table.facts(), about);
                    answers.push(Msg::Because(found.map(|n| Box::new(why::tree(table.facts(), n)))));
                }
                Wish::Hindsight(page) => answers.push(match table.hindsight() {
                    Ok(Some(found)) => Msg::Hindsight(Box::new(found), page),
                    Ok(None) => continue,
                    Err(why) => Msg::Trouble(why),
                }),
                Wish::LookAhead { proposal, ends, ahead } => {
                    if let Err(why) = table.look_ahead(proposal, &ends, ahead) {
                        answers.push(Msg::Foreseen(Err(why)));
                    }
                }
                Wish::LookFurther { last } => {
                    answers.extend(table.look_further(last).map(|found| Msg::Foreseen(Ok(found))));
                }
                Wish::Cut(point) => answers.push(Msg::Cut(point, table.cut_at(point))),
                Wish::Branch(point) => answers.push(match table.branch(point) {
                    Ok(branched) => Msg::Branched(branched),
                    Err(why) => Msg::Trouble(why),
                }),
                Wish::Rest => answers.extend(trouble(table.rest())),
                // That is done below, for every wish.
                Wish::Look => {}
                Wish::Onward => {
                    let next = table.later().iter().find(|fact| is_news(&fact.what)).map(|fact| fact.at);
                    answers.extend(trouble(table.advance_to(next.unwrap_or(table.end()))));
                }
                Wish::GoFact(n) => {
                    let fact = table.record().iter().find(|fact| fact.n == n).cloned();
                    answers.push(Msg::Sought(fact.map(|fact| (fact.n, fact.at, fact.what))));
                }
                Wish::Seek { words, onward } => answers.push(Msg::Sought(sought(app, table, &words, onward))),
                Wish::HotWash => {
                    answers.extend(trouble(table.begin_hot_wash()));
                    answers.push(Msg::HotWash(Box::new(hot_wash(table.scenario(), table.record()))));
                }
                Wish::Wall => answers.push(Msg::Wall(Box::new(table.wall()))),
                Wish::Lanes => {
                    let all = table.record().iter();
                    answers.push(Msg::Lanes(Box::new(RecordLanes::of(table.scenario(), all))));
                }
                Wish::Curves => {
                    let all = table.record().iter();
                    answers.push(Msg::Curves(Box::new(Curves::of(table.scenario(), all, table.end()))));
                }
                Wish::Follow(of) => {
                    let all = table.record().iter();
                    answers.push(Msg::Trail(Box::new(Trail::of(of, all))));
                }
                Wish::WhatIf(change) => answers.push(match table.what_if(&change, &app.names) {
                    Ok(found) => Msg::WhatIf(Box::new(found)),
                    Err(why) => Msg::Trouble(why),
                }),
                Wish::KeepNote { by, text, fact } => answers.push(match table.keep_note(&by, &text, fact) {
                    Ok(file) => Msg::NoteKept(file, text.is_empty()),
                    Err(why) => Msg::Trouble(why),
                }),
                Wish::KeepAnswer(seat, said) => {
                    let result = table.keep_answer(seat, said.clone());
                    answers.push(Msg::AnswerKept(said, result));
                }
                Wish::Hand(up) => after.hand = Some(up),
                Wish::Redraw => after.redraw = true,
                Wish::Report => after.report = true,
                Wish::Tables(wish) => after.tables.push(wish),
                Wish::Door(wish) => after.doors.push(wish),
                Wish::Leave => app.left = true,
            }
        }
        app.look_at(table);
        wishes = answers.into_iter().flat_map(|answer| update(app, answer)).collect();
    }
    after
}

/// The fact of a record that has the words, next after the second that is shown or last before it.
fn sought(app: &App, table: &dyn Table, wanted: &str, onward: bool) -> Option<(u64, Time, What)> {
    let wanted = words::folded(wanted);
    let has = |fact: &&Fact| {
        is_news(&fact.what) && {
            let text = format!("{} {} #{}", app.names.time(fact.at), words::fact(&fact.what, &app.names), fact.n);
            holds(&text, &wanted)
        }
    };
    let found = match onward {
        true => table.later().iter().find(has),
        false => table.facts().iter().rev().filter(|fact| fact.at < table.now()).find(has),
    };
    found.map(|fact| (fact.n, fact.at, fact.what.clone()))
}

/// What went wrong, for the person to know.
pub fn trouble(result: Result<(), String>) -> Option<Msg> {
    result.err().map(Msg::Trouble)
}
