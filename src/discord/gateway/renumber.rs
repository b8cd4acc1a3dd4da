//! Which entry did a button mean that was sent when entries were numbered across all servers?

use crate::discord::bot::Bot;
use crate::discord::failure::Failure;
use crate::discord::press::{FaqPress, Press, numbers_entries_as_before};
use crate::discord::wire::call::Call;

/// Gives the entries that a press names the numbers that they have in their server, and so to the one that was chosen from
/// its menu. A number that is no entry's there becomes one that none has: the feature says that it is gone.
///
/// # Errors
/// When the store can't be asked.
pub(super) async fn renumber(
    bot: &Bot,
    call: &Call,
    id: &str,
    press: &mut Press,
    chosen: &mut Option<u32>,
) -> Result<(), Failure> {
    if !numbers_entries_as_before(id) {
        return Ok(());
    }
    let guild = press.guild().or(call.home.map(|guild| guild.get()));
    let from_menu = matches!(press, Press::Faq(FaqPress::Open));
    let named = press.entries_mut().into_iter().chain(chosen.as_mut().filter(|_| from_menu));
    for number in named.filter(|number| **number > 0) {
        let since = match guild {
            Some(guild) => bot.store()?.number_since(guild, i64::from(*number)).await?,
            None => None,
        };
        *number = since.and_then(|number| u32::try_from(number).ok()).unwrap_or(u32::MAX);
    }
    Ok(())
}
