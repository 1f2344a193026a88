//! What to write in the place of a mistake, where that is certain enough to be one key: the name that was probably meant, the number as
//! it is written here. The words of it are those of the help line.

use authoring::complaint::{Complaint, Fault};
use reading::slip::Slip;

/// What would stand in the place that a complaint shows.
pub fn remedy(complaint: &Complaint) -> Option<String> {
    let quoted = |name: &str| format!("\"{name}\"");
    match &complaint.fault {
        Fault::Written(slip) => written(slip),
        Fault::Dangling { nearest: Some(name), .. } | Fault::WrongKind { nearest: Some(name), .. } => {
            Some(quoted(name.as_str()))
        }
        Fault::BadName { better: Some(name), .. }
        | Fault::BadZone { nearest: Some(name), .. }
        | Fault::UnknownMeasure { nearest: Some(name), .. }
        | Fault::NotACode { meant: Some(name), .. }
        | Fault::UnknownCountry { meant: Some(name), .. } => Some(quoted(name)),
        _ => None,
    }
}

fn written(slip: &Slip) -> Option<String> {
    match slip {
        Slip::UnknownField { nearest: Some(name), .. } | Slip::UnknownWord { nearest: Some(name), .. } => {
            Some(name.clone())
        }
        Slip::DecimalComma { meant } | Slip::GroupedDigits { meant } => Some(meant.clone()),
        Slip::Unquoted { written } => Some(format!("\"{written}\"")),
        Slip::CommentSign { .. } => Some("//".to_owned()),
        Slip::NoColon { found: Some(_), .. } => Some(":".to_owned()),
        Slip::Invisible { .. } | Slip::ByteOrderMark => Some(String::new()),
        Slip::ForeignCharacter { instead, .. } if *instead != '"' => Some(instead.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use authoring::read::examine;
    use reading::source::SourceFile;

    const BASE: &str = include_str!("../../../tests/cases/check/base.ron");

    #[test]
    fn what_is_proposed_for_a_mistake_is_without_it() {
        for (right, wrong) in [
            ("officers: 8", "oficers: 8"),
            ("kind: Town", "kind: Twon"),
            ("tells: [\"chief\"]", "tells: [\"cheif\"]"),
            ("lat: 14.73", "lat: 14,73"),
            ("people: 900", "people: 1'200"),
            ("length: \"24h\"", "length: 24h"),
            ("officers: 8", "officers = 8"),
            ("zone: \"Africa/Niamey\"", "zone: \"Niamey\""),
            ("country: \"ML\"", "country: \"ml\""),
            ("id: \"pat1\"", "id: \"pat\u{200b}1\""),
            ("officers: 8,", "officers: 8\u{ff0c}"),
            ("// A small", "# A small"),
        ] {
            let mut text = BASE.replacen(right, wrong, 1);
            let complaints = examine(&[SourceFile::new("scenario.ron", &text)]).1;
            let extent = complaints[0].spot.extent;
            text.replace_range(extent.start..extent.end, &remedy(&complaints[0]).expect(wrong));
            assert_eq!(examine(&[SourceFile::new("scenario.ron", &text)]).1, [], "{wrong}");
        }
    }
}
