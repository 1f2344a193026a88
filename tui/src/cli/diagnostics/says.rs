//! The words of every fault of a scenario, in both languages: what is wrong, a few words for the mark under the line, and what
//! to do about it where that can be said. Exhaustive: a fault without words does not build. What is quoted from a file or is
//! part of the format stands in backquotes and is the same in both languages.

use engine::{
    kernel::names::Slug,
    scenario::complaint::{Fault, Kind, Language, Level, Mark, Shape},
};

use crate::{comfort::settings, words::Lang};

/// The words of a language out of both.
fn either<T>(lang: Lang, en: T, fr: T) -> T {
    match lang {
        Lang::En => en,
        Lang::Fr => fr,
    }
}

/// `error`, `warning`, `note`.
pub(super) fn level(lang: Lang, level: Level) -> &'static str {
    match level {
        Level::Error => either(lang, "error", "erreur"),
        Level::Warning => either(lang, "warning", "avertissement"),
        Level::Note => either(lang, "note", "remarque"),
    }
}

/// `2 errors, 1 warning`, or that there is nothing to complain of.
pub(super) fn summary(lang: Lang, errors: usize, warnings: usize, notes: usize) -> String {
    let count = |n: usize, en: &str, fr: &str| {
        // In French nought is singular as well, but it is not said here.
        (n > 0).then(|| format!("{n} {}{}", either(lang, en, fr), if n == 1 { "" } else { "s" }))
    };
    let parts: Vec<String> = [
        count(errors, "error", "erreur"),
        count(warnings, "warning", "avertissement"),
        count(notes, "note", "remarque"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() { either(lang, "no faults", "aucune faute").to_owned() } else { parts.join(", ") }
}

/// `help:`.
pub(super) fn help_word(lang: Lang) -> &'static str {
    either(lang, "help:", "aide :")
}

/// What the second spot has to do with it.
pub(super) fn mark(lang: Lang, mark: Mark) -> &'static str {
    match mark {
        Mark::First => either(lang, "first here", "d’abord ici"),
        Mark::Declared => either(lang, "declared here", "déclaré ici"),
        Mark::Nearest => either(lang, "the nearest name is declared here", "le nom le plus proche est déclaré ici"),
        Mark::Opened => either(lang, "opened here", "ouvert ici"),
    }
}

/// A kind of thing, without an article.
fn noun(lang: Lang, kind: Kind) -> &'static str {
    let (en, fr) = match kind {
        Kind::Scenario => ("scenario", "scénario"),
        Kind::Authority => ("authority", "autorité"),
        Kind::Force => {
            ("armed force (an authority with `force: true`)", "force armée (une autorité avec `force: true`)")
        }
        Kind::Place => ("place", "lieu"),
        Kind::Road => ("road", "route"),
        Kind::Post => ("post", "poste"),
        Kind::Patrol => ("patrol", "patrouille"),
        Kind::Community => ("community", "communauté"),
        Kind::Committee => ("committee", "comité"),
        Kind::Camp => ("camp", "site"),
        Kind::Flow => ("flow", "flux"),
        Kind::Group => ("group", "groupe"),
        Kind::Hazard => ("hazard", "aléa"),
        Kind::Seat => ("seat", "rôle"),
        Kind::Channel => ("channel", "canal"),
        Kind::Objective => ("objective", "objectif"),
        Kind::Task => ("task", "tâche"),
        Kind::Row => ("row of the MSEL", "ligne du chronogramme"),
        Kind::Lesson => ("lesson", "leçon"),
        Kind::Variant => ("variant", "variante"),
    };
    either(lang, en, fr)
}

/// `seat or community`.
fn nouns(lang: Lang, kinds: &[Kind]) -> String {
    let words: Vec<&str> = kinds.iter().map(|kind| noun(lang, *kind)).collect();
    words.join(either(lang, " or ", " ou "))
}

