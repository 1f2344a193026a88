//! What a rehearsal says, on the terminal and on paper: its numbers, what decides a measure, who is better by which chance. What the
//! author should look at is in [`advice`](mod@advice).

pub mod advice;

use kernel::{names::Slug, time::Span};
use studies::{
    pairs::{Chance, Paired},
    shares::{Factor, SharePart, Shares},
};
use vocabulary::measure::{Better, MeasureUnit, PARTS, measure};

use super::{Lang, cli::CallWord, numbers::grouped, span, ui};

texts! {
    /// The fixed phrases of the report on a rehearsal.
    struct RehearsalPhrases {
        rehearsal: "Rehearsal", "Répétition";
        illustrative:
            "A model trains people and predicts nothing. What stands here was found under its rules and figures, many of them \
             illustrative. It says what an exercise of this scenario may bring to the table, never what a crisis will bring.",
            "Un modèle forme des personnes et ne prédit rien. Ce qui suit a été trouvé sous ses règles et avec ses paramètres, dont \
             beaucoup sont donnés à titre d’illustration. Cela dit ce qu’un exercice tiré de ce scénario peut amener à la table, \
             jamais ce qu’une crise amènera.";
        ran: "What was run", "Ce qui a été joué";
        scenario: "Scenario", "Scénario";
        until: "Up to", "Jusqu’à";
        runs: "Runs", "Parties";
        plays: "Plays", "Joueurs automatiques";
        variants: "Variants", "Variantes";
        seeds: "Seeds", "Graines";
        figures: "Figures that were set", "Paramètres réglés";
        no_figures: "none: all as the scenario has them", "aucun : tous tels que le scénario les fixe";
        survives: "Does it survive other figures?", "Cela survit-il à d’autres paramètres ?";
        survives_note:
            "Most figures of the model are our own. Here they were varied within their plausible ranges; docs/designs.md says how, and \
             what each number means.",
            "La plupart des paramètres du modèle sont les nôtres. On les a fait varier ici dans leur plage plausible ; docs/designs.md \
             dit comment, et ce que veut dire chaque nombre.";
        varied: "Figures that were varied", "Paramètres que l’on a fait varier";
        acts: "Acts from a file", "Décisions d’un fichier";
        engine: "Engine", "Moteur";
        decides: "What decides", "Ce qui décide";
        decides_note:
            "The variance of each main measure over all runs, shared out: how much of it goes back to the play, to the variant, to \
             the figures of the model, to what these do only together, and to the dice. A measure that the dice decide teaches \
             nothing about decisions.",
            "La variance de chaque mesure principale sur toutes les parties, répartie : la part qui revient au joueur \
             automatique, à la variante, aux paramètres du modèle, à ce qu’ils ne font qu’ensemble, et aux dés. Une mesure que décident les dés \
             n’apprend rien sur les décisions.";
        not_shared_out:
            "With one play and one variant, every difference is luck. Give several, as in --play nothing --play by-the-book, and \
             each at least two runs.",
            "Avec un seul joueur automatique et une seule variante, toute différence vient des dés. Donnez-en plusieurs, par exemple \
             --play nothing --play by-the-book, avec au moins deux parties chacune.";
        uneven:
            "Not every combination was run equally often. So the cells are held against luck as a whole.",
            "Toutes les combinaisons n’ont pas été jouées autant de fois. Elles sont donc comparées aux dés en bloc.";
        against: "Play against play", "Un joueur automatique contre l’autre";
        against_note:
            "Each measure has a line for each combination: the bar reaches from the value below which a twentieth of the runs lies to \
             the one above which a twentieth lies, the stroke is the median. Below, two combinations with the same dice: the mean \
             difference with its interval of 95 %, and in how many of a hundred pairs the first is better. An interval that \
             crosses nought may be luck.",
            "Chaque mesure a une ligne par combinaison : la barre va de la valeur sous laquelle se trouve une partie sur vingt à celle \
             au-dessus de laquelle s’en trouve une sur vingt, le trait est la médiane. Dessous, deux combinaisons avec les mêmes dés : \
             la différence moyenne avec son intervalle à 95 %, et dans combien de paires sur cent la première fait mieux. Un intervalle \
             qui traverse zéro peut venir des dés.";
        stands_still: "The same in every run.", "Pareille dans toutes les parties.";
        pair: "Which two", "Lesquelles";
        difference: "Mean difference", "Différence moyenne";
        interval: "Interval, 95 %", "Intervalle à 95 %";
        chance: "First is better", "La première fait mieux";
        chance_more: "First has more", "La première a plus";
        look: "What the author should look at", "À revoir par l’auteur";
        look_note:
            "The worst first. Bounds such as “too many” and “too long” are illustrative; each is named.",
            "Le plus grave d’abord. Les seuils, comme « trop » et « trop longtemps », sont donnés à titre d’illustration ; chacun est \
             nommé.";
        nothing_to_look_at: "Nothing was found.", "Rien à signaler.";
        found: "What was found", "Constat";
        remedy: "What could be done", "Ce qu’on peut faire";
        all: "All measures", "Toutes les mesures";
        all_note:
            "The median, and in brackets between what nine of ten runs lie. Measures that are the same in every run stand below.",
            "La médiane et, entre parenthèses, l’intervalle où se trouvent neuf parties sur dix. Les mesures pareilles dans toutes les \
             parties sont listées dessous.";
        measure: "Measure", "Mesure";
        still: "The same in every run", "Pareilles dans toutes les parties";
        reading: "How to read this", "Comment lire ces pages";
        reading_lines as &'static [&'static str]:
            &[
                "A run is one exercise from start to end without people: plays keep the seats. A seed is the number from which all its \
                 dice come. The same seed with another play is the same luck with other decisions, so that what both have in common \
                 falls out of a difference.",
                "The interval of a mean difference is Student’s over the pairs, that of a chance Wilson’s; ties count half. Both hold \
                 for these figures and rules alone. They say nothing of whether the figures are right.",
                "Shares of variance are eta squared of a balanced analysis of variance. With few runs, luck alone gives play and variant \
                 a small share; how much stands in summary.json (by_chance).",
                "Many measures are looked at together. One of twenty intervals leaves nought out by luck alone.",
                "Plays are policies, neither the best nor the worst that people can do. People surprise.",
                "Every run can be played again to the digit, with its seed: harmattan run, with the same play, variant and figures.",
            ],
            &[
                "Une partie est un exercice du début à la fin, sans personne : des joueurs automatiques tiennent les rôles. La graine est le nombre \
                 d’où viennent tous ses dés. La même graine avec un autre joueur automatique, c’est la même chance avec d’autres décisions : ce \
                 que les deux ont en commun disparaît de la différence.",
                "L’intervalle d’une différence moyenne est celui de Student sur les paires, celui d’une fréquence est celui de Wilson ; \
                 les égalités comptent pour moitié. Tous deux valent pour ces règles et ces paramètres seuls. Ils ne disent pas si les \
                 paramètres sont justes.",
                "Les parts de variance sont les êta carrés d’une analyse de variance équilibrée. Avec peu de parties, le hasard seul donne \
                 une petite part au joueur automatique et à la variante ; combien, summary.json le dit (by_chance).",
                "On regarde beaucoup de mesures à la fois. Un intervalle sur vingt écarte zéro par pur hasard.",
                "Les joueurs automatiques suivent des règles : ni ce que des personnes feraient de mieux, ni ce qu’elles feraient de pire. Les personnes \
                 surprennent.",
                "Chaque partie peut être rejouée au chiffre près, avec sa graine : harmattan run, avec le même joueur automatique, la même variante \
                 et les mêmes paramètres.",
            ];
        chart: "Chart", "Graphique";
    }
}

