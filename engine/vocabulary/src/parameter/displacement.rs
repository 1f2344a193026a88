//! The figures of families who flee, of camps and hosts. Read by `world/displacement`.

use kernel::time::Span;

use super::{published::{FAMILY, INCIDENTS, RELIEF}, quantity::ILLUSTRATIVE};

figures! { displacement: DisplacementFigures {
    /// Persons in a family, least.
    family_least "family.least": u64 = 3 Persons, plausible 1..=6, limits 1..=1000, FAMILY;
    /// Persons in a family, most.
    family_most "family.most": u64 = 7 Persons, plausible 5..=12, limits 1..=1000, FAMILY;
    /// Most families that set out together.
    together: u64 = 4 Families, plausible 1..=20, limits 1..=1000, ILLUSTRATIVE;
    /// Within which time families leave after a blow.
    leave_within: Span = 6 Hours, plausible 2..=24, limits 1..=2400,
        "illustrative; Bosso was left from the next dawn on (AFP, 7 June 2016, excerpt)";
    /// Within which time families leave where they were warned before it.
    leave_within_warned "leave_within.warned": Span = 3 Hours, plausible 1..=24, limits 1..=2400, ILLUSTRATIVE;
    /// Nobody leaves sooner than this.
    packing: Span = 10 Minutes, plausible 0..=120, limits 0..=14_400, ILLUSTRATIVE;
    /// Chance that a party has its papers with it.
    papers: u32 = 200 Permille, plausible 100..=600, limits 0..=1000,
        "20 % of the displaced from Nigeria could show documents (UNHCR Niger, Diffa, December 2014)";
    /// Chance that a party has its papers with it where it was warned and left in order.
    papers_warned "papers.warned": u32 = 500 Permille, plausible 200..=900, limits 0..=1000,
        "illustrative; who leaves in order takes what there is: 53 % of adults in Niger have an identity document (World Bank, ID4D \
         and Findex, 2021, excerpt)";
    /// Children among the displaced.
    children: u32 = 600 Permille, plausible 450..=700, limits 0..=1000,
        "64 to 67 % in Lac (DTM Chad, 2018 and 2019, excerpt); 48 % in Niger and 56 % in Nigeria (UNICEF, May 2015, excerpt)";
    /// Women among the adults.
    women: u32 = 550 Permille, plausible 500..=700, limits 0..=1000, ILLUSTRATIVE;
    /// Free places count in a choice up to this many.
    free_counts: u32 = 400 Persons, plausible 100..=5000, limits 1..=1_000_000, ILLUSTRATIVE;
    /// Who flees headlong, warned by nobody, follows the crowd: each who set out for a place before draws there like so many free places.
    follows: u32 = 1000 Permille, plausible 0..=2000, limits 0..=100_000,
        "illustrative; 3,000 people in Gagamari became 17,000 in under a week (UNHCR and IRIN, November 2014, excerpts); most of the \
         displaced of Diffa lay in more than 140 sites that nobody had planned along one road (UNHCR, 2016, excerpt)";
    /// Nobody hopes for a roof further away than this, on foot by the fastest open way.
    horizon: Span = 168 Hours, plausible 24..=720, limits 0..=24_000, ILLUSTRATIVE;
    /// How much a place attracts from which others have fled, against one from which nobody has.
    fled_from: f64 = 0.1 Factor, plausible 0.0..=1.0, limits 0.0..=1000.0, ILLUSTRATIVE;
    /// Tension where people arrive and find no roof.
    no_roof_tension: i32 = 10 Permille, plausible 0..=50, limits -1000..=1000, ILLUSTRATIVE;
    /// Water that a person needs in a day.
    water_per_person: u32 = 15 Litres, plausible 7..=20, limits 1..=1000,
        "at least 15 litres for each person and day (Sphere Handbook, 2018, water supply standard 2.1, excerpt)";
    /// Share of persons in a camp who need a health post on a day.
    need_health: u32 = 5 Permille, plausible 3..=11, limits 0..=1000,
        "1 to 4 new consultations a person and year, 2.7 to 11 permille a day (UNHCR Emergency Handbook, excerpt); 1.8 in Africa \
         (Weiss and others, Conflict and Health 5, 2011, excerpt)";
    /// Share of those who lack water that needs a health post besides.
    need_health_thirsty "need_health.thirsty": u32 = 20 Permille, plausible 3..=60, limits 0..=1000, ILLUSTRATIVE;
    /// Protection incidents on a day for each thousand persons in a camp that is just full.
    incidents_in_camp "incidents.in_camp": u32 = 40 Permille, plausible 5..=60, limits 0..=1000, INCIDENTS;
    /// Protection incidents on a day for each thousand persons in the open.
    incidents_in_the_open "incidents.in_the_open": u32 = 120 Permille, plausible 15..=200, limits 0..=1000, INCIDENTS;
    /// Fear where a protection incident happens.
    incident_fear "incident.fear": i32 = 10 Permille, plausible 0..=100, limits -1000..=1000, ILLUSTRATIVE;
    /// Tension where a protection incident happens.
    incident_tension "incident.tension": i32 = 15 Permille, plausible 0..=100, limits -1000..=1000, ILLUSTRATIVE;
    /// Tension that a day brings to a community which hosts as many people as it has itself; less in proportion.
    hosts_tire: u32 = 150 Permille, plausible 0..=400, limits 0..=1000, ILLUSTRATIVE;
    /// Persons whom a camp registers in a day where nothing is said: two desks, nine hours.
    registers: u32 = 360 Persons, plausible 100..=2000, limits 0..=1_000_000,
        "a family of five takes 15 minutes, and 19 to 25 with irises and fingers (UNHCR, Guidance on Registration, 2020, excerpt)";
    /// How long relief waits where no way leads on, before it tries again.
    relief_waits: Span = 180 Minutes, plausible 60..=1440, limits 1..=144_000, RELIEF;
    /// How often it is counted what people go without, and what comes of it.
    counts: Span = 6 Hours, plausible 3..=12, limits 1..=24, "illustrative: short against the hours that thirst takes to harm";
    /// Water that a person needs in a day to live on.
    water_to_live: u32 = 3 Litres, plausible 2..=7, limits 1..=1000,
        "2.5 to 3 litres for drinking and food, to survive (Sphere Handbook, 2018, water supply, excerpt)";
    /// Water that a person in the open finds in a day where people live.
    open_water "open.water": u32 = 7 Litres, plausible 3..=15, limits 0..=1000, ILLUSTRATIVE;
    /// Share of people in the open who eat at somebody's table where people live, once what they carried is gone.
    open_fed "open.fed": u32 = 300 Permille, plausible 0..=800, limits 0..=1000, ILLUSTRATIVE;
    /// Days for which people who arrive carry food.
    carry_food "carry.food": u32 = 2 Days, plausible 0..=5, limits 0..=100, ILLUSTRATIVE;
    /// Water that a person carries who arrives.
    carry_water "carry.water": u32 = 4 Litres, plausible 0..=10, limits 0..=1000, ILLUSTRATIVE;
    /// Days for which hosts have put by food for as many guests as they said that they could take in.
    hosts_reserve "hosts.reserve": u32 = 5 Days, plausible 1..=30, limits 0..=1000,
        "illustrative; of 200 families new in Toumour 77 had neither means nor a proper roof, the others were taken in (MSF, 9 \
         September 2016, excerpt)";
    /// After so many hours without water to live on people come to harm.
    thirst_harms "thirst.harms": Span = 12 Hours, plausible 6..=48, limits 0..=1000, ILLUSTRATIVE;
    /// After so many hours without food people come to harm.
    hunger_harms "hunger.harms": Span = 96 Hours, plausible 48..=336, limits 0..=10_000, ILLUSTRATIVE;
    /// After so many hours without food people grow angry and think of leaving.
    hunger_felt "hunger.felt": Span = 24 Hours, plausible 12..=72, limits 0..=10_000, ILLUSTRATIVE;
    /// After so many hours without water to live on people think of leaving.
    thirst_leaves "thirst.leaves": Span = 6 Hours, plausible 3..=24, limits 0..=1000, ILLUSTRATIVE;
    /// Of those in a camp who have no water to live on, the share that leaves in a day.
    leave_thirsty "leave.thirsty": u32 = 300 Permille, plausible 50..=800, limits 0..=1000, ILLUSTRATIVE;
    /// Of those in a camp who have no food, the share that leaves in a day.
    leave_hungry "leave.hungry": u32 = 60 Permille, plausible 10..=300, limits 0..=1000, ILLUSTRATIVE;
    /// Tension that each count of people without water or food brings to communities near by, if they are very many.
    lack_tension "lack.tension": u32 = 16 Permille, plausible 0..=60, limits 0..=1000, ILLUSTRATIVE;
    /// So many in want bring half of it.
    lack_many "lack.many": u32 = 1000 Persons, plausible 200..=5000, limits 1..=1_000_000, ILLUSTRATIVE;
    /// How much the anger in a camp rises in a day in which all lack water or food; less in proportion.
    unrest_rises "unrest.rises": u32 = 500 Permille, plausible 100..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// Share of it that passes in a day without such a lack.
    unrest_settles "unrest.settles": u32 = 500 Permille, plausible 100..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// How much likelier full anger makes protection incidents, besides.
    unrest_harms "unrest.harms": u32 = 4000 Permille, plausible 0..=10_000, limits 0..=100_000, ILLUSTRATIVE;
    /// The anger at which a camp protests.
    protest_at "protest.at": u32 = 400 Permille, plausible 200..=900, limits 1..=1000, ILLUSTRATIVE;
    /// What a protest takes from the trust of communities near by in whoever runs the camp.
    protest_trust "protest.trust": i32 = -15 Permille, plausible -60..=0, limits -1000..=1000, ILLUSTRATIVE;
    /// Chance that families in the open set out by day for a roof of which they have heard, at each count, if it is near.
    looks_on "looks.on": u32 = 500 Permille, plausible 100..=900, limits 0..=1000, ILLUSTRATIVE;
    /// If it is so far on foot, only half as many do.
    looks_far "looks.far": Span = 24 Hours, plausible 6..=72, limits 1..=2400, ILLUSTRATIVE;
    /// Word of room that was not there before needs so long, and the road's hours by vehicle besides.
    word_takes "word.takes": Span = 6 Hours, plausible 1..=48, limits 0..=2400, ILLUSTRATIVE;
    /// The first month of cold nights.
    cold_from "cold.from": i64 = 11 Month, plausible 10..=12, limits 1..=12, "illustrative: the Harmattan blows from November to February or March";
    /// The last month of cold nights.
    cold_to "cold.to": i64 = 2 Month, plausible 1..=3, limits 1..=12, "illustrative: the Harmattan blows from November to February or March";
    /// Of people who know that they can go back, the share that goes when lorries are there.
    return_informed "returns.informed": u32 = 600 Permille, plausible 200..=900, limits 0..=1000, ILLUSTRATIVE;
    /// Of people whom nobody has told how things stand at home, the share that goes all the same.
    return_uninformed "returns.uninformed": u32 = 400 Permille, plausible 100..=800, limits 0..=1000, ILLUSTRATIVE;
    /// People whom one lorry takes home.
    lorry "returns.lorry": u32 = 40 Persons, plausible 20..=80, limits 1..=1000, ILLUSTRATIVE;
    /// For so long it counts that somebody has looked.
    assessment_holds "returns.assessment_holds": Span = 48 Hours, plausible 12..=168, limits 1..=2400, ILLUSTRATIVE;
    /// How much of each person who is taken home against the rules is told, of what is told of somebody to whom wrong was done.
    breach_told "returns.breach_told": u32 = 800 Permille, plausible 50..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// People who drive relief to where it is needed.
    drivers: u32 = 4 Persons, plausible 2..=12, limits 0..=100, ILLUSTRATIVE;
    /// Local hour at which a camp eats and counts.
    meal_hour: i64 = 18 HourOfDay, plausible 6..=21, limits 0..=23, ILLUSTRATIVE;
} }
