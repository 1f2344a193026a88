//! Facts: one sentence each, in the past tense.

use kernel::{chance::Roll, names::Slug};
use vocabulary::{
    fact::{
        Breach, Cause, CommunityFact, DiggingFact, DisclosureFact, DisplacementFact, ExerciseFact, GeographyFact,
        InvestigationFact, PatrolFact, PostFact, ProtectionFact, RegistryFact, Risk, SharingFact, ThreatFact,
        TravelFact, What,
    },
    terms::{Danger, Hand, Means},
};

use super::{
    act, agrees, boat, count, de, has, matter, number, numbers::of_hundred, percent, plural, points, road, subject,
    terms, the, to as at_place,
};
use crate::{Lang, Names, numbers::seconds};

/// Avec ce que quelqu’un avait lu dans une étude de perception, si cela vaut quelque chose.
fn studied(insight: u32) -> String {
    if insight == 0 { String::new() } else { format!(", avec une étude proche de la vérité ({})", percent(insight)) }
}

pub fn cause(cause: Cause, names: &Names) -> String {
    match cause {
        Cause::Start => "prévu par le scénario".to_owned(),
        Cause::Act(n) => format!("décision {n}"),
        Cause::Inject(row) => format!("inject « {} »", names.of(row)),
        Cause::Fact(n) => format!("fait {n}"),
    }
}

pub fn roll(roll: &Roll) -> String {
    let outcome = if roll.succeeded() { "oui" } else { "non" };
    let (chance, fell) = (percent(roll.needed.into()), of_hundred(roll.rolled.into(), Lang::Fr));
    format!("les chances étaient de {chance}, les dés ont donné {fell} : {outcome}")
}

/// A level that moved: `a gagné 4 points (52 % maintenant)`.
fn moved(by: i32, level: u32, gained: &str, lost: &str) -> String {
    format!("{} ({} maintenant)", points(by, gained, lost), percent(level))
}

/// De quel réseau il s’agit, là où on peut le dire.
fn named(network: Option<Slug>, names: &Names) -> String {
    network.map(|network| format!(" ({})", names.of(network))).unwrap_or_default()
}

