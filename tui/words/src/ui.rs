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
    fill(ui(lang, key), with)
}

/// Any text with its `{name}`s filled in.
pub fn fill(text: &str, with: &[(&str, &str)]) -> String {
    // One pass from left to right, so that a filled-in text with braces of its own is not filled in again.
    let (mut out, mut rest) = (String::new(), text);
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
    Learn: "Learn by playing (15 minutes)", "Apprendre en jouant (15 minutes)";
    Quit: "Quit", "Quitter";
    ChooseScenario: "Choose a scenario", "Choisissez un scénario";
    ChooseVariant: "What does the programme bring?", "Qu’apporte le programme ?";
    AsItStands: "As the scenario stands", "Tel que le scénario est écrit";
    ChooseLog: "Choose a log", "Choisissez un journal";
    Language: "Language: English", "Langue : français";
    Start: "Start", "Commencer";
    YourRole: "Your role: facilitator", "Votre rôle : l’animation";

    // --- Control room ------------------------------------------------------------------------------------------------
    Situation: "Map", "Carte";
    PaceRatio: "1 s = {span}", "1 s = {span}";
    Remaining: "left: {span}", "reste : {span}";
    Msel: "MSEL", "Chronogramme";
    ShortMsel: "MSEL", "Chrono.";
    Proposals: "Proposals", "Propositions";
    Seats: "Seats", "Rôles";
    WhatHappened: "Events", "Faits";
    Why: "Why", "Pourquoi";
    Because: "because", "cause";
    Dice: "Dice", "Hasard";
    Posts: "Posts", "Postes";
    Objectives: "Objectives", "Objectifs";
    DisplacedPeople: "Displaced people", "Personnes déplacées";
    OnTheRoad: "on the road", "en route";
    InCamps: "in camps", "dans les sites";
    WithFamilies: "with families", "dans les familles";
    WithoutShelter: "without shelter", "sans abri";
    Lanes: "lanes", "guichets";
    NoPower: "no power", "pas de courant";
    Offline: "offline", "hors ligne";
    OnPaper: "paper", "papier";
    Closed: "closed", "fermé";
    Full: "full", "complet";
    Busy: "busy", "occupé";
    Free: "free", "libre";
    Active: "active", "actif";
    LyingLow: "lying low", "discret";
    Tension: "Tension", "Tensions";
    FoodLeft: "rations", "rations";
    AnswerBy: "action expected by {time}", "réaction attendue avant {time}";
    Thread: "Storyline", "Fil";
    Notes: "Notes", "Remarques";
    Subject: "Subject", "Objet";
    Secret: "secret", "secrète";
    Odds: "Odds", "Chances";
    Succeeded: "succeeded", "réussite";
    Failed: "failed", "échec";
    Over: "The exercise is over.", "L’exercice est terminé.";
    OverNext: "The exercise is over. Next: {key:report} writes the report.", "L’exercice est terminé. Ensuite : {key:report} écrit le rapport.";

    // --- Modes -------------------------------------------------------------------------------------------------------
    ModeLive: "LIVE", "EN COURS";
    ModePaused: "PAUSED", "EN PAUSE";
    ModeReplay: "REPLAY", "RELECTURE";
    ModeOver: "OVER", "TERMINÉ";
    ExerciseMark: "EXERCISE EXERCISE EXERCISE", "EXERCICE EXERCICE EXERCICE";

    // --- Replay ------------------------------------------------------------------------------------------------------
    ReplayForward: "forward", "avancer";
    ReplayBack: "back", "reculer";
    ReplayCannotAct: "A replay changes nothing. Leave it to act.", "Une relecture ne change rien. Quittez-la pour agir.";

    // --- Seat room ---------------------------------------------------------------------------------------------------
    SeatRoom: "{seat}", "{seat}";
    Brief: "Brief", "Votre fiche de rôle";
    OnlyYouKnow: "What only you know", "Ce que seul votre rôle sait";
    Inbox: "Inbox", "Messages reçus";
    YourMap: "Map: what you know", "Carte : ce que vous savez";
    YourMeans: "Means", "Moyens";
    YourOrders: "Orders", "Ordres";
    Act: "Act", "Agir";
    From: "from", "de la part de";
    FirstSeenBy: "first seen by", "vu d’abord par";
    Seen: "seen", "vu";
    Received: "received", "reçu";
    HowSure: "how sure", "fiabilité";
    ToldAgainBy: "told again by", "redit par";
    ToldTo: "told to", "transmis à";
    Unread: "{n} new", "{n} à lire";
    TakesEffect: "takes effect {time}, word of it about {about}", "prend effet à {time}, compte rendu vers {about}";
    InEffect: "in effect since {time}", "en vigueur depuis {time}";
    OnItsWay: "sent, takes about {span}", "envoyé, il faut environ {span}";
    WordAbout: "word of it about {time}", "compte rendu vers {time}";
    WordOfIt: "word of it came {time}", "compte rendu reçu à {time}";
    Refused: "refused", "refusé";
    NotNow: "not now", "pas maintenant";
    LeaveSeat: "Leave this seat", "Quitter ce rôle";

    // --- Composer ----------------------------------------------------------------------------------------------------
    Choose: "{field}: please choose", "{field} : à choisir";
    Write: "{field}: please write", "{field} : à écrire";
    WriteHere: "Write here…", "Écrivez ici…";
    Optional: "may be left open", "peut rester vide";
    LeaveOpen: "Leave open", "Laisser vide";
    NumberBetween: "A number from {least} to {most}", "Un nombre de {least} à {most}";
    SpanExample: "A time, such as 45min or 2h15", "Une durée, par exemple 45min ou 2h15";
    WillTake: "Will take", "Durée";
    AtOnce: "at once", "immédiat";
    Costs: "Costs", "Coût";
    YouHold: "You hold", "Vous avez";
    YouOrder: "Your decision", "Votre décision";
    Back: "Back", "Retour";
    Yes: "Yes", "Oui";
    No: "No", "Non";
    Done: "Done.", "C’est fait.";
    WasRefused: "Not possible: {why}", "Impossible : {why}";
    NoChoice: "There is nothing to choose here now.", "Il n’y a rien à choisir ici pour le moment.";
    BadNumber: "This is not a number from {least} to {most}.", "Ce n’est pas un nombre de {least} à {most}.";
    BadSpan: "This is not a time. Write 45min or 2h15.", "Ce n’est pas une durée. Écrivez 45min ou 2h15.";

    // --- Curtain -----------------------------------------------------------------------------------------------------
    HandOver: "Hand the keyboard to {seat}", "Donnez le clavier à : {seat}";
    HandBack: "Hand the keyboard back to the facilitator", "Rendez le clavier à l’animation";
    CurtainLift: "{seat}: press {key:lift} when only you can see the screen.", "{seat} : appuyez sur {key:lift} quand personne d’autre ne voit l’écran.";
    CurtainFacilitator: "Facilitator: press {key:lift} when no player can see the screen.", "Animation : appuyez sur {key:lift} quand aucun rôle ne voit l’écran.";
    CurtainOthers: "Everybody else: please look away.", "Les autres : merci de regarder ailleurs.";

    // --- Asking back -------------------------------------------------------------------------------------------------
    TooSmall: "The window is {w}×{h}; Harmattan needs {W}×{H}.", "La fenêtre fait {w}×{h} ; il faut {W}×{H} à Harmattan.";
    TooSmallNext: "Make it larger. Nothing is lost.", "Agrandissez-la. Rien n’est perdu.";
    ConfirmQuitUnwritten: "Quit Harmattan? The log cannot be written: what it does not hold is lost then. Make room or bring the disk back first.", "Quitter Harmattan ? Le journal ne peut pas être écrit : ce qu’il ne contient pas sera perdu. Libérez d’abord de la place, ou rebranchez le disque.";
    ConfirmQuit: "Quit Harmattan? Every act is saved in {log}.", "Quitter Harmattan ? Toutes les décisions sont gardées dans {log}.";
    ConfirmFire: "Fire “{row}” now? It reaches its seats at once and cannot be taken back.", "Lancer « {row} » maintenant ? Ses rôles le reçoivent tout de suite ; pas de retour possible.";
    ConfirmInject: "Send “{row}” now to {seats}? It is read at once and cannot be taken back.", "Envoyer « {row} » maintenant à : {seats} ? C’est reçu tout de suite ; pas de retour possible.";
    DefaultNo: "No (default)", "Non (par défaut)";
    AskDefer: "Put off by how long?", "Reporter de combien de temps ?";
    AskShift: "Shift injects", "Décaler des injects";
    AskPace: "Set the pace", "Régler le rythme";
    PaceValue: "Exercise seconds in one second (60 = one minute)", "Secondes d’exercice par seconde (60 = une minute)";
    AskStep: "Let how much time pass?", "Faire passer combien de temps ?";
    AskNote: "Note for the log", "Note pour le journal";

    // --- Empty states ------------------------------------------------------------------------------------------------
    NothingYet: "Nothing yet.", "Rien pour le moment.";
    NoMessages: "No message has reached you yet.", "Aucun message ne vous est parvenu.";
    NoProposals: "No proposal waits.", "Aucune proposition n’attend.";
    NoOrders: "You have given no order yet.", "Vous n’avez encore donné aucun ordre.";
    NoRows: "No inject here.", "Aucun inject ici.";

    // --- Notices and warnings ----------------------------------------------------------------------------------------
    Illustrative: "Illustrative: it trains, it predicts nothing.", "Modèle illustratif : il forme, il ne prédit rien.";
    Resumed: "Resumed at {time}.", "Repris à {time}.";
    PasteTooLong: "That text is too long to be pasted: a field takes {most} characters. Nothing of it was taken.", "Texte trop long pour être collé : un champ prend {most} caractères. Rien n’en a été pris.";
    PasteNowhere: "Nothing was pasted: no field is open here.", "Rien n’a été collé : aucun champ n’est ouvert ici.";
    FieldFull: "This field takes {most} characters and is full.", "Ce champ prend {most} caractères : il est plein.";
    FieldNearlyFull: " {n} of {most} characters ", " {n} caractères sur {most} ";
    LangChanged: "Now in English.", "Maintenant en français.";
    ThemeTerminal: "Colours: the terminal’s own.", "Couleurs : celles du terminal.";
    ThemeProjector: "Colours: for a projector, black on white.", "Couleurs : pour un projecteur, noir sur blanc.";
    ThemeColourBlind: "Colours: told apart by colour-blind eyes too.", "Couleurs : lisibles aussi par les daltoniens.";
    BellOn: "The bell rings when you are waited for.", "La sonnerie retentit quand on vous attend.";
    MouseOn: "The mouse is heard: click, and turn the wheel. To mark text, hold Shift.", "La souris est prise en compte : cliquez, tournez la molette. Pour sélectionner du texte, tenez Maj.";
    MouseOff: "The mouse is left to the terminal.", "La souris est laissée au terminal.";
    BellOff: "The bell is silent.", "La sonnerie est coupée.";
    SettingsHead: "Settings of Harmattan, as they stand. What you leave out stays as it is without this file.", "Les réglages de Harmattan, tels qu’ils sont. Ce que vous enlevez garde sa valeur d’origine.";
    SettingsKeys: "A key is a letter, a sign, F1 to F24, Ctrl+P, Space, Enter, Esc, Tab, Shift+Tab, Up, Down, Left, Right, PageUp, PageDown, Home, End.", "Une touche : une lettre, un signe, F1 à F24, Ctrl+P, Space (espace), Enter (entrée), Esc (échap), Tab, Shift+Tab, Up, Down, Left, Right (flèches), PageUp, PageDown, Home (début), End (fin).";
    SettingsNames: "`name` is an action wherever it is valid, `name@place` the same in one place only.", "`nom` désigne une action partout où elle est possible, `nom@lieu` la même en un seul lieu.";
    SettingsMouse: "whether the mouse is heard; the terminal’s own marking of text then needs Shift", "si la souris est prise en compte ; pour sélectionner du texte, il faut alors tenir Maj";
    SettingsBell: "whether the terminal’s bell rings when somebody is waited for", "si le terminal sonne quand on attend quelqu’un";

    // --- Errors ------------------------------------------------------------------------------------------------------
    DiskFull: "Not accepted, for the log cannot be written: {why}.", "Pas accepté, car le journal ne peut pas être écrit : {why}.";

    // --- Help --------------------------------------------------------------------------------------------------------
    Help: "Help", "Aide";
    HelpLog: "Log", "Journal";
    HelpSymbols: "Symbols", "Symboles";
    Palette: "All actions", "Toutes les actions";
    PaletteHint: "Type a few letters; {key:choose@palette} chooses, {key:choose@palette} again does it.", "Tapez quelques lettres ; {key:choose@palette} choisit, {key:choose@palette} encore exécute.";
    Key: "Key", "Touche";
    Action: "Action", "Effet";
    NextPane: "next pane", "volet suivant";
    PreviousPane: "previous pane", "volet précédent";
    Redraw: "redraw the screen", "redessiner l’écran";
    ZoomIn: "closer", "plus près";
    ZoomOut: "farther", "plus loin";

    // --- The control room: found, undone, asked ----------------------------------------------------------------------
    AimLook: "Look around and find", "Regarder et chercher";
    AimPassTime: "Let time pass", "Faire avancer le temps";
    AimInjects: "Lead the injects", "Mener les injects";
    AimSeats: "People and seats", "Les gens et les rôles";
    AimRule: "Rule on proposals", "Trancher les propositions";
    AimAct: "Act and speak", "Agir et parler";
    AimRecord: "Undo, note, report", "Annuler, noter, rendre compte";
    AimMove: "Choose and move", "Choisir et se déplacer";
    AimProgramme: "The programme", "Le programme";
    DoUndo: "undo", "annuler";
    DoFind: "find", "chercher";
    DoUnfold: "every fact, or in short", "tous les faits, ou l’essentiel";
    DoReport: "write the report", "écrire le rapport";
    DoMapOpen: "what is there", "ce qui s’y trouve";
    FindNext: "next", "suivant";
    FindPrevious: "previous", "précédent";
    KeepFound: "keep", "garder";
    Finding: "Find in: {list}", "Chercher dans : {list}";
    FoundNone: "Nothing here holds “{text}”. {key:find-no-more} lists all again.", "Rien ici ne contient « {text} ». {key:find-no-more} réaffiche tout.";
    Undone: "Undone: {what}", "Annulé : {what}";
    ConfirmEnd: "This goes to the end of the exercise, {time}. After it nothing can be done any more. Go there?", "Cela mène à la fin de l’exercice, {time}. Après, plus aucune décision n’est possible. Y aller ?";
    CanUndo: "Done ({key:undo} undoes it): {what}", "Fait ({key:undo} annule) : {what}";
    AndOthers: "and {n} more", "et {n} de plus";
    NothingToUndo: "There is nothing to undo.", "Il n’y a rien à annuler.";
    UndoReason: "a slip, undone", "fausse manœuvre, annulée";
    NarrowedList: "which injects are listed", "le choix des injects affichés";
    ComesNow: "At once, and not to be taken back: {rows}.", "Tout de suite, sans retour possible : {rows}.";
    ComesNever: "After the end of the exercise, so never: {rows}.", "Après la fin de l’exercice, donc jamais : {rows}.";
    ConfirmShift: "Shift by {span}? Injects that move: {n}.", "Décaler de {span} ? Injects déplacés : {n}.";
    ConfirmChange: "{what}?", "{what} ?";
    ShiftedBy: "Shifted by {span} (injects: {n}).", "Décalage de {span} (injects : {n}).";
    ShiftedLess: "Shifted by {span} only (injects: {n}): the first can come no earlier.", "Décalage de {span} seulement (injects : {n}) : le premier ne peut venir avant.";
    NothingToShift: "No inject is still to come there.", "Il n’y a plus d’inject à venir.";
    ShiftWhich: "Which injects", "Quels injects";
    ShiftEvery: "all that are still to come", "tous ceux qui sont à venir";
    ShiftFrom: "from “{row}” on", "à partir de « {row} »";
    SeatTaken: "Somebody plays this seat elsewhere: you look on, nothing counts as read.", "Quelqu’un tient ce rôle ailleurs : vous regardez, rien n’est marqué lu.";
    SeatTakenCurtain: "Somebody plays it on another machine: you will only look on.", "Quelqu’un le tient sur un autre ordinateur : vous regarderez seulement.";
    Grave: "grave", "grave";
    Notable: "notable", "notable";
    Minor: "minor", "mineur";
    HelpGravity: "Gravity of events", "Gravité des faits";
    HereIs: "What is where", "Ce qui se trouve où";
    ReportWritten: "The report is written: {path}", "Le rapport est écrit : {path}";
    ReportOpened: "The report is written and opened: {path}", "Le rapport est écrit et ouvert : {path}";
    NoReportYet: "There is no log to make a report of.", "Il n’y a pas de journal dont faire un rapport.";

    // --- Lessons -----------------------------------------------------------------------------------------------------
    Lesson: "Lesson", "Leçon";
    LessonOf: "Lesson {n} of {all}", "Leçon {n} sur {all}";
    LessonElsewhere: "This lesson is done at: {seat}. {key:switch-seat} goes to the seats; choose it with the arrows, {key:hand-over}, then {key:lift}.", "Cette leçon se fait dans le rôle : {seat}. {key:switch-seat} mène aux rôles ; choisissez-le avec les flèches, {key:hand-over}, puis {key:lift}.";
    LessonsOver: "You know the keys. Play on, or start a real exercise.", "Vous connaissez les touches. Continuez, ou commencez un vrai exercice.";

    // --- After-action report -----------------------------------------------------------------------------------------

    // --- Actions -----------------------------------------------------------------------------------------------------
    DoHelp: "help", "aide";
    DoPalette: "all actions", "toutes les actions";
    DoLanguage: "français", "English";
    DoLearn: "learn", "apprendre";
    DoTheme: "other colours", "autres couleurs";
    DoMouse: "mouse on or off", "souris : oui ou non";
    DoBell: "bell on or off", "sonnerie : oui ou non";
    DoRedraw: "redraw", "redessiner";
    DoQuit: "quit", "quitter";
    Up: "up", "haut";
    Down: "down", "bas";
    Left: "left", "gauche";
    Right: "right", "droite";
    PageUp: "page up", "page haut";
    PageDown: "page down", "page bas";
    First: "first", "premier";
    Last: "last", "dernier";
    ShowMap: "map", "carte";
    ShowMsel: "MSEL", "chronogramme";
    ShowEvents: "events", "faits";
    ShowSeats: "seats", "rôles";
    ShowPosts: "posts", "postes";
    ShowPeople: "people", "population";
    ShowProposals: "proposals", "propositions";
    ShowNeeds: "to do now", "à faire maintenant";
    GoToNeed: "go there", "y aller";
    ShowTasks: "objectives", "objectifs";
    PauseResume: "pause or go on", "pause ou reprise";
    Slower: "slower", "plus lent";
    Faster: "faster", "plus vite";
    DoPace: "set the pace", "régler le rythme";
    StepMinute: "one minute", "une minute";
    StepQuarter: "15 minutes", "15 minutes";
    StepAsk: "let time pass", "avancer de…";
    NextEvent: "to the next inject", "au prochain inject";
    DoOpen: "open", "ouvrir";
    Answer: "answer", "répondre";
    Everybody: "every seat", "tous les rôles";
    GiveKeyboard: "hand over the keyboard", "passer le clavier";
    Fire: "fire now", "lancer";
    HoldRelease: "hold or release", "retenir ou libérer";
    Defer: "put off", "reporter";
    Drop: "drop", "abandonner";
    AddInject: "add an inject", "ajouter un inject";
    ShiftAll: "shift injects", "décaler des injects";
    Rule: "rule", "trancher";
    DoWhy: "why?", "pourquoi ?";
    Note: "note", "note";
    ZoomReset: "whole map", "toute la carte";
    Lift: "lift the curtain", "ouvrir le rideau";
    TakeBack: "back to the facilitator", "retour à l’animation";
    SwitchSeat: "go to a seat", "aller à un rôle";
    DoLayer: "other layer", "autre couche";
    DoEdit: "edit", "modifier";
    DoFreeze: "freeze or thaw", "figer ou relancer";
    DoFilter: "some injects only", "une partie des injects";
    DoFilterOff: "list all again", "tout réafficher";
    DoFork: "play on from here, in a branch", "jouer à partir d’ici, dans une branche";
    ConfirmFork: "Play on from {time}? A branch begins there, live, with a log of its own. This record stays as it is: {log}", "Jouer à partir de {time} ? Une branche commence là, en direct, avec son propre journal. Celui-ci reste tel quel : {log}";
    DoJump: "jump to a time", "aller à une heure";
    DoWhisper: "say to this seat", "dire à ce rôle";
    DoAnnounce: "say to everybody", "dire à tous";
    DoHandSeat: "give into other hands", "confier à";
    DoLockSeat: "lock / open", "verrouiller / rouvrir";
    DoDoors: "seats on other machines", "rôles sur d’autres ordinateurs";
    DoorCamera: "code for cameras", "code pour caméra";
    DoorMove: "move", "déplacer";
    DoorLock: "shut / open", "fermer / ouvrir";
    DoorRemove: "send away", "renvoyer";
    AskPause: "stop the clock", "arrêter l’horloge";
    DoLeaveSeat: "leave the seat", "quitter le rôle";
    ShowBrief: "brief", "fiche de rôle";
    ShowInbox: "inbox", "messages";
    ShowKnown: "map", "carte";
    ShowMeans: "means", "moyens";
    ShowOrders: "orders", "ordres";
    ShowAct: "act", "agir";
    ShowTalk: "talk", "parler";
    ShowDecisions: "decisions", "décisions";
    DoThreads: "by conversation or time", "par conversation ou date";
    Inquire: "ask how things stand", "demander un point de situation";
    NoteDecision: "note a decision", "noter une décision";
    ShowNews: "what came", "ce qui est arrivé";
    Share: "share", "partager";
    Tell: "tell", "dire";
    Ask: "ask", "demander";
    Propose: "propose", "proposer";
    DoBack: "back", "retour";
    DoNext: "next", "suivant";
    Send: "send", "envoyer";
    DoYes: "yes", "oui";
    DoNo: "no", "non";
    DoChoose: "choose", "choisir";
    NextField: "next field", "champ suivant";
    PreviousField: "previous field", "champ précédent";
    NewLine: "new line", "nouvelle ligne";
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
    LeastTrust: "Least trust", "Confiance min.";
    TakenIn: "People in", "Accueillis";
    ShortProposals: "Prop.", "Prop.";
    ShortPeople: "People", "Popul.";
    Needs: "To do now", "À faire maintenant";
    ShortNeeds: "To do", "À faire";
    NeedsNone: "Nothing needs you now.", "Rien ne demande votre intervention pour le moment.";
    NeedsWait: "● {n} to do now: key {key:show-needs}", "● {n} à faire maintenant : touche {key:show-needs}";
    NeedSince: "since {time}", "depuis {time}";
    NeedRuling: "to rule on", "à trancher";
    NeedLost: "line lost", "connexion perdue";
    NeedOverdue: "no answer", "sans réponse";
    NeedDueSoon: "due soon", "délai proche";
    NeedUnread: "not read", "pas lu";
    RowRead: "read", "lu";
    NeedHeld: "still held", "encore retenu";
    NeedHolds: "about to come", "va venir";
    NeedByHand: "by your hand", "à lancer vous-même";
    ShortTasks: "Object.", "Object.";
    People: "People", "Population";
    Wall: "wall clock", "heure réelle";
    NextInject: "next inject", "prochain inject";
    FirstStep: "You are the facilitator. {key:pause} starts the clock; {key:switch-seat} hands the keyboard to a seat.", "Vous animez. {key:pause} lance l’horloge ; {key:switch-seat} passe le clavier à un rôle.";
    Span: "By how long (45min, 2h15)", "De combien (45min, 2h15)";
    SpanBack: "By how long (45min, 2h15; -15min is earlier)", "De combien (45min, 2h15 ; -15min avance)";
    Reason: "Reason, for the log", "Raison, pour le journal";
    Recipient: "To which seat", "À quel rôle";
    InjectFrom: "From whom, as the message says", "De la part de qui, comme le dit le message";
    Recipients: "To which seats", "À quels rôles";
    NeedsSeat: "Take at least one seat: {key:tick} takes or leaves it.", "Prenez au moins un rôle : {key:tick} le prend ou le laisse.";
    DoTick: "take or leave", "prendre ou laisser";
    InSpan: "In how long (0min is now)", "Dans combien de temps (0min : tout de suite)";
    Message: "Message", "Message";
    NoEffect: "no effect on the world", "aucun effet sur le monde";
    // --- Rulings -----------------------------------------------------------------------------------------------------
    RulingOn: "Ruling on proposal {n}", "Trancher la proposition {n}";
    SpokenFor: "For", "Pour";
    SpokenAgainst: "Against", "Contre";
    AddEffect: "add an effect …", "ajouter un effet…";
    EnterTakesAway: "{key:choose@ruling} takes it away", "{key:choose@ruling} l’enlève";
    LookAheadBy: "Look ahead", "Simuler la suite";
    LookingAhead: "looking ahead: {runs} of {of}", "simulation : {runs} sur {of}";
    ThrowDice: "Throw the dice for all to see", "Lancer les dés, sous les yeux de tous";
    DiceShow: "The dice show {rolled} of 100. Below {needed} was needed: {word}.", "Les dés donnent {rolled} sur 100. Il fallait moins de {needed} : {word}.";
    DiceOnTable: "The dice are thrown: the facilitator decides", "Les dés sont jetés : l’animation tranche";
    DiceInSecret: "Dice for your secret proposal: the facilitator decides", "Dés pour votre proposition secrète : l’animation tranche";
    AcceptDice: "Accept what the dice say", "Accepter ce que disent les dés";
    DecideYes: "Decide myself: it succeeds", "Décider moi-même : c’est réussi";
    DecideNo: "Decide myself: it fails", "Décider moi-même : c’est manqué";
    ConfirmRuling: "Rule on “{text}”: {how}? It is heard at once and cannot be taken back.", "Trancher « {text} » : {how} ? Tous l’entendent tout de suite ; pas de retour possible.";
    Overridden: "decided by hand", "décidé par l’animation";
    WhyOverride: "Why (it stays in the log, and everybody hears it)", "Pourquoi (cela reste au journal, et tous l’entendent)";
    WhyAccept: "A word on it, for everybody and for the log", "Un mot d’explication, pour tous et pour le journal";
    AheadIn: "In {span}, if nobody does anything else ({runs} runs each)", "Dans {span}, si personne ne fait rien d’autre ({runs} essais chacun)";
    Likely: "likely", "probable";
    BestWorst: "best – worst", "au mieux – au pire";
    IfItSucceeds: "if it succeeds", "si c’est réussi";
    IfItFails: "if it fails", "sinon";
    NothingMoves: "Nothing that is counted moves more than by luck.", "Rien de ce qui est compté ne bouge plus que par hasard.";
    WaitingNow: "Waiting at {thing}", "En attente à {thing}";
    TensionNow: "Tension: {thing}", "Tensions : {thing}";
    FearNow: "Fear: {thing}", "Peur : {thing}";
    PeopleNow: "People, {thing}", "Personnes, {thing}";
    FoodNow: "Rations, {thing}", "Rations, {thing}";
    Less: "less", "moins";
    More: "more", "plus";
    Argue: "for or against", "pour ou contre";
    // --- Going back --------------------------------------------------------------------------------------------------
    Rewind: "go back in time", "revenir en arrière";
    AskRewind: "Go back: a new branch begins there", "Revenir : une nouvelle branche y commence";
    RewindTo: "Time D1 08:30, back -30min, fact #123, or log line L45", "Heure J1 08:30, retour -30min, fait #123 ou ligne L45";
    BadPoint: "Write D1 08:30, -30min, #123 or L45; it must lie before now.", "Écrivez J1 08:30, -30min, #123 ou L45 ; ce doit être avant maintenant.";
    ConfirmRewind: "Go back to {time} and begin a new branch? Acts after that, which do not count in it: {acts}. They stay in the old log, which is kept whole: {log}", "Revenir à {time} et commencer une branche ? Décisions prises depuis, qui ne compteront plus : {acts}. Elles restent dans l’ancien journal, gardé entier : {log}";
    Rewound: "A new branch begins at {time}, in {log}", "Une nouvelle branche commence à {time}, dans {log}";
    ModeBranch: "BRANCH", "BRANCHE";
    // --- Why ---------------------------------------------------------------------------------------------------------
    WhyTree: "Why? causes above, consequences below", "Pourquoi ? causes en haut, suites en bas";
    WhyAsked: "you asked about this", "votre question";
    WhyMore: "… and {n} more", "… et {n} de plus";
    NoWhy: "Nothing has happened there yet.", "Rien ne s’y est encore passé.";
    Unfold: "open", "déplier";
    Fold: "close", "replier";
    StartHere: "ask about this one", "partir de celui-ci";
    EffectKind: "A success brings", "Une réussite apporte";
    BadField: "Please look at this field again.", "Revoyez ce champ.";
    NeedsText: "Something must be written here.", "Il faut écrire quelque chose ici.";
    Ready: "Is this right?", "Est-ce bien cela ?";
    ReadyHint: "{key:send} again sends it; {key:back@summary} goes back. Nothing that you wrote is lost.", "{key:send} encore envoie ; {key:back@summary} revient en arrière. Rien de ce que vous avez écrit n’est perdu.";
    UnderAuthority: "In the name of", "Au nom de";
    New: "new", "nouveau";
    PostsAndMeans: "What you command", "Ce que vous commandez";
    NotHeard: "no report yet", "aucun rapport pour l’instant";
    Plan: "plan", "plan";
    Shown: "shown", "observé";
    NotShown: "not yet", "pas encore";
    Crossed: "crossed", "passés";
    NoLogs: "No log (*.jsonl) in this folder.", "Aucun journal (*.jsonl) dans ce dossier.";
    StartNext: "Choose with the arrows, then {key:open}. New here? Press {key:learn} to learn by playing.", "Choisissez avec les flèches, puis {key:open}. Première fois ? Appuyez sur {key:learn} pour apprendre en jouant.";
    NothingHere: "Nothing stands on this part of the map.", "Rien ne se trouve sur cette partie de la carte.";
    SymbolPost: "post", "poste";
    SymbolPatrol: "patrol", "patrouille";
    SymbolCamp: "camp", "site d’accueil";
    SymbolCommunity: "community", "communauté";
    SymbolGroup: "hidden group", "groupe caché";
    SymbolReport: "report", "rapport";
    SymbolClosed: "closed road", "route fermée";
    SymbolMoving: "people who flee", "gens en fuite";
    SymbolUnofficial: "unofficial route", "passage non officiel";
    // --- Seats on other machines -----------------------------------------------------------------------------------
    Doors: "Seats on other machines – do not project", "Rôles sur d’autres ordinateurs – ne pas projeter";
    DoorsOpen: "Machines on this network can join. Type this there, then the code of a seat:", "D’autres ordinateurs du réseau peuvent jouer. Y taper ceci, puis un code :";
    DoorsLoopback: "This machine alone can join (others: --listen 0.0.0.0). Type this, then a code:", "Seul cet ordinateur peut jouer (autres : --listen 0.0.0.0). Taper, puis le code :";
    DoorsNoNetwork: "This machine is on no network.", "Cet ordinateur n’est sur aucun réseau.";
    ConfirmDoorsAgain: "People were playing on other machines. Open the doors again at {address}? Their codes are still right.", "Des gens jouaient sur d’autres ordinateurs. Rouvrir les portes à {address} ? Leurs codes sont toujours bons.";
    ConfirmDoors: "Open the doors? Other machines on this network can then play a seat, by ssh at port {port}, with the code that you give them.", "Ouvrir les portes ? Les autres ordinateurs du réseau pourront alors tenir un rôle, par ssh au port {port}, avec le code que vous donnez.";
    DoorsHint: "ssh asks about the fingerprint the first time: compare it, then answer yes.", "La première fois, ssh montre l’empreinte : la comparer, puis répondre yes.";
    DoorsMoveHint: "Choose the other seat, then {key:door-move}: they change places. {key:close@doors}: everybody stays.", "Choisir l’autre rôle, puis {key:door-move} : ils échangent. {key:close@doors} : chacun reste.";
    DoorsStrangers: "Strangers turned away: {away} · wrong codes: {wrong}", "Inconnus refusés : {away} · codes erronés : {wrong}";
    Fingerprint: "Fingerprint", "Empreinte";
    Observer: "Observer (sees everything)", "Observateur (voit tout)";
    DoorHere: "here", "présent";
    DoorLost: "lost", "coupé";
    DoorFree: "free", "libre";
    DoorLocked: "locked", "verrouillé";
    AutomaticAnswer: "Nobody sits at this seat for now; an automatic player keeps it. Ask the direction of the exercise.", "Personne ne tient ce rôle pour le moment ; un joueur automatique le garde. Demandez à la direction de l’exercice.";
    InjectTime: "Time, like D2 14:00", "Heure, par exemple J2 14:00";
    Frozen: "frozen", "figé";
    LayerPosts: "posts and patrols", "postes et patrouilles";
    LayerFlows: "people on the roads", "gens sur les routes";
    LayerTrust: "trust", "confiance";
    LayerThreat: "threats", "menaces";
    LayerSeat: "what “{seat}” knows", "ce que sait « {seat} »";
    RowBrings: "Brings", "Apporte";
    RowWhen: "Comes when", "Vient quand";
    RowHolds: "holds now: it comes within minutes", "c’est le cas : il vient dans quelques minutes";
    RowExpects: "Awaits", "Attend";
    AskFilter: "Which injects are listed?", "Quels injects lister ?";
    FilterAll: "all", "tous";
    FilterState: "State", "État";
    FilterToCome: "still to come", "à venir";
    FilterCame: "come", "passés";
    FilterNone: "No inject is like that. {key:list-all} lists all.", "Aucun inject de ce genre. {key:list-all} les montre tous.";
    Objective: "Objective", "Objectif";
    AskJump: "To what time?", "À quelle heure ?";
    JumpTime: "Time, like D2 14:00, or +6h", "Heure, par exemple J2 14:00 ou +6h";
    BadTime: "This is no time: write it like D2 14:00, or +6h.", "Ce n’est pas une heure. Écrivez J2 14:00 ou +6h.";
    JumpForwards: "This lies behind, or after the end.", "C’est déjà passé, ou après la fin.";
    ConfirmJump: "Jump to {time}? {span} of the exercise pass at once; whatever comes due comes.", "Aller à {time} ? {span} d’exercice passent d’un coup ; ce qui est prévu arrive.";
    AskHand: "Who acts for this seat?", "Qui agit pour ce rôle ?";
    SeatAutomatic: "automatic", "automatique";
    SeatScripted: "scripted", "scripté";
    ScriptMissing: "{seats}: the script kept this seat; name it again with --script, or give the seat to somebody (key {key:hand-seat}).", "{seats} : le script tenait ce rôle ; redonnez-le avec --script, ou confiez le rôle à quelqu’un (touche {key:hand-seat}).";
    SeatLead: "facilitator", "animation";
    OwesAnswer: "answer by {time}", "réponse avant {time}";
    WaitsFor: "orders under way: {n}, next {time}", "ordres en cours : {n}, le prochain à {time}";
    ConfirmRemove: "Send away whoever is at “{seat}” on another machine? The code of the seat changes; nothing of the exercise is lost.", "Renvoyer la personne qui tient « {seat} » sur un autre ordinateur ? Le code du rôle change ; rien de l’exercice n’est perdu.";
    ConfirmLeaveMachine: "Leave this seat? The exercise goes on without you. Come back with the same code; everything will be as you left it.", "Quitter ce rôle ? L’exercice continue sans vous. Revenez avec le même code : tout sera comme vous l’avez laissé.";
    OnlyLeadResumes: "The clock stands. Only the facilitator lets it go on.", "L’horloge est arrêtée. Seule l’animation la relance.";
    MovedHere: "You now sit at “{seat}”.", "Vous tenez maintenant le rôle « {seat} ».";
    ComeBack: "You have left your seat. To come back: the same command, the same code.", "Vous avez quitté votre rôle. Pour revenir : la même commande, le même code.";
    SeatOpenedElsewhere: "Your seat was opened on another machine.", "Votre rôle a été ouvert sur un autre ordinateur.";
    SentAway: "The facilitator has closed this seat here. Ask the facilitator for a new code.", "L’animation a fermé ce rôle ici. Demandez-lui un nouveau code.";
    ExerciseOver: "The exercise is over. Thank you.", "L’exercice est terminé. Merci.";
    HostLeft: "The facilitator has stopped the exercise for now. To come back later: the same command, the same code.", "L’animation a arrêté l’exercice pour le moment. Pour revenir plus tard : la même commande, le même code.";
    // Clients may show what is not ASCII as numbers, and ask before there is a terminal to speak of: these texts do without.
    SshWelcome: "HARMATTAN, a table-top exercise. Type the code that the facilitator gave you.", "HARMATTAN, exercice sur table. Tapez le code que vous avez pour votre place.";
    SshCode: "Your code:", "Votre code :";
    SshWrong: "No seat has this code. Look at it again, letter by letter.", "Ce code ne convient pas. Regardez-le encore, lettre par lettre.";
    SshLocked: "This seat is locked. Ask the facilitator.", "Cette place est close pour le moment. Voyez avec la direction de la salle.";
    SshEnough: "That was one wrong code too many. Ask the facilitator, then connect again.", "Trop de codes faux. Demandez le bon dans la salle, puis revenez.";
    SshFull: "Every place is taken. Ask the facilitator.", "Toutes les places sont prises. Parlez-en dans la salle.";
    SshNoTerminal: "This needs a terminal: add -t to the ssh command.", "Il faut un terminal : ajoutez -t dans la commande ssh.";
    Quitting: "Leave the exercise?", "Quitter l’exercice ?";
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
        let shared = [
            Key::Title,
            Key::PaceRatio,
            Key::FoodLeft,
            Key::FoodNow,
            Key::SeatRoom,
            Key::StepQuarter,
            Key::Note,
            Key::KeyTab,
            Key::Message,
            Key::Plan,
            Key::ShortProposals,
            Key::ShortTasks,
            Key::Grave,
            Key::Notable,
        ];
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
