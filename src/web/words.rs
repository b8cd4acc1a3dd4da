//! What does the web face say? All words that people read there, but those of guides and advisors.

use crate::answer::{DeclineReason, Sureness};

/// The language of these words.
pub(super) const LANGUAGE: &str = "en";
/// The name of it all.
pub(super) const NAME: &str = "Preceptor";

/// The first link of every page, for who goes by keyboard.
pub(super) const SKIP: &str = "Skip to the content";
/// What the list of places is called.
pub(super) const PLACES: &str = "Places";
/// The place for questions.
pub(super) const ROOM_ASK: &str = "Ask";
/// The place to read.
pub(super) const ROOM_READ: &str = "Read";
/// The place for terms.
pub(super) const ROOM_LOOK_UP: &str = "Look up";
/// The place to compare.
pub(super) const ROOM_COMPARE: &str = "Compare";
/// The place for cards.
pub(super) const ROOM_QUIZ: &str = "Quiz";
/// What stands below every page.
pub(super) const FOOT: &str =
    "Answers are quoted from the guide word for word, with the place where they stand. Nothing is added to them.";

/// What stands above the field for a question.
pub(super) const YOUR_QUESTION: &str = "Your question";
/// What stands on its button.
pub(super) const ASK: &str = "Ask";
/// What stands below the title of the page for questions.
pub(super) const INTRO: &str =
    "Ask in your own words. The answer is quoted from the guide, or you are told that the guide does not say.";
/// The title where several guides are asked.
pub(super) const ALL_GUIDES_TITLE: &str = "Ask the guides";
/// What stands above the choice of a guide.
pub(super) const GUIDE: &str = "Guide";
/// The choice of all.
pub(super) const ALL_GUIDES: &str = "All guides";
/// Above questions that may be asked.
pub(super) const FOR_EXAMPLE: &str = "For example";
/// Above the contents of the guide that is asked.
pub(super) const IN_THE_GUIDE: &str = "In the guide";
/// Above the list of guides.
pub(super) const THE_GUIDES: &str = "The guides";
/// Above the quote that answers.
pub(super) const FROM_THE_GUIDE: &str = "From the guide";
/// Above the other quotes.
pub(super) const ALSO_THERE: &str = "Also in the guide";
/// Above what is nearest, though it may not answer.
pub(super) const NEAREST: &str = "Nearest in the guide (it may not answer)";
/// Above the sections that are nearest.
pub(super) const SECTIONS_TO_READ: &str = "Sections to read";
/// Above them where a question could mean several of them.
pub(super) const WHICH_OF_THESE: &str = "Which of these do you mean?";
/// Behind a line that whoever runs the program wrote.
pub(super) const NOT_FROM_THE_GUIDE: &str = "This line is not from the guide.";

/// What leads to a passage, for who does not see its mark.
pub(super) const LINK_TO_PASSAGE: &str = "Link to this passage";
/// Above a guide's headings.
pub(super) const CONTENTS: &str = "Contents";
/// Above the sections below one.
pub(super) const BELOW_IT: &str = "Below it";
/// To the cards of the section that is read.
pub(super) const CARDS_OF_SECTION: &str = "Study this section with cards";
/// What the links to the sections before and after are called.
pub(super) const BEFORE_AND_AFTER: &str = "Before and after";
/// To the section before.
pub(super) const BEFORE: &str = "Before";
/// To the section after.
pub(super) const AFTER: &str = "Next";
/// Where a link led to words that are others by now.
pub(super) const HAS_MOVED: &str =
    "The passage that the link was made for was edited or taken out. This is its section as it is now.";

