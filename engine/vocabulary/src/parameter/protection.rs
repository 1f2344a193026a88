//! The figures of the confidential path: who may disclose, who hears it, and whether a service is reached in time. Read by
//! `world/protection`.

use kernel::time::Span;

use super::quantity::ILLUSTRATIVE;

figures! { protection: ProtectionFigures {
    /// Of women and girls on flight, the share that lived through violence within the last days.
    survivors: u32 = 40 Permille, plausible 10..=200, limits 0..=1000,
        "illustrative; 21 % of displaced women lived through sexual violence (meta-analysis, 15 to 29 %), most of it not on this flight \
         (Wirtz and others, Conflict and Health 10:7, 2016, excerpt)";
    /// Of protection incidents in camps and in the open, the share after which a survivor needs this path, and nobody is told.
    of_incidents: u32 = 500 Permille, plausible 200..=800, limits 0..=1000, ILLUSTRATIVE;
    /// Within so long before the arrival it has happened, evenly.
    before_arrival: Span = 48 Hours, plausible 12..=168, limits 1..=2400, ILLUSTRATIVE;
    /// Care in time is care within this span.
    in_time: Span = 72 Hours, plausible 48..=120, limits 1..=2400,
        "treatment depends on whether a survivor comes within 72 hours (UNHCR and WHO, Clinical Management of Survivors of Rape, step 6, 2002, \
         excerpt)";
    /// Chance that a survivor discloses in a day where everything is as it should be: a safe space, women to speak to, no fear.
    discloses: u32 = 400 Permille, plausible 70..=600, limits 0..=1000,
        "illustrative; 40 % of survivors ever told somebody and 7 % a service (Palermo, Bleck and Peterman, American Journal of \
         Epidemiology 179, 2013, 24 countries, excerpt)";
    /// The part of all that should be which a safe space at the place makes.
    hears_space "hears.space": u32 = 700 Permille, plausible 300..=900, limits 0..=1000, ILLUSTRATIVE;
    /// The part that women who are heard in a committee at the place make.
    hears_committee "hears.committee": u32 = 200 Permille, plausible 0..=400, limits 0..=1000, ILLUSTRATIVE;
    /// The part that a post at the place makes, with a woman on shift and a room.
    hears_post "hears.post": u32 = 100 Permille, plausible 0..=300, limits 0..=1000, ILLUSTRATIVE;
    /// What full fear at the place takes from the chance to disclose.
    fear_takes: u32 = 600 Permille, plausible 200..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// Whoever disclosed and found no service makes it so much less likely, each time, that another one speaks at the place.
    in_vain: u32 = 100 Permille, plausible 0..=500, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that a survivor discloses to a woman officer who speaks with her in a room at the second line of a post.
    at_a_desk: u32 = 350 Permille, plausible 50..=600, limits 0..=1000,
        "illustrative; 89 % of those who were asked in private consented to be screened (Vu and others, Global Mental Health 4, 2017, excerpt)";
    /// Of those who disclosed at a post from which no confidential path leads anywhere, the share that finds no service alone.
    no_path_lost: u32 = 700 Permille, plausible 300..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// No further than this on foot does anybody go to a service without being taken there.
    reach: Span = 8 Hours, plausible 2..=24, limits 0..=240, ILLUSTRATIVE;
    /// Survivors whom one case worker can receive in a day.
    receives: u32 = 3 Persons, plausible 1..=8, limits 0..=1000, ILLUSTRATIVE;
    /// How long after she was received a survivor is seen again.
    follow_up: Span = 24 Hours, plausible 12..=168, limits 1..=2400, ILLUSTRATIVE;
    /// Of those who were received, the share that is seen again.
    followed_up: u32 = 800 Permille, plausible 300..=950, limits 0..=1000, ILLUSTRATIVE;
    /// How often it is looked who discloses.
    counts: Span = 6 Hours, plausible 3..=12, limits 1..=24, "illustrative: short against the 72 hours that count";
    /// No number below this is ever written down: fewer wait until there are as many.
    fewest: u32 = 5 Persons, plausible 5..=20, limits 1..=1000, "illustrative; counts below 5 or 10 are mostly suppressed where people could be known by them";
} }
