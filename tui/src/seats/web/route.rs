//! What is answered: the few addresses that there are. Whoever has no seat is asked for a code or shown what a ticket opens; whoever has one gets
//! its pages, or its terminal.
//!
//! | address | what |
//! |---|---|
//! | `/` | asks for a code |
//! | `/q/…` | page 1 of a seat, by a ticket: to look spends nothing, to enter spends it |
//! | `/take` | takes a seat that is open on another device |
//! | `/p…` | the pages of the seat ([`pages::BASE`]) |
//! | `/t`, `/w` | the page with its terminal, and the line of that |
//! | `/wall` | what everybody may see, without a code, while the facilitator has opened it; `/wall/2` of table 2 |
//! | `/s/…` | what does not change |
//!
//! It ignores what pages show and how an answer travels.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use http_body_util::{BodyExt as _, Limited};
use hyper::{
    Request, StatusCode,
    body::Incoming,
    header::{self, HeaderMap},
    http::request::Parts,
    upgrade::{self, OnUpgrade},
};
use pages::{BASE, FormFields, GateFault, GatePage, PageAnswer, PostedForm, Requested, Speech};
use tokio::{sync::oneshot, time::timeout};
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use vocabulary::terms::{Text, Tongue};
use words::{Key, Lang, ui};

use super::{
    files,
    head::{self, Doorstep, RequestHead},
    reply::{self, Reply, SentReply},
    shared::{Web, of_ticket},
    socket::{self, WebTerminal},
};
use crate::{
    remote::{TablePlace, Whom},
    seats::{
        access::NoEntry,
        gate::{GUESS, Newcomer, STALLED},
        news::{Event, News, PageAsked, PageQuestion, PageReply, SessionId},
        seal::Badge,
        tickets,
    },
};

/// A form has to be here by then.
const BODY: Duration = Duration::from_secs(10);
/// How long a browser keeps our cookie: a day of exercise, in seconds.
const COOKIE_LASTS: u32 = 16 * 60 * 60;

/// One question, and where it is asked.
pub struct WebQuestion<'a> {
    pub web: &'a Web,
    pub visitor: &'a Newcomer,
    /// Where the connection came in.
    pub here: Doorstep,
    /// Where a terminal is left that begins on this connection.
    pub terminal: &'a Mutex<Option<WebTerminal>>,
}

/// A question that may be asked, and what came with it.
struct Asked {
    head: RequestHead,
    form: FormFields,
    /// Who asks, if our cookie is good.
    badge: Option<Badge>,
    speech: Speech,
}

impl Asked {
    fn lang(&self) -> Lang {
        self.speech.lang
    }
    /// A page before the gate, whose form goes to `action`.
    fn gate(&self, page: &GatePage<'_>, action: &str) -> String {
        let lang = self.speech.code();
        pages::gate(self.speech, page, action, &[("lang", lang)])
    }
    /// The same as an answer that says why not.
    fn refused(&self, status: StatusCode, page: &GatePage<'_>) -> Reply {
        Reply::with(status, self.gate(page, "/"))
    }
}

