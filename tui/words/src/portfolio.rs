//! What a portfolio says: sets of a programme's outputs, what each does for a measure, and what it costs.

use kernel::names::Slug;
use studies::portfolio::{Portfolio, SetEffect};

use super::{Lang, cli::dollars, rehearsal};

texts! {
    /// The fixed phrases of the portfolio in the report on a rehearsal.
    struct PortfolioPhrases {
        title: "What the money buys", "Ce que l’argent apporte";
        note:
            "Each point is a set of outputs: its cost to the right, what it does against the base upwards. Filled \
             are those that do more than every cheaper one, with the interval of 95 % of their effect; the table names them. No sum is \
             made over measures: what counts how much is for people to say. Every run of every set stands in runs.csv.",
            "Chaque point est un ensemble de produits : son coût vers la droite, son effet par rapport à la base vers le haut. Sont pleins \
             ceux qui font plus que tous les moins chers, avec l’intervalle à 95 % de leur effet ; le tableau les nomme. Aucune somme \
             n’est faite sur les mesures : ce qui compte, et combien, c’est aux personnes de le dire. Chaque partie de chaque ensemble est \
             dans runs.csv.";
        set: "Set of outputs", "Ensemble de produits";
        cost: "Cost", "Coût";
        effect: "Effect, 95 %", "Effet, 95 %";
        chance: "Better, of a hundred pairs", "Mieux, sur cent paires";
        worlds: "Better, of a hundred worlds", "Mieux, sur cent mondes";
        sure: "Surely more than the step before", "Sûrement plus que le précédent";
        yes: "yes", "oui";
        unsure: "cannot be told", "on ne peut le dire";
    }
}

fn named(names: &[Slug]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The scenario has no variants that combine.
pub fn no_outputs(lang: Lang) -> &'static str {
    lang.pick(
        "no variant of this scenario adds to another, so there are no sets to compare\n\
         help: give each output of the programme a variant with `adds_to: \"…\"`",
        "aucune variante de ce scénario ne s’ajoute à une autre : il n’y a pas d’ensembles à comparer\n\
         aide : donnez à chaque produit du programme une variante avec `adds_to: \"…\"`",
    )
}

/// Outputs add to several variants, and nobody said which is meant.
pub fn which_base(lang: Lang, bases: &[Slug]) -> String {
    let all = named(bases);
    lang.either((
        format!("`--portfolio` compares what adds to one variant\nhelp: name it with `--variant`: {all}"),
        format!(
            "`--portfolio` compare ce qui s’ajoute à une seule variante\naide : nommez-la avec `--variant` : {all}"
        ),
    ))
}

/// Nothing adds to this variant.
pub fn not_a_base(lang: Lang, variant: Slug, bases: &[Slug]) -> String {
    let all = if bases.is_empty() { lang.pick("none", "aucune").to_owned() } else { named(bases) };
    lang.either((
        format!("no variant adds to `{variant}`\nhelp: something adds to these: {all}"),
        format!("aucune variante ne s’ajoute à `{variant}`\naide : celles à qui on ajoute : {all}"),
    ))
}

/// No output fits into the budget.
pub fn nothing_affordable(lang: Lang, base: Slug) -> String {
    lang.either((
        format!("no output that adds to `{base}` can be paid for\nhelp: look at `budget` and at the costs of the variants"),
        format!("aucun produit qui s’ajoute à `{base}` ne tient dans le budget\naide : voyez `budget` et les coûts des variantes"),
    ))
}

/// So many sets that nobody reads them.
pub fn too_many(lang: Lang, sets: usize, most: usize) -> String {
    lang.either((
        format!("{sets} sets or more; at most {most} are compared\nhelp: lower `budget`, or say with `not_with` what is an alternative"),
        format!("au moins {sets} ensembles ; on en compare {most} au plus\naide : baissez `budget`, ou dites avec `not_with` ce qui s’exclut"),
    ))
}

/// The head of the portfolio, and what to think of it.
pub fn head(lang: Lang, of: &Portfolio) -> Vec<String> {
    let Portfolio { base, sets, .. } = of;
    let budget = of.budget_usd.map(|budget| dollars(lang, budget));
    let (en, fr) = match &budget {
        Some(budget) => (
            format!("Portfolio: {sets} sets of outputs over `{base}` within {budget}"),
            format!("Portefeuille : {sets} ensembles de produits sur `{base}`, dans {budget}"),
        ),
        None => (
            format!("Portfolio: {sets} sets of outputs over `{base}`; the scenario names no budget"),
            format!("Portefeuille : {sets} ensembles de produits sur `{base}` ; le scénario ne fixe pas de budget"),
        ),
    };
    [lang.either((en, fr))].into_iter().chain(caution(lang).lines().map(str::to_owned)).collect()
}

/// What to think of it, in lines of a terminal.
pub fn caution(lang: Lang) -> &'static str {
    lang.pick(
        "Listed is each set that does more than every cheaper one. A model says so, under\n\
         its own figures; it knows neither how an output is brought about nor what else\n\
         it is good for.",
        "Sont listés les ensembles qui font plus que tous les moins chers. C’est un modèle\n\
         qui le dit, avec ses propres paramètres ; il ignore comment un produit se réalise\n\
         et à quoi d’autre il sert.",
    )
}

/// No set does more than the base.
pub fn no_step(lang: Lang, base: Slug) -> String {
    lang.either((format!("no set does more than `{base}`"), format!("aucun ensemble ne fait plus que `{base}`")))
}

/// A step of the frontier: what the set costs and is called, and what it does. Before the first step stands the base.
pub fn step(lang: Lang, measure: &str, set: &SetEffect) -> (String, String) {
    let (by, interval) = (&set.effect, rehearsal::interval(measure, &set.effect, lang));
    let mean = rehearsal::difference(measure, by.mean, lang);
    let chance = rehearsal::chance(&set.chance);
    let (mut en, mut fr) =
        (format!("{mean} ({interval}), better in {chance}"), format!("{mean} ({interval}), mieux dans {chance}"));
    if let Some(worlds) = &set.worlds {
        let worlds = rehearsal::chance(worlds);
        en.push_str(&format!(", in {worlds} of worlds"));
        fr.push_str(&format!(", dans {worlds} des mondes"));
    }
    if !set.sure {
        en.push_str("; the step before may do as much");
        fr.push_str(" ; le précédent fait peut-être autant");
    }
    (format!("{}  {}", dollars(lang, set.cost_usd), set.variant), lang.either((en, fr)))
}
