//! How is what tells who someone is taken out of a text, before it is kept?
//!
//! Where it is unclear, a text loses a word rather than a member their privacy: a range of two five-digit numbers reads
//! like a phone number and goes. Years, dates and whatever has fewer than seven digits stay.

mod numbers;

const LINK: &str = "[link]";
const MEMBER: &str = "[member]";
const EMAIL: &str = "[email]";

/// The text with a mark in the place of each email address, phone number, long number, mention of a member, and link
/// with user and password. A masked text stays as it is.
#[must_use]
pub fn mask(text: &str) -> String {
    let text = mask_links(text);
    let text = mask_members(&text);
    let text = mask_emails(&text);
    let text = numbers::mask(&text);
    // `http://12 34567@x` has its number masked only now, and is one word since then.
    mask_links(&text)
}

/// Links that have an `@` before their path.
fn mask_links(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("://") {
        let after = &rest[at + 3..];
        let authority = after.split(|c: char| c.is_whitespace() || "/\\?#".contains(c)).next().unwrap_or_default();
        if authority.contains(is_at) {
            masked.push_str(rest[..at].trim_end_matches(|c: char| c.is_ascii_alphanumeric() || "+-.".contains(c)));
            masked.push_str(LINK);
            rest = after.trim_start_matches(|c: char| !c.is_whitespace());
        } else {
            masked.push_str(&rest[..at + 3]);
            rest = after;
        }
    }
    masked + rest
}

/// Mentions as Discord writes them: `<@123>`, formerly also `<@!123>`.
fn mask_members(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("<@") {
        let after = &rest[at + 2..];
        let id = after.strip_prefix('!').unwrap_or(after);
        let end = id.trim_start_matches(|c: char| c.is_ascii_digit());
        masked.push_str(&rest[..at]);
        rest = match end.strip_prefix('>') {
            Some(end_of_mention) if end.len() < id.len() => {
                masked.push_str(MEMBER);
                end_of_mention
            }
            _ => {
                masked.push_str("<@");
                after
            }
        };
    }
    masked + rest
}

fn mask_emails(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(is_at) {
        let (before, after) = rest.split_at(at);
        let after = &after[after.chars().next().map_or(0, char::len_utf8)..];
        // No `@` is part of a name, so that no text is walked twice.
        let other = before.trim_end_matches(is_of_address);
        let host = host(after);
        if other.len() == before.len() || host.is_empty() {
            masked.push_str(&rest[..rest.len() - after.len()]);
            rest = after;
        } else {
            masked.push_str(other);
            masked.push_str(EMAIL);
            rest = &after[host.len()..];
        }
    }
    masked + rest
}

/// The host at the beginning of a text, empty where it has no dot inside; the end of a sentence is no part of it.
fn host(text: &str) -> &str {
    let end = text.find(|c: char| !is_of_address(c) || "/!?#'*~`|…。、".contains(c)).unwrap_or(text.len());
    let host = text[..end].trim_end_matches(|c: char| !c.is_alphanumeric());
    if host.trim_start_matches(is_dot).contains(is_dot) { host } else { "" }
}

/// Whether a character can stand in an address. Letters of any script can, and with them their accents: what can not is
/// told instead.
fn is_of_address(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !is_at(c) && !"<>()[]\":;,，；：".contains(c)
}

fn is_at(c: char) -> bool {
    matches!(c, '@' | '＠' | '﹫')
}

