//! Which old code page spells a text that is not UTF-8? The one in which its accents stand where accents do.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

/// The upper halves of the code pages of DOS in Western Europe and in America.
const DOS_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";
const DOS_437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// Letters with accents that languages of Western Europe use often.
const LETTERS: &str = "äöüßéèêëàâáçîïíìôóòùûúñåæøœãõýÄÖÜÉÈÊËÀÂÁÇÎÏÍÌÔÓÒÙÛÚÑÅÆØŒÃÕÝ";
/// Those that are a word.
const WORDS: &str = "àèéóòåÀÈÉÓÒÅ";
/// Signs that stand before a word, never behind one.
const OPENING: &str = "„‚¿¡";
/// Signs that stand beside a word, never inside one.
const BESIDE: &str = "“”‘’«»–—…•·§©®°€£¥½¼¾²³±×÷µ™†‡ªº";
/// Signs that may stand inside a word.
const INSIDE: &str = "’\u{ad}\u{a0}·";

/// Of the characters that are not ASCII, the share that must stand where such characters do.
const FITTING: f32 = 0.9;
/// What fits less than this share in Windows-1252 may be of a code page that no web browser guesses.
const DOUBTFUL: f32 = 0.7;
/// The share of letters that have accents is smaller in every language of those code pages.
const ACCENTS: f32 = 0.45;
/// With fewer characters to tell by, a text that fits is Windows-1252, as most are.
const FEW: usize = 12;

/// A text whose bytes are no UTF-8, read as what it most likely is, and the name of that.
pub fn guess_text(bytes: &[u8]) -> (String, String) {
    let with = |encoding: &'static Encoding| encoding.decode_without_bom_handling(bytes);
    let (western, _) = with(WINDOWS_1252);
    let high = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let fit = fitting(&western);
    if fit < DOUBTFUL {
        let mac = with(MACINTOSH).0.into_owned();
        let dos = [(of_dos(bytes, DOS_850), "DOS code page 850"), (of_dos(bytes, DOS_437), "DOS code page 437")];
        let others = dos.into_iter().chain([(mac, "Mac Roman")]).filter(|(text, _)| is_sparse(text));
        // Of those that fit alike, the first is the likeliest.
        let best = others
            .map(|(text, name)| (fitting(&text), text, name))
            .reduce(|best, next| if next.0 > best.0 { next } else { best });
        if let Some((_, text, name)) = best.filter(|(fit, ..)| *fit >= FITTING) {
            return (text, name.to_owned());
        }
    }
    let is_plain = fit >= FITTING && high < FEW;
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = if is_plain { WINDOWS_1252 } else { detector.guess(None, Utf8Detection::Deny) };
    match with(guess) {
        (text, false) => (text.into_owned(), guess.name().replace("windows", "Windows")),
        _ => (western.into_owned(), "Windows-1252".to_owned()),
    }
}

fn of_dos(bytes: &[u8], upper: &str) -> String {
    let upper: Vec<char> = upper.chars().collect();
    let read = |byte: &u8| byte.checked_sub(0x80).map_or(char::from(*byte), |at| upper[usize::from(at)]);
    bytes.iter().map(read).collect()
}

/// Whether few enough of a text's letters have accents.
fn is_sparse(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let accents = text.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()).count();
    accents as f32 <= ACCENTS * letters as f32
}

/// Of a text's characters that are not ASCII, the share that stands where such characters do.
fn fitting(text: &str) -> f32 {
    let (mut all, mut fitting, mut before) = (0_usize, 0_usize, ' ');
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if !character.is_ascii() {
            all += 1;
            fitting += usize::from(fits(before, character, characters.peek().copied().unwrap_or(' ')));
        }
        before = character;
    }
    if all == 0 { 1.0 } else { fitting as f32 / all as f32 }
}

