//! The headings and fixed phrases of what is printed for a room. One struct, filled once per language: a phrase that lacks a
//! language does not build.

use super::Lang;

/// The fixed phrases of printed sheets.
#[derive(Debug)]
#[allow(missing_docs)] // Each is named after where it stands.
pub struct Phrases {
    pub exercise: &'static str,
    pub illustrative: &'static str,
    pub for_the_room: &'static str,
    pub how_to: &'static [&'static str],
    pub cards: &'static str,
    pub cards_about: &'static str,
    pub briefs: &'static str,
    pub briefs_about: &'static str,
    pub map: &'static str,
    pub map_about: &'static str,
    pub run_sheet: &'static str,
    pub run_sheet_about: &'static str,
    pub to: &'static str,
    pub from: &'static str,
    pub when: &'static str,
    pub given_at: &'static str,
    pub how: &'static str,
    pub number: &'static str,
    pub what: &'static str,
    pub expected: &'static str,
    pub notes: &'static str,
    pub done: &'static str,
    pub until: &'static str,
    pub by_hand: &'static str,
    pub yours_alone: &'static str,
    pub brief: &'static str,
    pub secret: &'static str,
    pub you_hold: &'static str,
    pub under_you: &'static str,
    pub you_may: &'static str,
    pub everybody_may: &'static str,
    pub you_reach: &'static str,
    pub agreement: &'static str,
    pub seat: &'static str,
    pub scale: &'static str,
    pub post: &'static str,
    pub camp: &'static str,
    pub city: &'static str,
    pub town: &'static str,
    pub village: &'static str,
    pub border: &'static str,
    pub region: &'static str,
    pub river: &'static str,
    pub lake: &'static str,
    pub approximate: &'static str,
    pub background_source: &'static str,
    pub place_sources: &'static str,
}

/// The phrases of a language.
pub fn phrases(lang: Lang) -> &'static Phrases {
    match lang {
        Lang::En => &ENGLISH,
        Lang::Fr => &FRENCH,
    }
}

static ENGLISH: Phrases = Phrases {
    exercise: "EXERCISE",
    illustrative: "Illustrative: it trains people, it predicts nothing. Armed groups and persons are fictional.",
    for_the_room: "Sheets for the room",
    how_to: &[
        "Open a sheet in a browser and print it at 100 %, on A4, without margins of the browser’s own. The map is A3; on A4 it is half as large.",
        "Cut the cards along the dashed lines. Each card is for one seat: hand it over at its time, and tell nobody else what it says.",
        "Fold each brief and give it to its seat before the exercise. What stands in the frame is for that seat alone.",
        "The run sheet is for the facilitator. Players must not see it.",
    ],
    cards: "Inject cards",
    cards_about: "one card for each seat that an inject reaches",
    briefs: "Seat briefs",
    briefs_about: "one page for each seat",
    map: "Wall map",
    map_about: "A3; what everybody may know",
    run_sheet: "Run sheet",
    run_sheet_about: "for the facilitator only",
    to: "To",
    from: "From",
    when: "Time",
    given_at: "given at",
    how: "By",
    number: "No.",
    what: "What",
    expected: "Expected",
    notes: "Notes",
    done: "Done",
    until: "until",
    by_hand: "by the facilitator’s hand",
    yours_alone: "For this seat alone.",
    brief: "Who you are",
    secret: "What only you know",
    you_hold: "You hold",
    under_you: "Under your orders",
    you_may: "You may",
    everybody_may: "Everybody may share, ask, tell, propose something new, and note a decision.",
    you_reach: "Whom you reach",
    agreement: "needs an agreement",
    seat: "Seat",
    scale: "Scale",
    post: "border post",
    camp: "camp or reception site",
    city: "city",
    town: "town",
    village: "village",
    border: "border",
    region: "region",
    river: "river",
    lake: "lake",
    approximate: "place put there by the author",
    background_source: "Boundaries and water: Natural Earth (public domain). They express no opinion on the status of any territory.",
    place_sources: "Places:",
};

