//! Did a person describe a picture, or a program?

/// Whether somebody described a picture; programs write file names and their own guesses.
#[must_use]
pub fn is_description(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    let file =
        [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".tif"].iter().any(|end| lower.ends_with(end));
    let guessed =
        ["automatically generated", "automatisch generiert", "ai-generated"].iter().any(|end| lower.contains(end));
    let long = lower.len() > 2;
    let numbered = lower.trim_end_matches(|digit: char| digit.is_ascii_digit() || digit == ' ');
    long && !file
        && !guessed
        && !["", "picture", "image", "graphic", "grafik", "bild", "img", "shape"].contains(&numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_and_guesses_are_no_descriptions() {
        assert!(is_description("The hall seen from the car park"));
        for text in ["", "Picture 3", "IMG_2041.jpg", "A group of people\n\nDescription automatically generated"] {
            assert!(!is_description(text), "{text}");
        }
    }
}
