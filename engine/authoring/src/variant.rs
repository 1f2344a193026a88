//! Programme variants: the same crisis with and without each output of a programme. A variant has a name, a cost in dollars and
//! a list of small changes; [`apply`] turns a scenario and a name into the changed scenario, before anything is built of it.
//!
//! Variants that add to the same one are outputs, and combine: `with-midas+with-committees` is what they all add to, changed by each of
//! them; the costs add up. Two outputs contradict each other if it matters which comes first. Nobody could say then what the two
//! together are, and so the combination is refused. [`sets`] lists all that can be had.
//!
//! A variant changes what stands at the start, and nothing during play: posts and their systems, women among the officers,
//! committees, channels, agreements, training, patrols. It ignores how an output is brought about and how long that takes. It may not
//! add things that have a name: a committee or a channel that only some variants have stands in the scenario; others take it away, and
//! an output brings it back.

use std::collections::BTreeSet;

use kernel::names::{Slug, nearest};
use vocabulary::{
    scenario::{Channel, Scenario},
    terms::Text,
    variant::{Change, TOGETHER, Variant},
};

/// Why there is no such variant, or no such combination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VariantFault {
    /// No variant has this name.
    Unknown {
        /// What was asked for.
        asked: String,
        /// What was perhaps meant.
        nearest: Option<Slug>,
        /// All that the scenario has, in its order.
        known: Vec<Slug>,
    },
    /// One that adds to no other is a programme of its own, and combines with nothing.
    Alone {
        /// Its name.
        variant: Slug,
        /// Those that combine with one another, in the order of the scenario.
        outputs: Vec<Slug>,
    },
    /// Two that add to different ones.
    OtherBase {
        /// Their names.
        two: (Slug, Slug),
    },
    /// The same one twice.
    Twice {
        /// Its name.
        variant: Slug,
    },
    /// The author says that the two cannot be had together.
    NotWith {
        /// Their names.
        two: (Slug, Slug),
    },
    /// The two want different things of the same thing.
    Contradict {
        /// Their names.
        two: (Slug, Slug),
        /// What they disagree about.
        about: Slug,
    },
}

/// The scenario as this variant, or this combination, has it. Everything that no change names, the list of variants included, is as it
/// was.
///
/// # Errors
/// The scenario has no variant of this name, or the names do not combine.
pub fn apply(scenario: &Scenario, names: &str) -> Result<Scenario, VariantFault> {
    Ok(changed(scenario, &find(scenario, names)?))
}

/// The variant of this name; of `a+b`, both at once, whose name does not depend on the order in which they were named. Its cost and its
/// changes are all of them, those of the variant that it adds to first.
///
/// # Errors
/// The scenario has no variant of this name, or the names do not combine.
pub fn find(scenario: &Scenario, names: &str) -> Result<Variant, VariantFault> {
    let mut places = Vec::new();
    for name in names.split(TOGETHER) {
        let place = scenario.variants.iter().position(|variant| variant.id.as_str() == name);
        places.push(place.ok_or_else(|| unknown(scenario, name))?);
    }
    places.sort_unstable();
    let parts: Vec<&Variant> = places.iter().map(|place| &scenario.variants[*place]).collect();
    for (n, one) in parts.iter().enumerate() {
        for other in &parts[n + 1..] {
            combine(scenario, one, other)?;
        }
    }
    Ok(together(scenario, &parts))
}

fn unknown(scenario: &Scenario, name: &str) -> VariantFault {
    let known: Vec<Slug> = scenario.variants.iter().map(|variant| variant.id).collect();
    let nearest = nearest(name, known.iter().map(|known| known.as_str())).map(Slug::new);
    VariantFault::Unknown { asked: name.to_owned(), nearest, known }
}

/// A variant with all that the one that it adds to changes and costs.
pub fn whole(scenario: &Scenario, variant: &Variant) -> Variant {
    together(scenario, &[variant])
}

/// Several variants as one.
fn together(scenario: &Scenario, parts: &[&Variant]) -> Variant {
    let base = parts.first().and_then(|first| base(scenario, first));
    let all = || base.into_iter().chain(parts.iter().copied());
    let ids: Vec<&str> = parts.iter().map(|part| part.id.as_str()).collect();
    let titles = parts.iter().map(|part| &part.title);
    Variant {
        id: Slug::new(&ids.join(&TOGETHER.to_string())),
        title: titles.cloned().reduce(joined).unwrap_or_else(|| Text::same("")),
        cost: all().map(|part| part.cost).fold(0, u32::saturating_add),
        adds_to: None,
        not_with: Vec::new(),
        changes: all().flat_map(|part| part.changes.iter().cloned()).collect(),
    }
}

