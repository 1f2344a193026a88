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
            "Those who told it said no. Respect that, or ask them again.".to_owned(),
            "Ceux qui l’ont dit ont dit non. Respectez-le, ou redemandez-leur.".to_owned(),
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
