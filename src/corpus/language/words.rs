//! Words by which a text shows its language.

/// Little words that English has not, by language. A text of some length is full of its own; in a question of four words
/// one or two are a surer sign than the statistics of its letters.
pub(super) const LITTLE_WORDS: [(&str, &str); 6] = [
    (
        "es",
        "el los las una unos unas del al por para con como cómo qué donde dónde cuando cuándo cuánto cuanto quién quien es está \
         están estan son hay muy pero más mi su sus puedo puede tengo tiene necesito quiero y",
    ),
    (
        "fr",
        "le les une des du au aux et est sont dans sur pour avec qui que quoi où quand comment combien je il elle nous vous \
         ils mon ma mes votre vos puis peut dois faut cette ces ou",
    ),
    (
        "de",
        "der das den dem des ein eine einen einem einer und ist sind ich wir ihr mein meine wie wo wann warum wer wen wem \
         kann muss für mit auf nicht zu zum zur im vom bei gibt es sich auch oder wird werden",
    ),
    (
        "pt",
        "o os um uma uns umas da dos das na nos nas ao por para com como que onde quando quanto quem é são está estão há \
         muito mas mais meu minha posso pode tenho preciso quero e eu",
    ),
    (
        "it",
        "il lo gli una dei del della delle al alla nel nella per con come che dove quando quanto chi è sono sta molto \
         anche più mio mia posso può devo ho questo questa",
    ),
    (
        "nl",
        "het een van voor met niet ik wij jij je mijn hoe waar wanneer waarom wie wat kan moet zijn wordt naar ook maar",
    ),
];
/// Little words of English, most of which the others have not.
pub(super) const ENGLISH: &str = "the of and is are you your to with be or it that this when for we our can at from by not \
                                  have if must they there who what how where please each every only before monday tuesday \
                                  wednesday thursday friday saturday sunday";
/// What short guides are made of beside little words: days, hours, prices and questions.
pub(super) const USUAL_WORDS: [(&str, &str); 6] = [
    (
        "es",
        "lunes martes miércoles jueves viernes sábado domingo horario horarios hora horas día días abierto cerrado abre cierra \
         precio precios cuesta céntimos año gratis sí o de",
    ),
    (
        "fr",
        "lundi mardi mercredi jeudi vendredi samedi dimanche horaires heure heures jour jours ouvert fermé ouverture prix \
         tarif tarifs coûte gratuit ou de à",
    ),
    (
        "de",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag öffnungszeiten uhr tage geöffnet geschlossen preis \
         preise kostet kosten jahr kinder erwachsene bis von die oder ja nein",
    ),
    (
        "pt",
        "segunda terça quarta quinta sexta sábado domingo feira horário horários hora horas dia dias aberto fechado abre fecha \
         preço preços custa ano grátis sim ou de",
    ),
    (
        "it",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica orari orario ore giorno giorni aperto chiuso apre chiude \
         prezzo prezzi costa anno mensile annuale gratis sì o di",
    ),
    (
        "nl",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag openingstijden uur dag dagen gesloten prijs prijzen \
         kosten kost jaar gratis tot om en de vraag antwoord",
    ),
];
/// Little words that stand within names (`Ana de la Cruz`).
pub(super) const NAME_PARTICLES: &str =
    "de la las los le les du des del della di da dos das do y e van von der den ter";

/// Whether a word in lower case is one that texts in another language are full of.
#[must_use]
pub fn is_foreign_little_word(word: &str) -> bool {
    LITTLE_WORDS.iter().any(|(_, words)| words.split_whitespace().any(|little| little == word))
}
