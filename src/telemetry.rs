//! Where do log lines go? To standard error, for people by default.
