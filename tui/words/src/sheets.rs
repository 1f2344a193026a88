//! What the workbook of an MSEL says, and what is said of a spreadsheet that is read: headings, the key, remarks on cells.

use crate::{Lang, ui};

texts! {
    /// The sheets of our own workbook.
    enum SheetName {
        Events: "Events", "Événements";
        Seats: "Seats", "Rôles";
        Objectives: "Objectives", "Objectifs";
        Places: "Places", "Lieux";
        Key: "Key", "Légende";
        Lists: "Lists", "Listes";
    }
}

texts! {
    /// The headings of its columns.
    enum Head {
        Number: "No.", "N°";
        Kind: "Type", "Type";
        At: "Time", "Heure";
        ThreadEn: "Storyline (English)", "Trame (anglais)";
        ThreadFr: "Storyline (French)", "Trame (français)";
        FromEn: "From (English)", "Émetteur (anglais)";
        FromFr: "From (French)", "Émetteur (français)";
        To: "To", "Destinataires";
        Mode: "Mode", "Vecteur";
        SubjectEn: "Subject (English)", "Objet (anglais)";
        SubjectFr: "Subject (French)", "Objet (français)";
        TextEn: "Message (English)", "Message (anglais)";
        TextFr: "Message (French)", "Message (français)";
        Objectives: "Objectives", "Objectifs";
        Plan: "Plan", "Plan";
        NotesEn: "Notes (English)", "Remarques (anglais)";
        NotesFr: "Notes (French)", "Remarques (français)";
        Until: "Until", "Jusqu’à";
        Manual: "By hand", "À la main";
        Expect: "Expected action", "Réaction attendue";
        Effects: "Effects", "Effets";
        When: "Condition", "Condition";
        Rest: "Everything else", "Tout le reste";
        Id: "Name", "Nom court";
        TitleEn: "Title (English)", "Titre (anglais)";
        TitleFr: "Title (French)", "Titre (français)";
        Country: "Country", "Pays";
        Place: "Place", "Lieu";
        BriefEn: "Brief (English)", "Fiche (anglais)";
        BriefFr: "Brief (French)", "Fiche (français)";
        SecretEn: "Secret (English)", "Secret (anglais)";
        SecretFr: "Secret (French)", "Secret (français)";
        May: "May do", "Peut faire";
        ObjectiveEn: "Objective (English)", "Objectif (anglais)";
        ObjectiveFr: "Objective (French)", "Objectif (français)";
        CapabilityEn: "Capability (English)", "Capacité (anglais)";
        CapabilityFr: "Capability (French)", "Capacité (français)";
        Tasks: "Critical tasks", "Tâches critiques";
        NameEn: "Called (English)", "Appellation (anglais)";
        NameFr: "Called (French)", "Appellation (français)";
        Region: "Region", "Région";
        Latitude: "Latitude", "Latitude";
        Longitude: "Longitude", "Longitude";
        Approximate: "Approximate", "Approximatif";
        Source: "Source", "Source";
    }
}

