//! What small charts are made of: a width in units of the picture, and a scale from values to it.

/// How wide a chart over the whole page is.
pub(super) const WIDTH: f64 = 760.0;

/// From values to places in a picture.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    /// The least value…
    pub low: f64,
    /// …and the greatest.
    pub high: f64,
    /// Where the least one stands…
    pub from: f64,
    /// …and the greatest.
    pub to: f64,
}

impl Scale {
    /// Where a value stands; in the middle where there is but one value.
    pub(super) fn at(self, value: f64) -> f64 {
        let span = self.high - self.low;
        let part = if span > 0.0 { (value - self.low) / span } else { 0.5 };
        self.from + (self.to - self.from) * part
    }
}

/// A place in a picture, to a tenth: more digits only fill the file.
pub(super) fn px(place: f64) -> String {
    format!("{place:.1}")
}
