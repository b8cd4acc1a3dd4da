//! Every word that the bot says to a person, as named functions. What the guide says is not among them.

use crate::answer;
use crate::corpus::{PATH_JOIN, below_title};
use crate::guild::AdvisorRole;
use crate::store::{Edit, Entry, Imported, StoreError};

mod declines;
mod feedback;
mod forum;
mod privacy;
mod quiz;
mod settings;

pub(super) use declines::*;
pub(super) use feedback::*;
pub(super) use forum::*;
pub(super) use privacy::*;
pub(super) use quiz::*;
pub(super) use settings::*;

pub(super) fn told(user: u64) -> String {
    format!("<@{user}>")
}

pub(super) fn how_sure(confidence: f32) -> String {
    let said = format!("{} ({confidence:.2})", answer::how_sure(confidence));
    said[..1].to_uppercase() + &said[1..]
}

pub(super) const SURE: &str = "How sure";
pub(super) const UNDERSTOOD: &str = "Understood as";
pub(super) const NOTICE: &str = "Please note";
pub(super) const FROM_THE_GUIDE: &str = "From the guide";
pub(super) const NEXT_PASSAGE: &str = "Next passage";
pub(super) const FROM_ADVISORS: &str = "From this server's advisors";
pub(super) const WHAT_THE_GUIDE_SAYS: &str = "What the guide says";
pub(super) const NEXT_PAGE: &str = "Next page";
pub(super) const FIRST_PASSAGE: &str = "First passage";
pub(super) const WHOLE_SECTION: &str = "Whole section";
pub(super) const SHARE: &str = "Share";
pub(super) const REPLY_TO_ALL: &str = "Reply for all to see";
pub(super) const BACK: &str = "◀ Back";
pub(super) const FORWARD: &str = "▶ Next";
pub(super) const ALL_TOPICS: &str = "All topics";

pub(super) fn citation(guide: &str, path: &[String]) -> String {
    // Most guides have their title as their first heading.
    let is_title =
        |first: &String| first == guide || first.strip_prefix(guide).is_some_and(|rest| rest.starts_with(" ("));
    let title = Some(guide).filter(|_| !path.first().is_some_and(is_title));
    title.into_iter().chain(path.iter().map(String::as_str)).collect::<Vec<_>>().join(PATH_JOIN)
}

/// The headings down to a quote, and where it stands in a file that was no text.
pub(super) fn quote_citation(guide: &str, quote: &answer::Citation) -> String {
    let original = quote.original.iter().cloned();
    let page = quote.page.map(|page| format!("page {page}"));
    std::iter::once(citation(guide, &quote.numbered())).chain(original).chain(page).collect::<Vec<_>>().join(", ")
}

/// Who wrote an entry, as what, when it was last changed, and where it is from.
pub(super) fn entry_by(entry: &Entry, role: &str) -> String {
    let author = if entry.author == 0 { String::new() } else { format!(" · <@{}>", entry.author) };
    let link = entry.content.source_link.as_deref().map(|link| format!("\n<{link}>")).unwrap_or_default();
    format!("**{role}**{author} · <t:{}:D>{link}", entry.updated_ms / 1000)
}

/// As what somebody writes who may manage the server but has no advisor role.
pub(super) const MANAGER: &str = "Server management";

pub(super) fn only_in_servers() -> &'static str {
    "That is only possible in a server."
}

pub(super) fn managers_only() -> &'static str {
    "Only members who may manage this server can do that (Discord's permission Manage Server)."
}

pub(super) fn advisors_only(roles: &[AdvisorRole]) -> String {
    if roles.is_empty() {
        let who = "Only this server's advisors can do that, and none are named yet.";
        return format!("{who} Somebody who may manage the server can name them with `/settings`.");
    }
    let roles: Vec<String> = roles.iter().map(|role| format!("<@&{}>", role.id)).collect();
    format!("Only this server's advisors can do that: {}.", roles.join(", "))
}

pub(super) fn store_away() -> &'static str {
    "What this server keeps can't be reached right now, so that nothing can be changed. Try again in a minute."
}

