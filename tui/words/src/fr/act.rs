//! Acts: their labels, what they are for, what was ordered, and why an order was refused.

use engine::sight::view::{Answer, Order};
use kernel::names::Serial;
use vocabulary::{
    act::{
        AcrossAct, Act, ActKind, CommunityAct, DirectionAct, LONGEST_TEXT, PatrolAct, PostAct, Refusal, ReliefAct,
        RoadAct, TableAct, WordAct,
    },
    effect::Effect,
    terms::Records,
};

use super::{count, de, effect, matter, number, percent, quoted, starts_with_a_vowel, terms, to};
use crate::{Lang, Names, clean, clean::uncapitalised, span, thousands};

/// Une proposition, comme une phrase la prend : « 2 (gouverneur) ».
fn proposal(id: Serial, names: &Names) -> String {
    format!("{} ({})", id.n, names.of(id.of))
}

pub fn act_name(kind: ActKind) -> &'static str {
    match kind {
        ActKind::OpenPost => "Ouvrir un poste",
        ActKind::ClosePost => "Fermer un poste",
        ActKind::Reinforce => "Renforcer un poste",
        ActKind::StaffLanes => "Répartir les agents",
        ActKind::UsePaper => "Papier ou MIDAS",
        ActKind::CheckAll => "Tout vérifier ou non",
        ActKind::MovePost => "Déplacer un poste mobile",
        ActKind::EquipPost => "Équiper un poste de MIDAS",
        ActKind::RefuelPost => "Carburant et courant pour un poste",
        ActKind::PostWomen => "Envoyer des policières",
        ActKind::HelpAssociation => "Aider une association",
        ActKind::TakeFingerprints => "Prendre les empreintes ou non",
        ActKind::WidenList => "Qui peut voir les empreintes",
        ActKind::AskIssuer => "Interroger le pays de délivrance",
        ActKind::ConfirmAlert => "Répondre à une alerte",
        ActKind::HandOver => "Remettre une personne",
        ActKind::RefuseHandOver => "Refuser une remise",
        ActKind::Refer => "Orienter une personne",
        ActKind::ReferConfidentially => "Ouvrir un parcours confidentiel",
        ActKind::Dispatch => "Envoyer une patrouille",
        ActKind::Recall => "Rappeler une patrouille",
        ActKind::Escort => "Escorter des personnes déplacées",
        ActKind::PatrolTogether => "Patrouiller ensemble",
        ActKind::SearchRoad => "Chercher des gens sur une route",
        ActKind::LiftCheckpoint => "Lever un barrage",
        ActKind::MarkRoute => "Faire baliser une route",
        ActKind::ClearRoute => "Faire dépolluer une route",
        ActKind::OverseeSite => "Veiller sur un site aurifère",
        ActKind::CloseSite => "Fermer de force un site aurifère",
        ActKind::SetCurfew => "Imposer ou lever un couvre-feu",
        ActKind::Derogate => "Accorder une dérogation",
        ActKind::Share => "Partager un rapport",
        ActKind::ShareAnyway => "Partager malgré un refus",
        ActKind::AskConsent => "Demander l’accord",
        ActKind::AnswerConsent => "Répondre à une demande d’accord",
        ActKind::Withhold => "Garder un rapport pour soi",
        ActKind::Tell => "Dire à un rôle",
        ActKind::Ask => "Demander à un rôle",
        ActKind::RequestInformation => "Demander une information",
        ActKind::Warn => "Avertir une communauté",
        ActKind::PublicMessage => "Parler à la radio locale",
        ActKind::ReportMatter => "Signaler quelque chose",
        ActKind::Convene => "Réunir un comité",
        ActKind::Sensitise => "Sensibiliser une communauté",
        ActKind::Study => "Étudier les perceptions",
        ActKind::Host => "Accueillir des familles",
        ActKind::LendBoats => "Prêter des pirogues",
        ActKind::HoldBoats => "Retenir les pirogues",
        ActKind::FetchByBoat => "Aller chercher des gens en pirogue",
        ActKind::Mediate => "Faire une médiation",
        ActKind::Promise => "Faire une promesse",
        ActKind::CallMeeting => "Proposer une réunion transfrontalière",
        ActKind::AnswerMeeting => "Répondre à une invitation",
        ActKind::LeaveAgreement => "Quitter un accord",
        ActKind::RequestMeans => "Demander des moyens",
        ActKind::GrantMeans => "Donner des moyens",
        ActKind::ReleaseMeans => "Débloquer des moyens d’une réserve",
        ActKind::SignAgreement => "Signer un accord entre deux États",
        ActKind::OpenInvestigation => "Ouvrir une enquête conjointe",
        ActKind::AddToInvestigation => "Verser un rapport à une enquête",
        ActKind::BreakUpNetwork => "Démanteler un réseau ensemble",
        ActKind::OpenRegisters => "Ouvrir des registres à un rôle",
        ActKind::AuditRegisters => "Contrôler qui a consulté",
        ActKind::SetUpReception => "Installer un accueil",
        ActKind::SendFood => "Envoyer de la nourriture",
        ActKind::Distribute => "Distribuer vivres et eau",
        ActKind::Vaccinate => "Vacciner",
        ActKind::Treat => "Installer des soins",
        ActKind::SetUpSafeSpace => "Ouvrir un espace sûr",
        ActKind::TraceFamilies => "Rechercher les familles",
        ActKind::AssessReturn => "Évaluer un retour",
        ActKind::AssistReturn => "Aider au retour",
        ActKind::OpenInquiry => "Ouvrir une enquête",
        ActKind::SuspendSupport => "Suspendre l’appui à une force",
        ActKind::TrainForce => "Former une force",
        ActKind::AssessForce => "Évaluer une force",
        ActKind::SetConditions => "Mettre des conditions à l’appui",
        ActKind::Propose => "Proposer autre chose",
        ActKind::Argue => "Parler pour ou contre une proposition",
        ActKind::Do => "Faire ce que prévoit ce scénario",
        ActKind::Answer => "Répondre à une question",
        ActKind::Decide => "Noter une décision",
        ActKind::Fire => "Lancer un inject",
        ActKind::Hold => "Retenir un inject",
        ActKind::Release => "Libérer un inject",
        ActKind::Defer => "Reporter un inject",
        ActKind::Drop => "Abandonner un inject",
        ActKind::Restore => "Rétablir un inject",
        ActKind::MarkDone => "Noter comme fait",
        ActKind::ShiftAll => "Décaler tous les injects",
        ActKind::AddInject => "Ajouter un inject",
        ActKind::Throw => "Lancer les dés pour une proposition",
        ActKind::Override => "Décider autrement que les dés",
        ActKind::Rule => "Trancher une proposition",
        ActKind::Note => "Écrire une note",
        ActKind::EditInject => "Modifier un inject",
        ActKind::Freeze => "Figer ou relancer",
        ActKind::Whisper => "Dire à un seul rôle",
        ActKind::Announce => "Dire à tous",
        ActKind::HandSeat => "Confier un rôle",
        ActKind::LockSeat => "Verrouiller ou rouvrir un rôle",
        ActKind::Pause => "Arrêter l’horloge",
        ActKind::Resume => "Relancer l’horloge",
        ActKind::Pace => "Régler le rythme",
        ActKind::Step => "Avancer dans le temps",
    }
}

