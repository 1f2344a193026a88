//! What the words say, and that nothing is left unsaid.

use std::collections::BTreeSet;

use engine::sight::view::RowState;
use kernel::{
    chance::Roll,
    names::{Serial, Slug},
    time::{Span, Time},
};
use vocabulary::{
    act::{Act, ActKind, DirectionAct, Refusal},
    condition::Condition,
    effect::EffectKind,
    fact::{CommunityFact, ExerciseFact, PostFact, SharingFact, ThreatFact, What},
    language::Holds,
    matter::Matter,
    scenario::{
        Channel, ChannelKind, Community, Flow, Place, PlaceKind, Post, Road, Scenario, Seat, SeatKind, Surface,
    },
    terms::{Hand, Means, Stock, Text, Traveller},
};

use super::*;

fn slug(text: &str) -> Slug {
    Slug::new(text)
}
fn both(en: &str, fr: &str) -> Text {
    Text::of(en.to_owned(), fr.to_owned())
}

/// A small scenario with names.
fn names(lang: Lang) -> Names {
    let place = |id: &str, name: &str| Place {
        id: slug(id),
        name: Text::same(name),
        short: Text::default(),
        lat: 0.0,
        lon: 0.0,
        kind: PlaceKind::Town,
        country: "NE".to_owned(),
        region: String::new(),
        approximate: true,
        source: String::new(),
    };
    let seat = |id: &str, en: &str, fr: &str| Seat {
        id: slug(id),
        title: both(en, fr),
        short: Text::default(),
        kind: SeatKind::Governor,
        level: Default::default(),
        above: None,
        country: "NE".to_owned(),
        place: slug("north"),
        authority: None,
        community: None,
        brief: Text::default(),
        secret: Text::default(),
        posts: Vec::new(),
        patrols: Vec::new(),
        camps: Vec::new(),
        may: Vec::new(),
        means: Stock::default(),
        reserve: Stock::default(),
        women: 0,
        due_diligence: false,
        needs: Vec::new(),
        language: String::new(),
        own_kind: None,
        attachments: Vec::new(),
    };
    let scenario = Scenario {
        start: "2027-03-08 06:00".to_owned(),
        zone: "Africa/Niamey".to_owned(),
        places: vec![place("north", "Northbank"), place("assaga", "Assaga")],
        roads: vec![Road {
            id: slug("ford"),
            from: slug("north"),
            to: slug("assaga"),
            km: 4,
            surface: Surface::Track,
            post: None,
            other_post: None,
            unofficial: true,
            corridor: false,
            source: String::new(),
        }],
        posts: vec![Post {
            id: slug("bridge"),
            name: both("Bridge post", "Poste du pont"),
            short: both("Bridge", "Le pont"),
            place: slug("north"),
            authority: slug("police"),
            officers: 8,
            women: 2,
            lanes: 2,
            hours: None,
            safe_building: true,
            midas: true,
            i247: false,
            mobile: false,
            rooms: 1,
            training: 500,
            fingerprints: false,
            fuel: 0,
        }],
        communities: vec![Community {
            id: slug("fishers"),
            name: both("Fishers of Assaga", "Communauté de pêche d’Assaga"),
            short: Text::default(),
            place: slug("assaga"),
            people: 900,
            hosts: 40,
            boats: 0,
            trust: Vec::new(),
            neighbours: Vec::new(),
            fear: 0,
            tension: 0,
            committee: None,
        }],
        flows: vec![Flow {
            id: slug("market"),
            who: Traveller::Trader,
            from: slug("north"),
            to: slug("assaga"),
            per_day: 10,
            size: (1, 4),
            women: 500,
            children: 0,
            papers: 900,
            by_day: true,
            months: Vec::new(),
            weekdays: Vec::new(),
            back: None,
        }],
        seats: vec![
            seat("governor", "Governor of Northbank", "Gouvernorat de Northbank"),
            seat("prefect", "Prefecture of Assaga", "Préfecture d’Assaga"),
        ],
        channels: vec![Channel {
            id: slug("line"),
            kind: ChannelKind::Phone,
            from: slug("governor"),
            to: slug("prefect"),
            delay: Span::minutes(10),
            loss: 0,
            distortion: 0,
            agreement: false,
        }],
        ..Scenario::default()
    };
    Names::new(&scenario, lang)
}

#[track_caller]
fn assert_fact(what: &What, en: &str, fr: &str) {
    assert_eq!(fact(what, &names(Lang::En)), en);
    assert_eq!(fact(what, &names(Lang::Fr)), fr);
}

