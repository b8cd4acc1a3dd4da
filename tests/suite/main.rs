//! The integration suite: one file a behaviour; see README.md beside this file.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod advisor;
mod ask;
mod check;
mod curated;
mod declines;
#[cfg(unix)]
mod deploy;
mod discord;
mod disk;
#[cfg(feature = "semantic")]
mod entry_meaning;
mod eval_folder;
mod faq_files;
mod files_markdown;
mod formats;
mod gaps;
mod gates;
mod guild;
mod house;
mod invariants;
mod languages;
mod manners;
#[cfg(feature = "semantic")]
mod model;
mod operations;
mod pictures;
mod plain_files;
mod program;
mod reading;
mod score;
mod settings_page;
mod standalone;
mod store;
mod study;
#[cfg(unix)]
mod supervisor;
#[cfg(feature = "semantic")]
mod vectors;
mod web;
mod workshop;
#[allow(dead_code, reason = "a model of Discord has more than one of its users needs")]
mod world;