fn joined(one: Text, other: Text) -> Text {
    let both = |one: &str, other: &str| format!("{one} + {other}");
    Text::of(both(&one.en, &other.en), both(&one.fr, &other.fr))
}

/// What a variant adds to.
fn base<'s>(scenario: &'s Scenario, variant: &Variant) -> Option<&'s Variant> {
    let base = variant.adds_to?;
    scenario.variants.iter().find(|known| known.id == base)
}

/// Whether two variants can be had together.
///
/// # Errors
/// Why not.
pub fn combine(scenario: &Scenario, one: &Variant, other: &Variant) -> Result<(), VariantFault> {
    let two = (one.id, other.id);
    if one.id == other.id {
        return Err(VariantFault::Twice { variant: one.id });
    }
    if let Some(alone) = [one, other].into_iter().find(|variant| variant.adds_to.is_none()) {
        let outputs = scenario.variants.iter().filter(|known| known.adds_to.is_some()).map(|known| known.id);
        return Err(VariantFault::Alone { variant: alone.id, outputs: outputs.collect() });
    }
    if one.adds_to != other.adds_to {
        return Err(VariantFault::OtherBase { two });
    }
    if one.not_with.contains(&other.id) || other.not_with.contains(&one.id) {
        return Err(VariantFault::NotWith { two });
    }
    let bare = changeable(scenario);
    let [forth, back] = [[one, other], [other, one]].map(|order| changed(&bare, &together(scenario, &order)));
    match disagreement(&forth, &back) {
        Some(about) => Err(VariantFault::Contradict { two, about }),
        None => Ok(()),
    }
}

/// What a change can touch of a scenario, and nothing else of it: two hundred rows need not be copied to compare two outputs.
fn changeable(scenario: &Scenario) -> Scenario {
    Scenario {
        posts: scenario.posts.clone(),
        communities: scenario.communities.clone(),
        channels: scenario.channels.clone(),
        authorities: scenario.authorities.clone(),
        patrols: scenario.patrols.clone(),
        seats: scenario.seats.clone(),
        agreements: scenario.agreements.clone(),
        ..Scenario::default()
    }
}

/// What two scenarios made by the same changes in another order disagree about: a thing that a change can touch, or a seat whose
/// agreements differ.
fn disagreement(forth: &Scenario, back: &Scenario) -> Option<Slug> {
    /// The first thing of a list that the other list has not, or has otherwise.
    fn first<T: PartialEq>(forth: &[T], back: &[T], id: impl Fn(&T) -> Slug) -> Option<Slug> {
        let lacking = |some: &[T], of: &[T]| of.iter().find(|thing| !some.contains(thing)).map(&id);
        lacking(back, forth).or_else(|| lacking(forth, back))
    }
    let agreed = |s: &Scenario| -> BTreeSet<(Slug, Slug)> {
        s.agreements.iter().map(|(one, other)| (*one.min(other), *one.max(other))).collect()
    };
    first(&forth.posts, &back.posts, |post| post.id)
        .or_else(|| first(&forth.communities, &back.communities, |community| community.id))
        .or_else(|| first(&forth.channels, &back.channels, |channel| channel.id))
        .or_else(|| first(&forth.authorities, &back.authorities, |authority| authority.id))
        .or_else(|| first(&forth.patrols, &back.patrols, |patrol| patrol.id))
        .or_else(|| first(&forth.seats, &back.seats, |seat| seat.id))
        .or_else(|| agreed(forth).symmetric_difference(&agreed(back)).next().map(|(one, _)| *one))
}

