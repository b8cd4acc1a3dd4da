//! How does a language begin a question? One list each; words and phrases folded as words of texts are.

use crate::corpus::Language;

/// How a language begins a question, or says one where its words are not set apart by spaces.
#[derive(Debug)]
pub(super) struct Asks {
    /// Words that begin a question by themselves.
    pub words: &'static [&'static str],
    /// Several words that begin a question or a request.
    pub phrases: &'static [&'static str],
    /// Verbs that begin a question where a subject follows.
    pub verbs: &'static [&'static str],
    /// What after such a verb makes it no question.
    pub not_after_verbs: &'static [&'static str],
    /// What may stand before a question word.
    pub prepositions: &'static [&'static str],
    /// What may stand before a question and is none of it.
    pub leads: &'static [&'static str],
    /// What begins with a question word and exclaims.
    pub exclaims: &'static [&'static str],
    /// What says a question wherever it stands, in scripts without spaces.
    pub within: &'static [&'static str],
}

const NONE: Asks = Asks {
    words: &[],
    phrases: &[],
    verbs: &[],
    not_after_verbs: &[],
    prepositions: &[],
    leads: &[],
    exclaims: &[],
    within: &[],
};

impl Asks {
    /// How a language asks.
    pub(super) const fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
            Language::Dutch => &DUTCH,
            Language::French => &FRENCH,
            Language::Spanish => &SPANISH,
            Language::Portuguese => &PORTUGUESE,
            Language::Italian => &ITALIAN,
            Language::Chinese => &CHINESE,
            Language::Japanese => &JAPANESE,
            Language::Korean => &KOREAN,
            Language::Thai => &THAI,
            Language::Other(_) => &NONE,
        }
    }
}

const ENGLISH: Asks = Asks {
    words: &[
        "what", "whats", "when", "whens", "where", "wheres", "who", "whos", "whom", "whose", "which", "why", "how",
        "hows", "is", "are", "am", "was", "were", "does", "did", "isn", "aren", "wasn", "weren", "doesn", "didn",
        "isnt", "arent", "doesnt", "didnt",
    ],
    phrases: &[
        "tell me",
        "explain",
        "describe",
        "define",
        "show me",
        "give me",
        "list the",
        "list all",
        "walk me",
        "remind me",
        "any idea",
        "anyone know",
        "anybody know",
        "i want to know",
        "i would like to know",
        "i d like to know",
    ],
    verbs: &[
        "do", "don", "dont", "can", "cant", "could", "couldn", "will", "won", "would", "wouldn", "should", "shouldn",
        "shall", "may", "might", "must", "have", "haven", "has", "hasn", "had",
    ],
    not_after_verbs: &["not", "never", "do", "be", "done", "fun", "confirm", "wait", "try", "a"],
    prepositions: &[
        "in", "at", "on", "for", "from", "to", "by", "with", "of", "about", "under", "within", "after", "until",
        "since",
    ],
    leads: &[
        "and", "but", "so", "also", "then", "or", "ok", "okay", "well", "hi", "hello", "hey", "please", "thanks",
        "thank", "you", "great", "cool", "hmm", "um",
    ],
    exclaims: &["what a", "what an", "how nice", "how cool", "how great", "how kind", "how sweet"],
    within: &[],
};

