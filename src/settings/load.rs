//! How do the layers become settings? Defaults, a file, variables, flags; each checked where it enters.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use config::{Config, FileFormat};
use toml::Value;

use super::error::SettingsError;
use super::file::read_file;
use super::keys::{Entries, defaults, inherit, nearest, parse_as, setting, type_name};
use super::limits::within;
use super::places::{self, Named};
use super::secrets::{hide, refuse_misplaced};
use super::terminal::rust_log;
use super::{DEFAULTS, Settings};

/// What every setting's variable starts with.
const PREFIX: &str = "PRECEPTOR";
/// How other programs in Rust are told their log's level.
const RUST_LOG: &str = "RUST_LOG";

/// Where settings come from, above the defaults.
#[derive(Clone, Default)]
pub struct Sources {
    /// A file; it must be there.
    pub file: Option<PathBuf>,
    /// How the file was come by.
    pub named: Named,
    /// Where a file was looked for; empty where one is named.
    pub looked: Vec<PathBuf>,
    /// Variables, by name.
    pub variables: Vec<(String, String)>,
    /// Flags as dotted name, flag and value; they override everything.
    pub flags: Vec<(&'static str, &'static str, String)>,
}

/// Settings with the origin of each value. Of a secret, only `settings` holds the value.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The settings in force.
    pub settings: Settings,
    /// Dotted name → the value in force and where it came from.
    pub origins: BTreeMap<String, (Value, String)>,
    /// The settings file that was read.
    pub file: Option<PathBuf>,
    /// Where a file was looked for; empty where one is named.
    pub looked: Vec<PathBuf>,
    /// Variables that look like ours and set nothing, in words.
    pub passed_over: Vec<String>,
}

/// Names what is set, never to what: a variable may hold a secret.
impl fmt::Debug for Sources {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let variables: Vec<&str> = self.variables.iter().map(|(name, _)| name.as_str()).collect();
        let flags: Vec<&str> = self.flags.iter().map(|(_, flag, _)| *flag).collect();
        let mut sources = f.debug_struct("Sources");
        sources.field("file", &self.file).field("variables", &variables).field("flags", &flags).finish()
    }
}

impl Sources {
    /// The file named, else the one that `PRECEPTOR_CONFIG` names, else the first that is there of `preceptor.toml` in the current
    /// folder, the user's and the system's; and this process's variables, `RUST_LOG` among them.
    #[must_use]
    pub fn of_process(file: Option<PathBuf>) -> Self {
        let (found, looked) = places::of_process(file);
        let (file, named) = found.map_or((None, Named::default()), |(file, named)| (Some(file), named));
        let lossy = |text: std::ffi::OsString| text.to_string_lossy().into_owned();
        let mut variables: Vec<(String, String)> = std::env::vars_os()
            .map(|(name, value)| (lossy(name), lossy(value)))
            .filter(|(name, _)| name == PREFIX || name.starts_with("PRECEPTOR_"))
            .filter(|(name, _)| name != places::VARIABLE)
            .collect();
        variables.sort();
        // Before the others, which say more precisely what is wanted.
        variables.splice(0..0, std::env::var(RUST_LOG).ok().map(|text| (RUST_LOG.to_owned(), text)));
        Self { file, named, looked, variables, flags: Vec::new() }
    }

    /// The settings that these sources make.
    ///
    /// # Errors
    /// When a file can't be read, a name is unknown, or a value is of another type or out of range.
    pub fn load(&self) -> Result<Loaded, SettingsError> {
        let known = defaults();
        let mut origins: BTreeMap<String, (Value, String)> =
            known.iter().map(|(key, value)| (key.clone(), (value.clone(), "default".to_owned()))).collect();
        if let Some(file) = &self.file {
            origins.extend(read_file(file, self.named, &known)?);
        }
        let (foreign, ours): (Vec<_>, Vec<_>) = self.variables.iter().partition(|(name, _)| is_foreign(name));
        for (name, text) in ours {
            origins.extend(read_variable(name, text, &known)?);
        }
        for (key, flag, text) in &self.flags {
            origins.insert(
                (*key).to_owned(),
                (typed(key, text, &known[*key], format!("flag `{flag}`"))?, format!("flag `{flag}`")),
            );
        }
        inherit(&mut origins);
        let settings = layer(&origins)?;
        hide(&mut origins);
        let passed_over = passed_over(&foreign, &known);
        Ok(Loaded { settings, origins, file: self.file.clone(), looked: self.looked.clone(), passed_over })
    }
}

