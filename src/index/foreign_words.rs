//! Which words of other languages than English say nothing about the subject of a question? And which are numbers?
//!
//! Folded, as words of texts are: without accents. What asks (`wie lange`, `cuánto`) is among them, for it says what kind of
//! answer is wanted and not of what.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::corpus::Language;

const GERMAN: &str = "
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner und oder aber denn sondern doch
ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen mein meine meinen meinem meiner meines dein deine
deinen deinem deiner sein seine seinen seinem seiner ihre ihren ihrem ihrer unser unsere unseren unserem unserer euer eure
man jemand niemand etwas nichts alles alle allen aller jeder jede jedes jeden jedem dieser diese dieses diesen diesem
bin bist ist sind seid war waren warst wird werden wurde wurden worden geworden sei ware waren hab habe hast hat haben hatte hatten
hatte kann kannst konnen konnte konnten konnt darf darfst durfen durfte muss musst mussen musste mussten soll sollst sollen sollte
sollten will willst wollen wollte mag mochte mochten mochtest lassen lass lasst tun tut tue mach mache machst macht machen gemacht geht
gehen gibt geben gab
wer wen wem wessen was wie wo woher wohin wann warum weshalb wieso wozu womit wofur woran worauf welche welcher welches
welchen welchem viel viele vielen vieles wenig mehr meist einige manche mehrere lange oft
in im ins an am ans auf aufs aus bei beim bis durch fur gegen ohne um von vom vor zu zum zur zwischen nach seit uber unter mit
hinter neben wahrend wegen trotz statt ab pro je per
nicht nie niemals nur auch noch schon so sehr immer wieder dann da dort hier jetzt heute gerade eigentlich denn mal ja nein bitte
danke hallo hi hey moin ok okay also etwa ungefahr circa ca bzw usw zb wenn falls ob weil dass damit als sonst dafur dazu daran
davon dabei darauf
wissen weiss weisst sag sagen sagt frage fragen brauche brauchst braucht brauchen bekomme bekommst bekommt bekommen finde finden
findet erfahren passiert ding dinge sache sachen art weise
heisst heissen bedeutet bedeuten unterschied vergleich
";

const FRENCH: &str = "
le la les l un une des du de d au aux et ou mais donc or ni car je j tu il elle on nous vous ils elles me m te t se s lui leur
leurs moi toi soi eux mon ma mes ton ta tes son sa ses notre nos votre vos ce c cet cette ces cela ca ceci celui celle ceux
celles qui que qu quoi dont quel quelle quels quelles lequel laquelle lesquels quand comment combien pourquoi est es suis sommes
etes sont etait etaient sera seront serait soit ete etre ai as a avons avez ont avait avaient aura auront aurait avoir eu y en
peux peut pouvons pouvez peuvent pourrait pourrais puis pouvoir dois doit devons devez doivent devrait devoir faut faudra fait
fais faire font faites veux veut voulez veulent voudrais vouloir vais va vas allons allez vont aller
a dans par pour sur sous avec sans chez vers entre pendant depuis avant apres contre jusque jusqu lors lorsque lorsqu si comme
puisque puisqu parce
ne n pas plus moins tres trop bien aussi encore deja toujours jamais seulement meme autre autres tout toute tous toutes aucun
aucune chaque quelque quelques plusieurs peu beaucoup certain certains ici la alors ensuite puis non oui merci bonjour salut svp
stp please ok
sais savoir savez dire dit dites demande besoin trouve trouver obtenir passe chose choses facon maniere sorte genre
signifie veut dire difference
";

const SPANISH: &str = "
el la los las un una unos unas lo al del de y e o u pero sino ni que como cuando donde adonde quien quienes cual cuales cuanto
cuanta cuantos cuantas porque por yo tu el ella usted ustedes nosotros vosotros ellos ellas me te se nos os le les mi mis ti
su sus tus nuestro nuestra nuestros nuestras vuestro vuestra este esta estos estas ese esa esos esas eso esto aquel aquella aquello
es son era eran soy eres somos fue fueron sera seran sea sean ser estar estoy estas esta estamos estan estaba sido siendo hay
habia he has ha hemos han haber tengo tienes tiene tenemos tienen tener puedo puedes puede podemos pueden podria poder
debo debes debe debemos deben deberia deber necesito necesitas necesita necesitamos necesitan necesitar quiero quieres quiere
queremos quieren hago haces hace hacen hacer hecho voy vas va vamos van ir
a ante bajo con contra desde durante en entre hacia hasta para segun sin sobre tras
no si mas menos muy mucho mucha muchos muchas poco poca pocos pocas tanto tan tambien tampoco ya aun todavia siempre nunca solo
solamente todo toda todos todas otro otra otros otras algo alguien alguno alguna algunos algunas nada nadie ningun ninguno ninguna
cada mismo misma aqui alli alla ahi ahora entonces luego antes despues pues
hola gracias favor ok vale bueno oye
se saber sabes sabe decir dice dime pregunta preguntar encuentro encontrar encuentra obtener pasa cosa cosas manera forma tipo
significa quiere diferencia
";

