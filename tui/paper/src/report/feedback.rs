//! What participants say of the exercise and of themselves, before it and after it: as it was entered into the sheet from paper, and as it
//! was answered at the seats. Means of few answers stand with their number, so that nobody takes them for more than they are.
//!
//! The edition for circulation has sums over all seats. What one seat said, and every word that somebody typed, stands in the
//! confidential one alone, and the public one says how much that is.

use kernel::names::Slug;
use words::{
    fill,
    report::{headcount, mean},
    statements::{Statement, StatementOf, statements},
};

use super::{
    answers::{AnswerGiven, HeardSeats},
    discreet::Edition,
    drafting::Drafting,
    ratings::Feedback,
};
use crate::document::{Block, Grid, TextLine};

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let heard = HeardSeats::of(&draft.wish.answers, draft.played.scenario);
    let asked = statements(draft.played.scenario, &draft.names);
    let rows = answered(draft, &heard, &asked);
    let mut blocks = who_sat_there(draft, &heard);
    if rows.is_empty() {
        blocks.push(Block::text(draft.p.feedback_none));
    } else {
        blocks.push(Block::Grid(Grid::of(&[52, 16, 16, 16], draft.p.feedback_heads, rows)));
    }
    blocks.extend(by_seat(draft, &heard, &asked));
    blocks.extend(in_words(draft, &heard));
    if heard.strangers > 0 {
        blocks.push(Block::text(fill(draft.p.answers_of_strangers, &[("n", &heard.strangers.to_string())])));
    }
    blocks
}

/// Each statement that somebody answered: means before and after, and how many answered.
fn answered(draft: &Drafting<'_>, heard: &HeardSeats, asked: &[Statement]) -> Vec<Vec<TextLine>> {
    let on_paper = draft.wish.ratings.as_ref().map(|ratings| ratings.feedback.as_slice()).unwrap_or_default();
    let of_both = asked.iter().map(|statement| {
        let mut sum = Feedback { statement: statement.text.clone(), ..heard.answers(&statement.key, None) };
        on_paper.iter().filter(|of| of.statement == statement.text).for_each(|of| sum.add(of));
        sum
    });
    // The sheet may be in the other language, or of somebody's own making.
    let others = on_paper.iter().filter(|of| asked.iter().all(|statement| statement.text != of.statement)).cloned();
    let sums = of_both.chain(others).map(|of| (Feedback::sum(&of.before), Feedback::sum(&of.after), of.statement));
    let answered = sums.filter(|(before, after, _)| before.0 + after.0 > 0);
    let line = |(before, after, statement): ((u32, u32), (u32, u32), String)| {
        let numbers = format!("{}, {}", before.0, after.0);
        let means = [before, after].map(|(answers, sum)| mean(draft.lang, answers, sum));
        let [before, after] = means;
        [words::clean(&statement), before, after, numbers].map(TextLine::plain).to_vec()
    };
    answered.map(line).collect()
}

/// How many people sat at the seats, and how many seats said that they take part.
fn who_sat_there(draft: &Drafting<'_>, heard: &HeardSeats) -> Vec<Block> {
    let (p, w) = (draft.p, draft.w);
    let mut blocks = Vec::new();
    if !heard.present.is_empty() {
        let all = heard.everybody();
        let mut said = headcount(draft.lang, heard.present.len(), (all.people(), all.women, all.men, all.under_30));
        let functions: Vec<String> = w
            .functions
            .iter()
            .zip(&all.functions)
            .filter(|(_, n)| **n > 0)
            .map(|(function, n)| format!("{function}{}{n}", draft.lang.colon()))
            .collect();
        if !functions.is_empty() {
            said = format!("{said} {}.", functions.join(draft.lang.semicolon()));
        }
        blocks.push(Block::text(&said));
    }
    if !heard.consent.is_empty() {
        let agreed = heard.consent.values().filter(|agreed| **agreed).count();
        let with = [("agreed", &*agreed.to_string()), ("called", &*(heard.consent.len() - agreed).to_string())];
        blocks.push(Block::text(fill(p.consent_given, &with)));
    }
    blocks
}

/// What each seat said, for direction and evaluators.
fn by_seat(draft: &Drafting<'_>, heard: &HeardSeats, asked: &[Statement]) -> Option<Block> {
    if draft.wish.edition == Edition::Public || heard.is_empty() {
        return None;
    }
    let own: Vec<&Statement> = asked.iter().filter(|statement| statement.of == StatementOf::Oneself).collect();
    let row = |seat: Slug| {
        let (mut before, mut after) = ((0, 0), (0, 0));
        for statement in &own {
            let counted = heard.answers(&statement.key, Some(seat));
            for (sum, counts) in [(&mut before, counted.before), (&mut after, counted.after)] {
                let (answers, total) = Feedback::sum(&counts);
                *sum = (sum.0 + answers, sum.1 + total);
            }
        }
        let present = heard.present.get(&seat);
        let people = present.map_or_else(String::new, |count| format!("{} + {}", count.women, count.men));
        let agreed = match heard.consent.get(&seat) {
            Some(true) => draft.p.agreed,
            Some(false) => draft.p.called,
            None => "",
        };
        let forms = format!("{}, {}", heard.forms_of(seat, false), heard.forms_of(seat, true));
        let means = [before, after].map(|(answers, sum)| mean(draft.lang, answers, sum));
        let said = !people.is_empty() || !agreed.is_empty() || forms != "0, 0";
        let [before, after] = means;
        let name = draft.names.of(seat).into_owned();
        said.then(|| [name, agreed.to_owned(), people, forms, before, after].map(TextLine::plain).to_vec())
    };
    let rows: Vec<Vec<TextLine>> = draft.played.scenario.seats.iter().filter_map(|seat| row(seat.id)).collect();
    let grid = Grid::of(&[32, 16, 13, 13, 13, 13], draft.p.answers_by_seat, rows);
    (!grid.rows.is_empty()).then_some(Block::Grid(grid))
}

/// What people typed: by seat, or how much of it there is.
fn in_words(draft: &Drafting<'_>, heard: &HeardSeats) -> Vec<Block> {
    let p = draft.p;
    let forms: Vec<(Slug, &AnswerGiven)> = heard.words().collect();
    if forms.is_empty() {
        return Vec::new();
    }
    if draft.wish.edition == Edition::Public {
        return vec![Block::text(fill(p.answers_in_words_public, &[("n", &forms.len().to_string())]))];
    }
    let mut rows = Vec::new();
    for (seat, said) in forms {
        let AnswerGiven::After { strengths, changes, plan, anything, .. } = said else { continue };
        let texts = strengths.iter().map(|text| (p.strength, text));
        let texts = texts.chain(changes.iter().map(|text| (p.to_change, text)));
        let texts = texts.chain([(draft.w.plan_change, plan), (draft.w.anything, anything)]);
        for (about, text) in texts.filter(|(_, text)| !text.is_empty()) {
            let seat = draft.names.of(seat).into_owned();
            rows.push([seat, about.to_owned(), words::clean(text)].map(TextLine::plain).to_vec());
        }
    }
    vec![Block::Grid(Grid::of(&[24, 22, 54], p.answers_in_words, rows))]
}
