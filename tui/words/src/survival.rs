//! What is said of other figures: in which worlds a conclusion holds, how strong each figure is, in which boxes an outcome fails. Also
//! what is wrong with a call that asks for it; what is wrong with a design from outside is in [`design`].

pub mod design;
pub mod lines;

use kernel::names::Slug;
use studies::{
    boxes::{BoxBound, Discovery, ENOUGH_CASES, ENOUGH_FAILURES, FailureBox, Limits},
    pairs::Chance,
    screen::Influence,
    survival::{BoxesReport, DimensionName},
    worlds::{SEEDS_OF_A_WORLD, TurningFigure, Unjudged, WorldsFinding},
};
use vocabulary::parameter::Parameter;

use super::{Lang, cli::CallWord, parameter, report::measure_value, ui};

/// Why figures cannot be varied as a call asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VaryFault {
    /// So many runs are no worlds of ten seeds.
    NotTens(u64),
    /// More worlds than can be drawn; so many can.
    TooManyWorlds(usize),
    /// A figure is set and varied.
    SetAndVaried(String),
    /// Nothing is left to vary.
    NothingVaried,
    /// These two cannot stand together.
    Together(&'static str, &'static str),
    /// No measure has this key; perhaps that one is meant.
    Measure(String, Option<&'static str>),
    /// The measure takes no side.
    NoSide(String),
}

/// What is wrong, and what would be right.
pub fn vary_fault(lang: Lang, fault: &VaryFault) -> (String, String) {
    let (said, help) = match fault {
        VaryFault::NotTens(runs) => (
            (
                format!("{runs} runs are no worlds of {SEEDS_OF_A_WORLD} seeds each"),
                format!("{runs} parties ne font pas des mondes de {SEEDS_OF_A_WORLD} graines chacun"),
            ),
            (
                "with --vary, give --runs a multiple of ten, 20 or more: 200 runs are 20 worlds".to_owned(),
                "avec --vary, donnez à --runs un multiple de dix, 20 ou plus : 200 parties font 20 mondes".to_owned(),
            ),
        ),
        VaryFault::TooManyWorlds(most) => (
            (format!("at most {most} worlds can be drawn"), format!("on tire au plus {most} mondes")),
            ("give --runs a smaller number".to_owned(), "donnez à --runs un nombre plus petit".to_owned()),
        ),
        VaryFault::SetAndVaried(name) => (
            (format!("`{name}` is set and varied"), format!("`{name}` est à la fois réglé et varié")),
            ("leave it out of --set or out of --vary".to_owned(), "enlevez-le de --set ou de --vary".to_owned()),
        ),
        VaryFault::NothingVaried => (
            ("no figure is left to vary".to_owned(), "il ne reste aucun paramètre à faire varier".to_owned()),
            (
                "write --vary all, or names with commas between".to_owned(),
                "écrivez --vary all, ou des noms séparés par des virgules".to_owned(),
            ),
        ),
        VaryFault::Together(one, other) => (
            (format!("{one} and {other} cannot stand together"), format!("{one} et {other} ne vont pas ensemble")),
            ("leave one of them out".to_owned(), "enlevez l’un des deux".to_owned()),
        ),
        VaryFault::Measure(written, near) => (
            (format!("there is no measure `{written}`"), format!("il n’y a pas de mesure `{written}`")),
            near.map_or_else(
                || {
                    (
                        "`harmattan reference` prints all of them".to_owned(),
                        "`harmattan reference` les donne toutes".to_owned(),
                    )
                },
                |near| (format!("did you mean `{near}`?"), format!("vouliez-vous dire `{near}` ?")),
            ),
        ),
        VaryFault::NoSide(measure) => (
            (
                format!("`{measure}` takes no side, so nobody can say when it fails"),
                format!("`{measure}` n’a pas de sens, on ne peut donc dire quand elle échoue"),
            ),
            (
                "choose one that does, or list it under `main_measures` with `better`".to_owned(),
                "choisissez-en une qui en a un, ou citez-la dans `main_measures` avec `better`".to_owned(),
            ),
        ),
    };
    (lang.either(said), lang.either(help))
}

/// The heading of what holds in how many worlds.
pub fn worlds_heading(lang: Lang, worlds: usize, seeds: usize, figures: usize) -> String {
    lang.either((
        format!("Does it survive other figures? {worlds} worlds of {seeds} seeds, {figures} figures varied"),
        format!(
            "Cela survit-il à d’autres paramètres ? {worlds} mondes de {seeds} graines, {figures} paramètres variés"
        ),
    ))
}

