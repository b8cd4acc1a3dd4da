//! What is the stem of a word that is not English?

use std::cell::RefCell;
use std::collections::HashMap;

use frostem::{Algorithm, Stemmer};

use super::foreign_words::number;
use crate::corpus::Language;

/// Most words of other languages whose stems a thread remembers.
const REMEMBERED_STEMS: usize = 20_000;

/// Words of one language with their stems.
type Stems = HashMap<Box<str>, Box<str>>;

thread_local! {
    static STEMS: RefCell<HashMap<Language, Stems>> = RefCell::default();
}

/// The Snowball stem of a folded word; a number word becomes its digits. Accents are gone by then, for people who ask leave
/// them out, and the endings that need them are written as the stemmer knows them.
///
/// # Source
/// <https://snowballstem.org/algorithms/>, in the crate that tantivy uses.
#[must_use]
pub(super) fn stem_in(language: Language, folded: &str) -> String {
    let Some(algorithm) = algorithm(language) else { return folded.to_owned() };
    STEMS.with_borrow_mut(|stems| {
        let stems = stems.entry(language).or_default();
        if let Some(stem) = stems.get(folded) {
            return stem.to_string();
        }
        let stem = work_out(language, algorithm, folded);
        if stems.len() < REMEMBERED_STEMS {
            stems.insert(folded.into(), stem.as_str().into());
        }
        stem
    })
}

fn algorithm(language: Language) -> Option<Algorithm> {
    match language {
        Language::German => Some(Algorithm::German),
        Language::French => Some(Algorithm::French),
        Language::Spanish => Some(Algorithm::Spanish),
        Language::Portuguese => Some(Algorithm::Portuguese),
        Language::Italian => Some(Algorithm::Italian),
        Language::Dutch => Some(Algorithm::Dutch),
        _ => None,
    }
}

fn work_out(language: Language, algorithm: Algorithm, folded: &str) -> String {
    if let Some(digits) = number(language, folded) {
        return digits.to_owned();
    }
    let prepared = match language {
        Language::German => infinitive(folded),
        Language::Portuguese => singular_of_nasal(folded),
        Language::French => without_mute(folded),
        // The singulars have other accents or vowels, by which the stemmer tells them apart.
        Language::Spanish => singular(folded, "enes", "en"),
        Language::Dutch => singular(folded, "ens", "en"),
        Language::Italian => singular(folded, "avi", "ave"),
        _ => folded.to_owned(),
    };
    let stem = Stemmer::new(algorithm).stem(&prepared).into_owned();
    match language {
        Language::German | Language::Dutch => without_person(stem),
        _ => stem,
    }
}

/// Prefixes that German verbs put at the end of a sentence, or hold their participle's `ge` and their infinitive's `zu` behind.
const SEPARABLE: [&str; 18] = [
    "zuruck", "vorbei", "weiter", "nach", "teil", "fest", "auf", "aus", "ein", "vor", "mit", "her", "hin", "los",
    "bei", "weg", "an", "ab",
];

/// A German participle or infinitive with `zu` as its infinitive: `angemeldet` and `anzumelden` are `anmelden`.
fn infinitive(word: &str) -> String {
    for prefix in SEPARABLE {
        let Some(rest) = word.strip_prefix(prefix) else { continue };
        if let Some(verb) = rest.strip_prefix("zu").filter(|verb| verb.len() >= 5 && verb.ends_with("en")) {
            return format!("{prefix}{verb}");
        }
        let Some(verb) = rest.strip_prefix("ge").filter(|verb| verb.len() >= 4) else { continue };
        if let Some(verb) = verb.strip_suffix("et") {
            return format!("{prefix}{verb}en");
        }
        if verb.ends_with("en") {
            return format!("{prefix}{verb}");
        }
        if let Some(verb) = verb.strip_suffix('t').filter(|verb| !verb.ends_with(['a', 'e', 'i', 'o', 'u', 'h'])) {
            return format!("{prefix}{verb}en");
        }
    }
    let third = word.strip_suffix('t').filter(|verb| verb.len() >= 5 && (verb.ends_with("er") || verb.ends_with("el")));
    let weak = word.strip_prefix("ge").filter(|verb| verb.len() >= 6 && verb.ends_with("et"));
    third.or(weak).unwrap_or(word).to_owned()
}

/// `inscrições` as `inscrição`, less the accents; the stemmer knows the plural by its accents alone.
fn singular_of_nasal(word: &str) -> String {
    ["oes", "aes", "aos"]
        .iter()
        .find_map(|plural| word.strip_suffix(plural))
        .filter(|start| !start.is_empty())
        .map_or_else(|| word.to_owned(), |start| format!("{start}ao"))
}

/// `demandée` and `demandées` as `demandé`, less the accents.
fn without_mute(word: &str) -> String {
    match word.strip_suffix('s').unwrap_or(word).strip_suffix("ee") {
        Some(start) if start.len() >= 3 => format!("{start}e"),
        _ => word.to_owned(),
    }
}

fn singular(word: &str, plural: &str, singular: &str) -> String {
    let start = word.strip_suffix(plural).filter(|start| start.len() >= 3);
    start.map_or_else(|| word.to_owned(), |start| format!("{start}{singular}"))
}

/// `schließt` and `schließen`, `betaalt` and `betalen`: the stemmers leave the third person its `t`. Other words that end so
/// lose it in all their forms.
fn without_person(mut stem: String) -> String {
    let before = stem.strip_suffix('t').filter(|before| before.len() >= 4);
    if before.is_some_and(|before| !before.ends_with(['a', 'e', 'i', 'o', 'u', 't'])) {
        stem.pop();
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::fold;

    fn same(language: Language, groups: &[&[&str]]) {
        for group in groups {
            let stems: Vec<String> = group.iter().map(|word| stem_in(language, &fold(word))).collect();
            assert!(stems.windows(2).all(|two| two[0] == two[1]), "{group:?}: {stems:?}");
        }
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        same(
            Language::German,
            &[
                &["Prüfung", "Prüfungen"],
                &["anmelden", "angemeldet", "anzumelden"],
                &["kostet", "kosten"],
                &["geöffnet", "öffnen", "öffnet"],
                &["Haus", "Häuser", "Häusern"],
                &["dauert", "dauern"],
                &["zwei", "2"],
                &["schließt", "schließen"],
                &["wiederholen", "wiederholt"],
            ],
        );
        same(
            Language::French,
            &[&["réservé", "réserver", "réservation"], &["demandée", "demandées", "demander"], &["clés", "clé"]],
        );
        same(
            Language::Spanish,
            &[
                &["examen", "exámenes"],
                &["inscripción", "inscripciones"],
                &["pago", "pagos"],
                &["reservar", "reservado"],
            ],
        );
        same(
            Language::Portuguese,
            &[&["inscrição", "inscrições"], &["chave", "chaves"], &["pagar", "pagam"], &["mão", "mãos"]],
        );
        same(Language::Italian, &[&["iscrizione", "iscrizioni"], &["chiave", "chiavi"], &["prenotare", "prenotato"]]);
        same(
            Language::Dutch,
            &[
                &["examen", "examens"],
                &["duurt", "duren"],
                &["geleend", "lenen", "leent"],
                &["sleutel", "sleutels"],
                &["inschrijving", "inschrijvingen"],
                &["cursus", "cursussen"],
            ],
        );
    }

    #[test]
    fn a_language_without_a_stemmer_keeps_its_words() {
        assert_eq!(stem_in(Language::Other("pl"), "klucze"), "klucze");
    }
}
