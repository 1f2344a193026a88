//! Countries by their two letters (ISO 3166-1), and those that authors invent.

use kernel::names::nearest;

use crate::complaint::Fault;

/// The officially assigned codes.
const ASSIGNED: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY \
    BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK \
    FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR \
    IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK \
    ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF \
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// The countries of the Sahel and its neighbours, as people may write them where two letters are asked for.
const NAMES: &[(&str, &str)] = &[
    ("Niger", "NE"),
    ("Chad", "TD"),
    ("Tchad", "TD"),
    ("Nigeria", "NG"),
    ("Cameroon", "CM"),
    ("Cameroun", "CM"),
    ("Mali", "ML"),
    ("Burkina Faso", "BF"),
    ("Burkina", "BF"),
    ("Mauritania", "MR"),
    ("Mauritanie", "MR"),
    ("Senegal", "SN"),
    ("Sénégal", "SN"),
    ("Algeria", "DZ"),
    ("Algérie", "DZ"),
    ("Libya", "LY"),
    ("Libye", "LY"),
    ("Sudan", "SD"),
    ("Soudan", "SD"),
    ("Benin", "BJ"),
    ("Bénin", "BJ"),
    ("Togo", "TG"),
    ("Ghana", "GH"),
    ("Ivory Coast", "CI"),
    ("Côte d’Ivoire", "CI"),
    ("Guinea", "GN"),
    ("Guinée", "GN"),
    ("Central African Republic", "CF"),
    ("Centrafrique", "CF"),
    ("Morocco", "MA"),
    ("Maroc", "MA"),
    ("Tunisia", "TN"),
    ("Tunisie", "TN"),
    ("Egypt", "EG"),
    ("Égypte", "EG"),
    ("South Sudan", "SS"),
    ("Soudan du Sud", "SS"),
    ("NER", "NE"),
    ("TCD", "TD"),
    ("NGA", "NG"),
    ("CMR", "CM"),
    ("MLI", "ML"),
    ("BFA", "BF"),
    ("MRT", "MR"),
    ("UK", "GB"),
];

/// What is wrong with what stands for a country.
pub(super) fn judge(written: &str) -> Option<Fault> {
    let assigned = || ASSIGNED.split(' ');
    let known = |code: &str| assigned().any(|known| known == code) || is_free(code);
    let named = || nearest(written, NAMES.iter().map(|(name, _)| *name)).or(Some(written));
    let by_name = || NAMES.iter().find(|(name, _)| named() == Some(*name)).map(|(_, code)| (*code).to_owned());
    if written.len() != 2 || !written.bytes().all(|b| b.is_ascii_uppercase()) {
        let capitals = written.trim().to_uppercase();
        let meant = if known(&capitals) { Some(capitals) } else { by_name() };
        return Some(Fault::NotACode { written: written.to_owned(), meant });
    }
    (!known(written)).then(|| Fault::UnknownCountry { written: written.to_owned(), meant: by_name() })
}

/// Whether a code is left to whoever needs one, such as for an invented country. ZZ, which says that a country is not known, is none.
fn is_free(code: &str) -> bool {
    code == "AA" || ("QM"..="QZ").contains(&code) || ("XA"..="XZ").contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_that_there_are_and_invented_ones_pass_and_others_do_not() {
        for code in ["NE", "TD", "ML", "AA", "BB", "QM", "XK"] {
            assert_eq!(judge(code), None, "{code}");
        }
        let unknown = |written: &str, meant: Option<&str>| {
            Some(Fault::UnknownCountry { written: written.to_owned(), meant: meant.map(str::to_owned) })
        };
        let badly = |written: &str, meant: Option<&str>| {
            Some(Fault::NotACode { written: written.to_owned(), meant: meant.map(str::to_owned) })
        };
        assert_eq!((judge("ZZ"), judge("UK")), (unknown("ZZ", None), unknown("UK", Some("GB"))));
        assert_eq!((judge("ne"), judge("Tchad")), (badly("ne", Some("NE")), badly("Tchad", Some("TD"))));
        assert_eq!((judge("NER"), judge("")), (badly("NER", Some("NE")), badly("", None)));
    }
}
