//! The words of the evaluation guide as a workbook: its sheets, the heads of their columns, and what is said when one stands in a cell.

texts! {
    /// The sheets, the heads of their columns and their help.
    enum GuideText {
        // The sheets, thirty-one characters at most.
        Tasks: "Tasks", "Tâches";
        Feedback: "Feedback", "Avis";
        Plan: "Improvement plan", "Plan d’amélioration";
        Timeline: "Timeline", "Chronologie";
        Knowledge: "Who knew what when", "Qui savait quoi et quand";
        Lists: "Lists", "Listes";

        // Tasks.
        Id: "Id", "Identifiant";
        Objective: "Objective", "Objectif";
        Capability: "Core capability", "Capacité";
        Task: "Critical task", "Tâche critique";
        AskedOf: "Asked of", "Demandée à";
        Target: "Target", "Prévu";
        Actual: "Actual", "Réel";
        Evidence: "Evidence (facts)", "Preuves (faits)";
        Rating: "Rating (P, S, M, U)", "Note (P, S, M, U)";
        Observation: "Observation", "Observation";
        RatedBy: "Rated by (role, no name)", "Note donnée par (fonction, pas de nom)";

        // Feedback.
        Statement: "Statement", "Énoncé";
        Before: "before: {n}", "avant : {n}";
        After: "after: {n}", "après : {n}";

        // Improvement plan.
        Issue: "Issue", "Constat";
        Action: "Corrective action", "Action corrective";
        Element: "Element", "Élément";
        Owner: "Responsible", "Responsable";
        Start: "Start", "Début";
        End: "End", "Fin";
        Measure: "Measure (key)", "Mesure (clé)";
        Was: "Value in this exercise", "Valeur dans cet exercice";

        // Timeline and knowledge.
        Fact: "Fact", "Fait";
        Time: "Time", "Heure";
        What: "What happened", "Ce qui s’est passé";
        From: "From", "Vient de";
        Matter: "Matter", "Sujet";

        // Help.
        HelpRating: "P: without challenges. S: some challenges. M: major challenges; what worked and broke rights is M. U: unable to be performed.", "P : sans difficulté. S : quelques difficultés. M : difficultés majeures ; ce qui réussit en violant des droits vaut M. U : impossible à réaliser.";
        HelpBy: "A role, such as “evaluator 2”. No name of a person.", "Une fonction, par exemple « évaluation 2 ». Pas de nom de personne.";
        HelpCount: "How many forms gave this answer, from 1 (not at all) to 5 (fully).", "Combien de questionnaires ont donné cette réponse, de 1 (pas du tout) à 5 (tout à fait).";
        HelpMeasure: "The key of the measure that should move; the next exercise says whether it did.", "La clé de la mesure qui devrait bouger ; l’exercice suivant dira si elle a bougé.";
        HelpId: "Not to be changed: by it the rating is found again.", "À ne pas modifier : la note se retrouve par lui.";

        // Elements of a capability.
        Planning: "Planning", "Planification";
        Organisation: "Organisation", "Organisation";
        Equipment: "Equipment", "Équipement";
        Training: "Training", "Formation";
        Exercises: "Exercises", "Exercices";
    }
}