/// What somebody did, behind *a* or *ont*; what takes its time was decided, and comes later.
pub fn act_done(kind: ActKind) -> String {
    use ActKind as A;
    let done = match kind {
        A::UsePaper => "choisi entre le papier et MIDAS",
        A::CheckAll => "réglé les vérifications d’un poste",
        A::RefuelPost => "décidé d’envoyer du carburant et un technicien",
        A::TakeFingerprints => "décidé des empreintes dans un poste",
        A::WidenList => "décidé de qui peut voir les empreintes",
        A::AskIssuer => "interrogé le pays qui a délivré un document",
        A::ConfirmAlert => "décidé de la suite d’une alerte",
        A::HandOver => "remis une personne à l’autre côté",
        A::RefuseHandOver => "refusé de remettre une personne",
        A::Share => "partagé un rapport",
        A::ShareAnyway => "partagé un rapport malgré un refus",
        A::AskConsent => "demandé si un rapport peut être transmis",
        A::AnswerConsent => "répondu si un rapport peut être transmis",
        A::Withhold => "gardé un rapport pour soi",
        A::Tell => "envoyé un message",
        A::Ask => "posé une question",
        A::RequestInformation => "demandé un point de situation",
        A::ReportMatter => "fait un signalement",
        A::Promise => "fait une promesse",
        A::AnswerMeeting => "répondu à une invitation",
        A::RequestMeans => "demandé des moyens",
        A::Propose => "fait une proposition",
        A::Argue => "pris position sur une proposition",
        A::Decide => "noté une décision",
        A::Fire => "lancé un inject",
        A::Hold => "retenu un inject",
        A::Release => "libéré un inject",
        A::Defer => "reporté un inject",
        A::Drop => "abandonné un inject",
        A::MarkDone => "noté une chose comme faite",
        A::ShiftAll => "décalé les injects",
        A::AddInject => "ajouté un inject",
        A::Throw => "lancé les dés pour une proposition",
        A::Rule => "tranché une proposition",
        A::Override => "tranché autrement que les dés",
        A::Note => "écrit une note",
        A::EditInject => "modifié un inject",
        A::Freeze => "figé ou relancé un processus",
        A::Whisper => "parlé à un seul rôle",
        A::Announce => "parlé à tous les rôles",
        A::HandSeat => "confié un rôle",
        A::LockSeat => "verrouillé ou rouvert un rôle",
        A::Pause => "arrêté l’horloge",
        A::Resume => "relancé l’horloge",
        A::Pace => "réglé le rythme",
        A::Step => "avancé dans le temps",
        kind => {
            let verb = uncapitalised(act_name(kind));
            let of = if starts_with_a_vowel(&verb) { "d’" } else { "de " };
            return format!("décidé {of}{verb}");
        }
    };
    done.to_owned()
}

/// What its author is told as soon as an order is given.
pub fn answer(order: &Order, names: &Names) -> String {
    match (order.answer, order.kind) {
        (Answer::Sent { takes, .. }, _) => {
            let to = order.on.map(|on| format!(" {}", to(&names.of(on)))).unwrap_or_default();
            format!("Envoyé{to} à {}. Il faut environ {}.", names.time(order.at), span(takes))
        }
        (Answer::Told { about }, ActKind::Promise) => {
            format!("Promis. Vers {}, vous saurez si la promesse est tenue.", names.time(about))
        }
        (Answer::Told { about }, _) if order.effective == order.at => {
            format!("Demandé à {}. Réponse vers {}.", names.time(order.at), names.time(about))
        }
        (Answer::Told { about }, _) => format!(
            "Ordre donné. Il prend effet à {} ; compte rendu vers {}.",
            names.time(order.effective),
            names.time(about)
        ),
        (Answer::Stands, ActKind::Withhold) => "Gardé pour vous. Seule l’évaluation verra pourquoi.".to_owned(),
        (Answer::Stands, ActKind::Propose) => {
            "C’est sur la table. L’animation tranche ; vous entendrez la suite.".to_owned()
        }
        (Answer::Stands, ActKind::Argue) => "C’est dit. L’animation en tient compte avant de trancher.".to_owned(),
        (Answer::Stands, ActKind::Decide) => "C’est noté à la main courante.".to_owned(),
        (Answer::Stands, _) => "C’est fait.".to_owned(),
    }
}

