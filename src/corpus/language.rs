//! Which language is a text written in, where nobody says? And which words are a sure sign of another language than English?

use whatlang::{Lang, Script};

use super::block::{Note, Severity};
use super::languages::Language;
use super::tables::line_at;

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
/// A neighbour of such a language, which lends it its little words, may be told by its letters up to this share.
const NEIGHBOUR_SHARE: usize = 30;
/// A text of which more than one letter in so many is of a script without spaces is in a language of that script.
const SCRIPT_SHARE: usize = 4;

/// ISO 639-1 of the languages that whatlang tells by ISO 639-3.
const CODES: [(Lang, &str); 42] = [
    (Lang::Cat, "ca"),
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
    (Lang::Tha, "th"),
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

/// The language of some texts as ISO 639-1; `None` where it can't be told, as in a list of names.
pub(super) fn guess_language<'a>(texts: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let words = texts.flat_map(|text| text.split(|c: char| !c.is_alphabetic())).filter(|word| !word.is_empty());
    let words: Vec<String> = words.take(WORDS).map(str::to_lowercase).collect();
    if let Some(code) = unspaced(&words) {
        return Some(code);
    }
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
        return Some(neighbour(&words).filter(|_| most < NEIGHBOUR_SHARE).unwrap_or(code));
    }
    let text = words.join(" ");
    let found = whatlang::detect(&text)?;
    // Another script is told at once, and few languages share it.
    if found.script() == Script::Latin && !(found.is_reliable() && text.len() >= LETTERS) {
        return None;
    }
    CODES.iter().find(|(language, _)| *language == found.lang()).map(|(_, code)| *code)
}

/// The language of words in a script that puts no spaces between them, or puts them as Korean does.
fn unspaced(words: &[String]) -> Option<&'static str> {
    let (mut all, mut han, mut kana, mut hangul, mut thai) = (0, 0, 0, 0, 0);
    for c in words.iter().flat_map(|word| word.chars()) {
        all += 1;
        match c {
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{3400}'..='\u{9fff}' => han += 1,
            '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' => hangul += 1,
            '\u{e00}'..='\u{e7f}' => thai += 1,
            _ => {}
        }
    }
    // Whoever writes kana writes Japanese, however many of the characters are shared with Chinese.
    let east = if kana * 10 > han { "ja" } else { "zh" };
    let most = [(kana + han, east), (hangul, "ko"), (thai, "th")].into_iter().max()?;
    (most.0 > 0 && most.0 * SCRIPT_SHARE > all).then_some(most.1)
}

/// A language that has little words in common with one of the seven, where the letters of enough words tell it surely.
fn neighbour(words: &[String]) -> Option<&'static str> {
    let text = words.join(" ");
    let found = whatlang::detect(&text).filter(|found| found.is_reliable() && text.len() >= 3 * LETTERS)?;
    let (_, code) = CODES.iter().find(|(language, _)| *language == found.lang())?;
    matches!(Language::of(code), Some(Language::Other(_))).then_some(*code)
}

/// What `check` says of a language that nobody knows, in the manifest's text.
pub(super) fn note_unknown(file: &str, text: &str, written: &toml::Spanned<String>) -> Option<Note> {
    if Language::of(written.get_ref()).is_some() {
        return None;
    }
    let known = Language::OWN.map(|language| format!("`{}`", language.code())).join(", ");
    let text_of = format!(
        "there is no language `{}`, so it is guessed; write one of {known}, or the two letters of another",
        written.get_ref()
    );
    let line = Some(line_at(text, written.span().start));
    Some(Note { severity: Severity::Warning, file: file.to_owned(), line, text: text_of })
}

/// What `check` says of a language that the text had to tell; nothing of English, which most are in.
pub(super) fn note_guess(language: Language) -> Option<Note> {
    if language == Language::English {
        return None;
    }
    let (name, code) = (language.name(), language.code());
    let text = format!("language guessed: {name}; if it is another, set `language` (now `{code}`) in `guide.toml`");
    Some(Note { severity: Severity::Info, file: "guide.toml".to_owned(), line: None, text })
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
            ("宿舍每晚十一点熄灯。", "zh"),
            ("アルバイトは週二十八時間までです。", "ja"),
            ("学生証は窓口で受け取る。", "ja"),
            ("기숙사는 밤 열한 시에 소등합니다.", "ko"),
            ("หอพักปิดไฟตอนห้าทุ่ม", "th"),
            ("De zaal is open voor leden van negen tot vijf.", "nl"),
            (
                "La sala és oberta per als socis des de les nou del matí fins a les vuit del vespre, però els diumenges \
              és tancada i no hi ha ningú a la porta.",
                "ca",
            ),
        ] {
            assert_eq!(guess(text), Some(language), "{text}");
        }
    }

    #[test]
    fn a_text_with_a_few_foreign_words_stays_of_its_language() {
        assert_eq!(guess("The word 宿舍 means dormitory, and the lights go out at eleven."), Some("en"));
        assert_eq!(guess("宿舍的 WiFi 密码在前台，请向 Front Desk 询问。"), Some("zh"));
    }

    #[test]
    fn names_and_numbers_tell_none() {
        for text in ["", "12 / 14", "Room 204: Smith. Room 205: Jones."] {
            assert!(matches!(guess(text), None | Some("en")), "{text}");
        }
    }
}
