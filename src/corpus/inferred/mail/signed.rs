//! What stands below the text of an e-mail: a greeting's last words, a name, what a telephone adds?

use std::collections::HashSet;

use super::head::Head;
use crate::corpus::document::Document;
use crate::corpus::inferred::lines::SourceLine;
use crate::corpus::inferred::mask::Cut;
use crate::corpus::inferred::reason::Reason;
use crate::corpus::plain::facts::is_closing;

/// A signature has no more lines than this.
const SIGNATURE: usize = 6;

/// A longer line is none of a signature's.
const SIGNATURE_BYTES: usize = 60;

/// What programs write below a mail, in small letters.
const PROGRAMS: [&str; 14] = [
    "sent from my ",
    "sent from mail for ",
    "sent from outlook",
    "sent from yahoo",
    "sent via ",
    "get outlook for ",
    "von meinem ",
    "gesendet von meinem ",
    "gesendet mit der ",
    "envoyé de mon ",
    "envoyé depuis mon ",
    "enviado desde mi ",
    "inviato da ",
    "verzonden vanaf mijn ",
];

/// How a mail begins.
const GREETINGS: [&str; 12] = [
    "dear ",
    "hi ",
    "hello ",
    "hey ",
    "liebe ",
    "lieber ",
    "sehr geehrte",
    "hallo ",
    "bonjour",
    "hola ",
    "ciao ",
    "beste ",
];

/// Marks signatures that say nothing but who wrote, and the lines over the others; each of those, and each name below a
/// greeting's last words, is one line. Where to reach somebody is kept the first time that it is said.
pub(super) fn mark_signatures(
    document: &Document,
    lines: &[SourceLine<'_>],
    heads: &[Head],
    mails: bool,
    found: &mut [Option<Reason>],
) -> Vec<Cut> {
    let mails = mark_programs(lines, found) || mails || greets(lines, found);
    if !mails {
        return Vec::new();
    }
    let mut said = HashSet::new();
    let mut cuts = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        if found[at].is_some() || !is_parting(&lines[at]) && !is_closing(lines[at].words) {
            said.extend(contacts(lines[at].words).filter(|_| found[at].is_none()));
            at += 1;
            continue;
        }
        let end = signature_end(lines, at, heads, found);
        let own: Vec<usize> = (at..end).filter(|at| found[*at].is_none() && !lines[*at].words.is_empty()).collect();
        let new: Vec<String> = own.iter().flat_map(|at| contacts(lines[*at].words)).collect();
        if new.iter().all(|contact| said.contains(contact)) && is_last(lines, end, heads, found) {
            own.iter().for_each(|at| found[*at] = Some(Reason::Signature));
        } else {
            cuts.extend(join(document, lines, at, found));
            for line in at + 1..end {
                if is_parting(&lines[line]) || is_closing(lines[line].words) {
                    cuts.extend(join(document, lines, line, found));
                }
            }
        }
        said.extend(new);
        at = end.max(at + 1);
    }
    cuts
}

/// Marks what programs write, and says whether there is any.
fn mark_programs(lines: &[SourceLine<'_>], found: &mut [Option<Reason>]) -> bool {
    let mut any = false;
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.verbatim && line.words.len() <= SIGNATURE_BYTES)
    {
        let small = line.words.to_lowercase();
        let told = PROGRAMS.iter().any(|program| small.starts_with(program));
        let device = !small.starts_with("von meinem ") || small.contains("gesendet");
        let whole = small.split_whitespace().count() <= 8 && !small.contains([',', ';', ':', '?']);
        let mail = [
            "iphone",
            "ipad",
            "android",
            "samsung",
            "phone",
            "handy",
            "outlook",
            "mail",
            "mobile",
            "blackberry",
            "galaxy",
            "yahoo",
            "ios",
            "windows",
            "smartphone",
            "móvil",
            "app",
        ];
        let by = small.split(|c: char| !c.is_alphanumeric()).any(|word| mail.contains(&word));
        if found[at].is_none() && told && device && whole && by {
            found[at] = Some(Reason::Signature);
            any = true;
        }
    }
    any
}

