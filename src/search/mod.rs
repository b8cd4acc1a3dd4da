//! Which passages fit a question best? Normalizes, corrects, analyzes, retrieves and ranks.

mod alike;
mod asked_for;
mod asks;
mod audit;
mod background;
mod candidates;
mod compounds;
mod concept;
mod curated;
mod curations;
mod everyday;
mod headings;
mod highest;
mod initials;
mod kind;
mod language;
mod lexicon;
mod likeness;
mod names;
mod nearness;
mod normalize;
mod parameters;
mod postings;
mod query;
mod rank;
mod retrieve;
mod said;
mod searcher;
mod semantic;
mod shape;
mod specifics;
mod spelling;
mod splits;
mod stems;
mod weights;
mod wording;

pub use asks::reads_as_question;
pub use audit::Audit;
pub use concept::Concept;
pub use curated::{Beside, CURATED_SIGNALS, CuratedHit};
pub use curations::{Curation, Curations};
pub use kind::QuestionKind;
pub use lexicon::{Lexicon, Variant};
pub use nearness::EntryMeaning;
pub use normalize::{normalize, normalize_in};
pub use parameters::Parameters;
pub use query::{Query, is_filler};
pub use rank::{Explanation, Features, Hit, PARTS};
pub use searcher::{Ranking, Searcher, Understood};
pub use semantic::Semantic;
pub use specifics::{Lack, Specifics};
pub use weights::{
    ENTRY_FIRST, ENTRY_ORDER, EntryWeights, Fitted, Judge, Mode, WEIGHED, Weights, entry_weights, fitted, phrased,
};
