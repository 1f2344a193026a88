//! What outlives the host: whoever comes back after a power cut finds what a page had called kept, and whoever was let go stays out.

use std::{
    fs,
    path::PathBuf,
    thread,
    time::{Duration, Instant},
};

use crossterm::event::KeyCode;
use harmattan::remote::Whom;
use kernel::names::Slug;
use vocabulary::act::{Act, WordAct};

use super::{
    AT_MOST, Evening,
    browsers::{Browser, writing_page},
};
use crate::door::Folder;

/// The plug is pulled, and the host comes back; so do these browsers.
fn after_a_power_cut(evening: Evening, folder: &Folder, browsers: &mut [&mut Browser]) -> Evening {
    evening.cut();
    let evening = Evening::again(folder, "evening.jsonl");
    browsers.iter_mut().for_each(|browser| browser.comes_back_to(evening.web));
    evening
}

/// The file in which drafts lie, if there is one.
fn drafts(folder: &Folder) -> Option<PathBuf> {
    folder.names().into_iter().find(|name| name.starts_with("evening.drafts-")).map(|name| folder.path(&name))
}

#[test]
fn what_a_page_called_kept_is_there_after_a_power_cut_and_in_no_record() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut phone = evening.phone("speaker");
    let (path, page) = writing_page(&mut phone);
    let token = page.is(200).hidden("token");
    let written = "The ford, <b>at dawn</b>";
    let kept = phone.post(&path, &[("token", &token), ("what", "words"), ("text", written), ("keep", "1")]);
    kept.is(200).shows("Your kept words are here.");
    let file = drafts(&folder).expect("it is on the disk before the page says so");
    let session = phone.session();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&file).expect("the file").permissions().mode() & 0o777, 0o600);
    }
    let on_disk = fs::read_to_string(&file).expect("the file");
    assert!(on_disk.contains("at dawn") && !on_disk.contains(&session) && !on_disk.contains("127.0.0.1"), "{on_disk}");

    let evening = after_a_power_cut(evening, &folder, &mut [&mut phone]);
    assert!(!folder.read("evening.jsonl").contains("at dawn"), "nobody has sent it");
    phone.get("/p/mine").is(200).shows("Begun, not sent:");
    let page = phone.get(&path);
    page.is(200).shows("The ford, &lt;b&gt;at dawn").shows("Your kept words are here.");
    let token = page.hidden("token");
    phone.post(&path, &[("token", &token), ("what", "words"), ("text", "It is flooded."), ("send", "1")]).is(303);
    assert_eq!((evening.acts().len(), drafts(&folder)), (1, None), "what went is no draft any more");
    evening.end();
}

#[test]
fn where_the_disk_takes_nothing_a_page_says_so_and_the_words_stay_on_it() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut phone = evening.phone("speaker");
    let (path, page) = writing_page(&mut phone);
    let mut token = page.is(200).hidden("token");
    let mut keep = |phone: &mut Browser, text: &str| {
        let page = phone.post(&path, &[("token", &token), ("what", "words"), ("text", text), ("keep", "1")]);
        token = page.is(200).hidden("token");
        page
    };
    keep(&mut phone, "At noon");
    let file = drafts(&folder).expect("it is kept");
    let in_the_way = PathBuf::from(format!("{}.unfinished", file.display()));
    fs::create_dir(&in_the_way).expect("room for a folder");
    let told = keep(&mut phone, "At dusk");
    told.shows("At dusk").shows("note them on paper too").shows("Not sent.");
    assert!(!told.has("Your kept words are here."), "that would not be true");
    assert!(fs::read_to_string(&file).expect("the file").contains("At noon"), "what was safe is safe still");
    fs::remove_dir(&in_the_way).expect("ours");
    phone.get(&path).is(200).shows("At dusk").shows("Your kept words are here.");
    let mut again = phone;
    let evening = after_a_power_cut(evening, &folder, &mut [&mut again]);
    again.get(&path).is(200).shows("At dusk");
    evening.end();
}