/// What the store could not do, without its place: whoever runs the bot finds that in the log.
pub(super) fn store_failed(error: &StoreError, reference: &str) -> String {
    let why = match error {
        StoreError::Full(_) => "the disk of the store is full",
        StoreError::Locked(_) => "another program has locked the store",
        StoreError::ReadOnly(_) => "the store can't be written",
        StoreError::Slow(_) => "the store did not answer in time",
        StoreError::Nul => return "A text with the character NUL in it can't be kept. Nothing was changed.".to_owned(),
        _ => "the store can't be reached",
    };
    format!(
        "That could not be kept or read: {why}. Nothing was changed. Try again in a minute; if it goes on, tell whoever \
         runs this bot the reference `{reference}`."
    )
}

pub(super) fn other_server() -> &'static str {
    "That belongs to another server."
}

pub(super) fn not_a_member() -> &'static str {
    "Discord does not say that you are a member of that server."
}

pub(super) const FAQ_ADD_TITLE: &str = "A new entry";
pub(super) const FAQ_EDIT_TITLE: &str = "Change an entry";
pub(super) const FAQ_QUESTION: &str = "Question";
pub(super) const FAQ_PHRASINGS: &str = "Other ways to ask it";
pub(super) const FAQ_ANSWER: &str = "Answer";
pub(super) const FAQ_LINK: &str = "Where the answer is from";
pub(super) const FAQ_EXPIRES: &str = "Last day on which it holds";
pub(super) const FAQ_EDIT: &str = "Change";
pub(super) const FAQ_EDIT_THAT: &str = "Change that one instead";
pub(super) const FAQ_HISTORY: &str = "History";
pub(super) const FAQ_REMOVE: &str = "Remove";
pub(super) const FAQ_UNDO: &str = "Bring it back";
pub(super) const FAQ_SAVE_ANYWAY: &str = "Save all the same";
pub(super) const FAQ_CORRECT: &str = "Correct it";
pub(super) const FAQ_DISCARD: &str = "Discard";
pub(super) const FAQ_KEEP: &str = "Keep it as an entry";
pub(super) const FAQ_OPEN: &str = "Open an entry";

pub(super) fn faq_phrasings_hint() -> &'static str {
    "One a line, as members would type it"
}

pub(super) fn faq_expires_hint() -> &'static str {
    "2030-12-31; empty for always"
}

pub(super) fn faq_problems(problems: &[String]) -> String {
    let list: Vec<String> = problems.iter().map(|problem| format!("• {problem}")).collect();
    format!("Not kept yet:\n{}\nWhat you wrote is still there.", list.join("\n"))
}

pub(super) fn faq_no_day(day: &str) -> String {
    format!("`{day}` is no day; write it as 2030-12-31")
}

pub(super) fn faq_alike(named: &[String]) -> String {
    let list: Vec<String> = named.iter().map(|name| format!("• {name}")).collect();
    format!("Not kept yet: this is much like what is there already.\n{}", list.join("\n"))
}

pub(super) fn faq_kept(entry: &Entry, changed: bool, holds: bool) -> String {
    let what = if changed { "Changed" } else { "Kept" };
    let found = if holds { "Members find it from now on." } else { "Members don't find it: its last day has passed." };
    format!("{what} as entry #{}. {found}", entry.id)
}

pub(super) fn faq_named(id: i64, question: &str) -> String {
    format!("**#{id}** {question}")
}

pub(super) fn faq_removed(named: &str) -> String {
    format!("Removed: {named}")
}

pub(super) fn faq_restored() -> &'static str {
    "It is back."
}

pub(super) fn faq_none(words: &str) -> String {
    if words.is_empty() {
        "There are no entries yet. `/faq add` writes the first one.".to_owned()
    } else {
        format!("No entry has “{words}” in it.")
    }
}

pub(super) fn faq_title(guide: &str, total: u64) -> String {
    let entries = if total == 1 { "1 entry".to_owned() } else { format!("{total} entries") };
    format!("{entries} beside {guide}")
}

