//! What does one see of what the bot does?

use std::io::Write;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::acts::place_of;
use super::html::{self, Shown, Sight};
use super::menus::{Menu, menus};
use super::place::{BOT, direct_with, names};
use super::session::{Session, caught};
use super::world::{Person, Reply, What};
use super::{show, words};

/// How often is looked what the bot does by itself.
const GLANCE: Duration = Duration::from_millis(100);
/// How long the bot may take to say something where it need not.
const MAY_ANSWER: Duration = Duration::from_secs(2);
/// The callback that opens a form.
const FORM: What = What::Callback(9);

impl Session {
    pub(crate) fn show(
        &mut self,
        header: &str,
        person: &Person,
        reply: Reply,
        out: &mut dyn Write,
    ) -> std::io::Result<()> {
        if !header.is_empty() {
            writeln!(out, "({header})")?;
        }
        if reply.what == FORM {
            writeln!(out, "{}({})", show::form(&reply), words::form_of(&person.name))?;
            self.scroll.open(html::form(&reply, &Value::Null, &self.sight_of(person)));
            self.form = Some((person.clone(), reply.clone()));
            self.last = Some(reply);
            return Ok(());
        }
        let sight = self.sight_of(person);
        let seen_by = match (reply.is_private(), person.guild) {
            (true, _) => words::only(&person.name),
            (false, None) => words::direct(&person.name),
            (false, Some(_)) => words::everyone().to_owned(),
        };
        let announced = if reply.deferred { format!(", {}", words::announced()) } else { String::new() };
        let menus = menus(&reply.message, person);
        self.see(header, (person, &reply), &menus, &sight);
        let shown = show::reply(&reply, &sight.names, &menus, &self.files(&reply));
        writeln!(out, "{shown}({seen_by}{announced})")?;
        if !reply.is_private() && person.guild.is_some() {
            self.open = Some((person.clone(), reply.message.clone()));
        }
        if !reply.buttons().is_empty() || !menus.is_empty() {
            self.usable = Some((person.clone(), reply.clone()));
        }
        self.last = Some(reply);
        Ok(())
    }

    /// Adds a reply to the page.
    fn see(&mut self, header: &str, (person, reply): (&Person, &Reply), menus: &[Menu], sight: &Sight) {
        let files = html::attached(reply.body(), |name| self.world.file(name));
        if header == words::edited() {
            self.scroll.add(html::edited(header));
        }
        let used = self.used.take();
        self.scroll.add(html::message(
            &Shown {
                message: &reply.message,
                menus,
                files: &files,
                private: reply.is_private(),
                used: used.as_deref().map(|used| (person.name.as_str(), used)),
            },
            sight,
        ));
    }

    /// Adds what a person said to the page.
    pub(crate) fn see_said(&mut self, message: &Value) {
        let html = html::said(message, &self.sight());
        self.scroll.add(html);
    }

    /// How one sees the page oneself.
    pub(crate) fn sight(&self) -> Sight {
        self.sight_of(&self.me)
    }

    fn sight_of(&self, person: &Person) -> Sight {
        let mut known: Vec<(u64, String)> = self.people.iter().map(|known| (known.id, known.name.clone())).collect();
        known.push((self.world.bot(), BOT.to_owned()));
        known.extend(names(&self.me));
        Sight { names: known, commands: self.commands.clone(), locale: person.locale.clone() }
    }

    /// Shows what Discord has refused since the last time.
    pub(crate) fn show_refusals(&mut self, out: &mut dyn Write) -> std::io::Result<()> {
        let refusals = self.world.refusals();
        for refusal in &refusals[self.refusals..] {
            writeln!(out, "{}", words::refused(&refusal.to_string()))?;
        }
        self.refusals = refusals.len();
        Ok(())
    }

    /// Shows what the bot has done by itself, and says whether there was anything.
    pub(crate) async fn show_news(&mut self, out: &mut dyn Write) -> std::io::Result<bool> {
        let mut any = false;
        while let Some(message) = at_once(self.world.next_message()).await {
            let reader = self.reader(&message);
            self.show(words::by_itself(), &reader, message, out)?;
            any = true;
        }
        for watched in self.watched.clone() {
            while let Some(edit) = at_once(self.world.next_edit(&watched)).await {
                let me = self.me.clone();
                self.show(words::edited(), &me, edit, out)?;
                any = true;
            }
        }
        self.show_refusals(out)?;
        Ok(any)
    }

    /// Who reads a message that the bot has sent by itself: oneself where it stands, or whom it was sent to alone.
    fn reader(&self, message: &Reply) -> Person {
        let Some(channel) = place_of(message) else { return self.me.clone() };
        let with = direct_with(&self.me, channel);
        let with = with.and_then(|with| self.people.iter().find(|person| person.id == with));
        with.unwrap_or(&self.me).clone().in_channel(channel)
    }

    pub(crate) async fn wait(&mut self, time: Duration, out: &mut dyn Write) -> std::io::Result<()> {
        let began = Instant::now();
        while began.elapsed() < time {
            tokio::time::sleep(GLANCE).await;
            self.show_news(out).await?;
        }
        Ok(())
    }

    /// Waits a moment for what the bot may say or not.
    pub(crate) async fn settle(&mut self, out: &mut dyn Write) -> Result<Option<String>, String> {
        let began = Instant::now();
        while began.elapsed() < MAY_ANSWER {
            tokio::time::sleep(GLANCE).await;
            if self.show_news(out).await.map_err(|error| error.to_string())? {
                return Ok(None);
            }
        }
        Ok(Some(words::silent().to_owned()))
    }

    /// Shows what came at the end, and what the bot did that nobody could do with Discord.
    pub(crate) async fn end(mut self, out: &mut dyn Write) -> std::io::Result<()> {
        self.show_news(out).await?;
        match caught(self.world.close()).await {
            Ok(()) => Ok(()),
            Err(why) => writeln!(out, "{}", words::impossible(&why)),
        }
    }
}

/// What is there already; `None` where one would have to wait, or where the bot did another thing.
async fn at_once(news: impl Future<Output = Reply>) -> Option<Reply> {
    tokio::time::timeout(Duration::ZERO, caught(news)).await.ok()?.ok()
}
