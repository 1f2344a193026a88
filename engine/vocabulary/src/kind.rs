//! The kinds of things that have a name, declared once: which list of a scenario holds them, and what people call them by. From
//! this table come [`Kind`], what a scenario can be asked by kind, and the names on every screen; whoever needs something of
//! every list takes a [`Visitor`] along it.
//!
//! What stands within another thing (a committee, a task) or is one of several in a list (a force) is a kind without a list.

use kernel::names::Slug;
use serde::{Serialize, de::DeserializeOwned};

use super::{
    inject::Row,
    module::Module,
    own_act::OwnAct,
    play::Play,
    scenario::{
        Authority, Camp, Channel, Community, Flow, Group, Hazard, Lesson, Objective, OwnKind, Patrol, Phase, Place,
        Post, Road, Scenario, Seat,
    },
    terms::Text,
    variant::Variant,
};

/// Something that stands in a list of a scenario and has a name.
pub trait NamedThing: Serialize {
    /// What it is.
    const KIND: Kind;
    /// Its name in scenarios and logs.
    fn id(&self) -> Slug;
    /// What people call it, if it says so itself; the others are called after what they join.
    fn called(&self) -> Option<&Text>;
    /// What people call it where space is short.
    fn short(&self) -> Option<&Text>;
}

/// Looks at every list of things in turn.
pub trait Visitor<'s> {
    /// A list, by the name of its field.
    fn list<T: NamedThing>(&mut self, field: &'static str, things: &'s [T]);
}