pub(super) fn faq_line(named: &str, role: &str, changed_ms: i64, expired: bool) -> String {
    let expired = if expired { " · no longer shown: its last day has passed" } else { "" };
    format!("{named}\n-# {role} · <t:{}:d>{expired}", changed_ms / 1000)
}

pub(super) fn faq_change(edit: &Edit) -> String {
    let who = if edit.member == 0 { "the shell".to_owned() } else { format!("<@{}>", edit.member) };
    let fields: Vec<&str> = edit.changed.iter().map(|field| field_name(field)).collect();
    let what = if fields.is_empty() { String::new() } else { format!(" ({})", fields.join(", ")) };
    format!("<t:{}:f> · {who} · {}{what}", edit.at_ms / 1000, edit.action)
}

fn field_name(field: &str) -> &str {
    match field {
        "phrasings" => "other ways to ask",
        "source_link" => "link",
        "expires" => "last day",
        other => other,
    }
}

pub(super) fn faq_older(left_out: usize) -> String {
    format!("{left_out} older changes are not shown")
}

pub(super) fn faq_offer(link: &str) -> String {
    format!(
        "You answered what the guide did not say: {link}\nShall it be an entry, so that members find it from now on?"
    )
}

pub(super) fn draft_gone() -> &'static str {
    "This draft is gone: it was kept, discarded, or is somebody else's."
}

pub(super) fn draft_discarded() -> &'static str {
    "Discarded."
}

pub(super) fn which_entry() -> &'static str {
    "Choose one of the entries that are offered while you type, or write its number."
}

pub(super) fn no_such_entry() -> &'static str {
    "There is no such entry in this server."
}

pub(super) fn exported(entries: usize) -> String {
    let entries = if entries == 1 { "1 entry".to_owned() } else { format!("{entries} entries") };
    format!("{entries} of this server. `/faq import` takes such a file.")
}

pub(super) fn export_too_big() -> &'static str {
    "The file would be bigger than Discord takes. Export the entries of one guide at a time, or with `preceptor faq export`."
}

pub(super) fn import_too_big(most: usize) -> String {
    format!("The file is too big. Split it into files of at most {} MB.", most / 1_000_000)
}

pub(super) fn import_unread() -> &'static str {
    "Discord did not hand the file over. Try again in a minute. Nothing was changed."
}

pub(super) fn import_refused(problems: &str) -> String {
    format!("Nothing was changed:\n{problems}")
}

pub(super) fn imported(imported: &Imported, guessed: bool, notes: &[String]) -> String {
    let Imported { added, edited, removed, unchanged } = imported;
    let removed = if *removed > 0 { format!(", {removed} removed") } else { String::new() };
    let guessed = if guessed {
        "\nThe file does not say its encoding; it was read as Windows-1252. See whether its accents are right."
    } else {
        ""
    };
    let notes: String = notes.iter().map(|note| format!("\n-# Note: {note}")).collect();
    format!(
        "{added} added, {edited} changed, {unchanged} left as before{removed}. Members find them from now on.{guessed}{notes}"
    )
}

pub(super) fn faq_written() -> &'static str {
    "What you wrote is in the file, so that you can copy it."
}

pub(super) fn kept_but_unseen() -> &'static str {
    "It is kept, but the store can't be read right now. `/settings` shows it in a minute."
}

pub(super) fn no_store() -> &'static str {
    "This bot keeps nothing: whoever runs it has to set `store.url`, so that entries, votes and settings have a place."
}

pub(super) fn entry_gone() -> &'static str {
    "The advisors have taken this entry away. Ask the question again."
}

pub(super) fn entries_away() -> &'static str {
    "-# What this server's advisors have written can't be reached right now; this is from the guide alone."
}

/// A citation where the guide is plain.
pub(super) fn place(guide: &str, path: &[String]) -> String {
    below_title(guide, path).join(PATH_JOIN)
}

pub(super) fn passage_of(at: usize, of: usize) -> String {
    format!("Passage {at} of {of}")
}

