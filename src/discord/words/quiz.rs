//! What is said while cards are played?

use super::and_more;
use super::said::words;

words! {
    next_card();
    another_round();
    end_round();
    card_at(number: u16, of: u8);
    which_belongs();
    no_cards_in_section();
    no_cards_in_guide();
    right(answer: &str);
    wrong(answer: &str, chosen: &str);
    score_so_far(right: u8, of: u8);
    score(right: u8, of: u8);
    answer_of_card_at(number: u16);
    nobody_chose(answer: &str);
    chose_right(answer: &str, chose: usize, right: usize);
    time_until_then(time: String);
    noted(letter: &str);
    card_over();
    round_is_on();
    round_title();
    round_over();
    round_ended();
    round_stopped();
    not_your_round();
    ending_round();
    nobody_played();
    player_right(player: String, right: u32);
}

pub(in crate::discord) fn card_of(number: u8, of: u8) -> String {
    card_at(u16::from(number) + 1, of)
}

pub(in crate::discord) fn no_cards(in_section: bool) -> String {
    if in_section { no_cards_in_section() } else { no_cards_in_guide() }
}

pub(in crate::discord) fn answer_of_card(number: u8) -> String {
    answer_of_card_at(u16::from(number) + 1)
}

pub(in crate::discord) fn card_result(answer: &str, chose: usize, right: usize) -> String {
    if chose == 0 { nobody_chose(answer) } else { chose_right(answer, chose, right) }
}

pub(in crate::discord) fn time_until(unix_seconds: u64) -> String {
    time_until_then(format!("<t:{unix_seconds}:R>"))
}

pub(in crate::discord) fn scores(score: &[(u64, u32)], named: usize) -> String {
    if score.is_empty() {
        return nobody_played();
    }
    let line = |(at, (player, right)): (usize, &(u64, u32))| {
        format!("{}\\. {}", at + 1, player_right(format!("<@{player}>"), *right))
    };
    let mut lines: Vec<String> = score.iter().take(named).enumerate().map(line).collect();
    if score.len() > named {
        lines.push(and_more(score.len() - named));
    }
    lines.join("\n")
}
