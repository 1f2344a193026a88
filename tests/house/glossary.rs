//! The glossary, held to the code: where it says that a term is a name in a file, the file has that name.

use proc_macro2::{TokenStream, TokenTree};

use super::document::{self, code};

/// Whether a name stands in the code of a file; comments do not count.
fn has(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => has(group.stream(), name),
        _ => false,
    })
}

#[test]
fn every_term_of_the_glossary_stands_in_the_code_where_it_says() {
    let (mut held, mut wrong) = (0, Vec::new());
    for head in ["| term of the field |", "| word of ours |"] {
        for row in document::table("docs/glossary.md", head) {
            let [term, _, place] = row.as_slice() else { panic!("three cells: {row:?}") };
            let spans: Vec<&str> = code(place).collect();
            // A term that no code has says so with a stroke.
            let [name, file] = spans.as_slice() else {
                assert_eq!(place, "–", "{term} names neither a file nor nothing");
                continue;
            };
            let text = document::read(file);
            let tokens: TokenStream = text.parse().unwrap_or_else(|why| panic!("{file}: {why}"));
            held += 1;
            if !has(tokens, name) {
                wrong.push(format!("{term}: no `{name}` in {file}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(held > 30, "a glossary of {held} terms is none");
}
