//! A border region made by dice: the same seed and the same four sizes give the same text, to the letter.
//!
//! It models nothing; it only writes a scenario, in the format that authors write, so that a region goes through the same door as a
//! workshop: read, checked, played. Two invented countries lie west and east of a border that runs from north to south. One
//! row of the land is one post, with a crossing on the border and villages on both sides; so a region of ten times the size has
//! ten times the rows, and a row is alike in all of them. Everything else is in proportion: a sector of ten rows has a police
//! command and a governor on each side, channels between them, two camps, an armed group and a network of traffickers.
//!
//! All is fictional and predicts nothing. Sizes of things are illustrative.

use std::fmt::Write as _;

use kernel::{
    chance::{Dice, Draw},
    names::Slug,
};

/// How large a region is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Border posts; one row of the land each.
    pub posts: u32,
    /// Communities, one to a village; a multiple of twice the posts fills the land evenly.
    pub communities: u32,
    /// Patrols.
    pub patrols: u32,
    /// Persons who set out in thirty days, travellers and displaced together; about, since dice decide.
    pub people: u32,
}

/// The four sizes that are measured: from a workshop to a region.
pub const SIZES: [Size; 4] = [
    Size { posts: 5, communities: 50, patrols: 16, people: 33_000 },
    Size { posts: 30, communities: 300, patrols: 100, people: 200_000 },
    Size { posts: 100, communities: 1_000, patrols: 333, people: 666_000 },
    Size { posts: 300, communities: 3_000, patrols: 1_000, people: 2_000_000 },
];

/// Days that a region lasts.
pub const DAYS: u32 = 30;

/// Rows in a sector.
const SECTOR: u32 = 10;
/// Flows of travellers over the border for each post.
const FLOWS: u32 = 4;
/// Kilometres from a village to the next, about.
const CELL_KM: u64 = 11;
/// Persons in a party of travellers, at least and at most.
const PARTY: (u32, u32) = (4, 16);
/// Of all people on the move, the part that flees, as one in so many.
const FLEES: u32 = 10;
/// Persons in a family that flees, about.
const FAMILY: u32 = 6;

/// Degrees from one place to the next: no road is shorter than the straight line.
const GRID: f64 = 0.03;
/// The two sides: the letter in names, the country, what it is called.
const SIDES: [(&str, &str, &str); 2] = [("w", "XW", "Westland"), ("e", "XE", "Eastland")];

/// The text of a scenario for this seed and size, as one file `scenario.ron`.
pub fn scenario(seed: u64, size: Size) -> String {
    let mut land = Land { dice: Dice { seed }, size, text: String::new(), thrown: 0 };
    // Writing into a String cannot fail.
    land.write().expect("a string takes whatever is written into it");
    land.text
}

struct Land {
    dice: Dice,
    size: Size,
    text: String,
    thrown: u64,
}

impl Land {
    fn draw(&mut self, purpose: &'static str) -> Draw {
        self.thrown += 1;
        self.dice.roll(purpose, Slug::new("region"), self.thrown)
    }

    /// Uniform, both included.
    fn between(&mut self, purpose: &'static str, least: u32, most: u32) -> u32 {
        least + self.draw(purpose).below(u64::from(most - least) + 1) as u32
    }

    fn rows(&self) -> u32 {
        self.size.posts
    }

    /// Villages in a row on one side; the first rows take what is left over.
    fn columns(&self, row: u32) -> u32 {
        let sides = 2 * self.rows();
        self.size.communities / sides + u32::from(row < (self.size.communities % sides).div_ceil(2))
    }

    /// A village; column 0 lies at the border.
    fn village(&mut self, side: usize, row: u32) -> String {
        let most = self.columns(row).max(1) - 1;
        let column = self.between("village", 0, most);
        village(side, row, column)
    }

    /// A row not far from another one.
    fn near(&mut self, row: u32, reach: u32) -> u32 {
        let (least, most) = (row.saturating_sub(reach), (row + reach).min(self.rows() - 1));
        self.between("near", least, most)
    }

