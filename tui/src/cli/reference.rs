//! `harmattan reference`: the scenario format, the acts and every model parameter, as Markdown, printed from the code. It is
//! in English, like the code that it is read from.

use std::path::PathBuf;

use engine::reference::{acts, domains, format};
use words::Lang;

use super::{output::deliver, stop::Done};

/// The scenario format, the acts and every model parameter
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan reference --out reference.md")]
pub struct ReferenceArgs {
    /// Where to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn reference(args: &ReferenceArgs, lang: Lang) -> Done {
    deliver(lang, args.out.as_deref(), |to| {
        writeln!(to, "# Harmattan {}: reference\n\n## The scenario format\n", env!("CARGO_PKG_VERSION"))?;
        writeln!(
            to,
            "A scenario is a folder of RON files, format {}; `scenario.ron` comes first. Each file holds fields of `Scenario`, and a \
             list may be split over several files.\n\n\
             `Slug` is a name of the scenario, `\"diffa\"`: lower-case letters, digits, `-` and `_`. `Moment` is a point of time, \
             `\"D1 06:30\"` or `\"+2h15\"` since the start; `Span` a length of time, `\"45min\"`. `u32`, `u64` and `i32` are whole \
             numbers, the last one perhaps negative; `f64` is a decimal, `bool` is `true` or `false`, `String` stands in quotes. \
             `Vec<…>` is a list, `[…]`; `(…, …)` are several values in this order; `Option<…>` may be left out or `None`. `ActKind` is \
             the name of an act, and `Settings` figures of the model by name, `{{ \"crossing.paper_takes\": 1.2 }}`. Levels and chances are permille.",
            vocabulary::scenario::FORMAT
        )?;
        for item in format() {
            let (kind, head) = if item.choice { (", one of", "choice | fields") } else { ("", "field | type") };
            writeln!(to, "\n### {}{kind}\n\n{}\n\n| {head} | what |\n|---|---|---|", item.name, item.about)?;
            for part in &item.parts {
                let holds = if part.holds.is_empty() { String::new() } else { format!("`{}`", part.holds) };
                let optional = if part.optional { ", optional" } else { "" };
                writeln!(to, "| `{}` | {holds}{optional} | {} |", part.name, cell(&part.about))?;
            }
        }
        writeln!(to, "\n## Acts\n\n| act | fields | who | takes | costs | what |\n|---|---|---|---|---|---|")?;
        for act in acts() {
            writeln!(
                to,
                "| {} | {} | {} | {} | {} | {} |",
                act.name,
                act.holds,
                act.right,
                act.takes,
                act.cost,
                cell(&act.about)
            )?;
        }
        writeln!(
            to,
            "\n## Model parameters\n\nPermille are thousandths, of a chance or of the level that is spoken of. Spans are exercise \
             time. Several values stand in the order of their words."
        )?;
        for domain in domains() {
            writeln!(to, "\n### Parameters of {}\n\n{}\n", domain.name, domain.about())?;
            writeln!(to, "| parameter | default | unit | range | what | source |\n|---|---|---|---|---|---|")?;
            for p in domain.parameters {
                let (about, default) = (cell(p.about), p.written(p.default));
                writeln!(
                    to,
                    "| `{}` | {default} | {:?} | {} to {} | {about} | {} |",
                    p.name,
                    p.unit,
                    p.written(p.limits.0),
                    p.written(p.limits.1),
                    cell(p.source)
                )?;
            }
        }
        Ok(())
    })
}

/// The text as it may stand in a cell of a table.
fn cell(text: &str) -> String {
    text.trim().replace('|', "\\|")
}
