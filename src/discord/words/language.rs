//! In which languages is something said, and where do their words stand? In `config/discord/words/`, a file a language.

/// A language that the bot speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(in crate::discord) enum Language {
    /// What is spoken where Discord names no other one.
    #[default]
    English,
    German,
    Spanish,
    French,
    /// As it is written in Brazil.
    Portuguese,
}

/// A language's code, Discord's locales for which it speaks, and its words.
/// <https://discord.com/developers/docs/reference#locales>
struct Spoken {
    language: Language,
    code: &'static str,
    locales: &'static [&'static str],
    words: &'static str,
}

/// One more language: a file of words, a row here, and its lines in `commands.toml`.
const SPOKEN: [Spoken; 5] = [
    Spoken {
        language: Language::English,
        code: "en",
        locales: &["en-US", "en-GB"],
        words: include_str!("../../../config/discord/words/en.ftl"),
    },
    Spoken {
        language: Language::German,
        code: "de",
        locales: &["de"],
        words: include_str!("../../../config/discord/words/de.ftl"),
    },
    Spoken {
        language: Language::Spanish,
        code: "es",
        locales: &["es-ES", "es-419"],
        words: include_str!("../../../config/discord/words/es.ftl"),
    },
    Spoken {
        language: Language::French,
        code: "fr",
        locales: &["fr"],
        words: include_str!("../../../config/discord/words/fr.ftl"),
    },
    Spoken {
        language: Language::Portuguese,
        code: "pt-BR",
        locales: &["pt-BR"],
        words: include_str!("../../../config/discord/words/pt-BR.ftl"),
    },
];

impl Language {
    /// Every one, English first.
    pub(in crate::discord) const ALL: [Self; 5] =
        [Self::English, Self::German, Self::Spanish, Self::French, Self::Portuguese];

    /// The language that speaks for a locale of Discord's, if there is one.
    pub(in crate::discord) fn of(locale: &str) -> Option<Self> {
        SPOKEN.iter().find(|spoken| spoken.locales.contains(&locale)).map(|spoken| spoken.language)
    }

    /// Its code, as files and `commands.toml` have it.
    pub(in crate::discord) fn code(self) -> &'static str {
        SPOKEN[self as usize].code
    }

    /// Discord's locales for which it speaks.
    pub(in crate::discord) fn locales(self) -> &'static [&'static str] {
        SPOKEN[self as usize].locales
    }

    /// The file of its words.
    pub(super) fn file(self) -> &'static str {
        SPOKEN[self as usize].words
    }
}
