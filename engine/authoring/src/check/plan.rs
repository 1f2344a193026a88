//! The plan under test: whether it has paragraphs, and which of them nothing exercises.
//!
//! That a row, an objective or a task names a paragraph which is there is asked with all other names.

use reading::node::Step;
use vocabulary::kind::Kind;

use super::Checker;
use crate::complaint::Fault;

impl Checker<'_> {
    pub(super) fn tested_plan(&mut self) {
        let Some(plan) = &self.scenario.plan else { return };
        if plan.paragraphs.is_empty() {
            self.complain("plan", &[Step::Field("paragraphs")], Fault::EmptyList { of: Kind::Paragraph });
        }
        // What could not be read may name any of them.
        if self.sources.has_unread() {
            return;
        }
        for (j, paragraph) in plan.paragraphs.iter().enumerate() {
            if !self.scenario.exercises(paragraph.id) {
                let steps = [Step::Field("paragraphs"), Step::Index(j)];
                self.complain("plan", &steps, Fault::Unexercised { paragraph: paragraph.id });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use reading::source::SourceFile;

    use crate::read::examine;

    const SOUND: &str = include_str!("../../../../tests/scenarios/sound/scenario.ron");
    const PARAGRAPHS: &str =
        "(id: \"p1\", number: \"1\", text: \"Warn.\"), (id: \"p2\", heading: \"Order\", text: \"Keep it.\")";

    /// The codes of what is wrong with the sound scenario under a plan of these paragraphs, of which its first row names some.
    fn codes(paragraphs: &str, named: &str) -> (bool, Vec<&'static str>) {
        let plan = format!("plan: (title: \"The plan\", paragraphs: [{paragraphs}]),\n    msel: [");
        let text = SOUND.replacen("format: 1", "format: 2", 1).replacen("msel: [", &plan, 1);
        let text = text.replacen("mode: Radio, objectives", &format!("mode: Radio, plan: [{named}], objectives"), 1);
        let (scenario, complaints) = examine(&[SourceFile::new("scenario.ron", &text)]);
        (scenario.is_some(), complaints.iter().map(|complaint| complaint.code()).collect())
    }

    #[test]
    fn a_row_names_paragraphs_that_are_there_each_once() {
        assert_eq!(codes(PARAGRAPHS, "\"p1\", \"p2\""), (true, vec![]));
        assert_eq!(codes(PARAGRAPHS, "\"p1\", \"p2\", \"p3\""), (false, vec!["H204"]));
        assert_eq!(
            codes(PARAGRAPHS, "\"p1\", \"p2\", \"flow\""),
            (false, vec!["H205"]),
            "an objective is no paragraph"
        );
        assert!(codes(PARAGRAPHS, "\"p1\", \"p2\", \"p1\"").1.contains(&"H523"));
    }

    #[test]
    fn a_paragraph_that_nothing_exercises_is_noted_and_stands_against_nothing() {
        assert_eq!(codes(PARAGRAPHS, "\"p1\""), (true, vec!["H545"]));
        assert_eq!(codes(PARAGRAPHS, ""), (true, vec!["H545", "H545"]));
    }

    #[test]
    fn a_plan_without_paragraphs_tests_nothing() {
        assert_eq!(codes("", ""), (false, vec!["H516"]));
    }
}
