//! The headings and fixed phrases of what is printed for a room.

use vocabulary::{
    act::ActKind,
    inject::{After, Expected, Milestone, Repeat, Row},
};

use super::{Lang, Names};

texts! {
    /// The fixed phrases of printed sheets.
    struct SheetPhrases {
        exercise: "EXERCISE", "EXERCICE";
        illustrative:
            "Illustrative: it trains people, it predicts nothing. Armed groups and persons are fictional.",
            "Modèle illustratif : il forme, il ne prédit rien. Les groupes armés et les personnes sont fictifs.";
        for_the_room: "Sheets for the room", "Feuilles pour la salle";
        how_to as &'static [&'static str]:
            &[
                "Open a sheet in a browser and print it at 100 %, on A4, without margins of the browser’s own. The map is A3; on A4 it is half as large.",
                "Cut the cards along the dashed lines. Each card is for one seat: hand it over at its time, and tell nobody else what it says.",
                "Fold each brief and give it to its seat before the exercise. What stands in the frame is for that seat alone.",
                "The run sheet is for the facilitator. Players must not see it.",
            ],
            &[
                "Ouvrez une feuille dans un navigateur et imprimez-la à 100 %, en A4, sans marges ajoutées. La carte est en A3 ; en A4 elle est deux fois plus petite.",
                "Découpez les fiches d’inject le long des tirets. Chaque fiche est pour un seul rôle : remettez-la à son heure, et ne dites à personne d’autre ce qu’elle contient.",
                "Pliez chaque fiche de rôle et donnez-la à son rôle avant l’exercice. Ce qui est encadré est pour ce rôle seul.",
                "Le conducteur de l’exercice est pour l’animation. Les rôles ne doivent pas le voir.",
            ];
        cards: "Inject cards", "Fiches d’inject";
        cards_about: "one card for each seat that an inject reaches", "une fiche par rôle que l’inject atteint";
        briefs: "Seat briefs", "Fiches de rôle";
        briefs_about: "one page for each seat", "une page par rôle";
        attachments: "Sheets to hand out", "Feuilles à remettre";
        attachments_about:
            "what goes with a card or a brief, a page for each seat",
            "ce qui accompagne une fiche, une page par rôle";
        enclosed: "Enclosed", "Pièce jointe";
        map: "Wall map", "Carte murale";
        map_about: "A3; what everybody may know", "A3 ; ce que tout le monde peut savoir";
        run_sheet: "Run sheet", "Conducteur de l’exercice";
        run_sheet_about: "for the facilitator only", "pour l’animation seulement";
        to: "To", "Pour";
        from: "From", "De la part de";
        when: "Time", "Heure";
        given_at: "given at", "remise à";
        how: "By", "Comment";
        number: "No.", "N°";
        what: "What", "Objet";
        expected: "Expected", "Réaction attendue";
        notes: "Notes", "Remarques";
        done: "Done", "Fait";
        until: "until", "jusqu’à";
        again: "again", "revient";
        if_met: "if so", "si oui";
        if_missed: "if not", "sinon";
        by_hand: "by the facilitator’s hand", "par l’animation elle-même";
        yours_alone: "For this seat alone.", "Pour ce rôle seul.";
        brief: "Who you are", "Qui vous êtes";
        secret: "What only you know", "Ce que seul votre rôle sait";
        you_hold: "You hold", "Vous avez";
        you_can_release: "You can release, by decision", "Vous pouvez débloquer, par décision";
        under_you: "Under your orders", "Sous vos ordres";
        you_may: "You may", "Vous pouvez";
        everybody_may:
            "Everybody may share, ask, tell, propose something new, and note a decision.",
            "Tout le monde peut partager, demander, dire, proposer du nouveau et noter une décision.";
        you_reach: "Whom you reach", "Qui vous pouvez joindre";
        agreement: "needs an agreement", "accord nécessaire";
        seat: "Seat", "Rôle";
        scale: "Scale", "Échelle";
        post: "border post", "poste-frontière";
        camp: "camp or reception site", "camp ou site d’accueil";
        city: "city", "grande ville";
        town: "town", "ville";
        village: "village", "village";
        border: "border", "frontière";
        region: "region", "région";
        river: "river", "rivière";
        lake: "lake", "lac";
        approximate: "place put there by the author", "lieu placé par l’auteur";
        background_source:
            "Boundaries and water: Natural Earth (public domain). They express no opinion on the status of any territory.",
            "Frontières et eaux : Natural Earth (domaine public). Elles n’expriment aucune opinion sur le statut d’un territoire.";
        place_sources: "Places:", "Lieux :";
    }
}

