//! # Harmattan's engine
//!
//! > **People speak in acts, time speaks in happenings, the world answers in facts, and a seat sees only its picture.**
//!
//! `kernel ← vocabulary ← world ← {table, sight, debrief} ← exercise`. Nothing points back, and where a border is a crate the compiler
//! says so. A scenario comes in checked, never as text: reading is the business of `authoring`, which this crate does not know.
//!
//! Two verbs change an exercise: `advance_to(time)` drains all that is due, `submit(seat, act)` applies now. There is no wall
//! clock, file, terminal, thread, hash order or operating-system entropy in here; what depends on them is handed in. State
//! keeps integers, so that a seal is the same on every machine.
//!
//! # Driving an exercise
//!
//! `authoring` reads a scenario; an exercise is opened with a seed; facts go to a closure as they happen.
//!
//! ```
//! use authoring::read::examine;
//! use engine::exercise::Exercise;
//! use kernel::{names::Slug, time::{Span, Time}};
//! use reading::source::SourceFile;
//! use vocabulary::{act::{Act, Actor}, fact::{PostFact, What}};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let text = r#"(
//!     format: 1, id: "river", title: "A river", start: "2027-03-08 06:00", zone: "Africa/Niamey", length: "24h",
//!     window: (west: 0.0, south: 13.0, east: 2.0, north: 16.0),
//!     authorities: [(id: "police", name: "Police", country: "NE")],
//!     places: [
//!         (id: "ayorou", name: "Ayorou", lat: 14.73, lon: 0.92, kind: Town, country: "NE"),
//!         (id: "labbezanga", name: "Labbezanga", lat: 14.96, lon: 0.70, kind: Crossing, country: "ML"),
//!     ],
//!     roads: [(id: "highway", from: "ayorou", to: "labbezanga", km: 38, surface: Paved, post: "bridge")],
//!     posts: [(id: "bridge", name: "Bridge", place: "labbezanga", authority: "police", officers: 8, women: 2, lanes: 2)],
//!     flows: [(id: "traders", who: Trader, from: "ayorou", to: "labbezanga", per_day: 80, size: (1, 4))],
//!     seats: [(id: "chief", title: "Chief", kind: BorderPolice, country: "NE", place: "ayorou", authority: "police",
//!         brief: "You command the bridge.", posts: ["bridge"], may: [ClosePost])],
//! )"#;
//! let (scenario, complaints) = examine(&[SourceFile { name: "scenario.ron".into(), text: text.into() }]);
//! let mut exercise = Exercise::open(scenario.ok_or_else(|| format!("{complaints:?}"))?, 7)?;
//!
//! let mut facts = Vec::new();
//! exercise.advance_to(Time::START + Span::hours(6), &mut |fact| facts.push(fact.clone()));
//! // An act as a log has it: everything that a person may do can be written like this.
//! let act: Act = serde_json::from_str(r#"{"ClosePost":{"post":"bridge","let_needy_pass":true}}"#)?;
//! let refused = exercise.submit(Actor(Slug::new("chief")), &act, &mut |fact| facts.push(fact.clone())).err();
//! assert_eq!(refused, None);
//! exercise.advance_to(exercise.end(), &mut |fact| facts.push(fact.clone()));
//!
//! let at = |which: fn(&What) -> bool| facts.iter().filter(move |fact| which(&fact.what)).map(|fact| fact.at);
//! let closed = at(|what| matches!(what, What::Post(PostFact::PostClosed { .. }))).next();
//! assert_eq!(closed, Some(Time::START + Span::hours(6) + Span::minutes(10)), "an order takes its time");
//! assert!(at(|what| matches!(what, What::Post(PostFact::PartyCrossed { .. }))).any(|time| Some(time) < closed));
//! # Ok(())
//! # }
//! ```
//!
//! From here: [`exercise::Exercise::seat`] is what a seat sees, [`debrief::measure::Measures`] counts, [`debrief::why`] walks from a fact to
//! its causes, [`table::log`] turns acts into lines and [`table::replay`] plays them again.

pub mod debrief;
pub mod exercise;
pub mod plays;
pub mod sight;
pub mod table;
mod world;
