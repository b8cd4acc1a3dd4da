//! How does an answer look on a terminal? Quote, citation, how sure.

use std::io::Write;

use anstyle::Style;
use textwrap::core::display_width;

use super::asker::GuildAnswer;
use super::cite::render_citation;
use super::page::{INDENT, Page};
use super::safe::safe;
use super::words;
use crate::answer::{Answer, DeclineLine, DeclineReason, Evidence};
use crate::clock::day_of;
use crate::reading::{CODE, Shown, entry_lines, plain_lines};

/// Writes an answer for a person, what a server's advisors say first.
pub(super) fn render_found(found: &GuildAnswer, page: &Page, out: &mut dyn Write) -> std::io::Result<()> {
    let distress = found.among.answer.declined == Some(DeclineReason::Distress);
    if distress && !found.entries.is_empty() {
        // Whatever an entry says, this can't wait.
        render_lines(&decline_lines(&found.among.answer, page), page, out)?;
        writeln!(out)?;
    }
    for (at, (entry, confidence)) in found.entries.iter().enumerate() {
        for line in entry_lines(&entry.content.answer) {
            let options = textwrap::Options::new(page.width).initial_indent(INDENT).subsequent_indent(INDENT);
            writeln!(out, "{}", textwrap::fill(&safe(&line), options))?;
        }
        let dim = Style::new().dimmed();
        writeln!(out, "{INDENT}{dim}{}{dim:#}", safe(&words::entry(entry, day_of(entry.updated_ms))))?;
        if at == 0 {
            writeln!(out, "{INDENT}{}", words::confidence(*confidence))?;
        }
        writeln!(out)?;
    }
    match (found.entries.is_empty(), found.among.answer.is_answered()) {
        (true, _) => render_answer(&found.among.answer, page, out),
        (false, true) => {
            writeln!(out, "{}", words::the_guide_says())?;
            render_answer(&found.among.answer, page, out)
        }
        (false, false) if found.among.answer.declined.is_some_and(DeclineReason::is_no_question) => Ok(()),
        (false, false) => match &found.among.answer.notice {
            Some(notice) => render_lines(&[words::notice(notice)], page, out),
            None => Ok(()),
        },
    }
}

/// Writes an answer for a person.
pub(super) fn render_answer(answer: &Answer, page: &Page, out: &mut dyn Write) -> std::io::Result<()> {
    if let Some(question) = &answer.understood_as {
        render_lines(&[words::understood(question)], page, out)?;
        writeln!(out)?;
    }
    if let Some(reason) = answer.declined {
        return render_decline(answer, reason, page, out);
    }
    for (at, evidence) in answer.evidence.iter().enumerate() {
        render_quote(evidence, (answer.evidence.len() > 1).then_some(at + 1), page, out)?;
        if at == 0 {
            writeln!(out, "{INDENT}{}", words::confidence(answer.confidence))?;
        }
        if at + 1 < answer.evidence.len() {
            writeln!(out)?;
        }
    }
    Ok(())
}

fn render_decline(answer: &Answer, reason: DeclineReason, page: &Page, out: &mut dyn Write) -> std::io::Result<()> {
    render_lines(&decline_lines(answer, page), page, out)?;
    if let Some(nearest) = &answer.nearest {
        writeln!(out)?;
        render_lines(&[words::nearest_passage().to_owned()], page, out)?;
        render_quote(nearest, None, page, out)?;
        writeln!(out)?;
    }
    if answer.suggestions.is_empty() {
        return Ok(());
    }
    let titles: Vec<String> = answer.suggestions.iter().map(|suggestion| suggestion.title.clone()).collect();
    let choices = || words::choices(reason, &titles);
    let offered = if page.choices { choices() } else { vec![words::nearest(reason, &titles)] };
    render_lines(&offered, page, out)
}

fn decline_lines(answer: &Answer, page: &Page) -> Vec<String> {
    let said = |line| match line {
        DeclineLine::Why(reason) => words::decline(reason, page.question_chars, page.names_guides),
        DeclineLine::Notice(notice) => words::notice(notice),
        DeclineLine::Reply(notice) => notice.to_owned(),
    };
    answer.decline_lines().into_iter().map(said).collect()
}

/// Writes lines, each wrapped.
pub(super) fn render_lines(lines: &[String], page: &Page, out: &mut dyn Write) -> std::io::Result<()> {
    lines.iter().try_for_each(|line| writeln!(out, "{}", textwrap::fill(&safe(line), page.width)))
}

