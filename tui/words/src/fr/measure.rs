//! Measures: what a figure of the debrief counts, and in which unit.

use kernel::names::Slug;

use crate::Names;

pub fn measure(key: &str, names: &Names) -> Option<String> {
    if let Some((head, rest)) = key.split_once('.') {
        return named(head, rest, names);
    }
    let label = match key {
        "wait_mean_s" => "Attente aux postes, moyenne",
        "wait_max_s" => "Attente aux postes, la plus longue",
        "waiting_at_end" => "Personnes encore à un poste à la fin",
        "set_out" => "Personnes parties en voyage",
        "reached" => "Personnes arrivées",
        "stranded" => "Personnes déplacées restées bloquées en route",
        "went_home" => "Personnes qui ont renoncé au voyage",
        "taken_off_road" => "Personnes sorties de la route (prise en charge, alerte, patrouille)",
        "on_road_at_end" => "Personnes encore en route à la fin",
        "promises_open" => "Promesses dont le jour n’est pas venu",
        "crossed" => "Personnes passées par les postes",
        "registered_online" => "Personnes enregistrées dans MIDAS, connues de la capitale",
        "registered_stored" => "Personnes enregistrées dans MIDAS, gardées au poste",
        "registered_paper" => "Personnes enregistrées sur papier",
        "crossed_unseen" => "Personnes passées hors des postes",
        "turned_back" => "Personnes refoulées",
        "nationals_refused" => "Nationaux de retour à qui l’entrée a été refusée",
        "gave_up" => "Personnes qui ont renoncé à attendre",
        "referred" => "Personnes orientées vers une protection",
        "referrals_lost" => "Personnes dont l’orientation a échoué",
        "protection_needs_seen" => "Personnes dont le besoin de protection a été reconnu",
        "alert_hits" => "Correspondances dans les fichiers d’alerte",
        "trafficked_moved" => "Personnes emmenées de force",
        "trafficked_found" => "Personnes libérées de la traite",
        "displaced" => "Personnes déplacées",
        "sheltered" => "Personnes déplacées dans les sites",
        "hosted" => "Personnes déplacées dans les familles",
        "without_shelter" => "Personnes déplacées sans abri",
        "reports_sent" => "Rapports envoyés",
        "reports_reached" => "Rapports arrivés",
        "reports_held_up" => "Rapports en attente d’un canal muet",
        "reports_lost" => "Rapports perdus",
        "reports_distorted" => "Rapports déformés en chemin",
        "needs_known" => "Besoins parvenus à un comité ou à un rôle",
        "routes_known" => "Passages parvenus à un comité ou à un rôle",
        "trafficking_known" => "Signes de traite parvenus à un comité ou à un rôle",
        "known_by_women" => "Ce que les comités ont appris des femmes",
        "known_by_youth" => "Ce que les comités ont appris des jeunes",
        "known_by_others" => "Ce que les comités ont appris des autres",
        "never_told" => "Ce que des gens ont vu et dont aucun rôle n’a eu connaissance",
        "kept_silent" => "Silences des comités",
        "patrols_hurt" => "Agents de patrouille blessés",
        "warnings_false" => "Avertissements que rien n’a suivis",
        "in_harms_way" => "Personnes exposées à un danger",
        "harmed" => "Personnes atteintes",
        "missing" => "Personnes recherchées par les leurs",
        "reprisals" => "Représailles contre des communautés",
        "attacks" => "Attaques",
        "misconduct" => "Fautes graves des forces",
        "misconduct_seen" => "Fautes graves vues par des gens",
        "misconduct_uncovered" => "Fautes graves révélées plus tard",
        "payments_asked" => "Groupes à qui l’on a demandé, à un poste, un paiement que personne ne doit",
        "drawn_away" => "Personnes qui se sont détournées des autorités, lésées et sans réponse",
        "inquiries" => "Enquêtes ouvertes",
        "support_suspended" => "Appuis à une force suspendus",
        "committees_refused" => "Refus d’un comité de se réunir",
        "members_silenced" => "Membres de comités réduits au silence ou partis",
        "consents_refused" => "Refus d’une source de laisser transmettre",
        "consents_broken" => "Transmissions apprises par la source sans son accord",
        "studies" => "Études de perception",
        "registered_in_camps" => "Déplacés inscrits dans les sites",
        "protection_incidents" => "Incidents de protection",
        "relief_held_up" => "Secours bloqués en route",
        "unmet_water" => "Heures sans assez d’eau, pour chaque personne déplacée",
        "unmet_food" => "Heures sans nourriture, pour chaque personne déplacée",
        "unmet_shelter" => "Heures sans abri, pour chaque personne déplacée",
        "left_camps" => "Personnes qui ont quitté un camp sans eau ou sans nourriture",
        "moved_on" => "Personnes sans abri reparties chercher une place",
        "protests" => "Protestations dans les camps",
        "fell_ill" => "Personnes tombées malades",
        "vaccinated" => "Personnes vaccinées",
        "trust_mean" => "Confiance des communautés envers les autorités, moyenne",
        "tension_mean" => "Tension dans les communautés, moyenne",
        "fear_mean" => "Peur des représailles, moyenne",
        "acts_total" => "Décisions",
        "acts_refused" => "Décisions refusées",
        "expectations_met" => "Réactions attendues, venues à temps",
        "expectations_missed" => "Réactions attendues, pas venues à temps",
        "expectations_late" => "Réactions attendues, venues en retard",
        "expectations_open" => "Réactions attendues, encore ouvertes à la fin",
        "injects_delivered" => "Injects remis",
        "tasks_shown" => "Tâches critiques accomplies",
        "needy_turned_back" => "Personnes en détresse refoulées",
        "sightings" => "Choses vues par les communautés",
        "reports_withheld" => "Rapports retenus par un rôle",
        "attacks_deterred" => "Attaques abandonnées près d’une patrouille",
        "communities_warned" => "Communautés averties",
        "promises_kept" => "Promesses tenues",
        "promises_broken" => "Promesses rompues",
        "agreements" => "Accords entre rôles",
        "injects_dropped" => "Injects abandonnés",
        "proposals" => "Propositions faites",
        "ard_plain" => "Écart avec les comptages (ARD)",
        "ard_rescaled" => "Écart avec les comptages, à total égal (ARD)",
        "ard_equal_shares" => "Écart de parts égales (ARD)",
        "ard_capacity_shares" => "Écart de parts selon la capacité (ARD)",
        "crossed_women" => "Femmes passées aux postes",
        "crossed_children" => "Enfants passés aux postes",
        "left_care" => "Personnes prises en charge à un poste et reparties sans réponse",
        "forgeries_seen" => "Groupes dont les faux papiers ont été reconnus",
        "forgeries_missed" => "Groupes dont personne n’a reconnu les faux papiers",
        "alerts_confirmed" => "Alertes confirmées par le bureau national",
        "alerts_too_late" => "Alertes venues trop tard",
        "capital_unknown" => "Personnes enregistrées que la capitale ne connaît pas encore",
        "records_lost" => "Personnes dont la fiche papier est perdue",
        "escorted" => "Personnes conduites jusqu’à un site par une escorte",
        "patrols_stopped" => "Arrêts de patrouille, par panne ou faute de carburant",
        _ => return None,
    };
    Some(label.to_owned())
}

/// Measures of one thing: the key names it after a dot.
fn named(head: &str, rest: &str, names: &Names) -> Option<String> {
    let n = |text: &str| names.of(Slug::new(text)).into_owned();
    Some(match (head, rest.split_once('.')) {
        ("seconds_to_seat", None) => {
            format!("De la première observation jusqu’à : {}, moyenne (jamais, ou après un jour : 24 h)", n(rest))
        }
        ("heard_permille", None) => format!("Observations utiles parvenues à : {}", n(rest)),
        ("sheltered", None) => format!("Personnes déplacées abritées : {}", n(rest)),
        ("acts", None) => format!("Décisions : {}", n(rest)),
        ("trust", Some((community, authority))) => {
            format!("Confiance, {} → {}", n(community), n(authority))
        }
        _ => return None,
    })
}
