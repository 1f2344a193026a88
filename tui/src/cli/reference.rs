//! `harmattan reference`: the scenario format, the acts and every model parameter, as Markdown, printed from the code. It is
//! in English, like the code that it is read from.

use std::path::PathBuf;

use engine::reference::{acts, format, parameters};

use super::{Done, deliver};
use crate::words::Lang;

/// The scenario format, the acts and every model parameter
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan reference --out reference.md")]
pub struct Args {
    /// Where to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn reference(args: &Args, lang: Lang) -> Done {
    deliver(lang, args.out.as_deref(), |to| {
        writeln!(to, "# Harmattan {}: reference\n\n## The scenario format\n", env!("CARGO_PKG_VERSION"))?;
        writeln!(
            to,
            "A scenario is a folder of RON files, format {}; `scenario.ron` comes first. Times: `\"D1 06:30\"`, `\"+2h15\"`, \
             `\"45min\"`. Levels and chances are permille. `Slug` is a name of the scenario, `Text` one string or \
             `{{ \"en\": …, \"fr\": … }}`.",
            engine::scenario::model::FORMAT
        )?;
        for item in format() {
            let kind = if item.choice { ", one of" } else { "" };
            writeln!(to, "\n### {}{kind}\n\n{}\n", item.name, item.about)?;
            for part in &item.parts {
                let holds = match (item.choice, part.holds.as_str()) {
                    (_, "") => String::new(),
                    (true, holds) => format!(" `{holds}`"),
                    (false, holds) => format!(": `{holds}`"),
                };
                let optional = if part.optional { " (optional)" } else { "" };
                let about = if part.about.is_empty() { String::new() } else { format!(": {}", part.about) };
                writeln!(to, "- `{}`{holds}{optional}{about}", part.name)?;
            }
        }
        writeln!(to, "\n## Acts\n\n| act | fields | who | takes | costs | what |\n|---|---|---|---|---|---|")?;
        for act in acts() {
            writeln!(
                to,
                "| {} | {} | {} | {} | {} | {} |",
                act.name, act.holds, act.right, act.takes, act.cost, act.about
            )?;
        }
        writeln!(
            to,
            "\n## Model parameters\n\n| domain | parameter | unit | default | what, and its source |\n|---|---|---|---|---|"
        )?;
        for p in parameters() {
            let about = p.about.replace('|', "\\|");
            writeln!(to, "| {} | {} | {} | `{}` | {about} |", p.domain, p.name, p.unit, p.default)?;
        }
        Ok(())
    })
}
