//! What can one do with the bot's replies, and beside them?

use std::fs;

use super::menus::{chosen, menus, picked};
use super::place::{channel, direct_with};
use super::session::Session;
use super::world::{Person, Reply};
use super::{form, html, options, past, words};

impl Session {
    pub(crate) async fn run(&mut self, name: &str, text: &str) -> Result<Reply, String> {
        let commands = self.commands.clone();
        let first = name;
        let (name, command, text) = options::find(&commands, name, text)?;
        let typed = options::split(command, text)?;
        let named = commands.iter().find(|command| command["name"] == first).unwrap_or(command);
        let (used, html) = html::command((named, &name), &typed, &self.sight());
        self.scroll.add(html);
        self.used = Some(used);
        for member in options::members(command, text) {
            self.person(member);
        }
        let mut filled = options::fill(command, text)?;
        for file in options::files(command) {
            if let Some(path) = filled[file].as_str() {
                let bytes = fs::read(path).map_err(|error| words::no_file(path, &error))?;
                filled[file] = self.world.upload(path.rsplit('/').next().unwrap_or(path), &bytes);
            }
        }
        Ok(self.me.runs(&name, filled).await)
    }

    pub(crate) async fn offers(&mut self, name: &str, text: &str) -> Result<String, String> {
        let commands = self.commands.clone();
        let first = name;
        let (name, command, text) = options::find(&commands, name, text)?;
        let typed = options::split(command, text)?;
        let (option, text) = match (typed.last(), command["options"].get(0)) {
            (Some((option, text)), _) => (*option, *text),
            (None, Some(first)) => (first, ""),
            (None, None) => return Err(words::no_options(command)),
        };
        let offered = self.me.types(&name, options::name_of(option), text).await;
        let named = commands.iter().find(|command| command["name"] == first).unwrap_or(command);
        let (_, line) = html::command((named, &name), &[(option, text)], &self.sight());
        self.scroll.add(html::offered(&line, &offered.iter().map(|choice| choice.name.as_str()).collect::<Vec<_>>()));
        let lines = offered.iter().map(|choice| format!("  {}", choice.name)).collect::<Vec<_>>();
        Ok(if lines.is_empty() { words::nothing_offered() } else { lines.join("\n") })
    }

    pub(crate) async fn press(&mut self, which: &str) -> Result<(Person, Reply), String> {
        let (_, reply) = self.usable.clone().ok_or_else(words::nothing_to_press)?;
        let labels = reply.buttons();
        let label = chosen(which, &labels).ok_or_else(|| words::no_such("button", which, &labels))?;
        let me = self.here(&reply)?;
        self.scroll.add(html::step(&me.name, false, &labels[label], &self.sight()));
        let pressed = me.presses(&reply, &labels[label]).await;
        Ok((me, pressed))
    }

    /// Chooses by numbers or labels, with commas between; `none` from a menu where nothing need be chosen.
    pub(crate) async fn choose(&mut self, which: &str) -> Result<(Person, Reply), String> {
        let (_, reply) = self.usable.clone().ok_or_else(words::nothing_to_press)?;
        let me = self.here(&reply)?;
        let there = menus(&reply.message, &me);
        let (menu, values) = picked(&there, which)?;
        let chosen = menu.options.iter().filter(|option| values.contains(&option.value.as_str()));
        let chosen: Vec<&str> = chosen.map(|option| option.label.as_str()).collect();
        self.scroll.add(html::step(&me.name, true, &chosen.join(", "), &self.sight()));
        let read = if menu.of_ids {
            let ids: Vec<u64> = values.iter().filter_map(|id| id.parse().ok()).collect();
            me.chooses_ids(&reply, &menu.custom_id, &ids).await
        } else {
            me.chooses_many(&reply, &menu.custom_id, &values).await
        };
        Ok((me, read))
    }

    /// Hands in the form that is open; it stays open where Discord's client wouldn't.
    pub(crate) async fn fill(&mut self, text: &str) -> Result<(Person, Reply), String> {
        let (person, opened) = self.form.clone().ok_or_else(words::no_form)?;
        let fields = form::filled(&opened, text)?;
        self.form = None;
        self.scroll.fill(html::form(&opened, &fields, &self.sight()));
        let reply = person.submits(&opened, fields).await;
        Ok((person, reply))
    }

    /// The menu "Save as FAQ" on the last message that all see.
    pub(crate) async fn keep(&mut self) -> Result<(Person, Reply), String> {
        let (place, message) = self.open.clone().ok_or_else(words::nothing_said)?;
        let me = self.me.clone().in_channel(place.channel);
        self.scroll.add(html::step(&me.name, true, "Apps › Save as FAQ", &self.sight()));
        let form = me.uses_menu("Save as FAQ", &message).await;
        Ok((me, form))
    }

