//! What of a source is the program: neither a comment, nor a test, nor who may see an item.

/// A file's code, and the names of the modules that are files of tests.
pub(super) fn without_tests(text: &str) -> (String, Vec<String>) {
    let (mut code, mut tests) = (String::new(), Vec::new());
    let mut lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    while let Some(line) = lines.next() {
        if line.trim() != "#[cfg(test)]" {
            code += line;
            code.push('\n');
            continue;
        }
        // rustfmt puts the end of an item under its beginning.
        let end = format!("{}}}", line.split('#').next().unwrap());
        let item = lines.by_ref().find(|line| !line.trim_start().starts_with("#[")).unwrap_or_default();
        match item.trim().trim_start_matches("pub(crate) ").strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';'))
        {
            Some(name) => tests.push(name.to_owned()),
            None if item.ends_with([';', '}']) => {}
            None => drop(lines.by_ref().find(|line| *line == end)),
        }
    }
    // Who may see an item is no import.
    let mut parts = code.split("pub(in ");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| part.split_once(')').map_or("", |(_, rest)| rest));
    (first + &rest.map(|rest| format!("pub{rest}")).collect::<String>(), tests)
}
