//! What is wrong, fault by fault.

use authoring::{
    beside::Beside,
    complaint::{Clock, Fault, Lack, Never},
};
use kernel::names::Slug;
use vocabulary::effect::System;

use super::{parts::none_of, slip::message as slip_message};
use crate::{
    kind::{in_turn, noun, nouns},
    lang::Lang,
    parameter,
};

/// Names in a message, at most.
const MOST_NAMED: usize = 8;

/// Why a file cannot be handed out.
fn beside(written: &str, how: &Beside) -> (String, String) {
    match how {
        Beside::There | Beside::Missing => {
            (format!("there is no file `{written}`"), format!("il n’y a pas de fichier `{written}`"))
        }
        Beside::Outside => (
            format!("`{written}` is a link that leads out of the folder"),
            format!("`{written}` est un lien qui mène hors du dossier"),
        ),
        Beside::NotAFile => {
            (format!("`{written}` is not an ordinary file"), format!("`{written}` n’est pas un fichier ordinaire"))
        }
        Beside::TooLarge(most) => {
            let most = most / 1024 / 1024;
            (format!("`{written}` is longer than {most} MiB"), format!("`{written}` dépasse {most} Mio"))
        }
    }
}

/// The first of several names, and that there are more.
fn named(names: &[Slug]) -> String {
    let mut said: Vec<String> = names.iter().take(MOST_NAMED).map(|name| format!("`{name}`")).collect();
    said.extend((names.len() > MOST_NAMED).then(|| "…".to_owned()));
    said.join(", ")
}

