//! Which words say nothing about the subject of a question?

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// Function words, question words, and the filler of chats, folded. Acronyms in capitals (`IT`) are never stop words.
const STOP_WORDS: &str = "
a an the this that these those there here
i me my mine myself we us our ours ourselves you your yours yourself he him his she her hers it its itself they them
their theirs themselves one ones someone anyone somebody anybody everyone everybody something anything everything nothing
any1 some any all both each every either neither no not nor none such same other another else
am is are was were be been being isnt arent wasnt werent do does did doing done dont doesnt didnt have has had having havent
hasnt hadnt can cant cannot could couldnt shall should shouldnt will wont would wouldnt may might must mustnt ought
im ive id ill youre youve youd youll hes shes theyre theyve weve were thats whats whos wheres hows theres lets
and or but if then than so because cause cuz as until while of at by for with without about against between into through
during before after above below to from up down in out on off over under again further once per via
what which who whom whose when where why how whether
just only very too also even still yet ever really actually basically literally kinda sorta pretty quite maybe perhaps
please pls plz plse thanks thank thx ty hi hey hello yo sup hiya ok okay yeah yep yes nah lol lmao rofl haha omg wow bruh bro dude guys guy
like well oh um uh hmm idk tbh ngl fr imo imho btw lowkey highkey smh fyi asap wyd aka etc eg ie vs versus
get gets got getting gotta gonna wanna want wants wanted need needs let make makes go goes going
know tell say says said ask asked wonder wondering curious question questions
much many lot lots more most few several
way ways thing things stuff kind kinds sort type
u ur r n w b 2 4 da dat dis wat wut wen
";

static SET: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| STOP_WORDS.split_whitespace().collect());

/// Whether a folded word is a stop word.
#[must_use]
pub fn is_stop_word(folded: &str) -> bool {
    SET.contains(folded)
}

/// All stop words.
pub fn stop_words() -> impl Iterator<Item = &'static str> {
    STOP_WORDS.split_whitespace()
}
