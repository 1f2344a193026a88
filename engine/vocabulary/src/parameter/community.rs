//! The figures of trust, fear, tension and rumours. Read by `world/community`.

use kernel::time::Span;

use super::{published::{SIDR, VISITS}, quantity::ILLUSTRATIVE};

figures! { community: CommunityFigures {
    /// What a loss of trust weighs. A gain weighs what is still missing to full trust: half at the middle of the scale, so that
    /// there a loss weighs six times a gain of the same name.
    loss_weight: i64 = 3000 Permille, plausible 2000..=7000, limits 0..=100_000,
        "a bad experience with the police weighed 4 to 14 times a good one (Skogan, Policing & Society, 2006, excerpt); 3000 is six \
         times at the middle of the scale";
    /// Mean time until a sighting comes before the committee: word of mouth within a village.
    word_of_mouth: Span = 25 Minutes, plausible 5..=360, limits 0..=14_400, ILLUSTRATIVE;
    /// What a rumour of full strength does to trust in whom it speaks of, before weighing.
    rumour_trust: i32 = -30 Permille, plausible -100..=0, limits -1000..=1000, ILLUSTRATIVE;
    /// What a rumour from a neighbour loses or gains with the trust in that neighbour: nothing at the middle of the scale, this
    /// share of itself at its ends.
    rumour_believed: i64 = 500 Permille, plausible 0..=1000, limits 0..=1000,
        "illustrative; 51 % believed a common false claim before somebody corrected it (Winters and others, BMJ Global Health, \
         2021, excerpt)";
    /// Trust in a neighbour community that took one's families in, for each party, before saturation.
    hosted_trust: i32 = 15 Permille, plausible 0..=60, limits -1000..=1000, ILLUSTRATIVE;
    /// From this trust on a mediator is listened to in full; below, in proportion.
    mediator_trusted: u32 = 500 Permille, plausible 200..=900, limits 1..=1000, ILLUSTRATIVE;
    /// Chance that somebody who is asked in a perception study answers, without fear.
    study_answers_without_fear "study_answers.without_fear": u32 = 900 Permille, plausible 580..=980, limits 0..=1000,
        "illustrative; 0.89 in person in Dadaab (Vu and others, Global Mental Health 4, 2017, excerpt); 0.79 by phone in Burkina \
         Faso (World Bank, BFA_2020_HFPS, 2020, excerpt)";
    /// What full fear takes from the chance that somebody who is asked in a perception study answers.
    study_answers_fear_takes "study_answers.fear_takes": u32 = 500 Permille, plausible 100..=900, limits 0..=1000, ILLUSTRATIVE;
    /// How far full fear makes people say that they trust when they do not: of the distrust, this share is hidden.
    study_flattered: u32 = 600 Permille, plausible 0..=900, limits 0..=1000,
        "illustrative; who thinks that the government asks reports more trust, in autocracies by much (Tannenberg, Democratization \
         29, 2022, excerpt); its size was not read";
    /// How far from the truth a study must be to help nobody.
    study_misleads: u32 = 200 Permille, plausible 50..=500, limits 1..=1000, ILLUSTRATIVE;
    /// How much better who has read a true study of the authority that it is about mediates and speaks with the people.
    study_helps: u32 = 500 Permille, plausible 0..=1500, limits 0..=10_000, ILLUSTRATIVE;
    /// Which part of a grievance is laid down when somebody comes who knows of it from a true study.
    study_heals: u32 = 300 Permille, plausible 0..=700, limits 0..=1000, ILLUSTRATIVE;
    /// For how long a loss of trust is remembered when somebody comes to sensitise: activities work where conduct agrees.
    remembered: Span = 168 Hours, plausible 24..=672, limits 0..=24_000,
        "illustrative; reactions to harm were gone in less than four weeks (Condra and Shapiro, draft of 2010, excerpt)";
    /// People act on a warning for this long, to the second; a later one begins anew.
    warning_holds: Span = 24 Hours, plausible 6..=72, limits 0..=24_000, ILLUSTRATIVE;
    /// Fear after a reprisal.
    reprisal_fear: i32 = 250 Permille, plausible 50..=600, limits -1000..=1000,
        "illustrative; tips to forces fell after forces had killed civilians and rose after insurgents had (Shaver and Shapiro, J. \
         Conflict Resolution 65, 2021, excerpt): here both frighten";
    /// Tension after a reprisal.
    reprisal_tension: i32 = 60 Permille, plausible 0..=300, limits -1000..=1000, ILLUSTRATIVE;
    /// Trust won by a warning that was borne out, before saturation.
    warned_trust: i32 = 30 Permille, plausible 0..=60, limits -1000..=1000,
        "illustrative; an outcome and no visit: trust in the warning said best who left before cyclone Sidr (Evacuation studies, \
         2014, excerpt)";
    /// What a warning after which nothing came does to trust, before weighing.
    false_warning_trust "false_warning.trust": i32 = -15 Permille, plausible -60..=0, limits -1000..=1000, ILLUSTRATIVE;
    /// What a warning after which nothing came takes from how far the next is heeded, of what is left of that.
    false_warning_doubt "false_warning.doubt": u32 = 350 Permille, plausible 100..=700, limits 0..=1000, ILLUSTRATIVE;
    /// Share of a community that a warning reaches by a channel that works.
    warning_reaches "warning_reaches.by_channel": u32 = 900 Permille, plausible 600..=980, limits 0..=1000,
        "illustrative; more than 90 % had the warning of cyclone Sidr (Evacuation studies, 2014, excerpt)";
    /// Share of a community that a warning reaches by word of mouth.
    warning_reaches_by_mouth "warning_reaches.by_mouth": u32 = 600 Permille, plausible 300..=900, limits 0..=1000, ILLUSTRATIVE;
    /// Of those whom a warning reaches, the share that makes anything of one that holds no more than a few words.
    warning_wordless "warning_reaches.wordless": u32 = 250 Permille, plausible 0..=600, limits 0..=1000, ILLUSTRATIVE;
    /// Of those reached, the share that leaves on a warning without any trust or fear.
    heeds_least "heeds.least": u32 = 150 Permille, plausible 0..=400, limits 0..=1000, SIDR;
    /// What full trust in who warns adds to that share.
    heeds_trust_adds "heeds.trust_adds": u32 = 500 Permille, plausible 200..=800, limits 0..=1000, SIDR;
    /// What full fear adds to that share.
    heeds_fear_adds "heeds.fear_adds": u32 = 100 Permille, plausible 0..=400, limits 0..=1000, ILLUSTRATIVE;
    /// How far people believe a warning of the one who speaks for them.
    warned_by_their_own: u32 = 700 Permille, plausible 500..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// Of those reached who stay, the share that hides near when something comes.
    hides: u32 = 400 Permille, plausible 100..=800, limits 0..=1000, ILLUSTRATIVE;
    /// What a known wrong costs in trust beyond the usual, where the authority has just explained how it means to behave.
    words_belied: i32 = 500 Permille, plausible 0..=1500, limits 0..=10_000, ILLUSTRATIVE;
    /// Trust won by a sensitisation activity, before saturation.
    sensitised_trust: i32 = 10 Permille, plausible 0..=60, limits -1000..=1000, VISITS;
    /// What is left of what a gesture wins (a visit, a warning, a mediation, a word on the radio, a kept promise) when the same
    /// authority repeats it in the same community. Each day half of the repetitions are forgotten.
    gesture_repeated: i64 = 500 Permille, plausible 200..=900, limits 0..=1000, ILLUSTRATIVE;
    /// What mediation does to tension.
    mediated_tension: i32 = -150 Permille, plausible -400..=0, limits -1000..=1000,
        "illustrative; fewer disputes turned violent in towns of Liberia where people had learned to settle them, and more punished \
         by themselves (Blattman, Hartman and Blair, American Political Science Review, February 2014, excerpt)";
    /// What a public message does to tension.
    broadcast_tension: i32 = -40 Permille, plausible -150..=0, limits -1000..=1000,
        "illustrative; an hour a day of radio that calls fighters home lowered deaths by 7 % (Armand, Atwell and Gomes, AER 110, \
         2020, excerpt)";
    /// What a promise does to trust that was kept at full cost, before saturation. One that cost less does less, in proportion;
    /// one that cost nothing does nothing.
    promise_kept "promise_trust.kept": i32 = 30 Permille, plausible 0..=150, limits -1000..=1000, ILLUSTRATIVE;
    /// What a broken promise does to trust, before weighing.
    promise_broken "promise_trust.broken": i32 = -30 Permille, plausible -100..=0, limits -1000..=1000,
        "illustrative; with the weight of a loss 4 to 14 times a kept promise of the same cost, as bad experiences weigh (Skogan, \
         Policing & Society, 2006, excerpt)";
    /// What must have been spent on a promise for it to count in full.
    promise_full_cost: u32 = 100 Funds, plausible 20..=1000, limits 1..=1_000_000, ILLUSTRATIVE;
    /// Tension that a rumour of full strength brings.
    rumour_tension: u32 = 100 Permille, plausible 0..=300, limits 0..=1000, ILLUSTRATIVE;
    /// What is left of a rumour in the next community.
    rumour_keeps: u32 = 600 Permille, plausible 200..=900, limits 0..=950, ILLUSTRATIVE;
    /// Below this strength nobody repeats a rumour.
    rumour_fades: u32 = 100 Permille, plausible 20..=300, limits 1..=1000, ILLUSTRATIVE;
    /// Mean time for a rumour to reach the next community.
    rumour_runs: Span = 180 Minutes, plausible 30..=1440, limits 1..=144_000,
        "illustrative; false news went farther and faster than true (Vosoughi, Roy and Aral, Science 359, 2018, excerpt); no hours \
         are given";
    /// What is left of a rumour after a day.
    rumour_day: u32 = 700 Permille, plausible 300..=950, limits 0..=1000, ILLUSTRATIVE;
    /// Each person who was treated in some way at a post is told of to so many others.
    told_each "hearsay.told_each": u32 = 30 Persons, plausible 5..=150, limits 0..=1_000_000, ILLUSTRATIVE;
    /// People talk over what they hear of an authority for this long before they think otherwise of it.
    talks_over "hearsay.talks_over": Span = 12 Hours, plausible 2..=48, limits 1..=24_000, ILLUSTRATIVE;
    /// No farther by road than this is anything told of what happens at a post, save where those live whom it happened to.
    hearsay_reach "hearsay.reach": Span = 12 Hours, plausible 2..=48, limits 0..=24_000, ILLUSTRATIVE;
    /// For each such stretch of road half as many hear of what happens at a post.
    hearsay_halves "hearsay.halves": Span = 3 Hours, plausible 1..=24, limits 1..=24_000, ILLUSTRATIVE;
    /// What people in need, or coming home, who were refused weigh in what is told, beside others who were.
    need_weighs "hearsay.need_weighs": u32 = 3000 Permille, plausible 1000..=10_000, limits 0..=100_000, ILLUSTRATIVE;
    /// What people to whom wrong was done weigh in what is told, beside others who were refused.
    wrong_weighs "hearsay.wrong_weighs": u32 = 8000 Permille, plausible 2000..=30_000, limits 0..=100_000, ILLUSTRATIVE;
    /// Who is afraid understands that a border is shut to those who are not in need: full fear forgives so much of it.
    fear_understands "hearsay.fear_understands": u32 = 600 Permille, plausible 0..=900, limits 0..=1000, ILLUSTRATIVE;
    /// Trust in an authority of which everybody hears that it turned people away, before weighing, each time it is talked over.
    hearsay_lost "hearsay.trust.lost": i32 = -16 Permille, plausible -80..=0, limits -1000..=0, ILLUSTRATIVE;
    /// Trust in an authority of which everybody hears that it served people soon and decently, before saturation.
    hearsay_won "hearsay.trust.won": i32 = 10 Permille, plausible 0..=15, limits 0..=1000,
        "illustrative; a good experience with the police moved nothing that could be measured (Skogan, Policing & Society, 2006, \
         excerpt)";
    /// Tension where everybody hears that people were turned away or wronged, each time it is talked over.
    hearsay_tension "hearsay.tension": i32 = 15 Permille, plausible 0..=80, limits 0..=1000, ILLUSTRATIVE;
    /// Fear where everybody hears that people were wronged, or refused in need, each time it is talked over.
    hearsay_fear "hearsay.fear": i32 = 30 Permille, plausible 0..=100, limits 0..=1000, ILLUSTRATIVE;
    /// What injustice of which everybody hears adds to grievance, of what is missing to it in full.
    grievance_adds "grievance.adds": u32 = 150 Permille, plausible 20..=500, limits 0..=1000, ILLUSTRATIVE;
    /// What is left of a grievance after a day in which nothing is added to it and nobody answers it.
    grievance_day "grievance.day": u32 = 950 Permille, plausible 800..=1000, limits 0..=1000,
        "illustrative; reactions to harm were gone in less than four weeks (Condra and Shapiro, draft of 2010, excerpt)";
    /// Of a community with a grievance in full, the share that turns away from its authorities in a day; any group may be glad of it.
    drawn_away: u32 = 2 Permille, plausible 0..=10, limits 0..=1000,
        "illustrative; 71 % of recruits with a turning point named what a government had done (UNDP, Journey to Extremism in \
         Africa, 2017, excerpt); how many turn of all who are wronged is not known";
    /// How far fear and tension return towards their own level in a day.
    settles: i64 = 150 Permille, plausible 20..=500, limits 0..=1000,
        "illustrative; reactions to harm were gone in less than four weeks (Condra and Shapiro, draft of 2010, excerpt)";
} }
