//! Do the units forbid what the page says, and agree with the package and with each other?

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use super::{PAGE, coded_rows, codes, files_below, program, read, root, section};

/// The units that run the program all the time.
const SERVICES: [&str; 2] = ["preceptor-bot", "preceptor-serve"];
/// The ones that copy the store.
const COPIES: [&str; 2] = ["preceptor-backup", "preceptor-pgdump"];
/// The most that `systemd-analyze security` may find open, in tenths; the page says the figure.
const MOST_EXPOSED: u32 = 15;

/// A unit's lines that set something in `[Service]`.
fn settings(unit: &str) -> BTreeSet<String> {
    let text = read(&format!("deploy/systemd/{unit}.service"));
    let (_, service) = text.split_once("[Service]\n").unwrap();
    let service = service.split("\n[").next().unwrap();
    service.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn the_units_forbid_what_the_page_says() {
    let page = read(PAGE);
    let rows = coded_rows(section(&page, "## What the services may not do"));
    let named: Vec<&str> = rows.iter().flat_map(|row| codes(row)).collect();
    assert!(named.len() > 25, "{named:?}");
    for line in named {
        for unit in SERVICES {
            // The bot alone has a token in every case; the web face's is in a file to be added.
            let is_bots = line.starts_with("LoadCredential=");
            let fine = settings(unit).contains(line) || is_bots && unit != "preceptor-bot";
            assert!(fine, "{unit} does not have `{line}`, which {PAGE} names");
        }
    }
}

#[test]
fn what_one_unit_forbids_all_forbid() {
    let forbids = |line: &String| {
        let kinds = ["Protect", "Private", "Restrict", "System", "Lock", "NoNew", "Cap", "Memory", "Remove", "Device"];
        kinds.iter().chain(&["UMask", "LimitCORE", "Keyring", "Proc"]).any(|kind| line.starts_with(kind))
    };
    let of = |unit: &&str| settings(unit).into_iter().filter(forbids).collect::<BTreeSet<_>>();
    let bot = of(&"preceptor-bot");
    assert_eq!(bot, of(&"preceptor-serve"));
    for unit in COPIES {
        let looser: Vec<String> = bot.difference(&of(&unit)).cloned().collect();
        // The copy of SQLite's file has no network at all.
        assert!(looser.iter().all(|line| line.starts_with("RestrictAddressFamilies=")), "{unit}: {looser:?}");
    }
}

#[test]
fn systemd_takes_the_units_and_finds_them_confined() {
    let Some(analyze) = program("systemd-analyze", "systemd") else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut paths = Vec::new();
    for path in
        files_below("deploy/systemd").iter().filter(|path| path.ends_with(".service") || path.ends_with(".timer"))
    {
        let to = folder.path().join(path.rsplit('/').next().unwrap());
        // Where the package is not installed.
        let text = read(path).replace("/usr/bin/preceptor", env!("CARGO_BIN_EXE_preceptor"));
        fs::write(&to, text.replace("/usr/bin/pg_dump", "/bin/true")).unwrap();
        paths.push(to);
    }
    assert!(paths.len() >= 6);
    let run = |arguments: &[&str]| Command::new(&analyze).args(arguments).args(&paths).output().unwrap();
    let verified = run(&["verify", "--man=no"]);
    let said = String::from_utf8_lossy(&verified.stderr);
    // Units of the machine that runs this are none of ours.
    let ours: Vec<&str> = said.lines().filter(|line| line.contains("preceptor-")).collect();
    assert!(ours.is_empty(), "{ours:#?}");
    let services: Vec<_> = paths.iter().filter(|path| path.extension().is_some_and(|end| end == "service")).collect();
    let threshold = format!("--threshold={MOST_EXPOSED}");
    let mut security = Command::new(&analyze);
    let exposed = security.args(["security", "--offline=true", &threshold]).args(services).output().unwrap();
    let said = String::from_utf8_lossy(&exposed.stdout);
    assert!(exposed.status.success(), "{said}");
    for line in said.lines().filter(|line| line.contains("exposure level") && line.contains("-bot")) {
        let figure = line.split_whitespace().find(|word| word.parse::<f32>().is_ok()).unwrap();
        assert!(read(PAGE).contains(&format!("{figure} of 10")), "{PAGE} says another figure than {figure}");
    }
}

#[test]
fn a_credential_is_read_where_systemd_puts_it() {
    let mut seen = 0;
    for path in files_below("deploy/systemd") {
        let text = read(&path);
        let named: BTreeSet<&str> =
            text.lines().filter_map(|line| line.strip_prefix("LoadCredential=")?.split(':').next()).collect();
        let read_at: BTreeSet<&str> = text
            .lines()
            .filter(|line| line.starts_with("Environment="))
            .flat_map(|line| line.match_indices("%d/").map(|(at, _)| line[at + 3..].split(' ').next().unwrap()))
            .collect();
        assert_eq!(named, read_at, "{path}");
        seen += named.len();
    }
    assert!(seen >= 4, "{seen}");
}

#[test]
fn every_timer_starts_a_unit_that_is_there() {
    for path in files_below("deploy/systemd").iter().filter(|path| path.ends_with(".timer")) {
        assert!(root().join(path.replace(".timer", ".service")).is_file(), "{path}");
    }
}
