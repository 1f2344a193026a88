//! The figures of border posts: lines, patience, papers, protection, and what tires officers. Read by `world/crossing`.

use kernel::time::Span;

use super::{published::{REGISTRATION, SIRENE}, quantity::ILLUSTRATIVE};

figures! { crossing: CrossingFigures {
    /// Mean time at the first line in MIDAS for the first person of a party.
    first_line_first "first_line.first": Span = 150 Seconds, plausible 60..=400, limits 1..=86_400, REGISTRATION;
    /// Mean time at the first line in MIDAS for each further person of a party.
    first_line_each_further "first_line.each_further": Span = 45 Seconds, plausible 15..=300, limits 0..=86_400, REGISTRATION;
    /// Paper takes so much of the time at the first line in MIDAS, of travellers who are not in need.
    paper_takes: i64 = 1200 Permille, plausible 800..=1800, limits 0..=100_000,
        "illustrative, and contested; registration of refugees without biometrics took 0.6 to 0.8 of the time (UNHCR, Guidance on \
         Registration, 2020, excerpt); MIDAS is faster than paper (IOM, Abuja, 2019, excerpt); biometrics made checks longer (Home Affairs, \
         South Africa, 2016, excerpt)";
    /// The same of people in need, who are written down anew: eyes and fingers take longer than a pen.
    paper_registers: i64 = 700 Permille, plausible 600..=1000, limits 0..=100_000,
        "registration of refugees without biometrics took 0.6 to 0.8 of the time (UNHCR, Guidance on Registration, 2020, excerpt)";
    /// Mean time at second line for one party.
    second_line: Span = 1000 Seconds, plausible 300..=3600, limits 1..=86_400, ILLUSTRATIVE;
    /// Of parties with papers in order, the share sent to second line all the same.
    doubt: u32 = 30 Permille, plausible 5..=150, limits 0..=1000, ILLUSTRATIVE;
    /// Of parties without papers, the share sent to second line; the others, whom the officers know, are written down at the
    /// lane and go on.
    doubt_without_papers: u32 = 600 Permille, plausible 200..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// Of displaced families without papers, whom nobody there knows, the share sent to second line.
    doubt_displaced_without_papers: u32 = 850 Permille, plausible 300..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// Of displaced families with papers, the share sent to second line.
    doubt_displaced: u32 = 300 Permille, plausible 50..=700, limits 0..=1000, ILLUSTRATIVE;
    /// Of parties of children without any adult, the share sent to second line; pupils on their way to school excepted.
    doubt_children: u32 = 800 Permille, plausible 300..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// How long a party waits at least; people in need wait three times as long, but before a barrier that is down no longer
    /// than others.
    patience_at_least "patience.at_least": Span = 2 Hours, plausible 0..=8, limits 0..=240, ILLUSTRATIVE;
    /// How much longer than that a party waits on average; people in need three times as long.
    patience_more_on_average "patience.more_on_average": Span = 4 Hours, plausible 1..=24, limits 0..=240, ILLUSTRATIVE;
    /// Of parties without papers that nobody needs to protect, the share turned back at second line.
    no_papers_turned_back: u32 = 250 Permille, plausible 50..=800, limits 0..=1000, ILLUSTRATIVE;
    /// Of parties of migrants that show papers, the share whose papers are forged or somebody else's.
    forged_migrants "forged.migrants": u32 = 30 Permille, plausible 5..=100, limits 0..=1000, ILLUSTRATIVE;
    /// Of all other parties that show papers, the share whose papers are forged or somebody else's.
    forged_others "forged.others": u32 = 5 Permille, plausible 0..=30, limits 0..=1000, ILLUSTRATIVE;
    /// Of papers that are forged or somebody else's, the share that is genuine, and somebody else's.
    impostors: u32 = 400 Permille, plausible 100..=800, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that an officer sees that papers are somebody else's; neither training nor a reader helps with faces.
    impostor_seen: u32 = 600 Permille, plausible 400..=860, limits 0..=1000,
        "passport officers saw 86 % of impostors, half of all cards being false, and training made no difference (White and others, \
         PLOS ONE, 2014, excerpt): an upper bound";
    /// What fingerprints add to the chance that papers are seen to be somebody else's.
    impostor_seen_prints "impostor_seen.prints": u32 = 300 Permille, plausible 50..=400, limits 0..=1000, ILLUSTRATIVE;
    /// What a search in INTERPOL's databases of lost and stolen papers adds to the chance that a forgery is seen.
    forgery_seen_searched "forgery_seen.searched": u32 = 300 Permille, plausible 50..=600, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that an officer sees a forgery by eye alone.
    forgery_seen_by_eye "forgery_seen.by_eye": u32 = 100 Permille, plausible 50..=400, limits 0..=1000, ILLUSTRATIVE;
    /// What full training in documents adds to the chance that an officer sees a forgery.
    forgery_seen_trained "forgery_seen.trained": u32 = 400 Permille, plausible 0..=500, limits 0..=1000,
        "illustrative; that training in documents helps is what the programme’s documents say; with faces it did not (White and \
         others, PLOS ONE, 2014, excerpt)";
    /// What a document reader, which comes and goes with MIDAS, adds to the chance that a forgery is seen.
    forgery_seen_reader "forgery_seen.reader": u32 = 350 Permille, plausible 100..=600, limits 0..=1000,
        "illustrative; that equipment helps is what the programme's documents say";
    /// Chance that a protection need of women or children is seen by men alone.
    seen_by_men: u32 = 250 Permille, plausible 50..=500, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that a protection need of women or children is seen when a woman officer interviews them.
    seen_with_women: u32 = 550 Permille, plausible 170..=800, limits 0..=1000,
        "illustrative; 2.2 times what men see; desks run by women registered 1.16 times the cases (Sukhtankar and others, Science \
         377, 2022, excerpt); between interviewers the share that said yes ranged from 13 to 97 % (Harling and others, BMC Medical \
         Research Methodology, 2019, excerpt)";
    /// Fewer women officers than this are few at a post, among at least three times as many men.
    women_are_few: u32 = 3 Persons, plausible 2..=6, limits 0..=1000, ILLUSTRATIVE;
    /// Where women officers are few, and have no association, so much of what they find is heeded.
    few_heard "few.heard": u32 = 850 Permille, plausible 500..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// Chance at each change of shifts that one of them asks to be posted elsewhere.
    few_leave "few.leave": u32 = 10 Permille, plausible 0..=50, limits 0..=1000, ILLUSTRATIVE;
    /// Where a woman officer is on shift, the chance that women or children in danger ask for her at the first line; otherwise they
    /// are heard only if an officer doubts.
    asks_for_a_woman: u32 = 400 Permille, plausible 50..=800, limits 0..=1000,
        "illustrative; desks run by women registered 1.5 civil cases of women a month instead of 0.05 (Sukhtankar and others, \
         Science 377, 2022, excerpt)";
    /// Chance that a protection need among men is seen, whoever interviews them.
    seen_among_men: u32 = 250 Permille, plausible 50..=500, limits 0..=1000, ILLUSTRATIVE;
    /// Where there is no interview room free, an interview in the open finds so much of what it would find behind a door.
    in_the_open: u32 = 500 Permille, plausible 100..=800, limits 0..=1000,
        "illustrative; for want of private space only 15 % could be screened in Dadaab (Vu and others, Global Mental Health 4, \
         2017, excerpt)";
    /// What officers without any training identify, of the chances that stand here.
    trained_sees_without "trained_sees.without": u32 = 600 Permille, plausible 300..=1000, limits 0..=10_000, ILLUSTRATIVE;
    /// What fully trained officers identify, of the chances that stand here.
    trained_sees_fully "trained_sees.fully": u32 = 1400 Permille, plausible 1000..=2000, limits 0..=10_000, ILLUSTRATIVE;
    /// Share of displaced parties, of two or three families, with somebody who needs protection.
    needs_protection: u32 = 500 Permille, plausible 200..=900, limits 0..=1000,
        "illustrative; half of the women who sought care in Ethiopia, past year (ASIST-GBV, Conflict and Health, 2016, excerpt); 21 \
         % of displaced women, sexual violence alone (Wirtz and others, Conflict and Health 10, 2016, excerpt)";
    /// Share of parties of migrants and returnees with somebody who needs protection.
    needs_protection_others: u32 = 60 Permille, plausible 10..=300, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that a person who is asked whether they want to be referred says no, and goes on.
    referral_declined: u32 = 110 Permille, plausible 20..=400, limits 0..=1000,
        "illustrative; of those asked 89 % agreed to be screened in Dadaab (Vu and others, Global Mental Health 4, 2017, excerpt): to be screened, not to be referred";
    /// Chance that a person who is referred is lost on the way.
    referral_lost: u32 = 120 Permille, plausible 20..=500, limits 0..=1000, ILLUSTRATIVE;
    /// Of people who were moved against their will and are received where the other side has not agreed to it, the share that the
    /// network finds again.
    found_again: u32 = 400 Permille, plausible 100..=800, limits 0..=1000, ILLUSTRATIVE;
    /// Of traders, herders, pupils and patients at a post, the share of nationals of its country.
    nationals_others "nationals.others": u32 = 500 Permille, plausible 200..=900, limits 0..=1000, ILLUSTRATIVE;
    /// Of migrants at a post, the share of nationals of its country.
    nationals_migrants "nationals.migrants": u32 = 100 Permille, plausible 0..=500, limits 0..=1000, ILLUSTRATIVE;
    /// Of displaced parties at a post, the share of nationals of its country who come home in flight.
    nationals_displaced "nationals.displaced": u32 = 60 Permille, plausible 0..=400, limits 0..=1000, ILLUSTRATIVE;
    /// How long the way to the service takes.
    referral_takes: Span = 2 Hours, plausible 1..=24, limits 0..=240, ILLUSTRATIVE;
    /// Chance in an hour that a person in care at a post with a safe building, who waits for a referral, leaves unheard.
    leaves_care_safe "leaves_care.safe": u32 = 10 Permille, plausible 0..=100, limits 0..=1000, ILLUSTRATIVE;
    /// Chance in an hour that a person in care at a post without a safe building, who waits for a referral, leaves unheard.
    leaves_care_unsafe "leaves_care.unsafe": u32 = 40 Permille, plausible 0..=200, limits 0..=1000, ILLUSTRATIVE;
    /// A party that answers to an alert is held no longer than this without an answer from the national bureau.
    held_at_most: Span = 8 Hours, plausible 2..=24, limits 0..=240, SIRENE;
    /// Local hour at which the morning shift comes.
    shifts_morning "shifts.morning": i64 = 6 HourOfDay, plausible 4..=9, limits 0..=9, "illustrative, and the same everywhere: no real timetable";
    /// Local hour at which the afternoon shift comes.
    shifts_afternoon "shifts.afternoon": i64 = 14 HourOfDay, plausible 11..=16, limits 10..=17,
        "illustrative, and the same everywhere: no real timetable";
    /// Local hour at which the night shift comes.
    shifts_night "shifts.night": i64 = 22 HourOfDay, plausible 18..=23, limits 18..=23,
        "illustrative, and the same everywhere: no real timetable";
    /// Local hour at which it gets light.
    daylight_from "daylight.from": i64 = 6 HourOfDay, plausible 5..=7, limits 0..=12, "illustrative: at 13 degrees north days last from 11 to 13 hours, and are taken as twelve";
    /// Local hour at which it gets dark.
    daylight_to "daylight.to": i64 = 18 HourOfDay, plausible 17..=20, limits 12..=24, "illustrative: at 13 degrees north days last from 11 to 13 hours, and are taken as twelve";
    /// How much a quiet hour on shift tires.
    tires_quiet "tires.quiet": u32 = 30 Permille, plausible 0..=100, limits 0..=1000, ILLUSTRATIVE;
    /// How much an hour on shift tires with people waiting.
    tires_busy "tires.busy": u32 = 110 Permille, plausible 30..=300, limits 0..=1000,
        "illustrative; injuries at work rose by 38 % with days of twelve hours, against eight (Salminen, Ergonomics Open J. 9, \
         2016, excerpt)";
    /// How much of its fatigue a shift loses during each shift of the others.
    rested: u32 = 400 Permille, plausible 100..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// What officers miss when fully tired, of what they would see when fresh. They do not work more slowly.
    tired_misses: u32 = 400 Permille, plausible 100..=700, limits 0..=1000, ILLUSTRATIVE;
    /// What full fatigue adds to the pressure under which misconduct happens.
    tired_pressure: u32 = 200 Permille, plausible 0..=500, limits 0..=1000, ILLUSTRATIVE;
    /// How far the word that people in need were sent away at a post moves what travellers hear of it.
    sent_away_moves "sent_away.moves": u32 = 200 Permille, plausible 50..=600, limits 0..=1000, ILLUSTRATIVE;
    /// What of the word that people in need were sent away is forgotten in an hour.
    sent_away_forgotten "sent_away.forgotten": u32 = 20 Permille, plausible 0..=200, limits 0..=1000, ILLUSTRATIVE;
    /// What people tell at home of a closure that follows the hours of a post, or has just been ordered, beside a refusal in full.
    closure_told_first "closure_told.first": u32 = 250 Permille, plausible 0..=1000, limits 0..=10_000, ILLUSTRATIVE;
    /// What each day of a closure that was ordered adds to what people tell of it.
    closure_told_day "closure_told.day": u32 = 750 Permille, plausible 100..=2000, limits 0..=10_000, ILLUSTRATIVE;
    /// The most that people tell of a closure, however long it lasts.
    closure_told_at_most "closure_told.at_most": u32 = 3000 Permille, plausible 1000..=6000, limits 0..=100_000, ILLUSTRATIVE;
    /// What people tell of being turned back for want of papers, which they expect, beside a refusal in full.
    papers_told: u32 = 200 Permille, plausible 0..=1000, limits 0..=10_000, ILLUSTRATIVE;
    /// What people tell of a queue in which they gave up, beside a refusal in full.
    gave_up_told: u32 = 500 Permille, plausible 0..=1000, limits 0..=10_000, ILLUSTRATIVE;
    /// Who was let through within this time tells at home that the post serves people.
    soon: Span = 60 Minutes, plausible 15..=240, limits 0..=14_400, ILLUSTRATIVE;
    /// A queue longer than this is worth a word to the seat in command.
    long_queue: u32 = 100 Persons, plausible 20..=400, limits 0..=1_000_000, ILLUSTRATIVE;
} }

impl CrossingFigures {
    /// From which to which second of the local day it is light.
    pub fn daylight(&self) -> std::ops::Range<i64> {
        self.daylight_from * 3600..self.daylight_to * 3600
    }
}
