//! Does a line begin with a label of a question or an answer in another way than `Q:`?

use std::ops::Range;

/// Letters of questions with those of their answers: English, Spanish and Portuguese, Italian, Dutch, French, German.
const LETTERS: [[char; 2]; 6] = [['q', 'a'], ['p', 'r'], ['d', 'r'], ['v', 'a'], ['q', 'r'], ['f', 'a']];

/// Labels that are known with a colon, without others beside them.
const KNOWN: [&str; 17] = [
    "question",
    "frage",
    "pregunta",
    "pergunta",
    "domanda",
    "vraag",
    "answer",
    "antwort",
    "réponse",
    "reponse",
    "respuesta",
    "resposta",
    "risposta",
    "antwoord",
    "q",
    "f",
    "a",
];

/// Words that label questions, but for those that are labels with a colon anyway.
const QUESTIONS: [&str; 24] = [
    "question",
    "ques",
    "quest",
    "qn",
    "frage",
    "pregunta",
    "preg",
    "pergunta",
    "perg",
    "domanda",
    "dom",
    "vraag",
    "vr",
    "问",
    "問",
    "提问",
    "问题",
    "質問",
    "问答",
    "문",
    "질문",
    "疑问",
    "ご質問",
    "q&a",
];

/// Words that label answers.
const ANSWERS: [&str; 23] = [
    "answer",
    "ans",
    "reply",
    "antwort",
    "antw",
    "réponse",
    "reponse",
    "rép",
    "respuesta",
    "resp",
    "resposta",
    "risposta",
    "risp",
    "antwoord",
    "答",
    "回答",
    "答案",
    "答え",
    "解答",
    "お答え",
    "답",
    "답변",
    "回复",
];

/// Words that label what is wrong.
const PROBLEMS: [&str; 17] = [
    "problem",
    "issue",
    "symptom",
    "fault",
    "error",
    "trouble",
    "störung",
    "fehler",
    "problème",
    "probleme",
    "symptôme",
    "panne",
    "problema",
    "síntoma",
    "sintomo",
    "probleem",
    "storing",
];

/// Words that label what helps against it.
const SOLUTIONS: [&str; 19] = [
    "solution",
    "fix",
    "remedy",
    "resolution",
    "workaround",
    "cure",
    "lösung",
    "loesung",
    "abhilfe",
    "behebung",
    "remède",
    "dépannage",
    "solución",
    "solucion",
    "remedio",
    "solução",
    "soluzione",
    "rimedio",
    "oplossing",
];

/// What stands between a label and its number.
const NUMBERS: [&str; 6] = ["n°", "nº", "n.º", "Nr.", "No.", "no."];

/// Pictures before questions.
const ASKING_PICTURES: [&str; 9] =
    ["❓", "❔", "⁉️", "🙋", "🤔", ":question:", ":grey_question:", ":raising_hand:", ":thinking:"];

/// Pictures before answers.
const ANSWERING_PICTURES: [&str; 22] = [
    "➡️",
    "➡",
    "→",
    "⮕",
    "👉",
    "✅",
    "☑️",
    "💡",
    "💬",
    "🗨️",
    "↳",
    "↪️",
    "↪",
    "🅰️",
    "🅰",
    "✔️",
    "=>",
    ":arrow_right:",
    ":point_right:",
    ":white_check_mark:",
    ":bulb:",
    ":speech_balloon:",
];

/// Whether a label is a question's or an answer's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A question's.
    Question,
    /// An answer's.
    Answer,
}

/// How labels of a text are written; those of one form belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// `[Q]`, `(A)`, `[P1]`
    Bracket,
    /// `Q)`
    Parenthesis,
    /// `Q - `, `A – `
    Dash,
    /// `Q `
    Bare,
    /// `P:`, `Q：`
    Letter,
    /// `Ques:`, `Question - `, `問：`
    Word,
    /// `QUESTION 1`, alone on its line.
    Head,
    /// `#1 `: a question that counts.
    Counted,
    /// `❓`, `➡️`
    Picture,
}

/// A label that a line begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    /// How it is written.
    pub(super) form: Form,
    /// Whether it asks or answers.
    pub(super) role: Role,
    /// Where it stands in the line, its mark included.
    pub(super) at: Range<usize>,
    /// The number that a question counts with, and nothing else.
    pub(super) number: Option<u32>,
    /// Its letter, where it is no more than one.
    pub(super) letter: Option<char>,
    /// Whether it says what is wrong, or what helps: `Problem:`, `Solution:`.
    pub(super) problem: bool,
    /// Whether it is known without others: `Q:`, `Answer:`.
    pub(super) known: bool,
    /// Whether its mark stands outside of `at`, beyond stars.
    pub(super) bare: bool,
}

