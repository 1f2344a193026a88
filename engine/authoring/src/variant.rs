//! Programme variants: the same crisis with and without each output of a programme. A variant has a name, a cost in dollars and
//! a list of small changes; [`apply`] turns a scenario and a name into the changed scenario, before anything is built of it.
//!
//! A variant changes what stands at the start, and nothing during play: posts and their systems, women among the officers,
//! committees, channels, agreements, training, patrols. It ignores how an output is brought about and how long that takes;
//! costs are what the author says, and nobody adds them up. It may not add things that have a name: a committee or a channel
//! that only some variants have stands in the scenario, and the others take it away.

use kernel::names::{Slug, nearest};
use vocabulary::{
    scenario::Scenario,
    variant::{Change, Variant},
};

/// No variant of this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownVariant {
    /// What was asked for.
    pub asked: String,
    /// What was perhaps meant.
    pub nearest: Option<Slug>,
    /// All that the scenario has, in its order.
    pub known: Vec<Slug>,
}

/// The scenario as this variant has it. Everything that no change names, the list of variants included, is as it was.
///
/// # Errors
/// The scenario has no variant of this name.
pub fn apply(scenario: &Scenario, name: &str) -> Result<Scenario, UnknownVariant> {
    let Some(variant) = find(scenario, name) else {
        let known: Vec<Slug> = scenario.variants.iter().map(|variant| variant.id).collect();
        let nearest = nearest(name, known.iter().map(|known| known.as_str())).map(Slug::new);
        return Err(UnknownVariant { asked: name.to_owned(), nearest, known });
    };
    Ok(changed(scenario, variant))
}

/// The variant of this name.
pub fn find<'s>(scenario: &'s Scenario, name: &str) -> Option<&'s Variant> {
    scenario.variants.iter().find(|variant| variant.id.as_str() == name)
}

/// The scenario with the changes of a variant made in their order.
pub fn changed(scenario: &Scenario, variant: &Variant) -> Scenario {
    let mut scenario = scenario.clone();
    for change in &variant.changes {
        make(change, &mut scenario);
    }
    scenario
}

/// Whether a list of names means this one: none named are all.
fn means(named: &[Slug], id: Slug) -> bool {
    named.is_empty() || named.contains(&id)
}

