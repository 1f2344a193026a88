//! Designs: at which values of the figures a study runs. A design is a rule, and a [`World`] one point of it, which is reckoned when a run
//! opens. So a hundred thousand worlds take no more room than one.
//!
//! | file | which worlds |
//! |---|---|
//! | [`drawn`] | points of a Sobol sequence, for `--vary` |
//! | [`trajectory`] | steps of one figure after the other, for a screening |
//! | [`radial`] | pairs of points that differ in one figure, for total Sobol indices |
//! | [`given`] | the rows of a file that another tool wrote |
//!
//! [`axis`] says which value stands at which part of a range. Nothing here runs anything.

pub mod axis;
pub mod drawn;
pub mod given;
pub mod radial;
pub mod trajectory;

use std::sync::Arc;

use serde::Serialize;
use vocabulary::parameter::{Parameter, Settings};

/// The figures that are varied, and by which rule.
#[derive(Clone, Debug)]
pub struct Design {
    /// What is varied.
    pub varied: Vec<&'static Parameter>,
    /// The rule.
    pub points: Points,
}

/// The rule by which worlds are made.
#[derive(Clone, Debug, Serialize)]
pub enum Points {
    /// Drawn, with such a seed.
    Drawn(u64),
    /// Point by point of one trajectory after the other, drawn with such a seed.
    Trajectories(u64),
    /// Point by point of one row after the other, drawn with such a seed.
    Radial(u64),
    /// Row by row, the values of what is varied, as the engine counts them.
    Given(Vec<f64>),
}

impl Design {
    /// The values of what is varied, in its order, as the engine counts them.
    pub fn values(&self, world: usize) -> Vec<f64> {
        let axes = self.varied.len();
        let on_axes = |part: &dyn Fn(usize) -> f64| -> Vec<f64> {
            self.varied.iter().enumerate().map(|(axis, parameter)| axis::at(parameter, part(axis))).collect()
        };
        match &self.points {
            Points::Drawn(seed) => on_axes(&|axis| drawn::part(*seed, world, axis)),
            Points::Trajectories(seed) => {
                let points = trajectory::points(axes);
                let parts = trajectory::point(*seed, world / points, world % points, &self.varied).0;
                on_axes(&|axis| parts[axis])
            }
            Points::Radial(seed) => {
                let points = radial::points(axes);
                on_axes(&|axis| radial::part(*seed, world / points, world % points, axis, axes))
            }
            Points::Given(values) => values[world * axes..(world + 1) * axes].to_vec(),
        }
    }

    /// The same as people write them.
    pub fn settings(&self, world: usize) -> Settings {
        let written = |(parameter, value): (&&Parameter, f64)| (parameter.name.to_owned(), parameter.written(value));
        self.varied.iter().zip(self.values(world)).map(written).collect()
    }
}

/// A set of figures: one point of a design.
#[derive(Clone, Debug)]
pub struct World {
    /// The design.
    pub design: Arc<Design>,
    /// Its number there, from nought.
    pub number: usize,
}

impl World {
    /// Its figures, as people write them.
    pub fn settings(&self) -> Settings {
        self.design.settings(self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_world_of_every_design_can_be_set() {
        let varied: Vec<&Parameter> = Parameter::all().collect();
        for points in [Points::Drawn(4), Points::Trajectories(4), Points::Radial(4)] {
            let design = Arc::new(Design { varied: varied.clone(), points });
            for number in [0, 1, 200, 900] {
                let world = World { design: Arc::clone(&design), number };
                assert_eq!(world.settings().len(), varied.len());
                for (name, written) in world.settings() {
                    let known = Parameter::named(&name).expect("a figure");
                    assert!(known.is_plausible(known.read(&written).expect("it can be set")), "{name}");
                }
            }
        }
    }

    #[test]
    fn the_first_worlds_of_a_long_design_are_those_of_a_short_one() {
        let design = Design { varied: Parameter::all().take(3).collect(), points: Points::Drawn(4) };
        assert_eq!(design.settings(5), design.settings(5));
        assert_ne!(design.settings(5), design.settings(6));
    }
}