/// What a combination is called: its variant, and its play as a call names it.
pub fn cell_name(lang: Lang, variant: Option<Slug>, play: &str) -> String {
    let variant = variant.map_or_else(|| ui(lang, CallWord::AsItStands).to_owned(), |variant| variant.to_string());
    format!("{variant} · {play}")
}

/// A value of a measure, or a mean of several, with its unit.
pub fn amount(key: &str, value: f64, lang: Lang) -> String {
    let minus = if value < 0.0 { "−" } else { "" };
    let size = value.abs();
    match measure(key).map(|measure| measure.unit) {
        Some(MeasureUnit::Seconds) => format!("{minus}{}", span(Span(size.round() as i64))),
        Some(MeasureUnit::Permille) => format!("{minus}{} %", decimal(size / 10.0, 1, lang)),
        Some(MeasureUnit::Fraction) => format!("{minus}{}", decimal(size / PARTS as f64, 4, lang)),
        _ if size >= 100.0 => format!("{minus}{}", grouped(size.round() as u64, lang.pick(',', '\u{a0}'))),
        _ => format!("{minus}{}", decimal(size, 1, lang)),
    }
}

/// The same of a difference: it always bears a sign, but for nought.
pub fn difference(key: &str, value: f64, lang: Lang) -> String {
    let said = amount(key, value, lang);
    let plus = value > 0.0 && said != amount(key, 0.0, lang);
    if plus { format!("+{said}") } else { said }
}