#[test]
fn what_an_observer_began_to_note_is_there_after_a_power_cut_for_them_alone() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let observer = evening.codes[&Whom::Observer].clone();
    let (mut one, mut other) = (Browser::new(evening.web), Browser::new(evening.web));
    for browser in [&mut one, &mut other] {
        browser.enter(&observer, "enter").is(200);
    }
    let token = one.get("/p").is(200).hidden("token");
    // A bookmark takes no words: the note that was begun stays.
    let tapped =
        [("token", &*token), ("before", "0"), ("role", "evaluator, ford"), ("text", "Late, but"), ("bookmark", "1")];
    one.post("/p", &tapped).is(303);
    let evening = after_a_power_cut(evening, &folder, &mut [&mut one, &mut other]);
    one.get("/p").is(200).shows("Late, but").shows("evaluator, ford");
    assert!(!other.get("/p").is(200).has("Late, but"), "each has begun their own");
    evening.end();
}

#[test]
fn what_was_being_composed_at_a_terminal_is_there_after_a_power_cut_until_it_is_sent() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut chief = evening.guest("chief");
    chief
        .sees("Brief")
        .press("t")
        .sees("To whom")
        .press("\r")
        .sees("Words")
        .press("Half a senten")
        .sees("Half a senten");
    let on_disk = || drafts(&folder).and_then(|file| fs::read_to_string(file).ok()).unwrap_or_default();
    let waits_until = |is: &dyn Fn(&str) -> bool| {
        let until = Instant::now() + AT_MOST;
        while !is(&on_disk()) {
            assert!(Instant::now() < until, "{}", on_disk());
            thread::sleep(Duration::from_millis(50));
        }
    };
    waits_until(&|file| file.contains("Half a senten"));
    let evening = after_a_power_cut(evening, &folder, &mut []);
    let mut chief = evening.guest("chief");
    chief.sees("Brief").press("t").sees("To whom").press("\r").sees("Half a senten");
    chief.press("ce.\r").sees("Is this right?").press("\r");
    chief.wait("the act is sent", |screen| !screen.contains("Is this right?"));
    waits_until(&str::is_empty);
    let said = evening.acts();
    assert!(
        matches!(&said[..], [(_, Act::Word(WordAct::Tell { text, .. }))] if text == "Half a sentence."),
        "{said:?}"
    );
    evening.end();
}

#[test]
fn a_session_that_was_given_back_or_sent_away_opens_nothing_after_a_power_cut_either() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let (mut gone, away, mut stays) = (evening.phone("speaker"), evening.phone("governor"), evening.phone("chief"));
    // Whoever asks for a seat that somebody has and leaves it there has given their session back as well.
    let mut asked = Browser::new(evening.web);
    let asks = asked.enter(evening.code("chief"), "enter");
    let mut copies = [gone.copy(), asked.copy(), away.copy()];
    let token = asks.is(409).hidden("token");
    asked.post("/take", &[("token", &token), ("to", "/p"), ("leave", "1")]).is(303);
    let token = gone.get("/p/leave").is(200).hidden("token");
    gone.post("/p/leave", &[("token", &token), ("yes", "1")]).is(200);
    // The facilitator sends the governor away, on the page of the codes.
    let governor = Whom::Seat(Slug::new("governor"));
    let at = evening.remote().places.iter().position(|place| place.whom == governor).expect("a seat");
    let keys = [vec![KeyCode::F(6)], vec![KeyCode::Down; at], vec![KeyCode::Char('x'), KeyCode::Char('y')]];
    evening.press_each(keys.concat());
    // Twice: what was pressed before is done once the first look is over.
    evening.host(|_| ());
    evening.host(|_| ());
    let are_nobodys = |copies: &mut [Browser]| {
        for copy in copies {
            assert_eq!(copy.get("/p").is(303).header("location"), Some("/"), "a cookie of nobody");
        }
    };
    are_nobodys(&mut copies);
    let file = drafts(&folder).expect("it is kept");
    assert!(!fs::read_to_string(file).expect("the file").contains(&copies[0].session()), "a mark, and no session");

    let [left, asker, sent_away] = &mut copies;
    let evening = after_a_power_cut(evening, &folder, &mut [left, asker, sent_away, &mut stays]);
    are_nobodys(&mut copies);
    stays.get("/p").is(200);
    evening.phone("speaker");
    evening.end();
}
