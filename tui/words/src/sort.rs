//! The sorts of things on a map, which are counted in words where they cannot stand side by side.

/// What sort of thing a mark is. Things of one sort are counted together where they cannot stand side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// A border post.
    Post,
    /// A patrol.
    Patrol,
    /// A camp or a reception site.
    Camp,
    /// Armed men or traffickers.
    Group,
    /// News of something.
    Report,
    /// People on a road.
    Moving,
    /// A community.
    Community,
    /// A town or a village, as a name on the map. Whatever else stands there stands for it.
    Place,
}

impl Sort {
    /// Its symbol where several are counted, however each of them stands.
    pub const fn symbol(self) -> char {
        match self {
            Self::Post => '■',
            Self::Patrol => '▲',
            Self::Camp => '⌂',
            Self::Group => '✖',
            Self::Report => '!',
            Self::Moving => '»',
            Self::Community => '●',
            Self::Place => '○',
        }
    }
}