/// Why nothing can be said of it.
pub fn unjudged(lang: Lang, why: Unjudged) -> String {
    lang.either(match why {
        Unjudged::Alone => (
            "with one play and one variant there is nothing to compare; add a --play or a --variant".to_owned(),
            "avec un seul joueur automatique et une seule variante, rien à comparer ; ajoutez --play ou --variant".to_owned(),
        ),
        Unjudged::FewSeeds => (
            format!("not judged: a world needs {SEEDS_OF_A_WORLD} seeds or more; give --runs {SEEDS_OF_A_WORLD}"),
            format!(
                "non jugé : il faut au moins {SEEDS_OF_A_WORLD} graines par monde ; donnez --runs {SEEDS_OF_A_WORLD}"
            ),
        ),
        Unjudged::Unpaired => (
            "not judged: the rows of the design do not try each play and variant in the same worlds".to_owned(),
            "non jugé : les lignes du plan n’essaient pas chaque joueur automatique et chaque variante dans les mêmes mondes".to_owned(),
        ),
    })
}

/// In how many worlds a comparison holds.
pub fn conclusion(lang: Lang, first: &str, second: &str, found: Option<&WorldsFinding>) -> String {
    let against = lang.pick("against", "contre");
    let said = match found {
        None => lang.pick("cannot be told: the two never differ", "indécis : les deux ne diffèrent jamais").to_owned(),
        Some(WorldsFinding { holds, worlds, share, .. }) => lang.either((
            format!("holds in {holds} of {worlds} worlds ({})", between(*share)),
            format!("tient dans {holds} mondes sur {worlds} ({})", between(*share)),
        )),
    };
    format!("{first} {against} {second}{}{said}", lang.colon())
}

/// A chance by its interval: `76–99 %`.
fn between(chance: Chance) -> String {
    let part = |share: f64| (share * 100.0).round() as i64;
    format!("{}–{} %", part(chance.low), part(chance.high))
}

/// A figure that turns a comparison, and beyond which value.
pub fn turn(lang: Lang, turn: &TurningFigure) -> String {
    let TurningFigure { parameter, beyond, holds_beyond, worlds_beyond, holds_before, worlds_before, .. } = turn;
    let turned = holds_beyond * 2 < *worlds_beyond;
    let verb = match (lang, turned) {
        (Lang::En, true) => "turned by",
        (Lang::En, false) => "weakened by",
        (Lang::Fr, true) => "retourné par",
        (Lang::Fr, false) => "affaibli par",
    };
    let (en, fr) = if turn.upwards { ("or more", "ou plus") } else { ("or less", "ou moins") };
    lang.either((
        format!(
            "{verb} `{parameter}`: at {beyond} {en} it holds in {holds_beyond} of {worlds_beyond}, else in {holds_before} of \
             {worlds_before}"
        ),
        format!(
            "{verb} `{parameter}` : à {beyond} {fr}, il tient dans {holds_beyond} mondes sur {worlds_beyond}, sinon dans \
             {holds_before} sur {worlds_before}"
        ),
    ))
}

/// A comparison that does not hold everywhere, though no single figure turns it.
pub fn no_turn(lang: Lang, found: &WorldsFinding) -> &'static str {
    if found.too_few_to_name {
        lang.pick(
            "too few worlds to say which figure turns it",
            "trop peu de mondes pour dire quel paramètre le retourne",
        )
    } else {
        lang.pick("no single figure turns it", "aucun paramètre ne le retourne à lui seul")
    }
}

/// The heading of the influence of the figures.
pub fn screening_heading(lang: Lang) -> &'static str {
    lang.pick(
        "Influence: change over the plausible range; share of variance (95 %); source",
        "Influence : variation sur la plage plausible ; part de variance (95 %) ; source",
    )
}

/// What luck is called beside the figures.
pub fn luck(lang: Lang) -> &'static str {
    lang.pick("luck (other dice)", "le hasard (d’autres dés)")
}

/// The influence of a figure on a measure.
pub fn influence(lang: Lang, measure: &str, of: &Influence) -> String {
    let name = of.parameter.map_or_else(|| luck(lang).to_owned(), |name| format!("`{name}`"));
    let size = measure_value(measure, of.effect.mu_star.round() as i64, lang);
    let spread = measure_value(measure, of.effect.sigma.round() as i64, lang);
    // Most of its effects go one way.
    let one_way = of.effect.mu.abs() >= 0.8 * of.effect.mu_star;
    let way = match (one_way, of.effect.mu > 0.0) {
        _ if of.parameter.is_none() => "±",
        (true, true) => "+",
        (true, false) => "−",
        (false, _) => "±",
    };
    let share = of.total.map_or_else(String::new, |total| {
        let part = |share: f64| (share.max(0.0) * 100.0).round() as i64;
        format!("{}{} % ({}–{})", lang.semicolon(), part(total.share), part(total.low), part(total.high))
    });
    let source = of.parameter.and_then(|name| Parameter::named(name).ok());
    let source =
        source.map_or_else(String::new, |known| format!("{}{}", lang.semicolon(), parameter::source(lang, known)));
    format!("{name}{}{way}{size} (σ {spread}){share}{source}", lang.colon())
}

