//! What an editor is told beside the faults of a scenario: why a name is not changed, and that a message could not be read.

texts! {
    /// Words for an editor.
    enum EditorWord {
        NoName: "no name of the scenario stands here", "aucun nom du scénario n’est écrit ici";
        BadName:
            "a name has up to 64 of the characters `a` to `z`, `0` to `9`, `-` and `_`, and starts with a letter",
            "un nom a au plus 64 caractères parmi `a` à `z`, `0` à `9`, `-` et `_`, et commence par une lettre";
        Taken: "something is called so already", "quelque chose s’appelle déjà ainsi";
        Garbled: "a message could not be read and was passed over", "un message illisible a été ignoré";
    }
}