pub(super) fn page_of(at: usize, of: usize) -> String {
    format!("Page {at} of {of}")
}

pub(super) fn shared_by(user: u64) -> String {
    format!("Shared by <@{user}>")
}

pub(super) fn private_here() -> &'static str {
    "-# In this channel, this server wants my answers to be seen by who asks alone."
}

pub(super) fn no_round_here() -> &'static str {
    "In this channel, this server wants me to stay private, so that nobody else could join. Play alone, or in another \
     channel."
}

/// Where to ask, in a channel where nothing is answered for all to see.
pub(super) fn ask_elsewhere(speaks_in: &[u64]) -> String {
    let channels: Vec<String> = speaks_in.iter().take(CHANNELS_LISTED).map(|id| format!("<#{id}>")).collect();
    let elsewhere = if channels.is_empty() { String::new() } else { format!(", or ask in {}", channels.join(", ")) };
    format!("Use `/ask` here, so that only you see the answer{elsewhere}.")
}

pub(super) fn failed(reference: &str) -> String {
    format!(
        "Something failed on our side (ref {reference}). Please try again; if it fails again, tell who runs this bot."
    )
}

pub(super) fn slow_down(seconds: u64) -> String {
    let seconds = seconds.max(1);
    let plural = if seconds == 1 { "second" } else { "seconds" };
    format!("That was a lot at once. Give me {seconds} {plural}, then go on.")
}

pub(super) fn server_is_busy(seconds: u64) -> String {
    let seconds = seconds.max(1);
    let plural = if seconds == 1 { "second" } else { "seconds" };
    format!("This server asks a lot right now. Please try again in {seconds} {plural}.")
}

pub(super) fn restarting() -> &'static str {
    "I am being restarted. Please ask again in a minute."
}

pub(super) fn old_button() -> &'static str {
    "This button is from an older version of me, so I can't tell what it asks for. Please ask again with `/ask`."
}

pub(super) fn forged_button() -> &'static str {
    "This button is not one of mine, or my key has changed since. Please ask again with `/ask`."
}

pub(super) fn changed_guide() -> &'static str {
    "The guide has changed since this was sent. Please ask again with `/ask`."
}

pub(super) fn old_command() -> &'static str {
    "This command has changed. Restart Discord (Ctrl+R on a computer) to get the new one, then try again."
}

pub(super) fn unreadable_option(typed: &str) -> String {
    format!("I can't read “{typed}”. Choose it from what is offered while typing, or type it again.")
}

pub(super) fn unknown_guide(asked: &str, there: &[String]) -> String {
    let more = if there.len() > GUIDES_LISTED { ", …" } else { "" };
    let there: Vec<&str> = there.iter().take(GUIDES_LISTED).map(String::as_str).collect();
    format!("There is no guide “{asked}”. There are: {}{more}.", there.join(", "))
}

pub(super) fn unknown_term(asked: &str, near: &[String]) -> String {
    let near = if near.is_empty() { String::new() } else { format!(" The nearest terms are {}.", near.join(", ")) };
    format!("“{asked}” is not in the glossary.{near} `/ask` looks through the whole guide.")
}

pub(super) fn stands_for(term: &str, expansion: &str) -> String {
    format!("**{term}** stands for **{expansion}**.")
}

pub(super) fn term_alone(term: &str) -> String {
    format!("**{term}** is a term of the guide.")
}

pub(super) fn unknown_section(asked: &str) -> String {
    format!("There is no section “{asked}”. Choose one from what is offered while typing, or look through `/topics`.")
}

pub(super) fn which_section(asked: &str) -> String {
    format!("Several sections may be meant by “{asked}”. Choose one of them.")
}

pub(super) fn topics_of(guide: &str) -> String {
    format!("What {guide} is about")
}

pub(super) fn choose_a_section() -> &'static str {
    "Choose a section to read"
}

/// Guides beside the one that is shown.
pub(super) fn other_guides(titles: &[String]) -> Option<String> {
    (!titles.is_empty()).then(|| format!("Other guides here, by the option `guide`: {}", titles.join("; ")))
}

