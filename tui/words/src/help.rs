//! The French of `--help` and of wrong usage. The English stands where the calls are declared, for that is where clap reads it;
//! here each of its paragraphs has its French beside it, and a test finds those that have none.

/// The French of a text of the help, paragraph by paragraph. What has no French stays as it is.
pub fn french(english: &str) -> String {
    let paragraphs = english.split("\n\n").map(|said| {
        let found = TEXTS.iter().find(|(en, _)| *en == said.trim());
        found.map_or_else(|| examples(said), |(_, fr)| (*fr).to_owned())
    });
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// Whether a text of the help has its French.
pub fn stands(english: &str) -> bool {
    english.split("\n\n").all(|said| said.starts_with("Example") || TEXTS.iter().any(|(en, _)| *en == said.trim()))
}

/// Examples are the same in both languages, all but a remark.
fn examples(said: &str) -> String {
    said.replace("Examples:\n", "Exemples :\n").replace("Example:\n", "Exemple :\n").replace(
        "the start screen; without a terminal, a headless run of lake-chad",
        "l’écran d’accueil ; sans terminal, lake-chad joué d’un trait",
    )
}

/// How a call is laid out.
pub const TEMPLATE: &str = "{before-help}{about-with-newline}\nUtilisation : {usage}\n\n{all-args}{after-help}";
/// The heading of the calls.
pub const CALLS: &str = "Commandes";
/// What stands for a call in the usage.
pub const CALL: &str = "COMMANDE";

/// The values that an option takes, and the one it has without it.
pub fn values(possible: &[&str], default: Option<&str>) -> String {
    let mut out = String::new();
    if !possible.is_empty() {
        out.push_str(&format!(" [valeurs : {}]", possible.join(", ")));
    }
    if let Some(default) = default {
        out.push_str(&format!(" [par défaut : {default}]"));
    }
    out
}

/// What is wrong with a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misuse<'a> {
    /// No such call; the nearest one.
    Call(&'a str, Option<&'a str>),
    /// No such option; the nearest one.
    Option(&'a str, Option<&'a str>),
    /// A value that this option does not take, and those that it takes.
    Value { option: &'a str, written: &'a str, possible: Vec<&'a str> },
    /// An option without its value.
    NoValue(&'a str),
    /// Something must stand there.
    Missing(Vec<&'a str>),
    /// Two options that do not go together.
    Both(&'a str, &'a str),
    /// A call is missing.
    NoCall,
}

/// Wrong usage, said in French.
pub fn misuse(fault: &Misuse<'_>) -> String {
    let near =
        |near: &Option<&str>| near.map(|near| format!("\naide : vouliez-vous dire « {near} » ?")).unwrap_or_default();
    let said = match fault {
        Misuse::Call(written, nearest) => format!("« {written} » n’est pas une commande{}", near(nearest)),
        Misuse::Option(written, nearest) => format!("« {written} » n’est pas attendu ici{}", near(nearest)),
        Misuse::Value { option, written, possible } => {
            let possible = if possible.is_empty() {
                String::new()
            } else {
                format!("\naide : valeurs possibles : {}", possible.join(", "))
            };
            format!("« {written} » ne convient pas pour « {option} »{possible}")
        }
        Misuse::NoValue(option) => format!("il manque une valeur à « {option} »"),
        Misuse::Missing(what) => format!("il manque : {}", what.join(", ")),
        Misuse::Both(one, other) => format!("« {one} » ne va pas avec « {other} »"),
        Misuse::NoCall => "il manque une commande".to_owned(),
    };
    format!("{said}\naide : « --help » montre ce qui est possible")
}

const TEXTS: &[(&str, &str)] = &[
    // --- The calls ---------------------------------------------------------------------------------------------------
    (
        "A table-top exercise of a border crisis: the control room, the seats, the record",
        "Un exercice sur table pour une crise à la frontière : l’animation, les rôles, le journal",
    ),
    (
        "The built-in scenarios: name, title, length, seats, variants",
        "Les scénarios intégrés : nom, titre, durée, rôles, variantes",
    ),
    (
        "Checks scenarios: every fault at once, with its place and a help line",
        "Vérifie des scénarios : toutes les fautes à la fois, avec leur place et une aide",
    ),
    (
        "Plays a scenario: the control room and the seats, in the terminal",
        "Joue un scénario dans le terminal : l’animation et les rôles",
    ),
    (
        "Goes on with an exercise that stopped for whatever reason",
        "Reprend un exercice arrêté, quelle que soit la raison",
    ),
    ("Runs a scenario without a terminal, to its end", "Joue un scénario sans terminal, jusqu’à sa fin"),
    (
        "Runs a scenario many times, with other dice, and says what the runs have in common",
        "Joue un scénario de nombreuses fois, avec d’autres dés, et dit ce que ces parties ont en commun",
    ),
    (
        "Puts shards together: the tables and statistics that one machine alone would have made",
        "Réunit des lots : les tableaux et statistiques qu’une seule machine aurait faits",
    ),
    (
        "Says which shards are there, how far the others are, and which seeds are missing",
        "Dit quels lots sont là, où en sont les autres, et quelles graines manquent",
    ),
    (
        "Checks the chain of a log and simulates it again; names the first line that does not hold",
        "Vérifie la chaîne d’un journal et le rejoue ; nomme la première ligne fausse",
    ),
    (
        "The evaluator's room: looks back on an exercise, in the terminal",
        "La salle de l’évaluation : revoit un exercice dans le terminal",
    ),
    (
        "The settings in force, as a file to start from: every action with its keys, theme, bell",
        "Les réglages en vigueur, comme fichier de départ : actions et touches, couleurs, sonnerie",
    ),
    (
        "What happened, with causes, for other tools; or what people wrote",
        "Ce qui s’est passé, avec les causes, pour d’autres outils ; ou ce que les participants ont écrit",
    ),
    (
        "What would have come of it: the acts of a log again, with a change",
        "Ce qui en serait venu : les décisions d’un journal rejouées avec un changement",
    ),
    (
        "A change file: [drop(17), move(21, \"-2h\"), set(\"crossing.paper_takes\", 1.2)]",
        "Un fichier de changements : [drop(17), move(21, \"-2h\"), set(\"crossing.paper_takes\", 1.2)]",
    ),
    (
        "Logs of one scenario side by side: where they part, and by whose decision",
        "Des journaux d’un même scénario côte à côte : où ils se séparent, et par quelle décision",
    ),
    (
        "The logs; the first is held against each of the others",
        "Les journaux ; le premier est comparé à chacun des autres",
    ),
    (
        "What should have been otherwise, as a list: drop, move, replace, add, set, variant, agree",
        "Ce qui aurait dû être autrement, en liste : drop, move, replace, add, set, variant, agree",
    ),
    (
        "Acts are named by their numbers in the log. `docs/evaluator.md` shows one of each.",
        "Les décisions sont désignées par leur numéro dans le journal. `docs/evaluator.md` en montre une de chaque sorte.",
    ),
    (
        "How many pairs of runs with other dice say how often it would have gone better [default: 200]; 0 leaves that out",
        "Combien de paires de parties, avec d’autres dés, disent combien de fois cela aurait mieux tourné [par défaut : 200] ; 0 n’en joue aucune",
    ),
    (
        "With --no-return also how often the dice are thrown again from each hour on [default: 50].",
        "Avec --no-return, aussi combien de fois les dés sont relancés à partir de chaque heure [par défaut : 50].",
    ),
    (
        "Draws figures of the model as well: `all`, or names with commas between",
        "Tire aussi des paramètres du modèle : `all`, ou des noms séparés par des virgules",
    ),
    (
        "A set of drawn figures is a world. N pairs are N/10 worlds of ten pairs each; so N is a multiple of ten.",
        "Un jeu de paramètres tirés est un monde. N paires font N/10 mondes de dix paires ; N est donc un multiple de dix.",
    ),
    (
        "The chance of an outcome from each hour on, and the acts that changed it: a condition as in a scenario",
        "La probabilité d’une issue à partir de chaque heure, et les décisions qui l’ont changée : une condition comme dans un scénario",
    ),
    (
        "A new folder for whatif.json, whatif.html and branch.jsonl, the changed log to look back on and to play on",
        "Un nouveau dossier pour whatif.json, whatif.html et branch.jsonl, le journal changé que l’on peut revoir et continuer à jouer",
    ),
    (
        "The after-action report: report.html (one file, no network), report.md, report.docx, and report.xlsx for evaluators to fill in",
        "Le rapport de retour d’expérience : report.html (un seul fichier, sans réseau), report.md, report.docx, et report.xlsx à remplir par l’évaluation",
    ),
    (
        "The workbook of an earlier report that people filled in: ratings, answers of participants, the improvement plan",
        "Le classeur d’un rapport précédent, rempli par des personnes : notes, réponses des participants, plan d’amélioration",
    ),
    (
        "What `harmattan whatif LOG --change FILE --out DIR` found: its whatif.json; may be given several times",
        "Ce qu’a trouvé « harmattan whatif JOURNAL --change FICHIER --out DOSSIER » : son whatif.json ; peut être donné plusieurs fois",
    ),
    (
        "The improvement plan of an earlier exercise: the workbook that its report wrote. Its log keeps it, and its report says whether the measures moved",
        "Le plan d’amélioration d’un exercice précédent : le classeur écrit par son rapport. Le journal le garde, et le rapport dira si les mesures ont bougé",
    ),
    (
        "For whom: `public` leaves out secret proposals, reasons for withholding and protection matters, and says so",
        "Pour qui : `public` omet les propositions secrètes, les motifs de rétention et les questions de protection, et le dit",
    ),
    (
        "A new scenario of one’s own: an annotated folder that can be played at once",
        "Un nouveau scénario à soi : un dossier commenté que l’on peut jouer tout de suite",
    ),
    (
        "In a terminal it asks a few questions; without one it asks nothing and takes what is usual.",
        "Dans un terminal, quelques questions sont posées ; sans terminal, aucune : ce qui est habituel est pris.",
    ),
    (
        "The new folder; its name is also the name of the scenario [asked for in a terminal if it is left out]",
        "Le nouveau dossier ; son nom est aussi celui du scénario [demandé dans un terminal s’il manque]",
    ),
    (
        "What to begin with: another scenario (a folder, a file, or a name from `harmattan list`), or a spreadsheet",
        "Le point de départ : un autre scénario (un dossier, un fichier, ou un nom de `harmattan list`), ou un tableau",
    ),
    ("What to begin with", "Par quoi commencer"),
    (
        "Everything on paper, as pages that a browser prints and as Word files: inject cards, seat briefs, a wall map, a run sheet, and the papers of the exercise",
        "Tout sur papier, en pages à imprimer depuis un navigateur et en fichiers Word : injects, fiches de rôle, carte murale, conducteur, et les documents de l’exercice",
    ),
    ("Makes a scenario of other people's data", "Fait un scénario à partir d’autres données"),
    (
        "The events list of a scenario, to and from a spreadsheet",
        "Le chronogramme d’un scénario, vers un tableur et depuis un tableur",
    ),
    (
        "Writes a workbook that colleagues can fill in: events, seats, objectives, places and a key",
        "Écrit un classeur que des collègues peuvent compléter : événements, rôles, objectifs, lieux et une légende",
    ),
    (
        "Makes a scenario of a workbook of ours, or of any other events list",
        "Fait un scénario d’un de nos classeurs, ou de tout autre chronogramme",
    ),
    (
        "Reads .xlsx, .xls, .ods and .csv. It shows how it took each column and what it guessed, and asks before it writes.",
        "Lit .xlsx, .xls, .ods et .csv. La commande montre comment elle a pris chaque colonne et ce qu’elle a deviné, et demande avant d’écrire.",
    ),
    ("The new workbook", "Le nouveau classeur"),
    ("The spreadsheet", "Le tableau"),
    ("Shows what would come of it, and writes nothing", "Montre ce qui en sortirait, sans rien écrire"),
    ("The new folder of the scenario", "Le nouveau dossier du scénario"),
    ("Writes without asking", "Écrit sans demander"),
    ("The sheet to read, where another one was taken", "La feuille à lire, si une autre a été prise"),
    (
        "A conflict folder of Flee: locations, routes, conflicts and counts",
        "Un dossier de conflit de Flee : lieux, routes, conflits et comptages",
    ),
    (
        "The run prints how far people by the rules are from people as counted, as an averaged relative difference (ARD, 0 to 2), beside equal shares and shares by capacity. Day by day: run with --log, then `harmattan facts`.",
        "À la fin, l’écart entre les personnes selon les règles et les personnes comptées est affiché (écart relatif moyen, ARD, de 0 à 2), à côté de parts égales et de parts selon la capacité. Jour par jour : jouer avec --log, puis `harmattan facts`.",
    ),
    (
        "The scenario format, the acts, every model parameter and the schema of facts",
        "Le format des scénarios, les actes, tous les paramètres du modèle et le schéma des faits",
    ),
    (
        "Attributions of data and notices of libraries",
        "Les sources des données et les mentions légales des bibliothèques",
    ),
    ("Prints completions for a shell", "Affiche la complétion des commandes pour un shell"),
    ("Print this message or the help of the given subcommand(s)", "Affiche cette aide ou celle d’une commande"),
    // --- Their options -----------------------------------------------------------------------------------------------
    (
        "Language of everything [default: from LC_ALL, LC_MESSAGES or LANG]",
        "La langue de tout [par défaut : selon LC_ALL, LC_MESSAGES ou LANG]",
    ),
    (
        "A file of settings: keys, theme, bell [default: harmattan.ron in this folder, else in your folder of settings]",
        "Un fichier de réglages : touches, couleurs, sonnerie [par défaut : harmattan.ron dans ce dossier, sinon dans votre dossier de réglages]",
    ),
    (
        "One file counts, whole: the one named here; else `harmattan.ron` in the current folder; else `harmattan/harmattan.ron` in $XDG_CONFIG_HOME, or in ~/.config, or in %APPDATA% on Windows. `harmattan keys` prints one to start from.",
        "Un seul fichier compte, en entier : celui qui est nommé ici ; sinon `harmattan.ron` dans le dossier courant ; sinon `harmattan/harmattan.ron` dans $XDG_CONFIG_HOME, ~/.config, ou %APPDATA% sous Windows. `harmattan keys` en affiche un pour commencer.",
    ),
    ("The colours; NO_COLOR takes them all out", "Les couleurs ; NO_COLOR les enlève toutes"),
    ("Folders, files, or names from `harmattan list`", "Des dossiers, des fichiers, ou des noms de `harmattan list`"),
    ("A folder, a file, or a name from `harmattan list`", "Un dossier, un fichier, ou un nom de `harmattan list`"),
    ("For people, or one JSON object", "Pour être lu, ou un objet JSON"),
    ("Lets warnings fail as errors do", "Traite les avertissements comme des erreurs"),
    (
        "Checks again each time that a file is saved, until Ctrl+C",
        "Vérifie de nouveau à chaque enregistrement d’un fichier, jusqu’à Ctrl+C",
    ),
    (
        "Says what a code means: why, a wrong and a right example, and what to do",
        "Dit ce que signifie un code : pourquoi, un exemple faux et un juste, et que faire",
    ),
    (
        "What an editor asks while a scenario is written: faults, what fits, what it means (a language server, on standard input and output)",
        "Ce que demande un éditeur pendant l’écriture d’un scénario : fautes, ce qui convient, ce que cela veut dire (un serveur de langage, sur l’entrée et la sortie standard)",
    ),
    ("A summary for people, or one JSON object", "Un résumé à lire, ou un objet JSON"),
    (
        "The seed of every dice [default: the scenario's own]",
        "La graine de tous les dés [par défaut : celle du scénario]",
    ),
    ("Plays a programme variant of the scenario", "Joue une variante du programme"),
    (
        "Has a play keep the seats, or with `SEAT=NAME` one of them; may stand several times",
        "Confie les rôles à un joueur automatique, ou avec `RÔLE=NOM` un seul ; peut se répéter",
    ),
    (
        "A play sees what its seat sees and does what people could do: `by-the-book`, `careless`, `harmful`, or `nothing`. What it \
         does is marked and stands in the log like the acts of people. A seat with acts of its own has no play unless it is named.",
        "Un joueur automatique voit ce que voit son rôle et fait ce que des gens pourraient faire : `by-the-book`, `careless`, \
         `harmful` ou `nothing`. Ce qu’il fait est marqué et figure au journal comme les actes des gens. Un rôle qui a ses propres \
         actes n’en a pas, sauf s’il est nommé.",
    ),
    (
        "Sets a figure of the model, as `crossing.paper_takes=1.2`; may stand several times",
        "Règle un paramètre du modèle, comme `crossing.paper_takes=1.2` ; peut se répéter",
    ),
    (
        "`harmattan reference` prints all of them with their units and ranges. What is set here wins over the scenario.",
        "`harmattan reference` les donne tous, avec leurs unités et leurs plages. Ce qui est réglé ici l’emporte sur le scénario.",
    ),
    (
        "The new file for the log [default: SCENARIO-DATE-TIME.jsonl in this folder]",
        "Le nouveau fichier du journal [par défaut : SCENARIO-DATE-HEURE.jsonl dans ce dossier]",
    ),
    (
        "Acts for seats at which nobody sits: an acts file, or the log of an earlier exercise",
        "Des décisions pour les rôles que personne ne tient : un fichier de décisions, ou le journal d’un autre exercice",
    ),
    (
        "The facilitator gives a seat to the script in the list of seats; until then nothing of it happens.",
        "L’animation confie un rôle au script dans la liste des rôles ; avant cela, il ne se passe rien.",
    ),
    (
        "So many twin tables of the scenario at once, with the same dice; each has seats, a clock and a log of its own",
        "Autant de tables jumelles du scénario à la fois, avec les mêmes dés ; chacune a ses rôles, son horloge et son journal",
    ),
    (
        "The logs are NAME-t1.jsonl, NAME-t2.jsonl and so on. The overview (key T) shows all tables and starts, paces and directs one or all of them.",
        "Les journaux s’appellent NOM-t1.jsonl, NOM-t2.jsonl, etc. La vue d’ensemble (touche T) montre toutes les tables ; on y lance, règle et anime une table ou toutes.",
    ),
    (
        "Lets people play seats from other machines, in a browser: on a phone by pages, on a laptop in the same terminal",
        "Laisse tenir des rôles depuis d’autres appareils, dans un navigateur : des pages sur téléphone, le même terminal sur ordinateur",
    ),
    (
        "An address of this machine as for `--listen`; without a port it is 8080. F6 shows what to type and a code for cameras.",
        "Une adresse de cet ordinateur, comme pour `--listen` ; sans port, c’est 8080. F6 montre quoi taper, et un code pour caméra.",
    ),
    (
        "Encrypts the lines of browsers (TLS), with a certificate of this host that each browser first warns of",
        "Chiffre les lignes des navigateurs (TLS), avec un certificat de cet ordinateur dont chaque navigateur avertit d’abord",
    ),
    (
        "With `--web`, or once F6 opens for browsers. F6 shows the fingerprint to compare. Needs a programme built with `--features tls`.",
        "Avec `--web`, ou dès que F6 ouvre aux navigateurs. F6 montre l’empreinte à comparer. Il faut un programme construit avec `--features tls`.",
    ),
    (
        "Lets people play seats from other machines, by ssh: an address of this machine, with or without a port",
        "Laisse tenir des rôles depuis d’autres ordinateurs, par ssh : une adresse de cet ordinateur, avec ou sans port",
    ),
    (
        "`0.0.0.0` is every network that this machine is on; `2222` alone is a port for this machine only. F6 in the control room shows what to type there, and the code of every seat.",
        "`0.0.0.0` : tous les réseaux de cet ordinateur ; `2222` seul : un port pour cet ordinateur seulement. F6, dans la salle d’animation, montre ce qu’il faut taper et le code de chaque rôle.",
    ),
    ("The log", "Le journal"),
    ("The log, or the exhibit of one", "Le journal, ou la pièce scellée qui en contient un"),
    (
        "Of an exhibit it checks each part against the manifest as well, and the facts against what the log gives.",
        "D’une pièce scellée, chaque partie est aussi comparée au manifeste, et les faits à ce que donne le journal.",
    ),
    (
        "Packs log, scenario, parameters, facts and report into one sealed file",
        "Réunit journal, scénario, paramètres, faits et rapport en une seule pièce scellée",
    ),
    (
        "The file is a zip with a manifest that has the SHA-256 of each part and the seal of the exercise. `harmattan verify` checks it and simulates it again. It holds everything that was recorded and does not circulate.",
        "Le fichier est un zip avec un manifeste qui donne le SHA-256 de chaque partie et le sceau de l’exercice. `harmattan verify` le vérifie et rejoue l’exercice. Il contient tout ce qui a été enregistré et ne circule pas.",
    ),
    ("Where to write [default: named after the log]", "Où écrire [par défaut : du nom du journal]"),
    (
        "Demands that this key has signed the log to its last line: a fingerprint, or the file of a key",
        "Exige que cette clé ait signé le journal jusqu’à sa dernière ligne : une empreinte, ou le fichier d’une clé",
    ),
    (
        "The key of a host lies beside the log where doors were opened (`harmattan-host-key`); the page of the doors shows its fingerprint.",
        "La clé de l’hôte est à côté du journal là où des accès ont été ouverts (`harmattan-host-key`) ; la page des accès montre son empreinte.",
    ),
    (
        "What people do: one act a line, as a log records it",
        "Ce que font les gens : une décision par ligne, comme dans un journal",
    ),
    ("Stops early: \"24h\", \"+2h15\" or \"D2 06:00\"", "S’arrête plus tôt : \"24h\", \"+2h15\" ou \"J2 06:00\""),
    ("How many runs of each combination", "Combien de parties pour chaque combinaison"),
    (
        "The seed of the first run; each further one has the next [default: the scenario's own]",
        "La graine de la première partie ; chaque partie suivante a la suivante [par défaut : celle du scénario]",
    ),
    (
        "Plays a programme variant of the scenario, or several outputs at once; may stand several times",
        "Joue une variante du programme, ou plusieurs produits à la fois ; peut se répéter",
    ),
    (
        "Runs every set of outputs that can be paid for, and says which do most for their cost",
        "Joue chaque ensemble de produits que le budget permet, et dit lesquels font le plus pour leur coût",
    ),
    (
        "Outputs are variants that add to the same one; `--variant` names that one, where the scenario has several such.",
        "Les produits sont des variantes qui s’ajoutent à la même ; `--variant` la nomme, si le scénario en a plusieurs.",
    ),
    (
        "Draws figures of the model from their plausible ranges: `all`, or names with commas between",
        "Tire des paramètres du modèle dans leur plage plausible : `all`, ou des noms séparés par des virgules",
    ),
    (
        "A set of drawn figures is a world. With it `--runs N` are N/10 worlds of ten seeds each, the same for every combination; so N \
         is a multiple of ten. The findings say in how many worlds a comparison holds, and which figures turn it.",
        "Un jeu de paramètres tirés est un monde. `--runs N` donne alors N/10 mondes de dix graines, les mêmes pour chaque combinaison ; \
         N est donc un multiple de dix. Les résultats disent dans combien de mondes une comparaison tient, et quels paramètres la \
         retournent.",
    ),
    (
        "Says how strong each figure is: elementary effects over N trajectories, then shares of variance for the strongest ten",
        "Dit l’influence de chaque paramètre : effets élémentaires sur N trajectoires, puis parts de variance des dix plus forts",
    ),
    (
        "All figures are tried, unless `--vary` names some. `--runs N` are N trajectories; each has as many runs as there are figures, \
         and two.",
        "Tous les paramètres y passent, à moins que `--vary` n’en nomme. `--runs N` donne N trajectoires ; chacune compte autant de \
         parties qu’il y a de paramètres, plus deux.",
    ),
    (
        "Looks for boxes of figures, plays and variants in which a measure is among its worst tenth",
        "Cherche les boîtes de paramètres, de joueurs automatiques et de variantes où une mesure est dans son pire dixième",
    ),
    (
        "All figures are varied, unless `--vary` or `--design` says otherwise.",
        "Tous les paramètres varient, à moins que `--vary` ou `--design` n’en décide autrement.",
    ),
    (
        "Runs a design of another tool: a CSV with a world a row and a figure a column",
        "Joue le plan d’un autre outil : un CSV avec un monde par ligne et un paramètre par colonne",
    ),
    (
        "It may have columns `variant`, `play` and `seed` as well. `--runs N` are N seeds for each row, one if nothing is said.",
        "Il peut avoir aussi les colonnes `variant`, `play` et `seed`. `--runs N` donne N graines par ligne, une si rien n’est dit.",
    ),
    (
        "How many runs at a time [default: as many as the machine has cores]",
        "Combien de parties à la fois [par défaut : autant que la machine a de cœurs]",
    ),
    (
        "Runs one of N equal parts, for one machine of many; `rehearse merge` puts them together",
        "Joue un lot sur N de même taille, pour une machine parmi d’autres ; « rehearse merge » les réunit",
    ),
    (
        "A folder for the runs (runs.csv, runs.parquet), their statistics (summary.json) and a page for people (report.html)",
        "Un dossier pour les parties (runs.csv, runs.parquet), leurs statistiques (summary.json) et une page à lire (report.html)",
    ),
    (
        "Each run is kept there as soon as it is done. Whoever stops in the middle goes on with the same call.",
        "Chaque partie y est gardée dès qu’elle est finie. Qui s’arrête en route continue avec le même appel.",
    ),
    ("Folders with shards, in any order", "Des dossiers de lots, dans n’importe quel ordre"),
    ("Folders with shards", "Des dossiers de lots"),
    ("Writes a log into this new file", "Écrit un journal dans ce nouveau fichier"),
    ("Where to write [default: standard output]", "Où écrire [par défaut : la sortie standard]"),
    (
        "The facts as one JSON object a line (jsonl), as a table (csv), as a table with types (parquet), as events and objects (ocel), as points on a map (geojson), or counted by place and hour (hxl); the words that people wrote as a table (journal)",
        "Les faits, un objet JSON par ligne (jsonl), en tableau (csv), en tableau typé (parquet), en événements et objets (ocel), en points sur une carte (geojson) ou comptés par lieu et par heure (hxl) ; les textes écrits par les participants, en tableau (journal)",
    ),
    (
        "`harmattan reference` prints what stands in each.",
        "`harmattan reference` affiche ce que contient chacune de ces formes.",
    ),
    (
        "What stands between the cells of a table; a spreadsheet in French expects a semicolon",
        "Ce qui sépare les cellules d’un tableau ; un tableur en français attend un point-virgule",
    ),
    (
        "The folder to write into [default: one named after the log]",
        "Le dossier où écrire [par défaut : du nom du journal]",
    ),
    ("The folder to write into [default: SCENARIO-print]", "Le dossier où écrire [par défaut : SCENARIO-print]"),
    (
        "Only pages for a browser, or only Word files [default: both]",
        "Seulement des pages pour un navigateur, ou seulement des fichiers Word [par défaut : les deux]",
    ),
    ("The folder that holds input_csv and source_data", "Le dossier qui contient input_csv et source_data"),
    (
        "The new folder of the scenario [default: the name of DIR, here]",
        "Le nouveau dossier du scénario [par défaut : le nom de DIR, ici]",
    ),
    (
        "By which rules people move [default: flee; with --blind our own]",
        "Les règles de déplacement : Flee actuel, Flee de 2017, ou les nôtres [par défaut : flee ; avec --blind, harmattan]",
    ),
    (
        "Withholds the capacities of camps, which mostly leak the answer",
        "Cache la capacité des sites, qui trahit le plus souvent la réponse",
    ),
    ("The shell", "Le shell"),
    ("Print help", "Affiche l’aide"),
    ("Print help (see more with '--help')", "Affiche l’aide (en entier avec --help)"),
    ("Print help (see a summary with '-h')", "Affiche l’aide (en bref avec -h)"),
    ("Print version", "Affiche la version"),
    ("Print help for the subcommand(s)", "Affiche l’aide d’une commande"),
];
