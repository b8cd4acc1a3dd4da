//! Which passages fit a question best? Normalizes, corrects, analyzes, retrieves and ranks.

mod parameters;

pub use parameters::Parameters;
