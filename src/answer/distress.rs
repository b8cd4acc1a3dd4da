//! Does a person say that they may harm themselves? Told by wording in the first person alone; what is asked about others,
//! about the subject, or as an idiom is an ordinary question.

use std::sync::LazyLock;

use super::spoken::{END, Phrases, spoken};
use crate::search::normalize;

/// What nobody says but of themselves, wherever it stands.
const OF_ONESELF: &str = "
to kill myself | about killing myself | of killing myself | like killing myself | considering killing myself |
should i kill myself | i will kill myself | ill kill myself | i might kill myself | i may kill myself |
tried killing myself | want to kms | going to kms | unalive myself | unaliving myself | end my life |
ending my life | end my own life | take my own life | taking my own life | want to end it all |
going to end it all | i want to die | i wish i was dead | i wish i were dead | i wish i could die |
i want to be dead | i wish i was never born | i would be better off dead | id be better off dead |
i am better off dead | better off without me | nobody would miss me | no one would miss me | noone would miss me |
nobody will miss me | no one will miss me | would anyone miss me | would anybody miss me |
no one would care if i died | nobody would care if i died | would anyone care if i died | i have no reason to live |
no reason for me to live | i have nothing to live for | i see no point in living | i am tired of living |
i am tired of being alive | i dont want to be alive | i dont want to exist | i dont want to live anymore |
dont want to live anymore | i dont want to wake up | i hope i dont wake up | want to hurt myself |
want to harm myself | want to cut myself | urge to hurt myself | urges to hurt myself | urge to harm myself |
feel like hurting myself | feel like harming myself | think about hurting myself | thinking about hurting myself |
thinking of hurting myself | thoughts of hurting myself | thinking about harming myself |
thinking of harming myself | thoughts of harming myself | i am going to hurt myself | i am going to harm myself |
i am hurting myself | i keep hurting myself | want to self harm | i self harm | urge to self harm |
i have been self harming | i am self harming | i want to overdose | i am going to overdose | i am suicidal |
i feel suicidal | i am feeling suicidal | i have been feeling suicidal | i have suicidal thoughts |
i am having suicidal thoughts | my suicidal thoughts | i want to commit suicide | i am going to commit suicide |
i will commit suicide | i might commit suicide
";

/// What is said of oneself where a sentence begins with it, or with nothing but [`LEADS`] before it.
const IMPLIED: &str = "
thinking about suicide | thinking of suicide | think about suicide | thought about suicide | thoughts of suicide |
thoughts about suicide | considering suicide | contemplating suicide | planning suicide | feeling suicidal |
suicidal thoughts | thinking about dying | thinking about self harm | how to commit suicide |
how do i commit suicide | want to die | wish i was dead | kill myself
";

/// What is said of oneself where it is a whole sentence, but for [`LEADS`] and [`TAILS`]; with more it is about something else.
const WHOLE: &str = "
i cant go on | i cant go on living | i cant live like this | i dont want to be here | i dont want to live |
i want to disappear | i want to end it | i have nothing left | life is not worth living | life isnt worth living |
whats the point of living | what the point of living | what is the point of living | there is no point in living |
everyone would be better off | i want to give up on life | i am giving up on life | i am done with life
";

/// Words that may stand before what is said.
const LEADS: &str = "
i | am | have | been | was | keep | having | cant | stop | started | start | always | again | sometimes | lately |
now | what | how | should | do | can | if | when | help | me | and | but | because | feel | like | think | that |
maybe | hi | hello | hey | ok | well | sorry | please | today | my
";

/// Words that may stand after it.
const TAILS: &str = "
anymore | longer | like | this | right | now | today | tonight | please | sorry | again | ever | help | me | ok |
with | life | living | it | all
";

/// Words that change nothing: `I really just want to die`.
const SOFT: &str = "
just | really | actually | literally | honestly | so | very | even | truly | only | seriously | fucking |
freaking | totally | simply
";

/// What follows an idiom (`to die of boredom`, `kill myself laughing`), or names a subject (`suicide prevention`).
const IDIOMS: &str = "
of | from | laughing | studying | working | trying | insurance | membership | policy | prevention | awareness |
training | hotline | risk | assessment | screening | watch | respawn | statistics | as
";

/// What follows where one is missed at a place: `nobody would miss me at the meeting`.
const PLACES: &str = "
at | in | during | on | if i skip | if i left early | if i leave early
";

/// Words of games, in which one dies and comes back.
const GAMES: &str = "respawn | respawning | spawn | minecraft | ingame | gamemode";

/// Verbs by which somebody else's words are given, or answered.
const REPORTS: &str = "
say | says | said | saying | tell | tells | told | telling | texted | writes | wrote | respond | reply | answer
";
/// How far before the words of another such a verb stands at most: `told me that …`.
const REPORT_WORDS: usize = 3;

/// Denials, which turn what one wants around: `I don't want to hurt myself lifting`.
const DENIALS: &str = "dont | didnt | not | never | wouldnt";

