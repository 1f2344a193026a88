//! What an order costs the seat that gives it: the price of its kind and what the order itself names. One place says it, for
//! whoever carries the order out and for the screen that shows the price before it is sent.

use vocabulary::{
    act::{AcrossAct, Act, CommunityAct, PostAct, ReliefAct, TableAct},
    parameter::TableFigures,
    scenario::Scenario,
    terms::{PEOPLE_PER_TENT, Stock},
};

/// All that a seat spends on an act, but for one of the scenario's own: of that the scenario says it.
pub fn of(act: &Act) -> Stock {
    let (fixed, named) = (act.kind().rule().cost, named(act));
    Stock {
        officers: fixed.officers + named.officers,
        vehicles: fixed.vehicles + named.vehicles,
        tents: fixed.tents + named.tents,
        food: fixed.food + named.food,
        funds: fixed.funds + named.funds,
    }
}

/// All that whoever does an act pays for it, be it one of the scenario's own.
pub fn paid(act: &Act, scenario: &Scenario) -> Stock {
    let own = match act {
        Act::Table(TableAct::Do { act }) => scenario.own_act(act.slug()),
        _ => None,
    };
    own.map_or_else(|| of(act), |own| own.cost)
}

/// What a seat releases from its reserve by an act.
pub fn released(act: &Act) -> Stock {
    let mut stock = Stock::default();
    if let Act::Across(AcrossAct::ReleaseMeans { means, amount, .. }) = act {
        *stock.of_mut(*means) = *amount;
    }
    stock
}

/// What means are worth, in thousands of CFA francs.
pub fn in_funds(stock: Stock, figures: &TableFigures) -> u32 {
    stock.funds
        + stock.officers.saturating_mul(figures.worth_officer)
        + stock.vehicles.saturating_mul(figures.worth_vehicle)
        + stock.tents.saturating_mul(figures.worth_tent)
        + stock.food.div_ceil(figures.worth_rations)
}

/// What the act itself names.
fn named(act: &Act) -> Stock {
    let mut stock = Stock::default();
    match act {
        Act::Post(PostAct::Reinforce { officers, .. } | PostAct::PostWomen { officers, .. }) => {
            stock.officers = *officers
        }
        // Two people are asked for a thousand francs.
        Act::Community(CommunityAct::Study { people, .. }) => stock.funds = people / 2,
        // Fuel for a day or two, and for the way there and back.
        Act::Community(CommunityAct::LendBoats { boats, .. } | CommunityAct::FetchByBoat { boats, .. }) => {
            stock.funds = 2 * boats
        }
        Act::Across(AcrossAct::GrantMeans { means, amount, .. }) => *stock.of_mut(*means) = *amount,
        Act::Relief(ReliefAct::SetUpReception { tents, .. }) => stock.tents = *tents,
        Act::Relief(ReliefAct::SendFood { rations, .. }) => stock.food = *rations,
        // Two hundred litres are carried for a thousand francs.
        Act::Relief(ReliefAct::Distribute { rations, litres, .. }) => {
            (stock.food, stock.funds) = (*rations, litres.div_ceil(200))
        }
        // Four doses are given for a thousand francs.
        Act::Relief(ReliefAct::Vaccinate { people, .. }) => stock.funds = people.div_ceil(4),
        // A case worker, an interpreter and a room that closes.
        Act::Relief(ReliefAct::SetUpSafeSpace { case_workers, .. }) => stock.funds = 10 * case_workers,
        // A training, monitors for three days, and somebody at a desk.
        Act::Relief(ReliefAct::SetConditions { training, monitors, complaints, .. }) => {
            stock.funds = 150 * u32::from(*training) + 60 * u32::from(*monitors) + 40 * u32::from(*complaints)
        }
        Act::Relief(ReliefAct::Treat { beds, .. }) => stock.tents = beds.div_ceil(PEOPLE_PER_TENT),
        _ => {}
    }
    stock
}
