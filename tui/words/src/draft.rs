//! What a new scenario says to its author: the comments that teach, and the texts that stand in until somebody writes better ones.

use authoring::draft::{Comment, FilePart, Missing, Stopgap, Wording};
use vocabulary::terms::Text;

use super::{Lang, fill, reference};

/// The wording of a draft in a language. Texts that stand in are written in both, whatever the language of the comments.
#[derive(Clone, Copy, Debug)]
pub struct DraftWords {
    /// The language of the comments.
    pub lang: Lang,
}

impl Wording for DraftWords {
    fn comment(&self, about: Comment<'_>) -> String {
        let lang = self.lang;
        match about {
            Comment::Head => head(lang).to_owned(),
            Comment::File(part) => file(lang, part).to_owned(),
            Comment::List(list) => self::list(lang, list).unwrap_or_default().to_owned(),
            Comment::MoreFields(fields) => {
                format!("{} {}.", lang.pick("May also stand here:", "Peuvent aussi figurer ici :"), fields.join(", "))
            }
            Comment::MoreLists(lists) => {
                let said = lang.pick(
                    "Lists that may also stand in this file (`harmattan reference` says what they hold):",
                    "Listes qui peuvent aussi figurer dans ce fichier (`harmattan reference` dit ce qu’elles contiennent) :",
                );
                format!("{said} {}.", lists.join(", "))
            }
            Comment::Gap(missing) => format!("{} {}", lang.pick("TO FILL IN:", "À COMPLÉTER :"), gap(lang, missing)),
            Comment::Unfinished => lang
                .pick(
                    "NOT YET PART OF THE SCENARIO: finish this row, then take away the // before each of its lines.",
                    "PAS ENCORE DANS LE SCÉNARIO : terminez cette ligne, puis enlevez les // devant chacune de ses lignes.",
                )
                .to_owned(),
        }
    }

    fn about(&self, of: &'static str, field: Option<&'static str>, english: &'static str) -> String {
        reference::about(self.lang, of, field, english)
    }

    fn stand_in(&self, text: Stopgap<'_>) -> Text {
        Text::of(stand_in(Lang::En, text), stand_in(Lang::Fr, text))
    }

    fn one_language(&self, text: &Text) -> String {
        self.lang.of(text).to_owned()
    }

    fn country(&self, code: &str) -> Text {
        Text::of(country(Lang::En, code).to_owned(), country(Lang::Fr, code).to_owned())
    }
}

fn head(lang: Lang) -> &'static str {
    lang.pick(
        "A scenario of Harmattan. What stands behind // is for you alone: change it, take it away, as you like.\n\
         Names in quotes (id) join things: whatever one list calls \"diffa\", the others call the same.\n\
         A text is one string for both languages, or { \"en\": \"…\", \"fr\": \"…\" }. Times are \"D1 06:30\" or \"+2h15\", spans \"45min\".\n\
         After each change: harmattan check and the name of this folder. It says what is wrong, and where.",
        "Un scénario de Harmattan. Ce qui suit // n’est que pour vous : changez-le, effacez-le, comme vous voulez.\n\
         Les noms entre guillemets (id) relient les choses : ce qu’une liste appelle \"diffa\", les autres l’appellent pareil.\n\
         Un texte est une chaîne pour les deux langues, ou { \"en\": \"…\", \"fr\": \"…\" }. Les moments s’écrivent \"J1 06:30\" ou \"+2h15\", les \
         durées \"45min\".\n\
         Après chaque changement : harmattan check et le nom de ce dossier. Il dit ce qui ne va pas, et où.",
    )
}

fn file(lang: Lang, part: FilePart) -> &'static str {
    match part {
        FilePart::Land => lang.pick(
            "The land: who holds it, where things lie, and the roads between them. Posts, patrols and camps are fictional: no real timetable, \
             no real strength.",
            "Le terrain : qui le tient, où se trouvent les choses, et les routes entre elles. Postes, patrouilles et camps sont fictifs : aucun \
             horaire réel, aucun effectif réel.",
        ),
        FilePart::People => lang.pick(
            "The people: communities, travellers, and what endangers them. Armed groups are always invented.",
            "Les gens : communautés, voyageurs, et ce qui les menace. Les groupes armés sont toujours inventés.",
        ),
        FilePart::Table => lang.pick(
            "The table: the seats that people play, and the lines between them.",
            "La table : les rôles que l’on joue, et les moyens de se joindre.",
        ),
        FilePart::Events => lang.pick(
            "The objectives, and the master scenario events list (MSEL): what comes when, to whom, and what is expected.",
            "Les objectifs, et le chronogramme (MSEL) : ce qui vient quand, à qui, et ce qui est attendu.",
        ),
    }
}

