//! The figures of misconduct and what answers it. Read by `world/conduct`.

use kernel::time::Span;

use super::quantity::ILLUSTRATIVE;

figures! { conduct: ConductFigures {
    /// Chance of misconduct in one encounter at full pressure, without training and without accountability.
    at_worst: u64 = 60 Permille, plausible 10..=200, limits 0..=1000, ILLUSTRATIVE;
    /// What each case that was seen and not answered adds to impunity.
    emboldens_each "emboldens.each": u32 = 40 Permille, plausible 0..=150, limits 0..=1000, ILLUSTRATIVE;
    /// The most that all cases which were seen and not answered add to impunity.
    emboldens_at_most "emboldens.at_most": u32 = 160 Permille, plausible 0..=500, limits 0..=1000, ILLUSTRATIVE;
    /// Pressure that full tension at the place adds: afraid people on both sides.
    tension_presses: u32 = 200 Permille, plausible 0..=500, limits 0..=1000, ILLUSTRATIVE;
    /// Pressure on a force from which support was withdrawn: less fuel, less rest.
    unsupported_presses: u32 = 60 Permille, plausible 0..=300, limits 0..=1000, ILLUSTRATIVE;
    /// What suspended support adds to accountability, of what is missing, once the chain of command of the force has looked to its cases.
    suspension_adds: u32 = 250 Permille, plausible 50..=600, limits 0..=1000, ILLUSTRATIVE;
    /// After how long, on average, the chain of command of a force inquires into cases that nobody answered, once somebody has suspended
    /// support over them.
    chain_answers: Span = 24 Hours, plausible 6..=336, limits 1..=24_000, ILLUSTRATIVE;
    /// By how much more often a force from which support was withdrawn asks those who pass for money: fuel and pay come from somewhere.
    unsupported_asks: u32 = 100 Permille, plausible 0..=500, limits 0..=10_000, ILLUSTRATIVE;
    /// What monitors of a supporter add to how closely a force is watched and to what is seen of it, of what is missing.
    monitors_add: u32 = 500 Permille, plausible 100..=900, limits 0..=1000, ILLUSTRATIVE;
    /// Of parties that were asked for money, the share that complains where a supporter keeps a complaints desk.
    desk_complaint "desk.complaint": u32 = 40 Permille, plausible 5..=200, limits 0..=1000, ILLUSTRATIVE;
    /// What each complaint that a desk takes up adds to accountability, of what is missing.
    desk_adds "desk.adds": u32 = 20 Permille, plausible 0..=100, limits 0..=1000, ILLUSTRATIVE;
    /// What support that was given against the policy takes from the accountability of a force: it learns that nobody asks.
    breach_takes "breach.takes": u32 = 150 Permille, plausible 0..=500, limits 0..=1000, ILLUSTRATIVE;
    /// Of what people tell of a wrong, so much is told of those who support the force against their own policy.
    breach_told "breach.told": u32 = 500 Permille, plausible 0..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// What support that is given against the policy adds to impunity for as long as it goes on so.
    breach_emboldens "breach.emboldens": u32 = 160 Permille, plausible 0..=300, limits 0..=1000,
        "illustrative: as the most that cases add which nobody answers";
    /// Of what people tell of a wrong, so much is told of those who support the force, with an assessment and without conditions: they are
    /// seen beside it.
    beside_told "beside.told": u32 = 150 Permille, plausible 0..=500, limits 0..=1000, ILLUSTRATIVE;
    /// The same where they have bound their support to monitors or to a complaints desk.
    bound_told "bound.told": u32 = 40 Permille, plausible 0..=300, limits 0..=1000, ILLUSTRATIVE;
    /// Pressure on a force that monitors of a supporter watch: its people take it amiss.
    watched_presses: u32 = 30 Permille, plausible 0..=150, limits 0..=1000, ILLUSTRATIVE;
    /// From this risk on (what is missing to training × impunity) an assessment finds it medium.
    risk_medium "risk.medium": u32 = 200 Permille, plausible 100..=400, limits 0..=1000, ILLUSTRATIVE;
    /// From this risk on an assessment finds it high.
    risk_high "risk.high": u32 = 400 Permille, plausible 250..=700, limits 0..=1000, ILLUSTRATIVE;
    /// What a training adds to training, of what is missing.
    training_adds: u32 = 100 Permille, plausible 50..=400, limits 0..=1000,
        "complaints fell by 10 % and use of force by 6 % after training, over two years (Wood, Tyler and Papachristos, PNAS 117, \
         2020, excerpt)";
    /// Chance that hidden misconduct comes to light, where the force is fully watched.
    uncovered: u32 = 600 Permille, plausible 100..=900, limits 0..=1000, ILLUSTRATIVE;
    /// After how long hidden misconduct comes to light, on average.
    uncovered_after: Span = 30 Hours, plausible 6..=336, limits 0..=24_000, ILLUSTRATIVE;
    /// Chance that somebody sees misconduct.
    seen: u32 = 700 Permille, plausible 300..=950, limits 0..=1000, ILLUSTRATIVE;
    /// So many people suffer in a case of misconduct, or tell of it because they stood beside.
    involved: u32 = 4 Persons, plausible 1..=20, limits 1..=10_000, ILLUSTRATIVE;
    /// Whoever looked on from a queue tells so much of what those tell to whom wrong was done.
    onlooker_tells: u32 = 250 Permille, plausible 50..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that a party is asked for money that nobody owes when it passes a post, without training and without accountability.
    payment_at_worst: u32 = 490 Permille, plausible 50..=620, limits 0..=1000,
        "illustrative; 49 % of those whom the police had checked in a year had paid a bribe in Niger, 48 % in Burkina Faso, 37 % in \
         Africa (Afrobarometer, 2022, excerpt)";
    /// What a party that was asked for money tells at home, beside one to which wrong was done.
    payment_told: u32 = 60 Permille, plausible 0..=500, limits 0..=1000, ILLUSTRATIVE;
    /// Of parties that were asked for money, the share of whose complaint a case is made.
    payment_complaint: u32 = 5 Permille, plausible 0..=50, limits 0..=1000, ILLUSTRATIVE;
    /// What happens to trust where misconduct is seen, before weighing.
    trust_lost: i32 = -60 Permille, plausible -200..=0, limits -1000..=1000, ILLUSTRATIVE;
    /// Fear where misconduct is seen.
    fear: i32 = 80 Permille, plausible 0..=300, limits -1000..=1000, ILLUSTRATIVE;
    /// Tension where misconduct is seen.
    tension: i32 = 60 Permille, plausible 0..=300, limits -1000..=1000, ILLUSTRATIVE;
    /// What an inquiry adds to accountability, of what is missing.
    inquiry_adds: u32 = 300 Permille, plausible 50..=600, limits 0..=1000, ILLUSTRATIVE;
    /// Trust that an inquiry wins back at each place concerned, before saturation: a part of what was lost.
    trust_restored: i32 = 80 Permille, plausible 0..=200, limits -1000..=1000, ILLUSTRATIVE;
} }
