//! Is a question a plea for medical advice? Then no guide may answer it.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::index::segment;

/// What a person may feel, or where.
const COMPLAINTS: &str = "hurt hurts hurting ache aches aching pain pains painful sore bleeding bleed numb numbness dizzy dizziness faint
fainted fainting fever feverish nausea nauseous vomit vomits vomiting puking throwing rash swollen swelling itchy itching cough coughing choking
headache headaches migraine migraines stomachache cramps diarrhea constipated infected infection allergic seizure seizures
overdose overdosed suicidal pregnant miscarriage palpitations breathless wheezing unconscious concussion sprained broke broken
symptom symptoms diagnose diagnosis lump blister burn burned stung poisoned heartburn";

/// Parts of a body that a complaint is about.
const BODY: &str =
    "chest arm arms leg legs head stomach belly back neck throat ear ears eye eyes tooth teeth knee ankle wrist heart
skin foot feet hand hands shoulder abdomen breast lung lungs kidney toe finger jaw hip";

/// What a person may take.
const MEDICINES: &str = "ibuprofen advil motrin tylenol acetaminophen paracetamol aspirin naproxen aleve antibiotic antibiotics amoxicillin
penicillin insulin metformin benadryl melatonin xanax adderall prozac zoloft steroids prednisone medicine medicines medication
medications pill pills tablet tablets painkiller painkillers antidepressant antidepressants vitamin vitamins supplement supplements
dose dosage mg milligrams";

/// What a person does with a medicine.
const USES: &str = "take taking took takes dosage mix overdose swallow swallowed";

/// Words by which a person speaks of themselves or their own.
const OWN: &str =
    "i im ive my me mine we our mom moms mother dad dads father kid kids son daughter baby child wife husband boyfriend
girlfriend friend grandma grandpa sister brother";

/// Words that ask what to do or take.
const PLEAS: &str = "should safe help take taking stop treat cure fix wrong normal dangerous serious worry emergency";

/// Each listed word with a bit for each list that has it, in the order of [`LISTS`].
static WORDS: LazyLock<HashMap<&'static str, u8>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for (at, list) in LISTS.iter().enumerate() {
        list.split_whitespace().for_each(|word| *words.entry(word).or_default() |= 1 << at);
    }
    words
});
const LISTS: [&str; 6] = [COMPLAINTS, BODY, MEDICINES, USES, OWN, PLEAS];

/// Whether a question asks for advice on the asker's own health or on a medicine's use.
#[must_use]
pub fn is_medical_plea(question: &str) -> bool {
    let said =
        segment(question).iter().fold(0, |said, word| said | WORDS.get(word.text.as_str()).copied().unwrap_or(0));
    let [complaint, body, medicine, use_of_it, own, plea] = std::array::from_fn(|at| said >> at & 1 == 1);
    // `my resume hurts` is no plea: a complaint counts with a part of the body or a plea beside it.
    (own && complaint && (body || plea)) || (medicine && use_of_it)
}

#[cfg(test)]
mod tests {
    use super::is_medical_plea;

    #[test]
    fn pleas_are_told_from_questions_about_the_work() {
        assert!(is_medical_plea("I have a terrible migraine, what can I take?"));
        assert!(is_medical_plea("is it safe to take two tylenol with wine"));
        assert!(is_medical_plea("my kid swallowed something and is vomiting, should I worry"));
        assert!(!is_medical_plea("do medical assistants take blood pressure"));
        assert!(!is_medical_plea("can I work in pain management as an MA"));
        assert!(!is_medical_plea("how do I take the CMA exam"));
    }
}
