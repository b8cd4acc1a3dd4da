//! What is an RTF file made of? Groups, control words, and text between them.

/// A piece of an RTF file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// A backslash, letters, and perhaps a number.
    Word(&'a str, Option<i32>),
    /// A backslash and another character.
    Symbol(u8),
    /// `\'xx`, a byte of text.
    Hex(u8),
    /// Text as it is.
    Text(&'a [u8]),
}

/// The pieces of an RTF file in order.
pub(super) struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    /// The pieces of these bytes.
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at_checked(count).unwrap_or((self.rest, &[]));
        self.rest = rest;
        taken
    }

    fn take_while(&mut self, wanted: impl Fn(u8) -> bool) -> &'a [u8] {
        let count = self.rest.iter().take_while(|byte| wanted(**byte)).count();
        self.take(count)
    }

    /// What follows a backslash.
    fn control(&mut self) -> Option<Token<'a>> {
        let first = *self.rest.first()?;
        if !first.is_ascii_alphabetic() {
            self.take(1);
            return Some(if first == b'\'' { self.hex() } else { Token::Symbol(first) });
        }
        let name = std::str::from_utf8(self.take_while(|byte| byte.is_ascii_alphabetic())).unwrap_or_default();
        let negative = self.rest.first() == Some(&b'-') && self.rest.get(1).is_some_and(u8::is_ascii_digit);
        self.take(usize::from(negative));
        let digits = std::str::from_utf8(self.take_while(|byte| byte.is_ascii_digit())).unwrap_or_default();
        let number = digits.parse::<i32>().ok().map(|number| if negative { -number } else { number });
        if self.rest.first() == Some(&b' ') {
            self.take(1);
        }
        if name == "bin" {
            self.take(number.and_then(|count| usize::try_from(count).ok()).unwrap_or(0));
        }
        Some(Token::Word(name, number))
    }

    fn hex(&mut self) -> Token<'a> {
        let digits = std::str::from_utf8(self.take_while_hex()).unwrap_or_default();
        u8::from_str_radix(digits, 16).map_or(Token::Text(&[]), Token::Hex)
    }

    fn take_while_hex(&mut self) -> &'a [u8] {
        let count = self.rest.iter().take(2).take_while(|byte| byte.is_ascii_hexdigit()).count();
        self.take(count)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            return match self.rest.first()? {
                b'{' => {
                    self.take(1);
                    Some(Token::Open)
                }
                b'}' => {
                    self.take(1);
                    Some(Token::Close)
                }
                b'\\' => {
                    self.take(1);
                    self.control()
                }
                b'\r' | b'\n' | 0 => {
                    self.take(1);
                    continue;
                }
                _ => {
                    Some(Token::Text(self.take_while(|byte| !matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0))))
                }
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_told_apart() {
        let found: Vec<_> = Tokens::new(b"{\\b1 caf\\'e9\\~\r\n\\u-3 ?\\bin3 }}}x\\par}").collect();
        let text = |text| Token::Text(text);
        assert_eq!(
            found,
            [
                Token::Open,
                Token::Word("b", Some(1)),
                text(b"caf"),
                Token::Hex(0xE9),
                Token::Symbol(b'~'),
                Token::Word("u", Some(-3)),
                text(b"?"),
                Token::Word("bin", Some(3)),
                text(b"x"),
                Token::Word("par", None),
                Token::Close
            ]
        );
    }
}
