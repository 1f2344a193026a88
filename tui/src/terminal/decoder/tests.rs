//! What a decoder must make of bytes, however they come.

use super::*;

/// What comes of these parts, with a long silence after each `None`.
fn told(parts: &[Option<&[u8]>]) -> Vec<Heard> {
    let mut decoder = Decoder::default();
    let mut heard = Vec::new();
    for part in parts {
        match part {
            Some(bytes) => heard.extend(decoder.hear(bytes)),
            None => heard.extend(decoder.silence()),
        }
    }
    heard
}

/// What comes of bytes that are followed by a silence: the same, whether they come together, one by one, or in any two parts.
fn however_split(bytes: &[u8]) -> Vec<Heard> {
    let whole = told(&[Some(bytes), None]);
    let singly: Vec<Option<&[u8]>> = bytes.chunks(1).map(Some).chain([None]).collect();
    assert_eq!(told(&singly), whole, "{:?} one by one", String::from_utf8_lossy(bytes));
    for at in 0..bytes.len() {
        let (one, other) = bytes.split_at(at);
        assert_eq!(told(&[Some(one), Some(other), None]), whole, "{:?} parted at {at}", String::from_utf8_lossy(bytes));
    }
    whole
}

fn keys(codes: &[KeyCode]) -> Vec<Heard> {
    codes.iter().map(|code| Heard::Key((*code).into())).collect()
}
fn paste(text: &str) -> Heard {
    Heard::Paste(text.to_owned())
}

#[test]
fn letters_accents_arrows_and_function_keys_are_what_people_pressed() {
    use KeyCode as K;
    assert_eq!(
        however_split("aé€漢\x1b[A\x1b[6~\x1bOP\x1b[15~\x1b[[B\r\x7f\t".as_bytes()),
        keys(&[
            K::Char('a'),
            K::Char('é'),
            K::Char('€'),
            K::Char('漢'),
            K::Up,
            K::PageDown,
            K::F(1),
            K::F(5),
            K::F(2),
            K::Enter,
            K::Backspace,
            K::Tab
        ])
    );
    let control = |c| Heard::Key(KeyEvent::new(K::Char(c), KeyModifiers::CONTROL));
    assert_eq!(however_split(b"\x0c\x03"), [control('l'), control('c')]);
    let far = Heard::Key(KeyEvent::new(K::Right, KeyModifiers::CONTROL));
    assert_eq!(however_split(b"\x1b[1;5C"), [far]);
    let alt = Heard::Key(KeyEvent::new(K::Char('é'), KeyModifiers::ALT));
    assert_eq!(however_split("\x1bé".as_bytes()), [alt]);
}

#[test]
fn an_escape_alone_is_an_escape_after_a_moment_and_a_sequence_in_two_parts_is_one_key() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.patience(), None);
    assert_eq!(decoder.hear(b"\x1b"), []);
    assert_eq!(decoder.patience(), Some(ESCAPE));
    assert_eq!(decoder.silence(), keys(&[KeyCode::Esc]));
    assert_eq!(decoder.patience(), None);
    assert_eq!(told(&[Some(b"\x1b"), Some(b"[A")]), keys(&[KeyCode::Up]));
    assert_eq!(told(&[Some(b"\x1b\x1b"), None]), keys(&[KeyCode::Esc, KeyCode::Esc]));
}

#[test]
fn what_a_terminal_says_of_itself_is_swallowed_whole_however_it_is_split() {
    for reply in [
        "\x1b]11;rgb:2e2e/3434/3636\x07",
        "\x1b]11;rgb:2e2e/3434/3636\x1b\\",
        "\x1bP>|xterm(370)\x1b\\",
        "\x1bP1+r5463=3830\x1b\\",
        "\x1bPbell \x07 inside\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
        "\x1b^private é\x1b\\",
        "\x1bXstart of string\x1b\\",
        "\x1b[24;80R",
        "\x1b[?62;22c",
        "\x1b[>41;370;0c",
        "\x1b[?2026;2$y",
        "\x1b[?1u",
        "\x1b[?997;1n",
        "\x1b[0n",
        "\x1b[8;24;80t",
        "\x1b[I",
        "\x1b[O",
        "\x1b[>1 q",
        "\x1b[M !!",
        "\x1b[201~",
        "\u{9d}11;rgb:0/0/0\x07",
        "\u{90}>|xterm\x1b\\",
    ] {
        assert_eq!(
            however_split(format!("a{reply}b").as_bytes()),
            keys(&[KeyCode::Char('a'), KeyCode::Char('b')]),
            "{reply:?}"
        );
    }
    // The same in one byte, as no letter begins; what ends it may be one byte then, too.
    assert_eq!(however_split(b"a\x9d11;rgb\x9cb\x9b24;80Rc"), keys(&['a', 'b', 'c'].map(KeyCode::Char)));
}