/// The title of the page of terms.
pub(super) const LOOK_UP_TITLE: &str = "Look up a term";
/// Below it.
pub(super) const LOOK_UP_INTRO: &str = "What an abbreviation or a term stands for, and the passage that explains it.";
/// Above the field for a term.
pub(super) const TERM: &str = "Term";
/// What stands on its button.
pub(super) const LOOK_UP: &str = "Look up";
/// Above all terms.
pub(super) const ALL_TERMS: &str = "All terms";
/// Where there are none.
pub(super) const NO_TERMS: &str = "The guide has no list of terms.";
/// Above the terms that are like an unknown one.
pub(super) const NEAREST_TERMS: &str = "Nearest terms";
/// Leads from an unknown term to a question.
pub(super) const ASK_THE_WHOLE_GUIDE: &str = "Ask the whole guide for it";
/// Of a term that only the list of terms has.
pub(super) const NOWHERE_EXPLAINED: &str = "No passage of the guide speaks of it.";

/// The title of the page for comparisons.
pub(super) const COMPARE_TITLE: &str = "Compare two things";
/// Below it.
pub(super) const COMPARE_INTRO: &str = "What the guide says of each, side by side.";
/// Above the first field.
pub(super) const FIRST_SIDE: &str = "The one";
/// Above the second.
pub(super) const SECOND_SIDE: &str = "The other";
/// What stands on the button.
pub(super) const COMPARE: &str = "Compare";
/// Where one of the two says nothing.
pub(super) const EMPTY_SIDE: &str = "One of the two has no word in it. Name two things to compare.";
/// Where both are one.
pub(super) const BOTH_THE_SAME: &str = "Both are the same. Name two different things to compare.";
/// Of a side that the guide does not speak of.
pub(super) const NOTHING_OF_IT: &str = "The guide does not say anything of it.";

/// The title of the page of cards.
pub(super) const QUIZ_TITLE: &str = "Quiz";
/// Leads to the cards of another guide.
pub(super) const CHANGE_GUIDE: &str = "Change the guide";
/// What a blank is called, for who does not see it.
pub(super) const BLANK: &str = "blank";
/// Above the choices.
pub(super) const WHICH_BELONGS: &str = "Which belongs into the blank?";
/// Which keys choose.
pub(super) const KEYS: &str = "Press 1 to 4 to choose, Enter to go on.";
/// To the next card.
pub(super) const NEXT_CARD: &str = "Next card";
/// From the last card.
pub(super) const TO_THE_END: &str = "See how it went";
/// From the end.
pub(super) const ANOTHER_ROUND: &str = "Another round";
/// From the end, too.
pub(super) const READ_THE_GUIDE: &str = "Read the guide";
/// What the bar of progress is called.
pub(super) const PROGRESS: &str = "Cards answered";

/// The title of a page that is not there, and why.
pub(super) const NO_PAGE: &str = "There is no page here";
/// What may have happened.
pub(super) const NO_PAGE_WHY: &str = "The address may be mistyped, or what it led to is gone.";
/// The title where no guide has an id.
pub(super) const NO_GUIDE: &str = "There is no such guide";
/// What may have happened.
pub(super) const NO_GUIDE_WHY: &str = "No guide has the name in the address.";
/// Above the guides that there are.
pub(super) const THERE_ARE: &str = "There are";
/// The title where nothing stands at an anchor.
pub(super) const NO_PLACE: &str = "This place is no longer in the guide";
/// What may have happened.
pub(super) const NO_PLACE_WHY: &str = "Its heading was renamed or taken out since the link was made.";
/// Above what may be meant.
pub(super) const MAY_BE_MEANT: &str = "What may be meant";
/// The title where something was sent to a page.
pub(super) const ONLY_READ: &str = "This page can only be read";
/// What to do.
pub(super) const ONLY_READ_WHY: &str = "Open it in a browser, or ask the API under /api/v1.";
/// The title where an address can't be read.
pub(super) const BAD_ADDRESS: &str = "This address can't be read";
/// What may have happened.
pub(super) const BAD_ADDRESS_WHY: &str = "A part of it is cut off or stands there twice.";
/// The title of a failure of ours.
pub(super) const FAILED: &str = "Something failed on our side";
/// What to do.
pub(super) const FAILED_WHY: &str = "Try again in a moment.";
/// Leads from a page that is not there.
pub(super) const TO_THE_START: &str = "Ask a question";

