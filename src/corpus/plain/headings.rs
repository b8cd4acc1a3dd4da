//! Which lines of a plain text are headings, and which of them is its title?

use super::candidates::{Look, UnitPage, asks};
use super::levels::Levels;
use super::lines::Line;
use super::style::{Style, could_be_heading, ends_sentence, is_title_case};
use super::unit::{Unit, UnitKind};

/// More unmarked short lines than this in a row are no headings of one another, but for the last.
const HEADINGS_IN_A_ROW: usize = 3;

/// Fewer words than this above a heading are one themselves.
const SENTENCE_WORDS: usize = 5;

/// A name of no more words than this may be longer than what it names.
const NAME_WORDS: usize = 3;
/// More words than this over code say what to do with it, unless they are written as a title.
const NAMING_WORDS: usize = 3;

/// Turns the units that are headings into headings with a level.
pub(super) fn infer_headings(text: &str, lines: &[Line], units: &mut [Unit]) {
    let levels = levels(&UnitPage::new(text, lines, units));
    for (unit, level) in units.iter_mut().zip(levels) {
        if let Some((level, reason)) = level {
            unit.reason = reason;
            unit.kind = UnitKind::Heading { level };
        }
    }
}

/// The level of each unit that is a heading, and why it is one.
fn levels(page: &UnitPage<'_>) -> Vec<Option<(u8, &'static str)>> {
    let chosen = choose(page);
    let titled = chosen.first() == Some(&true) && is_title(page, &chosen);
    let mut levels = Levels::new(numbers_stand_under_parts(page, &chosen));
    let mut given = Vec::with_capacity(chosen.len());
    for (at, chosen) in chosen.iter().copied().enumerate() {
        let list = matches!(page.kind(at + 1), Some(UnitKind::Item { .. }));
        let level = match page.units[at].kind {
            UnitKind::Heading { level } => Some(levels.fixed(level)),
            UnitKind::Marked { style: Style::Question } if chosen => Some(levels.question()),
            _ if chosen && at == 0 && titled => Some(levels.fixed(1)),
            UnitKind::Marked { style } if chosen => Some(levels.marked(style, page.words(at))),
            UnitKind::Paragraph if chosen => Some(levels.unmarked(page.words(at), list)),
            _ => None,
        };
        if level.is_none() {
            levels.body();
        }
        given.push(level.map(|level| (level, reason(page, at))));
    }
    given
}

/// Whether numbers count within parts that are marked in another way: they begin anew in one, or Roman numbers come before.
fn numbers_stand_under_parts(page: &UnitPage<'_>, chosen: &[bool]) -> bool {
    let (mut parts, mut lettered, mut begun) = (0, false, false);
    for at in (1..chosen.len()).filter(|at| chosen[*at]) {
        let UnitKind::Marked { style } = page.units[at].kind else { continue };
        let number = page.words(at).split(|character: char| !character.is_ascii_digit()).next().unwrap_or_default();
        match style {
            Style::Numbered(1) if number == "1" => {
                if begun && parts > 0 || !begun && lettered {
                    return true;
                }
                begun = true;
                parts = 0;
            }
            Style::Chapter | Style::Capitals | Style::Underlined(_) | Style::Between => parts += 1,
            Style::Numbered(1) if number.is_empty() => (parts, lettered) = (parts + 1, true),
            _ => {}
        }
    }
    false
}

