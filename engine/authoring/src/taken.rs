//! What a scenario takes over by a name alone: places and roads from the [gazetteer](mod@super::gazetteer), and what its own kinds of
//! seats are like. What it leaves out is filled in before it is read, at the place where the name stands.
//!
//! What an author writes always counts, and what he leaves out of a place that is not in the gazetteer stays wanting. Where a
//! place is named and nowhere declared, it is added; so `place: "diffa"` is enough.

use std::collections::{BTreeMap, BTreeSet};

use kernel::names::Slug;
use reading::{
    node::{Form, NamedNode, Node},
    slip::Extent,
    split::Split,
};
use vocabulary::kind::Kind;

use super::{
    check::values::wanted,
    complaint::Fault,
    gazetteer::{KnownPlace, gazetteer},
};

/// A fault, with the file and the stretch where it stands.
pub(super) type Told = (usize, Extent, Fault);

/// Fills in what the gazetteer knows, in files of this format, and tells what it does not.
pub(super) fn fill_in(split: &mut Split<'_>, format: u32) -> Vec<Told> {
    let mut told = Vec::new();
    let mut declared = BTreeSet::new();
    for (_, tree) in split.trees() {
        note_ids(tree, &mut declared);
    }
    let kinds = own_kinds(split);
    for (file, tree) in split.trees_mut() {
        for seat in items(tree, "seats") {
            fill_kind(file, seat, format, &kinds, &mut told);
        }
        for place in items(tree, "places") {
            if let Form::Text(name) = &place.form {
                declared.insert(name.clone());
            }
        }
        for place in items(tree, "places") {
            fill_place(file, place, format, &mut told);
        }
        for road in items(tree, "roads") {
            fill_road(file, road, format, &mut told);
        }
    }
    if format >= 2 {
        for (_, tree) in split.trees_mut() {
            add_named(tree, &mut declared);
        }
    }
    for (file, extent, _) in &told {
        split.mark(*file, *extent);
    }
    told
}

/// The items of a list of a scenario, in one file.
fn items<'t>(tree: &'t mut Node, list: &str) -> impl Iterator<Item = &'t mut Node> {
    let fields = if let Form::Fields { fields, .. } = &mut tree.form { fields.as_mut_slice() } else { &mut [] };
    let found = fields.iter_mut().filter(move |field| field.name == list);
    let within = |field: &'t mut NamedNode| {
        if let Form::List(items) = &mut field.value.form { items.as_mut_slice() } else { &mut [] }
    };
    found.flat_map(within)
}

/// Every name that something bears.
fn note_ids(node: &Node, declared: &mut BTreeSet<String>) {
    match &node.form {
        Form::Fields { fields, .. } => {
            for field in fields {
                match &field.value.form {
                    Form::Text(id) if field.name == "id" => _ = declared.insert(id.clone()),
                    _ => note_ids(&field.value, declared),
                }
            }
        }
        Form::List(items) | Form::Tuple { items, .. } => items.iter().for_each(|item| note_ids(item, declared)),
        _ => {}
    }
}

/// As which kind of the engine each own kind is played.
fn own_kinds(split: &Split<'_>) -> BTreeMap<String, Form> {
    let mut kinds = BTreeMap::new();
    for (_, tree) in split.trees() {
        let Some(Node { form: Form::List(items), .. }) = tree.field("kinds") else { continue };
        for item in items {
            if let (Some(Node { form: Form::Text(id), .. }), Some(like)) = (item.field("id"), item.field("like")) {
                kinds.insert(id.clone(), like.form.clone());
            }
        }
    }
    kinds
}

/// A seat of an own kind is of the kind that this one is like.
fn fill_kind(file: usize, node: &mut Node, format: u32, kinds: &BTreeMap<String, Form>, told: &mut Vec<Told>) {
    let Form::Fields { fields, .. } = &mut node.form else { return };
    let Some(kind) = fields.iter_mut().find(|field| field.name == "kind") else { return };
    let Form::Text(name) = &kind.value.form else { return };
    let (name, at) = (name.clone(), kind.value.extent);
    // A word of the engine in quotes is a slip of another sort.
    if !kinds.contains_key(&name) && (format < 2 || !Slug::new(&name).is_well_formed()) {
        return;
    }
    if format < 2 {
        told.push((file, at, Fault::SinceFormat { what: name.clone(), format: 2 }));
    }
    // A kind that is not there is told where its name is looked up; until then the seat is of some kind.
    kind.value.form = kinds.get(&name).cloned().unwrap_or_else(|| Form::Word("Agency".to_owned()));
    add(fields, field("own_kind", at, Form::Text(name)));
}

