//! The words of participants' and observers' pages: ground rules and consent, how many sit at a seat, oneself before and after, feedback, and
//! notes of observers. Short, and to be read aloud.

texts! {
    /// A text of such a page.
    enum YouText {
        // --- What there is to do -----------------------------------------------------------------------------------------
        Us: "WE, AT THIS SEAT", "NOUS, À CE RÔLE";
        UsTitle: "We, at this seat", "Nous, à ce rôle";
        BeforeWeBegin: "Before we begin", "Avant de commencer";
        AtTheEnd: "What did you think of it?", "Qu’en avez-vous pensé ?";
        GiveFeedback: "MY OPINION", "MON AVIS";
        Rules: "THE RULES", "LES RÈGLES";
        Count: "HOW MANY WE ARE", "COMBIEN NOUS SOMMES";
        RateBefore: "MYSELF, BEFORE", "MOI, AVANT";
        RateAfter: "MYSELF AND THE DAY, AFTER", "MOI ET LA JOURNÉE, APRÈS";
        Done: "done", "fait";
        NotDone: "not yet", "pas encore";
        People: "{n} people", "{n} personnes";
        Forms: "sent: {n}", "envoyés : {n}";
        ByKey: "key {key}", "touche {key}";
        Begun: "begun", "commencé";
        HowToChoose: "Arrows or a digit choose, {key:us-choose} confirms. {key:close@us} leaves; what was begun stays.", "Les flèches ou un chiffre choisissent, {key:us-choose} valide. {key:close@us} quitte ; ce qui est commencé reste.";
        HowToGoOn: "{key:us-choose} goes on, {key:close@us} leaves. {key:ask-pause} stops the clock for everybody.", "{key:us-choose} continue, {key:close@us} quitte. {key:ask-pause} arrête l’horloge pour tous.";
        HowToCount: "Type a number, {key:us-next} goes on; KEEP stands at the end. {key:close@us} leaves; what was begun stays.", "Tapez un nombre, {key:us-next} continue ; GARDER est à la fin. {key:close@us} quitte ; ce qui est commencé reste.";
        HowToWrite: "{key:us-next} goes on, {key:new-line@us-writing} begins a new line, {key:close@us} leaves; what was written stays.", "{key:us-next} continue, {key:new-line@us-writing} commence une ligne, {key:close@us} quitte ; ce qui est écrit reste.";
        ChooseFirst: "Nothing is chosen yet: an arrow or a digit chooses.", "Rien n’est encore choisi : une flèche ou un chiffre choisit.";

        // --- The rules ---------------------------------------------------------------------------------------------------
        RulesTitle: "The rules", "Les règles";
        AnswersKept: "What you answer here is kept beside the record, under the name of the seat. No name, no address, no telephone.", "Ce que vous répondez ici est gardé à côté de l’enregistrement, au nom du rôle. Ni nom, ni adresse, ni téléphone.";
        Agree: "AGREED, WE TAKE PART", "D’ACCORD, NOUS PARTICIPONS";
        ICall: "NO, I CALL THE FACILITATOR", "NON, J’APPELLE L’ANIMATION";
        KeptAndCalled: "It is kept. The facilitator is called; you need not play.", "C’est gardé. L’animation est appelée ; rien ne vous oblige à jouer.";
        KeptCallThem: "It is kept. Call the facilitator over; you need not play.", "C’est gardé. Appelez l’animation ; rien ne vous oblige à jouer.";
        Agreed: "You have agreed. You can still stop at any time.", "Vous avez dit oui. Vous pouvez toujours arrêter.";

        // --- How many ----------------------------------------------------------------------------------------------------
        CountTitle: "How many are you at this seat now?", "Combien êtes-vous à ce rôle maintenant ?";
        NoNames: "Numbers only. No names.", "Des nombres seulement. Pas de noms.";
        Women: "Women", "Femmes";
        Men: "Men", "Hommes";
        Young: "Of these under 30", "Dont moins de 30 ans";
        ComeFrom: "Where do you come from? You may leave this out.", "D’où venez-vous ? Vous pouvez ne pas répondre.";
        Keep: "KEEP", "GARDER";
        NoNumber: "These are not numbers up to 200. Your entries are still there.", "Il faut des nombres jusqu’à 200. Vos réponses sont encore là.";
        NobodyCounted: "How many women, and how many men? You are one of them.", "Combien de femmes, et combien d’hommes ? Vous en êtes.";
        NotMoreThanAll: "A part is larger than the whole: count women and men again.", "Une partie dépasse le total : recomptez les femmes et les hommes.";

        // --- One statement a page ----------------------------------------------------------------------------------------
        OfAll: "{n} of {all}", "{n} sur {all}";
        CanYou: "How well could you do this today?", "En seriez-vous capable aujourd’hui ?";
        DoYouAgree: "Do you agree?", "Êtes-vous d’accord ?";
        NotAtAll: "1, not at all", "1, pas du tout";
        ALittle: "2, a little", "2, un peu";
        SoSo: "3, so so", "3, moyennement";
        Rather: "4, rather", "4, plutôt oui";
        Fully: "5, fully", "5, tout à fait";
        Skip: "I DO NOT ANSWER", "JE NE RÉPONDS PAS";
        OneALine: "One thing a line. You may leave it empty.", "Une chose par ligne. Vous pouvez laisser vide.";
        GoOn: "GO ON", "CONTINUER";
        TooLong: "Too long: {n} characters, {most} at most. Your words are still here.", "Trop long : {n} caractères, {most} au plus. Vos mots sont encore là.";
        ReadySend: "That is all. Shall it be sent?", "C’est tout. Faut-il l’envoyer ?";
        AnsweredSo: "Answered: {n} of {all}.", "Répondu : {n} sur {all}.";
        Send: "SEND", "ENVOYER";
        Anew: "BEGIN AGAIN", "RECOMMENCER";
        Sent: "Sent. Thank you.", "Envoyé. Merci.";
        SentAlready: "That was sent already.", "C’est déjà envoyé.";
        AnotherPerson: "ANOTHER PERSON OF THIS SEAT", "UNE AUTRE PERSONNE DE CE RÔLE";
        NotKept: "It could not be kept: {why}. Call the facilitator; your entries are still here.", "Impossible de le garder : {why}. Appelez l’animation ; vos réponses sont encore là.";

        // --- Observers ---------------------------------------------------------------------------------------------------
        ObserverTitle: "What I notice", "Ce que je remarque";
        NoteIsAt: "A note is bound to this hour: {time}.", "Une note est liée à cette heure : {time}.";
        MyRole: "My role (no name)", "Ma fonction (pas de nom)";
        RoleExample: "evaluator, Diffa", "évaluation, Diffa";
        MyNote: "My note", "Ma note";
        KeepNote: "KEEP THE NOTE", "GARDER LA NOTE";
        Bookmark: "BOOKMARK, NO WORDS", "SIGNET, SANS MOTS";
        RoleMissing: "Say your role first: notes stand under it.", "Dites d’abord votre fonction : les notes sont à son nom.";
        WordsMissing: "There are no words in the note. For a moment without words there is the bookmark.", "La note est vide. Pour un moment sans mots, il y a le signet.";
        NoteKept: "Kept.", "Gardé.";
        NoteKeptAlready: "That was kept already.", "C’est déjà gardé.";
        OwnNotes: "My notes ({n})", "Mes notes ({n})";
        NoNotes: "No note yet.", "Aucune note pour l’instant.";
        AsTerminal: "THE CONTROL ROOM, ON A LAPTOP", "LA SALLE DE CONTRÔLE, SUR UN ORDINATEUR";
    }
}
