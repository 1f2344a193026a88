//! The words of the hot wash: its pages, as they stand on a wall at the start of the debrief. Few words, large, and a question on each.

use hindsight::{
    hot_wash::{Did, HotWash, Knew},
    moments::{Began, MeasureMoved, TalkingPoint},
};
use kernel::time::{Span, Time};
use vocabulary::matter::Matter;

use super::{Lang, Names, act_name, capitalised, matter, measure, of_hundred, report::amount, say, span, ui};

texts! {
    /// The fixed texts of a hot wash.
    enum HotWashText {
        Title: "HOT WASH", "DÉBRIEFING À CHAUD";
        Period: "From {from} to {until}", "De {from} à {until}";
        NotPersons: "We talk about what happened, not about persons.", "Parlons de ce qui s’est passé, pas des personnes.";
        RatesNobody: "The programme rates nobody. It shows moments after which much moved; what they mean is for you to say.", "Le programme ne note personne. Il montre des moments après lesquels beaucoup a bougé ; à vous de dire ce qu’ils signifient.";
        LeftOut: "Secret proposals, and whatever concerns the protection of people, are not shown here.", "Les propositions secrètes et ce qui touche à la protection des personnes ne sont pas montrés ici.";
        Knew: "WHAT WE KNEW", "CE QUE NOUS SAVIONS";
        KnewReached: "things that people saw came to somebody at this table.", "choses vues par la population sont arrivées à quelqu’un de cette table.";
        KnewNothing: "Nobody saw anything that had to be told.", "Personne n’a rien vu qu’il fallût dire.";
        KnewMedian: "Half of them took longer than {span}.", "La moitié a mis plus de {span}.";
        Soonest: "Soonest, in {span}: {matter}", "Le plus vite, en {span} : {matter}";
        Latest: "Last, after {span}: {matter}", "Le plus tard, après {span} : {matter}";
        Never: "Never, though it was seen at {time}: {matter}", "Jamais, bien que vu à {time} : {matter}";
        AskKnew: "Who knew already? Who should have been told?", "Qui le savait déjà ? À qui fallait-il le dire ?";
        Did: "WHAT WE DID", "NOS DÉCISIONS";
        DidActs: "acts of this table, and {n} refused.", "décisions de cette table ; refusées : {n}.";
        DidOften: "Most often: {acts}.", "Le plus souvent : {acts}.";
        Expected: "Of what was expected: {met} in time, {late} late, {missed} not done in time.", "De ce qui était attendu : {met} à temps, {late} en retard, {missed} sans suite à temps.";
        AskDid: "What went well, and what made it go well?", "Qu’est-ce qui a bien marché, et grâce à quoi ?";
        Moment: "MOMENT {n} OF {of}", "MOMENT {n} SUR {of}";
        OfAct: "A decision: {deed}", "Une décision : {deed}";
        OfInject: "Something came: “{inject}”", "Un événement : « {inject} »";
        Moved: "What moved because of it", "Ce qui a bougé à cause de cela";
        WhyChosen: "Chosen because {share} % of all that moved goes back to it, not because it was right or wrong.", "Choisi parce que {share} % de tout ce qui a bougé en vient, non parce que c’était bien ou mal.";
        AskMoment: "What did we know at that moment? What weighed? Would we do the same again?", "Que savions-nous à cet instant ? Qu’est-ce qui a pesé ? Referions-nous de même ?";
        NoMoments: "Nothing that may stand here moved the main measures.", "Rien de ce qui peut figurer ici n’a fait bouger les mesures principales.";
        Next: "AND NOW?", "ET MAINTENANT ?";
        Keep: "What do we keep?", "Que gardons-nous ?";
        Change: "What do we change?", "Que changeons-nous ?";
        WhoWhen: "Who does it, and by when?", "Qui s’en charge, et pour quand ?";
        Yours: "The answers are yours; write them down now, in the improvement plan.", "Les réponses sont les vôtres ; notez-les maintenant, dans le plan d’amélioration.";
        PageOf: "{n} / {of}", "{n} / {of}";
    }
}

/// A page on the wall.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HotPage {
    /// In large letters.
    pub title: String,
    /// A number or a time in large letters; empty where there is none.
    pub figure: String,
    /// What it says, the first line strong.
    pub lines: Vec<String>,
    /// What the room is asked.
    pub ask: String,
    /// What stands small below; empty where nothing does.
    pub small: String,
}

/// The pages of a hot wash, in the order in which they are shown.
pub fn pages(wash: &HotWash, title: &str, names: &Names) -> Vec<HotPage> {
    let lang = names.lang();
    let mut pages = vec![first(wash, title, names), knew(&wash.knew, names), did(&wash.did, lang)];
    let of = wash.moments.len();
    pages.extend(wash.moments.iter().enumerate().map(|(n, point)| moment(n + 1, of, point, names)));
    if wash.moments.is_empty() {
        let lines = vec![ui(lang, HotWashText::NoMoments).to_owned()];
        pages.push(HotPage { title: "—".to_owned(), lines, ..HotPage::default() });
    }
    pages.push(next(lang));
    pages
}

