//! Which languages are there, and what is each called?

/// A language that guides and questions are written in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// `en`
    #[default]
    English,
    /// `de`
    German,
    /// `fr`
    French,
    /// `es`
    Spanish,
    /// `pt`
    Portuguese,
    /// `it`
    Italian,
    /// `nl`
    Dutch,
    /// `zh`
    Chinese,
    /// `ja`
    Japanese,
    /// `ko`
    Korean,
    /// `th`
    Thai,
    /// Any other, as ISO 639-1: its words are searched as they stand.
    Other(&'static str),
}

/// Every language by its ISO 639-1 code, with its name in English; those with an analysis of their own come first.
const NAMES: [(Language, &str, &str); 66] = [
    (Language::English, "en", "English"),
    (Language::German, "de", "German"),
    (Language::French, "fr", "French"),
    (Language::Spanish, "es", "Spanish"),
    (Language::Portuguese, "pt", "Portuguese"),
    (Language::Italian, "it", "Italian"),
    (Language::Dutch, "nl", "Dutch"),
    (Language::Chinese, "zh", "Chinese"),
    (Language::Japanese, "ja", "Japanese"),
    (Language::Korean, "ko", "Korean"),
    (Language::Thai, "th", "Thai"),
    (Language::Other("af"), "af", "Afrikaans"),
    (Language::Other("am"), "am", "Amharic"),
    (Language::Other("ar"), "ar", "Arabic"),
    (Language::Other("az"), "az", "Azerbaijani"),
    (Language::Other("be"), "be", "Belarusian"),
    (Language::Other("bg"), "bg", "Bulgarian"),
    (Language::Other("bn"), "bn", "Bengali"),
    (Language::Other("bs"), "bs", "Bosnian"),
    (Language::Other("ca"), "ca", "Catalan"),
    (Language::Other("cs"), "cs", "Czech"),
    (Language::Other("cy"), "cy", "Welsh"),
    (Language::Other("da"), "da", "Danish"),
    (Language::Other("el"), "el", "Greek"),
    (Language::Other("eo"), "eo", "Esperanto"),
    (Language::Other("et"), "et", "Estonian"),
    (Language::Other("eu"), "eu", "Basque"),
    (Language::Other("fa"), "fa", "Persian"),
    (Language::Other("fi"), "fi", "Finnish"),
    (Language::Other("ga"), "ga", "Irish"),
    (Language::Other("gl"), "gl", "Galician"),
    (Language::Other("he"), "he", "Hebrew"),
    (Language::Other("hi"), "hi", "Hindi"),
    (Language::Other("hr"), "hr", "Croatian"),
    (Language::Other("hu"), "hu", "Hungarian"),
    (Language::Other("hy"), "hy", "Armenian"),
    (Language::Other("id"), "id", "Indonesian"),
    (Language::Other("is"), "is", "Icelandic"),
    (Language::Other("ka"), "ka", "Georgian"),
    (Language::Other("la"), "la", "Latin"),
    (Language::Other("lt"), "lt", "Lithuanian"),
    (Language::Other("lv"), "lv", "Latvian"),
    (Language::Other("mk"), "mk", "Macedonian"),
    (Language::Other("ms"), "ms", "Malay"),
    (Language::Other("nb"), "nb", "Norwegian"),
    (Language::Other("ne"), "ne", "Nepali"),
    (Language::Other("nn"), "nn", "Norwegian Nynorsk"),
    (Language::Other("no"), "no", "Norwegian"),
    (Language::Other("pa"), "pa", "Punjabi"),
    (Language::Other("pl"), "pl", "Polish"),
    (Language::Other("ro"), "ro", "Romanian"),
    (Language::Other("ru"), "ru", "Russian"),
    (Language::Other("sk"), "sk", "Slovak"),
    (Language::Other("sl"), "sl", "Slovenian"),
    (Language::Other("sq"), "sq", "Albanian"),
    (Language::Other("sr"), "sr", "Serbian"),
    (Language::Other("sv"), "sv", "Swedish"),
    (Language::Other("sw"), "sw", "Swahili"),
    (Language::Other("ta"), "ta", "Tamil"),
    (Language::Other("te"), "te", "Telugu"),
    (Language::Other("tr"), "tr", "Turkish"),
    (Language::Other("uk"), "uk", "Ukrainian"),
    (Language::Other("ur"), "ur", "Urdu"),
    (Language::Other("uz"), "uz", "Uzbek"),
    (Language::Other("vi"), "vi", "Vietnamese"),
    (Language::Other("yi"), "yi", "Yiddish"),
];

impl Language {
    /// Those with an analysis of their own.
    pub const OWN: [Self; 11] = [
        Self::English,
        Self::German,
        Self::French,
        Self::Spanish,
        Self::Portuguese,
        Self::Italian,
        Self::Dutch,
        Self::Chinese,
        Self::Japanese,
        Self::Korean,
        Self::Thai,
    ];

    /// The language that is written so: its code, with a country or without (`de`, `pt-BR`), or its name in English.
    #[must_use]
    pub fn of(written: &str) -> Option<Self> {
        let written = written.trim();
        let code = written.split(['-', '_']).next().unwrap_or_default();
        let is_named =
            |(_, iso, name): &&(Self, &str, &str)| iso.eq_ignore_ascii_case(code) || name.eq_ignore_ascii_case(written);
        NAMES.iter().find(is_named).map(|(language, ..)| *language)
    }

    /// Its code in ISO 639-1.
    #[must_use]
    pub fn code(self) -> &'static str {
        NAMES.iter().find(|(language, ..)| *language == self).map_or("en", |(_, code, _)| code)
    }

    /// Its name in English.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(language, ..)| *language == self).map_or("English", |(.., name)| name)
    }

    /// Whether it is searched by pairs of characters: those that write no spaces between words, and Korean, whose words
    /// carry their particles with them.
    #[must_use]
    pub const fn is_in_pairs(self) -> bool {
        matches!(self, Self::Chinese | Self::Japanese | Self::Korean | Self::Thai)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_code_with_a_country_and_by_its_name() {
        for (written, language) in [
            ("de", Some(Language::German)),
            ("pt-BR", Some(Language::Portuguese)),
            ("EN_gb", Some(Language::English)),
            ("Dutch", Some(Language::Dutch)),
            ("pl", Some(Language::Other("pl"))),
            ("klingon", None),
            ("", None),
        ] {
            assert_eq!(Language::of(written), language, "{written}");
        }
    }

    #[test]
    fn every_language_is_found_again_by_its_code() {
        for (language, code, name) in NAMES {
            assert_eq!((language.code(), language.name(), Language::of(code)), (code, name, Some(language)));
        }
        assert!(Language::OWN.iter().zip(NAMES).all(|(own, (named, ..))| *own == named));
    }
}
