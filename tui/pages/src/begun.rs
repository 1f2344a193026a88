//! What was begun on a page: kept while it is not sent, and shown again to whoever opens the page next, with a word on whether it is safe.
//!
//! Where it lies is for the [desk](PhoneDesk) and the table behind it.

use words::phone::PhoneText;

use super::{asked::FormFields, desk::PhoneDesk, seated::Seated, send::NotSent, table::SeatTable};

/// What was begun on a page, and what is said of it there; nothing if nothing was.
pub(crate) fn take_up(
    table: &mut dyn SeatTable,
    desk: &mut PhoneDesk,
    of: &Seated<'_>,
    page: &str,
) -> (FormFields, Option<NotSent>) {
    let Some(draft) = desk.draft(page).cloned() else { return (FormFields::default(), None) };
    // There may be room by now.
    if desk.unkept.is_some() {
        keep(table, desk, of, page, draft.clone());
    }
    (draft, Some(NotSent::Kept))
}

/// Keeps what was begun on a page, and notes for the page if that could not be written down.
pub(crate) fn keep(table: &mut dyn SeatTable, desk: &mut PhoneDesk, of: &Seated<'_>, page: &str, fields: FormFields) {
    of.unkept.replace(desk.keep(table, page, fields).err());
}

/// What a page says where what was begun on it could not be written down.
pub(crate) fn not_on_disk(of: &Seated<'_>) -> Option<String> {
    of.unkept.borrow().as_ref().map(|why| of.say(PhoneText::NotOnDisk, &[("why", why)]))
}
