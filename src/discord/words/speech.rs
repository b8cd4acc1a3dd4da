//! In whose language is something said? The language belongs to the task that answers, as the locale of gettext does: every
//! words function would otherwise have one more parameter that no decision looks at.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::called::called;
use super::language::Language;

/// The ids of commands as Discord gave them when they were registered, by their English names.
pub(in crate::discord) type CommandIds = BTreeMap<String, u64>;

/// How one member, or one server, is spoken to.
#[derive(Debug, Clone, Default)]
pub(in crate::discord) struct Speech {
    language: Language,
    commands: Arc<CommandIds>,
}

tokio::task_local! {
    static SPEECH: Speech;
}

impl Speech {
    /// In a language, with commands that have these ids; without ids they are named and can't be pressed.
    pub(in crate::discord) fn new(language: Language, commands: Arc<CommandIds>) -> Self {
        Self { language, commands }
    }

    /// How the task that is running speaks; English outside of any.
    pub(in crate::discord) fn current() -> Self {
        SPEECH.try_with(Clone::clone).unwrap_or_default()
    }

    /// A task in which all that is said is said so.
    pub(in crate::discord) async fn during<T>(self, task: impl Future<Output = T>) -> T {
        SPEECH.scope(self, task).await
    }

    /// Work on one thread in which all that is said is said so.
    pub(in crate::discord) fn within<T>(self, work: impl FnOnce() -> T) -> T {
        SPEECH.sync_scope(self, work)
    }
}

/// The language that is spoken.
pub(super) fn language() -> Language {
    SPEECH.try_with(|speech| speech.language).unwrap_or_default()
}

/// A command of this English name, such as `faq add`: one that can be pressed where its id is known, else its name.
/// <https://discord.com/developers/docs/reference#message-formatting>
pub(super) fn command(name: &str) -> String {
    let first = name.split(' ').next().unwrap_or(name);
    let id = SPEECH.try_with(|speech| speech.commands.get(first).copied()).ok().flatten();
    match id {
        Some(id) => format!("</{name}:{id}>"),
        None => format!("`/{}`", called(name, language())),
    }
}