impl Label {
    fn new(form: Form, role: Role, at: Range<usize>) -> Self {
        Self { form, role, at, number: None, letter: None, problem: false, known: false, bare: false }
    }

    /// Whether an answer's label goes with this one of a question.
    pub(super) fn goes_with(&self, answer: &Self) -> bool {
        match (self.letter, answer.letter) {
            (Some(question), Some(answer)) => LETTERS.contains(&[question, answer]),
            (None, None) => true,
            _ => false,
        }
    }
}

/// The label that a line begins with, in any way but those that are known without others.
pub(super) fn label_of(words: &str) -> Option<Label> {
    let body = words.trim_start_matches(|c: char| matches!(c, '*' | '_' | '>' | '•' | '-' | '+') || c.is_whitespace());
    let start = words.len() - body.len();
    let picture = |list: &[&str], role| {
        let mark = list.iter().find(|mark| body.starts_with(**mark))?;
        let end = mark.len() + body[mark.len()..].chars().take_while(|c| *c == '\u{fe0f}').count() * 3;
        (!body[end..].trim().is_empty()).then(|| Label::new(Form::Picture, role, start..start + end))
    };
    picture(&ASKING_PICTURES, Role::Question)
        .or_else(|| picture(&ANSWERING_PICTURES, Role::Answer))
        .or_else(|| counted(body, start))
        .or_else(|| bracketed(body, start))
        .or_else(|| named(body, start))
}

/// `#12 `
fn counted(body: &str, start: usize) -> Option<Label> {
    let rest = body.strip_prefix('#')?;
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number = rest[..digits].parse().ok()?;
    let after = rest[digits..].trim_start_matches([':', '.', ')', '-']);
    let end = body.len() - after.len();
    let label = Label::new(Form::Counted, Role::Question, start..start + end);
    after.starts_with(' ').then_some(Label { number: Some(number), ..label })
}

/// `[Q]`, `(A 1):`
fn bracketed(body: &str, start: usize) -> Option<Label> {
    let close = if body.starts_with('[') { ']' } else { ')' };
    let (name, rest) = body.strip_prefix(['[', '('])?.split_once(close)?;
    let name = unnumbered(name);
    let role = role_of(&name)?;
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    let end = body.len() - rest.len();
    // Markdown's links look alike.
    let apart = rest.starts_with([' ', '*', '_']) && !rest.trim().is_empty();
    let label = Label::new(Form::Bracket, role, start..start + end);
    apart.then_some(Label { letter: letter_of(&name), problem: is_problem(&name), ..label })
}

/// A letter or word with a mark after it.
fn named(body: &str, start: usize) -> Option<Label> {
    let head = body.find(|c: char| !(c.is_alphanumeric() || c == '&')).unwrap_or(body.len());
    let name = unnumbered(&body[..head]);
    let (role, letter) = (role_of(&name)?, letter_of(&name));
    let marks = body[head..].trim_start_matches(['*', '_', ' ', '#']);
    let called = NUMBERS.iter().find_map(|number| marks.strip_prefix(number)).map(str::trim_start);
    let called = called.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let numbered = called.unwrap_or(marks).trim_start_matches(|c: char| c.is_ascii_digit());
    if letter.is_none() && numbered.trim_matches([':', '.', ' ', '*', '_', '：']).is_empty() {
        let label = Label::new(Form::Head, role, start..start + body.trim_end().len());
        return Some(Label { problem: is_problem(&name), ..label });
    }
    let after = if letter.is_some() { body[head..].trim_start_matches(['*', '_']) } else { numbered };
    let (form, rest) = mark_after(after, letter.is_some())?;
    let end = body.len() - rest.len();
    let known = KNOWN.contains(&name.as_str()) && body[..end].ends_with(':') && called.is_none();
    if rest.trim().is_empty() || form == Form::Bare && !matches!(letter, Some('q' | 'a')) {
        return None;
    }
    // Stars between a label and its mark stay.
    let bare = body[head..end].contains(['*', '_']);
    let at = start..start + if bare { head } else { end };
    Some(Label { letter, known, bare, problem: is_problem(&name), ..Label::new(form, role, at) })
}

