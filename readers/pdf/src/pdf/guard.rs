//! Does a PDF unpack to more than is read? Its streams are measured before the parser unpacks them whole.

use std::io::Read;

use flate2::read::{DeflateDecoder, ZlibDecoder};
use hayro_syntax::Filter;
use hayro_syntax::object::Stream;

use crate::FormatError;

/// The most bytes that the content of all pages, or any one stream, may unpack to.
pub(super) const UNPACKED_BYTES: usize = 256_000_000;

/// The most bytes that all streams but pictures may unpack to: the parser keeps what it unpacks of streams of objects.
const ALL_BYTES: usize = 1_000_000_000;

/// No deflated byte unpacks to more.
const DEFLATE_RATIO: usize = 1032;

/// Refuses a file with streams that unpack to too much; the parser unpacks streams of objects as it opens the file.
pub(super) fn refuse_bombs(bytes: &[u8]) -> Result<(), FormatError> {
    let encrypted = find(bytes, b"/Encrypt").is_some();
    let mut total = 0_usize;
    let mut rest = bytes;
    while let Some(place) = find(rest, b"stream") {
        let (dictionary, data) = rest.split_at(place);
        let data = after_line_end(data.get(b"stream".len()..).unwrap_or_default());
        if !dictionary.ends_with(b"end") && !is_picture(dictionary) {
            let packed = data.get(..find(data, b"endstream").unwrap_or(data.len())).unwrap_or(data);
            let size = if has(dictionary, b"ObjStm") && (encrypted || hides_size(dictionary)) {
                worst_size(packed, dictionary)
            } else {
                unpacked_size(packed)
            };
            total = total.saturating_add(size);
            if total > ALL_BYTES || (size > UNPACKED_BYTES && !encrypted) {
                return Err(too_large());
            }
        }
        rest = data;
    }
    Ok(())
}

/// Whether a stream is a picture, which is never unpacked, and none of objects, which has a first one.
fn is_picture(dictionary: &[u8]) -> bool {
    let of_objects = [b"/First".as_slice(), b"/W[", b"/W ", b"#"];
    has(dictionary, b"/Image") && !of_objects.iter().any(|name| has(dictionary, name))
}

/// Whether a stream is packed so that it cannot be measured cheaply.
fn hides_size(dictionary: &[u8]) -> bool {
    let others = [b"LZW".as_slice(), b"RunLength", b"85Decode", b"HexDecode"];
    count(dictionary, b"FlateDecode") > 1 || others.iter().any(|name| has(dictionary, name))
}

fn worst_size(packed: &[u8], dictionary: &[u8]) -> usize {
    let filters = [b"FlateDecode".as_slice(), b"LZW", b"RunLength"].iter().map(|name| count(dictionary, name)).sum();
    (0..filters).fold(packed.len(), |size, _| size.saturating_mul(DEFLATE_RATIO))
}

/// How many bytes a stream unpacks to if it is deflated; counting ends above the limit.
fn unpacked_size(packed: &[u8]) -> usize {
    let size = drain(ZlibDecoder::new(packed));
    if size > 0 { size } else { drain(DeflateDecoder::new(packed)) }
}

fn drain(mut unpacked: impl Read) -> usize {
    let mut buffer = vec![0; 1 << 16];
    let mut size = 0;
    while let Ok(read) = unpacked.read(&mut buffer) {
        size += read;
        if read == 0 || size > UNPACKED_BYTES {
            break;
        }
    }
    size
}

/// Whether a stream is known to unpack to a size that is read.
pub(super) fn is_readable(stream: &Stream<'_>) -> bool {
    let raw = stream.raw_data();
    let filters = stream.filters();
    let worst = filters.iter().fold(raw.len(), |size, filter| size.saturating_mul(ratio(*filter)));
    worst <= UNPACKED_BYTES || (filters.as_slice() == [Filter::FlateDecode] && unpacked_size(&raw) <= UNPACKED_BYTES)
}

const fn ratio(filter: Filter) -> usize {
    match filter {
        Filter::FlateDecode => DEFLATE_RATIO,
        Filter::LzwDecode => 4096,
        Filter::RunLengthDecode => 128,
        Filter::Ascii85Decode => 4,
        _ => 1,
    }
}

fn after_line_end(data: &[u8]) -> &[u8] {
    let data = data.strip_prefix(b"\r").unwrap_or(data);
    data.strip_prefix(b"\n").unwrap_or(data)
}

fn has(bytes: &[u8], needle: &[u8]) -> bool {
    find(bytes, needle).is_some()
}

fn count(bytes: &[u8], needle: &[u8]) -> usize {
    bytes.windows(needle.len()).filter(|window| *window == needle).count()
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let mut from = 0;
    while let Some(offset) = bytes.get(from..)?.iter().position(|byte| *byte == first) {
        if bytes.get(from + offset..)?.starts_with(needle) {
            return Some(from + offset);
        }
        from += offset + 1;
    }
    None
}

const fn too_large() -> FormatError {
    FormatError::TooLarge { limit: UNPACKED_BYTES }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found() {
        assert_eq!(find(b"sstream", b"stream"), Some(1));
        assert_eq!(find(b"", b"stream"), None);
    }
}
