//! What to do about a fault, where that can be said.

use authoring::{
    beside::PRINTED,
    complaint::{Fault, Lack, Never},
};
use kernel::names::Slug;
use vocabulary::kind::Kind;

use super::{
    parts::{did_you_mean, known},
    slip::help as slip_help,
};
use crate::{kind::noun, lang::Lang, parameter, tongue::tongues};

/// What to do about it, where that can be said.
pub fn help(lang: Lang, fault: &Fault) -> Option<String> {
    let (en, fr) = match fault {
        Fault::Written(slip) => return slip_help(lang, slip),
        Fault::Parameter(fault) => return Some(parameter::fault_help(lang, fault)),
        Fault::Implausible(_) => return Some(parameter::implausible_help(lang).to_owned()),
        Fault::NoSuchCountry { known: all, .. } => {
            return known(lang, &all.iter().map(String::as_str).collect::<Vec<_>>());
        }
        Fault::Dangling { name: written, nearest: Some(name), .. }
        | Fault::WrongKind { name: written, nearest: Some(name), .. } => {
            let meant = did_you_mean(lang, name.as_str());
            // A letter of another alphabet looks like the right one.
            let foreign = written.as_str().chars().find(|c| !c.is_ascii());
            let point = |c: char| format!("{meant} (`{c}`: U+{:04X})", u32::from(c));
            return Some(foreign.map_or_else(|| meant.clone(), point));
        }
        Fault::Dangling { name, wanted, .. } if *name == Slug::new("facilitator") && wanted.contains(&Kind::Seat) => (
            "the facilitator is no seat; a row without `to` is for the facilitator's eyes".to_owned(),
            "l’animation n’est pas un rôle ; une ligne sans `to` est pour elle seule".to_owned(),
        ),
        Fault::Dangling { known: fitting, .. } if !fitting.is_empty() => {
            return known(lang, &fitting.iter().map(|name| name.as_str()).collect::<Vec<_>>());
        }
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
        Fault::WrongFormat { read, .. } => (format!("write `format: {read}`"), format!("écrivez `format: {read}`")),
        Fault::SinceFormat { format, .. } => (
            format!("write `format: {format}` in `scenario.ron`; all else stays as it is"),
            format!("écrivez `format: {format}` dans `scenario.ron` ; tout le reste demeure"),
        ),
        Fault::NotInGazetteer { nearest: Some(name), .. } => return Some(did_you_mean(lang, name)),
        Fault::NotInGazetteer { name, nearest: None } => (
            format!("say where it is: `(id: \"{name}\", name: …, lat: …, lon: …, kind: Village, country: …)`; `harmattan reference` lists the places that are known"),
            format!("dites où il est : `(id: \"{name}\", name: …, lat: …, lon: …, kind: Village, country: …)` ; `harmattan reference` donne les lieux connus"),
        ),
        Fault::NoSpot { name } => (
            format!("place it yourself: `(id: \"{name}\", lat: …, lon: …, approximate: true)`"),
            format!("placez-le vous-même : `(id: \"{name}\", lat: …, lon: …, approximate: true)`"),
        ),
        Fault::NoKnownRoad { neighbours, .. } if neighbours.is_empty() => {
            ("add `km` and `surface`".to_owned(), "ajoutez `km` et `surface`".to_owned())
        }
        Fault::NoKnownRoad { from, neighbours, .. } => {
            let known: Vec<String> = neighbours.iter().map(|name| format!("`{name}`")).collect();
            let known = known.join(", ");
            (
                format!("add `km` and `surface`; from `{from}` the gazetteer knows roads to {known}"),
                format!("ajoutez `km` et `surface` ; depuis `{from}`, le répertoire connaît des routes vers {known}"),
            )
        }
        Fault::ShortTooLong { .. } => (
            "shorten it, or leave `short` out: the full name then stands there, cut".to_owned(),
            "raccourcissez-le, ou enlevez `short` : le nom entier y figure alors, coupé".to_owned(),
        ),
        Fault::SameShort { .. } => (
            "choose a short name that tells the two apart".to_owned(),
            "choisissez un nom court qui les distingue".to_owned(),
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
        Fault::NoReserve { .. } => (
            "give it a `reserve`, or take the right away: what it holds it gives by `GrantMeans`".to_owned(),
            "donnez-lui une `reserve`, ou retirez ce droit : ce qu’il détient, il le donne par `GrantMeans`".to_owned(),
        ),
        Fault::SignsForNoState { .. } => (
            "write `level: Capital`, or take the right away: services agree by `CallMeeting`".to_owned(),
            "écrivez `level: Capital`, ou retirez ce droit : les services s’entendent par `CallMeeting`".to_owned(),
        ),
        Fault::OtherPlace { told, asked } => (
            format!("ask about `{told}`, or name `{asked}` in the text, so that nobody reads of what has not happened there"),
            format!("interrogez `{told}`, ou nommez `{asked}` dans le texte : on ne doit pas lire ce qui n’est pas arrivé là"),
        ),
        Fault::RoadElsewhere { .. } => (
            "choose a road that begins or ends there, or let the group go there first (`Move`)".to_owned(),
            "choisissez une route qui y commence ou y finit, ou faites-y d’abord aller le groupe (`Move`)".to_owned(),
        ),
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
        Fault::OutOfSeason { .. } => (
            "choose another `season`, or another `start`; leave `season` out to play the month as it is".to_owned(),
            "choisissez une autre `season`, ou un autre `start` ; sans `season`, le mois se joue tel qu’il est".to_owned(),
        ),
        Fault::NotTranslated { code, .. } => (
            format!("add `\"{code}\": \"…\"` to them; until then they stand on paper in the language of the room"),
            format!("ajoutez-y `\"{code}\": \"…\"` ; d’ici là, ils sont sur papier dans la langue de la salle"),
        ),
        Fault::NobodyReads { code } => (
            format!("write `language: \"{code}\"` at the seat whose people read it"),
            format!("écrivez `language: \"{code}\"` au rôle dont les gens le lisent"),
        ),
        Fault::EmptyAttachment => (
            "add a `text`, or a `file` in the folder of the scenario".to_owned(),
            "ajoutez un `text`, ou un `file` du dossier du scénario".to_owned(),
        ),
        Fault::PathLeaves { .. } => (
            "put the file beside the scenario or in a folder below, and write its path from there: `\"maps/north.svg\"`".to_owned(),
            "mettez le fichier à côté du scénario ou dans un dossier en dessous, et écrivez son chemin depuis là : `\"maps/north.svg\"`"
                .to_owned(),
        ),
        Fault::NotPrinted { .. } => {
            let printed = PRINTED.join(", ");
            (format!("save it as one of {printed}"), format!("enregistrez-le sous l’un de ces types : {printed}"))
        }
        Fault::Unattached { .. } => (
            "put an ordinary file of that name there, in small and capital letters as written".to_owned(),
            "mettez-y un fichier ordinaire de ce nom, avec les mêmes minuscules et majuscules".to_owned(),
        ),
        Fault::PhaseEndsFirst => {
            ("correct one of the two times, or leave `until` out".to_owned(), "corrigez l’une des deux heures, ou enlevez `until`".to_owned())
        }
        Fault::PhasesOverlap { .. } => (
            "phases stand one after the other: correct `from`, or `until` of the one before".to_owned(),
            "les phases se suivent : corrigez `from`, ou `until` de la précédente".to_owned(),
        ),
        Fault::NoSuchLanguage { .. } => (
            format!("write one of {}", tongues(Lang::En)),
            format!("écrivez l’un de ceux-ci : {}", tongues(Lang::Fr)),
        ),
        Fault::WindowPastEnd { .. } => (
            "give less time, or let the row come earlier".to_owned(),
            "donnez moins de temps, ou faites venir la ligne plus tôt".to_owned(),
        ),
        Fault::HourSkipped { .. } | Fault::HourTwice => (
            "choose another hour, or a span since the start such as `\"+20h\"`".to_owned(),
            "choisissez une autre heure, ou une durée depuis le début comme `\"+20h\"`".to_owned(),
        ),
        Fault::OverMidnight { opens: true } => (
            "if it is open by day, exchange the two; a post that never closes has no `hours`".to_owned(),
            "s’il est ouvert le jour, échangez les deux ; un poste qui ne ferme jamais n’a pas de `hours`".to_owned(),
        ),
        Fault::OverMidnight { opens: false } => (
            "exchange the two, or give it `safe_building: true`".to_owned(),
            "échangez les deux, ou donnez-lui `safe_building: true`".to_owned(),
        ),
        Fault::NoHours => (
            "leave `hours` out for a post that never closes".to_owned(),
            "enlevez `hours` pour un poste qui ne ferme jamais".to_owned(),
        ),
        Fault::Unguarded { .. } => (
            "name the post with `post: \"…\"`, or write `unofficial: true`".to_owned(),
            "nommez le poste par `post: \"…\"`, ou écrivez `unofficial: true`".to_owned(),
        ),
        Fault::UnofficialInland { .. } => (
            "remove `unofficial`, or correct the country of one end".to_owned(),
            "enlevez `unofficial`, ou corrigez le pays d’un des deux bouts".to_owned(),
        ),
        Fault::OutsideWindow { exchanged: true } => (
            "`lat` is degrees north, `lon` degrees east".to_owned(),
            "`lat` est en degrés nord, `lon` en degrés est".to_owned(),
        ),
        Fault::OutsideWindow { exchanged: false } | Fault::EmptyWindow => (
            "correct the degrees of the place, or the `window`".to_owned(),
            "corrigez les degrés du lieu, ou la `window`".to_owned(),
        ),
        Fault::ShorterThanLine { line, .. } => (
            format!("write {line} or more, or correct the degrees of the two places"),
            format!("écrivez {line} ou plus, ou corrigez les degrés des deux lieux"),
        ),
        Fault::LongWayRound { .. } => (
            "correct `km`, or the degrees of the two places".to_owned(),
            "corrigez `km`, ou les degrés des deux lieux".to_owned(),
        ),
        Fault::NotACode { meant: Some(code), .. } | Fault::UnknownCountry { meant: Some(code), .. } => {
            return Some(did_you_mean(lang, code));
        }
        Fault::NotACode { .. } | Fault::UnknownCountry { .. } => (
            "write two capital letters, such as `NE` or `TD`; for invented countries `AA` and `XA` to `XZ` are free"
                .to_owned(),
            "écrivez deux majuscules, comme `NE` ou `TD` ; pour un pays inventé, `AA` et `XA` à `XZ` sont libres"
                .to_owned(),
        ),
        Fault::PostInland { .. } => (
            "put the post on the road into the other country, or correct the country of one end".to_owned(),
            "mettez le poste sur la route vers l’autre pays, ou corrigez le pays d’un des deux bouts".to_owned(),
        ),
        Fault::NoTime => (
            "write a span such as `\"1h\"`, or leave it out".to_owned(),
            "écrivez une durée comme `\"1h\"`, ou enlevez-la".to_owned(),
        ),
        Fault::NobodyThere { .. } => (
            "choose a place where a community lives, or add a community there".to_owned(),
            "choisissez un lieu où vit une communauté, ou ajoutez-en une".to_owned(),
        ),
        Fault::NothingOf { lack: Lack::Officers } => (
            "write how many `officers` there are; without any nobody can pass".to_owned(),
            "écrivez combien d’`officers` il y a ; sans eux, personne ne passe".to_owned(),
        ),
        Fault::NothingOf { lack: Lack::Places } => {
            ("name the places in `places`".to_owned(), "nommez les lieux dans `places`".to_owned())
        }
        Fault::NothingOf { lack: Lack::Plan } => (
            "give it steps in `plan`, or take the group out".to_owned(),
            "donnez-lui des étapes dans `plan`, ou retirez le groupe".to_owned(),
        ),
        Fault::NothingOf { .. } => (
            "write a number above 0, or take it out".to_owned(),
            "écrivez un nombre au-dessus de 0, ou retirez-le".to_owned(),
        ),
        Fault::NoMembers => (
            "count `women`, `youth` and `elders`, or list `members`".to_owned(),
            "comptez `women`, `youth` et `elders`, ou citez les `members`".to_owned(),
        ),
        Fault::CountedTwice => {
            ("keep `members`, or the three counts".to_owned(), "gardez `members`, ou les trois nombres".to_owned())
        }
        Fault::TellsNobody => (
            "name the seats that it tells, the most trusted first".to_owned(),
            "nommez les rôles à qui il parle, le plus sûr d’abord".to_owned(),
        ),
        Fault::IdleSeat { .. } => (
            "give it acts in `may`, things to command, or `means`".to_owned(),
            "donnez-lui des actes dans `may`, des éléments à commander ou des `means`".to_owned(),
        ),
        Fault::IdleRight { act, .. } => (
            format!("give the seat what `{}` needs, or remove the act from `may`", act.name()),
            format!("donnez au rôle ce qu’il faut pour `{}`, ou retirez l’acte de `may`", act.name()),
        ),
        Fault::IdleCommand { .. } => {
            ("add the acts for it to `may`".to_owned(), "ajoutez à `may` les actes qui s’y rapportent".to_owned())
        }
        Fault::Masterless { thing, kind } => {
            let field = kind.list().unwrap_or_default();
            (
                format!("add `\"{thing}\"` to `{field}` of a seat"),
                format!("ajoutez `\"{thing}\"` aux `{field}` d’un rôle"),
            )
        }
        Fault::NotInPicture { .. } => (
            "ask what it knows or was told (`Knows`, `Told`), how its own posts and camps stand, what it did, or the clock".to_owned(),
            "demandez ce qu’il sait ou qu’on lui a dit (`Knows`, `Told`), l’état de ses postes et camps, ce qu’il a fait, ou l’heure"
                .to_owned(),
        ),
        Fault::UnknownMeasure { nearest: Some(key), .. } => return Some(did_you_mean(lang, key)),
        Fault::UnknownMeasure { nearest: None, .. } => (
            "`harmattan run SCENARIO --format json` prints all of them".to_owned(),
            "`harmattan run SCENARIO --format json` les donne toutes".to_owned(),
        ),
        Fault::MeasureOf { measure, each: [], .. } => return Some(did_you_mean(lang, measure)),
        Fault::MeasureOf { measure, alone: true, .. } => (
            format!("write `{measure}` alone, or the names behind it with dots between"),
            format!("écrivez `{measure}` seul, ou les noms derrière, séparés par des points"),
        ),
        Fault::MeasureOf { measure, each, .. } => {
            let form = |lang| {
                each.iter()
                    .fold((*measure).to_owned(), |form, kind| format!("{form}.{}", noun(lang, *kind).to_uppercase()))
            };
            (format!("write it as `{}`", form(Lang::En)), format!("écrivez `{}`", form(Lang::Fr)))
        }
        Fault::NoDirection { .. } => {
            ("add `better: More` or `better: Less`".to_owned(), "ajoutez `better: More` ou `better: Less`".to_owned())
        }
        Fault::Repeated { .. } => ("remove it here".to_owned(), "retirez-le ici".to_owned()),
        Fault::OnlySubject { .. } => {
            ("add a `text`, if there is more to say".to_owned(), "ajoutez un `text` s’il y a plus à dire".to_owned())
        }
        Fault::ReachesNobody { .. } => (
            "name its seats in `to`; for the facilitator alone the kind is `Administrative`, or use `notes`".to_owned(),
            "nommez ses rôles dans `to` ; pour l’animation seule, le type est `Administrative`, ou utilisez `notes`"
                .to_owned(),
        ),
        Fault::GivesAnswerAway { .. } => (
            "move it to `notes`, which only the facilitator reads".to_owned(),
            "mettez-le dans `notes`, que seule l’animation lit".to_owned(),
        ),
        Fault::NoOccasion { .. } => (
            "say when it is needed: `when: Unanswered(\"…\")`; what comes anyway is `Contextual`".to_owned(),
            "dites quand elle sert : `when: Unanswered(\"…\")` ; ce qui vient de toute façon est `Contextual`"
                .to_owned(),
        ),
        Fault::ForgottenTooEarly { .. } => {
            ("set `until` later, or leave it out".to_owned(), "repoussez `until`, ou enlevez-le".to_owned())
        }
        Fault::NeverHolds { why: Never::Contradiction } => (
            "ask for one of them, or write `Any` where one is enough".to_owned(),
            "demandez l’une des deux, ou écrivez `Any` si une seule suffit".to_owned(),
        ),
        Fault::NeverHolds { .. } => (
            "correct the condition, or add what brings it about; otherwise only the facilitator can".to_owned(),
            "corrigez la condition, ou ajoutez ce qui la rend vraie ; sinon, seule l’animation le peut".to_owned(),
        ),
        Fault::NoTasks => (
            "add a task with a `when` that shows it".to_owned(),
            "ajoutez une tâche avec un `when` qui le montre".to_owned(),
        ),
        Fault::NoRows { objective } => (
            format!("add `\"{objective}\"` to `objectives` of a row"),
            format!("ajoutez `\"{objective}\"` aux `objectives` d’une ligne"),
        ),
        Fault::Unexercised { paragraph } => (
            format!("add `plan: [\"{paragraph}\"]` to a row, an objective or a task; or leave it: the papers say that it is not exercised"),
            format!("ajoutez `plan: [\"{paragraph}\"]` à une ligne, un objectif ou une tâche ; ou laissez-le : les documents diront qu’il n’est pas mis à l’épreuve"),
        ),
        Fault::Ignored { field, without } => {
            (format!("add `{without}`, or remove `{field}`"), format!("ajoutez `{without}`, ou retirez `{field}`"))
        }
        Fault::AddsToOutput { .. } => (
            "name with `adds_to` a variant that adds to none".to_owned(),
            "nommez dans `adds_to` une variante qui ne s’ajoute à aucune".to_owned(),
        ),
        Fault::OutputsContradict { other, .. } => (
            format!("let each change what the other leaves alone, or say `not_with: [\"{other}\"]`"),
            format!("que chacun change ce que l’autre laisse, ou écrivez `not_with: [\"{other}\"]`"),
        ),
        Fault::MoreThanWhole { .. } => {
            ("correct one of the two numbers".to_owned(), "corrigez l’un des deux nombres".to_owned())
        }
        Fault::WrongTarget { .. } => (
            "name with `on` what the act is done to, or choose another act".to_owned(),
            "nommez dans `on` ce que vise l’acte, ou choisissez un autre acte".to_owned(),
        ),
        Fault::ByHandOnly { row } => (
            format!("remove `manual` from `{row}`, or tell the facilitator in `notes`"),
            format!("retirez `manual` de `{row}`, ou prévenez l’animation dans `notes`"),
        ),
        Fault::FreeAct { .. } => (
            "give it a `cost` in means or the time that it `takes`: what is free is done without thinking".to_owned(),
            "donnez-lui un coût (`cost`) ou une durée (`takes`) : ce qui est gratuit se fait sans réfléchir".to_owned(),
        ),
        Fault::EmptyAct { .. } => (
            "give it `effects`, or let a row wait for `Done(act: Do, on: …)`".to_owned(),
            "donnez-lui des `effects`, ou faites attendre `Done(act: Do, on: …)` à une ligne".to_owned(),
        ),
        Fault::TellsTooMuch { .. } => (
            "ask what the seat knows, was told, did or agreed on; or ask this in `succeeds`".to_owned(),
            "demandez ce que le rôle sait, a appris, a fait ou a convenu ; ou demandez ceci dans `succeeds`".to_owned(),
        ),
        Fault::NotForThem { act } => (
            format!("name one of them in the `seats` of `{act}`"),
            format!("nommez l’un d’eux dans les `seats` de `{act}`"),
        ),
        Fault::AsksNothing { .. } => (
            "give it `questions`, or write it as a row of the `msel`".to_owned(),
            "donnez-lui des `questions`, ou écrivez-le comme une ligne de `msel`".to_owned(),
        ),
        Fault::TooFewOptions { .. } => (
            "write two `options` at least, or leave `kind` out: then it is answered in words".to_owned(),
            "écrivez au moins deux `options`, ou omettez `kind` : on y répond alors en mots".to_owned(),
        ),
        Fault::NotAtTable { seat } => (
            format!("name `\"{seat}\"` in the `seats` of the module as well"),
            format!("nommez aussi `\"{seat}\"` dans les `seats` du module"),
        ),
        Fault::NoEnd => (
            "write `times: 4`, or `until: \"D3 06:00\"`".to_owned(),
            "écrivez `times: 4`, ou `until: \"D3 06:00\"`".to_owned(),
        ),
        Fault::CutShort { fit, .. } => (
            format!("write `times: {fit}`, or let it come sooner or closer together"),
            format!("écrivez `times: {fit}`, ou faites-la venir plus tôt ou plus souvent"),
        ),
        Fault::AfterByHand => {
            ("remove `manual`, or `after`".to_owned(), "retirez `manual`, ou `after`".to_owned())
        }
        Fault::Placeholder { .. } => ("write the words themselves".to_owned(), "écrivez les mots eux-mêmes".to_owned()),
        _ => return None,
    };
    Some(lang.pick(en, fr))
}