/// What a list of a scenario is for, by its name in the format.
fn list(lang: Lang, name: &str) -> Option<&'static str> {
    Some(match name {
        "authorities" => lang.pick(
            "Authorities that people trust, or do not. `force: true` for those who carry arms.",
            "Les autorités auxquelles on fait confiance, ou non. `force: true` pour celles qui sont armées.",
        ),
        "places" => lang.pick(
            "Places on the map. Say with `approximate: true` where you placed a point by hand.",
            "Les lieux de la carte. Dites par `approximate: true` où vous avez placé un point à la main.",
        ),
        "roads" => lang.pick(
            "Roads join two places and lead both ways. Across a border a road passes a `post`, or is `unofficial: true`.",
            "Une route relie deux lieux, dans les deux sens. À travers une frontière, elle passe par un poste (`post`), ou elle est \
             `unofficial: true`.",
        ),
        "posts" => lang.pick(
            "Border posts. Each stands at one end of a road that names it, and some seat commands it.",
            "Les postes frontière. Chacun se trouve au bout d’une route qui le nomme, et un rôle le commande.",
        ),
        "patrols" => lang.pick(
            "Patrols start from their base and visit the places of their beat in turn. Some seat commands each of them.",
            "Une patrouille part de sa base et visite à tour de rôle les lieux de son circuit. Un rôle commande chacune.",
        ),
        "camps" => lang.pick(
            "Camps and reception sites. With a capacity of 0 it is only a plan until a seat sets it up.",
            "Camps et sites d’accueil. Avec une capacité de 0, ce n’est qu’un projet, jusqu’à ce qu’un rôle l’ouvre.",
        ),
        "communities" => lang.pick(
            "Communities: how many people, whom they trust (of 1000), and the committee through which they warn.",
            "Les communautés : combien de gens, à qui elles font confiance (sur 1000), et le comité par lequel elles alertent.",
        ),
        "flows" => lang.pick(
            "Ordinary travellers: so many parties a day from one place to another.",
            "Les voyageurs ordinaires : tant de groupes par jour d’un lieu à un autre.",
        ),
        "groups" => lang.pick(
            "Hidden groups and what they mean to do, step by step. Players see only what somebody sees and tells.",
            "Les groupes cachés et ce qu’ils comptent faire, pas à pas. Les joueurs ne voient que ce que quelqu’un voit et raconte.",
        ),
        "hazards" => lang.pick(
            "Floods, droughts and outbreaks, if the exercise plays any.",
            "Inondations, sécheresses et épidémies, si l’exercice en joue.",
        ),
        "seats" => lang.pick(
            "The seats at the table. A brief is read aloud in a minute. `may` lists what this seat can order; sharing, asking, telling and \
             promising are open to all.",
            "Les rôles à la table. Une fiche se lit à voix haute en une minute. `may` cite ce que ce rôle peut ordonner ; partager, demander, \
             dire et promettre sont permis à tous.",
        ),
        "channels" => lang.pick(
            "Who can reach whom, and how long it takes. Without a line, word goes by messenger or not at all.",
            "Qui peut joindre qui, et en combien de temps. Sans ligne, la nouvelle passe par un messager, ou pas du tout.",
        ),
        "agreements" => lang.pick(
            "Pairs of seats that may exchange directly across the border from the start.",
            "Les paires de rôles qui peuvent échanger directement à travers la frontière dès le début.",
        ),
        "kinds" => lang.pick(
            "Kinds of seat as people there call them, each like one that the programme knows.",
            "Les types de rôle comme on les appelle là-bas, chacun semblable à un type que le programme connaît.",
        ),
        "phases" => lang.pick(
            "Phases of the day, with their aim: headings for the facilitator; they bring nothing about.",
            "Les phases de la journée, avec leur but : des titres pour l’animation ; elles ne provoquent rien.",
        ),
        "include" => lang.pick(
            "Files of this folder that the scenario shares with others.",
            "Les fichiers de ce dossier que le scénario partage avec d’autres.",
        ),
        "acts" => lang.pick(
            "Acts of this scenario’s own, beside those that every scenario has.",
            "Des actes propres à ce scénario, en plus de ceux que tous les scénarios ont.",
        ),
        "modules" => lang.pick(
            "Modules of a discussion: a situation, questions, and for how many minutes of the wall clock the table talks.",
            "Les modules d’une discussion : une situation, des questions, et pendant combien de minutes la table en parle.",
        ),
        "plays" => lang.pick(
            "Rules for empty seats, beside the plays that are shipped.",
            "Des règles pour les rôles vides, à côté des joueurs automatiques fournis.",
        ),
        "lessons" => lang.pick(
            "Steps that are shown until they are done, if the scenario teaches the keys.",
            "Des étapes montrées jusqu’à ce qu’elles soient faites, si le scénario apprend les touches.",
        ),
        "objectives" => lang.pick(
            "What the exercise is to show. Each task says what speaks for it (`when`); people rate it, the programme does not.",
            "Ce que l’exercice doit montrer. Chaque tâche dit ce qui parle pour elle (`when`) ; ce sont des personnes qui notent, pas le \
             programme.",
        ),
        "msel" => lang.pick(
            "The events, row by row. `at` says when; with `when` a row comes only if that holds. `effects` change the world, `expect` says what \
             players should do.",
            "Les événements, ligne par ligne. `at` dit quand ; avec `when`, une ligne ne vient que si cela est vrai. `effects` change le monde, \
             `expect` dit ce que les joueurs devraient faire.",
        ),
        "main_measures" => lang.pick(
            "By which runs are compared: eight to fifteen, each with the way that is good.",
            "Ce d’après quoi l’on compare des parties : de huit à quinze mesures, chacune avec le sens qui est le bon.",
        ),
        "variants" => lang.pick(
            "What a programme makes of the same crisis: outputs with their costs.",
            "Ce qu’un programme fait de la même crise : des réalisations et leurs coûts.",
        ),
        _ => return None,
    })
}

