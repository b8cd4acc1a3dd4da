//! What do German and Dutch say where they ask?

use super::Wording;

pub(super) const GERMAN: Wording = Wording {
    between: &["vs", "versus", "oder", "gegen", "gegenuber"],
    and: &["und"],
    compares: &[
        "vs", "versus", "vergleich", "vergleiche", "vergleichen", "verglichen", "unterschied", "unterschiede",
        "unterscheidet", "unterscheiden", "verschieden",
    ],
    before_sides: &["zwischen", "vergleiche", "unterschied"],
    lists: &[
        "liste", "alle", "alles", "samtliche", "beispiele", "schritte", "jede", "nenne", "nennen", "aufzahlen",
        "aufzahlung",
    ],
    several: &["was sind", "welche"],
    items: &["liste", "beispiele", "schritte", "nenne"],
    called: &["heissen", "heißen", "genannt"],
    what_is: &["was ist", "was bedeutet", "was heisst", "was heißt", "was meint", "definiere", "wofur steht"],
    means: &["bedeutet", "bedeuten", "bedeutung", "heisst", "heißt", "steht fur", "abkurzung", "definition"],
    spans: &[
        "wie lange", "wie lang", "wie oft", "wie haufig", "wie bald", "wie schnell", "wie viele tage", "wie viele stunden",
        "wie viele wochen", "wie viele monate", "wie viele jahre", "bis wann", "ab wann",
    ],
    numbers: &["wie viele", "wieviele", "wie viel", "wieviel", "wie hoch", "was kostet", "was kosten"],
    names: &["wer", "wen", "wem", "wessen", "welche organisation"],
    places: &["wo", "wohin", "woher", "an welchem ort", "in welchem raum", "in welchem"],
    time_units: &[
        "sekunden", "minute", "minuten", "stunde", "stunden", "tag", "tage", "tagen", "woche", "wochen", "monat",
        "monate", "monaten", "jahr", "jahre", "jahren", "uhr",
    ],
    number_words: &[
        "ein", "eine", "einen", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
        "zwolf", "einige", "mehrere",
    ],
    place_words: &[
        "raum", "raume", "zimmer", "buro", "gebaude", "haus", "strasse", "stock", "erdgeschoss", "keller", "halle",
        "saal", "sekretariat", "zentrum", "hof", "eingang", "klinik", "praxis", "region", "stadt",
    ],
    negations: &["nicht", "nie", "niemals", "ohne", "kein", "keine", "keinen", "keiner", "niemand", "nichts", "verboten"],
    titles: &["herr", "herrn", "frau", "dr", "prof", "professor", "professorin"],
    ordinals: &[
        ("zweite", "2"),
        ("zweiten", "2"),
        ("zweiter", "2"),
        ("dritte", "3"),
        ("dritten", "3"),
        ("dritter", "3"),
        ("vierte", "4"),
        ("vierten", "4"),
        ("funfte", "5"),
        ("funften", "5"),
        ("sechste", "6"),
        ("sechsten", "6"),
    ],
    measuring: &[
        "fur", "nach", "vor", "etwa", "ungefahr", "rund", "als", "mindestens", "hochstens", "unter", "uber", "nur",
        "bis", "alle", "bin", "ist", "sind", "ab", "um", "und", "werde", "wurde", "alter",
    ],
    measures: &[
        "sekunden", "minute", "minuten", "stunde", "stunden", "tag", "tage", "tagen", "woche", "wochen", "monat",
        "monate", "monaten", "jahr", "jahre", "jahren", "mal", "prozent", "punkte", "punkten", "personen", "leute",
        "kilometer", "km", "meter", "euro", "cent", "seiten", "grad", "uhr", "kilo",
    ],
    capitals_name: false,
};

pub(super) const DUTCH: Wording = Wording {
    between: &["vs", "versus", "of", "tegenover"],
    and: &["en"],
    compares: &["vs", "versus", "vergelijk", "vergelijken", "vergeleken", "verschil", "verschillen", "verschillend"],
    before_sides: &["tussen", "vergelijk", "verschil"],
    lists: &["lijst", "alle", "alles", "voorbeelden", "stappen", "elke", "noem", "opsomming"],
    several: &["wat zijn", "welke"],
    items: &["lijst", "voorbeelden", "stappen", "noem"],
    called: &["heten", "genoemd"],
    what_is: &["wat is", "wat betekent", "wat houdt", "definieer", "waar staat"],
    means: &["betekent", "betekenen", "betekenis", "staat voor", "afkorting", "definitie"],
    spans: &[
        "hoe lang", "hoelang", "hoe vaak", "hoe snel", "hoeveel dagen", "hoeveel uur", "hoeveel weken", "hoeveel maanden",
        "hoeveel jaar", "tot wanneer", "vanaf wanneer",
    ],
    numbers: &["hoeveel", "hoe veel", "wat kost", "wat kosten", "hoe hoog"],
    names: &["wie", "welke organisatie"],
    places: &["waar", "waarheen", "in welke", "op welke"],
    time_units: &[
        "seconden", "minuut", "minuten", "uur", "uren", "dag", "dagen", "week", "weken", "maand", "maanden", "jaar", "jaren",
    ],
    number_words: &[
        "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "enkele",
        "meerdere",
    ],
    place_words: &[
        "lokaal", "kamer", "kantoor", "gebouw", "huis", "straat", "verdieping", "kelder", "zaal", "hal", "balie",
        "centrum", "ingang", "kliniek", "praktijk", "regio", "stad",
    ],
    negations: &["niet", "nooit", "zonder", "geen", "niemand", "niets", "verboden"],
    titles: &["meneer", "mevrouw", "dhr", "mevr", "dr", "prof", "professor"],
    ordinals: &[
        ("tweede", "2"),
        ("derde", "3"),
        ("vierde", "4"),
        ("vijfde", "5"),
        ("zesde", "6"),
        ("2e", "2"),
        ("3e", "3"),
        ("4e", "4"),
    ],
    measuring: &[
        "voor", "na", "ongeveer", "dan", "minstens", "hoogstens", "onder", "boven", "binnen", "slechts", "tot", "elke",
        "ben", "is", "zijn", "vanaf", "om", "en", "word", "leeftijd",
    ],
    measures: &[
        "seconden", "minuut", "minuten", "uur", "uren", "dag", "dagen", "week", "weken", "maand", "maanden", "jaar",
        "jaren", "keer", "procent", "punten", "personen", "mensen", "kilometer", "km", "meter", "euro", "cent",
        "bladzijden", "graden", "kilo",
    ],
    capitals_name: true,
};
