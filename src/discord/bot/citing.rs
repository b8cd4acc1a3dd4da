//! How is a place of a guide named in a guild? With the guide's title where there are several, with a link where there is a page.

use serenity::all::GuildId;

use super::Bot;
use crate::answer::{Citation, Evidence};
use crate::corpus::{Guide, PATH_JOIN};
use crate::discord::message::link::linked;
use crate::discord::message::reply::Field;
use crate::discord::wire::limits::FIELD;
use crate::discord::words;
use crate::web;

/// How places of a guide are named where somebody asks.
#[derive(Debug, Clone, Copy)]
pub(in crate::discord) struct Citing<'a> {
    /// The guide.
    pub guide: &'a Guide,
    /// Whether its title is named, which tells it from others: there must be others.
    pub titled: bool,
    web: &'a web::Parameters,
}

impl Bot {
    /// How places of a guide are named in a guild, or outside of all.
    pub(in crate::discord) fn citing<'a>(&'a self, guild: Option<GuildId>, guide: &'a Guide) -> Citing<'a> {
        Citing { guide, titled: !self.is_only_guide(guild, guide), web: &self.web }
    }

    /// Whether a guide is the only one there is, or the one to which the guild or the settings have narrowed what is asked.
    fn is_only_guide(&self, guild: Option<GuildId>, guide: &Guide) -> bool {
        let is_own = || self.guide(guild, None).is_ok_and(|own| own.manifest.id == guide.manifest.id);
        self.engine.guides().nth(1).is_none() || (!self.asks_all(guild, None) && is_own())
    }
}

impl Citing<'_> {
    /// The headings down to a place, in plain words.
    pub(in crate::discord) fn headings(&self, path: &[String]) -> String {
        let below = self.guide.below_top(path);
        if self.titled { words::citation(&self.guide.manifest.title, below) } else { below.join(PATH_JOIN) }
    }

    /// Where a quote stands, linked where there is a page; Markdown of at most this length.
    pub(in crate::discord) fn line(&self, quote: &Citation, passage: usize, most: usize) -> String {
        let place = words::quoted_at(self.headings(&quote.numbered()), quote);
        linked(&place, self.passage_url(passage).as_deref(), most)
    }

    /// Where a quote stands, as a part of an embed.
    pub(in crate::discord) fn field(&self, evidence: &Evidence) -> Field {
        let value = self.line(&evidence.citation, evidence.passages.start, FIELD);
        Field { name: words::from_the_guide(), value, beside: false }
    }

    /// The address of a passage, where there is a page.
    pub(in crate::discord) fn passage_url(&self, passage: usize) -> Option<String> {
        self.web.permalink(&self.guide.manifest.id, &self.guide.passages.get(passage)?.id.0)
    }

    /// The address of a section, where there is a page.
    pub(in crate::discord) fn section_url(&self, section: usize) -> Option<String> {
        self.web.permalink(&self.guide.manifest.id, &self.guide.sections.get(section)?.anchor)
    }
}