/// What a page is called in the browser's tab: what was asked there first.
pub(super) fn tab(asked: &str, title: &str) -> String {
    match asked.trim() {
        "" => title.to_owned(),
        asked => format!("{asked} – {title}"),
    }
}

/// How sure an answer is.
pub(super) fn sure(sure: Sureness) -> &'static str {
    match sure {
        Sureness::Very => "Very sure",
        Sureness::Fairly => "Fairly sure",
        Sureness::NotVery => "Not very sure",
    }
}

/// What is read out to who does not see the answer come: where it is from, and how sure it is.
pub(super) fn answered_from(place: &str, how_sure: Sureness) -> String {
    format!("Answered from: {place}. {}.", sure(how_sure))
}

/// How a question was understood.
pub(super) fn understood_as(question: &str) -> String {
    format!("Understood as: “{question}”")
}

/// Where a quote stands in a file that was no text.
pub(super) fn in_file(file: &str, page: Option<u32>) -> String {
    page.map_or_else(|| file.to_owned(), |page| format!("{file}, page {page}"))
}

/// Why nothing is quoted, of one guide or of several.
pub(super) fn decline(reason: DeclineReason, question_chars: usize, of_several: bool) -> String {
    match reason {
        DeclineReason::NotInGuide if of_several => "None of the guides says.".to_owned(),
        DeclineReason::NotInGuide => "The guide does not say.".to_owned(),
        DeclineReason::TooVague => "That could mean several things. Ask about something in particular.".to_owned(),
        DeclineReason::Empty => "There is no question in it. Ask one in words.".to_owned(),
        DeclineReason::TooLong => {
            format!("The question is too long. Ask it in at most {question_chars} characters.")
        }
        DeclineReason::OtherLanguage(guide) if of_several => format!(
            "None of the guides seems to be in the language of the question. Ask it in theirs, such as {}.",
            guide.name()
        ),
        DeclineReason::OtherLanguage(guide) => {
            let name = guide.name();
            format!("This guide is in {name}, and the question seems to be in another language. Ask it in {name}.")
        }
        DeclineReason::MedicalAdvice => "The guide gives no medical advice.".to_owned(),
        DeclineReason::SmallTalk => "Ask a question about the guide in your own words.".to_owned(),
        DeclineReason::Distress => "The guide can't help with this, but people can. Talk to one now.".to_owned(),
    }
}

/// Of a term that is not in the list.
pub(super) fn unknown_term(term: &str) -> String {
    format!("“{term}” is not among the guide's terms.")
}

/// What is compared.
pub(super) fn versus(a: &str, b: &str) -> String {
    format!("{} and {}", a.trim(), b.trim())
}

/// Where nothing can be asked.
pub(super) fn no_cards(in_section: bool) -> &'static str {
    match in_section {
        true => "This section has too few terms and numbers to make cards of.",
        false => "This guide has too few terms and numbers to make cards of.",
    }
}

/// Which card it is.
pub(super) fn card_of(number: usize, of: usize) -> String {
    format!("Card {number} of {of}")
}

/// How many were right so far.
pub(super) fn score_so_far(right: usize, answered: usize) -> String {
    format!("{right} of {answered} right")
}

/// Whether a choice was right, and what is.
pub(super) fn verdict(answer: &str, chosen: &str) -> String {
    match answer == chosen {
        true => format!("Right: {answer}"),
        false => format!("Not quite: you chose {chosen}; it is {answer}"),
    }
}

/// How a round went.
pub(super) fn score(right: usize, of: usize) -> String {
    format!("{right} of {of} right")
}

/// What is said of a process that is there.
pub(super) const ALIVE: &str = "ok\n";

/// Of a part that a service needs.
pub(super) fn part(name: &str, is_there: bool) -> String {
    format!("{name}: {}", if is_there { "ok" } else { "away" })
}

/// Whether a service can answer as it should, and its parts.
pub(super) fn readiness(is_ready: bool, parts: impl Iterator<Item = String>) -> String {
    let first = if is_ready { "ready" } else { "not ready" };
    std::iter::once(first.to_owned()).chain(parts).map(|line| line + "\n").collect()
}
