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
//! - `tls`: lines that nobody can read along, where this programme was built with them.
//!
//! Without `tls` nothing is encrypted: whoever listens on the network can read along, which the page of codes says. A hostile browser, or a page of a
//! stranger in an honest one, gets nowhere: it meets the host's own name, forms that only we can have made, cookies that no script and no
//! other site sees, and bounds on everything.
//!
//! It may not touch the exercise.

use std::{
    convert::Infallible,
    io,
    net::TcpListener as Port,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
};
use vocabulary::scenario::Scenario;

use self::{
    head::Doorstep,
    route::WebQuestion,
    shared::{Encryption, Web},
    socket::WebTerminal,
};
use super::{
    address,
    connections::Stage,
    gate::{Gate, Newcomer},
    news::PageServer,
    seal::WebSeal,
};
use crate::remote::WebWay;

mod files;
mod head;
#[cfg(not(feature = "tls"))]
mod no_tls;
mod pace;
mod reply;
mod route;
mod shared;
mod socket;
#[cfg(feature = "tls")]
mod tls;

/// A head has to be here by then, the first one and each further one: a connection that is kept without a question is closed as well.
const HEAD: Duration = Duration::from_secs(10);
/// The largest head, in bytes, and the lines in it.
const LARGEST_HEAD: usize = 16 * 1024;
const HEADERS: usize = 64;

/// Answers browsers, but for sessions that were given back before, by their marks; over encrypted lines if there is a folder that keeps what
/// they need. Where browsers find us, and what makes the tokens of their pages.
///
/// # Errors
/// The port is no longer ours; the certificate cannot be read or made, or this programme was built without.
pub fn answer(
    gate: &Arc<Gate>,
    port: Port,
    (seal, ended): (WebSeal, Vec<String>),
    encrypted_with: Option<&Path>,
    (scenario, kept): (&Scenario, Option<String>),
) -> io::Result<(WebWay, Arc<dyn PageServer>)> {
    let at = port.local_addr()?;
    let encryption = encrypted_with.map(Encryption::kept_in).transpose()?;
    let certificate = encryption.as_ref().map(Encryption::fingerprint);
    let faces = scenario.seats.iter().map(|seat| (seat.id, (seat.title.clone(), seat.tongue())));
    let web = Arc::new(Web {
        gate: gate.clone(),
        seal,
        tickets: Mutex::default(),
        paces: Mutex::default(),
        ended: Mutex::new(ended.into_iter().collect()),
        faces: faces.collect(),
        kept,
        // Of such a name a browser takes no cookie that came over a line in the plain.
        cookie: format!("{}harmattan{}", if encryption.is_some() { "__Host-" } else { "" }, at.port()),
        encryption,
    });
    let all = web.clone();
    gate.listen(port, move |stream, visitor| speak(stream, visitor, all.clone()));
    Ok((WebWay { way: address::way(at), certificate }, web))
}

/// One connection.
async fn speak(stream: TcpStream, visitor: Newcomer, web: Arc<Web>) {
    let Ok(at) = stream.local_addr() else { return };
    let greeted = match &web.encryption {
        Some(encryption) => encryption.greet(stream, &visitor).await,
        None => Some(Err(stream)),
    };
    match greeted {
        Some(Ok(line)) => converse(line, Doorstep { at, encrypted: true }, visitor, web).await,
        Some(Err(stream)) => converse(stream, Doorstep { at, encrypted: false }, visitor, web).await,
        None => {}
    }
}

/// What is said on one line: questions one after the other, or a terminal.
async fn converse<L>(line: L, here: Doorstep, visitor: Newcomer, web: Arc<Web>)
where
    L: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let terminal: Arc<Mutex<Option<WebTerminal>>> = Arc::default();
    let answer = service_fn(|request| {
        let (web, visitor, terminal) = (web.clone(), visitor.clone(), terminal.clone());
        async move {
            visitor.comes_to(Stage::Asked);
            Ok::<_, Infallible>(
                WebQuestion { web: &web, visitor: &visitor, here, terminal: &terminal }.answered(request).await,
            )
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_headers(HEADERS)
        .max_buf_size(LARGEST_HEAD)
        .serve_connection(TokioIo::new(line), answer)
        .with_upgrades();
    // How a connection ends is the same to everybody.
    let _ = connection.await;
    let begun = terminal.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(terminal) = begun {
        socket::sit(terminal, visitor).await;
    }
}
