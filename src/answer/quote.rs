//! Which words of the guide are quoted for its ranked passages?

use std::ops::Range;

use super::kept::Kept;
use super::lead::{column_of, leads};
use super::sought::Sought;
use super::types::{Citation, Evidence};
use crate::corpus::{BlockKind, Guide, Span};
use crate::search::Query;

/// What may be quoted at once: neighbouring passages of one section, as indices into [`Guide::passages`].
pub(super) type Passages = Range<usize>;

/// The passages of the list or table that a passage belongs to or introduces, with the sentence that introduces it.
#[must_use]
pub(super) fn list_around(guide: &Guide, passage: usize) -> Option<Passages> {
    let section = guide.section_of(&guide.passages[passage]).passages.clone();
    let list = guide.passages[passage].list.or_else(|| introduced_list(guide, passage))?;
    let mut members = section.clone().filter(|at| guide.passages[*at].list == Some(list));
    let first = members.next()?;
    let last = members.next_back().unwrap_or(first);
    let led = first > section.start && introduced_list(guide, first - 1).is_some();
    Some(first - usize::from(led)..last + 1)
}

/// The list that a paragraph introduces: one right after it, when the paragraph ends in a colon.
fn introduced_list(guide: &Guide, passage: usize) -> Option<usize> {
    let here = &guide.passages[passage];
    let next = guide.passages.get(passage + 1).filter(|next| next.section == here.section)?;
    let leads = here.kind == BlockKind::Paragraph && here.text.trim_end().ends_with(':');
    next.list.filter(|_| leads)
}

/// Whether a passage says nothing without the list that it introduces.
#[must_use]
pub(super) fn is_lead(guide: &Guide, passage: usize) -> bool {
    introduced_list(guide, passage).is_some()
}

/// Passages with the code that the last of them introduces: what stands right below a paragraph, or in an item. One block of
/// it always, more as far as all fit into `most` bytes.
#[must_use]
pub(super) fn with_code(guide: &Guide, passages: Passages, most: usize) -> Passages {
    let last = &guide.passages[passages.end - 1];
    let list = match last.kind {
        BlockKind::Paragraph | BlockKind::Quote => None,
        BlockKind::ListItem => last.list,
        _ => return passages,
    };
    let section = guide.section_of(last).passages.end;
    let is_code = |at: &usize| guide.passages[*at].kind == BlockKind::Code && guide.passages[*at].list == list;
    let mut whole = passages.clone();
    for at in (passages.end..section).take_while(is_code) {
        let more = whole.start..at + 1;
        if at > passages.end && span_of(guide, &more).len() > most {
            break;
        }
        whole = more;
    }
    whole
}

/// As much of `whole` around its passage `core` as fits into `most` bytes; at least the core itself.
#[must_use]
pub(super) fn fit(guide: &Guide, whole: Passages, core: usize, most: usize) -> Passages {
    let bytes = |passages: &Passages| span_of(guide, passages).len();
    let mut kept = core..core + 1;
    loop {
        let before = kept.start.max(whole.start + 1) - 1..kept.end;
        let after = kept.start..(kept.end + 1).min(whole.end);
        if after != kept && bytes(&after) <= most {
            kept = after;
        } else if before != kept && bytes(&before) <= most {
            kept = before;
        } else {
            return kept;
        }
    }
}

/// Where neighbouring passages of one document stand.
#[must_use]
pub(super) fn span_of(guide: &Guide, passages: &Passages) -> Span {
    guide.passages[passages.start].span.join(guide.passages[passages.end - 1].span)
}

/// The quote of neighbouring passages, with its citation and what matched the query.
#[must_use]
pub(super) fn quote(guide: &Guide, query: &Query, passages: &Passages, score: f32) -> Evidence {
    quote_sought(guide, &Sought::of(query), passages, score)
}

/// As [`quote`], for who quotes several for one query.
#[must_use]
pub(super) fn quote_sought(guide: &Guide, sought: &Sought<'_>, passages: &Passages, score: f32) -> Evidence {
    let first = &guide.passages[passages.start];
    let document = &guide.documents[first.document];
    let section = guide.section_of(first);
    let span = span_of(guide, passages);
    let text = document.slice(span).to_owned();
    let masked = Some(document.masked(span).into_owned()).filter(|masked| *masked != text);
    let footnotes = document.footnotes(span).into_iter().map(|footnote| document.slice(footnote).to_owned()).collect();
    let citation = Citation {
        guide: guide.manifest.id.clone(),
        title: guide.manifest.title.clone(),
        path: section.path.clone(),
        nth: guide.nth_of_its_path(first.section),
        anchor: section.anchor.clone(),
        file: document.file.clone(),
        disk: guide.place.as_ref().map(|place| place.path_of(&document.file)),
        span,
        line: document.line_of(span.start),
        original: document.original.as_ref().map(|_| document.cited_file().to_owned()),
        page: document.page_of(span.start),
    };
    let left_out = document.left_out(span).map(|out| Span::new(out.start - span.start, out.end - span.start));
    let left_out: Vec<Span> = left_out.collect();
    let highlights = sought.highlights(&Kept::new(masked.as_deref().unwrap_or(&text), &left_out));
    let (format, passages) = (document.format, passages.clone());
    Evidence {
        text,
        leads: leads(guide, passages.start),
        code: document.code(span),
        column: column_of(document, span),
        masked,
        footnotes,
        format,
        citation,
        passages,
        score,
        highlights,
        left_out,
    }
}
