//! How fast are splitting, indexing and asking?
fn main() {
    divan::main();
}
