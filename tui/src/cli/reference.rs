//! `harmattan reference`: the scenario format, the closed languages, every model parameter and the schema of facts, as Markdown, in the
//! language of the call. What stands in it comes from the types and tables that are read and played; here it is only laid out.

use std::{
    io::{self, Write},
    path::PathBuf,
};

use authoring::{
    gazetteer::{KnownPlace, gazetteer},
    reference::{ActRow, ChoiceRow, FieldRow, TypeRow, TypeRows, acts, conditions, effects, types},
};
use vocabulary::parameter::{
    DOMAINS,
    regional::{Region, Season},
};
use words::{
    Lang,
    census::{self, CensusPhrases, Worth},
    parameter,
    reference::{self as say, Headings},
};

use super::{
    output::{cell, deliver},
    schema::schema,
    stop::Done,
};

/// The scenario format, the acts, every model parameter and the schema of facts
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan reference --out reference.md")]
pub struct ReferenceArgs {
    /// Where to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn reference(args: &ReferenceArgs, lang: Lang) -> Done {
    deliver(lang, args.out.as_deref(), |to| {
        let page = Reference { lang, phrases: Headings::of(lang) };
        page.format(to)?;
        page.languages(to)?;
        page.census(to)?;
        page.gazetteer(to)?;
        parameters(to, lang)?;
        regions_and_seasons(to, lang)?;
        schema(to, lang)?;
        Ok(())
    })
}

/// The reference in one language.
struct Reference {
    lang: Lang,
    phrases: &'static Headings,
}

impl Reference {
    fn format(&self, to: &mut dyn Write) -> io::Result<()> {
        let Headings { title, format, about_format, .. } = self.phrases;
        writeln!(to, "# Harmattan {}: {title}\n\n## {format}\n\n{about_format}", env!("CARGO_PKG_VERSION"))?;
        types().iter().try_for_each(|row| self.type_row(to, row))
    }

    fn type_row(&self, to: &mut dyn Write, row: &TypeRow) -> io::Result<()> {
        writeln!(to, "\n### {}\n\n{}", row.name, say::about(self.lang, row.name, None, row.about))?;
        let Headings { field, holds, left_out, what, one_of, .. } = self.phrases;
        match &row.rows {
            TypeRows::Fields(fields) => {
                writeln!(to, "\n```ron\n{}\n```\n", row.example)?;
                writeln!(to, "| {field} | {holds} | {left_out} | {what} |\n|---|---|---|---|")?;
                for field in fields {
                    let about = say::about(self.lang, row.name, Some(field.name), field.about);
                    let (holds, default) = (self.holds(field), self.left_out(field));
                    writeln!(to, "| `{}` | {holds} | {default} | {} |", field.name, cell(&about))?;
                }
                Ok(())
            }
            // Words that stand for others of the same name say nothing of themselves.
            TypeRows::Choices(choices) if choices.iter().all(|choice| choice.about.is_empty()) => {
                let words: Vec<String> = choices.iter().map(|choice| format!("`{}`", choice.form)).collect();
                writeln!(to, "\n{one_of} {}", words.join(", "))
            }
            TypeRows::Choices(choices) => {
                writeln!(to, "\n{one_of}")?;
                self.choices(to, row.name, choices)
            }
        }
    }

    fn choices(&self, to: &mut dyn Write, of: &str, choices: &[ChoiceRow]) -> io::Result<()> {
        let Headings { written, fields, what, .. } = self.phrases;
        let bare = choices.iter().all(|choice| choice.fields.is_empty());
        match bare {
            true => writeln!(to, "\n| {written} | {what} |\n|---|---|")?,
            false => writeln!(to, "\n| {written} | {fields} | {what} |\n|---|---|---|")?,
        }
        for choice in choices {
            let about = say::about(self.lang, of, Some(choice.name), choice.about);
            let fields = if bare { String::new() } else { format!("{} | ", self.fields(&choice.fields)) };
            writeln!(to, "| `{}` | {fields}{} |", line(&choice.form), cell(&about))?;
        }
        Ok(())
    }

    fn languages(&self, to: &mut dyn Write) -> io::Result<()> {
        let Headings { conditions: heading, about_conditions, .. } = self.phrases;
        writeln!(to, "\n## {heading}\n\n{about_conditions}")?;
        self.choices(to, "Condition", &conditions())?;
        let Headings { effects: heading, about_effects, .. } = self.phrases;
        writeln!(to, "\n## {heading}\n\n{about_effects}")?;
        self.choices(to, "Effect", &effects())?;
        let Headings { acts: heading, about_acts, act, fields, who, takes, costs, what, .. } = self.phrases;
        writeln!(to, "\n## {heading}\n\n{about_acts}\n")?;
        writeln!(to, "| {act} | {fields} | {who} | {takes} | {costs} | {what} |\n|---|---|---|---|---|---|")?;
        for ActRow { kind, row } in acts() {
            let rule = kind.rule();
            writeln!(
                to,
                "| `{}` | {} | {} | {} | {} | {} |",
                row.form,
                self.fields(&row.fields),
                say::right(self.lang, rule.right),
                words::span(rule.takes),
                words::stock(&rule.cost, self.lang),
                cell(&say::about(self.lang, "Act", Some(row.name), row.about)),
            )?;
        }
        Ok(())
    }

