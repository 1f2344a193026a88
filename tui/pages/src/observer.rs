//! The page of an observer: a note bound to the hour, a bookmark, and one's own notes of this exercise. One form, which works without a
//! script. Whoever notes is known by a role, never by name.
//!
//! It ignores where notes are kept. It sees nothing of the exercise but its clock: the control room is on a laptop.

use kernel::time::Time;
use maud::{Markup, html};
use words::{Names, participant::YouText, phone::PhoneText, say, ui};

use super::{
    answer::PageAnswer,
    asked::{FormFields, Requested},
    drawing::Drawing,
    frame::{Renews, path, press, whole},
    seated::BASE,
    speech::Speech,
};

/// No longer note is taken, in characters.
pub const LONGEST_NOTE: usize = 2000;
/// No longer role.
const LONGEST_ROLE: usize = 60;

/// A note as an observer sees it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnNote {
    /// The second that it is bound to.
    pub at: Time,
    /// Its words; none in a bookmark.
    pub text: String,
}

/// What an observer may touch of an exercise.
pub trait ObserverTable {
    /// The present second.
    fn now(&self) -> Time;
    /// The notes under a role so far, oldest first.
    fn notes(&self, by: &str) -> Vec<OwnNote>;
    /// Keeps a note of this second.
    ///
    /// # Errors
    /// Why it cannot be kept, in the language of the room.
    fn keep_note(&mut self, by: &str, text: &str) -> Result<(), String>;
    /// Writes down what was begun, so that it outlives the host.
    ///
    /// # Errors
    /// Why it cannot be written, in the language of the room.
    fn keep_begun(&mut self, desk: &ObserverDesk) -> Result<(), String>;
}

/// What an observer has begun; it lies with the host and outlives a lost line, and on its disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObserverDesk {
    /// Their role, once they have said it.
    pub role: String,
    /// What they began to write.
    pub text: String,
}

/// Answers what a browser of an observer asks for. `token` makes the token of the form.
pub fn observer(
    table: &mut dyn ObserverTable,
    desk: &mut ObserverDesk,
    (names, speech): (&Names, Speech),
    token: &dyn Fn(&str, u32) -> String,
    requested: &Requested,
) -> PageAnswer {
    let mut names = names.clone();
    names.set_lang(speech.lang);
    let page = ObserverPage { names, speech, token };
    if !requested.path.is_empty() {
        return PageAnswer::Missing(page.show(table, desk, None));
    }
    let Some(form) = &requested.form else {
        let said = match requested.query.get("said") {
            "kept" => Some(page.ui(YouText::NoteKept)),
            "again" => Some(page.ui(YouText::NoteKeptAlready)),
            _ => None,
        };
        return PageAnswer::Page(page.show(table, desk, said));
    };
    let before = desk.clone();
    let taken = page.take(table, desk, &form.fields);
    let written = if *desk == before { Ok(()) } else { table.keep_begun(desk) };
    let unwritten = written.err().filter(|_| !desk.text.is_empty());
    let unwritten = unwritten.map(|why| say(speech.lang, PhoneText::NotOnDisk, &[("why", &why)]));
    match (taken, unwritten) {
        (Ok(said), None) => PageAnswer::SeeOther(format!("{BASE}?said={said}")),
        (Ok(_), Some(why)) => PageAnswer::Page(page.show(table, desk, Some(&why))),
        (Err(wrong), why) => {
            let told: Vec<String> = [wrong].into_iter().chain(why).collect();
            PageAnswer::Page(page.show(table, desk, Some(&told.join(" "))))
        }
    }
}

struct ObserverPage<'a> {
    names: Names,
    speech: Speech,
    token: &'a dyn Fn(&str, u32) -> String,
}

