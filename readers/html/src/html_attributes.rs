//! How is a tag of thousands of attributes kept from the parser, which compares each with all before it?

use std::borrow::Cow;

/// The most attributes of one tag; the parser compares each with all before it.
const ATTRIBUTES: usize = 2000;

/// The page with each `<` written as text that opens a tag of thousands of attributes.
///
/// Every `<` before a letter or slash counts, in scripts and comments as well, so that none can hide. Nothing where tags stand in
/// one another's attributes so often that looking takes too long.
pub(super) fn without_endless_tags(html: &str) -> Option<Cow<'_, str>> {
    let bytes = html.as_bytes();
    let mut steps = bytes.len().saturating_mul(16).saturating_add(100_000);
    let mut endless = Vec::new();
    for (at, pair) in bytes.windows(2).enumerate() {
        if pair.first() == Some(&b'<') && pair.get(1).is_some_and(|next| next.is_ascii_alphabetic() || *next == b'/') {
            let rest = bytes.get(at..).unwrap_or_default();
            let (count, length) = count_attributes(rest);
            steps = steps.checked_sub(length)?;
            if count > ATTRIBUTES {
                endless.push(at);
            }
        }
    }
    if endless.is_empty() {
        return Some(Cow::Borrowed(html));
    }
    let mut safe = String::with_capacity(html.len() + endless.len() * 3);
    let mut from = 0;
    for at in endless {
        safe.push_str(html.get(from..at).unwrap_or_default());
        safe.push_str("&lt;");
        from = at + 1;
    }
    safe.push_str(html.get(from..).unwrap_or_default());
    Some(Cow::Owned(safe))
}

/// Where in a tag a byte stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    TagName,
    BeforeName,
    Name,
    AfterName,
    BeforeValue,
    Value,
    Quoted(u8),
}

/// How many attributes the tag at the front has (counting stops when there are too many), and how many bytes it spans.
fn count_attributes(tag: &[u8]) -> (usize, usize) {
    let mut count = 0;
    let mut place = Place::TagName;
    for (at, &byte) in tag.iter().enumerate().skip(2) {
        if byte == b'>' && !matches!(place, Place::Quoted(_)) || count > ATTRIBUTES {
            return (count, at);
        }
        let next = next_place(place, byte);
        count += usize::from(next == Place::Name && place != Place::Name);
        place = next;
    }
    (count, tag.len())
}

fn next_place(place: Place, byte: u8) -> Place {
    let blank = matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0C);
    match (place, byte) {
        (Place::Quoted(open), _) if byte == open => Place::BeforeName,
        (Place::BeforeValue, b'"' | b'\'') => Place::Quoted(byte),
        (Place::BeforeValue, _) if blank => place,
        (Place::TagName | Place::Value, _) if blank => Place::BeforeName,
        (Place::BeforeValue | Place::Value, _) => Place::Value,
        (Place::TagName, b'/') => Place::BeforeName,
        (Place::TagName | Place::Quoted(_), _) => place,
        (_, b'/') => Place::BeforeName,
        (Place::Name | Place::AfterName, b'=') => Place::BeforeValue,
        (Place::Name, _) if blank => Place::AfterName,
        (Place::BeforeName | Place::AfterName, _) if blank => place,
        _ => Place::Name,
    }
}
