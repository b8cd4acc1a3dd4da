//! A guide is answered in the language it is written in, and says which that is to whoever asks in another:
//!
//! 1. A guide's language is told by its text, however short, or by `guide.toml`; a name that nobody knows is a warning.
//! 2. In each language with an analysis of its own, inflected forms and other words find the passage, and what the guide
//!    does not say is declined.
//! 3. Nothing is corrected to English, nor to anything else.
//! 4. A question in another language is told which language the guide is in.

use std::path::Path;

use preceptor::answer::DeclineReason;
use preceptor::corpus::{Guide, Language, Severity};
use preceptor::engine::Engine;
use preceptor::settings::Settings;

fn guide(language: &str) -> Guide {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/languages").join(language);
    Guide::open(&folder).unwrap()
}

fn engine_of(guide: Guide) -> Engine {
    Engine::with_guides(vec![guide], &Settings::built_in().engine_parameters(), &mut |_, _| {}).unwrap()
}

fn pasted(text: &str) -> Guide {
    Guide::from_files("pasted", vec![("guide.md".to_owned(), text.as_bytes().to_vec())]).unwrap()
}

/// Asks a guide; each question stands with what its first quote says, or with nothing where the guide does not say.
fn ask(language: &str, questions: [(&str, &str); 6]) {
    let guide = guide(language);
    assert_eq!(guide.manifest.language, language);
    let engine = engine_of(guide);
    let mut wrong = Vec::new();
    for (question, part) in questions {
        let answer = engine.default_desk().ask(question);
        assert_eq!(answer.understood_as, None, "{question}");
        let said = answer.evidence.first().map_or("", |quote| quote.text.as_str());
        let right = if part.is_empty() { !answer.is_answered() } else { said.contains(part) };
        if !right {
            let best = engine.default_desk().search(question, 3);
            let best: Vec<&str> =
                best.hits.iter().map(|hit| engine.guide().passages[hit.passage].text.as_str()).collect();
            wrong.push(format!("{question}: {} {:?} {said:?}, {best:?}", answer.confidence, answer.declined));
        }
    }
    assert!(wrong.is_empty(), "{language}:\n{}", wrong.join("\n"));
}

#[test]
fn a_german_guide_answers_in_german() {
    ask(
        "de",
        [
            ("wie lange dauert die Prüfung?", "zwei Stunden"),
            ("wo bekomme ich einen Schlüssel fürs Schließfach", "Hausmeister"),
            ("Was muss ich tun, wenn ich erkältet bin?", "bis acht Uhr telefonisch"),
            ("wer ist der Chef der Holzwerkstatt", "Frau Adler"),
            ("Gibt es einen Parkplatz für Wohnmobile?", ""),
            ("wie heißt der Bürgermeister", ""),
        ],
    );
}

#[test]
fn a_french_guide_answers_in_french() {
    ask(
        "fr",
        [
            ("combien coûte l'adhésion ?", "quarante euros"),
            ("qui me donne la clé du casier", "gardien"),
            ("où laisser un outil cassé ?", "bac rouge"),
            ("jusqu'à quand peut-on s'inscrire", "15 septembre"),
            ("quel est le menu de la cantine", ""),
            ("qui a fondé la ville", ""),
        ],
    );
}

#[test]
fn a_spanish_guide_answers_in_spanish() {
    ask(
        "es",
        [
            ("cómo me certifico", "cuarenta horas"),
            ("¿a qué hora cierran?", "ocho de la tarde"),
            ("¿dónde dejo una herramienta rota?", "caja roja"),
            ("quien dirige la ceramica", "Rojas"),
            ("¿hay piscina en el edificio?", ""),
            ("cuál es la capital de Francia", ""),
        ],
    );
}

#[test]
fn a_portuguese_guide_answers_in_portuguese() {
    ask(
        "pt",
        [
            ("qual é o prazo para me inscrever?", "5 de outubro"),
            ("quem dá a chave do cacifo", "porteiro"),
            ("quanto pagam os alunos", "metade"),
            ("quanto tempo dura o exame final?", "duas horas"),
            ("posso trazer o meu cavalo", ""),
            ("onde fica o hospital mais próximo?", ""),
        ],
    );
}

#[test]
fn an_italian_guide_answers_in_italian() {
    ask(
        "it",
        [
            ("quanto dura l'esame?", "due ore"),
            ("chi mi dà la chiave dell'armadietto", "custode"),
            ("dove metto un attrezzo rotto?", "cassa rossa"),
            ("entro quando devo iscrivermi", "20 settembre"),
            ("c'è una piscina nell'edificio?", ""),
            ("qual è la capitale della Francia", ""),
        ],
    );
}

#[test]
fn a_dutch_guide_answers_in_dutch() {
    ask(
        "nl",
        [
            ("hoe lang duurt het examen?", "drie uur"),
            ("wie geeft mij een sleutel voor mijn kluisje", "conciërge"),
            ("wat moet ik doen als ik ziek ben?", "voor acht uur"),
            ("hoeveel kost het lidmaatschap per maand", "vijfentwintig euro"),
            ("is er een zwembad in het gebouw", ""),
            ("wat is de hoofdstad van Frankrijk", ""),
        ],
    );
}

