//! Seats in browsers: the only folder that names HTTP and WebSocket. It takes what comes through the [gate](super::gate) apart, says who may ask
//! what, and turns answers into bytes; what a page shows is for [`pages`] to know, and what it is made from for the
//! [guests](super::guests).
//!
//! - `head`: whether a question may be asked here at all.
//! - `pace`: whoever floods waits for their own turn.
//! - `shared`: what all browsers share.
//! - `route`: what is answered: the few addresses that there are.
//! - `reply`: an answer as bytes, with what a browser is told never to do.
//! - `files`: what does not change: the terminal for browsers, styles, scripts.
//! - `socket`: the terminal of a seat in a browser.
//!
//! Nothing is encrypted: whoever listens on the network can read along, which the page of codes says. A hostile browser, or a page of a
//! stranger in an honest one, gets nowhere: it meets the host's own name, forms that only we can have made, cookies that no script and no
//! other site sees, and bounds on everything.
//!
//! It may not touch the exercise.

use std::{
    convert::Infallible,
    io,
    net::TcpListener as Port,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use vocabulary::scenario::Scenario;

use self::{
    route::WebQuestion,
    shared::{Ended, Web},
    socket::WebTerminal,
};
use super::{
    address,
    connections::Stage,
    gate::{Gate, Newcomer},
    news::PageServer,
    seal::WebSeal,
};
use crate::remote::OpenDoor;

mod files;
mod head;
mod pace;
mod reply;
mod route;
mod shared;
mod socket;

/// A head has to be here by then, the first one and each further one: a connection that is kept without a question is closed as well.
const HEAD: Duration = Duration::from_secs(10);
/// The largest head, in bytes, and the lines in it.
const LARGEST_HEAD: usize = 16 * 1024;
const HEADERS: usize = 64;

/// Answers browsers, but for sessions that were given back before, by their marks. Where they are reached, and what makes the tokens of their pages.
///
/// # Errors
/// The port is no longer ours.
pub fn answer(
    gate: &Arc<Gate>,
    port: Port,
    (seal, ended): (WebSeal, Vec<String>),
    (scenario, kept): (&Scenario, Option<String>),
) -> io::Result<(OpenDoor, Arc<dyn PageServer>)> {
    let at = port.local_addr()?;
    let faces = scenario.seats.iter().map(|seat| (seat.id, (seat.title.clone(), seat.tongue())));
    let web = Arc::new(Web {
        gate: gate.clone(),
        seal,
        tickets: Mutex::default(),
        paces: Mutex::default(),
        ended: Mutex::new(Ended::before(ended)),
        faces: faces.collect(),
        kept,
        cookie: format!("harmattan{}", at.port()),
    });
    let all = web.clone();
    gate.listen(port, move |stream, visitor| speak(stream, visitor, all.clone()));
    Ok((address::way(at), web))
}

/// One connection: questions one after the other, or a terminal.
async fn speak(stream: TcpStream, visitor: Newcomer, web: Arc<Web>) {
    let Ok(at) = stream.local_addr() else { return };
    let terminal: Arc<Mutex<Option<WebTerminal>>> = Arc::default();
    let answer = service_fn(|request| {
        let (web, visitor, terminal) = (web.clone(), visitor.clone(), terminal.clone());
        async move {
            visitor.comes_to(Stage::Asked);
            Ok::<_, Infallible>(
                WebQuestion { web: &web, visitor: &visitor, at, terminal: &terminal }.answered(request).await,
            )
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_headers(HEADERS)
        .max_buf_size(LARGEST_HEAD)
        .serve_connection(TokioIo::new(stream), answer)
        .with_upgrades();
    // How a connection ends is the same to everybody.
    let _ = connection.await;
    let begun = terminal.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(terminal) = begun {
        socket::sit(terminal, visitor).await;
    }
}
