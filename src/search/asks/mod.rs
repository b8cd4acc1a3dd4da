//! Does a text read as a question, and not as a bare list of words, a statement or thanks? By how its language begins one.

mod lists;

use self::lists::Asks;
use crate::corpus::Language;
use crate::index::fold;

/// The fewest words of a question that begins with a verb: `do it` and `will do` ask nothing.
const WORDS_AFTER_VERB: usize = 3;
/// The fewest words of a question that begins with a question word and has no mark: `what` alone is not one to be answered.
const WORDS: usize = 2;
/// What ends a question, in any script.
const MARKS: [char; 4] = ['?', '？', '؟', '⸮'];

/// Whether a text in a language reads as a question. A question mark always says so; without one a text has to begin as the
/// language begins a question or a request to be told something. Of a language whose questions are not known the mark alone
/// tells.
#[must_use]
pub fn reads_as_question(text: &str, language: Language) -> bool {
    let text = text.trim();
    if !text.chars().any(char::is_alphanumeric) {
        return false;
    }
    if text.contains('¿') || text.split_whitespace().any(ends_asking) {
        return true;
    }
    let asks = Asks::of(language);
    if asks.within.iter().any(|word| text.contains(word)) {
        return true;
    }
    // What a shout says is said and not asked.
    if text.trim_end_matches(is_around).ends_with(['!', '！']) {
        return false;
    }
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).map(fold).filter(|word| !word.is_empty()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    begins_as_question(&words, asks)
}

/// Whether a word within a text ends a question: `is it open? thanks`. An address may have the mark within.
fn ends_asking(word: &str) -> bool {
    word.trim_end_matches(is_around).ends_with(MARKS) && !word.contains("://")
}

/// Whether a character may stand after the mark that ends a sentence.
fn is_around(c: char) -> bool {
    "\"'”’»)*_".contains(c)
}

fn begins_as_question(words: &[&str], asks: &Asks) -> bool {
    let skipped = words.iter().take_while(|word| asks.leads.contains(word)).count();
    let words = &words[skipped..];
    let (Some(first), rest) = (words.first(), words.get(1..).unwrap_or_default()) else { return false };
    if asks.phrases.iter().any(|phrase| begins_with(words, phrase)) {
        return words.len() > WORDS;
    }
    if asks.words.contains(first) {
        return words.len() >= WORDS && !asks.exclaims.iter().any(|phrase| begins_with(words, phrase));
    }
    if asks.prepositions.contains(first) && rest.first().is_some_and(|second| asks.words.contains(second)) {
        return words.len() > WORDS;
    }
    asks.verbs.contains(first)
        && words.len() >= WORDS_AFTER_VERB
        && rest.first().is_some_and(|second| !asks.not_after_verbs.contains(second))
}

fn begins_with(words: &[&str], phrase: &str) -> bool {
    let mut words = words.iter();
    phrase.split(' ').all(|word| words.next() == Some(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(language: Language, texts: &[&str]) -> Vec<bool> {
        texts.iter().map(|text| reads_as_question(text, language)).collect()
    }

    fn all_ask(language: Language, texts: &[&str]) {
        for text in texts {
            assert!(reads_as_question(text, language), "{language:?}: {text}");
        }
    }

    fn none_asks(language: Language, texts: &[&str]) {
        for text in texts {
            assert!(!reads_as_question(text, language), "{language:?}: {text}");
        }
    }

    #[test]
    fn a_question_mark_is_enough_in_every_language() {
        let marked = ["parking?", "**parking?**", "Is it open? Thanks", "停车？", "¿y en Texas"];
        for language in [Language::English, Language::Thai, Language::Other("pl")] {
            all_ask(language, &marked);
            none_asks(language, &["?", "", " ?! ", "see https://example.org/?a=1", "https://example.org/a?"]);
        }
    }

    #[test]
    fn english_questions_are_told_from_what_people_also_say() {
        all_ask(
            Language::English,
            &[
                "how long is it valid",
                "what's the fee",
                "and what about Texas",
                "thanks, and when does it expire",
                "do I need a license to work",
                "can MAs give injections",
                "for how long is it valid",
                "tell me about the exam",
                "Isn't there a fee",
            ],
        );
        none_asks(
            Language::English,
            &[
                "thanks!",
                "That is right.",
                "No idea.",
                "license, extra papers, state rules",
                "ma meaning in healthcare",
                "MA introduction",
                "will do",
                "do not worry about it",
                "Yes, from six in the evening, with a badge.",
                "what a great answer",
                "how nice!",
                "I need a short introduction I can read out to my students",
                "what",
            ],
        );
    }

    #[test]
    fn other_languages_have_their_own_beginnings() {
        all_ask(Language::German, &["wie lange gilt es", "Brauche ich eine Lizenz", "ab wann darf ich arbeiten"]);
        none_asks(Language::German, &["danke schön", "Lizenz, Papiere, Regeln", "das stimmt so"]);
        all_ask(Language::French, &["est-ce que je dois payer", "qu'est-ce que la CMA", "depuis quand est-ce permis"]);
        none_asks(Language::French, &["merci beaucoup", "licence, papiers, règles"]);
        all_ask(Language::Spanish, &["cuánto dura el curso", "por qué hace falta", "hay que pagar algo"]);
        none_asks(Language::Spanish, &["muchas gracias", "licencia, papeles, reglas"]);
        all_ask(
            Language::Portuguese,
            &["quanto tempo dura o curso", "por que preciso disso", "será que preciso pagar"],
        );
        none_asks(Language::Portuguese, &["muito obrigado", "licença, papéis, regras"]);
        all_ask(Language::Italian, &["quanto dura il corso", "che cosa serve", "da dove si comincia"]);
        all_ask(Language::Dutch, &["hoe lang duurt het", "moet ik betalen voor het examen"]);
        none_asks(Language::Dutch, &["dank je wel", "diploma, papieren"]);
        assert_eq!(told(Language::Chinese, &["考试多少钱", "谢谢"]), [true, false]);
        assert_eq!(told(Language::Japanese, &["試験はいつですか", "ありがとう"]), [true, false]);
        assert_eq!(told(Language::Korean, &["시험은 언제", "감사합니다"]), [true, false]);
        assert_eq!(told(Language::Thai, &["สอบเมื่อไหร่", "ขอบคุณ"]), [true, false]);
    }

    #[test]
    fn what_is_compared_is_written_as_words_are_folded() {
        for language in Language::OWN {
            let Asks { words, phrases, verbs, leads, prepositions, not_after_verbs, exclaims, .. } = Asks::of(language);
            for text in [words, phrases, verbs, leads, prepositions, not_after_verbs, exclaims]
                .into_iter()
                .flat_map(|list| *list)
            {
                assert!(text.split(' ').all(|word| fold(word) == word), "{language:?}: {text}");
            }
        }
    }
}
