//! What `harmattan new` asks, and what it says when it is done.

use std::path::Path;

use authoring::{
    draft::Languages,
    template::{Border, Template},
};

use super::{Lang, draft::country, fill, shell::quoted};

texts! {
    /// The questions of a new scenario, and what stands around them.
    enum NewText {
        Welcome: "A new scenario, in a few questions. Enter takes what stands in [brackets]; ? explains; < goes back; Ctrl+C stops, and nothing is written.",
            "Un nouveau scénario, en quelques questions. Entrée prend ce qui est entre [crochets] ; ? explique ; < revient en arrière ; Ctrl+C arrête, et rien n’est écrit.";
        AskTemplate: "What does the exercise begin with?", "Par quoi commence l’exercice ?";
        HelpTemplate: "Each can be played at once, and every line of it can be changed afterwards. The shortest one has ten lines: for those who like to begin with little.",
            "Chacun peut être joué tout de suite, et chaque ligne peut être changée ensuite. Le plus court a dix lignes : pour qui aime commencer par peu.";
        AskCountries: "On which border?", "Sur quelle frontière ?";
        HelpCountries: "These are the borders for which the built-in gazetteer knows towns on both sides. Type a number or part of a name. Other places can be written into the files afterwards.",
            "Voici les frontières pour lesquelles le répertoire de lieux intégré connaît une ville de chaque côté. Tapez un numéro ou une partie d’un nom. D’autres lieux s’écrivent ensuite dans les fichiers.";
        AskBorder: "Between which towns?", "Entre quelles villes ?";
        HelpBorder: "The first town is the near side, where most seats sit. What lies between the two towns is invented.",
            "La première ville est le côté proche, où siègent la plupart des rôles. Ce qui se trouve entre les deux villes est inventé.";
        AskLanguages: "In which languages are its texts?", "Dans quelles langues sont ses textes ?";
        HelpLanguages: "With both, everybody at the table reads in their own language; you then write every text of yours twice.",
            "Avec les deux, chacun à la table lit dans sa langue ; vous écrivez alors chacun de vos textes deux fois.";
        InBoth: "English and French", "français et anglais";
        InEnglish: "English", "anglais";
        InFrench: "French", "français";
        AskTitle: "What is it called?", "Comment s’appelle-t-il ?";
        HelpTitle: "The title stands on the start screen, on every paper and in the report.", "Le titre figure sur l’écran d’accueil, sur tous les papiers et dans le rapport.";
        AskHours: "How many hours of the crisis does it play?", "Combien d’heures de crise joue-t-il ?";
        HelpHours: "Hours of the exercise, not of the clock: at the usual pace one of them passes in a minute, and you stop it whenever the table talks. A whole number from 2 to 240. With fewer hours the events come closer together.",
            "Des heures d’exercice, pas de montre : à l’allure habituelle, une heure passe en une minute, et vous arrêtez l’horloge quand la table discute. Un nombre entier de 2 à 240. Avec moins d’heures, les événements se rapprochent.";
        AskSeats: "Which seats are played?", "Quels rôles sont joués ?";
        HelpSeats: "Type the numbers of the seats that you keep, such as 1 3. What another one commanded goes to one that stays; rows that were only for it fall away. Seats that nobody sits at can also be kept by the programme.",
            "Tapez les numéros des rôles que vous gardez, par exemple 1 3. Ce qu’un autre commandait passe à l’un de ceux qui restent ; les lignes qui n’étaient que pour lui disparaissent. Un rôle où personne ne siège peut aussi être tenu par le programme.";
        AllSeats: "all", "tous";
        NotUnderstood: "This is none of the answers.", "Ce n’est pas une des réponses.";
        NotHours: "Please type a whole number from 2 to 240.", "Tapez un nombre entier de 2 à 240.";
        NoTitle: "A title has letters, and 120 characters at most.", "Un titre contient des lettres, et 120 caractères au plus.";
        AlreadyFirst: "This is the first question.", "C’est la première question.";
        AskFolder: "In which new folder?", "Dans quel nouveau dossier ?";
        HelpFolder: "A folder that is not there yet, or an empty one. Its name is also the name of the scenario.",
            "Un dossier qui n’existe pas encore, ou qui est vide. Son nom est aussi celui du scénario.";
        UsualFolder: "my-exercise", "mon-exercice";
        Stopped: "Stopped; nothing was written.", "Arrêté ; rien n’a été écrit.";
        Next: "Next:", "Ensuite :";
        NextCheck: "says what is wrong, if anything, and where", "dit ce qui ne va pas, s’il y a lieu, et où";
        NextPlay: "plays it: the control room and the seats", "le joue : l’animation et les rôles";
        NextRehearse: "tries it twenty times, with nobody at the seats", "l’essaie vingt fois, sans personne aux rôles";
        NextPrint: "prints the cards, the briefs and the papers", "imprime les fiches et les papiers";
        NamesNoFolder: "name the new folder: harmattan new my-exercise", "nommez le nouveau dossier : harmattan new mon-exercice";
    }
}