fn fill_place(file: usize, node: &mut Node, format: u32, told: &mut Vec<Told>) {
    let extent = node.extent;
    if let Form::Text(name) = &node.form
        && (format >= 2 || gazetteer().place(name).is_some())
    {
        let id = field("id", extent, Form::Text(name.clone()));
        node.form = Form::Fields { name: None, fields: vec![id] };
    }
    let Some(Node { extent: at, form: Form::Text(name) }) = node.field("id") else { return };
    let (at, name) = (*at, name.clone());
    let Form::Fields { fields, .. } = &mut node.form else { return };
    let alone = fields.len() == 1;
    let spotless = !fields.iter().any(|field| matches!(field.name.as_str(), "lat" | "lon"));
    let known = gazetteer().place(&name);
    // Whoever names a place and says more of it than its name, but not where it lies, has forgotten that: it is told as ever.
    let Some(known) = known else {
        if alone && format >= 2 {
            told.push((
                file,
                at,
                Fault::NotInGazetteer { name: name.clone(), nearest: gazetteer().nearest(&name).map(str::to_owned) },
            ));
            unknown(fields, at, &["name", "lat", "lon", "kind", "country"]);
        }
        return;
    };
    if !spotless && format < 2 {
        return;
    }
    if format < 2 {
        told.push((file, at, Fault::SinceFormat { what: name, format: 2 }));
    } else if spotless && known.spot.is_none() {
        told.push((file, at, Fault::NoSpot { name }));
        unknown(fields, at, &["lat", "lon"]);
    }
    // A place of the author's own may have a name that is in the gazetteer as well: its country says that it is another one.
    let elsewhere = !spotless && fields.iter().any(|field| field.name == "country");
    for (name, form) in place_fields(known, spotless).into_iter().filter(|(name, _)| !elsewhere || *name != "region") {
        add(fields, field(name, at, form));
    }
}

/// What the gazetteer says of a place, as it would be written. Where the spot is the author's own, so is its source.
fn place_fields(known: &KnownPlace, spotless: bool) -> Vec<(&'static str, Form)> {
    let text = |text: &str| Form::Text(text.to_owned());
    let mut said = vec![
        ("name", text(&known.called)),
        ("kind", Form::Word(known.kind.to_owned())),
        ("country", text(&known.country)),
    ];
    if !known.region.is_empty() {
        said.push(("region", text(&known.region)));
    }
    if let Some((lat, lon)) = known.spot.filter(|_| spotless) {
        said.extend([
            ("lat", Form::Number(format!("{lat:?}"))),
            ("lon", Form::Number(format!("{lon:?}"))),
            ("source", text(&known.source)),
        ]);
        if known.approximate {
            said.push(("approximate", Form::Word("true".to_owned())));
        }
    }
    said
}