fn gap(lang: Lang, missing: Missing) -> &'static str {
    match missing {
        Missing::Title => lang.pick("what is the exercise called?", "comment s’appelle l’exercice ?"),
        Missing::Summary => lang.pick(
            "what does everybody at the table know? Two or three sentences.",
            "que sait toute la table ? Deux ou trois phrases.",
        ),
        Missing::Start => lang.pick(
            "when does it begin? Nobody said; this is a Monday morning.",
            "quand commence-t-il ? Personne ne l’a dit ; c’est un lundi matin.",
        ),
        Missing::Zone => lang.pick(
            "in which time zone? This is that of the first place.",
            "dans quel fuseau horaire ? Voici celui du premier lieu.",
        ),
        Missing::Length => lang.pick(
            "how long does it last? This is until two hours after the last row.",
            "combien de temps dure-t-il ? Ici, jusqu’à deux heures après la dernière ligne.",
        ),
        Missing::Places => {
            lang.pick("where does it happen? No place was named.", "où cela se passe-t-il ? Aucun lieu n’a été nommé.")
        }
        Missing::Spot => lang.pick(
            "where does this place lie? Degrees were not given.",
            "où se trouve ce lieu ? Ses coordonnées n’étaient pas données.",
        ),
        Missing::Country => lang.pick(
            "in which country does it lie? This is the country of the others.",
            "dans quel pays se trouve-t-il ? Voici le pays des autres.",
        ),
        Missing::PlaceKind => lang.pick(
            "what is it: Town, Village, Crossing, Island, Camp, Well?",
            "qu’est-ce : Town, Village, Crossing, Island, Camp, Well ?",
        ),
        Missing::Road => lang.pick(
            "which road leads there, and how long is it? This one is estimated from the map.",
            "quelle route y mène, et de quelle longueur ? Celle-ci est estimée sur la carte.",
        ),
        Missing::Seats => {
            lang.pick("who sits at the table? Nobody was named.", "qui est à la table ? Personne n’a été nommé.")
        }
        Missing::NamedByRows => lang.pick(
            "who is this? Rows name the seat, and nobody described it.",
            "qui est-ce ? Des lignes nomment ce rôle, et personne ne l’a décrit.",
        ),
        Missing::SeatKind => lang.pick(
            "what kind of role: BorderPolice, Governor, Community, Headquarters, Agency, Army, Organisation?",
            "quel genre de rôle : BorderPolice, Governor, Community, Headquarters, Agency, Army, Organisation ?",
        ),
        Missing::SeatPlace => {
            lang.pick("where does it sit? This is the first place.", "où siège-t-il ? Voici le premier lieu.")
        }
        Missing::Brief => lang.pick(
            "who is this person, what do they hold, what do they want?",
            "qui est cette personne, de quoi dispose-t-elle, que veut-elle ?",
        ),
        Missing::Rights => lang.pick(
            "what may this seat order (`may`), and what does it hold (`means`)? This is little.",
            "que peut ordonner ce rôle (`may`), et de quoi dispose-t-il (`means`) ? Ceci est peu.",
        ),
        Missing::Community => lang.pick(
            "how many people live here, and whom do they trust? The figures stand in.",
            "combien de gens vivent ici, et à qui font-ils confiance ? Ces chiffres sont provisoires.",
        ),
        Missing::Channel => lang.pick(
            "who reaches this seat, and how? A telephone stands in.",
            "qui joint ce rôle, et comment ? Un téléphone, en attendant.",
        ),
        Missing::Rows => {
            lang.pick("what happens? No event was named.", "que se passe-t-il ? Aucun événement n’a été nommé.")
        }
        Missing::Subject => {
            lang.pick("what is this row about, in a line?", "de quoi parle cette ligne, en une phrase ?")
        }
        Missing::Objective => lang.pick(
            "what is this objective? Rows name it, and nobody described it.",
            "quel est cet objectif ? Des lignes le nomment, et personne ne l’a décrit.",
        ),
    }
}

