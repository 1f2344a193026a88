//! The words of a phone's pages: short, to be read aloud, and first of all for who speaks for a community.

mod refused;

pub use refused::refused;

texts! {
    /// A text of a phone's page.
    enum PhoneText {
        // --- On every page -----------------------------------------------------------------------------------------------
        Title: "Exercise", "Exercice";
        Exercise: "EXERCISE", "EXERCICE";
        TimeStands: "TIME STANDS STILL. Read, write, send: all of it counts at this hour.", "LE TEMPS EST ARRÊTÉ. Lisez, écrivez, envoyez : tout compte à cette heure.";
        Over: "It is over. Thank you.", "C’est fini. Merci.";
        Listen: "LISTEN", "ÉCOUTEZ";
        Cover: "HIDE", "CACHER";
        Home: "START", "ACCUEIL";
        Help: "HELP", "AIDE";
        Ways: "Other pages", "Autres pages";
        NoSuchPage: "There is nothing here.", "Il n’y a rien ici.";
        JustNow: "just now", "à l’instant";
        Ago: "{span} ago", "il y a {span}";

        // --- The first page ----------------------------------------------------------------------------------------------
        OnlyYou: "Nobody else knows this:", "Personne d’autre ne le sait :";
        TellIt: "TELL IT", "LE DIRE";
        Open: "OPEN", "OUVRIR";
        NoNews: "No message has come yet.", "Pas encore de message.";
        NobodyHears: "Nobody can hear you now.", "Personne ne vous entend maintenant.";
        OneHears: "1 role can hear you.", "1 rôle peut vous entendre.";
        SomeHear: "{n} roles can hear you.", "{n} rôles peuvent vous entendre.";
        News: "NEWS", "NOUVELLES";
        Tell: "TELL", "DIRE";
        Ask: "ASK", "DEMANDER";
        Warn: "WARN", "AVERTIR";
        Do: "DO", "FAIRE";
        Propose: "PROPOSE", "PROPOSER";
        Mine: "MY MESSAGES", "MES MESSAGES";
        Reply: "ANSWER", "RÉPONDRE";
        MyRole: "MY ROLE", "MON RÔLE";
        StopTime: "STOP THE TIME", "ARRÊTER LE TEMPS";
        GiveBackPhone: "GIVE THE PHONE BACK", "RENDRE LE TÉLÉPHONE";

        // --- Messages that came ------------------------------------------------------------------------------------------
        NewsTitle: "News", "Nouvelles";
        OfAll: "{from} to {to} of {all}", "{from} à {to} sur {all}";
        New: "NEW", "NOUVEAU";
        Older: "OLDER ONES", "PLUS ANCIENNES";
        Newer: "NEWER ONES", "PLUS RÉCENTES";
        HoldStill: "HOLD THIS PAGE STILL", "NE PLUS RENOUVELER";
        AllNews: "ALL NEWS", "TOUTES LES NOUVELLES";
        IsItSure: "Is it sure?", "C’est sûr ?";
        SeenAgo: "Seen: {ago}.", "Vu : {ago}.";
        AlreadyTold: "Already told to:", "Déjà dit à :";
        ToNobody: "nobody", "personne";
        KeepIt: "KEEP IT TO MYSELF", "LE GARDER POUR MOI";
        WithIt: "With it:", "Avec :";
        OnPaper: "It lies with you on paper.", "Vous l’avez sur papier.";
        MayBeTold: "{community}: this may be told.", "{community} : on peut le dire.";
        NotToBeTold: "{community}: this is not to be told.", "{community} : il ne faut pas le dire.";
        AskedToTell: "{seat} asks: may this be told to others?", "{seat} demande : peut-on le dire à d’autres ?";

        // --- To whom -----------------------------------------------------------------------------------------------------
        TellWhom: "Whom do you tell?", "À qui parler ?";
        AskWhom: "Whom do you ask?", "À qui demander ?";
        TheyHear: "They can hear you:", "Ils vous entendent :";
        NobodyHearsWords: "Nobody can hear you now. Your words are kept. You can warn your own people, by word of mouth.", "Personne ne vous entend maintenant. Vos mots sont gardés. Vous pouvez avertir les vôtres, de bouche à oreille.";
        WarnOwn: "WARN MY PEOPLE", "AVERTIR LES MIENS";
        Others: "OTHERS", "LES AUTRES";
        NotNow: "Not now: {n}.", "Pas maintenant : {n}.";
        SeeThem: "SEE THEM", "LES VOIR";
        NeedsAgreement: "an agreement is needed first", "il faut d’abord un accord";
        LineDown: "the line is cut", "la ligne est coupée";
        NoLine: "no line leads there; ask somebody else to pass it on", "rien n’y mène ; demandez à quelqu’un de transmettre";

        // --- One’s words -------------------------------------------------------------------------------------------------
        To: "To: {seat}", "À : {seat}";
        WhatDidYouSee: "What did you see?", "Qu’avez-vous vu ?";
        ArmedMen: "Armed men.", "Des hommes armés.";
        FamiliesCome: "Families are coming.", "Des familles arrivent.";
        WeLack: "We lack something.", "Il nous manque quelque chose.";
        MyWordsOnly: "Something else: my words.", "Autre chose : mes mots.";
        Where: "Where?", "Où ?";
        NearYou: "Near you", "Près de vous";
        FartherOff: "Farther off", "Plus loin";
        HowMany: "How many people?", "Combien de personnes ?";
        WhatIsLacking: "What is lacking?", "Que manque-t-il ?";
        WhatNobodyKnows: "What nobody else knows:", "Ce que personne d’autre ne sait :";
        WhatDoYouAsk: "What do you ask?", "Que demandez-vous ?";
        WhatDoYouKnow: "What do you know?", "Que savez-vous ?";
        CanYouGive: "Can you give us something?", "Pouvez-vous nous donner quelque chose ?";
        AboutWhat: "About what?", "À propos de quoi ?";
        Anything: "Anything", "De tout";
        WhichMeans: "What do you need?", "De quoi avez-vous besoin ?";
        HowMuch: "How much?", "Combien ?";
        OrWriteHere: "Or write here:", "Ou écrivez ici :";
        OrAskHere: "Or write your question:", "Ou écrivez votre question :";
        MyWords: "My words:", "Mes mots :";
        NoNames: "No name. No number.", "Pas de nom. Pas de numéro.";
        SendTo: "SEND TO: {seat}", "ENVOYER À : {seat}";
        Send: "SEND", "ENVOYER";
        KeepDraft: "KEEP FOR LATER", "GARDER POUR PLUS TARD";
        LeaveOpen: "Leave open", "Laisser vide";

        // --- Not sent ----------------------------------------------------------------------------------------------------
        NotSent: "Not sent.", "Pas parti.";
        WordsKept: "Your words are kept.", "Vos mots sont gardés.";
        Kept: "Your kept words are here. Not sent.", "Vos mots gardés sont là. Pas partis.";
        NotOnDisk: "Your words are here, but the host could not keep them: note them on paper too. ({why})", "Vos mots sont là, mais l’ordinateur n’a pas pu les garder : notez-les aussi sur papier. ({why})";
        NothingChosen: "Nothing is chosen yet. Tick something, or write.", "Rien n’est encore choisi. Cochez, ou écrivez.";
        LookAtField: "Something is missing. Look at each question again.", "Il manque quelque chose. Revoyez chaque question.";
        TooLong: "Too long: {n} signs. {most} at most.", "Trop long : {n} signes. {most} au plus.";
        IsItANumber: "Is this a telephone number? Take it out.", "Est-ce un numéro de téléphone ? Enlevez-le.";
        NoNumberSend: "IT IS NOT A NUMBER: SEND", "CE N’EST PAS UN NUMÉRO : ENVOYER";
        OldPage: "This page was old. Your words are here. Send once more.", "La page était ancienne. Vos mots sont là. Envoyez encore.";
        Unwritten: "The host could not write it down: {why}", "L’ordinateur n’a pas pu l’écrire : {why}";
        AnotherOne: "TRY SOMEBODY ELSE", "ESSAYER QUELQU’UN D’AUTRE";
        TellAnyway: "TELL IT ALL THE SAME", "LE DIRE QUAND MÊME";
        AskForMeans: "ASK FOR IT", "LE DEMANDER";

        // --- Questions ---------------------------------------------------------------------------------------------------
        AsksYou: "{seat} asks you", "{seat} vous demande";
        MayITellOthers: "“May I tell others?”", "« Puis-je le dire à d’autres ? »";
        CameBack: "What came back from your people:", "Ce qui est revenu de chez vous :";
        YouHadSaid: "You had said:", "Vous aviez dit :";
        TheyMayGuess: "If yes, people may guess that it comes from you.", "Si oui, on devinera peut-être que cela vient de chez vous.";
        SilenceIsNo: "Without an answer by {time}, it is no.", "Sans réponse avant {time}, c’est non.";
        AnsweredAlready: "You have answered this.", "Vous avez déjà répondu.";
        TooLate: "It is too late to answer. It stays a no.", "Trop tard pour répondre. C’est resté non.";
        Yes: "YES", "OUI";
        No: "NO", "NON";
        YesAgain: "YES, FOR SURE", "OUI, C’EST SÛR";
        Later: "LATER", "PLUS TARD";
        InMyWords: "MY WORDS", "MES MOTS";
        NoInWords: "NO, IN MY WORDS", "NON, AVEC MES MOTS";
        GiveIt: "GIVE", "DONNER";

        // --- Deeds -------------------------------------------------------------------------------------------------------
        WhatToDo: "What do you do?", "Que faites-vous ?";
        NothingToDo: "Nothing can be done now. You may propose something.", "Rien n’est possible maintenant. Vous pouvez proposer.";
        NothingToChoose: "This is not possible now: there is nothing to choose.", "Pas possible maintenant : il n’y a rien à choisir.";
        AtOnce: "It takes no time.", "C’est immédiat.";
        ItTakes: "It takes {span}.", "Il faut {span}.";
        CostsNothing: "It costs nothing.", "Cela ne coûte rien.";
        ItCosts: "It costs: {cost}.", "Cela coûte : {cost}.";
        IsThisRight: "Is this right?", "Est-ce bien cela ?";
        NoIChange: "NO, I CHANGE IT", "NON, JE CHANGE";
        YesDoIt: "YES, DO IT", "OUI, LE FAIRE";

        // --- To warn -----------------------------------------------------------------------------------------------------
        WarnTitle: "Warn", "Avertir";
        ByMouth: "It goes from mouth to mouth. It needs no line.", "De bouche à oreille. Sans téléphone.";
        WhomToWarn: "Whom?", "Qui ?";
        WhatToSay: "What do you say?", "Que dites-vous ?";
        HideKeepChildren: "Hide. Keep the children close.", "Cachez-vous. Gardez les enfants.";
        LeaveTogether: "Leave now. Stay together.", "Partez maintenant. Restez ensemble.";
        StayAtHome: "Stay at home.", "Restez chez vous.";
        NotOnThisWay: "Do not set out. The way is dangerous.", "Ne partez pas. Le chemin est dangereux.";
        WarnThem: "WARN THEM", "LES AVERTIR";
        YouWarn: "You warn: {community}.", "Vous avertissez : {community}.";
        YesWarn: "YES, WARN", "OUI, AVERTIR";

        // --- To keep to oneself ------------------------------------------------------------------------------------------
        KeepTitle: "Keep it to yourself", "Le garder pour vous";
        OnlyEvaluation: "Only the evaluation will know.", "Seule l’évaluation le saura.";
        WhyKeep: "Why?", "Pourquoi ?";
        DangerForUs: "It is dangerous for us.", "C’est dangereux pour nous.";
        NotSure: "It is not sure.", "Ce n’est pas sûr.";
        TheyAskedSilence: "They asked me not to say it.", "On m’a demandé de ne pas le dire.";
        IKeepIt: "I KEEP IT", "JE LE GARDE";

        // --- What went ---------------------------------------------------------------------------------------------------
        GoneAt: "Gone at {time}.", "Parti à {time}.";
        GoneBefore: "Gone already, at {time}.", "Déjà parti à {time}.";
        AskedForAt: "Under way since {time}.", "En cours depuis {time}.";
        NotedAt: "Noted at {time}.", "Noté à {time}.";
        Towards: "To: {seat}.", "Vers : {seat}.";
        TakesAbout: "It takes about {span}.", "Il faut environ {span}.";
        MayGetLost: "A message can get lost.", "Un message peut se perdre.";
        NobodyTells: "Nobody tells you whether it arrives.", "Personne ne vous dit s’il arrive.";
        YouSaidYes: "You said: yes, it may be told.", "Vous avez dit : oui, on peut le dire.";
        YouSaidNo: "You said: no, it is not to be told.", "Vous avez dit : non, il ne faut pas le dire.";
        WordAbout: "You will hear of it about {time}.", "Vous en saurez plus vers {time}.";
        TellAnother: "TELL SOMEBODY ELSE", "DIRE À UN AUTRE";
        MineTitle: "My messages", "Mes messages";
        WordsKeptHere: "Begun, not sent:", "Commencé, pas parti :";
        NothingSent: "You have sent nothing yet.", "Vous n’avez encore rien envoyé.";
        StateNotGone: "not gone", "pas parti";
        StateUnderWay: "on its way", "en route";
        StateAnswered: "they have spoken since", "ils ont parlé depuis";
        StateNoNews: "no news", "sans nouvelle";
        StateWordCame: "you have heard of it", "vous en avez des nouvelles";
        StateNoted: "noted", "noté";

        // --- Around the exercise -----------------------------------------------------------------------------------------
        ThisLanguage: "English", "Français";
        Language: "Language", "Langue";
        NeedHelp: "Do you need help?", "Besoin d’aide ?";
        HandUp: "I RAISE MY HAND", "JE LÈVE LA MAIN";
        HandDown: "I TAKE IT DOWN", "JE BAISSE LA MAIN";
        HandIsUp: "Your hand is up.", "Votre main est levée.";
        SomebodyComes: "Somebody comes to you.", "Quelqu’un vient vers vous.";
        StopForAll: "Stop the time for everybody?", "Arrêter le temps pour tous ?";
        OnlyRoomGoesOn: "Only the facilitator lets it go on.", "Seule l’animation le relance.";
        StandsAlready: "Time stands still already.", "Le temps est déjà arrêté.";
        NoNotNow: "NO", "NON";
        YesStop: "YES, STOP", "OUI, ARRÊTER";
        GiveBack: "Give the phone back?", "Rendre le téléphone ?";
        WordsStay: "What you have sent stays. What you have begun stays too.", "Ce que vous avez envoyé reste. Ce que vous avez commencé aussi.";
        NoIStay: "NO, I STAY", "NON, JE RESTE";
        YesGiveBack: "YES, GIVE IT BACK", "OUI, LE RENDRE";
    }
}

