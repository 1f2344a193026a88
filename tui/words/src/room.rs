//! The words of a seat's room: the brief, conversations, the decision log, the age of news, and the plain lines of a community's
//! seat, which are written to be read aloud.

texts! {
    /// A text of a seat's room.
    enum Phrase {
        // --- Tabs, short enough for the smallest window ------------------------------------------------------------------
        TabBrief: "Brief", "Fiche";
        TabInbox: "Inbox", "Messages";
        TabMap: "Map", "Carte";
        TabTalk: "Talk", "Parler";
        TabDecisions: "Decisions", "Décisions";
        PlainStart: "♦ You", "♦ Vous";
        PlainNews: "● News", "● Nouvelles";
        PlainMap: "⌂ Map", "⌂ Carte";
        PlainTalk: "☺ Talk", "☺ Parler";
        PlainDo: "► Do", "► Faire";

        // --- The brief ---------------------------------------------------------------------------------------------------
        YouKnow: "{n} messages reached you; the last one {ago}.", "{n} messages reçus ; le dernier {ago}.";
        YouKnowOne: "1 message reached you, {ago}.", "1 message reçu, {ago}.";
        YouKnowNothing: "No message has reached you yet.", "Aucun message reçu pour l’instant.";
        YouMay: "You can", "Vous pouvez";
        AndMore: "and {n} other things", "et {n} autres choses";
        NextStep: "Next", "Ensuite";
        NextRead: "Read your messages: {n} new. Key {key}.", "Lisez vos messages : {n} à lire. Touche {key}.";
        NextAnswer: "{seat} asked you something. Answer. Key {key}.", "{seat} vous a posé une question. Répondez. Touche {key}.";
        NextTell: "Tell somebody what only you know. Key {key}.", "Dites à quelqu’un ce que personne d’autre ne sait. Touche {key}.";
        NextAsk: "Ask for what you need to know. Key {key}.", "Demandez ce qu’il vous faut savoir. Touche {key}.";
        NextWait: "Wait for news, or go on. Key {key}.", "Attendez des nouvelles, ou continuez. Touche {key}.";

        OnPaper: "on paper", "sur papier";

        // --- The age of news ---------------------------------------------------------------------------------------------
        AgeFresh: "fresh", "récent";
        AgeHours: "hours old", "vieux de quelques heures";
        AgeOld: "old", "ancien";
        LastWord: "The last word on each thing", "La dernière nouvelle de chaque chose";
        NothingHeard: "nothing heard of it yet", "aucune nouvelle encore";
        JustNow: "just now", "à l’instant";
        Ago: "{span} ago", "il y a {span}";

        // --- The inbox ---------------------------------------------------------------------------------------------------
        ByThread: "by conversation", "par conversation";
        ByTime: "newest first", "du plus récent";
        InThread: "{n} from them in all, {m} new", "leurs messages : {n}, à lire : {m}";

        // --- Conversations -----------------------------------------------------------------------------------------------
        With: "With", "Avec";
        Works: "works", "marche";
        IsDown: "silent", "muet";
        NeedsAgreement: "needs an agreement", "il faut un accord";
        About: "about {span}", "environ {span}";
        NoLine: "No line leads there. Ask another seat to pass it on.", "Rien ne permet de les joindre d’ici. Demandez à un autre rôle de transmettre.";
        NoneLeads: "no line", "injoignable";
        NoTalkYet: "Nothing was said yet.", "Rien n’a encore été dit.";
        You: "You", "Vous";

        // --- Decisions ---------------------------------------------------------------------------------------------------
        NoDecisions: "No decision yet. Enter writes one down: options, choice, reason, who sees to it.", "Aucune décision encore. Entrée en note une : options, choix, raison, qui s’en charge.";
        Options: "Options", "Options";
        Chosen: "Choice", "Choix";
        Reason: "Reason", "Raison";
        Owner: "Seen to by", "S’en charge";
        Yourself: "you", "vous";

        // --- What can be done, by what one wants -------------------------------------------------------------------------
        WantPosts: "Posts", "Postes";
        WantPatrols: "Patrols", "Patrouilles";
        WantWord: "Word", "Paroles";
        WantPeople: "People", "Habitants";
        WantAcross: "Neighbours", "Voisins";
        WantRelief: "Relief", "Secours";
        WantConduct: "Conduct", "Conduite";
        WantIdeas: "Ideas", "Idées";

        // --- What became of an order -------------------------------------------------------------------------------------
        WhatCame: "What became of it", "Ce qu’il en est";
        InjectNumber: "Message No.", "Message n°";

        YouCanRelease: "You can release, by decision", "Vous pouvez débloquer, par décision";

        // --- Before an act is sent ---------------------------------------------------------------------------------------
        MustAgree: "Who must agree", "Qui doit être d’accord";
        AgreeNobody: "nobody, you decide alone", "personne, à vous de décider";
        AgreeCounterpart: "the counterpart: the meeting brings the agreement", "l’autre côté : la réunion apporte l’accord";
        AgreePartner: "the seat of the other patrol, by an agreement in force", "le rôle de l’autre patrouille, par un accord en vigueur";
        AgreeSource: "those who told it, if they belong to a committee", "ceux qui l’ont dit, s’ils sont d’un comité";
        AgreeAgainst: "nobody, but it goes against those who told it", "personne, mais c’est contre l’avis de ceux qui l’ont dit";
        AgreeFacilitator: "the facilitator rules on it", "l’animation tranche";
        AgreeOther: "the other seat answers if it wishes", "l’autre rôle répond s’il le veut";
        LeavesYou: "Leaves you", "Il vous restera";

        // --- A community's seat: short lines, to be read aloud -----------------------------------------------------------
        OnlyYouKnow: "♦ NOBODY ELSE KNOWS THIS", "♦ PERSONNE D’AUTRE NE LE SAIT";
        NothingOnly: "Nothing yet that others do not know.", "Rien encore que les autres ne sachent pas.";
        Do: "► NOW", "► MAINTENANT";
        WhoYouAre: "☺ WHO YOU ARE", "☺ QUI VOUS ÊTES";
        PressToShare: "Key {key}: tell somebody.", "Touche {key} : le dire à quelqu’un.";
        PressToRead: "Key {key}: read it all.", "Touche {key} : tout lire.";
        PressToTalk: "Key {key}: speak to them.", "Touche {key} : leur parler.";
        PressToDo: "Key {key}: do this.", "Touche {key} : le faire.";
        ArrowsChoose: "Keys ↑ ↓: choose.", "Touches ↑ ↓ : choisir.";
        MoreBelow: "▼ {n} more below", "▼ encore {n} plus bas";
        MoreAbove: "▲ {n} more above", "▲ encore {n} plus haut";
        SaysPlain: "{who} says, {when}:", "{who}, {when} :";
        NewPlain: "● NEW", "● NOUVEAU";
        CanHear: "☺ they can hear you", "☺ ils peuvent vous entendre";
        CannotHear: "x they cannot hear you now", "x ils ne vous entendent pas maintenant";
        Takes: "word takes about {span}", "un message met environ {span}";
        Free: "costs nothing", "ne coûte rien";
        NotNowPlain: "x not now", "x pas maintenant";
    }
}