#[test]
fn a_reply_that_never_ends_holds_the_keyboard_for_half_a_second_and_takes_no_room() {
    for begun in [
        &b"\x1b]11;rgb:2e2e"[..],
        b"\x1bP>|xterm",
        b"\x1b_G",
        b"\x1b[24;",
        b"\x1b[",
        b"\x1bO",
        b"\x1b[M",
        "é".as_bytes().split_at(1).0,
    ] {
        assert_eq!(told(&[Some(begun), None, Some(b"x")]), keys(&[KeyCode::Char('x')]), "{begun:?}");
    }
    let mut decoder = Decoder::default();
    assert_eq!(decoder.hear(b"\x1bP"), []);
    for _ in 0..1_000 {
        assert_eq!(decoder.hear(&[b'y'; 1_000]), [], "however much comes of it");
        assert_eq!(decoder.patience(), Some(LOST));
    }
    assert_eq!(decoder.hear(b"\x1b["), []);
    assert_eq!(decoder.hear(&[b'1'; 100_000]), []);
    assert!(matches!(decoder.state, State::Endless));
    assert_eq!(decoder.hear(b"~x"), keys(&[KeyCode::Char('x')]));
}

#[test]
fn a_paste_is_one_text_however_it_is_split_and_whatever_is_in_it() {
    let text = "y\rq\x1b[A\x03 é\r\n\x1b]11;x\x07 \x1b[200~ \x1b[20";
    assert_eq!(
        however_split(format!("a\x1b[200~{text}\x1b[201~b").as_bytes()),
        [keys(&[KeyCode::Char('a')]), vec![paste(text)], keys(&[KeyCode::Char('b')])].concat()
    );
    assert_eq!(however_split(b"\x1b[200~\x1b[201~"), [], "nothing is no text");
}

#[test]
fn a_paste_that_is_too_long_is_dropped_whole() {
    for size in [17_000, LONGEST] {
        let text = "yq\r".repeat(size / 3);
        let bytes = format!("\x1b[200~{text}\x1b[201~b");
        for part in [1, 7, 4_096, bytes.len()] {
            let parts: Vec<Option<&[u8]>> = bytes.as_bytes().chunks(part).map(Some).collect();
            assert_eq!(told(&parts), [paste(&text), keys(&[KeyCode::Char('b')]).remove(0)]);
        }
    }
    for size in [LONGEST + 1, 1_000_000] {
        let bytes = format!("\x1b[200~{}\x1b[201~b", "y".repeat(size));
        for part in [1, 4_096, bytes.len()] {
            let parts: Vec<Option<&[u8]>> = bytes.as_bytes().chunks(part).map(Some).collect();
            assert_eq!(told(&parts), [Heard::TooLong, keys(&[KeyCode::Char('b')]).remove(0)]);
        }
    }
}

#[test]
fn a_paste_whose_end_mark_is_lost_is_over_after_half_a_second_and_keys_are_keys_again() {
    for key in [&b"\x1b[15~"[..], b" ", b"\x03", b"y", "é".as_bytes(), b"\x1b"] {
        let heard = told(&[Some(b"\x1b[200~abc"), None, Some(key), None, Some(b"xy")]);
        assert_eq!(heard[0], paste("abc"));
        assert!(matches!(heard[1..], [Heard::Key(_), Heard::Key(_), Heard::Key(_)]), "{key:?}: {heard:?}");
    }
}

#[test]
fn a_network_that_falls_silent_in_mid_paste_turns_no_rest_of_it_into_keys() {
    let slow = told(&[Some(b"\x1b[200~abc"), None, Some(b"yq\rdef"), None, Some(b"g\x1b[201~"), Some(b"k")]);
    assert_eq!(slow, [paste("abc"), paste("yq\rdef"), paste("g"), keys(&[KeyCode::Char('k')]).remove(0)]);
    let late = told(&[Some(b"\x1b[200~abc"), None, Some(END), Some(b"kl")]);
    assert_eq!(late, [vec![paste("abc")], keys(&[KeyCode::Char('k'), KeyCode::Char('l')])].concat());
    let long = "y".repeat(LONGEST + 1);
    let dropped = told(&[Some(b"\x1b[200~"), Some(long.as_bytes()), None, Some(b"rest of it\x1b[201~"), Some(b"k")]);
    assert_eq!(
        dropped,
        [Heard::TooLong, Heard::TooLong, keys(&[KeyCode::Char('k')]).remove(0)],
        "its late rest goes with it"
    );
}

#[test]
fn a_silence_anywhere_in_a_paste_or_a_reply_makes_no_key_of_it() {
    let bytes = "\x1b[200~yq\rpost é\x1b[201~k".as_bytes();
    for at in 1..bytes.len() - 1 {
        let (one, other) = bytes.split_at(at);
        let heard = told(&[Some(one), None, Some(other)]);
        let keys: Vec<&Heard> = heard.iter().filter(|heard| matches!(heard, Heard::Key(_))).collect();
        // An escape that nothing follows for so long is the key.
        let expected = [&[KeyCode::Esc][..if at == 1 { 1 } else { 0 }], &[KeyCode::Char('k')]].concat();
        assert_eq!(keys, self::keys(&expected).iter().collect::<Vec<_>>(), "parted at {at}: {heard:?}");
    }
    for reply in ["\x1b[24;80R", "\x1b]11;rgb:2e/34/36\x07", "\x1bP>|xterm(370)\x1b\\", "\x1b_Gi=31;OK\x1b\\"] {
        for at in 1..reply.len() - 1 {
            let (one, other) = reply.as_bytes().split_at(at);
            let heard = told(&[Some(one), None, Some(other)]);
            assert_eq!(heard, keys(&[KeyCode::Esc][..usize::from(at == 1)]), "{reply:?} parted at {at}");
        }
    }
}

