//! Who hears what Discord sends?

use std::sync::Arc;

use super::wires::Wires;
use crate::discord::bot::roster::Roster;
use crate::discord::gateway::direct::Direct;

/// Who hears what Discord sends beside serenity, or in its place.
#[derive(Clone)]
pub(in crate::discord::gateway) struct Hearers {
    /// Which connections Discord sends events over.
    pub wires: Wires,
    /// Where the bot is.
    pub roster: Arc<Roster>,
    /// What takes interactions, which serenity is not given.
    pub direct: Arc<Direct>,
}
