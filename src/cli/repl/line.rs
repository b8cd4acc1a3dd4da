//! What does a line of the loop ask for: a command, a number, or an answer?

/// What a line asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    Quit,
    Help,
    Why,
    Topics,
    Section(&'a str),
    Lookup(&'a str),
    /// Two things to put side by side.
    Compare(String, String),
    /// Cards of the guide, or of a section of it.
    Quiz(Option<&'a str>),
    /// A quote to open, by its number.
    Open(usize),
    /// A section that was offered, or that of a quote, by its number.
    Choice(usize),
    /// A command without what it is about.
    Lacking(Lacks),
    Unknown(&'a str),
    Question(&'a str),
}

/// A command that needs a word behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Lacks {
    Section,
    Lookup,
    Compare,
    Ask,
}

/// What is known of the talk and the guide, so that a line is understood.
pub(super) trait Known {
    /// How many sections or quotes can be chosen by number.
    fn choices(&self) -> usize;
    /// Whether a name means one section.
    fn is_section(&self, name: &str) -> bool;
    /// Whether a name is a term's.
    fn is_term(&self, name: &str) -> bool;
}

impl<'a> Line<'a> {
    /// What a typed line means, by what can be chosen now.
    pub(super) fn of(line: &'a str, known: &impl Known) -> Self {
        if let Some(number) = number(line, known.choices()) {
            return Self::Choice(number);
        }
        let (word, rest) = line.split_once(char::is_whitespace).map_or((line, ""), |(word, rest)| (word, rest.trim()));
        let command = word.trim_end_matches(['.', '!']).to_lowercase();
        match command.strip_prefix([':', '/']) {
            Some(name) => Self::command(name, rest).unwrap_or(match command.starts_with(':') {
                true => Self::Unknown(line),
                false => Self::Question(line),
            }),
            None => Self::bare(&command, rest, known).unwrap_or(Self::Question(line)),
        }
    }

    /// A command with a colon or, as on Discord, a stroke before it.
    fn command(name: &str, rest: &'a str) -> Option<Self> {
        let about = |lacks, of: fn(&'a str) -> Self| if rest.is_empty() { Self::Lacking(lacks) } else { of(rest) };
        Some(match (name, rest.is_empty()) {
            ("quit" | "q" | "exit" | "bye", true) => Self::Quit,
            ("help" | "h" | "?", true) => Self::Help,
            ("why", true) => Self::Why,
            ("topics", true) => Self::Topics,
            ("section", _) => about(Lacks::Section, Self::Section),
            ("lookup", _) => about(Lacks::Lookup, Self::Lookup),
            ("ask", _) => about(Lacks::Ask, Self::Question),
            ("compare", _) => sides(rest).map_or(Self::Lacking(Lacks::Compare), |(a, b)| Self::Compare(a, b)),
            ("quiz", _) => Self::Quiz(Some(rest).filter(|section| !section.is_empty())),
            ("open", _) => return opened(rest),
            _ => return None,
        })
    }

    /// A word that is no question by itself, or before what the guide has.
    fn bare(word: &str, rest: &'a str, known: &impl Known) -> Option<Self> {
        match (word, rest) {
            ("quit" | "exit" | "q" | "bye", "") => Some(Self::Quit),
            ("help" | "?", "") => Some(Self::Help),
            ("topics", "") => Some(Self::Topics),
            ("quiz", "") => Some(Self::Quiz(None)),
            ("section", name) if known.is_section(name) => Some(Self::Section(name)),
            ("lookup", term) if known.is_term(term) => Some(Self::Lookup(term)),
            ("open", rest) => opened(rest),
            _ => None,
        }
    }
}

fn opened<'a>(number: &str) -> Option<Line<'a>> {
    match number {
        "" => Some(Line::Open(1)),
        number if number.bytes().all(|c| c.is_ascii_digit()) => Some(Line::Open(number.parse().unwrap_or(usize::MAX))),
        _ => None,
    }
}

/// The number that a line is, as it is shown or said: `2`, `[2]`, `#2`, `2.`; one below 1 is 0. Four digits may be a year, and
/// so a question.
fn number(line: &str, choices: usize) -> Option<usize> {
    let bare = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')).unwrap_or(line);
    let bare = bare.strip_prefix('#').unwrap_or(bare).trim_end_matches(['.', ')']);
    let digits = bare.strip_prefix('-').unwrap_or(bare);
    if digits.is_empty() || !digits.bytes().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let number = if bare.starts_with('-') { 0 } else { digits.parse().unwrap_or(usize::MAX) };
    (bare.len() != 4 || number <= choices).then_some(number)
}

/// Two things to compare: two words, what is in quotation marks, or what stands on both sides of an `and`.
fn sides(rest: &str) -> Option<(String, String)> {
    if let Ok([a, b]) = shell_words::split(rest).as_deref() {
        return Some((a.clone(), b.clone()));
    }
    let joined =
        [" and ", " with ", " versus ", " vs. ", " vs ", " to ", ", "].into_iter().find_map(|by| rest.split_once(by));
    joined.map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned())).filter(|(a, b)| !a.is_empty() && !b.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many choices, of a guide with a section `Fees` and a term `SOP`.
    struct Offered(usize);

    impl Known for Offered {
        fn choices(&self) -> usize {
            self.0
        }

        fn is_section(&self, name: &str) -> bool {
            name == "Fees"
        }

        fn is_term(&self, name: &str) -> bool {
            name == "SOP"
        }
    }

    fn of(line: &str) -> Line<'_> {
        Line::of(line, &Offered(0))
    }

    #[test]
    fn a_word_of_the_loop_is_a_question_after_ask() {
        assert_eq!(of(":ask help"), Line::Question("help"));
        assert_eq!(of("open 2"), Line::Open(2));
        for question in
            ["open hours", "help me", "how do I quit a job", "section fees are where", "topics of the course"]
        {
            assert_eq!(of(question), Line::Question(question));
        }
    }

    #[test]
    fn whoever_wants_to_leave_may_say_it_in_many_ways() {
        for line in ["quit", "QUIT", "Quit.", "/quit", ":q", "q", "bye", "Bye!", "exit", ":EXIT"] {
            assert_eq!(of(line), Line::Quit, "{line}");
        }
    }

    #[test]
    fn commands_are_read_with_a_stroke_and_bare_where_nothing_else_is_meant() {
        assert_eq!((of("topics"), of("/topics"), of(":Topics")), (Line::Topics, Line::Topics, Line::Topics));
        assert_eq!((of("quiz"), of("/quiz Fees")), (Line::Quiz(None), Line::Quiz(Some("Fees"))));
        assert_eq!((of("section Fees"), of("/section x y")), (Line::Section("Fees"), Line::Section("x y")));
        assert_eq!((of("lookup SOP"), of("lookup water")), (Line::Lookup("SOP"), Line::Question("lookup water")));
        assert_eq!(of(":section"), Line::Lacking(Lacks::Section));
        assert_eq!(of("/lookup"), Line::Lacking(Lacks::Lookup));
        assert_eq!(of(":who x"), Line::Unknown(":who x"));
        assert_eq!(of("/etc and so on"), Line::Question("/etc and so on"));
    }

    #[test]
    fn two_things_are_compared_however_they_are_joined() {
        let two = |a: &str, b: &str| Line::Compare(a.to_owned(), b.to_owned());
        assert_eq!(of(":compare CMA RMA"), two("CMA", "RMA"));
        assert_eq!(of("/compare day pass and night pass"), two("day pass", "night pass"));
        assert_eq!(of(":compare \"day pass\" 'night pass'"), two("day pass", "night pass"));
        assert_eq!(of(":compare CMA"), Line::Lacking(Lacks::Compare));
        assert_eq!(of(":compare"), Line::Lacking(Lacks::Compare));
        assert_eq!(of("compare CMA and RMA"), Line::Question("compare CMA and RMA"));
    }

    #[test]
    fn a_number_chooses_and_a_year_may_be_a_question() {
        let with = |line| Line::of(line, &Offered(12));
        for (line, number) in
            [("13", 13), ("0", 0), ("-1", 0), ("[1]", 1), ("#1", 1), ("2.", 2), ("12345678901234567890123", usize::MAX)]
        {
            assert_eq!(with(line), Line::Choice(number), "{line}");
            assert_eq!(of(line), Line::Choice(number), "{line}");
        }
        assert_eq!(with("2026"), Line::Question("2026"));
        assert_eq!(Line::of("1200", &Offered(1500)), Line::Choice(1200));
        assert_eq!(with("-"), Line::Question("-"));
    }
}
