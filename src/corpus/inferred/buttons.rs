//! Which lines are a web page's own: its buttons, when it was changed, whose it is?

use crate::corpus::plain::style::ends_sentence;

/// Buttons of web pages, each a line by itself.
const BUTTONS: [&str; 126] = [
    "share",
    "share this",
    "share this page",
    "share this article",
    "share this post",
    "share this story",
    "share on facebook",
    "share on twitter",
    "share on x",
    "share on linkedin",
    "share on whatsapp",
    "share on pinterest",
    "share on reddit",
    "share by email",
    "share via email",
    "share via whatsapp",
    "tweet this",
    "tweet",
    "pin it",
    "facebook",
    "twitter",
    "linkedin",
    "whatsapp",
    "pinterest",
    "reddit",
    "instagram",
    "email",
    "print",
    "print this page",
    "print this article",
    "print this",
    "print page",
    "print friendly version",
    "email this page",
    "email to a friend",
    "copy link",
    "back to top",
    "return to top",
    "go to top",
    "top of page",
    "to the top",
    "scroll to top",
    "skip to content",
    "skip to main content",
    "skip to navigation",
    "skip navigation",
    "skip to search",
    "skip to footer",
    "edit this page",
    "edit on github",
    "edit this page on github",
    "improve this page",
    "suggest an edit",
    "report an issue with this page",
    "was this page helpful",
    "was this article helpful",
    "was this helpful",
    "read more",
    "read more here",
    "continue reading",
    "view all posts",
    "see all articles",
    "subscribe to our newsletter",
    "sign up for our newsletter",
    "sign up to our newsletter",
    "join our newsletter",
    "follow us on facebook",
    "follow us on twitter",
    "follow us on instagram",
    "follow us on social media",
    "cookie settings",
    "cookie preferences",
    "manage cookies",
    "manage cookie preferences",
    "accept all cookies",
    "toggle navigation",
    "main menu",
    "search this site",
    "leave a comment",
    "imprint",
    "privacy",
    "privacy policy",
    "terms",
    "terms of use",
    "terms of service",
    "terms and conditions",
    "legal notice",
    "sitemap",
    "site map",
    "accessibility statement",
    "seite drucken",
    "nach oben",
    "zum seitenanfang",
    "zum inhalt springen",
    "zum hauptinhalt springen",
    "weiterlesen",
    "seite teilen",
    "artikel teilen",
    "teilen",
    "drucken",
    "auf facebook teilen",
    "auf twitter teilen",
    "newsletter abonnieren",
    "cookie-einstellungen",
    "impressum",
    "datenschutz",
    "datenschutzerklärung",
    "agb",
    "war diese seite hilfreich",
    "war dieser artikel hilfreich",
    "haut de page",
    "retour en haut",
    "aller au contenu",
    "aller au contenu principal",
    "lire la suite",
    "imprimer cette page",
    "partager sur facebook",
    "mentions légales",
    "politique de confidentialité",
    "volver arriba",
    "ir al contenido",
    "saltar al contenido",
    "leer más",
    "imprimir esta página",
    "aviso legal",
    "política de privacidad",
];

/// Those that could be a heading or a cell when they stand alone.
const UNSURE: [&str; 40] = [
    "nach oben",
    "newsletter abonnieren",
    "share",
    "facebook",
    "twitter",
    "linkedin",
    "whatsapp",
    "pinterest",
    "email",
    "print",
    "reddit",
    "instagram",
    "tweet",
    "imprint",
    "privacy",
    "terms",
    "sitemap",
    "impressum",
    "datenschutz",
    "datenschutzerklärung",
    "agb",
    "teilen",
    "drucken",
    "privacy policy",
    "terms of use",
    "terms of service",
    "terms and conditions",
    "legal notice",
    "site map",
    "accessibility statement",
    "mentions légales",
    "politique de confidentialité",
    "aviso legal",
    "política de privacidad",
    "leave a comment",
    "main menu",
    "continue reading",
    "to the top",
    "print this",
    "read more here",
];

/// How a line begins that leads to another page, or stands in for a button.
const LEADS: [&str; 11] = [
    "read more:",
    "read next:",
    "read also:",
    "also read:",
    "you might also like:",
    "you may also like:",
    "weiterlesen:",
    "lesen sie auch:",
    "lire aussi :",
    "à lire aussi :",
    "leer también:",
];

/// How a line begins that asks whether a page helped.
const VOTES: [&str; 6] =
    ["was this ", "did this ", "is this page ", "war diese", "cette page vous a-t-elle ", "¿te ha sido útil"];