/// The lists, ready to be looked up.
struct Lists {
    of_oneself: Phrases,
    implied: Phrases,
    whole: Phrases,
    leads: Phrases,
    tails: Phrases,
    soft: Phrases,
    idioms: Phrases,
    places: Phrases,
    games: Phrases,
    reports: Phrases,
    denials: Phrases,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    of_oneself: Phrases::of(OF_ONESELF),
    implied: Phrases::of(IMPLIED),
    whole: Phrases::of(WHOLE),
    leads: Phrases::of(LEADS),
    tails: Phrases::of(TAILS),
    soft: Phrases::of(SOFT),
    idioms: Phrases::of(IDIOMS),
    places: Phrases::of(PLACES),
    games: Phrases::of(GAMES),
    reports: Phrases::of(REPORTS),
    denials: Phrases::of(DENIALS),
});

/// Whether a message is in words of distress: its writer speaks of ending their life or harming themselves.
#[must_use]
pub fn is_distress(message: &str) -> bool {
    is_distress_in(&spoken(&normalize(message)))
}

/// Whether the words of a message, folded, tell of distress.
pub(super) fn is_distress_in(words: &[String]) -> bool {
    let words: Vec<String> = words.iter().filter(|word| !LISTS.soft.has(word)).cloned().collect();
    !words.iter().any(|word| LISTS.games.has(word)) && words.split(|word| word == END).any(speaks_of_oneself)
}

/// Whether a sentence has such words at any place.
fn speaks_of_oneself(sentence: &[String]) -> bool {
    let leads = sentence.iter().take_while(|word| LISTS.leads.has(word)).count();
    (0..sentence.len()).any(|at| {
        let (before, rest) = sentence.split_at(at);
        let meant = |list: &Phrases| list.begun_by(rest).is_some_and(|taken| is_meant(before, rest, taken));
        let alone = |taken: usize| rest[taken..].iter().all(|word| LISTS.tails.has(word));
        let first = at <= leads;
        meant(&LISTS.of_oneself) || first && (meant(&LISTS.implied) || LISTS.whole.begun_by(rest).is_some_and(alone))
    })
}

/// Whether what is said is meant by who says it: not denied, nobody else's words, and no idiom.
fn is_meant(before: &[String], rest: &[String], taken: usize) -> bool {
    let (said, after) = rest.split_at(taken);
    let denied = said[0] == "want" && before.last().is_some_and(|word| LISTS.denials.has(word));
    let missed = said.ends_with(&["miss".to_owned(), "me".to_owned()]) && LISTS.places.begun_by(after).is_some();
    !(denied || missed || is_reported(before) || LISTS.idioms.begun_by(after).is_some())
}

/// Whether what follows is in the words of somebody else: `a patient says I want to die`, but not `I told her I want to die`.
fn is_reported(before: &[String]) -> bool {
    let near = before.len().saturating_sub(REPORT_WORDS)..before.len();
    near.filter(|at| LISTS.reports.has(&before[*at])).any(|at| {
        let speaker = at.checked_sub(1).map(|at| before[at].as_str());
        !matches!(speaker, Some("i" | "have" | "never" | "cant"))
    })
}

#[cfg(test)]
mod tests {
    use super::is_distress;

    #[test]
    fn words_of_distress_are_heard() {
        for said in [
            "i want to kill myself",
            "I can't go on anymore",
            "thinking about suicide",
            "i want to hurt myself",
            "nobody would miss me",
            "I really just want to die.",
            "I wanna die",
            "I'm going to kill myself",
            "I’m suicidal and don’t know who to call",
            "i have been thinking about suicide lately",
            "what should I do if I'm thinking about suicide",
            "I failed the exam again. I can't go on.",
            "my boss said I'm useless and I want to die",
            "I told my mom I want to kill myself",
            "everyone would be better off without me",
            "would anyone even miss me",
            "how to kill myself without pain",
            "I keep having suicidal thoughts",
            "hi, i dont want to live anymore",
            "i wish i was dead",
            "gonna kms",
            "kill myself",
            "i feel like hurting myself",
            "I don't want to be here anymore",
        ] {
            assert!(is_distress(said), "{said}");
        }
    }

    #[test]
    fn questions_about_others_the_subject_and_idioms_are_ordinary() {
        for asked in [
            "suicide prevention training",
            "what if a patient says they want to die",
            "what do I do when a patient says I want to die",
            "what do I say when somebody tells me I want to die",
            "this course is killing me",
            "I'm dying to know",
            "kill the process",
            "how do I kill a process myself",
            "what do I do if I hurt myself at work",
            "what if I cut myself on a needle",
            "how do I lift a patient without hurting myself",
            "I don't want to hurt myself lifting patients",
            "is thinking about suicide a sign of depression",
            "someone in my group is thinking about suicide, who do I tell",
            "how do I screen for suicidal thoughts",
            "do medical assistants ask about suicide risk",
            "i am thinking about suicide prevention as a career",
            "my friend wants to kill himself",
            "i want to die of embarrassment",
            "how do I kill myself to respawn",
            "nobody would miss me at the meeting",
            "I can't go on the field trip",
            "I don't want to live in the dorm",
            "I don't want to be here on Sunday",
            "how do I end my lifetime membership",
            "can I end my life insurance",
            "self harm policy",
            "what is the best way to die a shirt",
            "is it to die for",
            "I'm dead tired after my shift",
            "do or die",
            "",
        ] {
            assert!(!is_distress(asked), "{asked}");
        }
    }
}
