//! Writes the pages of a community's seat in the middle of `lake-chad` into a folder, as files that a browser shows without a network: to be
//! looked at, and to be put before people who read little.
//!
//! `cargo run -p harmattan-pages --example phone FOLDER`

#[path = "../src/tests/browser.rs"]
#[allow(dead_code)]
mod browser;
#[path = "../src/tests/stage.rs"]
#[allow(dead_code)]
mod stage;

use std::{env, error::Error, fs, path::Path};

use kernel::names::Slug;
use pages::{GateFault, GatePage, Speech, assets, gate};
use vocabulary::{
    act::{Act, Actor, WordAct},
    matter::Matter,
};
use words::Lang;

use browser::Browser;
use stage::Stage;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("into which folder?")?;
    for lang in Lang::ALL {
        let into = Path::new(&folder).join(lang.code());
        fs::create_dir_all(&into)?;
        write_all(&into, lang)?;
    }
    Ok(())
}

/// Keeps a page as a file that needs no other.
fn keep(into: &Path, name: &str, html: &str) -> Result<(), Box<dyn Error>> {
    let [style, script, _] = assets();
    let html = html
        .replace(
            &format!("<link rel=\"stylesheet\" href=\"{}\">", style.path),
            &format!("<style>{}</style>", style.body),
        )
        .replace(&format!("<script src=\"{}\" defer></script>", script.path), "");
    Ok(fs::write(into.join(format!("{name}.html")), html)?)
}

fn write_all(into: &Path, lang: Lang) -> Result<(), Box<dyn Error>> {
    let mut phone = Browser::of(asked(lang));
    let consent = phone
        .stage
        .view()
        .inbox
        .iter()
        .rev()
        .find_map(|item| matches!(item.report.matter, Matter::ConsentAsked { .. }).then_some(item.n));
    let told = phone.stage.view().inbox.iter().rev().find(|item| item.inject.is_none()).map_or(1, |item| item.n);
    keep(into, "02-home", &phone.page.html)?;
    let mut pages = vec![
        ("03-news", "/p/news".to_owned()),
        ("04-message", format!("/p/m/{told}")),
        ("05-whom", "/p/whom/tell".to_owned()),
        ("06-say", "/p/say/tell/police-ne".to_owned()),
        ("06-ask", "/p/say/ask/agency".to_owned()),
        ("06-share", format!("/p/say/share/police-ne/{told}")),
        ("06-keep", format!("/p/keep/{told}")),
        ("08-warn", "/p/warn".to_owned()),
        ("08-do", "/p/do".to_owned()),
        ("08-host", "/p/do/Host".to_owned()),
        ("08-boats", "/p/do/LendBoats".to_owned()),
        ("08-propose", "/p/do/Propose".to_owned()),
        ("10-help", "/p/help".to_owned()),
        ("10-brief", "/p/brief".to_owned()),
        ("10-stop", "/p/stop".to_owned()),
    ];
    pages.extend(consent.map(|n| ("07-consent", format!("/p/q/{n}"))));
    pages.extend(consent.map(|n| ("07-consent-yes", format!("/p/q/{n}?yes=1"))));
    for (name, path) in pages {
        phone.open(&path);
        keep(into, name, &phone.page.html)?;
    }
    phone.open("/p/say/tell/police-ne");
    phone.fill("text", "96 12 34 56");
    phone.tap(lang.pick("SEND", "ENVOYER"));
    keep(into, "06-number", &phone.page.html)?;
    phone.fill("what", "men");
    phone.fill("people", "12");
    phone.fill("text", "");
    phone.tap(lang.pick("SEND TO", "ENVOYER À"));
    keep(into, "09-gone", &phone.page.html)?;
    phone.open("/p/mine");
    keep(into, "09-mine", &phone.page.html)?;
    phone.stage.running = false;
    phone.open("/p");
    keep(into, "02-stands", &phone.page.html)?;
    before_the_gate(into, &phone, lang)
}

/// The women of Kandil after a day and a half, asked whether what they told may go on.
fn asked(lang: Lang) -> Stage {
    let mut stage = Stage::at_kandil(30, lang);
    let police = Slug::new("police-ne");
    let view = stage.table.exercise.seat(police).unwrap_or_default();
    let of_kandil = view.inbox.iter().filter(|item| item.report.first_source.as_str() == "com-kandil");
    let mut seen =
        of_kandil.filter(|item| matches!(item.report.matter, Matter::ArmedMen { .. } | Matter::Displaced { .. }));
    let report = seen.next().map(|item| item.report.id);
    if let Some(report) = report {
        stage.act(Actor(police), &Act::Word(WordAct::AskConsent { report }));
    }
    let text = "Où sont vos pirogues ce soir ?".to_owned();
    stage.act(Actor(Slug::new("agency")), &Act::Word(WordAct::Ask { to: Slug::new(stage::KANDIL).into(), text }));
    stage.pass(kernel::time::Span::hours(2));
    stage
}

fn before_the_gate(into: &Path, phone: &Browser, lang: Lang) -> Result<(), Box<dyn Error>> {
    let speech = Speech { lang, tongue: None };
    let scenario = &phone.stage.scenario;
    let seat = &scenario.seat(Slug::new(stage::KANDIL)).ok_or("no such seat")?.title;
    let enter = GatePage::Enter { seat, tongue: None, kept: None, terminal: true };
    let gates = [
        ("01-code", GatePage::Code(Some(GateFault::Wrong))),
        ("01-enter", enter),
        ("11-take", GatePage::TakeOver),
        ("11-elsewhere", GatePage::Elsewhere),
    ];
    for (name, page) in gates {
        keep(into, name, &gate(speech, &page, "/e", &[]))?;
    }
    Ok(())
}
