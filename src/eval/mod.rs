//! How good are the answers? Question sets, folders of guides with theirs, and BEIR collections become metrics, misses and
//! TREC run files.

mod answerability;
mod beir;
mod error;
mod explain;
mod gate;
mod guides;
mod judge;
mod metrics;
mod run;
mod scores;
mod sheet;
mod topic;

pub use answerability::{
    Answerability, Pair, Unanswerable, answerability_table, load_unanswerable, pairs, run_answerability,
};
pub use beir::{Collection, CollectionDocument, CollectionTopic, Qrels, is_collection};
pub use error::EvalError;
pub use explain::{Explained, Place, explain};
pub use gate::{Breach, Gates};
pub use guides::{GUIDE_NAMES, GuideFolder, GuideScores, guide_folders, is_folder_of_guides};
pub use judge::{Judged, QUOTE_CHARS, is_heading_of, is_right, judge};
pub use metrics::{Grades, area_under_curve, average_precision, ndcg_at, rank_run, recall_at, reciprocal_rank_at};
pub use run::{CollectionScores, RUN_DEPTH, Run, collection_table, run_collection};
pub use scores::{Miss, Scores, Tally, score_answers};
pub use sheet::{SheetFigures, is_sheet, load_sheet};
pub use topic::{Topic, load_topics};
