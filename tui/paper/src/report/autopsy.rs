//! Why something was missed or late, behind the line that says that it was: the finding of its autopsy, with the last fact on its way. In the
//! edition for circulation no finding that touches protection stands here, and none that says who among the people saw and did not tell.

use hindsight::{
    autopsy::{AutopsyFinding, Expectation, Why},
    knowledge::Halt,
};

use super::{discreet::Edition, drafting::Drafting};
use crate::document::TextLine;

/// The line, with why, if that was found.
pub(super) fn because(draft: &Drafting<'_>, of: Expectation, line: TextLine) -> TextLine {
    let Some(finding) = draft.played.findings.iter().find(|finding| finding.of == of) else { return line };
    let public = draft.discreet.edition() == Edition::Public;
    if public && (finding.protected || draft.hidden(finding.fact)) {
        return said(line, draft.p.why_protected);
    }
    if public && is_of_the_people(draft, finding) {
        return said(line, draft.p.why_among_people);
    }
    let knowledge = draft.played.knowledge.map(|known| known.matters.as_slice()).unwrap_or_default();
    let about = finding.matter.and_then(|n| knowledge.get(n));
    // A refusal may speak of a report, by the name of whoever made it.
    let why = draft.unnamed(words::knowing::why(finding, about, &draft.names));
    let fact = Some(finding.fact).filter(|fact| !line.cites.contains(fact));
    said(line, &why).citing(fact)
}

fn said(mut line: TextLine, why: &str) -> TextLine {
    line.text = format!("{}. {why}", line.text.trim_end_matches('.'));
    line
}

/// Whether word stood still, or was longest, with those who saw it: their silence is their own, and often their safety.
fn is_of_the_people(draft: &Drafting<'_>, finding: &AutopsyFinding) -> bool {
    match &finding.why {
        Why::Stood { stop, .. } => match &stop.halt {
            Halt::NobodyTells { .. } | Halt::NotHeard { .. } | Halt::KeptSilent { .. } | Halt::NoConsent { .. } => true,
            Halt::HeldUp { from, .. } | Halt::Lost { from, .. } | Halt::UnderWay { from, .. } => {
                draft.is_of_the_people(*from)
            }
            _ => false,
        },
        Why::WordLate { leg: Some(leg), .. } => draft.is_of_the_people(leg.from),
        _ => false,
    }
}
