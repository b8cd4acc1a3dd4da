//! Writes the vectors of the shipped guide by the shipped encoder, which are part of the program:
//!
//! `cargo run --release --example ready`

use std::path::Path;

use preceptor::corpus::shipped_guide;
use preceptor::index::write_ready;
use preceptor::model::Encoder;

fn main() -> anyhow::Result<()> {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/models/preceptor-small/shipped-guide.vectors"));
    Ok(write_ready(path, &shipped_guide()?, &*Encoder::shipped()?)?)
}