/// `aucun rôle ni aucune communauté`: French asks for the gender.
fn none_of(kinds: &[Kind]) -> String {
    let none = |kind: &Kind| {
        let feminine = matches!(
            kind,
            Kind::Authority
                | Kind::Force
                | Kind::Road
                | Kind::Patrol
                | Kind::Community
                | Kind::Task
                | Kind::Row
                | Kind::Lesson
                | Kind::Variant
        );
        format!("{} {}", if feminine { "aucune" } else { "aucun" }, noun(Lang::Fr, *kind))
    };
    kinds.iter().map(none).collect::<Vec<_>>().join(" ni ")
}

fn shape(lang: Lang, shape: &Shape) -> String {
    let (en, fr) = match shape {
        Shape::Text => ("a text in quotes", "un texte entre guillemets"),
        Shape::Whole => ("a whole number", "un nombre entier"),
        Shape::Number => ("a number", "un nombre"),
        Shape::YesNo => ("`true` or `false`", "`true` ou `false`"),
        Shape::List => ("a list `[ … ]`", "une liste `[ … ]`"),
        Shape::Tuple(0) => ("empty brackets `()`", "des parenthèses vides `()`"),
        Shape::Tuple(1) => ("one value in brackets `( … )`", "une seule valeur entre parenthèses `( … )`"),
        Shape::Tuple(n) => {
            return either(
                lang,
                format!("{n} values in brackets `( … )`"),
                format!("{n} valeurs entre parenthèses `( … )`"),
            );
        }
        Shape::Fields => ("named fields `( name: … )`", "des champs nommés `( nom: … )`"),
        Shape::Map => ("a map `{ … }`", "une table `{ … }`"),
        Shape::Word => ("a word without quotes", "un mot sans guillemets"),
        Shape::FieldName => ("the name of a field", "le nom d’un champ"),
        Shape::Value => ("a value", "une valeur"),
        Shape::End => ("nothing more", "plus rien"),
        Shape::EndOfFile => ("the end of the file", "la fin du fichier"),
        Shape::Written(written) => return format!("`{written}`"),
    };
    either(lang, en, fr).to_owned()
}

fn language(lang: Lang, language: Language) -> &'static str {
    match language {
        Language::English => either(lang, "English", "anglais"),
        Language::French => either(lang, "French", "français"),
    }
}

