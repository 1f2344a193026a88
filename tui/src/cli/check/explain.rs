//! `harmattan check --explain CODE`: the page of a code, as it stands in `docs/diagnostics`.

use std::{io, io::Write as _};

use serde_json::json;
use words::{Lang, cli as say, explain as pages};

use crate::cli::stop::{Done, OutputFormat, Stop};

pub(super) fn explain(asked: &str, format: OutputFormat, lang: Lang) -> Done {
    let page = pages::find(asked).map_err(|near| Stop::Said(say::no_such_code(lang, asked, &near)))?;
    let mut out = io::stdout().lock();
    match format {
        OutputFormat::Text => write!(out, "{}", page.in_words(lang))?,
        OutputFormat::Json => {
            let (wrong, right) = page.example.shown().unzip();
            let page = json!({
                "code": page.code,
                "title": lang.either(page.title),
                "why": lang.either(page.why),
                "wrong": wrong,
                "right": right,
                "remedy": lang.either(page.remedy),
            });
            serde_json::to_writer_pretty(&mut out, &page).map_err(io::Error::from)?;
            writeln!(out)?;
        }
    }
    Ok(())
}
