//! How is a text written into a page, that it stays a text?

/// A text with what means something in HTML escaped, for elements and for attributes in quotation marks.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// An element of a class around HTML; nothing where that is empty.
pub(crate) fn within(element: &str, class: &str, html: &str) -> String {
    if html.is_empty() {
        return String::new();
    }
    format!("<{element} class=\"{class}\">{html}</{element}>\n")
}

/// A block of a class around HTML; nothing where that is empty.
pub(crate) fn block(class: &str, html: &str) -> String {
    within("div", class, html)
}
