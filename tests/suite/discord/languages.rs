//! Does everybody read the bot in the language of their own Discord, and the guide in its own words?

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::gaps::{declined, now_ms};
use super::kept::{Kept, manager};
use super::without_ids;
use crate::world::{Person, Reply, World};

/// Discord's locales with a language of the bot's beside English, each with its file of words and the names of its snapshots.
const LOCALES: [(&str, &str, [&str; 3]); 4] = [
    ("de", "de", ["de_asks", "de_reads", "de_advises"]),
    ("es-ES", "es", ["es_asks", "es_reads", "es_advises"]),
    ("fr", "fr", ["fr_asks", "fr_reads", "fr_advises"]),
    ("pt-BR", "pt-BR", ["pt_asks", "pt_reads", "pt_advises"]),
];
/// What the bot logs once it knows the ids of its commands, by which it mentions them.
const NAMES_COMMANDS: &str = "commands are registered";
/// English words that every language's replies may hold: what the guide, the entry and the gap say.
const ENGLISH: &str = include_str!("../../../config/discord/words/en.ftl");

/// What a person sees, reply after reply.
#[derive(Default)]
struct Transcript(String);

impl Transcript {
    fn note(&mut self, said: &str, reply: &Reply) {
        let line = |of: &Value| of["label"].as_str().unwrap_or_default().to_owned();
        let body = reply.body();
        let mut parts = vec![format!("> {said}")];
        parts.extend(body["title"].as_str().map(|title| format!("(form) {title}")));
        for row in body["components"].as_array().into_iter().flatten() {
            // Of a form its inputs, whose labels stand around them or in them.
            if body["title"].is_string() {
                parts.push(format!("(input) {}{}", line(row), line(&row["components"][0])));
            }
        }
        parts.push(reply.text());
        let buttons = reply.buttons();
        if !buttons.is_empty() {
            parts.push(format!("[{}]", buttons.join("] [")));
        }
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        self.0.push_str(&(hide_times(&without_ids(&parts.join("\n"))) + "\n\n"));
    }
}

/// A text whose moments change with each run: `<t:(time):D>`.
fn hide_times(text: &str) -> String {
    let mut parts = text.split("<t:");
    let mut hidden = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_digit());
        hidden.push_str(&format!("<t:(time){rest}"));
    }
    hidden
}

/// A member asks, pages, is declined, and looks up a term.
async fn asks(ana: &Person) -> String {
    let mut seen = Transcript::default();
    let answer = ana.runs("ask", json!({ "question": "what are the clinical duties?" })).await;
    seen.note("ask", &answer);
    let next = ana.presses(&answer, &answer.buttons()[0]).await;
    seen.note("the next page or passage", &next);
    let declined = ana.runs("ask", json!({ "question": "what does the CMA exam cost in dollars?" })).await;
    seen.note("ask what the guide does not say", &declined);
    seen.note("look up", &ana.runs("lookup", json!({ "term": "CMA" })).await);
    seen.note("look up what is not there", &ana.runs("lookup", json!({ "term": "Quaxo" })).await);
    seen.note("compare", &ana.runs("compare", json!({ "a": "CMA", "b": "CMA" })).await);
    let section = json!({ "section": "Quaxo" });
    seen.note("a quiz about what is not there", &ana.runs("quiz", section).await);
    seen.0
}

/// A member reads what the bot is, what it keeps, and what members may not do.
async fn reads(ana: &Person) -> String {
    let mut seen = Transcript::default();
    for command in ["help", "about", "privacy show", "privacy forget-me", "topics"] {
        let text = ana.runs(command, json!({})).await;
        seen.note(command, &text);
    }
    seen.0.replace(env!("CARGO_PKG_VERSION"), "(version)")
}