const PORTUGUESE: &str = "
o a os as um uma uns umas de do da dos das no na nos nas ao aos pelo pela pelos pelas num numa e ou mas porem nem que como quando
onde aonde quem qual quais quanto quanta quantos quantas porque por eu tu ele ela voce voces nos vos eles elas me te se lhe lhes mim
meu minha meus minhas teu tua teus tuas seu sua seus suas nosso nossa nossos nossas este esta estes estas esse essa esses essas
isso isto aquilo aquele aquela
e sao era eram sou somos foi foram sera serao seja ser estar estou esta estamos estao estava sido ha havia tenho tens tem temos
ter tinha posso podes pode podemos podem poderia poder devo deve devemos devem deveria dever preciso precisas precisa precisamos
precisam precisar quero queres quer queremos querem faco faz fazem fazer feito vou vai vamos vao ir ficar fica ficam
ante apos ate com contra desde durante em entre para pra pro sem sob sobre tras
nao sim mais menos muito muita muitos muitas pouco pouca poucos poucas tanto tao tambem ja ainda sempre nunca so somente apenas
todo toda todos todas outro outra outros outras algo alguem algum alguma alguns algumas nada ninguem nenhum nenhuma cada mesmo mesma
aqui ali la ai agora entao depois antes pois
ola oi obrigado obrigada favor ok bom
saber sabe dizer diz pergunta perguntar encontro encontrar encontra conseguir consigo acontece coisa coisas maneira forma tipo
significa diferenca
";

const ITALIAN: &str = "
il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle dell al allo alla ai agli alle all
dal dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull col coi e ed o od
ma pero ne che chi cui come quando dove dov quale quali qual quanto quanta quanti quante perche io tu lui lei egli noi voi loro mi ti
si ci vi me te se mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra vostri vostre
questo questa questi queste quello quella quelli quelle quel quell quest cio
e sono sei siamo siete era erano sara saranno sia essere stato stata ho hai ha abbiamo avete hanno aveva avere c posso puoi puo
possiamo potete possono potrei potrebbe potere devo devi deve dobbiamo dovete devono dovrei dovere voglio vuoi vuole vogliamo
vorrei volere faccio fai fa facciamo fanno fare fatto vado vai va vanno andare serve servono bisogna
dopo prima durante contro senza sotto sopra verso presso entro fino
non si no piu meno molto molta molti molte poco poca pochi poche tanto tanti troppo anche ancora gia sempre mai solo soltanto
tutto tutta tutti tutte altro altra altri altre qualcosa qualcuno qualche alcuni alcune niente nulla nessuno nessuna ogni stesso
stessa qui qua li la ora adesso allora poi quindi
ciao salve grazie favore ok bene
so sapere sai dire dice dimmi domanda chiedere trovo trovare trova ottenere succede cosa cose cos modo maniera tipo
significa differenza
";

const DUTCH: &str = "
de het een en of maar want dus dan die dat dit deze ik jij je u hij zij ze wij we jullie hen hun haar hem mij me zich ons onze
mijn jouw uw zijn ben bent is was waren word wordt worden werd werden geworden geweest heb hebt heeft hebben had hadden gehad
kan kun kunt kunnen kon konden mag mogen mocht moet moeten moest zal zult zullen zou zouden wil wilt willen wilde doe doet doen deed
gedaan ga gaat gaan ging laat laten
wie wat waar waarom wanneer hoe welk welke waarheen waarmee waarvoor hoeveel hoelang lang vaak
in op aan bij uit van voor naar met zonder tot tegen over onder tussen door om te ter ten na sinds tijdens via per binnen buiten
achter naast vanaf
niet geen nooit alleen ook nog al zo zeer heel erg altijd weer er daar hier nu toen eigenlijk ja nee graag hallo hoi hey
dank bedankt ok oke meer meest veel weinig minder enkele sommige alle alles iedereen iemand niemand iets niets elk elke ieder iedere
ander andere zelf als omdat zodat terwijl indien
weet weten zeg zeggen vraag vragen nodig krijg krijgt krijgen vind vindt vinden gebeurt ding dingen soort manier
betekent betekenen verschil
";