texts! {
    /// What each column holds: shown beside the cell in which one stands, and in the key.
    enum Help {
        Number: "The number of the event: small letters, digits, - and _, a letter first. Everybody’s own.", "Le numéro de l’événement : minuscules sans accent, chiffres, - et _, une lettre d’abord. Chacun le sien.";
        Kind: "Choose from the list.", "Choisissez dans la liste.";
        At: "Day and hour, D1 06:30, or a time since the start, +2h15.", "Jour et heure, J1 06:30, ou un temps depuis le début, +2h15.";
        Thread: "The storyline, in a word or two.", "La trame, en un mot ou deux.";
        From: "Who it is said to come from.", "De qui c’est censé venir.";
        To: "The seats that it reaches: their names from the sheet of seats, with commas between them.", "Les rôles qui le reçoivent : leurs noms courts de la feuille des rôles, séparés par des virgules.";
        Mode: "How it is handed over. Choose from the list.", "Comment c’est transmis. Choisissez dans la liste.";
        Subject: "One line. If you write one language only, it stands for both.", "Une ligne. Si vous n’écrivez qu’une langue, elle vaut pour les deux.";
        Text: "What people hear or read. An expected action has none: it would give the answer away.", "Ce que les gens entendent ou lisent. Une réaction attendue n’en a pas : ce serait donner la réponse.";
        Objectives: "The objectives that it serves: names from their sheet, with commas between them.", "Les objectifs visés : noms courts de leur feuille, séparés par des virgules.";
        Plan: "The paragraphs of the plan under test that it exercises, with commas between them.", "Les paragraphes du plan mis à l’épreuve qu’il exerce, séparés par des virgules.";
        Notes: "For the facilitator alone.", "Pour l’animation seule.";
        Until: "A conditional event is forgotten after this time.", "Un événement conditionnel est oublié après cette heure.";
        Manual: "Yes: it comes only when the facilitator sends it.", "Oui : il ne vient que si l’animation l’envoie.";
        Expect: "What players should do, as the scenario writes it. Leave it if you are not sure.", "Ce que les rôles devraient faire, écrit comme dans le scénario. En cas de doute, n’y touchez pas.";
        Effects: "What it changes in the world, as the scenario writes it.", "Ce que cela change dans le monde, écrit comme dans le scénario.";
        When: "It comes only if this holds, as the scenario writes it.", "Il ne vient que si cette condition est remplie, écrite comme dans le scénario.";
        Rest: "What has no column, as the scenario writes it.", "Ce qui n’a pas de colonne, écrit comme dans le scénario.";
        Id: "The short name by which other cells refer to it. Do not change it.", "Le nom court auquel renvoient les autres cellules. Ne le changez pas.";
        Title: "What it is called on screens and papers.", "Ce qui figure sur les écrans et les papiers.";
        Country: "Two letters.", "Deux lettres.";
        Place: "Where it is: a name from the sheet of places.", "Où c’est : un nom court de la feuille des lieux.";
        Brief: "Who you are and what you want, read aloud in a minute.", "Qui vous êtes et ce que vous voulez, lu à haute voix en une minute.";
        Secret: "What only this seat knows.", "Ce que ce rôle seul sait.";
        May: "The acts that it may order, with commas between them; `harmattan reference` lists them.", "Les décisions qu’il peut prendre, séparées par des virgules ; « harmattan reference » les donne.";
        Capability: "The core capability that it exercises.", "La capacité essentielle exercée.";
        Tasks: "What shows that it was met, as the scenario writes it.", "Ce qui montre qu’il est atteint, écrit comme dans le scénario.";
        Region: "Region or province.", "Région ou province.";
        Degrees: "Degrees, with a decimal point.", "En degrés, avec un point décimal.";
        Approximate: "Yes: placed by the author, not from a source.", "Oui : placé par l’auteur, sans source.";
        Source: "Where the coordinates come from.", "D’où viennent les coordonnées.";
    }
}

impl Help {
    /// What a column holds.
    pub fn of(head: Head) -> Self {
        match head {
            Head::Number => Self::Number,
            Head::Kind => Self::Kind,
            Head::At => Self::At,
            Head::ThreadEn | Head::ThreadFr => Self::Thread,
            Head::FromEn | Head::FromFr => Self::From,
            Head::To => Self::To,
            Head::Mode => Self::Mode,
            Head::SubjectEn | Head::SubjectFr => Self::Subject,
            Head::TextEn | Head::TextFr => Self::Text,
            Head::Objectives => Self::Objectives,
            Head::Plan => Self::Plan,
            Head::NotesEn | Head::NotesFr => Self::Notes,
            Head::Until => Self::Until,
            Head::Manual => Self::Manual,
            Head::Expect => Self::Expect,
            Head::Effects => Self::Effects,
            Head::When => Self::When,
            Head::Rest => Self::Rest,
            Head::Id => Self::Id,
            Head::TitleEn | Head::TitleFr | Head::ObjectiveEn | Head::ObjectiveFr | Head::NameEn | Head::NameFr => {
                Self::Title
            }
            Head::Country => Self::Country,
            Head::Place => Self::Place,
            Head::BriefEn | Head::BriefFr => Self::Brief,
            Head::SecretEn | Head::SecretFr => Self::Secret,
            Head::May => Self::May,
            Head::CapabilityEn | Head::CapabilityFr => Self::Capability,
            Head::Tasks => Self::Tasks,
            Head::Region => Self::Region,
            Head::Latitude | Head::Longitude => Self::Degrees,
            Head::Approximate => Self::Approximate,
            Head::Source => Self::Source,
        }
    }
}

