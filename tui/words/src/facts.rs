//! What is said of the chronicle for other tools: the heads of counts, and the schema as the reference prints it. Names of columns, facts
//! and fields are for programs, and the same in both languages.

use vocabulary::held::{FactUnit, FieldSort};

use super::Lang;

texts! {
    /// The fixed phrases.
    struct FactsPhrases {
        hxl_heads as &'static [&'static str; 28]:
            &[
                "Date", "Hour", "Code of the place", "Place", "Region", "Country", "Degrees north", "Degrees east",
                "Crossed at a post", "Women among them", "Children among them", "Crossed where no post stands",
                "Turned back", "Fled from here", "Found a place in a camp", "Taken in by families", "Found no roof",
                "Came to harm", "Missing", "Fell ill", "Without enough water", "Without enough food", "In the open",
                "Schema", "Scenario", "Variant", "Seed", "Seal",
            ],
            &[
                "Date", "Heure", "Code du lieu", "Lieu", "Région", "Pays", "Degrés nord", "Degrés est",
                "Passés à un poste", "Dont femmes", "Dont enfants", "Passés hors de tout poste",
                "Refoulés", "Partis d’ici en fuyant", "Ont trouvé place dans un site", "Accueillis par des familles", "Sans toit à l’arrivée",
                "Touchés ou blessés", "Disparus", "Tombés malades", "Sans assez d’eau", "Sans assez de vivres", "À la belle étoile",
                "Schéma", "Scénario", "Variante", "Graine", "Sceau",
            ];
        heading: "Facts for other tools", "Les faits pour d’autres outils";
        about:
            "`harmattan facts LOG --format FORM` prints the chronicle of a log. Whatever the form, it says which exercise it is of: \
             schema, scenario, variant, seed, version that wrote the log, start, zone, last second and seal; in lines and tables by a first row \
             with the number 0, in Parquet by metadata (`harmattan.seal` and so on), in the event log by the object of the exercise, on the map \
             beside the features, in counts by columns. `breaks_off_at` and `otherwise_from` are lines of the log: from there on nothing is \
             told, or this version makes of the acts what the one that wrote them did not. The number of the schema counts up when something \
             means something else; new facts and new columns may come without that.",
            "`harmattan facts JOURNAL --format FORME` affiche la chronique d’un journal. Quelle que soit la forme, elle dit de quel exercice \
             il s’agit : schéma, scénario, variante, graine, version qui a écrit le journal, début, fuseau, dernière seconde et sceau ; par une \
             première ligne de numéro 0 dans les lignes et les tableaux, par les métadonnées de Parquet (`harmattan.seal`, etc.), par l’objet de \
             l’exercice dans le journal d’événements, à côté des entités sur la carte, par des colonnes dans les comptages. `breaks_off_at` et \
             `otherwise_from` sont des lignes du journal : à partir de là, rien n’est dit, ou cette version tire des actes autre chose que celle \
             qui les a écrits. Le numéro du schéma augmente quand quelque chose change de sens ; de nouveaux faits et de nouvelles colonnes \
             peuvent venir sans cela.";
        schema: "Schema", "Schéma";
        form: "form", "forme";
        what: "what", "quoi";
        column: "column", "colonne";
        holds: "holds", "contient";
        empty: "may be empty", "peut être vide";
        yes: "yes", "oui";
        no: "no", "non";
        tag: "tag", "étiquette";
        fact: "fact", "fait";
        fields: "fields", "champs";
        forms as [(&'static str, &'static str); 7]:
            [
                ("jsonl", "one JSON object a line: `n`, `at` (seconds since the start), `cause`, `roll` where dice decided, `what`"),
                ("csv", "a row a fact: `n`, `at_s`, `date`, `what`, `cause`, `cause_ref`, `roll`, and the fields as JSON; `--separator` sets the sign between cells"),
                ("parquet", "a row a fact, with types and a column for each field (below); built with the feature `office`"),
                ("ocel", "OCEL 2.0 as JSON: facts are events, and what their fields name are objects, `kind:name`, with the name of the field as qualifier. The cause stands there as `cause` where it is an act or a row, and as `cause_fact` where it is a fact. An event that names nothing names the exercise"),
                ("geojson", "facts that have a place, as points with `time` in the zone of the exercise; of a road halfway. What concerns protection, and what people saw or told, has neither place nor name nor cause"),
                ("hxl", "counts by place and local hour, with a row of HXL tags under the heads (below)"),
                ("journal", "not facts: the words that people wrote, and the injects that they were given"),
            ],
            [
                ("jsonl", "un objet JSON par ligne : `n`, `at` (secondes depuis le début), `cause`, `roll` si des dés ont décidé, `what`"),
                ("csv", "une ligne par fait : `n`, `at_s`, `date`, `what`, `cause`, `cause_ref`, `roll`, et les champs en JSON ; `--separator` fixe le signe entre les cellules"),
                ("parquet", "une ligne par fait, avec des types et une colonne par champ (ci-dessous) ; construit avec l’option `office`"),
                ("ocel", "OCEL 2.0 en JSON : les faits sont des événements, et ce que nomment leurs champs sont des objets, `genre:nom`, avec le nom du champ pour qualificatif. La cause y figure comme `cause` si c’est un acte ou une ligne, et comme `cause_fact` si c’est un fait. Un événement qui ne nomme rien nomme l’exercice"),
                ("geojson", "les faits qui ont un lieu, en points avec `time` au fuseau de l’exercice ; pour une route, à mi-chemin. Ce qui touche à la protection, et ce que des gens ont vu ou dit, n’a ni lieu, ni nom, ni cause"),
                ("hxl", "des comptages par lieu et heure locale, avec une ligne d’étiquettes HXL sous les titres (ci-dessous)"),
                ("journal", "pas des faits : les textes écrits par les participants, et les injects qu’ils ont reçus"),
            ];
        columns_heading: "Columns of the table with types", "Les colonnes du tableau typé";
        columns_about:
            "Every fact has the first of these. The others are the fields of facts, each under its own name, and empty where a fact has no such \
             field. Where one name stands for values of two sorts, text keeps the name and the others say what they hold.",
            "Chaque fait a les premières. Les autres sont les champs des faits, chacun sous son nom, et vides si le fait n’a pas ce champ. \
             Quand un nom vaut pour des valeurs de deux sortes, le texte garde le nom et les autres disent ce qu’elles contiennent.";
        columns as [(&'static str, &'static str); 18]:
            [
                ("n", "number of the fact, from 1; the key"),
                ("at_s", "seconds of the exercise"),
                ("time", "the moment, in UTC"),
                ("date", "the local date and hour"),
                ("domain", "what wrote it"),
                ("what", "which fact it is"),
                ("cause", "`start`, `act`, `inject` or `fact`"),
                ("cause_act", "joins the act of this number in the log"),
                ("cause_inject", "joins the row of the MSEL of this name"),
                ("cause_fact", "joins `n`"),
                ("roll_purpose", "what dice were thrown for"),
                ("roll_subject", "for whom"),
                ("roll_needed", "permille; below it succeeds"),
                ("roll_rolled", "permille, as it fell"),
                ("site", "the place or the road where it was"),
                ("fields", "all fields of the fact"),
                ("lat", "degrees north of the site; of a road, halfway"),
                ("lon", "degrees east"),
            ],
            [
                ("n", "numéro du fait, à partir de 1 ; la clé"),
                ("at_s", "secondes d’exercice"),
                ("time", "le moment, en UTC"),
                ("date", "la date et l’heure locales"),
                ("domain", "ce qui l’a écrit"),
                ("what", "de quel fait il s’agit"),
                ("cause", "`start`, `act`, `inject` ou `fact`"),
                ("cause_act", "renvoie à l’acte de ce numéro dans le journal"),
                ("cause_inject", "renvoie à la ligne du chronogramme de ce nom"),
                ("cause_fact", "renvoie à `n`"),
                ("roll_purpose", "l’objet du jet de dés"),
                ("roll_subject", "pour qui"),
                ("roll_needed", "pour mille ; au-dessous, c’est réussi"),
                ("roll_rolled", "pour mille, tel qu’il est tombé"),
                ("site", "le lieu ou la route où cela s’est passé"),
                ("fields", "tous les champs du fait"),
                ("lat", "degrés nord du site ; pour une route, à mi-chemin"),
                ("lon", "degrés est"),
            ];
        counts_heading: "Counts by place and hour", "Les comptages par lieu et par heure";
        counts_about:
            "Persons. Movements are counted once for each party and may hold one person several times; of who goes without, the most that were \
             seen in the hour stand there. Where nothing happened there is no row.",
            "Des personnes. Les mouvements sont comptés une fois par groupe et peuvent compter plusieurs fois la même personne ; pour ceux qui \
             manquent de quelque chose, c’est le maximum vu dans l’heure. Où rien ne s’est passé, il n’y a pas de ligne.";
        facts_heading: "What facts hold", "Ce que contiennent les faits";
        facts_about:
            "A *name* is one of the scenario, and names are unique over all of it, so that it joins whatever bears it. A *serial* (`flow#3`) \
             names what came to be in play: a party of a flow, a report of who sent it, a proposal of a seat. Its last part counts by what \
             brought it forth. `act` joins the act of this number in the log, `sighting` the fact of this number. A field that is false or \
             nought may be left out of JSON.",
            "Un *nom* est celui d’une chose du scénario, et les noms y sont uniques : il renvoie à tout ce qui le porte. Un *matricule* \
             (`flux#3`) nomme ce qui est né pendant le jeu : un groupe d’un flux, un rapport de son émetteur, une proposition d’un rôle. Sa fin \
             compte par origine. `act` renvoie à l’acte de ce numéro dans le journal, `sighting` au fait de ce numéro. Un champ faux ou nul \
             peut manquer dans le JSON.";
    }
}

