//! A guild's entries as a file, and a file as its entries: all of it or nothing.

use serenity::all::Attachment;

use crate::discord::bot::advisors::Advisor;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::Reply;
use crate::discord::wire::file::File;
use crate::discord::wire::limits::FILE_BYTES;
use crate::discord::words;
use crate::guild::{Form, MOST_BYTES, Note, Reading, is_guessed, read, write};
use crate::store::Listing;

/// Longest list of what is wrong with a file.
const PROBLEMS: usize = 3500;
/// Longest note on how a file was understood.
const NOTE: usize = 700;

/// The entries of a guild, beside one guide or all, as a file that only who asked sees.
pub(in crate::discord) async fn export(
    bot: &Bot,
    advisor: &Advisor,
    guide: Option<&str>,
    form: Form,
) -> Result<Reply, Failure> {
    let listing = Listing { guide: guide.map(str::to_owned), limit: u32::MAX, ..Listing::default() };
    let entries = bot.store()?.entries(advisor.guild.get(), &listing).await?.entries;
    let bytes = write(form, entries.iter().map(|entry| &entry.content));
    if bytes.len() > FILE_BYTES {
        return Err(Failure::person(words::export_too_big()));
    }
    let name = if form == Form::Json { "entries.json" } else { "entries.csv" };
    let file = File { name: name.to_owned(), bytes, description: words::exported(entries.len()) };
    Ok(Reply { files: vec![file], ..Reply::private(words::exported(entries.len())) })
}

/// Takes the entries of a file over. Where anything in it is wrong, all of that is named and nothing changes.
pub(in crate::discord) async fn import(
    bot: &Shared,
    advisor: &Advisor,
    file: &Attachment,
    replace: bool,
) -> Result<Reply, Failure> {
    if file.size as usize > MOST_BYTES {
        return Err(Failure::person(words::import_too_big(MOST_BYTES)));
    }
    let bytes = bot.courier.download(&file.url, MOST_BYTES).await;
    let bytes = bytes.map_err(|why| {
        tracing::warn!(%why, "a file can't be read");
        Failure::person(words::import_unread())
    })?;
    let guessed = is_guessed(&bytes);
    let Reading { contents, notes } = parse(bot, bytes).await?;
    let (store, guild, by) = (bot.store()?, advisor.guild.get(), advisor.by());
    let imported = if replace {
        store.replace_entries(guild, None, &contents, &by).await?
    } else {
        store.merge_entries(guild, &contents, &by).await?
    };
    bot.take_over(advisor.guild).await;
    Ok(Reply::private(words::imported(&imported, guessed, &noted(&notes))))
}

/// How a file was understood, a line a note, in words that Discord obeys nothing of.
fn noted(notes: &[Note]) -> Vec<String> {
    notes.iter().map(|note| escape_within(&words::note(note), NOTE)).collect()
}

/// The entries of a file; reading ten thousand of them takes a while.
async fn parse(bot: &Shared, bytes: Vec<u8>) -> Result<Reading, Failure> {
    bot.beside(move |bot| {
        let guides: Vec<&str> = bot.engine.guides().map(|guide| guide.manifest.id.as_str()).collect();
        read(&bytes, &guides).map_err(|why| {
            let lines: Vec<String> = words::exchange_error(&why).lines().map(|line| escape_within(line, 300)).collect();
            let mut text = String::new();
            for line in lines {
                if text.len() + line.len() > PROBLEMS {
                    break;
                }
                text.push_str(&line);
                text.push('\n');
            }
            Failure::person(words::import_refused(&text))
        })
    })
    .await
}
