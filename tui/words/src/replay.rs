//! The words of the evaluator's room: the line of time, what stands on it, what is said of a jump, and notes.

use hindsight::belief::{Gap, GapOf};

use super::{Lang, Names, clean, say, ui};

/// What is wrong with a file of notes. The rest of it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotesFault {
    /// It cannot be read.
    Unreadable {
        /// Its name.
        file: String,
        /// Why.
        why: String,
    },
    /// A line is no note.
    NoNote {
        /// The name of its file.
        file: String,
        /// Which, from 1.
        line: usize,
    },
    /// A line is no answer of a participant.
    NoAnswer {
        /// The name of its file.
        file: String,
        /// Which, from 1.
        line: usize,
    },
    /// The last line was torn while it was written. It is put aside when the next note is written.
    Torn {
        /// The name of its file.
        file: String,
    },
}

/// What is wrong with files of notes, in one line; nothing where nothing is.
pub fn notes_faults(lang: Lang, faults: &[NotesFault]) -> Option<String> {
    let said = faults.iter().map(|fault| match fault {
        NotesFault::Unreadable { file, why } => {
            say(lang, ReplayText::NotesUnreadable, &[("file", file), ("why", &clean(why))])
        }
        NotesFault::NoNote { file, line } => {
            say(lang, ReplayText::NotesNoNote, &[("file", file), ("line", &line.to_string())])
        }
        NotesFault::NoAnswer { file, line } => {
            say(lang, ReplayText::NoAnswerLine, &[("file", file), ("line", &line.to_string())])
        }
        NotesFault::Torn { file } => say(lang, ReplayText::NotesTorn, &[("file", file)]),
    });
    (!faults.is_empty()).then(|| said.collect::<Vec<_>>().join(" "))
}

/// A difference between what was believed and what was so.
pub fn gap(gap: &Gap, names: &Names) -> String {
    let lang = names.lang();
    let open = |open: bool| ui(lang, if open { ReplayText::PostOpen } else { ReplayText::PostShut });
    match *gap {
        Gap::Count { of, believed, was } => {
            let text = match of {
                GapOf::People => ReplayText::GapPeople,
                GapOf::Waiting => ReplayText::GapWaiting,
                GapOf::Officers => ReplayText::GapOfficers,
                GapOf::Places => ReplayText::GapPlaces,
            };
            say(lang, text, &[("believed", &believed.to_string()), ("was", &was.to_string())])
        }
        Gap::Open { believed } => {
            say(lang, ReplayText::GapOpen, &[("believed", open(believed)), ("was", open(!believed))])
        }
        Gap::Online { believed: true } => ui(lang, ReplayText::GapOffline).to_owned(),
        Gap::Online { believed: false } => ui(lang, ReplayText::GapOnline).to_owned(),
        Gap::Elsewhere { believed, was } => {
            say(lang, ReplayText::GapElsewhere, &[("believed", &names.of(believed)), ("was", &names.of(was))])
        }
        Gap::NeverTold { at } => say(lang, ReplayText::GapNever, &[("time", &names.time(at))]),
    }
}

