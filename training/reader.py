#!/usr/bin/env python3
"""Train the reader: does this passage answer this question, and where?

    python3 training/reader.py pretrain --pairs PAIRS.jsonl.xz --start MODEL_FOLDER --out FILE [--minutes N]
    python3 training/reader.py tune     --pairs GUIDE_PAIRS.jsonl --from FILE --start MODEL_FOLDER --out FILE [--epochs N]
    python3 training/reader.py score    --pairs PAIRS.jsonl --from FILE --start MODEL_FOLDER --out SCORES.jsonl

A row of pairs: q, passage, answerable, answer_start, answer (a slice of the passage, or null). What is learned is saved
every two minutes, so that an end loses little.
"""
import argparse
import json
import lzma
import math
import os
import random
import re
import time

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer

from bert import Reader

MOST = 160
"""Most tokens of a question with its passage."""


def rows_of(path):
    with (lzma.open(path, "rt") if path.endswith(".xz") else open(path, encoding="utf-8")) as lines:
        return [json.loads(line) for line in lines]


def window(row, rng):
    """A few sentences of a passage that hold the answer, as short as a guide's passages are."""
    text, start = row["passage"], row["answer_start"]
    if len(text) < 240 or row["kind"] == "guide" or row["kind"] in ("human", "swap") and start is None:
        return text, start
    cuts = [0] + [m.end() for m in re.finditer(r"[.!?]\s+", text)] + [len(text)]
    spans = [(a, b) for a, b in zip(cuts, cuts[1:]) if b > a]
    if start is None:
        home = rng.randrange(len(spans))
        first = last = home
    else:
        end = start + len(row["answer"])
        first = max(i for i, (a, _) in enumerate(spans) if a <= start)
        last = max(first, min(i for i, (_, b) in enumerate(spans) if b >= end))
    wanted = rng.choice((120, 240, 360, 500))
    while spans[last][1] - spans[first][0] < wanted and (first > 0 or last + 1 < len(spans)):
        if first > 0 and (last + 1 == len(spans) or rng.random() < 0.5):
            first -= 1
        else:
            last += 1
    a, b = spans[first][0], spans[last][1]
    return text[a:b], None if start is None else start - a


class Data:
    """Rows as tokens, with the tokens where the answer starts and ends (0 and 0 for none, -1 for unknown)."""

    def __init__(self, rows, tokenizer, rng, crop=True):
        self.items = []
        texts = []
        for row in rows:
            passage, start = window(row, rng) if crop else (row["passage"], row.get("answer_start"))
            texts.append((row["q"], passage, start))
        for at in range(0, len(texts), 4096):
            block = texts[at : at + 4096]
            for (q, passage, start), row, e in zip(block, rows[at : at + 4096], tokenizer.encode_batch([(q, p) for q, p, _ in block])):
                first = last = 0
                if row["answerable"]:
                    first = last = -1
                    if start is not None:
                        end = start + len(row["answer"])
                        inside = [i for i, (s, (a, b)) in enumerate(zip(e.type_ids, e.offsets)) if s == 1 and b > a and a < end and b > start]
                        if inside:
                            first, last = inside[0], inside[-1]
                self.items.append((e.ids, e.type_ids, first, last, float(row["answerable"]), float(row.get("weight", 1.0))))

    def batches(self, tokens_a_batch, rng):
        order = list(range(len(self.items)))
        rng.shuffle(order)
        batches = []
        for at in range(0, len(order), 4096):
            block = sorted(order[at : at + 4096], key=lambda i: len(self.items[i][0]))
            batch = []
            for i in block:
                if batch and len(self.items[i][0]) * (len(batch) + 1) > tokens_a_batch:
                    batches.append(batch)
                    batch = []
                batch.append(i)
            batches.append(batch)
        rng.shuffle(batches)
        return batches

    def tensors(self, batch):
        items = [self.items[i] for i in batch]
        longest = max(len(ids) for ids, *_ in items)
        tokens, segments = np.zeros((2, len(items), longest), dtype=np.int64)
        real = np.zeros((len(items), longest), dtype=bool)
        for row, (ids, kinds, *_) in enumerate(items):
            tokens[row, : len(ids)], segments[row, : len(ids)], real[row, : len(ids)] = ids, kinds, True
        of = lambda at, kind: torch.tensor([item[at] for item in items], dtype=kind)
        return [torch.from_numpy(x) for x in (tokens, segments, real)], of(2, torch.long), of(3, torch.long), of(4, torch.float32), of(5, torch.float32)


