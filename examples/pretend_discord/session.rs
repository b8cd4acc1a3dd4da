//! What is done for each line?

use std::io::Write;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt as _;
use preceptor::engine::Engine;
use preceptor::store::Store;
use serde_json::Value;

use super::place::Place;
use super::scroll::Scroll;
use super::typed::Line;
use super::words;
use super::world::{Person, Reply, World};

/// The world with the member that one is at the moment.
pub(crate) struct Session {
    pub(crate) world: World,
    pub(crate) place: Place,
    pub(crate) me: Person,
    /// Everyone that one has been or named, with what they may do.
    pub(crate) people: Vec<Person>,
    pub(crate) commands: Vec<Value>,
    /// What was shown last.
    pub(crate) last: Option<Reply>,
    /// The last reply that had buttons or a menu, and whom it answered.
    pub(crate) usable: Option<(Person, Reply)>,
    /// The form that is open, and for whom.
    pub(crate) form: Option<(Person, Reply)>,
    /// The last message that all see, which can be answered or kept, and where it stands.
    pub(crate) open: Option<(Person, Value)>,
    /// Replies to commands that all see, which the bot may change by itself.
    pub(crate) watched: Vec<Reply>,
    /// How many refusals have been shown.
    pub(crate) refusals: usize,
    /// All that was seen, as a page.
    pub(crate) scroll: Scroll,
    /// The command whose answer comes next, as one sees it named.
    pub(crate) used: Option<String>,
    /// The bot's store, and what it asks, for a past that is made up.
    pub(crate) past: Option<(Store, Engine)>,
}

impl Session {
    /// Waits until the bot is there.
    pub(crate) async fn begin(world: World, lasting: bool) -> anyhow::Result<Self> {
        let there = async {
            world.connected(1).await;
            world.registered().await
        };
        let commands = caught(there).await.map_err(anyhow::Error::msg)?;
        let place = Place::furnish(&world, lasting);
        let people = Place::people(&world);
        let me = people[0].clone();
        let (last, usable, form, open, watched) = Default::default();
        let (scroll, used, past, refusals) = Default::default();
        Ok(Self { world, place, me, people, commands, last, usable, form, open, watched, refusals, scroll, used, past })
    }

    /// Does what a line says and shows what comes of it.
    pub(crate) async fn obey(&mut self, line: Line<'_>, out: &mut dyn Write) -> std::io::Result<()> {
        let done = caught(self.outcome(line, out)).await.and_then(|outcome| outcome);
        match done {
            Ok(None) => {}
            Ok(Some(text)) => writeln!(out, "{text}")?,
            Err(why) => writeln!(out, "{}", words::impossible(&why))?,
        }
        self.show_refusals(out)
    }

    /// What a line leads to, in words; a reply is shown here.
    async fn outcome(&mut self, line: Line<'_>, out: &mut dyn Write) -> Result<Option<String>, String> {
        let me = self.me.clone();
        self.used = None;
        let (person, reply) = match line {
            Line::Command(name, text) => {
                let reply = self.run(name, text).await?;
                self.watched.extend(Some(reply.clone()).filter(|reply| !reply.is_private()));
                (me, reply)
            }
            Line::Menu(text) => {
                let message = me.says(text);
                self.see_said(&message);
                self.used = Some("Ask the guide".to_owned());
                let reply = me.uses_menu("Ask the guide", &message).await;
                (me, reply)
            }
            Line::Keep => self.keep().await?,
            Line::Mention(text) => {
                self.see_said(&me.mentions_bot(text));
                (me, self.world.next_message().await)
            }
            Line::Direct(text) => {
                let me = me.in_dm();
                self.see_said(&me.says(text));
                (me, self.world.next_message().await)
            }
            Line::Press(which) => self.press(which).await?,
            Line::Choose(which) => self.choose(which).await?,
            Line::Fill(text) => self.fill(text).await?,
            other => return self.without_reply(other, out).await,
        };
        let header = if reply.updates { words::changed() } else { "" };
        self.show(header, &person, reply, out).map_err(|error| error.to_string())?;
        Ok(None)
    }

    /// The lines that the bot may answer or not.
    async fn without_reply(&mut self, line: Line<'_>, out: &mut dyn Write) -> Result<Option<String>, String> {
        Ok(Some(match line {
            Line::Type(name, text) => self.offers(name, text).await?,
            Line::As(name) => {
                self.me = self.person(name);
                words::you_are(name)
            }
            Line::Be(name, what) => self.be(name, what)?,
            Line::In(name) => self.go(name)?,
            Line::Speak(locale) => self.speak(locale),
            Line::Clear => {
                self.scroll.clear();
                return Ok(None);
            }
            Line::Past => self.remember().await?,
            Line::Say(text) => {
                let said = self.me.says(text);
                self.see_said(&said);
                self.open = Some((self.me.clone(), said));
                words::said().to_owned()
            }
            Line::Reply(text) => {
                self.reply(text)?;
                return self.settle(out).await;
            }
            Line::Post(text) => {
                self.post(text)?;
                return self.settle(out).await;
            }
            Line::Close => self.form.take().map(|_| words::closed().to_owned()).ok_or_else(words::no_form)?,
            Line::Save(name) => self.save(name)?,
            Line::Wait(text) => {
                let seconds: u64 = text.parse().map_err(|_| words::no_number(text))?;
                self.wait(Duration::from_secs(seconds), out).await.map_err(|error| error.to_string())?;
                return Ok(None);
            }
            Line::Json => {
                let reply = self.last.as_ref().ok_or_else(words::nothing_sent)?;
                format!("{:#}", reply.sent)
            }
            Line::Help => words::help(&self.commands),
            Line::Unknown(line) => words::unknown(line),
            _ => return Ok(None),
        }))
    }
}

/// The outcome, or the first line of what the world complains of.
pub(crate) async fn caught<T>(deed: impl Future<Output = T>) -> Result<T, String> {
    AssertUnwindSafe(deed).catch_unwind().await.map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("something went wrong");
        let first = text.lines().next().unwrap_or_default();
        // What is wrong at the world's end stands below its first line; JSON of Discord's is not for people.
        if first.ends_with(':') { text.to_owned() } else { first.split(" {\"").next().unwrap_or_default().to_owned() }
    })
}