    /// Answers the last message that all see.
    pub(crate) fn reply(&mut self, text: &str) -> Result<(), String> {
        let (place, message) = self.open.clone().ok_or_else(words::nothing_said)?;
        let me = self.me.clone().in_channel(place.channel);
        let said = me.answers(&message, text);
        self.see_said(&said);
        self.open = Some((me, said));
        Ok(())
    }

    /// Begins a post: `FORUM: TITLE: TEXT`.
    pub(crate) fn post(&mut self, text: &str) -> Result<(), String> {
        let mut parts = text.splitn(3, ':').map(str::trim);
        let (forum, title) = (parts.next().unwrap_or_default(), parts.next().filter(|title| !title.is_empty()));
        let title = title.ok_or_else(words::how_to_post)?;
        let forum = channel(&self.me, forum).ok_or_else(|| words::no_channel(forum))?;
        let post = self.me.starts_forum_post(forum, title, parts.next().unwrap_or_default());
        self.scroll.add(html::post(title));
        let message = self.me.inner.state().messages.get(&post).map(|stored| stored.json.clone());
        if let Some(message) = message {
            self.see_said(&message);
        }
        Ok(())
    }

    /// Takes on a person with what they may do.
    pub(crate) fn be(&mut self, name: &str, what: &str) -> Result<String, String> {
        let person = self.person(name);
        let person = self.place.as_what(person, what).ok_or_else(|| words::be_what(what))?;
        self.people.iter_mut().filter(|known| known.id == person.id).for_each(|known| *known = person.clone());
        self.me = person;
        Ok(words::you_are_now(name, what))
    }

    /// Goes to another channel.
    pub(crate) fn go(&mut self, name: &str) -> Result<String, String> {
        let name = name.trim_start_matches('#');
        let to = channel(&self.me, name).ok_or_else(|| words::no_channel(name))?;
        self.me = self.me.clone().in_channel(to);
        Ok(words::you_are_in(name))
    }

    /// Has a client in another language.
    pub(crate) fn speak(&mut self, locale: &str) -> String {
        let me = self.me.clone().with_locale(locale);
        self.people.iter_mut().filter(|known| known.id == me.id).for_each(|known| *known = me.clone());
        self.me = me;
        words::you_speak(locale)
    }

    /// Lets the server have a past.
    pub(crate) async fn remember(&self) -> Result<String, String> {
        let (store, engine) = self.past.as_ref().ok_or_else(words::nothing_said)?;
        let filled = past::fill(store, engine, self.world.guild).await;
        filled.map(words::there_is_a_past).map_err(|error| error.to_string())
    }

    /// Writes a file of the bot's into the folder that the prompt was started in.
    pub(crate) fn save(&self, name: &str) -> Result<String, String> {
        let last = self.last.as_ref().ok_or_else(words::nothing_sent)?;
        let files = self.files(last);
        let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
        let named = names.iter().find(|known| *known == name).ok_or_else(|| words::no_file_sent(&names))?;
        fs::write(named, self.world.file(named)).map_err(|error| words::not_saved(named, &error))?;
        Ok(words::saved(named))
    }

    /// The files that came with a reply, and their sizes.
    pub(crate) fn files(&self, reply: &Reply) -> Vec<(String, usize)> {
        let named = reply.body()["attachments"].as_array().into_iter().flatten();
        let names = named.filter_map(|file| file["filename"].as_str());
        names.map(|name| (name.to_owned(), self.world.file(name).len())).collect()
    }

    /// Oneself in the place where a reply is.
    fn here(&self, reply: &Reply) -> Result<Person, String> {
        let channel = place_of(reply).unwrap_or(self.me.channel);
        let with = direct_with(&self.me, channel).filter(|with| *with != self.me.id);
        match with.and_then(|with| self.people.iter().find(|person| person.id == with)) {
            Some(other) => Err(words::of_another(&other.name)),
            None => Ok(self.me.clone().in_channel(channel)),
        }
    }

    /// The person of a name as they were last.
    pub(crate) fn person(&mut self, name: &str) -> Person {
        let person = self.world.member(name);
        if let Some(known) = self.people.iter().find(|known| known.id == person.id) {
            return known.clone();
        }
        self.people.push(person.clone());
        person
    }
}

/// The channel in which a reply stands.
pub(crate) fn place_of(reply: &Reply) -> Option<u64> {
    reply.message["channel_id"].as_str()?.parse().ok()
}
