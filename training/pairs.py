#!/usr/bin/env python3
"""Make pairs of question and quote to tune the reader on, of what the search found (`cargo run --example dump`).

    python3 training/pairs.py DUMP.jsonl --out PAIRS.jsonl [--only NAME,NAME…] [--without NAME,NAME…] [--sample SHARE]

A question gives its right quotes and the best-ranked wrong ones; an unanswerable one its best-ranked. A quote that holds
the words asked for under another heading may be right as well, so it is left out.
"""
import argparse
import json
import random
import re

from check_guides import fold


def place_of(text, alternatives):
    """Where the first of some alternatives stands in a text, its white space and marks aside."""
    for alternative in alternatives:
        words = [re.escape(w).replace("'", "['’]").replace("\\-", "[-–—‑]") for w in alternative.split()]
        found = re.search(r"\s+".join(words), text, re.I)
        if found:
            return found.start(), found.group(0)
    return None, None


def holds(question, text):
    text = fold(text)
    return bool(question["must"]) and all(any(fold(a) in text for a in group) for group in question["must"])


def pairs_of(question, rng, wrong_most):
    right, wrong, seen = [], [], set()
    for hit in question["hits"]:
        key = tuple(hit["passages"])
        if key in seen:
            continue
        seen.add(key)
        if hit["right"]:
            right.append(hit)
        elif not holds(question, hit["read"]):
            wrong.append(hit)
    most = {"off": 2, "degenerate": 1}.get(question["kind"], wrong_most)
    # The best-ranked wrong ones, and one from further down.
    chosen = wrong[: most - 1] + ([rng.choice(wrong[most - 1 :])] if len(wrong) >= most else [])
    for hit in right[:3]:
        start, answer = place_of(hit["read"], question["must"][0] if question["must"] else [])
        yield row(question, hit, True, start, answer, 1.5)
    for hit in chosen:
        yield row(question, hit, False, None, None, 1.0)


def row(question, hit, answerable, start, answer, weight):
    return {
        "q": question["question"], "passage": hit["read"], "answerable": answerable, "answer_start": start, "answer": answer,
        "kind": "guide", "group": question["guide"], "weight": weight,
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dumps", nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--only", default="")
    parser.add_argument("--without", default="")
    parser.add_argument("--wrong", type=int, default=6)
    parser.add_argument("--sample", type=float, default=1.0)
    args = parser.parse_args()
    only, without = (set(filter(None, names.split(","))) for names in (args.only, args.without))
    rng, count, yes = random.Random(5), 0, 0
    with open(args.out, "w", encoding="utf-8") as out:
        for path in args.dumps:
            for line in open(path, encoding="utf-8"):
                question = json.loads(line)
                if only and question["guide"] not in only or question["guide"] in without or rng.random() > args.sample:
                    continue
                for pair in pairs_of(question, rng, args.wrong):
                    out.write(json.dumps(pair, ensure_ascii=False) + "\n")
                    count, yes = count + 1, yes + pair["answerable"]
    print(count, "pairs,", yes, "answer")


if __name__ == "__main__":
    main()
