//! Which lines count (`Case Study 1: …`, `Phase 2`, `§ 3 Fees`, `4 Holidays`, `B. Tools`), and is each a heading or a fact?
//!
//! A series is headings only where a text stands under nearly each of its lines: steps, rules and weeks that follow each
//! other line by line say something themselves.

use std::collections::HashMap;

use super::counted::{Counted, Key, read_counted};
use super::lines::{Line, LineKind};
use super::style::Style;
use super::style::is_short;
use super::wrap::wraps;

/// What a line that counts is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading of this look.
    Heading(Style),
    /// One of several that stand for themselves.
    Fact,
}

/// The lines of a text that count, each with what it is.
pub(super) fn read_series(text: &str, lines: &[Line]) -> HashMap<usize, Role> {
    let mut groups: HashMap<Key, Vec<Member>> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        let words = &text[line.span.range()];
        // `I)` is a letter's and a Roman number's.
        let roman = matches!(line.kind, LineKind::Numbered { .. }) && words.starts_with(['I', 'V', 'X']);
        if line.kind != LineKind::Text && !roman {
            continue;
        }
        for counted in read_counted(words).into_iter().filter(|_| is_short(words) && !wraps(text, lines, at)) {
            groups.entry(counted.key.clone()).or_default().push(Member { at, counted });
        }
    }
    let numbered =
        lines.iter().any(|line| matches!(line.kind, LineKind::Numbered { depth: 1, parenthesis: false, .. }));
    let roman = groups.get(&Key::Roman).is_some_and(|members| chain(members).len() > 1);
    let bare = groups
        .get(&Key::Bare)
        .map_or_else(Roles::new, |members| of_chain(lines, members, Style::Numbered(1 + u8::from(roman))));
    let numbered = numbered || bare.iter().any(|(_, role)| matches!(role, Role::Heading(_)));
    let mut roles: HashMap<usize, Role> = bare.into_iter().collect();
    for (key, members) in &groups {
        let judged = match key {
            Key::Label(_) => by_label(lines, members),
            Key::Article => of_all(lines, members, Style::Article),
            Key::Bare => continue,
            Key::Roman => of_chain(lines, members, Style::Numbered(1)),
            Key::Letter => by_letter(lines, members, numbered, roman),
        };
        roles.extend(judged);
    }
    roles
}

/// A line that counts.
#[derive(Debug, Clone)]
struct Member<'a> {
    at: usize,
    counted: Counted<'a>,
}

/// Lines with what they are.
type Roles = Vec<(usize, Role)>;

/// Lines with one label.
fn by_label(lines: &[Line], members: &[Member<'_>]) -> Roles {
    let chapter = members.iter().any(|member| member.counted.chapter);
    let style = if chapter { Style::Chapter } else { Style::Series };
    let sure = |member: &&Member<'_>| member.counted.marked || chapter;
    if members.iter().any(|member| sure(&member)) {
        let members: Vec<Member<'_>> = members.iter().filter(sure).cloned().collect();
        return of_all(lines, &members, style);
    }
    let counts =
        members.len() > 1 && members.windows(2).all(|pair| follows(pair[0].counted.number, pair[1].counted.number));
    if counts && carry(lines, members) { headings(members, style) } else { Vec::new() }
}

/// Lines of which all are headings or none is.
fn of_all(lines: &[Line], members: &[Member<'_>], style: Style) -> Roles {
    if carry(lines, members) {
        return headings(members, style);
    }
    members.iter().map(|member| (member.at, Role::Fact)).collect()
}

/// Numbers alone, or letters, before words: those that count from the first on, where they stand apart or are several.
fn of_chain(lines: &[Line], members: &[Member<'_>], style: Style) -> Roles {
    let members = chain(members);
    let apart = members.iter().all(|member| stands_below_a_blank(lines, member.at));
    let several = members.len() > 2 || members.len() > 1 && (apart || divided(lines));
    if several && carry(lines, &members) {
        return headings(&members, style);
    }
    // What is counted line by line is told.
    let beside = |first: usize, second: usize| members.get(second).is_some_and(|next| members[first].at + 1 == next.at);
    let told = (0..members.len()).filter(|nth| beside(*nth, nth + 1) || *nth > 0 && beside(nth - 1, *nth));
    told.map(|nth| (members[nth].at, Role::Fact)).collect()
}

/// A letter may go on where numbers end, as `A. Appendix` does.
fn by_letter(lines: &[Line], members: &[Member<'_>], numbered: bool, roman: bool) -> Roles {
    let style = Style::Numbered(1 + u8::from(roman));
    let alone = |member: &Member<'_>| member.counted.number == 1 && stands_below_a_blank(lines, member.at);
    match members {
        [one] if numbered && alone(one) && carry(lines, members) => headings(members, style),
        _ => of_chain(lines, members, style),
    }
}

fn headings(members: &[Member<'_>], style: Style) -> Roles {
    members.iter().map(|member| (member.at, Role::Heading(style))).collect()
}

/// The members that count from 1 on, one after the other.
fn chain<'a>(members: &[Member<'a>]) -> Vec<Member<'a>> {
    let mut next = 1;
    let mut chain = Vec::new();
    for member in members {
        if member.counted.number == next {
            next += 1;
            chain.push(member.clone());
        }
    }
    chain
}

/// Whether a number comes after another, or begins anew.
const fn follows(before: u32, number: u32) -> bool {
    number == before + 1 || number == 1
}

/// Whether a text stands under nearly each of these lines.
fn carry(lines: &[Line], members: &[Member<'_>]) -> bool {
    let is_member = |at: usize| members.binary_search_by_key(&at, |member| member.at).is_ok();
    let below = |member: &&Member<'_>| {
        let next = (member.at + 1..lines.len()).find(|at| lines[*at].kind != LineKind::Blank);
        next.is_some_and(|next| !is_member(next))
    };
    let carrying = members.iter().filter(below).count();
    carrying * 4 >= members.len() * 3
}

/// Whether numbers of two levels stand in a text, so that those of the first level are headings.
fn divided(lines: &[Line]) -> bool {
    lines.iter().filter(|line| matches!(line.kind, LineKind::Numbered { depth: 2, parenthesis: false, .. })).count() > 1
}

fn stands_below_a_blank(lines: &[Line], at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| matches!(lines[before].kind, LineKind::Blank | LineKind::Rule(_)))
}
