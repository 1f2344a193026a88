//! The fixed phrases of a what-if, on terminals, paper and screens.

texts! {
    /// The fixed phrases of a what-if.
    struct WhatIfPhrases {
        title: "What if", "Et si";
        changes: "What is otherwise", "Ce qui change";
        parting: "Where the two worlds part", "Où les deux mondes se séparent";
        acts: "The acts of the log in the other world", "Les décisions du journal dans l’autre monde";
        measures: "What ends otherwise", "Ce qui finit autrement";
        measure: "Measure", "Mesure";
        recorded: "As recorded", "Selon le journal";
        changed: "As changed", "Avec le changement";
        difference: "Difference", "Différence";
        hours: "Hour by hour", "Heure par heure";
        time: "Time", "Heure";
        ways: "By which way", "Par quel chemin";
        ways_note:
            "From the measure back to the change. “Before” is no cause: it changed the same post, place, people or seat before, in one of the two worlds only.",
            "De la mesure jusqu’au changement. « Avant » n’est pas une cause : cela a changé auparavant le même poste, lieu, groupe ou rôle, dans un seul des deux mondes.";
        odds: "How often it would have gone better", "Combien de fois cela aurait mieux tourné";
        better: "Better", "Mieux";
        worse: "Worse", "Pire";
        same: "Same", "Pareil";
        mean: "Mean difference (95 %)", "Différence moyenne (95 %)";
        no_side_note:
            "Of a measure of which neither more nor less is good, “better” stands for more.",
            "Pour une mesure dont ni plus ni moins n’est mieux, « mieux » veut dire plus.";
        none_moves: "No main measure comes out otherwise in any pair.", "Aucune mesure principale ne finit autrement dans aucune paire.";
        worlds: "In other plausible worlds", "Dans d’autres mondes plausibles";
        no_return: "The moment of no return", "Le point de non-retour";
        as_played: "as played", "tel que joué";
        hands_off: "had nothing more been done", "si plus rien n’avait été fait";
        chance: "Chance", "Probabilité";
        like_before: "Hours like the one above are left out.", "Les heures pareilles à celle du dessus sont omises.";
        without: "Without it", "Sans elle";
        with: "With it", "Avec elle";
        act: "Act", "Décision";
        others: "All measures that end otherwise", "Toutes les mesures qui finissent autrement";
        caution_head: "Read with care", "À lire avec prudence";
        caution:
            "The acts of the log go on as they were recorded. People would have noticed and reacted. What stands here is what the model makes of the same acts under other conditions; it judges nobody, and predicts nothing.",
            "Les décisions du journal se poursuivent telles quelles. Les participants auraient remarqué le changement et réagi. Ce qui suit est ce que le modèle tire des mêmes décisions dans d’autres conditions ; il ne juge personne et ne prédit rien.";
        confidential:
            "For evaluators and facilitators: it holds what no seat may know.",
            "Pour l’évaluation et l’animation : on y lit ce qu’aucun rôle ne doit savoir.";
        compared: "Tables side by side", "Des tables côte à côte";
        until: "up to", "jusqu’à";
    }
}

texts! {
    /// What is said where a what-if is asked for in the evaluator's room.
    enum WhatIfText {
        Title: "What if", "Et si";
        Otherwise: "What should have been otherwise?", "Qu’est-ce qui aurait dû être autrement ?";
        NotDone: "this act is not done", "cette décision n’est pas prise";
        Earlier: "two hours earlier", "deux heures plus tôt";
        Later: "two hours later", "deux heures plus tard";
        BySeat: "by {seat}", "par {seat}";
        ChooseAct: "Choose an act among the events first.", "Choisissez d’abord une décision parmi les faits.";
        AsFile: "as a change file:", "en fichier de changements :";
    }
}