texts! {
    /// A text around the terminal of a seat in a browser.
    enum TerminalText {
        NeedsScript: "The terminal needs a browser that runs scripts. Your role has plain pages as well.", "Le terminal demande un navigateur qui exécute les scripts. Votre rôle a aussi des pages simples.";
        ToPages: "To the pages", "Aller aux pages";
        LineLost: "The line is lost. What you began is still there; this page comes back by itself.", "La ligne est coupée. Ce que vous avez commencé est toujours là ; la page revient d’elle-même.";
        Gone: "The terminal is closed here.", "Le terminal est fermé ici.";
        ComeBack: "Come back", "Revenir";
    }
}

texts! {
    /// A text before the gate: the code, page 1, and the last words to who leaves.
    enum GateText {
        Exercise: "EXERCISE", "EXERCICE";
        YourCode: "Your code", "Votre code";
        TypeCode: "Type the code of your role.", "Tapez le code de votre rôle.";
        GoOn: "GO ON", "CONTINUER";
        WrongCode: "No role has this code. Look at it again, letter by letter.", "Aucun rôle n’a ce code. Regardez-le encore, lettre par lettre.";
        TooManyCodes: "Too many wrong codes. Raise your hand, wait a little, then try again.", "Trop de codes faux. Levez la main, attendez un peu, puis essayez encore.";
        OnlyAnExercise: "This is an exercise.", "C’est un exercice.";
        NothingIsReal: "Nothing here is real.", "Rien n’est réel.";
        YourRole: "Your role:", "Votre rôle :";
        Recorded: "What you send is written down, in the name of the role. No name, no number, no voice.", "On note ce que vous envoyez, au nom du rôle. Ni nom, ni numéro, ni voix.";
        KeptByRoom: "Whoever leads the exercise keeps it. Ask them for how long.", "L’animation le garde. Demandez-lui combien de temps.";
        AgreeAndEnter: "I AGREE, I ENTER", "D’ACCORD, J’ENTRE";
        OnLaptop: "I AM ON A LAPTOP", "JE SUIS SUR UN ORDINATEUR";
        NoICall: "NO, I RAISE MY HAND", "NON, JE LÈVE LA MAIN";
        OpenElsewhere: "This role is open on another device.", "Ce rôle est ouvert sur un autre appareil.";
        TakeIt: "Take it here?", "Le prendre ici ?";
        Yes: "YES", "OUI";
        No: "NO", "NON";
        MovedAway: "Your role is on another phone.", "Votre rôle est sur un autre téléphone.";
        NotYou: "That was not you? Raise your hand.", "Ce n’est pas vous ? Levez la main.";
        ThankYou: "Thank you.", "Merci.";
        HandItOver: "The phone is free. The next person needs a code of their own.", "Le téléphone est libre. La personne suivante aura son propre code.";
        OldPicture: "This picture was used, or it is old.", "Cette image a déjà servi, ou elle est ancienne.";
        AskNewPicture: "Ask for a new one.", "Demandez-en une autre.";
        SeatShut: "This role is closed for now.", "Ce rôle est fermé pour le moment.";
        NoPlace: "Every place is taken.", "Toutes les places sont prises.";
        ClosedNow: "This is closed for now.", "C’est fermé pour le moment.";
        AskFacilitator: "Raise your hand: somebody comes.", "Levez la main : quelqu’un vient.";
        AllOver: "The exercise is over.", "L’exercice est fini.";
        NothingHere: "There is nothing here.", "Il n’y a rien ici.";
        NotOurs: "This page is too old, or it is not ours.", "Cette page est trop ancienne, ou elle n’est pas à nous.";
        FromStart: "BEGIN AGAIN", "RECOMMENCER";
        HandUpNow: "Your hand is up.", "Votre main est levée.";
        SomebodyComes: "Somebody comes to you.", "Quelqu’un vient vers vous.";
        NothingDone: "Nothing was sent. Load it again.", "Rien n’est parti. Rechargez la page.";
        HandIsUp: "A hand is up: {seat} calls you.", "Main levée : {seat} vous appelle.";
        HandIsDown: "The hand is down again: {seat}.", "Main baissée : {seat}.";
    }
}
