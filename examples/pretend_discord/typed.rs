//! What did the developer type?

/// One line, understood.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Line<'a> {
    Empty,
    /// A slash command and what stands after its name.
    Command(&'a str, &'a str),
    /// A message that mentions the bot.
    Mention(&'a str),
    /// A message in the direct conversation with the bot.
    Direct(&'a str),
    /// A message on which the menu "Ask the guide" is used.
    Menu(&'a str),
    /// A message that the bot hears nothing of.
    Say(&'a str),
    /// An answer to the last message that all see.
    Reply(&'a str),
    /// The menu "Save as FAQ" on the last message that all see.
    Keep,
    /// A new post: in which forum, its title, its text.
    Post(&'a str),
    /// A button, by number or label.
    Press(&'a str),
    /// Options of a menu, by number or label.
    Choose(&'a str),
    /// What is written into the form that is open, which is handed in.
    Fill(&'a str),
    /// The form is closed again.
    Close,
    /// A command whose last option is being typed.
    Type(&'a str, &'a str),
    /// Another member from now on.
    As(&'a str),
    /// Another member with what they may do.
    Be(&'a str, &'a str),
    /// Another channel from now on.
    In(&'a str),
    /// A client in another language from now on.
    Speak(&'a str),
    /// Nothing was seen until now.
    Clear,
    /// A past of the server, made up.
    Past,
    /// A file that the bot has sent.
    Save(&'a str),
    /// So many seconds, in which the bot may do something by itself.
    Wait(&'a str),
    Json,
    Help,
    Quit,
    Unknown(&'a str),
}

impl<'a> Line<'a> {
    /// Reads a line without spaces around it.
    pub(crate) fn read(line: &'a str) -> Self {
        let (word, rest) = word_of(line);
        match word {
            "" | "#" => Self::Empty,
            "@" => Self::Mention(rest),
            ">" | "press" => Self::Press(rest),
            "choose" => Self::Choose(rest),
            "fill" => Self::Fill(rest),
            "close" => Self::Close,
            "dm" => Self::Direct(rest),
            "menu" => Self::Menu(rest),
            "say" => Self::Say(rest),
            "reply" => Self::Reply(rest),
            "keep" => Self::Keep,
            "post" => Self::Post(rest),
            "as" => Self::As(rest),
            "be" => rest.rsplit_once(' ').map_or(Self::As(rest), |(name, what)| Self::Be(name.trim(), what)),
            "in" => Self::In(rest),
            "speak" => Self::Speak(rest),
            "clear" => Self::Clear,
            "past" => Self::Past,
            "save" => Self::Save(rest),
            "wait" => Self::Wait(rest),
            "json" => Self::Json,
            "help" => Self::Help,
            "quit" | "exit" => Self::Quit,
            "type" => {
                let (name, rest) = word_of(rest);
                Self::Type(name.trim_start_matches('/'), rest)
            }
            _ => match (word.strip_prefix('/'), word.strip_prefix('>'), word.strip_prefix('@')) {
                (Some(name), _, _) if !name.is_empty() => Self::Command(name, rest),
                // Without a space, as in `>2` and `@what is a CMA`.
                (_, Some(_), _) | (_, _, Some(_)) => Self::read_short(line),
                _ => Self::Unknown(line),
            },
        }
    }

    fn read_short(line: &'a str) -> Self {
        let rest = line[1..].trim_start();
        if line.starts_with('>') { Self::Press(rest) } else { Self::Mention(rest) }
    }
}

/// The first word and the rest.
pub(crate) fn word_of(text: &str) -> (&str, &str) {
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    (word, rest.trim_start())
}
