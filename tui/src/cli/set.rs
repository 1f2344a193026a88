//! `--set NAME=VALUE`: figures of the model that a call sets. What cannot be set so is wrong usage, told with what would be right.

use serde::{Deserialize, Serialize};
use vocabulary::parameter::{Parameter, Setting, Settings};
use words::{
    Lang,
    cli::{self as say, CallWord},
    complaint::help_word,
    parameter, ui,
};

use super::{
    output::{complain, remark},
    stop::Stop,
};

/// Figures of the model.
#[derive(Debug, Default, Serialize, Deserialize, clap::Args)]
pub struct SetArg {
    /// Sets a figure of the model, as `crossing.paper_takes=1.2`; may stand several times
    ///
    /// `harmattan reference` prints all of them with their units and ranges. What is set here wins over the scenario.
    #[arg(long, value_name = "NAME=VALUE")]
    set: Vec<String>,
}

impl SetArg {
    /// What is set. A value that nobody who knows the matter would believe is remarked on, and counts.
    pub fn read(&self, lang: Lang) -> Result<Settings, Stop> {
        let mut settings = Settings::new();
        for given in &self.set {
            let Some((name, written)) = given.split_once('=') else {
                complain(lang, &say::set_without_value(lang, given));
                return Err(Stop::Quiet(2));
            };
            let (name, written) = (name.trim(), setting(written.trim()));
            let read = Parameter::named(name).and_then(|known| Ok((known, known.read(&written)?)));
            match read {
                Err(fault) => {
                    let help = help_word(lang);
                    complain(
                        lang,
                        &format!("{}\n{help} {}", parameter::fault(lang, &fault), parameter::fault_help(lang, &fault)),
                    );
                    return Err(Stop::Quiet(2));
                }
                Ok((known, value)) if !known.is_plausible(value) => {
                    let warning = ui(lang, CallWord::Warning);
                    remark(&format!("{warning} {}", parameter::implausible(lang, known)));
                }
                Ok(_) => {}
            }
            settings.insert(name.to_owned(), written);
        }
        Ok(settings)
    }
}

/// A number where it reads as one, and a text otherwise.
fn setting(written: &str) -> Setting {
    let number = written.parse().ok().filter(|number: &f64| number.is_finite());
    number.map_or_else(|| Setting::Text(written.to_owned()), Setting::Number)
}
