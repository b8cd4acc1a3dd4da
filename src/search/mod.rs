//! Which passages fit a question best? Normalizes, corrects, analyzes, retrieves and ranks.

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
mod spelling;

pub use kind::QuestionKind;
pub use lexicon::{Lexicon, Variant};
pub use normalize::normalize;
pub use parameters::Parameters;
pub use query::{Concept, Query, is_filler};
pub use rank::{Explanation, Features, Hit};
pub use searcher::{Ranking, Searcher, Understood};
