//! The map at the table: its keys do what their labels say, and nothing on it hides anything else.

use harmattan::{
    app::App,
    keymap::{ACTIONS, Action, Where},
    msg::Msg,
    widgets::map::MapWindow,
};
use kernel::time::Span;
use words::{Lang, ui};

use crate::keyboard::Keyboard;

/// The part of the map that somebody looks at: the facilitator, or whoever sits at a seat.
fn window(app: &App) -> MapWindow {
    app.desk().map_or(app.window, |desk| desk.window).unwrap_or_else(|| app.whole_map())
}

/// Whether the map does what a label promises. A new label of the map says here what it means.
fn holds(label: &str, before: (MapWindow, String), after: (MapWindow, String)) -> bool {
    let ((from, drawn_before), (to, drawn_after)) = (before, after);
    let same_size = (to.width() - from.width()).abs() < 1e-9;
    match label {
        "closer" => to.width() < from.width() && to.height() < from.height() && from.contains(to.centre()),
        "farther" => to.width() > from.width() && to.height() > from.height() && to.contains(from.centre()),
        "up" => same_size && to.north > from.north,
        "down" => same_size && to.south < from.south,
        "left" => same_size && to.west < from.west,
        "right" => same_size && to.east > from.east,
        "whole map" => to.width() > from.width(),
        "other layer" | "what is there" => drawn_before != drawn_after,
        unknown => panic!("what does “{unknown}” promise?"),
    }
}

fn of_the_map(place: Where) -> Vec<&'static Action> {
    ACTIONS.iter().filter(|action| action.place == place).collect()
}

#[test]
fn every_key_of_the_map_does_what_its_label_says() {
    for place in [Where::MapPane, Where::KnownMap] {
        for action in of_the_map(place) {
            let mut room = Keyboard::open("lake-chad", Lang::En);
            room.wait(Span::hours(1));
            match place {
                Where::MapPane => room.action("show-map"),
                _ => room.sit("gov-diffa").action("show-known"),
            };
            // From the middle of the map, where there is a way to go in every direction.
            room.action("map-zoom-in").action("map-zoom-in");
            let before = (window(&room.app), room.picture(120, 40));
            room.deal(Msg::Do(action));
            let after = (window(&room.app), room.picture(120, 40));
            let label = ui(Lang::En, action.label);
            assert!(holds(label, before, after), "{} in {place:?} does not do “{label}”", action.name);
        }
    }
}

#[test]
fn near_the_lake_things_at_one_place_are_counted_and_parted_by_going_closer() {
    // So wide that the map stands alone.
    for (width, height) in [(80, 24), (109, 30)] {
        let mut room = Keyboard::open("lake-chad", Lang::En);
        room.wait(Span::hours(1));
        room.action("show-map");
        let far = room.picture(width, height);
        let landing =
            room.app.scenario.posts.iter().find(|post| post.id.as_str() == "bosso-lac").expect("a post").place;
        let place = room.app.scenario.places.iter().find(|place| place.id == landing).expect("its place");
        assert!(!far.contains("Bosso landing (1 post"), "{far}");
        room.app.window = Some(room.app.whole_map().zoomed(16.0, (place.lon, place.lat)));
        let near = room.picture(width, height);
        assert!(
            near.contains("Bosso landing (1 post, 1 community)")
                && near.contains("■2")
                && near.contains("Bosso (1 patrol"),
            "{near}"
        );
    }
}

#[test]
fn a_place_is_chosen_with_the_arrows_and_says_everything_that_stands_there_and_how() {
    let mut room = Keyboard::open("lake-chad", Lang::En);
    room.wait(Span::hours(1));
    room.action("show-map");
    let map = room.picture(80, 24);
    assert!(!map.contains("MIDAS"), "{map}");
    room.action("map-open");
    let there = room.picture(80, 24);
    assert!(there.contains("■ Bosso-Lac · MIDAS · queue") && there.contains("⌂ "), "{there}");
    // Every place in sight is reached by arrows.
    let first = room.app.spot.expect("a place is chosen");
    let (mut reached, mut next) = (vec![first], vec![first]);
    while let Some(from) = next.pop() {
        for direction in ["left", "up", "right", "down"] {
            room.app.spot = Some(from);
            let to = room.action(direction).app.spot.expect("a place is chosen");
            if !reached.contains(&to) {
                reached.push(to);
                next.push(to);
            }
        }
    }
    assert_eq!(reached.len(), room.app.touch.spots().len(), "{reached:?}");
    // Closer is closer to what was chosen.
    let chosen = room.app.spot.expect("a place");
    room.action("map-zoom-in").action("close");
    assert!(room.app.overlay.is_none() && window(&room.app).contains(chosen));
}

#[test]
fn every_map_names_the_sources_of_what_it_shows_and_an_invented_land_has_none() {
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        for lang in Lang::ALL {
            let mut room = Keyboard::open("lake-chad", lang);
            room.wait(Span::hours(1)).action("show-map");
            let world = room.picture(width, height);
            let known = room.sit("gov-diffa").action("show-known").picture(width, height);
            for map in [world, known] {
                assert!(map.contains("Natural Earth; GeoNames, CC BY 4.0"), "{map}");
            }
        }
        let invented = Keyboard::open("two-bridges", Lang::En).action("show-map").picture(width, height);
        assert!(!invented.contains("Natural Earth"), "{invented}");
    }
}
