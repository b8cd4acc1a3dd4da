//! What do the files of a sentence-transformers folder say about the model?

use std::fs;
use std::io::Read;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::error::ModelError;

/// The files without which there is no model.
pub const FILES: [&str; 3] = ["config.json", "tokenizer.json", "model.safetensors"];
/// The files that say how vectors are made, where they are there.
pub const OPTIONAL_FILES: [&str; 5] = [
    "modules.json",
    "1_Pooling/config.json",
    "sentence_bert_config.json",
    "config_sentence_transformers.json",
    "tokenizer_config.json",
];

/// The transformer's shape; `config.json`.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Shape {
    /// The family of the architecture; `bert` alone can be run.
    pub model_type: String,
    /// Numbers in a token's vector.
    pub hidden_size: usize,
    /// Numbers between the two maps of a layer.
    pub intermediate_size: usize,
    /// How many layers there are.
    pub num_hidden_layers: usize,
    /// How many heads of attention share a token's vector.
    pub num_attention_heads: usize,
    /// The most tokens of a text, by the table of positions.
    pub max_position_embeddings: usize,
    /// How many tokens are known.
    pub vocab_size: usize,
    /// The activation between the two maps of a layer, as Hugging Face names it.
    pub hidden_act: String,
    /// What a layer norm adds to the variance.
    #[serde(default = "default_epsilon")]
    pub layer_norm_eps: f32,
    /// How positions are told; `absolute` alone can be run.
    #[serde(default = "absolute")]
    pub position_embedding_type: String,
    /// What its maker called it.
    #[serde(default, rename = "_name_or_path")]
    pub name: String,
}

fn default_epsilon() -> f32 {
    1e-12
}

fn absolute() -> String {
    "absolute".to_owned()
}

/// How one vector is made of the tokens' vectors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pooling {
    Mean,
    Cls,
}

/// All that the folder's small files say.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    /// The transformer's shape.
    pub shape: Shape,
    /// How one vector is made of the tokens' vectors.
    pub pooling: Pooling,
    /// Whether a vector is scaled to length 1.
    pub normalize: bool,
    /// Most tokens that are read, the special ones counted.
    pub max_tokens: usize,
    /// What is put before a question.
    pub query_prefix: String,
    /// What is put before a passage.
    pub passage_prefix: String,
    /// Whether the prefixes are those of the model's family, which no file of the folder says.
    pub of_family: bool,
}

