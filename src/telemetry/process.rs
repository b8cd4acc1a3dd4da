//! How much memory does this process take?

/// The memory that the process takes, in bytes; `None` where the system does not say.
///
/// # Source
/// `proc_pid_status(5)`: `VmRSS` in kB, which are 1024 bytes each.
pub(super) fn resident_bytes() -> Option<u64> {
    resident_in(&std::fs::read_to_string("/proc/self/status").ok()?)
}

fn resident_in(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kib| kib * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_of_memory_is_read() {
        assert_eq!(resident_in("Name:\tpreceptor\nVmRSS:\t    2048 kB\nThreads:\t4\n"), Some(2_097_152));
        assert_eq!(resident_in("Name:\tpreceptor\n"), None);
    }
}
