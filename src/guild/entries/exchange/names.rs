//! Which names mean which column? The one rule, for CSV, JSON and worksheets alike.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::columns::Column;

/// How many slips of the pen a name may have and still be taken for the column's.
const SLIPS: usize = 2;

/// What a name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// It names a column.
    Of(Column),
    /// It names a column that has been named already.
    Again(Column),
    /// It is no name, but nearly that of a column which nothing else names.
    Nearly(Column),
    /// It is empty.
    Nameless,
    /// It means nothing to us.
    Unknown,
}

impl Column {
    /// The column that a person names so.
    pub(super) fn named(name: &str) -> Option<Self> {
        let name = folded(name);
        let has = |names: &str, wanted: &str| names.split('|').any(|known| known == wanted);
        let find = |wanted: &str| Self::ALL.into_iter().find(|column| has(column.names(), wanted));
        // `Phrasing 2`: of phrasings there may be several columns.
        let numbered = || Some(name.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' '));
        find(&name).or_else(|| numbered().and_then(find).filter(|column| column.is_list()))
    }

    fn nearly(name: &str) -> Option<Self> {
        let name = folded(name);
        let near = |column: &Self| {
            // A very long name is like none, and would take long to compare.
            let own = folded(column.name());
            name.len() <= 2 * own.len() && strsim::osa_distance(&own, &name) <= SLIPS
        };
        Self::ALL.into_iter().find(near)
    }
}

/// What each of the names of a table or an object means.
pub(super) fn namings<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<Naming> {
    let names: Vec<&str> = names.into_iter().collect();
    let named: Vec<Option<Column>> = names.iter().map(|name| Column::named(name)).collect();
    let meant = |(at, name): (usize, &&str)| match named[at] {
        // All that is said in several columns of phrasings counts.
        Some(column) if !column.is_list() && named[..at].contains(&Some(column)) => Naming::Again(column),
        Some(column) => Naming::Of(column),
        None if name.trim().is_empty() => Naming::Nameless,
        None => match Column::nearly(name).filter(|column| !named.contains(&Some(*column))) {
            Some(column) => Naming::Nearly(column),
            None => Naming::Unknown,
        },
    };
    names.iter().enumerate().map(meant).collect()
}

/// A name without case, accents, signs around it, blanks that differ, and what stands in brackets behind it.
pub(super) fn folded(name: &str) -> String {
    let name = name.split_once('(').map_or(name, |(before, _)| before);
    let plain = name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let plain: String = plain.map(|c| if matches!(c, '_' | '-' | '’') { ' ' } else { c }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ").trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_people_use_are_understood() {
        for (names, column) in [
            ("guide|GUIDE|Leitfaden|Guía", Column::Guide),
            ("Question|Q|q.|Frage|Pregunta|¿Pregunta?|Pergunta|Domanda|Vraag|QUESTION (required)", Column::Question),
            ("Answer|A|Antwort|Respuesta|Réponse|REPONSE|Resposta|Risposta|Antwoord|Answer:*", Column::Answer),
            ("Also asked|other_words|Synonyms|Keywords|Schlagwörter|Mots-clés|Palabras clave", Column::Phrasings),
            ("Phrasing 1|Also asked 2|Synonym3", Column::Phrasings),
            ("Source Link|source-link|URL|Link", Column::SourceLink),
            ("Expires|Valid until|Gültig bis|Válido hasta|Valable jusqu’au|expiry\u{a0}date", Column::Expires),
        ] {
            for name in names.split('|') {
                assert_eq!(Column::named(name), Some(column), "{name}");
            }
        }
        for name in ["", "notes", "owner", "Question 2", "Answered", "PNG", "(question)"] {
            assert_eq!(Column::named(name), None, "{name}");
        }
    }

    #[test]
    fn our_own_names_are_known() {
        for column in Column::ALL {
            assert_eq!(Column::named(column.name()), Some(column));
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_noticed_where_the_column_is_missing_and_only_there() {
        use Naming::{Again, Nameless, Nearly, Of, Unknown};
        assert_eq!(
            namings(["qestion", "Answer", "Answered", "", "owner"]),
            [Nearly(Column::Question), Of(Column::Answer), Unknown, Nameless, Unknown]
        );
        assert_eq!(
            namings(["Q", "Question", "Keywords", "Synonyms", "sauce_link"]),
            [
                Of(Column::Question),
                Again(Column::Question),
                Of(Column::Phrasings),
                Of(Column::Phrasings),
                Nearly(Column::SourceLink)
            ]
        );
    }
}
