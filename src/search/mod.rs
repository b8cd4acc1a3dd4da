//! Which passages fit a question best? Normalizes, corrects, analyzes, retrieves and ranks.

mod audit;
mod background;
mod candidates;
mod curated;
mod curations;
mod headings;
mod initials;
mod kind;
mod language;
mod lexicon;
mod names;
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
mod spelling;
mod splits;
mod weights;

pub use audit::Audit;
pub use curated::{CURATED_SIGNALS, CuratedHit};
pub use curations::{Curation, Curations};
pub use kind::QuestionKind;
pub use lexicon::{Lexicon, Variant};
pub use normalize::normalize;
pub use parameters::Parameters;
pub use query::{Concept, Query, is_filler};
pub use rank::{Explanation, Features, Hit, PARTS};
pub use searcher::{Ranking, Searcher, Understood};
pub use semantic::Semantic;
pub use weights::{Fitted, Weights, fitted};
