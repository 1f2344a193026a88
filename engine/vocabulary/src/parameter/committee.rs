//! The figures of Community Prevention Committees: who is heard, what they tell, and at what price. Read by `world/committee`.

use kernel::time::Span;

use super::{published::VISITS, quantity::ILLUSTRATIVE};

figures! { committee: CommitteeFigures {
    /// Chance that a matter which anybody may see comes before the committee.
    hears: u32 = 950 Permille, plausible 700..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that a matter which mostly women and young people know comes before the committee where they are not heard at all.
    hears_unheard: u32 = 250 Permille, plausible 0..=600, limits 0..=1000, ILLUSTRATIVE;
    /// Chance to tell without any trust, any access and any fear.
    tells_at_least: i64 = 250 Permille, plausible 50..=450, limits 0..=1000,
        "illustrative; 44 % of victims of a crime told the police (O’Regan, Afrobarometer Working Paper 180, 32 countries, 2011 to \
         2013, excerpt)";
    /// What full trust adds to the chance to tell.
    trust_adds: i64 = 250 Permille, plausible 0..=600, limits 0..=1000,
        "illustrative; trust in the police had no significant influence on who reports a crime, access to them had (O’Regan, \
         Afrobarometer Working Paper 180, 32 countries, 2011 to 2013, excerpt)";
    /// What full access adds to the chance to tell: a line, somebody near, somebody known, an hour at which one goes there.
    access_adds: i64 = 400 Permille, plausible 100..=800, limits 0..=1000,
        "illustrative; access to the police decided who reported a crime (O’Regan, Afrobarometer Working Paper 180, 32 countries, \
         2011 to 2013, excerpt); patrols that listen raised reporting and not trust (Blair, Karim and Morse, APSR 113, 2019, \
         excerpt)";
    /// The part of full access that a line makes, a phone or a radio to the one who is told.
    access_line "access.line": u32 = 350 Permille, plausible 100..=600, limits 0..=1000, ILLUSTRATIVE;
    /// The part that somebody near makes: a post, a patrol or the seat itself at the place.
    access_near "access.near": u32 = 350 Permille, plausible 100..=600, limits 0..=1000, ILLUSTRATIVE;
    /// The part that acquaintance makes: who came and listened, or spoke with the people, is known there afterwards.
    access_known "access.known": u32 = 150 Permille, plausible 0..=400, limits 0..=1000, ILLUSTRATIVE;
    /// The part that the hour makes: by day one goes there, and by night hardly.
    access_day "access.day": u32 = 150 Permille, plausible 0..=400, limits 0..=1000, ILLUSTRATIVE;
    /// How readily women tell, of a thousand times that men would, where no woman is near to be told.
    women_tell: u32 = 850 Permille, plausible 500..=1000, limits 0..=1000,
        "illustrative; women were less likely than men to report a crime (O’Regan, Afrobarometer Working Paper 180, 32 countries, \
         2011 to 2013, excerpt)";
    /// What full fear takes from the chance to tell.
    fear_takes: i64 = 650 Permille, plausible 200..=1000, limits 0..=1000,
        "illustrative; 46 % call most or all police corrupt, and most expect retaliation for telling of corruption (Afrobarometer, \
         Dispatch 421, 2021, excerpt)";
    /// What full grievance over wrong that nobody answers takes from the chance that it tells.
    grievance_takes: i64 = 300 Permille, plausible 0..=800, limits 0..=1000, ILLUSTRATIVE;
    /// What being asked in person adds to the chance to tell.
    asked_adds: i64 = 150 Permille, plausible 0..=500, limits 0..=1000, ILLUSTRATIVE;
    /// However little is trusted: the chance that somebody talks all the same.
    never_sure_at_least "never_sure.at_least": i64 = 20 Permille, plausible 0..=100, limits 0..=500, ILLUSTRATIVE;
    /// However much is trusted: the chance to tell is no more than this.
    never_sure_at_most "never_sure.at_most": i64 = 980 Permille, plausible 900..=1000, limits 500..=1000, ILLUSTRATIVE;
    /// A committee comes together for somebody this many times as readily as it tells them a thing when asked.
    consents: u32 = 2 Times, plausible 1..=5, limits 0..=1000, ILLUSTRATIVE;
    /// A question whether a report may be handed on that whoever speaks for the people has left so long without an answer is a no.
    consent_waits: Span = 6 Hours, plausible 1..=24, limits 1..=2400, ILLUSTRATIVE;
    /// Chance that those who mean harm and have ears at the place learn that people met an authority.
    seen_talking_meeting "seen_talking.meeting": u32 = 350 Permille, plausible 50..=800, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that they learn that somebody told an authority of armed men by phone or on foot.
    seen_talking_telling "seen_talking.telling": u32 = 80 Permille, plausible 10..=400, limits 0..=1000, ILLUSTRATIVE;
    /// Trust won by coming and listening, before saturation.
    convened_trust: i32 = 10 Permille, plausible 0..=60, limits -1000..=1000, VISITS;
    /// How long a member thinks it over after a reprisal, on average.
    thinks_it_over: Span = 36 Hours, plausible 6..=96, limits 1..=2400, ILLUSTRATIVE;
    /// Chance that a member then says no more, without any fear in the community.
    falls_silent_without_fear "falls_silent.without_fear": u32 = 100 Permille, plausible 0..=300, limits 0..=1000, ILLUSTRATIVE;
    /// What full fear adds to the chance that a member says no more.
    falls_silent_fear_adds "falls_silent.fear_adds": u32 = 400 Permille, plausible 100..=900, limits 0..=1000, ILLUSTRATIVE;
    /// Of members who say no more, the share that leaves the place.
    leaves: u32 = 200 Permille, plausible 0..=600, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that a committee learns that its report was handed on without asking.
    learns_of_it_unasked "learns_of_it.unasked": u32 = 100 Permille, plausible 0..=400, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that a committee learns that its report was handed on against its word.
    learns_of_it_refused "learns_of_it.refused": u32 = 600 Permille, plausible 200..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// What a report that was handed on without asking does to trust, once it is known.
    consent_broken_unasked "consent_broken.unasked": i32 = -5 Permille, plausible -30..=0, limits -1000..=1000, ILLUSTRATIVE;
    /// What a report that was handed on against the word of those who told it does to trust, once it is known.
    consent_broken_refused "consent_broken.refused": i32 = -40 Permille, plausible -150..=0, limits -1000..=1000, ILLUSTRATIVE;
    /// Chance that those who mean harm and have ears at the place learn who talked, from a report that went on against the word
    /// of those who told it.
    exposed: u32 = 300 Permille, plausible 50..=800, limits 0..=1000, ILLUSTRATIVE;
    /// How far a committee's report is believed at least.
    credibility_at_least "credibility.at_least": u32 = 500 Permille, plausible 200..=800, limits 0..=1000, ILLUSTRATIVE;
    /// How much more a committee's report is believed for each member who stands behind it.
    credibility_each_member "credibility.each_member": u32 = 40 Permille, plausible 0..=100, limits 0..=1000, ILLUSTRATIVE;
    /// A committee's report is never believed more than this.
    credibility_at_most "credibility.at_most": u32 = 900 Permille, plausible 600..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// How far a rumour is believed that a committee passes on as one.
    rumour_credibility: u32 = 300 Permille, plausible 100..=600, limits 0..=1000, ILLUSTRATIVE;
} }
