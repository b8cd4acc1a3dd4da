//! Does the guide answer, and with which words? The one place that decides to speak.

mod json;
mod policy;
mod types;

pub use json::AnswerRecord;
pub use policy::Policy;
pub use types::{Answer, Citation, Confidence, DeclineReason, Evidence, Suggestion};
