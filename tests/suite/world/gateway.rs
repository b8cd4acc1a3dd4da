//! How does a shard talk with Discord's gateway?

use std::sync::Arc;
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, WebSocket};
use serde_json::{Value, json};
use tokio::sync::mpsc::{self, UnboundedSender};

use super::Inner;
use super::ids::{Id, base64url, shard_of};
use super::sessions::{Order, Session};
use super::shapes;

/// Intents that Discord knows.
const KNOWN_INTENTS: u64 = 0x1_FFFF | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;
/// Intents that need approval: members, presences, message content.
const PRIVILEGED_INTENTS: u64 = 1 << 1 | 1 << 8 | 1 << 15;
/// The one of them that a world may approve: what messages say.
pub(crate) const MESSAGE_CONTENT: u64 = 1 << 15;
/// The intent under which guilds are announced.
const GUILDS: u64 = 1;

/// One websocket connection of the bot.
struct Connection {
    inner: Arc<Inner>,
    number: u64,
    line: UnboundedSender<Order>,
    session: Option<String>,
}

/// Serves a websocket connection until one of both ends it.
pub(crate) async fn serve(inner: Arc<Inner>, mut socket: WebSocket) {
    let (line, mut orders) = mpsc::unbounded_channel();
    let number = {
        let mut state = inner.state();
        state.connections += 1;
        state.connections
    };
    let hello = json!({"op": 10, "d": {"heartbeat_interval": inner.options.heartbeat_interval}, "s": null, "t": null});
    let _ = line.send(Order::Send(hello.to_string().into()));
    let mut connection = Connection { inner, number, line, session: None };
    loop {
        tokio::select! {
            heard = socket.recv() => match heard {
                Some(Ok(Message::Text(text))) => connection.hear(&text),
                Some(Ok(Message::Close(frame))) => connection.closed(frame.map(|frame| frame.code)),
                Some(Ok(_)) => {}
                Some(Err(_)) | None => break,
            },
            Some(order) = orders.recv() => if !connection.obey(order, &mut socket).await {
                break;
            },
        }
    }
    connection.ended();
}

impl Connection {
    /// Does what it is told, and says whether the connection goes on.
    async fn obey(&self, order: Order, socket: &mut WebSocket) -> bool {
        if !matches!(order, Order::Cut) && !self.inner.state().wires.carries(self.number) {
            return true;
        }
        let text = match order {
            Order::Send(text) => text.to_string(),
            Order::Announce(guild, sequence) => return self.announce((guild, sequence), socket).await,
            Order::Close(code) => {
                return socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await.is_ok();
            }
            Order::Cut => return false,
        };
        socket.send(Message::Text(text.into())).await.is_ok()
    }

    /// Announces a guild, and notes that it has gone out.
    async fn announce(&self, (guild, sequence): (Id, u64), socket: &mut WebSocket) -> bool {
        let text = self.inner.state().announcement(guild, sequence, self.inner.bot);
        let sent = socket.send(Message::Text(text.into())).await.is_ok();
        let mut state = self.inner.state();
        let mine = state.sessions.iter_mut().find(|session| session.is_on(self.number));
        let all = mine.is_some_and(|session| {
            session.unannounced = session.unannounced.saturating_sub(1);
            session.unannounced == 0
        });
        drop(state);
        if all {
            self.inner.changed();
        }
        sent
    }

    /// Answers one message of the bot.
    fn hear(&mut self, text: &str) {
        let Ok(heard) = serde_json::from_str::<Value>(text) else { return self.close(4002) };
        match (heard["op"].as_u64(), &self.session) {
            (Some(1), _) => self.heartbeat(heard["d"].as_u64()),
            (Some(2), None) => self.identify(&heard["d"]),
            (Some(2), Some(_)) => self.close(4005),
            (Some(6), None) => self.resume(&heard["d"]),
            // Presence, voice state and member requests change nothing here.
            (Some(3 | 4 | 8), Some(_)) => {}
            (Some(3 | 4 | 8), None) => self.close(4003),
            _ => self.close(4001),
        }
    }

    /// Acknowledges a heartbeat.
    fn heartbeat(&self, sequence: Option<u64>) {
        let mut state = self.inner.state();
        if let (Some(sequence), Some(session)) = (sequence, &self.session) {
            state.sessions.iter_mut().filter(|known| known.id == *session).for_each(|known| known.confirmed(sequence));
        }
        if state.cuts_at_heartbeats > 0 {
            state.cuts_at_heartbeats -= 1;
            state
                .sessions
                .iter_mut()
                .filter(|session| session.is_on(self.number))
                .for_each(|session| session.line = None);
            let _ = self.line.send(Order::Cut);
            return;
        }
        drop(state);
        let line = self.line.clone();
        self.inner.answer_heartbeat(self.number, move |order| drop(line.send(order)));
    }

    /// Begins a session, or closes with the code that says why not.
    fn identify(&mut self, data: &Value) {
        match self.refusal(data) {
            Some(code) => self.close(code),
            None => self.begin(data),
        }
    }