pub fn act_help(kind: ActKind) -> &'static str {
    match kind {
        ActKind::OpenPost => {
            "Ouvre un de vos postes, quand les gens doivent passer hors de ses heures ou après une fermeture."
        }
        ActKind::ClosePost => {
            "Ferme un de vos postes en danger ; ceux qui ne peuvent plus passer prendront peut-être d’autres chemins."
        }
        ActKind::Reinforce => {
            "Envoie des agents de votre réserve à un poste où la file est longue ou l’équipe trop petite."
        }
        ActKind::StaffLanes => {
            "Fixe le nombre de guichets et de bureaux : plus de guichets, la file avance ; plus de bureaux, on voit mieux les besoins."
        }
        ActKind::UsePaper => "Passe au papier quand MIDAS est en panne, ou revient à MIDAS quand il marche.",
        ActKind::CheckAll => {
            "Vérifie chaque personne dans les bases d’INTERPOL, ou seulement les cas douteux : plus sûr, ou plus rapide."
        }
        ActKind::MovePost => "Place un poste mobile ailleurs, là où les gens passent maintenant.",
        ActKind::EquipPost => "Apporte une valise MIDAS à un poste qui n’en a pas ; il faut un jour, puis du courant.",
        ActKind::RefuelPost => {
            "Envoie du carburant et un technicien à un poste, pour que MIDAS et la lumière marchent."
        }
        ActKind::PostWomen => {
            "Envoie des policières de votre réserve, que demandent les femmes et les enfants à protéger."
        }
        ActKind::HelpAssociation => {
            "Aide les femmes d’une force à créer leur association ; là où elles sont peu nombreuses, on les écoute et elles restent."
        }
        ActKind::TakeFingerprints => {
            "Fait prendre les empreintes de ceux qui acceptent, ou arrête. C’est plus long, et l’on trouve parfois quelqu’un d’autre."
        }
        ActKind::WidenList => {
            "Ouvre les empreintes d’un poste à d’autres services, ou les réserve à la frontière ; plus on regarde, plus il y a d’erreurs et de fuites."
        }
        ActKind::AskIssuer => {
            "Demande au pays qui a délivré le document si l’alerte est fondée ; son bureau répond en quelques heures."
        }
        ActKind::ConfirmAlert => {
            "Confirme une alerte, et l’on retient les gens, ou la lève. Une correspondance ne prouve rien : interroger d’abord le pays de délivrance."
        }
        ActKind::HandOver => {
            "Remet la personne qui correspond à une alerte à un siège d’un autre pays, si un accord le prévoit. Regarder d’abord ce qui l’attend là-bas : nul ne part si ses droits y sont en danger."
        }
        ActKind::RefuseHandOver => {
            "Ne remet pas la personne qui correspond à une alerte. Juste si ses droits sont en danger ; sinon, une personne recherchée repart."
        }
        ActKind::Refer => {
            "Conduit une personne à protéger, de la deuxième ligne vers un site ou un service qui peut l’aider."
        }
        ActKind::ReferConfidentially => {
            "Fait conduire à un espace sûr qui se confie à une femme du poste ; personne d’autre ne l’apprend."
        }
        ActKind::Dispatch => "Envoie une patrouille dans un lieu, pour voir ce qui s’y passe ou pour y être vue.",
        ActKind::Recall => {
            "Rappelle une patrouille à sa base. Envoyée, elle reprend ensuite son circuit ; en circuit, elle reste à la base jusqu’à un ordre."
        }
        ActKind::Escort => "Fait accompagner des personnes déplacées jusqu’à un site quand la route n’est pas sûre.",
        ActKind::PatrolTogether => "Fait marcher une de vos patrouilles avec une de l’autre côté ; il faut un accord.",
        ActKind::SearchRoad => {
            "Fait parcourir une route à une patrouille pour trouver des gens restés en chemin ; chaque heure sans eau compte."
        }
        ActKind::LiftCheckpoint => "Lève un barrage d’une force de votre pays : on passe plus vite, et sans payer.",
        ActKind::MarkRoute => {
            "Balise l’endroit d’un engin explosif, pour que les gens et l’aide passent ; une part du danger reste."
        }
        ActKind::ClearRoute => {
            "Fait fouiller et dépolluer une route ; il faut un jour pour une vingtaine de kilomètres, et le danger a disparu."
        }
        ActKind::OverseeSite => {
            "Étaie des puits, apporte de l’eau et cherche qui est retenu sur un site, pour quelques jours."
        }
        ActKind::CloseSite => {
            "Vide un site aurifère : les gens partent sur les pistes, creusent ailleurs ou reviennent de nuit."
        }
        ActKind::SetCurfew => {
            "Vide les routes autour d’un lieu la nuit : on voit plus tôt les hommes armés, et les familles qui fuient sont retenues."
        }
        ActKind::Derogate => {
            "Laisse passer sur une route malgré le couvre-feu. Prévenez qui y patrouille, sinon les gens y sont retenus quand même."
        }
        ActKind::Share => "Transmet un rapport que vous avez à un autre rôle qui doit savoir.",
        ActKind::ShareAnyway => "Transmet malgré le refus de ceux qui l’ont dit : danger pour eux.",
        ActKind::AskConsent => "Demande à ceux qui l’ont dit si vous pouvez le transmettre.",
        ActKind::AnswerConsent => "Dit si ce que les vôtres ont dit peut être transmis.",
        ActKind::Withhold => "Garde un rapport pour vous ; seule l’évaluation le voit.",
        ActKind::Tell => "Dit quelque chose à un autre rôle, avec vos mots.",
        ActKind::Ask => "Pose une question à un autre rôle, avec vos mots.",
        ActKind::RequestInformation => "Demande ce que l’on sait d’un lieu, d’un poste ou d’un site.",
        ActKind::Warn => "Prévient une communauté d’un danger, pour agir à temps.",
        ActKind::PublicMessage => {
            "Parle à tous autour d’un lieu par la radio locale, pour informer ou calmer une rumeur."
        }
        ActKind::ReportMatter => "Signale ce que votre rôle a vu ou appris directement.",
        ActKind::Convene => "Réunit un comité et écoute, femmes et jeunes compris.",
        ActKind::Sensitise => "Explique et écoute ; la confiance vient si la conduite suit.",
        ActKind::Study => {
            "Fait demander à quelques habitants s’ils ont confiance en vous ; il faut un jour, et ce n’est jamais exact."
        }
        ActKind::Host => "Accueille des familles déplacées dans vos maisons.",
        ActKind::LendBoats => "Vos pirogues passent des gens : elles ne pêchent pas, et cela se voit.",
        ActKind::HoldBoats => "Vos pirogues ne passent personne : on attend, on contourne, on reste.",
        ActKind::FetchByBoat => "Va chercher par l’eau ceux qui sont dehors ; danger d’hommes armés.",
        ActKind::Mediate => "Réunit les parties d’une communauté tendue pour calmer les choses.",
        ActKind::Promise => "Promet, avec un délai. Seul un acte qui coûte tient la promesse.",
        ActKind::CallMeeting => "Invite votre homologue d’en face ; il accepte, décline ou ne dit rien.",
        ActKind::AnswerMeeting => "Dit oui ou non à une invitation à une réunion.",
        ActKind::LeaveAgreement => {
            "Quitte ce dont vous étiez convenu avec un rôle, après préavis ; sur-le-champ, c’est rompre sa parole."
        }
        ActKind::RequestMeans => "Demande des agents, des véhicules, des tentes, des rations, de l’argent.",
        ActKind::GrantMeans => "Donne de vos moyens à un autre rôle.",
        ActKind::ReleaseMeans => {
            "Débloque des moyens de la réserve d’un État ou d’un bailleur ; il faut des heures pour décider, puis la route."
        }
        ActKind::SignAgreement => "Signe pour votre État ; l’accord vaut quand l’autre capitale a signé aussi.",
        ActKind::OpenInvestigation => {
            "Ouvre avec l’autre côté un dossier sur ce que dit un rapport ; ensemble, on peut comprendre un réseau."
        }
        ActKind::AddToInvestigation => {
            "Verse un rapport au dossier commun. Ce que d’autres ont dit, d’autres lieux, aide ; ce qui n’a rien à y voir égare."
        }
        ActKind::BreakUpNetwork => {
            "Agit avec l’autre côté contre un réseau que le dossier a montré ; des patrouilles sur place y aident."
        }
        ActKind::OpenRegisters => {
            "Laisse un autre rôle consulter vos registres, et ferme ceux que vous ne nommez pas. Sans règles, des noms sortent."
        }
        ActKind::AuditRegisters => {
            "Fait contrôler qui a consulté vos registres, et dans quel but ; une partie des détournements apparaît."
        }
        ActKind::SetUpReception => "Monte des tentes dans un de vos sites, pour abriter plus de familles.",
        ActKind::SendFood => "Envoie des rations à un site avant que la réserve soit vide.",
        ActKind::Distribute => {
            "Envoie des rations et de l’eau aux déplacés d’un lieu : sans abri, dans les familles et dans les sites."
        }
        ActKind::Vaccinate => "Vaccine les gens autour d’un lieu avant que la maladie arrive ; il faut un jour.",
        ActKind::Treat => {
            "Installe des lits où les malades sont soignés et contaminent moins ; il faut des tentes et de l’argent."
        }
        ActKind::SetUpSafeSpace => {
            "Ouvre un lieu où les survivantes peuvent parler le jour et sont reçues, et où l’on veille sur les enfants seuls."
        }
        ActKind::TraceFamilies => "Ramène des enfants à leur famille, avec ou sans vérification.",
        ActKind::AssessReturn => "Fait voir si l’on peut rentrer dans un lieu, avant d’y conduire quiconque.",
        ActKind::AssistReturn => {
            "Ramène chez eux ceux d’un camp qui le veulent. Faites d’abord évaluer le lieu : qui n’est pas informé part quand même."
        }
        ActKind::OpenInquiry => {
            "Fait examiner la conduite d’une force ; les communautés voient si une faute a une suite."
        }
        ActKind::SuspendSupport => {
            "Arrête votre appui à une force tant qu’elle ne répond pas de sa conduite, ou le redonne."
        }
        ActKind::AssessForce => {
            "Examine, avant tout appui, le risque que cette force commette des violations graves ; cela prend un jour."
        }
        ActKind::SetConditions => {
            "Lie votre appui à une formation, à des observateurs ou à un bureau des plaintes, ou lève ces conditions."
        }
        ActKind::TrainForce => {
            "Fait former une force aux droits humains ; le risque baisse, mais le mal fait reste fait."
        }
        ActKind::Propose => "Propose ce que rien d’autre ne permet ; l’animation tranche.",
        ActKind::Argue => "Donne une raison pour ou contre une proposition qui attend.",
        ActKind::Do => "Fait ce que seul ce scénario prévoit ; chaque acte dit son prix.",
        ActKind::Answer => "Répond à une question du module ouvert : une option, ou des mots.",
        ActKind::Decide => "Inscrit les options, le choix et la raison à la main courante.",
        ActKind::Fire => "Remet un inject maintenant, quelles que soient son heure et sa condition.",
        ActKind::Hold => "Retient un inject jusqu’à ce que vous le libériez ou le lanciez.",
        ActKind::Release => {
            "Laisse partir un inject retenu ; il vient à son heure, ou maintenant si l’heure est passée."
        }
        ActKind::Defer => "Reporte un inject, avec une raison pour le journal.",
        ActKind::Drop => "Abandonne un inject, avec une raison pour le journal.",
        ActKind::Restore => "Rétablit un inject abandonné : il attend comme avant.",
        ActKind::MarkDone => {
            "Note comme faite une réaction attendue ou une tâche critique, et dit pourquoi ; ou retire cette marque. Pour ce qui s’est dit et fait dans la salle."
        }
        ActKind::ShiftAll => "Décale tous les injects à venir et garde leurs écarts.",
        ActKind::AddInject => "Ajoute sur-le-champ un inject au chronogramme.",
        ActKind::Throw => "Lance les dés pour une proposition, sous les yeux de tous ; on tranche ensuite.",
        ActKind::Override => "Tranche quoi que disent les dés, avec une raison pour le journal.",
        ActKind::Rule => "Tranche une proposition : fixe les chances et ce qu’apporte une réussite.",
        ActKind::Note => "Écrit une note dans le journal pour l’évaluation.",
        ActKind::EditInject => "Réécrit un inject qui n’est pas encore venu : son heure, ses destinataires, ses mots.",
        ActKind::Freeze => {
            "Arrête un processus, ou le relance : une communauté, un groupe caché, un flux de voyageurs, un aléa (épidémie, inondation, sécheresse)."
        }
        ActKind::Whisper => {
            "Dit quelque chose à un seul rôle, de la part de la direction de l’exercice ; cela arrive tout de suite."
        }
        ActKind::Announce => {
            "Dit quelque chose à tous les rôles, de la part de la direction de l’exercice ; cela arrive tout de suite."
        }
        ActKind::HandSeat => {
            "Confie un rôle à ses joueurs, à l’animation, à un joueur automatique ou au script ; ce qui s’y fait est marqué."
        }
        ActKind::LockSeat => "Empêche toute décision à un rôle, ou le rouvre.",
        ActKind::Pause => "Arrête l’horloge ; le monde ne s’en aperçoit pas.",
        ActKind::Resume => "Relance l’horloge.",
        ActKind::Pace => "Fixe combien de secondes d’exercice passent en une seconde réelle.",
        ActKind::Step => "Fait passer d’un coup une durée d’exercice.",
    }
}