fn fill_road(file: usize, node: &mut Node, format: u32, told: &mut Vec<Told>) {
    let extent = node.extent;
    if let Form::Tuple { name: None, items } = &node.form
        && format >= 2
        && let [Node { form: Form::Text(from), .. }, Node { form: Form::Text(to), .. }] = items.as_slice()
    {
        let ends = [field("from", extent, Form::Text(from.clone())), field("to", extent, Form::Text(to.clone()))];
        node.form = Form::Fields { name: None, fields: ends.into() };
    }
    let end = |name| match node.field(name) {
        Some(Node { form: Form::Text(end), .. }) => Some(end.clone()),
        _ => None,
    };
    let (Some(from), Some(to)) = (end("from"), end("to")) else { return };
    let at = node.field("id").map_or(extent, |id| id.extent);
    let Form::Fields { fields, .. } = &mut node.form else { return };
    let has = |wanted: &str| fields.iter().any(|field| field.name == wanted);
    let (silent, nameless) = (!has("km") && !has("surface"), !has("id"));
    if !silent && !nameless {
        return;
    }
    let known = gazetteer().road(&from, &to).filter(|road| road.km.is_some());
    match known {
        // Whoever says how long a road is knows it better.
        Some(_) if format < 2 && (silent || nameless) => {
            told.push((file, at, Fault::SinceFormat { what: format!("{from} – {to}"), format: 2 }));
        }
        None if silent && format >= 2 => {
            let neighbours = gazetteer().neighbours(&from);
            told.push((file, at, Fault::NoKnownRoad { from: from.clone(), to: to.clone(), neighbours }));
            unknown(fields, at, &["km", "surface"]);
        }
        None if format < 2 => return,
        _ => {}
    }
    add(fields, field("id", at, Form::Text(format!("{from}-{to}"))));
    if let Some(known) = known.filter(|_| silent) {
        add(fields, field("km", at, Form::Number(known.km.unwrap_or_default().to_string())));
        add(fields, field("surface", at, Form::Word(known.surface.to_owned())));
        add(fields, field("source", at, Form::Text(known.source.clone())));
    }
}

/// Adds the places that are named where a place stands, and that nobody has declared.
fn add_named(tree: &mut Node, declared: &mut BTreeSet<String>) {
    let Form::Fields { fields, .. } = &mut tree.form else { return };
    let mut named: Vec<(String, Extent)> = Vec::new();
    for list in fields.iter().filter(|field| field.name != "places") {
        let Form::List(items) = &list.value.form else { continue };
        for item in items {
            let Form::Fields { fields, .. } = &item.form else { continue };
            let places = fields.iter().filter(|field| wanted(&list.name, &field.name) == Some(&[Kind::Place]));
            places.for_each(|field| note_names(&field.value, &mut named));
        }
    }
    let mut added = Vec::new();
    for (name, at) in named {
        let known = gazetteer().place(&name).filter(|known| known.spot.is_some());
        let Some(known) = known.filter(|_| declared.insert(name.clone())) else { continue };
        let mut fields = vec![field("id", at, Form::Text(name))];
        fields.extend(place_fields(known, true).into_iter().map(|(name, form)| field(name, at, form)));
        added.push(Node { extent: at, form: Form::Fields { name: None, fields } });
    }
    let Some(first) = added.first().map(|node| node.extent) else { return };
    match fields.iter_mut().find(|field| field.name == "places").map(|field| &mut field.value.form) {
        Some(Form::List(places)) => places.extend(added),
        Some(_) => {}
        None => fields.push(field("places", first, Form::List(added))),
    }
}

fn note_names(node: &Node, named: &mut Vec<(String, Extent)>) {
    match &node.form {
        Form::Text(name) => named.push((name.clone(), node.extent)),
        Form::List(items) => items.iter().for_each(|item| note_names(item, named)),
        _ => {}
    }
}

fn field(name: &str, at: Extent, form: Form) -> NamedNode {
    NamedNode { name: name.to_owned(), at, value: Node { extent: at, form } }
}

/// Adds a field that nobody wrote.
fn add(fields: &mut Vec<NamedNode>, field: NamedNode) {
    if !fields.iter().any(|written| written.name == field.name) {
        fields.push(field);
    }
}

/// Fields whose want has been told: nobody is told again that they are missing.
fn unknown(fields: &mut Vec<NamedNode>, at: Extent, names: &[&str]) {
    for name in names {
        add(fields, field(name, at, Form::Broken));
    }
}

#[cfg(test)]
mod tests {
    use kernel::names::Slug;
    use reading::source::SourceFile;

    use crate::read::{examine, read};

    const HEAD: &str = "id: \"shore\", title: \"Shore\", start: \"2027-03-08 06:00\", zone: \"Africa/Niamey\", length: \"6h\", \
                        window: (west: 11.5, south: 13.0, east: 14.0, north: 14.5),";
    const SEAT: &str = "seats: [(id: \"governor\", title: \"Governor\", kind: Governor, country: \"NE\", place: \"diffa\", \
                        brief: \"You govern.\", means: (tents: 4))],";

