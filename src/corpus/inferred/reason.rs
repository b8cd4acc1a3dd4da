//! Why is a line left out of a guide?

/// Why a line is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    /// `Page 3 of 12`, or a number by itself between pages.
    PageNumber,
    /// `Manual    Page 3`, the same words on every page.
    PageHead,
    /// It comes again on page after page.
    Running,
    /// `By Jason B.`
    Byline,
    /// `Home > Docs > Fees`
    Breadcrumb,
    /// `Share this`, `Print this page`, `Back to top`
    Button,
    /// `Last updated on 3 May 2024`
    Updated,
    /// `© 2024 …`
    Copyright,
    /// A line of a table of contents.
    Contents,
    /// `From: …`, `Date: …`
    Mail,
    /// What an e-mail answers to.
    Earlier,
    /// Who wrote an e-mail, at its end.
    Signature,
    /// `[1] Rook, I.: Kilns`, below a text that refers to it.
    Reference,
    /// `[a]Really? – Jo`
    Comment,
    /// `skip` in `guide.toml`
    Skipped,
}

impl Reason {
    /// The reason, to stand after “it is”.
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::PageNumber => "it is a page's number",
            Self::PageHead => "it is a page's head or foot with the page's number",
            Self::Running => "it comes again on page after page",
            Self::Byline => "it says who wrote the text",
            Self::Breadcrumb => "it is a path to the page",
            Self::Button => "it is a button of a web page",
            Self::Updated => "it says when the text was changed",
            Self::Copyright => "it is a notice of copyright",
            Self::Contents => "it is part of a table of contents",
            Self::Mail => "it is an e-mail's own",
            Self::Earlier => "it is an earlier e-mail that is quoted",
            Self::Signature => "it is an e-mail's signature",
            Self::Reference => "it is a reference of a wiki's page",
            Self::Comment => "it is a comment on the text",
            Self::Skipped => "`skip` in `guide.toml` names it",
        }
    }
}