/// What is wrong.
pub(super) fn message(lang: Lang, fault: &Fault) -> String {
    let (en, fr) = match fault {
        Fault::Unclosed { with: '"' } => {
            ("this text has no closing quote".to_owned(), "ce texte n’a pas de guillemet fermant".to_owned())
        }
        Fault::Unclosed { with: '/' } => {
            ("this comment is never closed".to_owned(), "ce commentaire n’est jamais fermé".to_owned())
        }
        Fault::Unclosed { with } => {
            (format!("this `{with}` is never closed"), format!("ce `{with}` n’est jamais fermé"))
        }
        Fault::Unopened { with } => (format!("this `{with}` closes nothing"), format!("ce `{with}` ne ferme rien")),
        Fault::Unexpected { found, wanted } => (
            format!("expected {}, found {}", shape(Lang::En, wanted), shape(Lang::En, found)),
            format!("attendu : {} ; trouvé : {}", shape(Lang::Fr, wanted), shape(Lang::Fr, found)),
        ),
        Fault::MissingComma => ("a comma is missing".to_owned(), "il manque une virgule".to_owned()),
        Fault::ForeignCharacter { instead: ' ', .. } => (
            "this space comes from a word processor".to_owned(),
            "cette espace vient d’un traitement de texte".to_owned(),
        ),
        Fault::ForeignCharacter { found, instead } => (
            format!("`{found}` opens no text here; write `{instead}`"),
            format!("`{found}` n’ouvre pas de texte ici ; écrivez `{instead}`"),
        ),
        Fault::DecimalComma { .. } => {
            ("a decimal number with a comma".to_owned(), "un nombre décimal avec une virgule".to_owned())
        }
        Fault::Unquoted { written } => {
            (format!("`{written}` needs quotes"), format!("`{written}` doit être entre guillemets"))
        }
        Fault::ControlCharacter { code } => (
            format!("a control character (U+{code:04X}) within a text"),
            format!("un caractère de contrôle (U+{code:04X}) dans un texte"),
        ),
        Fault::ByteOrderMark => (
            "the file starts with a byte order mark".to_owned(),
            "le fichier commence par une marque d’ordre des octets".to_owned(),
        ),
        Fault::TooDeep { limit } => (
            format!("more than {limit} brackets within each other"),
            format!("plus de {limit} parenthèses les unes dans les autres"),
        ),
        Fault::Malformed { written } => (format!("`{written}` cannot be read"), format!("`{written}` est illisible")),
        Fault::Empty => ("nothing is written here".to_owned(), "rien n’est écrit ici".to_owned()),
        Fault::UnknownField { name, of, .. } => {
            (format!("`{of}` has no field `{name}`"), format!("`{of}` n’a pas de champ `{name}`"))
        }
        Fault::UnknownWord { name, .. } => {
            (format!("`{name}` is not a word known here"), format!("`{name}` n’est pas un mot connu ici"))
        }
        Fault::MissingField { name, of } if of.is_empty() => {
            (format!("the field `{name}` is missing"), format!("le champ `{name}` manque"))
        }
        Fault::MissingField { name, of } => {
            (format!("`{of}` lacks the field `{name}`"), format!("il manque à `{of}` le champ `{name}`"))
        }
        Fault::Twice { name } => (format!("`{name}` stands twice"), format!("`{name}` est écrit deux fois")),
        Fault::WrongShape { wanted, found } => (
            format!("expected {}, found {}", shape(Lang::En, wanted), shape(Lang::En, found)),
            format!("attendu : {} ; trouvé : {}", shape(Lang::Fr, wanted), shape(Lang::Fr, found)),
        ),
        // The most is only what the memory holds.
        Fault::OutOfRange { least, most } if *most >= i64::from(u32::MAX) => {
            (format!("this number must be {least} or more"), format!("ce nombre doit être au moins {least}"))
        }
        Fault::OutOfRange { least, most } => (
            format!("this number must be between {least} and {most}"),
            format!("ce nombre doit être compris entre {least} et {most}"),
        ),
        Fault::OutOfBounds { least, most } => (
            format!("this number must be between {least} and {most}"),
            format!("ce nombre doit être compris entre {least} et {most}"),
        ),
        Fault::MissingLanguage { language: wanting } => (
            format!("this text lacks its {}", language(Lang::En, *wanting)),
            format!("il manque à ce texte sa version en {}", language(Lang::Fr, *wanting)),
        ),
        Fault::UnknownLanguage { written } => {
            (format!("`{written}` is not a language here"), format!("`{written}` n’est pas une langue ici"))
        }
        Fault::WrongFormat { found, read } => (
            format!("this programme reads format {read}, not {found}"),
            format!("ce programme lit le format {read}, pas le {found}"),
        ),
        Fault::Other { said } => (said.clone(), format!("valeur refusée : {said}")),
        Fault::BadName { name, .. } => {
            (format!("`{name}` is not a well formed name"), format!("`{name}` n’est pas un nom bien formé"))
        }
        Fault::ReservedName { name } => {
            (format!("the name `{name}` is reserved"), format!("le nom `{name}` est réservé"))
        }
        Fault::DuplicateName { name } => {
            (format!("the name `{name}` is taken"), format!("le nom `{name}` est déjà pris"))
        }
        Fault::Dangling { name, wanted, .. } if wanted.is_empty() => {
            (format!("nothing is named `{name}`"), format!("rien ne s’appelle `{name}`"))
        }
        Fault::Dangling { name, wanted, .. } => (
            format!("no {} is named `{name}`", nouns(Lang::En, wanted)),
            format!("{} ne s’appelle `{name}`", none_of(wanted)),
        ),
        Fault::WrongKind { name, wanted, found, .. } => (
            format!("`{name}` is the name of a {}; wanted: {}", noun(Lang::En, *found), nouns(Lang::En, wanted)),
            format!("`{name}` est du type « {} » ; attendu : {}", noun(Lang::Fr, *found), nouns(Lang::Fr, wanted)),
        ),
        Fault::ShortTooLong { length, most } => (
            format!("a short name of {length} characters, where there is room for {most}"),
            format!("un nom court de {length} caractères, là où il y a place pour {most}"),
        ),
        Fault::SameShort { short, other } => (
            format!("where space is short, `{other}` is called `{short}` as well"),
            format!("là où la place manque, `{other}` s’appelle aussi `{short}`"),
        ),
        Fault::BadTime { written } => (
            format!("`{written}` is neither a time nor a span"),
            format!("`{written}` n’est ni une heure ni une durée"),
        ),
        Fault::BadStart { written } => {
            (format!("`{written}` is not a date and an hour"), format!("`{written}` n’est pas une date avec une heure"))
        }
        Fault::BadZone { written, .. } => {
            (format!("`{written}` is not a time zone"), format!("`{written}` n’est pas un fuseau horaire"))
        }
        Fault::BadHour { written } => {
            (format!("`{written}` is not an hour of the day"), format!("`{written}` n’est pas une heure de la journée"))
        }
        Fault::NegativeSpan => {
            ("a span of time cannot be negative".to_owned(), "une durée ne peut pas être négative".to_owned())
        }
        Fault::BadLength { least, most } => (
            format!("an exercise lasts between {least} and {most}"),
            format!("un exercice dure entre {least} et {most}"),
        ),
        Fault::BeforeStart => {
            ("this is before the exercise starts".to_owned(), "c’est avant le début de l’exercice".to_owned())
        }
        Fault::AfterEnd { length } => (
            format!("this is after the end of the exercise, which lasts {length}"),
            format!("c’est après la fin de l’exercice, qui dure {length}"),
        ),
        Fault::UntilBeforeAt => (
            "this row is forgotten before it is looked at".to_owned(),
            "cette ligne est oubliée avant d’être examinée".to_owned(),
        ),
        Fault::Upside { least, most } => (
            format!("the least, {least}, is more than the most, {most}"),
            format!("le minimum, {least}, dépasse le maximum, {most}"),
        ),
        Fault::BadWindow => (
            "the window has no inside: west must be less than east, south less than north".to_owned(),
            "la fenêtre est vide : west doit être inférieur à east, south à north".to_owned(),
        ),
        Fault::RoadToItself { place } => {
            (format!("this road leads from `{place}` to itself"), format!("cette route va de `{place}` à `{place}`"))
        }
        Fault::PostAndUnofficial => (
            "a road past a post is not unofficial".to_owned(),
            "une route qui passe par un poste n’est pas une voie non officielle".to_owned(),
        ),
        Fault::PostWithoutRoad { post } => {
            (format!("no road passes the post `{post}`"), format!("aucune route ne passe par le poste `{post}`"))
        }
        Fault::PostWithTwoRoads { post } => (
            format!("a second road passes the post `{post}`"),
            format!("une seconde route passe par le poste `{post}`"),
        ),
        Fault::RoadMissesPost { post, place } => (
            format!("the post `{post}` stands at `{place}`, which this road does not touch"),
            format!("le poste `{post}` se trouve à `{place}`, que cette route ne touche pas"),
        ),
        Fault::Unreachable { place } => (
            format!("no road joins `{place}` to the rest of the map"),
            format!("aucune route ne relie `{place}` au reste de la carte"),
        ),
        Fault::NotJoined { from, to } => {
            (format!("no road leads from `{from}` to `{to}`"), format!("aucune route ne mène de `{from}` à `{to}`"))
        }
        Fault::NoSuchCountry { written, .. } => {
            (format!("no place lies in `{written}`"), format!("aucun lieu ne se trouve dans `{written}`"))
        }
        Fault::CountsEndEarly { days, needed } => (
            format!(
                "these counts end after {days} days, the exercise lasts {needed}; the last would stand for all the rest"
            ),
            format!(
                "ces comptages s’arrêtent après {days} jours, l’exercice en dure {needed} ; le dernier vaudrait pour la suite"
            ),
        ),
        Fault::TwoMasters { thing, seats: (one, other) } => (
            format!("`{thing}` is under the orders of both `{one}` and `{other}`"),
            format!("`{thing}` obéit à la fois à `{one}` et à `{other}`"),
        ),
        Fault::NoCommunity { seat } => (
            format!("the community seat `{seat}` speaks for no community"),
            format!("le rôle communautaire `{seat}` ne parle pour aucune communauté"),
        ),
        Fault::SameEnds { name } => (format!("both ends are `{name}`"), format!("les deux bouts sont `{name}`")),
        Fault::NeedlessRight { act, facilitator: true } => (
            format!("`{}` is for the facilitator alone", act.name()),
            format!("`{}` est réservé à l’animation", act.name()),
        ),
        Fault::NeedlessRight { act, facilitator: false } => {
            (format!("every seat may do `{}`", act.name()), format!("tous les rôles peuvent faire `{}`", act.name()))
        }
        Fault::LacksRight { seat, act } => (
            format!("the seat `{seat}` may not do `{}`", act.name()),
            format!("le rôle `{seat}` n’a pas le droit de faire `{}`", act.name()),
        ),
        Fault::NobodyMay { act } => {
            (format!("no seat may do `{}`", act.name()), format!("aucun rôle n’a le droit de faire `{}`", act.name()))
        }
        Fault::FacilitatorAct { act } => (
            format!("`{}` is done by the facilitator, never by players", act.name()),
            format!("`{}` revient à l’animation, jamais aux joueurs", act.name()),
        ),
        Fault::NotUnderOrders { thing } => (
            format!("none of the expected seats commands `{thing}`"),
            format!("aucun des rôles attendus ne commande `{thing}`"),
        ),
        Fault::ExpectsNothing => {
            ("an expected action without `expect`".to_owned(), "une action attendue sans `expect`".to_owned())
        }
        Fault::EmptyExpectation => {
            ("this list must not be empty".to_owned(), "cette liste ne doit pas être vide".to_owned())
        }
        Fault::IdleRow { row } => (
            format!("the row `{row}` reaches nobody and does nothing"),
            format!("la ligne `{row}` n’atteint personne et ne fait rien"),
        ),
        Fault::NoAnswerPossible { row } => {
            (format!("the row `{row}` expects no answer"), format!("la ligne `{row}` n’attend pas de réponse"))
        }
        Fault::WaitsForItself { row } => (
            format!("the row `{row}` waits for itself, and so never comes"),
            format!("la ligne `{row}` s’attend elle-même et ne viendra jamais"),
        ),
        Fault::EmptyCondition { holds: true } => {
            ("this always holds".to_owned(), "cette condition est toujours vraie".to_owned())
        }
        Fault::EmptyCondition { holds: false } => {
            ("this never holds".to_owned(), "cette condition n’est jamais vraie".to_owned())
        }
        Fault::SilentSeat { seat } => {
            (format!("no channel reaches the seat `{seat}`"), format!("aucun canal n’atteint le rôle `{seat}`"))
        }
        Fault::EmptyList { of } => (
            format!("the scenario has not one {}", noun(Lang::En, *of)),
            format!("il manque au scénario au moins un élément du type « {} »", noun(Lang::Fr, *of)),
        ),
        Fault::LessonWaits => (
            "a lesson waits either for a condition or for a key".to_owned(),
            "une leçon attend soit une condition, soit une touche".to_owned(),
        ),
        Fault::EmptyText => ("this text is empty".to_owned(), "ce texte est vide".to_owned()),
        Fault::SameInBoth => ("same in both languages".to_owned(), "identique dans les deux langues".to_owned()),
        Fault::LongBrief { words, most } => (
            format!("{words} words take longer than a minute to read aloud; {most} are enough"),
            format!("{words} mots se lisent en plus d’une minute à haute voix ; {most} suffisent"),
        ),
    };
    either(lang, en, fr)
}

