//! Which columns does a file of entries have? One row a column: its name, its field of an entry, and what people call it.
//!
//! Whatever else knows columns, in tables as in JSON, goes by these rows: a new field of an entry is one more.

use time::Date;

use crate::store::Content;

/// A field of an entry, by what it holds.
pub(super) enum Field {
    /// A text that every entry has.
    Text(Access<String>),
    /// A text that may be left out.
    Optional(Access<Option<String>>),
    /// Texts; there may be several columns of them.
    List(Access<Vec<String>>),
    /// A day that may be left out. In which order it is written, only the whole column says.
    Day(Access<Option<Date>>),
}

/// The way to a field.
pub(super) struct Access<T: 'static> {
    /// To look at it.
    pub of: fn(&Content) -> &T,
    /// To fill it.
    pub within: fn(&mut Content) -> &mut T,
}

/// Makes the columns of rows: a column, the field that it is of, what that holds, and what people call it.
macro_rules! columns {
    ($($column:ident: $field:ident, $holds:ident, $names:literal;)*) => {
        // A field without a column would be lost between an export and an import: this compiles only where each has one.
        const _: fn(&Content) = |Content { $($field: _),* }| {};

        /// What a cell is of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Column {
            $($column,)*
        }

        impl Column {
            /// Every column, in the order of an export.
            pub(super) const ALL: [Self; [$(stringify!($column)),*].len()] = [$(Self::$column),*];

            /// The name that we write, which is the field's.
            pub(super) const fn name(self) -> &'static str {
                match self {
                    $(Self::$column => stringify!($field),)*
                }
            }

            /// The names that people give to it, folded, with `|` between them.
            pub(super) const fn names(self) -> &'static str {
                match self {
                    $(Self::$column => $names,)*
                }
            }

            /// The field that it is of.
            pub(super) fn field(self) -> Field {
                match self {
                    $(Self::$column => Field::$holds(Access {
                        of: |content| &content.$field,
                        within: |content| &mut content.$field,
                    }),)*
                }
            }
        }
    };
}

// The names are in English, German, Spanish, French, Portuguese, Italian and Dutch, those of the two that matter in some more.
// Tags sort entries; nobody asks by them.
columns! {
    Guide: guide, Text, "guide|handbook|leitfaden|guia|guida|gids";
    Question: question, Text,
        "question|questions|q|faq question|user question|customer question|frage|fragen|pregunta|preguntas|pergunta|\
         perguntas|domanda|domande|vraag|vragen|fraga|fragor|spørgsmal|spørsmal|pytanie|pytania|вопрос|вопросы|\
         問題|问题|質問|질문";
    Phrasings: phrasings, List,
        "phrasings|phrasing|other phrasings|other wordings|wordings|also asked|also asked as|asked|other words|\
         other ways to ask|other questions|similar questions|alternative questions|alternate questions|alternatives|\
         variants|variations|synonyms|synonym|keywords|keyword|key words|aliases|alias|alt questions|\
         auch gefragt|andere formulierungen|formulierungen|synonyme|stichworte|stichworter|schlagworte|schlagworter|\
         schlusselworter|sinonimos|palabras clave|otras formas|variantes|\
         autres formulations|formulations|synonymes|mots cles|mots clefs|outras formas|palavras chave|sinonimi|\
         parole chiave|altre formulazioni|varianti|\
         synoniemen|trefwoorden|andere formuleringen|varianten";
    Answer: answer, Text,
        "answer|answers|a|reply|response|antwort|antworten|respuesta|respuestas|reponse|reponses|resposta|respostas|\
         risposta|risposte|antwoord|antwoorden|faq answer|svar|odpowiedz|odpowiedzi|ответ|ответы|答案|回答|答え|解答|답변";
    SourceLink: source_link, Optional,
        "source link|source url|link|links|url|hyperlink|web link|weblink|web address|quelllink|enlace|lien|ligacao|\
         collegamento|koppeling";
    Expires: expires, Day,
        "expires|expires on|expires at|expire date|end date|ends|expiry|expiry date|expiration|expiration date|\
         valid until|valid to|valid through|good until|until|last day|gultig bis|ablaufdatum|lauft ab|valido hasta|\
         valida hasta|caduca|caducidad|vence|valable jusqu'au|valable jusqu au|expire|expire le|valido ate|valida ate|\
         validade|expira|valido fino al|scadenza|scade|geldig tot|vervaldatum|verloopt";
}

impl Column {
    /// Those without which no row is an entry. The guide is needed, too, where there are several; else it is the only one.
    pub(super) const NEEDED: [Self; 2] = [Self::Question, Self::Answer];

    /// Whether all that is said under several names for it counts.
    pub(super) fn is_list(self) -> bool {
        matches!(self.field(), Field::List(_))
    }

    /// The names of all, as a sentence lists them.
    pub(super) fn listed() -> String {
        let names = Self::ALL.map(Self::name);
        let (last, others) = names.split_last().unwrap_or((&"", &[]));
        format!("{} and {last}", others.join(", "))
    }
}
