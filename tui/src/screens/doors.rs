//! The doors for people on other machines: how they get here, the code of every seat, and who is there. It covers the control
//! room, for codes are nobody's business but the facilitator's; a projector should not show it.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Style},
    text::{Line, Span},
    widgets::Widget,
};
use words::{Key, Lang, say, ui};

use super::{
    paint,
    paint::{bold, column, dim},
};
use crate::{
    app::App,
    remote::{HostAddress, NetworkKind, Reach, Remote, RemotePlace, SshWay, Strangers, USER, WebWay, Whom},
    widgets::map::Raster,
};

/// Draws the doors with the place `at` chosen. `moving` is the seat whose people are to sit elsewhere; with `camera` the code
/// for cameras fills the page.
pub fn draw(app: &App, at: usize, moving: Option<usize>, camera: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let shut = Remote::default();
    let doors = app.remote.as_ref().unwrap_or(&shut);
    let chosen = doors.places.get(at.min(doors.places.len().saturating_sub(1)));
    // Where there are no blocks to draw it with, there is nothing that a camera could read.
    let drawn = chosen.filter(|_| app.look.raster != Raster::Ascii);
    let picture = drawn.map(|place| for_cameras(&doors.reach, place)).unwrap_or_default();
    let (wide, high) = (picture.first().map_or(0, |line| line.chars().count()), picture.len());
    let (wide, high) = (u16::try_from(wide).unwrap_or(u16::MAX), u16::try_from(high).unwrap_or(u16::MAX));
    let rect = paint::middle(area, area.width.min(130), area.height.saturating_sub(1), buf);
    let title = match app.twins.as_ref().filter(|twins| twins.rows.len() > 1) {
        Some(twins) => format!("{} · ◂ {} ▸", ui(lang, Key::Doors), words::tables::table(twins.mine, lang)),
        None => ui(lang, Key::Doors).to_owned(),
    };
    let inside = paint::frame(&title, true, rect, buf);
    if camera {
        let (title, rest) = paint::top(inside, 1);
        // Who has no camera types.
        let typed = doors.reach.web.as_ref().and_then(WebWay::first_page);
        let typed = typed.map(|address| format!("  {address}")).unwrap_or_default();
        let name = chosen.map(|place| format!("{}  {}{typed}", name(app, place.whom), place.code)).unwrap_or_default();
        Line::styled(name, bold()).centered().render(title, buf);
        let left = rest.width.saturating_sub(wide) / 2;
        return show(&picture, app.look.colour, Rect { x: rest.x + left, width: rest.width - left, ..rest }, buf);
    }
    let log = app.log.as_ref().map(|log| format!("{}{}{log}", ui(lang, Key::HelpLog), lang.colon()));
    let how: Vec<Line<'_>> = how(app, doors).into_iter().chain(log.map(|log| Line::styled(log, dim()))).collect();
    let rows: u16 = how.iter().map(|line| paint::rows_of(&line.to_string(), inside.width)).sum();
    let (head, rest) = paint::top(inside, rows + 1);
    paint::text(how, 0, head, buf);
    let hint = match moving {
        Some(_) => Some(Key::DoorsMoveHint),
        None => doors.reach.ssh.is_some().then_some(Key::DoorsHint),
    };
    let hint = hint.map(|hint| Line::styled(app.comfort.keys.ui(lang, hint), dim()));
    let lines: Vec<Line<'_>> = kept_out(doors.strangers, lang).map(Line::from).into_iter().chain(hint).collect();
    let (body, foot) = paint::bottom(rest, u16::try_from(lines.len()).unwrap_or(1));
    paint::text(lines, 0, foot, buf);
    // The code for cameras has the room that the list leaves, or none.
    let beside = wide > 0 && body.width >= LIST + wide && body.height >= high;
    let list = Rect { width: body.width - if beside { wide + 2 } else { 0 }, ..body };
    let name_wide = usize::from(list.width).saturating_sub(2 + 10 + 16).max(8);
    let lines = doors.places.iter().enumerate().map(|(n, place)| {
        let mark = if moving == Some(n) { "⇄ " } else { "" };
        let name = format!("{mark}{}", name(app, place.whom));
        let style = if place.from.is_empty() { Style::new() } else { bold() };
        Line::styled(format!("{} {} {}", column(&name, name_wide), place.code, state(place, lang)), style)
    });
    app.touch.lines(paint::list(lines.collect(), Some(at), true, list, buf));
    if beside {
        show(&picture, app.look.colour, Rect { x: list.right() + 2, width: wide, ..body }, buf);
    }
}