pub fn act_field(kind: ActKind, field: &str) -> &'static str {
    match (kind, field) {
        (ActKind::Escort, "from") => "Depuis quel lieu",
        (ActKind::RequestInformation, "from") => "Qui peut le savoir",
        (ActKind::RequestInformation, "about") => "À propos de quoi",
        (ActKind::Do, "act") => "Quoi",
        (ActKind::Answer, "question") => "Quelle question",
        (ActKind::Answer, "option") => "Réponse (vide : en mots)",
        (ActKind::Answer, "text") => "En mots",
        (ActKind::Decide, "owner") => "Qui s’en charge (vide : vous)",
        (ActKind::RequestMeans, "from") => "À qui",
        (ActKind::PatrolTogether, "with") => "Avec quelle patrouille",
        (ActKind::Study, "authority") => "Sur quelle autorité",
        (ActKind::CallMeeting | ActKind::SignAgreement | ActKind::LeaveAgreement, "with") => "Avec qui",
        (ActKind::CallMeeting, "third") => "Et un troisième côté",
        (ActKind::CallMeeting | ActKind::SignAgreement, "joint_patrols") => "Convenir aussi de patrouilles communes",
        (ActKind::CallMeeting | ActKind::SignAgreement, "pursuit") => {
            "Convenir aussi de la poursuite au-delà de la frontière"
        }
        (ActKind::CallMeeting | ActKind::SignAgreement, "handing_over") => "Convenir aussi de la remise de personnes",
        (_, "registers") => "Convenir aussi de règles pour les registres",
        (_, "at_once") => "Sans préavis",
        (_, "alerts") => "Les alertes",
        (_, "crossings") => "Qui est passé à vos postes",
        (_, "refugees") => "Les noms de réfugiés de vos camps",
        (_, "under_rules") => "Selon des règles",
        (ActKind::AuditRegisters, "of") => "Qui a consulté",
        (_, "investigations") => "Convenir aussi d’enquêter ensemble",
        (_, "anyway") => "Même contre l’avis de ceux qui l’ont dit",
        (ActKind::OpenInvestigation | ActKind::AddToInvestigation | ActKind::BreakUpNetwork, "with") => {
            "L’autre côté du dossier"
        }
        (ActKind::AnswerConsent, "given") => "Peut-il être transmis",
        (ActKind::AnswerMeeting, "with") => "L’invitation de qui",
        (ActKind::AnswerMeeting, "agree") => "Accepter",
        (ActKind::MovePost | ActKind::Dispatch | ActKind::PatrolTogether, "to") => "Vers quel lieu",
        (ActKind::ReferConfidentially, "to") => "Vers l’espace sûr de quel lieu",
        (_, "case_workers") => "Assistantes sociales",
        (ActKind::TraceFamilies, "checks") => "Vérifier chaque demande",
        (ActKind::AssistReturn, "to") => "Vers quel lieu",
        (_, "lasts") => "Pour combien de temps",
        (_, "boats") => "Pirogues",
        (_, "needy_first") => "Les gens dans le besoin d’abord",
        (ActKind::FetchByBoat, "from") => "De quel lieu",
        (ActKind::Derogate, "tells") => "Qui vous prévenez (vide : les vôtres seulement)",
        (_, "from") => "À partir de quelle heure",
        (_, "until") => "Jusqu’à quelle heure",
        (_, "road") => "Route",
        (ActKind::Refer, "to") => "Vers quel site ou service",
        (ActKind::Promise, "by") => "Dans quel délai",
        (ActKind::Promise, "keeps") => "Ce qui doit arriver",
        (ActKind::Promise, "text") => "Ce que vous promettez",
        (ActKind::Ask, "text") => "Votre question",
        (ActKind::Propose, "text") => "Ce que vous proposez",
        (ActKind::Argue, "for_it") => "Êtes-vous pour",
        (ActKind::Argue, "text") => "Votre raison",
        (ActKind::Override, "success") => "Est-ce réussi",
        (_, "reasons") => "Pourquoi cela marcherait",
        (ActKind::AskIssuer | ActKind::ConfirmAlert | ActKind::HandOver | ActKind::RefuseHandOver, "report") => {
            "Quelle alerte"
        }
        (ActKind::HandOver, "to") => "À qui la remettre",
        (ActKind::HandOver, "checks") => "Regarder d’abord ce qui l’attend là-bas",
        (_, "taken") => "Prendre les empreintes",
        (_, "wide") => "Ouvrir à d’autres services",
        (_, "genuine") => "Est-ce la personne recherchée",
        (_, "training") => "Une formation aux droits humains",
        (_, "monitors") => "Des observateurs sur place",
        (_, "complaints") => "Un bureau des plaintes",
        (_, "post") => "Poste",
        (_, "let_needy_pass") => "Laisser passer les personnes en détresse",
        (_, "officers") => "Agents",
        (_, "first_line") => "Couloirs de première ligne",
        (_, "second_line") => "Bureaux de deuxième ligne",
        (_, "paper") => "Registres papier",
        (_, "all") => "Vérifier chaque personne",
        (_, "patrol") => "Patrouille",
        (_, "camp") => "Site",
        (_, "to") => "À qui",
        (_, "report") => "Rapport",
        (_, "via") => "Par quel canal",
        (ActKind::MarkDone, "of") => "Quel inject ou quelle tâche",
        (ActKind::MarkDone, "done") => "C’est fait",
        (_, "reason") => "Raison",
        (_, "text") => "Vos mots",
        (_, "community") => "Communauté",
        (_, "place") => "Lieu",
        (_, "matter") => "Ce que vous signalez",
        (_, "people") => "Personnes",
        (_, "means") => "Moyens",
        (_, "amount") => "Combien",
        (_, "tents") => "Tentes",
        (_, "beds") => "Lits",
        (_, "rations") => "Nombre de rations",
        (_, "litres") => "Litres d’eau",
        (_, "force") => "Force concernée",
        (_, "suspended") => "Suspendre",
        (_, "secret") => "Garder secret",
        (_, "options") => "Options possibles",
        (_, "choice") => "Choix",
        (_, "row") => "Inject",
        (_, "proposal") => "Proposition",
        (_, "odds") => "Chances sur 100",
        (_, "effects") => "Ce qu’apporte une réussite",
        (_, "otherwise") => "Ce qu’apporte un échec",
        (_, "ratio") => "Secondes d’exercice par seconde",
        (_, "after") => "À partir de quel inject",
        (_, "process") => "Processus",
        (_, "frozen") => "Figer",
        (_, "at") => "Heure",
        (_, "subject") => "Objet",
        (_, "notes") => "Remarques",
        (_, "seat") => "Rôle",
        (_, "hand") => "À qui",
        (_, "locked") => "Verrouiller",
        (_, "by") => "De combien",
        _ => "Valeur",
    }
}

/// The reason, where one was given.
fn because(reason: &str) -> String {
    let reason = clean(reason.trim());
    if reason.is_empty() { String::new() } else { format!(" Raison : {reason}") }
}

/// What comes of a failure, where that was said.
fn failure(effects: &[Effect], names: &Names) -> String {
    let brings: Vec<_> = effects.iter().map(|e| effect::effect(e, names)).collect();
    if brings.is_empty() { String::new() } else { format!(" Un échec entraîne : {}", brings.join(" ")) }
}

