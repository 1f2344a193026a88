//! The figures of outbreaks, floods and droughts. Read by `world/hazard`.

use kernel::time::Span;

use super::quantity::ILLUSTRATIVE;

figures! { hazard: HazardFigures {
    /// How often an outbreak takes a step.
    step: Span = 12 Hours, plausible 6..=24, limits 1..=240, "illustrative: short against a day, so that nothing leaps";
    /// R₀ of an outbreak of full severity; less in proportion.
    r0_at_full: f64 = 2.0 Cases, plausible 1.0..=7.2, limits 0.0..=100.0,
        "cholera in Haiti, by department, 1.1 to 2.6 (PMC3541649, excerpt); diphtheria in a camp 4.7 to 14.8, median 7.2 (Matsuyama \
         and others, PeerJ, 2018, excerpt)";
    /// Days from infection to infecting others, on average.
    incubation: f64 = 2.0 Days, plausible 0.5..=5.0, limits 0.01..=1000.0,
        "illustrative; cholera shows after 1.4 days, from 0.5 to 4.4 (Azman and others, J. Infection 66, 2013, excerpt)";
    /// Days for which somebody infects others, on average.
    infectious: f64 = 4.0 Days, plausible 2.0..=14.0, limits 0.01..=1000.0,
        "illustrative; cholera is shed for 7 to 14 days (WHO Fact Sheet 107, 2006, excerpt)";
    /// How much faster an outbreak spreads where a camp lacks water.
    waterless: f64 = 1.5 Factor, plausible 1.0..=3.0, limits 0.0..=1000.0,
        "a covered bucket lowered diarrhoea of small children by 31 %, and 1 ÷ 0.69 is 1.45 (Roberts and others, Bulletin of the \
         WHO, 2001, excerpt)";
    /// How fast an outbreak spreads where people were told how to protect themselves, of its speed elsewhere.
    informed: f64 = 0.7 Factor, plausible 0.4..=1.0, limits 0.0..=1000.0,
        "0.7 for the promotion of hand-washing, diarrhoea, 29 trials (Ejemot-Nwadiaro and others, Cochrane CD004265, 2021, excerpt)";
    /// For how long people heed what they were told.
    heeded: Span = 72 Hours, plausible 12..=336, limits 0..=24_000, ILLUSTRATIVE;
    /// Persons exposed at the next place along an open road, for each case and step.
    carried: f64 = 0.004 Persons, plausible 0.0..=0.05, limits 0.0..=1.0, ILLUSTRATIVE;
    /// Within what time a hazard that stood still goes on once it may.
    looks_again: Span = 60 Minutes, plausible 10..=360, limits 1..=14_400, "illustrative: the facilitator's own clock is coarser";
    /// Of those who have too little water, the share that falls ill of it in a day.
    sickens: u32 = 20 Permille, plausible 5..=60, limits 0..=1000, ILLUSTRATIVE;
    /// Of those who are vaccinated, the share that is protected.
    protects: u32 = 700 Permille, plausible 400..=870, limits 0..=1000,
        "two doses against cholera 76 % in the field, 58 % in trials (a meta-analysis and a Cochrane review, by EBM Guidelines, \
         excerpt); one dose 0.33 to 0.87 (Lopez and others, Clin. Infect. Dis. 66, 2018, excerpt)";
    /// Who is treated in a bed infects so much of what others do.
    isolated: f64 = 0.2 Factor, plausible 0.0..=0.6, limits 0.0..=1.0, ILLUSTRATIVE;
    /// Share of a place that a flood of full severity drives out.
    flooded_out: u32 = 300 Permille, plausible 100..=1000, limits 0..=1000,
        "illustrative; all 5,783 people of Lada, a village under water (situation report of Diffa, 30 October 2022, excerpt): here \
         a share of a district";
    /// Tension that a day of drought of full severity brings.
    drought_tension: u32 = 30 Permille, plausible 0..=100, limits 0..=1000, ILLUSTRATIVE;
} }