/// All sets of outputs that can be had within a budget, the variant that they add to first and alone, each as one variant. The smaller
/// set comes first, and among those of one size they come in the order of the scenario. Whoever wants no more than so many gets one
/// more if there are more: a set of thirty outputs that all combine has a thousand million.
pub fn sets(scenario: &Scenario, base: Slug, budget: Option<u32>, most: usize) -> Vec<Variant> {
    let Some(alone) = scenario.variants.iter().find(|known| known.id == base) else { return Vec::new() };
    let affordable = |set: &Variant| budget.is_none_or(|budget| set.cost <= budget);
    let outputs: Vec<&Variant> = scenario.variants.iter().filter(|known| known.adds_to == Some(base)).collect();
    // What cannot be paid for alone is in no set that can.
    let outputs: Vec<&Variant> = outputs.into_iter().filter(|output| affordable(&whole(scenario, output))).collect();
    let fits = |one: usize, other: usize| combine(scenario, outputs[one], outputs[other]).is_ok();
    let fits: Vec<Vec<bool>> = (0..outputs.len()).map(|one| (0..one).map(|other| fits(other, one)).collect()).collect();
    let mut sets: Vec<Variant> = [alone].into_iter().filter(|alone| affordable(alone)).cloned().collect();
    let mut last = vec![Vec::new()];
    while !last.is_empty() && sets.len() <= most {
        let mut longer: Vec<Vec<usize>> = Vec::new();
        for set in &last {
            let after = set.last().map_or(0, |last| last + 1);
            for (next, fits_with) in fits.iter().enumerate().skip(after) {
                let longer_set = [&set[..], &[next]].concat();
                let parts: Vec<&Variant> = longer_set.iter().map(|n| outputs[*n]).collect();
                // A dearer set cannot become cheaper: nothing has to be tried beyond it.
                if sets.len() <= most && set.iter().all(|one| fits_with[*one]) {
                    let both = together(scenario, &parts);
                    if affordable(&both) {
                        sets.push(both);
                        longer.push(longer_set);
                    }
                }
            }
        }
        last = longer;
    }
    sets
}

/// The scenario with the changes of a variant made in their order.
pub fn changed(scenario: &Scenario, variant: &Variant) -> Scenario {
    let mut changed = scenario.clone();
    for change in &variant.changes {
        make(change, &mut changed, scenario);
    }
    changed
}

/// Whether a list of names means this one: none named are all.
fn means(named: &[Slug], id: Slug) -> bool {
    named.is_empty() || named.contains(&id)
}

/// Brings back channels that were taken away, each at its old place.
fn bring_back(s: &mut Scenario, given: &Scenario, wanted: impl Fn(&Channel) -> bool) {
    let there: BTreeSet<Slug> = s.channels.iter().map(|channel| channel.id).collect();
    let back = |channel: &&Channel| there.contains(&channel.id) || wanted(channel);
    s.channels = given.channels.iter().filter(back).cloned().collect();
}