pub fn act_sentence(act: &Act, names: &Names) -> String {
    match act {
        Act::Post(PostAct::OpenPost { post }) => format!("Ouvrir le poste : {}.", names.of(*post)),
        Act::Post(PostAct::ClosePost { post, let_needy_pass }) => {
            let but =
                if *let_needy_pass { "Les personnes en détresse passent encore." } else { "Plus personne ne passe." };
            format!("Fermer le poste : {}. {but}", names.of(*post))
        }
        Act::Post(PostAct::Reinforce { post, officers }) => {
            format!("Envoyer {} en renfort : {}.", terms::officers(*officers), names.of(*post))
        }
        Act::Post(PostAct::StaffLanes { post, first_line, second_line }) => format!(
            "{} : mettre en service {} et {}.",
            names.of(*post),
            count(*first_line, "guichet de première ligne", "guichets de première ligne"),
            count(*second_line, "bureau de deuxième ligne", "bureaux de deuxième ligne")
        ),
        Act::Post(PostAct::UsePaper { post, paper }) => {
            let change = if *paper { "passer aux registres papier" } else { "revenir à MIDAS" };
            format!("{} : {change}.", names.of(*post))
        }
        Act::Post(PostAct::CheckAll { post, all }) => {
            let whom = if *all { "chaque personne" } else { "seulement les cas douteux" };
            format!("{} : vérifier {whom} dans les bases d’INTERPOL.", names.of(*post))
        }
        Act::Post(PostAct::MovePost { post, to }) => {
            format!("Déplacer le poste : {} → {}.", names.of(*post), names.of(*to))
        }
        Act::Post(PostAct::PostWomen { post, officers }) => {
            format!("Envoyer {} : {}.", count(*officers, "policière", "policières"), names.of(*post))
        }
        Act::Post(PostAct::HelpAssociation { force }) => {
            format!("Aider les femmes de cette force à créer leur association : {}.", names.of(*force))
        }
        Act::Post(PostAct::TakeFingerprints { post, taken }) => {
            let change =
                if *taken { "Prendre les empreintes de ceux qui acceptent" } else { "Ne plus prendre d’empreintes" };
            format!("{change} : {}.", names.of(*post))
        }
        Act::Post(PostAct::WidenList { post, wide }) => {
            let change = if *wide {
                "Ouvrir les empreintes à d’autres services"
            } else {
                "Réserver les empreintes à la frontière"
            };
            format!("{change} : {}.", names.of(*post))
        }
        Act::Post(PostAct::AskIssuer { report }) => {
            format!("Interroger le pays de délivrance sur l’alerte du rapport {}.", clean(&report.to_string()))
        }
        Act::Post(PostAct::ConfirmAlert { report, genuine }) => {
            let answer = if *genuine { "Confirmer" } else { "Lever" };
            format!("{answer} l’alerte du rapport {}.", clean(&report.to_string()))
        }
        Act::Post(PostAct::HandOver { report, to, checks }) => {
            let how =
                if *checks { "après avoir regardé ce qui l’attend" } else { "sans regarder ce qui l’attend" };
            format!(
                "Remettre la personne de l’alerte du rapport {report}, {how}, à : {to}.",
                to = names.of(*to),
                report = clean(&report.to_string())
            )
        }
        Act::Post(PostAct::RefuseHandOver { report }) => {
            format!("Ne pas remettre la personne de l’alerte du rapport {}.", clean(&report.to_string()))
        }
        Act::Post(PostAct::EquipPost { post }) => format!("Équiper ce poste de MIDAS : {}.", names.of(*post)),
        Act::Post(PostAct::RefuelPost { post }) => {
            format!("Envoyer du carburant et un technicien : {}.", names.of(*post))
        }
        Act::Post(PostAct::ReferConfidentially { post, to }) => {
            format!("Ouvrir un parcours confidentiel : {} → espace sûr, {}.", names.of(*post), names.of(*to))
        }
        Act::Post(PostAct::Refer { post, to }) => {
            format!("Orienter une personne à protéger : {} → {}.", names.of(*post), names.of(*to))
        }
        Act::Patrol(PatrolAct::Dispatch { patrol, to }) => {
            format!("Envoyer la patrouille : {} → {}.", names.of(*patrol), names.of(*to))
        }
        Act::Patrol(PatrolAct::Recall { patrol }) => format!("Rappeler à la base : {}.", names.of(*patrol)),
        Act::Patrol(PatrolAct::Escort { patrol, from, camp }) => {
            format!(
                "{} : escorter des personnes déplacées, {} → {}.",
                names.of(*patrol),
                names.of(*from),
                names.of(*camp)
            )
        }
        Act::Patrol(PatrolAct::PatrolTogether { patrol, with, to }) => {
            format!("Envoyer ensemble {} et {} → {}.", names.of(*patrol), names.of(*with), names.of(*to))
        }
        Act::Patrol(PatrolAct::SearchRoad { patrol, road }) => {
            format!(
                "Faire chercher des gens sur cette route : {}. Patrouille : {}.",
                names.of(*road),
                names.of(*patrol)
            )
        }
        Act::Road(RoadAct::LiftCheckpoint { road }) => format!("Lever le barrage : {}.", names.of(*road)),
        Act::Road(RoadAct::MarkRoute { road }) => format!("Faire baliser la route : {}.", names.of(*road)),
        Act::Road(RoadAct::ClearRoute { road }) => format!("Faire dépolluer la route : {}.", names.of(*road)),
        Act::Road(RoadAct::OverseeSite { place }) => format!("Veiller sur ce site aurifère : {}.", names.of(*place)),
        Act::Road(RoadAct::CloseSite { place }) => format!("Fermer de force ce site aurifère : {}.", names.of(*place)),
        Act::Road(RoadAct::SetCurfew { place, from, until }) if from == until => {
            format!("Lever le couvre-feu : {}.", names.of(*place))
        }
        Act::Road(RoadAct::SetCurfew { place, from, until }) => {
            format!("Couvre-feu sur les routes autour {}, de {from} h à {until} h.", de(&names.of(*place)))
        }
        Act::Road(RoadAct::Derogate { road, lasts, tells }) => {
            let tells = tells.map(|seat| format!(" À prévenir : {}.", names.of(seat))).unwrap_or_default();
            format!("Dérogation au couvre-feu pour {} : {}.{tells}", span(*lasts), names.of(*road))
        }
        Act::Word(WordAct::Share { to, via, .. }) => {
            let via = via.map(|via| format!(" ({})", names.of(via))).unwrap_or_default();
            format!("Partager un rapport{via}. Destinataire : {}.", names.of(*to))
        }
        Act::Word(WordAct::ShareAnyway { report, to, .. }) => format!(
            "Partager le rapport {} malgré le refus de : {}. Destinataire : {}.",
            clean(&report.to_string()),
            names.of(report.of),
            names.of(*to)
        ),
        Act::Word(WordAct::AskConsent { report }) => {
            format!(
                "Demander à : {}. Peut-on transmettre le rapport {} ?",
                names.of(report.of),
                clean(&report.to_string())
            )
        }
        Act::Word(WordAct::AnswerConsent { report, given: true }) => {
            format!("Accepter que le rapport {} soit transmis.", clean(&report.to_string()))
        }
        Act::Word(WordAct::AnswerConsent { report, given: false }) => {
            format!("Demander que le rapport {} ne soit pas transmis.", clean(&report.to_string()))
        }
        Act::Word(WordAct::Withhold { reason, .. }) => format!("Garder un rapport pour soi.{}", because(reason)),
        Act::Word(WordAct::Tell { to, text }) => format!("Dire à : {}. {}", names.of(*to), quoted(text)),
        Act::Word(WordAct::Ask { to, text }) => format!("Demander à : {}. {}", names.of(*to), quoted(text)),
        Act::Word(WordAct::Warn { community, text }) => format!("Avertir : {}. {}", names.of(*community), quoted(text)),
        Act::Word(WordAct::PublicMessage { place, text }) => {
            format!("Dire à la radio locale autour {} : {}", de(&names.of(*place)), quoted(text))
        }
        Act::Word(WordAct::ReportMatter { to, matter }) => {
            format!("Signaler à : {}. {}", names.of(*to), matter::matter(matter, names))
        }
        Act::Community(CommunityAct::Convene { community }) => {
            format!("Réunir et écouter le comité : {}.", names.of(*community))
        }
        Act::Community(CommunityAct::Sensitise { community }) => {
            format!("Mener une sensibilisation : {}.", names.of(*community))
        }
        Act::Community(CommunityAct::Study { community, people, authority }) => {
            let about = authority.map(|authority| format!(" Sujet : {}.", names.of(authority))).unwrap_or_default();
            format!("Étudier les perceptions : {}, {}.{about}", names.of(*community), terms::people(*people))
        }
        Act::Community(CommunityAct::Host { community, people }) => {
            format!("Accueillir {} dans les familles : {}.", terms::people(*people), names.of(*community))
        }
        Act::Community(CommunityAct::LendBoats { community, boats, lasts, needy_first }) => {
            let order = if *needy_first { "les gens dans le besoin d’abord" } else { "dans l’ordre d’arrivée" };
            let boats = count(*boats, "pirogue", "pirogues");
            format!("Prêter {boats} pour {}, {order} : {}.", span(*lasts), names.of(*community))
        }
        Act::Community(CommunityAct::HoldBoats { community, lasts }) => {
            format!("Retenir les pirogues pour {} : {}.", span(*lasts), names.of(*community))
        }
        Act::Community(CommunityAct::FetchByBoat { community, from, boats }) => {
            let boats = count(*boats, "pirogue", "pirogues");
            format!(
                "Envoyer {boats} chercher ceux qui sont dehors : {}. Pirogues de : {}.",
                names.of(*from),
                names.of(*community)
            )
        }
        Act::Community(CommunityAct::Mediate { community }) => {
            format!("Faire une médiation : {}.", names.of(*community))
        }
        Act::Community(CommunityAct::Promise { community, text, by, .. }) => {
            format!("Promettre à : {}, dans un délai de {}. {}", names.of(*community), span(*by), quoted(text))
        }
        Act::Across(across @ AcrossAct::CallMeeting { with, third, .. }) => {
            let third = third.map(|third| format!(", {}", names.of(third))).unwrap_or_default();
            let about = terms::accords(&across.proposes());
            format!("Proposer une réunion transfrontalière avec : {}{third}. Objet : {about}.", names.of(*with))
        }
        Act::Across(AcrossAct::AnswerMeeting { with, agree: true }) => {
            format!("Accepter la réunion avec : {}.", names.of(*with))
        }
        Act::Across(AcrossAct::AnswerMeeting { with, agree: false }) => {
            format!("Décliner la réunion avec : {}.", names.of(*with))
        }
        Act::Across(AcrossAct::RequestMeans { from, means, amount }) => {
            format!("Demander {} à : {}.", terms::amount(*means, *amount), names.of(*from))
        }
        Act::Across(AcrossAct::GrantMeans { to, means, amount }) => {
            format!("Donner {} à : {}.", terms::amount(*means, *amount), names.of(*to))
        }
        Act::Across(AcrossAct::ReleaseMeans { to, means, amount }) => {
            format!("Débloquer de la réserve, pour {} : {}.", names.of(*to), terms::amount(*means, *amount))
        }
        Act::Across(across @ AcrossAct::SignAgreement { with, .. }) => {
            let about = terms::accords(&across.proposes());
            format!("Signer un accord avec l’État de : {}. Objet : {about}.", names.of(*with))
        }
        Act::Across(AcrossAct::OpenInvestigation { with, report, anyway }) => {
            let anyway = if *anyway { ", contre l’avis de ceux qui l’ont dit" } else { "" };
            format!("Ouvrir une enquête conjointe (avec : {}), à partir du rapport {report}{anyway}.", names.of(*with))
        }
        Act::Across(AcrossAct::AddToInvestigation { with, report, anyway }) => {
            let anyway = if *anyway { ", contre l’avis de ceux qui l’ont dit" } else { "" };
            format!("Verser le rapport {report} à l’enquête conjointe (avec : {}){anyway}.", names.of(*with))
        }
        Act::Across(AcrossAct::BreakUpNetwork { with }) => {
            format!("Agir contre le réseau que l’enquête a montré (avec : {}).", names.of(*with))
        }
        Act::Across(AcrossAct::LeaveAgreement { with, at_once }) => {
            let how = if *at_once { "sur-le-champ, sans préavis" } else { "après préavis" };
            format!("Quitter l’accord (avec : {}), {how}.", names.of(*with))
        }
        Act::Across(AcrossAct::OpenRegisters { to, alerts, crossings, refugees, under_rules }) => {
            match Records::asked(*alerts, *crossings, *refugees) {
                records if records.is_empty() => format!("Fermer vos registres (rôle : {}).", names.of(*to)),
                records => {
                    let how = if *under_rules { "selon des règles" } else { "sans règles" };
                    format!("Laisser consulter {how} (rôle : {}) : {}.", names.of(*to), terms::records(&records))
                }
            }
        }
        Act::Across(AcrossAct::AuditRegisters { of }) => {
            format!("Faire contrôler qui a consulté vos registres (rôle : {}).", names.of(*of))
        }
        Act::Relief(ReliefAct::SetUpReception { camp, tents }) => {
            format!("Monter {} : {}.", count(*tents, "tente", "tentes"), names.of(*camp))
        }
        Act::Relief(ReliefAct::SetUpSafeSpace { place, case_workers }) => format!(
            "Ouvrir un espace sûr : {}, avec {}.",
            names.of(*place),
            count(*case_workers, "assistante sociale", "assistantes sociales")
        ),
        Act::Relief(ReliefAct::TraceFamilies { place, checks: true }) => format!(
            "Rechercher les familles des enfants, avec leur accord, et vérifier chaque demande. Lieu : {}.",
            names.of(*place)
        ),
        Act::Relief(ReliefAct::TraceFamilies { place, checks: false }) => {
            format!("Remettre les enfants à qui les réclame. Lieu : {}.", names.of(*place))
        }
        Act::Relief(ReliefAct::SendFood { camp, rations }) => {
            format!("Envoyer {} → {}.", count(*rations, "ration", "rations"), names.of(*camp))
        }
        Act::Relief(ReliefAct::Distribute { place, rations, litres }) => {
            format!("Distribuer aux déplacés de {} : {}.", names.of(*place), terms::aid(*rations, *litres))
        }
        Act::Relief(ReliefAct::Vaccinate { place, people }) => {
            format!("Vacciner {} autour de : {}.", terms::people(*people), names.of(*place))
        }
        Act::Relief(ReliefAct::Treat { place, beds }) => {
            format!("Installer un point de soins, {} : {}.", count(*beds, "lit", "lits"), names.of(*place))
        }
        Act::Relief(ReliefAct::AssessReturn { place }) => {
            format!("Faire évaluer un retour : {}.", names.of(*place))
        }
        Act::Relief(ReliefAct::AssistReturn { camp, to, people }) => {
            let asked = terms::people(*people);
            format!(
                "{} : ramener chez eux ceux qui le veulent, sur {asked}. Lieu : {}.",
                names.of(*camp),
                names.of(*to)
            )
        }
        Act::Relief(ReliefAct::OpenInquiry { force }) => {
            format!("Ouvrir une enquête sur la conduite de cette force : {}.", names.of(*force))
        }
        Act::Relief(ReliefAct::SuspendSupport { force, suspended }) => {
            let change =
                if *suspended { "Suspendre l’appui à cette force" } else { "Appuyer de nouveau cette force" };
            format!("{change} : {}.", names.of(*force))
        }
        Act::Relief(ReliefAct::AssessForce { force }) => {
            format!("Évaluer le risque de violations graves par cette force : {}.", names.of(*force))
        }
        Act::Relief(ReliefAct::SetConditions { force, training, monitors, complaints }) => {
            match terms::conditions(*training, *monitors, *complaints) {
                none if none.is_empty() => format!("Lever les conditions de l’appui : {}.", names.of(*force)),
                some => format!("Lier l’appui à des conditions ({some}) : {}.", names.of(*force)),
            }
        }
        Act::Relief(ReliefAct::TrainForce { force }) => {
            format!("Former cette force aux droits humains : {}.", names.of(*force))
        }
        Act::Table(TableAct::Propose { text, reasons, secret }) => {
            let secret = if *secret { "Proposer en secret" } else { "Proposer" };
            format!("{secret} : {}{}", quoted(text), because(reasons))
        }
        Act::Table(TableAct::Argue { proposal, for_it, text }) => {
            let proposal = self::proposal(*proposal, names);
            let side = if *for_it { "Pour" } else { "Contre" };
            format!("{side} la proposition {proposal} : {}", quoted(text))
        }
        Act::Word(WordAct::RequestInformation { from, about: None }) => {
            format!("Demander à : {}. Un point de situation.", names.of(*from))
        }
        Act::Word(WordAct::RequestInformation { from, about: Some(about) }) => {
            format!("Demander à : {}. Un point de situation sur : {}.", names.of(*from), names.of(*about))
        }
        Act::Table(TableAct::Do { act }) => format!("{}.", names.of(*act)),
        Act::Table(TableAct::Answer { question, option, text }) => {
            let said = [option.map(|option| quoted(&names.of(option))), Some(clean(text.trim()))];
            let said: Vec<String> = said.into_iter().flatten().filter(|said| !said.is_empty()).collect();
            format!("{} – {}", names.of(*question), said.join(" – "))
        }
        Act::Table(TableAct::Decide { options, choice, reason, owner }) => {
            let owner = owner.map_or_else(String::new, |owner| format!(" S’en charge : {}.", names.of(owner)));
            format!("Décision : {}. Options : {}.{}{owner}", quoted(choice), clean(options.trim()), because(reason))
        }
        Act::Direction(DirectionAct::Fire { row }) => format!("Lancer maintenant l’inject « {} ».", names.of(*row)),
        Act::Direction(DirectionAct::Hold { row }) => format!("Retenir l’inject « {} ».", names.of(*row)),
        Act::Direction(DirectionAct::Release { row }) => format!("Libérer l’inject « {} ».", names.of(*row)),
        Act::Direction(DirectionAct::Defer { row, by, reason }) if by.0 < 0 => {
            format!(
                "Avancer de {} l’inject « {} ».{}",
                span(kernel::time::Span(-by.0)),
                names.of(*row),
                because(reason)
            )
        }
        Act::Direction(DirectionAct::Defer { row, by, reason }) => {
            format!("Reporter de {} l’inject « {} ».{}", span(*by), names.of(*row), because(reason))
        }
        Act::Direction(DirectionAct::Drop { row, reason }) => {
            format!("Abandonner l’inject « {} ».{}", names.of(*row), because(reason))
        }
        Act::Direction(DirectionAct::Restore { row }) => format!("Rétablir l’inject abandonné « {} ».", names.of(*row)),
        Act::Direction(DirectionAct::MarkDone { of, done: true, reason }) => {
            format!("Noter « {} » comme fait.{}", names.of(*of), because(reason))
        }
        Act::Direction(DirectionAct::MarkDone { of, done: false, reason }) => {
            format!("Ne plus noter « {} » comme fait.{}", names.of(*of), because(reason))
        }
        Act::Direction(DirectionAct::ShiftAll { by, after: None }) => {
            format!("Décaler de {} tous les injects à venir.", span(*by))
        }
        Act::Direction(DirectionAct::ShiftAll { by, after: Some(row) }) => {
            format!("Décaler de {} l’inject « {} » et tous les suivants.", span(*by), names.of(*row))
        }
        Act::Direction(DirectionAct::EditInject { row, .. }) => format!("Modifier l’inject « {} ».", names.of(*row)),
        Act::Direction(DirectionAct::Freeze { process, frozen: true }) => format!("Figer « {} ».", names.of(*process)),
        Act::Direction(DirectionAct::Freeze { process, frozen: false }) => {
            format!("Relancer « {} ».", names.of(*process))
        }
        Act::Direction(DirectionAct::AddInject { row }) => {
            format!("Ajouter l’inject « {} ».", names.text(&row.subject))
        }
        Act::Direction(DirectionAct::Rule { proposal, odds, effects, otherwise, reason }) => {
            let proposal = self::proposal(*proposal, names);
            let brings: Vec<_> = effects.iter().map(|e| effect::effect(e, names)).collect();
            let brings = if brings.is_empty() { "rien dans le modèle.".to_owned() } else { brings.join(" ") };
            format!(
                "Trancher la proposition {proposal} : {} de chances. Une réussite apporte : {brings}{}{}",
                percent(*odds),
                failure(otherwise, names),
                because(reason)
            )
        }
        Act::Direction(DirectionAct::Throw { proposal, odds }) => {
            let proposal = self::proposal(*proposal, names);
            format!("Lancer les dés pour la proposition {proposal} : {} de chances.", percent(*odds))
        }
        Act::Direction(DirectionAct::Override { proposal, success, effects, otherwise, reason }) => {
            let proposal = self::proposal(*proposal, names);
            let brings: Vec<_> = effects.iter().map(|e| effect::effect(e, names)).collect();
            let outcome = if *success { "c’est réussi" } else { "c’est manqué" };
            let brings = if brings.is_empty() { String::new() } else { format!(" Effets : {}", brings.join(" ")) };
            let brings = if *success { brings } else { failure(otherwise, names) };
            format!(
                "Trancher la proposition {proposal} quoi que disent les dés : {outcome}.{brings}{}",
                because(reason)
            )
        }
        Act::Direction(DirectionAct::Note { text }) => format!("Note : {}", quoted(text)),
        Act::Direction(DirectionAct::Whisper { to, text }) => {
            format!("Dire à {} seulement : {}", names.of(*to), quoted(text))
        }
        Act::Direction(DirectionAct::Announce { text }) => format!("Dire à tous : {}", quoted(text)),
        Act::Direction(DirectionAct::HandSeat { seat, hand }) => {
            format!("Confier le rôle « {} » {}.", names.of(*seat), terms::hand_to(*hand))
        }
        Act::Direction(DirectionAct::LockSeat { seat, locked: true }) => {
            format!("Verrouiller le rôle « {} ».", names.of(*seat))
        }
        Act::Direction(DirectionAct::LockSeat { seat, locked: false }) => {
            format!("Rouvrir le rôle « {} ».", names.of(*seat))
        }
        Act::Direction(DirectionAct::Pause {}) => "Arrêter l’horloge.".to_owned(),
        Act::Direction(DirectionAct::Resume {}) => "Relancer l’horloge.".to_owned(),
        Act::Direction(DirectionAct::Pace { ratio }) => {
            let seconds = count(*ratio, "seconde d’exercice", "secondes d’exercice");
            format!("Faire passer {seconds} par seconde réelle.")
        }
        Act::Direction(DirectionAct::Step { by }) => format!("Faire passer {} d’un coup.", span(*by)),
    }
}

