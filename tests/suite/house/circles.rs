//! Which files of `src` import each other in a circle?
//!
//! The text is read as a person follows an import: paths that begin with `crate`, `super`, `self`, a submodule or an imported
//! module lead to the file that defines what they name, through whatever re-exports it. A declared submodule is no import, and
//! what `#[cfg(test)]` marks does not count. Not seen are methods, which need no import, and what macros write.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::code::without_tests;

/// A file as a module: what it defines, hands on and names.
#[derive(Default)]
struct Module {
    code: String,
    /// Names of its own items.
    defined: BTreeSet<String>,
    /// What it re-exports, by name; `*` for all of a module.
    handed_on: Vec<(String, String)>,
    /// What it imports, by the name that it has here.
    imported: Vec<(String, String)>,
}

/// The modules of a folder's files by their paths, such as `crate::corpus::files`.
pub(super) struct Modules(BTreeMap<String, Module>);

impl Modules {
    /// Reads files: each one's path within `src`, and its text.
    pub(super) fn read<'a>(files: impl Iterator<Item = (&'a Path, &'a str)>) -> Self {
        let (mut modules, mut of_tests) = (BTreeMap::new(), Vec::new());
        for (path, text) in files {
            let own = module_path(path);
            let (code, tests) = without_tests(text);
            of_tests.extend(tests.iter().map(|name| format!("{own}::{name}")));
            modules.insert(own, Module { code, ..Module::default() });
        }
        modules
            .retain(|path, _| !of_tests.iter().any(|tests| path == tests || path.starts_with(&format!("{tests}::"))));
        let paths: BTreeSet<String> = modules.keys().cloned().collect();
        for (own, module) in &mut modules {
            module.defined = defined(&module.code);
            for (is_public, tree) in take_uses(&mut module.code) {
                for (path, name) in leaves(&tree) {
                    let Some(path) = absolute(own, &path, &paths) else { continue };
                    if is_public { &mut module.handed_on } else { &mut module.imported }.push((name, path));
                }
            }
        }
        Self(modules)
    }

    /// Every circle: modules of which each imports the others, if through others.
    pub(super) fn circles(&self) -> BTreeSet<Vec<&str>> {
        let edges: BTreeMap<&str, BTreeSet<&str>> =
            self.0.iter().map(|(own, module)| (own.as_str(), self.neighbors(own, module))).collect();
        let reached: BTreeMap<&str, BTreeSet<&str>> = edges.keys().map(|own| (*own, reach(own, &edges))).collect();
        let circle = |own: &str| reached[own].iter().copied().filter(|other| reached[other].contains(own)).collect();
        reached.keys().map(|own| circle(own)).filter(|circle: &Vec<&str>| !circle.is_empty()).collect()
    }

    /// The modules that define what a module names.
    fn neighbors(&self, own: &str, module: &Module) -> BTreeSet<&str> {
        let paths: BTreeSet<String> = self.0.keys().cloned().collect();
        let mut named: Vec<String> = Vec::new();
        for (_, path) in &module.imported {
            // Of an imported module, what is named of it counts.
            if !self.0.contains_key(path) {
                named.push(path.clone());
            }
        }
        for path in path_tokens(&module.code) {
            let (first, rest) = path.split_once("::").unwrap_or((path, ""));
            match module.imported.iter().find(|(name, path)| name == first && self.0.contains_key(path)) {
                Some((_, module)) => named.push(format!("{module}::{rest}")),
                None => named.extend(absolute(own, path, &paths)),
            }
        }
        named.iter().filter_map(|path| self.home(path, 0)).filter(|home| *home != own).collect()
    }

    /// The module that defines what a path names.
    fn home(&self, path: &str, depth: usize) -> Option<&str> {
        let parts: Vec<&str> = path.trim_end_matches("::*").split("::").collect();
        let (end, (own, module)) =
            (1..=parts.len()).rev().find_map(|end| Some((end, self.0.get_key_value(&parts[..end].join("::"))?)))?;
        let Some(item) = parts.get(end).filter(|item| depth < 8 && !module.defined.contains(**item)) else {
            return Some(own);
        };
        let of_name = module.handed_on.iter().filter(|(name, _)| name == item).map(|(_, path)| path.clone());
        let all = module.handed_on.iter().filter(|(name, _)| name == "*");
        let all = all.map(|(_, path)| format!("{}::{item}", path.trim_end_matches("::*")));
        let handed_on = all.filter(|path| self.0[self.home(path, depth + 1).unwrap_or(own)].defined.contains(*item));
        let next =
            of_name.chain(handed_on).next().map(|path| [&[path.as_str()], &parts[end + 1..]].concat().join("::"));
        next.map_or(Some(own), |next| self.home(&next, depth + 1))
    }
}

