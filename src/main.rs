//! The program: runs the command line and leaves with its exit code.

/// Indexing allocates a text a word; after a few ten thousand of them glibc's allocator walks its free lists for each, which
/// took half of the time for a guide of 50 MB.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    preceptor::cli::run()
}
