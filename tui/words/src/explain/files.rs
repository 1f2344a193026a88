//! `H013` to `H024`, `K…`: files that cannot be read, and files of keys.

use super::page::{CodeExample, CodePage, page};

pub(super) const PAGES: &[CodePage] = &[
    page(
        "H013",
        ("No scenario is found", "Aucun scénario trouvé"),
        (
            "What was named is neither a folder with a `scenario.ron`, nor a file, nor a scenario that is built in.",
            "Ce qui est nommé n’est ni un dossier avec un `scenario.ron`, ni un fichier, ni un scénario intégré.",
        ),
        CodeExample::None,
        (
            "`harmattan list` prints the built-in names. In a folder of your own the first file is called `scenario.ron`.",
            "`harmattan list` donne les noms intégrés. Dans votre dossier, le premier fichier s’appelle `scenario.ron`.",
        ),
    ),
    page(
        "H014",
        ("A link leads out of the folder", "Un lien sort du dossier"),
        (
            "A scenario is what lies in its folder, so that it can be copied, signed and sent. A link out of it would break on the next machine, or show what nobody meant to share.",
            "Un scénario, c’est ce que contient son dossier, pour pouvoir le copier et l’envoyer. Un lien vers l’extérieur se romprait sur la machine suivante, ou montrerait ce que personne ne voulait partager.",
        ),
        CodeExample::None,
        ("Put the file itself into the folder.", "Mettez le fichier lui-même dans le dossier."),
    ),
    page(
        "H015",
        ("The file is not UTF-8 text", "Le fichier n’est pas du texte UTF-8"),
        (
            "Older editors save accents in ways of their own (Latin-1, Windows-1252, UTF-16). Read as UTF-8, é and ’ would come out wrong on every screen.",
            "D’anciens éditeurs enregistrent les accents à leur manière (Latin-1, Windows-1252, UTF-16). Lus comme UTF-8, é et ’ seraient faux sur tous les écrans.",
        ),
        CodeExample::None,
        (
            "Open it in your editor and save it with the encoding UTF-8. In Windows Notepad: Save as, Encoding, UTF-8.",
            "Ouvrez-le dans votre éditeur et enregistrez-le avec l’encodage UTF-8. Dans le Bloc-notes de Windows : Enregistrer sous, Encodage, UTF-8.",
        ),
    ),
    page(
        "H016",
        ("The system does not let the file be read", "Le système ne laisse pas lire le fichier"),
        (
            "The file is there and cannot be opened: it is locked, it belongs to somebody else, or the disk is gone.",
            "Le fichier est là et ne s’ouvre pas : il est verrouillé, il appartient à quelqu’un d’autre, ou le disque n’est plus là.",
        ),
        CodeExample::None,
        (
            "Look at its rights, and close other programmes that hold it.",
            "Vérifiez ses droits, et fermez les autres programmes qui le tiennent.",
        ),
    ),
    page(
        "H023",
        ("Not an ordinary file", "Pas un fichier ordinaire"),
        (
            "A folder, a device or a pipe stands where a file is wanted. It is not opened, for reading it may never end.",
            "Un dossier, un périphérique ou un tube est à la place d’un fichier. Il n’est pas ouvert, car la lecture pourrait ne jamais finir.",
        ),
        CodeExample::None,
        ("Rename the folder, or put a file there.", "Renommez le dossier, ou mettez un fichier à sa place."),
    ),
    page(
        "H024",
        ("Larger than a scenario can be", "Plus grand qu’un scénario ne peut l’être"),
        (
            "A region of 300 posts fills less than a megabyte. So large a file is something else, and reading it would only take time.",
            "Une région de 300 postes tient en moins d’un mégaoctet. Un fichier aussi grand est autre chose, et le lire ne ferait que perdre du temps.",
        ),
        CodeExample::None,
        (
            "Look whether it is the right file. A scenario may be split over several files of a folder.",
            "Vérifiez que c’est le bon fichier. Un scénario peut être réparti sur plusieurs fichiers d’un dossier.",
        ),
    ),
    page(
        "K001",
        ("An action without a key", "Une action sans touche"),
        (
            "Nobody could do it any more, and some keys are needed to leave a screen.",
            "Personne ne pourrait plus la faire, et certaines touches servent à quitter un écran.",
        ),
        CodeExample::None,
        (
            "Give the action a key, or leave its line out: then it keeps its own.",
            "Donnez une touche à l’action, ou enlevez sa ligne : elle garde alors la sienne.",
        ),
    ),
    page(
        "K002",
        ("Only letters, where letters are text", "Des lettres seules, là où les lettres sont du texte"),
        (
            "Where words are typed every letter writes itself. An action that has only letters could not be reached there.",
            "Là où l’on tape des mots, chaque lettre s’écrit. Une action qui n’a que des lettres y serait hors d’atteinte.",
        ),
        CodeExample::None,
        ("Add a key that writes nothing, such as `Ctrl+Y`.", "Ajoutez une touche qui n’écrit rien, comme `Ctrl+Y`."),
    ),
    page(
        "K003",
        ("One key for two actions", "Une touche pour deux actions"),
        (
            "Where both are valid, one of them would hide the other.",
            "Là où les deux sont valables, l’une cacherait l’autre.",
        ),
        CodeExample::None,
        (
            "Choose another key, or give the other action another one too.",
            "Choisissez une autre touche, ou donnez-en une autre aussi à l’autre action.",
        ),
    ),
];