texts! {
    /// The lines of the key.
    enum KeyLine {
        What: "The master scenario events list of this exercise, to be filled in and read back. Keep it to the direction: it holds briefs, secrets and what is expected.", "Le chronogramme de cet exercice, à compléter puis à relire. À garder pour la direction : il contient les fiches, les secrets et les réactions attendues.";
        Start: "Day 1 begins at {start} ({zone}); the exercise lasts {length}.", "Le premier jour commence le {start} ({zone}) ; l’exercice dure {length}.";
        Change: "Change any cell, add rows below or between, take rows away, sort as you like. Do not rename the sheets or the headings of row 1.", "Changez n’importe quelle cellule, ajoutez des lignes, retirez-en, triez à votre guise. Ne renommez ni les feuilles ni les titres de la première ligne.";
        Back: "Read it back into a new folder: harmattan msel import FILE.xlsx --into FOLDER. Only what you changed is changed there; comments of the author stay.", "Pour le relire dans un nouveau dossier : harmattan msel import FICHIER.xlsx --into DOSSIER. Seul ce que vous avez changé y change ; les commentaires de l’auteur restent.";
        Formula: "Every cell is text. A formula counts as the value that it shows.", "Chaque cellule est du texte. Une formule compte pour la valeur qu’elle affiche.";
        Columns: "columns", "colonnes";
    }
}

/// The lines at the head of the key.
pub const KEY: &[KeyLine] = &[KeyLine::What, KeyLine::Start, KeyLine::Change, KeyLine::Back, KeyLine::Formula];

texts! {
    /// What a column of a stranger’s list is taken for.
    enum Field {
        Number: "number", "numéro";
        ScenarioTime: "time in the story", "heure du récit";
        Day: "day", "jour";
        Date: "date", "date";
        Time: "time", "heure";
        Elapsed: "time since the start", "temps depuis le début";
        Actual: "time on the day (notes)", "heure réelle (remarques)";
        Kind: "type", "type";
        Status: "status", "statut";
        Trigger: "trigger", "déclenchement";
        Subject: "subject", "objet";
        Text: "message", "message";
        Thread: "storyline", "trame";
        Phase: "phase", "phase";
        Mode: "mode", "vecteur";
        From: "from", "émetteur";
        By: "controller (notes)", "animateur (remarques)";
        To: "to", "destinataires";
        Expected: "expected action", "réaction attendue";
        Objectives: "objectives", "objectifs";
        Place: "place", "lieu";
        Notes: "notes", "remarques";
    }
}

texts! {
    /// What is written into a scenario that is made of a stranger’s list.
    enum Made {
        Unknown: "kind not known", "nature inconnue";
        Players: "Players", "Joueurs";
        Objective: "Objective", "Objectif";
        Objectives: "Objectives: {text}", "Objectifs : {text}";
        Expected: "Expected: {text}", "Réaction attendue : {text}";
        ExpectedOf: "Of: {text}", "De la part de : {text}";
        Where: "Where: {text}", "Lieu : {text}";
        By: "Handed over by: {text}", "Transmission : {text}";
        NotPlayed: "Not played; its status was: {status}", "Non joué ; son statut était : {status}";
        ToExpect: "To have the answer looked for, name the acts or the effect in a line like this one:", "Pour que la réaction soit cherchée, nommez les décisions ou l’effet dans une ligne comme celle-ci :";
    }
}

