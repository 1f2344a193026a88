//! Templates: scenarios that wait for two towns on two sides of a border. Which towns, for how long and with which seats is the author's to
//! say; the rest can be played as it is, and changed row by row.
//!
//! The templates are data: `scenarios/templates/` says how one is written. Nothing of them is said here; comments and names of countries are
//! those of a [`Wording`].

mod border;
mod borders;
mod fit;
mod seats;

use kernel::{names::Slug, time::Span};
use reading::source::SourceFile;
use vocabulary::{
    scenario::{FORMAT, Scenario, Seat},
    terms::Text,
};

pub use self::{
    border::{Border, Town},
    borders::{borders, usual},
};
use super::{
    draft::{Draft, Languages, Wording},
    read::read,
};

/// What a new scenario begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Template {
    /// A day at a border post.
    #[default]
    BorderPost,
    /// A night in which people flee across the border.
    Displacement,
    /// A village that knows something.
    CommunityWarning,
    /// Three modules of talk.
    Discussion,
    /// The shortest scenario that can be played.
    Minimal,
}

/// What an author wants of a template. What is empty is as the template has it.
#[derive(Clone, Debug, Default)]
pub struct TemplateWishes {
    /// The name of the scenario.
    pub id: Slug,
    /// Its title.
    pub title: Text,
    /// How long it lasts.
    pub length: Span,
    /// The seats that are kept; all if none is named.
    pub seats: Vec<Slug>,
    /// The languages of its texts.
    pub languages: Languages,
}

impl Template {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::BorderPost, Self::Displacement, Self::CommunityWarning, Self::Discussion, Self::Minimal];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::BorderPost => "border-post",
            Self::Displacement => "displacement",
            Self::CommunityWarning => "community-warning",
            Self::Discussion => "discussion",
            Self::Minimal => "minimal",
        }
    }

    /// The template of this name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.name() == name)
    }

    fn text(self) -> &'static str {
        match self {
            Self::BorderPost => include_str!("../../../scenarios/templates/border-post.ron"),
            Self::Displacement => include_str!("../../../scenarios/templates/displacement.ron"),
            Self::CommunityWarning => include_str!("../../../scenarios/templates/community-warning.ron"),
            Self::Discussion => include_str!("../../../scenarios/templates/discussion.ron"),
            Self::Minimal => include_str!("../../../scenarios/templates/minimal.ron"),
        }
    }

    /// How long it lasts as it stands.
    pub fn length(self) -> Span {
        self.drawing().length
    }

    /// Its seats as they stand, for an author to choose from; none where there is nothing to choose.
    pub fn seats(self) -> Vec<Seat> {
        if self == Self::Minimal { Vec::new() } else { self.drawing().seats }
    }

    /// What it is called over a border, where its author calls it nothing else.
    pub fn title(self, border: &Border, say: &dyn Wording) -> Text {
        match self {
            Self::Minimal => Text::same(&border.here.name),
            _ => drawn(&named(self.text(), border, say)).title,
        }
    }

    /// The files of a new scenario.
    pub fn files(self, border: &Border, wanted: &TemplateWishes, say: &dyn Wording) -> Vec<SourceFile> {
        let named = named(self.text(), border, say);
        if self == Self::Minimal {
            return vec![SourceFile::new("scenario.ron", &minimal(&named, border, wanted, say))];
        }
        let mut scenario = drawn(&named);
        fit::places(&mut scenario, border, say);
        seats::keep(&mut scenario, &wanted.seats);
        fit::length(&mut scenario, wanted.length);
        let draft = Draft {
            id: wanted.id,
            title: wanted.title.clone(),
            languages: wanted.languages,
            zone: super::defaults::zone(&scenario.places).to_owned(),
            rest: scenario,
            ..Draft::default()
        };
        draft.files(say)
    }

    /// The template as it is drawn, before anybody said where it is.
    fn drawing(self) -> Scenario {
        let text = self.text().replace("$HERE_LAT", "0.0").replace("$HERE_LON", "0.0").replace("$ID", "minimal");
        let text = text.replace("$FORMAT", &FORMAT.to_string());
        drawn(&text)
    }
}

/// A template that holds nothing but names any more, as a scenario; that each can be read is held by a test.
fn drawn(text: &str) -> Scenario {
    read(&[SourceFile::new("scenario.ron", text)]).scenario.unwrap_or_default()
}

/// The text of a template with the names of two towns and their countries in it.
fn named(text: &str, border: &Border, say: &dyn Wording) -> String {
    let (here, there) = (say.country(&border.here.country), say.country(&border.there.country));
    let names = [
        ("$HERE_COUNTRY_EN", here.en.as_str()),
        ("$HERE_COUNTRY_FR", here.fr.as_str()),
        ("$THERE_COUNTRY_EN", there.en.as_str()),
        ("$THERE_COUNTRY_FR", there.fr.as_str()),
        ("$HERE_CODE", border.here.country.as_str()),
        ("$THERE_CODE", border.there.country.as_str()),
        ("$THERE", border.there.name.as_str()),
    ];
    let text = names.iter().fold(text.to_owned(), |text, (sign, name)| text.replace(sign, &inside_quotes(name)));
    // `$HERE_LAT` and its like stand for numbers.
    let (lat, lon) = (format!("{:?}", border.here.lat), format!("{:?}", border.here.lon));
    let text = text.replace("$HERE_LAT", &lat).replace("$HERE_LON", &lon);
    text.replace("$HERE", &inside_quotes(&border.here.name))
}

/// A name as it may stand within the quotes of a text.
fn inside_quotes(name: &str) -> String {
    name.replace('\\', "\\\\").replace('"', "\\\"")
}

/// The shortest scenario: written as it stands, so that its author sees how little is needed.
fn minimal(named: &str, border: &Border, wanted: &TemplateWishes, say: &dyn Wording) -> String {
    let id = if wanted.id.is_well_formed() { wanted.id.as_str() } else { "minimal" };
    let title = if wanted.title.is_empty() { Text::same(&border.here.name) } else { wanted.title.clone() };
    let title = say.one_language(&title);
    let named = named.replace("$FORMAT", &FORMAT.to_string());
    let scenario = named.replace("$ID", id).replace("$TITLE", &inside_quotes(&title));
    let comment = say.comment(super::draft::Comment::Head);
    let comment: String = comment.lines().map(|line| format!("// {line}\n")).collect();
    format!("{comment}{scenario}")
}

#[cfg(test)]
mod tests;
