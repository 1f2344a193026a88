//! Stories of who knew what when.

use std::collections::BTreeSet;

use kernel::{names::Slug, time::Span};
use vocabulary::matter::MatterKind;

use super::{Carrier, KnowledgeMatrix};
use crate::{
    played::{played, shipped},
    record::PlayedRecord,
};

/// What must hold in any exercise.
pub(crate) fn assert_sound(record: &PlayedRecord<'_>, known: &KnowledgeMatrix) {
    for matter in &known.matters {
        let since = matter.since();
        let first = matter.seen.iter().map(|sight| sight.fact).min().expect("somebody saw or told it");
        assert!(record.fact(first).is_some());
        assert_eq!(matter.cells.len(), known.seats.len());
        for cell in &matter.cells {
            for word in &cell.words {
                assert!(word.at >= since, "{:?} {}: {word:?} before {since:?}", matter.kind, matter.about);
                assert!(record.fact(word.fact).is_some_and(|fact| fact.at == word.at));
                assert!(word.way.last().is_none_or(|hop| hop.to == cell.seat));
                for pair in word.way.windows(2) {
                    assert!(pair[0].came <= pair[1].came && pair[0].to == pair[1].from, "a way has no gap");
                }
                assert!(matches!(word.carrier, Carrier::Row(_)) || !word.way.is_empty(), "{word:?}");
            }
            let stops = cell.stops.iter().chain(&matter.held).map(|stop| stop.fact);
            let missing: BTreeSet<u64> = stops.filter(|n| record.fact(*n).is_none()).collect();
            assert!(missing.is_empty(), "facts that are none: {missing:?}");
        }
    }
}

#[test]
fn in_a_whole_exercise_of_the_lake_nobody_knows_a_thing_before_it_was_seen_and_no_way_has_a_gap() {
    let mut lake = played(shipped("scenarios/lake-chad"), 3, "", Some("by-the-book"));
    let record = lake.record();
    let known = KnowledgeMatrix::of(&record);
    assert_sound(&record, &known);
    let heard = |seat: &str, kind, about: &str| {
        let matter = known.matters.iter().find(|matter| matter.kind == kind && matter.about == Slug::new(about));
        matter.and_then(|matter| matter.cell(Slug::new(seat))?.after(matter))
    };
    assert_eq!(heard("kandil-women", MatterKind::ArmedMen, "kouma"), Some(Span(0)), "they were told by a row");
    let agency = heard("agency", MatterKind::ArmedMen, "kouma").expect("it heard of it");
    assert!(agency > Span::hours(1), "word took its time: {agency}");
}
