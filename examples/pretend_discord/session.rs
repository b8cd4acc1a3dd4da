//! What is done for each line, and what is shown of it?

use std::io::Write;
use std::panic::AssertUnwindSafe;
use std::time::{Duration, Instant};

use futures_util::FutureExt as _;
use serde_json::Value;

use super::typed::Line;
use super::world::{Person, Reply, World};
use super::{options, show, words};

/// How often is looked what the bot does by itself.
const GLANCE: Duration = Duration::from_millis(100);

/// The world with the member that one is at the moment.
pub(crate) struct Session {
    world: World,
    me: Person,
    /// Everyone that one has been or named.
    people: Vec<Person>,
    pub(crate) commands: Vec<Value>,
    /// What was shown last.
    last: Option<Reply>,
    /// The last reply that had buttons or a menu, and whom it answered.
    usable: Option<(Person, Reply)>,
    /// Replies to commands that all see, which the bot may change by itself.
    watched: Vec<Reply>,
    /// How many refusals have been shown.
    refusals: usize,
}

impl Session {
    /// Waits until the bot is there.
    pub(crate) async fn begin(world: World) -> anyhow::Result<Self> {
        let there = async {
            world.connected(1).await;
            world.registered().await
        };
        let commands = caught(there).await.map_err(anyhow::Error::msg)?;
        let me = world.member("Ana");
        let people = vec![me.clone()];
        Ok(Self { world, me, people, commands, last: None, usable: None, watched: Vec::new(), refusals: 0 })
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
        let (person, reply) = match line {
            Line::Command(name, text) => {
                let options = self.options(name, text)?;
                let reply = me.runs(name, options).await;
                self.watched.extend(Some(reply.clone()).filter(|reply| !reply.is_private()));
                (me, reply)
            }
            Line::Menu(text) => {
                let message = me.says(text);
                let reply = me.uses_menu("Ask the guide", &message).await;
                (me, reply)
            }
            Line::Mention(text) => {
                me.mentions_bot(text);
                (me, self.world.next_message().await)
            }
            Line::Direct(text) => {
                let me = me.in_dm();
                me.says(text);
                (me, self.world.next_message().await)
            }
            Line::Press(which) => self.press(which).await?,
            Line::Choose(which) => self.choose(which).await?,
            other => return self.without_reply(other, out).await,
        };
        let header = if reply.updates { words::changed() } else { "" };
        self.show(header, &person, reply, out).map_err(|error| error.to_string())?;
        Ok(None)
    }

