//! Does the guide answer, and with which words? The one place that decides to speak.

mod aside;
mod confidence;
mod curated;
mod decide;
mod desk;
mod distress;
mod entries;
mod evidence;
mod json;
mod kept;
mod lead;
mod medical;
mod near;
mod policy;
mod quote;
mod reading;
mod small_talk;
mod spoken;
mod study;
mod types;
mod weigh;

pub use confidence::{SIGNALS, Signals};
pub use curated::{Advice, CuratedAnswer, EntryMatch};
pub use decide::HITS;
pub use desk::Desk;
pub use distress::is_distress;
pub use entries::Told;
pub use json::{AnswerRecord, EntryQuote, EntrySource, QuoteRecord};
pub use kept::Kept;
pub use medical::is_medical_plea;
pub use policy::Policy;
pub use reading::reading_text;
pub use small_talk::{SmallTalk, small_talk};
pub use study::{Comparison, Definition};
pub use types::{Answer, Citation, Confidence, DeclineLine, DeclineReason, Evidence, Suggestion, how_sure};
pub use weigh::READ;