impl ObserverPage<'_> {
    fn ui(&self, text: YouText) -> &'static str {
        ui(self.speech.lang, text)
    }

    /// Takes a form: what was done with it, or what is wrong.
    fn take(
        &self,
        table: &mut dyn ObserverTable,
        desk: &mut ObserverDesk,
        given: &FormFields,
    ) -> Result<&'static str, String> {
        let bookmark = given.has("bookmark");
        desk.role = words::clean(given.get("role").trim()).chars().take(LONGEST_ROLE).collect();
        desk.text = given.get("text").trim().to_owned();
        let n = desk.text.chars().count();
        if desk.role.is_empty() {
            return Err(self.ui(YouText::RoleMissing).to_owned());
        }
        if n > LONGEST_NOTE {
            let with = [("n", &*n.to_string()), ("most", &*LONGEST_NOTE.to_string())];
            return Err(say(self.speech.lang, YouText::TooLong, &with));
        }
        if desk.text.is_empty() && !bookmark {
            return Err(self.ui(YouText::WordsMissing).to_owned());
        }
        let text = if bookmark { String::new() } else { desk.text.clone() };
        // The form says how many notes there were when it was made: sent a second time, its note is there already.
        let before: usize = given.get("before").parse().unwrap_or(0);
        let own = table.notes(&desk.role);
        let there = own.get(before..).unwrap_or_default().iter().any(|note| note.text == text);
        if !there {
            let kept = table.keep_note(&desk.role, &text);
            kept.map_err(|why| say(self.speech.lang, YouText::NotKept, &[("why", &why)]))?;
        }
        // A bookmark takes no words: a note that was begun stays.
        if !bookmark {
            desk.text.clear();
        }
        Ok(if there { "again" } else { "kept" })
    }

    fn show(&self, table: &dyn ObserverTable, desk: &ObserverDesk, said: Option<&str>) -> String {
        let time = self.names.time(table.now());
        let own = if desk.role.is_empty() { Vec::new() } else { table.notes(&desk.role) };
        let above = html! { p.now { b { (ui(self.speech.lang, PhoneText::Exercise)) } " " (time) } };
        let main = html! {
            h1 { (self.ui(YouText::ObserverTitle)) }
            @if let Some(said) = said { p.fault role="alert" { (said) } }
            p { (say(self.speech.lang, YouText::NoteIsAt, &[("time", &time)])) }
            (self.form(desk, own.len()))
            h2 { (say(self.speech.lang, YouText::OwnNotes, &[("n", &own.len().to_string())])) }
            @if own.is_empty() { p { (self.ui(YouText::NoNotes)) } }
            @for note in own.iter().rev() {
                section.card {
                    p { b { (self.names.time(note.at)) } }
                    @if note.text.is_empty() { p { (self.ui(YouText::Bookmark)) } }
                    @for line in note.text.lines() { p { (words::clean(line)) } }
                }
            }
        };
        let below = html! { a.go href="/t" { (Drawing::Person.show()) span { (self.ui(YouText::AsTerminal)) } } };
        whole(self.speech.lang, Renews::Never, &above, &main, Some(&below))
    }

    fn form(&self, desk: &ObserverDesk, own: usize) -> Markup {
        let to = path("");
        html! {
            form method="post" action=(to) autocomplete="off" {
                input type="hidden" name="token" value=((self.token)(&to, 0));
                input type="hidden" name="before" value=(own);
                label for="role" { (self.ui(YouText::MyRole)) }
                input.field #role name="role" type="text" maxlength=(LONGEST_ROLE) placeholder=(self.ui(YouText::RoleExample)) value=(desk.role);
                label for="text" { (self.ui(YouText::MyNote)) }
                textarea.field #text name="text" rows="4" { (desk.text) }
                (press("note", Drawing::Pen, self.ui(YouText::KeepNote)))
                (press("bookmark", Drawing::Flags, self.ui(YouText::Bookmark)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use vocabulary::scenario::Scenario;
    use words::Lang;

    use super::*;
    use crate::asked::PostedForm;

    #[derive(Default)]
    struct Kept(Vec<(String, OwnNote)>, ObserverDesk);

    impl ObserverTable for Kept {
        fn now(&self) -> Time {
            Time(3600)
        }
        fn notes(&self, by: &str) -> Vec<OwnNote> {
            self.0.iter().filter(|(of, _)| of == by).map(|(_, note)| note.clone()).collect()
        }
        fn keep_note(&mut self, by: &str, text: &str) -> Result<(), String> {
            self.0.push((by.to_owned(), OwnNote { at: self.now(), text: text.to_owned() }));
            Ok(())
        }
        fn keep_begun(&mut self, desk: &ObserverDesk) -> Result<(), String> {
            self.1 = desk.clone();
            Ok(())
        }
    }

    fn ask(table: &mut Kept, desk: &mut ObserverDesk, form: Option<FormFields>) -> PageAnswer {
        let names = Names::new(&Scenario::default(), Lang::Fr);
        let form = form.map(|fields| PostedForm { fields, acts: 0 });
        let requested = Requested { form, ..Requested::default() };
        observer(table, desk, (&names, Speech::default()), &|_, _| "t".to_owned(), &requested)
    }

    #[test]
    fn a_note_is_kept_once_however_often_its_form_is_sent() {
        let (mut table, mut desk) = (Kept::default(), ObserverDesk::default());
        let form =
            || Some(FormFields::from([("role", "éval, Diffa"), ("text", "<b>Tard"), ("before", "0"), ("note", "1")]));
        assert_eq!(ask(&mut table, &mut desk, form()), PageAnswer::SeeOther("/p?said=kept".to_owned()));
        assert_eq!(ask(&mut table, &mut desk, form()), PageAnswer::SeeOther("/p?said=again".to_owned()));
        assert_eq!(table.0.len(), 1);
        let PageAnswer::Page(html) = ask(&mut table, &mut desk, None) else { panic!("a page") };
        assert!(html.contains("&lt;b&gt;Tard") && html.contains("éval, Diffa"), "{html}");
    }

    #[test]
    fn what_is_wrong_with_a_note_is_said_and_its_words_stay() {
        let (mut table, mut desk) = (Kept::default(), ObserverDesk::default());
        let long = "é".repeat(LONGEST_NOTE + 1);
        for (role, text) in [("", "Seen."), ("éval", ""), ("éval", long.as_str())] {
            let form = FormFields::from([("role", role), ("text", text), ("note", "1")]);
            let PageAnswer::Page(html) = ask(&mut table, &mut desk, Some(form)) else { panic!("a page") };
            assert!(html.contains("role=\"alert\"") && html.contains(text), "{role}: {text}");
        }
        assert!(table.0.is_empty());
        let bookmark = FormFields::from([("role", "éval"), ("text", ""), ("bookmark", "1")]);
        ask(&mut table, &mut desk, Some(bookmark));
        assert_eq!(table.0[0].1.text, "");
    }

    #[test]
    fn a_bookmark_is_one_however_often_it_is_tapped_and_leaves_the_note_that_was_begun() {
        let (mut table, mut desk) = (Kept::default(), ObserverDesk::default());
        let tapped =
            || Some(FormFields::from([("role", "éval"), ("text", "Tard, mais"), ("before", "0"), ("bookmark", "1")]));
        assert_eq!(ask(&mut table, &mut desk, tapped()), PageAnswer::SeeOther("/p?said=kept".to_owned()));
        assert_eq!(ask(&mut table, &mut desk, tapped()), PageAnswer::SeeOther("/p?said=again".to_owned()));
        assert_eq!((table.0.len(), desk.text.as_str()), (1, "Tard, mais"));
        assert_eq!(table.1, desk, "it is written down as well");
    }
}
