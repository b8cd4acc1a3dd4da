//! Which short lines state something rather than naming it: hours, prices, telephone numbers, labels with values, orders,
//! the words that end a letter?

use super::counted::series_label;
use super::style::{is_question_word, is_short, is_title_case};

/// The most words of a label.
const LABEL_WORDS: usize = 3;

/// Days as they are written before hours, their first letters.
const DAYS: [&str; 14] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "mo", "di", "mi", "do", "fr", "sa", "so"];

/// What is said of a day, besides hours.
const STATES: [&str; 10] =
    ["closed", "open", "off", "free", "geschlossen", "geöffnet", "zu", "fermé", "cerrado", "chiuso"];

/// Money, in small letters.
const MONEY: [&str; 16] = [
    "€", "$", "£", "eur", "usd", "gbp", "chf", "euro", "euros", "dollar", "dollars", "pound", "pounds", "cent",
    "cents", "francs",
];

/// What something happens once, or costs so much, a time of.
const TIMES: [&str; 12] =
    ["day", "week", "month", "year", "hour", "night", "term", "season", "person", "head", "piece", "visit"];

/// Whether a line gives hours, a price, a rate or a telephone number, or says of a day whether it is open.
pub(super) fn is_figure(words: &str) -> bool {
    if !is_short(words) {
        return false;
    }
    let all: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let day = all.first().is_some_and(|first| is_day(first));
    let state = day && all.len() > 1 && all.last().is_some_and(|last| STATES.contains(&last.trim_end_matches('.')));
    let range = |word: &String| word.split_once(['-', '–']).is_some_and(|(from, to)| is_number(from) && is_number(to));
    let apart = || all.windows(3).any(|words| is_number(&words[0]) && is_dash(&words[1]) && is_number(&words[2]));
    let hours = day && (all.iter().any(range) || apart());
    let pairs = || all.windows(2).any(|pair| begins_with_figure(&pair[0]) && MONEY.contains(&pair[1].as_str()));
    state
        || hours
        || is_rate(&all)
        || pairs()
        || all.iter().any(|word| is_amount(word) || is_time(word))
        || has_telephone(&all)
}

/// Whether words end as `twice a day` and `5 euros per person` do.
fn is_rate(words: &[String]) -> bool {
    let [.., before, of, time] = words else { return false };
    let open = ["for", "of", "in", "spend", "such", "is"].contains(&before.as_str());
    matches!(of.as_str(), "a" | "per") && TIMES.contains(&time.trim_end_matches(',')) && !open
}

