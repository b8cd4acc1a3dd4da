//! Which language is a text written in, where nobody says? And which words are a sure sign of another language than English?

use whatlang::{Lang, Script};

/// Little words that English has not, by language. A text of some length is full of its own; in a question of four words
/// one or two are a surer sign than the statistics of its letters.
const LITTLE_WORDS: [(&str, &str); 6] = [
    (
        "es",
        "el los las una unos unas del al por para con como cómo qué donde dónde cuando cuándo cuánto cuanto quién quien es está \
         están estan son hay muy pero más mi su sus puedo puede tengo tiene necesito quiero y",
    ),
    (
        "fr",
        "le les une des du au aux et est sont dans sur pour avec qui que quoi où quand comment combien je il elle nous vous \
         ils mon ma mes votre vos puis peut dois faut cette ces ou",
    ),
    (
        "de",
        "der das den dem des ein eine einen einem einer und ist sind ich wir ihr mein meine wie wo wann warum wer wen wem \
         kann muss für mit auf nicht zu zum zur im vom bei gibt es sich auch oder wird werden",
    ),
    (
        "pt",
        "o os um uma uns umas da dos das na nos nas ao por para com como que onde quando quanto quem é são está estão há \
         muito mas mais meu minha posso pode tenho preciso quero e eu",
    ),
    (
        "it",
        "il lo gli una dei del della delle al alla nel nella per con come che dove quando quanto chi è sono sta molto \
         anche più mio mia posso può devo ho questo questa",
    ),
    (
        "nl",
        "het een van voor met niet ik wij jij je mijn hoe waar wanneer waarom wie wat kan moet zijn wordt naar ook maar",
    ),
];
/// Little words of English, most of which the others have not.
const ENGLISH: [&str; 16] =
    ["the", "of", "and", "is", "are", "you", "your", "to", "with", "be", "or", "it", "that", "this", "when", "for"];
/// The least letters that statistics are trusted with.
const LETTERS: usize = 40;
/// As many words of a text are looked at; a language shows long before.
const WORDS: usize = 400;
/// The share of little words, in hundredths, from which a text is taken to be of a language.
const SHARE: usize = 12;

/// ISO 639-1 of the languages that whatlang tells by ISO 639-3.
const CODES: [(Lang, &str); 40] = [
    (Lang::Epo, "eo"),
    (Lang::Rus, "ru"),
    (Lang::Cmn, "zh"),
    (Lang::Spa, "es"),
    (Lang::Por, "pt"),
    (Lang::Ita, "it"),
    (Lang::Ben, "bn"),
    (Lang::Fra, "fr"),
    (Lang::Deu, "de"),
    (Lang::Ukr, "uk"),
    (Lang::Kat, "ka"),
    (Lang::Ara, "ar"),
    (Lang::Hin, "hi"),
    (Lang::Jpn, "ja"),
    (Lang::Heb, "he"),
    (Lang::Yid, "yi"),
    (Lang::Pol, "pl"),
    (Lang::Kor, "ko"),
    (Lang::Tur, "tr"),
    (Lang::Urd, "ur"),
    (Lang::Ces, "cs"),
    (Lang::Slk, "sk"),
    (Lang::Ron, "ro"),
    (Lang::Hun, "hu"),
    (Lang::Swe, "sv"),
    (Lang::Dan, "da"),
    (Lang::Nob, "nb"),
    (Lang::Fin, "fi"),
    (Lang::Nld, "nl"),
    (Lang::Ell, "el"),
    (Lang::Bul, "bg"),
    (Lang::Bel, "be"),
    (Lang::Srp, "sr"),
    (Lang::Hrv, "hr"),
    (Lang::Slv, "sl"),
    (Lang::Lit, "lt"),
    (Lang::Lav, "lv"),
    (Lang::Est, "et"),
    (Lang::Vie, "vi"),
    (Lang::Pes, "fa"),
];

/// Whether a word in lower case is one that texts in another language are full of.
#[must_use]
pub fn is_foreign_little_word(word: &str) -> bool {
    LITTLE_WORDS.iter().any(|(_, words)| words.split_whitespace().any(|little| little == word))
}

/// The code of a language that is called so, in English or in itself.
pub(super) fn code_of(name: &str) -> Option<&'static str> {
    let is_called = |language: &Lang| {
        language.eng_name().eq_ignore_ascii_case(name) || language.name().to_lowercase() == name.to_lowercase()
    };
    let named = CODES.iter().find(|(language, _)| is_called(language)).map(|(_, code)| *code);
    named.or_else(|| (Lang::Eng.eng_name().eq_ignore_ascii_case(name)).then_some("en"))
}

/// The language of some texts as ISO 639-1; `None` where it can't be told, as in a list of names.
pub(super) fn guess_language<'a>(texts: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let words = texts.flat_map(|text| text.split(|c: char| !c.is_alphabetic())).filter(|word| !word.is_empty());
    let words: Vec<String> = words.take(WORDS).map(str::to_lowercase).collect();
    let share =
        |is_one: &dyn Fn(&str) -> bool| 100 * words.iter().filter(|word| is_one(word)).count() / words.len().max(1);
    let english = share(&|word| ENGLISH.contains(&word));
    let of = |(code, little): &(&'static str, &str)| {
        (share(&|word| little.split_whitespace().any(|one| one == word)), *code)
    };
    let (most, code) = LITTLE_WORDS.iter().map(of).max_by_key(|(share, _)| *share)?;
    if english > most || words.is_empty() {
        return (english > 0).then_some("en");
    }
    if most >= SHARE && words.len() >= 5 {
        return Some(code);
    }
    let text = words.join(" ");
    let found = whatlang::detect(&text)?;
    // Another script is told at once, and few languages share it.
    if found.script() == Script::Latin && !(found.is_reliable() && text.len() >= LETTERS) {
        return None;
    }
    CODES.iter().find(|(language, _)| *language == found.lang()).map(|(_, code)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(text: &str) -> Option<&'static str> {
        guess_language(std::iter::once(text))
    }

    #[test]
    fn a_few_sentences_tell_their_language() {
        for (text, language) in [
            ("The hall is open to members from nine to five.", "en"),
            ("La biblioteca abre a las nueve y los socios pueden entrar con su carnet.", "es"),
            ("Le local est ouvert de neuf heures à dix-huit heures pour les membres.", "fr"),
            ("Wer krank ist, meldet sich bis acht Uhr. Die Prüfung findet im Mai statt.", "de"),
            ("A sala fica aberta para os membros e não há taxa.", "pt"),
            ("La sala è aperta per gli iscritti dalle nove.", "it"),
            ("Библиотека открыта для всех студентов с девяти часов утра до вечера.", "ru"),
            ("宿舍每晚十一点熄灯，周末延到十二点。请大家注意时间，不要迟到。", "zh"),
        ] {
            assert_eq!(guess(text), Some(language), "{text}");
        }
    }

    #[test]
    fn names_and_numbers_tell_none() {
        for text in ["", "12 / 14", "Room 204: Smith. Room 205: Jones."] {
            assert!(matches!(guess(text), None | Some("en")), "{text}");
        }
    }
}
