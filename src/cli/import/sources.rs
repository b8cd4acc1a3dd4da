//! What is there to import? Files, what is in folders, and what an address leads to.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, ensure};

use crate::cli::kept::runtime;
use crate::cli::words;
use crate::corpus::guide_files;

/// Most bytes that are fetched from an address; as of a file.
const MOST_BYTES: usize = 64 << 20;
/// How long an address may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// One file to import.
pub(super) struct Piece {
    /// Its name, with `/` between folders.
    pub(super) name: String,
    /// The file or address it is from, as a citation names it.
    pub(super) from: String,
    pub(super) bytes: Vec<u8>,
    /// Whether it was named itself, rather than a folder that it is in.
    pub(super) is_alone: bool,
}

/// The files that a source stands for.
///
/// # Errors
/// When it can't be read or fetched.
pub(super) fn gather(source: &str) -> anyhow::Result<Vec<Piece>> {
    if is_address(source) {
        let bytes = fetch(source)?;
        return Ok(vec![Piece { name: name_of(source), from: source.to_owned(), bytes, is_alone: true }]);
    }
    let path = Path::new(source);
    let is_alone = path.is_file();
    let (files, passed_over) = guide_files(path)?;
    ensure!(!files.is_empty() || passed_over.is_empty(), words::nothing_to_import());
    Ok(files.into_iter().map(|(name, bytes)| Piece { from: name.clone(), name, bytes, is_alone }).collect())
}

/// Whether a source is an address to fetch from.
pub(in crate::cli) fn is_address(source: &str) -> bool {
    let scheme = source.split("://").next().unwrap_or_default();
    source.contains("://") && ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

/// What a file from an address is called: its path's last part, else its host.
pub(in crate::cli) fn name_of(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or(path);
    let kept: String = last.chars().map(|c| if c.is_alphanumeric() || c == '.' { c } else { '-' }).collect();
    if kept.contains('.') { kept } else { format!("{kept}.html") }
}

fn fetch(address: &str) -> anyhow::Result<Vec<u8>> {
    runtime()?
        .block_on(async {
            let client = reqwest::Client::builder().timeout(PATIENCE).build()?;
            let mut response = client.get(address).send().await.and_then(reqwest::Response::error_for_status)?;
            let mut bytes = Vec::new();
            while let Some(chunk) = response.chunk().await? {
                bytes.extend_from_slice(&chunk);
                ensure!(bytes.len() <= MOST_BYTES, words::page_too_large(address));
            }
            anyhow::Ok(bytes)
        })
        .with_context(|| words::cannot_fetch_page(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_called_after_its_address() {
        assert_eq!(name_of("https://example.org/club/faq?x=1#top"), "faq.html");
        assert_eq!(name_of("https://example.org/rules.pdf"), "rules.pdf");
        assert_eq!(name_of("https://example.org/"), "example.org");
    }
}