pub fn fact(what: &What, names: &Names) -> String {
    use terms::{families, officers, party, people};
    let n = |slug| names.of(slug);
    match what {
        What::Exercise(ExerciseFact::ExerciseStarted) => "L’exercice a commencé.".to_owned(),
        What::Exercise(ExerciseFact::ExerciseEnded) => "L’exercice s’est terminé.".to_owned(),
        What::Exercise(ExerciseFact::ActDone { act, seat, kind, on, hand }) => {
            let hand = if *hand == Hand::People { String::new() } else { format!(" [{}]", terms::hand(*hand)) };
            let on = on.map(|on| format!(" ({})", n(on))).unwrap_or_default();
            let (who, verb) = (subject(&n(*seat)), agrees(&n(*seat), "a", "ont"));
            format!("{who}{hand} {verb} {}{on}. Décision {act}.", act::act_done(*kind))
        }
        What::Exercise(ExerciseFact::SeatHanded { seat, hand }) => {
            format!("Le rôle « {} » est maintenant confié {}.", n(*seat), terms::hand_to(*hand))
        }
        What::Exercise(ExerciseFact::SeatLocked { seat, locked: true }) => {
            format!("Le rôle « {} » a été verrouillé.", n(*seat))
        }
        What::Exercise(ExerciseFact::SeatLocked { seat, locked: false }) => {
            format!("Le rôle « {} » a été rouvert.", n(*seat))
        }
        What::Exercise(ExerciseFact::ActRefused { act, seat, kind, why }) => {
            format!("Refusé : {} ({}). Décision {act}. {}", act::act_name(*kind), n(*seat), act::refusal(why, names))
        }
        What::Exercise(ExerciseFact::InjectFired { row, expected_by: Some(by), .. }) => {
            format!("Attendu désormais, avant {} : « {} ».", names.time(*by), n(*row))
        }
        What::Exercise(ExerciseFact::InjectFired { row, by_hand: true, .. }) => {
            format!("Inject lancé à la main : « {} ».", n(*row))
        }
        What::Exercise(ExerciseFact::InjectFired { row, .. }) => format!("Inject arrivé : « {} ».", n(*row)),
        What::Exercise(ExerciseFact::InjectDelivered { row, seat }) => {
            format!("Inject « {} » remis. Destinataire : {}.", n(*row), n(*seat))
        }
        What::Exercise(ExerciseFact::InjectHeld { row }) => format!("Inject retenu : « {} ».", n(*row)),
        What::Exercise(ExerciseFact::InjectReleased { row }) => format!("Inject libéré : « {} ».", n(*row)),
        What::Exercise(ExerciseFact::InjectDeferred { row, until }) => {
            format!("Inject désormais prévu à {} : « {} ».", names.time(*until), n(*row))
        }
        What::Exercise(ExerciseFact::InjectDropped { row }) => format!("Inject abandonné : « {} ».", n(*row)),
        What::Exercise(ExerciseFact::InjectRestored { row }) => format!("Inject rétabli : « {} ».", n(*row)),
        What::Exercise(ExerciseFact::InjectLapsed { row }) => {
            format!("Inject caduc, sa condition n’est jamais venue : « {} ».", n(*row))
        }
        What::Exercise(ExerciseFact::InjectAdded { row }) => {
            format!("Inject ajouté au chronogramme : « {} ».", n(*row))
        }
        What::Exercise(ExerciseFact::InjectEdited { row }) => {
            format!("L’inject « {} » a été modifié avant de venir.", n(*row))
        }
        What::Exercise(ExerciseFact::ProcessFrozen { process, frozen: true }) => {
            format!("« {} » est figé par l’animation.", n(*process))
        }
        What::Exercise(ExerciseFact::ProcessFrozen { process, frozen: false }) => {
            format!("« {} » reprend son cours.", n(*process))
        }
        What::Exercise(ExerciseFact::InjectsShifted { rows, by_s }) => {
            let injects = count(*rows, "inject a été décalé", "injects ont été décalés");
            format!("{injects} de {}.", seconds(*by_s))
        }
        What::Exercise(ExerciseFact::ExpectationMet { row, seat, act, early, late_s }) => {
            let when = match (*early, *late_s) {
                (_, 1..) => format!("avec {} de retard", seconds(*late_s)),
                (true, _) => "d’avance".to_owned(),
                (false, _) => "à temps".to_owned(),
            };
            format!("{} réagi {when} à « {} » (décision {act}).", has(&n(*seat)), n(*row))
        }
        What::Exercise(ExerciseFact::DeedMarked { of, done: true, .. }) => {
            format!("L’animation a noté comme fait : « {} ».", n(*of))
        }
        What::Exercise(ExerciseFact::DeedMarked { of, done: false, .. }) => {
            format!("L’animation ne note plus comme fait : « {} ».", n(*of))
        }
        What::Exercise(ExerciseFact::ExpectationMissed { row }) => {
            format!("Personne n’a réagi à temps à « {} ».", n(*row))
        }
        What::Exercise(ExerciseFact::ProposalMade { proposal, seat, secret }) => {
            let secret = if *secret { ", secrète" } else { "" };
            format!("{} fait une proposition (numéro {}{secret}).", has(&n(*seat)), proposal.n)
        }
        What::Exercise(ExerciseFact::ProposalArgued { proposal, seat, for_it }) => {
            let side = if *for_it { "pour" } else { "contre" };
            format!("{} parlé {side} la proposition {} ({}).", has(&n(*seat)), proposal.n, n(proposal.of))
        }
        What::Exercise(ExerciseFact::DiceThrown { proposal, seat, odds, success }) => {
            let outcome = if *success { "ils disent oui" } else { "ils disent non" };
            format!(
                "Les dés sont jetés pour la proposition {} ({}) : {} chances sur 100, {outcome}.",
                proposal.n,
                n(*seat),
                odds / 10
            )
        }
        What::Exercise(ExerciseFact::ProposalRuled { proposal, seat, success, overridden: true, .. }) => {
            let outcome = if *success { "réussie" } else { "échouée" };
            format!("Proposition {} ({}) : l’animation a décidé, pas les dés : {outcome}.", proposal.n, n(*seat))
        }
        What::Exercise(ExerciseFact::ProposalRuled { proposal, seat, odds, success, .. }) => {
            let outcome = if *success { "réussie" } else { "échouée" };
            format!("Proposition {} tranchée ({}) : {} chances sur 100, {outcome}.", proposal.n, n(*seat), odds / 10)
        }
        What::Exercise(ExerciseFact::TaskShown { objective, task, in_time, late_s }) => {
            let when = match late_s {
                1.. => format!("avec {} de retard", seconds(*late_s)),
                _ if *in_time => "à temps".to_owned(),
                _ => "en retard".to_owned(),
            };
            format!("Tâche « {} » accomplie {when} (objectif « {} »).", n(*task), n(*objective))
        }
        What::Exercise(ExerciseFact::DieFell { die }) => format!("Le dé « {die} » a été jeté."),
        What::Exercise(ExerciseFact::DecidedAbove { seat, act, kind: _, knew_s, old }) => {
            let knew = match knew_s {
                Some(knew) => format!("sa dernière nouvelle à ce sujet datait de {}", seconds(*knew)),
                None => "rien n’était venu à ce sujet".to_owned(),
            };
            let old = if *old { ", trop pour en décider" } else { "" };
            format!("Décision {act} prise par {} ; {knew}{old}.", n(*seat))
        }
        What::Exercise(ExerciseFact::OwnActDone { of, seat, success: true, .. }) => {
            format!("{} : « {} », c’est fait.", names.of(*seat), names.of(*of))
        }
        What::Exercise(ExerciseFact::OwnActDone { of, seat, success: false, .. }) => {
            format!("{} : « {} » n’a pas abouti.", names.of(*seat), names.of(*of))
        }
        What::Exercise(ExerciseFact::LeaveGiven { of, by }) => {
            format!("{} : accord donné pour « {} ».", names.of(*by), names.of(*of))
        }
        What::Exercise(ExerciseFact::ModuleOpened { module, minutes }) => {
            format!("« {} » commence : {} min pour en parler.", names.of(*module), number(*minutes))
        }
        What::Exercise(ExerciseFact::ModuleClosed { module, settled, of }) => {
            format!(
                "« {} » est terminé : {} question(s) tranchée(s) sur {}.",
                names.of(*module),
                number(*settled),
                number(*of)
            )
        }
        What::Exercise(ExerciseFact::QuestionAnswered { question, by, option: Some(option), .. }) => {
            format!("{} a répondu à « {} » : « {} ».", names.of(*by), names.of(*question), names.of(*option))
        }
        What::Exercise(ExerciseFact::QuestionAnswered { question, by, option: None, .. }) => {
            format!("{} a répondu en mots à « {} ».", names.of(*by), names.of(*question))
        }
        What::Exercise(ExerciseFact::QuestionSettled { question, option: Some(option) }) => {
            format!("La table a tranché « {} » : « {} ».", names.of(*question), names.of(*option))
        }
        What::Exercise(ExerciseFact::QuestionSettled { question, option: None }) => {
            format!("La table a répondu en mots à « {} ».", names.of(*question))
        }
        What::Exercise(ExerciseFact::DecisionNoted { seat, act }) => {
            format!("{} noté une décision (numéro {act}).", has(&n(*seat)))
        }

        What::Geography(GeographyFact::RoadClosed { road }) => format!("Route {} : fermée.", n(*road)),
        What::Geography(GeographyFact::RoadOpened { road }) => format!("Route {} : ouverte de nouveau.", n(*road)),

        What::Road(fact) => road::road_fact(fact, names),
        What::Diggings(DiggingFact::SiteOverseen { place, by, people: size }) => {
            let dig = plural(*size, "y creuse", "y creusent");
            format!("{} : on veille sur le site, {} {dig}. Décision : {}.", n(*place), people(*size), n(*by))
        }
        What::Diggings(DiggingFact::DiggersTold { place, people: size }) => {
            let told = plural(*size, "avertie", "averties");
            format!("{} : {} {told} du danger des puits.", n(*place), people(*size))
        }
        What::Diggings(DiggingFact::SiteClosed { place, by, people: size }) => {
            let left = plural(*size, "a dû partir", "ont dû partir");
            format!("{} : site fermé de force, {} {left}. Décision : {}.", n(*place), people(*size), n(*by))
        }
        What::Diggings(DiggingFact::DiggersCameBack { place, people: size }) => {
            let dig = plural(*size, "creuse", "creusent");
            format!("{} : {} {dig} de nuit malgré la fermeture.", n(*place), people(*size))
        }
        What::Boats(fact) => boat::boat_fact(fact, names),

        What::Post(PostFact::PostOpened { post }) => format!("{} : le poste a ouvert.", n(*post)),
        What::Post(PostFact::PostClosed { post, needy_pass }) => {
            let but =
                if *needy_pass { ", mais les personnes en détresse passaient encore" } else { " à tout le monde" };
            format!("{} : le poste a fermé{but}.", n(*post))
        }
        What::Post(PostFact::PostHeld { post, open }) => {
            let stays = if *open { "ouvert" } else { "fermé" };
            format!("{} : le poste reste {stays} jusqu’à nouvel ordre, quels que soient ses horaires.", n(*post))
        }
        What::Post(PostFact::PaymentsAsked { post, force, times }) => {
            let asked = plural(*times, "groupe a dû", "groupes ont dû");
            format!("{} : {times} {asked} payer ce que personne ne doit. Force : {}.", n(*post), n(*force))
        }
        What::Post(PostFact::ShiftChanged { post, on_shift, women }) => format!(
            "{} : la relève est venue, {} de service (dont {}).",
            n(*post),
            officers(*on_shift),
            count(*women, "femme", "femmes")
        ),
        What::Post(PostFact::OfficersMoved { post, by, officers: left }) => {
            let moved = by.unsigned_abs();
            let went = if *by < 0 {
                plural(moved, "est parti", "sont partis")
            } else {
                plural(moved, "est arrivé", "sont arrivés")
            };
            format!("{} : {} {went}. Effectif : {}.", n(*post), officers(moved), number(*left))
        }
        What::Post(PostFact::LanesStaffed { post, first_line, second_line }) => format!(
            "{} : {} et {} en service.",
            n(*post),
            count(*first_line, "guichet de première ligne", "guichets de première ligne"),
            count(*second_line, "bureau de deuxième ligne", "bureaux de deuxième ligne")
        ),
        What::Post(PostFact::AssociationJoined { post, by }) => {
            format!("{} : les policières ont une association à qui s’adresser, avec l’aide {}.", n(*post), de(&n(*by)))
        }
        What::Post(PostFact::WomanLeft { post, women }) => {
            format!(
                "{} : une policière, parmi le peu qu’il y a, a demandé une autre affectation ; il en reste {women}.",
                n(*post)
            )
        }
        What::Post(PostFact::PostMoved { post, to }) => {
            format!("{} : le poste s’est déplacé. Nouveau lieu : {}.", n(*post), n(*to))
        }
        What::Post(PostFact::PartyArrived { post, party: _, who, people: size, waiting }) => {
            let came = plural(*size, "est arrivée", "sont arrivées");
            let waited = plural(*waiting, "attendait", "attendaient");
            format!("{} : {} {came} ; {} {waited}.", n(*post), party(*who, *size), people(*waiting))
        }
        What::Post(PostFact::PartyCrossed {
            post,
            party: _,
            who,
            people: size,
            women,
            children,
            waited_s,
            register,
            status,
        }) => {
            let crossed = plural(*size, "a passé la frontière", "ont passé la frontière");
            format!(
                "{} : {} {crossed} après {} (statut : {} ; dont {} et {}). Enregistrement : {}.",
                n(*post),
                party(*who, *size),
                seconds(*waited_s),
                terms::status(*status),
                count(*women, "femme", "femmes"),
                count(*children, "enfant", "enfants"),
                terms::register(*register)
            )
        }
        What::Post(PostFact::PartyCheckedOut {
            post,
            party: _,
            who,
            people: size,
            women,
            children,
            waited_s,
            register,
        }) => {
            let left = plural(*size, "est sortie du pays", "sont sorties du pays");
            format!(
                "{} : {} {left} après {} (dont {} et {}). Enregistrement : {}.",
                n(*post),
                party(*who, *size),
                seconds(*waited_s),
                count(*women, "femme", "femmes"),
                count(*children, "enfant", "enfants"),
                terms::register(*register)
            )
        }
        What::Post(PostFact::PartySentToSecondLine { post, party: _, people: size }) => {
            let were = plural(*size, "a été envoyée", "ont été envoyées");
            format!("{} : {} {were} en deuxième ligne.", n(*post), people(*size))
        }
        What::Post(PostFact::PartyTurnedBack { at, who, people: size, ground, .. }) => {
            let were = plural(*size, "a été refoulée", "ont été refoulées");
            format!("{} : {} {were} ({}).", n(*at), party(*who, *size), terms::ground(*ground))
        }
        What::Post(PostFact::PartyGaveUp { post, party: _, people: size, waited_s }) => {
            let gave_up = plural(*size, "a renoncé", "ont renoncé");
            format!("{} : {} {gave_up} après {}.", n(*post), people(*size), seconds(*waited_s))
        }
        What::Post(PostFact::ProtectionNeedSeen { post, party: _, people: size }) => {
            format!("{} : un besoin de protection a été reconnu pour {}.", n(*post), people(*size))
        }
        What::Post(PostFact::PersonReferred { post, to, people: size }) => {
            let were = plural(*size, "a été orientée", "ont été orientées");
            format!("{} : {} {were} vers {}.", n(*post), people(*size), n(*to))
        }
        What::Post(PostFact::VictimsFoundAgain { post, group, people: size }) => format!(
            "{} : « {} » a retrouvé {} après leur accueil ; l’autre côté n’avait rien convenu.",
            n(*post),
            n(*group),
            people(*size)
        ),
        What::Post(PostFact::VictimsFreed { post, group, people: size }) => {
            let were = plural(*size, "emmenée par ce réseau a été libérée", "emmenées par ce réseau ont été libérées");
            format!("{} : {} {were} (« {} »).", n(*post), people(*size), n(*group))
        }
        What::Post(PostFact::ReferralDeclined { post, to, people: size }) => {
            let refused = plural(*size, "n’a pas voulu", "n’ont pas voulu");
            let went = plural(*size, "a poursuivi", "ont poursuivi");
            format!("{} : {} {refused} aller vers {} et {went} leur route.", n(*post), people(*size), n(*to))
        }
        What::Post(PostFact::ReferralLost { post, to, people: size }) => {
            format!("{} : l’orientation vers {} a échoué pour {}.", n(*post), n(*to), people(*size))
        }

        What::Registry(RegistryFact::SystemFailed { post, system }) => {
            format!("{} : panne ({}).", n(*post), terms::system(*system))
        }
        What::Registry(RegistryFact::SystemRestored { post, system }) => {
            format!("{} : fin de la panne ({}).", n(*post), terms::system(*system))
        }
        What::Registry(RegistryFact::PaperChosen { post, paper }) => {
            let change = if *paper { "est passé aux registres papier" } else { "est revenu à MIDAS" };
            format!("{} : le poste {change}.", n(*post))
        }
        What::Registry(RegistryFact::ChecksSet { post, all }) => {
            let whom = if *all { "chaque personne" } else { "seulement les cas douteux" };
            format!("{} : le poste a commencé à vérifier {whom} dans les bases d’INTERPOL.", n(*post))
        }
        What::Registry(RegistryFact::RecordsSent { post, people: size }) => {
            let reached = plural(*size, "est parvenu", "sont parvenus");
            let records = count(*size, "enregistrement", "enregistrements");
            format!("{} : {records} {reached} à la capitale.", n(*post))
        }
        What::Registry(RegistryFact::AlertHit { post, party: _ }) => {
            format!("{} : un document ou une personne correspond à une alerte. Il restait à le confirmer.", n(*post))
        }
        What::Registry(RegistryFact::AlertConfirmed { post, party: _ }) => {
            format!("{} : le bureau national a confirmé l’alerte.", n(*post))
        }
        What::Registry(RegistryFact::AlertDismissed { post, party: _ }) => {
            format!("{} : le bureau national a écarté l’alerte.", n(*post))
        }
        What::Registry(RegistryFact::FingerprintsSet { post, taken }) => {
            let change = if *taken {
                "on y prend désormais les empreintes de ceux qui acceptent"
            } else {
                "on n’y prend plus d’empreintes"
            };
            format!("{} : {change}.", n(*post))
        }
        What::Registry(RegistryFact::ListWidened { post, wide }) => {
            let change =
                if *wide { "ouverte à d’autres services" } else { "de nouveau réservée à la frontière" };
            format!("{} : la liste des empreintes est {change}.", n(*post))
        }
        What::Registry(RegistryFact::FingerprintsRefused { post, party: _, people: size }) => {
            let refused = plural(*size, "n’a pas voulu", "n’ont pas voulu");
            format!("{} : {} {refused} donner d’empreintes.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::FalseMatch { post, party: _, people: _ }) => {
            format!("{} : des empreintes ont répondu à celles d’un autre.", n(*post))
        }
        What::Registry(RegistryFact::HeldOnFalseMatch { post, party: _, people: size }) => {
            let held = plural(*size, "retenue", "retenues");
            format!("{} : {} {held} parce que des empreintes répondaient à celles d’un autre.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::MatchLifted { post, party: _, people: size }) => {
            let went = plural(*size, "a pu repartir", "ont pu repartir");
            format!("{} : {} {went}. Les empreintes étaient celles d’un autre.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::DataLeaked { post, people: size }) => {
            format!("{} : les empreintes de {} sont tombées en de mauvaises mains.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::LeakKnown { post, people: size }) => {
            format!("{} : on sait désormais que les empreintes de {} ont fuité.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::IssuerAsked { post, party: _ }) => {
            format!("{} : le bureau national a interrogé le pays qui a délivré le document.", n(*post))
        }
        What::Registry(RegistryFact::IssuerAnswered { post, party: _, genuine }) => {
            let answer =
                if *genuine { "c’est bien la personne recherchée" } else { "c’est quelqu’un d’autre" };
            format!("{} : le pays qui a délivré le document a répondu : {answer}.", n(*post))
        }
        What::Registry(RegistryFact::HeldWrongly { post, party: _, people: size }) => {
            let held = plural(*size, "retenue", "retenues");
            format!("{} : {} {held} à tort. L’alerte visait quelqu’un d’autre.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::PersonHandedOver { post, party: _, people: size, to }) => {
            let handed = plural(*size, "remise", "remises");
            format!("{} : {} {handed} à l’autre côté ({}).", n(*post), people(*size), n(*to))
        }
        What::Registry(RegistryFact::HandOverRefused { post, party: _, people: size }) => {
            let stays = plural(*size, "n’a pas été remise et reste", "n’ont pas été remises et restent");
            format!("{} : {} {stays}.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::HandedOverAtRisk { post, people: size, to }) => {
            let handed = plural(*size, "remise", "remises");
            format!(
                "On a appris ce qui attendait {} {handed} par le poste ({}) à l’autre côté ({}) : leurs droits étaient en danger, ou l’on s’était trompé.",
                people(*size),
                n(*post),
                n(*to)
            )
        }
        What::Registry(RegistryFact::SoughtLetGo { post, party: _ }) => {
            format!("{} : une personne recherchée est repartie libre.", n(*post))
        }

        What::Travel(TravelFact::PartySetOut { party: _, who, people: size, from, to }) => {
            let left = plural(*size, "a pris", "ont pris");
            format!("{} {left} la route : {} → {}.", party(*who, *size), n(*from), n(*to))
        }
        What::Travel(TravelFact::PartyUnderWay { party: _, who, people: size, from, to }) => {
            let were = plural(*size, "était déjà en chemin", "étaient déjà en chemin");
            format!("{} {were} : {} → {}.", party(*who, *size), n(*from), n(*to))
        }
        What::Travel(TravelFact::PartyTookUnofficialRoute { party: _, who, people: size, road }) => {
            let left = plural(*size, "a quitté", "ont quitté");
            format!("{} {left} la route officielle. Nouveau chemin : {}.", party(*who, *size), n(*road))
        }
        What::Travel(TravelFact::HerdOffCorridor { party: _, people: _, road, place }) => {
            format!("Un troupeau est arrivé {} par les champs. Chemin : {}.", at_place(&n(*place)), n(*road))
        }
        What::Travel(TravelFact::PartyCrossedUnseen { party: _, who, people: size, road }) => {
            let crossed = plural(*size, "a passé", "ont passé");
            format!("{} {crossed} la frontière hors des postes. Chemin : {}.", party(*who, *size), n(*road))
        }
        What::Travel(TravelFact::PartyReached { party: _, who, people: size, place }) => {
            let reached = plural(*size, "est arrivée", "sont arrivées");
            format!("{} {reached} {}.", party(*who, *size), at_place(&n(*place)))
        }
        What::Travel(TravelFact::FlowChanged { flow, permille }) => {
            format!("Flux « {} » : {} du rythme habituel.", n(*flow), percent(*permille))
        }

        What::Travel(TravelFact::PartyWillTryAgain { party: _, who, people: size, place }) => {
            let waited = plural(*size, "a attendu", "ont attendu");
            format!("Près {} : {} {waited} pour essayer de nouveau plus tard.", de(&n(*place)), party(*who, *size))
        }
        What::Travel(TravelFact::PartyStranded { party: _, who, people: size, place }) => {
            let stuck = plural(*size, "est restée bloquée", "sont restées bloquées");
            format!("{} {stuck} {}.", party(*who, *size), at_place(&n(*place)))
        }
        What::Travel(TravelFact::PartyWentHome { party: _, who, people: size, place }) => {
            let gave_up = plural(*size, "a renoncé", "ont renoncé");
            format!("{} {gave_up} au voyage {}.", party(*who, *size), at_place(&n(*place)))
        }
        What::Post(PostFact::PostPacked { post, to }) => {
            format!("{} : le poste a plié ses affaires. Départ pour {}.", n(*post), n(*to))
        }
        What::Post(PostFact::ForgerySeen { post, party: _, people: size }) => {
            format!("{} : les agents ont reconnu de faux papiers ({}).", n(*post), people(*size))
        }
        What::Post(PostFact::ForgeryMissed { post, party: _, people: size }) => {
            format!("{} : personne n’a reconnu de faux papiers ({}).", n(*post), people(*size))
        }
        What::Post(PostFact::PartyReleased { post, party: _, people: size }) => {
            let went = plural(*size, "a pu repartir", "ont pu repartir");
            format!("{} : {} {went}. Aucune réponse à l’alerte n’était venue.", n(*post), people(*size))
        }
        What::Post(PostFact::LeftCare { post, people: size }) => {
            let left = plural(*size, "est partie", "sont parties");
            format!("{} : {} {left} avant toute orientation vers un service.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::AlertTooLate { post, party: _ }) => {
            format!("{} : une alerte a été confirmée, mais les voyageurs étaient déjà partis.", n(*post))
        }
        What::Registry(RegistryFact::LateHit { post }) => {
            format!(
                "{} : une fiche papier saisie après coup correspondait à une alerte. La personne était déjà partie.",
                n(*post)
            )
        }
        What::Registry(RegistryFact::RecordsLost { post, people: size }) => {
            format!("{} : des fiches papier ne se lisaient plus ({}).", n(*post), people(*size))
        }
        What::Registry(RegistryFact::PostRefuelled { post }) => {
            format!("{} : carburant et technicien arrivés, il y a du courant.", n(*post))
        }
        What::Registry(RegistryFact::PostEquipped { post }) => {
            format!("{} : une valise MIDAS est en service.", n(*post))
        }
        What::Registry(RegistryFact::FuelRanOut { post }) => {
            format!("{} : le groupe électrogène n’avait plus de carburant.", n(*post))
        }
        What::Patrol(PatrolFact::PatrolOutOfFuel { patrol, place }) => {
            format!("{} : plus de carburant. La patrouille en attendait près {}.", n(*patrol), de(&n(*place)))
        }
        What::Patrol(PatrolFact::PatrolGaveWay { patrol, place }) => {
            format!("{} s’est retirée devant bien plus d’hommes. Lieu : {}.", n(*patrol), n(*place))
        }
        What::Patrol(PatrolFact::PatrolMetExplosive { patrol, road, hurt }) => {
            let wounded = plural(*hurt, "blessé", "blessés");
            format!("{} : {} est tombée sur un engin explosif. {} {wounded}.", n(*road), n(*patrol), officers(*hurt))
        }
        What::Patrol(PatrolFact::PatrolHurt { patrol, place, people: size }) => {
            let hurt = plural(*size, "blessé", "blessés");
            format!("{} a tenu. Lieu : {}. {} {hurt}.", n(*patrol), n(*place), officers(*size))
        }
        What::Patrol(PatrolFact::PatrolBrokeDown { patrol, road, delay_s }) => {
            format!("{} : panne en chemin ({}). Retard : {}.", n(*patrol), n(*road), seconds(*delay_s))
        }
        What::Patrol(PatrolFact::EscortArrived { patrol, camp, people: size }) => {
            let were = plural(*size, "a été conduite", "ont été conduites");
            format!("{} : {} {were} à bon port. Lieu : {}.", n(*patrol), people(*size), n(*camp))
        }

        What::Patrol(PatrolFact::PatrolDispatched { patrol, to }) => {
            format!("{} : départ pour {}.", n(*patrol), n(*to))
        }
        What::Patrol(PatrolFact::PatrolReached { patrol, place }) => {
            format!("{} : arrivée {}.", n(*patrol), at_place(&n(*place)))
        }
        What::Patrol(PatrolFact::PatrolRecalled { patrol }) => format!("{} : rappel à la base.", n(*patrol)),
        What::Patrol(PatrolFact::PatrolRested { patrol }) => format!("{} : repos et plein de carburant.", n(*patrol)),
        What::Patrol(PatrolFact::PatrolMetParty { patrol, party: _, people: size, place }) => {
            format!("{} : rencontre avec {} près {}.", n(*patrol), people(*size), de(&n(*place)))
        }
        What::Patrol(PatrolFact::PatrolSawGroup { patrol, group, place }) => {
            format!("{} : « {} » en vue près {}.", n(*patrol), n(*group), de(&n(*place)))
        }
        What::Patrol(PatrolFact::GroupDeterred { group, patrol, place }) => {
            format!(
                "{} renoncé {}, à cause d’une patrouille proche : {}.",
                has(&n(*group)),
                at_place(&n(*place)),
                n(*patrol)
            )
        }
        What::Patrol(PatrolFact::TraffickersCaught { patrol, group, place, people: size }) => {
            let were = plural(*size, "a été libérée", "ont été libérées");
            format!("{} : « {} » intercepté près {} ; {} {were}.", n(*patrol), n(*group), de(&n(*place)), people(*size))
        }
        What::Patrol(PatrolFact::EscortStarted { patrol, from, people: 0, .. }) => {
            format!("{} : personne sans abri {} ; retour à la base.", n(*patrol), at_place(&n(*from)))
        }
        What::Patrol(PatrolFact::EscortStarted { patrol, from, camp, people: size }) => {
            format!("{} : début de l’escorte de {}, {} → {}.", n(*patrol), people(*size), n(*from), n(*camp))
        }

        What::Community(CommunityFact::TrustMoved { community, authority, by, level }) => {
            let change = moved(*by, *level, "a gagné", "a perdu");
            format!("{} : la confiance envers {} {change}.", n(*community), the(&n(*authority)))
        }
        What::Community(CommunityFact::TensionMoved { community, by, level }) => {
            format!("{} : la tension {}.", n(*community), moved(*by, *level, "est montée de", "a baissé de"))
        }
        What::Community(CommunityFact::FearMoved { community, by, level }) => {
            let change = moved(*by, *level, "est montée de", "a baissé de");
            format!("{} : la peur des représailles {change}.", n(*community))
        }
        What::Community(CommunityFact::TreatmentTalkedOver { community, authority, refused, wronged, heard }) => {
            let of = match (*refused, *wronged) {
                (0, 0) => "les gens passent vite et correctement".to_owned(),
                (refused, 0) => format!("passage refusé à {}", people(refused)),
                (0, wronged) => format!("{} victimes d’une faute", people(wronged)),
                (refused, wronged) => {
                    format!("passage refusé à {}, {wronged} victimes d’une faute", people(refused))
                }
            };
            format!(
                "{} : on raconte la conduite {} : {of} ({} l’ont appris).",
                n(*community),
                de(&n(*authority)),
                percent(*heard)
            )
        }
        What::Community(CommunityFact::PeopleDrawnAway { community, authority, people: size }) => {
            let turned = plural(*size, "s’est détournée", "se sont détournées");
            format!(
                "{} : {} {turned} des autorités, faute de réponse {}.",
                n(*community),
                people(*size),
                de(&n(*authority))
            )
        }
        What::Community(CommunityFact::Sighted { community, matter }) => {
            format!("Vu ou entendu ({}) : {}", n(*community), matter::matter(matter, names))
        }
        What::Community(CommunityFact::CommitteeHeard { community, sighting, voice }) => {
            let who = terms::voice(*voice);
            format!("{} : le comité en a eu connaissance {who} (fait {sighting}).", n(*community))
        }
        What::Community(CommunityFact::CommitteeToldOn { community, to, report }) => {
            format!("{} : le comité a transmis le rapport {report}. Destinataire : {}.", n(*community), n(*to))
        }
        What::Community(CommunityFact::CommitteeKeptSilent { community, sighting, for_fear }) => {
            let why = if *for_fear { "par peur des représailles" } else { "par manque de confiance" };
            format!("{} : le comité a gardé le silence {why} (fait {sighting}).", n(*community))
        }
        What::Community(CommunityFact::CommitteeConvened { community, by }) => {
            format!("{} réuni et écouté un comité ({}).", has(&n(*by)), n(*community))
        }
        What::Community(CommunityFact::CommitteeRefused { community, by, for_fear }) => {
            let why = if *for_fear { "peur d’être vu avec lui" } else { "manque de confiance" };
            format!("{} : le comité ne s’est pas réuni avec {}. Raison : {why}.", n(*community), n(*by))
        }
        What::Community(CommunityFact::MemberFellSilent { community, member, sex, age }) => {
            let who = terms::member(*member, *sex, *age);
            format!("{} : au comité, {who} ne parle plus depuis les représailles.", n(*community))
        }
        What::Community(CommunityFact::MemberFled { community, member, sex, age }) => {
            let who = terms::member(*member, *sex, *age);
            format!("{} : au comité, {who} a quitté le lieu avec sa famille.", n(*community))
        }
        What::Community(CommunityFact::MemberSpeaksAgain { community, member, sex, age }) => {
            let who = terms::member(*member, *sex, *age);
            format!("{} : au comité, {who} ose de nouveau parler.", n(*community))
        }
        What::Community(CommunityFact::ConsentGiven { community, report, by }) => {
            format!(
                "{} : ceux qui l’ont dit sont d’accord, {} peut transmettre le rapport {report}.",
                n(*community),
                n(*by)
            )
        }
        What::Community(CommunityFact::ConsentAsked { community, report, by }) => {
            format!("{} : {} demande l’accord pour transmettre le rapport {report}.", n(*community), n(*by))
        }
        What::Community(CommunityFact::ConsentUnanswered { community, report, by }) => {
            format!(
                "{} : {} n’a pas de réponse sur le rapport {report} ; le silence vaut refus.",
                n(*community),
                n(*by)
            )
        }
        What::Community(CommunityFact::ConsentRefused { community, report, by, for_fear, at_the_table }) => {
            let why = match (at_the_table, for_fear) {
                (true, _) => "",
                (false, true) => " Raison : peur des représailles.",
                (false, false) => " Raison : manque de confiance.",
            };
            format!("{} : on demande à {} de ne pas transmettre le rapport {report}.{why}", n(*community), n(*by))
        }
        What::Community(CommunityFact::ConsentBroken { community, report, by, refused }) => {
            let how = if *refused { "malgré leur refus" } else { "sans leur demander" };
            format!("{} : on y apprend que {} a transmis le rapport {report} {how}.", n(*community), n(*by))
        }
        What::Community(CommunityFact::NeighbourTrustMoved { community, other, by, level }) => {
            let change = moved(*by, *level, "a gagné", "a perdu");
            format!("{} : la confiance envers {} {change}.", n(*community), the(&n(*other)))
        }
        What::Community(CommunityFact::PerceptionStudied { community, authority, by, asked, answered, level }) => {
            format!(
                "Étude de perception commandée par {} : {}. Personnes interrogées : {asked}, réponses : {answered}. \
             Parmi les réponses, {} disent leur confiance envers {}.",
                n(*by),
                n(*community),
                percent(*level),
                the(&n(*authority))
            )
        }
        What::Community(CommunityFact::CommunityWarned { community, by }) => {
            format!("{} donné l’alerte ({}).", has(&n(*by)), n(*community))
        }
        What::Community(CommunityFact::WarningHeeded { community, leave, hide }) => format!(
            "{} : après l’avertissement, {} des habitants s’en vont ; {} des autres pensent se cacher tout près.",
            n(*community),
            percent(*leave),
            percent(*hide)
        ),
        What::Community(CommunityFact::WarningBorneOut { community, by }) => {
            format!("{} : le danger annoncé s’est confirmé. Annoncé par : {}.", n(*community), n(*by))
        }
        What::Community(CommunityFact::WarningCameToNothing { community, by }) => {
            format!("{} : rien n’est venu de ce qui était annoncé. Annoncé par : {}.", n(*community), n(*by))
        }
        What::Community(CommunityFact::CommunitySensitised { community, by, insight }) => {
            format!("{} mené une sensibilisation ({}{}).", has(&n(*by)), n(*community), studied(*insight))
        }
        What::Community(CommunityFact::CommunityMediated { community, by, insight }) => {
            format!("{} fait une médiation ({}{}).", has(&n(*by)), n(*community), studied(*insight))
        }
        What::Community(CommunityFact::PromiseMade { community, by, act }) => {
            format!("{} fait une promesse ({}, décision {act}).", has(&n(*by)), n(*community))
        }
        What::Community(CommunityFact::PromiseKept { community, by, act, spent }) => {
            let spent = terms::amount(Means::Funds, *spent);
            format!("Promesse tenue : {} → {} (décision {act} ; dépensé pour elle : {spent}).", n(*by), n(*community))
        }
        What::Community(CommunityFact::PromiseBroken { community, by, act }) => {
            format!("Promesse non tenue : {} → {} (décision {act}).", n(*by), n(*community))
        }
        What::Community(CommunityFact::RumourSpread { community, about, strength }) => {
            format!("{} : une rumeur a couru (force {}). Sujet : {}.", n(*community), percent(*strength), n(*about))
        }
        What::Community(CommunityFact::PublicMessageHeard { place, by, communities }) => {
            let heard = plural(*communities, "a entendu", "ont entendu");
            let communities = count(*communities, "communauté", "communautés");
            format!("{communities} {heard} le message public autour {}. Voix : {}.", de(&n(*place)), n(*by))
        }
        What::Community(CommunityFact::ReprisalSuffered { community, group }) => {
            format!("{} subi des représailles (« {} »).", has(&n(*community)), n(*group))
        }

        What::Sharing(SharingFact::ReportSent { report, from, to, channel }) => {
            format!("Rapport {report} envoyé : {} → {} ({}).", n(*from), n(*to), n(*channel))
        }
        What::Sharing(SharingFact::ReportReached { report, to, channel, sighting, delay_s, distorted }) => {
            let changed = if *distorted { " Un nombre avait changé en chemin." } else { "" };
            format!(
                "Rapport {report} arrivé après {} ({}). Destinataire : {}. Il parle du fait {sighting}.{changed}",
                seconds(*delay_s),
                n(*channel),
                n(*to)
            )
        }
        What::Sharing(SharingFact::SeatTold { seat, kind, about }) => {
            format!("{} l’a appris : {} ({}).", n(*seat), matter::matter_kind(*kind), n(*about))
        }
        What::Sharing(SharingFact::ReportLost { report, to, channel }) => {
            format!("Rapport {report} perdu en chemin ({}). Destinataire : {}.", n(*channel), n(*to))
        }
        What::Sharing(SharingFact::ReportHeldUp { report, to, channel }) => {
            format!("Le rapport {report} pour {} attend : son canal est muet ({}).", n(*to), n(*channel))
        }
        What::Sharing(SharingFact::ReportWithheld { report, seat }) => {
            format!("{} gardé le rapport {report} pour soi.", has(&n(*seat)))
        }
        What::Sharing(SharingFact::ChannelFell { channel }) => format!("Un canal s’est tu : {}.", n(*channel)),
        What::Sharing(SharingFact::ChannelRestored { channel }) => format!("Un canal a été rétabli : {}.", n(*channel)),
        What::Sharing(SharingFact::MeetingCalled { by, with }) => {
            format!("Réunion transfrontalière proposée : {} ↔ {}.", n(*by), n(*with))
        }
        What::Sharing(SharingFact::MeetingAgreed { by, with }) => {
            format!("Réunion acceptée par {} (invitation : {}).", n(*with), n(*by))
        }
        What::Sharing(SharingFact::MeetingDeclined { by, with }) => {
            format!("Réunion déclinée par {} (invitation : {}).", n(*with), n(*by))
        }
        What::Sharing(SharingFact::MeetingUnanswered { by, with }) => {
            format!("Invitation à une réunion restée sans réponse, ce qui vaut refus : {} → {}.", n(*by), n(*with))
        }
        What::Sharing(SharingFact::AgreementMade { seats: (a, b), about }) => {
            format!("Accord conclu : {} ↔ {}. Objet : {}.", n(*a), n(*b), terms::accords(about))
        }
        What::Sharing(SharingFact::AgreementEnded { seats: (a, b) }) => {
            format!("Accord d’échange direct terminé : {} ↔ {}.", n(*a), n(*b))
        }
        What::Sharing(SharingFact::AgreementBroken { by, with }) => {
            format!("Accord rompu sans préavis : {} → {}.", n(*by), n(*with))
        }
        What::Sharing(SharingFact::AgreementSigned { by, with, about }) => {
            format!("Accord signé par {} avec l’État de : {}. Objet : {}.", n(*by), n(*with), terms::accords(about))
        }
        What::Sharing(SharingFact::StatesAgreed { seats: (a, b), about }) => {
            let about = terms::accords(about);
            format!(
                "Les deux capitales ont signé ({}, {}). Tous les services des deux États peuvent s’en servir : {about}.",
                n(*a),
                n(*b)
            )
        }
        What::Sharing(SharingFact::RequestUnanswered { by, of, means, act: _ }) => {
            format!(
                "Demande restée sans suite, ni moyens ni réponse, {} → {} : {}.",
                n(*by),
                n(*of),
                terms::means(*means)
            )
        }
        What::Sharing(SharingFact::MeansMoved { from, to, means, amount }) => {
            let given = terms::amount(*means, amount.unsigned_abs());
            match (from, *amount < 0) {
                (Some(from), false) => {
                    format!("Moyens donnés, {} → {} : {}.", n(*from), n(*to), given)
                }
                (Some(from), true) => {
                    format!("Moyens repris, {} → {} : {}.", n(*to), n(*from), given)
                }
                (None, false) => format!("{} reçu {}.", has(&n(*to)), given),
                (None, true) => format!("{} perdu {}.", has(&n(*to)), given),
            }
        }

        What::Investigation(InvestigationFact::InvestigationOpened { seats: (a, b), about }) => {
            format!("Enquête conjointe ouverte : {} ↔ {}. Point de départ : {}.", n(*a), n(*b), n(*about))
        }
        What::Investigation(InvestigationFact::PieceAdded { seats: (by, _), about, pieces }) => {
            let pieces = count(*pieces, "rapport", "rapports");
            format!(
                "Pièce versée au dossier commun par {} (sujet : {}). Le dossier compte {pieces}.",
                n(*by),
                n(*about)
            )
        }
        What::Investigation(InvestigationFact::InvestigationAstray { seats: (a, b), about }) => {
            format!("Fausse piste pour les enquêteurs, {} ↔ {} : {}. Des heures sont perdues.", n(*a), n(*b), n(*about))
        }
        What::Investigation(InvestigationFact::NetworkUnderstood { seats: (a, b), network, place }) => {
            let which = named(*network, names);
            format!(
                "Le dossier commun, {} ↔ {}, montre comment travaille un réseau{which}. Lieu : {}.",
                n(*a),
                n(*b),
                n(*place)
            )
        }
        What::Investigation(InvestigationFact::FoundBySigns { network, place, people: size }) => {
            let found = plural(*size, "a été trouvée", "ont été trouvées");
            format!(
                "{} : des agents connaissaient les signes d’un réseau ({}) ; {} {found}.",
                n(*place),
                n(*network),
                people(*size)
            )
        }
        What::Investigation(InvestigationFact::NetworkBrokenUp { seats: (a, b), network, place }) => {
            format!("Réseau démantelé{} par {} et {}. Lieu : {}.", named(*network, names), n(*a), n(*b), n(*place))
        }
        What::Investigation(InvestigationFact::NetworkWarned { seats: (a, b), network, place }) => {
            let which = named(*network, names);
            format!(
                "Un réseau{which} a eu vent de ce que préparaient {} et {} : il se terre et change ses habitudes. Lieu : {}.",
                n(*a),
                n(*b),
                n(*place)
            )
        }

        What::Disclosure(DisclosureFact::RegistersOpened { of, to, records, ruled }) => match records.as_slice() {
            [] => format!("Registres fermés, {} → {}.", n(*of), n(*to)),
            records => {
                let how = if *ruled { "selon des règles" } else { "sans règles" };
                format!("Registres ouverts {how}, {} → {} : {}.", n(*of), n(*to), terms::records(records))
            }
        },
        What::Disclosure(DisclosureFact::RegisterMisused { of, by, records }) => {
            let records = terms::records(&[*records]);
            format!(
                "Chez {}, quelqu’un a consulté dans un autre but ce qu’ouvrait {} ({records}), et des noms sont sortis.",
                n(*by),
                n(*of)
            )
        }
        What::Disclosure(DisclosureFact::RegistersAudited { of, by, found }) => {
            let found = count(*found, "détournement trouvé", "détournements trouvés");
            format!(
                "Contrôle de qui consulte les registres, {} → {} : {found}. Il peut y en avoir d’autres.",
                n(*of),
                n(*by)
            )
        }

        What::Displacement(DisplacementFact::FamiliesFled { from, families: homes, people: size }) => {
            let fled = plural(*homes, "a fui", "ont fui");
            format!("{} ({}) {fled}. Lieu quitté : {}.", families(*homes), people(*size), n(*from))
        }
        What::Displacement(DisplacementFact::HomesOpened { community, people: size }) => {
            format!("{} : les familles ouvrent leurs maisons à {} de plus.", n(*community), people(*size))
        }
        What::Displacement(DisplacementFact::FamiliesHosted { community, party: _, people: size }) => {
            format!("{} : {} à l’abri dans les familles.", n(*community), people(*size))
        }
        What::Displacement(DisplacementFact::FamiliesSheltered { camp, party: _, people: size }) => {
            let found = plural(*size, "a trouvé", "ont trouvé");
            format!("{} : {} {found} un abri.", n(*camp), people(*size))
        }
        What::Displacement(DisplacementFact::FamiliesWithoutShelter { place, party: _, people: size }) => {
            let came = plural(*size, "est arrivée", "sont arrivées");
            format!("{} : {} {came} sans trouver d’abri.", n(*place), people(*size))
        }
        What::Displacement(DisplacementFact::PeopleFled { from, people: size }) => {
            let fled = plural(*size, "a fui", "ont fui");
            format!("{} : {} {fled}.", n(*from), people(*size))
        }
        What::Displacement(DisplacementFact::CampCounted { camp, people: size, counted, capacity: _ }) => {
            format!("{} : {} selon les règles de déplacement ; {counted} au comptage.", n(*camp), people(*size))
        }
        What::Displacement(DisplacementFact::CapacityChanged { camp, capacity }) => {
            format!("{} : la capacité est passée à {}.", n(*camp), count(*capacity, "place", "places"))
        }
        What::Displacement(DisplacementFact::FoodArrived { camp, rations }) => {
            let came = plural(*rations, "est arrivée", "sont arrivées");
            format!("{} : {} {came}.", n(*camp), count(*rations, "ration", "rations"))
        }
        What::Displacement(DisplacementFact::ReliefOnItsWay { camp, from, rations, takes_s }) => format!(
            "{} en route vers {}. Départ : {}. Durée du trajet : {}.",
            count(*rations, "ration", "rations"),
            n(*camp),
            n(*from),
            seconds(*takes_s)
        ),
        What::Displacement(DisplacementFact::ReliefHeldUp { camp, from, rations }) => format!(
            "Aucun chemin ne mène à {}. En attente : {}. Lieu : {}.",
            n(*camp),
            count(*rations, "ration", "rations"),
            n(*from)
        ),
        What::Displacement(DisplacementFact::AidOnItsWay { place, from, rations, litres, takes_s }) => format!(
            "En route pour les déplacés de {} : {}. Départ : {}. Durée du trajet : {}.",
            n(*place),
            terms::aid(*rations, *litres),
            n(*from),
            seconds(*takes_s)
        ),
        What::Displacement(DisplacementFact::AidHeldUp { place, from, rations, litres }) => format!(
            "Aucun chemin ne mène à {}. En attente : {}. Lieu : {}.",
            n(*place),
            terms::aid(*rations, *litres),
            n(*from)
        ),
        What::Displacement(DisplacementFact::AidArrived { place, rations, litres }) => {
            format!("{} : {}, distribution faite aux déplacés.", n(*place), terms::aid(*rations, *litres))
        }
        What::Displacement(DisplacementFact::WentWithout { place, camp, need, people: size, hours }) => format!(
            "{} : besoin non couvert ({}) pour {} pendant {}.",
            n(camp.unwrap_or(*place)),
            terms::need(*need),
            people(*size),
            count(*hours, "heure", "heures")
        ),
        What::Displacement(DisplacementFact::CampProtested { camp, need, people: size }) => {
            format!(
                "{} : protestation des familles ; besoin non couvert ({}) pour {}.",
                n(*camp),
                terms::need(*need),
                people(*size)
            )
        }
        What::Displacement(DisplacementFact::FamiliesLeftCamp { camp, party: _, people: size, need }) => {
            let left = plural(*size, "est repartie", "sont reparties");
            format!("{} : {} {left} ; besoin non couvert : {}.", n(*camp), people(*size), terms::need(*need))
        }
        What::Displacement(DisplacementFact::PeopleSetDown { place, party: _, people: size }) => {
            let were = plural(*size, "expulsée a été déposée", "expulsées ont été déposées");
            format!("{} {were} {}.", people(*size), at_place(&n(*place)))
        }
        What::Displacement(DisplacementFact::ReturnAssessed { place, by, safe }) => {
            let found = if *safe { "rien ne s’y oppose" } else { "ce n’est pas sûr" };
            format!("{} fait évaluer un retour : {}. Constat : {found}.", has(&n(*by)), n(*place))
        }
        What::Displacement(DisplacementFact::ReturnAsked { camp, to, people: size, informed }) => {
            let told = if *informed { "informés de la situation" } else { "sans information" };
            let left = plural(*size, "est partie", "sont parties");
            format!("{} : retour proposé aux gens, {told} ; {} {left}. Lieu : {}.", n(*camp), people(*size), n(*to))
        }
        What::Displacement(DisplacementFact::ReturnInBreach { camp, to, by, people: size, informed, agreed }) => {
            let why = match (informed, agreed) {
                (false, false) => "sans information, et sans accord de l’autre côté",
                (false, true) => "sans que personne ne leur ait dit ce qu’il en est là-bas",
                (true, _) => "sans accord de l’autre côté",
            };
            let brought = plural(*size, "ramenée", "ramenées");
            format!("{} : {} {brought}, {why}. Site : {}. Décision : {}.", n(*to), people(*size), n(*camp), n(*by))
        }
        What::Displacement(DisplacementFact::ReliefLost { to, from, rations, litres, road }) => {
            let rations = count(*rations, "ration", "rations");
            let water = if *litres > 0 { format!(", {}", count(*litres, "litre", "litres")) } else { String::new() };
            format!(
                "{} : chargement perdu à cause d’un engin explosif ({rations}{water}). De : {}. Pour : {}.",
                n(*road),
                n(*from),
                n(*to)
            )
        }
        What::Displacement(DisplacementFact::PeopleReturned { place, party: _, people: size }) => {
            let came = plural(*size, "est rentrée chez elle", "sont rentrées chez elles");
            format!("{} {came} {}.", people(*size), at_place(&n(*place)))
        }
        What::Displacement(DisplacementFact::FamiliesMovedOn { from, to, party: _, people: size }) => {
            let left = plural(*size, "est repartie", "sont reparties");
            format!(
                "{} : {} sans abri {left}, dans l’espoir d’une place. Destination : {}.",
                n(*from),
                people(*size),
                n(*to)
            )
        }
        What::Displacement(DisplacementFact::CampRegistered { camp, people: size, registered }) => {
            format!("{} : {} de plus dans le registre, {registered} en tout.", n(*camp), people(*size))
        }
        What::Displacement(DisplacementFact::ProtectionIncident { place, camp }) => {
            let at = camp.unwrap_or(*place);
            format!("Une personne déplacée a été blessée ou menacée. Lieu : {}.", n(at))
        }
        What::Displacement(DisplacementFact::NeedUnmet { camp, need, people: size }) => {
            format!("{} : besoin non couvert ({}) pour {}.", n(*camp), terms::need(*need), people(*size))
        }

        What::Protection(ProtectionFact::SafeSpaceSetUp { place, by, case_workers }) => format!(
            "{} : un espace sûr est ouvert, avec {}. Ouvert par : {}.",
            n(*place),
            count(*case_workers, "assistante sociale", "assistantes sociales"),
            n(*by)
        ),
        What::Protection(ProtectionFact::ReferralPathSet { post, to }) => {
            format!("Parcours confidentiel ouvert : {} → service, {}.", n(*post), n(*to))
        }
        What::Protection(ProtectionFact::SurvivorsDisclosed { people: size }) => {
            format!("{} de plus se sont confiées à qui peut aider.", count(*size, "survivante", "survivantes"))
        }
        What::Protection(ProtectionFact::SurvivorsReached { people: size, in_time: true }) => {
            format!(
                "{} de plus ont été reçues dans les heures qui comptent.",
                count(*size, "survivante", "survivantes")
            )
        }
        What::Protection(ProtectionFact::SurvivorsReached { people: size, in_time: false }) => {
            format!(
                "{} de plus ont été reçues, après les heures qui comptent.",
                count(*size, "survivante", "survivantes")
            )
        }
        What::Protection(ProtectionFact::SurvivorsFollowedUp { people: size }) => {
            format!("{} de plus ont été revues.", count(*size, "survivante", "survivantes"))
        }
        What::Protection(ProtectionFact::SurvivorsLost { people: size }) => format!(
            "{} de plus s’étaient confiées et n’ont trouvé aucun service, ou n’ont pas été revues.",
            count(*size, "survivante", "survivantes")
        ),
        What::Protection(ProtectionFact::ChildrenSeparated { from, children, warned }) => {
            let how = if *warned { "après un avertissement" } else { "sans avertissement" };
            let who = count(*children, "enfant arrivé", "enfants arrivés");
            format!("{who} sans famille. Départ : {}, {how}.", n(*from))
        }
        What::Protection(ProtectionFact::ChildrenInCare { children }) => {
            format!("Désormais pris en charge : {}, d’abord seuls.", count(*children, "enfant", "enfants"))
        }
        What::Protection(ProtectionFact::TracingBegun { place, by, checks: true }) => format!(
            "{} : recherche des familles des enfants, avec leur accord ; chaque demande est vérifiée. Par : {}.",
            n(*place),
            n(*by)
        ),
        What::Protection(ProtectionFact::TracingBegun { place, by, checks: false }) => {
            format!("{} : les enfants sont remis à qui les réclame. Sur ordre de : {}.", n(*place), n(*by))
        }
        What::Protection(ProtectionFact::ChildrenReunited { children }) => {
            format!("De retour auprès des leurs : {}.", count(*children, "enfant", "enfants"))
        }
        What::Protection(ProtectionFact::ChildrenLost { children, claimed: true }) => {
            format!("Remis à quelqu’un qui n’en avait pas le droit : {}.", count(*children, "enfant", "enfants"))
        }
        What::Protection(ProtectionFact::ChildrenLost { children, claimed: false }) => {
            format!(
                "Sans personne pour veiller sur eux, partis avec quelqu’un : {}.",
                count(*children, "enfant", "enfants")
            )
        }

        What::Threat(ThreatFact::GroupMoved { group, to }) => {
            format!("« {} » : déplacement vers {}.", n(*group), n(*to))
        }
        What::Threat(ThreatFact::VictimsMovedElsewhere { group, place, people: size }) => {
            format!("« {} » a emmené {} ailleurs, hors de vue. Lieu quitté : {}.", n(*group), people(*size), n(*place))
        }
        What::Threat(ThreatFact::NetworkWary { group, patrol, place }) => {
            format!("« {} » n’a pas bougé : {} était tout près. Lieu : {}.", n(*group), n(*patrol), n(*place))
        }
        What::Threat(ThreatFact::RumourPlanted { group, place, about }) => {
            format!("{} fait courir une fausse histoire. Sujet : {}. Lieu : {}.", has(&n(*group)), n(*about), n(*place))
        }
        What::Threat(ThreatFact::HazardBegan { hazard, place }) => {
            format!("Début : {}. Lieu : {}.", n(*hazard), n(*place))
        }
        What::Threat(ThreatFact::HazardEnded { hazard }) => format!("Fin : {}.", n(*hazard)),
        What::Threat(ThreatFact::PeopleVaccinated { place, people, protected }) => format!(
            "{} : vaccination de {} ; protection nouvelle pour {}.",
            n(*place),
            terms::people(*people),
            number(*protected)
        ),
        What::Threat(ThreatFact::TreatmentSetUp { place, beds }) => {
            format!("{} : on y soigne les malades, {}.", n(*place), count(*beds, "lit", "lits"))
        }
        What::Threat(ThreatFact::FellIll { place, people: size }) => {
            let fell = plural(*size, "est tombée malade", "sont tombées malades");
            format!("{} : {} {fell}, faute d’eau propre.", n(*place), people(*size))
        }
        What::Threat(ThreatFact::CasesRose { hazard, place, new, ill }) => {
            format!("{}. Lieu : {}. Nouveaux malades : {new}. Malades en ce moment : {ill}.", n(*hazard), n(*place))
        }
        What::Threat(ThreatFact::GroupLearned { group, place }) => {
            format!("{} appris que des gens parlent. Lieu : {}.", has(&n(*group)), n(*place))
        }
        What::Threat(ThreatFact::GroupFoundNoWay { group, to }) => {
            format!("Aucun chemin vers {} pour : {}. Le groupe est resté.", n(*to), n(*group))
        }
        What::Threat(ThreatFact::Attack { group, place, severity }) => {
            let by = group.map(|group| format!(" par « {} »", n(group))).unwrap_or_default();
            format!("Attaque {}{by} (gravité {}).", at_place(&n(*place)), percent(*severity))
        }
        What::Threat(ThreatFact::GroupWentElsewhere { group, place, to }) => {
            format!("« {} » renonce {} et part vers {}.", n(*group), at_place(&n(*place)), n(*to))
        }
        What::Threat(ThreatFact::PeopleInHarmsWay {
            place,
            people: size,
            danger: Danger::Attack,
            hidden,
            warned,
            guards,
        }) => {
            let warned = if *warned { "elles étaient prévenues" } else { "personne ne les avait prévenues" };
            let hidden = match *hidden {
                0 => String::new(),
                hidden => format!(" ; {} à l’abri tout près", people(hidden)),
            };
            let by = match *guards {
                0 => "protection : aucune".to_owned(),
                guards => format!("protection : {} de patrouille", officers(guards)),
            };
            format!("{} : {} sur le chemin de l’attaque ; {warned}{hidden} ; {by}.", n(*place), people(*size))
        }
        What::Threat(ThreatFact::PeopleInHarmsWay { place, people: size, danger, .. }) => {
            format!("{}, {} : {} en danger.", n(*place), terms::danger(*danger), people(*size))
        }
        What::Threat(ThreatFact::PeopleHarmed { place, people: size, danger }) => {
            let harmed = plural(*size, "atteinte", "atteintes");
            format!("{}, {} : {} {harmed}.", n(*place), terms::danger(*danger), people(*size))
        }
        What::Threat(ThreatFact::PeopleMissing { place, people: size, danger }) => {
            let missed = plural(*size, "recherchée", "recherchées");
            format!("{}, {} : {} {missed} par les leurs.", n(*place), terms::danger(*danger), people(*size))
        }
        What::Threat(ThreatFact::GroupLayLow { group, active }) => {
            let change = if *active { "a poursuivi son plan" } else { "s’est fait discret" };
            format!("« {} » {change}.", n(*group))
        }
        What::Threat(ThreatFact::PeopleTrafficked { group, party: _, people: size, to }) => {
            format!("{} emmené {} vers {}.", has(&n(*group)), people(*size), n(*to))
        }
        What::Threat(ThreatFact::Misconduct { force, place, seen }) => {
            let seen = if *seen { "Des gens l’ont vu." } else { "Personne ne l’a vu." };
            format!("{} : faute grave envers des habitants {}. {seen}", n(*force), at_place(&n(*place)))
        }
        What::Threat(ThreatFact::MisconductUncovered { force, place }) => {
            format!("Une faute grave restée cachée a été révélée. Force : {}. Lieu : {}.", n(*force), n(*place))
        }
        What::Threat(ThreatFact::SupportSet { force, by, suspended }) => {
            let change = if *suspended { "Appui suspendu" } else { "Appui rétabli" };
            format!("{change} : {} → {}.", n(*by), n(*force))
        }
        What::Threat(ThreatFact::ForceAssessed { force, by, risk }) => {
            let risk = match risk {
                Risk::Low => "faible",
                Risk::Medium => "moyen",
                Risk::High => "élevé",
            };
            format!("{} évalué {} : le risque de violations graves est {risk}.", has(&n(*by)), the(&n(*force)))
        }
        What::Threat(ThreatFact::ConditionsSet { force, by, training, monitors, complaints }) => {
            match terms::conditions(*training, *monitors, *complaints) {
                none if none.is_empty() => format!("Conditions de l’appui levées : {} → {}.", n(*by), n(*force)),
                some => format!("Appui sous conditions ({some}) : {} → {}.", n(*by), n(*force)),
            }
        }
        What::Threat(ThreatFact::SupportInBreach { force, by, ground }) => {
            let how = match ground {
                Breach::NotAssessed => "sans évaluation",
                Breach::NotMitigated => "malgré un risque élevé et sans conditions",
            };
            format!("Appui {how}, contraire à la politique de diligence voulue : {} → {}.", n(*by), n(*force))
        }
        What::Threat(ThreatFact::ComplaintsTakenUp { force, place, complaints }) => {
            let complaints = count(*complaints, "plainte", "plaintes");
            format!("{} : le bureau des plaintes a donné suite à {complaints}. Force : {}.", n(*place), n(*force))
        }
        What::Threat(ThreatFact::InquiryReferred { force, by, to }) => {
            format!(
                "Ce que l’on sait de la conduite {} est transmis pour enquête : {} → {}.",
                de(&n(*force)),
                n(*by),
                n(*to)
            )
        }
        What::Threat(ThreatFact::ForceTrained { force, by, training }) => {
            format!("{} fait former {} aux droits humains ({}).", has(&n(*by)), the(&n(*force)), percent(*training))
        }
        What::Threat(ThreatFact::InquiryOpened { force, by }) => {
            format!("{} ouvert une enquête sur la conduite {}.", has(&n(*by)), de(&n(*force)))
        }
    }
}

/// The same as people on the spot tell it to whoever gave the order: without what they cannot see.
pub fn outcome(what: &What, names: &Names) -> String {
    let n = |slug| names.of(slug);
    match what {
        What::Community(CommunityFact::CommitteeRefused { community, .. }) => {
            format!("{} : le comité ne s’est pas réuni.", n(*community))
        }
        What::Threat(ThreatFact::PeopleVaccinated { place, people, .. }) => {
            let vaccinated = plural(*people, "vaccinée", "vaccinées");
            format!("{} : {} {vaccinated}.", n(*place), terms::people(*people))
        }
        What::Threat(ThreatFact::ForceTrained { force, .. }) => {
            format!("{} : la formation aux droits humains a eu lieu.", n(*force))
        }
        what => fact(what, names),
    }
}
