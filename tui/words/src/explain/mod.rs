//! What `check --explain` says of a code: why it matters, the mistake and the same without it, and what to do; in both languages. The
//! pages under `docs/diagnostics` are printed from here.
//!
//! A code without its page does not build: each crate lists its codes where it gives them, and the list is held against the pages here.
//! Examples are read again by a test: the wrong one gives that code and no other, the right one none. They are stretches of one small
//! scenario, `tests/cases/check/base.ron`, or changes to two acts that are done in it.

mod changes;
mod files;
mod land;
mod names;
mod numbers;
mod own;
mod page;
mod reading;
mod region;
mod rows;
mod seats;
mod time;
mod writing;

use ::reading::slip::{Graded, Slip};
use authoring::{change::ChangeFault, complaint::Fault};
use kernel::names::nearest;

pub use self::page::{CodeExample, CodePage, ExplainPhrases};
use crate::fault::{OpenFault, SettingFault};

/// The pages, file by file.
const PAGES: &[&[CodePage]] = &[
    writing::PAGES,
    files::PAGES,
    changes::PAGES,
    reading::PAGES,
    names::PAGES,
    time::PAGES,
    land::PAGES,
    seats::PAGES,
    rows::PAGES,
    own::PAGES,
    region::PAGES,
    numbers::PAGES,
];

/// All pages, in the order of their codes.
pub fn pages() -> Vec<&'static CodePage> {
    let mut pages: Vec<&CodePage> = PAGES.iter().copied().flatten().collect();
    pages.sort_by_key(|page| page.code);
    pages
}

/// The page of a code, however it is written; or the codes that are nearest.
pub fn find(asked: &str) -> Result<&'static CodePage, Vec<&'static str>> {
    let pages = pages();
    let wanted = asked.trim().to_uppercase();
    // A number alone, and the sign of another checker before it, are understood.
    let number = wanted.trim_start_matches(|c: char| !c.is_ascii_digit());
    let is = |page: &&&CodePage| {
        page.code == wanted || (!number.is_empty() && wanted == number && page.code[1..] == *number)
    };
    pages.iter().find(is).copied().ok_or_else(|| {
        let codes = || pages.iter().map(|page| page.code);
        // Of the same hundred, those that lie nearest; else whatever is spelt most alike.
        let asked: Option<i32> = number.parse().ok();
        let mut near: Vec<(i32, &'static str)> = codes()
            .filter(|code| code.starts_with('H'))
            .filter_map(|code| Some(((code[1..].parse::<i32>().ok()? - asked?).abs(), code)))
            .filter(|(far, _)| *far < 10)
            .collect();
        near.sort_unstable();
        match near.is_empty() {
            false => near.into_iter().take(NEAR).map(|(_, code)| code).collect(),
            true => nearest(&wanted, codes()).and_then(|it| codes().find(|code| *code == it)).into_iter().collect(),
        }
    })
}

/// So many codes are named to somebody who asks for one that is not known.
const NEAR: usize = 3;

// --- A code without its page does not build ------------------------------------------------------------------------------

const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

const fn stands(code: &str) -> bool {
    let mut file = 0;
    while file < PAGES.len() {
        let mut page = 0;
        while page < PAGES[file].len() {
            if same(PAGES[file][page].code, code) {
                return true;
            }
            page += 1;
        }
        file += 1;
    }
    false
}

const fn held(codes: &[&str]) {
    let mut at = 0;
    while at < codes.len() {
        assert!(stands(codes[at]), "a code of the last list below has no page in this folder");
        at += 1;
    }
}

const _: () = held(<Slip as Graded>::CODES);
const _: () = held(<Fault as Graded>::CODES);
const _: () = held(<OpenFault as Graded>::CODES);
const _: () = held(<SettingFault as Graded>::CODES);
const _: () = held(<ChangeFault as Graded>::CODES);

#[cfg(test)]
mod tests;