/// What a template is, in a line.
pub fn template(lang: Lang, template: Template) -> &'static str {
    match template {
        Template::BorderPost => lang.pick("a day at a border post", "une journée à un poste-frontière"),
        Template::Displacement => lang.pick(
            "a night in which people flee across the border",
            "une nuit où des gens fuient à travers la frontière",
        ),
        Template::CommunityWarning => lang.pick(
            "a village that knows something, and fears to say it",
            "un village qui sait quelque chose, et craint de le dire",
        ),
        Template::Discussion => {
            lang.pick("half a day of talk, in three modules", "une demi-journée de discussion, en trois modules")
        }
        Template::Minimal => {
            lang.pick("the shortest one: ten lines to begin with", "le plus court : dix lignes pour commencer")
        }
    }
}

/// The two countries of a border.
pub fn countries(lang: Lang, border: &Border) -> String {
    format!("{} – {}", country(lang, &border.here.country), country(lang, &border.there.country))
}

/// The two towns of a border, each with its country.
pub fn towns(lang: Lang, border: &Border) -> String {
    let town = |town: &authoring::template::Town| format!("{} ({})", town.name, country(lang, &town.country));
    format!("{} – {}", town(&border.here), town(&border.there))
}

/// Languages of a scenario.
pub fn languages(languages: Languages) -> NewText {
    match languages {
        Languages::Both => NewText::InBoth,
        Languages::English => NewText::InEnglish,
        Languages::French => NewText::InFrench,
    }
}

/// A question with its number.
pub fn numbered(n: usize, of: usize, question: &str) -> String {
    format!("{n}/{of}  {question}")
}

/// A folder that holds something already.
pub fn not_empty(lang: Lang, path: &Path) -> String {
    let said = lang.pick(
        "{path}: this folder holds something already; nothing was written\nhelp: name a new folder",
        "{path} : ce dossier contient déjà quelque chose ; rien n’a été écrit\naide : nommez un nouveau dossier",
    );
    fill(said, &[("path", &path.display().to_string())])
}

/// Something that is not a folder.
pub fn not_a_folder(lang: Lang, path: &Path) -> String {
    let said = lang.pick(
        "{path}: this is a file, not a folder; nothing was written\nhelp: name a new folder",
        "{path} : c’est un fichier, pas un dossier ; rien n’a été écrit\naide : nommez un nouveau dossier",
    );
    fill(said, &[("path", &path.display().to_string())])
}

/// The call that writes a new scenario, for whoever has to type it.
pub fn call(lang: Lang) -> String {
    let said = lang.pick("to write an exercise of your own: {call}", "pour écrire votre propre exercice : {call}");
    fill(said, &[("call", &format!("harmattan new {}", super::ui(lang, NewText::UsualFolder)))])
}

/// A sheet, where none can be read by this programme.
pub fn no_sheets(lang: Lang, path: &str) -> String {
    let said = lang.pick(
        "{path}: this build of Harmattan reads no spreadsheets",
        "{path} : cette version d’Harmattan ne lit pas les tableaux",
    );
    fill(said, &[("path", path)])
}

/// What can be done with a new scenario: each call as it may be copied, and what it does.
pub fn next_steps(lang: Lang, path: &Path) -> Vec<String> {
    let name = quoted(path);
    let steps = [
        (format!("harmattan check {name}"), NewText::NextCheck),
        (format!("harmattan play {name}"), NewText::NextPlay),
        (format!("harmattan rehearse {name} --runs 20"), NewText::NextRehearse),
        (format!("harmattan print {name}"), NewText::NextPrint),
    ];
    let wide = steps.iter().map(|(call, _)| call.chars().count()).max().unwrap_or(0);
    let line = |(call, does): &(String, NewText)| format!("  {call:wide$}   {}", super::ui(lang, *does));
    let next = super::ui(lang, NewText::Next).to_owned();
    std::iter::once(next).chain(steps.iter().map(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_steps_can_be_copied_into_a_shell() {
        let steps = next_steps(Lang::Fr, Path::new("mon exercice"));
        assert_eq!(steps[0], "Ensuite :");
        assert!(steps[1].contains("harmattan check 'mon exercice' "), "{}", steps[1]);
        assert_eq!(steps.len(), 5);
    }
}