/// What is wrong.
pub fn message(lang: Lang, fault: &Fault) -> String {
    let (en, fr) = match fault {
        Fault::Written(slip) => return slip_message(lang, slip),
        Fault::WrongFormat { found, read } => (
            format!("this programme reads format {read}, not {found}"),
            format!("ce programme lit le format {read}, pas le {found}"),
        ),
        Fault::SinceFormat { what, format } => {
            (format!("`{what}` came with format {format}"), format!("`{what}` est apparu avec le format {format}"))
        }
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
        Fault::PhaseEndsFirst => {
            ("this phase ends before it begins".to_owned(), "cette phase finit avant de commencer".to_owned())
        }
        Fault::PhasesOverlap { other, ends: Some(Clock { day, hour, minute }) } => (
            format!("the phase `{other}` lasts until D{day} {hour:02}:{minute:02}"),
            format!("la phase `{other}` dure jusqu’à J{day} {hour:02}:{minute:02}"),
        ),
        Fault::PhasesOverlap { other, ends: None } => {
            (format!("the phase `{other}` lasts longer"), format!("la phase `{other}` dure plus longtemps"))
        }
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
        Fault::PostsAtOneEnd { post, other } => (
            format!("the posts `{other}` and `{post}` stand at the same end of this road"),
            format!("les postes `{other}` et `{post}` se trouvent au même bout de cette route"),
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
        Fault::AddsToOutput { base } => (
            format!("`{base}` itself adds to another variant"),
            format!("`{base}` s’ajoute elle-même à une autre variante"),
        ),
        Fault::OutputsContradict { other, about } => (
            format!("this output and `{other}` want different things of `{about}`: it would matter which comes first"),
            format!("ce produit et `{other}` demandent des choses différentes à `{about}` : l’ordre compterait"),
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
        Fault::HoldsAtStart => (
            "this holds as the exercise begins: it shows no deed of anybody".to_owned(),
            "ceci est vrai dès le début de l’exercice : cela ne montre aucun acte de personne".to_owned(),
        ),
        Fault::BroughtByRow { row } => (
            format!("the row `{row}` brings this about by itself: it shows no deed of anybody"),
            format!("la ligne `{row}` l’obtient à elle seule : cela ne montre aucun acte de personne"),
        ),
        Fault::NoBounds => (
            "without `at_least` or `at_most` nothing is asked here".to_owned(),
            "sans `at_least` ni `at_most`, rien n’est demandé ici".to_owned(),
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
        Fault::OutOfSeason { month, rains: (from, to) } if from > to => (
            format!(
                "the exercise begins in month {month}, which is not of this season; here it never rains for a season"
            ),
            format!(
                "l’exercice commence au mois {month}, qui n’est pas de cette saison ; ici, il n’y a pas de saison des pluies"
            ),
        ),
        Fault::OutOfSeason { month, rains: (from, to) } => (
            format!(
                "the exercise begins in month {month}, which is not of this season; it rains from month {from} to {to}"
            ),
            format!(
                "l’exercice commence au mois {month}, qui n’est pas de cette saison ; il pleut du mois {from} au mois {to}"
            ),
        ),
        Fault::NotTranslated { code, all, wanting } => {
            let names = named(wanting);
            (
                format!("of {all} texts for this seat, {} are not in `{code}`: {names}", wanting.len()),
                format!("des {all} textes pour ce rôle, {} ne sont pas en `{code}` : {names}", wanting.len()),
            )
        }
        Fault::NobodyReads { code } => (
            format!("there are texts in `{code}`, and no seat reads it"),
            format!("il y a des textes en `{code}`, et aucun rôle ne le lit"),
        ),
        Fault::EmptyAttachment => {
            ("a sheet without words and without a file".to_owned(), "une feuille sans texte ni fichier".to_owned())
        }
        Fault::PathLeaves { written } => (
            format!("`{written}` does not stay in the folder of the scenario"),
            format!("`{written}` sort du dossier du scénario"),
        ),
        Fault::NotPrinted { written } => (
            format!("`{written}` is of no kind that can be printed"),
            format!("`{written}` est d’un type qui ne s’imprime pas"),
        ),
        Fault::Unattached { written, how } => beside(written, how),
        Fault::NoSuchLanguage { written } => {
            (format!("`{written}` is not a language here"), format!("`{written}` n’est pas une langue ici"))
        }
        Fault::LongBrief { words, most } => (
            format!("{words} words take longer than a minute to read aloud; {most} are enough"),
            format!("{words} mots se lisent en plus d’une minute à haute voix ; {most} suffisent"),
        ),
        Fault::WindowPastEnd { length } => (
            format!("the time to answer ends after the exercise, which lasts {length}: it can stay open"),
            format!("le délai se termine après l’exercice, qui dure {length} : l’attente peut rester ouverte"),
        ),
        Fault::HourSkipped { shown } => (
            format!("the clocks are put forward over this hour; it would come as {}", clock(Lang::En, *shown)),
            format!("cette heure saute au changement d’heure ; elle viendrait comme {}", clock(Lang::Fr, *shown)),
        ),
        Fault::HourTwice => (
            "the clocks are put back: this hour comes twice, and the first is meant".to_owned(),
            "au changement d’heure, cette heure vient deux fois ; la première est prise".to_owned(),
        ),
        Fault::OverMidnight { opens: true } => (
            "these hours run over midnight: the post is closed by day".to_owned(),
            "ces heures passent minuit : le poste est fermé le jour".to_owned(),
        ),
        Fault::OverMidnight { opens: false } => (
            "these hours are at night, and without a safe building the post never opens then".to_owned(),
            "ces heures sont de nuit ; sans bâtiment sûr, le poste n’ouvre jamais".to_owned(),
        ),
        Fault::NoHours => (
            "these hours end when they begin: the post never opens".to_owned(),
            "ces heures finissent quand elles commencent : le poste n’ouvre jamais".to_owned(),
        ),
        Fault::Unguarded { countries: (one, other) } => (
            format!("this road leads from {one} to {other}, past no post, and is not unofficial"),
            format!("cette route mène de {one} à {other}, sans poste, et n’est pas non officielle"),
        ),
        Fault::UnofficialInland { country } => (
            format!("an unofficial way that crosses no border: both ends lie in {country}"),
            format!("un passage non officiel qui ne franchit aucune frontière : ses deux bouts sont en {country}"),
        ),
        Fault::OutsideWindow { exchanged: true } => (
            "this lies outside the window of the map; latitude and longitude seem exchanged".to_owned(),
            "c’est hors de la fenêtre de la carte ; latitude et longitude semblent échangées".to_owned(),
        ),
        Fault::OutsideWindow { exchanged: false } => (
            "this lies outside the window of the map, and no road of that length leads there".to_owned(),
            "c’est hors de la fenêtre de la carte, et aucune route de cette longueur n’y mène".to_owned(),
        ),
        Fault::EmptyWindow => (
            "not one place lies within this window of the map".to_owned(),
            "aucun lieu ne se trouve dans cette fenêtre de la carte".to_owned(),
        ),
        Fault::ShorterThanLine { km, line } => (
            format!("{km} km is shorter than the straight line, {line} km"),
            format!("{km} km, c’est moins que la ligne droite, {line} km"),
        ),
        Fault::LongWayRound { km, line } => {
            (format!("{km} km for {line} km as the crow flies"), format!("{km} km pour {line} km à vol d’oiseau"))
        }
        Fault::SameSpot { other } => (
            format!("this place lies at the very spot of `{other}`"),
            format!("ce lieu se trouve exactement au même point que `{other}`"),
        ),
        Fault::NotACode { written, .. } => (
            format!("`{written}` is not a country in two capital letters"),
            format!("`{written}` n’est pas un pays en deux lettres majuscules"),
        ),
        Fault::UnknownCountry { written, .. } => {
            (format!("`{written}` is no country"), format!("`{written}` n’est pas un pays"))
        }
        Fault::PostInland { post, country } => (
            format!("the post `{post}` stands on a road that crosses no border: both ends lie in {country}"),
            format!("le poste `{post}` est sur une route sans frontière : ses deux bouts sont en {country}"),
        ),
        Fault::NobodyThere { place } => (
            format!("nobody lives at `{place}`: no community there feels this or tells of it"),
            format!("personne n’habite `{place}` : aucune communauté ne le vit ni ne le raconte"),
        ),
        Fault::NotInGazetteer { name, .. } => (
            format!("the gazetteer knows no place named `{name}`"),
            format!("le répertoire des lieux ne connaît pas `{name}`"),
        ),
        Fault::NoSpot { name } => (
            format!("the gazetteer knows `{name}`, but no source says where it lies"),
            format!("le répertoire des lieux connaît `{name}`, mais aucune source ne dit où c’est"),
        ),
        Fault::NoKnownRoad { from, to, .. } => (
            format!("the gazetteer knows no road from `{from}` to `{to}`"),
            format!("le répertoire des lieux ne connaît pas de route de `{from}` à `{to}`"),
        ),
        Fault::MoreThanWhole { part, whole, most } => (
            format!("`{part}` is more than `{whole}`, which is {most}"),
            format!("`{part}` dépasse `{whole}`, qui vaut {most}"),
        ),
        Fault::NothingOf { lack } => {
            let (en, fr) = nothing_of(*lack);
            (en.to_owned(), fr.to_owned())
        }
        Fault::NoMembers => {
            ("a committee in which nobody sits".to_owned(), "un comité où personne ne siège".to_owned())
        }
        Fault::CountedTwice => (
            "members are listed and counted as well; the counts do not count".to_owned(),
            "les membres sont cités et comptés à la fois ; les nombres ne comptent pas".to_owned(),
        ),
        Fault::NoTime => ("no time at all".to_owned(), "aucune durée".to_owned()),
        Fault::Parameter(fault) => return parameter::fault(lang, fault),
        Fault::Implausible(known) => return parameter::implausible(lang, known),
        Fault::NotInPicture { condition } => (
            format!("no seat of this play can answer `{}` from what reaches it", condition.name()),
            format!(
                "aucun rôle de ce joueur automatique ne peut répondre à `{}` d’après ce qui lui parvient",
                condition.name()
            ),
        ),
        Fault::UnknownMeasure { written, .. } => {
            (format!("no measure is called `{written}`"), format!("aucune mesure ne s’appelle `{written}`"))
        }
        Fault::MeasureOf { measure, each: [], .. } => (
            format!("`{measure}` is not kept for single things"),
            format!("`{measure}` n’est pas tenue chose par chose"),
        ),
        Fault::MeasureOf { measure, each, .. } => (
            format!("behind `{measure}` belong names: {}", in_turn(Lang::En, each)),
            format!("derrière `{measure}` se mettent des noms : {}", in_turn(Lang::Fr, each)),
        ),
        Fault::NoDirection { measure } => (
            format!("nothing says whether more or less of `{measure}` is better"),
            format!("rien ne dit si l’on veut plus ou moins de `{measure}`"),
        ),
        Fault::NumberOfMeasures { found, least, most } => (
            format!("{found} main measures, where {least} to {most} can be weighed"),
            format!("{found} mesures principales, là où l’on peut en peser de {least} à {most}"),
        ),
        Fault::ChangesNothing => ("this changes nothing".to_owned(), "cela ne change rien".to_owned()),
        Fault::TellsNobody => (
            "this committee tells nobody what it hears".to_owned(),
            "ce comité ne dit à personne ce qu’il entend".to_owned(),
        ),
        Fault::IdleSeat { seat } => (
            format!(
                "at the seat `{seat}` there is nothing to do: it may do nothing, commands nothing and holds nothing"
            ),
            format!("le rôle `{seat}` n’a rien à faire : aucun droit, rien sous ses ordres, aucun moyen"),
        ),
        Fault::IdleRight { seat, act } => (
            format!("the seat `{seat}` has nothing to do `{}` with", act.name()),
            format!("le rôle `{seat}` n’a rien pour faire `{}`", act.name()),
        ),
        Fault::NoReserve { seat } => (
            format!("the seat `{seat}` may do `ReleaseMeans`, and has no `reserve` to release"),
            format!("le rôle `{seat}` peut faire `ReleaseMeans`, et n’a pas de `reserve` à débloquer"),
        ),
        Fault::SignsForNoState { seat } => (
            format!("the seat `{seat}` may do `SignAgreement`, and is no seat in a capital"),
            format!("le rôle `{seat}` peut faire `SignAgreement`, et ne siège pas dans une capitale"),
        ),
        Fault::OtherPlace { told, asked } => (
            format!("the words name `{told}`, and the condition asks about `{asked}`"),
            format!("le texte nomme `{told}`, et la condition porte sur `{asked}`"),
        ),
        Fault::RoadElsewhere { road, place } => (
            format!("the road `{road}` does not touch `{place}`, where the group is then"),
            format!("la route `{road}` ne touche pas `{place}`, où le groupe se trouve alors"),
        ),
        Fault::IdleCommand { seat, kind } => (
            format!("the seat `{seat}` commands a {} and may do nothing with it", noun(Lang::En, *kind)),
            format!(
                "le rôle `{seat}` a sous ses ordres un élément « {} », sans rien pouvoir en faire",
                noun(Lang::Fr, *kind)
            ),
        ),
        Fault::Masterless { thing, kind } => (
            format!("the {} `{thing}` is under the orders of no seat", noun(Lang::En, *kind)),
            format!("`{thing}` ({}) n’obéit à aucun rôle", noun(Lang::Fr, *kind)),
        ),
        Fault::Repeated { name } => {
            (format!("`{name}` stands in this list already"), format!("`{name}` figure déjà dans cette liste"))
        }
        Fault::OnlySubject { row } => (
            format!("the row `{row}` has no text: its seats read the subject alone"),
            format!("la ligne `{row}` n’a pas de texte : ses rôles ne lisent que l’objet"),
        ),
        Fault::ReachesNobody { row } => (
            format!("the text of the row `{row}` reaches nobody: it has no `to`"),
            format!("le texte de la ligne `{row}` n’atteint personne : elle n’a pas de `to`"),
        ),
        Fault::GivesAnswerAway { row } => (
            format!("`{row}` is an expected action: its text is read to nobody, for it would give the answer away"),
            format!("`{row}` est une action attendue : son texte n’est lu à personne, il donnerait la réponse"),
        ),
        Fault::NoOccasion { row } => (
            format!("the contingency `{row}` has no `when`: it comes in any case"),
            format!("la relance `{row}` n’a pas de `when` : elle vient dans tous les cas"),
        ),
        Fault::WrongTarget { act, thing, found, wanted } => (
            format!(
                "`{}` is done to a {}; `{thing}` is a {}",
                act.name(),
                nouns(Lang::En, wanted),
                noun(Lang::En, *found)
            ),
            format!(
                "`{}` vise : {} ; `{thing}` est du type « {} »",
                act.name(),
                nouns(Lang::Fr, wanted),
                noun(Lang::Fr, *found)
            ),
        ),
        Fault::NeverHolds { why } => never(why),
        Fault::ForgottenTooEarly { until, earliest } => (
            format!(
                "this row never comes: it is forgotten at {}, and what it waits for cannot be before {}",
                clock(Lang::En, *until),
                clock(Lang::En, *earliest)
            ),
            format!(
                "cette ligne ne viendra jamais : elle est oubliée à {}, et ce qu’elle attend ne peut arriver avant {}",
                clock(Lang::Fr, *until),
                clock(Lang::Fr, *earliest)
            ),
        ),
        Fault::ByHandOnly { row } => (
            format!("this waits for `{row}`, which comes only by the facilitator’s hand"),
            format!("ceci attend `{row}`, qui ne vient que de la main de l’animation"),
        ),
        Fault::FreeAct { act } => (
            format!("the act `{act}` costs nothing and takes no time"),
            format!("l’acte `{act}` ne coûte rien et ne prend pas de temps"),
        ),
        Fault::EmptyAct { act } => (
            format!("the act `{act}` brings nothing, and nothing asks for it"),
            format!("l’acte `{act}` n’apporte rien, et rien ne le demande"),
        ),
        Fault::TellsTooMuch { condition } => (
            format!("whoever is refused learns from it what no seat can know: `{}`", condition.name()),
            format!("qui se le voit refuser apprend ce qu’aucun rôle ne peut savoir : `{}`", condition.name()),
        ),
        Fault::NotForThem { act } => {
            (format!("none of these seats may do `{act}`"), format!("aucun de ces rôles ne peut faire `{act}`"))
        }
        Fault::AsksNothing { module } => {
            (format!("the module `{module}` asks nothing"), format!("le module `{module}` ne pose aucune question"))
        }
        Fault::TooFewOptions { question } => (
            format!("the question `{question}` offers fewer than two options"),
            format!("la question `{question}` offre moins de deux options"),
        ),
        Fault::NotAtTable { seat } => {
            (format!("`{seat}` does not take part in this module"), format!("`{seat}` ne prend pas part à ce module"))
        }
        Fault::NeverPaid { option } => (
            format!("`{option}` costs more than the whole budget of its question"),
            format!("`{option}` coûte plus que tout le budget de sa question"),
        ),
        Fault::NotAnOption { option, question } => (
            format!("`{option}` is no option of `{question}`"),
            format!("`{option}` n’est pas une option de `{question}`"),
        ),
        Fault::NoEnd => (
            "a row that comes again, and nothing says how often".to_owned(),
            "une ligne qui revient, sans que rien ne dise combien de fois".to_owned(),
        ),
        Fault::CutShort { asked, fit } => (
            format!("it is to come {asked} times, and there is time for {fit}"),
            format!("elle doit venir {asked} fois, et il n’y a de temps que pour {fit}"),
        ),
        Fault::AfterByHand => (
            "`after` is not looked at: this row comes only by the facilitator’s hand".to_owned(),
            "`after` n’est pas pris en compte : cette ligne ne vient que de la main de l’animation".to_owned(),
        ),
        Fault::NoTasks => (
            "an objective without tasks: nothing shows whether it was met".to_owned(),
            "un objectif sans tâches : rien ne montre s’il est atteint".to_owned(),
        ),
        Fault::NoRows { objective } => (
            format!("no row serves the objective `{objective}`"),
            format!("aucune ligne ne sert l’objectif `{objective}`"),
        ),
        Fault::Unexercised { paragraph } => (
            format!("nothing puts the paragraph `{paragraph}` of the plan to the test"),
            format!("rien ne met à l’épreuve le paragraphe `{paragraph}` du plan"),
        ),
        Fault::Twin { row } => (
            format!("this row says and does the same at the same time as `{row}`"),
            format!("cette ligne dit et fait la même chose au même moment que `{row}`"),
        ),
        Fault::Ignored { field, without } => (
            format!("`{field}` is not looked at without `{without}`"),
            format!("`{field}` n’est pas pris en compte sans `{without}`"),
        ),
        Fault::Placeholder { written } => (
            format!("`{written}` looks like a gap that nobody has filled in; players would read it as it stands"),
            format!("`{written}` ressemble à un blanc que personne n’a rempli ; les joueurs le liraient tel quel"),
        ),
    };
    lang.pick(en, fr)
}

/// `D1 06:30`, `J1 06:30`.
fn clock(lang: Lang, Clock { day, hour, minute }: Clock) -> String {
    format!("{}{day} {hour:02}:{minute:02}", lang.day_letter())
}

fn nothing_of(lack: Lack) -> (&'static str, &'static str) {
    match lack {
        Lack::Officers => ("a post without officers", "un poste sans agents"),
        Lack::People => ("a community of nobody", "une communauté sans personne"),
        Lack::Men => ("a group of nobody", "un groupe sans personne"),
        Lack::Travellers => ("a flow in which nobody travels", "un flux où personne ne voyage"),
        Lack::Plan => ("a group without a plan does nothing", "un groupe sans plan ne fait rien"),
        Lack::Cases => ("an outbreak without a case does not begin", "une épidémie sans cas ne commence pas"),
        Lack::Midas => (
            "fingerprints are taken in MIDAS, and this post has none",
            "les empreintes se prennent dans MIDAS, et ce poste ne l’a pas",
        ),
        Lack::Places => ("this befalls no place", "ceci ne touche aucun lieu"),
    }
}

/// Why a condition never holds.
fn never(why: &Never) -> (String, String) {
    let (en, fr) = match why {
        Never::Contradiction => {
            ("it asks for what excludes itself".to_owned(), "elle demande une chose et son contraire".to_owned())
        }
        Never::Past => (
            "when the row is first looked at, it is over".to_owned(),
            "quand la ligne est examinée, c’est déjà passé".to_owned(),
        ),
        Never::Beyond { least, most } => (
            format!("this can only be between {least} and {most}"),
            format!("cela ne peut être qu’entre {least} et {most}"),
        ),
        Never::NoAttack => (
            "nothing in the scenario can attack there".to_owned(),
            "rien dans le scénario ne peut y attaquer".to_owned(),
        ),
        Never::NobodyFlees => (
            "nothing in the scenario makes people flee".to_owned(),
            "rien dans le scénario ne fait fuir les gens".to_owned(),
        ),
        Never::NothingCloses { road } => (
            format!("nothing in the scenario closes the road `{road}`"),
            format!("rien dans le scénario ne ferme la route `{road}`"),
        ),
        Never::NoSystem { post, system } => (
            format!("the post `{post}` has no {}", system_name(*system)),
            format!("le poste `{post}` n’a pas {}", system_name(*system)),
        ),
        Never::NobodyTells { seat } => {
            (format!("nobody tells the seat `{seat}` anything"), format!("personne ne dit rien au rôle `{seat}`"))
        }
        Never::NothingToKnow { matter } => (
            format!("nothing in the scenario gives rise to `{matter:?}`"),
            format!("rien dans le scénario ne donne lieu à `{matter:?}`"),
        ),
        Never::NoSubject { matter } => (
            format!("`{matter:?}` is about nothing that has a name"),
            format!("`{matter:?}` ne porte sur rien qui ait un nom"),
        ),
        Never::NoAgreement => (
            "neither of the two may do `CallMeeting` across the border, and nothing brings an agreement".to_owned(),
            "ni l’un ni l’autre n’a `CallMeeting` par-delà la frontière, et rien n’apporte d’accord".to_owned(),
        ),
        Never::RowNeverComes { row } => {
            (format!("the row `{row}` never comes"), format!("la ligne `{row}` ne vient jamais"))
        }
        Never::TooMany { asked, of } => (
            format!("it asks for at least {asked} of {of}"),
            format!("elle demande au moins {asked} conditions, et il y en a {of}"),
        ),
        Never::TooLong => (
            "it would have to hold for longer than the exercise lasts".to_owned(),
            "elle devrait durer plus longtemps que l’exercice".to_owned(),
        ),
        Never::NoHours { post } => (
            format!("the post `{post}` has no hours after which it is closed"),
            format!("le poste `{post}` n’a pas d’heures après lesquelles il est fermé"),
        ),
        Never::NeverMissed { row } => (
            format!("the time to answer `{row}` ends after the exercise"),
            format!("le délai pour répondre à `{row}` finit après l’exercice"),
        ),
    };
    (format!("this condition never holds: {en}"), format!("cette condition n’est jamais vraie : {fr}"))
}

fn system_name(system: System) -> &'static str {
    match system {
        System::Power => "electricity",
        System::Midas => "MIDAS",
        System::I247 => "I-24/7",
    }
}
