//! Which lines are running heads, running feet and page numbers?

use std::collections::{HashMap, HashSet};

use super::edges::{Edge, page_edges};
use super::flow::{Row, rows};
use super::outline::key;
use super::running::{Margins, running};
use super::titles::Titles;
use super::words::PageText;

/// Takes running heads and feet off all pages; says how many.
pub(super) fn remove_furniture(pages: &mut [PageText], body: f32) -> usize {
    let lines: Vec<Vec<Row>> = pages.iter().map(|page| rows(page.runs.clone())).collect();
    let edges: Vec<Edge> = (0..).zip(pages.iter().zip(&lines)).flat_map(|it| page_edges(it.0, it.1, body)).collect();
    let margins = Margins::new(&lines, body);
    let running = running(&edges, pages.len(), &margins, &Titles::new(&lines, body));
    let mut heights: HashMap<usize, Vec<f32>> = HashMap::new();
    for place in &running {
        if let Some(edge) = edges.get(*place) {
            heights.entry(edge.page).or_default().push(edge.base);
        }
    }
    for (number, page) in pages.iter_mut().enumerate() {
        let taken = heights.get(&number).map(Vec::as_slice).unwrap_or_default();
        page.runs.retain(|run| !taken.iter().any(|base| (run.base - base).abs() < 0.36 * run.size));
    }
    running.len()
}

/// What all lines say, for lines that repeat another.
pub(super) fn keys(lines: &[Vec<Row>]) -> HashSet<String> {
    lines.iter().flatten().map(|row| key(&row.text())).collect()
}

/// The number that small Roman digits write.
pub(super) fn roman(text: &str) -> Option<i64> {
    let value = |letter| match letter {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        'l' => Some(50),
        _ => None,
    };
    let digits: Vec<i64> = text.chars().map(value).collect::<Option<_>>()?;
    if digits.is_empty() || digits.len() > 7 {
        return None;
    }
    let later = digits.iter().skip(1).chain(std::iter::once(&0));
    Some(digits.iter().zip(later).map(|(digit, next)| if digit < next { -digit } else { *digit }).sum())
}