/// The list of what is known, unless it is too long to be read.
fn known(lang: Lang, known: &[&str]) -> Option<String> {
    (1..=40).contains(&known.len()).then(|| {
        let list: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
        format!("{} {}", either(lang, "known here:", "connus ici :"), list.join(", "))
    })
}

fn did_you_mean(lang: Lang, name: &str) -> String {
    either(lang, format!("did you mean `{name}`?"), format!("vouliez-vous dire `{name}` ?"))
}

/// What is wrong with a setting, by code, in words, and what to do about it.
pub(super) fn setting(lang: Lang, fault: &settings::Fault) -> (&'static str, String, Option<String>) {
    use settings::Fault as F;
    match fault {
        F::Written(fault) => (fault.code(), message(lang, fault), help(lang, fault)),
        F::NoKey { action } => (
            "K001",
            either(lang, format!("`{action}` is left without a key"), format!("`{action}` n’a plus de touche")),
            Some(
                either(
                    lang,
                    "give it at least one, or leave the line out",
                    "donnez-lui au moins une touche, ou enlevez la ligne",
                )
                .to_owned(),
            ),
        ),
        F::OnlyLetters { action, place } => (
            "K002",
            either(
                lang,
                format!("in `{place}` letters are text: `{action}` could not be reached"),
                format!("dans `{place}`, les lettres sont du texte : `{action}` resterait hors d’atteinte"),
            ),
            Some(
                either(
                    lang,
                    "add a key that writes nothing, such as `Ctrl+Y`",
                    "ajoutez une touche qui n’écrit rien, comme `Ctrl+Y`",
                )
                .to_owned(),
            ),
        ),
        F::Conflict { key, action, other, place } => (
            "K003",
            either(
                lang,
                format!("the key `{key}` means both `{action}` and `{other}` in `{place}`"),
                format!("la touche `{key}` veut dire `{action}` et aussi `{other}` dans `{place}`"),
            ),
            Some(either(
                lang,
                format!("choose another key, or give `{other}` another one too"),
                format!("choisissez une autre touche, ou donnez-en une autre aussi à `{other}`"),
            )),
        ),
    }
}

