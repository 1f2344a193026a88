//! Stories of the sentences: each is said in both languages, whole, with its clock time and its people.

use hindsight::{
    autopsy::{Fate, Leg, Why},
    knowledge::{Carrier, Halt, Witness},
};
use kernel::time::Span;
use vocabulary::{
    act::{ActKind, Refusal},
    matter::{Matter, MatterKind},
    scenario::Scenario,
};

use super::*;

fn slug(text: &str) -> Slug {
    Slug::new(text)
}

fn names(lang: Lang) -> Names {
    let scenario = Scenario { start: "2027-03-08 06:00".into(), zone: "Africa/Niamey".into(), ..Scenario::default() };
    Names::new(&scenario, lang)
}

fn halts() -> Vec<Halt> {
    let (seat, from, channel, community) = (slug("police"), slug("police"), slug("phone"), slug("toumour"));
    let barred = Halt::Barred { seat, act: 12, why: Refusal::NoChannel { to: slug("governor") } };
    vec![
        Halt::NobodyTells { community },
        Halt::NotHeard { community },
        Halt::KeptSilent { community, for_fear: true, trust: Some((seat, 900)) },
        Halt::KeptSilent { community, for_fear: false, trust: None },
        Halt::KeptSilent { community, for_fear: false, trust: Some((seat, 212)) },
        Halt::NotPassedOn { seat },
        Halt::ChannelDown { seat, channel },
        Halt::Withheld { seat },
        Halt::NoConsent { community, seat, refused: true },
        Halt::NoConsent { community, seat, refused: false },
        barred,
        Halt::HeldUp { from, channel },
        Halt::Lost { from, channel },
        Halt::UnderWay { from, channel },
    ]
}

fn whys() -> Vec<Why> {
    let (seat, other) = (slug("police"), slug("governor"));
    let done = |fate| Why::DidNotTake { seat, act: 12, kind: ActKind::OpenPost, fate };
    let late = |given, knew| Why::TooLate { seat, act: 12, kind: ActKind::Warn, given: Time(given), knew };
    let leg = |channel| Some(Leg { from: other, channel, took: Span::hours(3) });
    vec![
        Why::Unseen,
        Why::Stood { seat, stop: WordStop { fact: 9, at: Time(11_400), halt: Halt::NotPassedOn { seat: other } } },
        Why::WordLate { seat, at: Time(11_400), leg: leg(None) },
        Why::WordLate { seat, at: Time(11_400), leg: leg(Some(slug("phone"))) },
        Why::KnewOnly { seat, since: Time(11_400) },
        Why::Refused { seat, act: 12, kind: ActKind::Warn, why: Refusal::SeatLocked },
        done(Fate::TakenBack { seat, act: 13, kind: ActKind::ClosePost }),
        done(Fate::TakenBack { seat: other, act: 13, kind: ActKind::ClosePost }),
        done(Fate::Nothing),
        done(Fate::NotEnough),
        late(11_400, None),
        late(25_000, Some(Time(11_400))),
        Why::Unclear,
    ]
}

/// Whole, in one line, and not the words of a machine.
fn assert_reads(text: &str, lang: Lang) {
    let odd = ["..", " .", "::", "{", "}", "  ", " ,", ": :", "Some", "None"];
    assert!(!odd.iter().any(|odd| text.contains(odd)), "{text}");
    assert!(lang == Lang::En || !text.contains('\''), "{text}");
    assert!(text.chars().count() > 12, "{text}");
}

#[test]
fn where_word_stood_still_is_said_with_its_time_in_both_languages() {
    for halt in halts() {
        let stop = WordStop { fact: 7, at: Time(11_400), halt };
        let [en, fr] = [Lang::En, Lang::Fr].map(|lang| stood(&stop, &names(lang)));
        assert!(en.contains("D1 09:10") && fr.contains("J1 09:10"), "{en} / {fr}");
        assert_reads(&en, Lang::En);
        assert_reads(&fr, Lang::Fr);
        assert_ne!(en, fr);
    }
    let silent = Halt::KeptSilent { community: slug("toumour"), for_fear: false, trust: Some((slug("police"), 212)) };
    let said = stood(&WordStop { fact: 7, at: Time(11_400), halt: silent }, &names(Lang::En));
    assert_eq!(said, "toumour knew of it and told nobody at D1 09:10, for lack of trust (in police: 21.2 %)");
}

#[test]
fn each_finding_is_a_sentence_that_names_who_and_when_in_both_languages() {
    for why in whys() {
        let (seats, protected, matter) = (vec![slug("police")], false, None);
        let (since, by, came, fact) = (Time(3600), Some(Time(14_400)), None, 3);
        let of = Expectation::Row(slug("e10"));
        let finding = AutopsyFinding { of, seats, since, by, came, why, fact, matter, protected };
        let [en, fr] = [Lang::En, Lang::Fr].map(|lang| super::why(&finding, None, &names(lang)));
        for (text, lang) in [(&en, Lang::En), (&fr, Lang::Fr)] {
            assert_reads(text, lang);
            assert!(text.ends_with('.'), "{text}");
            assert!(
                matches!(finding.why, Why::Unseen | Why::Unclear) || text.to_lowercase().contains("police"),
                "{text}"
            );
        }
        assert_ne!(en, fr);
        assert_eq!(outcome(&finding, &names(Lang::En)), "not done by D1 10:00");
    }
}

#[test]
fn a_cell_says_how_word_came_and_what_had_changed_on_the_way() {
    let (place, seat, from) = (slug("toumour"), slug("governor"), slug("police"));
    let said = Some(Matter::ArmedMen { place, men: 25 });
    let hop = Hop {
        from,
        to: seat,
        channel: slug("phone"),
        sent: Some((4, Time(7200))),
        fact: 5,
        came: Time(9000),
        said: said.clone(),
    };
    let (carrier, changed) = (Carrier::Report, Some((20, 25)));
    let word = HeardWord { fact: 5, at: Time(9000), carrier, way: vec![hop.clone()], said, changed };
    let sights = vec![Sight { fact: 2, at: Time(3600), by: Witness::Community(slug("people")), matter: None }];
    let cell = KnowledgeCell { seat, needs: true, words: vec![word], stops: Vec::new() };
    let (kind, cells) = (MatterKind::ArmedMen, vec![cell.clone()]);
    let matter = Traced { kind, about: place, seen: sights, protected: false, held: Vec::new(), cells };
    let said = super::cell(&cell, &matter, &names(Lang::En));
    let way = "governor heard of it at D1 08:30, 1 h 30 after it was first seen or told, from police (phone).";
    assert_eq!(said, format!("{way} It said 25; 20 had been seen."));
    assert_reads(&super::cell(&cell, &matter, &names(Lang::Fr)), Lang::Fr);
    assert_reads(&super::hop(&hop, &names(Lang::Fr)), Lang::Fr);
    let unheard = KnowledgeCell { words: Vec::new(), ..cell };
    assert_eq!(super::cell(&unheard, &matter, &names(Lang::En)), "governor never heard of it.");
}