/// Why a unit is a heading; the document's first one counts as 0.
fn reason(page: &UnitPage<'_>, at: usize) -> &'static str {
    match page.units[at].kind {
        UnitKind::Marked { style } => style.reason(),
        _ if at == 0 => "it is the first line and no sentence",
        _ if page.stands_apart(at) => "it is short, no sentence, and blank lines are around it",
        _ => "it is short, no sentence, and a text is below it",
    }
}

/// Which units are headings.
fn choose(page: &UnitPage<'_>) -> Vec<bool> {
    let count = page.units.len();
    let looks: Vec<Look> = (0..count).map(|at| page.look(at)).collect();
    let mut chosen = vec![false; count];
    let mut row = 0;
    for at in (0..count).rev() {
        row = if looks[at] == Look::Candidate { row + 1 } else { 0 };
        chosen[at] = match looks[at] {
            Look::Body => false,
            Look::Marked => at + 1 < count,
            Look::Candidate => match page.kind(at + 1) {
                None => false,
                Some(UnitKind::Paragraph) if looks[at + 1] == Look::Body => stands_over(page, at),
                Some(UnitKind::Paragraph) if at > 0 && is_below_a_paragraph(page, at) => false,
                Some(UnitKind::Paragraph) => chosen[at + 1] && row <= HEADINGS_IN_A_ROW,
                Some(UnitKind::Code) => names_code(page.words(at)),
                Some(_) => true,
            },
        };
    }
    drop_crowded(&looks, &mut chosen);
    if count > 0 {
        chosen[0] = chosen[0] || could_be_title(page);
    }
    chosen
}

/// Whether a line of several words that only its first begins with a capital stands over a heading in title case: it is what
/// the section before ends with.
fn is_below_a_paragraph(page: &UnitPage<'_>, at: usize) -> bool {
    let [here, below] = [at, at + 1].map(|at| page.words(at));
    let sentence_case = is_title_case(here) == Some(false) && here.split_whitespace().count() >= SENTENCE_WORDS;
    sentence_case && is_title_case(below) == Some(true) && !asks(here) && !here.ends_with(':')
}

/// Of more than a few unmarked lines in a row, only the last is a heading; the document's first line does not count.
fn drop_crowded(looks: &[Look], chosen: &mut [bool]) {
    let mut at = 1;
    while at < looks.len() {
        let row = looks[at..].iter().take_while(|look| **look == Look::Candidate).count();
        if row > HEADINGS_IN_A_ROW {
            chosen[at..at + row - 1].fill(false);
        }
        at += row.max(1);
    }
}

/// Whether the text below a line is one that it could be the heading of.
fn stands_over(page: &UnitPage<'_>, at: usize) -> bool {
    let heading = page.words(at);
    let body = &page.text[page.units[at + 1].span(page.lines).range()];
    let named = page.groups.parted() && page.groups.begins(at) && heading.split_whitespace().count() <= NAME_WORDS;
    let longer = body.len() > heading.len() || ends_sentence(body) || asks(heading) && !asks(body);
    longer || page.states(at + 1) || named && page.groups.is_beside(at)
}

/// Whether a line over code names it rather than saying what to do with it: few words, or a title's capitals.
fn names_code(words: &str) -> bool {
    words.split_whitespace().count() <= NAMING_WORDS || is_title_case(words) == Some(true)
}

/// Whether a document's first line may be its title.
fn could_be_title(page: &UnitPage<'_>) -> bool {
    let first = &page.units[0];
    let words = page.words(0);
    let alone = first.kind == UnitKind::Paragraph && first.end == first.first + 1 && page.units.len() > 1;
    // Among facts, the first is one, too.
    let fact = alone && page.states(0) && page.states(1);
    alone && could_be_heading(words) && !words.ends_with(':') && !fact
}

/// Whether a heading on a document's first line stands above all others, rather than being the first of several alike.
fn is_title(page: &UnitPage<'_>, chosen: &[bool]) -> bool {
    let alike = |same: &dyn Fn(usize) -> bool| (1..chosen.len()).any(|at| chosen[at] && same(at));
    let over_a_text = !chosen.get(1).copied().unwrap_or(false);
    match page.units[0].kind {
        UnitKind::Marked { style: style @ (Style::Numbered(_) | Style::Article | Style::Series | Style::Chapter) } => {
            !alike(&|at| page.units[at].kind == UnitKind::Marked { style })
        }
        UnitKind::Marked { style } if over_a_text && page.groups.is_beside(0) => {
            !alike(&|at| page.units[at].kind == UnitKind::Marked { style })
        }
        UnitKind::Paragraph => {
            let beside = |at: usize| page.groups.begins(at) && page.groups.is_beside(at);
            let first = over_a_text && beside(0) && page.groups.opens_with_facts();
            let label = page.words(0).ends_with(':');
            let large = |at: usize| is_title_case(page.words(at)) == Some(true);
            let other =
                |at: usize| page.units[at].kind == UnitKind::Paragraph && beside(at) && (!large(0) || large(at));
            !(asks(page.words(0)) || label && alike(&|_| true) || first && alike(&other))
        }
        _ => true,
    }
}
