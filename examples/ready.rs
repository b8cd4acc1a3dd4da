//! Writes what is ready-made of the shipped guide, which is part of the program: its vectors by the shipped encoder, and
//! itself with its index.
//!
//! `cargo run --release --example ready`

use std::fs;
use std::path::Path;

use preceptor::corpus::shipped_guide;
use preceptor::index::{ready_index_of, ready_vectors_of};
use preceptor::model::Encoder;

fn main() -> anyhow::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let guide = shipped_guide()?;
    let vectors = ready_vectors_of(&guide, &*Encoder::shipped()?);
    fs::write(root.join("models/preceptor-small/shipped-guide.vectors"), &vectors)?;
    Ok(fs::write(root.join("config/shipped-guide.index"), ready_index_of(&guide, &vectors)?)?)
}
