//! Makes `config/english.fst` from SCOWL: `cargo run --release --example words -- /usr/share/dict/scowl config/english.fst`
//!
//! The folder is that of Debian's package `scowl`, or `final` of the source; `config/english.md` says which version it was.

#![expect(clippy::print_stdout, reason = "a program that makes a file says what is in it")]

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context as _;
use preceptor::index::{Rarity, segment};
use tantivy_fst::MapBuilder;

/// Whose spelling; variants are other ways to spell that dictionaries have.
const VARIETIES: [&str; 7] = ["english", "american", "british", "british_z", "canadian", "variant_1", "variant_2"];
/// What dictionaries list in capitals is a name; so is what only hackers say.
const NAMES: [&str; 4] = ["upper", "proper-names", "abbreviations", "hacker"];
/// Up to this size a word is common, or usual; up to the last a word is known at all, and a name up to another.
const COMMON: u32 = 20;
const USUAL: u32 = 60;
const MOST: u32 = 70;
const MOST_OF_NAMES: u32 = 50;

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().context("name the folder of SCOWL's lists")?;
    let file = arguments.next().context("name the file to write")?;
    let mut words: BTreeMap<String, Rarity> = BTreeMap::new();
    for entry in std::fs::read_dir(&folder)? {
        let path = entry?.path();
        let Some(rarity) = rarity(&path) else { continue };
        for line in text(std::fs::read(&path)?).lines() {
            for word in segment(line).into_iter().filter(|word| word.text.chars().all(char::is_alphabetic)) {
                words.entry(word.text).and_modify(|known| *known = rarity.min(*known)).or_insert(rarity);
            }
        }
    }
    let mut map = MapBuilder::memory();
    for (word, rarity) in &words {
        map.insert(word, *rarity as u64)?;
    }
    let bytes = map.into_inner()?;
    std::fs::write(&file, &bytes)?;
    println!("{} words, {} bytes", words.len(), bytes.len());
    Ok(())
}

/// A list's text: the source has it in Latin 1, Debian in UTF-8.
fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|wrong| encoding_rs::WINDOWS_1252.decode(wrong.as_bytes()).0.into_owned())
}

/// How rare the words of a list are, where it is one that is taken.
fn rarity(path: &Path) -> Option<Rarity> {
    let (list, size) = path.file_name()?.to_str()?.rsplit_once('.')?;
    let (variety, class) = list.split_once('-')?;
    let size: u32 = size.parse().ok()?;
    if !VARIETIES.contains(&variety) && list != "special-hacker" {
        return None;
    }
    match class {
        name if NAMES.contains(&name) => (size <= MOST_OF_NAMES).then_some(Rarity::Name),
        _ if size <= COMMON => Some(Rarity::Common),
        _ if size <= USUAL => Some(Rarity::Usual),
        _ => (size <= MOST).then_some(Rarity::Rare),
    }
}
