//! A whole scenario as pages that teach: every list with what it is for, the first thing of each spread out with what its fields are, the
//! others as short as they can be, and a comment wherever something stands in.

use kernel::names::Slug;
use reading::source::SourceFile;
use serde::{Serialize, de::DeserializeOwned};
use vocabulary::{
    inject::Row,
    kind::NamedThing,
    scenario::Scenario,
    written::{Declaration, DeclaredParts, Described, ValueSort},
};

use super::{Comment, DraftRow, FilePart, Languages, Wording, complete::Whole};
use crate::write::{Part, ValueTree, WIDTH, indented, thin, tree};

/// A comment behind a field begins here, where the field is not longer.
const COMMENTS_AT: usize = 48;
/// A line of a comment, at most.
const COMMENT: usize = 100;
/// A scenario of so few things stands in one file.
const FEW: usize = 16;

/// The files of a whole scenario, `scenario.ron` first.
pub(super) fn pages(whole: &Whole, say: &dyn Wording) -> Vec<SourceFile> {
    let s = &whole.scenario;
    let file = |name: &str, page: Page<'_>| SourceFile::new(name, &page.close());
    let page = |part| Page::open(whole, say, part);
    let mut head = page(None);
    head.head(s);
    if things(s) <= FEW {
        head.land(s);
        head.people(s);
        head.table(s);
        head.events(s);
        return vec![file("scenario.ron", head)];
    }
    let (mut land, mut people) = (page(Some(FilePart::Land)), page(Some(FilePart::People)));
    let (mut table, mut events) = (page(Some(FilePart::Table)), page(Some(FilePart::Events)));
    land.land(s);
    people.people(s);
    table.table(s);
    events.events(s);
    vec![
        file("scenario.ron", head),
        file("land.ron", land),
        file("people.ron", people),
        file("table.ron", table),
        file("msel.ron", events),
    ]
}

fn things(s: &Scenario) -> usize {
    struct Count(usize);
    impl<'s> vocabulary::kind::Visitor<'s> for Count {
        fn list<T: NamedThing>(&mut self, _: &'static str, things: &'s [T]) {
            self.0 += things.len();
        }
    }
    let mut count = Count(0);
    s.visit(&mut count);
    count.0
}

/// A file as it is written.
struct Page<'w> {
    out: String,
    whole: &'w Whole,
    say: &'w dyn Wording,
    /// Lists that stand in this file or could.
    empty: Vec<&'static str>,
}

impl<'w> Page<'w> {
    fn open(whole: &'w Whole, say: &'w dyn Wording, part: Option<FilePart>) -> Self {
        let mut page = Self { out: String::new(), whole, say, empty: Vec::new() };
        let about = part.map_or(Comment::Head, Comment::File);
        page.comment(&say.comment(about), "");
        page.out.push_str("(\n");
        page
    }

    fn close(mut self) -> String {
        if !self.empty.is_empty() {
            let said = self.say.comment(Comment::MoreLists(&self.empty));
            self.out.push('\n');
            self.comment(&said, STEP);
        }
        self.out.push_str(")\n");
        self.out
    }

    /// A comment on lines of its own.
    fn comment(&mut self, said: &str, indent: &str) {
        for line in said.lines().flat_map(wrapped) {
            self.out.push_str(format!("{indent}// {line}").trim_end());
            self.out.push('\n');
        }
    }

    fn gaps(&mut self, list: &'static str, id: Slug, indent: &str) {
        for missing in self.whole.gaps.of(list, id).to_vec() {
            let said = self.say.comment(Comment::Gap(missing));
            self.comment(&said, indent);
        }
    }

    /// What stands once.
    fn head(&mut self, s: &Scenario) {
        self.field("format", &tree(&s.format));
        self.field("id", &tree(&s.id));
        self.field("title", &tree(&s.title));
        self.field("summary", &tree(&s.summary));
        self.field("start", &tree(&s.start));
        self.field("zone", &tree(&s.zone));
        self.field("length", &tree(&s.length));
        self.some("seed", s.seed != 0, || tree(&s.seed));
        self.field("pace", &tree(&s.pace));
        self.some("window", s.window != vocabulary::scenario::Window::default(), || tree(&s.window));
        self.some("exercise", s.exercise != vocabulary::scenario::Overview::default(), || thin(&s.exercise));
        self.some("budget", s.budget.is_some(), || tree(&s.budget));
        self.some("movement", s.movement.is_some(), || thin(&s.movement));
        self.some("region", s.region.is_some(), || tree(&s.region));
        self.some("season", s.season.is_some(), || tree(&s.season));
        let own = s.own_parameters();
        self.some("parameters", !own.is_empty(), || tree(&own));
        self.some("plan", s.plan.is_some(), || thin(&s.plan));
        self.plain("main_measures", &s.main_measures);
        self.list("variants", &s.variants);
    }

