//! What is there to import? Files, what is in folders, and what an address leads to.

use std::io::Read as _;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, ensure};
use reqwest::header::{CONTENT_TYPE, HeaderMap};

use crate::cli::kept::runtime;
use crate::cli::words;
use crate::corpus::{Note, guide_files};

/// Most bytes that are fetched from an address; as of a file.
const MOST_BYTES: usize = 64 << 20;
/// How long an address may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// One file to import.
#[derive(Debug)]
pub(super) struct Piece {
    /// Its name, with `/` between folders.
    pub(super) name: String,
    /// The file or address it is from, as a citation names it.
    pub(super) from: String,
    /// The file or address as it was typed, with the folder that it is in.
    pub(super) place: String,
    /// What it holds, as it was read or fetched.
    pub(super) bytes: Vec<u8>,
    /// How its characters are encoded, where who sent it says so.
    pub(super) charset: Option<String>,
    /// Whether it was named itself, rather than a folder that it is in.
    pub(super) is_alone: bool,
}

/// What a source stands for.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Its files, in the order in which they are read.
    pub(super) pieces: Vec<Piece>,
    /// What of a folder was passed over, and why.
    pub(super) passed_over: Vec<Note>,
}

/// The files that a source stands for.
///
/// # Errors
/// When it can't be read or fetched.
pub(super) fn gather(source: &str) -> anyhow::Result<Gathered> {
    if is_address(source) {
        let (bytes, charset) = fetch(source)?;
        ensure!(!bytes.is_empty(), words::page_is_empty(source));
        let place = source.to_owned();
        return Ok(alone(Piece { name: name_of(source), from: place.clone(), place, bytes, charset, is_alone: true }));
    }
    if source == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().lock().take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes).context(words::no_input())?;
        ensure!(bytes.len() <= MOST_BYTES, words::page_too_large(source));
        let from = words::standard_input().to_owned();
        let place = from.clone();
        return Ok(alone(Piece { name: "text".to_owned(), from, place, bytes, charset: None, is_alone: true }));
    }
    let path = Path::new(source);
    ensure!(path.exists() || !lacks_scheme(source), words::address_without_scheme(source));
    let is_alone = path.is_file();
    let (files, passed_over) = guide_files(path)?;
    ensure!(!files.is_empty() || passed_over.is_empty(), words::nothing_to_import());
    let piece = |(name, bytes): (String, Vec<u8>)| {
        let place = if is_alone { path.to_owned() } else { path.join(&name) };
        Piece { from: name.clone(), name, place: place.display().to_string(), bytes, charset: None, is_alone }
    };
    Ok(Gathered { pieces: files.into_iter().map(piece).collect(), passed_over })
}

fn alone(piece: Piece) -> Gathered {
    Gathered { pieces: vec![piece], passed_over: Vec::new() }
}

/// Whether what is no file looks like the address of a page, less its beginning.
fn lacks_scheme(source: &str) -> bool {
    let host = source.split('/').next().unwrap_or_default();
    let is_label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    host.starts_with("www.") || (source.contains('/') && host.contains('.') && host.split('.').all(is_label))
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

fn fetch(address: &str) -> anyhow::Result<(Vec<u8>, Option<String>)> {
    runtime()?
        .block_on(async {
            let client = reqwest::Client::builder().timeout(PATIENCE).build()?;
            let mut response = client.get(address).send().await.and_then(reqwest::Response::error_for_status)?;
            let charset = charset(response.headers());
            let mut bytes = Vec::new();
            while let Some(chunk) = response.chunk().await? {
                bytes.extend_from_slice(&chunk);
                ensure!(bytes.len() <= MOST_BYTES, words::page_too_large(address));
            }
            anyhow::Ok((bytes, charset))
        })
        .with_context(|| words::cannot_fetch_page(address))
}

/// The encoding that the header names.
fn charset(headers: &HeaderMap) -> Option<String> {
    let kind = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let named = kind.split(';').find_map(|part| {
        let (key, value) = part.split_once('=')?;
        key.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches(['"', '\'']).to_owned())
    });
    named.filter(|name| !name.is_empty())
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

    #[test]
    fn an_address_is_told_from_a_file_that_is_not_there() {
        assert!(lacks_scheme("www.example.org") && lacks_scheme("example.org/faq"));
        assert!(!lacks_scheme("notes.md") && !lacks_scheme("docs/notes.md") && !lacks_scheme("../a.md"));
    }

    #[test]
    fn the_header_names_the_encoding() {
        let named = |kind: &str| {
            let headers = std::iter::once((CONTENT_TYPE, kind.parse().unwrap())).collect();
            charset(&headers)
        };
        assert_eq!(named("text/html; Charset=\"windows-1251\"").as_deref(), Some("windows-1251"));
        assert_eq!(named("text/html"), None);
    }
}
