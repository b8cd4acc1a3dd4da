//! The program: runs the command line and leaves with its exit code.

fn main() -> std::process::ExitCode {
    preceptor::cli::run()
}