/// Whether a line is one button, or several beside each other.
pub(super) fn is_button(lower: &str) -> bool {
    let parts = lower.split(['|', '•', '·', '/', ',', ':']).map(button_words).filter(|part| !part.is_empty());
    let parts: Vec<String> = parts.collect();
    let known = |part: &String| BUTTONS.contains(&part.as_str());
    let sure = |part: &String| known(part) && !UNSURE.contains(&part.as_str());
    let (Some(first), true) = (parts.first(), parts.len() <= 8) else { return false };
    let row = parts.iter().all(|part| part.split(' ').all(|word| UNSURE.contains(&word)) || known(part));
    let listed = sure(first) && parts.len() > 1 && row;
    let alone = parts.len() == 1 && sure(first);
    let legal =
        parts.iter().any(|part| ["privacy", "datenschutz", "confidential"].iter().any(|law| part.contains(law)));
    let telling = parts.len() > 2 || legal || parts.iter().any(sure);
    let all_known = parts.len() > 1 && telling && parts.iter().all(known);
    let led = LEADS.iter().any(|lead| lower.starts_with(lead)) && lower.len() <= 120;
    alone || listed || all_known || led || is_reading_time(lower) || asks_for_a_vote(lower)
}

/// Whether words are a button's where others of a page are beside them.
pub(super) fn is_known_button(lower: &str) -> bool {
    BUTTONS.contains(&button_words(lower).as_str())
}

/// `Was this page helpful? Yes No`, `War diese Seite hilfreich? Ja Nein`
fn asks_for_a_vote(lower: &str) -> bool {
    let Some((question, answers)) = lower.split_once('?') else { return false };
    let about = ["helpful", "useful", "hilfreich", "help you", "answer your question", "aidé", "utile"];
    let helpful = VOTES.iter().any(|vote| question.starts_with(vote))
        && about.iter().any(|about| question.ends_with(about))
        && question.len() < 50;
    let voted = answers.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let vote = ["", "yes", "no", "ja", "nein", "oui", "non", "sí"];
    helpful && voted.into_iter().all(|word| vote.contains(&word))
}

fn button_words(part: &str) -> String {
    let kept = part.trim_matches(|character: char| !character.is_alphanumeric());
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `5 min read`, `Reading time 8 minutes`
fn is_reading_time(lower: &str) -> bool {
    if let Some(rest) = lower.strip_prefix("reading time") {
        return rest.split_whitespace().count() <= 3 && rest.contains(|c: char| c.is_ascii_digit());
    }
    let words: Vec<&str> = lower.split([' ', '-']).collect();
    matches!(words[..], [number, "min" | "minute" | "minutes", "read"] if number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// How a line begins that says when a text was changed.
const UPDATES: [&str; 10] = [
    "last updated",
    "last modified",
    "last edited",
    "last reviewed",
    "last revised",
    "last changed",
    "page last updated",
    "this page was last",
    "updated on",
    "zuletzt aktualisiert",
];

/// Whether a line says when a text was changed; `top` says that it stands near the document's beginning.
pub(super) fn is_update(lower: &str, top: bool) -> bool {
    let figure = |rest: &str| rest.contains(|c: char| c.is_ascii_digit());
    let told = UPDATES.iter().any(|begins| {
        lower.strip_prefix(begins).is_some_and(|rest| {
            let short = rest.split_whitespace().count() <= 3 && !ends_sentence(rest);
            short || figure(rest)
        })
    });
    let near = lower.strip_prefix("updated ").is_some_and(figure)
        || ["published ", "posted on "].iter().any(|begins| lower.strip_prefix(begins).is_some_and(is_date));
    (told || top && near) && lower.split_whitespace().count() <= 10
}

/// Whether words begin as a date does and are little more.
fn is_date(words: &str) -> bool {
    let all: Vec<&str> = words.trim_start_matches("on ").split_whitespace().collect();
    let year =
        all.iter().any(|word| word.len() >= 4 && word.contains("20") && word.contains(|c: char| c.is_ascii_digit()));
    year && all.len() <= 6 && !ends_sentence(words.trim_end_matches('.'))
}

/// Whether a line is a notice of copyright.
pub(super) fn is_copyright(lower: &str) -> bool {
    let begins = lower.starts_with('©')
        || lower.starts_with("(c) 2")
        || lower.starts_with("copyright ©")
        || lower.starts_with("copyright (c)");
    let year = lower.contains("19") || lower.contains("20");
    begins && year && lower.len() <= 120
        || matches!(
            lower.trim_end_matches('.'),
            "all rights reserved" | "alle rechte vorbehalten" | "tous droits réservés"
        )
}