/// Whether a character may stand between two others.
fn fits(before: char, character: char, after: char) -> bool {
    let is_inside = before.is_alphabetic() && after.is_alphabetic();
    let is_beside = before.is_alphabetic() || after.is_alphabetic();
    match character {
        // What frames are drawn with elsewhere.
        _ if before == character && after == character && character.is_alphabetic() => false,
        _ if LETTERS.contains(character) => {
            let has_case = if character.is_uppercase() {
                !before.is_lowercase()
            } else {
                !(before.is_uppercase() && after.is_uppercase())
            };
            has_case && (is_beside || WORDS.contains(character))
        }
        _ if OPENING.contains(character) => !before.is_alphanumeric() && !after.is_whitespace(),
        _ if BESIDE.contains(character) && !is_inside => true,
        // What lines and shades of frames are drawn with.
        '\u{2500}'..='\u{259f}' | '■' => !is_inside,
        _ => INSIDE.contains(character),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: &str =
        "Die Werkstatt öffnet früh. Für Gäste gilt: Schürzen, Größe und Maß an der Tür, Öl im Schrank, Übung um acht.";
    const FRENCH: &str = "L'atelier est fermé à Noël, où qu'on soit; les élèves reçoivent une clé très tôt.";
    const SPANISH: &str = "¿Dónde está el taller? ¡Mañana será más fácil! Los niños también están aquí.";
    const POLISH: &str = "Warsztat jest otwarty od ósmej. Każdy członek może wziąć narzędzia, jeśli są wolne; proszę zgłosić się u mistrza.";
    const CZECH: &str =
        "Dílna je otevřená od osmi. Každý člen může půjčit nářadí, když je volné; přihlaste se, prosím, u mistra.";
    const RUSSIAN: &str = "Мастерская открыта с восьми. Каждый может взять инструменты, если они свободны.";

    fn in_dos(text: &str, upper: &str) -> Vec<u8> {
        let byte = |c: char| {
            let at = upper.chars().position(|other| other == c).expect("the code page has it");
            u8::try_from(at + 0x80).unwrap()
        };
        text.chars().map(|c| if c.is_ascii() { c as u8 } else { byte(c) }).collect()
    }

    fn read(bytes: &[u8], text: &str, name: &str) {
        assert_eq!(guess_text(bytes), (text.to_owned(), name.to_owned()));
    }

    #[test]
    fn western_texts_are_told_by_where_their_accents_stand() {
        for text in [GERMAN, FRENCH, SPANISH, "Tür", "café", "Größe: 3 m²", "à 5 £"] {
            read(&WINDOWS_1252.encode(text).0, text, "Windows-1252");
        }
        for text in [GERMAN, FRENCH, SPANISH, "für alle", "café", "die Tür", "schön"] {
            read(&in_dos(text, DOS_850), text, "DOS code page 850");
        }
        let quoted = "Don’t “open” the café’s door – Zoë’s key isn’t there…";
        read(&WINDOWS_1252.encode(quoted).0, quoted, "Windows-1252");
        for text in [GERMAN, FRENCH, SPANISH, "für alle", "café", quoted] {
            let bytes: Vec<u8> = text.chars().map(in_mac).collect();
            read(&bytes, text, "Mac Roman");
        }
    }

    /// The byte of a character, for the encoder of the crate has none of this code page.
    fn in_mac(c: char) -> u8 {
        (0..=255).find(|byte| MACINTOSH.decode_without_bom_handling(&[*byte]).0.starts_with(c)).unwrap()
    }

    #[test]
    fn frames_of_either_dos_are_read() {
        let frame = "╔═══════╗\r\n║ Größe ║\r\n╚═══════╝\r\n";
        read(&in_dos(frame, DOS_850), frame, "DOS code page 850");
        let frame = "╒═══════╕\r\n│ Größe │\r\n╘═══════╛\r\n";
        read(&in_dos(frame, DOS_437), frame, "DOS code page 437");
    }

    #[test]
    fn texts_of_other_languages_are_guessed() {
        for (text, encoding) in [
            (POLISH, encoding_rs::WINDOWS_1250),
            (CZECH, encoding_rs::WINDOWS_1250),
            (POLISH, encoding_rs::ISO_8859_2),
            (RUSSIAN, encoding_rs::WINDOWS_1251),
            (RUSSIAN, encoding_rs::IBM866),
            ("作業場は八時に開きます。工具は誰でも借りられます。", encoding_rs::SHIFT_JIS),
        ] {
            let (read, name) = guess_text(&encoding.encode(text).0);
            assert_eq!(read, text, "{name}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_some_text(bytes: Vec<u8>) {
            let (text, name) = guess_text(&bytes);
            proptest::prop_assert!(!name.is_empty() && text.len() >= bytes.len() / 4);
        }
    }
}