pub(super) fn sections_of(sections: usize) -> String {
    format!("It has {sections} sections. Choose one from the menu to read it.")
}

pub(super) fn empty_section() -> &'static str {
    "There is nothing directly under this heading; its parts have headings of their own."
}

pub(super) fn compared(a: &str, b: &str) -> String {
    format!("{a} and {b}")
}

pub(super) fn nothing_of(side: &str) -> String {
    format!("The guide does not say anything of “{side}”.")
}

pub(super) fn both_the_same() -> &'static str {
    "Both sides are the same. Name two different things to compare."
}

pub(super) fn empty_side() -> &'static str {
    "One of the two sides is empty. Name two things to compare, in words."
}

pub(super) fn empty_message() -> &'static str {
    "There are no words in this message that I could answer."
}

pub(super) fn how_to_mention() -> &'static str {
    "Ask me a question in the same message, or use `/ask`. `/help` says what else I can do."
}

pub(super) fn nameless() -> &'static str {
    "(no title)"
}

pub(super) fn section_about(side: &str) -> String {
    format!("Section about {side}")
}

/// How many channels are named where more could be.
const CHANNELS_LISTED: usize = 5;
/// How many guides are named one by one.
pub(super) const GUIDES_LISTED: usize = 8;

pub(super) const HELP_TITLE: &str = "How to ask";
pub(super) const ABOUT_TITLE: &str = "About me";

pub(super) fn help() -> &'static str {
    "`/ask` – a question in your own words. The answer is quoted from the guide, with where it stands and how sure I am; \
     or I say that the guide does not say. Only you see it, unless you press **Share** or set `share`.\n\
     `/lookup` – what an acronym or a term stands for\n\
     `/topics` and `/section` – read the guide itself\n\
     `/compare` – two things side by side\n\
     `/quiz` – flashcards from the guide, alone or with others\n\
     Right click (or hold) a message, **Apps**, **Ask the guide** – answers that message\n\
     Mention me with a question, or write to me directly – I answer in a reply\n\
     `/about` – what I am; `/privacy` – what I keep, and how to be forgotten\n\
     For a server's advisors: `/faq` – their own answers, which come before the guide's; **Save as FAQ** in a message's \
     menu; `/gaps` – what the guide does not say; `/stats` – how much was asked and helped\n\
     For who manages a server: `/settings` – what holds there"
}

pub(super) fn about(guides: &[(String, String)], more: usize) -> String {
    let mut text = format!(
        "I am Preceptor {}. I answer questions by quoting a guide word for word, with the place where it stands, or I say \
         that the guide does not say. I never write an answer of my own, and I give no medical advice.\n",
        env!("CARGO_PKG_VERSION")
    );
    for (title, description) in guides {
        text.push_str(&format!("\n**{title}**"));
        if !description.is_empty() {
            text.push_str(&format!(" – {description}"));
        }
    }
    if more > 0 {
        text.push_str(&format!("\nand {more} more guides"));
    }
    text
}

pub(super) fn invite(client: u64, permissions: u64) -> String {
    format!(
        "https://discord.com/oauth2/authorize?client_id={client}&permissions={permissions}&scope=bot+applications.commands"
    )
}

pub(super) fn replied() -> &'static str {
    "Done: I replied to the message."
}

pub(super) fn install(client: u64) -> String {
    format!("https://discord.com/oauth2/authorize?client_id={client}&integration_type=1&scope=applications.commands")
}

pub(super) fn bad_shape() -> &'static str {
    "the token has not a bot token's shape (three parts with dots between them); copy it from the developer portal (Bot, \
     Reset Token), not the client secret or the public key"
}

pub(super) fn no_such_guide(guild: u64, guide: &str, there: &[&str]) -> String {
    let there: Vec<String> = there.iter().map(|id| format!("`{id}`")).collect();
    format!("`discord.guilds.{guild}.default_guide` is `{guide}`, but there is only {}", there.join(", "))
}

pub(super) fn days_of(days: u16) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}