    /// What each act was found to move.
    fn census(&self, to: &mut dyn Write) -> io::Result<()> {
        let CensusPhrases { heading, about, measured, act, moves, why } = CensusPhrases::of(self.lang);
        writeln!(to, "\n## {heading}\n\n{about} {measured} {}.\n", census::measured())?;
        writeln!(to, "| {act} | {moves} | d | {why} |\n|---|---|---|---|")?;
        for ActRow { kind, .. } in acts() {
            let worth = census::worth(kind);
            let why =
                census::why_still(self.lang, kind).filter(|_| worth.is_none_or(|worth| worth.d.abs() < census::FAR));
            let moved = worth.map_or_else(String::new, |Worth { measure, without, with, .. }| {
                format!("`{measure}`{}{without:.1} → {with:.1}", self.lang.colon())
            });
            // Where no seed differs from another, any difference is endlessly far.
            let far = |d: f64| if d.is_finite() { format!("{d:+.1}") } else { "∞".to_owned() };
            let d = worth.map_or_else(String::new, |worth| far(worth.d));
            writeln!(to, "| `{}` | {moved} | {d} | {} |", kind.name(), why.unwrap_or_default())?;
        }
        Ok(())
    }

    /// The places that a scenario can take over, each with the roads from it.
    fn gazetteer(&self, to: &mut dyn Write) -> io::Result<()> {
        let Headings { gazetteer: heading, about_gazetteer, place, written, spot, roads_to, source, .. } = self.phrases;
        writeln!(to, "\n## {heading}\n\n{about_gazetteer}\n")?;
        writeln!(to, "| {written} | {place} | {spot} | {roads_to} | {source} |\n|---|---|---|---|---|")?;
        let known = gazetteer();
        for KnownPlace { name, called, spot, country, region, kind, source, .. } in known.places() {
            let spot = spot.map_or_else(String::new, |(lat, lon)| format!("{lat}, {lon}"));
            let km = |other: &str| known.road(name, other).and_then(|road| road.km);
            let road = |other: String| km(&other).map(|km| format!("`{other}` {km}"));
            let roads: Vec<String> = known.neighbours(name).into_iter().filter_map(road).collect();
            let land =
                [country.as_str(), region].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            let roads = roads.join(" · ");
            writeln!(to, "| `{name}` | {called} (`{kind}`, {land}) | {spot} | {roads} | {} |", cell(source))?;
        }
        Ok(())
    }

    /// The fields of a choice, one after the other.
    fn fields(&self, fields: &[FieldRow]) -> String {
        let field = |field: &FieldRow| {
            let left_out = field.left_out.as_ref().map_or(String::new(), |_| {
                format!(" ({}{}{})", self.phrases.left_out, self.lang.colon(), self.left_out(field))
            });
            format!("`{}`{}{}{left_out}", field.name, self.lang.colon(), self.holds(field))
        };
        fields.iter().map(field).collect::<Vec<_>>().join(" · ")
    }

    fn holds(&self, field: &FieldRow) -> String {
        say::sort(self.lang, field.sort, field.names, field.range)
    }

    fn left_out(&self, field: &FieldRow) -> String {
        match field.left_out.as_deref() {
            None => self.phrases.must_stand.to_owned(),
            Some("None" | "\"\"") => self.phrases.nothing.to_owned(),
            Some(value) => format!("`{value}`"),
        }
    }
}

/// Every figure of the model, domain by domain.
fn parameters(to: &mut dyn Write, lang: Lang) -> io::Result<()> {
    writeln!(to, "\n## {}\n\n{}", parameter::heading(lang), parameter::introduction(lang))?;
    for (domain, parameters) in DOMAINS {
        let about = say::domain(lang, domain).unwrap_or_default();
        writeln!(to, "\n### {} {domain}\n\n{about}\n", parameter::of_domain(lang))?;
        writeln!(to, "| {} |\n|---|---|---|---|---|---|---|", parameter::columns(lang).join(" | "))?;
        for known in *parameters {
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

/// What a scenario takes over with a region or a season.
fn regions_and_seasons(to: &mut dyn Write, lang: Lang) -> io::Result<()> {
    writeln!(to, "\n## {}\n\n{}", parameter::regional_heading(lang), parameter::regional_introduction(lang))?;
    let [name, _, value, .., source] = parameter::columns(lang);
    let regions = Region::ALL.into_iter().map(|region| (format!("region: {region:?}"), region.figures()));
    let seasons = Season::ALL.into_iter().map(|season| (format!("season: {season:?}"), season.figures()));
    for (written, figures) in regions.chain(seasons) {
        writeln!(to, "\n### `{written}`\n\n| {name} | {value} | {source} |\n|---|---|---|")?;
        for figure in figures {
            let source = cell(&parameter::regional_source(lang, figure));
            writeln!(to, "| `{}` | {} | {source} |", figure.name, figure.setting())?;
        }
    }
    Ok(())
}

/// An example in one line.
fn line(example: &str) -> String {
    example.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}
