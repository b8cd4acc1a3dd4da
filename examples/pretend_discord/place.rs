//! What is there in the server that one is in: roles, channels, a forum?

use std::time::{Duration, SystemTime};

use super::world::{Id, Person, World};

/// Discord's permission Manage Server.
const MANAGE_SERVER: u64 = 0x20;
/// The role that `be NAME advisor` gives.
const ADVISOR: &str = "Career advisor";
/// What channels there are beside the first, which is `general`.
const CHANNELS: [&str; 2] = ["career-help", "advisors"];
/// The forum, and the tags that its posts can have.
const FORUM: (&str, [&str; 2]) = ("questions", ["Solved", "Externship"]);

/// What the bot is called.
pub(crate) const BOT: &str = "Preceptor";
/// Who is there from the beginning, so that a store that is kept knows them again.
const PEOPLE: [&str; 4] = ["Ana", "Ben", "Mia", "Ada"];
/// More ids than there are of people, channels and commands.
const IDS_OF_THE_PLACE: Id = 1000;
/// When worlds begin, in seconds since 1970.
const WORLDS_BEGIN: u64 = 1_767_225_600;

/// The ids of what is there.
pub(crate) struct Place {
    advisor: Id,
    ordinary: u64,
}

impl Place {
    /// Makes all of it.
    pub(crate) fn furnish(world: &World, lasting: bool) -> Self {
        for channel in CHANNELS {
            world.add_channel(channel);
        }
        world.add_forum(FORUM.0, &FORUM.1);
        let ordinary = world.member(PEOPLE[0]).permissions;
        let place = Self { advisor: world.add_role(ADVISOR), ordinary };
        let people = Self::people(world);
        if lasting {
            skip_ids(&people[0]);
        } else {
            begin_ids(&people[0], world.bot());
        }
        place
    }

    /// Gives the bot the name that it mostly has.
    pub(crate) fn name_bot(world: &World) {
        let anyone = world.member(PEOPLE[0]);
        let mut state = anyone.inner.state();
        if let Some(bot) = state.users.get_mut(&world.bot()) {
            BOT.clone_into(&mut bot.name);
        }
    }

    /// Who is there, the one that one is first before all.
    pub(crate) fn people(world: &World) -> Vec<Person> {
        PEOPLE.map(|name| world.member(name)).into()
    }

    /// The person as a manager, an advisor, or neither; `None` where `what` is none of these.
    pub(crate) fn as_what(&self, person: Person, what: &str) -> Option<Person> {
        let (permissions, roles) = match what {
            "manager" => (self.ordinary | MANAGE_SERVER, Vec::new()),
            "advisor" => (self.ordinary, vec![self.advisor]),
            "member" => (self.ordinary, Vec::new()),
            _ => return None,
        };
        Some(person.with_permissions(permissions).with_roles(&roles))
    }
}

/// Lets messages have other ids than those of earlier days, which a store that is kept still knows: one a second.
fn skip_ids(anyone: &Person) {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since: Duration| since.as_secs());
    let mut state = anyone.inner.state();
    for _ in 0..now.saturating_sub(WORLDS_BEGIN) {
        state.ids.next();
    }
}

/// Lets ids begin anew, however many commands have had one: a quiz deals its cards by them. The bot's id is the first.
fn begin_ids(anyone: &Person, first: Id) {
    let mut state = anyone.inner.state();
    while state.ids.next() < first + (IDS_OF_THE_PLACE << 22) {}
}

/// A channel of the person's server by its name.
pub(crate) fn channel(person: &Person, name: &str) -> Option<Id> {
    let state = person.inner.state();
    let guild = person.guild.and_then(|guild| state.guilds.get(&guild))?;
    let named = |id: &&Id| state.channels.get(id).and_then(|channel| channel.name.as_deref()) == Some(name);
    guild.channels.iter().find(named).copied()
}

/// What all roles and channels of the person's server are called.
pub(crate) fn names(person: &Person) -> Vec<(Id, String)> {
    let state = person.inner.state();
    let Some(guild) = person.guild.and_then(|guild| state.guilds.get(&guild)) else { return Vec::new() };
    let channels = guild.channels.iter().filter_map(|id| state.channels.get(id));
    let channels = channels.map(|channel| (channel.id, channel.name.clone().unwrap_or_default()));
    channels.chain(guild.roles.clone()).collect()
}

/// Who else is in the direct conversation where a channel is one.
pub(crate) fn direct_with(person: &Person, channel: Id) -> Option<Id> {
    let state = person.inner.state();
    state.channels.get(&channel).filter(|channel| channel.kind == 1)?.parent
}