/// Writes a quote with its citation; `number` is what it is called by, where several are shown.
pub(super) fn render_quote(
    evidence: &Evidence,
    number: Option<usize>,
    page: &Page,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    render_text(&plain_lines(evidence), page, out)?;
    render_citation(&evidence.citation, number, page, out)
}

/// Writes a quote's lines, wrapped, with what matched set off.
pub(super) fn render_text(lines: &[Vec<Shown>], page: &Page, out: &mut dyn Write) -> std::io::Result<()> {
    for wrapped in lines.iter().flat_map(|line| wrap(line, page.width - INDENT.len())) {
        writeln!(out, "{INDENT}{}", styled(&wrapped))?;
    }
    Ok(())
}

/// Breaks a line at blanks; a word wider than the page stands alone.
fn wrap(line: &[Shown], width: usize) -> Vec<Vec<Shown>> {
    if let [(CODE, _), code @ ..] = line {
        return vec![code.to_vec()];
    }
    let blanks = line.iter().take_while(|(c, _)| c.is_whitespace()).count().min(width / 2);
    let room = width - blanks;
    let indent = |words: Vec<Shown>| std::iter::repeat_n((' ', false), blanks).chain(words).collect();
    flow(&line[blanks..], room).into_iter().map(indent).collect()
}

/// Breaks running words at blanks.
fn flow(line: &[Shown], width: usize) -> Vec<Vec<Shown>> {
    let mut lines: Vec<Vec<Shown>> = vec![Vec::new()];
    let mut used = 0;
    for word in line.split(|(c, _)| c.is_whitespace()).filter(|word| !word.is_empty()) {
        let text: String = word.iter().map(|(c, _)| c).collect();
        let wide = display_width(&text);
        if used > 0 && used + 1 + wide > width {
            lines.push(Vec::new());
            used = 0;
        }
        if let Some(last) = lines.last_mut() {
            if used > 0 {
                // The blank between two matched words is set off with them.
                let both = last.last().is_some_and(|(_, marked)| *marked) && word[0].1;
                last.push((' ', both));
                used += 1;
            }
            last.extend_from_slice(word);
        }
        used += wide;
    }
    lines
}

