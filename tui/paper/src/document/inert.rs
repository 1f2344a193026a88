//! Text that people wrote, so that Markdown shows it as they wrote it and nothing in it comes to life: no link, picture, tag,
//! code or formula, whoever opens the file. It stands on one line, never at the beginning of one.
//!
//! What is made of Markdown by its standard is taken out by a backslash. Many viewers also turn bare addresses into links, some of
//! them after they have read the escapes; an address is therefore broken where it would begin to be one.

/// The text, inert, on one line.
pub fn inert(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        match c {
            '\n' | '\r' => out.push(' '),
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '|' | '$' | '^' | '{' | '}' | '#' => out.extend(['\\', c]),
            // A picture, and the address of what was in brackets.
            '!' if after == '[' => out.push_str("\\!"),
            '(' if before == ']' => out.push_str("\\("),
            // `http:`, `mailto:`, `javascript:`; not the time of the day, nor a French colon.
            ':' if before.is_alphanumeric() && !before.is_ascii_digit() && !after.is_whitespace() => {
                out.push_str("&#58;");
            }
            // `www.example.org`; neither the end of a sentence nor a number.
            '.' if before.is_alphanumeric() && after.is_alphabetic() => out.push_str("&#46;"),
            // A mail address or a name on a platform. A word joiner shows nothing and ends both.
            '@' => out.push_str("@&#8288;"),
            c => out.push(c),
        }
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    /// What a viewer makes of a text where the report has it: in a heading, in a list and in a table.
    fn seen(text: &str) -> Vec<(String, Vec<String>)> {
        let text = inert(text);
        // Curled quotes and long dashes are no life.
        let options = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
        [format!("### 1 {text}\n"), format!("- D1 06:00 {text}\n"), format!("| a |\n|---|\n| {text} |\n")]
            .into_iter()
            .map(|page| {
                let (mut shown, mut alive) = (String::new(), Vec::new());
                for event in Parser::new_ext(&page, options) {
                    match event {
                        Event::Text(text) => shown.push_str(&text),
                        Event::Start(
                            Tag::Heading { id: None, .. }
                            | Tag::List(_)
                            | Tag::Item
                            | Tag::Table(_)
                            | Tag::TableHead
                            | Tag::TableRow
                            | Tag::TableCell
                            | Tag::Paragraph,
                        )
                        | Event::End(_) => {}
                        other => alive.push(format!("{other:?}")),
                    }
                }
                (shown, alive)
            })
            .collect()
    }

    #[test]
    fn links_pictures_tags_code_and_formulas_are_shown_and_not_made() {
        for evil in [
            "![t](http://evil.example/x.png) [x](javascript:alert(1))",
            "[a][b] [^1] [[wiki]] ![p][q]",
            "<http://evil.example> <img src=x onerror=alert(1)> <!-- x --> &lt;b&gt; &#60;",
            "`code` ``x`` $a^2$ ~~no~~ *so* _so_ __so__ a|b \\[x](y)",
            "# x ## {#id} | --- |",
        ] {
            for (shown, alive) in seen(evil) {
                assert_eq!(alive, [""; 0], "{evil}");
                assert!(shown.contains(evil.trim_end_matches('#')), "{evil:?} is shown as {shown:?}");
            }
        }
    }

    #[test]
    fn addresses_are_broken_for_viewers_that_link_what_is_not_marked() {
        let text = inert("see http://evil.example, www.evil.example, HTTPS://e.org or me@evil.example; @team");
        for start in ["http:", "HTTPS:", "www.", "evil.example", "e.org", "me@e", "@team"] {
            assert!(!text.contains(start), "{start}: {text}");
        }
        // What is no address stays as it reads best.
        for plain in ["À 06:20, 3.5 km : attendre !", "Fin. Puis (deux) - trois > un + un", "l’est : « oui »"] {
            assert_eq!(inert(plain), plain);
        }
    }

    proptest! {
        #[test]
        fn nothing_that_anybody_types_comes_to_life(
            text in "([\\[\\]()!<>&`*_~#|$^{}\\\\:/.@+=\"' -]|http://|www\\.|<b>|&amp;|[a-c1é]){0,40}"
        ) {
            for (_, alive) in seen(&text) {
                prop_assert_eq!(alive, Vec::<String>::new());
            }
        }
    }
}
