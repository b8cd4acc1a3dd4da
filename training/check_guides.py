#!/usr/bin/env python3
"""Check the guides to learn from: is every question's right answer in its guide, and does each set keep its proportions?

    python3 training/check_guides.py [FOLDER…]        default: every folder of tests/data/guides

Prints one line a fault and one line a guide; exits with 1 where there is a fault.
"""
import json
import pathlib
import re
import sys
from collections import Counter

ROOT = pathlib.Path(__file__).resolve().parent.parent / "tests/data/guides"
ANSWERABLE = {"direct", "paraphrase", "slang", "typo", "keyword", "list", "comparison", "context"}
UNANSWERABLE = {"near", "off", "degenerate"}
KEYS = ["id", "question", "kind", "section", "must", "answerable"]
# Words that carry no subject: a paraphrase may share them with its passage.
COMMON = set(
    """a about after again all also am an and any anyone anything are as at be because been before being but by can could did do does doing done
    each else even ever every find for from get gets getting give go going good got had has have having he her here him his how i if in into
    is it its just keep know let like look lot make many may me might mine more most much must my need needs no not now of off on once one
    only or other our out over own people person please put right said same say see she should so some somebody someone something still such
    take tell than that the their them then there these they thing things this those through time to too under until up us use used using
    very want was way we well were what when where which while who whose why will with without work would yes you your yours""".split()
)


def fold(text):
    text = text.lower().replace("’", "'").replace("–", "-").replace("—", "-").replace("‑", "-")
    return re.sub(r"\s+", " ", text)


def plain(text):
    """The text less its markup, as a quote's words are compared."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[*`_]{1,3}|^\s*#{1,6}\s+", "", text, flags=re.M)


def bare(heading):
    return re.sub(r"[^a-z0-9]", "", heading.lower())


def stem(word):
    for end in ("ing", "ed", "es", "s", "ly", "er"):
        if word.endswith(end) and len(word) - len(end) >= 3:
            word = word[: -len(end)]
            break
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def content(text):
    return {stem(w) for w in re.findall(r"[a-z][a-z']+", fold(text)) if w not in COMMON and len(w) > 2}


def windows(text):
    """Stretches that may hold an answer whole: blocks between blank lines, and each with the block before it."""
    blocks = [b for b in re.split(r"\n\s*\n", text) if b.strip()]
    for i, block in enumerate(blocks):
        yield block
        if i:
            yield blocks[i - 1] + "\n\n" + block


def faults_of(question, text, lines):
    if list(question) != KEYS:
        yield f"the keys are {list(question)}, not {KEYS}"
        return
    kind = question["kind"]
    if question["answerable"] is not (kind in ANSWERABLE):
        yield f"answerable does not fit the kind {kind!r}"
    if kind not in ANSWERABLE | UNANSWERABLE:
        yield f"unknown kind {kind!r}"
    if not question["answerable"]:
        if question["section"] or question["must"]:
            yield "an unanswerable question names no section and no words"
        return
    if not question["section"] or not question["must"]:
        yield "section or must is empty"
    for heading in question["section"]:
        if bare(heading) not in lines:
            yield f"no line of the guide reads as the heading {heading!r}"
    groups = [[fold(a) for a in group] for group in question["must"]]
    for group in groups:
        if not any(a in fold(text) for a in group):
            yield f"none of {group} stands in the guide"
            return
    holding = [w for w in windows(text) if all(any(a in fold(w) for a in group) for group in groups)]
    if not holding and kind not in ("comparison", "list"):
        yield f"the words {groups} never stand together in one block"
    if kind == "paraphrase" and holding:
        sentences = re.split(r"(?<=[.!?:;])\s+|\n", min(holding, key=len))
        told = [s for s in sentences if any(a in fold(s) for group in groups for a in group)]
        shared = content(question["question"]) & set().union(*map(content, told or [min(holding, key=len)]))
        if shared:
            yield f"a paraphrase that shares {sorted(shared)} with its passage"


def check(folder):
    guide = next((folder / n for n in ("guide.md", "guide.txt") if (folder / n).exists()), None)
    if guide is None or not (folder / "questions.jsonl").exists():
        return [f"{folder.name}: guide.md or guide.txt, or questions.jsonl is missing"]
    text = plain(guide.read_text(encoding="utf-8"))
    lines = {bare(re.sub(r"^\s*(?:\d+[.)]|[-*•])\s+", "", l)) for l in text.splitlines()} | {bare(l) for l in text.splitlines()}
    faults, kinds, seen = [], Counter(), set()
    for number, line in enumerate((folder / "questions.jsonl").read_text(encoding="utf-8").splitlines(), 1):
        try:
            question = json.loads(line)
        except ValueError as e:
            faults.append(f"{folder.name}:{number}: no JSON: {e}")
            continue
        faults += [f"{folder.name}:{number}: {f}: {question.get('question')!r}" for f in faults_of(question, text, lines)]
        kinds[question.get("kind")] += 1
        for key in (question.get("id"), fold(str(question.get("question")))):
            if key in seen:
                faults.append(f"{folder.name}:{number}: stands twice: {key!r}")
            seen.add(key)
    count, told = sum(kinds.values()), len(text.split())
    no = sum(kinds[k] for k in UNANSWERABLE)
    other = sum(kinds[k] for k in ("paraphrase", "slang", "typo"))
    if count < 50:
        faults.append(f"{folder.name}: {count} questions, at least 50 are wanted")
    if not 0.36 <= no / max(1, count) <= 0.46:
        faults.append(f"{folder.name}: {no} of {count} are unanswerable; 40 % are wanted")
    if kinds["near"] < 0.65 * no:
        faults.append(f"{folder.name}: {kinds['near']} of {no} unanswerable ones are near; most are wanted so")
    if 3 * other < count:
        faults.append(f"{folder.name}: {other} of {count} are paraphrases, slang or typos; a third is wanted")
    if not 300 <= told <= 2500:
        faults.append(f"{folder.name}: {told} words; 300 to 2,500 are wanted")
    print(f"{folder.name:<26} {told:>5} words  {count - no}+{no} questions  " + " ".join(f"{k} {n}" for k, n in sorted(kinds.items(), key=str)))
    return faults


def main():
    folders = [pathlib.Path(a) for a in sys.argv[1:]] or sorted(p for p in ROOT.iterdir() if p.is_dir())
    faults = [fault for folder in folders for fault in check(folder)]
    print(*faults, sep="\n")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
