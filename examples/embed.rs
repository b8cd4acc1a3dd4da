//! Embeds each line of standard input and says how long a vector takes: `cargo run --release --example embed -- FOLDER [int8]`

#![expect(clippy::print_stdout, reason = "a measuring program speaks to its caller")]

use std::io::BufRead;
use std::path::Path;
use std::time::Instant;

use preceptor::model::{Encoder, Precision, Role};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let precision = if arguments.get(2).is_some_and(|word| word == "int8") { Precision::Int8 } else { Precision::F32 };
    let opening = Instant::now();
    let encoder = Encoder::open(Path::new(&arguments[1]), precision)?;
    eprintln!("opened in {:?}", opening.elapsed());
    let mut times = Vec::new();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let start = Instant::now();
        let vector = encoder.embed(&line, Role::Query);
        times.push(start.elapsed());
        println!("{}", serde_json::to_string(&vector)?);
    }
    times.sort();
    eprintln!("p50 {:?} max {:?}", times[times.len() / 2], times[times.len() - 1]);
    Ok(())
}
