//! What does Discord's own client say around the bot's messages?

/// Its words in one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Client {
    /// Before and after a command's name, and after the name of the member who used it.
    pub(crate) used: (&'static str, &'static str),
    pub(crate) private: &'static str,
    pub(crate) dismiss: &'static str,
    pub(crate) time: &'static str,
    pub(crate) submit: &'static str,
    pub(crate) cancel: &'static str,
    pub(crate) select: &'static str,
    pub(crate) bot: &'static str,
    /// Between the names and numbers of a step: who presses what.
    pub(crate) presses: &'static str,
    pub(crate) chooses: &'static str,
}

const ENGLISH: Client = Client {
    used: ("used", ""),
    private: "Only you can see this",
    dismiss: "Dismiss message",
    time: "Today at 9:41 AM",
    submit: "Submit",
    cancel: "Cancel",
    select: "Make a selection",
    bot: "APP",
    presses: "presses",
    chooses: "chooses",
};

const GERMAN: Client = Client {
    used: ("hat", "verwendet"),
    private: "Nur du kannst das sehen",
    dismiss: "Nachricht verwerfen",
    time: "Heute um 9:41",
    submit: "Absenden",
    cancel: "Abbrechen",
    select: "Auswählen",
    bot: "APP",
    presses: "drückt",
    chooses: "wählt",
};

impl Client {
    /// The client of somebody with this locale; English where its words aren't written here.
    pub(crate) fn of(locale: &str) -> Self {
        if locale == "de" { GERMAN } else { ENGLISH }
    }
}
