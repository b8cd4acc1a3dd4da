//! Where does a phrasing lead before and after it is written down? A guide folder that is being added to.

use std::ops::Range;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::asked_file::AskedFile;
use crate::answer::{Answer, Evidence};
use crate::cli::progress::Progress;
use crate::cli::words;
use crate::corpus::{Asked, AskedEdit, Guide, PassageSelector, Selectors};
use crate::engine::{Engine, Parameters};
use crate::settings::Settings;

/// A guide folder with what its guide answers now.
pub(super) struct Workshop {
    folder: PathBuf,
    file: AskedFile,
    edit: AskedEdit,
    selectors: Selectors,
    engine: Engine,
    parameters: Parameters,
    /// Earlier texts of the file, the last first to go back to.
    before: Vec<Step>,
    /// What was kept since it was opened.
    kept: Vec<Target>,
    /// Keeps vectors where the user has no folder for them.
    _vectors: Option<TempDir>,
}

/// What was done, to be undone.
struct Step {
    text: String,
    what: String,
}

/// What a phrasing is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Target {
    /// Passages, as indices into the guide's.
    Passages(Range<usize>),
    /// Nothing in the guide.
    Gap,
}

/// Where a question leads.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::cli) enum Lead {
    /// To what it is for; of a gap, nowhere.
    Right,
    /// To another passage; of a gap, to any.
    Elsewhere(Box<Evidence>),
    /// It is declined.
    Declined,
}

/// A question that is nearly the same and leads elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Twin {
    /// The question as it is written in `asked.toml`.
    pub(in crate::cli) phrasing: String,
    /// What it asks for there.
    pub(in crate::cli) target: Target,
}

/// What a phrasing would do.
pub(in crate::cli) struct Trial {
    /// How somebody would ask.
    pub(in crate::cli) phrasing: String,
    /// What it is to lead to.
    pub(in crate::cli) target: Target,
    named: Option<PassageSelector>,
    /// Where it leads without being written down.
    pub(in crate::cli) before: Lead,
    /// Where it leads once it is.
    pub(in crate::cli) after: Lead,
    /// Its likest twin.
    pub(in crate::cli) twin: Option<Twin>,
    /// Whether it is there already, for the same.
    pub(in crate::cli) known: bool,
    engine: Engine,
}

impl Trial {
    /// Whether an advisor should look at it before it is kept.
    pub(in crate::cli) fn clashes(&self) -> bool {
        let silences = self.target == Target::Gap && matches!(self.before, Lead::Elsewhere(_));
        self.after != Lead::Right || self.twin.is_some() || silences
    }
}

impl Workshop {
    /// Opens a guide folder to be added to.
    ///
    /// # Errors
    /// When its guide or its `asked.toml` can't be read, or the guide not be indexed.
    pub(super) fn open(folder: &Path, settings: &Settings) -> anyhow::Result<Self> {
        // A guide that changes with every line is indexed in memory.
        let mut parameters = settings.engine_parameters().of_one_guide().in_memory();
        let own = if parameters.vectors.is_none() { Some(tempfile::tempdir()?) } else { None };
        parameters.vectors = parameters.vectors.or_else(|| own.as_ref().map(|folder| folder.path().to_owned()));
        let file = AskedFile::of(folder);
        let edit = AskedEdit::new(&file.read()?)?;
        let guide = Guide::open(folder)?;
        let selectors = Selectors::of(&guide);
        let mut progress = Progress::new(words::INDEXING);
        let engine = Engine::with_guides(vec![guide], &parameters, &mut |done, of| progress.report(done, of))?;
        let (before, kept) = (Vec::new(), Vec::new());
        Ok(Self { folder: folder.to_owned(), file, edit, selectors, engine, parameters, before, kept, _vectors: own })
    }

    /// The guide as it stands now, with the phrasings that were kept.
    pub(super) fn guide(&self) -> &Guide {
        self.engine.guide()
    }

    /// A passage as it is quoted.
    pub(super) fn quote(&self, at: usize) -> Option<Evidence> {
        self.engine.default_desk().quote_again("", &(at..at + 1))
    }

    /// The phrasings that ask for a passage alone.
    pub(super) fn phrasings(&self, at: usize) -> impl Iterator<Item = &str> {
        let own = self.guide().asked.iter().filter(move |asked| asked.target == (at..at + 1));
        own.map(|asked| asked.phrasing.as_str())
    }

    /// What a selector means.
    pub(super) fn find(&self, named: &PassageSelector) -> anyhow::Result<Range<usize>> {
        Ok(self.selectors.find(named)?)
    }

    /// Tries a phrasing for a passage.
    pub(super) fn try_passage(&self, at: usize, phrasing: &str) -> anyhow::Result<Trial> {
        self.try_named(self.selectors.name_or_section(at), phrasing)
    }

    /// Tries a phrasing for what a selector means.
    pub(super) fn try_named(&self, named: PassageSelector, phrasing: &str) -> anyhow::Result<Trial> {
        let target = self.find(&named)?;
        let mut guide = self.guide().clone();
        let at = guide.asked.len();
        let known = guide.asked.iter().any(|asked| asked.target == target && same(&asked.phrasing, phrasing));
        guide.asked.push(Asked { target: target.clone(), phrasing: phrasing.to_owned() });
        self.tried(guide, at, Trial::of(Target::Passages(target), Some(named), phrasing, known, &self.engine))
    }

