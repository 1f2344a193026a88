//! Figures of the model that a scenario sets: whether there are such figures, whether they can be what is written, and whether
//! somebody who knows the matter may believe it.

use reading::node::Step;
use vocabulary::parameter::Parameter;

use super::Checker;
use crate::complaint::Fault;

impl Checker<'_> {
    pub(super) fn parameters(&mut self) {
        let scenario = self.scenario;
        for (name, written) in &scenario.parameters {
            let read = Parameter::named(name).and_then(|parameter| Ok((parameter, parameter.read(written)?)));
            let fault = match read {
                Ok((parameter, value)) if parameter.is_plausible(value) => continue,
                Ok((parameter, _)) => Fault::Implausible(parameter),
                Err(fault) => Fault::Parameter(fault),
            };
            self.complain("parameters", &[Step::Field(name)], fault);
        }
    }
}
