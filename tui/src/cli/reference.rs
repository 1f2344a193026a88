//! `harmattan reference`: the scenario format, the acts and every model parameter, as Markdown, printed from the code. Format and acts are
//! in English, like the code that they are read from; parameters are in the language of who asks.

use std::{io, path::PathBuf};

use engine::reference::{acts, domains, format};
use words::{Lang, parameter};

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
             `Slug` is a name of the scenario, `\"diffa\"`: lower-case letters, digits, `-` and `_`; `Name<Post>` is the name of a post. `Moment` is a point of time, \
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
        parameters(to, lang)?;
        Ok(())
    })
}

/// Every figure of the model, domain by domain, in the language of who asks.
fn parameters(to: &mut dyn io::Write, lang: Lang) -> io::Result<()> {
    writeln!(to, "\n## {}\n\n{}", parameter::heading(lang), parameter::introduction(lang))?;
    for domain in domains() {
        writeln!(to, "\n### {} {}\n", parameter::of_domain(lang), domain.name)?;
        if lang == Lang::En {
            writeln!(to, "{}\n", domain.about())?;
        }
        writeln!(to, "| {} |\n|---|---|---|---|---|---|---|", parameter::columns(lang).join(" | "))?;
        for known in domain.parameters {
            let default = known.written(known.default);
            let (plausible, limits) = (known.plausible, known.limits);
            let cells = [
                format!("`{}`", known.name),
                cell(parameter::about(lang, known)),
                default.to_string(),
                parameter::range(lang, known, plausible),
                parameter::range(lang, known, limits),
                parameter::unit(lang, known.unit).to_owned(),
                cell(&parameter::source(lang, known)),
            ];
            writeln!(to, "| {} |", cells.join(" | "))?;
        }
    }
    Ok(())
}

/// The text as it may stand in a cell of a table.
fn cell(text: &str) -> String {
    text.trim().replace('|', "\\|")
}
