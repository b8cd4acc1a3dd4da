//! Is a typeface a typewriter's?

const MONOSPACED: [&str; 24] = [
    "courier",
    "consolas",
    "menlo",
    "monaco",
    "lucida console",
    "lucida sans typewriter",
    "andale mono",
    "cascadia",
    "fira code",
    "fira mono",
    "source code",
    "jetbrains mono",
    "inconsolata",
    "sf mono",
    "sfmono",
    "liberation mono",
    "dejavu sans mono",
    "bitstream vera sans mono",
    "nimbus mono",
    "roboto mono",
    "ubuntu mono",
    "noto mono",
    "noto sans mono",
    "monospace",
];

/// Whether a typeface of this name has letters of one width.
pub(crate) fn is_monospaced(name: &str) -> bool {
    let name = name.trim_matches(['\'', '"', ' ', ';']).to_lowercase();
    MONOSPACED.iter().any(|face| name.starts_with(face))
}