/// What the mark after a label makes of it, and what follows.
fn mark_after(after: &str, single: bool) -> Option<(Form, &str)> {
    let word = if single { Form::Letter } else { Form::Word };
    let spaced = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    if let Some(rest) = spaced.strip_prefix(':').filter(|rest| !rest.starts_with("//")) {
        let apart =
            rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || "*_¿".contains(c) || !c.is_ascii());
        return apart.then_some((word, rest));
    }
    if let Some(rest) = spaced.strip_prefix('：') {
        return Some((word, rest));
    }
    if let Some(rest) = spaced.strip_prefix(['-', '–', '—']).filter(|rest| rest.starts_with([' ', '*', '_'])) {
        return Some((if single { Form::Dash } else { Form::Word }, rest));
    }
    if let Some(rest) = after.strip_prefix(')').filter(|rest| single && rest.starts_with(' ')) {
        return Some((Form::Parenthesis, rest));
    }
    (single && after.starts_with(' ') && spaced.starts_with(char::is_alphanumeric)).then_some((Form::Bare, after))
}

/// Whether a label asks or answers; `a` and `r` do answer.
fn role_of(name: &str) -> Option<Role> {
    if let Some(letter) = letter_of(name) {
        let of = |role: usize| LETTERS.iter().any(|letters| letters[role] == letter);
        return if of(0) { Some(Role::Question) } else { of(1).then_some(Role::Answer) };
    }
    let lists = [
        (&QUESTIONS[..], Role::Question),
        (&ANSWERS[..], Role::Answer),
        (&PROBLEMS[..], Role::Question),
        (&SOLUTIONS[..], Role::Answer),
    ];
    lists.into_iter().find(|(list, _)| list.contains(&name)).map(|(_, role)| role)
}

fn is_problem(name: &str) -> bool {
    PROBLEMS.contains(&name) || SOLUTIONS.contains(&name)
}

fn letter_of(name: &str) -> Option<char> {
    name.chars().next().filter(|first| name.len() == 1 && first.is_ascii_lowercase())
}

/// A name in small letters without the number at its end.
fn unnumbered(name: &str) -> String {
    name.trim().trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches([' ', '#']).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_found_with_their_marks() {
        for (line, form, role, label) in [
            ("[Q] Where?", Form::Bracket, Role::Question, "[Q]"),
            ("(A1): Here.", Form::Bracket, Role::Answer, "(A1):"),
            ("A) Here.", Form::Parenthesis, Role::Answer, "A)"),
            ("Q – Where?", Form::Dash, Role::Question, "Q –"),
            ("Q Where?", Form::Bare, Role::Question, "Q"),
            ("P: ¿Dónde?", Form::Letter, Role::Question, "P:"),
            ("**R:** Aquí.", Form::Letter, Role::Answer, "R:"),
            ("**D**: Dove?", Form::Letter, Role::Question, "D"),
            ("Q：どこですか？", Form::Letter, Role::Question, "Q："),
            ("答：在这里。", Form::Word, Role::Answer, "答："),
            ("Ans: Here.", Form::Word, Role::Answer, "Ans:"),
            ("**Q -** Where?", Form::Dash, Role::Question, "Q -"),
            ("Question n°1 : Où ?", Form::Word, Role::Question, "Question n°1 :"),
            ("QUESTION 2", Form::Head, Role::Question, "QUESTION 2"),
            ("#2 Where?", Form::Counted, Role::Question, "#2"),
            ("❓ where", Form::Picture, Role::Question, "❓"),
            ("Problem 3: The oar floats off.", Form::Word, Role::Question, "Problem 3:"),
            ("Problème : la rame flotte.", Form::Word, Role::Question, "Problème :"),
            ("**Lösung:** Anbinden.", Form::Word, Role::Answer, "Lösung:"),
            ("➡️ here", Form::Picture, Role::Answer, "➡️"),
        ] {
            let found = label_of(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((found.form, found.role, &line[found.at]), (form, role, label), "{line}");
        }
    }

    #[test]
    fn words_are_no_labels() {
        for line in ["[Q](https://q.example)", "Quiet: please", "Part: one", "#2", "# 2 Where", "Reply by Friday", "D"]
        {
            assert_eq!(label_of(line), None, "{line}");
        }
    }
}
