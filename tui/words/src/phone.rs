//! The words of a phone's pages: short, to be read aloud, and first of all for who speaks for a community.

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
    /// A text before the gate: the code, page 1, and the last words to who leaves.
    enum GateText {
        Exercise: "EXERCISE", "EXERCICE";
        ThisLanguage: "English", "Français";
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
        NothingDone: "Nothing was sent. Load it again.", "Rien n’est parti. Rechargez la page.";
        HandIsUp: "A hand is up: {seat} calls you.", "Main levée : {seat} vous appelle.";
        HandIsDown: "The hand is down again: {seat}.", "Main baissée : {seat}.";
    }
}
