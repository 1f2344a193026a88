//! The fields of forms: a tick, a choice, a number, words. Each has its label, is large enough for a thumb, and shows what was given before.

use maud::{Markup, html};
use words::phone::PhoneText;

use super::{asked::FormFields, drawing::Drawing, seated::Seated};

/// One of several, with a drawing. What belongs to it may stand behind in the same `fieldset`: the style sheet shows it once it is chosen.
pub(crate) fn tick(
    of: &Seated<'_>,
    name: &str,
    value: &str,
    drawing: Drawing,
    word: PhoneText,
    given: &FormFields,
) -> Markup {
    let chosen = given.get(name) == value && given.has(name);
    picked("radio", name, value, chosen, &html! { (drawing.show()) span { (of.ui(word)) } })
}

/// One of several, in words alone.
pub(crate) fn one_of(name: &str, value: &str, word: &str, chosen: bool) -> Markup {
    picked("radio", name, value, chosen, &html! { span { (word) } })
}

/// Any of several.
pub(crate) fn several(name: &str, value: &str, word: &str, chosen: bool) -> Markup {
    picked("checkbox", name, value, chosen, &html! { span { (word) } })
}

/// Something to be picked: the whole row is for the thumb.
fn picked(sort: &str, name: &str, value: &str, chosen: bool, inside: &Markup) -> Markup {
    let id = format!("{name}-{value}");
    html! {
        input.pick id=(id) type=(sort) name=(name) value=(value) checked[chosen];
        label.tick for=(id) { (inside) }
    }
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

/// A place: the few near ones first, then the others.
pub(crate) fn choose_place(
    of: &Seated<'_>,
    near: &[(String, String)],
    far: &[(String, String)],
    given: &str,
) -> Markup {
    let option = |(value, word): &(String, String)| html! { option value=(value) selected[value == given] { (word) } };
    html! {
        div.f-place {
            label for="place" { (of.ui(PhoneText::Where)) }
            select.field #place name="place" {
                optgroup label=(of.ui(PhoneText::NearYou)) { @for place in near { (option(place)) } }
                @if !far.is_empty() {
                    optgroup label=(of.ui(PhoneText::FartherOff)) { @for place in far { (option(place)) } }
                }
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

/// Words. The host counts them: a browser that knew a bound would cut a pasted letter without a word.
pub(crate) fn words_field(of: &Seated<'_>, name: &str, label: &str, given: &str) -> Markup {
    html! {
        label for=(name) { (label) }
        textarea.field id=(name) name=(name) rows="3" autocomplete="off" aria-describedby={ "no-" (name) } { (given) }
        p id={ "no-" (name) } { (of.ui(PhoneText::NoNames)) }
    }
}
