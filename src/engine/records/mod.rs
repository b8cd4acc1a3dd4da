//! How does what is looked up look as one JSON object, the same from every face?
//!
//! An answer's record stands beside the answer (`src/answer/json.rs`); what a face looks up otherwise has its record here.

mod comparison;
mod guides;
mod outline;
mod passages;
mod section;
mod term;

pub use comparison::ComparisonRecord;
pub use guides::GuideRecord;
pub use outline::{OutlineRecord, SectionRecord};
pub use passages::PassagesRecord;
pub use section::{SectionLook, SectionLookRecord};
pub use term::{TermLook, TermLookRecord};