static STOP_WORDS: LazyLock<HashMap<Language, HashSet<&'static str>>> = LazyLock::new(|| {
    [
        (Language::German, GERMAN),
        (Language::French, FRENCH),
        (Language::Spanish, SPANISH),
        (Language::Portuguese, PORTUGUESE),
        (Language::Italian, ITALIAN),
        (Language::Dutch, DUTCH),
    ]
    .map(|(language, words)| (language, words.split_whitespace().collect()))
    .into()
});

/// Words of fewer letters say little in a language of which nothing is known.
const TELLING_LETTERS: usize = 3;

/// Whether a folded word is a stop word of a language other than English.
pub(super) fn is_foreign_stop_word(language: Language, folded: &str) -> bool {
    if language.is_in_pairs() {
        return separators(language).contains(&folded);
    }
    match STOP_WORDS.get(&language) {
        Some(words) => words.contains(folded),
        None => folded.chars().nth(TELLING_LETTERS - 1).is_none() && folded.chars().all(char::is_alphabetic),
    }
}

/// Which of the languages with stop words of their own has a folded word among them.
pub(crate) fn stop_word_languages(folded: &str) -> impl Iterator<Item = Language> + '_ {
    STOP_WORDS.iter().filter(move |(_, words)| words.contains(folded)).map(|(language, _)| *language)
}

/// Function words of Chinese; the longest that begins at a character counts.
const CHINESE: &[&str] = &[
    "什么时候",
    "为什么",
    "怎么样",
    "能不能",
    "可不可以",
    "是不是",
    "有没有",
    "要不要",
    "多长时间",
    "多少钱",
    "怎么办",
    "哪一个",
    "哪一天",
    "什么",
    "怎么",
    "怎样",
    "如何",
    "哪里",
    "哪儿",
    "哪个",
    "哪些",
    "哪天",
    "几点",
    "几个",
    "几次",
    "几天",
    "几时",
    "多少",
    "多久",
    "多大",
    "多长",
    "何时",
    "何处",
    "可以",
    "请问",
    "我们",
    "你们",
    "他们",
    "她们",
    "大家",
    "这个",
    "那个",
    "这些",
    "那些",
    "这里",
    "那里",
    "一下",
    "还是",
    "或者",
    "以及",
    "如果",
    "因为",
    "所以",
    "但是",
    "并且",
    "需要",
    "应该",
    "必须",
    "的",
    "了",
    "吗",
    "呢",
    "吧",
    "啊",
    "是",
    "我",
    "你",
    "您",
    "他",
    "她",
    "它",
    "谁",
    "哪",
    "几",
    "和",
    "与",
    "或",
    "在",
    "把",
    "被",
    "也",
    "都",
    "就",
    "很",
    "这",
    "那",
    "及",
    "请",
    "想",
    "让",
    "给",
    "从",
    "到",
    "於",
    "于",
    "甚麼",
    "什麼",
    "怎麼",
    "為什麼",
    "哪裡",
    "幾點",
    "嗎",
    "們",
    "這",
    "個",
    "麼",
];

/// Function words and endings of Japanese.
const JAPANESE: &[&str] = &[
    "どうすれば",
    "どうやって",
    "どのように",
    "どのくらい",
    "どれくらい",
    "いつまで",
    "いつから",
    "ください",
    "でしょうか",
    "でしょう",
    "ましょう",
    "なければ",
    "なりません",
    "できますか",
    "できます",
    "できる",
    "ありますか",
    "あります",
    "いますか",
    "います",
    "ましたか",
    "ました",
    "ません",
    "ますか",
    "ます",
    "ですか",
    "です",
    "でした",
    "だった",
    "される",
    "された",
    "されて",
    "している",
    "して",
    "した",
    "する",
    "すれば",
    "しない",
    "なら",
    "なる",
    "なり",
    "ない",
    "ある",
    "いる",
    "いくら",
    "いつ",
    "どこ",
    "だれ",
    "なに",
    "なぜ",
    "どう",
    "どの",
    "どれ",
    "どんな",
    "これ",
    "それ",
    "あれ",
    "この",
    "その",
    "ここ",
    "そこ",
    "から",
    "まで",
    "より",
    "など",
    "だけ",
    "しか",
    "ても",
    "でも",
    "ての",
    "こと",
    "もの",
    "ため",
    "とき",
    "という",
    "について",
    "よう",
    "は",
    "が",
    "を",
    "に",
    "で",
    "と",
    "の",
    "も",
    "へ",
    "か",
    "や",
    "ね",
    "よ",
    "お",
    "て",
    "た",
    "だ",
    "何時",
    "何人",
    "何日",
    "何回",
    "何",
    "誰",
    "私",
];