/// Whether a document without a head begins as a mail does.
fn greets(lines: &[SourceLine<'_>], found: &[Option<Reason>]) -> bool {
    let first = lines.iter().zip(found).find(|(line, found)| !line.words.is_empty() && found.is_none());
    first.is_some_and(|(line, _)| {
        let small = line.words.to_lowercase();
        let greeting = GREETINGS.iter().any(|greeting| small.starts_with(greeting));
        greeting && small.ends_with([',', '!']) && small.split_whitespace().count() <= 6
    })
}

/// `-- ` over a signature.
fn is_parting(line: &SourceLine<'_>) -> bool {
    matches!(line.words, "--" | "—") && !line.verbatim
}

/// One past the last line of a signature: short lines, one blank line between two parts of it at most.
fn signature_end(lines: &[SourceLine<'_>], at: usize, heads: &[Head], found: &[Option<Reason>]) -> usize {
    let (mut end, mut count) = (at + 1, 0);
    for (next, line) in lines.iter().enumerate().skip(at + 1) {
        if line.words.is_empty() {
            continue;
        }
        let head = heads.iter().any(|head| head.lines().contains(&next));
        let mine = matches!(found[next], None | Some(Reason::Signature)) && !head && !line.verbatim;
        let parted = is_parting(line) || is_closing(line.words);
        let apart = next > end && !parted && count > 0 && !is_contact(line.words);
        let sentence = line.words.ends_with(['.', '?', '!', ':']) && line.words.split_whitespace().count() > 3;
        // Short words below thanks may be the mail's own still.
        let unnamed = count == 0 && !is_parting(&lines[at]) && !parted && !is_name(line.words);
        let marked = line.words.starts_with(['#', '>', '-', '*', '•', '|']) && !parted;
        if !mine
            || apart
            || unnamed
            || sentence
            || marked
            || line.words.len() > SIGNATURE_BYTES
            || count > 2 * SIGNATURE
            || is_postscript(line.words)
        {
            break;
        }
        count += 1;
        end = next + 1;
    }
    end
}

/// Whether every word but little ones begins with a capital, as a name's do.
fn is_name(words: &str) -> bool {
    let small = ["de", "van", "von", "der", "den", "und", "and", "the", "of"];
    let large = |word: &str| word.starts_with(char::is_uppercase) || small.contains(&word);
    words.split_whitespace().count() <= 5 && words.trim_start_matches(['*', '_']).split_whitespace().all(large)
}

fn is_postscript(words: &str) -> bool {
    ["PS", "P.S.", "PPS", "NB"].iter().any(|mark| words.starts_with(mark))
}

/// Whether nothing of the same mail is below its signature but what comes after one.
fn is_last(lines: &[SourceLine<'_>], end: usize, heads: &[Head], found: &[Option<Reason>]) -> bool {
    let next = (end..lines.len()).find(|at| !lines[*at].words.is_empty());
    next.is_none_or(|next| {
        let head = heads.iter().any(|head| head.lines().contains(&next));
        head || found[next].is_some() || is_postscript(lines[next].words)
    })
}

/// Makes a signature from a line on one line.
fn join(document: &Document, lines: &[SourceLine<'_>], at: usize, found: &mut [Option<Reason>]) -> Vec<Cut> {
    let parted = is_parting(&lines[at]);
    if parted {
        found[at] = Some(Reason::Mail);
    }
    let short = |line: &&SourceLine<'_>| !line.words.is_empty() && line.words.len() <= SIGNATURE_BYTES;
    let first = if parted { at + 1 } else { at };
    let end = first + lines[first..].iter().take(SIGNATURE).take_while(short).count();
    let whole = lines.get(end).is_none_or(|line| line.words.is_empty());
    let pairs = lines[first..end].windows(2).filter(|_| whole);
    pairs.map(|pair| Cut::between(document, pair[0].span, pair[1].span)).collect()
}

fn is_contact(words: &str) -> bool {
    contacts(words).next().is_some()
}

/// The telephone numbers and addresses in a line, as little as tells them apart.
fn contacts(words: &str) -> impl Iterator<Item = String> {
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    let addresses = words
        .split([' ', '\t', '<', '>', '|', ','])
        .filter(|word| word.contains('@') || word.contains("://") || word.starts_with("www."));
    let addresses: Vec<String> = addresses.map(str::to_lowercase).collect();
    addresses.into_iter().chain(Some(digits).filter(|digits| digits.len() >= 3))
}