def loss_of(model, data, batch):
    inputs, first, last, answerable, weight = data.tensors(batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logit, start, end = model(*inputs)
    judged = F.binary_cross_entropy_with_logits(logit, answerable, reduction="none")
    found = (F.cross_entropy(start, first.clamp(min=0), reduction="none") + F.cross_entropy(end, last.clamp(min=0), reduction="none")) / 2
    found = torch.where(first < 0, torch.zeros_like(found), found)
    return ((judged + 0.3 * found) * weight).sum() / weight.sum(), logit.detach(), answerable


def span_score(start, end, longest=30):
    """How much better the best span of the passage is than none."""
    best = torch.full((start.shape[0],), -1e4)
    for length in range(longest):
        if length + 1 >= start.shape[1]:
            break
        best = torch.maximum(best, (start[:, 1 : start.shape[1] - length] + end[:, 1 + length :]).amax(1))
    return best - start[:, 0] - end[:, 0]


def auc(scores, labels):
    order = np.argsort(scores, kind="stable")
    ranks = np.empty(len(order))
    ranks[order] = np.arange(1, len(order) + 1)
    yes = np.asarray(labels) > 0.5
    n, m = yes.sum(), (~yes).sum()
    return float((ranks[yes].sum() - n * (n + 1) / 2) / max(1, n * m))


@torch.inference_mode()
def scores(model, data):
    model.eval()
    out = np.zeros((len(data.items), 2))
    order = sorted(range(len(data.items)), key=lambda i: len(data.items[i][0]))
    for at in range(0, len(order), 64):
        batch = order[at : at + 64]
        inputs, *_ = data.tensors(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logit, start, end = model(*inputs)
        out[batch, 0], out[batch, 1] = logit.numpy(), span_score(start, end).numpy()
    model.train()
    return out


def report(model, data, name):
    found, labels = scores(model, data), [item[4] for item in data.items]
    logit = found[:, 0]
    print(f"  {name}: {len(labels)} pairs, AUC {auc(logit, labels):.4f}, by span {auc(found[:, 1], labels):.4f}, by both {auc(logit + 0.3 * found[:, 1], labels):.4f}, accuracy {np.mean((logit > 0) == (np.asarray(labels) > 0.5)):.4f}", flush=True)


def train(model, make, held, args, lr, epochs, minutes):
    optimizer = torch.optim.AdamW(
        [{"params": [p for n, p in model.named_parameters() if p.ndim > 1], "weight_decay": 0.01}, {"params": [p for n, p in model.named_parameters() if p.ndim <= 1], "weight_decay": 0.0}],
        lr=lr, betas=(0.9, 0.98), eps=1e-6)
    began = saved = told = time.time()
    rng = random.Random(args.seed)
    shadow = {n: p.detach().clone() for n, p in model.named_parameters()}
    step = pairs = 0
    window_loss = []
    for epoch in range(math.ceil(epochs)):
        data = make(epoch)
        batches = data.batches(args.tokens, rng)
        for at, batch in enumerate(batches):
            # How far along, by time or by rows, whichever is further.
            by_rows = (epoch + at / len(batches)) / epochs
            by_time = (time.time() - began) / (60 * minutes)
            done = max(by_rows, by_time)
            if done >= 1:
                break
            for group in optimizer.param_groups:
                group["lr"] = lr * min(1.0, (step + 1) / args.warmup) * max(0.02, 1 - done)
            loss, _, _ = loss_of(model, data, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            pairs += len(batch)
            window_loss.append(loss.item())
            decay = min(0.999, (1 + step) / (10 + step))
            with torch.no_grad():
                for n, p in model.named_parameters():
                    shadow[n].lerp_(p, 1 - decay)
            if time.time() - told > 60:
                told = time.time()
                print(f"{(told - began) / 60:.1f} min, epoch {epoch}, {done:.1%}, {pairs} pairs, {pairs / (told - began):.1f} a second, loss {np.mean(window_loss[-200:]):.4f}", flush=True)
            if time.time() - saved > 300:
                saved = time.time()
                save(model, shadow, args.out)
        for name, data in held:
            report(model, data, f"epoch {epoch}, {name}")
        if done >= 1:
            break
    save(model, shadow, args.out)
    for name, data in held:
        report(model, data, f"mean of weights, {name}")


def save(model, shadow, path):
    with torch.no_grad():
        mine = {n: p.detach().clone() for n, p in model.named_parameters()}
        torch.save({"last": mine, "mean": shadow}, path + ".partial")
    os.replace(path + ".partial", path)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("pretrain", "tune", "score"))
    for name in ("pairs", "start", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--beside", help="more pairs, of which --share are mixed in")
    parser.add_argument("--share", type=int, default=6000)
    parser.add_argument("--held")
    parser.add_argument("--from", dest="source")
    parser.add_argument("--which", default="mean", choices=("mean", "last"))
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--epochs", type=float, default=2)
    parser.add_argument("--lr", type=float, default=8e-5)
    parser.add_argument("--tokens", type=int, default=2560)
    parser.add_argument("--warmup", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    tokenizer = Tokenizer.from_file(os.path.join(args.start, "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MOST, strategy="only_second")
    model = Reader(load_file(os.path.join(args.start, "model.safetensors")))
    if args.source:
        model.load_state_dict(torch.load(args.source)[args.which], strict=False)
    rows = rows_of(args.pairs)
    if args.what == "score":
        found = scores(model, Data(rows, tokenizer, rng, crop=False))
        with open(args.out, "w", encoding="utf-8") as out:
            for (logit, span) in found:
                out.write(json.dumps([round(float(logit), 4), round(float(span), 4)]) + "\n")
        return
    held = []
    if args.what == "pretrain":
        groups = sorted({row["group"] for row in rows})
        rng.shuffle(groups)
        apart = set(groups[: len(groups) // 60])
        kept = [row for row in rows if row["group"] in apart][:1500]
        rows = [row for row in rows if row["group"] not in apart]
        held.append(("reader data", Data(kept, tokenizer, random.Random(1))))
    if args.held:
        held.append(("guides", Data(rows_of(args.held), tokenizer, random.Random(1), crop=False)))
    beside = rows_of(args.beside) if args.beside else []
    print(len(rows), "pairs", flush=True)

    def make(epoch):
        mixed = random.Random(args.seed + epoch)
        return Data(rows + mixed.sample(beside, min(args.share, len(beside))), tokenizer, mixed)

    train(model, make, held, args, args.lr, args.epochs, args.minutes)


if __name__ == "__main__":
    main()