    fn write(&mut self) -> std::fmt::Result {
        let days = DAYS;
        let north = 6.0 + f64::from(self.rows()) * 0.1;
        writeln!(self.text, "// A generated region of {:?}. Everything in it is invented.", self.size)?;
        writeln!(
            self.text,
            "(\n    format: 1, id: \"region\", title: {}, summary: {},\n    start: \"2027-02-01 06:00\", zone: \
             \"Africa/Niamey\", length: \"{days}d\", seed: 1,\n    window: (west: 9.0, south: 5.9, east: 11.0, north: {north:.1}),",
            text("A generated region", "Une région générée"),
            text("Made by dice, to measure.", "Faite aux dés, pour mesurer."),
        )?;
        self.authorities()?;
        self.places()?;
        self.roads()?;
        self.posts()?;
        self.patrols()?;
        self.communities()?;
        self.camps()?;
        self.flows()?;
        self.groups()?;
        self.seats()?;
        self.channels()?;
        self.msel()?;
        writeln!(self.text, ")")
    }

    fn authorities(&mut self) -> std::fmt::Result {
        writeln!(self.text, "    authorities: [")?;
        for (side, country, land) in SIDES {
            for (kind, en, fr, force) in [
                ("police", "Border police", "Police des frontières", true),
                ("army", "Army", "Armée", true),
                ("state", "Governors", "Gouverneurs", false),
            ] {
                let name = text(&format!("{en}, {land}"), &format!("{fr}, {land}"));
                let (training, accountability) =
                    (self.between("training", 350, 650), self.between("accountability", 300, 600));
                writeln!(
                    self.text,
                    "        (id: \"{side}-{kind}\", name: {name}, country: \"{country}\", force: {force}, training: {training}, \
                     accountability: {accountability}),"
                )?;
            }
        }
        writeln!(self.text, "    ],")
    }

    fn places(&mut self) -> std::fmt::Result {
        writeln!(self.text, "    places: [")?;
        for row in 0..self.rows() {
            let lat = 6.0 + f64::from(row) * GRID;
            writeln!(
                self.text,
                "        (id: \"{}\", name: \"X {row}\", lat: {lat:.3}, lon: 10.0, kind: Crossing, country: \"{}\", approximate: true),",
                crossing(row),
                SIDES[row as usize % 2].1
            )?;
            for (side, (_, country, _)) in SIDES.iter().enumerate() {
                for column in 0..self.columns(row) {
                    let away = f64::from(column + 1) * GRID + f64::from(self.between("lon", 0, 40)) / 4000.0;
                    let lat = lat + f64::from(self.between("lat", 0, 60)) / 4000.0 - 0.0075;
                    let lon = if side == 0 { 10.0 - away } else { 10.0 + away };
                    let kind = if column == 2 { "Town" } else { "Village" };
                    let id = village(side, row, column);
                    writeln!(
                        self.text,
                        "        (id: \"{id}\", name: \"{}\", lat: {lat:.3}, lon: {lon:.3}, kind: {kind}, country: \"{country}\", \
                         approximate: true),",
                        id.to_uppercase()
                    )?;
                }
            }
        }
        writeln!(self.text, "    ],")
    }

    fn road(&mut self, from: &str, to: &str, surface: &str, more: &str) -> std::fmt::Result {
        let km = CELL_KM + self.draw("km").below(7);
        writeln!(
            self.text,
            "        (id: \"rd-{from}-{to}\", from: \"{from}\", to: \"{to}\", km: {km}, surface: {surface}{more}),"
        )
    }

    /// In each country a main road from north to south and a road along each row; between rows tracks, here and there. Over the
    /// border a road past the post of each row, and tracks that no post sees.
    fn roads(&mut self) -> std::fmt::Result {
        writeln!(self.text, "    roads: [")?;
        for row in 0..self.rows() {
            let surface = if row % 4 == 0 { "Paved" } else { "Unpaved" };
            let here = crossing(row);
            for side in 0..SIDES.len() {
                let first = village(side, row, 0);
                let past = if side == row as usize % 2 { String::new() } else { format!(", post: \"{}\"", post(row)) };
                self.road(&first, &here, surface, &past)?;
                let columns = self.columns(row);
                for column in 1..columns {
                    let (a, b) = (village(side, row, column - 1), village(side, row, column));
                    self.road(&a, &b, surface, "")?;
                }
                if row + 1 == self.rows() {
                    continue;
                }
                let main = 2.min(columns.min(self.columns(row + 1)) - 1);
                for column in 0..columns.min(self.columns(row + 1)) {
                    let (a, b) = (village(side, row, column), village(side, row + 1, column));
                    if column == main {
                        self.road(&a, &b, "Paved", "")?;
                    } else if self.draw("track").chance(700) {
                        self.road(&a, &b, "Track", "")?;
                    }
                }
            }
            let (a, b) = (village(0, row, 0), village(1, row, 0));
            if self.draw("unofficial").chance(600) {
                self.road(&a, &b, "Track", ", unofficial: true")?;
            }
            if row + 1 < self.rows() && self.draw("unofficial").chance(500) {
                let b = village(1, row + 1, 0);
                self.road(&a, &b, "Track", ", unofficial: true")?;
            }
        }
        writeln!(self.text, "    ],")
    }

