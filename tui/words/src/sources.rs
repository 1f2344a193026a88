//! Where the data come from that are compiled in, named as their licences ask: on every map, and in `harmattan licences`.

use vocabulary::scenario::Scenario;

use super::clean;

/// Who drew the borders and the water of every map.
pub const BACKGROUND: &str = "Natural Earth";

/// Where the places of a scenario come from, in its own words, each once. Places that its author put there have no source.
pub fn of_places(scenario: &Scenario) -> String {
    let mut sources: Vec<String> = Vec::new();
    for place in scenario.places.iter().filter(|place| !place.approximate && !place.source.is_empty()) {
        let source = clean(&place.source);
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources.join("; ")
}

texts! {
    /// What `harmattan licences` says around the notices.
    struct LicenceWords {
        own:
            "Free software, under MIT or Apache-2.0, at your choice:",
            "Logiciel libre, sous MIT ou Apache-2.0, à votre choix :";
        data: "DATA", "DONNÉES";
        /// What each kind of data is, where it comes from and under which terms.
        attributions as [&'static str; 4]:
            [
                "Borders, regions, lakes and rivers: made with Natural Earth (https://www.naturalearthdata.com), public domain; \
                 simplified. They express no opinion on the status of any territory.",
                "Places: data from GeoNames (https://www.geonames.org), licensed under CC BY 4.0 \
                 (https://creativecommons.org/licenses/by/4.0/); a selection, with names written as at the table.",
                "Aerodromes of the gazetteer: OurAirports (https://ourairports.com/data/), public domain. Small posts: coordinates, as \
                 facts, from single pages of Wikipedia, named with each place.",
                "Time zones: IANA time zone database (https://www.iana.org/time-zones), public domain.",
            ],
            [
                "Frontières, régions, lacs et rivières : d’après Natural Earth (https://www.naturalearthdata.com), domaine public ; \
                 simplifiés. Elles n’expriment aucune opinion sur le statut d’un territoire.",
                "Lieux : données de GeoNames (https://www.geonames.org), sous licence CC BY 4.0 \
                 (https://creativecommons.org/licenses/by/4.0/deed.fr) ; un choix de lieux, aux noms écrits comme à la table.",
                "Aérodromes du répertoire des lieux : OurAirports (https://ourairports.com/data/), domaine public. Petits postes : \
                 coordonnées, en tant que faits, tirées de pages de Wikipédia, nommées avec chaque lieu.",
                "Fuseaux horaires : base de données de l’IANA (https://www.iana.org/time-zones), domaine public.",
            ];
        scenarios:
            "What the built-in scenarios name as the sources of their places and roads, in their own words:",
            "Les sources que les scénarios intégrés donnent pour leurs lieux et leurs routes, telles qu’ils les écrivent :";
        libraries: "LIBRARIES", "BIBLIOTHÈQUES";
        standard:
            "The standard library of Rust (https://www.rust-lang.org): MIT OR Apache-2.0, The Rust Project Contributors.",
            "La bibliothèque standard de Rust (https://www.rust-lang.org) : MIT OR Apache-2.0, The Rust Project Contributors.";
        browsers:
            "The terminal for browsers: xterm.js 6.0.0 with its addon fit 0.11.0 (https://xtermjs.org), under MIT, on these terms:",
            "Le terminal pour navigateurs : xterm.js 6.0.0 et son module fit 0.11.0 (https://xtermjs.org), sous MIT, aux conditions suivantes :";
        how_to_read:
            "Then, for each licence: the holders of copyright, each with the crates that are theirs; where a crate names \
             no holder, its authors or its address; and the terms, as they come with the crates.",
            "Puis, pour chaque licence : les titulaires des droits, chacun avec ses bibliothèques ; quand une bibliothèque \
             n’en nomme aucun, ses auteurs ou son adresse ; enfin les conditions, en anglais, telles que les \
             bibliothèques les donnent.";
    }
}
