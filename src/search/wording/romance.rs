//! What do French, Spanish, Portuguese and Italian say where they ask?

use super::Wording;

pub(super) const FRENCH: Wording = Wording {
    between: &["vs", "versus", "ou", "contre"],
    and: &["et"],
    compares: &[
        "vs", "versus", "compare", "comparer", "comparaison", "difference", "differences", "differe", "different",
    ],
    before_sides: &["entre", "comparer", "compare", "difference"],
    lists: &["liste", "tous", "toutes", "exemples", "etapes", "chaque", "enumere", "cite"],
    several: &["quels sont", "quelles sont", "quels", "quelles"],
    items: &["liste", "exemples", "etapes", "cite"],
    called: &["appelle", "appellent", "nomme"],
    what_is: &["qu est ce qu", "qu est ce que", "c est quoi", "que signifie", "que veut dire", "definis"],
    means: &["signifie", "signification", "veut dire", "acronyme", "sigle", "definition"],
    spans: &[
        "combien de temps", "combien de jours", "combien d heures", "combien de semaines", "combien de mois",
        "combien d annees", "a quelle frequence", "jusqu a quand", "quelle duree", "tous les combien",
    ],
    numbers: &["combien", "quel prix", "quel tarif", "quel montant"],
    names: &["qui", "a qui", "quel organisme"],
    places: &["ou", "a quel endroit", "dans quel", "dans quelle", "d ou"],
    time_units: &[
        "seconde", "secondes", "minute", "minutes", "heure", "heures", "jour", "jours", "semaine", "semaines", "mois",
        "an", "ans", "annee", "annees",
    ],
    number_words: &[
        "un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "quelques", "plusieurs",
    ],
    place_words: &[
        "salle", "salles", "bureau", "bureaux", "batiment", "maison", "rue", "etage", "rez", "sous", "hall", "accueil",
        "centre", "entree", "clinique", "cabinet", "region", "ville", "cour",
    ],
    negations: &["ne", "pas", "jamais", "sans", "aucun", "aucune", "rien", "interdit", "interdite"],
    titles: &["mr", "monsieur", "mme", "madame", "mlle", "dr", "professeur", "prof"],
    ordinals: &[
        ("deuxieme", "2"),
        ("seconde", "2"),
        ("troisieme", "3"),
        ("quatrieme", "4"),
        ("cinquieme", "5"),
        ("sixieme", "6"),
        ("2e", "2"),
        ("3e", "3"),
        ("4e", "4"),
    ],
    measuring: &[
        "pour", "apres", "avant", "environ", "que", "moins", "plus", "sous", "dans", "seulement", "jusqu", "chaque",
        "ai", "est", "sont", "a", "de", "des", "et", "age",
    ],
    measures: &[
        "secondes", "minute", "minutes", "heure", "heures", "h", "jour", "jours", "semaine", "semaines", "mois", "an",
        "ans", "annees", "fois", "pour", "points", "personnes", "kilometres", "km", "metres", "euro", "euros",
        "pages", "degres", "kilos",
    ],
    capitals_name: true,
};

