//! Properties of every guide that is read, and the hostile inputs.

use super::*;

#[test]
fn scratch_seed() {
    let guide = Guide::open(std::path::Path::new("/work/shared/seed/guide.txt")).unwrap();
    for section in &guide.sections {
        println!("{}{} {} [{:?}]", "  ".repeat(usize::from(section.level)), section.level, section.path.last().unwrap(), section.passages);
        for p in &guide.passages[section.passages.clone()] {
            println!("          {:?} {:?} | {:.70} <<< {:.300}", p.kind, p.list, p.text, p.context);
        }
    }
    for n in &guide.notes { println!("{n:?}"); }
    for t in &guide.glossary { println!("{t:?}"); }
}