texts! {
    /// The fixed texts of a replay.
    enum ReplayText {
        // What stands on the line of time, with how many.
        MarkInject: "injects", "injects";
        MarkAct: "acts", "décisions";
        MarkRefusal: "refused", "refus";
        MarkDone: "done", "accompli";
        MarkMissed: "not done in time", "non fait à temps";
        MarkHarm: "attacks", "attaques";
        MarkClosed: "posts closed", "postes fermés";
        MarkNote: "notes", "notes";
        HelpMarks: "Symbols on the line of time, with how many by now and in all", "Signes sur la ligne du temps, avec leur nombre à cette heure et en tout";
        RowInjects: "Injects", "Injects";
        RowActs: "Acts", "Décisions";
        RowCame: "Outcome", "Suites";
        Standing: "standing", "à l’arrêt";
        Onwards: "playing", "lecture";
        Backwards: "playing back", "lecture arrière";
        NoFurther: "There is nothing more of that kind on this side: {kind}.", "Il n’y a plus rien de ce genre de ce côté : {kind}.";
        RecordEnds: "The record ends here.", "L’enregistrement s’arrête ici.";
        RecordBegins: "The record begins here.", "L’enregistrement commence ici.";
        ForkAtEnd: "The exercise is over here: go back to a moment from which to play on.", "L’exercice est terminé ici : revenez à un moment à partir duquel jouer.";
        NothingChosen: "There is no moment to go to here: choose an event first.", "Aucun moment où aller ici : choisissez d’abord un fait.";
        AskSeek: "Go to a time of the record", "Aller à une heure de l’enregistrement";
        SeekTime: "Time D1 14:20, back -2h, on +30min, or fact #123", "Heure J1 14:20, retour -2h, avance +30min, ou fait #123";
        BadSeek: "Write D1 14:20, -2h, +30min or #123.", "Écrivez J1 14:20, -2h, +30min ou #123.";
        AskSearch: "Search the whole record", "Chercher dans tout l’enregistrement";
        SearchWords: "Words of an event", "Mots d’un fait";
        Evaluator: "evaluator", "évaluation";
        AskNote: "Note at {time}", "Note à {time}";
        NoteText: "What you saw or heard; no names of persons", "Ce que vous avez vu ou entendu ; pas de noms de personnes";
        NoteBy: "Your role", "Votre rôle";
        NoteKept: "Noted at {time}, in {file}", "Noté à {time}, dans {file}";
        BookmarkKept: "Bookmark at {time}, in {file}", "Signet à {time}, dans {file}";
        Bookmark: "bookmark", "signet";
        Notes: "Evaluators’ notes ({n})", "Notes des évaluateurs ({n})";
        NoNotes: "No notes yet.", "Aucune note pour l’instant.";
        NoLogForNotes: "No log is written here, and so there is no file for notes.", "Aucun journal n’est tenu ici, et donc aucun fichier pour les notes.";
        NotesUnreadable: "Notes in {file} cannot be read: {why}.", "Les notes de {file} sont illisibles : {why}.";
        NotesNoNote: "{file}, line {line} is no note and was passed over.", "{file}, ligne {line} n’est pas une note et a été ignorée.";
        NoAnswerLine: "{file}, line {line} is no answer of a participant and was passed over.", "{file}, ligne {line} n’est pas une réponse de participant et a été ignorée.";
        NotesTorn: "The last line of {file} was torn while it was written; it is put aside when the next one is kept.", "La dernière ligne de {file} s’est interrompue à l’écriture ; elle sera mise de côté à la prochaine écriture.";
        Lanes: "Lanes: who did what, and what happened where", "Frise : qui a fait quoi, et ce qui s’est passé où";
        LaneSeats: "Seats", "Rôles";
        LanePosts: "Posts", "Postes";
        LaneCommunities: "Communities", "Communautés";
        LaneSlot: "{name}, {from} to {to}: {n}", "{name}, de {from} à {to} : {n}";
        SignGrave: "grave", "grave";
        SignRefused: "refused", "refusé";
        SignDeed: "act", "décision";
        SignTold: "told on", "transmis";
        SignWord: "word came", "reçu";
        SignNotable: "notable", "notable";
        SignMinor: "minor", "courant";
        Curves: "Curves: the main measures", "Courbes : les mesures principales";
        Movers: "what moved it", "ce qui l’a fait bouger";
        NothingMoved: "nothing moved it", "rien ne l’a fait bouger";
        NoMovers: "worked out of several facts", "calculée à partir de plusieurs faits";
        Truth: "{seat} · picture and truth · ≠ {differ} of {n}", "{seat} · croyance et vérité · ≠ {differ} sur {n}";
        NoPicture: "Nothing is known there yet.", "On n’y sait encore rien.";
        Believed: "Believed: {word} Seen {seen}, came {at} from {source}.", "Croyait : {word} Vu {seen}, reçu {at} de : {source}.";
        NoGap: "No difference, as far as it can be told.", "Aucune différence, pour autant qu’on puisse le dire.";
        PostOpen: "open", "ouvert";
        PostShut: "closed", "fermé";
        GapPeople: "believed {believed}, were {was}", "croyait {believed}, il y en avait {was}";
        GapWaiting: "believed {believed} waiting, were {was}", "croyait {believed} en attente, il y en avait {was}";
        GapOfficers: "believed {believed} officers, were {was}", "croyait {believed} agents, il y en avait {was}";
        GapPlaces: "believed {believed} places, were {was}", "croyait {believed} places, il y en avait {was}";
        GapOpen: "believed {believed}, was {was}", "croyait {believed}, était {was}";
        GapOffline: "believed the register online, was offline", "croyait le registre en ligne, il ne l’était pas";
        GapOnline: "believed the register offline, was online", "croyait le registre hors ligne, il était en ligne";
        GapElsewhere: "believed at {believed}, was at {was}", "le croyait ici : {believed} ; c’était là : {was}";
        GapNever: "has not heard of it (since {time})", "n’en sait rien (depuis {time})";
        Trail: "The way of {what}: {n} steps", "Le chemin de : {what} ({n} étapes)";
        FollowedReport: "report", "compte rendu";
        FollowedParty: "party", "groupe";
        NothingToFollow: "Choose an event with a report, a party or a patrol, a message, or a patrol.", "Choisissez un fait avec un compte rendu, un groupe ou une patrouille, un message, ou une patrouille.";
        NotFound: "Nothing more on this side has the words “{words}”.", "Plus rien de ce côté ne contient « {words} ».";
    }
}