/// A number with at most so many digits behind the point, and no nought at its end.
fn decimal(value: f64, digits: usize, lang: Lang) -> String {
    let text = format!("{value:.digits$}");
    let short = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if lang == Lang::Fr { short.replace('.', ",") } else { short.to_owned() }
}

/// A share of one in hundredths.
pub fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// A chance with its interval: `93 % (88–96 %)`.
pub fn chance(of: &Chance) -> String {
    format!("{} ({:.0}–{})", percent(of.share), of.low * 100.0, percent(of.high))
}

/// An interval of a difference.
pub fn interval(key: &str, of: &Paired, lang: Lang) -> String {
    let [low, high] = [of.low, of.high].map(|value| difference(key, value, lang));
    lang.either((format!("{low} to {high}"), format!("de {low} à {high}")))
}

/// One combination against another.
pub fn against(lang: Lang, first: &str, second: &str) -> String {
    lang.either((format!("{first} against {second}"), format!("{first} face à {second}")))
}

/// What decides: one thing, or several together.
pub fn factors(lang: Lang, of: &[Factor]) -> String {
    let name = |factor: &Factor| match factor {
        Factor::Play => lang.pick("play", "joueur automatique"),
        Factor::Variant => lang.pick("variant", "variante"),
        Factor::Parameters => lang.pick("figures", "paramètres"),
        Factor::Cell => lang.pick("combination", "combinaison"),
        Factor::Luck => lang.pick("luck", "hasard"),
    };
    of.iter().map(name).collect::<Vec<_>>().join(" × ")
}

/// What decides a measure, in a line: what has at least one of a hundred parts, and luck.
pub fn decided(lang: Lang, shares: &Shares) -> String {
    let counts = |part: &&SharePart| part.share >= 0.005 || part.of == [Factor::Luck];
    let parts = shares.parts.iter().filter(counts);
    let said: Vec<String> = parts.map(|part| format!("{} {}", factors(lang, &part.of), percent(part.share))).collect();
    format!("{}{}{}", lang.pick("decided by", "décidé par"), lang.colon(), said.join(lang.pick(", ", ", ")))
}

/// Which way is good, in brackets; nothing where none is.
pub fn direction(lang: Lang, better: Option<Better>) -> &'static str {
    match better {
        Some(Better::More) => ui(lang, CallWord::MoreIsBetter),
        Some(Better::Less) => ui(lang, CallWord::LessIsBetter),
        Some(Better::Unclear) | None => "",
    }
}

/// So many runs: so many of each of so many combinations.
pub fn runs_of(lang: Lang, all: usize, cells: usize, each: usize) -> String {
    let [all, cells, each] = [all, cells, each].map(|n| grouped(n as u64, lang.pick(',', '\u{a0}')));
    lang.either((
        format!("{all}: {each} of each of {cells} combinations"),
        format!("{all} : {each} de chacune des {cells} combinaisons"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_as_the_unit_and_the_language_want_it() {
        let said = |key, value| [Lang::En, Lang::Fr].map(|lang| amount(key, value, lang));
        assert_eq!(said("harmed", 12.34), ["12.3", "12,3"]);
        assert_eq!(said("harmed", -12_345.6), ["−12,346", "−12\u{a0}346"]);
        assert_eq!(said("harmed", 0.0), ["0", "0"]);
        assert_eq!(said("wait_mean_s", 2700.4), ["45 min", "45 min"]);
        assert_eq!(said("trust_mean", 425.0), ["42.5 %", "42,5 %"]);
        assert_eq!(said("ard_plain", 1234.0), ["0.1234", "0,1234"]);
    }

    #[test]
    fn a_difference_bears_a_sign_but_for_nought() {
        let said = |value| difference("harmed", value, Lang::En);
        assert_eq!([said(3.0), said(-3.0), said(0.0), said(0.01)], ["+3", "−3", "0", "0"]);
    }
}