pub(super) const SPANISH: Wording = Wording {
    between: &["vs", "versus", "o", "u", "contra", "frente"],
    and: &["y", "e"],
    compares: &[
        "vs", "versus", "compara", "comparar", "comparacion", "diferencia", "diferencias", "diferente", "diferentes",
        "distingue",
    ],
    before_sides: &["entre", "compara", "comparar", "diferencia"],
    lists: &["lista", "todos", "todas", "ejemplos", "pasos", "cada", "enumera", "nombra"],
    several: &["cuales son", "que son", "cuales"],
    items: &["lista", "ejemplos", "pasos", "enumera"],
    called: &["llaman", "llama", "llamado"],
    what_is: &["que es", "que significa", "que quiere decir", "define"],
    means: &["significa", "significado", "quiere decir", "siglas", "acronimo", "definicion"],
    spans: &[
        "cuanto tiempo", "cuantos dias", "cuantas horas", "cuantas semanas", "cuantos meses", "cuantos anos",
        "con que frecuencia", "cada cuanto", "hasta cuando", "cuanto dura", "cuanto duran", "cuanto tarda", "cuantas veces",
    ],
    numbers: &["cuantos", "cuantas", "cuanto", "cuanta", "que precio"],
    names: &["quien", "quienes", "a quien", "que organizacion"],
    places: &["donde", "adonde", "a donde", "de donde", "en donde", "en que lugar", "en que sala"],
    time_units: &[
        "segundos", "minuto", "minutos", "hora", "horas", "dia", "dias", "semana", "semanas", "mes", "meses", "ano",
        "anos",
    ],
    number_words: &[
        "un", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
        "algunos", "varios",
    ],
    place_words: &[
        "sala", "salas", "oficina", "oficinas", "edificio", "casa", "calle", "planta", "piso", "sotano", "aula",
        "recepcion", "centro", "entrada", "clinica", "consulta", "region", "ciudad", "patio",
    ],
    negations: &["no", "nunca", "jamas", "sin", "ningun", "ninguno", "ninguna", "nadie", "nada", "prohibido", "prohibida"],
    titles: &["sr", "sra", "srta", "senor", "senora", "don", "dona", "dr", "dra", "doctor", "doctora", "profesor", "profesora"],
    ordinals: &[
        ("segundo", "2"),
        ("segunda", "2"),
        ("tercer", "3"),
        ("tercero", "3"),
        ("tercera", "3"),
        ("cuarto", "4"),
        ("cuarta", "4"),
        ("quinto", "5"),
        ("quinta", "5"),
        ("sexto", "6"),
        ("sexta", "6"),
    ],
    measuring: &[
        "para", "despues", "antes", "unos", "unas", "que", "menos", "mas", "bajo", "en", "solo", "hasta", "cada",
        "tengo", "es", "son", "de", "desde", "y", "edad", "los", "las",
    ],
    measures: &[
        "segundos", "minuto", "minutos", "hora", "horas", "dia", "dias", "semana", "semanas", "mes", "meses", "ano",
        "anos", "veces", "por", "puntos", "personas", "kilometros", "km", "metros", "euro", "euros", "paginas",
        "grados", "kilos",
    ],
    capitals_name: true,
};

pub(super) const PORTUGUESE: Wording = Wording {
    between: &["vs", "versus", "ou", "contra"],
    and: &["e"],
    compares: &[
        "vs", "versus", "compara", "compare", "comparar", "comparacao", "diferenca", "diferencas", "diferente",
        "diferentes",
    ],
    before_sides: &["entre", "compara", "comparar", "diferenca"],
    lists: &["lista", "todos", "todas", "exemplos", "passos", "etapas", "cada", "enumera", "enumere"],
    several: &["quais sao", "o que sao", "quais"],
    items: &["lista", "exemplos", "passos", "etapas"],
    called: &["chamam", "chama", "chamado"],
    what_is: &["o que e", "que e", "o que significa", "que significa", "o que quer dizer", "define", "defina"],
    means: &["significa", "significado", "quer dizer", "sigla", "acronimo", "definicao"],
    spans: &[
        "quanto tempo", "quantos dias", "quantas horas", "quantas semanas", "quantos meses", "quantos anos",
        "com que frequencia", "ate quando", "quanto dura", "quanto duram", "quanto demora", "quantas vezes",
    ],
    numbers: &["quantos", "quantas", "quanto", "quanta", "que preco", "qual o preco"],
    names: &["quem", "a quem", "que organizacao"],
    places: &["onde", "aonde", "de onde", "em que lugar", "em que sala", "em qual"],
    time_units: &[
        "segundos", "minuto", "minutos", "hora", "horas", "dia", "dias", "semana", "semanas", "mes", "meses", "ano",
        "anos",
    ],
    number_words: &[
        "um", "uma", "dois", "duas", "tres", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze",
        "alguns", "varios",
    ],
    place_words: &[
        "sala", "salas", "escritorio", "gabinete", "edificio", "predio", "casa", "rua", "andar", "piso", "cave",
        "recepcao", "secretaria", "centro", "entrada", "clinica", "regiao", "cidade", "patio",
    ],
    negations: &["nao", "nunca", "jamais", "sem", "nenhum", "nenhuma", "ninguem", "nada", "proibido", "proibida"],
    titles: &["sr", "sra", "senhor", "senhora", "dona", "dr", "dra", "doutor", "doutora", "professor", "professora"],
    ordinals: &[
        ("segundo", "2"),
        ("segunda", "2"),
        ("terceiro", "3"),
        ("terceira", "3"),
        ("quarto", "4"),
        ("quarta", "4"),
        ("quinto", "5"),
        ("quinta", "5"),
        ("sexto", "6"),
        ("sexta", "6"),
    ],
    measuring: &[
        "para", "depois", "antes", "cerca", "que", "menos", "mais", "sob", "em", "so", "ate", "cada", "tenho", "e",
        "sao", "de", "desde", "idade", "os", "as",
    ],
    measures: &[
        "segundos", "minuto", "minutos", "hora", "horas", "dia", "dias", "semana", "semanas", "mes", "meses", "ano",
        "anos", "vezes", "por", "pontos", "pessoas", "quilometros", "km", "metros", "euro", "euros", "reais",
        "paginas", "graus", "quilos",
    ],
    capitals_name: true,
};

