//! What is a page's content made of, once its tags are gone?

/// One piece of content; its texts are Markdown already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    Heading {
        level: u8,
        text: String,
    },
    /// The lines of a paragraph.
    Paragraph(Vec<String>),
    /// Code as it stands, with the name of its language or nothing.
    Code {
        language: String,
        text: String,
    },
    List(Vec<Item>),
    Quote(Vec<Self>),
    /// Rows of cells; the first is the header, of empty cells where the table has none.
    Table(Vec<Vec<String>>),
    /// A bold line over what opens at a click.
    Label(String),
    /// The words of a footnote, by its number.
    Note {
        number: usize,
        text: String,
    },
    Rule,
    /// The heading that follows was said before: its section goes on.
    GoesOn,
    /// What begins here ends with an element of the page, not with the next heading.
    Begin,
    /// And here it ends; `true` where what stands in it is read as sections of their own though nothing says so.
    End(bool),
}

/// One item of a list, with its number if the list has numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) number: Option<u32>,
    pub(super) blocks: Vec<Block>,
}

/// Adds a list, as more items of the list before it where it goes on with that; some exporters write each item as a
/// list of its own.
pub(super) fn push_list(blocks: &mut Vec<Block>, more: Vec<Item>) {
    match blocks.last_mut() {
        _ if more.is_empty() => {}
        Some(Block::List(items)) if continues(items, &more) => items.extend(more),
        _ => blocks.push(Block::List(more)),
    }
}

/// Adds a list that stands this many levels below the last one, whose exporter does not write lists in one another.
pub(super) fn push_list_at(blocks: &mut Vec<Block>, level: usize, more: Vec<Item>) {
    let mut target = blocks;
    for _ in 0..level {
        let ends_in_items = matches!(target.last(), Some(Block::List(items)) if !items.is_empty());
        if !ends_in_items {
            break;
        }
        let Some(Block::List(items)) = target.last_mut() else { return };
        let Some(last) = items.last_mut() else { return };
        target = &mut last.blocks;
    }
    push_list(target, more);
}

fn continues(items: &[Item], more: &[Item]) -> bool {
    match (items.last().map(|item| item.number), more.first().map(|item| item.number)) {
        (Some(Some(last)), Some(Some(first))) => first == last.saturating_add(1),
        (last, first) => last == first,
    }
}

/// Blocks without rules at an end or after another.
pub(super) fn tidy(blocks: Vec<Block>) -> Vec<Block> {
    let mut tidied: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        if block != Block::Rule || !matches!(tidied.last(), None | Some(Block::Rule)) {
            tidied.push(block);
        }
    }
    if tidied.last() == Some(&Block::Rule) {
        tidied.pop();
    }
    tidied
}
