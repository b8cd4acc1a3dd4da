//! Writes the beginning of an `asked.toml`: every passage's selector, with its text as a comment.
//!
//! `cargo run --example passages -- GUIDE`

#![expect(clippy::print_stdout, reason = "a program that writes a file's beginning")]

use std::path::PathBuf;

use preceptor::corpus::Guide;

fn main() -> anyhow::Result<()> {
    let path = std::env::args().nth(1).map(PathBuf::from).ok_or_else(|| anyhow::anyhow!("name a guide"))?;
    let guide = Guide::open(&path)?;
    for passage in &guide.passages {
        let starts: Vec<&str> = passage.text.split_whitespace().take(7).collect();
        println!("# {}", passage.text.replace('\n', " "));
        if !passage.context.is_empty() {
            println!("# under: {}", passage.context.replace('\n', " "));
        }
        println!("[[passage]]\nsection = {}", quoted(&guide.section_of(passage).path.join(" > ")));
        println!("starts = {}\nasked = []\n", quoted(&starts.join(" ")));
    }
    Ok(())
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
