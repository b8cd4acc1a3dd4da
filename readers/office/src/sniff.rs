//! Which kind of office file is it? Its bytes say, whatever its name is.

use crate::archive::Archive;
use crate::error::FormatError;

/// A kind of file that office programs and e-book readers know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Office {
    /// Word (`.docx`, `.docm`, `.dotx`).
    Docx,
    /// OpenDocument text (`.odt`, `.ott`, `.fodt`).
    Odt,
    /// An e-book (`.epub`).
    Epub,
    /// Rich text (`.rtf`).
    Rtf,
    /// Excel (`.xlsx`, `.xlsm`).
    Xlsx,
    /// PowerPoint (`.pptx`).
    Pptx,
    /// OpenDocument spreadsheet.
    Ods,
    /// OpenDocument presentation.
    Odp,
    /// Another OpenDocument file, such as a drawing.
    OtherOpenDocument,
    /// Pages, Numbers or Keynote.
    IWork,
    /// A zip archive of anything else.
    OtherZip,
    /// Word up to 2003 (`.doc`).
    OldWord,
    /// Excel up to 2003 (`.xls`).
    OldExcel,
    /// PowerPoint up to 2003 (`.ppt`).
    OldPowerPoint,
    /// An office file with a password.
    Locked,
    /// Another file in the container of old office programs, such as an e-mail of Outlook.
    OtherOle,
}

/// The first bytes of the container of old office programs.
const OLE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// How far into a container of old office programs its directory is looked for.
const DIRECTORY_BYTES: usize = 16 << 20;

/// The kind of a file by its bytes; none where it is no office file at all.
#[must_use]
pub fn sniff(bytes: &[u8]) -> Option<Office> {
    let text = bytes.trim_ascii_start();
    if text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text).starts_with(b"{\\rtf") {
        return Some(Office::Rtf);
    }
    if crate::odt::is_flat(bytes) {
        return Some(Office::Odt);
    }
    if bytes.starts_with(&OLE) {
        return Some(sniff_ole(bytes));
    }
    bytes.starts_with(b"PK\x03\x04").then(|| Archive::open(bytes).map_or_else(|_| sniff_torn(bytes), sniff_zip))
}

fn sniff_zip(mut archive: Archive<'_>) -> Office {
    let declared = archive.text("mimetype").ok().flatten().unwrap_or_default();
    let declared = declared.trim().trim_start_matches("application/");
    match declared.strip_prefix("vnd.oasis.opendocument.") {
        Some(kind) if kind.starts_with("text") => return Office::Odt,
        Some(kind) if kind.starts_with("spreadsheet") => return Office::Ods,
        Some(kind) if kind.starts_with("presentation") => return Office::Odp,
        Some(_) => return Office::OtherOpenDocument,
        None if declared.starts_with("epub+zip") => return Office::Epub,
        None => {}
    }
    let folders = [
        ("word/", Office::Docx),
        ("xl/", Office::Xlsx),
        ("ppt/", Office::Pptx),
        ("meta-inf/container.xml", Office::Epub),
        ("index/document.iwa", Office::IWork),
        ("index.apxl", Office::IWork),
    ];
    folders.into_iter().find(|(folder, _)| archive.has_folder(folder)).map_or(Office::OtherZip, |(_, kind)| kind)
}

/// A zip archive whose directory is lost still names its parts.
fn sniff_torn(bytes: &[u8]) -> Office {
    let names: [(&[u8], Office); 6] = [
        (b"word/", Office::Docx),
        (b"vnd.oasis.opendocument.text", Office::Odt),
        (b"application/epub+zip", Office::Epub),
        (b"xl/", Office::Xlsx),
        (b"ppt/", Office::Pptx),
        (b"vnd.oasis.opendocument.", Office::OtherOpenDocument),
    ];
    let head = bytes.get(..bytes.len().min(1 << 20)).unwrap_or(bytes);
    let has = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
    names.into_iter().find(|(name, _)| has(name)).map_or(Office::OtherZip, |(_, kind)| kind)
}

/// The names in the container's directory, which are UTF-16.
fn sniff_ole(bytes: &[u8]) -> Office {
    let names = [
        ("EncryptedPackage", Office::Locked),
        ("WordDocument", Office::OldWord),
        ("PowerPoint Document", Office::OldPowerPoint),
        ("Workbook", Office::OldExcel),
        ("Book", Office::OldExcel),
    ];
    let directory = bytes.get(..DIRECTORY_BYTES.min(bytes.len())).unwrap_or(bytes);
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        directory.windows(name.len()).step_by(2).any(|window| window == name)
    };
    names.into_iter().find(|(name, _)| has(name)).map_or(Office::OtherOle, |(_, kind)| kind)
}

impl Office {
    /// Why a file of this kind is refused; none for the kinds that this crate reads.
    #[must_use]
    pub fn refusal(self) -> Option<FormatError> {
        let (name, way_out) = match self {
            Self::Docx | Self::Odt | Self::Epub | Self::Rtf => return None,
            Self::Locked => return Some(FormatError::Encrypted),
            Self::Xlsx => ("an Excel workbook (.xlsx)", "open it in Excel and save the sheet as CSV"),
            Self::Pptx => ("a PowerPoint presentation (.pptx)", "open it in PowerPoint and save its outline as RTF"),
            Self::Ods => ("an OpenDocument spreadsheet (.ods)", "open it in LibreOffice and save the sheet as CSV"),
            Self::Odp => ("an OpenDocument presentation (.odp)", "open it in LibreOffice and save it as PDF"),
            Self::OtherOpenDocument => {
                ("an OpenDocument drawing or formula", "copy its text into a .odt or .docx document")
            }
            Self::IWork => ("a Pages, Numbers or Keynote file", "open it there and export it to Word (.docx) or PDF"),
            Self::OtherZip => ("a zip archive", "unpack it and give the files in it"),
            Self::OldWord => ("an old Word document (.doc)", "open it in Word or LibreOffice and save it as .docx"),
            Self::OldExcel => ("an old Excel workbook (.xls)", "open it in Excel and save the sheet as CSV"),
            Self::OldPowerPoint => {
                ("an old PowerPoint presentation (.ppt)", "open it in PowerPoint and save it as PDF")
            }
            Self::OtherOle => {
                ("a file of an old office program", "open it in the program it was made with and save it as .docx")
            }
        };
        Some(FormatError::OtherKind { name, way_out })
    }
}
