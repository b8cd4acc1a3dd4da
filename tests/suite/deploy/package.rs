//! Do the package, its scripts, the units and the containers agree about paths, users and files?

use std::collections::BTreeSet;

use super::{PAGE, files_below, read, root, yaml};

fn deb() -> toml::Table {
    let manifest: toml::Table = read("Cargo.toml").parse().unwrap();
    manifest["package"]["metadata"]["deb"].as_table().unwrap().clone()
}

/// What the package puts where: sources and targets.
fn assets() -> Vec<(String, String)> {
    let text = |value: &toml::Value| value.as_str().unwrap().to_owned();
    deb()["assets"].as_array().unwrap().iter().map(|asset| (text(&asset[0]), text(&asset[1]))).collect()
}

/// Whether a source of the package, which may have one `*` in its last part, is this file.
fn is_of(source: &str, path: &str) -> bool {
    match source.split_once('*') {
        None => source == path,
        Some((before, after)) => path
            .strip_prefix(before)
            .and_then(|rest| rest.strip_suffix(after))
            .is_some_and(|between| !between.contains('/')),
    }
}

#[test]
fn what_the_package_takes_from_the_repository_is_there() {
    let all: Vec<String> = ["deploy", "docs"].into_iter().flat_map(files_below).collect();
    for (source, _) in assets().iter().filter(|(source, _)| !source.starts_with("target/")) {
        let is_there = root().join(source).is_file() || all.iter().any(|path| is_of(source, path));
        assert!(is_there, "the package wants `{source}`, which is not there");
    }
}

#[test]
fn every_unit_is_in_the_package_and_known_to_its_scripts() {
    for path in files_below("deploy/systemd") {
        assert!(assets().iter().any(|(source, _)| is_of(source, &path)), "{path} is not in the package");
        let name = path.rsplit('/').next().unwrap();
        // What can be enabled is stopped, and forgotten, with the package.
        for script in ["postinst", "prerm", "postrm"].into_iter().filter(|_| read(&path).contains("\n[Install]\n")) {
            assert!(read(&format!("deploy/debian/scripts/{script}")).contains(name), "{script} does not know {name}");
        }
    }
}

#[test]
fn paths_and_users_agree() {
    let targets: BTreeSet<String> = assets().into_iter().map(|(_, target)| target).collect();
    assert!(targets.contains("etc/preceptor/config.toml") && targets.contains("usr/bin/"));
    let settings: toml::Table = read("deploy/config.toml").parse().unwrap();
    let store = settings["store"]["url"].as_str().unwrap();
    assert_eq!(store, "/var/lib/preceptor/preceptor.db");
    let copies = "/var/backups/preceptor";
    assert!(read("deploy/systemd/preceptor.tmpfiles.conf").contains(&format!("d {copies} 0700 preceptor preceptor")));
    assert!(read("deploy/systemd/preceptor.sysusers.conf").contains("u preceptor - "));
    for path in files_below("deploy/systemd").iter().filter(|path| path.ends_with(".service")) {
        let unit = read(path);
        assert!(unit.contains("\nUser=preceptor\nGroup=preceptor\nStateDirectory=preceptor\n"), "{path}");
        let called = unit.contains("/usr/bin/preceptor --config /etc/preceptor/config.toml ");
        assert!(called || path.ends_with("pgdump.service"), "{path}");
    }
    for unit in ["backup", "pgdump"] {
        let unit = read(&format!("deploy/systemd/preceptor-{unit}.service"));
        assert!(unit.contains(&format!("\nReadWritePaths={copies}\n")));
    }
    assert!(read("deploy/systemd/preceptor-backup.service").contains(&format!("\nConditionPathExists={store}\n")));
    for script in ["preinst", "postrm"] {
        let script = read(&format!("deploy/debian/scripts/{script}"));
        assert!(script.contains("/var/lib/preceptor") && script.contains(copies));
    }
    for place in ["/var/lib/preceptor/", "/var/cache/preceptor/", &format!("{copies}/"), "/etc/preceptor/config.toml"] {
        assert!(read(PAGE).contains(&format!("| `{place}` |")), "{PAGE} does not say what lies in {place}");
    }
}

#[test]
fn a_purge_takes_every_secret_that_a_unit_reads() {
    let purge = read("deploy/debian/scripts/postrm");
    for path in files_below("deploy/systemd") {
        let text = read(&path);
        for file in text.lines().filter_map(|line| line.strip_prefix("LoadCredential=")?.split_once(':')) {
            assert!(purge.contains(file.1), "{} of {path} stays after a purge", file.1);
        }
    }
}

#[test]
fn the_containers_have_no_rights_that_they_do_not_need() {
    let compose = yaml("deploy/compose.yaml");
    let services = compose["services"].as_object().unwrap();
    assert_eq!(services.keys().collect::<Vec<_>>(), ["postgres", "serve", "bot"]);
    let secrets = compose["secrets"].as_object().unwrap();
    for (name, service) in services {
        for secret in service["secrets"].as_array().unwrap() {
            assert!(secrets.contains_key(secret.as_str().unwrap()), "{name}: {secret}");
        }
        for port in service["ports"].as_array().into_iter().flatten() {
            assert!(port.as_str().unwrap().starts_with("127.0.0.1:"), "{name} listens for everybody: {port}");
        }
        let text = service["environment"].to_string();
        assert!(!text.contains("postgres://"), "{name} has a secret in its environment");
    }
    for name in ["serve", "bot"] {
        let service = &services[name];
        assert_eq!(service["read_only"], true, "{name}");
        assert_eq!(service["cap_drop"], serde_json::json!(["ALL"]), "{name}");
        assert_eq!(service["security_opt"], serde_json::json!(["no-new-privileges:true"]), "{name}");
        assert_eq!(service["depends_on"]["postgres"]["condition"], "service_healthy", "{name}");
    }
    assert!(services["postgres"]["healthcheck"]["test"].to_string().contains("pg_isready"));
}

#[test]
fn the_image_runs_the_program_as_nobody_and_asks_it_for_its_health() {
    let file = read("deploy/Dockerfile");
    let last = file.rsplit("\nFROM ").next().unwrap();
    assert!(last.starts_with("gcr.io/distroless/cc-debian12:nonroot\n"), "{last}");
    assert!(!last.contains("\nUSER ") && !last.contains("\nRUN "));
    assert!(
        last.contains(r#"CMD ["/usr/bin/preceptor", "ready"]"#)
            && last.contains(r#"ENTRYPOINT ["/usr/bin/preceptor"]"#)
    );
    let manifest: toml::Table = read("Cargo.toml").parse().unwrap();
    let rust = manifest["package"]["rust-version"].as_str().unwrap();
    assert!(file.contains(&format!("FROM rust:{rust}-slim-bookworm AS ")), "the image builds with another Rust");
}