    fn posts(&mut self) -> std::fmt::Result {
        writeln!(self.text, "    posts: [")?;
        for row in 0..self.rows() {
            let (officers, lanes) = (self.between("officers", 12, 30), self.between("lanes", 2, 4));
            let women = self.between("women", 0, 5);
            let [safe, midas, i247] =
                [("safe", 800), ("midas", 600), ("i247", 300)].map(|(p, of)| self.draw(p).chance(of));
            writeln!(
                self.text,
                "        (id: \"{}\", name: \"Post {row}\", place: \"{}\", authority: \"{}-police\", officers: {officers}, women: \
                 {women}, lanes: {lanes}, safe_building: {safe}, midas: {midas}, i247: {i247}),",
                post(row),
                crossing(row),
                SIDES[row as usize % 2].0
            )?;
        }
        writeln!(self.text, "    ],")
    }

    /// Which row a patrol starts from: spread evenly.
    fn patrol_row(&self, n: u32) -> u32 {
        (u64::from(n) * u64::from(self.rows()) / u64::from(self.size.patrols)) as u32
    }

    fn patrols(&mut self) -> std::fmt::Result {
        writeln!(self.text, "    patrols: [")?;
        for n in 0..self.size.patrols {
            let (row, side) = (self.patrol_row(n), n as usize % 2);
            let base = self.village(side, row);
            let beat: Vec<String> = (0..4)
                .map(|_| {
                    let row = self.near(row, 2);
                    self.village(side, row)
                })
                .collect();
            let force = if n % 3 == 0 { "army" } else { "police" };
            let strength = self.between("strength", 6, 20);
            writeln!(
                self.text,
                "        (id: \"{}\", name: \"Patrol {n}\", authority: \"{}-{force}\", base: \"{base}\", beat: {beat:?}, strength: \
                 {strength}),",
                patrol(n),
                SIDES[side].0
            )?;
        }
        writeln!(self.text, "    ],")
    }

    fn communities(&mut self) -> std::fmt::Result {
        writeln!(self.text, "    communities: [")?;
        for row in 0..self.rows() {
            for (side, (letter, _, land)) in SIDES.iter().enumerate() {
                for column in 0..self.columns(row) {
                    let place = village(side, row, column);
                    let (people, hosts) = (self.between("people", 600, 5000), self.between("hosts", 20, 120));
                    let (trust, fear) = (self.between("trust", 250, 650), self.between("fear", 50, 500));
                    let tension = self.between("tension", 50, 400);
                    let name = text(&format!("People of {place}, {land}"), &format!("Gens de {place}, {land}"));
                    write!(
                        self.text,
                        "        (id: \"com-{place}\", name: {name}, place: \"{place}\", people: {people}, hosts: {hosts}, trust: \
                         [(\"{letter}-police\", {trust})], fear: {fear}, tension: {tension}"
                    )?;
                    if self.draw("committee").chance(600) {
                        let [women, youth, elders] = ["women", "youth", "elders"].map(|who| self.between(who, 1, 6));
                        let heard = self.between("heard", 200, 800);
                        let sector = row / SECTOR;
                        write!(
                            self.text,
                            ", committee: (id: \"cpc-{place}\", name: \"CPC {place}\", women: {women}, youth: {youth}, elders: \
                             {elders}, heard: {heard}, tells: [\"{letter}-governor-{sector}\", \"{letter}-command-{sector}\"])"
                        )?;
                    }
                    writeln!(self.text, "),")?;
                }
            }
        }
        writeln!(self.text, "    ],")
    }

    fn camps(&mut self) -> std::fmt::Result {
        writeln!(self.text, "    camps: [")?;
        for sector in 0..self.sectors() {
            for (side, (letter, ..)) in SIDES.iter().enumerate() {
                let row = self.near(sector * SECTOR, SECTOR / 2);
                let place = self.village(side, row);
                let capacity = self.between("capacity", 1_000, 5_000);
                writeln!(
                    self.text,
                    "        (id: \"camp-{letter}-{sector}\", name: \"Camp {letter}{sector}\", place: \"{place}\", capacity: \
                     {capacity}, people: {}, food: {}),",
                    capacity / 4,
                    capacity * 10
                )?;
            }
        }
        writeln!(self.text, "    ],")
    }

