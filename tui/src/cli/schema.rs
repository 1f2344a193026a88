//! The schema of the facts as the reference prints it: the forms, the columns, the counts, and what each fact holds. It comes from the
//! tables by which facts are written; here it is only laid out.

use std::io::{self, Write};

use paper::facts::{
    COUNTS, SCHEMA,
    columns::{COMMON, Class, FieldColumns},
};
use vocabulary::{fact::FACTS, held::FactField};
use words::{
    Lang,
    facts::{self as say, FactsPhrases},
    reference::about,
};

use super::output::cell;

/// Prints it.
pub(super) fn schema(to: &mut dyn Write, lang: Lang) -> io::Result<()> {
    let FactsPhrases { heading, about, schema, form, what, forms, .. } = FactsPhrases::of(lang);
    writeln!(to, "\n## {heading}\n\n{schema}{}`{SCHEMA}`. {about}\n\n| {form} | {what} |\n|---|---|", lang.colon())?;
    forms.iter().try_for_each(|(name, about)| writeln!(to, "| `{name}` | {} |", cell(about)))?;
    columns(to, lang)?;
    counts(to, lang)?;
    facts(to, lang)
}

fn columns(to: &mut dyn Write, lang: Lang) -> io::Result<()> {
    let FactsPhrases { columns_heading, columns_about, column, holds, empty, what, columns, yes, no, .. } =
        FactsPhrases::of(lang);
    writeln!(to, "\n### {columns_heading}\n\n{columns_about}\n")?;
    writeln!(to, "| {column} | {holds} | {empty} | {what} |\n|---|---|---|---|")?;
    for ((name, class, optional), (_, about)) in COMMON.iter().zip(columns) {
        let empty = if *optional { yes } else { no };
        writeln!(to, "| `{name}` | {} | {empty} | {} |", sql(*class), cell(about))?;
    }
    let all = FieldColumns::all();
    let fields = |class: Class| {
        let named = all.names().iter().filter(move |(_, of)| *of == class);
        named.map(|(name, _)| format!("`{name}`")).collect::<Vec<_>>().join(" ")
    };
    for class in [Class::Text, Class::Number, Class::YesNo, Class::Json] {
        writeln!(to, "| {} | {} | {yes} | |", fields(class), sql(class))?;
    }
    Ok(())
}

/// What a column is to whoever asks in SQL.
fn sql(class: Class) -> &'static str {
    match class {
        Class::Text => "`VARCHAR`",
        Class::Number => "`BIGINT`",
        Class::YesNo => "`BOOLEAN`",
        Class::Json => "`JSON`",
        Class::Decimal => "`DOUBLE`",
        Class::Moment => "`TIMESTAMP WITH TIME ZONE`",
    }
}

fn counts(to: &mut dyn Write, lang: Lang) -> io::Result<()> {
    let FactsPhrases { counts_heading, counts_about, column, tag, hxl_heads, .. } = FactsPhrases::of(lang);
    writeln!(to, "\n### {counts_heading}\n\n{counts_about}\n\n| {column} | {tag} |\n|---|---|")?;
    // Before the counts stand time and place, behind them the exercise.
    let counts = hxl_heads.iter().skip(paper::facts::HEADS_BEFORE_COUNTS).zip(COUNTS);
    counts.into_iter().try_for_each(|(head, (_, tag))| writeln!(to, "| {head} | `{tag}` |"))
}

fn facts(to: &mut dyn Write, lang: Lang) -> io::Result<()> {
    let FactsPhrases { facts_heading, facts_about, fact, fields, what, .. } = FactsPhrases::of(lang);
    writeln!(to, "\n### {facts_heading}\n\n{facts_about}")?;
    let mut domain = "";
    for shape in FACTS {
        if shape.domain != domain {
            domain = shape.domain;
            writeln!(to, "\n#### {domain}\n\n| {fact} | {fields} | {what} |\n|---|---|---|")?;
        }
        let held: Vec<String> = shape.fields.iter().map(|field| self::field(lang, field)).collect();
        let about = about(lang, "Fact", Some(shape.name), shape.about);
        writeln!(to, "| `{}` | {} | {} |", shape.name, held.join(" · "), cell(&about))?;
    }
    Ok(())
}

/// A field: its name, and what it holds or in what it counts.
fn field(lang: Lang, field: &FactField) -> String {
    let FactsPhrases { empty, .. } = FactsPhrases::of(lang);
    let holds = field.unit().map_or_else(|| say::sort(lang, field.sort), |unit| say::unit(lang, unit));
    let empty = if field.optional { format!(" ({empty})") } else { String::new() };
    format!("`{}`{}{holds}{empty}", field.name, lang.colon())
}