fn is_number(word: &str) -> bool {
    (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_dash(word: &str) -> bool {
    matches!(word, "-" | "–" | "to" | "bis")
}

/// `Mon`, `Monday`, `Mon-Fri`, `Mo.`
fn is_day(word: &str) -> bool {
    let first = word.split(['-', '–', '/', ',', '.', ':']).next().unwrap_or(word);
    let whole = first.strip_suffix("day").or_else(|| first.strip_suffix("days"));
    DAYS.contains(&first) || whole.is_some_and(|whole| DAYS[..7].contains(&whole.get(..3).unwrap_or(whole)))
}

fn begins_with_figure(word: &str) -> bool {
    word.trim_start_matches(['+', '-', '–', '~', '€', '$', '£', '(']).starts_with(|c: char| c.is_ascii_digit())
}

/// `€5`, `20€`, `$3.50`
fn is_amount(word: &str) -> bool {
    begins_with_figure(word) && word.contains(['€', '$', '£'])
}

/// `9:30`, `10am`, `9-17h`
fn is_time(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let clock = word.split_once(':').is_some_and(|(hour, minute)| {
        let digits = |text: &str| !text.is_empty() && text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        digits(hour) && minute.get(..2).is_some_and(digits)
    });
    let number = word.trim_end_matches(char::is_alphabetic);
    clock || number.len() < word.len() && begins_with_figure(number) && matches!(&word[number.len()..], "am" | "pm")
}

/// Seven figures and more beside each other.
fn has_telephone(words: &[String]) -> bool {
    let part = |word: &&String| {
        let word = word.trim_matches(|c: char| matches!(c, '(' | ')' | '+' | ',' | '/' | '-'));
        word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-' || byte == b'/')
    };
    let parts: Vec<bool> = words.iter().map(|word| part(&word)).collect();
    let digits = |word: &String| word.bytes().filter(u8::is_ascii_digit).count();
    (0..words.len()).any(|at| {
        let row: usize =
            words[at..].iter().zip(&parts[at..]).take_while(|(_, part)| **part).map(|(word, _)| digits(word)).sum();
        // Eight figures in two parts of four are years.
        row >= 7 && !(words[at].len() == 9 && digits(&words[at]) == 8)
    })
}

/// The parts of a line that is a label with what it stands for, as `Contact: Ines Rook` and `Gain – brightness of the echo` are.
fn label_and_value(words: &str) -> Option<(&str, &str)> {
    let parts = [": ", " – ", " — ", " - "].iter().find_map(|join| words.split_once(join));
    parts.filter(|(label, value)| {
        let few = (1..=LABEL_WORDS).contains(&label.split_whitespace().count());
        few && !value.trim().is_empty() && series_label(words).is_none()
    })
}

/// Whether a line is a label with what it stands for.
pub(super) fn is_labelled(words: &str) -> bool {
    label_and_value(words).is_some()
}

/// Whether a label's value is one that no heading has: it begins with a small letter, is one word, or has a figure.
pub(super) fn is_plain_value(words: &str) -> bool {
    let Some((label, value)) = label_and_value(words).filter(|(label, _)| words[label.len()..].starts_with(": "))
    else {
        return false;
    };
    let asked = value.split_whitespace().next().is_some_and(|first| is_question_word(&first.to_lowercase()));
    let low = value.starts_with(char::is_lowercase) && !asked;
    let figure = value.split_whitespace().any(begins_with_figure);
    low || figure || !value.trim().contains(' ') && !label.trim().is_empty()
}

/// Verbs that orders begin with and that are nothing else.
const ORDERS: [&str; 14] = [
    "bring", "wear", "wash", "arrive", "ask", "wipe", "remove", "don't", "don’t", "never", "always", "please", "tell",
    "give",
];

/// Verbs that may be nouns, too, unless what they are about has an article.
const MAYBE_ORDERS: [&str; 30] = [
    "take", "put", "keep", "call", "leave", "feed", "use", "close", "open", "turn", "press", "wait", "check", "write",
    "send", "pay", "return", "switch", "lock", "clean", "make", "park", "sign", "stay", "read", "fill", "empty",
    "follow", "show", "hand",
];

/// What an order is about begins with one of these.
const MEANT: [&str; 14] =
    ["the", "a", "an", "your", "it", "them", "all", "any", "every", "no", "this", "these", "us", "me"];

/// Whether a line tells someone to do something: a verb of orders before what it is about.
pub(super) fn is_order(words: &str) -> bool {
    let all: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let Some((first, rest)) = all.split_first().filter(|(_, rest)| rest.len() > 1) else { return false };
    let noun = ["of", "and", "or", "&"].contains(&rest[0].as_str());
    let meant = rest.iter().any(|word| MEANT.contains(&word.as_str()));
    let verb = ORDERS.contains(&first.as_str()) || meant && MAYBE_ORDERS.contains(&first.as_str());
    verb && !noun && is_title_case(words) != Some(true) && !words.ends_with(['?', ':'])
}

/// What letters end with.
const CLOSINGS: [&str; 30] = [
    "best regards",
    "kind regards",
    "warm regards",
    "regards",
    "best wishes",
    "yours sincerely",
    "yours faithfully",
    "sincerely",
    "cheers",
    "many thanks",
    "thanks",
    "mit freundlichen grüßen",
    "viele grüße",
    "cordialement",
    "saludos",
    "met vriendelijke groet",
    "best,",
    "all the best",
    "warmly",
    "yours truly",
    "mit freundlichem gruß",
    "liebe grüße",
    "beste grüße",
    "freundliche grüße",
    "herzliche grüße",
    "bien cordialement",
    "bien à vous",
    "un saludo",
    "atentamente",
    "cordiali saluti",
];

/// Whether a line is what a letter ends with, with the name of who wrote it perhaps.
pub(in crate::corpus) fn is_closing(words: &str) -> bool {
    let small = words.to_lowercase();
    let name = |rest: &str| {
        let name = &words[words.len() - rest.len()..];
        name.split_whitespace().count() <= 3 && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
    };
    let rest = CLOSINGS.iter().find_map(|closing| small.strip_prefix(closing)).filter(|_| small.len() == words.len());
    rest.is_some_and(|rest| {
        let named = rest.trim_start_matches([',', '.', '!']);
        named.is_empty() || named.starts_with(' ') && name(named)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_prices_rates_and_telephone_numbers_are_facts() {
        for words in [
            "Mon 9-17",
            "Mon - Fri 9 - 17",
            "Wed closed",
            "Sundays closed",
            "Doors 19:30",
            "Lunch from 11am",
            "5 euros",
            "Locker €2",
            "Twice a day",
            "Mia Berg 555-0101",
            "Desk 0161 555 012",
        ] {
            assert!(is_figure(words), "{words}");
        }
        for words in [
            "Monday morning",
            "Phase 2",
            "Budget 2025-2026",
            "Summer 2026",
            "Top 10 mistakes",
            "A day in the life",
            "Monday 12 May",
        ] {
            assert!(!is_figure(words), "{words}");
        }
    }

    #[test]
    fn a_label_with_a_plain_value_is_told_from_a_heading_of_two_parts() {
        for words in
            ["Wifi: GuestNet", "Checkout: 11:00", "Parking: use the north lot", "Emergency contact: Dana, 555-0134"]
        {
            assert!(is_plain_value(words), "{words}");
        }
        for words in ["Case Studies: From Real Stations", "Training: what you need", "Fees", "Contact: Ines Rook"] {
            assert!(!is_plain_value(words), "{words}");
        }
    }

    #[test]
    fn what_letters_end_with_is_told_from_names() {
        for words in ["Best regards", "Kind regards, Ines", "Cheers"] {
            assert!(is_closing(words), "{words}");
        }
        for words in ["Thanks to the sponsors", "Regards and wishes of the club", "Cheerleading"] {
            assert!(!is_closing(words), "{words}");
        }
    }

    #[test]
    fn orders_are_told_from_names() {
        for words in ["Bring your ID card", "Wear closed shoes", "Never leave the gate open"] {
            assert!(is_order(words), "{words}");
        }
        for words in
            ["Open days", "Park opening hours", "Use of the lift", "Leave and the law", "Ask Me Anything Tonight"]
        {
            assert!(!is_order(words), "{words}");
        }
    }
}
