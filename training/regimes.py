#!/usr/bin/env python3
"""Make guide folders with so many phrasings a passage and so many gaps, to dump and to fit on.

    python3 training/regimes.py OUT --phrasings N --gaps M [--only NAME,…]    M: how many topics of gaps; all of each

Each folder OUT/NAME holds the guide, an asked.toml with the first N phrasings of every passage, and prints `OUT/NAME
QUESTIONS` as `cargo run --example dump` takes them.
"""
import argparse
import json
import pathlib
import shutil
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent / "tests/data/guides"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--phrasings", type=int, required=True)
    parser.add_argument("--gaps", type=int, default=0)
    args = parser.parse_args()
    said = []
    for folder in sorted(ROOT.iterdir()):
        if not (folder / "phrasings.toml").exists():
            continue
        to = args.out / folder.name
        shutil.rmtree(to, ignore_errors=True)
        to.mkdir(parents=True)
        guide = next(folder / n for n in ("guide.md", "guide.txt") if (folder / n).exists())
        shutil.copy(guide, to / guide.name)
        asked = tomllib.loads((folder / "phrasings.toml").read_text(encoding="utf-8"))
        lines = []
        for passage in asked["passage"][: None if args.phrasings else 0]:
            lines += ["[[passage]]", f"section = {json.dumps(passage['section'], ensure_ascii=False)}", f"starts = {json.dumps(passage['starts'], ensure_ascii=False)}"]
            lines += [f"asked = {json.dumps(passage['asked'][: args.phrasings], ensure_ascii=False)}", ""]
        for gap in asked["gap"][: args.gaps]:
            lines += ["[[gap]]", f"topic = {json.dumps(gap['topic'], ensure_ascii=False)}", f"asked = {json.dumps(gap['asked'], ensure_ascii=False)}", ""]
        (to / "asked.toml").write_text("\n".join(lines), encoding="utf-8")
        said += [str(to), str(folder / "questions.jsonl")]
    print(" ".join(said))


if __name__ == "__main__":
    main()
