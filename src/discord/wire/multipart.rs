//! How are an answer and its files one body? As a form, whose first part is the answer.

use std::hash::{BuildHasher as _, RandomState};

use super::file::File;

/// The kind of a body without files.
const JSON: &str = "application/json";

/// A body's kind and bytes: the JSON itself, or where there are files a form of it and them.
///
/// # Source
/// <https://discord.com/developers/docs/reference#uploading-files>, RFC 7578.
pub(super) fn body_of(json: Vec<u8>, files: &[File]) -> (String, Vec<u8>) {
    if files.is_empty() {
        return (JSON.to_owned(), json);
    }
    let boundary = boundary();
    let mut body = Vec::new();
    let mut add = |head: String, bytes: &[u8]| {
        body.extend(format!("--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n").bytes());
        body.extend(bytes);
        body.extend(b"\r\n");
    };
    add(format!("name=\"payload_json\"\r\nContent-Type: {JSON}"), &json);
    for (number, file) in files.iter().enumerate() {
        let name = quoted(&file.name);
        let head = format!("name=\"files[{number}]\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream");
        add(head, &file.bytes);
    }
    body.extend(format!("--{boundary}--\r\n").bytes());
    (format!("multipart/form-data; boundary={boundary}"), body)
}

/// What stands between the parts, and by chance in none: nobody who writes a file knows it.
fn boundary() -> String {
    let chance = || RandomState::new().hash_one("boundary");
    format!("{:016x}{:016x}", chance(), chance())
}

/// A name that ends neither its quotes nor its line.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_json_and_with_a_file_a_form() {
        assert_eq!(body_of(b"{}".to_vec(), &[]), (JSON.to_owned(), b"{}".to_vec()));
        let file = File { name: "a\"\r\nb.csv".to_owned(), bytes: b"1,2\r\n".to_vec(), description: String::new() };
        let (kind, body) = body_of(br#"{"type":4}"#.to_vec(), &[file]);
        let boundary = kind.strip_prefix("multipart/form-data; boundary=").unwrap();
        let body = String::from_utf8(body).unwrap().replace(boundary, "B");
        let wanted = "--B\r\nContent-Disposition: form-data; name=\"payload_json\"\r\nContent-Type: application/json\r\n\r\n\
                      {\"type\":4}\r\n--B\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a%22%0D%0Ab.csv\"\r\n\
                      Content-Type: application/octet-stream\r\n\r\n1,2\r\n\r\n--B--\r\n";
        assert_eq!(body, wanted);
    }
}
