//! Measures: what a figure of the debrief counts, and in which unit.

use kernel::names::Slug;

use crate::Names;

pub fn measure(key: &str, names: &Names) -> Option<String> {
    if let Some((head, rest)) = key.split_once('.') {
        return named(head, rest, names);
    }
    let label = match key {
        "wait_mean_s" => "Waiting time at posts, mean",
        "wait_max_s" => "Waiting time at posts, longest",
        "waiting_at_end" => "People still at a post at the end",
        "set_out" => "People who set out",
        "reached" => "People who arrived",
        "stranded" => "Displaced people who got no further",
        "went_home" => "People who gave up their journey",
        "taken_off_road" => "People taken off the road (care, alert, patrol)",
        "on_road_at_end" => "People still on the road at the end",
        "promises_open" => "Promises whose day has not come",
        "crossed" => "People who crossed at posts",
        "registered_online" => "People registered in MIDAS, known to the capital",
        "registered_stored" => "People registered in MIDAS, kept at the post",
        "registered_paper" => "People registered on paper",
        "crossed_unseen" => "People who crossed where no post stands",
        "turned_back" => "People turned back",
        "nationals_refused" => "Nationals coming home who were refused",
        "gave_up" => "People who gave up waiting",
        "referred" => "People referred to protection",
        "referrals_lost" => "People whose referral failed",
        "protection_needs_seen" => "People recognised as needing protection",
        "alert_hits" => "Alerts that answered",
        "trafficked_moved" => "People moved against their will",
        "trafficked_found" => "People freed from traffickers",
        "displaced" => "People displaced",
        "sheltered" => "Displaced people in camps",
        "hosted" => "Displaced people with families",
        "without_shelter" => "Displaced people without shelter",
        "reports_sent" => "Reports sent",
        "reports_reached" => "Reports that arrived",
        "reports_held_up" => "Reports that waited for a silent channel",
        "reports_lost" => "Reports lost",
        "reports_distorted" => "Reports changed on the way",
        "kept_silent" => "Times a committee kept silent",
        "patrols_hurt" => "Men and women of patrols who were hurt",
        "warnings_false" => "Warnings after which nothing came",
        "in_harms_way" => "People in harm's way",
        "harmed" => "People who came to harm",
        "missing" => "People missed by their own",
        "reprisals" => "Reprisals against communities",
        "attacks" => "Attacks",
        "misconduct" => "Cases of misconduct",
        "misconduct_seen" => "Cases of misconduct that people saw",
        "misconduct_uncovered" => "Cases of misconduct that came to light later",
        "payments_asked" => "Parties asked at posts for money that nobody owes",
        "drawn_away" => "People who turned away from the authorities, wronged and not answered",
        "inquiries" => "Inquiries opened",
        "support_suspended" => "Times support to a force was suspended",
        "committees_refused" => "Times a committee refused to meet",
        "members_silenced" => "Committee members silenced or driven out",
        "consents_refused" => "Times a source refused that a report be handed on",
        "consents_broken" => "Times a source learned that it was handed on all the same",
        "studies" => "Perception studies",
        "registered_in_camps" => "Displaced people registered in camps",
        "protection_incidents" => "Protection incidents",
        "relief_held_up" => "Times relief was held up",
        "vaccinated" => "People vaccinated",
        "fell_ill" => "People who fell ill in an outbreak",
        "trust_mean" => "Trust of communities in authorities, mean",
        "tension_mean" => "Tension in communities, mean",
        "fear_mean" => "Fear of reprisal, mean",
        "acts_total" => "Acts",
        "acts_refused" => "Acts refused",
        "expectations_met" => "Expected actions done in time",
        "expectations_missed" => "Expected actions not done in time",
        "expectations_open" => "Expected actions still open at the end",
        "injects_delivered" => "Injects delivered",
        "tasks_shown" => "Critical tasks with evidence",
        "needy_turned_back" => "People in need turned back",
        "sightings" => "Things that communities saw",
        "reports_withheld" => "Reports withheld by a seat",
        "attacks_deterred" => "Attacks given up near a patrol",
        "communities_warned" => "Communities warned",
        "promises_kept" => "Promises kept",
        "promises_broken" => "Promises broken",
        "agreements" => "Agreements between seats",
        "injects_dropped" => "Injects dropped",
        "proposals" => "Proposals in words",
        "ard_plain" => "Error against the counts (ARD)",
        "ard_rescaled" => "Error against the counts, rescaled (ARD)",
        "ard_equal_shares" => "Error of equal shares (ARD)",
        "ard_capacity_shares" => "Error of shares by capacity (ARD)",
        "crossed_women" => "Women who crossed at posts",
        "crossed_children" => "Children who crossed at posts",
        "left_care" => "People in care at a post who left unheard",
        "forgeries_seen" => "Parties whose papers were seen not to be genuine",
        "forgeries_missed" => "Parties whose false papers nobody saw",
        "alerts_confirmed" => "Alerts that the national bureau confirmed",
        "alerts_too_late" => "Alerts that came too late",
        "capital_unknown" => "People registered whom the capital does not know yet",
        "records_lost" => "People whose paper record was lost",
        "escorted" => "People brought to a camp by an escort",
        "patrols_stopped" => "Times a patrol stood still for a breakdown or for fuel",
        _ => return None,
    };
    Some(label.to_owned())
}

/// Measures of one thing: the key names it after a dot.
fn named(head: &str, rest: &str, names: &Names) -> Option<String> {
    let n = |text: &str| names.of(Slug::new(text)).into_owned();
    Some(match (head, rest.split_once('.')) {
        ("seconds_to_seat", None) => format!("From first sighting to {}, mean (never, or after a day: 24 h)", n(rest)),
        ("heard_permille", None) => format!("Needed sightings that reached {}", n(rest)),
        ("sheltered", None) => format!("Displaced people sheltered: {}", n(rest)),
        ("acts", None) => format!("Acts of {}", n(rest)),
        ("trust", Some((community, authority))) => {
            format!("Trust of {} in {}", n(community), n(authority))
        }
        _ => return None,
    })
}