fn layer(origins: &BTreeMap<String, (Value, String)>) -> Result<Settings, SettingsError> {
    let mut builder = Config::builder().add_source(config::File::from_str(DEFAULTS, FileFormat::Toml));
    for (key, (value, _)) in origins {
        builder = match value {
            Value::Integer(number) => builder.set_override(key, *number)?,
            Value::Float(number) => builder.set_override(key, *number)?,
            Value::Boolean(flag) => builder.set_override(key, *flag)?,
            other => builder.set_override(key, other.as_str().unwrap_or_default())?,
        };
    }
    Ok(builder.build()?.try_deserialize()?)
}

/// Whether a variable is of somebody else: Kubernetes sets `PRECEPTOR_SERVICE_HOST` and more in the pods of a namespace that has a
/// service of this name. <https://kubernetes.io/docs/tutorials/services/connect-applications-service/#environment-variables>
fn is_foreign(name: &str) -> bool {
    name != RUST_LOG && name.strip_prefix(PREFIX).is_some_and(|rest| !rest.starts_with("__"))
}

/// What is to be said of variables that set nothing: first those that are a setting's but for an underscore, then the others.
fn passed_over(foreign: &[&(String, String)], known: &BTreeMap<String, Value>) -> Vec<String> {
    let bare = |name: &str| name.replace(['_', '.'], "").to_lowercase();
    let meant = |name: &str| {
        let rest = bare(name.strip_prefix(PREFIX)?);
        known.keys().find(|key| bare(key) == rest).map(|key| key.to_uppercase().replace('.', "__"))
    };
    let (mut said, mut others) = (Vec::new(), Vec::new());
    for (name, _) in foreign {
        match meant(name) {
            Some(key) => said.push(format!("the variable `{name}` sets nothing; did you mean `{PREFIX}__{key}`?")),
            None => others.push(format!("`{name}`")),
        }
    }
    if !others.is_empty() {
        let names = others.join(", ");
        said.push(format!(
            "these variables set nothing: {names}; a setting's has two underscores, as in `{PREFIX}__LOG__LEVEL`"
        ));
    }
    said
}

/// `PRECEPTOR__ANSWER__THRESHOLD` sets `answer.threshold`; any other `PRECEPTOR__…` is a mistake. An empty one is as good as none.
fn read_variable(name: &str, text: &str, known: &BTreeMap<String, Value>) -> Result<Entries, SettingsError> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    if name == RUST_LOG {
        let level = |level: String| ("log.level".to_owned(), (Value::String(level), format!("variable `{name}`")));
        return Ok(rust_log(text).map(level).into_iter().collect());
    }
    let rest = name.strip_prefix(PREFIX).unwrap_or_default();
    let key = rest.strip_prefix("__").unwrap_or_default().to_lowercase().replace("__", ".");
    let Some(default) = setting(&key, known) else {
        let meant = nearest(&rest.trim_start_matches('_').to_lowercase().replace("__", "."), known);
        return Err(SettingsError::UnknownKey {
            key: name.to_owned(),
            origin: "the environment".to_owned(),
            nearest: format!("{PREFIX}__{}", meant.to_uppercase().replace('.', "__")),
        });
    };
    let origin = format!("variable `{name}`");
    Ok(vec![(key.clone(), (typed(&key, text, default, origin.clone())?, origin))])
}

/// A variable's or a flag's text as the setting's type.
fn typed(key: &str, text: &str, default: &Value, origin: String) -> Result<Value, SettingsError> {
    refuse_misplaced(key, text, &origin)?;
    match parse_as(default, text) {
        Some(value) => within(key, value, &origin),
        None => Err(SettingsError::WrongType {
            key: key.to_owned(),
            origin,
            wanted: type_name(default),
            found: text.to_owned(),
        }),
    }
}
