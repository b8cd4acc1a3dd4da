//! What can be asked of a guide, and what are the four choices?
//!
//! A card is a passage with one term or number left blank. Everything on it is the guide's own text, and the same seed
//! deals the same cards.

mod blanks;
mod chance;
mod deck;
mod entries;
mod gate;
mod names;
mod numbers;
mod surface;
mod terms;
#[cfg(test)]
mod tests;
mod words;

pub use deck::{Card, Deck, HOLE, filled};
