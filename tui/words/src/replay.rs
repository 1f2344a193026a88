//! The words of the evaluator's room: the line of time, what stands on it, what is said of a jump, and notes.

use super::{Lang, clean, say};

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
        NotesFault::Torn { file } => say(lang, ReplayText::NotesTorn, &[("file", file)]),
    });
    (!faults.is_empty()).then(|| said.collect::<Vec<_>>().join(" "))
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
        NotesTorn: "The last line of {file} was torn while it was written; it is put aside when the next note is kept.", "La dernière ligne de {file} s’est interrompue à l’écriture ; elle sera mise de côté à la prochaine note.";
        NotFound: "Nothing more on this side has the words “{words}”.", "Plus rien de ce côté ne contient « {words} ».";
    }
}
