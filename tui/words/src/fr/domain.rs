//! The domains of the model: what each models, and what it leaves out.

pub fn about(domain: &str) -> Option<&'static str> {
    Some(match domain {
        "geography" => {
            "Les lieux, les routes, et le temps que prend un chemin : vitesse selon la surface et le moyen, fermetures, pluies. Laissé de \
             côté : la circulation sur la route elle-même."
        }
        "travel" => {
            "Quand les voyageurs ordinaires partent, s’ils passent par un poste ou le contournent, et comment ils avancent. Laissé de \
             côté : ce qu’ils portent, les prix, le retour."
        }
        "crossing" => {
            "Les postes frontière : files, équipes d’agents, attente, première et seconde ligne, orientation. Laissé de côté : véhicules et \
             marchandises, et ce qui se dit en entretien."
        }
        "registry" => {
            "MIDAS, les listes d’alerte et I-24/7 dans les postes, avec un courant et des liaisons qui tombent, et le papier à leur place ; les \
             empreintes de ceux qui acceptent. Laissé de côté : les noms qui se ressemblent, l’usage de données qui ont fuité, le coût d’une \
             liaison."
        }
        "patrol" => {
            "Les circuits, les ordres, le carburant et la fatigue des patrouilles, ce qu’elles voient et qui elles escortent. Laissé de \
             côté : l’emploi de la force."
        }
        "community" => {
            "À quel point les communautés font confiance à chaque autorité, ont peur, sont tendues, et ce qu’elles voient. Laissé de côté : \
             qui, dans une communauté, ressent quoi."
        }
        "committee" => {
            "Qui siège à un comité et y est entendu, à qui il parle, et ce que parler peut coûter à ses membres. Laissé de côté : qui y a \
             dit quoi."
        }
        "sharing" => {
            "Les canaux, avec leurs délais, pertes et déformations, les accords, et les rapports en chemin. Laissé de côté : ce qu’un \
             rapport veut dire pour qui le reçoit."
        }
        "investigation" => {
            "Ce que les services des deux côtés mettent en commun sur un réseau, ce qui en ressort, et ce que trouvent des agents qui en \
             connaissent les signes. Laissés de côté : les personnes, les preuves pour un tribunal, les informateurs, l’argent."
        }
        "disclosure" => {
            "Les registres qu’un service laisse consulter à un autre, selon des règles ou sans, et ce qui suit quand des noms sortent. \
             Laissés de côté : ce que dit une fiche, la biométrie, le droit de chaque pays."
        }
        "displacement" => {
            "Les familles qui fuient, où elles espèrent un toit, et si elles en trouvent un dans une famille, dans un camp, ou aucun. \
             Laissé de côté : qui elles sont au-delà des nombres, et la dignité, qu’aucun nombre ne représente."
        }
        "protection" => {
            "Les survivantes de violences pendant la fuite, qui les entend, et si elles atteignent un service à temps. Laissé de côté : \
             ce qui s’est passé et qui l’a fait, les hommes et les garçons, et chaque cas en particulier."
        }
        "tracing" => {
            "Les enfants séparés de leur famille en route : comment on les trouve, veille sur eux et les ramène. Laissé de côté : qui ils \
             sont, et qui les emmène."
        }
        "threat" => {
            "Des groupes cachés, fictifs, qui suivent un plan et cèdent devant une présence, par leurs seuls effets. Laissé de côté : les \
             motifs, les armes, les victimes."
        }
        "conduct" => {
            "La conduite des forces : passé, formation, suites données, pression, et ce qui vient de torts sans suites. Laissé de côté : ce \
             qui a été fait, et par qui."
        }
        "movement" => {
            "Des déplacements sur des mois, jour par jour, comparés à ce qui a été compté dans les camps. Laissé de côté : tout le reste du \
             monde, et le sexe, l’âge et l’appartenance des gens."
        }
        "harm" => {
            "Les personnes exposées à un danger, et pour combien d’entre elles cela finit mal. Laissé de côté : qui elles sont, avec \
             quelle gravité, et ce qu’elles deviennent."
        }
        "wayside" => {
            "Ce qui attend sur les routes : barrages, engins explosifs abandonnés, couvre-feux ; et les gens que le chemin a arrêtés, \
             jusqu’à ce qu’on les trouve. Laissé de côté : qui a posé un engin et comment, ce qui se dit à un barrage, qui menait ces gens \
             et ce qu’ils ont payé."
        }
        "boats" => {
            "Les pirogues des communautés : qui y trouve une place, pour quoi elles sont prêtées, retenues ou envoyées, et ce que cela coûte \
             chez soi. Laissé de côté : le prix du passage, les tempêtes, les pirogues des réseaux et des groupes armés."
        }
        "diggings" => {
            "Les sites aurifères : qui y creuse, ce qui arrive à ces gens, et ce qu’y changent un contrôle, une parole ou une fermeture de \
             force. Laissé de côté : l’or, son prix, à qui est un puits, le mercure, ce que prennent les groupes armés."
        }
        "hazard" => {
            "Une épidémie, une inondation ou une sécheresse, et ce qu’on y oppose. Laissé de côté : qui tombe malade et qui meurt, le temps \
             que met un vaccin à agir, la météo."
        }
        "table" => {
            "À quel rythme les rôles apprennent l’état de ce qui est à eux, et à quel rythme les conditions des lignes et des tâches sont examinées."
        }
        "plays" => {
            "Les joueurs automatiques qui tiennent les rôles vides : ce que chacun suit, quand il lève les yeux, et à partir de quand une \
             chose vaut un acte. Laissé de côté : ce que des gens feraient de paroles libres, les uns des autres et de la chance."
        }
        _ => return None,
    })
}
