//! What is said while a guide's vectors are made.

use std::time::Duration;

pub(in crate::cli) fn making_vectors() -> &'static str {
    "making vectors"
}

/// How long work still takes, as nearly as it can be said: in tens of seconds, in minutes, in hours.
pub(in crate::cli) fn time_left(left: Duration) -> String {
    let seconds = left.as_secs_f64();
    match seconds {
        ..5.0 => "a few seconds left".to_owned(),
        ..50.0 => format!("about {} s left", (seconds / 10.0).ceil() * 10.0),
        ..5400.0 => format!("about {} min left", (seconds / 60.0).round().max(1.0)),
        _ => format!("about {} h left", (seconds / 3600.0).round()),
    }
}

pub(in crate::cli) fn answered_by_words(left: Duration) -> String {
    format!(
        "This went by words alone: vectors of the guide are being made, for answers by meaning ({}).\nCtrl-C stops that; what is made is kept.",
        time_left(left)
    )
}

pub(in crate::cli) fn answers_by_words(left: Duration) -> String {
    format!("Vectors of the guide are being made; until then answers go by words alone ({}).", time_left(left))
}

pub(in crate::cli) fn vectors_made() -> &'static str {
    "The vectors are made; answers go by words and meaning now."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_is_said_as_nearly_as_it_is_known() {
        let said = |seconds: u64| time_left(Duration::from_secs(seconds));
        let all = [0, 4, 5, 11, 41, 50, 89, 100, 130, 3000, 5399, 7300].map(said);
        assert_eq!(
            all,
            [
                "a few seconds left",
                "a few seconds left",
                "about 10 s left",
                "about 20 s left",
                "about 50 s left",
                "about 1 min left",
                "about 1 min left",
                "about 2 min left",
                "about 2 min left",
                "about 50 min left",
                "about 90 min left",
                "about 2 h left",
            ]
        );
    }
}