fn first(wash: &HotWash, title: &str, names: &Names) -> HotPage {
    let lang = names.lang();
    let with = [("from", &*names.time(Time::START)), ("until", &*names.time(wash.until))];
    let lines = vec![
        title.to_owned(),
        say(lang, HotWashText::Period, &with),
        ui(lang, HotWashText::NotPersons).to_owned(),
        ui(lang, HotWashText::RatesNobody).to_owned(),
    ];
    let small = ui(lang, HotWashText::LeftOut).to_owned();
    HotPage { title: ui(lang, HotWashText::Title).to_owned(), lines, small, ..HotPage::default() }
}

fn knew(knew: &Knew, names: &Names) -> HotPage {
    let lang = names.lang();
    let title = ui(lang, HotWashText::Knew).to_owned();
    if knew.seen == 0 {
        return HotPage { title, lines: vec![ui(lang, HotWashText::KnewNothing).to_owned()], ..HotPage::default() };
    }
    let told = |text, (what, _, took): &(Matter, Time, Span)| {
        say(lang, text, &[("span", &span(*took)), ("matter", &matter(what, names))])
    };
    let mut lines = vec![ui(lang, HotWashText::KnewReached).to_owned()];
    lines.extend(knew.median.map(|took| say(lang, HotWashText::KnewMedian, &[("span", &span(took))])));
    lines.extend(knew.soonest.as_ref().map(|it| told(HotWashText::Soonest, it)));
    lines.extend(knew.latest.as_ref().filter(|_| knew.reached > 1).map(|it| told(HotWashText::Latest, it)));
    lines.extend(knew.never.as_ref().map(|(what, at)| {
        say(lang, HotWashText::Never, &[("time", &names.time(*at)), ("matter", &matter(what, names))])
    }));
    let (figure, ask) = (format!("{} / {}", knew.reached, knew.seen), ui(lang, HotWashText::AskKnew).to_owned());
    HotPage { title, figure, lines, ask, small: String::new() }
}

fn did(did: &Did, lang: Lang) -> HotPage {
    let mut lines = vec![say(lang, HotWashText::DidActs, &[("n", &did.refused.to_string())])];
    let often: Vec<String> = did.deeds.iter().map(|(kind, n)| format!("{n} × {}", act_name(*kind, lang))).collect();
    if !often.is_empty() {
        lines.push(say(lang, HotWashText::DidOften, &[("acts", &often.join(lang.semicolon()))]));
    }
    let [met, late, missed] = did.expected.map(|n| n.to_string());
    lines.push(say(lang, HotWashText::Expected, &[("met", &met), ("late", &late), ("missed", &missed)]));
    let (title, ask) = (ui(lang, HotWashText::Did).to_owned(), ui(lang, HotWashText::AskDid).to_owned());
    HotPage { title, figure: did.acts.to_string(), lines, ask, small: String::new() }
}

fn moment(n: usize, of: usize, point: &TalkingPoint, names: &Names) -> HotPage {
    let lang = names.lang();
    let began = match (point.began, point.deed) {
        (Began::Inject(row), _) => say(lang, HotWashText::OfInject, &[("inject", &names.of(row))]),
        (Began::Act(_), Some((kind, Some(on)))) => {
            let deed = format!("{} — {}", act_name(kind, lang), names.of(on));
            say(lang, HotWashText::OfAct, &[("deed", &deed)])
        }
        (Began::Act(_), deed) => {
            let deed = deed.map_or("—", |(kind, _)| act_name(kind, lang));
            say(lang, HotWashText::OfAct, &[("deed", deed)])
        }
    };
    let moved = point.moved.iter().take(3).map(|moved| format!("· {}", by(moved, names)));
    let heading = format!("{}{}", ui(lang, HotWashText::Moved), lang.colon().trim_end());
    let lines = [began, heading].into_iter().chain(moved).collect();
    let with = [("n", &*n.to_string()), ("of", &*of.to_string())];
    HotPage {
        title: say(lang, HotWashText::Moment, &with),
        figure: names.time(point.at),
        lines,
        ask: ui(lang, HotWashText::AskMoment).to_owned(),
        small: say(lang, HotWashText::WhyChosen, &[("share", &of_hundred(point.weight, lang))]),
    }
}

/// By how much a measure moved, with what it counts.
pub fn by(moved: &MeasureMoved, names: &Names) -> String {
    let lang = names.lang();
    let label = measure(&moved.key, names).unwrap_or_else(|| moved.key.clone());
    let sign = if moved.by < 0 { "−" } else { "+" };
    format!("{}{}{sign}{}", capitalised(&label), lang.colon(), amount(&moved.key, moved.by.abs(), lang))
}

fn next(lang: Lang) -> HotPage {
    let lines = [HotWashText::Keep, HotWashText::Change, HotWashText::WhoWhen].map(|text| ui(lang, text).to_owned());
    let (title, ask) = (ui(lang, HotWashText::Next).to_owned(), String::new());
    HotPage { title, figure: String::new(), lines: lines.to_vec(), ask, small: ui(lang, HotWashText::Yours).to_owned() }
}