fn stand_in(lang: Lang, text: Stopgap<'_>) -> String {
    let of = |text: &Text| {
        let (own, other) = (lang.of(text), lang.toggle().of(text));
        if own.is_empty() { other.to_owned() } else { own.to_owned() }
    };
    match text {
        Stopgap::Title => lang.pick("A new exercise", "Un nouvel exercice").to_owned(),
        Stopgap::Summary => lang
            .pick(
                "An exercise on a border. What happened before, and what everybody at the table knows, is still to be told here.",
                "Un exercice sur une frontière. Ce qui s’est passé avant, et ce que toute la table sait, reste à raconter ici.",
            )
            .to_owned(),
        Stopgap::Place => lang.pick("The town", "La ville").to_owned(),
        Stopgap::Source => lang.pick("estimated, not from a source", "estimé, sans source").to_owned(),
        Stopgap::Invented => lang.pick("invented place", "lieu inventé").to_owned(),
        Stopgap::Seat => lang.pick("The authority in charge", "L’autorité responsable").to_owned(),
        Stopgap::Brief { title } => {
            let said = lang.pick(
                "You play: {title}. What you hold, whom you answer to and what you want is still to be told here.",
                "Vous jouez : {title}. Ce dont vous disposez, à qui vous rendez compte et ce que vous voulez reste à raconter ici.",
            );
            fill(said, &[("title", &of(title))])
        }
        Stopgap::Community { place } => {
            fill(lang.pick("People of {place}", "Gens de {place}"), &[("place", &of(place))])
        }
        Stopgap::Subject => lang.pick("The first message", "Le premier message").to_owned(),
        Stopgap::Words => lang
            .pick("Something has happened at the border. What do you do?", "Il s’est passé quelque chose à la frontière. Que faites-vous ?")
            .to_owned(),
        Stopgap::Objective { id } => fill(lang.pick("Objective {id}", "Objectif {id}"), &[("id", id.as_str())]),
        Stopgap::Task { subject } => {
            let said = lang.pick("An answer in time to: {subject}", "Une réponse à temps à : {subject}");
            fill(said, &[("subject", &of(subject))])
        }
    }
}

/// What a country of the region is called, by its two letters; these where it is none of them.
pub fn country(lang: Lang, code: &str) -> &str {
    match code {
        "BF" => "Burkina Faso",
        "BJ" => lang.pick("Benin", "Bénin"),
        "CF" => lang.pick("Central African Republic", "Centrafrique"),
        "CI" => "Côte d’Ivoire",
        "CM" => lang.pick("Cameroon", "Cameroun"),
        "DZ" => lang.pick("Algeria", "Algérie"),
        "GH" => "Ghana",
        "GN" => lang.pick("Guinea", "Guinée"),
        "LY" => lang.pick("Libya", "Libye"),
        "ML" => "Mali",
        "MR" => lang.pick("Mauritania", "Mauritanie"),
        "NE" => "Niger",
        "NG" => lang.pick("Nigeria", "Nigéria"),
        "SD" => lang.pick("Sudan", "Soudan"),
        "SN" => lang.pick("Senegal", "Sénégal"),
        "TD" => lang.pick("Chad", "Tchad"),
        "TG" => "Togo",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use vocabulary::scenario::Scenario;

    use super::*;

    #[test]
    fn every_list_of_a_scenario_says_to_its_author_what_it_is_for() {
        for name in Scenario::LISTS {
            assert!(Lang::ALL.iter().all(|lang| list(*lang, name).is_some_and(|said| !said.is_empty())), "{name}");
        }
    }

    #[test]
    fn a_text_that_stands_in_names_in_each_language_what_it_stands_for() {
        let title = Text::of(String::new(), "Préfet".to_owned());
        let brief = DraftWords { lang: Lang::En }.stand_in(Stopgap::Brief { title: &title });
        assert!(brief.en.starts_with("You play: Préfet."), "{brief:?}");
        assert!(brief.fr.starts_with("Vous jouez : Préfet."), "{brief:?}");
    }
}
