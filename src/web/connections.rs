//! How are connections taken, bounded and let go of?

use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::util::MapRequest;

use super::guards::{ADDRESS_BYTES, HEADER_BYTES};

/// How long the head of a request may take, and a connection be quiet: twice what a phone takes on a bad line, and short enough
/// that held connections are soon free again.
const HEAD: Duration = Duration::from_secs(10);
/// After so long a connection is asked to end with its next answer, so that none is held for good.
const AGE: Duration = Duration::from_secs(300);
/// How long answers that are under way may take when the server leaves, or a connection has been asked to end.
const LEAVE: Duration = Duration::from_secs(10);
/// How long no connection is taken after the system had none to give.
const AGAIN: Duration = Duration::from_millis(100);
/// Most requests that are under way on one connection of HTTP/2: browsers begin a hundred, and a page of ours needs five.
const STREAMS: u32 = 64;
/// A line of HTTP/1 and its headers are read to a bit more than is allowed, so that what is too long is told and not cut.
const READ_BYTES: usize = 4 * (ADDRESS_BYTES + HEADER_BYTES);

/// Serves connections, so many at once at most, until `stop` is done; then takes nothing new and finishes what runs.
pub(super) async fn serve(listener: TcpListener, routes: Router, most: usize, stop: impl Future<Output = ()>) {
    let (room, tasks, leave) = (Arc::new(Semaphore::new(most.max(1))), TaskTracker::new(), CancellationToken::new());
    let mut stop = pin!(stop);
    loop {
        // Whoever finds no room waits in the system's own queue.
        let accepted = async {
            let place = Arc::clone(&room).acquire_owned().await;
            (listener.accept().await, place)
        };
        let (accepted, place) = tokio::select! {
            () = &mut stop => break,
            accepted = accepted => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                let (routes, leave) = (routes.clone(), leave.clone());
                tasks.spawn(async move {
                    connection(stream, peer, routes, leave).await;
                    drop(place);
                });
            }
            // One that broke before it was taken is its client's matter; where files have run out, some are free soon.
            Err(why) if is_of_the_client(&why) => {}
            Err(why) => {
                tracing::warn!(%why, "no connection can be taken; raise the limit of open files or lower `web.connections`");
                tokio::time::sleep(AGAIN).await;
            }
        }
    }
    drop(listener);
    leave.cancel();
    tasks.close();
    // What takes longer is cut off.
    let _ = tokio::time::timeout(LEAVE, tasks.wait()).await;
}

fn is_of_the_client(why: &std::io::Error) -> bool {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(why.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

/// One connection from its first byte to its last.
async fn connection(stream: TcpStream, peer: SocketAddr, routes: Router, leave: CancellationToken) {
    // Answers are written whole; waiting for more to send with them would only delay them.
    let _ = stream.set_nodelay(true);
    let begun = Arc::new(AtomicBool::new(false));
    let has_begun = Arc::clone(&begun);
    let service = MapRequest::new(routes, move |mut request: Request<Incoming>| {
        has_begun.store(true, Ordering::Relaxed);
        request.extensions_mut().insert(ConnectInfo(peer));
        request.map(Body::new)
    });
    let builder = builder();
    let mut served = pin!(builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service)));
    // Before it is known which HTTP is spoken, nothing else ends a client that says nothing.
    let quiet = async {
        tokio::time::sleep(HEAD).await;
        if begun.load(Ordering::Relaxed) {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        biased;
        _ = served.as_mut() => return,
        () = quiet => return,
        () = leave.cancelled() => {}
        () = tokio::time::sleep(AGE) => {}
    }
    served.as_mut().graceful_shutdown();
    // How a connection ends is nobody's concern but its client's.
    let _ = tokio::time::timeout(LEAVE, served).await;
}

fn builder() -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(READ_BYTES);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(STREAMS)
        .max_header_list_size(u32::try_from(READ_BYTES).unwrap_or(u32::MAX))
        // A client that is gone does not say so.
        .keep_alive_interval(HEAD)
        .keep_alive_timeout(HEAD);
    builder
}