    /// Tries a question as one that the guide does not answer.
    pub(super) fn try_gap(&self, question: &str) -> anyhow::Result<Trial> {
        let mut guide = self.guide().clone();
        let known = guide.gaps.iter().any(|gap| same(gap, question));
        guide.gaps.push(question.to_owned());
        let at = guide.asked.len() + guide.gaps.len() - 1;
        self.tried(guide, at, Trial::of(Target::Gap, None, question, known, &self.engine))
    }

    fn tried(&self, guide: Guide, at: usize, mut trial: Trial) -> anyhow::Result<Trial> {
        trial.engine = self.engine.anew(guide, &self.parameters, &mut |_, _| {})?;
        trial.after = lead(&trial.target, trial.engine.default_desk().ask(&trial.phrasing));
        trial.twin = self.twin(&trial).or_else(|| {
            trial.engine.default_desk().nearly_the_same(at).first().map(|at| twin_at(trial.engine.guide(), *at))
        });
        Ok(trial)
    }

    /// The same words with another target, which a likeness by telling words alone may miss.
    fn twin(&self, trial: &Trial) -> Option<Twin> {
        let guide = self.guide();
        let all = (0..guide.asked.len() + guide.gaps.len()).map(|at| twin_at(guide, at));
        all.into_iter().find(|twin| same(&twin.phrasing, &trial.phrasing) && twin.target != trial.target)
    }

    /// Writes down what was tried; it is in the file when this returns.
    pub(super) fn keep(&mut self, trial: Trial) -> anyhow::Result<()> {
        let now = self.file.read()?;
        let changed = now != self.edit.text();
        if changed {
            // Somebody wrote in the file meanwhile: what was undone would be theirs.
            self.before.clear();
            self.edit = AskedEdit::new(&now)?;
        }
        let mut edit = self.edit.clone();
        match &trial.named {
            Some(named) => edit.ask(&self.selectors, named, &trial.phrasing)?,
            None => edit.gap(&trial.phrasing)?,
        }
        self.file.write(&edit.text())?;
        self.edit = edit;
        self.before.push(Step { text: now, what: trial.phrasing });
        self.kept.push(trial.target);
        if changed {
            return self.reread();
        }
        self.engine = trial.engine;
        Ok(())
    }

    /// Takes the last phrasing out of the file again; which one it was.
    pub(super) fn undo(&mut self) -> anyhow::Result<Option<String>> {
        if self.file.read()? != self.edit.text() {
            self.before.clear();
        }
        let Some(Step { text, what }) = self.before.pop() else { return Ok(None) };
        self.file.write(&text)?;
        self.edit = AskedEdit::new(&text)?;
        self.kept.pop();
        self.reread()?;
        Ok(Some(what))
    }

    /// Reads the folder again.
    fn reread(&mut self) -> anyhow::Result<()> {
        let guide = Guide::open(&self.folder)?;
        self.selectors = Selectors::of(&guide);
        self.engine = self.engine.anew(guide, &self.parameters, &mut |_, _| {})?;
        Ok(())
    }

    /// How many phrasings were kept, for how many targets, and how many passages nobody asks for.
    pub(super) fn sum(&self) -> Sum {
        let mut targets: Vec<&Target> = Vec::new();
        for target in &self.kept {
            if !targets.contains(&target) {
                targets.push(target);
            }
        }
        let gaps = self.kept.iter().filter(|target| **target == Target::Gap).count();
        let targets = targets.into_iter().filter(|target| **target != Target::Gap).count();
        let asked = |at: &usize| self.guide().asked.iter().any(|asked| asked.target.contains(at));
        let silent = (0..self.guide().passages.len()).filter(|at| !asked(at)).count();
        Sum { phrasings: self.kept.len() - gaps, targets, gaps, silent }
    }
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) struct Sum {
    /// Phrasings for passages.
    pub(in crate::cli) phrasings: usize,
    /// For how many passages or sections they are.
    pub(in crate::cli) targets: usize,
    /// Questions that the guide does not answer.
    pub(in crate::cli) gaps: usize,
    /// Passages that no phrasing asks for.
    pub(in crate::cli) silent: usize,
}

impl Trial {
    /// A trial of which only the first half is known.
    fn of(target: Target, named: Option<PassageSelector>, phrasing: &str, known: bool, engine: &Engine) -> Self {
        let before = lead(&target, engine.default_desk().ask(phrasing));
        let after = before.clone();
        Self { phrasing: phrasing.to_owned(), target, named, before, after, twin: None, known, engine: engine.clone() }
    }
}

fn lead(target: &Target, mut answer: Answer) -> Lead {
    match (target, answer.evidence.is_empty()) {
        (Target::Gap, true) => Lead::Right,
        (Target::Passages(_), true) => Lead::Declined,
        (Target::Passages(range), false) if overlap(range, &answer.evidence[0].passages) => Lead::Right,
        (_, false) => Lead::Elsewhere(Box::new(answer.evidence.swap_remove(0))),
    }
}

/// The phrasing or gap at a place of a guide's phrasings and then its gaps.
fn twin_at(guide: &Guide, at: usize) -> Twin {
    match guide.asked.get(at) {
        Some(asked) => Twin { phrasing: asked.phrasing.clone(), target: Target::Passages(asked.target.clone()) },
        None => Twin { phrasing: guide.gaps[at - guide.asked.len()].clone(), target: Target::Gap },
    }
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Whether two texts are the same but for capitals, marks and blanks.
fn same(a: &str, b: &str) -> bool {
    crate::guild::folded(a) == crate::guild::folded(b)
}
