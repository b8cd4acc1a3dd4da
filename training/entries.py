#!/usr/bin/env python3
"""Fit how likely an advisor's entry answers, and say how that fares on topics and guides that it was not fitted on.

    cargo run --release --example entries > shipped.jsonl
    cargo run --release --example entries -- $(python3 training/regimes.py FOLDER --phrasings 9 --gaps 12) > guides.jsonl
    python3 training/entries.py shipped.jsonl guides.jsonl [--write]

The shipped guide's questions fall into five folds by topic, the guides into three; what judges a fold was fitted on all others. The six guides that `split.toml` holds back are judged by what was fitted without them. found: the right entry first,
of the questions that have one; wrong: another entry first, of the same; needless: an entry first, of those that have none.
"""
import argparse
import json
import pathlib
import tomllib

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
HELD = tomllib.loads((HERE / "split.toml").read_text(encoding="utf-8"))["held"]
WEIGHTS = HERE.parent / "config/weights.json"
SHIPPED = "medical-assistant"
WORTH_A_LOOK, READ = 6, 4
"""How many entries are weighed, and how many of them are read; as in src/answer/curated.rs and entries.rs."""
SURE_OF_NOTHING, SURE, LACKING_LABEL = 0.03, 0.97, 0.15
FIRST = 9
"""How many parts of the order are known before an entry is weighed."""
FREE = {"meaning": list(range(FIRST)), "read": list(range(12))}
THRESHOLDS = (0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8)


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -60, 60)))


def adam(params, gradient, steps, rate, decay=0.0):
    """Minimizes in place by Kingma and Ba's Adam, with decoupled decay."""
    first, second = [np.zeros_like(p) for p in params], [np.zeros_like(p) for p in params]
    for step in range(1, steps + 1):
        now = rate * (1 - (step - 1) / steps)
        for p, g, a, b in zip(params, gradient(params), first, second):
            a += 0.1 * (g - a)
            b += 0.001 * (g * g - b)
            p -= now * (a / (1 - 0.9**step) / (np.sqrt(b / (1 - 0.999**step)) + 1e-8) + decay * p)
    return params


def parts_of(hit, read):
    """As `CuratedHit::order_parts`."""
    w, (labels, _, names, _) = hit["words"], hit["lack"]
    return [w[0], w[2], w[3], w[4], *hit["meaning"], *hit["beside"], hit["reading"][0] if read and hit["reading"] else 0.0, labels, names]


