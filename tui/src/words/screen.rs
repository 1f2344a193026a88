//! The words of the keyboard: what each action of the key table is called, how keys are called, and the few texts of screens
//! that [`super::ui`] does not hold. One line each, both languages on it; a missing one does not build.

use super::Lang;

macro_rules! texts {
    ($( $key:ident: $en:literal, $fr:literal; )*) => {
        /// A text of a screen.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs)] // Each is named after what it says.
        pub enum Screen { $( $key ),* }

        impl Screen {
            /// All texts.
            pub const ALL: &'static [Screen] = &[ $( Screen::$key ),* ];
        }

        /// A text of a screen in a language.
        pub fn screen(lang: Lang, key: Screen) -> &'static str {
            match (lang, key) {
                $( (Lang::En, Screen::$key) => $en, (Lang::Fr, Screen::$key) => $fr, )*
            }
        }
    };
}

texts! {
    // --- Actions -----------------------------------------------------------------------------------------------------
    Help: "help", "aide";
    Palette: "all actions", "toutes les actions";
    Language: "français", "English";
    Redraw: "redraw", "redessiner";
    Quit: "quit", "quitter";
    Up: "up", "haut";
    Down: "down", "bas";
    Left: "left", "gauche";
    Right: "right", "droite";
    PageUp: "page up", "page haut";
    PageDown: "page down", "page bas";
    First: "first", "premier";
    Last: "last", "dernier";
    NextPane: "next pane", "volet suivant";
    PreviousPane: "previous pane", "volet précédent";
    ShowMap: "map", "carte";
    ShowMsel: "MSEL", "chronogramme";
    ShowEvents: "what happened", "ce qui s’est passé";
    ShowSeats: "seats", "rôles";
    ShowPosts: "posts", "postes";
    ShowPeople: "people", "population";
    ShowProposals: "proposals", "propositions";
    ShowTasks: "objectives", "objectifs";
    PauseResume: "pause or go on", "pause ou reprise";
    Slower: "slower", "plus lent";
    Faster: "faster", "plus vite";
    StepMinute: "one minute", "une minute";
    StepQuarter: "15 minutes", "15 minutes";
    StepAsk: "let time pass", "avancer de…";
    NextEvent: "to the next inject", "à la prochaine injection";
    Open: "open", "ouvrir";
    GiveKeyboard: "hand over the keyboard", "passer le clavier";
    Fire: "fire now", "lancer";
    HoldRelease: "hold or release", "retenir ou libérer";
    Defer: "put off", "reporter";
    Drop: "drop", "abandonner";
    AddInject: "add an inject", "ajouter une injection";
    ShiftAll: "shift all", "tout décaler";
    Rule: "rule", "trancher";
    Why: "why?", "pourquoi ?";
    Note: "note", "note";
    ZoomIn: "closer", "plus près";
    ZoomOut: "farther", "plus loin";
    ZoomReset: "whole map", "toute la carte";
    Lift: "lift the curtain", "ouvrir le rideau";
    TakeBack: "back to the facilitator", "retour à l’animation";
    SwitchSeat: "go to a seat", "aller à un rôle";
    LeaveSeat: "leave the seat", "quitter le rôle";
    ShowBrief: "brief", "votre rôle";
    ShowInbox: "inbox", "messages";
    ShowKnown: "map", "carte";
    ShowMeans: "means", "moyens";
    ShowOrders: "orders", "ordres";
    ShowAct: "act", "agir";
    Share: "share", "partager";
    Tell: "tell", "dire";
    Ask: "ask", "demander";
    Propose: "propose", "proposer";
    Back: "back", "retour";
    Next: "next", "suivant";
    Send: "send", "envoyer";
    Yes: "yes", "oui";
    No: "no", "non";
    Choose: "choose", "choisir";
    NextField: "next field", "champ suivant";
    PreviousField: "previous field", "champ précédent";
    NewLine: "new line", "nouvelle ligne";
    ReplayForward: "forward", "avancer";
    ReplayBack: "back", "reculer";
    HourForward: "an hour forward", "avancer d’une heure";
    HourBack: "an hour back", "reculer d’une heure";
    ToStart: "to the start", "au début";
    ToEnd: "to the end", "à la fin";
    SkipLesson: "skip the lesson", "passer la leçon";

    // --- Keys --------------------------------------------------------------------------------------------------------
    KeyEnter: "Enter", "Entrée";
    KeyEscape: "Esc", "Échap";
    KeySpace: "Space", "Espace";
    KeyTab: "Tab", "Tab";
    KeyBackTab: "Shift+Tab", "Maj+Tab";
    KeyPageUp: "PgUp", "Pg↑";
    KeyPageDown: "PgDn", "Pg↓";
    KeyHome: "Home", "Début";
    KeyEnd: "End", "Fin";

    // --- Texts -------------------------------------------------------------------------------------------------------
    Queue: "queue", "file";
    Officers: "officers", "agents";
    ShortFear: "Fear", "Peur";
    LeastTrust: "Least trust", "Moindre confiance";
    TakenIn: "People in", "Accueillis";
    ShortEvents: "Events", "Faits";
    ShortPeople: "People", "Gens";
    ShortTasks: "Tasks", "Tâches";
    People: "Communities and camps", "Communautés et sites";
    Know: "What I know", "Ce que je sais";
    Wall: "wall clock", "heure réelle";
    NextInject: "next inject", "prochaine injection";
    ProposalsWait: "Proposals that wait for a ruling", "Propositions à trancher";
    FirstStep: "You are the facilitator. Space starts the clock; F2 hands the keyboard to a seat.", "Vous animez. Espace lance l’horloge ; F2 passe le clavier à un rôle.";
    Field: "Field", "Champ";
    Span: "By how long (45min, 2h15)", "De combien (45min, 2h15)";
    SpanBack: "By how long (45min, 2h15; -15min is earlier)", "De combien (45min, 2h15 ; -15min avance)";
    Reason: "Reason, for the log", "Raison, pour le journal";
    Recipient: "To which seat", "À quel rôle";
    InSpan: "In how long (0min is now)", "Dans combien de temps (0min : tout de suite)";
    Message: "Message", "Message";
    NoEffect: "no effect on the world", "aucun effet sur le monde";
    EffectKind: "A success brings", "Une réussite apporte";
    EffectOn: "Where or to whom", "Où ou à qui";
    EffectMoreOfficers: "10 officers at a post", "10 agents dans un poste";
    EffectFood: "500 rations at a camp", "500 rations dans un site";
    EffectPlaces: "60 places at a camp", "60 places dans un site";
    EffectCalm: "less tension in a community", "moins de tensions dans une communauté";
    EffectAnger: "more tension in a community", "plus de tensions dans une communauté";
    EffectLessFear: "less fear in a community", "moins de peur dans une communauté";
    EffectRoadOpen: "a road is open again", "une route est rouverte";
    EffectRoadClosed: "a road is closed", "une route est fermée";
    EffectPower: "power is back at a post", "le courant revient dans un poste";
    EffectFunds: "100,000 CFA francs for a seat", "100 000 francs CFA pour un rôle";
    EffectVehicle: "a vehicle for a seat", "un véhicule pour un rôle";
    OddsRefused: "0 % (no)", "0 % (non)";
    OddsCertain: "100 % (yes)", "100 % (oui)";
    BadField: "Please look at this field again.", "Merci de revoir ce champ.";
    NeedsText: "Something must be written here.", "Il faut écrire quelque chose ici.";
    Ready: "Is this right?", "Est-ce bien cela ?";
    ReadyHint: "Enter again sends it; Esc goes back. Nothing that you wrote is lost.", "Entrée encore envoie ; Échap revient en arrière. Rien de ce que vous avez écrit n’est perdu.";
    UnderAuthority: "In the name of", "Au nom de";
    More: "more", "de plus";
    Unread: "new", "nouveau";
    Read: "read", "lu";
    PostsAndMeans: "What you command", "Ce que vous commandez";
    NotHeard: "no report yet", "aucun rapport pour l’instant";
    Plan: "plan", "plan";
    Shown: "shown", "montré";
    NotShown: "not yet", "pas encore";
    Crossed: "crossed", "passés";
    Place: "Place", "Lieu";
    Alerts: "alerts", "alertes";
    Faults: "This scenario has faults; `harmattan check` lists them.", "Ce scénario a des fautes ; `harmattan check` les liste.";
    NoLogs: "No log (*.jsonl) in this folder.", "Aucun journal (*.jsonl) dans ce dossier.";
    StartNext: "Choose with the arrows, then Enter. New here? Choose “Learn”.", "Choisissez avec les flèches, puis Entrée. Première fois ? Choisissez « Apprendre ».";
    PressKey: "Keys", "Touches";
    BrokenLog: "The log could not be written. The clock is stopped.", "Le journal n’a pas pu être écrit. L’horloge est arrêtée.";
    SinceThen: "ago", "plus tôt";
    Bounds: "{n} of {all}", "{n} sur {all}";
    SymbolPost: "post", "poste";
    SymbolPatrol: "patrol", "patrouille";
    SymbolCamp: "camp", "site d’accueil";
    SymbolCommunity: "community", "communauté";
    SymbolGroup: "hidden group", "groupe caché";
    SymbolReport: "report", "rapport";
    SymbolClosed: "closed road", "route fermée";
    SymbolUnofficial: "unofficial route", "passage non officiel";
    Quitting: "Leave the exercise?", "Quitter l’exercice ?";
    Dead: "Nothing more can be done here; look around, replay, or write the report.", "On ne peut plus agir ici ; regardez, relisez, ou écrivez le rapport.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_of_the_screens_stands_in_both_languages() {
        for &key in Screen::ALL {
            for lang in Lang::ALL {
                let text = screen(lang, key);
                assert!(!text.trim().is_empty(), "{key:?}");
                assert!(!text.contains('\''), "{key:?}: the apostrophe is ’");
            }
        }
    }
}
