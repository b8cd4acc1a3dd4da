//! A PostgreSQL server of our own: made in a temporary folder from Debian's package, gone when the tests end.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::fs::{MetadataExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, Mutex};

use sqlx::{Connection as _, Executor as _, PgConnection};

/// Makes the cluster, then obeys one word a line. When the tests end, however they do, standard input ends, and the server
/// and its folder with it.
const KEEPER: &str = r#"
cd "$FOLDER" || exit 1
start() { "$BIN/pg_ctl" -D data -l log -w -t 60 -o "-k '$FOLDER' -c listen_addresses='' -c max_connections=400" start >>tries 2>&1; }
"$BIN/initdb" -D data -U postgres -A trust -E UTF8 --locale=C >log 2>&1 && start && echo ready
while read -r word; do
    case "$word" in
        stop) "$BIN/pg_ctl" -D data -m immediate -w stop >/dev/null ;;
        # Its backends answer on until they notice; who asks after this must meet nobody.
        kill)
            server=$(head -n 1 data/postmaster.pid)
            backends=$(cat "/proc/$server/task/$server/children" 2>/dev/null)
            kill -9 "$server"
            for backend in $backends; do timeout 20 tail -s 0.1 --pid="$backend" -f /dev/null; done ;;
        # What the killed server has left behind ends by itself; till then, none can start.
        start) for _ in $(seq 100); do start && break; done ;;
    esac
    echo "$word"
done
"$BIN/pg_ctl" -D data -m immediate stop >/dev/null 2>&1
rm -rf "$FOLDER"
"#;
/// `nobody`, since PostgreSQL refuses to run as root.
const NOBODY: u32 = 65534;

/// A running server.
pub(crate) struct Cluster {
    folder: PathBuf,
    keeper: Child,
    answers: BufReader<ChildStdout>,
    databases: AtomicU32,
}

static SHARED: LazyLock<Option<Mutex<Cluster>>> = LazyLock::new(|| Cluster::start().map(Mutex::new));

/// The address of a new database on the server that all tests share; `None` where PostgreSQL is not installed.
pub(crate) async fn fresh_database() -> Option<String> {
    let cluster = tokio::task::spawn_blocking(|| SHARED.as_ref()).await.unwrap()?;
    let (admin, name) = cluster.lock().unwrap().next_name();
    Some(create(&admin, &name).await)
}

async fn create(admin: &str, name: &str) -> String {
    let mut connection = PgConnection::connect(admin).await.unwrap();
    connection.execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.unwrap();
    admin.replace("/postgres?", &format!("/{name}?"))
}

impl Cluster {
    /// Starts one; `None`, and a word about it, where PostgreSQL is not installed.
    #[expect(clippy::print_stderr, reason = "who runs the tests must see that half of them were skipped")]
    pub(crate) fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            eprintln!("skipped on PostgreSQL: no /usr/lib/postgresql/*/bin/initdb (Debian: `apt install postgresql`)");
            return None;
        };
        let folder = tempfile::Builder::new().prefix("pg").tempdir().unwrap().keep();
        let mut keeper = command(&folder);
        keeper.args(["sh", "-c", KEEPER]).env("FOLDER", &folder).env("BIN", programs);
        let mut keeper = keeper.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let answers = BufReader::new(keeper.stdout.take().unwrap());
        let mut cluster = Self { folder, keeper, answers, databases: AtomicU32::new(0) };
        cluster.hear("ready");
        Some(cluster)
    }

    /// A new database on this server.
    pub(crate) async fn database(&self) -> String {
        let (admin, name) = self.next_name();
        create(&admin, &name).await
    }

    /// Tells the server's keeper to `stop`, `kill` or `start` it, and waits till it has.
    pub(crate) fn tell(&mut self, word: &str) {
        writeln!(self.keeper.stdin.as_mut().unwrap(), "{word}").unwrap();
        self.hear(word);
    }

    fn hear(&mut self, word: &str) {
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        let log = || fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        assert_eq!(line.trim(), word, "{}", log());
    }

    fn next_name(&self) -> (String, String) {
        let admin = format!("postgres://postgres@localhost/postgres?host={}", self.folder.display());
        (admin, format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed)))
    }
}

/// The newest version's programs.
fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?.filter_map(Result::ok);
    let folders = versions.map(|version| version.path().join("bin")).filter(|bin| bin.join("initdb").is_file());
    folders.max()
}

/// What runs another program as somebody who is not root.
fn command(folder: &Path) -> Command {
    if fs::metadata("/proc/self").unwrap().uid() != 0 {
        return Command::new("env");
    }
    chown(folder, Some(NOBODY), Some(NOBODY)).unwrap();
    let mut command = Command::new("setpriv");
    command.args([format!("--reuid={NOBODY}"), format!("--regid={NOBODY}")]).arg("--clear-groups");
    command
}
