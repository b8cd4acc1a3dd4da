//! Which passages fit a question best? Normalizes, corrects, analyzes, retrieves and ranks.

mod audit;
mod background;
mod curated;
mod curations;
mod headings;
mod kind;
mod language;
mod lexicon;
mod normalize;
mod parameters;
mod postings;
mod query;
mod rank;
mod retrieve;
mod searcher;
mod semantic;
mod shape;
mod specifics;
mod spelling;
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
pub use specifics::{Lack, Specifics};
pub use weights::{Fitted, Mode, WEIGHED, Weights, fitted};
