//! What does `preceptor init` say, and what stands in the files that it begins?

use std::path::Path;

use crate::cli::words::{count, typed};
use crate::corpus::{Guide, id_slug, quoted};

pub(in crate::cli) fn no_guide_name() -> &'static str {
    "a guide needs a name with a letter or digit in it; write one, such as `preceptor init makerspace`"
}

pub(in crate::cli) fn init_there(folder: &Path) -> String {
    format!("`{}` is there already and is left as it is; choose another name, or remove it first", folder.display())
}

/// Of a name that is a file's, where there is none.
pub(in crate::cli) fn init_no_file(file: &Path) -> String {
    format!(
        "there is no file `{0}` to begin with; check its path, or begin an empty guide with `preceptor init {1}`",
        file.display(),
        typed(id_slug(&file.file_stem().unwrap_or_default().to_string_lossy()))
    )
}

/// Of a file that was not taken over, and why.
pub(in crate::cli) fn init_passed_over(file: &str, why: &str) -> String {
    let why = why.strip_prefix("not read: ").unwrap_or(why);
    format!("passed over: {file}: {why}")
}

pub(in crate::cli) fn begun(folder: &Path, files: &[&str], passages: usize) -> String {
    let (shown, folder) = (folder.display(), typed(folder));
    let next = match passages {
        0 => format!("Next: write the text into {shown}/guide.md, then"),
        _ => "Next:".to_owned(),
    };
    format!(
        "{shown}: {} with {}\n{next}\n  preceptor check {folder}\n  preceptor coach {folder}\n  preceptor ask --guide \
         {folder} \"…\"",
        files.join(", "),
        count(passages, "passage")
    )
}

pub(in crate::cli) fn guide_skeleton(title: &str) -> String {
    format!(
        "# {title}\n\n\
         <!-- This is a comment: it is never quoted. Write the guide below, in Markdown or as plain paragraphs.\n     \
         Whatever stands here is quoted word for word, so write it as you want it read. -->\n\n\
         ## First section\n\n\
         <!-- A heading for each thing that people ask about; under it short paragraphs, lists or tables.\n     \
         A paragraph, a list item or a row is what is quoted: let each make sense by itself. -->\n"
    )
}

pub(in crate::cli) fn manifest_skeleton(guide: &Guide, id: &str, from: Option<&Path>, today: &str) -> String {
    let text = quoted;
    let source = match from {
        Some(from) => format!("{}, taken on {today}", from.display()),
        None => format!("begun on {today}"),
    };
    format!(
        "# What the guide says of itself.\n\
         id = {}  # its name in commands\n\
         title = {}\n\
         language = {}  # guessed from the text; correct it where that is wrong\n\
         description = \"\"\n\
         source = {}\n",
        text(id),
        text(&guide.manifest.title),
        text(guide.manifest.language().code()),
        text(&source)
    )
}

pub(in crate::cli) fn glossary_skeleton() -> &'static str {
    "# Terms of the guide, what they stand for, and other ways to write them. Acronyms that the text explains need no entry.\n\
     # [[term]]\n# term = \"EHR\"\n# expansion = \"electronic health record\"\n# aliases = [\"e-record\"]\n"
}

pub(in crate::cli) fn synonyms_skeleton() -> &'static str {
    "# Words that mean the same in this guide, a line each.\n# scrubs, uniform, work clothes\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_init_says_and_writes_reads_well() {
        let folder = Path::new("corpus/tea");
        let guide = Guide::from_files("tea", vec![("guide.md".to_owned(), b"# Tea\n\nA drink.\n".to_vec())]).unwrap();
        let said = [
            no_guide_name().to_owned(),
            init_there(folder),
            init_no_file(Path::new("Green Tea.docx")),
            init_passed_over("logo.png", "not read: it is a PNG picture"),
            begun(Path::new("corpus/my tea"), &["guide.md"], 1),
            begun(folder, &["guide.md", "asked.toml"], 0),
            begun(folder, &["guide.md", "asked.toml"], 12),
            guide_skeleton("Tea"),
            manifest_skeleton(&guide, "tea", None, "2026-11-28"),
            manifest_skeleton(&guide, "tea", Some(Path::new("old/tea.txt")), "2026-11-28"),
            glossary_skeleton().to_owned(),
            synonyms_skeleton().to_owned(),
        ];
        insta::assert_snapshot!(said.join("\n"));
    }

    #[test]
    fn the_files_that_it_begins_change_no_guide() {
        let text = ("guide.md".to_owned(), b"# Tea\n\nA drink.\n".to_vec());
        let bare = Guide::from_files("tea", vec![text.clone()]).unwrap();
        let begun = [
            ("guide.toml", manifest_skeleton(&bare, "tea", None, "2026-11-28")),
            ("glossary.toml", glossary_skeleton().to_owned()),
            ("synonyms.txt", synonyms_skeleton().to_owned()),
        ];
        let files = begun.map(|(name, text)| (name.to_owned(), text.into_bytes())).into_iter().chain([text]);
        let guide = Guide::from_files("x", files.collect()).unwrap();
        assert_eq!((guide.glossary, guide.synonyms), (bare.glossary, bare.synonyms));
        assert_eq!((guide.manifest.id, guide.manifest.title), (bare.manifest.id, bare.manifest.title));
    }
}
