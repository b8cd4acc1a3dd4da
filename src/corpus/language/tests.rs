//! Languages told from a few words.

use super::*;

fn guess(text: &str) -> Option<&'static str> {
    guess_language(std::iter::once(text))
}

#[test]
fn a_few_lines_of_hours_and_prices_tell_their_language() {
    for (text, language) in [
        ("Taller de bicis\nlunes y martes 16-19\nParche: 3 euros\nCámara: 6 euros", "es"),
        ("Fahrradwerkstatt\nMontag 16 bis 19 Uhr\nFlicken 3 Euro", "de"),
        ("Atelier vélo\nlundi et mardi 16h-19h\nRustine: 3 euros", "fr"),
        ("Oficina de bicicletas\nSegunda e terça 16h-19h\nRemendo: 3 euros", "pt"),
        ("Ciclofficina\nLunedì e martedì 16-19\nToppa: 3 euro, gratis per i soci", "it"),
        ("Fietswerkplaats\nMaandag en dinsdag 16-19 uur\nPleister: 3 euro", "nl"),
    ] {
        assert_eq!(guess(text), Some(language), "{text}");
    }
}

#[test]
fn codes_names_and_words_that_english_has_too_tell_no_other_language() {
    for text in [
        "DE07 | Weaving | Tue\nDE08 | Felting | Wed\nDE09 | Dyeing | Thu\nDES | Spinning | Fri",
        "Rooms\nLA-1 North wing\nLA-2 South wing\nLA-3 Attic",
        "Board\nPia de la Torre: chair\nUgo dei Sassi: keys\nTom van den Berg: money",
        "Come in. Come along. Come back.",
        "Prices\nLane Use Level\n1 courses novices\n2 laps fast\nCourse Day Fee\nCrawl Mon 60\nDiving Wed 75",
    ] {
        assert!(matches!(guess(text), None | Some("en")), "{text}: {:?}", guess(text));
    }
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