/// What a field of a fact holds.
pub fn sort(lang: Lang, sort: FieldSort) -> &'static str {
    let (en, fr) = match sort {
        FieldSort::Name => ("name", "nom"),
        FieldSort::Serial => ("serial", "matricule"),
        FieldSort::Word => ("word", "mot"),
        FieldSort::Whole => ("whole number", "nombre entier"),
        FieldSort::Second => ("second of the exercise", "seconde d’exercice"),
        FieldSort::YesNo => ("yes or no", "oui ou non"),
        FieldSort::List => ("list", "liste"),
        FieldSort::Record => ("object", "objet"),
    };
    lang.pick(en, fr)
}

/// In what a number in a fact counts.
pub fn unit(lang: Lang, unit: FactUnit) -> &'static str {
    let (en, fr) = match unit {
        FactUnit::Persons => ("persons", "personnes"),
        FactUnit::Families => ("families", "familles"),
        FactUnit::Seconds => ("seconds", "secondes"),
        FactUnit::Minutes => ("minutes of the wall clock", "minutes de l’horloge de la salle"),
        FactUnit::Hours => ("hours", "heures"),
        FactUnit::HourOfDay => ("hour of the day, 0 to 23", "heure du jour, de 0 à 23"),
        FactUnit::Permille => ("permille", "pour mille"),
        FactUnit::PermilleOrPersons => ("permille; of officers, persons", "pour mille ; pour des agents, personnes"),
        FactUnit::Workers => ("case workers", "assistants sociaux"),
        FactUnit::Beds => ("beds", "lits"),
        FactUnit::Boats => ("boats", "pirogues"),
        FactUnit::Catches => ("catches of a boat and a day", "pêches d’une pirogue et d’un jour"),
        FactUnit::Lanes => ("staffed lanes", "guichets tenus"),
        FactUnit::Rations => ("rations of a person and a day", "rations d’une personne et d’un jour"),
        FactUnit::Litres => ("litres", "litres"),
        FactUnit::Funds => ("thousands of CFA francs", "milliers de francs CFA"),
        FactUnit::OfMeans => ("in the unit of the means", "dans l’unité du moyen"),
        FactUnit::Times => ("so many", "tant"),
        FactUnit::Act => ("number of an act", "numéro d’un acte"),
        FactUnit::Fact => ("number of a fact", "numéro d’un fait"),
        FactUnit::Member => ("number of a member, from 0", "numéro d’un membre, à partir de 0"),
    };
    lang.pick(en, fr)
}