/// What is expected at a row: acts, what must have come about, or both.
pub fn expectation(expected: &Expected, names: &Names) -> String {
    let name = |act: &ActKind| match expected.on.filter(|_| *act == ActKind::Do) {
        Some(own) => names.of(own).into_owned(),
        None => crate::act_name(*act, names.lang()).to_owned(),
    };
    let acts = expected.acts.iter().map(name).collect::<Vec<_>>().join(" / ");
    let effect = expected.effect.as_ref().map(|effect| crate::condition(effect, names));
    [Some(acts), effect].into_iter().flatten().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" → ")
}

/// When a row comes, as far as that is known before.
pub fn row_time(row: &Row, names: &Names) -> String {
    let Some(after) = &row.after else { return names.moment(&row.at) };
    let follows = follows(after, names.lang());
    if row.at.is_left_out() {
        return follows;
    }
    format!("{follows}, {} {}", names.lang().pick("not before", "pas avant"), names.moment(&row.at))
}

/// After which row one comes, and how long after.
fn follows(After { row, once, by }: &After, lang: Lang) -> String {
    let by = (by.0 > 0).then(|| crate::span(*by));
    match (lang, by, once) {
        (Lang::En, None, Milestone::Fired) => format!("as soon as {row} has come"),
        (Lang::En, None, Milestone::Answered) => format!("as soon as {row} is answered"),
        (Lang::En, None, Milestone::Unanswered) => format!("as soon as {row} is overdue"),
        (Lang::En, Some(by), Milestone::Fired) => format!("{by} after {row}"),
        (Lang::En, Some(by), Milestone::Answered) => format!("{by} after {row} was answered"),
        (Lang::En, Some(by), Milestone::Unanswered) => format!("{by} after {row} was overdue"),
        (Lang::Fr, None, Milestone::Fired) => format!("dès que {row} est venu"),
        (Lang::Fr, None, Milestone::Answered) => format!("dès que {row} est suivi d’effet"),
        (Lang::Fr, None, Milestone::Unanswered) => format!("dès que {row} reste sans réaction"),
        (Lang::Fr, Some(by), Milestone::Fired) => format!("{by} après {row}"),
        (Lang::Fr, Some(by), Milestone::Answered) => format!("{by} après la réaction à {row}"),
        (Lang::Fr, Some(by), Milestone::Unanswered) => format!("{by} après que {row} est resté sans réaction"),
    }
}

/// How a row comes again.
pub fn again(Repeat { every, times, until }: &Repeat, names: &Names) -> String {
    let lang = names.lang();
    let every = crate::span(*every);
    let times = times.map(|n| match lang {
        Lang::En => format!(", {n} times in all"),
        Lang::Fr => format!(", {n} fois en tout"),
    });
    let until = until.as_ref().map(|until| format!(", {} {}", lang.pick("until", "jusqu’à"), names.moment(until)));
    let rest = [times, until].into_iter().flatten().collect::<String>();
    format!("{} {every}{rest}", lang.pick("every", "toutes les"))
}

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
    Some(lang.pick(en, fr))
}

/// A lake of the atlas, which knows it by its English name.
pub fn lake(lang: Lang, english: &str) -> String {
    match (lang, english) {
        (Lang::Fr, "Lake Chad") => "Lac Tchad".to_owned(),
        (Lang::Fr, name) => name.strip_prefix("Lake ").map_or_else(|| name.to_owned(), |name| format!("Lac {name}")),
        (Lang::En, name) => name.to_owned(),
    }
}