#[derive(Debug, Default, Deserialize)]
struct Module {
    #[serde(rename = "type", default)]
    kind: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PoolingFile {
    /// The one key of files since sentence-transformers 5; before, a flag for each way.
    pooling_mode: Option<String>,
    pooling_mode_cls_token: bool,
    pooling_mode_mean_tokens: bool,
    pooling_mode_max_tokens: bool,
    pooling_mode_mean_sqrt_len_tokens: bool,
    pooling_mode_weightedmean_tokens: bool,
    pooling_mode_lasttoken: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Limits {
    max_seq_length: Option<usize>,
}

/// `tokenizer_config.json`, where newer folders keep the limit; a huge number stands for none.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct TokenizerLimits {
    model_max_length: Option<f64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Prompts {
    prompts: std::collections::HashMap<String, String>,
}

impl Layout {
    /// Reads a folder's small files.
    ///
    /// # Errors
    /// When one is missing that must be there, does not read, or asks for what is not computed here.
    pub(super) fn read(folder: &Path) -> Result<Self, ModelError> {
        let shape: Shape = required(folder, "config.json")?;
        check_shape(folder, &shape)?;
        let modules: Vec<Module> = optional(folder, "modules.json")?;
        let limits: Limits = optional(folder, "sentence_bert_config.json")?;
        let tokenizer: TokenizerLimits = optional(folder, "tokenizer_config.json")?;
        let positions = shape.max_position_embeddings.max(2);
        let of_tokenizer = tokenizer.model_max_length.filter(|most| *most < positions as f64).map(|most| most as usize);
        let Prompts { mut prompts } = optional(folder, "config_sentence_transformers.json")?;
        let of_family = prompts.is_empty() && is_e5(folder, &shape);
        if of_family {
            prompts.extend(["query", "passage"].map(|role| (role.to_owned(), format!("{role}: "))));
        }
        let mut prompt = |names: [&str; 2]| names.iter().find_map(|name| prompts.remove(*name)).unwrap_or_default();
        Ok(Self {
            pooling: pooling(folder)?,
            normalize: modules.is_empty() || modules.iter().any(|module| module.kind.ends_with("Normalize")),
            max_tokens: limits.max_seq_length.or(of_tokenizer).unwrap_or(positions).clamp(2, positions),
            query_prefix: prompt(["query", "search_query"]),
            passage_prefix: prompt(["passage", "document"]),
            of_family,
            shape,
        })
    }
}

/// Whether a folder holds a model that can be computed here, from its small files alone.
///
/// # Errors
/// When it does not.
pub fn check_folder(folder: &Path) -> Result<(), ModelError> {
    Layout::read(folder).map(drop)
}

/// The SHA-256 of all the files that a vector depends on, in hexadecimal digits: what tells two models apart.
///
/// # Errors
/// When a file can't be read.
pub fn identity(folder: &Path) -> Result<String, ModelError> {
    let mut hash = Sha256::new();
    let there = |name: &&&str| FILES.contains(name) || folder.join(name).is_file();
    for name in FILES.iter().chain(&OPTIONAL_FILES).filter(there) {
        hash.update(name.as_bytes());
        hash.update(file_hash(&folder.join(name))?);
    }
    Ok(hexadecimal(&hash.finalize()))
}

/// The SHA-256 of a file, in hexadecimal digits.
///
/// # Errors
/// When it can't be read.
pub fn file_hash(path: &Path) -> Result<String, ModelError> {
    let mut file = fs::File::open(path).map_err(ModelError::file(path))?;
    let mut hash = Sha256::new();
    let mut block = vec![0; 1 << 20];
    loop {
        match file.read(&mut block).map_err(ModelError::file(path))? {
            0 => return Ok(hexadecimal(&hash.finalize())),
            read => hash.update(&block[..read]),
        }
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn required<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<T, ModelError> {
    let path = folder.join(name);
    let text = fs::read(&path).map_err(ModelError::file(&path))?;
    serde_json::from_slice(&text).map_err(ModelError::format(path))
}

fn optional<T: DeserializeOwned + Default>(folder: &Path, name: &str) -> Result<T, ModelError> {
    if folder.join(name).is_file() { required(folder, name) } else { Ok(T::default()) }
}

/// Whether a model is of the family E5, whose texts want prefixes that its files do not tell: by the name that its maker or
/// the folder gives it.
///
/// # Source
/// Wang et al., Text Embeddings by Weakly-Supervised Contrastive Pre-training, 2022; the model cards of `intfloat/e5-*` and
/// `intfloat/multilingual-e5-*`.
fn is_e5(folder: &Path, shape: &Shape) -> bool {
    let folder = folder.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let mut parts = shape.name.split(['/', '-', '_']).chain(folder.split(['-', '_', '.']));
    parts.any(|part| part.eq_ignore_ascii_case("e5"))
}

fn pooling(folder: &Path) -> Result<Pooling, ModelError> {
    let name = "1_Pooling/config.json";
    if !folder.join(name).is_file() {
        return Ok(Pooling::Mean);
    }
    let file: PoolingFile = required(folder, name)?;
    let others = file.pooling_mode_max_tokens
        || file.pooling_mode_mean_sqrt_len_tokens
        || file.pooling_mode_weightedmean_tokens
        || file.pooling_mode_lasttoken;
    let flags = (file.pooling_mode_mean_tokens, file.pooling_mode_cls_token, others);
    match (file.pooling_mode.as_deref(), flags) {
        (Some("mean"), _) | (None, (true, false, false)) => Ok(Pooling::Mean),
        (Some("cls"), _) | (None, (false, true, false)) => Ok(Pooling::Cls),
        _ => Err(ModelError::Unsupported {
            path: folder.join(name),
            what: "this pooling".to_owned(),
            remedy: "mean and CLS pooling are",
        }),
    }
}

fn check_shape(folder: &Path, shape: &Shape) -> Result<(), ModelError> {
    let path = || folder.join("config.json");
    let unsupported = |what: String, remedy| Err(ModelError::Unsupported { path: path(), what, remedy });
    if shape.model_type != "bert" {
        return unsupported(
            format!("a model of type `{}`", shape.model_type),
            "choose one of type `bert`, such as all-MiniLM-L6-v2",
        );
    }
    if shape.position_embedding_type != "absolute" {
        return unsupported(format!("`{}` positions", shape.position_embedding_type), "absolute positions are");
    }
    if !matches!(shape.hidden_act.as_str(), "gelu" | "gelu_new" | "gelu_pytorch_tanh" | "relu") {
        return unsupported(format!("the activation `{}`", shape.hidden_act), "gelu and relu are");
    }
    let whole = shape.num_attention_heads > 0
        && shape.hidden_size > 0
        && shape.hidden_size.is_multiple_of(shape.num_attention_heads);
    if !whole || shape.num_hidden_layers > 64 || shape.hidden_size > 4096 || shape.intermediate_size > 65_536 {
        return Err(ModelError::Format { path: path(), what: "its sizes don't fit together".to_owned() });
    }
    Ok(())
}