    /// The lines that no reply comes of.
    async fn without_reply(&mut self, line: Line<'_>, out: &mut dyn Write) -> Result<Option<String>, String> {
        Ok(Some(match line {
            Line::Type(name, text) => self.offers(name, text).await?,
            Line::As(name) => {
                self.me = self.person(name);
                words::you_are(name)
            }
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

    fn command(&self, name: &str) -> Result<&Value, String> {
        let found = self.commands.iter().find(|command| command["type"] == 1 && command["name"] == name);
        found.ok_or_else(|| words::no_command(name))
    }

    fn options(&mut self, name: &str, text: &str) -> Result<Value, String> {
        let command = self.command(name)?.clone();
        for member in options::members(&command, text) {
            self.person(member);
        }
        options::fill(&command, text)
    }

    async fn offers(&self, name: &str, text: &str) -> Result<String, String> {
        let command = self.command(name)?;
        let typed = options::split(command, text)?;
        let (option, text) = match (typed.last(), command["options"].get(0)) {
            (Some((option, text)), _) => (*option, *text),
            (None, Some(first)) => (first, ""),
            (None, None) => return Err(words::no_options(command)),
        };
        let offered = self.me.types(name, options::name_of(option), text).await;
        let lines = offered.iter().map(|choice| format!("  {}", choice.name)).collect::<Vec<_>>();
        Ok(if lines.is_empty() { words::nothing_offered() } else { lines.join("\n") })
    }

    async fn press(&self, which: &str) -> Result<(Person, Reply), String> {
        let (_, reply) = self.usable.as_ref().ok_or_else(words::nothing_to_press)?;
        let labels = reply.buttons();
        let label = chosen(which, &labels).ok_or_else(|| words::no_such("button", which, &labels))?;
        let me = self.here();
        let pressed = me.presses(reply, &labels[label]).await;
        Ok((me, pressed))
    }

    async fn choose(&self, which: &str) -> Result<(Person, Reply), String> {
        let (_, reply) = self.usable.as_ref().ok_or_else(words::nothing_to_press)?;
        let menu = show::menu(&reply.message).ok_or_else(words::nothing_to_press)?;
        let labels = reply.options(0);
        let at = chosen(which, &labels).ok_or_else(|| words::no_such("option", which, &labels))?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let me = self.here();
        let read = me.chooses(reply, &text(&menu["custom_id"]), &text(&menu["options"][at]["value"])).await;
        Ok((me, read))
    }

    /// Oneself in the place where the last usable reply is.
    fn here(&self) -> Person {
        let direct = self.usable.as_ref().is_some_and(|(person, _)| person.guild.is_none());
        if direct { self.me.clone().in_dm() } else { self.me.clone() }
    }

    fn person(&mut self, name: &str) -> Person {
        let person = self.world.member(name);
        if self.people.iter().all(|known| known.id != person.id) {
            self.people.push(person.clone());
        }
        person
    }

    fn show(&mut self, header: &str, person: &Person, reply: Reply, out: &mut dyn Write) -> std::io::Result<()> {
        let names: Vec<(u64, String)> = self.people.iter().map(|known| (known.id, known.name.clone())).collect();
        let seen_by = match (reply.is_private(), person.guild) {
            (true, _) => words::only(&person.name),
            (false, None) => words::direct(&person.name),
            (false, Some(_)) => words::everyone().to_owned(),
        };
        let announced = if reply.deferred { format!(", {}", words::announced()) } else { String::new() };
        if !header.is_empty() {
            writeln!(out, "({header})")?;
        }
        writeln!(out, "{}({seen_by}{announced})", show::reply(&reply, &names))?;
        if !reply.buttons().is_empty() || show::menu(&reply.message).is_some() {
            self.usable = Some((person.clone(), reply.clone()));
        }
        self.last = Some(reply);
        Ok(())
    }

    /// Shows what Discord has refused since the last time.
    fn show_refusals(&mut self, out: &mut dyn Write) -> std::io::Result<()> {
        let refusals = self.world.refusals();
        for refusal in &refusals[self.refusals..] {
            writeln!(out, "{}", words::refused(&refusal.to_string()))?;
        }
        self.refusals = refusals.len();
        Ok(())
    }

    /// Shows what the bot has done by itself.
    pub(crate) async fn show_news(&mut self, out: &mut dyn Write) -> std::io::Result<()> {
        while let Some(message) = at_once(self.world.next_message()).await {
            let me = self.me.clone();
            self.show(words::by_itself(), &me, message, out)?;
        }
        for watched in self.watched.clone() {
            while let Some(edit) = at_once(self.world.next_edit(&watched)).await {
                let me = self.me.clone();
                self.show(words::edited(), &me, edit, out)?;
            }
        }
        self.show_refusals(out)
    }

    async fn wait(&mut self, time: Duration, out: &mut dyn Write) -> std::io::Result<()> {
        let began = Instant::now();
        while began.elapsed() < time {
            tokio::time::sleep(GLANCE).await;
            self.show_news(out).await?;
        }
        Ok(())
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

/// The outcome, or the first line of what the world complains of.
async fn caught<T>(deed: impl Future<Output = T>) -> Result<T, String> {
    AssertUnwindSafe(deed).catch_unwind().await.map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("something went wrong");
        let first = text.lines().next().unwrap_or_default();
        // What is wrong at the world's end stands below its first line; JSON of Discord's is not for people.
        if first.ends_with(':') { text.to_owned() } else { first.split(" {\"").next().unwrap_or_default().to_owned() }
    })
}

/// The place of what is named by number, counted from 1, or by label in any case.
fn chosen(which: &str, labels: &[String]) -> Option<usize> {
    let number = which.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let by_number = number.filter(|at| *at < labels.len());
    by_number.or_else(|| labels.iter().position(|label| label.eq_ignore_ascii_case(which)))
}