    /// The code that an identification is refused with.
    fn refusal(&self, data: &Value) -> Option<u16> {
        let intents = data["intents"].as_u64().unwrap_or_default();
        let shard = shard(data);
        if !self.knows_token(data) {
            Some(4004)
        } else if shard.0 >= shard.1 {
            Some(4010)
        } else if intents & !KNOWN_INTENTS != 0 {
            Some(4013)
        } else {
            let approved = if self.inner.options.message_content { MESSAGE_CONTENT } else { 0 };
            (intents & PRIVILEGED_INTENTS & !approved != 0).then_some(4014)
        }
    }

    /// Whether the bot's token is right.
    fn knows_token(&self, data: &Value) -> bool {
        data["token"].as_str().is_some_and(|token| token.trim_start_matches("Bot ") == self.inner.token)
    }

    /// Begins a session and announces its guilds.
    fn begin(&mut self, data: &Value) {
        let mut state = self.inner.state();
        let (shard, intents) = (shard(data), data["intents"].as_u64().unwrap_or_default());
        state.identifies += 1;
        let id = format!("{:032x}", state.identifies);
        let guilds: Vec<_> = state.guilds.values().filter(|guild| guild.has_bot).map(|guild| guild.id).collect();
        let guilds: Vec<_> = guilds.into_iter().filter(|guild| shard_of(Some(*guild), shard.1) == shard.0).collect();
        let mut session = Session::new(id.clone(), shard, intents);
        session.line = Some((self.number, self.line.clone()));
        let unavailable: Vec<_> = guilds.iter().map(|id| json!({"id": id.to_string(), "unavailable": true})).collect();
        session.dispatch("READY", &self.ready(&session, &state.users[&self.inner.bot], unavailable));
        if intents & GUILDS != 0 {
            guilds.into_iter().for_each(|guild| session.announce(guild));
        }
        // What happened while the shard had no connection is lost to it with the session it gives up.
        state.sessions.retain(|known| known.line.is_some() || known.shard != session.shard);
        state.sessions.push(session);
        drop(state);
        self.session = Some(id);
        self.inner.changed();
    }

    /// The first event of a session.
    fn ready(&self, session: &Session, bot: &super::state::User, guilds: Vec<Value>) -> Value {
        let mut user = shapes::user(bot);
        user["verified"] = json!(true);
        user["mfa_enabled"] = json!(false);
        user["email"] = Value::Null;
        user["flags"] = json!(0);
        json!({
            "v": 10, "user_settings": {}, "user": user, "session_type": "normal", "session_id": session.id,
            "resume_gateway_url": self.inner.gateway_url(), "relationships": [], "private_channels": [],
            "presences": [], "guilds": guilds, "guild_join_requests": [], "geo_ordered_rtc_regions": [], "auth": {},
            "shard": [session.shard, session.total], "_trace": [base64url(session.id.as_bytes())],
            "application": {"id": self.inner.application.to_string(), "flags": 0},
        })
    }

    /// Goes on with a session, or says that it is over.
    fn resume(&mut self, data: &Value) {
        if !self.knows_token(data) {
            return self.close(4004);
        }
        let mut state = self.inner.state();
        let after = data["seq"].as_u64().unwrap_or_default();
        let Some(session) = state.sessions.iter_mut().find(|known| data["session_id"] == known.id.as_str()) else {
            let _ = self.line.send(Order::Send(json!({"op": 9, "d": false, "s": null, "t": null}).to_string().into()));
            return;
        };
        if after > session.sequence {
            return self.close(4007);
        }
        session.line = Some((self.number, self.line.clone()));
        session.replay(after);
        self.session = Some(session.id.clone());
        state.resumes += 1;
        drop(state);
        self.inner.changed();
    }

    /// Closes the connection with a code.
    fn close(&self, code: u16) {
        let _ = self.line.send(Order::Close(code));
    }

    /// Ends the session of a bot that says goodbye; with another code it may come back.
    fn closed(&self, code: Option<u16>) {
        let interval = Duration::from_millis(self.inner.options.heartbeat_interval);
        let mut state = self.inner.state();
        state.closed_with.extend(code);
        code.into_iter().for_each(|code| state.wires.closed(self.number, code, interval));
        drop(state);
        if matches!(code, Some(1000 | 1001)) {
            self.inner.state().sessions.retain(|session| !session.is_on(self.number));
            self.inner.changed();
        }
    }

    /// Notes that the connection is gone.
    fn ended(&self) {
        for session in &mut self.inner.state().sessions {
            session.line.take_if(|(number, _)| *number == self.number);
        }
        self.inner.changed();
    }
}

/// The shard's number and how many there are, as an identification says it.
fn shard(data: &Value) -> (u64, u64) {
    (data["shard"][0].as_u64().unwrap_or(0), data["shard"][1].as_u64().unwrap_or(1))
}