/// A strong figure behind which no publication stands.
pub fn unsourced(lang: Lang, parameter: &str, measure: &str) -> String {
    lang.either((
        format!("`{parameter}` decides much of {measure} and has no published source: what is said of it rests on our own figure"),
        format!(
            "`{parameter}` décide pour beaucoup de {measure} et n’a pas de source publiée : ce qu’on en dit repose sur notre \
             propre chiffre"
        ),
    ))
}

/// The heading of the boxes in which a measure fails.
pub fn boxes_heading(lang: Lang, label: &str, report: &BoxesReport) -> String {
    let Discovery { cases, failures, .. } = report.discovery;
    let edge = measure_value(&report.measure, report.edge.round() as i64, lang);
    let (en, fr) = if report.largest { ("or more", "ou plus") } else { ("or less", "ou moins") };
    lang.either((
        format!("When does it fail? {label}: the worst tenth, {edge} {en}, is {failures} of {cases} worlds and plays"),
        format!(
            "Quand est-ce que cela échoue ? {label} : le pire dixième, {edge} {fr}, soit {failures} mondes et joueurs automatiques sur {cases}"
        ),
    ))
}

/// That no box was found.
pub fn no_box(lang: Lang, discovery: &Discovery) -> String {
    lang.either(if discovery.enough {
        (
            "no box was found that does better than chance would".to_owned(),
            "aucune boîte ne fait mieux que le hasard".to_owned(),
        )
    } else {
        (
            format!("not searched: it takes {ENOUGH_CASES} worlds and plays, {ENOUGH_FAILURES} of them failing; add --runs"),
            format!(
                "pas de recherche : il faut {ENOUGH_CASES} mondes et joueurs automatiques, dont {ENOUGH_FAILURES} en échec ; augmentez --runs"
            ),
        )
    })
}

/// A box: how often it fails there, and how much of all failures that is.
pub fn failure_box(lang: Lang, found: &FailureBox) -> String {
    let part = |share: f64| (share * 100.0).round() as i64;
    let FailureBox { cases, failures, coverage, density, .. } = found;
    let (coverage, density) = (part(*coverage), part(*density));
    lang.either((
        format!("in {failures} of {cases} ({density} %), which are {coverage} % of all failures, when"),
        format!("dans {failures} cas sur {cases} ({density} %), soit {coverage} % de tous les échecs, quand"),
    ))
}

/// A bound of a box: what it asks of a figure or a lever, and how likely it means nothing.
pub fn bound(lang: Lang, of: &DimensionName, bound: &BoxBound) -> String {
    let said = match (of, &bound.limits) {
        (DimensionName::Parameter(name), Limits::Between(low, high)) => figure_bound(lang, name, *low, *high),
        (DimensionName::Play(plays), Limits::Among(levels)) => {
            let plays = levels.iter().filter_map(|level| plays.get(*level).cloned());
            format!("{} {}", lang.pick("the play is", "le joueur automatique est"), listed(lang, plays))
        }
        (DimensionName::Variant(variants), Limits::Among(levels)) => {
            let name = |variant: &Option<Slug>| {
                variant.map_or_else(|| ui(lang, CallWord::AsItStands).to_owned(), |variant| variant.to_string())
            };
            let variants = levels.iter().filter_map(|level| variants.get(*level).map(name));
            format!("{} {}", lang.pick("the variant is", "la variante est"), listed(lang, variants))
        }
        _ => String::new(),
    };
    format!("{said} (p {})", quasi_p(lang, bound.quasi_p))
}

fn figure_bound(lang: Lang, name: &str, low: Option<f64>, high: Option<f64>) -> String {
    let Ok(known) = Parameter::named(name) else { return String::new() };
    let written = |value: f64| known.written(value);
    let range = match (low, high) {
        (Some(low), Some(high)) => lang.either((
            format!("is {} to {}", written(low), written(high)),
            format!("va de {} à {}", written(low), written(high)),
        )),
        (Some(low), None) => {
            lang.either((format!("is {} or more", written(low)), format!("vaut {} ou plus", written(low))))
        }
        (None, Some(high)) => {
            lang.either((format!("is {} or less", written(high)), format!("vaut {} ou moins", written(high))))
        }
        (None, None) => lang.pick("is anything", "vaut n’importe quoi").to_owned(),
    };
    format!("`{name}` {range} [{}]", parameter::about(lang, known).trim_end_matches('.'))
}

fn listed(lang: Lang, names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(lang.pick(" or ", " ou "))
}

fn quasi_p(lang: Lang, p: f64) -> String {
    let said = if p < 0.001 { "< 0.001".to_owned() } else { format!("{p:.3}") };
    if lang == Lang::Fr { said.replace('.', ",") } else { said }
}
