//! What all pages share: how they look, and the little that a script adds. Named by what is in them, so that a browser may keep them for ever.

use std::sync::LazyLock;

use kernel::seal;

const STYLE: &str = include_str!("../assets/phone.css");
const WALL: &str = include_str!("../assets/wall.css");
const SCRIPT: &str = include_str!("../assets/phone.js");

/// A file that all pages share.
#[derive(Clone, Copy, Debug)]
pub struct WebAsset {
    /// Its path: another content has another path.
    pub path: &'static str,
    /// What it is, as a header says it.
    pub kind: &'static str,
    /// What is in it.
    pub body: &'static str,
}

static STYLE_PATH: LazyLock<String> = LazyLock::new(|| path(STYLE, "css"));
static WALL_PATH: LazyLock<String> = LazyLock::new(|| path(WALL, "css"));
static SCRIPT_PATH: LazyLock<String> = LazyLock::new(|| path(SCRIPT, "js"));

fn path(body: &str, ending: &str) -> String {
    let seal = seal::digest_bytes(body.as_bytes());
    format!("/s/{seal:.16}.{ending}")
}

/// All of them.
pub fn assets() -> [WebAsset; 3] {
    [
        WebAsset { path: style(), kind: "text/css; charset=utf-8", body: STYLE },
        WebAsset { path: script(), kind: "text/javascript; charset=utf-8", body: SCRIPT },
        WebAsset { path: wall_style(), kind: "text/css; charset=utf-8", body: WALL },
    ]
}

pub(crate) fn style() -> &'static str {
    &STYLE_PATH
}
/// How the wall looks, which is no page of a phone.
pub(crate) fn wall_style() -> &'static str {
    &WALL_PATH
}
pub(crate) fn script() -> &'static str {
    &SCRIPT_PATH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_pages_share_is_small_and_named_by_what_is_in_it() {
        let [style, script, wall] = assets();
        assert!(style.body.len() < 4000 && script.body.len() < 2000, "{} and {}", style.body.len(), script.body.len());
        for asset in [style, script, wall] {
            assert!(asset.path.starts_with("/s/") && asset.path.len() > 16, "{}", asset.path);
        }
        assert_ne!(path("a", "css"), path("b", "css"));
    }
}