impl WebQuestion<'_> {
    /// The answer.
    pub async fn answered(&self, mut request: Request<Incoming>) -> SentReply {
        let wait = {
            let mut paces = self.web.paces.lock().unwrap_or_else(PoisonError::into_inner);
            paces.wait(self.visitor.from, self.web.gate.now())
        };
        if !wait.is_zero() {
            tokio::time::sleep(wait).await;
        }
        let line = upgrade::on(&mut request);
        let (parts, body) = request.into_parts();
        let head = match head::read(&parts, self.here) {
            Ok(head) => head,
            Err(status) => return self.missing(status, None).sent(false),
        };
        if self.web.encryption.is_some() && !self.here.encrypted {
            return self.over_tls(&head, &parts).sent(false);
        }
        let packs = head.packs;
        let address = head.address.clone();
        if let Some(file) = files::at(&address).filter(|_| !head.posts) {
            return reply::file(file, packs);
        }
        let form = match read_form(body, head.posts).await {
            Ok(form) => form,
            Err(status) => return self.missing(status, head.lang).sent(packs),
        };
        let asked = self.asked(head, form, &parts.headers);
        if address == "/w" && !asked.head.posts {
            return self.line(&asked, &parts.headers, line).await.unwrap_or_else(|why| why.sent(packs));
        }
        self.reply(&asked).await.sent(packs)
    }

    /// Whoever asks in the plain, as by habit, is sent to the same page where nobody can read along.
    fn over_tls(&self, head: &RequestHead, parts: &Parts) -> Reply {
        let port = format!(":{}", self.here.at.port());
        let name = head.host.strip_suffix(&port).unwrap_or(&head.host);
        Reply::moved(format!("https://{name}{port}{}", parts.uri))
    }

    fn missing(&self, status: StatusCode, lang: Option<Lang>) -> Reply {
        let speech = Speech { lang: lang.unwrap_or(self.web.gate.lang), tongue: None };
        Reply::with(status, pages::gate(speech, &GatePage::Missing, "/", &[]))
    }

    fn asked(&self, head: RequestHead, form: FormFields, headers: &HeaderMap) -> Asked {
        let own = head.lang.unwrap_or(self.web.gate.lang);
        let wanted = [&form, &head.query].into_iter().map(|fields| fields.get("lang")).find(|code| !code.is_empty());
        let speech = wanted.map_or(Speech { lang: own, tongue: None }, |code| Speech::of_code(code, own));
        let badge = self.badge(headers);
        Asked { head, form, badge, speech }
    }

    /// Whose cookie a browser sends, if it is good still.
    fn badge(&self, headers: &HeaderMap) -> Option<Badge> {
        let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let cookies = cookies.flat_map(|all| all.split(';')).filter_map(|one| one.trim().split_once('='));
        let mut ours = cookies.filter(|(name, _)| *name == self.web.cookie);
        let badge = ours.find_map(|(_, value)| self.web.seal.read_cookie(value))?;
        if self.web.has_ended(badge.session) || self.web.gate.codes().turn(badge.place) != badge.turn {
            return None;
        }
        // Whoever comes back after a power cut is no stranger.
        self.web.gate.codes().known().remember(self.visitor.from);
        Some(badge)
    }

    async fn reply(&self, asked: &Asked) -> Reply {
        let path: Vec<&str> = asked.head.path.iter().map(String::as_str).collect();
        if asked.head.posts && !asked.head.ours {
            return asked.refused(StatusCode::FORBIDDEN, &GatePage::Foreign);
        }
        match (asked.head.posts, path.as_slice()) {
            (false, []) if asked.badge.is_some() => Reply::see_other(BASE),
            (false, []) => Reply::page(asked.gate(&GatePage::Code(None), "/")),
            (true, []) => self.try_code(asked).await,
            (posts, ["q", ticket]) => self.by_ticket(asked, ticket, posts).await,
            (true, ["take"]) => self.take(asked).await,
            (false, ["t"]) => self.terminal(asked).await,
            (false, ["wall"]) => self.wall(asked, 1).await,
            (false, ["wall", table]) => match table.parse() {
                Ok(table) => self.wall(asked, table).await,
                Err(_) => asked.refused(StatusCode::NOT_FOUND, &GatePage::Missing),
            },
            (posts, ["p", rest @ ..]) => self.page(asked, rest, posts).await,
            _ => asked.refused(StatusCode::NOT_FOUND, &GatePage::Missing),
        }
    }

    /// A code opens page 1 of its seat, as a ticket does.
    async fn try_code(&self, asked: &Asked) -> Reply {
        let code = asked.form.get("code");
        let code: String = code.chars().take(256).collect();
        let Some(answer) = self.visitor.try_code(&code).await else {
            return asked.refused(StatusCode::REQUEST_TIMEOUT, &GatePage::Closed);
        };
        match answer {
            Ok(place) => match self.web.tickets().issue(place) {
                Ok(ticket) => Reply::see_other(format!("{}?lang={}", of_ticket(&ticket), asked.speech.code())),
                Err(_) => asked.refused(StatusCode::SERVICE_UNAVAILABLE, &GatePage::Full),
            },
            Err(NoEntry::Locked) => asked.refused(StatusCode::FORBIDDEN, &GatePage::Locked),
            Err(_) => {
                tokio::time::sleep(GUESS).await;
                asked.refused(StatusCode::FORBIDDEN, &GatePage::Code(Some(GateFault::Wrong)))
            }
        }
    }

    /// Page 1 of a seat; the ticket is spent by whoever enters, and by nobody who looks.
    async fn by_ticket(&self, asked: &Asked, ticket: &str, posts: bool) -> Reply {
        let known = self.web.tickets().read(ticket);
        let Some(place) = known else { return asked.refused(StatusCode::GONE, &GatePage::OldTicket) };
        if self.is_locked(place) {
            return asked.refused(StatusCode::FORBIDDEN, &GatePage::Locked);
        }
        let action = of_ticket(ticket);
        if !posts {
            let (seat, tongue) = self.face(place.whom);
            let enter = GatePage::Enter { seat: &seat, tongue, kept: self.web.kept.as_deref(), terminal: true };
            return Reply::page(asked.gate(&enter, &action));
        }
        if asked.form.has("help") {
            return match self.ask(nobody(place), asked.speech, PageQuestion::Hand).await {
                Some(_) => {
                    Reply::page(asked.gate(&GatePage::Called, &format!("{action}?lang={}", asked.speech.code())))
                }
                None => asked.refused(StatusCode::SERVICE_UNAVAILABLE, &GatePage::Closed),
            };
        }
        if self.web.tickets().spend(ticket).is_none() {
            return asked.refused(StatusCode::GONE, &GatePage::OldTicket);
        }
        let Some(session) = self.session_at(asked, place).await else {
            return asked.refused(StatusCode::SERVICE_UNAVAILABLE, &GatePage::Full);
        };
        let turn = self.web.gate.codes().turn(place);
        let to = if asked.form.has("terminal") { "/t" } else { BASE };
        let entered = Reply::see_other(format!("{to}?lang={}", asked.speech.code()));
        entered.keeping(self.cookie(Badge { place, turn, session }))
    }

    /// The session of whoever enters a place. Whoever scans once more where they sit stays who they are; whoever lost the place meanwhile
    /// begins anew, so that they are asked whether to take it back. None if the system has no chance to give.
    async fn session_at(&self, asked: &Asked, place: TablePlace) -> Option<SessionId> {
        if let Some(badge) = asked.badge.filter(|badge| badge.place == place)
            && let Some(PageReply::Done) = self.ask(badge, asked.speech, PageQuestion::Mine).await
        {
            return Some(badge.session);
        }
        tickets::chance().ok().map(|chance| SessionId(u128::from_le_bytes(chance)))
    }

    /// Takes a seat that is open on another device, or leaves it there.
    async fn take(&self, asked: &Asked) -> Reply {
        let Some(badge) = asked.badge else { return Reply::see_other("/") };
        if self.web.seal.read_token(badge.session, "/take", asked.form.get("token")).is_none() {
            return asked.refused(StatusCode::FORBIDDEN, &GatePage::Foreign);
        }
        if !asked.form.has("take") {
            self.web.end(badge.session);
            self.ask(badge, asked.speech, PageQuestion::End).await;
            return Reply::see_other("/").keeping(self.no_cookie());
        }
        let to = if asked.form.get("to") == "/t" { "/t" } else { BASE };
        match self.ask(badge, asked.speech, PageQuestion::Take).await {
            Some(PageReply::Moved(whom)) => self.moved(badge, whom),
            Some(_) => Reply::see_other(format!("{to}?lang={}", asked.speech.code())),
            None => asked.refused(StatusCode::SERVICE_UNAVAILABLE, &GatePage::Closed),
        }
    }

    /// A page of a seat, or what its form does.
    async fn page(&self, asked: &Asked, rest: &[&str], posts: bool) -> Reply {
        let seated = self.seated(asked);
        if let (Ok(badge), false, ["events"]) = (&seated, posts, rest) {
            return match self.ask(*badge, asked.speech, PageQuestion::Unread).await {
                Some(PageReply::Unread(unread)) => news_of(unread),
                _ => Reply::with(StatusCode::NO_CONTENT, String::new()),
            };
        }
        let mut form = None;
        if let (true, Some(badge)) = (posts, asked.badge) {
            let acts = self.web.seal.read_token(badge.session, &asked.head.address, asked.form.get("token"));
            let Some(acts) = acts else { return asked.refused(StatusCode::FORBIDDEN, &GatePage::Foreign) };
            form = Some(PostedForm { fields: asked.form.clone(), acts });
        }
        let path = rest.iter().map(|part| (*part).to_owned()).collect();
        let requested = Requested { path, query: asked.head.query.clone(), form };
        match (seated, asked.badge) {
            (Ok(badge), _) => {
                let answer = self.ask(badge, asked.speech, PageQuestion::Page(requested)).await;
                self.told(asked, badge, answer, BASE)
            }
            (Err(why), Some(badge)) => {
                // A seat that is locked sends nothing, and loses no word.
                self.ask(badge, asked.speech, PageQuestion::Keep(requested)).await;
                why
            }
            (Err(why), None) => why,
        }
    }

    /// The wall, which everybody may see: no seat is asked for, only whether the facilitator has opened it.
    async fn wall(&self, asked: &Asked, table: u32) -> Reply {
        let nobody = nobody(TablePlace { table, whom: Whom::Observer });
        let answer = self.ask(nobody, asked.speech, PageQuestion::Wall).await;
        self.told(asked, nobody, answer, "/")
    }

    /// The page with the terminal of a seat.
    async fn terminal(&self, asked: &Asked) -> Reply {
        let badge = match self.seated(asked) {
            Ok(badge) => badge,
            Err(reply) => return reply,
        };
        match self.ask(badge, asked.speech, PageQuestion::Mine).await {
            Some(PageReply::Done) => {
                let (styles, scripts) = &*files::TERMINAL_PATHS;
                let html = pages::terminal(asked.lang(), styles, scripts);
                let line = format!("{}://{}", self.here.socket_scheme(), asked.head.host);
                Reply { terminal_at: Some(line), ..Reply::page(html) }
            }
            answer => self.told(asked, badge, answer, "/t"),
        }
    }

    /// The line of a terminal.
    async fn line(&self, asked: &Asked, headers: &HeaderMap, line: OnUpgrade) -> Result<SentReply, Reply> {
        if !asked.head.ours {
            return Err(asked.refused(StatusCode::FORBIDDEN, &GatePage::Foreign));
        }
        let badge = self.seated(asked)?;
        let says = |name, word: &str| {
            let value = headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
            value.split(',').any(|one| one.trim().eq_ignore_ascii_case(word))
        };
        let key = headers.get(header::SEC_WEBSOCKET_KEY).filter(|key| key.len() == 24);
        let (Some(key), true) = (
            key,
            says(header::UPGRADE, "websocket")
                && says(header::CONNECTION, "upgrade")
                && says(header::SEC_WEBSOCKET_VERSION, "13"),
        ) else {
            return Err(asked.refused(StatusCode::UPGRADE_REQUIRED, &GatePage::Missing));
        };
        let Some(size) = socket::size(asked.head.query.get("size")) else {
            return Err(asked.refused(StatusCode::BAD_REQUEST, &GatePage::Missing));
        };
        if !self.visitor.welcome() {
            return Err(asked.refused(StatusCode::SERVICE_UNAVAILABLE, &GatePage::Full));
        }
        let Badge { place, session, .. } = badge;
        let terminal = WebTerminal { line, place, session, size, lang: asked.lang() };
        *self.terminal.lock().unwrap_or_else(PoisonError::into_inner) = Some(terminal);
        Ok(reply::switching(&derive_accept_key(key.as_bytes())))
    }

    /// Who asks, if they have a seat and may sit there.
    fn seated(&self, asked: &Asked) -> Result<Badge, Reply> {
        let Some(badge) = asked.badge else {
            return Err(if asked.head.posts {
                asked.refused(StatusCode::FORBIDDEN, &GatePage::Code(None))
            } else {
                Reply::see_other("/")
            });
        };
        if self.is_locked(badge.place) {
            return Err(asked.refused(StatusCode::FORBIDDEN, &GatePage::Locked));
        }
        Ok(badge)
    }

    /// What the host says to a session; `here` is where it asked.
    fn told(&self, asked: &Asked, badge: Badge, answer: Option<PageReply>, here: &str) -> Reply {
        let shown = |page| match page {
            PageAnswer::Page(html) => Reply::page(html),
            PageAnswer::Missing(html) => Reply::with(StatusCode::NOT_FOUND, html),
            PageAnswer::SeeOther(to) => Reply::see_other(to),
        };
        match answer {
            Some(PageReply::Page(page)) => shown(page),
            Some(PageReply::Left(page)) => {
                self.web.end(badge.session);
                shown(page).keeping(self.no_cookie())
            }
            Some(PageReply::Elsewhere { had: true }) => asked.refused(StatusCode::CONFLICT, &GatePage::Elsewhere),
            Some(PageReply::Elsewhere { had: false }) => {
                let token = self.web.seal.token(badge.session, "/take", 0);
                let hidden = [("token", token.as_str()), ("to", here), ("lang", asked.speech.code())];
                Reply::with(StatusCode::CONFLICT, pages::gate(asked.speech, &GatePage::TakeOver, "/take", &hidden))
            }
            Some(PageReply::Moved(whom)) => self.moved(badge, whom),
            Some(PageReply::Done | PageReply::Unread(_)) => Reply::see_other(here),
            None => asked.refused(StatusCode::SERVICE_UNAVAILABLE, &GatePage::Closed),
        }
    }

    /// The facilitator gave a session another seat.
    fn moved(&self, badge: Badge, whom: Whom) -> Reply {
        let place = TablePlace { whom, ..badge.place };
        let turn = self.web.gate.codes().turn(place);
        Reply::see_other(BASE).keeping(self.cookie(Badge { place, turn, ..badge }))
    }

    /// Asks the host, and waits for what it says; nothing if it is not there any more.
    async fn ask(&self, badge: Badge, speech: Speech, what: PageQuestion) -> Option<PageReply> {
        let (tell, hear) = oneshot::channel();
        let Badge { place: TablePlace { table, whom }, session, .. } = badge;
        // Whoever does not wait any longer is told nothing.
        let reply = Box::new(move |reply| drop(tell.send(reply)));
        let asked = PageAsked { whom, session, from: self.visitor.from, speech, what, reply };
        let guest = self.web.gate.next_guest();
        self.web.gate.news.put(News { guest, table, event: Event::Page(Box::new(asked)), hold: None });
        timeout(STALLED, hear).await.ok()?.ok()
    }

    fn is_locked(&self, TablePlace { table, whom }: TablePlace) -> bool {
        matches!(whom, Whom::Seat(seat) if self.web.gate.codes().is_locked(table, seat))
    }

    /// How a place is called before somebody sits there.
    fn face(&self, whom: Whom) -> (Text, Option<Tongue>) {
        match whom {
            Whom::Seat(seat) => self.web.faces.get(&seat).cloned().unwrap_or_default(),
            Whom::Observer => {
                let name = |lang| ui(lang, Key::Observer).to_owned();
                (Text::of(name(Lang::En), name(Lang::Fr)), None)
            }
        }
    }

    fn cookie(&self, badge: Badge) -> String {
        let (name, value) = (&self.web.cookie, self.web.seal.cookie(badge));
        format!("{name}={value}; Max-Age={COOKIE_LASTS}; {}", self.guards())
    }
    /// A cookie that says nothing any more.
    fn no_cookie(&self) -> String {
        format!("{}=; Max-Age=0; {}", self.web.cookie, self.guards())
    }
    /// Who is never shown our cookies: no other path and site, no script, and nobody who reads along.
    fn guards(&self) -> &'static str {
        if self.here.encrypted {
            "Path=/; HttpOnly; SameSite=Strict; Secure"
        } else {
            "Path=/; HttpOnly; SameSite=Strict"
        }
    }
}

/// Whoever asks something about a place without sitting there.
fn nobody(place: TablePlace) -> Badge {
    Badge { place, turn: 0, session: SessionId(0) }
}

/// What a form holds; nothing where none was sent.
async fn read_form(body: Incoming, posts: bool) -> Result<FormFields, StatusCode> {
    if !posts {
        return Ok(FormFields::default());
    }
    let largest = usize::try_from(head::LARGEST_FORM).unwrap_or(usize::MAX);
    match timeout(BODY, Limited::new(body, largest).collect()).await {
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
        Ok(Err(_)) => Err(StatusCode::BAD_REQUEST),
        Ok(Ok(body)) => Ok(head::fields(&body.to_bytes())),
    }
}

/// One number for a page that is open, and when to ask again: a line that stays open would cost a place.
fn news_of(unread: usize) -> Reply {
    let body = format!("retry: 10000\ndata: {unread}\n\n");
    Reply { kind: "text/event-stream", ..Reply::page(body) }
}
