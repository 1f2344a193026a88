//! Crowds: where three or more marks would share a cell, one mark stands for all of them and says how many of which kind. Nothing is
//! painted over anything; what is there in full is for a list to say.

use super::{
    sheet::Sheet,
    view::{Kind, Mark, Tone},
};

/// From so many marks on a crowd is counted. Two stand side by side.
const CROWD: usize = 3;

/// The marks with every crowd counted, as it stands on this sheet. What moves on a road has no place, and what is selected stays seen.
pub(super) fn counted(marks: &[Mark], kinds: &[Kind], sheet: &Sheet) -> Vec<Mark> {
    let near = |a: (u16, u16), b: (u16, u16)| a.1 == b.1 && a.0.abs_diff(b.0) <= 1;
    let mut crowds: Vec<((u16, u16), Vec<&Mark>)> = Vec::new();
    let mut alone: Vec<Mark> = Vec::new();
    for mark in marks {
        let counts = !mark.selected && kinds.iter().any(|kind| kind.symbols.contains(mark.symbol));
        match sheet.cell((mark.lon, mark.lat)).filter(|_| counts) {
            None => alone.push(mark.clone()),
            Some(cell) => match crowds.iter_mut().find(|(there, _)| near(*there, cell)) {
                Some((_, crowd)) => crowd.push(mark),
                None => crowds.push((cell, vec![mark])),
            },
        }
    }
    for (_, crowd) in crowds {
        // A place itself is no crowd, and stands for none.
        let things =
            crowd.iter().filter(|mark| kinds.iter().any(|kind| kind.counts && kind.symbols.contains(mark.symbol)));
        if things.count() < CROWD {
            alone.extend(crowd.into_iter().cloned());
        } else if let Some(mark) = one_for_all(&crowd, kinds) {
            alone.push(mark);
        }
    }
    alone
}

/// One mark for a crowd: the symbol and the note of the most important, the name of the place, the gravest mood, and the counts.
fn one_for_all(crowd: &[&Mark], kinds: &[Kind]) -> Option<Mark> {
    let first = crowd.iter().min_by_key(|mark| mark.rank)?;
    let counts: Vec<(usize, &Kind)> = kinds
        .iter()
        .filter(|kind| kind.counts)
        .map(|kind| (crowd.iter().filter(|mark| kind.symbols.contains(mark.symbol)).count(), kind))
        .filter(|(count, _)| *count > 0)
        .collect();
    let word = |(count, kind): &(usize, &Kind)| format!("{count} {}", if *count == 1 { &kind.one } else { &kind.many });
    let sign = |(count, kind): &(usize, &Kind)| format!("{}{count}", kind.symbols.chars().next().unwrap_or('•'));
    let said = |parts: Vec<String>, joint: &str| {
        let parts = parts.join(joint);
        // What matters most keeps its note: the queue of a post says more than a count.
        let note = first.note.as_ref().filter(|_| first.rank == 0);
        Some(note.map_or_else(|| parts.clone(), |note| format!("{note} {parts}")))
    };
    let gravity = |mark: &&&Mark| match mark.tone {
        Tone::Bad => 4,
        Tone::Warn => 3,
        Tone::Accent => 2,
        Tone::Plain | Tone::Good => 1,
        Tone::Dim => 0,
    };
    let place = crowd.iter().find(|mark| !mark.place.is_empty()).map_or(&first.label, |mark| &mark.place);
    Some(Mark {
        label: place.clone(),
        tone: crowd.iter().max_by_key(gravity)?.tone,
        note: said(counts.iter().map(word).collect(), ", "),
        brief: said(counts.iter().map(sign).collect(), " "),
        ..(**first).clone()
    })
}
