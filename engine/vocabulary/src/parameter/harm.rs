//! The figures of harm: what each danger does to people who are exposed to it once. Read by `world/harm`.

use super::quantity::ILLUSTRATIVE;

figures! { harm: HarmFigures {
    /// Chance that somebody in the way of an attack of full severity, by as many men as there could be, comes to harm.
    attack_harmed "attack.harmed": u32 = 30 Permille, plausible 2..=60, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that somebody in the way of such an attack is missed by their own afterwards.
    attack_missing "attack.missing": u32 = 60 Permille, plausible 20..=100, limits 0..=1000,
        "illustrative; 2 to 5 % of refugees are children alone (UNHCR, Global Trends, 2018, excerpt); more after sudden attacks \
         (UNICEF on Chad, 2023, excerpt)";
    /// So many men do half of the harm that any number of them could do.
    men_half "attack.men_half": u32 = 40 Persons, plausible 10..=200, limits 1..=100_000, ILLUSTRATIVE;
    /// What is left of the danger of an attack for who hides near.
    hidden "attack.hidden": u32 = 250 Permille, plausible 50..=700, limits 0..=1000, ILLUSTRATIVE;
    /// Of those who would be missed, the share that is missed where people were warned: families know where to meet.
    missing_warned "attack.missing_warned": u32 = 400 Permille, plausible 200..=1000, limits 0..=1000,
        "illustrative; few children are alone after an ordered departure, more after sudden attacks (UNICEF on Chad, 2023, excerpt)";
    /// The most of an attack's harm that patrols keep away, however many stand there.
    guarded_attack "attack.guarded": u32 = 800 Permille, plausible 300..=950, limits 0..=1000, ILLUSTRATIVE;
    /// Strength of the patrols at a place, as a share of the attackers, at which they keep away half of that.
    guard_half_at "attack.guard_half_at": u32 = 500 Permille, plausible 200..=2000, limits 1..=100_000, ILLUSTRATIVE;
    /// Chance that somebody who goes a way where nobody looks after travellers comes to harm on it: robbed, held or hurt.
    road_harmed "road.harmed": u32 = 12 Permille, plausible 2..=60, limits 0..=1000,
        "illustrative; 9 % of 3,094 migrants were held on their way, over weeks (MMC 4Mi, 2019, excerpt)";
    /// Chance that somebody who goes such a way is missed by their own afterwards.
    road_missing "road.missing": u32 = 4 Permille, plausible 0..=30, limits 0..=1000, ILLUSTRATIVE;
    /// What is left of the danger of a road where a patrol stands.
    guarded_road "road.guarded": u32 = 300 Permille, plausible 100..=900, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that somebody comes to harm by a day without enough water.
    thirst_harmed "thirst.harmed": u32 = 20 Permille, plausible 5..=100, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that somebody comes to harm by a day without food.
    hunger_harmed "hunger.harmed": u32 = 3 Permille, plausible 1..=20, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that somebody comes to harm by a night in the open.
    exposure_harmed "exposure.harmed": u32 = 3 Permille, plausible 1..=20, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that somebody comes to harm where a party comes upon an explosive.
    explosive_harmed "explosive.harmed": u32 = 250 Permille, plausible 50..=500, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that somebody who digs for gold comes to harm by a day in a shaft that nobody props.
    collapse_harmed "collapse.harmed": u32 = 4 Permille, plausible 1..=15, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that somebody who falls ill and is not treated comes to lasting harm.
    illness_harmed "illness.harmed": u32 = 100 Permille, plausible 20..=600, limits 0..=1000,
        "illustrative; of cholera 50 to 60 % die untreated and well below 1 % treated (MSF, Cholera information, msf.org, excerpt); \
         80 % of the ill are mild cases (WHO Fact Sheet 107, 2006, excerpt)";
} }
