//! How `simsetting.yml` sets Flee's rules. A setting that has no meaning here is told and passed over.

use vocabulary::movement::{MovementRules, MovementSettings};

use super::folder::{FleeFault, FleeFaultKind, FleeRemark, Found, Texts};

/// Nobody looks further ahead: ways grow with every link, and Flee's own studies stop before.
const MOST_AHEAD: u32 = 4;

/// The settings of `simsetting.yml`: a flat reading of its keys, which are unique over its sections.
pub(super) fn settings(
    texts: Texts<'_>,
    rules: MovementRules,
    remarks: &mut Vec<FleeRemark>,
) -> Found<MovementSettings> {
    let file = "simsetting.yml";
    if rules == MovementRules::Flee2017 {
        return Ok(MovementSettings::of_2017());
    }
    let mut settings = MovementSettings::default();
    let Some(text) = texts(file) else {
        remarks.push(FleeRemark::NoSettings);
        return Ok(settings);
    };
    // Without effect on where people go, or the default of something that we leave out on purpose.
    const SILENT: [&str; 11] = [
        "agent",
        "camp",
        "init",
        "conflict",
        "link",
        "log_levels",
        "spawn_rules",
        "move_rules",
        "optimisations",
        "hasten",
        "empty_camps_on_day0",
    ];
    let lines: Vec<&str> = text.lines().map(|line| line.split('#').next().unwrap_or_default()).collect();
    for (n, line) in lines.iter().enumerate() {
        let Some((key, written)) = line.split_once(':') else { continue };
        let (key, written) = (key.trim(), written.trim().trim_matches(['"', '\'']));
        // A list is written in brackets, or an entry a line.
        let entries = lines[n + 1..].iter().map_while(|line| line.trim().strip_prefix('-')).map(str::trim);
        let listed = entries.collect::<Vec<_>>().join(",");
        let written = if written.is_empty() { &listed } else { written };
        let wrong = || FleeFault {
            file: file.to_owned(),
            line: n + 1,
            what: FleeFaultKind::Setting { key: key.to_owned(), written: written.to_owned() },
        };
        let number = || written.parse::<f64>().ok().filter(|n| n.is_finite() && *n >= 0.0).ok_or_else(wrong);
        let whole = || number().map(|n| n.round() as u32);
        let permille = || number().map(|n| (n * 1000.0).round() as u32);
        let yes = || match written.to_lowercase().as_str() {
            "true" | "yes" | "on" => Ok(true),
            "false" | "no" | "off" => Ok(false),
            _ => Err(wrong()),
        };
        match key {
            "max_move_speed" => settings.max_move_speed = whole()?,
            "max_walk_speed" => settings.max_walk_speed = whole()?,
            "start_on_foot" => settings.start_on_foot = yes()?,
            "awareness_level" => settings.awareness_level = whole()?.min(MOST_AHEAD),
            // A heading of its section, or a setting left open.
            _ if written.is_empty() => {}
            "conflict_movechance" => settings.conflict_movechance = permille()?,
            "camp_movechance" => settings.camp_movechance = permille()?,
            "idpcamp_movechance" => settings.idpcamp_movechance = permille()?,
            "default_movechance" => settings.default_movechance = permille()?,
            "camp_weight" => settings.camp_weight = permille()?,
            "conflict_weight" => settings.conflict_weight = permille()?,
            "foreign_weight" => settings.foreign_weight = permille()?,
            "softening" => settings.softening = whole()?,
            "distance_power" => settings.distance_power = permille()?,
            "weight_power" => settings.weight_power = permille()?,
            "weight_softening" => settings.weight_softening = permille()?,
            "capacity_buffer" => settings.capacity_buffer = permille()?,
            "capacity_scaling" => settings.capacity_scaling = permille()?,
            "conflict_spawn_decay" => {
                let list = written.trim_matches(['[', ']']).split(',').map(|entry| entry.trim().parse::<f64>());
                let list: Result<Vec<f64>, _> = list.collect();
                let list = list.map_err(|_| wrong())?;
                settings.conflict_spawn_decay =
                    list.into_iter().map(|n| (n.max(0.0) * 1000.0).round() as u32).collect();
            }
            "conflict_spawn_decay_interval" => settings.conflict_spawn_decay_interval = whole()?.max(1),
            "avoid_short_stints" => settings.avoid_short_stints = yes()?,
            "take_from_population" => settings.take_from_population = yes()?,
            "insert_day0" => settings.insert_day0 = yes()?,
            // People are always counted in the camps; another total would be another number of people.
            "sum_from_camps" if yes()? => {}
            "sum_from_camps" => remarks.push(FleeRemark::Setting { key: key.to_owned() }),
            _ if SILENT.contains(&key) || written.eq_ignore_ascii_case("false") => {}
            _ => remarks.push(FleeRemark::Setting { key: key.to_owned() }),
        }
    }
    Ok(settings)
}