/// Makes one change.
fn make(change: &Change, s: &mut Scenario) {
    let same = |(a, b): (Slug, Slug), (c, d): (Slug, Slug)| (a, b) == (c, d) || (a, b) == (d, c);
    match change {
        Change::Midas { has, posts } => {
            s.posts.iter_mut().filter(|post| means(posts, post.id)).for_each(|post| post.midas = *has);
        }
        Change::I247 { has, posts } => {
            s.posts.iter_mut().filter(|post| means(posts, post.id)).for_each(|post| post.i247 = *has);
        }
        Change::SafeBuilding { has, posts } => {
            s.posts.iter_mut().filter(|post| means(posts, post.id)).for_each(|post| post.safe_building = *has);
        }
        Change::Officers { number, posts } => {
            s.posts.iter_mut().filter(|post| means(posts, post.id)).for_each(|post| post.officers = *number);
        }
        Change::WomenOfficers { number, posts } => {
            s.posts.iter_mut().filter(|post| means(posts, post.id)).for_each(|post| post.women = *number);
        }
        Change::NoCommittee { communities } => {
            for community in s.communities.iter_mut().filter(|community| means(communities, community.id)) {
                community.committee = None;
            }
        }
        Change::HeardInCommittee { heard, communities } => {
            for community in s.communities.iter_mut().filter(|community| means(communities, community.id)) {
                if let Some(committee) = &mut community.committee {
                    committee.heard = *heard;
                }
            }
        }
        Change::NoChannelsOf { kinds } => s.channels.retain(|channel| !kinds.contains(&channel.kind)),
        Change::NoChannels { channels } => s.channels.retain(|channel| !channels.contains(&channel.id)),
        Change::Agreements { seats } => {
            for pair in seats {
                if !s.agreements.iter().any(|known| same(*known, *pair)) {
                    s.agreements.push(*pair);
                }
            }
        }
        Change::NoAgreements { seats } => {
            s.agreements.retain(|known| !seats.is_empty() && !seats.iter().any(|pair| same(*known, *pair)));
        }
        Change::Training { training, forces } => {
            let trained = s.authorities.iter_mut().filter(|force| force.force && means(forces, force.id));
            trained.for_each(|force| force.training = *training);
            let posts = s.posts.iter_mut().filter(|post| means(forces, post.authority));
            posts.for_each(|post| post.training = *training);
        }
        Change::Accountability { accountability, forces } => {
            let answers = s.authorities.iter_mut().filter(|force| force.force && means(forces, force.id));
            answers.for_each(|force| force.accountability = *accountability);
        }
        Change::PatrolStrength { number, patrols } => {
            s.patrols.iter_mut().filter(|patrol| means(patrols, patrol.id)).for_each(|p| p.strength = *number);
        }
        Change::Vehicles { number, seats } => {
            let named = s.seats.iter_mut().filter(|seat| seats.contains(&seat.id));
            named.for_each(|seat| seat.means.vehicles = *number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::examine;
    use reading::source::SourceFile;

    /// A small scenario without fault, on a fictional river.
    const SOUND: &str = include_str!("../../../tests/scenarios/sound/scenario.ron");

    fn with(variants: &str) -> String {
        SOUND.replacen("id: \"sound\",", &format!("id: \"sound\", variants: [{variants}],"), 1)
    }

    fn variant(changes: &str) -> String {
        with(&format!("(id: \"v\", title: {{\"en\": \"A variant\", \"fr\": \"Une variante\"}}, changes: [{changes}])"))
    }

    /// The scenario and what becomes of it.
    fn pair(changes: &str) -> (Scenario, Scenario) {
        let (scenario, complaints) = examine(&[SourceFile::new("scenario.ron", &variant(changes))]);
        assert_eq!(complaints, []);
        let scenario = scenario.expect("sound");
        let changed = apply(&scenario, "v").expect("it is there");
        (scenario, changed)
    }

    /// The complaints, as code and underlined text.
    fn complaints(text: &str) -> Vec<(&'static str, String)> {
        let (_, complaints) = examine(&[SourceFile::new("scenario.ron", text)]);
        complaints.iter().map(|c| (c.code(), text[c.spot.extent.start..c.spot.extent.end].to_owned())).collect()
    }

    #[test]
    fn a_variant_changes_what_it_names_and_nothing_else() {
        let (before, after) = pair("Midas(has: false), WomenOfficers(number: 1, posts: [\"bridge-post\"])");
        assert_eq!((before.posts[0].midas, before.posts[0].women), (true, 4));
        assert_eq!((after.posts[0].midas, after.posts[0].women), (false, 1));
        let mut back = after;
        back.posts = before.posts.clone();
        assert_eq!(back, before);
    }

    #[test]
    fn a_variant_without_changes_is_the_scenario_itself() {
        let (before, after) = pair("");
        assert_eq!(before, after);
    }

    #[test]
    fn each_kind_of_change_does_what_it_says() {
        let (before, after) = pair(
            "I247(has: true), SafeBuilding(has: true), Officers(number: 20), HeardInCommittee(heard: 900), \
             Training(training: 900, forces: [\"riverguard\"]), Accountability(accountability: 800), \
             PatrolStrength(number: 9), Vehicles(number: 3, seats: [\"post-chief\"]), \
             Agreements(seats: [(\"elder\", \"post-chief\")])",
        );
        let post = &after.posts[0];
        assert_eq!((post.i247, post.safe_building, post.officers, post.women), (true, true, 20, 4));
        assert_eq!(after.communities[0].committee.as_ref().map(|committee| committee.heard), Some(900));
        assert_eq!((after.authorities[0].training, after.authorities[0].accountability), (900, 800));
        assert_eq!((before.posts[0].training, post.training), (500, 900));
        assert_eq!(after.patrols[0].strength, 9);
        assert_eq!(after.agreements, [("elder".into(), "post-chief".into())]);
        let vehicles =
            |s: &Scenario, id: &str| s.seats.iter().find(|seat| seat.id.as_str() == id).map(|s| s.means.vehicles);
        assert_eq!(vehicles(&after, "post-chief"), Some(3));
        assert_eq!(vehicles(&after, "elder"), vehicles(&before, "elder"));
        let (before, after) = pair(
            "NoCommittee(communities: [\"upstream\"]), NoChannels(channels: [\"radio\"]), \
             Agreements(seats: [(\"elder\", \"post-chief\")]), NoAgreements(seats: [(\"post-chief\", \"elder\")])",
        );
        assert!(before.communities[0].committee.is_some() && after.communities[0].committee.is_none());
        assert_eq!(after.channels.len() + 1, before.channels.len());
        assert!(
            after.agreements.is_empty(),
            "a pair is the same from both sides, and the last change has the last word"
        );
    }

    #[test]
    fn a_name_that_is_nearly_right_is_answered_with_the_right_one_and_with_all_there_are() {
        let text = with("(id: \"with-midas\", title: \"Midas\"), (id: \"all\", title: \"All\")");
        let (scenario, _) = examine(&[SourceFile::new("scenario.ron", &text)]);
        let fault = apply(&scenario.expect("sound"), "with-midsa").expect_err("there is none");
        assert_eq!(fault.nearest, Some("with-midas".into()));
        assert_eq!(fault.known, ["with-midas".into(), "all".into()]);
    }

    #[test]
    fn slips_in_a_variant_are_told_where_they_stand() {
        let table: &[(&str, &[(&str, &str)])] = &[
            ("Midas(has: false, posts: [\"bridge-pst\"])", &[("H204", "\"bridge-pst\"")]),
            ("Midas(has: false, posts: [\"upstream\"])", &[("H205", "\"upstream\"")]),
            ("Midsa(has: false)", &[("H102", "Midsa")]),
            ("Training(training: 1200)", &[("H106", "1200")]),
            ("NoCommittee(communities: [\"bridge-post\"])", &[("H205", "\"bridge-post\"")]),
            ("Agreements(seats: [(\"elder\", \"elder\")])", &[("H503", "(\"elder\", \"elder\")")]),
            // What is sound by itself and does not fit the scenario: more women than officers.
            ("Officers(number: 2)", &[("H701", "\"v\"")]),
            ("WomenOfficers(number: 40)", &[("H701", "\"v\"")]),
        ];
        for (changes, expected) in table {
            let expected: Vec<(&str, String)> = expected.iter().map(|(code, at)| (*code, (*at).to_owned())).collect();
            assert_eq!(complaints(&variant(changes)), expected, "{changes}");
        }
        let twice = with("(id: \"v\", title: \"V\"), (id: \"v\", title: \"V\")");
        assert_eq!(complaints(&twice), [("H203", "\"v\"".to_owned())]);
        let dear = with("(id: \"v\", title: \"V\", cost: 2000000000)");
        assert_eq!(complaints(&dear), [("H106", "2000000000".to_owned())]);
        let budget = with("").replacen("variants: []", "budget: 0", 1);
        assert_eq!(complaints(&budget), [("H106", "0".to_owned())]);
    }
}
