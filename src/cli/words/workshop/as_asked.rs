//! What do gaps and bound phrasings look like in an `asked.toml`?

use crate::cli::words::count;
use crate::corpus::{PassageSelector, quoted};
use crate::guild::Gap;

pub(in crate::cli) fn as_asked(guide: &str, bound: usize, gaps: usize) -> String {
    format!(
        "# From Discord, for `{guide}`: {} that advisors bound, {} open.",
        count(bound, "phrasing"),
        count(gaps, "gap")
    )
}

pub(in crate::cli) fn bound_to_nothing(phrasing: &str) -> String {
    format!("# bound to a passage that the guide no longer has: “{phrasing}”")
}

pub(in crate::cli) fn several_guides(ids: &[&str]) -> String {
    format!("these are of several guides, and an asked.toml is of one; name it with `--guide`: {}", ids.join(", "))
}

/// An entry of an `asked.toml`.
pub(in crate::cli) fn passage_entry(named: &PassageSelector, phrasings: &[String]) -> String {
    let starts = named.starts.as_ref().map_or_else(String::new, |starts| format!("starts = {}\n", quoted(starts)));
    format!("[[passage]]\nsection = {}\n{starts}{}", quoted(&named.section), list(phrasings))
}

fn list(phrasings: &[String]) -> String {
    let lines: String = phrasings.iter().map(|phrasing| format!("  {},\n", quoted(phrasing))).collect();
    format!("asked = [\n{lines}]\n")
}

/// A gap of an `asked.toml`, with the entry that would answer it from a passage as a comment.
pub(in crate::cli) fn gap_entry(gap: &Gap, ways: &[String], nearest: Option<(String, String)>) -> String {
    let comment = |text: &str| text.lines().map(|line| format!("# {line}\n")).collect::<String>();
    let asked = format!("asked {}×, declined {}×, voted down {}×", gap.asked, gap.declined, gap.unhelpful);
    if gap.declined == 0 {
        let from = nearest.map_or_else(String::new, |(place, _)| format!(" from {place}"));
        let heading = comment(&format!("{asked}; it was answered{from}. Ask for a better passage:"));
        return format!(
            "{heading}{}",
            comment(&passage_entry(&PassageSelector { section: "…".into(), starts: None }, ways))
        );
    }
    let suggestion = match nearest {
        Some((place, entry)) => {
            let heading = format!("{asked}; nearest is {place}. If that answers, put this in the gap's place:");
            comment(&heading) + &comment(&entry)
        }
        None => comment(&asked),
    };
    format!("{suggestion}[[gap]]\n{}", list(ways))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_read_as_an_advisor_would_write_them() {
        let gap = |declined, unhelpful| Gap {
            question: "where can I park".into(),
            guide: "tea".into(),
            asked: 4,
            declined,
            unhelpful,
            nearest: None,
            questions: Vec::new(),
        };
        let named = PassageSelector { section: "Arriving".into(), starts: Some("By car, take the".into()) };
        let ways = ["where can I park".to_owned(), "is there \"parking\"".to_owned()];
        let nearest = Some(("`Arriving` (“By car …”)".to_owned(), passage_entry(&named, &ways)));
        let said = [
            as_asked("tea", 1, 2),
            passage_entry(&named, &ways),
            gap_entry(&gap(4, 0), &ways, nearest.clone()),
            gap_entry(&gap(1, 0), &ways[..1], None),
            gap_entry(&gap(0, 2), &ways[..1], nearest),
            bound_to_nothing("where do I sit"),
            several_guides(&["coffee", "tea"]),
        ];
        insta::assert_snapshot!(said.join("\n"));
    }
}
