//! Preceptor answers questions about a guide by quoting the guide's own best-matching passages with their
//! citation, or by saying honestly that the guide does not say.
//!
//! A question goes one way: [`corpus`] reads guides into passages, [`index`] makes them searchable, [`search`] ranks
//! them for a question, [`answer`] decides whether to speak and what to quote, and [`engine`] is the one door to it all.
//! [`quiz`] asks in the other direction: it makes cards for study of a guide.

pub mod answer;
pub mod cli;
pub mod clock;
pub mod corpus;
pub mod discord;
pub mod engine;
pub mod eval;
pub mod guild;
pub mod index;
pub mod model;
mod nearest;
pub mod quiz;
pub mod reading;
pub mod search;
pub mod settings;
pub mod source;
pub mod store;
mod supervisor;
pub mod telemetry;
pub mod web;
