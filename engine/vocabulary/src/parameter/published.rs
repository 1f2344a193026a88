//! What was published and bears on more than one figure. A figure that leans on such a statement alone has it in its own row.
//!
//! `excerpt` says that the passage was read in an excerpt or a report of it, and not in the publication: open that before you state it
//! as a fact. Where a source begins with `illustrative`, the figure is ours and the statement is what stands nearest to it.

/// What visits do to trust.
pub(super) const VISITS: &str = "illustrative; six field experiments found no gain of trust from community policing (Blair, Weinstein, \
     Christia and others, Science 374, 2021, excerpt): mediation, help and kept words may still win some";

/// How many heed a warning, and who.
pub(super) const SIDR: &str = "illustrative; of those warned of cyclone Sidr 41 % left, and trust in the warning said best who (Evacuation studies, \
     2014, excerpt); a storm and no attack";

/// How long it takes to write somebody down.
pub(super) const REGISTRATION: &str = "illustrative; a family of five takes 15 minutes at a registration of refugees (UNHCR, Guidance on \
     Registration, 2020, excerpt), an upper bound for travellers; no figure for a land post of the Sahel was found";

/// How large families are.
pub(super) const FAMILY: &str = "means of 4.0 to 4.9 persons in Lac and Diffa (DTM Chad, 2017 to 2019, and UNHCR Niger, 2021 and 2023, \
     excerpts); 5.1 and 6.2 on the move (protection monitoring in Diffa, 2020, excerpt)";

/// How often people are wronged in camps and outside.
pub(super) const INCIDENTS: &str = "illustrative; 4 to 5 permille were reported in Diffa (protection monitoring and REACH, 2020, \
     excerpts), and by how much more there is nobody says";

/// How long relief takes.
pub(super) const RELIEF: &str = "illustrative; from the alert on relief took 6 days in Diffa in 2018 and 17 in 2019, half of it for want of \
     stock (RRM Niger, 2018 and 2019, excerpts)";

/// How long a national bureau takes.
pub(super) const SIRENE: &str = "illustrative; SIRENE bureaux answer in 12 hours at the latest (Commission Decision 2011/406/EU, excerpt), \
     and they are staffed day and night";

/// How much trafficking is seen.
pub(super) const DETECTED: &str = "illustrative; of victims 11 to 25 % were detected in Serbia, by all services and over years (UNODC and \
     Walk Free, Monitoring Target 16.2, 2013 to 2016, excerpt)";

/// How fast people walk.
pub(super) const ON_FOOT: &str = "Niger, dry season: 4 in towns, 3 in open land, 1.5 in shrub and desert (Int. J. Health Geographics \
     11:24, table 2, seen in 2026, excerpt)";

/// How fast hired boats are.
pub(super) const BOATS: &str = "overloaded boats made some 30 miles of channels to Baga Sola in 12 hours, by night (The Telegraph, 15 \
     February 2015, excerpt)";
