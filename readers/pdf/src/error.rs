//! Why can a file's text not be read?

/// Why a file gives no text; each message is a sentence that ends in a way out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// The bytes are not what they should be.
    #[error("the {what} is damaged ({detail}); open it in a viewer and save or print it as PDF anew")]
    Damaged {
        /// What is damaged, such as `PDF`.
        what: &'static str,
        /// What is wrong with it.
        detail: String,
    },
    /// Nobody reads it without a password.
    #[error("the file is locked with a password; open it in a viewer and save or print a copy without one")]
    Encrypted,
    /// Pages of pictures.
    #[error(
        "it has {pages} {} of images and no text; run it through OCR, for example `ocrmypdf in.pdf out.pdf`",
        if *pages == 1 { "page" } else { "pages" }
    )]
    NoText {
        /// How many pages it has.
        pages: usize,
    },
    /// Its fonts do not say which letters their shapes are.
    #[error(
        "{} not say which letters they show; run it through OCR, for example `ocrmypdf --force-ocr in.pdf out.pdf`",
        if *pages == 1 { "the fonts of its page do".to_owned() } else { format!("the fonts of its {pages} pages do") }
    )]
    NoLetters {
        /// How many pages it has.
        pages: usize,
    },
    /// All of its text is aslant.
    #[error(
        "the text of its {pages} {} is turned and can't be read; run it through OCR, for example \
         `ocrmypdf --rotate-pages --force-ocr in.pdf out.pdf`",
        if *pages == 1 { "page" } else { "pages" }
    )]
    Turned {
        /// How many pages it has.
        pages: usize,
    },
    /// More than is read, as bombs are.
    #[error("unpacked, it is larger than {} MB; split it into several files", limit / 1_000_000)]
    TooLarge {
        /// The most bytes that are unpacked.
        limit: usize,
    },
}
