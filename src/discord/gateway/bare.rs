//! What does poise want to be given that only a gateway has? A shard's context, made without a gateway.
//!
//! serenity makes a context for a shard alone, and a shard for a connection alone. None of our commands uses it: they answer by the
//! courier. So a connection to this program itself is made once and let go.

use std::net::Ipv4Addr;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use serenity::all::{
    Context, GatewayIntents, Http, Shard, ShardId, ShardInfo, ShardManager, ShardManagerOptions, ShardMessenger,
    ShardRunner, ShardRunnerOptions,
};
use serenity::prelude::{RwLock, TypeMap};
use tokio::net::TcpListener;
use tokio::sync::Mutex;
use tokio_tungstenite::accept_async;

/// How long the connection may take; on the loopback interface it takes less than a millisecond.
const WITHIN: Duration = Duration::from_secs(5);

/// A context without a gateway, and the manager of no shards.
///
/// # Errors
/// When the loopback interface is not there.
pub(in crate::discord) async fn context(http: Http) -> Result<(Context, Arc<ShardManager>), serenity::Error> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let url = Arc::new(Mutex::new(format!("ws://{}", listener.local_addr()?)));
    let (http, data) = (Arc::new(http), Arc::new(RwLock::new(TypeMap::new())));
    let (manager, _) = ShardManager::new(ShardManagerOptions {
        data: Arc::clone(&data),
        event_handlers: Vec::new(),
        raw_event_handlers: Vec::new(),
        framework: Arc::new(OnceLock::new()),
        shard_index: 0,
        shard_init: 0,
        shard_total: 0,
        ws_url: Arc::clone(&url),
        http: Arc::clone(&http),
        intents: GatewayIntents::empty(),
        presence: None,
    });
    let info = ShardInfo { id: ShardId(0), total: 1 };
    let accepting = tokio::spawn(async move {
        let (stream, _) = listener.accept().await?;
        // Whether the handshake succeeds, the other end hears.
        drop(accept_async(stream).await);
        Ok::<_, std::io::Error>(())
    });
    let connecting = Shard::new(url, http.token(), info, GatewayIntents::empty(), None);
    let shard = tokio::time::timeout(WITHIN, connecting).await;
    accepting.abort();
    let shard = shard.map_err(|_| std::io::Error::from(std::io::ErrorKind::TimedOut))??;
    let runner = ShardRunner::new(ShardRunnerOptions {
        data: Arc::clone(&data),
        event_handlers: Vec::new(),
        raw_event_handlers: Vec::new(),
        framework: None,
        manager: Arc::clone(&manager),
        shard,
        http: Arc::clone(&http),
    });
    let shard = ShardMessenger::new(&runner);
    Ok((Context { data, shard, shard_id: ShardId(0), http }, manager))
}