texts! {
    /// What is said of a sheet or a cell.
    enum Said {
        // What stands against reading any of it.
        TooLarge: "this file is longer than {most} MiB; no list of events is", "ce fichier dépasse {most} Mio ; aucun chronogramme n’est si long";
        EmptyFile: "this file is empty", "ce fichier est vide";
        NoSpreadsheet: "this is no spreadsheet; an .xlsx, .xls, .ods or .csv file is needed", "ce n’est pas un tableau ; il faut un fichier .xlsx, .xls, .ods ou .csv";
        OtherSort: "this file is {sort} inside, whatever its name says; open it in a spreadsheet program and save it as .xlsx", "ce fichier est en réalité du {sort}, quel que soit son nom ; ouvrez-le dans un tableur et enregistrez-le en .xlsx";
        Locked: "this file is locked with a password; open it and save it without one", "ce fichier est protégé par un mot de passe ; ouvrez-le et enregistrez-le sans mot de passe";
        Broken: "this file is damaged and cannot be read; open it in a spreadsheet program and save it anew", "ce fichier est abîmé et illisible ; ouvrez-le dans un tableur et enregistrez-le à nouveau";
        Bomb: "unpacked this file has more than {most} MiB; it is not read", "décompressé, ce fichier dépasse {most} Mio ; il n’est pas lu";
        TooManyCells: "a sheet of this file has more than {most} cells; copy the list into a file of its own", "une feuille de ce fichier a plus de {most} cellules ; copiez le chronogramme dans un fichier à part";
        TooManyRows: "“{sheet}” has more than {most} rows; no list of events has", "« {sheet} » a plus de {most} lignes ; aucun chronogramme n’en a autant";
        NoSuchSheet: "there is no sheet “{sheet}”; there are: {all}", "il n’y a pas de feuille « {sheet} » ; il y a : {all}";
        NoHeadings: "no row with headings was found (looked at: {sheet}). Write into one row what the columns hold, for example: No., Time, From, To, Mode, Subject, Message, Expected action", "aucune ligne de titres n’a été trouvée (feuilles vues : {sheet}). Écrivez sur une ligne ce que contiennent les colonnes, par exemple : N°, Heure, Émetteur, Destinataire, Vecteur, Objet, Message, Réaction attendue";
        NoRows: "below the headings of “{sheet}” there is no row", "sous les titres de « {sheet} », il n’y a aucune ligne";
        KeptBroken: "the hidden sheet “harmattan” was changed; export the list anew, or remove that sheet to have the file read as any other list", "la feuille cachée « harmattan » a été modifiée ; exportez à nouveau, ou supprimez cette feuille pour que le fichier soit lu comme n’importe quel chronogramme";
        KeptNewer: "this workbook was made by a newer Harmattan", "ce classeur vient d’une version plus récente d’Harmattan";
        TextTooLong: "the text of {id} is longer than the {most} characters that a cell holds", "le texte de {id} dépasse les {most} caractères d’une cellule";
        NotWritten: "the workbook cannot be written: {why}", "le classeur ne peut pas être écrit : {why}";
        CheckSays: "{says} [{code}]", "{says} [{code}]";
        NoGuideSheet: "the sheet “{sheet}” is missing; only a workbook that the report wrote can be read back", "la feuille « {sheet} » manque ; seul un classeur écrit par le rapport peut être relu";
        NoGuideColumn: "the column “{column}” is missing on the sheet “{sheet}”; its head was changed or taken away", "la colonne « {column} » manque sur la feuille « {sheet} » ; son titre a été modifié ou retiré";
        NoRating: "“{cell}” is no rating; write P, S, M or U, or leave the cell empty", "« {cell} » n’est pas une note ; écrivez P, S, M ou U, ou laissez la cellule vide";
        NoTask: "“{cell}” is no critical task of this exercise; the first column is not to be changed", "« {cell} » n’est pas une tâche critique de cet exercice ; la première colonne ne doit pas être modifiée";
        TaskTwice: "the task {id} is rated in {there} already", "la tâche {id} est déjà notée en {there}";
        NoCount: "“{cell}” is no number of answers; write a whole number from 0 to {most}", "« {cell} » n’est pas un nombre de réponses ; écrivez un nombre entier de 0 à {most}";
        NoMeasure: "“{cell}” is no measure of this exercise; did you mean {like}?", "« {cell} » n’est pas une mesure de cet exercice ; vouliez-vous dire {like} ?";
        NoValue: "“{cell}” is no whole number; a value is written without a unit", "« {cell} » n’est pas un nombre entier ; une valeur s’écrit sans unité";

        // What could not be taken.
        CellError: "the cell holds an error ({error}) and was not taken", "la cellule contient une erreur ({error}) et n’a pas été prise";
        CellCut: "the cell holds more than {most} characters; what comes after was not taken", "la cellule dépasse {most} caractères ; la suite n’a pas été prise";
        FormulaWithoutValue: "a formula without a computed value; open the file in a spreadsheet program and save it", "une formule sans valeur calculée ; ouvrez le fichier dans un tableur et enregistrez-le";
        IdTwice: "{id} stands in {there} already; this row was not taken", "{id} figure déjà en {there} ; cette ligne n’a pas été prise";
        IdUnfit: "“{id}” is no name: small letters, digits, - and _, a letter first; this row was not taken", "« {id} » n’est pas un nom : minuscules sans accent, chiffres, - et _, une lettre d’abord ; cette ligne n’a pas été prise";
        NoChoice: "“{cell}” is none of: {all}; the cell was not taken", "« {cell} » n’est aucun de ces mots : {all} ; la cellule n’a pas été prise";
        NotRon: "“{cell}” is not written as a scenario writes it; the cell was not taken", "« {cell} » n’est pas écrit comme dans un scénario ; la cellule n’a pas été prise";
        NotYesNo: "“{cell}” is neither yes nor no; the cell was not taken", "« {cell} » n’est ni oui ni non ; la cellule n’a pas été prise";
        NoTime: "“{cell}” is no time; write D1 06:30 or +2h15; the cell was not taken", "« {cell} » n’est pas une heure ; écrivez J1 06:30 ou +2h15 ; la cellule n’a pas été prise";
        MustStand: "this cell may not be empty; what stood there stays", "cette cellule ne peut pas être vide ; l’ancienne valeur reste";
        HasColumn: "`{field}` has a column of its own; what stands here was not taken", "« {field} » a sa propre colonne ; ce qui est écrit ici n’a pas été pris";
        TakenWhole: "{id} comes whole from the gazetteer; write it out in the scenario to change it", "{id} vient tel quel du répertoire des lieux ; écrivez-le en entier dans le scénario pour le changer";
        ColumnUnknown: "“{heading}” is no column of ours; its cells were not taken", "« {heading} » n’est pas une de nos colonnes ; ses cellules n’ont pas été prises";
        RowNotTaken: "{id} was not taken: it has no time or no type", "{id} n’a pas été pris : il lui manque l’heure ou le type";
        SheetEmpty: "this sheet has no rows any more; nothing was taken away", "cette feuille n’a plus de lignes ; rien n’a été retiré";
        RowSaysNothing: "the row says nothing that happens (“{cell}”) and was not taken", "la ligne ne dit rien qui se passe (« {cell} ») et n’a pas été prise";
        TimeUnread: "“{cell}” was not understood as a time; it stands in the notes", "« {cell} » n’a pas été compris comme une heure ; c’est dans les remarques";
        DateFar: "the date {cell} lies more than a month from the others; the row stands in the files as a comment", "la date {cell} est à plus d’un mois des autres ; la ligne figure dans les fichiers en commentaire";
        Dropped: "{id} has the status “{status}”; it stands in the files as a comment", "{id} a le statut « {status} » ; la ligne figure dans les fichiers en commentaire";
        NoRecipient: "“{cell}” is too long for the name of a recipient and was not made a seat", "« {cell} » est trop long pour un nom de destinataire et n’est pas devenu un rôle";
        TooManyObjectives: "{n} different objectives are too many; they stand in the notes of their rows", "{n} objectifs différents, c’est trop ; ils sont dans les remarques de leurs lignes";

        // What was guessed.
        Encoding: "the text is no UTF-8; it was read as {encoding}", "le texte n’est pas en UTF-8 ; il a été lu en {encoding}";
        NoHeadingsGuessed: "“{sheet}” has no row of headings; the columns were guessed by what stands in them. Better write headings into the first row", "« {sheet} » n’a pas de ligne de titres ; les colonnes ont été devinées d’après leur contenu. Mieux vaut écrire des titres sur la première ligne";
        ColumnGuessed: "this column was taken as: {field}", "cette colonne a été prise pour : {field}";
        IdGiven: "the row has no number and was given {id}", "la ligne n’a pas de numéro et a reçu {id}";
        KindGiven: "the row has no type and was taken as contextual", "la ligne n’a pas de type et a été prise comme contexte";
        TimeGuessed: "“{cell}” was taken as {taken}", "« {cell} » a été pris pour {taken}";
        TimeCarried: "without a time, and so with the row before ({n}): {cells}", "sans heure, et donc avec la ligne précédente ({n}) : {cells}";
        NextDay: "the hour is earlier than in the row before: taken as day {day}", "l’heure est avant celle de la ligne précédente : prise pour le jour {day}";
        BeforeStart: "it comes before the exercise starts and was put at the start", "elle vient avant le début de l’exercice et a été mise au début";
        NoDate: "the list has no date; 1 March 2027 was taken", "le chronogramme n’a pas de date ; le 1er mars 2027 a été pris";
        KindGuessed: "the type “{cell}” is not known and was taken as {kind}", "le type « {cell} » est inconnu et a été pris pour {kind}";
        ModeGuessed: "the mode “{cell}” was taken as: {mode}", "le vecteur « {cell} » a été lu ainsi : {mode}";
        IdMade: "the number “{cell}” became {id}", "le numéro « {cell} » est devenu {id}";
        SeatMade: "“{seat}” was made a seat ({kind})", "« {seat} » est devenu un rôle ({kind})";
        NoSeats: "the list names no recipient; one seat was made for all players", "le chronogramme ne nomme aucun destinataire ; un seul rôle a été créé pour tous les joueurs";
        ToEverybody: "the row names no recipient and goes to every seat", "la ligne ne nomme aucun destinataire et va à tous les rôles";
        ForDirection: "the row is for the direction alone and was taken as administrative", "la ligne ne vise que la direction et a été prise comme organisation";
        ContingencyByHand: "a contingency without a condition comes by the facilitator’s hand", "une relance sans condition est envoyée par l’animation";
        ExpectedByEye: "rows that say what players should do, and not by which act or effect one would see it: {n}; they were taken as administrative and reach nobody; the comment above each shows the `expect` that is left to write", "lignes qui disent ce que les joueurs devraient faire, sans dire à quelle décision ou à quel effet on le verrait : {n} ; elles ont été prises comme organisation et n’atteignent personne ; le commentaire au-dessus de chacune montre le `expect` qui reste à écrire";
        Section: "“{title}” was taken as the heading of a section", "« {title} » a été pris pour un titre de section";

        // What is worth knowing.
        Macros: "the file holds macros; they were neither run nor kept", "le fichier contient des macros ; elles n’ont été ni exécutées ni gardées";
        Links: "the file links to other files; no link was followed", "le fichier renvoie à d’autres fichiers ; aucun lien n’a été suivi";
        Formulas: "cells of “{sheet}” that hold formulas: {n}; the values that they show were taken", "cellules de « {sheet} » qui contiennent des formules : {n} ; les valeurs affichées ont été prises";
        OtherEnding: "the name ends in “{ending}”, but the file is {sort}; it was read as that", "le nom finit par « {ending} », mais le fichier est du {sort} ; il a été lu comme tel";
        Separator: "the cells are separated by {separator}", "les cellules sont séparées par {separator}";
        SheetChosen: "“{sheet}” was read: {n} known columns, {rows} rows", "« {sheet} » a été lue : {n} colonnes connues, {rows} lignes";
        SheetHidden: "“{sheet}” was passed over: it is hidden ({n} known columns, {rows} rows)", "« {sheet} » a été laissée : elle est cachée ({n} colonnes connues, {rows} lignes)";
        SheetAside: "“{sheet}” was passed over: by its name it is old, a copy or for printing ({n} known columns, {rows} rows)", "« {sheet} » a été laissée : d’après son nom, elle est ancienne, une copie ou faite pour l’impression ({n} colonnes connues, {rows} lignes)";
        SheetWeaker: "“{sheet}” was passed over: another one says more ({n} known columns, {rows} rows)", "« {sheet} » a été laissée : une autre en dit plus ({n} colonnes connues, {rows} lignes)";
        SheetsWithout: "no headings of a list: {sheets}", "sans titres de chronogramme : {sheets}";
        HeadingsAgain: "the headings stand there again {n} times; these rows were passed over", "les titres se répètent {n} fois ; ces lignes ont été laissées";
        NoHeading: "“{cell}” stands below no heading; it went into the notes", "« {cell} » n’est sous aucun titre ; c’est dans les remarques";
        SheetGone: "the sheet “{sheet}” is not there; nothing of it was changed", "la feuille « {sheet} » n’est plus là ; rien n’y a été changé";
        ColumnGone: "the column “{column}” is not there; nothing of it was changed", "la colonne « {column} » n’est plus là ; rien n’y a été changé";
        RowNew: "{id} is new", "{id} est nouveau";
        RowsGone: "no longer there, and taken away: {ids}", "absents de la feuille, et retirés : {ids}";
        NothingChanged: "nothing was changed; the files are those from which the workbook was made", "rien n’a été changé ; les fichiers sont ceux dont vient le classeur";
        Changed: "rows changed, added or taken away: {n}; everything else is byte for byte as it was", "lignes changées, ajoutées ou retirées : {n} ; tout le reste est identique octet pour octet";
    }
}

