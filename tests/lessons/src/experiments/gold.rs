//! Gold sites: looked after, spoken to, or closed by force.

use kernel::{names::Slug, time::Span};
use vocabulary::{
    act::ActKind,
    scenario::{Flow, PlaceKind, Scenario},
    terms::Traveller,
};

use super::LAKE_CHAD;
use crate::experiment::{Experiment, Must, Side, act, falls, rises};

/// Where people dig, on two sides of the border: a well in the desert, and a place far in the Kanem.
const SITES: [&str; 2] = ["tilouma", "nokou"];

pub fn all() -> Vec<Experiment> {
    let order = |order: &str| act("D1 06:30", "gov-diffa", &format!(r#"{{"{order}":{{"place":"tilouma"}}}}"#));
    // At both sites, and each morning anew: people mind it for a while.
    let told = SITES.iter().zip(["gov-diffa", "gov-lac"]).flat_map(|(site, seat)| {
        let text = "Shafts fall in after rain. Prop them, and go down with a rope.";
        let order = format!(r#"{{"PublicMessage":{{"place":"{site}","text":"{text}"}}}}"#);
        (1..=3).map(move |day| act(&format!("D{day} 06:30"), seat, &order))
    });
    vec![
        lesson(
            "a gold site is looked after",
            Vec::new(),
            vec![order("OverseeSite")],
            vec![falls("harmed_at_sites"), falls("harmed")],
        ),
        lesson(
            "those who dig for gold are told of the danger",
            Vec::new(),
            told.collect(),
            vec![falls("harmed_at_sites")],
        ),
        lesson(
            "a gold site is closed by force, instead of looked after",
            vec![order("OverseeSite")],
            vec![order("CloseSite")],
            // Fewer are left to be harmed at the site; those who were driven out are harmed elsewhere, and more of them.
            vec![rises("driven_from_sites"), rises("harmed")],
        ),
    ]
}

fn lesson(name: &'static str, without: Vec<String>, with: Vec<String>, must: Vec<Must>) -> Experiment {
    let side = |acts| Side::changed(digging).and(acts);
    Experiment { name, scenario: LAKE_CHAD, lasts: None, without: side(without), with: side(with), must }
}

/// Some four thousand dig at each of two sites, and come and go.
fn digging(scenario: &mut Scenario) {
    for place in scenario.places.iter_mut().filter(|place| SITES.contains(&place.id.as_str())) {
        place.kind = PlaceKind::GoldSite;
    }
    for seat in &mut scenario.seats {
        seat.may.extend([ActKind::OverseeSite, ActKind::CloseSite]);
    }
    let usual = scenario.flows[0].clone();
    let flow = |(id, from, to): (&str, &str, &str)| {
        let (id, from, to) = (Slug::new(id), Slug::new(from), Slug::new(to));
        let back = Some(Span::hours(20 * 24));
        Flow { id, from, to, who: Traveller::Migrant, per_day: 100, size: (1, 3), back, ..usual.clone() }
    };
    let flows = [("fl-gold-west", "diffa", SITES[0]), ("fl-gold-east", "mao", SITES[1])];
    scenario.flows.extend(flows.map(flow));
}
