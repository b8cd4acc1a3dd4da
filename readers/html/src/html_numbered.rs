//! Which paragraphs are headings by their numbers? Some pages number their sections and mark them in no other way.

use super::blocks::Block;

/// The longest of such headings, in characters and in words.
const TITLE_CHARACTERS: usize = 70;
const TITLE_WORDS: usize = 9;

/// Blocks in which short paragraphs that count on, each over a text, are headings one level below the last.
pub(super) fn number_headings(mut blocks: Vec<Block>) -> Vec<Block> {
    let mut level = 0;
    let mut last: Vec<u32> = Vec::new();
    let mut run: Vec<Numbered> = Vec::new();
    let mut found: Vec<Numbered> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        if let Block::Heading { level: own, .. } = block {
            level = *own;
            end_run(&mut run, &mut found);
        }
        let Some(number) = number_of(block) else { continue };
        if !counts_on(&last, &number) {
            end_run(&mut run, &mut found);
        }
        let is_below = run.first().is_some_and(|first| first.number.len() < number.len());
        if is_short(block) && stands_over_text(&number, blocks.get(at + 1)) {
            run.push(Numbered { at, number: number.clone(), above: level.max(1) });
        } else if !is_below {
            // A longer one among them is an item of a list, one below them a clause.
            end_run(&mut run, &mut found);
        }
        last = number;
    }
    end_run(&mut run, &mut found);
    for Numbered { at, number, above } in found {
        let depth = u8::try_from(number.len()).unwrap_or(1);
        if let Some(block) = blocks.get_mut(at)
            && let Block::Paragraph(lines) = block
        {
            // Before a number's mark a heading needs no escape.
            let text = lines.concat().replacen('\\', "", 1);
            *block = Block::Heading { level: above.saturating_add(depth).min(6), text };
        }
    }
    blocks
}

/// A paragraph that may be a heading.
struct Numbered {
    at: usize,
    number: Vec<u32>,
    /// The level of the heading above, which has no number.
    above: u8,
}

/// Keeps those that count on, if there are several.
fn end_run(run: &mut Vec<Numbered>, found: &mut Vec<Numbered>) {
    if run.len() > 1 {
        found.append(run);
    }
    run.clear();
}

/// The number before a paragraph's words, as `1.`, `2)` or `2.1`.
fn number_of(block: &Block) -> Option<Vec<u32>> {
    let Block::Paragraph(lines) = block else { return None };
    let (number, words) = lines.first()?.split_once(' ')?;
    let number = number.replace('\\', "");
    let digits = number.strip_suffix(['.', ')']).unwrap_or(&number);
    let parts: Vec<&str> = digits.split('.').collect();
    let sound =
        parts.iter().all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()));
    let marked = digits.len() < number.len() || parts.len() > 1;
    let is_number = sound && marked && parts.len() < 4 && words.starts_with(char::is_alphabetic);
    is_number.then(|| parts.iter().filter_map(|part| part.parse().ok()).collect())
}

/// Whether a number is the next after another: `2` or `1.1` after `1`, `2` or `1.3` after `1.2`.
fn counts_on(last: &[u32], number: &[u32]) -> bool {
    let Some((own, above)) = number.split_last() else { return false };
    let next = last.get(above.len()).map_or(1, |before| before.saturating_add(1));
    *own == next && last.get(..above.len()) == Some(above)
}

fn is_short(block: &Block) -> bool {
    let Block::Paragraph(lines) = block else { return false };
    let [line] = lines.as_slice() else { return false };
    line.chars().count() <= TITLE_CHARACTERS
        && line.split_whitespace().nth(TITLE_WORDS).is_none()
        && !line.ends_with(['.', ',', ';', ':', '!'])
        && !line.contains("](")
}

/// Whether a text follows, or what is numbered below.
fn stands_over_text(number: &[u32], next: Option<&Block>) -> bool {
    let Some(next) = next else { return false };
    match number_of(next) {
        Some(below) => below.len() == number.len() + 1 && below.starts_with(number),
        None => matches!(next, Block::Paragraph(_) | Block::List(_) | Block::Table(_) | Block::Code { .. }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(texts: &[&str]) -> Vec<u8> {
        let blocks = texts.iter().map(|text| Block::Paragraph(vec![(*text).to_owned()])).collect();
        let level = |block: &Block| if let Block::Heading { level, .. } = block { *level } else { 0 };
        number_headings(blocks).iter().map(level).collect()
    }

    #[test]
    fn short_numbered_paragraphs_over_texts_are_headings() {
        let text = "Ask at the desk.";
        assert_eq!(levels(&["1\\. Keys", text, "2\\. Heating", text]), [2, 0, 2, 0]);
        assert_eq!(
            levels(&["1\\. Keys", "1.1 Lost", text, "1.2 Spare", text, "2\\. Heat", text]),
            [2, 3, 0, 3, 0, 2, 0]
        );
        assert_eq!(levels(&["1\\) Keys", text, "2\\) Heating", text]), [2, 0, 2, 0]);
        let clause = "1.1 Who lives in the house has a key of their own.";
        assert_eq!(levels(&["1\\. Keys", clause, "2\\. Heating", text]), [2, 0, 2, 0]);
        // One alone, items of a list, and sentences are none.
        for others in [
            &["1\\. Keys", text, "3\\. Heating", text][..],
            &["1\\. Keys", "2\\. Heating", "3\\. Waste"],
            &["1\\. Turn the key.", text, "2\\. Push the door.", text],
            &["2026 plans", text, "2027 plans", text],
            &["1.5 cups", text, "2.5 cups", text],
        ] {
            assert!(levels(others).iter().all(|level| *level == 0), "{others:?}");
        }
    }

    #[test]
    fn they_stand_below_the_heading_above() {
        let paragraph = |text: &str| Block::Paragraph(vec![text.to_owned()]);
        let heading = |level, text: &str| Block::Heading { level, text: text.to_owned() };
        let blocks = vec![
            heading(2, "House"),
            paragraph("1\\. Keys"),
            paragraph("At the desk."),
            paragraph("2\\. Heating"),
            paragraph("Off at nine."),
        ];
        let read = number_headings(blocks);
        assert_eq!([&read[1], &read[3]], [&heading(3, "1. Keys"), &heading(3, "2. Heating")]);
    }
}
