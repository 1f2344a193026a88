//! Why something did not go, in words that are short enough to be read aloud on a phone. What communities meet has a sentence of its own
//! here, without the number of a report; of what only services meet, the sentence of the terminal will do.

use vocabulary::act::Refusal;

use crate::{Names, amount, refusal};

/// Why it did not go, and what one may do.
pub fn refused(why: &Refusal, names: &Names) -> String {
    let lang = names.lang();
    let name = |slug| names.of(slug);
    let (en, fr) = match why {
        Refusal::TooLong => {
            ("That is too long. Say less.".to_owned(), "C’est trop long. Dites-le en moins de mots.".to_owned())
        }
        Refusal::NotYours { .. } | Refusal::NotUnderYourOrders { .. } => {
            ("This is not for you to do. Propose it.".to_owned(), "Ce n’est pas à vous. Proposez-le.".to_owned())
        }
        Refusal::NotYourCommunity { community } => (
            format!("{} does not speak through you. Propose it.", name(*community)),
            format!("{} : ce ne sont pas les vôtres. Proposez-le.", name(*community)),
        ),
        Refusal::NoConsent { .. } => (
            "Those who told it said no. Respect that.".to_owned(),
            "Ceux qui l’ont dit ont dit non. Respectez-le.".to_owned(),
        ),
        Refusal::NoSuchReport { .. } | Refusal::NoSuchAlert { .. } => {
            ("You do not have this message any more.".to_owned(), "Vous n’avez plus ce message.".to_owned())
        }
        Refusal::NobodyToAsk { .. } => (
            "There is nobody to ask. You decide alone.".to_owned(),
            "Il n’y a personne à qui demander. À vous de décider.".to_owned(),
        ),
        Refusal::NobodyAsks { .. } => {
            ("Nobody waits for this answer any more.".to_owned(), "Plus personne n’attend cette réponse.".to_owned())
        }
        Refusal::NotEnough { means, needed, held } => {
            let (needed, held) = (amount(*means, *needed, lang), amount(*means, *held, lang));
            (format!("It takes {needed}. You have {held}."), format!("Il faut {needed}. Vous avez {held}."))
        }
        Refusal::TooFewBoats { needed, held } => (
            format!("It takes {needed} boats. Your people have {held}."),
            format!("Il faut {needed} pirogues. Les vôtres en ont {held}."),
        ),
        Refusal::Already { .. } => ("It is so already.".to_owned(), "C’est déjà le cas.".to_owned()),
        Refusal::NoChannel { .. } => (
            "The line is cut. Try somebody else.".to_owned(),
            "La ligne est coupée. Essayez quelqu’un d’autre.".to_owned(),
        ),
        Refusal::NoWay { .. } => ("No way leads there now.".to_owned(), "Aucun chemin n’y mène maintenant.".to_owned()),
        Refusal::Empty { .. } => ("Nothing is written yet.".to_owned(), "Rien n’est encore écrit.".to_owned()),
        Refusal::SeatLocked => (
            "The facilitator has closed your role for a while.".to_owned(),
            "L’animation a fermé votre rôle un moment.".to_owned(),
        ),
        Refusal::Over => ("The exercise is over.".to_owned(), "L’exercice est fini.".to_owned()),
        Refusal::Unknown { .. }
        | Refusal::AcrossTheBorder { .. }
        | Refusal::Confidential
        | Refusal::NoCommittee { .. }
        | Refusal::NoSuchProposal { .. }
        | Refusal::DiceLie { .. }
        | Refusal::TooFewWomen { .. }
        | Refusal::OutOfRange { .. }
        | Refusal::UnsafeAtNight { .. }
        | Refusal::TooFewOfficers { .. }
        | Refusal::NoSystem { .. }
        | Refusal::SameSide { .. }
        | Refusal::NotForAState { .. }
        | Refusal::BrokeItsWord { .. }
        | Refusal::NoInvestigation { .. }
        | Refusal::NoRegister { .. }
        | Refusal::AgainstRules { .. }
        | Refusal::NothingOpened { .. }
        | Refusal::NothingToInvestigate { .. }
        | Refusal::NothingShown { .. }
        | Refusal::SupportSuspended { .. }
        | Refusal::NoAgreement { .. }
        | Refusal::NotInvited { .. }
        | Refusal::RowDone { .. }
        | Refusal::NotHeld { .. }
        | Refusal::NotDropped { .. }
        | Refusal::NotAsked { .. }
        | Refusal::BeyondBudget { .. }
        | Refusal::NotNow { .. }
        | Refusal::NoLeave { .. }
        | Refusal::DoneBefore { .. }
        | Refusal::BadName { .. } => return refusal(why, names),
    };
    lang.pick(en, fr)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::Lang;

    /// One refusal of each kind, as a log has it. The compiler sees to it that none is without words; here they are read.
    fn each() -> Vec<Refusal> {
        let alone = ["TooLong", "Confidential", "SeatLocked", "Over"].map(Value::from).to_vec();
        let with = |field: &str, value: Value, kinds: &[&str]| -> Vec<Value> {
            kinds.iter().map(|kind| json!({ *kind: { field: value } })).collect()
        };
        let of_reports =
            ["NoSuchReport", "NoConsent", "NobodyToAsk", "NobodyAsks", "NoSuchAlert", "NothingToInvestigate"];
        let more = json!([
            { "NotYours": { "act": "Warn" } },
            { "NotEnough": { "means": "Funds", "needed": 20, "held": 10 } },
            { "TooFewWomen": { "needed": 2, "held": 1 } },
            { "TooFewBoats": { "needed": 20, "held": 10 } },
            { "OutOfRange": { "field": "people", "least": 1, "most": 9 } },
            { "TooFewOfficers": { "post": "bridge", "needed": 4, "on_shift": 2 } },
            { "BrokeItsWord": { "with": "bridge", "until": 60 } },
            { "NoRegister": { "records": "Alerts" } },
            { "NoWay": { "from": "bridge", "to": "north" } },
            { "NoAgreement": { "with": "bridge", "about": "Information" } },
            { "BeyondBudget": { "option": "bridge", "left": 5 } },
            { "NoLeave": { "act": "bridge", "of": "north" } },
            { "DoneBefore": { "act": "bridge", "times": 1 } },
        ]);
        let named = [
            ("thing", &["NotUnderYourOrders", "Already"][..]),
            ("name", &["Unknown", "BadName"]),
            ("place", &["AcrossTheBorder"]),
            ("community", &["NoCommittee", "NotYourCommunity"]),
            ("post", &["UnsafeAtNight", "NoSystem"]),
            ("seat", &["SameSide", "NotForAState"]),
            ("with", &["NoInvestigation", "NothingShown"]),
            ("to", &["AgainstRules", "NothingOpened", "NoChannel"]),
            ("force", &["SupportSuspended"]),
            ("by", &["NotInvited"]),
            ("row", &["RowDone", "NotHeld", "NotDropped"]),
            ("question", &["NotAsked"]),
            ("act", &["NotNow"]),
            ("field", &["Empty"]),
        ];
        let mut all = alone;
        all.extend(with("report", json!("bridge#3"), &of_reports));
        all.extend(with("proposal", json!("bridge#3"), &["NoSuchProposal", "DiceLie"]));
        all.extend(named.into_iter().flat_map(|(field, kinds)| with(field, json!("bridge"), kinds)));
        all.extend(more.as_array().cloned().unwrap_or_default());
        all.into_iter().map(|value| serde_json::from_value(value).expect("a refusal of a log")).collect()
    }

    #[test]
    fn every_refusal_is_told_in_short_sentences_in_both_languages() {
        let all = each();
        assert_eq!(all.len(), 49);
        for refusal in &all {
            let [en, fr] = Lang::ALL.map(|lang| refused(refusal, &Names::none(lang)));
            assert_ne!(en, fr, "{refusal:?}");
            for text in [en, fr] {
                assert!(text.ends_with('.') && !text.contains('\''), "{refusal:?}: {text}");
                assert!(text.chars().count() <= 170, "{refusal:?}: {text}");
            }
        }
    }

    #[test]
    fn what_communities_meet_is_short_and_names_no_report_by_its_number() {
        let plain = each().into_iter().filter(|refusal| {
            refused(refusal, &Names::none(Lang::Fr)) != crate::refusal(refusal, &Names::none(Lang::Fr))
        });
        let mut told = 0;
        for refusal in plain {
            for lang in Lang::ALL {
                let text = refused(&refusal, &Names::none(lang));
                assert!(text.chars().count() <= 80 && !text.contains('#'), "{refusal:?}: {text}");
            }
            told += 1;
        }
        assert!(told > 15, "{told}");
    }
}
