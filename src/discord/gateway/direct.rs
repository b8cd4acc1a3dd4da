//! How does an interaction of the gateway come to its handler? Past serenity's shard, which reads an event three times and copies
//! it once more before a handler sees it: who asks waits for that.
//!
//! serenity is told that an event came, by its number, which it needs to resume.

use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;
use serenity::all::Context;

use super::bare;
use super::dispatch::Dispatcher;
use super::http::http;
use super::unread::{Event, Unread};

/// The event that an interaction is.
const NAME: &str = "INTERACTION_CREATE";
/// What serenity is given in its place; to it, an event that it does not know.
const TAKEN: &str = "PRECEPTOR_TAKEN";

/// Takes the interactions out of what Discord sends.
pub(super) struct Direct {
    dispatcher: Arc<Dispatcher>,
    unread: Unread,
    context: Context,
}

/// What of an interaction says how to read it.
#[derive(Deserialize)]
struct Kind {
    #[serde(rename = "type", default)]
    kind: Value,
}

impl Direct {
    /// What hands interactions to a dispatcher, as they are read by `unread`.
    ///
    /// # Errors
    /// When the loopback interface is not there.
    pub(super) async fn open(dispatcher: Arc<Dispatcher>, unread: Unread) -> Result<Arc<Self>, serenity::Error> {
        // The client's own manager is known since it was built.
        let (context, _) = bare::context(http(&dispatcher.bot())).await?;
        Ok(Arc::new(Self { dispatcher, unread, context }))
    }

    /// Begins to answer the interaction that an event is, and gives the event that stands for it; `None` for another event, and
    /// for one that can't be read at all.
    pub(super) fn take(self: &Arc<Self>, event: &str) -> Option<String> {
        if !event.contains(NAME) {
            return None;
        }
        let Event { t: name, s: number, d: Kind { kind } } = serde_json::from_str(event).ok()?;
        if name != NAME {
            return None;
        }
        let (direct, event) = (Arc::clone(self), event.to_owned());
        tokio::spawn(async move {
            let bot = direct.dispatcher.bot();
            let _running = bot.running.token();
            Box::pin(direct.unread.came(&direct.context, kind.as_u64(), &event)).await;
        });
        Some(format!(r#"{{"op":0,"s":{number},"t":"{TAKEN}","d":{{}}}}"#))
    }
}