/// `corpus/files.rs` as `crate::corpus::files`.
fn module_path(path: &Path) -> String {
    let path = path.with_extension("");
    let parts = path.iter().map(|part| part.to_str().unwrap());
    let parts = parts.filter(|part| !["mod", "lib", "main"].contains(part));
    std::iter::once("crate").chain(parts).collect::<Vec<_>>().join("::")
}

/// Takes the `use` lines out of code: whether each hands on what it names, and its tree of names.
fn take_uses(code: &mut String) -> Vec<(bool, String)> {
    let (mut uses, mut rest, mut open) = (Vec::new(), String::new(), None::<(bool, String)>);
    for line in code.lines() {
        let begins = |line: &str| line.strip_prefix("use ").map(str::to_owned);
        let words = line.trim();
        let public = words.strip_prefix("pub").and_then(|words| words.split_once(' ')).filter(|(who, _)| who.len() < 9);
        let begun = begins(words).map(|tree| (false, tree));
        let begun = begun.or_else(|| public.and_then(|(_, words)| begins(words)).map(|tree| (true, tree)));
        match (open.as_mut(), begun) {
            (Some((_, tree)), _) => *tree += words,
            (None, Some(begun)) => open = Some(begun),
            (None, None) => rest = rest + line + "\n",
        }
        uses.extend(open.take_if(|(_, tree)| tree.ends_with(';')));
    }
    *code = rest;
    uses
}

/// The paths of a tree of names, each with the name that it gets: `a::{b, c as d}`.
fn leaves(tree: &str) -> Vec<(String, String)> {
    let tree = tree.trim().trim_end_matches(';');
    let Some((stem, inner)) = tree.split_once('{') else {
        let (path, name) = tree.split_once(" as ").unwrap_or((tree, tree.rsplit("::").next().unwrap_or(tree)));
        let path = path.trim().trim_end_matches("::self");
        let name = if name == "self" { path.rsplit("::").next().unwrap_or(path) } else { name };
        return vec![(path.to_owned(), name.trim().to_owned())];
    };
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for c in inner[..inner.rfind('}').unwrap_or(inner.len())].chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        match c {
            ',' if depth == 0 => parts.push(String::new()),
            c => parts.last_mut().unwrap().push(c),
        }
    }
    parts
        .iter()
        .filter(|part| !part.trim().is_empty())
        .flat_map(|part| leaves(&format!("{stem}{}", part.trim())))
        .collect()
}

/// A path from the crate's root; none that leads out of the crate.
fn absolute(own: &str, path: &str, modules: &BTreeSet<String>) -> Option<String> {
    let first = path.split("::").next()?;
    let whole = match first {
        "crate" => path.to_owned(),
        "self" | "super" => format!("{own}::{path}"),
        _ => modules.contains(&format!("{own}::{first}")).then(|| format!("{own}::{path}"))?,
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split("::") {
        match part {
            "self" => {}
            "super" => parts.truncate(parts.len().saturating_sub(1)),
            part => parts.push(part),
        }
    }
    Some(parts.join("::"))
}

/// What of code looks like a path of two names or more.
fn path_tokens(code: &str) -> impl Iterator<Item = &str> {
    let tokens = code.split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':');
    tokens.map(|token| token.trim_matches(':')).filter(|token| token.contains("::"))
}

/// The names of a file's own items.
fn defined(code: &str) -> BTreeSet<String> {
    let words: Vec<&str> =
        code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect();
    let is_item = |word: &str| ["fn", "const", "static", "struct", "enum", "type", "trait"].contains(&word);
    words.windows(2).filter(|pair| is_item(pair[0])).map(|pair| pair[1].to_owned()).collect()
}

/// What is reached from a module by one import or more.
fn reach<'a>(from: &str, edges: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> BTreeSet<&'a str> {
    let (mut reached, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(own) = next.pop() {
        for other in &edges[own] {
            if reached.insert(*other) {
                next.push(*other);
            }
        }
    }
    reached
}
