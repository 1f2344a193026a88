//! The report as Markdown: for editing, for mail, for a printer without a browser.

use std::fmt::Write;

use words::bound;

use super::{ReportContent, inert::inert};

/// Lays the report out.
pub fn lay_out(c: &ReportContent) -> String {
    let p = c.phrases;
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = render(&mut out, c, p);
    bound(&out).into_owned()
}

fn table(out: &mut String, heads: &[&str], rows: impl Iterator<Item = Vec<String>>) -> std::fmt::Result {
    writeln!(out, "| {} |", heads.join(" | "))?;
    writeln!(out, "|{}", "---|".repeat(heads.len()))?;
    for row in rows {
        let row: Vec<String> = row.iter().map(|text| inert(text)).collect();
        writeln!(out, "| {} |", row.join(" | "))?;
    }
    writeln!(out)
}

fn render(out: &mut String, c: &ReportContent, p: &words::report::ReportPhrases) -> std::fmt::Result {
    let colon = c.lang.colon();
    writeln!(out, "# {} — {}\n\n> {}\n", p.report, inert(&c.title), p.illustrative)?;
    writeln!(out, "## 1. {}\n", p.overview)?;
    for (head, text) in &c.overview {
        writeln!(out, "- **{head}**{colon}{}", inert(text))?;
    }
    writeln!(out, "\n## 2. {}\n\n{}\n", p.analysis, p.rating_key)?;
    for (n, objective) in c.objectives.iter().enumerate() {
        writeln!(out, "### 2.{} {}\n\n*{}*\n", n + 1, inert(&objective.text), inert(&objective.capability))?;
        let rows = objective
            .tasks
            .iter()
            .map(|t| vec![t.text.clone(), t.shown.clone(), t.acts.to_string(), "☐ P  ☐ S  ☐ M  ☐ U".to_owned()]);
        table(out, &[p.task, p.evidence, p.acts_until_then, p.rating], rows)?;
        writeln!(out, "{}{colon}\n\n{}{colon}\n", p.strengths, p.improvements)?;
    }
    writeln!(out, "## 3. {}\n", p.timeline)?;
    table(out, &[p.time, p.what], c.timeline.iter().map(|line| vec![line.clock.clone(), line.text.clone()]))?;
    writeln!(out, "## 4. {}\n", p.acts)?;
    for seat in &c.seats {
        let (title, accepted, refused) = (inert(&seat.title), seat.accepted, seat.refused);
        writeln!(out, "### {title} ({}{colon}{accepted}, {}{colon}{refused})\n", p.accepted, p.refused)?;
        for (clock, act) in &seat.acts {
            writeln!(out, "- {clock} {}", inert(act))?;
        }
        writeln!(out)?;
    }
    writeln!(out, "## 5. {}\n\n{}\n", p.measures, p.measures_note)?;
    table(out, &[p.measure, p.value], c.measures.iter().map(|(k, v)| vec![k.clone(), v.clone()]))?;
    writeln!(out, "## A. {}\n", p.plan)?;
    table(out, p.plan_heads, std::iter::repeat_n(vec![String::new(); p.plan_heads.len()], 4))?;
    writeln!(out, "## B. {}\n", p.participants)?;
    table(out, &[p.seat, p.role], c.participants.iter().map(|(k, v)| vec![k.clone(), v.clone()]))?;
    writeln!(out, "---\n{}", c.footer)
}
