//! Which verb is an irregular form of? `taught` asks for `teach`, which no ending tells.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// A verb, then its forms that no stemmer leads back to it.
///
/// Left out: forms that are words of their own more often than not (`left`, `saw`, `felt`, `ground`, `rose`, `found`), and
/// verbs that are stop words (`go`, `do`).
const IRREGULAR: &str = "
arise arose arisen | awake awoke awoken | become became | begin began begun | bend bent | bind bound | blow blew blown
break broke broken | breed bred | bring brought | build built | burn burnt | buy bought | catch caught | choose chose chosen
cling clung | come came | creep crept | deal dealt | dig dug | draw drew drawn | dream dreamt | drink drank drunk
drive drove driven | dwell dwelt | eat ate eaten | fall fallen | feed fed | fight fought | flee fled | fly flew flown
forbid forbade forbidden | foresee foresaw foreseen | forget forgot forgotten | forgive forgave forgiven | freeze froze frozen
give gave given | grow grew grown | hang hung | hear heard | hide hid hidden | hold held | keep kept | kneel knelt
lead led | lean leant | leap leapt | learn learnt | lend lent | lose lost | mean meant | meet met | mislead misled
mistake mistook mistaken | misunderstand misunderstood | overcome overcame | oversee oversaw overseen | oversleep overslept
overtake overtook overtaken | pay paid | repay repaid | prepay prepaid | prove proven | rebuild rebuilt | rewrite rewrote rewritten
ride rode ridden | ring rang rung | rise risen | run ran | see seen | seek sought | sell sold | resell resold | send sent
resend resent | sew sewn | shake shook shaken | shine shone | show shown | shrink shrank shrunk | sing sang sung | sink sank sunk
sit sat | sleep slept | slide slid | speak spoken | spell spelt | spend spent | spill spilt | spin spun | spoil spoilt
stand stood | steal stole stolen | stick stuck | sting stung | strike struck stricken | strive strove striven | swear swore sworn
sweep swept | swell swollen | swim swam swum | swing swung | take took taken | teach taught | tear torn | think thought
throw threw thrown | undergo underwent undergone | understand understood | undertake undertook undertaken | undo undone
uphold upheld | wake woke woken | wear wore worn | weave wove woven | weep wept | win won | withdraw withdrew withdrawn
withhold withheld | withstand withstood | wring wrung | write wrote written
";

static BASES: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| forms().collect());

/// Each irregular form with its verb.
pub(super) fn forms() -> impl Iterator<Item = (&'static str, &'static str)> {
    let verbs = IRREGULAR.lines().flat_map(|line| line.split('|'));
    let forms = verbs.filter_map(|verb| verb.trim().split_once(' '));
    forms.flat_map(|(base, forms)| forms.split(' ').map(move |form| (form, base)))
}

/// The verb that a folded word is an irregular form of; any other word as it is.
#[must_use]
pub(super) fn base(folded: &str) -> &str {
    BASES.get(folded).copied().unwrap_or(folded)
}

#[cfg(test)]
mod tests {
    use super::base;

    #[test]
    fn irregular_forms_lead_to_their_verb_and_others_nowhere() {
        for (form, verb) in
            [("taught", "teach"), ("paid", "pay"), ("written", "write"), ("held", "hold"), ("met", "meet")]
        {
            assert_eq!(base(form), verb);
        }
        for word in ["left", "teach", "saw", "", "teached"] {
            assert_eq!(base(word), word);
        }
    }
}