/// Columns that the list of places needs at least.
const LIST: u16 = 62;

fn name(app: &App, whom: Whom) -> String {
    match whom {
        Whom::Seat(seat) => app.names.of(seat).into_owned(),
        Whom::Observer => ui(app.lang(), Key::Observer).to_owned(),
    }
}

/// A symbol and a word for whether somebody is there.
fn state(place: &RemotePlace, lang: Lang) -> String {
    let (symbol, word) = match place {
        RemotePlace { locked: true, .. } => ('×', ui(lang, Key::DoorLocked)),
        RemotePlace { hand: true, .. } => ('!', ui(lang, Key::DoorHand)),
        RemotePlace { from, .. } if from.len() > 1 => return format!("● {} ×{}", ui(lang, Key::DoorHere), from.len()),
        RemotePlace { from, .. } if !from.is_empty() => ('●', ui(lang, Key::DoorHere)),
        RemotePlace { lost: true, .. } => ('!', ui(lang, Key::DoorLost)),
        _ => ('○', ui(lang, Key::DoorFree)),
    };
    format!("{symbol} {word}")
}

/// What a guest types at each door that is open, how they know that they came to the right place, and how a door that is shut is opened.
fn how(app: &App, doors: &Remote) -> Vec<Line<'static>> {
    let lang = app.lang();
    let Reach { ssh, web } = &doors.reach;
    let shut = |key| vec![Line::styled(app.comfort.keys.ui(lang, key), dim())];
    let web = web.as_ref().map_or_else(|| shut(Key::DoorsWebShut), |way| in_browsers(way, lang));
    let ssh = ssh.as_ref().map_or_else(|| shut(Key::DoorsSshShut), |ssh| by_ssh(ssh, lang));
    web.into_iter().chain(ssh).collect()
}

fn in_browsers(web: &WebWay, lang: Lang) -> Vec<Line<'static>> {
    let WebWay { way, certificate } = web;
    let mut lines = vec![Line::from(ui(lang, if way.network { Key::DoorsWeb } else { Key::DoorsWebLoopback }))];
    lines.push(addresses(&way.hosts, |host| web.page(host), lang));
    match certificate {
        Some(fingerprint) => {
            lines.push(Line::from(ui(lang, Key::DoorsCertificate)));
            // In two halves, each in one row of the smallest terminal: eyes compare them one after the other.
            let (first, second) = fingerprint.split_at(fingerprint.len().div_ceil(2));
            lines.extend([first, second].map(|half| Line::styled(format!("  {half}"), bold())));
        }
        None if way.network => lines.push(Line::styled(ui(lang, Key::DoorsOverheard), dim())),
        None => {}
    }
    lines
}

fn by_ssh(ssh: &SshWay, lang: Lang) -> Vec<Line<'static>> {
    let SshWay { way, fingerprint } = ssh;
    let open = if way.network { Key::DoorsOpen } else { Key::DoorsLoopback };
    let command = |host: &HostAddress| format!("ssh -p {} {USER}@{}", way.port, host.host);
    vec![
        Line::from(ui(lang, open)),
        addresses(&way.hosts, command, lang),
        Line::styled(format!("{}{}{fingerprint}", ui(lang, Key::Fingerprint), lang.colon()), dim()),
    ]
}

/// What is typed for the address that is most useful, and the other addresses, each with the network that it belongs to.
fn addresses(hosts: &[HostAddress], typed: impl Fn(&HostAddress) -> String, lang: Lang) -> Line<'static> {
    let Some(first) = hosts.first() else { return Line::from(ui(lang, Key::DoorsNoNetwork)) };
    let named = |host: &HostAddress| network(host.kind, lang);
    let others =
        hosts[1..].iter().map(|host| format!("{} ({})", host.host, named(host))).collect::<Vec<_>>().join(", ");
    let others = if others.is_empty() { others } else { format!(" · {others}") };
    Line::from(vec![Span::styled(typed(first), bold()), Span::styled(format!("  ({}){others}", named(first)), dim())])
}

