//! Large letters for a projector: as large as there is room for, and plain ones where there is none.

use ratatui::{buffer::Buffer, layout::Rect, text::Line, widgets::Widget};
use tui_big_text::{BigText, PixelSize};

use super::{paint, paint::bold};

/// Large letters, as large as there is room for; what is too long for any stands in plain ones. Returns what remains below.
pub fn large(text: &str, area: Rect, buf: &mut Buffer) -> Rect {
    let letters = u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
    let sizes = [(PixelSize::Full, 8, 8), (PixelSize::Quadrant, 4, 4)];
    let fits = |(_, wide, high): &&(PixelSize, u16, u16)| {
        letters.saturating_mul(*wide) <= area.width && area.height >= high * 5
    };
    match sizes.iter().find(fits) {
        Some((size, _, high)) => {
            let (mine, rest) = paint::top(area, high + 1);
            let big =
                BigText::builder().pixel_size(*size).style(bold()).lines(vec![Line::from(text.to_owned())]).build();
            big.render(mine, buf);
            rest
        }
        None => {
            let (mine, rest) = paint::top(area, 2);
            Line::styled(text.to_owned(), bold()).render(mine, buf);
            rest
        }
    }
}