fn styled(line: &[Shown]) -> String {
    let bold = Style::new().bold();
    let mut text = String::with_capacity(line.len() + 16);
    let mut marked = false;
    for (c, mark) in line {
        if *mark != marked {
            text += &if *mark { bold.render().to_string() } else { bold.render_reset().to_string() };
            marked = *mark;
        }
        text.push(*c);
    }
    if marked {
        text += &bold.render_reset().to_string();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Citation;
    use crate::corpus::{Format, Span};

    fn answer() -> Answer {
        let text = "- Fees: a berth is **paid** by the week, in advance, at the harbor office.".to_owned();
        let at = text.find("paid").unwrap();
        let citation = Citation {
            guide: "harbor".into(),
            title: "Harbor guide".into(),
            path: vec!["Harbor guide".into(), "Fees".into()],
            nth: None,
            anchor: "fees".into(),
            file: "guide.md".into(),
            disk: None,
            span: Span::new(0, text.len()),
            line: 9,
            original: None,
            page: None,
        };
        let evidence = Evidence {
            highlights: vec![Span::new(at, at + 4)],
            text,
            leads: Vec::new(),
            masked: None,
            footnotes: Vec::new(),
            format: Format::Markdown,
            citation,
            passages: 0..1,
            score: 1.0,
            left_out: Vec::new(),
            code: Vec::new(),
            column: 0,
        };
        Answer {
            evidence: vec![evidence],
            declined: None,
            confidence: 0.9,
            understood_as: None,
            suggestions: Vec::new(),
            nearest: None,
            notice: None,
        }
    }

    const PAGE: Page = Page { width: 40, question_chars: 2000, choices: false, links: false, names_guides: false };

    fn shown(answer: &Answer) -> String {
        let mut out = Vec::new();
        render_answer(answer, &PAGE, &mut out).unwrap();
        String::from_utf8(out).unwrap().replace('\u{1b}', "ESC")
    }

    #[test]
    fn a_quote_is_wrapped_with_its_matches_set_off_and_its_citation_below() {
        let lines = [
            "  • Fees: a berth is ESC[1mpaidESC[0m by the week,",
            "  in advance, at the harbor office.",
            "  ESC[2m— Fees, guide.md:9ESC[0m",
            "  fairly sure (0.90)",
        ];
        assert_eq!(shown(&answer()).lines().collect::<Vec<_>>(), lines);
    }

    #[test]
    fn a_decline_says_so_and_names_the_nearest_sections() {
        let suggestion = crate::answer::Suggestion { title: "Fees".into(), anchor: "fees".into(), path: Vec::new() };
        let declined = Answer {
            evidence: Vec::new(),
            declined: Some(crate::answer::DeclineReason::NotInGuide),
            suggestions: vec![suggestion],
            ..answer()
        };
        assert_eq!(shown(&declined), "The guide does not say.\nNearest sections: Fees\n");
    }

    #[test]
    fn what_is_nearest_is_shown_with_a_mark_that_it_may_not_answer() {
        let nearest = answer().evidence.pop();
        let declined = Answer { evidence: Vec::new(), declined: Some(DeclineReason::NotInGuide), nearest, ..answer() };
        let lines = [
            "The guide does not say.",
            "",
            "Nearest in the guide (it may not",
            "answer):",
            "  • Fees: a berth is ESC[1mpaidESC[0m by the week,",
            "  in advance, at the harbor office.",
            "  ESC[2m— Fees, guide.md:9ESC[0m",
            "",
        ];
        assert_eq!(shown(&declined).lines().collect::<Vec<_>>(), lines);
    }

    #[test]
    fn the_configured_line_stands_alone_where_nothing_was_asked() {
        let said = |reason, notice: Option<&str>| {
            let notice = notice.map(str::to_owned);
            shown(&Answer { evidence: Vec::new(), declined: Some(reason), notice, ..answer() })
        };
        assert_eq!(said(DeclineReason::SmallTalk, Some("Hello!")), "Hello!\n");
        let distress = said(DeclineReason::Distress, Some("Call."));
        assert_eq!(distress, "Call. (This line is not from the guide.)\n");
        assert!(said(DeclineReason::Distress, None).contains("people can"));
        assert!(
            said(DeclineReason::MedicalAdvice, Some("Call.")).starts_with("The guide gives no medical advice.\nCall.")
        );
        assert_eq!(said(DeclineReason::MedicalAdvice, None), "The guide gives no medical advice.\n");
    }

    #[test]
    fn only_what_matched_is_set_off_not_the_bullet_before_it() {
        let mut matched = answer();
        matched.evidence[0].highlights = vec![Span::new(2, 6)];
        assert!(shown(&matched).starts_with("  • ESC[1mFeesESC[0m: a"), "{}", shown(&matched));
    }

    #[test]
    fn a_table_s_row_and_a_pasted_text_read_as_lines() {
        let mut row = answer();
        row.evidence[0].text = "| Region | Pay |\n|---|---|\n| North | less than \\| as |".to_owned();
        row.evidence[0].highlights.clear();
        assert!(shown(&row).starts_with("  Region · Pay\n  North · less than | as\n"), "{}", shown(&row));
        row.evidence[0].format = Format::PlainText;
        row.evidence[0].text = "Region\tPay\r\n*North*\tless".to_owned();
        assert!(shown(&row).starts_with("  Region Pay\n  *North* less\n"), "{}", shown(&row));
    }

    #[test]
    fn nothing_of_a_guide_or_question_is_obeyed_by_the_terminal() {
        const HOSTILE: &str = "x\u{1b}[2J\u{9b}31m\u{7}\u{202e}y";
        let mut hostile = answer();
        hostile.understood_as = Some(HOSTILE.to_owned());
        hostile.evidence[0].text = HOSTILE.to_owned();
        hostile.evidence[0].highlights.clear();
        hostile.evidence[0].citation.path = vec![HOSTILE.to_owned()];
        hostile.evidence[0].citation.file = HOSTILE.to_owned();
        let suggestions =
            vec![crate::answer::Suggestion { title: HOSTILE.into(), anchor: "x".into(), path: Vec::new() }];
        let declined =
            Answer { declined: Some(crate::answer::DeclineReason::NotInGuide), suggestions, ..hostile.clone() };
        for answer in [hostile, declined] {
            let shown = shown(&answer).replace("ESC[2m—", "").replace("ESC[0m\n", "\n");
            assert!(!shown.contains("ESC"), "{shown}");
            assert!(shown.chars().all(|c| c == '\n' || crate::reading::is_safe(c)), "{shown:?}");
        }
    }
}
