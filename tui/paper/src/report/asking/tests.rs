//! What a seat is asked, and when.

use kernel::time::Time;
use vocabulary::scenario::Seat;
use words::Names;

use super::{rating::RatingForm, *};
use crate::report::answers::{AnswerGiven, LONGEST_ANSWER, Rated};

fn scenario() -> Scenario {
    let written =
        serde_json::json!({ "id": "kandil", "title": "S", "kind": "Community", "place": "here", "brief": "" });
    let seat: Seat = serde_json::from_value(written).expect("a seat");
    Scenario { seats: vec![seat], ..Scenario::default() }
}

fn after(said: impl IntoIterator<Item = AnswerGiven>) -> SaidSoFar {
    let seat = Slug::new("kandil");
    let answer = |(at, said)| SeatAnswer { at: Time(at), seat, wall: String::new(), said };
    SaidSoFar::of(&(0..).zip(said).map(answer).collect::<Vec<_>>(), &scenario(), seat)
}

fn given<const N: usize>(pairs: [(&str, &str); N]) -> BTreeMap<String, String> {
    pairs.map(|(key, value)| (key.to_owned(), value.to_owned())).into()
}

#[test]
fn the_moment_asks_for_the_rules_the_count_and_oneself_and_for_an_opinion_once_it_is_over() {
    let (yes, no) = (AnswerGiven::Consent { agreed: true }, AnswerGiven::Consent { agreed: false });
    let count = AnswerGiven::Present(Headcount { women: 2, ..Headcount::default() });
    let before = AnswerGiven::Before(Rated { person: 1, ..Rated::default() });
    let mut said = Vec::new();
    let mut due = |next: Option<AnswerGiven>| {
        said.extend(next);
        after(said.clone()).due(false)
    };
    assert_eq!(due(None), Some(AskedPart::Rules));
    assert_eq!(due(Some(no)), Some(AskedPart::Rules), "whoever called first is asked again");
    assert_eq!(due(Some(yes.clone())), Some(AskedPart::Rules), "nobody said how many they are");
    assert_eq!(due(Some(count)), Some(AskedPart::Before));
    assert_eq!(due(Some(before)), None);
    assert_eq!(after([yes.clone()]).due(true), Some(AskedPart::After), "whatever was left out before");
    let form = RatingForm::of(&scenario(), &Names::new(&scenario(), Lang::Fr), &after([]), true);
    assert_eq!(after([yes, form.said(&BTreeMap::new())]).due(true), None);
}

#[test]
fn a_form_is_asked_question_by_question_and_holds_what_was_given() {
    let scenario = scenario();
    let form = RatingForm::of(&scenario, &Names::new(&scenario, Lang::Fr), &after([]), true);
    let mut filled = BTreeMap::new();
    while let Some((_, question)) = form.next(&filled) {
        let value = if rating::is_written(question.key()) { "" } else { "4" };
        filled.insert(question.key().to_owned(), value.to_owned());
    }
    filled.insert("strengths".to_owned(), "Le tambour\n\n L’appel \u{7}".to_owned());
    assert!(form.question("plan").is_none(), "no plan is under test");
    assert_eq!(form.answered(&filled), form.questions.len() - 2, "two were left empty");
    let AnswerGiven::After { rated, strengths, changes, .. } = form.said(&filled) else { panic!("a form after it") };
    assert!(rated.person == 1 && rated.answers.values().all(|answer| *answer == 4));
    assert_eq!((strengths, changes), (vec!["Le tambour".to_owned(), "L’appel".to_owned()], Vec::new()));
    assert!(rating::too_long(&"é".repeat(LONGEST_ANSWER), Lang::Fr).is_none());
    assert!(rating::too_long(&"é".repeat(LONGEST_ANSWER + 1), Lang::Fr).is_some());
}

#[test]
fn a_count_is_read_from_its_fields_and_stands_in_them_again() {
    let count = count::read(&given([("women", "3"), ("men", " 2 "), ("from-4", "5")])).expect("it adds up");
    let fields = [count::who(Lang::En), count::functions(Lang::En)].concat();
    let again: BTreeMap<String, String> = fields
        .iter()
        .filter_map(|field| count::known(Some(&count), &field.key).map(|n| (field.key.clone(), n.to_string())))
        .collect();
    assert_eq!(count::read(&again), Ok(count));
    assert_eq!(count::read(&given([("women", "trois")])), Err(YouText::NoNumber));
    assert_eq!(count::read(&given([])), Err(YouText::NobodyCounted), "whoever sends it sits there");
    assert_eq!(count::read(&given([("women", "0"), ("men", "0")])), Err(YouText::NobodyCounted));
    assert_eq!(count::read(&given([("women", "2"), ("young", "3")])), Err(YouText::NotMoreThanAll));
}