#[test]
fn a_chinese_guide_answers_in_chinese() {
    ask(
        "zh",
        [
            ("宿舍几点熄灯？", "十一点熄灯"),
            ("图书馆可以借多少本书", "五本书"),
            ("校园卡丢了怎么补办？", "服务台"),
            ("考试不及格怎么办", "补考"),
            ("食堂有素食吗？", ""),
            ("法国的首都是哪里", ""),
        ],
    );
}

#[test]
fn a_japanese_guide_answers_in_japanese() {
    ask(
        "ja",
        [
            ("図書館は何時まで開いていますか", "午後八時"),
            ("アルバイトは週に何時間できますか？", "二十八時間"),
            ("学生証をなくしたらどうすればいいですか", "再発行"),
            ("燃えるごみはいつ出しますか", "木曜日"),
            ("寮の門限は何時ですか", ""),
            ("フランスの首都はどこですか？", ""),
        ],
    );
}

#[test]
fn a_question_in_another_language_is_told_which_the_guide_is_in() {
    for (language, question) in [
        ("de", "when is the exam"),
        ("de", "cómo me inscribo en un curso"),
        ("de", "где находится библиотека"),
        ("fr", "where do I park my bike"),
        ("zh", "when do the lights go out in the dormitory"),
        ("ja", "how many hours may I work"),
    ] {
        let guide = guide(language);
        let reason = DeclineReason::OtherLanguage(guide.manifest.language());
        assert_eq!(engine_of(guide).default_desk().ask(question).declined, Some(reason), "{question}");
    }
    let english = engine_of(pasted("# Hall\n\nThe hall is open to members from nine to five. Exams are held in May."));
    for question in ["wann ist die Prüfung und wo findet sie statt", "考试在几月举行"] {
        assert_eq!(
            english.default_desk().ask(question).declined,
            Some(DeclineReason::OtherLanguage(Language::English)),
            "{question}"
        );
    }
}

#[test]
fn a_short_guide_tells_its_language_and_says_that_it_was_guessed() {
    for (text, language, question, part) in [
        ("## 宿舍\n\n宿舍每晚十一点熄灯，周末延到十二点。", Language::Chinese, "宿舍几点熄灯", "十一点"),
        (
            "## アルバイト\n\nアルバイトは週二十八時間までです。",
            Language::Japanese,
            "アルバイトは何時間まで",
            "二十八時間",
        ),
        ("## 기숙사\n\n기숙사는 밤 열한 시에 소등합니다.", Language::Korean, "기숙사 소등은 언제인가요", "열한 시"),
        (
            "## Krankmeldung\n\nWer krank ist, meldet sich bis acht Uhr telefonisch im Sekretariat.\n\n\
             ## Prüfungen\n\nDie Abschlussprüfung findet im Mai statt.",
            Language::German,
            "wann ist die Prüfung",
            "im Mai",
        ),
    ] {
        let guide = pasted(text);
        assert_eq!(guide.manifest.language(), language, "{text}");
        let said = |note: &&preceptor::corpus::Note| note.text.contains(language.name());
        assert_eq!(guide.notes.iter().filter(said).count(), 1, "{:?}", guide.notes);
        let answer = engine_of(guide).default_desk().ask(question);
        assert!(answer.evidence.first().is_some_and(|quote| quote.text.contains(part)), "{question}: {answer:?}");
    }
}

#[test]
fn a_language_that_nobody_knows_is_a_warning_and_one_that_is_named_holds() {
    let with = |language: &str| {
        let toml = format!("id = \"hall\"\nlanguage = \"{language}\"\n");
        let text = "Der Saal ist für Mitglieder von neun bis fünf Uhr geöffnet.";
        let files = vec![("guide.toml".to_owned(), toml.into_bytes()), ("guide.md".to_owned(), text.into())];
        Guide::from_files("hall", files).unwrap()
    };
    let unknown = with("klingon");
    let warning = unknown.notes.iter().find(|note| note.severity == Severity::Warning).unwrap();
    assert!(warning.text.contains("`klingon`") && warning.text.contains("`de`"), "{warning:?}");
    assert_eq!((warning.file.as_str(), warning.line), ("guide.toml", Some(2)));
    assert_eq!(unknown.manifest.language(), Language::German);
    for (written, language) in [("nl", Language::Dutch), ("pl", Language::Other("pl")), ("German", Language::German)] {
        let named = with(written);
        assert!(named.notes.is_empty(), "{:?}", named.notes);
        assert_eq!(named.manifest.language(), language);
    }
}

#[test]
fn a_language_without_a_stemmer_is_searched_by_its_words() {
    let text = "# Świetlica\n\n## Klucze\n\nKlucze do szafek wydaje portier za kaucją dziesięciu złotych.\n\n\
                ## Egzaminy\n\nEgzamin końcowy odbywa się w czerwcu i trwa dwie godziny.\n\n\
                ## Opłaty\n\nSkładka wynosi czterdzieści złotych miesięcznie.";
    let guide = pasted(text);
    assert_eq!(guide.manifest.language, "pl");
    let answer = engine_of(guide).default_desk().ask("kto wydaje klucze do szafek");
    assert_eq!(answer.understood_as, None);
    assert!(answer.evidence.first().is_some_and(|quote| quote.text.contains("portier")), "{answer:?}");
}
