//! Reads mutated real files, and stops at the first that makes a reader panic or take too long.
//!
//! `cargo run --release --example mutate -- FOLDER INPUTS [SEED]`
//!
//! Every file in FOLDER and the folders in it is read as a guide of its own after a few bytes were changed, cut out, doubled
//! or taken from another file. The same seed makes the same inputs. A panic names the file and the seed of the input.

#![expect(clippy::print_stdout, reason = "a program that writes lines")]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use preceptor::corpus::Guide;
use rayon::prelude::*;

/// An input that takes longer is a fault: the largest real file takes a tenth of it.
const PATIENCE: Duration = Duration::from_secs(10);

/// A file by its name.
type File = (String, Vec<u8>);

fn main() -> anyhow::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, inputs, rest @ ..] = &words[..] else { anyhow::bail!("give FOLDER and INPUTS") };
    let (inputs, seed): (u64, u64) = (inputs.parse()?, rest.first().map_or(Ok(1), |seed| seed.parse())?);
    let mut files = Vec::new();
    gather(Path::new(folder), &mut files)?;
    anyhow::ensure!(!files.is_empty(), "`{folder}` holds no files");
    std::panic::set_hook(Box::new(|_| {}));
    let (read, slowest) = (AtomicU64::new(0), AtomicU64::new(0));
    (0..inputs).into_par_iter().try_for_each(|number| {
        let (name, bytes) = mutated(&files, &mut Dice(seed.wrapping_mul(0x9E37_79B9).wrapping_add(number)));
        let clock = Instant::now();
        let outcome =
            catch_unwind(AssertUnwindSafe(|| Guide::from_files("mutated", vec![(name.clone(), bytes)]).is_ok()));
        let took = clock.elapsed();
        slowest.fetch_max(took.as_millis().try_into().unwrap_or(u64::MAX), Ordering::Relaxed);
        match outcome {
            Err(_) => anyhow::bail!("input {number} of seed {seed}, from `{name}`, panics"),
            Ok(_) if took > PATIENCE => anyhow::bail!("input {number} of seed {seed}, from `{name}`, takes {took:?}"),
            Ok(is_read) => read.fetch_add(u64::from(is_read), Ordering::Relaxed),
        };
        Ok(())
    })?;
    let (read, slowest) = (read.into_inner(), slowest.into_inner());
    println!(
        "{inputs} inputs from {} files: no panic; {read} read, the others refused; the slowest took {slowest} ms",
        files.len()
    );
    Ok(())
}

fn gather(folder: &Path, files: &mut Vec<File>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else if let Some(name) = path.file_name() {
            files.push((name.to_string_lossy().into_owned(), std::fs::read(&path)?));
        }
    }
    files.sort();
    Ok(())
}

/// A file with one to eight changes.
fn mutated(files: &[File], dice: &mut Dice) -> File {
    let (name, mut bytes) = files[dice.below(files.len())].clone();
    for _ in 0..=dice.below(8) {
        let at = dice.below(bytes.len() + 1);
        let length = dice.below(1 + (bytes.len() - at).min(64));
        match dice.below(5) {
            0 if at < bytes.len() => bytes[at] = dice.next() as u8,
            1 => drop(bytes.drain(at..at + length)),
            2 => {
                let twice = bytes[at..at + length].to_vec();
                bytes.splice(at..at, twice);
            }
            3 => {
                let (_, other) = &files[dice.below(files.len())];
                let from = dice.below(other.len() + 1);
                let taken = other[from..from + dice.below(1 + (other.len() - from).min(200))].to_vec();
                bytes.splice(at..at + length, taken);
            }
            _ if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            _ => bytes.truncate(at),
        }
    }
    (name, bytes)
}

/// Numbers by Vigna's SplitMix64.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}
