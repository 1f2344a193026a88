//! The words of the wall: what everybody was told, and the dice that lie there, as a screen and a page show them.

use engine::sight::wall::{WallDice, WallText, WallWord};

use super::{Names, clean, clean_lines, of_hundred, roll, say, ui, written};

texts! {
    /// What stands on the wall beside what was told.
    enum WallPhrase {
        Title: "The wall", "Le mur";
        Mark: "EXERCISE", "EXERCICE";
        InTheRoom: "in the room: {time}", "dans la salle : {time}";
        Lead: "The facilitator, to all", "L’animation, à tous";
        OnAir: "{seat}, on the radio around {place}", "{seat}, à la radio, autour de {place}";
        Told: "What everybody was told", "Ce qui a été dit à tous";
        NothingTold: "Nothing was told to everybody yet.", "Rien n’a encore été dit à tous.";
        Dice: "The dice", "Les dés";
        Proposes: "{seat} proposes", "{seat} propose";
        Odds: "Odds: {odds} in 100.", "Chances : {odds} sur 100.";
        NotRuled: "What comes of it is still to be said.", "La suite reste à dire.";
        Succeeds: "It succeeds.", "Cela réussit.";
        Fails: "It fails.", "Cela échoue.";
        ByHand: "The facilitator decided, not the dice.", "L’animation a décidé, pas les dés.";
        Map: "The map for everybody", "La carte pour tous";
        Closed: "Closed: {roads}", "Fermé : {roads}";
        OnlyForAll: "Only what everybody was told stands here. What a seat alone knows does not.", "Seul ce qui a été dit à tous figure ici. Ce qu’un rôle est seul à savoir n’y est pas.";
        NotOpen: "The wall is not open.", "Le mur n’est pas ouvert.";
        AskLead: "Whoever leads the exercise opens it.", "La personne qui anime l’exercice l’ouvre.";
        // For whoever leads.
        PageOpen: "Open to everybody on this network: {address}", "Ouvert à tous sur ce réseau : {address}";
        PageShut: "Closed for other machines.", "Fermé pour les autres machines.";
        PageNoDoor: "No door for browsers is open (page of codes).", "Aucune porte pour navigateurs n’est ouverte (page des codes).";
    }
}

/// Something on the wall: when, from whom or what for, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallLine {
    /// When, by the clock of the exercise.
    pub time: String,
    /// Who speaks.
    pub who: String,
    /// What is said, sentence by sentence or paragraph by paragraph; the first is the most important.
    pub said: Vec<String>,
}

/// What everybody was told.
pub fn told(word: &WallWord, names: &Names) -> WallLine {
    let lang = names.lang();
    let (who, said) = match &word.what {
        WallText::Lead(text) => (ui(lang, WallPhrase::Lead).to_owned(), vec![written(text, lang)]),
        WallText::Inject { from, subject, text } => {
            let text = clean_lines(lang.of(text));
            let lines = text.lines().map(|line| line.trim().to_owned());
            (names.text(from), [names.text(subject)].into_iter().chain(lines).collect())
        }
        WallText::Radio { by, place, text } => {
            let with = [("seat", &*names.of(*by)), ("place", &*names.of(*place))];
            (say(lang, WallPhrase::OnAir, &with), vec![written(text, lang)])
        }
    };
    let said = said.into_iter().filter(|text: &String| !text.is_empty()).collect();
    WallLine { time: names.time(word.at), who, said }
}

/// Dice that lie on the wall: what they were for, what they show, and what came of it.
pub fn dice(dice: &WallDice, names: &Names) -> WallLine {
    let lang = names.lang();
    let shown = match &dice.roll {
        Some(thrown) => roll(thrown, lang),
        None => say(lang, WallPhrase::Odds, &[("odds", &of_hundred(dice.odds, lang))]),
    };
    let outcome = match dice.success {
        None => WallPhrase::NotRuled,
        Some(true) => WallPhrase::Succeeds,
        Some(false) => WallPhrase::Fails,
    };
    let by_hand = dice.overridden.then(|| ui(lang, WallPhrase::ByHand).to_owned());
    let shown = (dice.roll.is_some() || !dice.overridden).then_some(shown);
    let said = [clean(&dice.text)].into_iter().chain(shown).chain([ui(lang, outcome).to_owned()]).chain(by_hand);
    WallLine {
        time: names.time(dice.at),
        who: say(lang, WallPhrase::Proposes, &[("seat", &names.of(dice.seat))]),
        said: said.collect(),
    }
}

#[cfg(test)]
mod tests {
    use kernel::{names::Slug, time::Time};
    use vocabulary::{play::Phrase, scenario::Scenario};

    use super::*;
    use crate::Lang;

    #[test]
    fn words_of_a_play_on_the_radio_stand_on_the_wall_as_words() {
        for lang in Lang::ALL {
            let names = Names::new(&Scenario::default(), lang);
            let (by, place) = (Slug::new("mayor"), Slug::new("bosso"));
            let what = WallText::Radio { by, place, text: Phrase::News.mark() };
            let line = told(&WallWord { at: Time(0), what }, &names);
            assert!(!line.said[0].contains("{play"), "{line:?}");
        }
    }

    #[test]
    fn a_decision_against_the_dice_says_so_and_one_without_dice_names_none() {
        let names = Names::new(&Scenario::default(), Lang::En);
        let ruled = WallDice {
            at: Time(0),
            seat: Slug::new("mayor"),
            text: "Open the barn.".to_owned(),
            odds: 1000,
            roll: None,
            success: Some(true),
            overridden: true,
        };
        let said = dice(&ruled, &names).said;
        assert_eq!(said, ["Open the barn.", "It succeeds.", "The facilitator decided, not the dice."]);
    }
}
