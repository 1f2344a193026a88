//! Takes the terminal as `harmattan` does, shows the start screen, and panics as soon as something is chosen there: a stand-in for
//! whatever fault nobody has found yet. `tests/terminal.rs` looks at what is left of the terminal.

use harmattan::{host::choose, screens::start::Start, terminal::Screen};

fn main() -> std::io::Result<()> {
    let mut screen = Screen::take()?;
    let choice = choose(&mut screen, &mut Start::default())?;
    panic!("the roof came down at {choice:?}");
}
