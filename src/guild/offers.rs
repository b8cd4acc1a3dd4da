//! What is offered to a member of a guild who is typing a question? What its advisors answer first, then what the guide does.

use std::sync::Arc;

use super::asking::GuildDesk;
use super::board::Board;
use crate::engine::EngineError;
use crate::store::Entry;

impl GuildDesk<'_> {
    /// Questions of entries that hold today, then what the guides offer in turn: questions that read as such, best first,
    /// each once.
    ///
    /// # Errors
    /// When there is no guide with one of these ids.
    pub fn complete(&self, guides: &[&str], typed: &str, most: usize) -> Result<Vec<String>, EngineError> {
        // However many entries fit, something of the guide stays in sight.
        let entries = self.board.asked_like(guides, typed, most * 3 / 5);
        let held = entries.iter().filter(|entry| self.board.holds(entry.id, self.today));
        let mut offers: Vec<String> = held.map(|entry| entry.content.question.trim().to_owned()).collect();
        let desks: Result<Vec<_>, _> = guides.iter().map(|guide| self.engine.desk(guide)).collect();
        let found: Vec<Vec<String>> = desks?.iter().map(|desk| desk.complete(typed, most)).collect();
        for at in 0..most {
            offers.extend(found.iter().filter_map(|offered| offered.get(at)).cloned());
        }
        let mut seen = std::collections::HashSet::new();
        offers.retain(|offer| seen.insert(offer.to_lowercase()));
        offers.truncate(most);
        Ok(offers)
    }
}

impl Board {
    /// The entries beside some guides that have every word that is typed in one way to ask for them, the newest first.
    fn asked_like(&self, guides: &[&str], typed: &str, most: usize) -> Vec<Arc<Entry>> {
        let typed = typed.to_lowercase();
        let words: Vec<&str> = typed.split_whitespace().collect();
        let fits = |way: &str| {
            let way = way.to_lowercase();
            words.iter().all(|word| way.contains(word))
        };
        let mut found: Vec<Arc<Entry>> = self
            .entries()
            .filter(|entry| guides.contains(&entry.content.guide.as_str()))
            .filter(|entry| self.told(entry.id).is_some_and(|told| told.ways.iter().any(|way| fits(way))))
            .cloned()
            .collect();
        found.sort_by_key(|entry| std::cmp::Reverse(entry.id));
        found.truncate(most);
        found
    }
}
