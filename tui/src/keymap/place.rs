//! Where keys are valid, and which of those places can be valid together.

/// Where an action is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Where {
    Everywhere,
    Start,
    /// Any pane of the control room, live.
    Control,
    /// Any pane of the control room, live or replayed.
    Watch,
    MapPane,
    MselPane,
    EventsPane,
    SeatsPane,
    PostsPane,
    /// The pane of seats, live.
    SeatsLive,
    ProposalsPane,
    TasksPane,
    NeedsPane,
    /// Any pane of the control room of one of several tables, live.
    Twins,
    /// The overview of several tables.
    Tables,
    /// The doors for people on other machines.
    Doors,
    Curtain,
    /// Any tab of a seat.
    Seat,
    /// Any tab of a seat, live.
    SeatLive,
    /// Any tab of a community's seat, whose room is plain.
    PlainSeat,
    /// The same, live.
    PlainLive,
    /// Any tab of a seat whose people are asked of themselves.
    Participants,
    InboxTab,
    /// The inbox, live.
    InboxLive,
    OrderTab,
    /// Conversations, live.
    TalkTab,
    /// The decision log, live.
    DecisionsTab,
    KnownMap,
    /// Composing an act.
    Composer,
    /// Reading an act over before it is sent.
    Summary,
    /// A form of the facilitator.
    Form,
    /// A field of a form that takes any number of several.
    Ticks,
    /// A ruling that is being made.
    Ruling,
    /// The start of the debrief, on the wall.
    HotWash,
    /// The wall, for everybody in the room.
    Wall,
    /// A view of a whole record.
    LookingBack,
    /// Any pane of the control room, on the machine of whoever only looks on.
    Observer,
    /// Where the people of a seat answer for themselves.
    Us,
    /// The same, while they write.
    UsWriting,
    /// A walk among causes and consequences.
    Why,
    /// Who knew what when, and why something was missed.
    Knowing,
    /// A question with a dangerous yes.
    Question,
    /// The map with one place on it chosen.
    Here,
    /// Something to read that covers the rest.
    Reading,
    /// The scenario as a plan of its time.
    Preview,
    Palette,
    /// Looking for a word in a list.
    Finding,
    Replay,
    Lesson,
}

impl Where {
    /// Places that can be valid together: those of one line, unless [`Self::APART`] keeps them apart. A place that stands in no
    /// line meets only those that are valid nearly everywhere.
    pub(super) const TOGETHER: &[&[Self]] = &[
        &[
            Self::Control,
            Self::Watch,
            Self::Observer,
            Self::Replay,
            Self::Twins,
            Self::MapPane,
            Self::MselPane,
            Self::EventsPane,
            Self::SeatsPane,
            Self::SeatsLive,
            Self::PostsPane,
            Self::ProposalsPane,
            Self::TasksPane,
            Self::NeedsPane,
        ],
        &[
            Self::Seat,
            Self::SeatLive,
            Self::PlainSeat,
            Self::PlainLive,
            Self::Participants,
            Self::InboxTab,
            Self::InboxLive,
            Self::OrderTab,
            Self::TalkTab,
            Self::DecisionsTab,
            Self::KnownMap,
        ],
        &[Self::Form, Self::Ticks],
    ];
    /// Of each of these lines, one at a time.
    const APART: &[&[Self]] = &[
        &[Self::Control, Self::Replay],
        &[Self::Control, Self::Observer],
        &[Self::Replay, Self::Observer],
        &[Self::Twins, Self::Replay],
        &[Self::Twins, Self::Observer],
        &[Self::MselPane, Self::Observer],
        &[Self::SeatsPane, Self::Observer],
        &[Self::SeatsLive, Self::Observer],
        &[Self::ProposalsPane, Self::Observer],
        &[Self::TasksPane, Self::Observer],
        &[Self::NeedsPane, Self::Observer],
        &[
            Self::MapPane,
            Self::MselPane,
            Self::EventsPane,
            Self::SeatsPane,
            Self::PostsPane,
            Self::ProposalsPane,
            Self::TasksPane,
            Self::NeedsPane,
        ],
        &[
            Self::MapPane,
            Self::MselPane,
            Self::EventsPane,
            Self::SeatsLive,
            Self::PostsPane,
            Self::ProposalsPane,
            Self::TasksPane,
            Self::NeedsPane,
        ],
        &[Self::Replay, Self::MselPane],
        &[Self::Replay, Self::ProposalsPane],
        &[Self::Replay, Self::TasksPane],
        &[Self::Replay, Self::NeedsPane],
        &[Self::Replay, Self::SeatsLive],
        &[Self::InboxTab, Self::OrderTab, Self::TalkTab, Self::DecisionsTab, Self::KnownMap],
        &[Self::InboxLive, Self::OrderTab, Self::TalkTab, Self::DecisionsTab, Self::KnownMap],
        &[Self::Seat, Self::PlainSeat],
        &[Self::Seat, Self::PlainLive],
        &[Self::SeatLive, Self::PlainSeat],
        &[Self::SeatLive, Self::PlainLive],
        &[Self::PlainSeat, Self::DecisionsTab],
        &[Self::PlainLive, Self::DecisionsTab],
    ];

    /// Whether a key can mean something in both places at one moment, so that one hides the other.
    pub fn meets(self, other: Self) -> bool {
        let of = |places: &[Self]| places.contains(&self) && places.contains(&other);
        match (self, other) {
            (a, b) if a == b => true,
            // A dangerous yes is asked without anything else.
            (Self::Question, _) | (_, Self::Question) => false,
            (Self::Everywhere, _) | (_, Self::Everywhere) => true,
            // Whoever looks back through the eyes of a seat, or walks among causes, moves the clock there too.
            (
                Self::Replay,
                Self::Seat | Self::PlainSeat | Self::InboxTab | Self::KnownMap | Self::Why | Self::LookingBack,
            )
            | (
                Self::Seat | Self::PlainSeat | Self::InboxTab | Self::KnownMap | Self::Why | Self::LookingBack,
                Self::Replay,
            ) => true,
            (Self::Lesson, place) | (place, Self::Lesson) => {
                matches!(place, Self::Curtain | Self::Composer | Self::Summary)
                    || Self::TOGETHER.iter().any(|places| places.contains(&place))
            }
            _ => Self::TOGETHER.iter().any(|places| of(places)) && !Self::APART.iter().any(|places| of(places)),
        }
    }

    /// Whether people write texts there, so that letters do not reach its actions.
    pub fn is_for_writing(self) -> bool {
        matches!(self, Self::Composer | Self::Form | Self::Palette | Self::Finding | Self::Ruling | Self::UsWriting)
    }

    /// Its name in a settings file: `map-pane`.
    pub fn name(self) -> String {
        let mut name = String::new();
        for c in format!("{self:?}").chars() {
            if c.is_ascii_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.push(c.to_ascii_lowercase());
        }
        name
    }
}