    fn flows(&mut self) -> std::fmt::Result {
        writeln!(self.text, "    flows: [")?;
        let travellers = u64::from(self.size.people - self.size.people / FLEES);
        let a_party = u64::from(PARTY.0 + PARTY.1) / 2;
        let parties = travellers / a_party / u64::from(DAYS);
        let flows = u64::from(self.rows() * FLOWS);
        for row in 0..self.rows() {
            for n in 0..FLOWS {
                let who = ["Trader", "Herder", "Migrant", "Patient"][n as usize];
                let side = (row + n) as usize % 2;
                let (near, far) = (self.near(row, 4), self.near(row, 4));
                let (from, to) = (self.village(side, near), self.village(1 - side, far));
                // What does not divide evenly goes to the first flows.
                let index = u64::from(row * FLOWS + n);
                let per_day = parties / flows + u64::from(index < parties % flows);
                let (women, children) = (self.between("women", 300, 600), self.between("children", 0, 300));
                let (papers, by_day) = (self.between("papers", 600, 980), self.draw("by day").chance(500));
                let (least, most) = PARTY;
                writeln!(
                    self.text,
                    "        (id: \"fl-{row:03}-{n}\", who: {who}, from: \"{from}\", to: \"{to}\", per_day: {per_day}, size: ({least}, \
                     {most}), women: {women}, children: {children}, papers: {papers}, by_day: {by_day}),"
                )?;
            }
        }
        writeln!(self.text, "    ],")
    }

    fn groups(&mut self) -> std::fmt::Result {
        writeln!(self.text, "    groups: [")?;
        for sector in 0..self.sectors() {
            let (row, side) = (sector * SECTOR, sector as usize % 2);
            for kind in ["Armed", "Traffickers"] {
                let at = self.village(side, row);
                let men = self.between("men", 5, 40);
                write!(
                    self.text,
                    "        (id: \"group-{}-{sector}\", name: \"{kind} {sector}\", kind: {kind}, at: \"{at}\", men: {men}, plan: [",
                    kind.to_lowercase()
                )?;
                for _ in 0..DAYS / 4 {
                    let row = self.near(row, SECTOR / 2);
                    if kind == "Armed" {
                        let to = self.village(side, row);
                        let families = self.between("families", 20, 60);
                        write!(
                            self.text,
                            "Move(to: \"{to}\", after: \"40h\"), Strike(after: \"20h\", families: {families}, severity: 500), \
                             Threaten(after: \"20h\"), "
                        )?;
                    } else {
                        let to = self.village(1 - side, row);
                        let people = self.between("transported", 4, 12);
                        write!(self.text, "Transport(to: \"{to}\", after: \"80h\", people: {people}), ")?;
                    }
                }
                writeln!(self.text, "]),")?;
            }
        }
        writeln!(self.text, "    ],")
    }

    fn sectors(&self) -> u32 {
        self.rows().div_ceil(SECTOR)
    }

    /// In each country a headquarters; in each sector, on each side, a police command with its posts and patrols and a governor
    /// with the camp.
    fn seats(&mut self) -> std::fmt::Result {
        writeln!(self.text, "    seats: [")?;
        let needs = "needs: [Attack, ArmedMen, Displaced, Trafficking]";
        for (side, (letter, country, land)) in SIDES.iter().enumerate() {
            let brief = text("You hold the office.", "Vous tenez ce bureau.");
            let title = text(&format!("Headquarters, {land}"), &format!("Direction, {land}"));
            let place = village(side, 0, 0);
            writeln!(
                self.text,
                "        (id: \"{letter}-hq\", title: {title}, kind: Headquarters, country: \"{country}\", place: \"{place}\", \
                 authority: \"{letter}-state\", brief: {brief}, may: [OpenInquiry], {needs}),"
            )?;
            for sector in 0..self.sectors() {
                let rows = sector * SECTOR..((sector + 1) * SECTOR).min(self.rows());
                let place = village(side, rows.start, 0);
                let posts: Vec<String> = rows.clone().filter(|row| *row as usize % 2 == side).map(post).collect();
                let patrols: Vec<String> = (0..self.size.patrols)
                    .filter(|n| *n as usize % 2 == side && rows.contains(&self.patrol_row(*n)))
                    .map(patrol)
                    .collect();
                // Each may do something with what it has.
                let rights = [
                    ("OpenInquiry", true),
                    ("OpenPost, ClosePost", !posts.is_empty()),
                    ("Dispatch, Recall", !patrols.is_empty()),
                ];
                let may = rights.iter().filter(|(_, has)| *has).map(|(may, _)| *may).collect::<Vec<_>>().join(", ");
                let command = text(&format!("Command {sector}, {land}"), &format!("Commandement {sector}, {land}"));
                writeln!(
                    self.text,
                    "        (id: \"{letter}-command-{sector}\", title: {command}, kind: BorderPolice, country: \"{country}\", place: \
                     \"{place}\", authority: \"{letter}-police\", brief: {brief}, posts: {posts:?}, patrols: {patrols:?}, may: [{may}], {needs}),"
                )?;
                let governor = text(&format!("Governor {sector}, {land}"), &format!("Gouverneur {sector}, {land}"));
                writeln!(
                    self.text,
                    "        (id: \"{letter}-governor-{sector}\", title: {governor}, kind: Governor, country: \"{country}\", place: \
                     \"{place}\", authority: \"{letter}-state\", brief: {brief}, camps: [\"camp-{letter}-{sector}\"], may: [SendFood], {needs}),"
                )?;
            }
        }
        writeln!(self.text, "    ],")
    }