fn is_dot(c: char) -> bool {
    matches!(c, '.' | '．')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_links_and_mentions_are_masked() {
        for (text, masked) in [
            ("write to jane.doe+ma@clinic.example.org.", "write to [email]."),
            ("(mailto:x@y.co), a@b.cc;c@d.ee", "(mailto:[email]), [email];[email]"),
            ("jane@x.org\0right?", "[email]\0right?"),
            ("josé@exämple.de jose\u{301}@ex\u{e4}mple.de 李＠例子.中国。", "[email] [email] [email]。"),
            ("joe@x.com…and **joe@x.com**", "[email]…and [email]**"),
            ("see https://joe:secret@host.example/a?b=c now", "see [link] now"),
            ("http://12 34567@x", "[link]"),
            ("<@123456789012345678> and <@!5> asked <@me>", "[member] and [member] asked <@me>"),
        ] {
            assert_eq!(mask(text), masked);
        }
    }

    #[test]
    fn what_is_no_address_stays() {
        for text in [
            "ask @everyone in #pay @ 5 pm",
            "https://example.org/a@b and http://x.org?q=@",
            "me@home",
            "@joe.smith",
            "a @ b.com",
            "@",
            "",
        ] {
            assert_eq!(mask(text), text);
        }
    }

    #[test]
    fn numbers_that_tell_who_someone_is_are_masked() {
        for (text, masked) in [
            ("call +1 (555) 123-4567 or 555.123.4567!", "call [phone] or [phone]!"),
            ("(555)123-4567, 555-1234", "[phone], [phone]"),
            ("+49 171 2345678; 020 7946 0958; 01.23.45.67.89", "[phone]; [phone]; [phone]"),
            ("\u{202a}+1\u{a0}555\u{2011}123\u{2011}4567\u{202c}", "\u{202a}[phone]\u{202c}"),
            ("+441632960961; 00441632960961, 555 1234 555 9876", "[phone]; [number], [number]"),
            ("ssn 123-45-6789, card 4111 1111 1111 1111", "ssn [number], card [number]"),
            ("card 4111-2024-2025-1111 id 1234567", "card [number] id [number]"),
            ("US12345678x", "US[number]x"),
            ("call ５５５-１２３-４５６７ or ٠١٢٣٤٥٦٧٨٩", "call [phone] or [phone]"),
            ("5️⃣5️⃣5️⃣ 1️⃣2️⃣3️⃣4️⃣", "[number]\u{fe0f}\u{20e3}"),
            ("5\u{200b}5\u{200b}5\u{200b}1\u{200b}2\u{200b}3\u{200b}4", "[number]"),
            ("since 12.05.2024 call 555-123-4567", "since 12.05.2024 call [phone]"),
            ("(ask 555 123 4567)", "(ask [phone])"),
        ] {
            assert_eq!(mask(text), masked);
        }
    }

    #[test]
    fn years_dates_codes_and_short_numbers_stay() {
        for text in [
            "60 months, 24/7, $1,250,000",
            "2024-2025, 2024 – 2025 and 2023 2024 2025",
            "the years 2024-2025 60 months",
            "2024-05-12 10:30, 12.05.2024, 5-12-2024, 05/12/2024",
            "from 2024-05-12 - 2025-05-12, 12.05.2024-14.05.2024",
            "CPT 99213 and CPT 99214, 99215",
            "ICD E11.9, 123456",
            "1. 2024\n2. 2025\n3. 2026",
        ] {
            assert_eq!(mask(text), text);
        }
    }

    /// Texts of the pieces that masking goes by, since chance alone hardly makes an address.
    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "@", "＠", ".", "-", " ", "(", ")", "+", "://", "/", "http", "<@", ">", "!", "a", "é", "[", "]", "12",
            "2024", "2025", "5", "٣", "５", "²", "\u{200b}", "\u{20e3}", "\n", "–", ":", "…", "b.cc", "1234567", "_",
        ]);
        prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn a_masked_text_stays_as_it_is(text in prop_oneof![3 => pieces(), 1 => any::<String>()]) {
            let once = mask(&text);
            prop_assert_eq!(mask(&once), once);
        }

        #[test]
        fn no_seven_digits_in_a_row_are_left(text in prop_oneof![3 => pieces(), 1 => any::<String>()]) {
            let masked = mask(&text);
            let digits: Vec<char> = masked.chars().collect();
            prop_assert!(!digits.windows(7).any(|seven| seven.iter().all(|c| c.is_numeric())), "{}", masked);
        }
    }
}
