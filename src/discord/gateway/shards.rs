//! Which part of the guilds does this process serve?

use std::fmt;
use std::str::FromStr;

/// Shards from `first` to `last`, both included, of `total`; counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShardRange {
    /// The first shard.
    pub first: u32,
    /// The last shard.
    pub last: u32,
    /// How many shards there are over all processes.
    pub total: u32,
}

impl ShardRange {
    /// How many shards it has.
    #[must_use]
    pub fn count(self) -> u32 {
        self.last - self.first + 1
    }
}

impl FromStr for ShardRange {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = "name the first and last shard and how many there are, counted from 0: `0..3/16`";
        let read = || {
            let (range, total) = text.split_once('/')?;
            let (first, last) = range.split_once("..").unwrap_or((range, range));
            let number = |text: &str| text.trim().parse::<u32>().ok();
            Some(Self { first: number(first)?, last: number(last)?, total: number(total)? })
        };
        let range = read().ok_or_else(|| format!("`{text}` is no range of shards; {wanted}"))?;
        if range.first > range.last || range.last >= range.total {
            return Err(format!("`{text}` names shards that are not there; {wanted}"));
        }
        Ok(range)
    }
}

impl fmt::Display for ShardRange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}..{}/{}", self.first, self.last, self.total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_has_both_its_ends() {
        let range: ShardRange = "0..3/16".parse().unwrap();
        assert_eq!((range.count(), range.to_string().as_str()), (4, "0..3/16"));
        assert_eq!("5/16".parse::<ShardRange>().unwrap().count(), 1);
    }

    #[test]
    fn what_is_no_range_is_refused_with_an_example() {
        for text in ["", "0..3", "3..0/16", "0..16/16", "a..b/c", "0..3/0", "-1..3/16"] {
            assert!(text.parse::<ShardRange>().unwrap_err().contains("`0..3/16`"), "{text}");
        }
    }
}
