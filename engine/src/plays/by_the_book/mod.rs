//! The play by the book: what the doctrine asks of each role, in the words of the vocabulary alone. No doctrine names a thing of a
//! scenario, and none looks for the best: each says what a sound officer does with what is known.
//!
//! The sources are border and humanitarian practice: borders stay open to people in need, early warning goes to those who can act on
//! both sides, reception stands before the first night, consent is asked before a report is handed on, misconduct is answered by who
//! may. The order is the order of urgency.

mod across;
mod aid;
mod alerts;
mod answers;
mod cases;
mod committees;
mod conduct;
mod homes;
mod own;
mod patrols;
mod posts;
mod protection;
mod relief;
mod tell;
mod warn;
mod ways;

use super::doctrine::Doctrine;

/// All of them, the most urgent first.
pub const DOCTRINES: &[Doctrine] = &[
    warn::WARN_WHO_IS_IN_DANGER,
    relief::PREPARE_PLACES,
    homes::OPEN_HOMES,
    homes::LEND_BOATS,
    patrols::GUARD_WHO_IS_IN_DANGER,
    posts::STAY_OPEN_TO_PEOPLE_IN_NEED,
    relief::FEED_CAMPS,
    protection::OPEN_CONFIDENTIAL_PATHS,
    protection::SET_UP_SAFE_SPACES,
    aid::SHARE_OUT_AID,
    aid::TREAT_THE_ILL,
    protection::TRACE_FAMILIES,
    aid::SAY_WHERE_THERE_IS_ROOM,
    relief::PROMISE_WHAT_IS_ORDERED,
    alerts::ASK_BEFORE_ANSWERING,
    across::SAY_YES_TO_A_MEETING,
    tell::TELL_WHO_CAN_ACT,
    tell::ASK_BEFORE_HANDING_ON,
    answers::SAY_WHETHER_IT_MAY_GO_ON,
    answers::GIVE_WHAT_IS_ASKED_FOR,
    answers::ASK_ABOVE,
    answers::ANSWER_QUESTIONS,
    ways::MARK_DANGEROUS_ROADS,
    ways::LOOK_FOR_WHO_IS_LEFT,
    patrols::ESCORT_WHO_FLED,
    patrols::SEND_PATROLS_HOME,
    patrols::LOOK_FOR_WHO_IS_TRAFFICKED,
    cases::BREAK_UP_WHAT_IS_UNDERSTOOD,
    cases::INVESTIGATE_TOGETHER,
    posts::SHORTEN_QUEUES,
    posts::SEND_WOMEN_WHERE_PEOPLE_FLEE,
    posts::REFER_WHO_NEEDS_PROTECTION,
    posts::KEEP_SYSTEMS_RUNNING,
    across::MEET_THE_COUNTERPART,
    across::SIGN_FOR_THE_STATE,
    across::SHARE_UNDER_RULES,
    across::AUDIT_WHO_LOOKS,
    across::PATROL_TOGETHER,
    own::DO_WHAT_THE_AUTHOR_ASKS,
    conduct::ANSWER_MISCONDUCT,
    conduct::ASSESS_BEFORE_SUPPORT,
    committees::LISTEN,
    committees::CALM,
    committees::STUDY,
    relief::ASK_FOR_MEANS,
];
