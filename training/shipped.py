#!/usr/bin/env python3
"""Pairs of the shipped guide: what its phrasings ask for, so that the reader knows the guide that ships.

    python3 training/shipped.py questions FOLDER          writes FOLDER/guide (without phrasings) and FOLDER/shipped/questions.jsonl
    cargo run --release --example dump -- FOLDER/guide FOLDER/shipped/questions.jsonl > shipped.jsonl
    python3 training/shipped.py judge shipped.jsonl > judged.jsonl        then pairs.py, with --wrong 3

A phrasing's right quote is the one that its selector names; of a gap's none is right.
"""
import json
import pathlib
import random
import re
import shutil
import sys
import tomllib

GUIDE = pathlib.Path(__file__).resolve().parent.parent / "corpus/medical-assistant"
SHARE = 0.6
"""Of the phrasings and gaps, by chance."""


def asked():
    return tomllib.loads((GUIDE / "asked.toml").read_text(encoding="utf-8"))


def questions(folder):
    (folder / "shipped").mkdir(parents=True, exist_ok=True)
    shutil.copytree(GUIDE, folder / "guide", dirs_exist_ok=True, ignore=shutil.ignore_patterns("asked.toml", "eval"))
    rows = []
    for at, passage in enumerate(asked()["passage"]):
        for text in passage["asked"]:
            rows.append({"id": f"{at}-{len(rows)}", "question": text, "kind": "direct", "section": [passage["section"]], "must": [], "answerable": True})
    for gap in asked()["gap"]:
        for text in gap["asked"]:
            rows.append({"id": f"gap-{len(rows)}", "question": text, "kind": "near", "section": [], "must": [], "answerable": False})
    random.Random(3).shuffle(rows)
    lines = [json.dumps(row) + "\n" for row in rows[: int(len(rows) * SHARE)]]
    (folder / "shipped/questions.jsonl").write_text("".join(lines), encoding="utf-8")


def judge(dump):
    plain = lambda text: re.sub(r"[^a-z0-9]", "", text.lower())
    passages = asked()["passage"]
    for line in open(dump, encoding="utf-8"):
        row = json.loads(line)
        if row["answerable"]:
            passage = passages[int(row["id"].split("-")[0])]
            starts, section = plain(passage.get("starts", "").split("\n")[0]), plain(passage["section"])
            for hit in row["hits"]:
                read = plain(hit["read"])
                hit["right"] = starts in read if starts else read.startswith(section)
        print(json.dumps(row))


if __name__ == "__main__":
    what, path = sys.argv[1:]
    questions(pathlib.Path(path)) if what == "questions" else judge(path)