#[test]
fn a_fact_is_a_plain_sentence_in_both_languages() {
    assert_fact(
        &What::Post(PostFact::PostClosed { post: slug("bridge"), needy_pass: true }),
        "Bridge post closed, but people in need could still pass.",
        "Poste du pont : le poste a fermé, mais les personnes en détresse passaient encore.",
    );
    assert_fact(
        &What::Threat(ThreatFact::Attack { group: None, place: slug("assaga"), severity: 400 }),
        "Assaga was attacked (severity 40 %).",
        "Attaque à Assaga (gravité 40 %).",
    );
    assert_fact(
        &What::Sharing(SharingFact::ReportSent {
            report: Serial { of: slug("bridge"), n: 3 },
            from: slug("governor"),
            to: slug("prefect"),
            channel: slug("line"),
        }),
        "Governor of Northbank sent report bridge#3 to Prefecture of Assaga (phone, Governor of Northbank ↔ Prefecture of Assaga).",
        "Rapport bridge#3 envoyé : Gouvernorat de Northbank → Préfecture d’Assaga (téléphone, Gouvernorat de Northbank ↔ Préfecture d’Assaga).",
    );
    assert_fact(
        &What::Exercise(ExerciseFact::InjectDeferred { row: slug("i-07"), until: Time(86_400) }),
        "The inject “i-07” now comes at D2 06:00.",
        "Inject désormais prévu à J2 06:00 : « i-07 ».",
    );
}

#[test]
fn what_has_a_short_name_is_called_by_it_where_space_is_short() {
    let (english, french) = (names(Lang::En), names(Lang::Fr));
    assert_eq!((english.short(slug("bridge")), french.short(slug("bridge"))), ("Bridge".into(), "Le pont".into()));
    assert_eq!(english.short(slug("fishers")), "Fishers of Assaga");
    assert_eq!(english.of(slug("bridge")), "Bridge post");
}

#[test]
fn zero_is_plural_in_english_and_singular_in_french() {
    let gave_up = |people| {
        What::Post(PostFact::PartyGaveUp { post: slug("bridge"), party: Serial::default(), people, waited_s: 8100 })
    };
    for (n, en, fr) in [
        (0, "0 people gave up at Bridge post after 2 h 15.", "Poste du pont : 0 personne a renoncé après 2 h 15."),
        (1, "1 person gave up at Bridge post after 2 h 15.", "Poste du pont : 1 personne a renoncé après 2 h 15."),
        (2, "2 people gave up at Bridge post after 2 h 15.", "Poste du pont : 2 personnes ont renoncé après 2 h 15."),
        (
            1412,
            "1,412 people gave up at Bridge post after 2 h 15.",
            "Poste du pont : 1\u{A0}412 personnes ont renoncé après 2 h 15.",
        ),
    ] {
        assert_fact(&gave_up(n), en, fr);
    }
}

#[test]
fn what_joins_two_places_is_called_after_them() {
    for (lang, ford, market) in [
        (Lang::En, "Northbank–Assaga (unofficial route)", "traders, Northbank → Assaga"),
        (Lang::Fr, "Northbank–Assaga (passage non officiel)", "commerce, Northbank → Assaga"),
    ] {
        let names = names(lang);
        assert_eq!(names.of(slug("ford")), ford);
        assert_eq!(names.of(slug("market")), market);
        assert_eq!(names.of(slug("nowhere")), "nowhere", "a thing without a name goes by its slug");
    }
}

#[test]
fn a_refusal_says_why_and_what_to_do() {
    let refused = Refusal::NotEnough { means: Means::Tents, needed: 12, held: 1 };
    assert_eq!(
        refusal(&refused, &names(Lang::En)),
        "Not enough: this needs 12 tents, you hold 1 tent. Ask for means, or order less."
    );
    assert_eq!(
        refusal(&refused, &names(Lang::Fr)),
        "Pas assez : il faut 12 tentes, vous avez 1 tente. Demandez des moyens, ou ordonnez moins."
    );
}

#[test]
fn what_a_player_wrote_cannot_reach_the_terminal_as_control_characters() {
    let names = names(Lang::Fr);
    let said = matter(&Matter::Words { from: slug("governor"), text: "Venez\u{1b}[2J\nvite ".to_owned() }, &names);
    assert_eq!(said, "Gouvernorat de Northbank dit : « Venez[2J vite »");
    let ordered = act_sentence(&Act::Direction(DirectionAct::Note { text: "a\u{7}\u{202e}b".to_owned() }), &names);
    assert_eq!(ordered, "Note : « ab »");
}