/// An advisor writes an entry, mends it, takes it away, and sees a gap.
async fn advises(mia: &Person) -> String {
    let mut seen = Transcript::default();
    let form = mia.runs("faq add", json!({})).await;
    seen.note("faq add", &form);
    let wrong = json!({ "question": "?", "answer": "Room 12.", "expires": "31.12.", "source_link": "no link" });
    let refused = mia.submits(&form, wrong).await;
    seen.note("an entry that is wrong", &refused);
    let form = mia.runs("faq add", json!({})).await;
    let right = json!({ "question": "Where do we pick up our scrubs?", "answer": "Room 12." });
    let kept = mia.submits(&form, right).await;
    seen.note("an entry that is right", &kept);
    let history = mia.presses(&kept, &kept.buttons()[1]).await;
    seen.note("its history", &history);
    seen.note("the list", &mia.runs("faq list", json!({})).await);
    seen.note("a gap", &mia.runs("gaps", json!({})).await);
    seen.note("statistics", &mia.runs("stats", json!({})).await);
    seen.0
}

#[tokio::test]
pub(super) async fn three_dialogues_are_in_the_member_s_language() {
    for (locale, file, names) in LOCALES {
        let world = World::start().await;
        let guild = world.guild;
        let mut kept = Kept::start_filled(&world, async |store| {
            for member in [1, 2] {
                declined(store, guild, (member, "where can I park my car?"), now_ms()).await;
            }
        })
        .await;
        kept.program.logs(NAMES_COMMANDS).await;
        let (ana, mia) = (world.member("Ana").with_locale(locale), manager(&world, "Mia").with_locale(locale));
        let dialogues = [asks(&ana).await, reads(&ana).await, advises(&mia).await];
        for (name, dialogue) in names.into_iter().zip(dialogues) {
            let left: Vec<&str> = english(file).into_iter().filter(|words| dialogue.contains(words)).collect();
            assert!(left.is_empty(), "{name} has {left:?} in\n{dialogue}");
            assert_snapshot!(name, dialogue);
        }
        world.close().await;
    }
}

/// What the bot says in English and not in another language: pieces of three words or more between values.
fn english(code: &str) -> Vec<&'static str> {
    let file = std::fs::read_to_string(format!("config/discord/words/{code}.ftl")).unwrap();
    let messages = ENGLISH.lines().filter(|line| !line.starts_with('#') && !line.contains("_notice ="));
    let texts = messages
        .map(|line| line.split_once(" = ").filter(|(key, _)| !key.contains(' ')).map_or(line, |(_, text)| text));
    let pieces = texts.flat_map(|text| text.split(['{', '}', '*', '`'])).map(str::trim);
    pieces.filter(|piece| piece.split(' ').count() >= 3 && !piece.contains('$') && !file.contains(piece)).collect()
}

#[tokio::test]
pub(super) async fn a_server_s_language_is_that_of_mentions_and_of_members_whose_own_is_not_spoken() {
    let world = World::start().await;
    world.set_locale(world.guild, "de");
    let mut kept = Kept::start(&world).await;
    kept.program.logs(NAMES_COMMANDS).await;
    let ana = world.member("Ana").with_locale("fi");
    let german = ana.runs("lookup", json!({ "term": "Quaxo" })).await.text();
    assert!(german.contains("Glossar"), "{german}");
    ana.mentions_bot("");
    let told = world.next_message().await.text();
    assert!(!told.contains("Ask me a question"), "{told}");
    assert!(told.contains("`/ask`"), "a command is a mention, which shows its name in the member's language: {told}");
    world.set_locale(world.guild, "fr");
    let english = ana.clone().with_locale("en-GB").runs("lookup", json!({ "term": "Quaxo" })).await.text();
    assert!(english.contains("is not in the glossary"), "a member's own language goes first: {english}");
    let french = ana.runs("lookup", json!({ "term": "Quaxo" })).await.text();
    assert!(french.contains("glossaire"), "{french}");
    world.close().await;
}

#[tokio::test]
pub(super) async fn commands_are_mentioned_by_the_ids_that_discord_gave_them() {
    let world = World::start().await;
    let mut kept = Kept::start(&world).await;
    kept.program.logs(NAMES_COMMANDS).await;
    let commands = world.registered().await;
    let ask = commands.iter().find(|command| command["name"] == "ask").unwrap()["id"].as_str().unwrap().to_owned();
    let ana = world.member("Ana").with_locale("de");
    let help = ana.runs("help", json!({})).await;
    let said = help.sent.to_string();
    assert!(said.contains(&format!("</ask:{ask}>")), "{said}");
    assert!(!said.contains("`/"), "a command that can be pressed is better than its name: {said}");
    world.close().await;
}
