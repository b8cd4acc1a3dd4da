//! Which characters do the bytes of a code page or of a typeface's character set spell? Which language has a number?

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

/// The encoding of a code page; that of Western Europe where it is unknown.
pub(super) fn code_page(number: i32) -> &'static Encoding {
    let label = match number {
        866 => "ibm866",
        874 => "windows-874",
        932 => "shift_jis",
        936 => "gbk",
        949 | 1361 => "euc-kr",
        950 => "big5",
        65001 => "utf-8",
        10000 => return MACINTOSH,
        10007 => "x-mac-cyrillic",
        1250..=1258 => return windows(number),
        _ => return WINDOWS_1252,
    };
    Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252)
}

fn windows(number: i32) -> &'static Encoding {
    Encoding::for_label(format!("windows-{number}").as_bytes()).unwrap_or(WINDOWS_1252)
}

/// The code page of a typeface's character set; none where it is the document's.
pub(super) const fn character_set(number: i32) -> Option<i32> {
    Some(match number {
        77 => 10000,
        128 => 932,
        129 => 949,
        130 => 1361,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    })
}

/// The language of a number that Windows gave it.
pub(super) fn language(number: i32) -> Option<&'static str> {
    const LANGUAGES: [(i32, &str); 32] = [
        (1029, "cs-CZ"),
        (1030, "da-DK"),
        (1031, "de-DE"),
        (1032, "el-GR"),
        (1033, "en-US"),
        (1034, "es-ES"),
        (1035, "fi-FI"),
        (1036, "fr-FR"),
        (1038, "hu-HU"),
        (1040, "it-IT"),
        (1041, "ja-JP"),
        (1042, "ko-KR"),
        (1043, "nl-NL"),
        (1044, "nb-NO"),
        (1045, "pl-PL"),
        (1046, "pt-BR"),
        (1048, "ro-RO"),
        (1049, "ru-RU"),
        (1053, "sv-SE"),
        (1055, "tr-TR"),
        (1058, "uk-UA"),
        (2052, "zh-CN"),
        (2055, "de-CH"),
        (2057, "en-GB"),
        (2060, "fr-BE"),
        (2070, "pt-PT"),
        (3079, "de-AT"),
        (3081, "en-AU"),
        (3082, "es-ES"),
        (4105, "en-CA"),
        (3084, "fr-CA"),
        (6153, "en-IE"),
    ];
    LANGUAGES.iter().find(|(known, _)| *known == number).map(|(_, tag)| *tag)
}
