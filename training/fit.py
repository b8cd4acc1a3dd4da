#!/usr/bin/env python3
"""Fit ranking and confidence on what the search found for questions to many guides, and say how they fare on others.

    python3 training/fit.py --dumps FOLDER [--write] [--parts] [--first-only]

FOLDER/words and FOLDER/meaning hold what `examples/dump` wrote, one file a regime (bare, 1-0, 3-0, … : phrasings a
passage, topics of gaps; shipped: the shipped guide). What is called judging-… is never learned from.
"""
import argparse
import json
import math
import pathlib
import tomllib

import numpy as np
import torch

HERE = pathlib.Path(__file__).resolve().parent
SPLIT = tomllib.loads((HERE / "split.toml").read_text(encoding="utf-8"))
READ = 8
"""How many of the best quotes the reader reads."""


def load(path, regime):
    rows = []
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        row["regime"] = regime
        rows.append(row)
    return rows


def softmax_fit(lists, columns, steps=400, ridge=1e-3, start=None):
    """Weights of a linear score by which right ones stand before wrong ones: the softmax of Cao et al. 2007."""
    width = max(len(x) for x, _ in lists)
    X = torch.zeros(len(lists), width, columns)
    R = torch.zeros(len(lists), width)
    M = torch.full((len(lists), width), -1e9)
    for i, (x, right) in enumerate(lists):
        X[i, : len(x)] = torch.tensor(np.asarray(x), dtype=torch.float32)
        R[i, : len(x)] = torch.tensor(right, dtype=torch.float32)
        M[i, : len(x)] = 0
    w = torch.zeros(columns, requires_grad=True)
    if start is not None:
        w.data[:] = torch.tensor(start)
    scale = X[M == 0].std(0).clamp(min=1e-6)
    optimizer = torch.optim.LBFGS([w], max_iter=steps, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        s = X @ w + M
        loss = -(torch.logsumexp(s + torch.log(R + 1e-30), 1) - torch.logsumexp(s, 1)).mean() + ridge * ((w * scale) ** 2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return w.detach().numpy()


NETS, HIDDEN = 3, 16


def nets_fit(X, y, weight, steps=700, decay=0.6):
    """Small networks of one hidden layer, whose probabilities are averaged: what a signal says depends on the others."""
    X = np.asarray(X)
    mean, spread = X.mean(0), X.std(0) + 1e-3
    Z = torch.tensor((X - mean) / spread, dtype=torch.float32).clamp(-4, 4)
    Y, W = (torch.tensor(np.asarray(v), dtype=torch.float32) for v in (y, weight))
    nets = []
    for seed in range(NETS):
        torch.manual_seed(seed)
        net = torch.nn.Sequential(torch.nn.Linear(Z.shape[1], HIDDEN), torch.nn.Tanh(), torch.nn.Linear(HIDDEN, 1))
        optimizer = torch.optim.AdamW(net.parameters(), lr=1e-2, weight_decay=decay)
        for step in range(steps):
            optimizer.param_groups[0]["lr"] = 1e-2 * (1 - step / steps)
            optimizer.zero_grad()
            s = net(Z + 0.1 * torch.randn_like(Z)).squeeze(-1)
            ((torch.nn.functional.binary_cross_entropy_with_logits(s, Y, reduction="none") * W).sum() / W.sum()).backward()
            optimizer.step()
        hidden, _, out = net
        rounded = lambda t: [round(float(x), 5) for x in t.detach().flatten()]
        nets.append({"hidden": [rounded(row) for row in hidden.weight], "bias": rounded(hidden.bias), "out": rounded(out.weight), "shift": rounded(out.bias)[0]})
    return {"mean": [round(float(x), 6) for x in mean], "spread": [round(float(x), 6) for x in spread], "nets": nets}


def auc(scores, labels):
    order = np.argsort(scores, kind="stable")
    ranks = np.empty(len(order))
    ranks[order] = np.arange(1, len(order) + 1)
    yes = np.asarray(labels) > 0.5
    n, m = yes.sum(), (~yes).sum()
    return float((ranks[yes].sum() - n * (n + 1) / 2) / max(1, n * m))


def ece(confidence, right, bins=10):
    confidence, right = np.asarray(confidence), np.asarray(right, dtype=float)
    at = np.minimum((confidence * bins).astype(int), bins - 1)
    return sum(abs(confidence[at == b].mean() - right[at == b].mean()) * (at == b).mean() for b in range(bins) if (at == b).any())


PHRASINGS_ENOUGH = 32
"""More phrasings a passage tell no more; written beside the weights, so that the program counts them alike."""


def density(row):
    """How many phrasings a passage the guide has: 1 for enough or more. As `phrased` in src/search/weights.rs."""
    return min(row["phrasings"] / max(1, row["all_passages"]), PHRASINGS_ENOUGH) / PHRASINGS_ENOUGH


def asked(row, parts):
    """Parts, and what they are worth more or less where the guide has phrasings."""
    return np.concatenate([parts, density(row) * np.asarray(parts)])


def dedupe(row, first):
    """The hits of a question in first-stage order, each quote once; the quotes that are weighed."""
    score = lambda hit: float(np.dot(first, asked(row, hit["standard"])))
    order = sorted(row["hits"], key=lambda hit: (-score(hit), hit["passage"]))
    quotes = {}
    for hit in order:
        key = tuple(hit["passages"])
        if key in quotes:
            quotes[key]["copies"] += 1
        else:
            quotes[key] = {**hit, "copies": 1, "first": score(hit)}
    return list(quotes.values())


def parts_of(quote, read):
    answers, span = quote["reading"] if read and quote.get("reading") else (0.0, 0.0)
    return [quote["first"], answers, span, max(span, 0.0), *quote["lack"], quote["coverage"]]


PARTS, WEIGHED = 13, 9
"""How many parts the first stage's score has, and how many decide the order of quotes: as in src/search/weights.rs."""

FREE_ORDER = {"words": [0, 4, 5, 6, 7, 8], "meaning": [0, 4, 5, 6, 7, 8], "read": [0, 1, 2, 3, 4, 6, 8]}
"""Which parts may decide the order of quotes in each kind of search; the rest earned nothing."""


def weigh(row, order, read):
    """Puts the quotes of a question in their final order."""
    top = row["quotes"][:READ]
    for quote in top:
        quote["final"] = float(np.dot(order, asked(row, parts_of(quote, read))))
    row["order"] = sorted(top, key=lambda quote: (-quote["final"], quote["passage"])) + row["quotes"][READ:]


NAMES = """answers span score margin coverage known brevity lack_labels lack_numbers lack_names lack_negation lexical pairs heading phrasing phrasings
meaning sentence asked_meaning asked_meanings answers_elsewhere span_elsewhere answers_together gap gap_ahead gap_meaning gap_meaning_ahead
has_phrasings phrasings_a_passage has_gaps spread""".split()
OF_READER = {"answers", "span", "answers_elsewhere", "span_elsewhere", "answers_together"}
OF_MEANING = {"meaning", "sentence", "asked_meaning", "asked_meanings", "gap_meaning", "gap_meaning_ahead"}
LACKING_LABEL = 0.15


def signals(row, read):
    """As `Signals::of` in src/answer/confidence.rs."""
    guide = {
        "known": row["known"], "has_phrasings": float(row["phrasings"] > 0), "has_gaps": float(row["gaps"] > 0),
        "phrasings_a_passage": density(row),
    }
    values = dict.fromkeys(NAMES, 0.0) | guide
    if not row["order"]:
        return [values[n] for n in NAMES]
    top = row["order"][: min(READ, len(row["order"]))]
    best = top[0]
    second = next((q["final"] for q in top[1:] if q["final"] < best["final"]), best["final"] - (0.01 if len(row["order"]) > len(top) else 0))
    p = best["parts"]
    if read and best.get("reading"):
        answers = [q["reading"][0] for q in top if q.get("reading")]
        spans = [q["reading"][1] for q in top if q.get("reading")]
        counted = [q["reading"][0] for q in top if q.get("reading") for _ in range(q["copies"])]
        values |= {
            "answers": best["reading"][0] / 10, "span": best["reading"][1] / 10,
            "answers_elsewhere": (max(answers) - best["reading"][0]) / 10, "span_elsewhere": (max(spans) - best["reading"][1]) / 10,
            "answers_together": float(np.logaddexp.reduce(counted)) / 10,
        }
    values |= {
        "score": best["final"] / 10, "margin": (best["final"] - second) / 10, "coverage": best["coverage"],
        "brevity": 1 / max(1, row["concepts"]), "lack_labels": best["lack"][0], "lack_numbers": best["lack"][1],
        "lack_names": best["lack"][2], "lack_negation": best["lack"][3], "lexical": p[0], "pairs": p[1], "heading": p[3],
        "phrasing": p[7], "phrasings": p[8], "meaning": p[9], "sentence": p[10], "asked_meaning": p[11], "asked_meanings": p[12],
        "gap": row["gap"], "gap_ahead": row["gap"] - p[7], "gap_meaning": row["gap_meaning"], "gap_meaning_ahead": row["gap_meaning"] - p[11],
        "spread": sum(h["parts"][0] > 0 for h in row["hits"]) / len(row["hits"]),
    }
    return [values[n] for n in NAMES]


def is_right(row):
    return bool(row["order"] and row["order"][0]["right"])


def confidence(weights, X, rows):
    Z = ((np.asarray(X) - weights["mean"]) / weights["spread"]).clip(-4, 4)
    nets = [(np.tanh(Z @ np.array(n["hidden"]).T + n["bias"]) @ n["out"] + n["shift"]) for n in weights["nets"]]
    p = np.mean([1 / (1 + np.exp(-s)) for s in nets], 0)
    lacking = np.array([bool(r["order"]) and r["order"][0]["lack"][0] > 0 for r in rows])
    return np.where(lacking, np.minimum(p, LACKING_LABEL), p)


def fit_mode(rows, mode, drop=()):
    """Order and confidence of one kind of search; the rows' quotes are those of its first stage."""
    read = mode == "read"
    free = FREE_ORDER[mode] + [WEIGHED + i for i in FREE_ORDER[mode]]
    lists = []
    for row in rows:
        top = row["quotes"][:READ]
        if row["answerable"] and any(q["right"] for q in top):
            lists.append((np.array([asked(row, parts_of(q, read))[free] for q in top]), [float(q["right"]) for q in top]))
    order = np.zeros(2 * WEIGHED)
    order[free] = softmax_fit(lists, len(free))
    for row in rows:
        weigh(row, order, read)
    X = np.array([signals(row, read) for row in rows])
    off = [i for i, n in enumerate(NAMES) if n in drop or (not read and n in OF_READER) or (mode == "words" and n in OF_MEANING)]
    X[:, off] = 0
    searched = np.array([row["searched"] for row in rows], dtype=float)
    y = [is_right(row) for row in rows]
    # A question that is declined before any search teaches nothing of confidence; the shipped guide is one among many.
    weight = searched * np.array([row.get("weight_of_row", 1.0) for row in rows])
    return order, nets_fit(X, y, weight)


def figures(rows, c, threshold):
    spoke = [r["searched"] and p >= threshold for r, p in zip(rows, c)]
    yes = [(r, s) for r, s in zip(rows, spoke) if r["answerable"]]
    no = [s for r, s in zip(rows, spoke) if not r["answerable"]]
    first = np.mean([s and is_right(r) for r, s in yes]) if yes else float("nan")
    third = np.mean([s and any(q["right"] for q in r["order"][:3]) for r, s in yes]) if yes else float("nan")
    return first, third, np.mean([not s for _, s in yes]) if yes else float("nan"), np.mean([not s for s in no]) if no else float("nan")


def tell(name, rows, c, thresholds):
    c = np.asarray(c)
    searched = np.array([r["searched"] for r in rows])
    y = np.array([is_right(r) for r in rows])
    sure = (c >= 0.9) & searched
    false_sure = np.mean([s and not r["answerable"] for r, s in zip(rows, sure) if not r["answerable"]] or [0])
    best = np.mean([is_right(r) for r in rows if r["answerable"]])
    line = "  ".join(f"{t:.2f}: " + "/".join(f"{x:.3f}" for x in figures(rows, c, t)) for t in thresholds)
    print(f"{name:26} best {best:.3f} AUC {auc(c[searched], y[searched]):.3f} ECE {ece(c[searched], y[searched]):.3f} very sure {int(sure.sum()):4} right {y[sure].mean() if sure.any() else 1:.3f} false sure {false_sure:.3f} | {line}")


def halves(weights):
    """What parts are worth without phrasings, and what more with many."""
    return [[round(float(x), 6) for x in half] for half in np.split(np.asarray(weights), 2)]


THRESHOLDS = (0.25, 0.3, 0.35, 0.4, 0.45)
WEIGHTS = HERE.parent / "config/weights.json"


def of_project(row):
    """Whether a question may be learned from: none of what judges, and none of the guides held back."""
    return row["guide"] not in SPLIT["held"] and not row["judging"]


def first_stage(rows, mode):
    learned = [r for r in rows if of_project(r)]
    lists = [
        (np.array([asked(r, hit["standard"]) for hit in r["hits"]]), [float(hit["right"]) for hit in r["hits"]])
        for r in learned if r["answerable"] and any(hit["right"] for hit in r["hits"])
    ]
    return softmax_fit(lists, 2 * PARTS)


def leave_one_out(rows, mode, thresholds):
    """Each guide judged by weights that were fitted on all others."""
    guides = sorted({r["guide"] for r in rows})
    found = {}
    for guide in guides:
        others = [r for r in rows if r["guide"] != guide]
        order, w = fit_mode(others, mode)
        mine = [r for r in rows if r["guide"] == guide]
        for row in mine:
            weigh(row, order, mode == "read")
        for row, p in zip(mine, confidence(w, [signals(r, mode == "read") for r in mine], mine)):
            found[id(row)] = (p, [dict(q) for q in row["order"]])
    for row in rows:
        row["order"] = found[id(row)][1]
    regimes = sorted({r["regime"] for r in rows})
    for regime in regimes + ["all"]:
        part = [r for r in rows if regime in ("all", r["regime"])]
        tell(f"  left out, {regime}", part, [found[id(r)][0] for r in part], thresholds)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--dumps", type=pathlib.Path, required=True)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--parts", action="store_true", help="what each group of signals is worth, by leaving it out")
    parser.add_argument("--quick", action="store_true", help="without what leaves each guide out once")
    parser.add_argument("--first-only", action="store_true", help="fit and write the first stage alone, by which the quotes to read are chosen")
    args = parser.parse_args()
    torch.set_num_threads(1)
    fitted = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    fitted["about"] = "written by training/fit.py, whose text says how"
    fitted["phrasings_enough"] = PHRASINGS_ENOUGH
    for mode_of_dump, modes in (("words", ["words"]), ("meaning", ["meaning", "read"])):
        rows = []
        for path in sorted((args.dumps / mode_of_dump).glob("*.jsonl")):
            for row in load(path, path.stem):
                row["judging"] = path.stem.startswith("judging")
                rows.append(row)
        first = first_stage(rows, mode_of_dump)
        fitted[f"first_{mode_of_dump}"] = halves(first)
        print(f"# first stage, {mode_of_dump}:", np.round(first, 2))
        if args.first_only:
            continue
        for row in rows:
            row["quotes"] = dedupe(row, first)
        for mode in modes:
            # The reader has learned from all other guides, so that what it says of them is too good to learn from.
            new = set(SPLIT["fit"]) | {"medical-assistant"}
            learned = [r for r in rows if of_project(r) and (mode != "read" or r["guide"] in new)]
            shipped = sum(r["guide"] == "medical-assistant" for r in learned)
            for r in learned:
                r["weight_of_row"] = min(1.0, 400 / max(1, shipped)) if r["guide"] == "medical-assistant" else 1.0
            print(f"\n# {mode}: {len(learned)} questions to learn from")
            if mode == "read" and not args.quick:
                leave_one_out(learned, mode, THRESHOLDS)
            order, w = fit_mode(learned, mode)
            print("order:", np.round(order, 3))
            groups = {}
            for row in rows:
                if row["guide"] in SPLIT["held"]:
                    groups.setdefault(f"held, {row['regime']}", []).append(row)
                elif row["judging"]:
                    groups.setdefault(f"{row['regime']}, {'guides' if row['regime'] == 'judging-shared' else row['guide']}", []).append(row)
            for name, part in sorted(groups.items()):
                for row in part:
                    weigh(row, order, mode == "read")
                tell(name, part, confidence(w, [signals(r, mode == "read") for r in part], part), THRESHOLDS)
            if args.parts and mode == "read":
                parts(learned, [r for r in rows if r["guide"] in SPLIT["held"]], mode)
            fitted[mode] = {"order": halves(order), "confidence": w}
    if args.write:
        WEIGHTS.write_text(json.dumps(fitted) + "\n", encoding="utf-8")


GROUPS = {
    "the reader": ["answers", "span", "answers_elsewhere", "span_elsewhere", "answers_together"],
    "its other quotes": ["answers_elsewhere", "span_elsewhere", "answers_together"],
    "spans": ["span", "span_elsewhere"],
    "score and margin": ["score", "margin"],
    "coverage, known, brevity": ["coverage", "known", "brevity", "spread"],
    "what is lacking": ["lack_labels", "lack_numbers", "lack_names", "lack_negation"],
    "words": ["lexical", "pairs", "heading"],
    "phrasings": ["phrasing", "phrasings", "asked_meaning", "asked_meanings"],
    "meaning": ["meaning", "sentence"],
    "gaps": ["gap", "gap_ahead", "gap_meaning", "gap_meaning_ahead"],
    "numbers of phrasings and gaps": ["has_phrasings", "phrasings_a_passage", "has_gaps"],
}


def parts(learned, judged, mode):
    for name, drop in [("nothing", [])] + list(GROUPS.items()):
        order, w = fit_mode(learned, mode, drop)
        for row in judged:
            weigh(row, order, True)
        tell(f"  without {name}", judged, confidence(w, [signals(r, True) for r in judged], judged), (0.35,))


if __name__ == "__main__":
    main()