const GERMAN: Asks = Asks {
    words: &[
        "was", "wann", "wo", "wohin", "woher", "wer", "wen", "wem", "wessen", "welche", "welcher", "welches",
        "welchen", "welchem", "warum", "wieso", "weshalb", "weswegen", "wofur", "wozu", "womit", "woruber", "worin",
        "wovon", "woran", "worauf", "wodurch", "wonach", "wie", "wieviel", "wieviele",
    ],
    phrases: &["erklare", "erklar mir", "nenne", "nenn mir", "sag mir", "zeig mir", "gibt es", "ich mochte wissen"],
    verbs: &[
        "ist", "sind", "war", "waren", "hat", "habe", "haben", "kann", "konnen", "konnte", "darf", "durfen", "muss",
        "mussen", "soll", "sollen", "sollte", "sollten", "will", "wollen", "wird", "werden", "wurde", "gibt",
        "braucht", "brauche", "brauchen", "gilt", "gelten", "zahlt", "zahlen", "kostet", "bekomme", "bekommt",
        "bekommen", "geht", "reicht", "stimmt", "lohnt", "macht", "bin", "kriege", "kriegt",
    ],
    not_after_verbs: &["nicht", "ja", "so"],
    prepositions: &[
        "in", "an", "auf", "fur", "bis", "ab", "seit", "mit", "von", "zu", "aus", "unter", "nach", "um", "bei", "uber",
        "vor",
    ],
    leads: &["und", "aber", "also", "dann", "oder", "ok", "okay", "na", "hallo", "hi", "hey", "bitte", "danke", "gut"],
    exclaims: &["was fur ein schoner", "wie schon", "wie nett", "wie toll"],
    within: &[],
};

const DUTCH: Asks = Asks {
    words: &[
        "wat",
        "wanneer",
        "waar",
        "waarheen",
        "waarvandaan",
        "wie",
        "wiens",
        "welke",
        "welk",
        "waarom",
        "hoe",
        "hoeveel",
        "hoelang",
        "waarvoor",
        "waarmee",
        "waarover",
        "waarin",
        "waaraan",
        "waarop",
    ],
    phrases: &["leg uit", "vertel me", "vertel mij", "noem de", "is er", "zijn er", "ik wil weten"],
    verbs: &[
        "is", "zijn", "was", "waren", "heeft", "heb", "hebben", "kan", "kunnen", "mag", "mogen", "moet", "moeten",
        "zal", "zullen", "wordt", "worden", "bestaat", "krijg", "krijgt", "krijgen", "geldt", "gelden", "kost", "telt",
        "ben", "duurt",
    ],
    not_after_verbs: &["niet", "goed"],
    prepositions: &[
        "in", "op", "voor", "tot", "vanaf", "met", "van", "uit", "aan", "bij", "door", "om", "naar", "over", "sinds",
    ],
    leads: &["en", "maar", "dus", "dan", "of", "ok", "oke", "hallo", "hoi", "hey", "alsjeblieft", "bedankt"],
    exclaims: &["wat een", "wat leuk", "hoe leuk"],
    within: &[],
};

const FRENCH: Asks = Asks {
    words: &[
        "que",
        "qu",
        "quoi",
        "quand",
        "ou",
        "qui",
        "quel",
        "quelle",
        "quels",
        "quelles",
        "pourquoi",
        "comment",
        "combien",
        "lequel",
        "laquelle",
        "lesquels",
        "lesquelles",
    ],
    phrases: &[
        "est ce",
        "puis je",
        "peut on",
        "peut il",
        "peut elle",
        "doit on",
        "doit il",
        "dois je",
        "faut il",
        "y a t",
        "a t",
        "ai je",
        "suis je",
        "sont ils",
        "sont elles",
        "est il",
        "est elle",
        "existe t",
        "explique",
        "expliquez",
        "dis moi",
        "dites moi",
        "parle moi",
        "parlez moi",
        "peux tu",
        "pouvez vous",
        "je voudrais savoir",
        "je veux savoir",
    ],
    verbs: &[],
    not_after_verbs: &[],
    prepositions: &[
        "a", "de", "d", "en", "dans", "pour", "par", "avec", "sous", "depuis", "jusqu", "sur", "chez", "des",
    ],
    leads: &["et", "mais", "donc", "alors", "ok", "bonjour", "salut", "merci"],
    exclaims: &["quelle bonne", "quel bon", "quelle belle", "que de"],
    within: &[],
};

