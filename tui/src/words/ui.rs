//! The words of screens, reports and the command line: everything that is neither a fact nor an act.
//!
//! A new text: one line below, with both languages on it. `{name}` stands for something that [`say`] fills in.

use super::Lang;

macro_rules! keys {
    ($( $(#[$section:meta])* $key:ident: $en:literal, $fr:literal; )*) => {
        /// A text of the interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs)] // Each is named after what it says.
        pub enum Key { $( $key ),* }

        impl Key {
            /// All texts.
            pub const ALL: &'static [Key] = &[ $( Key::$key ),* ];
        }

        /// A text in a language.
        pub fn ui(lang: Lang, key: Key) -> &'static str {
            match (lang, key) {
                $( (Lang::En, Key::$key) => $en, (Lang::Fr, Key::$key) => $fr, )*
            }
        }
    };
}

/// A text with its `{name}`s filled in: `say(lang, Key::HandOver, &[("seat", &title)])`.
pub fn say(lang: Lang, key: Key, with: &[(&str, &str)]) -> String {
    // One pass from left to right, so that a filled-in text with braces of its own is not filled in again.
    let (mut out, mut rest) = (String::new(), ui(lang, key));
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}') {
            Some((name, behind)) => {
                match with.iter().find(|(known, _)| *known == name) {
                    Some((_, value)) => out.push_str(&super::clean(value)),
                    None => {
                        out.push('{');
                        out.push_str(name);
                        out.push('}');
                    }
                }
                rest = behind;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

keys! {
    // --- Start screen ------------------------------------------------------------------------------------------------
    Title: "HARMATTAN", "HARMATTAN";
    Tagline: "A table-top crisis exercise for people on both sides of a border", "Un exercice de crise sur table, pour les gens des deux côtés d’une frontière";
    NewExercise: "New exercise", "Nouvel exercice";
    ResumeExercise: "Resume an exercise", "Reprendre un exercice";
    ReplayExercise: "Replay an exercise", "Revoir un exercice";
    Learn: "Learn the keys (30 minutes)", "Apprendre les touches (30 minutes)";
    Quit: "Quit", "Quitter";
    ChooseScenario: "Choose a scenario", "Choisissez un scénario";
    ChooseLog: "Choose a log", "Choisissez un journal";
    Language: "Language: English", "Langue : français";
    Scenario: "Scenario", "Scénario";
    Seed: "Seed", "Graine du hasard";
    Start: "Start", "Commencer";
    Length: "Length", "Durée";
    NoScenario: "No scenario found in {folder}.", "Aucun scénario dans {folder}.";
    NoLog: "No log found in {folder}.", "Aucun journal dans {folder}.";
    YourRole: "Your role: facilitator", "Votre rôle : animation";
    NextStep: "Next step", "Étape suivante";
    Loading: "Loading…", "Chargement…";
    ScenarioFaults: "This scenario has faults; nothing was started.", "Ce scénario a des fautes ; rien n’a été lancé.";

    // --- Control room ------------------------------------------------------------------------------------------------
    ControlRoom: "Control room", "Salle d’animation";
    Situation: "Situation", "La situation";
    Map: "Map", "Carte";
    Clock: "Clock", "Horloge";
    Pace: "Pace", "Rythme";
    PaceRatio: "1 s = {span}", "1 s = {span}";
    Remaining: "left: {span}", "reste : {span}";
    Msel: "MSEL", "Chronogramme";
    Proposals: "Proposals", "Propositions";
    Seats: "Seats", "Rôles";
    WhatHappened: "What happened", "Ce qui s’est passé";
    Why: "Why", "Pourquoi";
    WhyOf: "Why: {fact}", "Pourquoi : {fact}";
    Because: "because", "car";
    Dice: "Dice", "Hasard";
    NoDice: "No dice decided this.", "Le hasard n’a rien décidé ici.";
    Posts: "Posts", "Postes";
    Patrols: "Patrols", "Patrouilles";
    Communities: "Communities", "Communautés";
    Camps: "Camps", "Sites d’accueil";
    Groups: "Hidden groups", "Groupes cachés";
    Roads: "Roads", "Routes";
    Channels: "Channels", "Canaux";
    Agreements: "Agreements", "Accords";
    Objectives: "Objectives", "Objectifs";
    Tasks: "Critical tasks", "Tâches critiques";
    DisplacedPeople: "Displaced people", "Personnes déplacées";
    OnTheRoad: "on the road", "en route";
    InCamps: "in camps", "dans les sites";
    WithFamilies: "with families", "dans les familles";
    WithoutShelter: "without shelter", "sans abri";
    Waiting: "waiting", "en attente";
    SecondLine: "second line", "deuxième ligne";
    OnShift: "on shift", "de service";
    Lanes: "lanes", "couloirs";
    Power: "power", "courant";
    NoPower: "no power", "pas de courant";
    Online: "online", "en ligne";
    Offline: "offline", "hors ligne";
    OnPaper: "paper", "papier";
    Backlog: "records waiting", "fiches en attente";
    Open: "open", "ouvert";
    Closed: "closed", "fermé";
    Full: "full", "complet";
    Busy: "busy", "occupé";
    Free: "free", "libre";
    Active: "active", "actif";
    LyingLow: "lying low", "discret";
    Trust: "Trust", "Confiance";
    Tension: "Tension", "Tensions";
    Fear: "Fear of reprisal", "Peur des représailles";
    Hosting: "hosting {n} of {most}", "accueille {n} sur {most}";
    FoodLeft: "rations left", "rations restantes";
    Parties: "parties on the move", "groupes en route";
    Due: "due", "prévue à";
    AnswerBy: "action expected by {time}", "réaction attendue avant {time}";
    Thread: "Storyline", "Fil";
    Notes: "Notes", "Remarques";
    Subject: "Subject", "Objet";
    Secret: "secret", "secrète";
    Odds: "Odds", "Chances";
    Reasons: "Reasons", "Raisons";
    Ruled: "ruled", "tranchée";
    Succeeded: "succeeded", "réussite";
    Failed: "failed", "échec";
    RuleEffects: "What a success brings", "Ce qu’apporte une réussite";
    ActsDone: "acts", "décisions";
    ActsRefused: "refused", "refusées";
    LastAct: "last act", "dernière décision";
    Filter: "Filter", "Filtrer";
    Bookmark: "Bookmark", "Repère";
    Over: "The exercise is over.", "L’exercice est terminé.";
    OverNext: "The exercise is over. Next: write the report, or replay the log.", "L’exercice est terminé. Ensuite : écrire le rapport ou revoir le journal.";

    // --- Modes -------------------------------------------------------------------------------------------------------
    ModeLive: "LIVE", "EN COURS";
    ModePaused: "PAUSED", "EN PAUSE";
    ModeReplay: "REPLAY", "RELECTURE";
    ModeBranch: "BRANCH", "VARIANTE";
    ModeOver: "OVER", "TERMINÉ";
    ExerciseMark: "EXERCISE EXERCISE EXERCISE", "EXERCICE EXERCICE EXERCICE";

    // --- Replay ------------------------------------------------------------------------------------------------------
    ReplayAt: "Replay at {time}", "Relecture à {time}";
    ReplayForward: "forward", "avancer";
    ReplayBack: "back", "reculer";
    ReplaySee: "See as", "Voir comme";
    ReplayEverything: "everything, as it was", "tout, comme c’était";
    ReplayCannotAct: "A replay changes nothing. Leave it to act.", "Une relecture ne change rien. Quittez-la pour agir.";
    GoTo: "Go to", "Aller à";

    // --- Seat room ---------------------------------------------------------------------------------------------------
    SeatRoom: "{seat}", "{seat}";
    Brief: "Brief", "Votre rôle";
    OnlyYouKnow: "What only you know", "Ce que seul votre rôle sait";
    Inbox: "Inbox", "Messages reçus";
    YourMap: "Map: what you know", "Carte : ce que vous savez";
    YourMeans: "Means", "Moyens";
    YourOrders: "Orders", "Ordres";
    Act: "Act", "Agir";
    From: "from", "de la part de";
    FirstSeenBy: "first seen by", "vu d’abord par";
    ToldBy: "told by", "transmis par";
    By: "by", "par";
    Seen: "seen", "vu";
    Received: "received", "reçu";
    HowSure: "how sure", "fiabilité";
    ToldTo: "told to", "transmis à";
    Unread: "{n} new", "{n} à lire";
    OldNews: "seen {span} ago", "vu il y a {span}";
    TakesEffect: "takes effect {time}", "prend effet à {time}";
    InEffect: "in effect since {time}", "en vigueur depuis {time}";
    Refused: "refused", "refusé";
    NotNow: "not now", "pas maintenant";
    NothingKnown: "You know nothing of it yet.", "Vous n’en savez rien encore.";
    ShareThis: "Share this report", "Partager ce rapport";
    LeaveSeat: "Leave this seat", "Quitter ce rôle";

    // --- Composer ----------------------------------------------------------------------------------------------------
    ChooseAct: "What do you do?", "Que faites-vous ?";
    Choose: "{field}: please choose", "{field} : à choisir";
    WriteHere: "Write here…", "Écrivez ici…";
    Optional: "may be left open", "peut rester vide";
    LeaveOpen: "Leave open", "Laisser vide";
    NumberBetween: "A number from {least} to {most}", "Un nombre de {least} à {most}";
    SpanExample: "A time, such as 45min or 2h15", "Une durée, par exemple 45min ou 2h15";
    WillTake: "Will take", "Durée";
    AtOnce: "at once", "tout de suite";
    Costs: "Costs", "Coût";
    Nothing: "nothing", "rien";
    YouHold: "You hold", "Vous avez";
    YouOrder: "You order", "Vous ordonnez";
    Confirm: "Confirm", "Valider";
    Cancel: "Cancel", "Annuler";
    Back: "Back", "Retour";
    Next: "Next", "Suivant";
    Yes: "Yes", "Oui";
    No: "No", "Non";
    Done: "Done", "C’est fait";
    Ordered: "Ordered. It takes effect at {time}.", "Ordre donné. Il prend effet à {time}.";
    OrderedAtOnce: "Done, at once.", "C’est fait, tout de suite.";
    WasRefused: "Not possible: {why}", "Impossible : {why}";
    NoChoice: "There is nothing to choose here now.", "Il n’y a rien à choisir ici pour le moment.";
    BadNumber: "This is not a number from {least} to {most}.", "Ce n’est pas un nombre de {least} à {most}.";
    BadSpan: "This is not a time. Write 45min or 2h15.", "Ce n’est pas une durée. Écrivez 45min ou 2h15.";
    Discard: "Discard what you have written?", "Abandonner ce que vous avez écrit ?";

    // --- Curtain -----------------------------------------------------------------------------------------------------
    HandOver: "Hand the keyboard to {seat}", "Donnez le clavier à : {seat}";
    HandBack: "Hand the keyboard back to the facilitator", "Rendez le clavier à l’animation";
    CurtainLift: "{seat}: press Enter when only you can see the screen.", "{seat} : appuyez sur Entrée quand personne d’autre ne voit l’écran.";
    CurtainFacilitator: "Facilitator: press Enter when no player can see the screen.", "Animation : appuyez sur Entrée quand aucun rôle ne voit l’écran.";
    CurtainOthers: "Everybody else: please look away.", "Les autres : merci de regarder ailleurs.";

    // --- Asking back -------------------------------------------------------------------------------------------------
    TooSmall: "The window is {w}×{h}; Harmattan needs {W}×{H}.", "La fenêtre fait {w}×{h} ; il faut {W}×{H} à Harmattan.";
    TooSmallNext: "Make it larger. Nothing is lost.", "Agrandissez-la. Rien n’est perdu.";
    ConfirmQuit: "Quit Harmattan? Every act is saved in {log}.", "Quitter Harmattan ? Toutes les décisions sont gardées dans {log}.";
    ConfirmDrop: "Drop “{row}” for good? It cannot come back.", "Abandonner « {row} » pour de bon ? Retour impossible.";
    ConfirmEnd: "End the exercise now? Nobody can act after that.", "Terminer l’exercice maintenant ? Plus personne ne pourra agir.";
    ConfirmFire: "Fire “{row}” now?", "Lancer « {row} » maintenant ?";
    DefaultNo: "No (default)", "Non (par défaut)";
    AskReason: "Why? It goes into the log.", "Pourquoi ? La raison va dans le journal.";
    AskDefer: "Put off by how long?", "Reporter de combien de temps ?";
    AskShift: "Shift all injects by how long?", "Décaler toutes les injections de combien ?";
    AskStep: "Let how much time pass?", "Faire passer combien de temps ?";
    AskPace: "How many exercise seconds in one second?", "Combien de secondes d’exercice en une seconde ?";
    AskNote: "Note for the log", "Note pour le journal";
    AskSearch: "Search", "Chercher";

    // --- Empty states ------------------------------------------------------------------------------------------------
    NothingYet: "Nothing yet.", "Rien pour le moment.";
    NoMessages: "No message has reached you yet.", "Aucun message ne vous est parvenu.";
    NoProposals: "No proposal waits.", "Aucune proposition n’attend.";
    NoOrders: "You have given no order yet.", "Vous n’avez encore donné aucun ordre.";
    NoRows: "No inject here.", "Aucune injection ici.";
    NoMatch: "Nothing matches “{text}”.", "Rien ne correspond à « {text} ».";

    // --- Notices and warnings ----------------------------------------------------------------------------------------
    Illustrative: "Illustrative: it trains, it predicts nothing.", "Modèle illustratif : il forme, il ne prédit rien.";
    Saved: "Saved.", "Enregistré.";
    LogAt: "Log: {path}", "Journal : {path}";
    TornLine: "The last line of the log was torn and has been repaired; no accepted act is lost.", "La dernière ligne du journal était coupée et a été réparée ; aucune décision acceptée n’est perdue.";
    Resumed: "Resumed at {time}.", "Repris à {time}.";
    NewMessages: "New messages: {n}", "Nouveaux messages : {n}";
    RowDelivered: "Delivered: {row}", "Remise : {row}";
    RowAwaits: "Waits for your hand: {row}", "Attend votre main : {row}";
    ReportWritten: "Report written: {path}", "Rapport écrit : {path}";
    LangChanged: "Now in English.", "Maintenant en français.";
    NewWord: "new", "nouveau";
    Overdue: "overdue", "en retard";

    // --- Errors ------------------------------------------------------------------------------------------------------
    LogExists: "{path} exists already, and a log is never overwritten. Give another name with --log.", "{path} existe déjà, et un journal n’est jamais écrasé. Donnez un autre nom avec --log.";
    LogUnwritable: "Cannot write {path}: {why}. Give another place with --log.", "Impossible d’écrire {path} : {why}. Donnez un autre endroit avec --log.";
    LogUnreadable: "Cannot read {path}: {why}.", "Impossible de lire {path} : {why}.";
    LogDamaged: "{path}, line {line}: {why}.", "{path}, ligne {line} : {why}.";
    LogSaved: "Lines 1 to {line} are whole and can be resumed.", "Les lignes 1 à {line} sont entières et peuvent être reprises.";
    DiskFull: "The log cannot be written: {why}. The act was not accepted.", "Le journal ne peut plus être écrit : {why}. La décision n’a pas été acceptée.";
    NoTerminal: "This call needs a terminal. Use `harmattan run` without one.", "Il faut un terminal pour cela. Sans terminal, employez `harmattan run`.";
    SealDiffers: "The state differs from the log at {time}.", "L’état diffère du journal à {time}.";
    SealAgrees: "Every seal of the log agrees.", "Tous les sceaux du journal concordent.";
    BadArgument: "`{text}` is not understood: {why}.", "`{text}` n’est pas compris : {why}.";

    // --- Help --------------------------------------------------------------------------------------------------------
    Help: "Help", "Aide";
    HelpHere: "Keys here", "Touches ici";
    HelpEverywhere: "Keys everywhere", "Touches partout";
    HelpClose: "Any key closes this help.", "Une touche ferme cette aide.";
    HelpSymbols: "Symbols", "Symboles";
    Palette: "All actions", "Toutes les actions";
    PaletteHint: "Type a few letters; Enter chooses, Enter again does it.", "Tapez quelques lettres ; Entrée choisit, Entrée encore exécute.";
    Key: "Key", "Touche";
    Action: "Action", "Effet";
    MoveUp: "up", "haut";
    MoveDown: "down", "bas";
    NextPane: "next pane", "volet suivant";
    PreviousPane: "previous pane", "volet précédent";
    Redraw: "redraw the screen", "redessiner l’écran";
    SwitchLang: "passer en français", "switch to English";
    SwitchTheme: "change colours", "changer les couleurs";
    ZoomIn: "closer", "plus près";
    ZoomOut: "farther", "plus loin";
    OpenSeat: "go to a seat", "aller à un rôle";

    // --- Lessons -----------------------------------------------------------------------------------------------------
    Lesson: "Lesson", "Leçon";
    LessonOf: "Lesson {n} of {all}", "Leçon {n} sur {all}";
    LessonDone: "Well done.", "Bravo.";
    LessonsOver: "You know the keys. Play on, or start a real exercise.", "Vous connaissez les touches. Continuez, ou commencez un vrai exercice.";
    LessonSkip: "skip this lesson", "passer cette leçon";

    // --- After-action report -----------------------------------------------------------------------------------------
    ReportTitle: "After-Action Report and Improvement Plan", "Rapport après exercice et plan d’amélioration";
    ReportOverview: "Exercise overview", "Présentation de l’exercice";
    ReportName: "Exercise name", "Nom de l’exercice";
    ReportDates: "Exercise dates", "Dates de l’exercice";
    ReportPlayed: "Played on", "Joué le";
    ReportScope: "Scope", "Portée";
    ReportHazard: "Threat or hazard", "Menace ou danger";
    ReportSummary: "Scenario", "Scénario joué";
    ReportSponsor: "Sponsor", "Commanditaire";
    ReportOrganisations: "Participating organisations", "Organisations participantes";
    ReportContact: "Point of contact", "Point de contact";
    ReportCapabilities: "Core capabilities", "Capacités essentielles";
    ReportCapability: "Core capability", "Capacité essentielle";
    ReportAnalysis: "Analysis of core capabilities", "Analyse des capacités essentielles";
    ReportObjective: "Objective", "Objectif";
    ReportTask: "Critical task", "Tâche critique";
    ReportEvidence: "Evidence", "Preuve";
    ReportNoEvidence: "No evidence in the log.", "Aucune preuve dans le journal.";
    ReportInTime: "in time", "à temps";
    ReportLate: "late", "en retard";
    ReportTimeline: "Timeline", "Déroulement";
    ReportTime: "Exercise time", "Heure d’exercice";
    ReportWallTime: "Real time", "Heure réelle";
    ReportActs: "Acts by seat", "Décisions par rôle";
    ReportMeasures: "Measures", "Mesures";
    ReportMeasure: "Measure", "Mesure";
    ReportValue: "Value", "Valeur";
    ReportDecisions: "Decision log", "Journal des décisions";
    ReportProposals: "Proposals and rulings", "Propositions et arbitrages";
    ReportInjects: "Injects as played", "Injections jouées";
    ReportStrengths: "Strengths", "Points forts";
    ReportImprove: "Areas for improvement", "Points à améliorer";
    ReportRating: "Rating", "Appréciation";
    ReportLegend: "Ratings: a person rates, this report gathers evidence. Seats and capabilities are rated, never persons.", "Appréciation : une personne apprécie, ce rapport réunit les preuves. On apprécie des rôles et des capacités, jamais des personnes.";
    RatingP: "P: performed without challenges", "P : réalisé sans difficulté";
    RatingS: "S: performed with some challenges", "S : réalisé avec quelques difficultés";
    RatingM: "M: performed with major challenges (also where it worked but broke rights)", "M : réalisé avec des difficultés majeures (aussi quand cela a marché au mépris des droits)";
    RatingU: "U: unable to be performed", "U : impossible à réaliser";
    ReportParticipants: "Participants", "Participation";
    ReportPlan: "Improvement plan", "Plan d’amélioration";
    PlanIssue: "Issue", "Problème";
    PlanAction: "Corrective action", "Action corrective";
    PlanElement: "Capability element", "Élément de capacité";
    PlanElements: "planning, organisation, equipment, training, exercises", "planification, organisation, équipement, formation, exercices";
    PlanOwner: "Responsible organisation", "Organisation responsable";
    PlanContact: "Contact", "Personne à joindre";
    PlanStart: "Start date", "Date de début";
    PlanEnd: "Completion date", "Date de fin";
    ReportAssumptions: "Assumptions", "Hypothèses";
    ReportModel: "The figures come from an illustrative model with the seed {seed}. They serve discussion and predict nothing.", "Les chiffres viennent d’un modèle illustratif, avec la graine {seed}. Ils servent à discuter et ne prédisent rien.";
    ReportToFill: "to be filled in by the evaluators", "à remplir par l’évaluation";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_stands_in_both_languages_with_the_same_blanks() {
        for &key in Key::ALL {
            let (en, fr) = (ui(Lang::En, key), ui(Lang::Fr, key));
            assert!(!en.trim().is_empty() && !fr.trim().is_empty(), "{key:?}");
            assert_eq!(blanks(en), blanks(fr), "{key:?}");
            for text in [en, fr] {
                assert!(!text.chars().any(char::is_control), "{key:?}");
                assert!(!text.contains('\''), "{key:?}: the apostrophe is ’");
            }
        }
    }

    fn blanks(text: &str) -> Vec<&str> {
        let mut blanks: Vec<_> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        blanks.sort_unstable();
        blanks
    }

    #[test]
    fn french_is_not_english_left_untranslated() {
        let same: Vec<_> = Key::ALL.iter().filter(|key| ui(Lang::En, **key) == ui(Lang::Fr, **key)).collect();
        // A name, an equation, and words that both languages share.
        let shared = [Key::Title, Key::PaceRatio, Key::SeatRoom];
        assert!(same.iter().all(|key| shared.contains(key)), "the same in both: {same:?}");
    }

    #[test]
    fn what_fills_a_blank_is_cleaned_and_not_filled_in_again() {
        let said = say(Lang::En, Key::HandOver, &[("seat", "{seat}\u{1b}[2J")]);
        assert_eq!(said, "Hand the keyboard to {seat}[2J");
        assert_eq!(
            say(Lang::Fr, Key::TooSmall, &[("w", "60"), ("h", "20"), ("W", "80"), ("H", "24")]),
            "La fenêtre fait 60×20 ; il faut 80×24 à Harmattan."
        );
    }
}
