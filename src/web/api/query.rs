//! What do an address's parameters say?

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::nearest::nearest;
use crate::web::problem::{Kind, Problem, words};

/// A name less like a known one than this (Jaro-Winkler, 0 to 1) is not taken for it.
const LEAST_LIKENESS: f64 = 0.7;

/// The parameters of an address, each known and given once.
#[derive(Debug)]
pub(super) struct Given(Vec<(&'static str, String)>);

impl Given {
    /// Reads parameters, of which these are known.
    ///
    /// # Errors
    /// When one is not known, given twice, or no text.
    ///
    /// # Source
    /// WHATWG URL Standard, `application/x-www-form-urlencoded` parsing; but what is no UTF-8 is refused and not replaced.
    pub(super) fn read(query: Option<&str>, known: &'static [&'static str]) -> Result<Self, Problem> {
        let mut given: Vec<(&'static str, String)> = Vec::new();
        for pair in query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let name = decoded(name)?;
            let Some(name) = known.iter().find(|known| **known == name) else {
                let near = nearest(&name.to_lowercase(), known.iter().copied(), LEAST_LIKENESS);
                return Err(Problem::new(Kind::UnknownParameter, words::unknown_name("parameter", &name, near, known)));
            };
            if given.iter().any(|(other, _)| other == name) {
                return Err(Problem::new(Kind::BadParameter, words::repeated(name)));
            }
            given.push((*name, decoded(value)?));
        }
        Ok(Self(given))
    }

    /// A parameter's value; none where it is not given.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }

    /// A parameter that is needed; `example` shows how it is given.
    ///
    /// # Errors
    /// When it is not given.
    pub(super) fn needed(&self, name: &str, example: &str) -> Result<&str, Problem> {
        self.get(name).ok_or_else(|| Problem::new(Kind::MissingParameter, words::missing(name, example)))
    }

    /// The first parameter with more characters than may be.
    ///
    /// # Errors
    /// When there is one.
    pub(super) fn bounded(&self, most: usize) -> Result<(), Problem> {
        match self.0.iter().find(|(_, value)| value.chars().nth(most).is_some()) {
            Some((name, _)) => Err(Problem::new(Kind::TextTooLong, words::too_long(name, most))),
            None => Ok(()),
        }
    }

    /// A number within these bounds, or what holds where it is not given.
    ///
    /// # Errors
    /// When it is another.
    pub(super) fn number(&self, name: &str, [least, most]: [usize; 2], otherwise: usize) -> Result<usize, Problem> {
        let Some(text) = self.get(name) else { return Ok(otherwise) };
        let number = text.parse().ok().filter(|number| (least..=most).contains(number));
        number.ok_or_else(|| Problem::new(Kind::BadParameter, words::not_between(name, least, most)))
    }
}

fn decoded(text: &str) -> Result<String, Problem> {
    let spaced = if text.contains('+') { Cow::Owned(text.replace('+', " ")) } else { Cow::Borrowed(text) };
    let decoded = percent_decode_str(&spaced).decode_utf8().map(Cow::into_owned);
    decoded.map_err(|_| Problem::new(Kind::BadEncoding, words::not_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[&str] = &["q", "guide", "id"];

    fn read(query: &str) -> Result<Given, String> {
        Given::read(Some(query), KNOWN).map_err(|problem| format!("{problem:?}"))
    }

    #[test]
    fn values_are_decoded_as_forms_write_them() {
        let given = read("q=what+is%20%C3%A9+%26+100%25&&guide=").unwrap();
        assert_eq!((given.get("q"), given.get("guide"), given.get("id")), (Some("what is é & 100%"), Some(""), None));
        assert_eq!(read("q=a=b").unwrap().get("q"), Some("a=b"));
        assert_eq!(read("q=100%").unwrap().get("q"), Some("100%"));
        assert!(Given::read(None, KNOWN).unwrap().get("q").is_none());
    }

    #[test]
    fn what_is_not_known_is_refused_with_the_nearest_name() {
        for (typed, meant) in [("question=x", "`q`"), ("Q=x", "`q`"), ("giude=x", "`guide`"), ("q=x&ID=1", "`id`")] {
            let told = read(typed).unwrap_err();
            assert!(told.contains(&format!("did you mean {meant}?")), "{typed}: {told}");
        }
        assert!(!read("zzz=1").unwrap_err().contains("did you mean"));
    }

    #[test]
    fn what_is_given_twice_or_is_no_text_is_refused() {
        assert!(read("q=a&q=b").unwrap_err().contains("BadParameter"));
        for bad in ["q=%ff", "q=%c3%28", "%ff=q", "q=%ed%a0%80"] {
            assert!(read(bad).unwrap_err().contains("BadEncoding"), "{bad}");
        }
    }

    #[test]
    fn a_number_and_a_text_keep_to_their_bounds() {
        let given = Given::read(Some("limit=7&q=four"), &["limit", "q"]).unwrap();
        assert_eq!(given.number("limit", [1, 7], 3).unwrap(), 7);
        assert!(given.number("limit", [1, 6], 3).is_err());
        assert_eq!(given.number("other", [1, 6], 3).unwrap(), 3);
        assert!(given.bounded(4).is_ok() && given.bounded(3).is_err());
    }
}
