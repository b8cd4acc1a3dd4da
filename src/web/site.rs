//! What has every request at hand?

use std::sync::Arc;

use arc_swap::ArcSwap;

use super::Parameters;
use super::addresses::Addresses;
use super::caching::AnswerCache;
use super::decks::Decks;
use super::waiting::Waiting;
use crate::answer::CuratedAnswer;
use crate::engine::{Engine, EngineError};
use crate::guild::{Answered, Board, Boards, GuildDesk};

/// All that requests share. The engine can be exchanged while they run: each goes on with the one it began with.
#[derive(Debug)]
pub(super) struct Site {
    engine: ArcSwap<Engine>,
    /// What advisors and members add; `None` where there is no store.
    pub boards: Option<Arc<Boards>>,
    /// The settings' `[web]`.
    pub parameters: Parameters,
    /// The longest question that is read, in characters.
    pub question_chars: usize,
    /// Where its pages stand.
    pub addresses: Addresses,
    /// The cards of its guides.
    pub decks: Decks,
    /// Finished answers that are asked for again.
    pub answers: AnswerCache,
    /// The queue of what takes long.
    pub waiting: Waiting,
}

impl Site {
    /// A site that asks an engine.
    pub(super) fn new(
        engine: Engine,
        boards: Option<Arc<Boards>>,
        parameters: Parameters,
        question_chars: usize,
    ) -> Self {
        let (addresses, decks) = (Addresses::of(&parameters), Decks::default());
        let answers = AnswerCache::new(parameters.cache_bytes);
        let (engine, waiting) = (ArcSwap::from_pointee(engine), Waiting::default());
        Self { engine, boards, parameters, question_chars, addresses, decks, answers, waiting }
    }

    /// Answers by another engine from now on; what was asked before goes on with the one that it has. What was kept of the one
    /// before is let go.
    pub(super) async fn take_over(&self, engine: Engine) {
        let engine = Arc::new(engine);
        self.engine.store(Arc::clone(&engine));
        self.answers.forget();
        self.decks.forget(&engine);
        if let Some(boards) = &self.boards {
            boards.renew_all(&engine).await;
        }
    }

    /// The engine as it is now; who keeps it keeps its guides.
    pub(super) fn engine(&self) -> Arc<Engine> {
        self.engine.load_full()
    }

    /// Whether to ask an engine keeps a core busy for so long that it is no work for a thread which talks to the network: where a
    /// model takes part, or several guides are asked.
    pub(super) fn takes_long(&self, engine: &Engine, guide: Option<&str>) -> bool {
        match guide {
            Some(id) => engine.desk(id).is_ok_and(|desk| desk.is_semantic()),
            None => engine.asks_several() || engine.default_desk().is_semantic(),
        }
    }
}

/// Answers a question from the guide with this id, or where none is named from the surest of those that are asked.
///
/// # Errors
/// When no guide has this id.
pub(super) fn ask(engine: &Engine, guide: Option<&str>, question: &str) -> Result<Answered, EngineError> {
    if guide.is_none() && engine.asks_several() {
        let board = Board::default();
        return GuildDesk { engine, board: &board, today: time::Date::MIN }.ask_all(question);
    }
    let desk = guide.map_or_else(|| Ok(engine.default_desk()), |id| engine.desk(id))?;
    let guide = desk.guide.manifest.id.clone();
    Ok(Answered { guide, among: CuratedAnswer::from(desk.ask(question)) })
}