    fn land(&mut self, s: &Scenario) {
        self.list("authorities", &s.authorities);
        self.list("places", &s.places);
        self.list("roads", &s.roads);
        self.list("posts", &s.posts);
        self.list("patrols", &s.patrols);
        self.list("camps", &s.camps);
    }

    fn people(&mut self, s: &Scenario) {
        self.list("communities", &s.communities);
        self.list("flows", &s.flows);
        self.list("groups", &s.groups);
        self.list("hazards", &s.hazards);
    }

    fn table(&mut self, s: &Scenario) {
        self.list("kinds", &s.kinds);
        self.list("seats", &s.seats);
        self.list("channels", &s.channels);
        self.plain("agreements", &s.agreements);
        self.list("acts", &s.acts);
        self.list("plays", &s.plays);
        self.list("lessons", &s.lessons);
    }

    fn events(&mut self, s: &Scenario) {
        self.list("objectives", &s.objectives);
        self.list("phases", &s.phases);
        self.list("modules", &s.modules);
        self.begin("msel", self.whole.rows.is_empty());
        let mut first = true;
        for row in &self.whole.rows {
            self.row(row, &mut first);
        }
        self.end(self.whole.rows.is_empty());
    }

    /// A value in the languages of the scenario.
    fn worded(&self, value: &ValueTree) -> ValueTree {
        worded(value, self.whole.languages)
    }

    /// A field of the scenario itself, with what it is.
    fn field(&mut self, field: &'static str, value: &ValueTree) {
        self.gaps(field, Slug::default(), STEP);
        let about = about::<Scenario>(field).map(|english| self.say.about("Scenario", Some(field), english));
        self.with_comment(field, value, about.as_deref(), STEP);
    }

    fn some(&mut self, field: &'static str, stands: bool, value: impl FnOnce() -> ValueTree) {
        if stands {
            self.field(field, &value());
        }
    }

    /// `field: value, // what it is`, or the comment above where both have no room in a line.
    fn with_comment(&mut self, field: &str, value: &ValueTree, about: Option<&str>, indent: &str) {
        let value = self.worded(value);
        let room = WIDTH.saturating_sub(indent.len() + field.len() + 3);
        let written = format!("{field}: {},", value.lines(room));
        let about = about.unwrap_or_default();
        let first = written.lines().next().unwrap_or_default().chars().count().max(COMMENTS_AT - indent.len());
        let beside = !written.contains('\n') && indent.len() + first + about.chars().count() + 4 <= WIDTH;
        if beside && !about.is_empty() {
            let pad = first.saturating_sub(written.chars().count());
            self.out.push_str(&format!("{indent}{written}{} // {about}\n", " ".repeat(pad)));
            return;
        }
        self.comment(about, indent);
        let lines = written.lines().map(|line| format!("{indent}{line}\n"));
        self.out.extend(lines);
    }

    fn begin(&mut self, list: &'static str, empty: bool) {
        if empty {
            self.empty.push(list);
            return;
        }
        self.out.push('\n');
        let said = self.say.comment(Comment::List(list));
        self.comment(&said, STEP);
        self.out.push_str(&format!("{STEP}{list}: [\n"));
    }

    fn end(&mut self, empty: bool) {
        if !empty {
            self.out.push_str(&format!("{STEP}],\n"));
        }
    }

