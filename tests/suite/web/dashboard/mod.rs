//! The dashboard: people of the world sign in to the real program with Discord, and do there what advisors and managers do.

mod apart;
mod asking;
mod browsing;
mod decisions;
mod desk;
mod entries;
mod files;
mod gaps;
mod sign_in;
mod visitor;

pub(crate) use desk::Desk;
pub(crate) use visitor::Visitor;

/// Discord's permission Manage Server.
pub(crate) const MANAGE_GUILD: u64 = 0x20;
