//! Which parts has a server's dashboard?

/// A part of a server's dashboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    /// Questions without an answer.
    Gaps,
    /// Advisors' entries.
    Entries,
    /// Ways to ask that are bound to passages.
    Phrasings,
    /// Numbers.
    Statistics,
    /// A question, as a member asks it.
    Ask,
    /// What the server decides.
    Settings,
    /// Who changed what.
    Audit,
}

impl Tab {
    /// All of them, in the order in which they are shown.
    pub(super) const ALL: [Self; 7] =
        [Self::Gaps, Self::Entries, Self::Phrasings, Self::Statistics, Self::Ask, Self::Settings, Self::Audit];

    /// Its path below the server's.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Gaps => "/gaps",
            Self::Entries => "/entries",
            Self::Phrasings => "/phrasings",
            Self::Statistics => "/statistics",
            Self::Ask => "/ask",
            Self::Settings => "/settings",
            Self::Audit => "/audit",
        }
    }

    /// Whether it is for managers alone.
    pub(super) fn is_for_managers(self) -> bool {
        matches!(self, Self::Settings | Self::Audit)
    }
}
