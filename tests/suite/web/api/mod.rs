//! The API under `/api/v1`, asked of the real program; `served.rs` starts it.

mod asking;
mod bounds;
mod clients;
mod described;
mod hostile;
mod kept;
mod leaving;
mod problems;
mod served;