/// What to do about it, where that can be said.
pub(super) fn help(lang: Lang, fault: &Fault) -> Option<String> {
    let (en, fr) = match fault {
        Fault::UnknownField { nearest, known: all, .. } | Fault::UnknownWord { nearest, known: all, .. } => {
            return nearest.as_deref().map(|name| did_you_mean(lang, name)).or_else(|| known(lang, all));
        }
        Fault::NoSuchCountry { known: all, .. } => {
            return known(lang, &all.iter().map(String::as_str).collect::<Vec<_>>());
        }
        Fault::Dangling { nearest: Some(name), .. } | Fault::WrongKind { nearest: Some(name), .. } => {
            return Some(did_you_mean(lang, name.as_str()));
        }
        Fault::Dangling { name, wanted, .. } if *name == Slug::new("facilitator") && wanted.contains(&Kind::Seat) => (
            "the facilitator is no seat; a row without `to` is for the facilitator's eyes".to_owned(),
            "l’animation n’est pas un rôle ; une ligne sans `to` est pour elle seule".to_owned(),
        ),
        Fault::BadZone { nearest: Some(name), .. } | Fault::BadName { better: Some(name), .. } => {
            return Some(did_you_mean(lang, name));
        }
        Fault::BadZone { .. } => {
            ("write a zone such as `Africa/Niamey`".to_owned(), "écrivez un fuseau comme `Africa/Niamey`".to_owned())
        }
        Fault::BadName { .. } => (
            "a name has up to 64 of the characters `a` to `z`, `0` to `9`, `-` and `_`, and starts with a letter"
                .to_owned(),
            "un nom a au plus 64 caractères parmi `a` à `z`, `0` à `9`, `-` et `_`, et commence par une lettre"
                .to_owned(),
        ),
        Fault::Unclosed { with: '"' } => {
            ("add `\"` at the end of the text".to_owned(), "ajoutez `\"` à la fin du texte".to_owned())
        }
        Fault::Unclosed { with: '/' } => ("close it with `*/`".to_owned(), "fermez-le par `*/`".to_owned()),
        Fault::Unclosed { with } => {
            let close = match with {
                '(' => ')',
                '[' => ']',
                _ => '}',
            };
            (format!("add `{close}` where it ends"), format!("ajoutez `{close}` là où il se termine"))
        }
        Fault::Unexpected { found: Shape::Written(found), wanted: Shape::FieldName } if found == "=" => {
            ("write `name: value`".to_owned(), "écrivez `nom: valeur`".to_owned())
        }
        Fault::Unexpected { found: Shape::Written(found), wanted: Shape::Value } if found == "," => {
            ("remove it, one comma is enough".to_owned(), "supprimez-la, une virgule suffit".to_owned())
        }
        Fault::WrongFormat { read, .. } => (format!("write `format: {read}`"), format!("écrivez `format: {read}`")),
        Fault::MissingComma => ("write `,` here".to_owned(), "écrivez `,` ici".to_owned()),
        Fault::ForeignCharacter { instead: ' ', .. } => {
            ("type an ordinary space".to_owned(), "tapez une espace ordinaire".to_owned())
        }
        Fault::ForeignCharacter { .. } => (
            "use the straight quotes `\"…\"` around texts; within them « » and ’ are welcome".to_owned(),
            "mettez les textes entre guillemets droits `\"…\"` ; à l’intérieur, « » et ’ sont les bienvenus".to_owned(),
        ),
        Fault::DecimalComma { meant } => (format!("write `{meant}`"), format!("écrivez `{meant}`")),
        Fault::Unquoted { written } => (format!("write `\"{written}\"`"), format!("écrivez `\"{written}\"`")),
        Fault::ByteOrderMark => (
            "save the file as UTF-8 without a byte order mark".to_owned(),
            "enregistrez le fichier en UTF-8 sans marque d’ordre des octets".to_owned(),
        ),
        Fault::ControlCharacter { .. } => ("remove it".to_owned(), "supprimez-le".to_owned()),
        Fault::WrongShape { wanted: Shape::Text, found: Shape::Written(word) } => {
            (format!("write `\"{word}\"`"), format!("écrivez `\"{word}\"`"))
        }
        Fault::WrongShape { wanted: Shape::Word, found: Shape::Text } => {
            ("remove the quotes".to_owned(), "supprimez les guillemets".to_owned())
        }
        Fault::WrongShape { wanted: Shape::Whole | Shape::Number, found: Shape::Text } => {
            ("a number stands without quotes".to_owned(), "un nombre s’écrit sans guillemets".to_owned())
        }
        Fault::WrongShape { wanted: Shape::List, .. } => (
            "put it in `[ … ]`, even if it is the only one".to_owned(),
            "mettez-le entre `[ … ]`, même s’il est seul".to_owned(),
        ),
        Fault::MissingLanguage { .. } | Fault::UnknownLanguage { .. } => (
            "write `{ \"en\": \"…\", \"fr\": \"…\" }`, or one text for both".to_owned(),
            "écrivez `{ \"en\": \"…\", \"fr\": \"…\" }`, ou un seul texte pour les deux".to_owned(),
        ),
        Fault::ShortTooLong { .. } => (
            "shorten it, or leave `short` out: the full name then stands there, cut".to_owned(),
            "raccourcissez-le, ou enlevez `short` : le nom entier y figure alors, coupé".to_owned(),
        ),
        Fault::SameShort { .. } => (
            "choose a short name that tells the two apart".to_owned(),
            "choisissez un nom court qui les distingue".to_owned(),
        ),
        Fault::BadTime { .. } => (
            "write a time as `\"D1 06:30\"` (day and hour) or `\"+2h15\"` (after the start), a span as `\"45min\"`"
                .to_owned(),
            "écrivez une heure `\"J1 06:30\"` (jour et heure) ou `\"+2h15\"` (après le début), une durée `\"45min\"`"
                .to_owned(),
        ),
        Fault::BadStart { .. } => (
            "write a day that exists and an hour, such as `\"2027-03-08 06:00\"`".to_owned(),
            "écrivez un jour qui existe et une heure, par exemple `\"2027-03-08 06:00\"`".to_owned(),
        ),
        Fault::BadHour { .. } => ("write `\"06:00\"`".to_owned(), "écrivez `\"06:00\"`".to_owned()),
        Fault::DuplicateName { .. } => (
            "a name means one thing over the whole scenario; choose another".to_owned(),
            "un nom ne désigne qu’une chose dans tout le scénario ; choisissez-en un autre".to_owned(),
        ),
        Fault::ReservedName { .. } => ("choose another name".to_owned(), "choisissez un autre nom".to_owned()),
        Fault::LacksRight { seat, act } => (
            format!("add `{}` to `may` of the seat `{seat}`", act.name()),
            format!("ajoutez `{}` à `may` du rôle `{seat}`", act.name()),
        ),
        Fault::NobodyMay { act } => {
            (format!("add `{}` to `may` of a seat", act.name()), format!("ajoutez `{}` à `may` d’un rôle", act.name()))
        }
        Fault::NeedlessRight { .. } => ("remove it from `may`".to_owned(), "retirez-le de `may`".to_owned()),
        Fault::NoCommunity { .. } => (
            "name the community with `community: \"…\"`".to_owned(),
            "nommez la communauté avec `community: \"…\"`".to_owned(),
        ),
        Fault::PostWithoutRoad { post } => (
            format!("give the road that crosses there `post: \"{post}\"`"),
            format!("donnez à la route qui y passe `post: \"{post}\"`"),
        ),
        Fault::ExpectsNothing => (
            "say who should do what: `expect: (seats: […], acts: […], within: \"1h\")`".to_owned(),
            "dites qui doit faire quoi : `expect: (seats: […], acts: […], within: \"1h\")`".to_owned(),
        ),
        Fault::NoAnswerPossible { row } => (
            format!("give the row `{row}` an `expect`, or ask for `Fired(\"{row}\")`"),
            format!("donnez un `expect` à la ligne `{row}`, ou demandez `Fired(\"{row}\")`"),
        ),
        Fault::IdleRow { .. } => (
            "name seats in `to`, or give it `effects`".to_owned(),
            "nommez des rôles dans `to`, ou donnez-lui des `effects`".to_owned(),
        ),
        Fault::SilentSeat { seat } => (
            format!("add a channel with `from` or `to` `\"{seat}\"`"),
            format!("ajoutez un canal avec `from` ou `to` `\"{seat}\"`"),
        ),
        Fault::TwoMasters { .. } => {
            ("leave it with one of them".to_owned(), "laissez-le à un seul des deux".to_owned())
        }
        Fault::SameInBoth => (
            "write `{ \"en\": \"…\", \"fr\": \"…\" }`".to_owned(),
            "écrivez `{ \"en\": \"…\", \"fr\": \"…\" }`".to_owned(),
        ),
        _ => return None,
    };
    Some(either(lang, en, fr))
}
