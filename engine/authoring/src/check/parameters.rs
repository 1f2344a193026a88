//! Figures of the model that a scenario sets: whether there are such figures, whether they can be what is written, and whether
//! somebody who knows the matter may believe it.

use kernel::time::Time;
use reading::node::Step;
use vocabulary::parameter::{Figures, Parameter};

use super::Checker;
use crate::complaint::Fault;

impl Checker<'_> {
    pub(super) fn parameters(&mut self) {
        let scenario = self.scenario;
        self.season();
        for (name, written) in &scenario.own_parameters() {
            let read = Parameter::named(name).and_then(|parameter| Ok((parameter, parameter.read(written)?)));
            let fault = match read {
                Ok((parameter, value)) if parameter.is_plausible(value) => continue,
                Ok((parameter, _)) => Fault::Implausible(parameter),
                Err(fault) => Fault::Parameter(fault),
            };
            self.complain("parameters", &[Step::Field(name)], fault);
        }
    }

    /// A season in a month that does not belong to it.
    fn season(&mut self) {
        let Some(season) = self.scenario.season else { return };
        let Ok(figures) = Figures::with(&self.scenario.parameters) else { return };
        let Some(month) = self.calendar.as_ref().map(|calendar| i64::from(calendar.month(Time::START))) else { return };
        let rains = (figures.geography.rains_from, figures.geography.rains_to);
        if !season.holds(month, rains) {
            self.complain("season", &[], Fault::OutOfSeason { month, rains });
        }
    }
}