const SPANISH: Asks = Asks {
    words: &[
        "que", "cuando", "donde", "adonde", "quien", "quienes", "cual", "cuales", "como", "cuanto", "cuanta",
        "cuantos", "cuantas",
    ],
    phrases: &[
        "hay que",
        "hay alguna",
        "hay algun",
        "explica",
        "explicame",
        "dime",
        "quiero saber",
        "quisiera saber",
        "es necesario",
        "es posible",
    ],
    verbs: &["puedo", "podemos", "puede", "pueden", "debo", "debemos", "necesito", "tengo"],
    not_after_verbs: &["no"],
    prepositions: &["a", "de", "en", "para", "por", "con", "desde", "hasta", "sobre", "segun"],
    leads: &["y", "pero", "entonces", "pues", "ok", "hola", "gracias"],
    exclaims: &["que bueno", "que bien", "que amable", "como no"],
    within: &[],
};

const PORTUGUESE: Asks = Asks {
    words: &[
        "que", "quando", "onde", "aonde", "quem", "qual", "quais", "porque", "como", "quanto", "quanta", "quantos",
        "quantas",
    ],
    phrases: &[
        "o que",
        "sera que",
        "ha alguma",
        "ha algum",
        "tem que",
        "explique",
        "explica",
        "diga me",
        "quero saber",
        "gostaria de saber",
        "e preciso",
        "e possivel",
    ],
    verbs: &["posso", "podemos", "pode", "podem", "devo", "devemos", "preciso", "existe", "existem"],
    not_after_verbs: &["nao"],
    prepositions: &["a", "de", "em", "para", "por", "com", "desde", "ate", "sobre", "segundo"],
    leads: &["e", "mas", "entao", "ok", "ola", "oi", "obrigado", "obrigada"],
    exclaims: &["que bom", "que legal", "que otimo"],
    within: &[],
};

const ITALIAN: Asks = Asks {
    words: &[
        "che", "cosa", "cos", "quando", "dove", "chi", "quale", "quali", "qual", "perche", "come", "quanto", "quanta",
        "quanti", "quante",
    ],
    phrases: &["c e", "ci sono", "spiega", "spiegami", "dimmi", "vorrei sapere", "e possibile", "e necessario"],
    verbs: &["posso", "possiamo", "puo", "possono", "devo", "dobbiamo", "serve", "servono", "bisogna"],
    not_after_verbs: &["non"],
    prepositions: &["a", "di", "in", "per", "con", "da", "su", "tra", "fra", "fino"],
    leads: &["e", "ma", "allora", "quindi", "ok", "ciao", "salve", "grazie"],
    exclaims: &["che bello", "che bella", "come no", "che gentile"],
    within: &[],
};

const CHINESE: Asks = Asks {
    within: &[
        "什么",
        "什麼",
        "怎么",
        "怎麼",
        "怎样",
        "怎樣",
        "如何",
        "为何",
        "為何",
        "哪",
        "谁",
        "誰",
        "几",
        "幾",
        "多少",
        "多久",
        "多长",
        "多長",
        "吗",
        "嗎",
        "是否",
        "能否",
        "可否",
        "是不是",
        "能不能",
        "要不要",
        "有没有",
        "有沒有",
    ],
    ..NONE
};

const JAPANESE: Asks = Asks {
    within: &[
        "何",
        "なに",
        "いつ",
        "どこ",
        "誰",
        "だれ",
        "なぜ",
        "どうして",
        "どう",
        "どの",
        "どれ",
        "いくら",
        "いくつ",
        "ですか",
        "ますか",
        "でしょうか",
        "教えて",
    ],
    ..NONE
};

const KOREAN: Asks = Asks {
    within: &[
        "무엇",
        "뭐",
        "뭔",
        "언제",
        "어디",
        "누가",
        "누구",
        "왜",
        "어떻게",
        "어떤",
        "어느",
        "얼마",
        "몇",
        "나요",
        "까요",
        "습니까",
        "ㅂ니까",
        "인가요",
        "알려",
    ],
    ..NONE
};

const THAI: Asks = Asks {
    within: &[
        "อะไร",
        "เมื่อไร",
        "เมื่อไหร่",
        "ที่ไหน",
        "ใคร",
        "ทำไม",
        "อย่างไร",
        "ยังไง",
        "เท่าไร",
        "เท่าไหร่",
        "กี่",
        "ไหม",
        "มั้ย",
        "หรือไม่",
        "หรือเปล่า",
        "หรือยัง",
    ],
    ..NONE
};