/// How much a remark matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Nothing can be written.
    Against,
    /// A row or a cell was not taken.
    NotTaken,
    /// It could be meant otherwise.
    Guess,
    /// Worth knowing.
    Note,
}

/// Where a sentence of a table falls, in the order of the table.
pub trait Weighed {
    /// How much it matters.
    fn weight(&self) -> Weight;
}

impl Weighed for Said {
    fn weight(&self) -> Weight {
        // The table stands in this order.
        match self {
            said if *said < Self::CellError => Weight::Against,
            said if *said < Self::Encoding => Weight::NotTaken,
            said if *said < Self::Macros => Weight::Guess,
            _ => Weight::Note,
        }
    }
}

texts! {
    /// What the call says around it.
    enum Word {
        Mapping: "How the columns were taken:", "Comment les colonnes ont été prises :";
        InNotes: "notes", "remarques";
        Against: "Not possible:", "Impossible :";
        NotTaken: "Not taken:", "Non pris :";
        Guessed: "Guessed; look at it:", "Deviné ; à vérifier :";
        Noted: "Noted:", "À savoir :";
        Rows: "Rows taken: {n}. In the files as comments: {aside}.", "Lignes prises : {n}. Dans les fichiers en commentaire : {aside}.";
        AllRows: "Rows taken: {n}.", "Lignes prises : {n}.";
        DryRun: "Nothing was written: this was a trial (--dry-run).", "Rien n’a été écrit : c’était un essai (--dry-run).";
        Ask: "Write the scenario into {dir}? [y/N] ", "Écrire le scénario dans {dir} ? [o/N] ";
        NeedsYes: "nothing was written: say --yes to write it, or --dry-run to look only", "rien n’a été écrit : ajoutez --yes pour écrire, ou --dry-run pour seulement regarder";
        NotWritten: "Nothing was written.", "Rien n’a été écrit.";
        NotSound: "What came of it is not sound; nothing was written.", "Le résultat n’est pas correct ; rien n’a été écrit.";
    }
}

texts! {
    enum YesNo {
        Yes: "yes", "oui";
        No: "no", "non";
    }
}

/// Yes, as it stands in a cell.
pub fn yes(lang: Lang) -> &'static str {
    ui(lang, YesNo::Yes)
}

/// No, as it stands in a cell.
pub fn no(lang: Lang) -> &'static str {
    ui(lang, YesNo::No)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_remark_weighs_as_the_part_of_the_table_says_in_which_it_stands() {
        for (said, weight) in [
            (Said::TooLarge, Weight::Against),
            (Said::CheckSays, Weight::Against),
            (Said::CellError, Weight::NotTaken),
            (Said::TooManyObjectives, Weight::NotTaken),
            (Said::Encoding, Weight::Guess),
            (Said::Section, Weight::Guess),
            (Said::Macros, Weight::Note),
            (Said::Changed, Weight::Note),
        ] {
            assert_eq!(said.weight(), weight, "{said:?}");
        }
    }
}