/// Question words and the commonest endings of Korean.
const KOREAN: &[&str] = &[
    "어떻게",
    "어디서",
    "어디에",
    "어디",
    "언제",
    "누구",
    "누가",
    "무엇",
    "무슨",
    "얼마나",
    "얼마",
    "몇",
    "왜",
    "어느",
    "어떤",
    "하나요",
    "있나요",
    "되나요",
    "인가요",
    "나요",
    "까요",
    "습니까",
    "합니까",
    "입니까",
    "니까",
    "습니다",
    "합니다",
    "입니다",
    "됩니다",
    "니다",
    "하세요",
    "세요",
    "에서",
    "에게",
    "까지",
    "부터",
    "으로",
    "하고",
    "하는",
    "해야",
    "하면",
    "있는",
    "있다",
    "을",
    "를",
    "은",
    "는",
    "에",
    "의",
];

/// Question words and the commonest particles of Thai.
const THAI: &[&str] = &[
    "เมื่อไหร่",
    "เมื่อไร",
    "เท่าไหร่",
    "เท่าไร",
    "อย่างไร",
    "ที่ไหน",
    "ทำไม",
    "อะไร",
    "ยังไง",
    "ใคร",
    "กี่",
    "ไหน",
    "ครับ",
    "ค่ะ",
    "คะ",
    "ไหม",
    "หรือ",
    "และ",
    "ของ",
    "ที่",
    "ใน",
    "เป็น",
    "คือ",
    "ได้",
    "ให้",
    "จะ",
    "ไม่",
    "มี",
    "กับ",
    "จาก",
    "ต้อง",
    "ผม",
    "ฉัน",
    "คุณ",
];

/// What stands between the words of a language that is searched by pairs of characters.
pub(super) fn separators(language: Language) -> &'static [&'static str] {
    match language {
        Language::Chinese => CHINESE,
        Language::Japanese => JAPANESE,
        Language::Korean => KOREAN,
        Language::Thai => THAI,
        _ => &[],
    }
}

/// Number words from two on, in the order of [`NUMBERS`].
const NUMBER_WORDS: [(Language, &str); 6] = [
    (
        Language::German,
        "zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn zwanzig dreissig vierzig funfzig hundert",
    ),
    (
        Language::French,
        "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze vingt trente quarante cinquante cent",
    ),
    (
        Language::Spanish,
        "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta cien",
    ),
    (
        Language::Portuguese,
        "dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze vinte trinta quarenta cinquenta cem",
    ),
    (
        Language::Italian,
        "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici venti trenta quaranta cinquanta cento",
    ),
    (
        Language::Dutch,
        "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien twintig dertig veertig vijftig honderd",
    ),
];

const NUMBERS: [&str; 19] =
    ["2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "20", "30", "40", "50", "100"];

/// The digits of a number word.
pub(super) fn number(language: Language, folded: &str) -> Option<&'static str> {
    let (_, words) = NUMBER_WORDS.iter().find(|(of, _)| *of == language)?;
    words.split(' ').zip(NUMBERS).find(|(word, _)| *word == folded).map(|(_, digits)| digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::fold;

    #[test]
    fn every_list_is_written_as_words_are_folded() {
        for (language, words) in STOP_WORDS.iter() {
            assert!(words.len() > 150, "{language:?}");
            assert!(words.iter().all(|word| fold(word) == *word || word.contains('ß')), "{language:?}");
        }
        assert!(NUMBER_WORDS.iter().all(|(_, words)| words.split(' ').count() == NUMBERS.len()));
    }

    #[test]
    fn what_asks_is_no_content_and_what_is_asked_for_is() {
        for (language, stop, content) in [
            (Language::German, "wann", "prufung"),
            (Language::French, "combien", "cle"),
            (Language::Spanish, "donde", "llave"),
            (Language::Japanese, "どこ", "学生"),
            (Language::Other("pl"), "w", "klucz"),
        ] {
            assert!(is_foreign_stop_word(language, stop) && !is_foreign_stop_word(language, content), "{language:?}");
        }
        assert_eq!((number(Language::Dutch, "acht"), number(Language::Dutch, "sleutel")), (Some("8"), None));
    }
}
