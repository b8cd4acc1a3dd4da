//! What is said while cards are played?

pub(in crate::discord) const NEXT_CARD: &str = "Next card";
pub(in crate::discord) const ANOTHER_ROUND: &str = "Another round";
pub(in crate::discord) const END_ROUND: &str = "End the round";

pub(in crate::discord) fn card_of(number: u8, of: u8) -> String {
    format!("Card {} of {of}", u16::from(number) + 1)
}

pub(in crate::discord) fn which_belongs() -> &'static str {
    "Which of the four belongs into the blank?"
}

pub(in crate::discord) fn no_cards(in_section: bool) -> &'static str {
    if in_section {
        "This section has too few terms and numbers to make cards of. Choose another one, or leave `section` out."
    } else {
        "This guide has too few terms and numbers to make cards of."
    }
}

pub(in crate::discord) fn right(answer: &str) -> String {
    format!("✓ **Right:** {answer}")
}

pub(in crate::discord) fn wrong(answer: &str, chosen: &str) -> String {
    format!("✗ **Not quite:** you chose {chosen}; it is {answer}.")
}

pub(in crate::discord) fn score_so_far(right: u8, of: u8) -> String {
    format!("{right} of {of} right so far")
}

pub(in crate::discord) fn score(right: u8, of: u8) -> String {
    format!("The end: {right} of {of} right")
}

pub(in crate::discord) fn answer_of_card(number: u8) -> String {
    format!("The answer of card {}", u16::from(number) + 1)
}

pub(in crate::discord) fn card_result(answer: &str, chose: usize, right: usize) -> String {
    match chose {
        0 => format!("**{answer}** – nobody chose."),
        _ => format!("**{answer}** – {right} of {chose} right."),
    }
}

pub(in crate::discord) fn time_until(unix_seconds: u64) -> String {
    format!("Time is up <t:{unix_seconds}:R>. Everyone here can choose; the last choice counts.")
}

pub(in crate::discord) fn noted(letter: &str) -> String {
    format!("Noted: {letter}. You can change it until time is up.")
}

pub(in crate::discord) fn card_over() -> &'static str {
    "This card is over. If nothing comes after it, the round has ended, or I was restarted; `/quiz` begins another one."
}

pub(in crate::discord) fn round_is_on() -> &'static str {
    "A round is being played in this channel already. Join it, or wait until it is over."
}

pub(in crate::discord) fn round_title() -> &'static str {
    "The round is over"
}

pub(in crate::discord) fn round_over() -> &'static str {
    "All cards are played."
}

pub(in crate::discord) fn round_ended() -> &'static str {
    "It was ended by who began it."
}

pub(in crate::discord) fn round_stopped() -> &'static str {
    "It ended early because I am being restarted."
}

pub(in crate::discord) fn not_your_round() -> &'static str {
    "Only who began the round can end it."
}

pub(in crate::discord) fn ending_round() -> &'static str {
    "The round ends now."
}

pub(in crate::discord) fn scores(score: &[(u64, u32)], named: usize) -> String {
    if score.is_empty() {
        return "Nobody played.".to_owned();
    }
    let mut lines: Vec<String> = score
        .iter()
        .take(named)
        .enumerate()
        .map(|(at, (player, right))| format!("{}\\. <@{player}> – {right} right", at + 1))
        .collect();
    if score.len() > named {
        lines.push(format!("and {} more", score.len() - named));
    }
    lines.join("\n")
}
