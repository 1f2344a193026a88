//! Conditions, effects and acts.

use super::Passage;

pub const PASSAGES: &[Passage] = &[
    Passage {
        name: "Condition",
        about: "",
        parts: &[
            ("Waiting", "Plus de personnes que cela attendent à un poste."),
            ("PostOpen", "Un poste est ouvert."),
            ("PostClosed", "Un poste est fermé."),
            ("Online", "Un système d’un poste marche."),
            ("RoadClosed", "Une route est fermée."),
            ("Displaced", "Plus de personnes que cela sont déplacées, où qu’elles soient."),
            (
                "SeekingShelter",
                "Plus de personnes déplacées que cela sont à un lieu, dans son camp ou dans ses familles.",
            ),
            (
                "Present",
                "Plus de personnes que cela sont à un lieu sans y habiter : des voyageurs, devant un poste ou de passage, et des déplacés, dans les camps, les familles ou dehors. Avec `who`, celles de ce type seulement.",
            ),
            ("Sheltered", "Plus de personnes que cela sont dans un camp."),
            ("CampFull", "Un camp n’a plus de place."),
            ("Places", "Un camp a au moins autant de places, prises ou libres."),
            ("FreePlaces", "Il reste au moins autant de places dans un camp."),
            ("Rations", "Un camp a au moins autant de rations en réserve."),
            (
                "ShareSheltered",
                "De ceux qui ont fui et sont arrivés (à ce lieu, ou n’importe où), cette part a un toit, dans un camp ou une famille. Personne n’est arrivé : pas de part, et non.",
            ),
            ("Lanes", "Au moins autant de guichets d’un poste sont tenus."),
            ("OnPaper", "Un poste inscrit les voyageurs sur papier."),
            (
                "BeyondHours",
                "Les heures habituelles d’un poste sont passées. Pour un poste qui n’en a pas, elles ne le sont jamais.",
            ),
            ("Guarded", "Des patrouilles d’au moins autant de personnes en tout se tiennent à un lieu."),
            (
                "Crossed",
                "Au moins autant de personnes sont passées par un poste (ou par n’importe lequel), depuis ce moment ou depuis le début.",
            ),
            ("TurnedBack", "Au moins autant de personnes ont été refoulées à un poste (ou n’importe où), depuis lors."),
            (
                "ShareTurnedBack",
                "Des personnes en détresse venues à un poste (ou n’importe où), et passées ou refoulées, cette part a été refoulée.",
            ),
            ("Arrived", "Au moins autant de personnes ont fini leur voyage à un lieu, depuis lors."),
            ("Warned", "Une alerte est parvenue à une communauté, depuis lors."),
            ("TrustBelow", "La confiance d’une communauté envers une autorité est plus basse que cela."),
            ("TrustAbove", "La confiance d’une communauté envers une autorité est plus haute que cela."),
            (
                "MeanTrust",
                "Dans les communautés de son pays, et celles pour lesquelles le scénario la donne, la confiance envers une autorité est en moyenne entre ces bornes.",
            ),
            ("TensionAbove", "La tension dans une communauté est plus haute que cela."),
            ("FearAbove", "La peur des représailles dans une communauté est plus haute que cela."),
            ("Attacked", "Une attaque a eu lieu, dans ce lieu ou n’importe où."),
            (
                "GroupAt",
                "Un groupe caché est à un lieu et suit son plan, que quelqu’un l’ait vu ou non. Pour les lignes qui parlent de lui : ce qu’elles disent est vrai.",
            ),
            (
                "Done",
                "Un rôle (ou n’importe lequel) a fait un acte de ce type (à cette chose, si elle est nommée), et il a été accepté.",
            ),
            (
                "DoneTimes",
                "Un rôle (ou n’importe lequel) a fait un acte de ce type (à cette chose) au moins autant de fois, depuis lors.",
            ),
            (
                "Knows",
                "Un rôle a appris une chose de ce type (sur ce sujet, s’il est nommé), par quelque voie que ce soit : un rapport, un inject qui en parle, ce que disent ses postes et ses patrouilles, ou les mots de quelqu’un qui la sait et nomme le sujet.",
            ),
            ("Told", "La même chose, et c’est cet autre rôle qui l’a dite."),
            ("Agreed", "Deux rôles ont un accord en vigueur."),
            ("Fired", "Une ligne du chronogramme a été remise."),
            ("Answered", "L’action attendue d’une ligne a été faite à temps."),
            ("Unanswered", "L’action attendue d’une ligne n’a pas été faite à temps."),
            ("Chosen", "La table a retenu cette réponse à une question d’un module."),
            ("After", "Ce moment est passé."),
            (
                "HourBetween",
                "L’heure locale est entre ces deux heures, en passant minuit si la seconde est la plus petite.",
            ),
            ("Measure", "Une mesure est entre ces bornes en ce moment."),
            (
                "Chance",
                "Un dé est tombé sous ce nombre, sur mille. On le jette une fois, quand on l’interroge d’abord, et il reste là pour tous ceux qui demandent un dé de ce nom : deux conditions peuvent ainsi partager un jet, l’une sous 300, l’autre non.",
            ),
            ("HeldFor", "Ceci dure sans interruption depuis ce temps, d’un examen à l’autre."),
            ("Once", "Ceci est vrai, ou l’a été à un moment."),
            ("AtLeast", "Au moins autant de ces conditions."),
            ("All", "Toutes ces conditions."),
            ("Any", "Au moins une de ces conditions."),
            ("Not", "Pas cette condition."),
        ],
    },
    Passage {
        name: "Effect",
        about: "",
        parts: &[
            ("Tension", "La tension dans une communauté change."),
            ("Fear", "La peur des représailles dans une communauté change."),
            ("Trust", "La confiance d’une communauté envers une autorité change."),
            ("Officers", "Des agents arrivent à un poste (ou le quittent, si le nombre est négatif)."),
            ("OpenPost", "Un poste ouvre, sur ordre de quelqu’un qui n’est pas dans la salle."),
            ("ClosePost", "Un poste ferme, sur ordre de quelqu’un qui n’est pas dans la salle."),
            ("Restore", "Un système d’un poste marche de nouveau."),
            ("Outage", "Un système d’un poste tombe en panne."),
            ("OpenRoad", "Une route fermée est de nouveau ouverte."),
            ("LeakData", "Les empreintes que détient un poste tombent en de mauvaises mains."),
            (
                "CloseRoad",
                "Une route est fermée à tous (eau, sable, pont rompu), pour un temps ou jusqu’à ce qu’on l’ouvre.",
            ),
            (
                "Checkpoint",
                "Une force tient un barrage sur une route : qui passe est retardé, et à certains on demande de payer.",
            ),
            (
                "Equip",
                "Un poste a désormais un système, et il marche : MIDAS, une ligne vers les bases d’INTERPOL, ou le courant.",
            ),
            (
                "Train",
                "Une force a été formée aux droits et à la conduite, au compte d’un rôle : un dixième de ce qui manque.",
            ),
            ("SafeSpace", "Un espace sûr est ouvert dans un lieu, tenu par un rôle, avec tant d’intervenantes."),
            ("NoCheckpoint", "Le barrage d’une route est levé."),
            (
                "Explosives",
                "Quelque chose qui peut exploser est resté sur une route. Qui y passe peut tomber dessus, tant que ce n’est ni balisé ni dépollué.",
            ),
            ("ChannelUp", "Un canal marche de nouveau."),
            ("ChannelDown", "Un canal se tait."),
            ("Capacity", "Un camp ou un site d’accueil gagne ou perd des places."),
            ("Food", "Des rations arrivent à un camp."),
            ("Means", "Un rôle gagne ou perd des moyens."),
            ("Traffic", "Un flux de voyageurs enfle ou tarit : `permille` de son rythme habituel."),
            ("Displace", "Des familles quittent un lieu, quelle qu’en soit la raison."),
            (
                "SetDown",
                "Des personnes expulsées sont déposées à un lieu avec ce qu’elles ont sur elles : tant à chaque fois, tant de fois, à tel intervalle (un jour, sans précision).",
            ),
            ("Sighting", "Une communauté voit ou entend quelque chose, vrai ou non ; son comité décide de la suite."),
            ("Rumour", "Une rumeur naît dans une communauté ; `strength` est pour mille."),
            (
                "Agreement",
                "Des homologues des deux côtés de la frontière peuvent désormais échanger directement ; sur quoi d’autre ils s’accordent, si ce n’est pas l’habituel.",
            ),
            ("EndAgreement", "Un accord est suspendu."),
            ("MoveCell", "Une cellule d’un groupe armé se déplace."),
            ("Plan", "Un groupe ou un réseau poursuit son plan (`true`) ou se fait discret (`false`)."),
            (
                "Attack",
                "Un groupe armé frappe un lieu ; `families` le quittent. `severity`, pour mille, fait monter la peur et la tension.",
            ),
            ("Misconduct", "Une force s’en prend à des gens dans un lieu. Décrit par son seul effet."),
        ],
    },
    Passage {
        name: "Act",
        about: "",
        parts: &[
            ("OpenPost", "Ouvre un poste, pendant ses heures ou au-delà."),
            ("ClosePost", "Ferme un poste à tous, ou à tous sauf aux gens en détresse."),
            (
                "Reinforce",
                "Envoie à un poste des agents de la réserve du rôle. Ils prennent la route, avec les véhicules du rôle, ou vont à pied.",
            ),
            (
                "HelpAssociation",
                "Aide les femmes d’une force à créer leur association. Là où elles sont peu nombreuses dans un poste, elle les fait écouter, et \
                 elles restent.",
            ),
            (
                "PostWomen",
                "Envoie à un poste des policières de la réserve du rôle. Les femmes et les enfants à protéger les demandent, et leur en disent plus.",
            ),
            ("StaffLanes", "Décide combien de files et de bureaux de seconde ligne d’un poste sont tenus."),
            ("UsePaper", "Passe aux registres de papier, ou revient à MIDAS."),
            (
                "CheckAll",
                "Vérifie tous les voyageurs d’un poste dans les bases d’INTERPOL, ou seulement les douteux. On y trouve des alertes et \
                 des papiers volés que la liste nationale ignore ; en trois jours à un poste, c’est une poignée.",
            ),
            ("MovePost", "Déplace un poste mobile."),
            (
                "TakeFingerprints",
                "Fait prendre les empreintes de ceux qui passent et acceptent, là où un poste enregistre dans MIDAS, ou arrête. C’est plus long, \
                 cela montre qui présente les papiers d’un autre, et trouve parfois quelqu’un d’autre.",
            ),
            (
                "WidenList",
                "Ouvre la liste des empreintes d’un poste à d’autres services et à d’autres usages, ou la réserve à la frontière. Plus de gens \
                 qui regardent trouvent plus de choses fausses, et il fuit davantage.",
            ),
            (
                "AskIssuer",
                "Comme bureau national : demande au pays qui a délivré un document si l’alerte dont parle un rapport est fondée. Son bureau \
                 répond en quelques heures.",
            ),
            (
                "ConfirmAlert",
                "Comme bureau national : confirme l’alerte dont parle un rapport, ou la lève. Qui est confirmé est retenu ; si c’était \
                 quelqu’un d’autre, cela se raconte là d’où il vient. Une alerte à laquelle personne ne répond à temps tombe, et qui est \
                 retenu repart ; tant que personne ne s’est assis à ce rôle, la permanence du bureau répond.",
            ),
            (
                "EquipPost",
                "Fait apporter une valise MIDAS à un poste qui n’en a pas, et former ses gens : il faut un jour. Dès lors les voyageurs y sont enregistrés, et les personnes recherchées trouvées. À un poste mobile la valise tourne sur batterie, et s’arrête sans carburant.",
            ),
            (
                "HandOver",
                "Comme bureau national : remet la personne qui correspond à une alerte à un siège d’un autre pays avec lequel la remise de \
                 personnes est convenue. Avec vérification, quelqu’un regarde d’abord ce qui l’attend là-bas, trois heures de plus : nul n’est \
                 remis si ses droits sont en danger, ni qui n’est pas la personne recherchée. Sans vérification, tous le sont, et ce qui \
                 s’ensuit se sait chez eux.",
            ),
            (
                "RefuseHandOver",
                "Comme bureau national : ne remet pas la personne qui correspond à une alerte, et la laisse rester. Juste si ses droits sont en \
                 danger de l’autre côté ; sinon, une personne recherchée repart.",
            ),
            (
                "RefuelPost",
                "Envoie du carburant et un technicien à un poste : son réservoir est de nouveau plein, et il a du courant.",
            ),
            (
                "ReferConfidentially",
                "Fait conduire à l’espace sûr d’un lieu qui se confie à une femme agent d’un poste, selon le seul besoin : ni nom, ni récit, \
                 ni cas n’arrive au rôle.",
            ),
            (
                "Refer",
                "Propose aux personnes à protéger, en seconde ligne, le chemin d’un camp ou d’un service, et y conduit celles qui le veulent. Qui refuse poursuit sa route.",
            ),
            ("Dispatch", "Envoie une patrouille à un lieu ; à pied, si le rôle n’a pas de véhicule."),
            (
                "Recall",
                "Rappelle une patrouille à sa base. Envoyée, elle reprend son circuit après un repos ; en circuit, elle y reste jusqu’à un ordre.",
            ),
            ("Escort", "Fait accompagner par une patrouille des personnes déplacées, d’un lieu à un camp."),
            ("PatrolTogether", "Deux patrouilles de deux forces vont ensemble, selon un accord."),
            (
                "SearchRoad",
                "Fait parcourir une route à une patrouille, en quête de gens qui n’y avancent plus ; elle les ramène et reste au bout.",
            ),
            ("LiftCheckpoint", "Fait lever le barrage d’une force de son propre pays sur une route."),
            (
                "MarkRoute",
                "Fait baliser la partie dangereuse d’une route, pour que les gens l’évitent : c’est rapide, et jamais complet.",
            ),
            (
                "ClearRoute",
                "Fait fouiller et dépolluer une route d’un bout à l’autre : on réunit les gens, puis il faut ce que demande sa longueur, une vingtaine de kilomètres par jour (`wayside.clears`).",
            ),
            (
                "OverseeSite",
                "Fait veiller quelques jours sur un site aurifère : des puits sont étayés, il y a de l’eau, et l’on cherche qui y est retenu. Un site fermé est rouvert.",
            ),
            (
                "CloseSite",
                "Ferme de force un site aurifère. Qui y creuse part en quelques heures, sans eau pour la route ; la plupart creusent alors ailleurs, ou reviennent de nuit, quand personne n’étaie un puits.",
            ),
            (
                "SetCurfew",
                "D’une heure pleine à une autre, personne n’a le droit d’être sur les routes autour d’un lieu. Deux fois la même heure y met fin.",
            ),
            (
                "Derogate",
                "Laisse passer sur une route, pour un temps, malgré le couvre-feu : familles et blessés, et quiconque y va. Les patrouilles de la propre force du rôle le savent ; une autre continue de retenir les gens tant qu’on ne l’a pas dit à son rôle.",
            ),
            ("Share", "Transmet un rapport à un rôle, par le meilleur canal ou par un canal choisi."),
            ("ShareAnyway", "La même chose, malgré la demande de ceux qui l’avaient dit de ne pas le transmettre."),
            ("AskConsent", "Demande en personne à ceux qui ont fait un rapport s’il peut être transmis."),
            (
                "AnswerConsent",
                "Répond, pour ceux au nom de qui l’on parle, si un rapport fait par eux peut être transmis. Qui ne dit rien a dit non.",
            ),
            ("Withhold", "Garde un rapport pour soi, et dit pourquoi ; l’évaluation le voit, personne d’autre."),
            ("Tell", "Dit quelque chose à un rôle."),
            ("Ask", "Demande une information à un rôle."),
            (
                "RequestInformation",
                "Demande ce que l’on sait d’une chose : à une personne, qui répond si elle veut, ou à un poste, une patrouille ou un camp à soi, qui répond par son état.",
            ),
            ("Warn", "Avertit une communauté d’un danger."),
            ("PublicMessage", "Parle à tous autour d’un lieu, par la radio locale."),
            ("ReportMatter", "Rapporte ce que ce rôle a vu ou appris hors du système."),
            ("Convene", "Réunit un comité et écoute, femmes et jeunes compris."),
            ("Sensitise", "Mène une activité de sensibilisation dans une communauté."),
            (
                "Study",
                "Fait demander à un échantillon d’une communauté ce qu’il pense d’une autorité : lent, et jamais exact. Sans autorité nommée, \
                 on demande ce qu’il pense de celle du rôle, ou de toutes si le rôle n’en a pas. Qui tient le résultat fait mieux ses \
                 médiations et ses sensibilisations, d’autant mieux qu’il est proche de la vérité.",
            ),
            ("Host", "Loge des familles déplacées chez les gens d’une communauté, au-delà de ce qu’ils ont offert."),
            (
                "LendBoats",
                "Prête pour un temps des pirogues d’une communauté pour passer des gens : ceux qui sont dans le besoin d’abord, ou dans l’ordre d’arrivée. Ce qui est prêté ne pêche pas, et qui passe des gens en fuite est vu.",
            ),
            (
                "HoldBoats",
                "Empêche pour un temps les pirogues d’une communauté de passer qui que ce soit. Qui veut traverser attend, prend un autre chemin, ou reste.",
            ),
            (
                "FetchByBoat",
                "Envoie des pirogues d’une communauté vers un lieu de l’autre côté de l’eau, pour ramener chez elle ceux qui y sont dehors. Là où se tiennent des hommes armés elles font demi-tour à vide, si elles font demi-tour.",
            ),
            ("Mediate", "Sert de médiateur dans une communauté tendue."),
            (
                "Promise",
                "Promet quelque chose à une communauté ; elle s’en souviendra, que ce soit tenu ou non. Avec une condition dans \
                 `keeps`, la promesse est tenue si cela arrive dans le délai ; sans elle, si un acte qui coûte des moyens au rôle prend \
                 effet pour ces gens dans le délai. Elle gagne de la confiance selon ce qu’elle a coûté, et jamais par des mots seuls.",
            ),
            (
                "CallMeeting",
                "Invite un homologue à une réunion transfrontalière, et peut-être un troisième côté. L’échange direct d’informations est \
                 toujours proposé ; les patrouilles communes, la poursuite au-delà de la frontière, la remise de personnes, les enquêtes \
                 conjointes et des règles pour les registres, là où c’est dit. Rien n’est convenu avant leur oui.",
            ),
            ("AnswerMeeting", "Dit oui ou non à une invitation à une réunion. Qui ne dit rien a dit non."),
            (
                "LeaveAgreement",
                "Quitte tout ce dont on était convenu avec un rôle, après préavis, ou sur-le-champ : l’autre côté ne convient alors de rien \
                 avec ce rôle pendant un temps.",
            ),
            ("RequestMeans", "Demande des moyens à un rôle."),
            ("GrantMeans", "Donne des moyens à un rôle."),
            (
                "ReleaseMeans",
                "Débloque pour un rôle des moyens de la réserve d’un État ou d’un bailleur : une décision de ceux qui sont au-dessus de la \
                 frontière. Ils quittent la capitale une fois la décision prise, par la route qui existe ; où aucune ne mène, par avion.",
            ),
            (
                "SignAgreement",
                "Signe dans sa capitale un accord entre deux États. Il vaut quand l’autre capitale a signé aussi, pour ce que disent les \
                 deux textes ; tous les services des deux États peuvent alors s’en servir.",
            ),
            (
                "OpenInvestigation",
                "Ouvre une enquête conjointe avec un rôle de l’autre côté qui en est convenu : un dossier qui commence par un rapport. Des \
                 rapports d’autrui, dits par d’autres et sur d’autres voies et lieux, font voir comment travaille un réseau ; ce qui n’a rien \
                 à y voir égare. `anyway` : contre l’avis de ceux qui ont dit la chose.",
            ),
            (
                "AddToInvestigation",
                "Verse un rapport à une enquête conjointe ouverte avec un rôle ; `anyway` : contre l’avis de ceux qui ont dit la chose.",
            ),
            (
                "BreakUpNetwork",
                "Agit ensemble contre un réseau qu’une enquête conjointe a montré. Là où des patrouilles se tiennent à son lieu, il est plus \
                 sûrement démantelé ; sinon il peut en avoir vent, et rien de ce qu’on a appris ne sert plus.",
            ),
            (
                "OpenRegisters",
                "Laisse un rôle consulter ses registres : alertes et passages de ses postes, réfugiés de ses camps. Ce qui n’est pas nommé \
                 est fermé. Selon des règles, dont les côtés d’une frontière doivent être convenus, il est dit qui consulte et dans quel \
                 but ; sans règles, des noms sortent. Aucune règle n’ouvre les noms de réfugiés à une autorité d’un autre pays.",
            ),
            (
                "AuditRegisters",
                "Fait contrôler qui a consulté ses registres chez un autre rôle, et dans quel but. Une partie des détournements apparaît.",
            ),
            ("SetUpReception", "Aménage des places dans un camp ou un site d’accueil, avec des tentes."),
            (
                "SendFood",
                "Envoie des rations à un camp : le chargement prend ce temps, et le trajet dépend des routes.",
            ),
            (
                "SetUpSafeSpace",
                "Ouvre un espace sûr dans un lieu, avec des assistantes sociales : les survivantes peuvent y parler le jour et sont reçues, et \
                 un guichet veille sur les enfants seuls. Personne n’apprend un cas ; le rôle apprend combien ont été reçues, si elles ne sont \
                 pas trop peu pour être comptées.",
            ),
            (
                "TraceFamilies",
                "Fait rechercher les familles des enfants d’un lieu, comme le fait le service des liens familiaux du mouvement de la Croix-Rouge : \
                 les enfants d’abord et avec leur accord. Sans vérification, ils sont remis à qui les réclame : plus vite, et certains à \
                 quelqu’un qui n’en a pas le droit.",
            ),
            (
                "Distribute",
                "Envoie des rations et de l’eau aux déplacés d’un lieu, partagées entre ceux qui sont sans abri, dans les familles et dans les camps : le chargement prend ce temps, et le trajet dépend des routes.",
            ),
            ("Vaccinate", "Vaccine autour d’un lieu contre ce qui circule."),
            ("Treat", "Ouvre un point de soins à un lieu, avec tant de lits : qui y est soigné contamine moins."),
            (
                "AssessReturn",
                "Fait voir si l’on peut rentrer dans un lieu : qui s’y trouve, ce qui s’y est passé, ce qu’il y a sur ses routes.",
            ),
            (
                "AssistReturn",
                "Ramène chez eux ceux d’un camp qui le veulent. Qui n’a pas été informé de la situation part quand même, et la trouve. Sans évaluation, ou au-delà de la frontière sans accord sur la remise de personnes, c’est un manquement, et cela se raconte.",
            ),
            (
                "OpenInquiry",
                "Ordonne une enquête sur la conduite d’une force de son propre pays. Pour la force d’un autre pays, un rapport est transmis à \
                 qui peut y enquêter.",
            ),
            (
                "SuspendSupport",
                "Suspend son appui à une force à cause de sa conduite, ou le rétablit. Une force qui a des cas à assumer veille à ses \
                 gens, et sa propre hiérarchie peut enquêter ; celle qui manque de moyens est plus sous pression, roule moins loin et demande \
                 plus d’argent aux postes. En trois jours, cela se voit à ce qu’on demande de payer aux postes, pas aux cas isolés.",
            ),
            (
                "AssessForce",
                "Évalue, avant tout appui, le risque qu’une force commette des violations graves : son passé, si elle en répond, le droit qui la \
                 lie, qui la surveille. Un rôle tenu par la diligence voulue évalue d’abord.",
            ),
            (
                "SetConditions",
                "Lie son appui à une force à des conditions, ou les lève : une formation, des observateurs qui la surveillent, un bureau où \
                 l’on se plaint. Les observateurs voient plus et on les craint ; un bureau donne suite à ce que l’on demande aux postes.",
            ),
            (
                "TrainForce",
                "Fait former une force aux droits et à la conduite. Cela prend un jour et réduit d’un dixième ce qui manque : en trois \
                 jours on ne le voit guère, sauf là où passent des centaines de groupes.",
            ),
            ("Propose", "Propose ce qu’aucun acte ne prévoit ; l’animation tranche."),
            ("Argue", "Parle pour ou contre une proposition qui attend d’être tranchée."),
            (
                "Answer",
                "Répond à une question du module ouvert : par une de ses options, ou en mots. Là où l’on demande un ordre, l’une après l’autre, la plus importante d’abord. L’animation répond pour la table.",
            ),
            (
                "Do",
                "Fait ce que seul ce scénario prévoit : ses propres actes disent ce qu’ils demandent, coûtent et apportent. D’un rôle dont l’accord est nécessaire, c’est l’accord.",
            ),
            (
                "Decide",
                "Note une décision, avec les options, la raison et qui s’en charge, pour la main courante. Sans responsable, c’est le rôle lui-même.",
            ),
            ("Fire", "Remet maintenant une ligne du chronogramme."),
            ("Hold", "Retient une ligne jusqu’à ce qu’on la libère ou la remette."),
            ("Release", "Libère une ligne retenue ; elle vient quand elle était due, ou maintenant si c’est passé."),
            (
                "Defer",
                "Repousse une ligne, ou l’avance si `by` est négatif (`\"-15min\"`) ; mais jamais dans le passé.",
            ),
            ("Drop", "Abandonne une ligne."),
            ("Restore", "Reprend une ligne abandonnée."),
            (
                "MarkDone",
                "Note comme fait ce qu’une ligne attend, ou une tâche critique, et dit pourquoi ; ou retire cette marque. Pour ce que des gens ont dit et fait dans la salle, et qu’aucun acte ne peut montrer.",
            ),
            (
                "ShiftAll",
                "Décale toutes les lignes encore à venir et garde leurs écarts. `by` peut être négatif (`\"-15min\"`).",
            ),
            ("AddInject", "Ajoute sur-le-champ une ligne au chronogramme."),
            (
                "Throw",
                "Jette les dés pour une proposition, à la vue de tous, contre des chances pour mille. Ce qui s’ensuit, c’est à l’arbitrage de le dire.",
            ),
            (
                "Rule",
                "Tranche une proposition : les chances pour mille (1000 = certain, 0 = refusé), ce que donne un succès, et ce qui vient sinon. Les dés déjà jetés pour elle comptent ; sinon on les jette maintenant.",
            ),
            ("Override", "Tranche une proposition contre les dés ou sans eux, et dit pourquoi."),
            ("Note", "Écrit une note dans le journal."),
            (
                "EditInject",
                "Change une ligne qui n’a pas été remise : son heure, ses rôles, ses mots. Ce qui est laissé de côté reste.",
            ),
            (
                "Freeze",
                "Fige un processus, ou le laisse reprendre : une communauté, un groupe caché ou un flux de voyageurs.",
            ),
            ("Whisper", "Dit quelque chose à un seul rôle, hors des canaux du monde."),
            ("Announce", "Dit quelque chose à tous les rôles."),
            ("HandSeat", "Remet un rôle en d’autres mains."),
            ("LockSeat", "Verrouille un rôle, pour que rien ne s’y fasse, ou l’ouvre de nouveau."),
            ("Pause", "Arrête l’horloge. Le monde ne le remarque pas."),
            ("Resume", "Remet l’horloge en marche."),
            ("Pace", "Règle l’allure : secondes d’exercice par seconde réelle."),
            ("Step", "Fait passer une durée d’un seul coup."),
        ],
    },
];
