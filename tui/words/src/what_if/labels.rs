//! What measures and acts are called in a what-if.

use kernel::{names::Slug, time::Time};
use vocabulary::act::ActKind;

use crate::{Lang, Names, act_name, measure};

/// What a measure is called.
pub fn label(key: &str, names: &Names) -> String {
    measure(key, names).unwrap_or_else(|| key.to_owned())
}

/// An act by its number, its time, its seat and its kind.
pub fn act_label(n: Option<u32>, at: Time, seat: Slug, act: ActKind, names: &Names) -> String {
    let (lang, time, seat) = (names.lang(), names.time(at), names.of(seat));
    let name = act_name(act, lang);
    match (lang, n) {
        (Lang::En, Some(n)) => format!("act {n} ({time}, {seat}: {name})"),
        (Lang::Fr, Some(n)) => format!("décision {n} ({time}, {seat} : {name})"),
        (Lang::En, None) => format!("{time}, {seat}: {name}"),
        (Lang::Fr, None) => format!("{time}, {seat} : {name}"),
    }
}