/// Makes one change to a scenario that was once as it is given.
fn make(change: &Change, s: &mut Scenario, given: &Scenario) {
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
        Change::Committees { communities } => {
            for (community, given) in s.communities.iter_mut().zip(&given.communities) {
                if means(communities, community.id) && community.committee.is_none() {
                    community.committee = given.committee.clone();
                }
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
        Change::ChannelsOf { kinds } => bring_back(s, given, |channel| kinds.contains(&channel.kind)),
        Change::Channels { channels } => bring_back(s, given, |channel| channels.contains(&channel.id)),
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
        let known = vec!["with-midas".into(), "all".into()];
        let expected =
            VariantFault::Unknown { asked: "with-midsa".to_owned(), nearest: Some("with-midas".into()), known };
        assert_eq!(fault, expected);
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

    /// A base without anything and four outputs over it: two that fit, one that wants a lane of the same post, one that is an
    /// alternative; and a programme that stands by itself.
    const PROGRAMME: &str = "
        (id: \"before\", title: \"Before\", cost: 10, changes: [Midas(has: false), NoChannels(channels: [\"radio\"]), NoCommittee()]),
        (id: \"midas\", title: \"Midas\", cost: 100, adds_to: \"before\", changes: [Midas(has: true)]),
        (id: \"voice\", title: \"Voice\", cost: 20, adds_to: \"before\", changes: [Channels(channels: [\"radio\"])]),
        (id: \"committees\", title: \"Committees\", cost: 30, adds_to: \"before\", changes: [Committees()]),
        (id: \"paper\", title: \"Paper\", cost: 1, adds_to: \"before\", not_with: [\"midas\"], changes: [Training(training: 100)]),
        (id: \"all\", title: \"All\")";

    fn programme() -> Scenario {
        let (scenario, complaints) = examine(&[SourceFile::new("scenario.ron", &with(PROGRAMME))]);
        assert_eq!(complaints, []);
        scenario.expect("sound")
    }

    #[test]
    fn outputs_bring_back_what_their_base_took_away_whoever_is_named_first() {
        let scenario = programme();
        let both = find(&scenario, "committees+voice").expect("they combine");
        assert_eq!((both.id, both.cost), ("voice+committees".into(), 60), "the base is paid for once");
        assert_eq!(both.title.en, "Voice + Committees");
        assert_eq!(find(&scenario, "voice+committees").expect("they combine"), both);
        let made = changed(&scenario, &both);
        assert_eq!((&made.channels, &made.communities), (&scenario.channels, &scenario.communities));
        assert!(!made.posts[0].midas);
        let alone = apply(&scenario, "voice").expect("it is there");
        assert!(alone.communities.iter().all(|community| community.committee.is_none()));
        assert_eq!(alone.channels, scenario.channels);
    }

    #[test]
    fn what_cannot_be_had_together_is_refused_with_the_reason() {
        let scenario = programme();
        let why = |names: &str| find(&scenario, names).expect_err("it cannot be");
        let two = |one: &str, other: &str| (Slug::new(one), Slug::new(other));
        assert_eq!(why("midas+paper"), VariantFault::NotWith { two: two("midas", "paper") });
        assert_eq!(why("midas+midas"), VariantFault::Twice { variant: "midas".into() });
        assert!(matches!(why("midas+all"), VariantFault::Alone { variant, .. } if variant == "all".into()));
        assert!(
            matches!(why("midas+vioce"), VariantFault::Unknown { nearest: Some(near), .. } if near == "voice".into())
        );
        let (unlike, _) = examine(&[SourceFile::new(
            "scenario.ron",
            &with(&PROGRAMME.replacen("changes: [Committees()]", "changes: [Committees(), Midas(has: false)]", 1)),
        )]);
        assert_eq!(unlike, None, "outputs that contradict each other are an error of the scenario");
    }

    #[test]
    fn the_sets_are_all_that_can_be_had_and_paid_for_the_small_ones_first() {
        let scenario = programme();
        let ids = |budget| {
            sets(&scenario, "before".into(), budget, 99).iter().map(|set| set.id.to_string()).collect::<Vec<_>>()
        };
        let all = [
            "before",
            "midas",
            "voice",
            "committees",
            "paper",
            "midas+voice",
            "midas+committees",
            "voice+committees",
            "voice+paper",
            "committees+paper",
            "midas+voice+committees",
            "voice+committees+paper",
        ];
        assert_eq!(ids(None), all);
        assert_eq!(ids(Some(45)), ["before", "voice", "committees", "paper", "voice+paper", "committees+paper"]);
    }

    #[test]
    fn of_forty_outputs_that_all_combine_nobody_waits_for_a_million_million_sets() {
        let one = |n: usize| format!("(id: \"o-{n}\", title: \"O\", adds_to: \"before\")");
        let outputs: Vec<String> = (0..40).map(one).collect();
        let text = with(&format!("(id: \"before\", title: \"Before\"), {}", outputs.join(", ")));
        let (scenario, _) = examine(&[SourceFile::new("scenario.ron", &text)]);
        assert_eq!(sets(&scenario.expect("sound"), "before".into(), None, 256).len(), 257);
    }

    #[test]
    fn outputs_that_cannot_stand_beside_each_other_are_told_where_they_stand() {
        let table: &[(&str, &[(&str, &str)])] = &[
            ("(id: \"b\", title: \"B\", adds_to: \"all\")", &[("H204", "\"all\"")]),
            ("(id: \"b\", title: \"B\", adds_to: \"b\")", &[("H715", "\"b\"")]),
            (
                "(id: \"b\", title: \"B\"), (id: \"o\", title: \"O\", adds_to: \"b\", changes: [Training(training: 1)]), \
                 (id: \"p\", title: \"P\", adds_to: \"b\", changes: [Training(training: 2)])",
                &[("H716", "\"p\"")],
            ),
            (
                "(id: \"b\", title: \"B\"), (id: \"o\", title: \"O\", adds_to: \"b\", changes: [Officers(number: 6)]), \
                 (id: \"p\", title: \"P\", adds_to: \"b\", changes: [WomenOfficers(number: 8)])",
                &[("H701", "\"p\"")],
            ),
        ];
        for (variants, expected) in table {
            let expected: Vec<(&str, String)> = expected.iter().map(|(code, at)| (*code, (*at).to_owned())).collect();
            assert_eq!(complaints(&with(variants)), expected, "{variants}");
        }
    }
}
