//! What a page answers: what the browser is shown, and what the host is asked to do besides.

/// What the browser is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageAnswer {
    /// A page, as HTML.
    Page(String),
    /// There is no such page; what is shown instead, as HTML.
    Missing(String),
    /// Go there, by `GET` (303).
    SeeOther(String),
}

/// Something that no act is and the host does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageWish {
    /// The facilitator is called, or no longer: a hand is up.
    Hand(bool),
    /// The clock is to stop. Anybody may ask for that.
    StopTime,
    /// Whoever sits here gives the phone back: the session ends, its cookie changes, and the next person needs a code. The answer is
    /// the last thing that is shown.
    Leave,
}

/// An answer, and what it asks of the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What the browser is shown.
    pub page: PageAnswer,
    /// What the host is asked to do.
    pub wish: Option<PageWish>,
}

impl From<PageAnswer> for Answered {
    fn from(page: PageAnswer) -> Self {
        Self { page, wish: None }
    }
}
