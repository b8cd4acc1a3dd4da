//! Do the pictures of the documents show what the bot says today?
//!
//! Each picture `NAME.png` has its script beside it, `NAME.txt`: lines as at the prompt. `NAME.html` is what was seen, without
//! the style and with times left out, so that a change of it can be read. The picture itself has a note of the page that it
//! was made from. The pictures are made by words alone, so that they are the same in a build without a model.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context as _;
use preceptor::engine::Engine;
use preceptor::settings::Settings;
use sha2::{Digest as _, Sha256};

use super::bot::{Held, converse};
use super::scroll::Scroll;
use super::typed::Line;
use super::{png, words};

/// How long a reply is waited for, in a build that was not optimized and on a machine that has other things to do.
const PATIENCE: Duration = Duration::from_secs(60);
/// With what a script's line begins that names the folder of the guide to ask, from the project's folder.
const GUIDE: &str = "# guide: ";

/// A script, and what its picture must show.
pub(crate) struct Picture {
    /// The script's file.
    script: PathBuf,
    scroll: Scroll,
}

impl Picture {
    fn file(&self, ending: &str) -> PathBuf {
        self.script.with_extension(ending)
    }

    /// What is another than what the picture was made from, in words; `None` where the picture is right.
    fn stale(&self) -> Option<String> {
        let (before, now) = (fs::read_to_string(self.file("html")).unwrap_or_default(), self.scroll.steady_body());
        let changed = before.lines().zip(now.lines().chain(std::iter::repeat(""))).find(|(before, now)| before != now);
        let (was, is) = changed.or_else(|| Some(("", now.lines().nth(before.lines().count())?))).unwrap_or_default();
        if before != now {
            return Some(words::changed_since(&self.script, was, is));
        }
        let noted = png::made_from(&self.file("png"));
        (noted.as_deref() != Some(&self.digest())).then(|| words::drawn_otherwise(&self.file("png")))
    }

    fn remake(&self) -> anyhow::Result<()> {
        fs::write(self.file("png"), png::draw(&self.scroll.page(), &self.digest())?)?;
        Ok(fs::write(self.file("html"), self.scroll.steady_body())?)
    }

    fn digest(&self) -> String {
        Sha256::digest(self.scroll.steady_page()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Makes what has changed, or only says what has and fails.
pub(crate) async fn keep_current(folder: &Path, check: bool, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut all_right = true;
    for picture in pictures(folder).await? {
        if let Some(stale) = picture.stale() {
            all_right = false;
            writeln!(out, "{stale}")?;
            if !check {
                picture.remake()?;
            }
        }
    }
    anyhow::ensure!(all_right || !check, words::remake());
    Ok(())
}

/// What is wrong with the pictures of a folder.
#[allow(dead_code, reason = "a test asks it")]
pub(crate) async fn stale(folder: &Path) -> anyhow::Result<Vec<String>> {
    Ok(pictures(folder).await?.iter().filter_map(Picture::stale).collect())
}

/// Says the lines of each script in a folder to a bot of its own.
async fn pictures(folder: &Path) -> anyhow::Result<Vec<Picture>> {
    let files = fs::read_dir(folder)?.map(|file| Ok(file?.path())).collect::<std::io::Result<Vec<PathBuf>>>()?;
    let mut scripts: Vec<PathBuf> =
        files.into_iter().filter(|file| file.extension().is_some_and(|of| of == "txt")).collect();
    scripts.sort();
    let mut pictures = Vec::new();
    for script in scripts {
        let scroll = seen(&script).await.with_context(|| script.display().to_string())?;
        pictures.push(Picture { script, scroll });
    }
    Ok(pictures)
}

async fn seen(script: &Path) -> anyhow::Result<Scroll> {
    let script = fs::read_to_string(script)?;
    let mut settings = Settings::built_in();
    settings.model.enabled = false;
    let folder = tempfile::tempdir()?;
    if let Some(guide) = script.lines().find_map(|line| line.strip_prefix(GUIDE)) {
        settings.corpus.path = folder.path().join("guides");
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(guide.trim()), &settings.corpus.path.join("guide"))?;
    }
    let engine = Engine::open(&settings.engine_parameters(), &mut |_, _| {})?;
    let store = folder.path().join("pretended.db");
    let held = Held { engine, settings, store: &store, lasting: false, patience: PATIENCE };
    converse(held, &mut Vec::new(), async |session, _| {
        let mut heard = Vec::new();
        for line in script.lines() {
            session.show_news(&mut heard).await?;
            session.obey(Line::read(line.trim()), &mut heard).await?;
        }
        let heard = String::from_utf8_lossy(&heard);
        let wrong = heard.lines().find(|line| line.starts_with(words::WRONG));
        anyhow::ensure!(wrong.is_none(), "{}", wrong.unwrap_or_default());
        Ok(session.scroll.clone())
    })
    .await
}

/// Copies the files of a guide's folder, so that it is the only guide in the folder above.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        fs::copy(file.path(), to.join(file.file_name()))?;
    }
    Ok(())
}