#[test]
fn dice_show_what_was_needed_and_what_fell() {
    let thrown = Roll { purpose: slug("detection"), subject: slug("patrol"), count: 0, needed: 350, rolled: 412 };
    assert_eq!(roll(&thrown, Lang::En), "the chance was 35 %, the dice showed 41.2: no");
    assert_eq!(roll(&thrown, Lang::Fr), "les chances étaient de 35 %, les dés ont donné 41,2 : non");
}

#[test]
fn a_condition_reads_as_a_clause_and_brackets_what_is_joined_within() {
    let open = || Condition::PostOpen(slug("bridge").into());
    let asked = Condition::All(vec![
        Condition::Waiting { post: slug("bridge").into(), more_than: 200 },
        Condition::Any(vec![open(), Condition::Not(Box::new(Condition::Attacked { place: None }))]),
    ]);
    assert_eq!(
        condition(&asked, &names(Lang::En)),
        "more than 200 people wait at Bridge post and (Bridge post is open or not (there has been an attack))"
    );
    assert_eq!(
        condition(&asked, &names(Lang::Fr)),
        "plus de 200 personnes attendent (Poste du pont) et (Poste du pont est ouvert ou pas (il y a eu une attaque))"
    );
}

#[test]
fn every_act_has_a_label_of_its_own_a_help_and_a_label_for_each_field() {
    for lang in Lang::ALL {
        let labels: BTreeSet<_> = ActKind::ALL.iter().map(|kind| act_name(*kind, lang)).collect();
        assert_eq!(labels.len(), ActKind::ALL.len(), "two acts share a label in {lang:?}");
        let unknown = act_field(ActKind::Note, "no such field", lang);
        for kind in ActKind::ALL {
            assert!(act_help(*kind, lang).ends_with('.'));
            for field in kind.fields() {
                assert_ne!(act_field(*kind, field.name, lang), unknown, "{kind:?} {}", field.name);
                // A refusal names the field without its act.
                if matches!(field.holds, Holds::Number(..) | Holds::Words) {
                    assert_ne!(act_field(ActKind::Note, field.name, lang), unknown, "{}", field.name);
                }
            }
        }
    }
}

#[test]
fn every_effect_has_a_label_of_its_own_and_a_label_for_each_field() {
    for lang in Lang::ALL {
        let labels: BTreeSet<_> = EffectKind::ALL.iter().map(|kind| effect_name(*kind, lang)).collect();
        assert_eq!(labels.len(), EffectKind::ALL.len(), "two effects share a label in {lang:?}");
        let unknown = effect_field(EffectKind::Tension, "no such field", lang);
        for (kind, field) in EffectKind::ALL.iter().flat_map(|kind| kind.word().fields.iter().map(move |f| (*kind, f)))
        {
            assert_ne!(effect_field(kind, field.name, lang), unknown, "{kind:?} {}", field.name);
        }
    }
}

#[test]
fn a_measure_of_somebody_names_them_and_an_unknown_one_has_no_label() {
    let keys = "acts.governor seconds_to_seat.governor heard_permille.governor trust.fishers.police";
    for lang in Lang::ALL {
        let names = names(lang);
        for key in keys.split_whitespace() {
            assert!(measure(key, &names).is_some_and(|label| !label.is_empty()), "{key}");
        }
        assert_eq!(measure("sunshine", &names), None);
        assert_eq!(measure("sunshine.governor", &names), None);
    }
    assert_eq!(
        measure("trust.fishers.police", &names(Lang::En)).as_deref(),
        Some("Trust of Fishers of Assaga in police")
    );
}

#[test]
fn the_state_of_a_row_is_a_symbol_of_its_own_beside_its_word() {
    let all = RowState::ALL;
    let symbols: BTreeSet<_> = all.iter().copied().map(row_symbol).collect();
    assert_eq!(symbols.len(), all.len());
    for lang in Lang::ALL {
        let words: BTreeSet<_> = all.iter().map(|state| row_state(*state, lang)).collect();
        assert_eq!(words.len(), all.len());
    }
}

#[test]
fn the_language_follows_the_option_or_the_environment() {
    for french in ["fr", "FR", "fr_NE.UTF-8", "fr-FR", "français"] {
        assert_eq!(Lang::from_env(Some(french)), Lang::Fr, "{french}");
    }
    for other in [None, Some(""), Some("C"), Some("en_GB.UTF-8"), Some("frr")] {
        assert_eq!(Lang::from_env(other), Lang::En, "{other:?}");
    }
}

