//! The words of the evaluator's room: the line of time, what stands on it, and what is said of a jump.

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
        NotFound: "Nothing more on this side has the words “{words}”.", "Plus rien de ce côté ne contient « {words} ».";
    }
}
