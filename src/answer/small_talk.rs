//! Is a message small talk: a greeting, thanks, or a question about Preceptor itself? Only where it is nothing else.

use std::sync::LazyLock;

use super::spoken::{END, Phrases, spoken};
use crate::search::normalize;

/// What is said by way of small talk. Of several things in one message the last in this order counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SmallTalk {
    /// `hello!`
    Greeting,
    /// `thank you so much`
    Thanks,
    /// `how does this work`
    Help,
    /// `who are you`
    About,
}

const GREETINGS: &str = "
hi | hiya | hey | heya | hello | helo | hallo | howdy | yo | greetings | hola | bonjour | ciao | good morning |
good afternoon | good evening | good day | how are you | how are you doing | how is it going | how it going |
hows it going | how do you do | what is up | what up | whats up | nice to meet you | pleased to meet you |
are you there | anyone there | anybody there | anyone here | anybody here
";

const THANKS: &str = "
thanks | thank you | thank | thx | thnx | thanx | tnx | ty | tysm | tyvm | cheers | many thanks | much appreciated |
appreciate it | i appreciate it | appreciated
";

const HELP: &str = "
help | help me | help me out | can you help | can you help me | could you help | could you help me |
can somebody help me | can someone help me | can anyone help me | i need help | i need some help | need help |
how does this work | how does this bot work | how do you work | how do i use this | how do i use you |
how do i use this bot | how to use this | how to use this bot | how do i ask | how do i ask a question |
how can i ask a question | how do i ask you something | can i ask a question | can i ask you a question |
can i ask you something | may i ask a question | may i ask you something | i have a question | quick question |
what can i ask | what can i ask you | what can i ask here | what should i ask | what questions can i ask |
what can you do | what can you answer | what can you tell me | what can you help with | what can you help me with |
how can you help | how can you help me
";

const ABOUT: &str = "
who are you | what are you | who or what are you | are you a human or a bot | are you a bot or a human |
are you a person or a bot | are you a bot or a person | are you a bot | are you a robot | are you a chatbot |
are you a machine | are you a program | are you a person | are you a real person | are you a human | are you human |
are you real | are you an ai | are you ai | are you chatgpt | is this a bot | are you alive |
is this a real person | am i talking to a bot | am i talking to a robot | am i talking to a person |
am i talking to a human | am i talking to a real person | what is your name | what your name | whats your name |
what is this bot | what kind of bot are you | who made you | who built you | who created you | who wrote you
";

/// What goes with any of these and says nothing by itself.
const FILLERS: &str = "
bot | robot | preceptor | there | all | everyone | everybody | guys | folks | team | friend | buddy | mate | dear |
sir | man | dude | yall | please | pls | plz | so much | very much | a lot | a bunch | a million | a ton | so |
again | ok | okay | cool | great | nice | awesome | perfect | alright | lol | haha | bye | goodbye | and | oh |
well | um | hmm | yes | no | today | earlier | in advance | for that | for this | for your help | for the help |
for all your help | for all the help | for helping | for helping me | for helping me out | for everything |
for the answer | for the answers | for answering | for your time | for the information | for that information |
that helped | that helps | that was helpful | that was quick | you too | you are the best | youre the best
";

/// The phrases with what they say.
static SAID: LazyLock<[(Phrases, Option<SmallTalk>); 5]> = LazyLock::new(|| {
    [
        (Phrases::of(GREETINGS), Some(SmallTalk::Greeting)),
        (Phrases::of(THANKS), Some(SmallTalk::Thanks)),
        (Phrases::of(HELP), Some(SmallTalk::Help)),
        (Phrases::of(ABOUT), Some(SmallTalk::About)),
        (Phrases::of(FILLERS), None),
    ]
});

/// What small talk a message is; `None` where a word of it says anything else, so that `hi, how long is the course?` stays
/// a question about the course.
#[must_use]
pub fn small_talk(message: &str) -> Option<SmallTalk> {
    small_talk_in(spoken(&normalize(message)))
}

/// Which small talk the words of a message are, if they are nothing else.
pub(super) fn small_talk_in(mut words: Vec<String>) -> Option<SmallTalk> {
    words.retain(|word| word != END);
    let mut found = None;
    let mut at = 0;
    while at < words.len() {
        let (taken, kind) = longest(&words[at..]).or_else(|| {
            // `heyyy` and `thankss` are tried again as `hey` and `thanks`.
            words[at] = squeezed(&words[at]);
            longest(&words[at..])
        })?;
        found = found.max(kind);
        at += taken;
    }
    found
}

/// The longest phrase that words begin with, by its number of words, and what it says.
fn longest(words: &[String]) -> Option<(usize, Option<SmallTalk>)> {
    let begun = SAID.iter().filter_map(|(phrases, kind)| Some((phrases.begun_by(words)?, *kind)));
    begun.max_by_key(|(taken, _)| *taken)
}

/// A word without the letters that are drawn out: any at its end, three or more within.
fn squeezed(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut kept = String::with_capacity(word.len());
    let mut start = 0;
    while start < letters.len() {
        let run = letters[start..].iter().take_while(|letter| **letter == letters[start]).count();
        let drawn_out = run > 2 || start + run == letters.len();
        kept.extend(std::iter::repeat_n(letters[start], if drawn_out { 1 } else { run }));
        start += run;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::SmallTalk::*;
    use super::*;

    #[test]
    fn whole_messages_of_small_talk_are_told_by_their_kind() {
        let said = [
            (Greeting, ["hi", "Hello!", "good morning :)", "hey bot", "heyyyy there", "hii", "yo everyone"]),
            (
                Greeting,
                [
                    "Hi, how are you?",
                    "what's up",
                    "hellooo",
                    "hey what's up bot",
                    "hola",
                    "Good evening all",
                    "hi folks",
                ],
            ),
            (
                Thanks,
                [
                    "thanks",
                    "ty!",
                    "thank you so much",
                    "thx a lot",
                    "Thanks for the help earlier!",
                    "ok thanks",
                    "tysm",
                ],
            ),
            (
                Thanks,
                ["hi thanks", "thankss", "Perfect, thank you!", "thank u", "thanks bye", "many thanks!", "cheers mate"],
            ),
            (
                Help,
                [
                    "help",
                    "/help",
                    "how does this work",
                    "what can I ask",
                    "help me please",
                    "hi, can you help me?",
                    "HELP!!",
                ],
            ),
            (
                About,
                [
                    "who are you",
                    "what are you?",
                    "are you a bot?",
                    "who r u",
                    "Are you a human or a bot?",
                    "What's your name",
                    "is this a bot",
                ],
            ),
        ];
        for (kind, messages) in said {
            for message in messages {
                assert_eq!(small_talk(message), Some(kind), "{message}");
            }
        }
    }

    #[test]
    fn a_question_with_a_greeting_or_the_word_help_in_it_stays_a_question() {
        for question in [
            "hi, how long is the course?",
            "help with externship hours",
            "thanks, and how much is it?",
            "how does this work in California",
            "what can I ask my supervisor",
            "are you allowed to work without a license",
            "who are you allowed to bring",
            "good morning shift hours",
            "thank you note",
            "what is a preceptor",
            "preceptor",
            "bot please",
            "what are you looking for in a student",
            "how do I say hello to patients",
            "",
            "?",
        ] {
            assert_eq!(small_talk(question), None, "{question}");
        }
    }
}