    /// A list of things with a name.
    fn list<T>(&mut self, list: &'static str, things: &[T])
    where
        T: NamedThing + DeserializeOwned + PartialEq + Described,
    {
        self.begin(list, things.is_empty());
        for (n, thing) in things.iter().enumerate() {
            self.gaps(list, thing.id(), ITEM);
            if n == 0 { self.spread(thing) } else { self.short(&thin(thing)) }
        }
        self.end(things.is_empty());
    }

    /// A list of things without a name.
    fn plain<T: Serialize + DeserializeOwned + PartialEq>(&mut self, list: &'static str, things: &[T]) {
        self.begin(list, things.is_empty());
        things.iter().for_each(|thing| self.short(&thin(thing)));
        self.end(things.is_empty());
    }

    fn row(&mut self, row: &DraftRow, first: &mut bool) {
        for mark in &row.marks {
            self.comment(mark, ITEM);
        }
        if row.unfinished {
            let said = self.say.comment(Comment::Unfinished);
            self.comment(&said, ITEM);
            let written = format!("{},", self.worded(&thin(&row.row)).lines(WIDTH - ITEM.len() - 3));
            let lines = written.lines().map(|line| format!("{ITEM}// {line}\n"));
            self.out.extend(lines);
            return;
        }
        self.gaps("msel", row.row.id, ITEM);
        if std::mem::take(first) { self.spread::<Row>(&row.row) } else { self.short(&thin(&row.row)) }
    }

    /// A thing as short as it can be.
    fn short(&mut self, thing: &ValueTree) {
        let written = format!("{},", self.worded(thing).lines(WIDTH - ITEM.len()));
        self.out.push_str(&indented(&indented(&written)));
        self.out.push('\n');
    }

    /// A thing with what each of its fields is, and which others there could be.
    fn spread<T: Serialize + DeserializeOwned + PartialEq + Described>(&mut self, thing: &T) {
        let thin = thin(thing);
        let Some((declared, parts)) = fields::<T>() else { return self.short(&thin) };
        self.out.push_str(&format!("{ITEM}(\n"));
        let stand: Vec<&'static str> = thin.fields().map(|(field, _)| field).collect();
        for (field, value) in thin.fields() {
            let about = about::<T>(field).map(|english| self.say.about(declared.name, Some(field), english));
            self.with_comment(field, value, about.as_deref(), INNER);
        }
        let more: Vec<&'static str> = parts.filter(|field| !stand.contains(field)).collect();
        if !more.is_empty() {
            let said = self.say.comment(Comment::MoreFields(&more));
            self.comment(&said, INNER);
        }
        self.out.push_str(&format!("{ITEM}),\n"));
    }
}

const STEP: &str = "    ";
const ITEM: &str = "        ";
const INNER: &str = "            ";

/// What a type with fields declares.
fn fields<T: Described>() -> Option<(&'static Declaration, impl Iterator<Item = &'static str>)> {
    match T::sort() {
        ValueSort::Declared(declared) => match declared.parts {
            DeclaredParts::Fields(parts) => Some((declared, parts.iter().map(|part| part.name))),
            DeclaredParts::Choices(_) => None,
        },
        _ => None,
    }
}

/// What a field of a type is, in English.
fn about<T: Described>(field: &str) -> Option<&'static str> {
    let ValueSort::Declared(Declaration { parts: DeclaredParts::Fields(parts), .. }) = T::sort() else { return None };
    parts.iter().find(|part| part.name == field).map(|part| part.about.trim())
}

/// A value whose texts stand in the languages that are wanted; one that is known in one language only stands for both.
fn worded(tree: &ValueTree, languages: Languages) -> ValueTree {
    let is = |tree: &ValueTree, key: &str| matches!(tree, ValueTree::Leaf(leaf) if leaf.trim_matches('"') == key);
    let each = |items: &[ValueTree]| items.iter().map(|item| worded(item, languages)).collect();
    match tree {
        ValueTree::Map(entries) => match entries.as_slice() {
            [(en, english), (fr, french)] if is(en, "en") && is(fr, "fr") => {
                let alone = match languages {
                    _ if is(english, "") => Some(french),
                    _ if is(french, "") => Some(english),
                    Languages::English => Some(english),
                    Languages::French => Some(french),
                    Languages::Both => None,
                };
                alone.unwrap_or(tree).clone()
            }
            _ => tree.clone(),
        },
        ValueTree::Leaf(_) => tree.clone(),
        ValueTree::List(items) => ValueTree::List(each(items)),
        ValueTree::Tuple(name, items) => ValueTree::Tuple(name, each(items)),
        ValueTree::Fields(name, fields) => {
            let part = |part: &Part| Part { value: worded(&part.value, languages), ..part.clone() };
            ValueTree::Fields(name, fields.iter().map(part).collect())
        }
    }
}

/// A line of a comment in lines that are not too long.
fn wrapped(line: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in line.split_whitespace() {
        let last = lines.last_mut().filter(|last| last.chars().count() + 1 + word.chars().count() <= COMMENT);
        match last {
            Some(last) if last.is_empty() => last.push_str(word),
            Some(last) => {
                last.push(' ');
                last.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}