#[test]
fn a_word_behind_an_escape_is_a_word_however_fast_it_comes() {
    for word in ["Oui", "Poste", "X", "_", "^", "]", "Non", "été"] {
        let heard = told(&[Some(b"\x1b"), None, Some(word.as_bytes()), None]);
        let expected: Vec<KeyCode> = [KeyCode::Esc].into_iter().chain(word.chars().map(KeyCode::Char)).collect();
        assert_eq!(heard, keys(&expected), "{word}");
    }
}

#[test]
fn a_click_is_a_click_where_it_was_made() {
    let mouse = |kind, column, row| Heard::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE });
    assert_eq!(
        however_split(b"\x1b[<0;10;5M\x1b[<0;10;5m\x1b[<65;300;80M"),
        [
            mouse(MouseEventKind::Down(MouseButton::Left), 9, 4),
            mouse(MouseEventKind::Up(MouseButton::Left), 9, 4),
            mouse(MouseEventKind::ScrollDown, 299, 79)
        ]
    );
    for odd in ["\x1b[<0;0;0M", "\x1b[<0;1M", "\x1b[<M", "\x1b[<999;1;1M", "\x1b[<0;99999;1M", "\x1b[<;;M"] {
        assert_eq!(however_split(odd.as_bytes()), [], "{odd:?}");
    }
}

/// Whatever comes, nothing of a paste or of a reply is a key, and nothing panics. Dice with a fixed seed.
#[test]
fn of_ten_thousand_pastes_and_sequences_no_byte_is_a_key() {
    let mut dice = Dice(7);
    for round in 0..10_000 {
        let mut bytes = Vec::new();
        let mut pastes = 0;
        for _ in 0..1 + dice.below(4) {
            let noise: Vec<u8> = (0..dice.below(200)).map(|_| dice.letter()).collect();
            match dice.below(6) {
                0..=2 => {
                    // A terminal takes the marks out of what is pasted.
                    let text: Vec<u8> = noise.into_iter().filter(|byte| *byte != ESC).collect();
                    pastes += usize::from(!text.is_empty());
                    bytes.extend([b"\x1b[200~", text.as_slice(), END].concat());
                }
                3 => {
                    let text: Vec<u8> = noise.into_iter().filter(|byte| *byte >= b' ').collect();
                    let begin: &[u8] = [&b"\x1b]"[..], b"\x1bP", b"\x1b_", b"\x1b^", b"\x1bX"][dice.below(5)];
                    bytes.extend([begin, &text, b"\x1b\\"].concat());
                }
                4 => bytes.extend(format!("\x1b[{};{}R", dice.below(300), dice.below(300)).bytes()),
                _ => bytes.extend(format!("\x1b[?{};{}c", dice.below(99), dice.below(99)).bytes()),
            }
        }
        let mut decoder = Decoder::default();
        let (mut heard, mut rest) = (Vec::new(), bytes.as_slice());
        while !rest.is_empty() {
            let (part, later) = rest.split_at(1 + dice.below(rest.len()));
            heard.extend(decoder.hear(part));
            rest = later;
        }
        let only_pastes = heard.iter().all(|heard| matches!(heard, Heard::Paste(_)));
        assert!(
            only_pastes && heard.len() == pastes,
            "round {round}: {:?} → {heard:?}",
            String::from_utf8_lossy(&bytes)
        );
    }
}

#[test]
fn noise_of_any_kind_panics_nowhere_and_ends_with_a_keyboard_that_works() {
    let mut dice = Dice(11);
    for _ in 0..10_000 {
        let mut decoder = Decoder::default();
        for _ in 0..dice.below(8) {
            let noise: Vec<u8> = (0..dice.below(40)).map(|_| dice.letter()).collect();
            decoder.hear(&noise);
            if dice.below(3) == 0 {
                decoder.silence();
            }
        }
        decoder.silence();
        assert_eq!(decoder.hear(b"k"), keys(&[KeyCode::Char('k')]));
    }
}

/// Dice of their own: a linear congruence is good enough to shuffle bytes.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % n.max(1)
    }
    /// A byte, most often one that means something.
    fn letter(&mut self) -> u8 {
        const TELLING: &[u8] = b"\x1b\x1b[]OPX_^\\20~1;<MmARyq\r\n\x03\x07\x18\x9b\x9d\xc3\xa9 ";
        match self.below(3) {
            0 => u8::try_from(self.below(256)).unwrap_or(0),
            _ => TELLING[self.below(TELLING.len())],
        }
    }
}