fn network(kind: NetworkKind, lang: Lang) -> &'static str {
    ui(
        lang,
        match kind {
            NetworkKind::Hotspot => Key::NetworkHotspot,
            NetworkKind::Wireless => Key::NetworkWireless,
            NetworkKind::Cable => Key::NetworkCable,
            NetworkKind::Other => Key::NetworkOther,
            NetworkKind::Loopback => Key::NetworkLoopback,
        },
    )
}

/// How many were kept out; nothing if nobody was.
fn kept_out(strangers: Strangers, lang: Lang) -> Option<String> {
    let Strangers { turned_away, wrong_codes } = strangers;
    let with = [("away", &*turned_away.to_string()), ("wrong", &*wrong_codes.to_string())];
    (strangers != Strangers::default()).then(|| say(lang, Key::DoorsStrangers, &with))
}

/// What a camera reads: the page of a place for a telephone or a tablet, or, where no browser may come in, the address with the place's code
/// in it for one that has an SSH client. Lines of equal length, light on dark; none if this machine cannot be reached.
#[cfg(feature = "seats")]
fn for_cameras(reach: &Reach, place: &RemotePlace) -> Vec<String> {
    let address = match (&reach.web, &place.ticket, &reach.ssh) {
        (Some(web), Some(ticket), _) => web.first_page().map(|page| format!("{page}{ticket}")),
        (_, _, Some(SshWay { way, .. })) => {
            way.hosts.first().map(|host| format!("ssh://{}@{}:{}", place.code, host.host, way.port))
        }
        _ => None,
    };
    let Some(address) = address else { return Vec::new() };
    let Ok(code) = qrcode::QrCode::with_error_correction_level(address, qrcode::EcLevel::L) else { return Vec::new() };
    let side = code.width();
    // Cameras need an empty margin around it.
    let light = |x: usize, y: usize| {
        let inside = (2..side + 2).contains(&x) && (2..side + 2).contains(&y);
        !inside || code[(x - 2, y - 2)] == qrcode::Color::Light
    };
    let cell = |x: usize, row: usize| match (light(x, 2 * row), light(x, 2 * row + 1)) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    };
    (0..(side + 4).div_ceil(2)).map(|row| (0..side + 4).map(|x| cell(x, row)).collect()).collect()
}

#[cfg(not(feature = "seats"))]
fn for_cameras(_: &Reach, _: &RemotePlace) -> Vec<String> {
    Vec::new()
}

fn show(picture: &[String], colour: bool, area: Rect, buf: &mut Buffer) {
    // Dark on light whatever the terminal's own colours are.
    let style = if colour { Style::new().fg(Color::White).bg(Color::Black) } else { Style::new() };
    for (y, line) in (area.y..area.bottom()).zip(picture) {
        Line::styled(line.clone(), style).render(Rect { y, height: 1, ..area }, buf);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::remote::OpenDoor;

    #[test]
    fn the_page_says_once_and_in_one_row_each_what_guests_meet_and_what_they_compare() {
        let hosts = vec![HostAddress { host: "192.168.137.1".to_owned(), kind: NetworkKind::Hotspot }];
        let way = OpenDoor { hosts, port: 8080, network: true };
        let fingerprint = vec!["AB"; 32].join(":");
        for lang in Lang::ALL {
            let told = |certificate: Option<String>| {
                let web = WebWay { way: way.clone(), certificate };
                in_browsers(&web, lang).iter().map(ToString::to_string).collect::<Vec<_>>()
            };
            let (plain, encrypted) = (told(None), told(Some(fingerprint.clone())));
            let overheard = ui(lang, Key::DoorsOverheard).to_owned();
            assert!(plain.contains(&overheard) && plain[1].contains("http://192.168.137.1:8080"), "{plain:#?}");
            assert!(!encrypted.contains(&overheard) && encrypted[1].contains("https://192"), "{encrypted:#?}");
            assert!(encrypted[2].contains("SHA-256"));
            assert_eq!(encrypted[3..].iter().map(|half| half.trim()).collect::<String>(), fingerprint);
            assert!(encrypted.iter().all(|line| line.chars().count() <= 78), "{encrypted:#?}");
        }
    }
}