pub(super) const ITALIAN: Wording = Wording {
    between: &["vs", "versus", "o", "oppure", "contro"],
    and: &["e", "ed"],
    compares: &[
        "vs", "versus", "confronta", "confrontare", "confronto", "differenza", "differenze", "diverso", "diversi",
        "diversa",
    ],
    before_sides: &["tra", "fra", "confronta", "confrontare", "differenza"],
    lists: &["elenco", "lista", "tutti", "tutte", "esempi", "passi", "passaggi", "ogni", "elenca"],
    several: &["quali sono", "cosa sono", "quali"],
    items: &["elenco", "lista", "esempi", "passi", "passaggi"],
    called: &["chiamano", "chiama", "chiamato"],
    what_is: &["cos e", "cosa e", "che cos e", "che cosa e", "cosa significa", "che significa", "cosa vuol dire", "definisci"],
    means: &["significa", "significato", "vuol dire", "sigla", "acronimo", "definizione"],
    spans: &[
        "quanto tempo", "quanti giorni", "quante ore", "quante settimane", "quanti mesi", "quanti anni", "ogni quanto",
        "con che frequenza", "fino a quando", "quanto dura", "quanto durano", "quante volte",
    ],
    numbers: &["quanti", "quante", "quanto", "quanta", "che prezzo"],
    names: &["chi", "a chi", "quale organizzazione"],
    places: &["dove", "dov", "da dove", "in quale", "in che"],
    time_units: &[
        "secondi", "minuto", "minuti", "ora", "ore", "giorno", "giorni", "settimana", "settimane", "mese", "mesi",
        "anno", "anni",
    ],
    number_words: &[
        "un", "uno", "una", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici",
        "dodici", "alcuni", "diversi",
    ],
    place_words: &[
        "sala", "sale", "aula", "ufficio", "uffici", "edificio", "casa", "via", "piano", "seminterrato", "segreteria",
        "centro", "ingresso", "clinica", "studio", "regione", "citta", "cortile",
    ],
    negations: &["non", "mai", "senza", "nessun", "nessuno", "nessuna", "niente", "nulla", "vietato", "vietata"],
    titles: &["sig", "signor", "signora", "signorina", "dott", "dottor", "dottoressa", "prof", "professor", "professoressa"],
    ordinals: &[
        ("secondo", "2"),
        ("seconda", "2"),
        ("terzo", "3"),
        ("terza", "3"),
        ("quarto", "4"),
        ("quarta", "4"),
        ("quinto", "5"),
        ("quinta", "5"),
        ("sesto", "6"),
        ("sesta", "6"),
    ],
    measuring: &[
        "per", "dopo", "prima", "circa", "che", "almeno", "meno", "piu", "sotto", "in", "solo", "fino", "ogni", "ho",
        "e", "sono", "di", "da", "dalle", "alle", "eta", "i", "le",
    ],
    measures: &[
        "secondi", "minuto", "minuti", "ora", "ore", "giorno", "giorni", "settimana", "settimane", "mese", "mesi",
        "anno", "anni", "volte", "per", "punti", "persone", "chilometri", "km", "metri", "euro", "pagine", "gradi",
        "chili",
    ],
    capitals_name: true,
};