static FRENCH: Phrases = Phrases {
    exercise: "EXERCICE",
    illustrative: "Modèle illustratif : il forme, il ne prédit rien. Les groupes armés et les personnes sont fictifs.",
    for_the_room: "Feuilles pour la salle",
    how_to: &[
        "Ouvrez une feuille dans un navigateur et imprimez-la à 100 %, en A4, sans marges ajoutées. La carte est en A3 ; en A4 elle est deux fois plus petite.",
        "Découpez les fiches d’inject le long des tirets. Chaque fiche est pour un seul rôle : remettez-la à son heure, et ne dites à personne d’autre ce qu’elle contient.",
        "Pliez chaque fiche de rôle et donnez-la à son rôle avant l’exercice. Ce qui est encadré est pour ce rôle seul.",
        "Le conducteur de l’exercice est pour l’animation. Les rôles ne doivent pas le voir.",
    ],
    cards: "Fiches d’inject",
    cards_about: "une fiche par rôle que l’inject atteint",
    briefs: "Fiches de rôle",
    briefs_about: "une page par rôle",
    map: "Carte murale",
    map_about: "A3 ; ce que tout le monde peut savoir",
    run_sheet: "Conducteur de l’exercice",
    run_sheet_about: "pour l’animation seulement",
    to: "Pour",
    from: "De la part de",
    when: "Heure",
    given_at: "remise à",
    how: "Comment",
    number: "N°",
    what: "Objet",
    expected: "Réaction attendue",
    notes: "Remarques",
    done: "Fait",
    until: "jusqu’à",
    by_hand: "par l’animation elle-même",
    yours_alone: "Pour ce rôle seul.",
    brief: "Qui vous êtes",
    secret: "Ce que seul votre rôle sait",
    you_hold: "Vous avez",
    under_you: "Sous vos ordres",
    you_may: "Vous pouvez",
    everybody_may: "Tout le monde peut partager, demander, dire, proposer du nouveau et noter une décision.",
    you_reach: "Qui vous pouvez joindre",
    agreement: "accord nécessaire",
    seat: "Rôle",
    scale: "Échelle",
    post: "poste-frontière",
    camp: "camp ou site d’accueil",
    city: "grande ville",
    town: "ville",
    village: "village",
    border: "frontière",
    region: "région",
    river: "rivière",
    lake: "lac",
    approximate: "lieu placé par l’auteur",
    background_source: "Frontières et eaux : Natural Earth (domaine public). Elles n’expriment aucune opinion sur le statut d’un territoire.",
    place_sources: "Lieux :",
};

/// Under which condition alone a row comes; French runs *si* and *il* together.
pub fn only_if(lang: Lang, condition: &str) -> String {
    match (lang, condition.strip_prefix("il ")) {
        (Lang::En, _) => format!("only if {condition}"),
        (Lang::Fr, Some(rest)) => format!("seulement s’il {rest}"),
        (Lang::Fr, None) => format!("seulement si {condition}"),
    }
}

/// The name of a country by its two letters, for those that scenarios of the Sahel play in.
pub fn country(lang: Lang, letters: &str) -> Option<&'static str> {
    let (en, fr) = match letters {
        "BF" => ("Burkina Faso", "Burkina Faso"),
        "BJ" => ("Benin", "Bénin"),
        "CM" => ("Cameroon", "Cameroun"),
        "DZ" => ("Algeria", "Algérie"),
        "LY" => ("Libya", "Libye"),
        "ML" => ("Mali", "Mali"),
        "MR" => ("Mauritania", "Mauritanie"),
        "NE" => ("Niger", "Niger"),
        "NG" => ("Nigeria", "Nigéria"),
        "SN" => ("Senegal", "Sénégal"),
        "TD" => ("Chad", "Tchad"),
        _ => return None,
    };
    Some(match lang {
        Lang::En => en,
        Lang::Fr => fr,
    })
}

/// A lake of the atlas, which knows it by its English name.
pub fn lake(lang: Lang, english: &str) -> String {
    match (lang, english) {
        (Lang::Fr, "Lake Chad") => "Lac Tchad".to_owned(),
        (Lang::Fr, name) => name.strip_prefix("Lake ").map_or_else(|| name.to_owned(), |name| format!("Lac {name}")),
        (Lang::En, name) => name.to_owned(),
    }
}
