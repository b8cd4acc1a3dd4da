//! Writes the beginning of an `asked.toml`: every passage's selector under its first words, as comments to fill in.
//!
//! `cargo run --example passages -- GUIDE`

#![expect(clippy::print_stdout, reason = "a program that writes a file's beginning")]

use std::path::PathBuf;

use preceptor::corpus::{Guide, asked_template};

fn main() -> anyhow::Result<()> {
    let path = std::env::args().nth(1).map(PathBuf::from).ok_or_else(|| anyhow::anyhow!("name a guide"))?;
    print!("{}", asked_template(&Guide::open(&path)?));
    Ok(())
}