pub fn refusal(refusal: &Refusal, names: &Names) -> String {
    match refusal {
        Refusal::TooLong => {
            format!("Le texte est trop long. Ramenez-le à {} caractères au plus.", thousands(LONGEST_TEXT, Lang::Fr))
        }
        Refusal::NotYours { act } => format!(
            "« {} » n’est pas en votre pouvoir. Demandez à un rôle qui le peut, ou faites une proposition.",
            act_name(*act)
        ),
        Refusal::NotUnderYourOrders { thing } => {
            format!("{} n’est pas sous vos ordres. Demandez au rôle qui commande.", names.of(*thing))
        }
        Refusal::Unknown { name } => {
            format!("Rien ici ne s’appelle « {} ». Choisissez dans la liste.", names.of(*name))
        }
        Refusal::AcrossTheBorder { place } => {
            format!(
                "{} : c’est de l’autre côté de la frontière. Adressez-vous à un homologue, ou patrouillez ensemble après un accord.",
                names.of(*place)
            )
        }
        Refusal::NoSuchReport { report } => {
            format!("Vous n’avez pas le rapport {}. Choisissez-en un dans vos messages.", clean(&report.to_string()))
        }
        Refusal::NoConsent { report } => format!(
            "{} : on vous a demandé de ne pas transmettre le rapport {}. Respectez ce refus, ou partagez-le malgré lui et assumez la suite.",
            names.of(report.of),
            clean(&report.to_string())
        ),
        Refusal::TooFewBoats { needed, held } => {
            format!("Pas assez de pirogues : {needed} demandées, vos gens en ont {held}.")
        }
        Refusal::TooFewWomen { needed, held } => format!(
            "Il y faut {needed} policières ; votre réserve en compte {held}. En envoyer moins, ou demander des agents à un autre rôle."
        ),
        Refusal::NoSuchAlert { report } => format!(
            "Rapport {} : aucune alerte n’y attend votre réponse. Elle a eu sa réponse, ou son délai est passé ; seul le bureau national répond aux alertes.",
            clean(&report.to_string())
        ),
        Refusal::NobodyToAsk { report } => {
            format!("Aucun comité n’est derrière le rapport {}. À vous de décider.", clean(&report.to_string()))
        }
        Refusal::Confidential => {
            "Ce que compte un espace sûr est pour qui le tient, et pour personne d’autre. Dites ce qu’il faut ; ne transmettez aucun nombre."
                .to_owned()
        }
        Refusal::NobodyAsks { report } => format!(
            "Personne n’attend votre réponse sur le rapport {}. Elle est donnée, ou le délai est passé.",
            clean(&report.to_string())
        ),
        Refusal::NoCommittee { community } => {
            format!("{} : aucun comité n’y siège. Parlez autrement à ces gens.", names.of(*community))
        }
        Refusal::NoSuchProposal { proposal } => {
            let proposal = self::proposal(*proposal, names);
            format!("Aucune proposition {proposal} n’attend. Choisissez dans la liste des propositions.")
        }
        Refusal::DiceLie { proposal } => {
            let proposal = self::proposal(*proposal, names);
            format!(
                "Les dés de la proposition {proposal} sont déjà jetés. Acceptez ce qu’ils disent, ou décidez autrement avec une raison."
            )
        }
        Refusal::NotEnough { means, needed, held } => format!(
            "Pas assez : il faut {}, vous avez {}. Demandez des moyens, ou ordonnez moins.",
            terms::amount(*means, *needed),
            terms::amount(*means, *held)
        ),
        Refusal::OutOfRange { field, .. } if field.as_str() == "in_care" => {
            "Personne n’est pris en charge à ce poste en ce moment. Attendez qu’on y ait reconnu quelqu’un qui a besoin de protection."
                .to_owned()
        }
        Refusal::OutOfRange { field, least, most } if least > most => {
            format!(
                "{} : il n’y en a pas ici en ce moment. Choisissez un autre lieu, ou attendez qu’il y en ait.",
                field_name(field.as_str())
            )
        }
        Refusal::OutOfRange { field, least, most } if least == most => {
            format!("{} : seul {} est possible ici en ce moment.", field_name(field.as_str()), number(*least))
        }
        Refusal::OutOfRange { field, least, most } => {
            // Odds are counted in thousandths and said in hundredths.
            let of = if field.as_str() == "odds" { 10 } else { 1 };
            let (least, most) = (least / of, most / of);
            let field = field_name(field.as_str());
            format!("{field} : le nombre doit aller de {} à {}. Donnez un autre nombre.", number(least), number(most))
        }
        Refusal::Already { thing } => format!("{} : c’est déjà le cas. Il n’y a rien à ordonner.", names.of(*thing)),
        Refusal::UnsafeAtNight { post } => {
            format!("{} : pas de bâtiment sûr pour les agents la nuit. Attendez le matin.", names.of(*post))
        }
        Refusal::TooFewOfficers { post, needed, on_shift } => format!(
            "{} : {} de service, il en faut {}. Ouvrez moins de guichets, ou renforcez le poste.",
            names.of(*post),
            terms::officers(*on_shift),
            number(*needed)
        ),
        Refusal::NoSystem { post } => {
            format!(
                "{} : ce système manque ou ne marche pas. Prenez le papier, ou attendez qu’il marche.",
                names.of(*post)
            )
        }
        Refusal::NoRegister { records } => {
            let records = terms::records(&[*records]);
            format!("Vous ne tenez pas ce registre : {records}. Alertes et passages sont chez qui tient des postes, les réfugiés chez qui tient des camps.")
        }
        Refusal::AgainstRules { to } => {
            format!("Aucune règle n’ouvre les noms de réfugiés à une autorité d’un autre pays ({}).", names.of(*to))
        }
        Refusal::NothingOpened { to } => format!("Vous n’avez ouvert aucun registre (rôle : {}).", names.of(*to)),
        Refusal::BrokeItsWord { with, until } => {
            format!("Vous avez quitté un accord sans préavis (avec : {}) ; il n’en est plus question avant {}.", names.of(*with), names.time(*until))
        }
        Refusal::NoInvestigation { with } => {
            format!("Aucune enquête conjointe n’est ouverte (avec : {}). Ouvrez-en d’abord une à partir d’un rapport.", names.of(*with))
        }
        Refusal::NothingToInvestigate { report } => {
            format!("Le rapport {report} ne dit d’aucun lieu ni d’aucune voie qu’on y ait vu quelque chose. Choisissez-en un autre.")
        }
        Refusal::NothingShown { with } => {
            format!("L’enquête conjointe (avec : {}) n’a pas encore montré comment travaille un réseau. Versez ce que vous savez tous deux.", names.of(*with))
        }
        Refusal::NotForAState { seat } => {
            format!("{} : ce rôle n’engage pas un État ; un accord entre deux États se signe dans les deux capitales.", names.of(*seat))
        }
        Refusal::SameSide { seat } => {
            format!("{} : du même côté de la frontière que vous. Parlez-lui directement.", names.of(*seat))
        }
        Refusal::SupportSuspended { force } => format!(
            "Vous avez suspendu votre appui à cause de la conduite de : {}. Redonnez-le d’abord, ou donnez ailleurs.",
            names.of(*force)
        ),
        Refusal::NoWay { from, to } => format!(
            "Aucun chemin pour cette patrouille : {} → {}. Choisissez un autre lieu, ou une autre patrouille.",
            names.of(*from),
            names.of(*to)
        ),
        Refusal::NoChannel { to } => {
            format!("Aucun canal ne marche maintenant vers : {}. Passez par un autre rôle, ou attendez.", names.of(*to))
        }
        Refusal::NoAgreement { with, about } => format!(
            "Il faut un accord avec : {}. Objet : {}. Proposez d’abord une réunion transfrontalière.",
            names.of(*with),
            terms::accords(&[*about])
        ),
        Refusal::NotInvited { by } => {
            format!("Aucune invitation n’attend votre réponse : {}. Proposez vous-même une réunion.", names.of(*by))
        }
        Refusal::RowDone { row } => {
            format!("L’inject « {} » est déjà remis ou abandonné. Ajoutez-en un autre s’il le faut.", names.of(*row))
        }
        Refusal::NotHeld { row } => {
            format!("L’inject « {} » n’est pas retenu. Retenez-le d’abord, ou lancez-le.", names.of(*row))
        }
        Refusal::NotDropped { row } => {
            format!("L’inject « {} » n’a pas été abandonné : il n’y a rien à rétablir.", names.of(*row))
        }
        Refusal::NotNow { act } => names.why(*act).unwrap_or_else(|| {
            format!("« {} » n’est pas possible pour l’instant : ce qu’il y faut n’est pas réuni.", names.of(*act))
        }),
        Refusal::NoLeave { act, of } => {
            format!("« {} » demande l’accord préalable : {}. Demandez-le d’abord.", names.of(*act), names.of(*of))
        }
        Refusal::DoneBefore { act, times } => format!(
            "« {} » a été fait autant de fois que possible ({}). Il n’y a rien à ordonner.",
            names.of(*act),
            number(*times)
        ),
        Refusal::BeyondBudget { option, left } => format!(
            "« {} » coûte plus que les {} dollars qui restent. Choisissez autre chose, ou dites que c’est tout.",
            names.of(*option),
            number(*left)
        ),
        Refusal::NotAsked { question } => format!(
            "« {} » ne vous est pas posée maintenant. Attendez son module, ou demandez à l’animation.",
            names.of(*question)
        ),
        Refusal::BadName { name } => format!(
            "Le nom « {} » est pris ou mal formé. Employez des minuscules sans accent, des chiffres et des tirets.",
            clean(name.as_str())
        ),
        Refusal::Empty { field } => format!("{} : c’est vide. Écrivez quelques mots.", field_name(field.as_str())),
        Refusal::NotYourCommunity { community } => {
            format!("{} ne parle pas par vous. Demandez au rôle de cette communauté.", names.of(*community))
        }
        Refusal::SeatLocked => "L’animation a verrouillé ce rôle pour le moment.".to_owned(),
        Refusal::Over => "L’exercice est terminé. Regardez la relecture, ou lisez le rapport.".to_owned(),
    }
}

/// A field without its act; every name that has a meaning of its own there has a plain one here.
fn field_name(field: &str) -> &'static str {
    act_field(ActKind::Note, field)
}
