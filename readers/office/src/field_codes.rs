//! What does the code of a field in Word or RTF say?

/// No field has a longer code.
pub(crate) const CODE_BYTES: usize = 4096;

/// Whether a field's code makes a table of contents, of figures, or an index.
pub(crate) fn is_contents(code: &str) -> bool {
    let name = code.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
    ["TOC", "INDEX", "TOA"].contains(&name.as_str())
}

/// Whether a field's code is the number of the page that it happens to stand on.
pub(crate) fn is_page(code: &str) -> bool {
    let name = code.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
    ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains(&name.as_str())
}

/// The address in a field's code that makes a link.
pub(crate) fn address(code: &str) -> Option<String> {
    let mut words = code.trim_start().splitn(2, char::is_whitespace);
    let is_link = words.next().is_some_and(|name| name.eq_ignore_ascii_case("HYPERLINK"));
    let rest = words.next().filter(|_| is_link)?.trim_start();
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next().map(str::to_owned),
        None => rest.split_whitespace().next().filter(|word| !word.starts_with('\\')).map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_say_where_links_go() {
        assert_eq!(address(" HYPERLINK \"https://e.org/a b\" \\o \"tip\" "), Some("https://e.org/a b".to_owned()));
        assert_eq!(address("HYPERLINK https://e.org"), Some("https://e.org".to_owned()));
        assert_eq!(address("HYPERLINK \\l \"top\""), None);
        assert_eq!(address("PAGE"), None);
        assert!(is_page(" PAGE \\* MERGEFORMAT") && !is_page("PAGEREF x"));
        assert!(is_contents(" TOC \\o \"1-3\""));
    }
}