/// Where the lists of a scenario come from.
pub trait ListSource {
    /// The list of this field.
    fn list<T: DeserializeOwned>(&mut self, field: &'static str) -> Vec<T>;
}

macro_rules! kinds {
    (
        lists { $( $kind:ident: $list:ident $(, called $called:ident $(, $short:ident)?)?; )* }
        nameless { $( $nameless:ident; )* }
        others { $( $(#[$doc:meta])* $other:ident; )* }
    ) => {
        /// What a name stands for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs)] // Each stands for the shape of the same name.
        pub enum Kind { $( $kind, )* $( $(#[$doc])* $other, )* }

        impl Kind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[ $( Self::$kind, )* $( Self::$other, )* ];

            /// The name of its shape in the format.
            pub fn shape(self) -> &'static str {
                match self {
                    $( Self::$kind => stringify!($kind), )*
                    $( Self::$other => stringify!($other), )*
                }
            }

            /// The list of a scenario that holds things of this kind; none for what stands elsewhere.
            pub fn list(self) -> Option<&'static str> {
                match self {
                    $( Self::$kind => Some(stringify!($list)), )*
                    $( Self::$other => None, )*
                }
            }
        }

        $( impl NamedThing for $kind {
            const KIND: Kind = Kind::$kind;
            fn id(&self) -> Slug {
                self.id
            }
            fn called(&self) -> Option<&Text> {
                None$( .or(Some(&self.$called)) )?
            }
            fn short(&self) -> Option<&Text> {
                None$( $( .or(Some(&self.$short)) )? )?
            }
        } )*

        impl Scenario {
            /// The fields that hold lists.
            pub const LISTS: &'static [&'static str] = &[ $( stringify!($list), )* $( stringify!($nameless), )* ];

            /// Shows every list of things with a name to a visitor, in the order of the table.
            pub fn visit<'s>(&'s self, visitor: &mut impl Visitor<'s>) {
                $( visitor.list(stringify!($list), &self.$list); )*
            }

            /// Fills every list.
            pub fn fill(&mut self, source: &mut impl ListSource) {
                $( self.$list = source.list(stringify!($list)); )*
                $( self.$nameless = source.list(stringify!($nameless)); )*
            }

            /// The names of all things of a kind, in the order of the scenario.
            pub fn names(&self, kind: Kind) -> Vec<Slug> {
                match kind {
                    $( Kind::$kind => self.$list.iter().map(|thing| thing.id).collect(), )*
                    Kind::Scenario => vec![self.id],
                    Kind::Force => self.authorities.iter().filter(|authority| authority.force).map(|force| force.id).collect(),
                    Kind::Committee => self.communities.iter().filter_map(|home| home.committee.as_ref()).map(|c| c.id).collect(),
                    Kind::Question => self.modules.iter().flat_map(|module| &module.questions).map(|it| it.id).collect(),
                    Kind::AnswerOption => {
                        let questions = self.modules.iter().flat_map(|module| &module.questions);
                        questions.flat_map(|question| &question.options).map(|option| option.id).collect()
                    }
                    Kind::Task => self.objectives.iter().flat_map(|objective| &objective.tasks).map(|task| task.id).collect(),
                    Kind::Paragraph => self.plan.iter().flat_map(|plan| &plan.paragraphs).map(|paragraph| paragraph.id).collect(),
                }
            }
        }
    };
}

kinds! {
    lists {
        Authority: authorities, called name;
        Place: places, called name, short;
        Road: roads;
        Post: posts, called name, short;
        Patrol: patrols, called name, short;
        Community: communities, called name, short;
        Camp: camps, called name, short;
        Flow: flows;
        Group: groups, called name;
        Hazard: hazards, called name;
        OwnKind: kinds, called name;
        Seat: seats, called title, short;
        Channel: channels;
        Objective: objectives, called text;
        Phase: phases, called title;
        Row: msel, called subject;
        Module: modules, called title;
        OwnAct: acts, called title;
        Lesson: lessons, called text;
        Variant: variants;
        Play: plays;
    }
    nameless {
        agreements;
        main_measures;
    }
    others {
        Scenario;
        /// An authority whose people carry arms.
        Force;
        Committee;
        Task;
        /// Of the plan under test.
        Paragraph;
        Question;
        AnswerOption;
    }
}

/// An authority whose people carry arms, as the type of its name: its shape is [`Authority`].
#[derive(Clone, Copy, Debug)]
pub enum ArmedForce {}

impl Kind {
    /// Whether something of this kind will do where others are wanted; where nothing in particular is wanted, anything will.
    pub fn suits(self, wanted: &[Self]) -> bool {
        wanted.is_empty() || wanted.contains(&self) || (self == Self::Force && wanted.contains(&Self::Authority))
            // In play a module is a row.
            || (self == Self::Module && wanted.contains(&Self::Row))
    }
}

impl Scenario {
    /// A seat by its id.
    pub fn seat(&self, id: Slug) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.id == id)
    }

    /// The place at which something of this name stands: a place is one itself, a post, a camp and the people of a community have theirs;
    /// nothing for a road, and for what moves.
    pub fn place_of(&self, thing: Slug) -> Option<Slug> {
        let places = self.places.iter().map(|place| (place.id, place.id));
        let posts = self.posts.iter().map(|post| (post.id, post.place));
        let camps = self.camps.iter().map(|camp| (camp.id, camp.place));
        let communities = self.communities.iter().map(|community| (community.id, community.place));
        places.chain(posts).chain(camps).chain(communities).find(|(id, _)| *id == thing).map(|(_, place)| place)
    }

    /// Whether a row, an objective or a task puts a paragraph of the plan to the test.
    pub fn exercises(&self, paragraph: Slug) -> bool {
        let tasks = || self.objectives.iter().flat_map(|objective| &objective.tasks);
        self.msel.iter().any(|row| row.plan.contains(&paragraph))
            || self.objectives.iter().any(|objective| objective.plan.contains(&paragraph))
            || tasks().any(|task| task.plan.contains(&paragraph))
    }

    /// Whether it declares something of one of these kinds under a name.
    pub fn declares(&self, name: Slug, wanted: &[Kind]) -> bool {
        wanted.iter().any(|kind| self.names(*kind).contains(&name))
    }
}