#[test]
fn amounts_carry_their_units() {
    let held = Stock { officers: 1, funds: 1200, ..Stock::default() };
    assert_eq!(stock(&held, Lang::En), "1 officer, 1,200,000 CFA francs");
    assert_eq!(stock(&held, Lang::Fr), "1 agent, 1\u{A0}200\u{A0}000 francs CFA");
    assert_eq!(stock(&Stock::default(), Lang::Fr), "rien");
}

#[test]
fn every_measure_has_its_words() {
    let names = Names::none(Lang::Fr);
    for (key, _) in engine::debrief::measure::Measures::default().finish() {
        assert!(measure(&key, &names).is_some(), "{key} has no words");
    }
}

#[test]
fn what_ssh_asks_before_there_is_a_terminal_is_plain_ascii() {
    use Key as K;
    for key in [K::SshWelcome, K::SshCode, K::SshWrong, K::SshLocked, K::SshEnough, K::SshFull, K::SshNoTerminal] {
        for lang in [Lang::En, Lang::Fr] {
            assert!(ui(lang, key).is_ascii(), "{key:?}: {}", ui(lang, key));
        }
    }
}

#[test]
fn nobody_reads_a_figure_in_thousandths() {
    let moved = What::Community(CommunityFact::TrustMoved {
        community: slug("fishers"),
        authority: slug("police"),
        by: 100,
        level: 625,
    });
    assert_fact(
        &moved,
        "Fishers of Assaga: trust in police gained 10 points (now 62.5 %).",
        "Communauté de pêche d’Assaga : la confiance envers police a gagné 10 points (62,5 % maintenant).",
    );
    let texts = |lang| {
        let keys = Key::ALL.iter().map(|key| ui(lang, *key).to_owned());
        let names = names(lang);
        let measures = engine::debrief::measure::Measures::default().finish();
        keys.chain(measures.into_iter().filter_map(move |(key, _)| measure(&key, &names))).collect::<Vec<_>>()
    };
    for text in Lang::ALL.into_iter().flat_map(texts) {
        assert!(!["1000", "thousandth", "millième", "mille "].iter().any(|word| text.contains(word)), "{text}");
    }
    assert_eq!(report::measure_value("trust_mean", 523, Lang::Fr), "52,3 %");
}

#[test]
fn what_was_done_is_said_of_whoever_did_it_and_agrees_with_their_name() {
    let done = |kind| {
        What::Exercise(ExerciseFact::ActDone { act: 7, seat: slug("facilitator"), kind, on: None, hand: Hand::People })
    };
    assert_fact(
        &done(ActKind::Defer),
        "Facilitator put an inject off. Act 7.",
        "L’animation a reporté un inject. Décision 7.",
    );
    let convened = What::Exercise(ExerciseFact::ActDone {
        act: 8,
        seat: slug("governor"),
        kind: ActKind::Convene,
        on: Some(slug("fishers")),
        hand: Hand::People,
    });
    assert_fact(
        &convened,
        "Governor of Northbank decided to convene a committee (Fishers of Assaga). Act 8.",
        "Le Gouvernorat de Northbank a décidé de réunir un comité (Communauté de pêche d’Assaga). Décision 8.",
    );
    let mut names = names(Lang::Fr);
    names.put(slug("islanders"), &Text::same("Insulaires de Dokora"));
    let suffered =
        What::Community(CommunityFact::ReprisalSuffered { community: slug("islanders"), group: slug("men") });
    assert_eq!(fact(&suffered, &names), "Les Insulaires de Dokora ont subi des représailles (« men »).");
}

#[test]
fn the_census_has_every_act_or_says_why_it_moves_nothing() {
    let silent = |act: &&ActKind| {
        let moves = census::worth(**act).is_some_and(|worth| worth.d.abs() >= census::FAR);
        !moves && Lang::ALL.iter().any(|lang| census::why_still(*lang, **act).is_none())
    };
    let silent: Vec<&str> = ActKind::ALL.iter().filter(silent).map(|act| act.name()).collect();
    assert!(silent.is_empty(), "neither moves anything nor says why: {silent:?}");
    let of =
        |act: ActKind| census::worth(act).is_none_or(|worth| vocabulary::measure::measure(worth.measure).is_some());
    assert!(ActKind::ALL.iter().all(|act| of(*act)), "a measure that there is");
}
