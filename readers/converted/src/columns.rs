//! What are columns of tables called? Of a table without figures nothing else tells which row names them.

/// Names of columns, in small letters: English.
const NAMES: &str = "\
    abbreviation, action, address, age, amount, area, building, category, cause, class, code, comment, comments, \
    contact, cost, course, date, dates, day, days, deadline, definition, department, description, duration, e-mail, \
    email, error, event, fee, fix, floor, frequency, grade, group, hours, how, issue, item, items, job, key, kind, \
    length, level, location, mail, max, meaning, member, method, month, name, names, no., note, notes, number, \
    option, person, phone, place, position, price, prices, priority, problem, product, quantity, rate, \
    reason, role, room, rule, service, shift, size, solution, status, step, subject, symptom, task, teacher, team, \
    tel, telephone, term, thing, time, times, title, topic, tutor, type, unit, value, week, what, when, where, who, \
    why, word, year";

/// The same in German, French, Spanish, Portuguese, Italian and Dutch.
const OTHERS: &str = "\
    anzahl, art, aufgabe, beschreibung, betrag, dag, datum, dauer, día, gebühr, giorno, heure, hora, jour, lieu, \
    naam, nom, nombre, nome, ora, ort, precio, preis, prezzo, preço, prijs, prix, raum, tag, telefon, tijd, uhrzeit, \
    wann, was, wer, wo, zeit, zimmer";

/// What the column of the questions is called.
const QUESTIONS: &str = "\
    question, questions, q, your question, frage, fragen, f, pregunta, preguntas, p, pergunta, perguntas, domanda, \
    domande, d, vraag, vragen, v, 问题, 問題, 質問, 问, 問, 질문";

/// What the column of the answers is called.
const ANSWERS: &str = "\
    answer, answers, a, our answer, reply, response, antwort, antworten, réponse, réponses, reponse, r, respuesta, \
    respuestas, resposta, respostas, risposta, risposte, antwoord, antwoorden, 答案, 回答, 答, 答え, 解答, 답변, 답";

/// Whether a cell holds what columns are called, and nothing else: `Price`, `**Antwort**`. A letter alone may be anything.
#[must_use]
pub fn is_column_name(cell: &str) -> bool {
    cell.len() > 1 && [NAMES, OTHERS, QUESTIONS, ANSWERS].iter().any(|names| is_one_of(cell, names))
}

/// Whether a cell is the name of a column of questions.
#[must_use]
pub fn is_question_column(cell: &str) -> bool {
    is_one_of(cell, QUESTIONS)
}

/// Whether a cell is the name of a column of answers.
#[must_use]
pub fn is_answer_column(cell: &str) -> bool {
    is_one_of(cell, ANSWERS)
}

fn is_one_of(cell: &str, names: &str) -> bool {
    let name = cell.trim().trim_matches(['*', '_', ':']).to_lowercase();
    names.split(", ").any(|known| known == name)
}