    fn channels(&mut self) -> std::fmt::Result {
        writeln!(self.text, "    channels: [")?;
        for sector in 0..self.sectors() {
            for (letter, ..) in SIDES {
                writeln!(
                    self.text,
                    "        (id: \"ch-{letter}-{sector}-up\", kind: Radio, from: \"{letter}-command-{sector}\", to: \"{letter}-hq\", \
                     delay: \"1h\", loss: 30, distortion: 40),\n        (id: \"ch-{letter}-{sector}-side\", kind: Phone, from: \
                     \"{letter}-command-{sector}\", to: \"{letter}-governor-{sector}\", delay: \"20min\", loss: 20),"
                )?;
            }
            writeln!(
                self.text,
                "        (id: \"ch-{sector}-across\", kind: Platform, from: \"w-command-{sector}\", to: \"e-command-{sector}\", delay: \
                 \"10min\", loss: 10, agreement: true),"
            )?;
        }
        writeln!(self.text, "    ],")
    }

    /// What makes people flee beside the attacks (a failed harvest, a flooded quarter), outages, and roads that close for a day.
    fn msel(&mut self) -> std::fmt::Result {
        writeln!(self.text, "    msel: [")?;
        let rows = self.rows();
        let families = self.size.people / FLEES / FAMILY / rows;
        let row = |land: &mut Self, id: String, what: (&str, &str), effect: String| {
            let (day, hour) = (land.between("day", 1, DAYS - 2), land.between("hour", 6, 20));
            writeln!(
                land.text,
                "        (id: \"{id}\", kind: Administrative, at: \"D{day} {hour:02}:00\", to: [], subject: {}, effects: [{effect}]),",
                text(what.0, what.1)
            )
        };
        for n in 0..rows {
            let side = n as usize % 2;
            let from = self.village(side, n);
            let flee = format!("Displace(from: \"{from}\", families: {families})");
            row(self, format!("row-flee-{n}"), ("Families must leave", "Des familles doivent partir"), flee)?;
            if n % SECTOR == 0 {
                let (a, b) = (village(side, n, 0), crossing(n));
                let close = format!("CloseRoad(road: \"rd-{a}-{b}\", lasts: \"24h\")");
                row(self, format!("row-road-{n}"), ("A road is under water", "Une route est sous l’eau"), close)?;
            }
            if n % 3 == 0 {
                let fails = format!("Outage(post: \"{}\", system: Power, lasts: \"30h\")", post(n));
                row(
                    self,
                    format!("row-power-{n}"),
                    ("A generator fails", "Un groupe électrogène tombe en panne"),
                    fails,
                )?;
            }
        }
        writeln!(self.text, "    ],")
    }
}

fn village(side: usize, row: u32, column: u32) -> String {
    format!("{}{row:03}-{column}", SIDES[side].0)
}

fn crossing(row: u32) -> String {
    format!("x{row:03}")
}

fn post(row: u32) -> String {
    format!("post-{row:03}")
}

fn patrol(n: u32) -> String {
    format!("patrol-{n:04}")
}

fn text(en: &str, fr: &str) -> String {
    format!("{{ \"en\": \"{en}\", \"fr\": \"{fr}\" }}")
}