def fit_order(rows, mode):
    """Weights of a linear score by which the right entry stands first: a softmax over those of a question."""
    free = FREE[mode]
    lists = [r for r in rows if any(h["right"] for h in r["hits"])]
    width = max(len(r["hits"]) for r in lists)
    X, off = np.zeros((len(lists), width, len(free))), np.full((len(lists), width), -1e9)
    right = np.zeros((len(lists), width))
    for i, row in enumerate(lists):
        for j, hit in enumerate(row["hits"]):
            X[i, j], off[i, j], right[i, j] = np.array(parts_of(hit, mode == "read"))[free], 0, hit["right"]
    scale = X[off == 0].std(0) + 1e-6
    weight = np.array([r["weight"] for r in lists])
    weight /= weight.sum()

    def gradient(params):
        s = X @ (params[0] / scale) + off
        p = np.exp(s - s.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        return [np.einsum("i,ij,ijk->k", weight, p - right, X) / scale + 2e-3 * params[0]]

    order = np.zeros(12)
    order[free] = adam([np.zeros(len(free))], gradient, 150, 0.2)[0] / scale
    return order


def looked_at(row, first, order, mode):
    """The entries of a question that are weighed, best first, each with its place in the order."""
    by_first = lambda hit: -float(np.dot(first[:FIRST], parts_of(hit, False)[:FIRST]))
    hits = sorted(row["hits"], key=lambda hit: (by_first(hit), hit["key"]))[:WORTH_A_LOOK]
    if mode == "read":
        # The order by meaning, for which labels and names count nothing, is the first one again.
        hits = [hit for hit in hits if hit["reading"]][:READ]
    placed = [(float(np.dot(order, parts_of(hit, mode == "read"))), hit) for hit in hits]
    return placed


def signals(placed, mode):
    """As `entry_signals` in src/answer/entries.rs, a row an entry."""
    rows = []
    for at, (order, hit) in enumerate(placed):
        others = [(o, h) for i, (o, h) in enumerate(placed) if i != at]
        ahead = order - max([order - 10.0] + [o for o, _ in others])
        read = mode == "read"
        answers, span = hit["reading"] if read else (0.0, 0.0)
        elsewhere = max([-10.0] + [h["reading"][0] for _, h in others]) if read else 0.0
        rows.append([*hit["words"], *hit["meaning"], ahead / 10, answers / 10, span / 10, elsewhere / 10, *hit["lack"], *hit["beside"]])
    return rows


def fit_logistic(X, y, weight, ridge=200.0):
    """The intercept and a weight a signal, by Newton's method; the ridge is over standardized signals."""
    mean, spread = X.mean(0), X.std(0) + 1e-3
    Z = np.c_[np.ones(len(X)), (X - mean) / spread]
    w, pull = np.zeros(Z.shape[1]), ridge * np.r_[0.0, np.ones(X.shape[1])]
    for _ in range(30):
        p = sigmoid(Z @ w)
        hessian = (Z * (p * (1 - p) * weight)[:, None]).T @ Z + np.diag(pull + 1e-6)
        w -= np.linalg.solve(hessian, Z.T @ ((p - y) * weight) + pull * w)
    slopes = w[1:] / spread
    return np.r_[w[0] - slopes @ mean, slopes]


def probability(weights, X):
    return sigmoid(weights[0] + np.asarray(X) @ weights[1:])


def by_words(row):
    """The first entry by words alone."""
    return max(row["hits"], key=lambda hit: (hit["words"][0] + 1.6 * hit["words"][3], -hit["key"]), default=None)


def fit_words(rows):
    best = [(by_words(r), r["weight"]) for r in rows if r["hits"]]
    X = np.array([[1.0, *hit["words"]] for hit, _ in best])
    y, weight = np.array([hit["right"] for hit, _ in best], dtype=float), np.array([w for _, w in best])
    w = np.zeros(X.shape[1])
    for _ in range(50):
        p = sigmoid(X @ w)
        gradient = X.T @ ((p - y) * weight) + 1e-3 * len(y) ** 0.5 * w
        w -= np.linalg.solve((X * (p * (1 - p) * weight)[:, None]).T @ X + 1e-3 * len(y) ** 0.5 * np.eye(len(w)), gradient)
    return w


def fit(rows):
    """All weights: by words, by meaning, read."""
    fitted = {"words": fit_words(rows)}
    first = fit_order(rows, "meaning")
    for mode in ("meaning", "read"):
        order = first if mode == "meaning" else fit_order(rows, mode)
        X, y, weight = [], [], []
        for row in rows:
            placed = looked_at(row, first, order, mode)
            X += signals(placed, mode)
            y += [hit["right"] for _, hit in placed]
            weight += [row["weight"]] * len(placed)
        fitted[mode] = {"order": order, "confidence": fit_logistic(np.array(X), np.array(y, dtype=float), np.array(weight))}
    return fitted


def lacking(hit, p):
    """As `held` in src/answer/entries.rs."""
    another = hit["words"][4] >= 0.95 and hit["beside"][0] > 0
    return min(p, LACKING_LABEL) if hit["lack"][0] > 0 or another else p


def judge(rows, fitted):
    """For each question, what stands first by each mode, and how sure that is."""
    first = fitted["meaning"]["order"]
    placed = {mode: [looked_at(row, first, fitted[mode]["order"], mode) for row in rows] for mode in ("meaning", "read")}
    chances = {}
    for mode, all_placed in placed.items():
        X = [s for p in all_placed for s in signals(p, mode)]
        flat, at, chances[mode] = probability(fitted[mode]["confidence"], X), 0, []
        for p in all_placed:
            chances[mode].append([lacking(hit, c) for (_, hit), c in zip(p, flat[at : at + len(p)])])
            at += len(p)
    for i, row in enumerate(rows):
        word = by_words(row)
        p = float(sigmoid(fitted["words"] @ [1.0, *word["words"]]))
        row["judged"] = {"words": (lacking(word, p), word["right"])}
        best = lambda mode: max((c, hit["right"]) for (_, hit), c in zip(placed[mode][i], chances[mode][i]))
        row["judged"]["meaning"] = best("meaning")
        doubt = SURE_OF_NOTHING <= best("meaning")[0] <= SURE
        row["judged"]["read"] = best("read") if doubt else best("meaning")
        row["was_read"] = doubt


def table(name, rows, modes=("words", "meaning", "read")):
    having, others = [r for r in rows if r["answerable"]], [r for r in rows if not r["answerable"]]
    print(f"\n# {name}: {len(rows)} questions, {len(having)} of them with an entry; {np.mean([r['was_read'] for r in rows]):.2f} were read")
    print("threshold  " + "  ".join(f"{mode + ': found wrong needless':30}" for mode in modes))
    for threshold in THRESHOLDS:
        cells = []
        for mode in modes:
            spoke = lambda r: r["judged"][mode][0] >= threshold
            found = np.mean([spoke(r) and r["judged"][mode][1] for r in having])
            wrong = np.mean([spoke(r) and not r["judged"][mode][1] for r in having])
            needless = np.mean([spoke(r) for r in others]) if others else float("nan")
            cells.append(f"{found:.3f}  {wrong:.3f}  {needless:.3f}{'':11}")
        print(f"{threshold:9.2f}  " + "  ".join(cells))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dumps", nargs="+", type=pathlib.Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--words", action="store_true", help="write the weights by words alone, too")
    args = parser.parse_args()
    rows = [json.loads(line) for path in args.dumps for line in open(path, encoding="utf-8")]
    names = sorted({row["guide"] for row in rows} - {SHIPPED} - set(HELD))
    for row in rows:
        # Guides are judged in three groups.
        row["group"] = ("", row["fold"]) if row["guide"] == SHIPPED or row["guide"] in HELD else ("guides", names.index(row["guide"]) % 3)
    rows = [r for r in rows if r["hits"]]
    for row in rows:
        row["weight"] = 1.0
    learned = [r for r in rows if r["guide"] not in HELD]
    held = [r for r in rows if r["guide"] in HELD]
    for group in sorted({r["group"] for r in learned}):
        judge([r for r in learned if r["group"] == group], fit([r for r in learned if r["group"] != group]))
    part = [r for r in learned if r["guide"] == SHIPPED]
    if part:
        table("shipped guide, cross-validated by topic", part)
    part = [r for r in learned if r["guide"] != SHIPPED]
    if part:
        table("other guides, each by weights of all others", part)
    fitted = fit(learned)
    print("\norder, meaning:", np.round(fitted["meaning"]["order"], 2), "\norder, read:", np.round(fitted["read"]["order"], 2))
    if held:
        judge(held, fitted)
        table("held guides", held)
    if args.write:
        weights = json.loads(WEIGHTS.read_text(encoding="utf-8"))
        rounded = lambda values: [round(float(x), 6) for x in values]
        if args.words:
            weights["entries"] = rounded(fitted["words"])
        for mode in ("meaning", "read"):
            weights[f"entries_{mode}"] = {"order": rounded(fitted[mode]["order"]), "confidence": rounded(fitted[mode]["confidence"])}
        WEIGHTS.write_text(json.dumps(weights) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
