//! The figures of the model: what each says. English stands with the figure itself.

/// What the figure of this name says.
pub fn parameter(name: &str) -> Option<&'static str> {
    let words = match name {
        "geography.on_foot.paved" => "Vitesse à pied sur une route goudronnée ; 0 : pas de passage.",
        "geography.on_foot.unpaved" => "Vitesse à pied sur une route en terre ; 0 : pas de passage.",
        "geography.on_foot.track" => "Vitesse à pied sur une piste ; 0 : pas de passage.",
        "geography.on_foot.water" => "Vitesse des gens à pied en pirogue louée ; 0 : pas de passage.",
        "geography.by_vehicle.paved" => {
            "Vitesse d’un voyageur en véhicule, en charrette ou à une place louée, sur une route goudronnée ; 0 : pas de passage."
        }
        "geography.by_vehicle.unpaved" => {
            "Vitesse d’un voyageur en véhicule, en charrette ou à une place louée, sur une route en terre ; 0 : pas de passage."
        }
        "geography.by_vehicle.track" => {
            "Vitesse d’un voyageur en véhicule, en charrette ou à une place louée, sur une piste ; 0 : pas de passage."
        }
        "geography.by_vehicle.water" => "Vitesse des voyageurs motorisés en pirogue louée ; 0 : pas de passage.",
        "geography.by_patrol.paved" => {
            "Vitesse d’une patrouille en véhicule sur une route goudronnée ; 0 : pas de passage."
        }
        "geography.by_patrol.unpaved" => {
            "Vitesse d’une patrouille en véhicule sur une route en terre ; 0 : pas de passage."
        }
        "geography.by_patrol.track" => "Vitesse d’une patrouille en véhicule sur une piste ; 0 : pas de passage.",
        "geography.by_boat.water" => "Vitesse d’une patrouille en bateau ; 0 : pas de passage.",
        "geography.in_the_rains.on_foot" => "Ce qu’il reste de la vitesse à pied pendant les pluies, sur toute route.",
        "geography.in_the_rains.paved" => {
            "Ce qu’il reste de la vitesse des véhicules pendant les pluies sur une route goudronnée."
        }
        "geography.in_the_rains.unpaved" => {
            "Ce qu’il reste de la vitesse des véhicules pendant les pluies sur une route en terre."
        }
        "geography.in_the_rains.track" => {
            "Ce qu’il reste de la vitesse des véhicules pendant les pluies sur une piste."
        }
        "geography.in_the_rains.water" => "Ce qu’il reste de toute vitesse pendant les pluies sur l’eau.",
        "geography.rains.from" => {
            "Le premier mois des pluies. Un premier mois qui suit le dernier veut dire qu’il ne pleut pas."
        }
        "geography.rains.to" => "Le dernier mois des pluies.",
        "geography.avoid_post" => "Ce que pèse le passage d’un poste pour qui préfère l’éviter.",
        "travel.habit" => {
            "Des groupes dont les papiers sont en règle, part qui prend une voie non officielle alors que le poste est ouvert et vide, \
             et qu’elle n’est pas plus longue."
        }
        "travel.habit_without_papers" => {
            "Des groupes sans papiers, part qui prend une voie non officielle alors que le poste est ouvert et vide, et qu’elle n’est \
             pas plus longue."
        }
        "travel.wait_borne" => "L’attente que chacun supporte sans songer à une autre voie.",
        "travel.wait_weighs" => "Ce que pèse chaque heure d’attente prévue au-delà.",
        "travel.closure_weighs" => "Ce que pèse un poste qui sera fermé à l’arrivée.",
        "travel.setback_weighs" => "Ce que pèse chaque revers.",
        "travel.sent_away_weighs" => {
            "Ce que pèse, pour des gens dans le besoin, d’entendre que tous leurs semblables sont renvoyés au poste."
        }
        "travel.distrust_weighs" => {
            "Ce que pèse une confiance nulle, là d’où ils viennent, dans l’autorité du poste ; une confiance entière pèse autant en \
             sens contraire."
        }
        "travel.fear_weighs" => {
            "Ce que pèse, là d’où ils viennent, une peur entière des représailles : une file devant des agents se voit de partout."
        }
        "travel.payment_weighs" => {
            "Ce que pèse, à ce qu’on raconte, qu’on demande de payer à tous ceux qui passent ce que personne ne doit."
        }
        "travel.leak_weighs" => "Ce que pèse, à ce qu’on raconte, que des empreintes du poste ont fuité.",
        "travel.round_told" => {
            "Ce qu’on raconte chez soi d’une barrière qui a obligé à prendre un autre chemin, à côté d’un refus entier."
        }
        "travel.cost_weighs" => "Ce que pèse, contre la voie non officielle, chaque heure de chemin en plus.",
        "travel.need_goes_round" => {
            "Probabilité qu’un groupe dans le besoin, devant un poste fermé ou renvoyé, contourne le poste."
        }
        "travel.others_go_round" => {
            "Probabilité qu’un groupe qui n’est pas dans le besoin, devant un poste fermé ou renvoyé, contourne le poste."
        }
        "travel.tries_again" => {
            "Après ce temps, des gens dans le besoin qui ont été renvoyés et n’ont pas contourné le poste réessaient."
        }
        "travel.last_setback" => "Après ce nombre de revers, un groupe renonce à son voyage.",
        "travel.march.families" => "Kilomètres qu’une famille fait à pied en un jour.",
        "travel.march.herds" => "Kilomètres qu’un troupeau fait en un jour.",
        "travel.rests" => "Qui est resté immobile aussi longtemps est reposé.",
        "travel.noticed_per_head" => {
            "Probabilité, pour chaque tête, que les gens au bout d’une voie non officielle remarquent un groupe."
        }
        "travel.trafficking_noticed" => {
            "Probabilité que quelqu’un remarque que des gens sont déplacés contre leur gré."
        }
        "travel.miscounted" => {
            "De combien le nombre de personnes d’un groupe peut être faux quand le raconte quelqu’un qui les a vues passer."
        }
        "crossing.first_line.first" => {
            "Durée moyenne en première ligne, dans MIDAS, pour la première personne d’un groupe."
        }
        "crossing.first_line.each_further" => {
            "Durée moyenne en première ligne, dans MIDAS, pour chaque autre personne d’un groupe."
        }
        "crossing.paper_takes" => {
            "Le papier prend cette part de la durée en première ligne dans MIDAS, pour qui n’est pas dans le besoin."
        }
        "crossing.paper_registers" => {
            "La même part pour les gens dans le besoin, que l’on enregistre pour la première fois : yeux et doigts prennent plus de temps \
             qu’un stylo."
        }
        "crossing.second_line" => "Durée moyenne en deuxième ligne pour un groupe.",
        "crossing.doubt" => "Des groupes dont les papiers sont en règle, part envoyée quand même en deuxième ligne.",
        "crossing.doubt_without_papers" => {
            "Des groupes sans papiers, part envoyée en deuxième ligne ; les autres, que les agents connaissent, sont notés au \
             guichet et continuent."
        }
        "crossing.doubt_displaced_without_papers" => {
            "Des familles déplacées sans papiers, que personne ne connaît là, part envoyée en deuxième ligne."
        }
        "crossing.doubt_displaced" => "Des familles déplacées avec papiers, part envoyée en deuxième ligne.",
        "crossing.doubt_children" => {
            "Des groupes d’enfants sans aucun adulte, part envoyée en deuxième ligne ; sauf les élèves sur le chemin de l’école."
        }
        "crossing.patience.at_least" => {
            "Combien de temps un groupe attend au moins ; les gens dans le besoin attendent trois fois plus, mais pas devant une \
             barrière baissée."
        }
        "crossing.patience.more_on_average" => {
            "Combien de temps de plus un groupe attend en moyenne ; les gens dans le besoin trois fois plus."
        }
        "crossing.no_papers_turned_back" => {
            "Des groupes sans papiers que personne ne doit protéger, part refoulée en deuxième ligne."
        }
        "crossing.forged.migrants" => {
            "Des groupes de migrants qui montrent des papiers, part dont les papiers sont faux ou à quelqu’un d’autre."
        }
        "crossing.forged.others" => {
            "De tous les autres groupes qui montrent des papiers, part dont les papiers sont faux ou à quelqu’un d’autre."
        }
        "crossing.impostors" => {
            "Des papiers faux ou d’une autre personne, part de ceux qui sont authentiques et d’une autre personne."
        }
        "crossing.impostor_seen" => {
            "Probabilité qu’un policier voie que les papiers sont d’une autre personne ; pour les visages, ni formation ni lecteur n’aident."
        }
        "crossing.impostor_seen.prints" => {
            "Ce que les empreintes ajoutent à la probabilité de voir que des papiers sont ceux d’un autre."
        }
        "crossing.forgery_seen.searched" => {
            "Ce qu’une recherche dans les bases d’INTERPOL des papiers perdus ou volés ajoute à la probabilité de voir un faux."
        }
        "crossing.forgery_seen.by_eye" => "Probabilité qu’un agent voie un faux à l’œil nu.",
        "crossing.forgery_seen.trained" => {
            "Ce qu’une formation complète aux documents ajoute à la probabilité de voir un faux."
        }
        "crossing.forgery_seen.reader" => {
            "Ce qu’un lecteur de documents, présent quand MIDAS marche, ajoute à la probabilité de voir un faux."
        }
        "crossing.seen_by_men" => {
            "Probabilité qu’un besoin de protection de femmes ou d’enfants soit vu par des hommes seuls."
        }
        "crossing.seen_with_women" => {
            "Probabilité qu’un besoin de protection de femmes ou d’enfants soit vu quand une agente les entend."
        }
        "crossing.women_are_few" => {
            "Moins de policières que cela sont peu nombreuses dans un poste, parmi au moins trois fois plus d’hommes."
        }
        "crossing.few.heard" => {
            "Là où les policières sont peu nombreuses et sans association, la part de ce qu’elles constatent dont on tient compte."
        }
        "crossing.few.leave" => "Probabilité, à chaque relève, que l’une d’elles demande une autre affectation.",
        "crossing.asks_for_a_woman" => {
            "Là où une policière est de service, probabilité que des femmes ou des enfants en danger demandent à lui parler au premier \
             guichet ; sinon, on ne les entend que si un policier doute."
        }
        "crossing.seen_among_men" => {
            "Probabilité qu’un besoin de protection parmi des hommes soit vu, peu importe qui les entend."
        }
        "crossing.in_the_open" => {
            "Sans salle d’entretien libre, un entretien devant tous trouve cette part de ce qu’il trouverait derrière une porte."
        }
        "crossing.trained_sees.without" => {
            "Ce que des agents sans aucune formation reconnaissent, par rapport aux probabilités d’ici."
        }
        "crossing.trained_sees.fully" => {
            "Ce que des agents tout à fait formés reconnaissent, par rapport aux probabilités d’ici."
        }
        "crossing.needs_protection" => {
            "Part des groupes déplacés, de deux ou trois familles, où quelqu’un a besoin de protection."
        }
        "crossing.needs_protection_others" => {
            "Part des groupes de migrants et de retournés où quelqu’un a besoin de protection."
        }
        "crossing.referral_declined" => {
            "Probabilité qu’une personne à qui l’on propose une orientation la refuse et poursuive sa route."
        }
        "crossing.referral_lost" => "Probabilité qu’une personne orientée se perde en route.",
        "crossing.referral_takes" => "Combien de temps prend le chemin jusqu’au service.",
        "crossing.found_again" => {
            "Des personnes emmenées contre leur gré et accueillies là où l’autre côté ne l’a pas convenu, part que le réseau retrouve."
        }
        "crossing.nationals.others" => {
            "Parmi commerçants, éleveurs, élèves et patients à un poste, part des nationaux de son pays."
        }
        "crossing.nationals.migrants" => "Parmi les migrants à un poste, part des nationaux de son pays.",
        "crossing.nationals.displaced" => {
            "Parmi les groupes déplacés à un poste, part des nationaux de son pays qui rentrent en fuyant."
        }
        "crossing.leaves_care.safe" => {
            "Probabilité, en une heure, qu’une personne prise en charge à un poste qui a un bâtiment sûr, et qui attend d’être \
             orientée, parte sans avoir été entendue."
        }
        "crossing.leaves_care.unsafe" => {
            "Probabilité, en une heure, qu’une personne prise en charge à un poste sans bâtiment sûr, et qui attend d’être orientée, \
             parte sans avoir été entendue."
        }
        "crossing.held_at_most" => {
            "Un groupe qui répond à une alerte n’est pas retenu plus longtemps sans réponse du bureau national."
        }
        "crossing.shifts.morning" => "Heure locale à laquelle arrive l’équipe du matin.",
        "crossing.shifts.afternoon" => "Heure locale à laquelle arrive l’équipe de l’après-midi.",
        "crossing.shifts.night" => "Heure locale à laquelle arrive l’équipe de nuit.",
        "crossing.daylight.from" => "Heure locale à laquelle il fait jour.",
        "crossing.daylight.to" => "Heure locale à laquelle il fait nuit.",
        "crossing.tires.quiet" => "Combien fatigue une heure de service calme.",
        "crossing.tires.busy" => "Combien fatigue une heure de service quand des gens attendent.",
        "crossing.rested" => "Ce qu’une équipe perd de sa fatigue pendant chaque service des autres.",
        "crossing.tired_misses" => {
            "Ce que manquent des agents épuisés, de ce qu’ils verraient reposés. Ils ne travaillent pas plus lentement."
        }
        "crossing.tired_pressure" => {
            "Ce qu’une fatigue entière ajoute à la pression sous laquelle arrivent les fautes."
        }
        "crossing.sent_away.moves" => {
            "Combien la nouvelle que des gens dans le besoin ont été renvoyés à un poste change ce que les voyageurs en entendent."
        }
        "crossing.sent_away.forgotten" => {
            "Ce qui s’oublie en une heure de la nouvelle que des gens dans le besoin ont été renvoyés."
        }
        "crossing.closure_told.first" => {
            "Ce qu’on raconte chez soi d’une fermeture conforme aux horaires, ou qui vient d’être ordonnée, à côté d’un refus entier."
        }
        "crossing.closure_told.day" => "Ce que chaque jour d’une fermeture ordonnée ajoute à ce qu’on en raconte.",
        "crossing.closure_told.at_most" => "Le plus qu’on raconte d’une fermeture, si longue soit-elle.",
        "crossing.papers_told" => {
            "Ce qu’on raconte d’un refus faute de papiers, auquel on s’attend, à côté d’un refus entier."
        }
        "crossing.gave_up_told" => "Ce qu’on raconte d’une file où l’on a renoncé, à côté d’un refus entier.",
        "crossing.soon" => "Qui passe en moins de temps raconte chez soi que le poste sert les gens.",
        "crossing.long_queue" => "Une file plus longue vaut un mot au siège qui commande.",
        "registry.searches_per_hit" => {
            "Recherches pour chaque réponse positive de la base des documents d’INTERPOL. Un atelier n’en verrait presque jamais."
        }
        "registry.exercise_factor" => "Combien de fois plus souvent ici, pour qu’un atelier en voie une ou deux.",
        "registry.national_list" => {
            "De toutes les alertes, part qui figure aussi sur la liste nationale ; les autres, comme des papiers perdus ou volés à \
             l’étranger, seules les bases d’INTERPOL les connaissent."
        }
        "registry.search_takes" => {
            "Combien de temps une recherche dans les bases d’INTERPOL retient un groupe au guichet, par personne, en moyenne."
        }
        "registry.confirmed" => "De toutes les réponses positives, part que le bureau national confirme.",
        "registry.bureau_answers.link" => "Temps moyen de réponse du bureau national par une liaison qui tient.",
        "registry.bureau_answers.radio" => {
            "Temps moyen de réponse du bureau national là où quelqu’un doit le joindre par radio."
        }
        "registry.kit.runs" => "Pendant combien d’heures une valise MIDAS tourne sur sa batterie, à un poste mobile.",
        "registry.bureau_unattended" => {
            "Après ce délai, la permanence d’un bureau national interroge et répond d’elle-même, si personne ne s’est encore assis à son rôle."
        }
        "registry.list_halves" => {
            "Après ce temps sans mise à jour, une liste d’alertes manque la moitié de ce qu’elle devrait trouver : la plupart des \
             alertes sont jeunes."
        }
        "registry.typed_in_an_hour" => {
            "Fiches de papier qu’un poste saisit dans MIDAS en une heure, à côté du reste de son travail."
        }
        "registry.prints.refused" => "Part des groupes où quelqu’un ne veut pas donner ses empreintes.",
        "registry.prints.refused_after_leak" => {
            "Ce qu’ajoute à cette part le fait qu’on sait que des empreintes ont fuité."
        }
        "registry.prints.take" => {
            "Avec les empreintes, la première ligne prend cette part du temps qu’elle prend sans."
        }
        "registry.false_match" => {
            "Probabilité que les empreintes d’une personne répondent à celles d’une autre : des mains usées par les filets, les cordes et les houes."
        }
        "registry.wide_matches" => "Combien de fois plus souvent, là où la liste est ouverte à d’autres services.",
        "registry.match_believed" => {
            "Probabilité que des agents sans formation croient une correspondance ; une formation complète à l’usage responsable n’en laisse rien."
        }
        "registry.refusal.held_against" => {
            "Probabilité que des agents sans formation retiennent contre des gens leur refus de donner leurs empreintes ; une formation \
             complète n’en laisse rien."
        }
        "registry.refusal.sent_back" => "De ces groupes, la part que la deuxième ligne renvoie.",
        "registry.leaks.in_a_day" => {
            "Probabilité, par jour, que les empreintes tenues par un poste fuitent, là où les agents ne sont pas formés à l’usage responsable."
        }
        "registry.leaks.wide" => "Combien de fois plus probable, là où la liste est ouverte à d’autres services.",
        "registry.leak_known_after" => "Après combien de temps on le sait, en moyenne.",
        "registry.leak_told" => "De ceux dont les empreintes ont fuité, la part qui le raconte comme un tort.",
        "registry.leak_trust" => {
            "Ce que la nouvelle d’une fuite d’empreintes fait à la confiance envers qui les gardait, avant pondération ; moins loin, moins fort."
        }
        "registry.leak_fear" => {
            "Peur des représailles autour d’un poste dont les empreintes ont fuité, moindre avec la route : qui s’était caché peut être retrouvé."
        }
        "registry.at_risk.refugees" => {
            "Des réfugiés qui correspondent à une alerte, part dont les droits sont en danger de l’autre côté."
        }
        "registry.at_risk.others" => "De tous les autres qui correspondent à une alerte.",
        "registry.rights_checked" => "Le temps de regarder ce qui attend quelqu’un de l’autre côté.",
        "registry.handed_over.known_after" => {
            "Après combien de temps, en moyenne, on sait chez eux ce que sont devenus des gens qu’on a remis."
        }
        "registry.handed_over.trust" => {
            "Ce que cela fait à la confiance envers la force qui les a remis, avant pondération ; moins loin, moins fort."
        }
        "registry.handed_over.fear" => "Ce que cela fait à la peur ; moins loin, moins fort.",
        "registry.paper_lost" => "Des fiches de papier, part que plus personne ne peut lire.",
        "patrol.halt" => "Une halte sur la tournée.",
        "patrol.duty" => "Une patrouille se repose après ce temps de service.",
        "patrol.rest" => "Combien de temps une patrouille se repose.",
        "patrol.notices.by_day" => "Probabilité de remarquer, de jour, un groupe sur une voie non officielle proche.",
        "patrol.notices.at_night" => "Probabilité de remarquer, de nuit, un groupe sur une voie non officielle proche.",
        "patrol.sees_group" => {
            "Probabilité de remarquer un groupe armé au même endroit ; des trafiquants ressemblent à tout le monde."
        }
        "patrol.miscounted.by_day" => "De combien peut être faux, de jour, un nombre d’hommes vus de loin.",
        "patrol.miscounted.at_night" => "De combien peut être faux, de nuit, un nombre d’hommes vus de loin.",
        "patrol.reach" => {
            "À cette distance le long d’une route, une patrouille remarque la moitié de ce qu’elle remarquerait tout près."
        }
        "patrol.each_head" => {
            "Ce que chaque tête de plus dans un groupe ajoute à la probabilité qu’il soit remarqué, jusqu’à trente."
        }
        "patrol.tired_misses" => {
            "Ce que manque une patrouille à la fin de son service, de ce qu’elle remarquerait reposée."
        }
        "patrol.together" => {
            "Ce que deux forces ensemble remarquent, par rapport à chacune seule : l’une connaît la route, l’autre les gens."
        }
        "patrol.tank.on_land" => "Distance que permet un plein sur terre.",
        "patrol.tank.in_a_boat" => "Distance que permet un plein en bateau.",
        "patrol.reserve" => "En tournée, une patrouille rentre quand il reste cette part du plein.",
        "patrol.unsupported_tank" => "Part d’un plein que reçoit une patrouille dont la force a perdu son appui.",
        "patrol.fuel_brought" => {
            "Combien de temps une patrouille en panne sèche attend qu’on lui apporte du carburant."
        }
        "patrol.breaks_down.paved" => "Probabilité d’une panne sur cent kilomètres de route goudronnée.",
        "patrol.breaks_down.unpaved" => "Probabilité d’une panne sur cent kilomètres de route en terre.",
        "patrol.breaks_down.track" => "Probabilité d’une panne sur cent kilomètres de piste.",
        "patrol.breaks_down.water" => "Probabilité d’une panne sur cent kilomètres d’eau.",
        "patrol.repair" => "Temps moyen avant qu’un véhicule ou un bateau en panne reparte.",
        "patrol.felt.near" => {
            "À ce temps de route d’un lieu, une patrouille y est sentie moitié moins que si elle y était."
        }
        "patrol.felt.after" => {
            "Ce temps après son départ, une patrouille n’est plus sentie dans un lieu ; jusque-là, de moins en moins."
        }
        "patrol.forewarned" => "Ce que pèse une patrouille qui a vu venir un groupe, pour une qui ne sait rien.",
        "patrol.gives_way" => "Attaquée par des hommes dont elle n’est pas cette part, une patrouille se retire.",
        "patrol.hurt" => {
            "Probabilité qu’un agent d’une patrouille qui tient soit blessé dans une attaque de pleine gravité, par autant d’hommes qu’on peut l’imaginer."
        }
        "patrol.seats" => "Personnes que porte un véhicule.",
        "patrol.escorted_each" => {
            "Gens sans abri dont un homme ou une femme d’une patrouille peut s’occuper sur le chemin d’un camp."
        }
        "patrol.gather" => "Le temps que se rassemblent les gens à escorter.",
        "patrol.sent_back" => {
            "Des groupes ordinaires rencontrés hors de la route, part renvoyée ; les autres sont notés et laissés libres."
        }
        "community.loss_weight" => {
            "Ce que pèse une perte de confiance. Un gain pèse ce qui manque encore à une confiance entière : la moitié au milieu de \
             l’échelle, si bien qu’une perte y pèse six fois un gain du même nom."
        }
        "community.word_of_mouth" => {
            "Temps moyen avant que ce qui a été vu arrive au comité : le bouche-à-oreille d’un village."
        }
        "community.rumour_trust" => {
            "Ce qu’une rumeur de pleine force fait à la confiance en celui dont elle parle, avant pondération."
        }
        "community.rumour_believed" => {
            "Ce qu’une rumeur venue d’un voisin perd ou gagne avec la confiance en ce voisin : rien au milieu de l’échelle, cette part \
             d’elle-même à ses bouts."
        }
        "community.hosted_trust" => {
            "Confiance dans une communauté voisine qui a accueilli des familles d’ici, pour chaque groupe, avant saturation."
        }
        "community.mediator_trusted" => {
            "À partir de cette confiance, un médiateur est écouté entièrement ; en dessous, en proportion."
        }
        "community.study_answers.without_fear" => {
            "Probabilité qu’une personne interrogée dans une étude de perception réponde, sans peur."
        }
        "community.study_answers.fear_takes" => {
            "Ce qu’une peur entière retire de la probabilité qu’une personne interrogée réponde."
        }
        "community.study_flattered" => {
            "Combien une peur entière fait dire qu’on a confiance quand on n’en a pas : de la méfiance, cette part est cachée."
        }
        "community.study_misleads" => "De combien une étude doit s’écarter de la vérité pour n’aider personne.",
        "community.study_helps" => {
            "Combien mieux agit, en médiation et en sensibilisation, qui a lu une étude juste sur l’autorité dont il s’agit."
        }
        "community.study_heals" => {
            "Quelle part d’un grief s’apaise quand vient quelqu’un qui le connaît par une étude juste."
        }
        "community.remembered" => {
            "Combien de temps une perte de confiance reste en mémoire quand quelqu’un vient sensibiliser : ces activités marchent là \
             où la conduite suit."
        }
        "community.warning_holds" => {
            "Les gens tiennent compte d’un avertissement pendant ce temps, à la seconde près ; un nouveau recommence le compte."
        }
        "community.reprisal_fear" => "Peur après des représailles.",
        "community.reprisal_tension" => "Tension après des représailles.",
        "community.warned_trust" => "Confiance gagnée par un avertissement qui s’est confirmé, avant saturation.",
        "community.false_warning.trust" => {
            "Ce que fait à la confiance un avertissement que rien ne suit, avant pondération."
        }
        "community.false_warning.doubt" => {
            "Ce qu’un avertissement que rien ne suit enlève au crédit du suivant, de ce qu’il en reste."
        }
        "community.warning_reaches.by_channel" => {
            "Part d’une communauté qu’un avertissement atteint par une voie qui marche."
        }
        "community.warning_reaches.by_mouth" => {
            "Part d’une communauté qu’un avertissement atteint de bouche à oreille."
        }
        "community.warning_reaches.wordless" => {
            "De ceux qu’un avertissement atteint, part qui fait quelque chose d’un avertissement de quelques mots à peine."
        }
        "community.heeds.least" => {
            "De ceux qui l’apprennent, part qui s’en va après un avertissement, sans confiance ni peur."
        }
        "community.heeds.trust_adds" => "Ce qu’une confiance entière en qui prévient ajoute à cette part.",
        "community.heeds.fear_adds" => "Ce qu’une peur entière ajoute à cette part.",
        "community.warned_by_their_own" => "À quel point on croit l’avertissement de qui parle pour la communauté.",
        "community.hides" => {
            "De ceux qui l’apprennent et restent, part qui se cache tout près quand quelque chose vient."
        }
        "community.words_belied" => {
            "Ce qu’une faute connue coûte en confiance de plus que d’habitude, là où l’autorité vient d’expliquer comment elle entend se conduire."
        }
        "community.sensitised_trust" => "Confiance gagnée par une activité de sensibilisation, avant saturation.",
        "community.gesture_repeated" => {
            "Ce qu’il reste de ce que gagne un geste (visite, avertissement, médiation, parole à la radio, promesse tenue) quand la même \
             autorité le répète dans la même communauté. Chaque jour, la moitié des répétitions s’oublie."
        }
        "community.mediated_tension" => "Ce que la médiation fait à la tension.",
        "community.broadcast_tension" => "Ce qu’un message public fait à la tension.",
        "community.promise_trust.kept" => {
            "Ce que fait à la confiance une promesse tenue qui a coûté son prix entier, avant saturation. Une promesse qui a coûté moins \
             fait moins, en proportion ; une promesse qui n’a rien coûté ne fait rien."
        }
        "community.promise_trust.broken" => "Ce qu’une promesse rompue fait à la confiance, avant pondération.",
        "community.promise_full_cost" => "Ce qu’il faut avoir dépensé pour une promesse pour qu’elle compte en entier.",
        "community.rumour_tension" => "Tension qu’apporte une rumeur de pleine force.",
        "community.rumour_keeps" => "Ce qu’il reste d’une rumeur dans la communauté suivante.",
        "community.rumour_fades" => "Sous cette force, personne ne répète une rumeur.",
        "community.rumour_runs" => "Temps moyen qu’une rumeur met à atteindre la communauté suivante.",
        "community.rumour_day" => "Ce qu’il reste d’une rumeur après un jour.",
        "community.hearsay.told_each" => {
            "Chaque personne traitée d’une façon ou d’une autre à un poste est racontée à tant d’autres."
        }
        "community.hearsay.talks_over" => {
            "Le temps que les gens parlent de ce qu’ils apprennent d’une autorité avant d’en penser autre chose."
        }
        "community.hearsay.reach" => {
            "Au-delà de ce temps de route, rien ne se raconte de ce qui se passe à un poste, sauf là où vivent les personnes concernées."
        }
        "community.hearsay.halves" => {
            "À chaque étape de cette durée, moitié moins de gens apprennent ce qui se passe à un poste."
        }
        "community.hearsay.need_weighs" => {
            "Ce que pèsent dans les récits les personnes en détresse, ou qui rentrent chez elles, à qui on a refusé le passage, à côté \
             des autres."
        }
        "community.hearsay.wrong_weighs" => {
            "Ce que pèsent dans les récits les personnes victimes d’une faute, à côté de celles à qui on a refusé le passage."
        }
        "community.hearsay.fear_understands" => {
            "Qui a peur comprend qu’une frontière soit fermée à ceux qui ne sont pas en détresse : une peur entière en pardonne cette part."
        }
        "community.hearsay.trust.lost" => {
            "Confiance en une autorité dont tout le monde apprend qu’elle a refusé des gens, avant pondération, chaque fois qu’on en parle."
        }
        "community.hearsay.trust.won" => {
            "Confiance en une autorité dont tout le monde apprend qu’elle a servi les gens vite et correctement, avant saturation."
        }
        "community.hearsay.tension" => {
            "Tension là où tout le monde apprend que des gens ont été refoulés ou maltraités, chaque fois qu’on en parle."
        }
        "community.hearsay.fear" => {
            "Peur là où tout le monde apprend que des gens ont été maltraités, ou refoulés en détresse, chaque fois qu’on en parle."
        }
        "community.grievance.adds" => {
            "Ce qu’une injustice connue de tous ajoute au ressentiment, de ce qui manque pour qu’il soit entier."
        }
        "community.grievance.day" => {
            "Ce qu’il reste d’un ressentiment après un jour où rien ne s’y ajoute et où personne n’y répond."
        }
        "community.drawn_away" => {
            "Part d’une communauté au ressentiment entier qui se détourne de ses autorités en un jour ; un groupe, quel qu’il soit, peut \
             s’en réjouir."
        }
        "community.settles" => "Combien la peur et la tension reviennent vers leur niveau habituel en un jour.",
        "committee.hears" => "Probabilité qu’une affaire que chacun peut voir arrive devant le comité.",
        "committee.hears_unheard" => {
            "Probabilité qu’une affaire connue surtout des femmes et des jeunes arrive devant le comité là où on ne les écoute pas du \
             tout."
        }
        "committee.tells_at_least" => {
            "Probabilité de parler sans aucune confiance, sans aucun accès et sans aucune peur."
        }
        "committee.access_adds" => {
            "Ce qu’un accès entier ajoute à la probabilité de parler : une ligne, quelqu’un de proche, quelqu’un de connu, une heure à \
             laquelle on y va."
        }
        "committee.access.line" => {
            "La part d’un accès entier que fait une ligne, téléphone ou radio, vers celui à qui l’on parle."
        }
        "committee.access.near" => {
            "La part que fait quelqu’un de proche : un poste, une patrouille ou le rôle lui-même, sur place."
        }
        "committee.access.known" => {
            "La part que fait la connaissance : qui est venu écouter, ou parler avec les gens, y est connu ensuite."
        }
        "committee.access.day" => "La part que fait l’heure : de jour on y va, de nuit presque pas.",
        "committee.women_tell" => {
            "Combien volontiers les femmes parlent, sur mille fois où des hommes le feraient, là où aucune femme n’est proche à qui parler."
        }
        "committee.trust_adds" => "Ce qu’une confiance entière ajoute à la probabilité de parler.",
        "committee.grievance_takes" => {
            "Ce qu’un ressentiment entier, après des fautes restées sans réponse, retire de la probabilité de parler."
        }
        "committee.fear_takes" => "Ce qu’une peur entière retire de la probabilité de parler.",
        "committee.asked_adds" => "Ce qu’une question posée de vive voix ajoute à la probabilité de parler.",
        "committee.never_sure.at_least" => {
            "Même avec très peu de confiance : probabilité que quelqu’un parle quand même."
        }
        "committee.never_sure.at_most" => {
            "Même avec beaucoup de confiance : la probabilité de parler ne dépasse pas cette valeur."
        }
        "committee.consents" => {
            "Un comité se réunit pour quelqu’un tant de fois plus volontiers qu’il ne lui répond quand on l’interroge."
        }
        "committee.consent_waits" => {
            "Une demande de transmettre un rapport que la personne qui parle pour la communauté laisse si longtemps sans réponse \
             vaut refus."
        }
        "committee.seen_talking.meeting" => {
            "Probabilité que ceux qui veulent du mal et ont des oreilles sur place apprennent que des gens ont rencontré une autorité."
        }
        "committee.seen_talking.telling" => {
            "Probabilité qu’ils apprennent que quelqu’un a parlé d’hommes armés à une autorité, par téléphone ou à pied."
        }
        "committee.convened_trust" => "Confiance gagnée à venir écouter, avant saturation.",
        "committee.thinks_it_over" => "Combien de temps un membre réfléchit après des représailles, en moyenne.",
        "committee.falls_silent.without_fear" => {
            "Probabilité qu’un membre se taise ensuite, sans aucune peur dans la communauté."
        }
        "committee.falls_silent.fear_adds" => "Ce qu’une peur entière ajoute à la probabilité qu’un membre se taise.",
        "committee.leaves" => "Des membres qui se taisent, part qui quitte le lieu.",
        "committee.learns_of_it.unasked" => {
            "Probabilité qu’un comité apprenne que son rapport a été transmis sans qu’on lui demande."
        }
        "committee.learns_of_it.refused" => {
            "Probabilité qu’un comité apprenne que son rapport a été transmis malgré son refus."
        }
        "committee.consent_broken.unasked" => {
            "Ce que fait à la confiance un rapport transmis sans demander, une fois que cela se sait."
        }
        "committee.consent_broken.refused" => {
            "Ce que fait à la confiance un rapport transmis malgré le refus de ceux qui l’ont fait, une fois que cela se sait."
        }
        "committee.exposed" => {
            "Probabilité que ceux qui veulent du mal et ont des oreilles sur place apprennent qui a parlé, par un rapport transmis \
             malgré le refus de ceux qui l’ont fait."
        }
        "committee.credibility.at_least" => "Combien le rapport d’un comité est cru au moins.",
        "committee.credibility.each_member" => {
            "Combien le rapport d’un comité est cru de plus pour chaque membre qui le soutient."
        }
        "committee.credibility.at_most" => "Le rapport d’un comité n’est jamais cru davantage.",
        "committee.rumour_credibility" => "Combien est crue une rumeur qu’un comité transmet comme telle.",
        "sharing.in_person.delay" => {
            "Délai moyen quand quelqu’un d’une communauté ou d’un comité vient à pied ou téléphone."
        }
        "sharing.in_person.loss" => "Probabilité qu’un tel message n’arrive jamais.",
        "sharing.in_person.distortion" => "Probabilité qu’un nombre change dans un tel message.",
        "sharing.by_radio.delay" => "Délai moyen de la radio entre un poste, une patrouille ou un camp et son siège.",
        "sharing.by_radio.loss" => "Probabilité qu’un appel par radio ne soit pas entendu.",
        "sharing.by_radio.distortion" => "Probabilité qu’un nombre soit mal entendu à la radio.",
        "sharing.by_service.delay" => {
            "Délai moyen de la voie du service, d’un poste, d’une patrouille ou d’un camp à la capitale : le rapport du jour et, pour \
             ce qui presse, un appel par deux bureaux."
        }
        "sharing.by_service.loss" => "Probabilité qu’un rapport par la voie du service reste en chemin sur un bureau.",
        "sharing.by_service.distortion" => "Probabilité qu’un nombre change par la voie du service.",
        "sharing.duty_desk" => {
            "Temps moyen qu’il faut à un officier de permanence avant que ce qui est grave soit transmis d’office, en plus du chemin."
        }
        "sharing.told_once_in" => {
            "Un siège qui sait une chose d’un lieu n’en est pas de nouveau averti d’office avant ce temps."
        }
        "sharing.least_part" => "Le délai le plus court est la moyenne divisée par ce nombre : il faut écrire et lire.",
        "sharing.astray" => "De combien s’égare un nombre déformé, par rapport à lui-même.",
        "sharing.handed_on" => "Ce qu’il reste de la crédibilité d’un rapport qui est transmis.",
        "sharing.official_credibility" => "Combien un poste, une patrouille ou un camp est cru par son propre siège.",
        "sharing.own_people_credibility" => "Combien une communauté est crue par le siège qui parle pour elle.",
        "displacement.family.least" => "Personnes dans une famille, au moins.",
        "displacement.family.most" => "Personnes dans une famille, au plus.",
        "displacement.together" => "Nombre de familles qui partent ensemble, au plus.",
        "displacement.leave_within" => "En combien de temps les familles partent après un coup.",
        "displacement.leave_within.warned" => {
            "En combien de temps les familles partent là où elles étaient averties avant."
        }
        "displacement.packing" => "Personne ne part plus tôt.",
        "displacement.papers" => "Probabilité qu’un groupe ait ses papiers sur lui.",
        "displacement.papers.warned" => {
            "Probabilité qu’un groupe ait ses papiers sur lui là où il était averti et parti en ordre."
        }
        "displacement.children" => "Enfants parmi les déplacés.",
        "displacement.women" => "Femmes parmi les adultes.",
        "displacement.free_counts" => "Les places libres comptent dans un choix jusqu’à ce nombre.",
        "displacement.follows" => {
            "Qui fuit en hâte, sans que personne l’ait averti, suit la foule : chaque personne déjà partie vers un lieu y attire comme \
             autant de places libres."
        }
        "displacement.horizon" => "Personne n’espère un toit plus loin, à pied par le chemin ouvert le plus rapide.",
        "displacement.fled_from" => {
            "Combien attire un lieu d’où d’autres ont fui, par rapport à un lieu d’où personne n’a fui."
        }
        "displacement.no_roof_tension" => "Tension là où des gens arrivent sans trouver de toit.",
        "displacement.water_per_person" => "Eau dont une personne a besoin par jour.",
        "displacement.need_health" => "Part des personnes d’un camp qui ont besoin d’un poste de santé un jour donné.",
        "displacement.need_health.thirsty" => {
            "Part de ceux qui manquent d’eau qui ont en plus besoin d’un poste de santé."
        }
        "displacement.incidents.in_camp" => {
            "Incidents de protection en un jour, pour mille personnes, dans un camp juste plein."
        }
        "displacement.incidents.in_the_open" => "Incidents de protection en un jour, pour mille personnes sans abri.",
        "displacement.incident.fear" => "Peur là où arrive un incident de protection.",
        "displacement.incident.tension" => "Tension là où arrive un incident de protection.",
        "displacement.hosts_tire" => {
            "Tension qu’un jour apporte à une communauté qui héberge autant de gens qu’elle en compte ; moins en proportion."
        }
        "displacement.registers" => {
            "Personnes qu’un camp enregistre en un jour quand rien n’est dit : deux guichets, neuf heures."
        }
        "displacement.relief_waits" => {
            "Combien de temps les secours attendent là où aucun chemin ne mène plus loin, avant de réessayer."
        }
        "displacement.counts" => "À quel intervalle on compte ce qui manque aux gens, et ce qui s’ensuit.",
        "displacement.water_to_live" => "Eau dont une personne a besoin par jour pour survivre.",
        "displacement.open.water" => "Eau qu’une personne sans abri trouve par jour là où des gens habitent.",
        "displacement.open.fed" => {
            "Part des gens sans abri qui mangent à la table de quelqu’un là où des gens habitent, une fois leurs provisions finies."
        }
        "displacement.carry.food" => "Nombre de jours pour lesquels ceux qui arrivent portent de la nourriture.",
        "displacement.carry.water" => "Eau que porte une personne qui arrive.",
        "displacement.hosts.reserve" => {
            "Nombre de jours pour lesquels les familles d’accueil ont de quoi nourrir autant d’hôtes qu’elles ont dit pouvoir en prendre."
        }
        "displacement.thirst.harms" => "Au bout de tant d’heures sans eau pour survivre, des gens sont atteints.",
        "displacement.hunger.harms" => "Au bout de tant d’heures sans nourriture, des gens sont atteints.",
        "displacement.hunger.felt" => {
            "Au bout de tant d’heures sans nourriture, la colère monte et des gens pensent à partir."
        }
        "displacement.thirst.leaves" => "Au bout de tant d’heures sans eau pour survivre, des gens pensent à partir.",
        "displacement.leave.thirsty" => {
            "De ceux qui n’ont pas d’eau pour survivre dans un camp, la part qui part en un jour."
        }
        "displacement.leave.hungry" => "De ceux qui n’ont rien à manger dans un camp, la part qui part en un jour.",
        "displacement.lack.tension" => {
            "Tension que chaque compte de gens sans eau ou sans nourriture apporte aux communautés voisines, s’ils sont très nombreux."
        }
        "displacement.lack.many" => "Tant de gens dans le besoin en apportent la moitié.",
        "displacement.unrest.rises" => {
            "De combien la colère d’un camp monte en un jour où tous manquent d’eau ou de nourriture ; moins en proportion."
        }
        "displacement.unrest.settles" => "Part de cette colère qui passe en un jour sans un tel manque.",
        "displacement.unrest.harms" => {
            "De combien la pleine colère rend les incidents de protection plus probables, en plus."
        }
        "displacement.protest.at" => "La colère à partir de laquelle un camp proteste.",
        "displacement.protest.trust" => {
            "Ce qu’une protestation ôte à la confiance des communautés voisines envers l’autorité qui tient le camp."
        }
        "displacement.looks.on" => {
            "Probabilité que des familles sans abri partent de jour vers un toit dont elles ont entendu parler, à chaque compte, s’il est proche."
        }
        "displacement.looks.far" => "S’il est à cette distance à pied, moitié moins partent.",
        "displacement.word.takes" => {
            "Temps que met la nouvelle d’une place libre, en plus des heures de route en véhicule."
        }
        "displacement.cold.from" => "Premier mois des nuits froides.",
        "displacement.cold.to" => "Dernier mois des nuits froides.",
        "displacement.meal_hour" => "Heure locale à laquelle un camp mange et compte.",
        "protection.survivors" => {
            "Des femmes et des filles en fuite, part qui a subi des violences ces derniers jours."
        }
        "protection.of_incidents" => {
            "Des incidents de protection dans les camps et à ciel ouvert, part après laquelle une survivante a besoin de ce parcours, et personne n’en est informé."
        }
        "protection.before_arrival" => "Cela s’est passé dans ce délai avant l’arrivée, à tout moment également.",
        "protection.in_time" => "Des soins à temps sont des soins dans ce délai.",
        "protection.discloses" => {
            "Probabilité qu’une survivante se confie en un jour là où tout est comme il faut : un espace sûr, des femmes à qui parler, pas de peur."
        }
        "protection.hears.space" => "De tout ce qu’il faut, part que fait un espace sûr sur place.",
        "protection.hears.committee" => "Part que font des femmes entendues dans un comité sur place.",
        "protection.hears.post" => "Part que fait un poste sur place, avec une femme en service et une pièce.",
        "protection.fear_takes" => "Ce qu’une peur entière sur place enlève à la probabilité de se confier.",
        "protection.in_vain" => {
            "Qui s’est confié sans trouver de service rend d’autant moins probable, chaque fois, qu’une autre parle à ce lieu."
        }
        "protection.at_a_desk" => {
            "Probabilité qu’une survivante se confie à une femme agent qui lui parle dans une pièce, à la seconde ligne d’un poste."
        }
        "protection.no_path_lost" => {
            "De celles qui se sont confiées à un poste d’où aucun parcours confidentiel ne part, part qui ne trouve seule aucun service."
        }
        "protection.reach" => "Personne ne va seul à pied vers un service plus éloigné que cela.",
        "protection.receives" => "Survivantes qu’une assistante sociale peut recevoir en un jour.",
        "protection.follow_up" => "Combien de temps après son accueil une survivante est revue.",
        "protection.followed_up" => "De celles qui ont été reçues, part qui est revue.",
        "protection.counts" => "À quelle fréquence on regarde qui se confie.",
        "protection.fewest" => {
            "Aucun nombre plus petit que celui-ci n’est jamais écrit : on attend qu’il y en ait autant."
        }
        "tracing.separated.sudden" => {
            "Des enfants qui fuient après un coup dont personne n’avait averti, part qui arrive sans sa famille."
        }
        "tracing.separated.warned" => {
            "Des enfants qui fuient là où l’on était averti et parti en ordre, part qui arrive sans sa famille."
        }
        "tracing.counts" => "À quelle fréquence on compte qui a été trouvé, pris en charge et ramené.",
        "tracing.found.alone" => {
            "Probabilité en un jour que voisins et familles d’accueil fassent prendre en charge un enfant seul."
        }
        "tracing.found.desk" => "Ce qu’y ajoute un guichet pour enfants dans un espace sûr sur place.",
        "tracing.found.post" => "Ce qu’y ajoute un poste sur place, avec une femme en service.",
        "tracing.taken" => {
            "Probabilité en un jour qu’un enfant sur qui personne ne veille parte avec quelqu’un, et qu’on n’en sache plus rien."
        }
        "tracing.reunites.checked" => {
            "Probabilité en un jour qu’un enfant pris en charge soit ramené à sa famille, là où chaque demande est vérifiée et l’enfant consulté."
        }
        "tracing.reunites.unchecked" => {
            "Probabilité en un jour qu’un enfant pris en charge soit remis à qui le réclame, là où rien n’est vérifié."
        }
        "tracing.false_claims" => {
            "Des enfants remis à qui les réclame, part remise à quelqu’un qui n’en a pas le droit."
        }
        "tracing.false_claims.word_draws" => {
            "Ce que chaque enfant remis sans vérification ajoute à cette part, de ce qui manque : le bruit court que personne ne demande rien."
        }
        "tracing.false_claims.known_after" => {
            "Après combien de temps, en moyenne, une famille vient chercher un enfant remis à quelqu’un d’autre, et que tout le monde le sait."
        }
        "tracing.false_claims.trust" => {
            "Ce que cette nouvelle fait à la confiance envers qui a remis l’enfant, avant pondération ; moins loin, moins fort."
        }
        "tracing.false_claims.fear" => "Ce qu’elle fait à la peur ; moins loin, moins fort.",
        "tracing.without_register" => {
            "Ce qu’une recherche trouve, de tout ce qu’elle pourrait, là où personne sur place n’est dans un registre."
        }
        "tracing.across" => {
            "Familles de l’autre côté de la frontière : on n’en trouve aucune là où personne ne dit rien, et la moitié là où l’on peut se parler."
        }
        "threat.strays" => "De combien l’heure d’une étape s’écarte du plan, dans les deux sens.",
        "threat.waits" => "Combien de temps un groupe attend quand un chemin est coupé.",
        "threat.comes_back" => {
            "Combien de temps un groupe qui a renoncé près d’une patrouille reste au loin : jusqu’à une autre nuit."
        }
        "threat.deterred.half_at" => {
            "Effectif des patrouilles senties dans un lieu, par rapport aux hommes d’un groupe, auquel il renonce moitié moins souvent qu’au plus."
        }
        "threat.goes_elsewhere" => "Parmi les groupes et réseaux qui renoncent dans un lieu, part qui va ailleurs.",
        "threat.elsewhere_within" => "Un groupe tenu à l’écart d’un lieu ne va pas plus loin que cela.",
        "threat.men" => "Hommes d’une attaque dont nul ne dit qui est venu.",
        "threat.wary.half_at" => {
            "Effectif des patrouilles senties dans un lieu auquel un réseau y garde les gens moitié moins souvent qu’au plus."
        }
        "threat.deterred" => {
            "Probabilité que les patrouilles senties dans un lieu fassent renoncer un groupe pour l’instant, si nombreuses qu’elles soient."
        }
        "threat.noticed.by_day" => {
            "Probabilité que les gens d’un lieu remarquent des hommes armés qui y viennent de jour."
        }
        "threat.noticed.at_night" => {
            "Probabilité que les gens d’un lieu remarquent des hommes armés qui y viennent de nuit."
        }
        "threat.trafficking_noticed" => {
            "Probabilité que les gens d’un lieu remarquent que d’autres sont déplacés contre leur gré."
        }
        "threat.misjudged" => "De combien on se trompe sur un nombre d’hommes armés que l’on voit, dans les deux sens.",
        "threat.attack.fear" => "Peur dans un lieu pour une attaque de pleine gravité.",
        "threat.attack.tension" => "Tension dans un lieu pour une attaque de pleine gravité.",
        "threat.answers_after" => {
            "Combien de temps après avoir appris que des gens ont parlé un groupe leur répond, en moyenne."
        }
        "threat.wary" => "Probabilité qu’un réseau ne déplace personne tant qu’une patrouille est proche.",
        "threat.keeps_quiet" => "Combien de temps se tait un réseau à qui une patrouille a repris des gens.",
        "threat.women" => "Femmes parmi les gens qu’un réseau déplace, autant qu’il y en a à côté des enfants.",
        "threat.children" => "Enfants parmi les gens qu’un réseau déplace.",
        "conduct.at_worst" => {
            "Probabilité d’une faute dans une rencontre, sous pleine pression, sans formation ni responsabilité."
        }
        "conduct.emboldens.each" => "Ce que chaque cas vu et resté sans réponse ajoute à l’impunité.",
        "conduct.emboldens.at_most" => "Le plus que tous les cas vus et restés sans réponse ajoutent à l’impunité.",
        "conduct.tension_presses" => {
            "Pression qu’ajoute une tension entière dans le lieu : des gens qui ont peur des deux côtés."
        }
        "conduct.unsupported_presses" => {
            "Pression sur une force à laquelle l’appui a été retiré : moins de carburant, moins de repos."
        }
        "conduct.suspension_adds" => {
            "Ce que la suspension de l’appui ajoute à la responsabilité, de ce qui manque, une fois que la hiérarchie de la force s’est penchée \
             sur ses cas."
        }
        "conduct.chain_answers" => {
            "Après combien de temps, en moyenne, la hiérarchie d’une force enquête sur des cas restés sans réponse, une fois l’appui \
             suspendu à cause d’eux."
        }
        "conduct.unsupported_asks" => {
            "De combien plus souvent une force privée d’appui demande de l’argent à ceux qui passent : le carburant et la solde viennent bien \
             de quelque part."
        }
        "conduct.monitors_add" => {
            "Ce que des observateurs d’un partenaire ajoutent à la surveillance d’une force et à ce qu’on en voit, de ce qui manque."
        }
        "conduct.desk.complaint" => {
            "Part des groupes à qui l’on a demandé de l’argent qui se plaignent, là où un partenaire tient un bureau des plaintes."
        }
        "conduct.desk.adds" => {
            "Ce que chaque plainte traitée par un bureau ajoute à la responsabilité, de ce qui manque."
        }
        "conduct.breach.takes" => {
            "Ce qu’un appui donné contre la politique retire à la responsabilité d’une force : elle apprend que personne ne demande rien."
        }
        "conduct.breach.told" => {
            "De ce que les gens racontent d’une faute, la part qui vise ceux qui appuient la force contre leur propre politique."
        }
        "conduct.breach.emboldens" => {
            "Ce qu’un appui donné contre la politique ajoute à l’impunité, aussi longtemps qu’il dure ainsi."
        }
        "conduct.beside.told" => {
            "De ce que les gens racontent d’une faute, la part qui vise ceux qui appuient la force après l’avoir évaluée, sans conditions : on les \
             voit à ses côtés."
        }
        "conduct.bound.told" => "La même part quand ils ont lié leur appui à un suivi ou à un bureau de plaintes.",
        "conduct.watched_presses" => {
            "Pression sur une force que des observateurs de qui l’appuie surveillent : ses gens le prennent mal."
        }
        "conduct.risk.medium" => {
            "À partir de ce risque (ce qui manque à la formation × l’impunité), une évaluation le juge moyen."
        }
        "conduct.risk.high" => "À partir de ce risque, une évaluation le juge élevé.",
        "conduct.training_adds" => "Ce qu’une formation ajoute à la formation, de ce qui manque.",
        "conduct.uncovered" => {
            "Probabilité qu’une faute cachée vienne au jour, là où la force est tout à fait surveillée."
        }
        "conduct.uncovered_after" => "Après combien de temps une faute cachée vient au jour, en moyenne.",
        "conduct.seen" => "Probabilité que quelqu’un voie une faute.",
        "conduct.involved" => "Personnes qui subissent une faute, ou qui la racontent parce qu’elles étaient à côté.",
        "conduct.onlooker_tells" => "Qui regardait depuis la file raconte cette part de ce que racontent les victimes.",
        "conduct.payment_at_worst" => {
            "Probabilité qu’on demande à un groupe qui passe un poste de payer ce que personne ne doit, sans formation et sans \
             responsabilité."
        }
        "conduct.payment_told" => {
            "Ce que raconte chez lui un groupe à qui l’on a demandé de payer, à côté d’un groupe victime d’une faute."
        }
        "conduct.payment_complaint" => "Des groupes à qui l’on a demandé de payer, part dont la plainte fait un cas.",
        "conduct.trust_lost" => "Ce qui arrive à la confiance là où une faute est vue, avant pondération.",
        "conduct.fear" => "Peur là où une faute est vue.",
        "conduct.tension" => "Tension là où une faute est vue.",
        "conduct.inquiry_adds" => "Ce qu’une enquête ajoute à la responsabilité, de ce qui manque.",
        "conduct.trust_restored" => {
            "Confiance qu’une enquête regagne dans chaque lieu concerné, avant saturation : une partie de ce qui était perdu."
        }
        "harm.attack.harmed" => {
            "Probabilité qu’une personne présente lors d’une attaque de pleine gravité soit atteinte."
        }
        "harm.attack.missing" => {
            "Probabilité qu’une personne présente lors d’une telle attaque soit ensuite recherchée par les siens."
        }
        "harm.attack.men_half" => "Ce nombre d’hommes fait la moitié du mal que ferait n’importe quel nombre.",
        "harm.attack.hidden" => "Ce qui reste du danger d’une attaque pour qui se cache tout près.",
        "harm.attack.missing_warned" => {
            "De celles qui seraient recherchées, part qui l’est là où les gens étaient prévenus : les familles savent où se retrouver."
        }
        "harm.attack.guarded" => {
            "Part du mal d’une attaque que les patrouilles écartent au plus, si nombreuses qu’elles soient."
        }
        "harm.attack.guard_half_at" => {
            "Effectif des patrouilles présentes, par rapport aux assaillants, auquel elles en écartent la moitié."
        }
        "harm.road.harmed" => {
            "Probabilité qu’une personne soit atteinte sur un chemin où nul ne protège les voyageurs : volée, retenue ou blessée."
        }
        "harm.road.missing" => {
            "Probabilité qu’une personne qui a pris un tel chemin soit ensuite recherchée par les siens."
        }
        "harm.road.guarded" => "Ce qui reste du danger d’un chemin là où se tient une patrouille.",
        "harm.thirst.harmed" => "Probabilité qu’une personne soit atteinte après un jour sans assez d’eau.",
        "harm.hunger.harmed" => "Probabilité qu’une personne soit atteinte après un jour sans nourriture.",
        "harm.exposure.harmed" => "Probabilité qu’une personne soit atteinte après une nuit dehors.",
        "travel.herds.fields_tension" => "Ce qu’un troupeau venu par les champs ajoute à la tension des gens du lieu.",
        "harm.explosive.harmed" => {
            "Probabilité qu’une personne soit atteinte là où un groupe tombe sur un engin explosif."
        }
        "boats.seats" => "Combien de personnes une pirogue prend.",
        "boats.usual" => {
            "La part des pirogues d’une communauté qui passe des gens un jour ordinaire ; les autres pêchent."
        }
        "boats.fills" => "Le temps qu’une pirogue se remplit au débarcadère avant de partir.",
        "boats.waits" => "Le temps que les gens attendent une pirogue avant de renoncer.",
        "boats.counts" => "À quel rythme on compte ce que des pirogues prêtées n’ont pas pêché.",
        "boats.catch_tension" => {
            "Ce que la tension gagne dans une communauté dont toute la flotte a perdu la pêche d’un jour."
        }
        "boats.shown_by" => "Combien de gens en fuite une communauté passe avant d’en avoir plus peur.",
        "boats.shown_fear" => "Ce que sa peur gagne alors : qui passe les autres se montre.",
        "boats.crew" => "Combien de personnes mènent une pirogue.",
        "diggings.evening" => "L’heure locale où la journée de travail d’un site finit, et où l’on compte.",
        "diggings.dry" => "Parmi ceux qui creusent, la part qui manque d’eau un jour donné.",
        "diggings.overseen_left" => "Ce qu’il reste du danger des puits là où quelqu’un veille sur le site.",
        "diggings.told_left" => "Ce qu’il en reste là où les gens ont été avertis.",
        "diggings.lasts" => {
            "Le temps qu’un site est suivi après une visite, et que les gens tiennent compte de ce qu’on leur a dit."
        }
        "diggings.hides" => {
            "Ce qu’il reste de la chance de remarquer un réseau sur un site sur lequel personne ne veille."
        }
        "diggings.found" => "La chance que ceux qui veillent sur un site y trouvent un réseau qui retient des gens.",
        "diggings.pays" => "Ce que retire à la tension un groupe qui rentre avec de l’argent.",
        "diggings.empties" => "Le temps dans lequel se vide un site fermé de force.",
        "diggings.lorry" => "Combien de personnes un camion emmène.",
        "diggings.goes_elsewhere" => "Parmi ceux que l’on chasse, la part qui va creuser ailleurs.",
        "diggings.comes_back" => "Parmi les autres, la part qui revient creuser de nuit.",
        "diggings.back_after" => "Le délai après lequel ils sont revenus.",
        "diggings.by_night" => "Combien un puits est plus dangereux de nuit.",
        "diggings.driven_told" => {
            "Ce qui se raconte de chaque personne chassée d’un site, par rapport à ce qui se raconte de quelqu’un renvoyé à un poste."
        }
        "wayside.checkpoint.delay" => "Le temps qu’un barrage fait perdre à un groupe, en moyenne.",
        "wayside.checkpoint.asks" => {
            "La part des groupes à qui l’on demande de payer au barrage d’une force qui ne répond de rien."
        }
        "wayside.explosive.met" => {
            "Probabilité qu’un groupe tombe sur un engin explosif, sur une route où il y en a et que nul n’a balisée."
        }
        "wayside.explosive.marked_left" => "Ce qu’il en reste là où c’est balisé.",
        "wayside.clears" => "Combien de kilomètres de route sont fouillés et dépollués en un jour.",
        "wayside.curfew.untold_holds" => {
            "Le temps pendant lequel une patrouille à qui l’on n’a pas dit la dérogation retient les gens."
        }
        "wayside.curfew.night_outside" => "Les gens dans le besoin retenus aussi longtemps passent la nuit dehors.",
        "displacement.returns.lorry" => "Le nombre de personnes qu’un camion ramène.",
        "wayside.curfew.shows" => {
            "De combien on remarque plus souvent des hommes armés là où un couvre-feu tient tous les autres loin des routes."
        }
        "wayside.stranded.chance" => {
            "Probabilité qu’un véhicule n’avance plus, ou que ses passagers soient abandonnés, sur cent kilomètres de piste sans poste."
        }
        "wayside.stranded.water" => "Le temps pendant lequel ces gens ont de l’eau.",
        "wayside.stranded.thirst_counts" => {
            "Chaque fois que ce temps passe ensuite, ils sont atteints comme par un jour de soif ailleurs."
        }
        "wayside.stranded.calls" => "Probabilité qu’ils joignent quelqu’un par téléphone.",
        "wayside.stranded.passed_by" => {
            "Probabilité, chaque fois que la soif compte, que quelqu’un passe, donne de l’eau et parle d’eux."
        }
        "wayside.stranded.through" => "Après ce temps, ceux qui restent ont marché jusqu’à un puits.",
        "wayside.search.finds" => {
            "Probabilité qu’une patrouille qui parcourt une route en quête de gens trouve ceux qui y sont."
        }
        "wayside.search.passing_finds" => "Probabilité qu’une patrouille qui y passe pour autre chose les trouve.",
        "displacement.returns.informed" => {
            "De ceux qui savent qu’ils peuvent rentrer, la part qui part quand il y a des camions."
        }
        "displacement.returns.uninformed" => {
            "De ceux à qui nul n’a dit ce qui les attend, la part qui part quand même."
        }
        "displacement.returns.breach_told" => {
            "Ce qui se raconte de chaque personne ramenée chez elle contre les règles, par rapport à ce qui se raconte de quelqu’un à qui l’on a fait du tort."
        }
        "displacement.drivers" => "Combien de personnes mènent un convoi de secours.",
        "displacement.returns.assessment_holds" => "Le temps pendant lequel une évaluation compte.",
        "harm.collapse.harmed" => {
            "Probabilité que quelqu’un qui cherche de l’or soit blessé par un jour dans un puits que personne n’étaie."
        }
        "harm.illness.harmed" => "Probabilité qu’une personne tombée malade et non soignée soit durablement atteinte.",
        "movement.power.sets_out" => {
            "La puissance à laquelle les habitants comptent dans le nombre de départs : à un demi, une ville quatre fois plus grande en \
             fait partir deux fois plus."
        }
        "movement.power.told_draws" => {
            "La puissance à laquelle ce que disent les premiers arrivés attire vers un refuge ; à zéro, personne."
        }
        "movement.power.way_repels" => {
            "La puissance à laquelle les kilomètres éloignent d’un refuge ; à zéro, ils ne retiennent personne."
        }
        "movement.untold" => {
            "Ce que pèse une personne de plus dont on a parlé : un refuge dont personne n’a parlé compte comme cette part de tous ceux \
             qui sont arrivés."
        }
        "movement.near" => {
            "Kilomètres ajoutés à chaque chemin avant qu’il soit pesé : faire ses bagages coûte autant qu’une courte route."
        }
        "movement.a_day" => "Kilomètres que font des familles en un jour, à pied et avec ce qui les emmène.",
        "movement.unsafe" => "De combien paraît plus long un kilomètre vers une zone de conflit.",
        "movement.leave_hosts" => "Probabilité que des gens hébergés partent pour le camp, en un jour.",
        "hazard.step" => "À quel rythme avance une épidémie.",
        "hazard.r0_at_full" => "R₀ d’une épidémie de pleine gravité ; moins en proportion.",
        "hazard.incubation" => "Jours entre l’infection et le moment où l’on infecte les autres, en moyenne.",
        "hazard.infectious" => "Jours pendant lesquels quelqu’un infecte les autres, en moyenne.",
        "hazard.waterless" => "De combien une épidémie va plus vite là où un camp manque d’eau.",
        "hazard.informed" => {
            "À quelle vitesse va une épidémie là où l’on a dit aux gens comment se protéger, par rapport aux autres lieux."
        }
        "hazard.heeded" => "Combien de temps les gens tiennent compte de ce qu’on leur a dit.",
        "hazard.carried" => {
            "Personnes exposées au lieu suivant par une route ouverte, pour chaque malade et chaque étape."
        }
        "hazard.looks_again" => "En combien de temps reprend un fléau qui était arrêté, une fois qu’il le peut.",
        "hazard.sickens" => "De ceux qui ont trop peu d’eau, la part qui en tombe malade en un jour.",
        "hazard.protects" => "De ceux qui sont vaccinés, part qui est protégée.",
        "hazard.isolated" => "Qui est soigné dans un lit infecte cette part de ce que font les autres.",
        "hazard.flooded_out" => "Part d’un lieu que chasse une inondation de pleine gravité.",
        "hazard.drought_tension" => "Tension qu’apporte un jour de sécheresse de pleine gravité.",
        "plays.reading.least" => {
            "Le moins de temps entre une nouvelle qui arrive et ce qu’en fait un joueur automatique."
        }
        "plays.reading.most" => "Le plus de temps pour la même chose.",
        "plays.looks_every" => "À quel rythme un joueur automatique lève les yeux sans que rien soit venu.",
        "plays.acts_each_look" => "Combien d’actes il fait au plus chaque fois.",
        "plays.acts_an_hour" => "Combien d’actes il fait au plus en une heure : chacun se pèse, s’écrit et se suit.",
        "plays.patience" => "Pendant combien de temps il ne refait pas exactement la même chose.",
        "plays.fresh" => "Pendant combien de temps une nouvelle est assez fraîche pour agir.",
        "plays.tells" => "À combien de rôles il transmet ce qui est grave.",
        "plays.warns_within" => {
            "Jusqu’où autour d’un danger il avertit les communautés, par la route : aussi loin que des hommes armés viennent en deux heures environ."
        }
        "plays.walks" => {
            "Jusqu’où des gens qui ont fui arrivent à pied en un jour ou deux : si loin autour d’eux, on ouvre postes et foyers."
        }
        "plays.reach" => {
            "Jusqu’où d’un danger ou d’une foule il met à l’œuvre ses postes, patrouilles et camps, par la route."
        }
        "plays.long_queue" => "Combien de gens attendent avant qu’une file soit longue.",
        "plays.reinforces_by" => "Combien d’agents il envoie à la fois à un poste.",
        "plays.expects_people" => {
            "Pour combien de gens il prépare des places quand un danger est connu et que personne n’a compté ceux qui fuient."
        }
        "plays.expects_share" => "La part des habitants d’un lieu en danger pour laquelle il prépare des places.",
        "plays.worth_a_lorry" => "Pour moins de gens, ni tentes, ni camion, ni escorte ne partent.",
        "plays.keeps_back" => "Les fonds que garde pour cela celui qui nourrit et abrite des gens.",
        "plays.guards_for" => {
            "Pendant combien de temps une patrouille garde un lieu après la dernière nouvelle d’un danger, ou accompagne des gens qui ont fui."
        }
        "plays.expects_men" => "Avec combien d’hommes armés il compte là où personne ne les a comptés.",
        "plays.food_ahead" => "Combien de jours de vivres il garde d’avance dans un camp pour ceux qui y sont.",
        "plays.case_workers" => "Combien d’assistantes sociales elle envoie dans un espace sûr.",
        "plays.convenes_a_day" => "Combien de comités il réunit par jour.",
        "plays.careless_slower" => "Combien de fois plus longtemps lit le joueur négligent.",
        "plays.careless_forgets" => "À quelle fréquence le joueur négligent regarde et ne fait rien.",
        "investigation.enough" => {
            "À partir de tant de pièces sur un même réseau, chacune d’un autre côté, d’un autre genre ou d’un autre lieu, il peut apparaître."
        }
        "investigation.each_piece" => {
            "Chance qu’un réseau apparaisse quand une pièce est versée, pour chaque pièce à partir de ce nombre."
        }
        "investigation.one_side" => {
            "Là où un seul côté a versé des pièces, la part de cette chance : la moitié d’un réseau est de l’autre côté de la frontière."
        }
        "investigation.led_astray" => {
            "Chance qu’une pièce égare les enquêteurs, là où l’essentiel de ce qu’ils ont ne dit rien d’aucun réseau."
        }
        "investigation.astray_for" => "Combien de temps une fausse piste les occupe.",
        "investigation.known_noticed" => {
            "De combien une patrouille remarque plus vite les gens qu’un réseau déplace, si elle en connaît les signes."
        }
        "investigation.known_doubted" => {
            "Chance qu’un poste regarde deux fois des gens qui portent les signes d’un réseau."
        }
        "investigation.known_seen" => {
            "De combien des agents qui connaissent les signes voient mieux, en deuxième ligne, qu’on déplace des gens contre leur gré."
        }
        "investigation.breaks_up" => "Chance qu’un réseau soit démantelé là où une patrouille se tient à son lieu.",
        "investigation.breaks_up_from_afar" => "La même chance, là où aucune ne s’y tient.",
        "investigation.records_help" => {
            "De combien il apparaît plus vite là où un côté laisse l’autre voir qui est passé, selon des règles."
        }
        "disclosure.looked_every" => "À quel rythme quelqu’un peut consulter un registre ouvert dans un autre but.",
        "disclosure.misused" => {
            "Chance qu’un registre ouvert sans règles soit détourné dans ce temps, et que des noms sortent."
        }
        "disclosure.misused_ruled" => {
            "La même chance selon des règles : qui consulte, dans quel but, et que cela est noté."
        }
        "disclosure.trust_lost" => {
            "Effet sur la confiance envers qui a livré des noms, là où ils avaient été écrits ; le double si ce sont ceux de réfugiés."
        }
        "disclosure.fear" => "La peur là où des noms sont sortis ; le double si ce sont ceux de réfugiés.",
        "disclosure.tension" => "La tension là où des noms sont sortis.",
        "disclosure.overheard" => "Chance qu’un groupe armé qui a des oreilles à un tel lieu apprenne qui s’y trouve.",
        "disclosure.keep_out" => {
            "De ceux qu’un camp inscrirait, la part qui s’en garde chaque fois que des noms de réfugiés sortent."
        }
        "disclosure.audit_finds" => {
            "De ce qui a été détourné, la part que trouve un contrôle là où personne n’a noté qui consultait."
        }
        "disclosure.audit_finds_ruled" => "La même part, là où c’était noté selon des règles.",
        "disclosure.closing_restores" => {
            "Confiance regagnée à chaque lieu concerné quand on ferme un registre dont un contrôle a trouvé le détournement, avant saturation."
        }
        "registry.neighbour_list" => {
            "Des alertes qui manquent à la liste nationale, la part que porte celle d’un voisin qui laisse le poste la consulter."
        }
        "registry.unchecked_hits" => {
            "Combien de personnes de plus répondent à la liste d’un voisin venue sans règles, que personne n’a vérifiée ; aucune n’est la personne recherchée."
        }
        "table.notice" => "Le préavis après lequel on quitte un accord.",
        "table.broken_word" => {
            "Pendant si longtemps, personne ne convient de rien avec un rôle qui a quitté un accord avec lui sans préavis."
        }
        "table.status_every" => {
            "À quel rythme les postes, les patrouilles et les camps disent à leur siège où ils en sont."
        }
        "table.look_every" => "À quel rythme on regarde les conditions des lignes et des tâches.",
        "table.meeting_waits" => "Une invitation à une réunion restée si longtemps sans réponse est déclinée.",
        "table.capital.reads" => {
            "En combien de temps un ministère a lu ce qu’on lui a envoyé : cela passe de bureau en bureau, et attend le matin."
        }
        "table.capital.decides" => {
            "Ce qu’il faut à la capitale pour décider, en plus de ce que prend l’ordre lui-même."
        }
        "table.region.reads" => {
            "En combien de temps une organisation de plusieurs États, ou un bailleur, a lu ce qu’on lui a envoyé."
        }
        "table.region.decides" => {
            "Ce qu’il faut à une organisation de plusieurs États, ou à un bailleur, pour décider, en plus de ce que prend l’ordre lui-même."
        }
        "table.flown" => "Le temps de vol des moyens débloqués, là où aucune route ne mène.",
        "table.old_picture" => {
            "Qui décide au-dessus de la frontière sur une nouvelle plus vieille que cela décide sur une image dépassée."
        }
        "table.request_waits" => "Une demande adressée plus haut et restée si longtemps sans suite est sans réponse.",
        "table.worth.officer" => "Ce que vaut un agent de la réserve, quand on demande ce qu’un acte a coûté.",
        "table.worth.vehicle" => "Ce que vaut un véhicule, quand on demande ce qu’un acte a coûté.",
        "table.worth.tent" => "Ce que vaut une tente, quand on demande ce qu’un acte a coûté.",
        "table.worth.rations" => "Combien de rations valent mille francs CFA, quand on demande ce qu’un acte a coûté.",
        "table.least_people" => {
            "Ce qui est préparé, envoyé ou accueilli pour moins de personnes que cela ne compte pas, là où l’on attend un acte sans dire combien."
        }
        "table.least_words" => "Avec moins de mots que cela, rien n’a été dit qui puisse compter.",
        _ => return None,
    };
    Some(words)
}