    fn files(format: u32, rest: &str) -> [SourceFile; 1] {
        [SourceFile::new("scenario.ron", &format!("(format: {format}, {HEAD} {SEAT} {rest})"))]
    }

    /// The codes of what is wrong, and what each underlines.
    fn faults(format: u32, rest: &str) -> Vec<(&'static str, String)> {
        let files = files(format, rest);
        let underlined = |spot: &reading::slip::Spot| files[0].text[spot.extent.start..spot.extent.end].to_owned();
        let (_, complaints) = examine(&files);
        let errors = complaints.iter().filter(|complaint| complaint.is_error());
        errors.map(|complaint| (complaint.code(), underlined(&complaint.spot))).collect()
    }

    #[test]
    fn a_place_is_taken_over_by_its_name_and_a_road_by_its_ends() {
        let scenario = read(&files(2, "roads: [(\"diffa\", \"bosso\"), (id: \"north\", from: \"diffa\", to: \"nguigmi\", km: 200, surface: Track)]"))
            .scenario
            .expect("a scenario");
        let names: Vec<&str> = scenario.places.iter().map(|place| place.id.as_str()).collect();
        assert_eq!(names, ["diffa", "bosso", "nguigmi"]);
        let diffa = &scenario.places[0];
        assert_eq!((diffa.lat, diffa.lon, diffa.source.as_str()), (13.31536, 12.61135, "GeoNames, CC BY 4.0"));
        let road = &scenario.roads[0];
        assert_eq!((road.id, road.km), (Slug::new("diffa-bosso"), 104));
        assert!(road.source.contains("not verified"), "{}", road.source);
        assert_eq!(scenario.roads[1].km, 200, "what the author says counts");
        assert_eq!(faults(2, "roads: [(\"diffa\", \"bosso\")]"), []);
    }

    #[test]
    fn what_an_author_says_of_a_place_counts_and_the_rest_is_filled_in() {
        let own = "places: [\"bosso\", (id: \"diffa\", name: \"Our Diffa\", lat: 13.4, lon: 12.6)], roads: [(\"diffa\", \"bosso\")]";
        let scenario = read(&files(2, own)).scenario.expect("a scenario");
        assert_eq!(faults(2, own), []);
        let diffa = scenario.places.iter().find(|place| place.id.as_str() == "diffa").expect("declared");
        assert_eq!((diffa.name.en.as_str(), diffa.lat, diffa.source.as_str()), ("Our Diffa", 13.4, ""));
        assert_eq!(diffa.region, "Diffa");
        let invented = "places: [(id: \"koro\", name: \"Koro\", lat: 13.6, lon: 12.9, kind: Well, country: \"NE\")], \
                        roads: [(id: \"r\", from: \"diffa\", to: \"koro\", km: 60, surface: Track)]";
        assert_eq!(
            read(&files(2, invented)).scenario.expect("a scenario").places[0].region,
            "",
            "not the Koro of Mali"
        );
    }

    #[test]
    fn a_name_that_the_gazetteer_does_not_know_is_told_once() {
        let told = |code, text: &str| vec![(code, text.to_owned())];
        assert_eq!(
            faults(2, "places: [\"diffa\", \"bossso\"], roads: [(\"diffa\", \"bosso\")]"),
            told("H424", "\"bossso\"")
        );
        assert_eq!(faults(2, "places: [\"djado\"], roads: [(\"diffa\", \"bosso\")]"), told("H425", "\"djado\""));
        assert_eq!(
            faults(2, "roads: [(from: \"diffa\", to: \"gao\")]"),
            told("H426", "(from: \"diffa\", to: \"gao\")")
        );
    }

    #[test]
    fn in_a_file_of_format_1_a_place_is_declared_and_who_does_otherwise_is_told_what_to_write() {
        let written = "places: [(id: \"diffa\")]";
        assert_eq!(faults(1, written), [("H112", "\"diffa\"".to_owned())]);
        assert_eq!(faults(1, ""), [("H516", "\"shore\"".to_owned()), ("H204", "\"diffa\"".to_owned())]);
    }
}
