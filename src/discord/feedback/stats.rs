//! How much was asked, how much of it answered, and did it help? In words, with a chart.

use serenity::all::GuildId;

use crate::clock::now_ms;
use crate::corpus::Guide;
use crate::discord::bot::{Bot, Shared};
use crate::discord::failure::Failure;
use crate::discord::faq::entry_named;
use crate::discord::message::markdown::escape_within;
use crate::discord::message::reply::{Field, Reply};
use crate::discord::wire::file::File;
use crate::discord::wire::limits::OPTION;
use crate::discord::words;
use crate::guild::{AskedSection, Stats, chart, describe, stats};
use crate::store::{DeclineCount, PassageCount};

/// The name of the file that the chart is sent as.
const CHART: &str = "chart.png";
/// How many entries are named.
const ENTRIES: usize = 5;

/// The numbers of a guild's last weeks.
pub(in crate::discord) async fn stats_page(bot: &Shared, guild: GuildId, weeks: u16) -> Result<Reply, Failure> {
    bot.write_questions().await;
    let numbers = stats(bot.store()?, guild.get(), now_ms(), u32::from(weeks)).await?;
    let guides: Vec<&Guide> = bot.engine.guides().collect();
    let keeps = bot.known_board(guild)?.settings().retention_days > 0;
    let counted = numbers.asked() > 0 || numbers.helpful_share().is_some();
    // What was not kept may well have been asked.
    let mut text: Vec<String> = (keeps || counted).then(|| words::stats(&numbers, weeks)).into_iter().collect();
    if !keeps {
        let nothing = numbers.asked() == 0;
        text.push(if nothing { words::keeps_no_questions() } else { words::keeps_no_questions_from_now() }.to_owned());
    }
    let (topics, declined) = (numbers.topics(&guides), declined_field(&numbers.declined()));
    let entries = entries_field(bot, guild, &numbers.passages);
    let files = bot.beside(move |_| Ok(pictures(&numbers))).await?;
    Ok(Reply {
        files,
        title: Some(words::stats_title(weeks)),
        text: text.join("\n\n"),
        fields: topics_field(&topics, &guides).into_iter().chain(entries).chain(declined).collect(),
        private: true,
        ..Reply::default()
    })
}

/// The chart with what it shows in words; none where nothing was asked, or where it can't be drawn: the numbers stand beside.
fn pictures(numbers: &Stats) -> Vec<File> {
    if numbers.asked() == 0 {
        return Vec::new();
    }
    let said = words::chart_words();
    match chart(numbers, &said) {
        Ok(bytes) => vec![File { name: CHART.to_owned(), bytes, description: describe(numbers, &said) }],
        Err(why) => {
            tracing::error!(%why, "no chart");
            Vec::new()
        }
    }
}

/// The entries that most questions led to.
fn entries_field(bot: &Bot, guild: GuildId, passages: &[PassageCount]) -> Option<Field> {
    let board = bot.board(Some(guild))?;
    let line = |count: &PassageCount| {
        let id = count.passage.entry()?;
        Some(words::topic(&entry_named(board.entry(id)?), None, count.asked))
    };
    let lines: Vec<String> = passages.iter().filter_map(line).take(ENTRIES).collect();
    let value = lines.join("\n");
    (!lines.is_empty()).then(|| Field { name: words::top_entries(), value, beside: false })
}

/// What was not answered, by its reason.
pub(super) fn declined_field(declined: &[DeclineCount]) -> Option<Field> {
    let lines: Vec<String> = declined.iter().map(|count| words::declined_for(count.reason, count.asked)).collect();
    let (name, value) = (words::not_answered(), lines.join("\n"));
    (!lines.is_empty()).then_some(Field { name, value, beside: false })
}

/// The sections that were asked for most.
pub(super) fn topics_field(topics: &[AskedSection], guides: &[&Guide]) -> Option<Field> {
    let lines: Vec<String> = topics
        .iter()
        .map(|topic| {
            let guide = guides.iter().find(|guide| guide.manifest.id == topic.guide && guides.len() > 1);
            let guide = guide.map(|guide| escape_within(&guide.manifest.title, OPTION / 2));
            words::topic(&escape_within(&topic.title, OPTION), guide.as_deref(), topic.asked)
        })
        .collect();
    let value = lines.join("\n");
    (!lines.is_empty()).then(|| Field { name: words::topics(), value, beside: false })
}
