//! How does all that was seen look as a page, in the manner of Discord's client?
//!
//! The style is our own. The page loads nothing and runs nothing; every text is escaped where it is written.

mod client;
mod embed;
mod form;
mod inline;
mod markdown;
mod message;
mod parts;
pub(crate) mod tag;
mod typed;

use serde_json::Value;

use client::Client;

pub(crate) use form::form;
#[allow(unused_imports, reason = "a test reads Markdown alone")]
pub(crate) use markdown::blocks;
pub(crate) use message::{Shown, message, said};
pub(crate) use parts::attached;
pub(crate) use typed::{command, edited, offered, post, step};

/// What it looks like.
const STYLE: &str = include_str!("style.css");

/// Who looks, and what ids are called.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sight {
    /// People, roles and channels.
    pub(crate) names: Vec<(u64, String)>,
    pub(crate) commands: Vec<Value>,
    pub(crate) locale: String,
}

impl Sight {
    fn name(&self, id: &str) -> Option<&str> {
        self.names.iter().find(|(known, _)| known.to_string() == id).map(|(_, name)| name.as_str())
    }

    fn client(&self) -> Client {
        Client::of(&self.locale)
    }

    /// What the command of an id is called in the language of who looks.
    fn called(&self, name: &str, id: &str) -> String {
        let found = self.commands.iter().find(|command| command["id"] == id);
        found.map_or_else(|| name.to_owned(), |command| self.path(command, name))
    }

    /// A command's name with those of its subcommands, given in English.
    fn path(&self, command: &Value, name: &str) -> String {
        let (mut at, mut names) = (command, vec![self.local(command)]);
        for word in name.split(' ').skip(1) {
            let below = at["options"].as_array().into_iter().flatten().find(|option| option["name"] == word);
            names.push(below.map_or_else(|| word.to_owned(), |option| self.local(option)));
            at = below.unwrap_or(&Value::Null);
        }
        names.join(" ")
    }

    /// The name of a command or an option in the language of who looks.
    fn local(&self, named: &Value) -> String {
        let local = named["name_localizations"][self.locale.as_str()].as_str();
        local.or(named["name"].as_str()).unwrap_or_default().to_owned()
    }
}

/// A page of its own.
pub(crate) fn page(parts: &[String]) -> String {
    let body = body(parts);
    let allowed = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{allowed}\">\n\
         <title>Preceptor in Discord</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
}

/// The page without its head, to be compared.
pub(crate) fn body(parts: &[String]) -> String {
    format!("<main>\n{}</main>\n", parts.concat())
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
