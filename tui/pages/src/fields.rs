//! The fields of forms: a tick, a choice, a number, words. Each has its label, is large enough for a thumb, and shows what was given before.

use maud::{Markup, html};
use words::phone::PhoneText;

use super::{asked::FormFields, drawing::Drawing, seated::Seated, send::MOST};

/// One of several, with a drawing.
pub(crate) fn tick(
    of: &Seated<'_>,
    name: &str,
    value: &str,
    drawing: Drawing,
    word: PhoneText,
    given: &FormFields,
) -> Markup {
    html! {
        label.tick {
            input type="radio" name=(name) value=(value) checked[given.get(name) == value && given.has(name)];
            (drawing.show())
            span { (of.ui(word)) }
        }
    }
}

/// One of several, in words alone.
pub(crate) fn one_of(name: &str, value: &str, word: &str, chosen: bool) -> Markup {
    html! { label.tick { input type="radio" name=(name) value=(value) checked[chosen]; span { (word) } } }
}

/// Any of several.
pub(crate) fn several(name: &str, value: &str, word: &str, chosen: bool) -> Markup {
    html! { label.tick { input type="checkbox" name=(name) value=(value) checked[chosen]; span { (words::bound(word)) } } }
}

/// One of many: what stands for it, and what it is called.
pub(crate) fn choose(label: &str, name: &str, options: &[(String, String)], given: &str) -> Markup {
    html! {
        div class={ "f-" (name) } {
            label for=(name) { (label) }
            select.field id=(name) name=(name) {
                @for (value, word) in options { option value=(value) selected[value == given] { (word) } }
            }
        }
    }
}

/// A number. The keys of digits come up, and nothing that turns by itself.
pub(crate) fn number(label: &str, name: &str, given: &str) -> Markup {
    html! {
        div class={ "f-" (name) } {
            label for=(name) { (label) }
            input.field id=(name) name=(name) type="text" inputmode="numeric" maxlength="7" value=(given);
        }
    }
}

/// Words.
pub(crate) fn words_field(of: &Seated<'_>, name: &str, label: &str, given: &str) -> Markup {
    html! {
        label for=(name) { (label) }
        textarea.field id=(name) name=(name) rows="3" maxlength=(MOST) autocomplete="off" aria-describedby="no-names" { (given) }
        p #no-names { (of.ui(PhoneText::NoNames)) }
    }
}
