#!/usr/bin/env python3
"""Write the weights that the program ships with, and numbers that its code must agree with.

    python3 training/export.py --start MODEL_FOLDER [--encoder FILE.pt] [--reader FILE.pt] --out models/preceptor-small

`MODEL_FOLDER` is all-MiniLM-L6-v2 as sentence-transformers lays it out; a `.pt` is what `reader.py` saves. Without
`--encoder` the encoder is the start's own; without `--reader` the reader is the start with a head of seeded chance, which
has learned nothing. The same files in give the same bytes out.
"""
import argparse
import hashlib
import json
import os
import random

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.numpy import save
from safetensors.torch import load_file
from tokenizers import Tokenizer

from bert import GROUP, WIDTH, Bert, Reader, quantize_table

MOST = 160
"""Most tokens of a question with its passage, as in reader.py."""
MOST_OF_QUESTION = 96
"""Most tokens of a question alone, so that a passage always has room; as in src/model/reader.rs."""
MOST_OF_TEXT = 256
"""Most tokens of a text that becomes a vector: the start's sentence_bert_config.json."""
LINEAR = ("qkv", "mixed", "up", "down")


def table_tensors(table):
    """The table of words in 4 bits, two codes a byte, the first in the low half."""
    codes, least, step = quantize_table(table)
    codes = codes.reshape(codes.shape[0], WIDTH)
    packed = codes[:, 0::2] | codes[:, 1::2] << 4
    groups = WIDTH // GROUP
    return {"words.codes": packed, "words.least": least.reshape(-1, groups), "words.step": step.reshape(-1, groups)}


def quantize_rows(weight):
    """Each output's row in whole numbers of -127 to 127, with its scale."""
    scale = np.maximum(np.abs(weight).max(1) / 127, 1e-12).astype(np.float32)
    return np.clip(np.rint(weight / scale[:, None]), -127, 127).astype(np.int8), scale


def network_tensors(bert):
    """What encoder and reader both have. The module's own weights become what the file will say, for the reference."""
    out = {}
    with torch.no_grad():
        for name in ("positions", "segments"):
            half = getattr(bert, name).numpy().astype(np.float16)
            out[name] = half
            getattr(bert, name).copy_(torch.from_numpy(half.astype(np.float32)))
        norms = [("norm", bert.norm)]
        for at, layer in enumerate(bert.layers):
            for part in LINEAR:
                module = getattr(layer, part)
                values, scale = quantize_rows(module.weight.numpy())
                module.weight.copy_(torch.from_numpy(values.astype(np.float32) * scale[:, None]))
                name = f"layers.{at}.{part}"
                out[f"{name}.weight"], out[f"{name}.scale"], out[f"{name}.bias"] = values, scale, module.bias.numpy()
            norms += [(f"layers.{at}.{part}", getattr(layer, part)) for part in ("mixed_norm", "norm")]
        for name, module in norms:
            out[f"{name}.weight"], out[f"{name}.bias"] = module.weight.numpy(), module.bias.numpy()
    return out


def read(path, module, part=""):
    """Puts a trained network's averaged weights into the module; a reader's file may serve as an encoder's too."""
    saved = torch.load(path, map_location="cpu")
    saved = saved.get("mean", saved)
    if part:
        saved = {name.removeprefix(part): value for name, value in saved.items() if name.startswith(part)} or saved
    missing = module.load_state_dict({name: value.float() for name, value in saved.items()}, strict=False)
    assert not missing.unexpected_keys and not [name for name in missing.missing_keys if "words" not in name], missing


WORDS = (
    "the a of to and is are how when where which may must student nurse clinic exam fee office form renew license hours week "
    "month program credit garden river bicycle library kitchen lamp violin market ticket winter teacher orange engine "
    "certificate insurance deadline apply pay attend lost early late twice never always between after before without "
    "fifteen 7 40 2025 3.5 $12 9:30 A1 Ms. café naïve Zürich Ångström résumé überraschend señal 東京 москва don't e-mail "
    "supercalifragilistic unbelievably antidisestablishmentarianism ½ — “quoted” (inside) 50% x=y #4 a/b @home 🙂"
).split()


def made_up(rng, least, most):
    """A text of chance: what it says does not matter, only that both sides read it alike."""
    text = " ".join(rng.choice(WORDS) for _ in range(rng.randint(least, most)))
    return text[:1].upper() + text[1:] + rng.choice((".", "?", "", "!", " …"))


@torch.inference_mode()
def reference(encoder, reader, tokenizer, seed=11):
    """100 pairs with what the reader says of them, and 100 texts with every 16th number of their vectors."""
    rng = random.Random(seed)
    pairs, texts = [], []
    for at in range(100):
        question = "" if at == 7 else made_up(rng, 1, 130 if at % 25 == 3 else 16)
        passage = "" if at == 9 else made_up(rng, 1, 200 if at % 10 == 5 else 60)
        q, p = (tokenizer.encode(text, add_special_tokens=False).ids for text in (question, passage))
        q = q[:MOST_OF_QUESTION]
        p = p[: MOST - 3 - len(q)]
        tokens = torch.tensor([[101, *q, 102, *p, 102]])
        segments = torch.tensor([[0] * (len(q) + 2) + [1] * (len(p) + 1)])
        answers, start, end = reader(tokens, segments, torch.ones_like(tokens, dtype=torch.bool))
        pairs.append([question, passage, round(answers.item(), 5), round(span_score(start, end).item(), 5)])
    for at in range(100):
        text = "" if at == 7 else made_up(rng, 1, 300 if at % 25 == 3 else 40)
        ids = tokenizer.encode(text, add_special_tokens=False).ids[: MOST_OF_TEXT - 2]
        tokens = torch.tensor([[101, *ids, 102]])
        states = encoder(tokens, torch.zeros_like(tokens), torch.ones_like(tokens, dtype=torch.bool))
        vector = F.normalize(states.mean(1), dim=-1)[0, ::16]
        texts.append([text, [round(value, 5) for value in vector.tolist()]])
    return {"pairs": pairs, "texts": texts}


def span_score(start, end, longest=30):
    """As reader.py has it: how much better the best span of the passage is than none."""
    best = torch.full((start.shape[0],), -1e4)
    for length in range(min(longest, start.shape[1] - 1)):
        best = torch.maximum(best, (start[:, 1 : start.shape[1] - length] + end[:, 1 + length :]).amax(1))
    return best - start[:, 0] - end[:, 0]


def write(path, tensors):
    # The format wants the widest types first; then no tensor of floats begins at an odd byte.
    with open(path, "wb") as file:
        file.write(save({name: np.ascontiguousarray(tensors[name]) for name in sorted(tensors)}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--start", required=True)
    parser.add_argument("--encoder")
    parser.add_argument("--reader")
    parser.add_argument("--between", nargs=2, metavar=("FILE", "SHARE"), help="another reader, and its share in the mean of the weights of the two")
    parser.add_argument("--out", required=True)
    parser.add_argument("--pairs", default="tests/data/model/pairs.json", help="where the reference numbers go")
    args = parser.parse_args()
    torch.manual_seed(7)
    start = load_file(os.path.join(args.start, "model.safetensors"))
    encoder, reader = Bert(start).eval(), Reader(start).eval()
    if args.encoder:
        read(args.encoder, encoder, "bert.")
    if args.reader:
        read(args.reader, reader)
    if args.between:
        other = Reader(start)
        read(args.between[0], other)
        with torch.no_grad():
            for mine, its in zip(reader.parameters(), other.parameters()):
                mine.lerp_(its, float(args.between[1]))
    os.makedirs(args.out, exist_ok=True)
    path = lambda name: os.path.join(args.out, name)
    table = next(value for name, value in start.items() if name.endswith("word_embeddings.weight"))
    write(path("encoder.safetensors"), {**table_tensors(table.float().numpy()), **network_tensors(encoder)})
    heads = {f"{name}.{part}": getattr(getattr(reader, name), part).detach().numpy() for name in ("answers", "span") for part in ("weight", "bias")}
    # Past the most tokens that it reads, positions would only take room.
    tensors = network_tensors(reader.bert)
    write(path("reader.safetensors"), {**tensors, "positions": tensors["positions"][:MOST], **heads})
    with open(os.path.join(args.start, "vocab.txt"), "rb") as words, open(path("vocab.txt"), "wb") as out:
        out.write(words.read())
    names = ("encoder.safetensors", "reader.safetensors", "vocab.txt")
    with open(path("SHA256SUMS"), "w", encoding="utf-8") as sums:
        for name in names:
            with open(path(name), "rb") as file:
                sums.write(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {name}\n")
    tokenizer = Tokenizer.from_file(os.path.join(args.start, "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    os.makedirs(os.path.dirname(args.pairs) or ".", exist_ok=True)
    with open(args.pairs, "w", encoding="utf-8") as file:
        json.dump(reference(encoder, reader, tokenizer), file, ensure_ascii=False, separators=(",", ":"))
        file.write("\n")
    for name in names:
        print(f"{os.path.getsize(path(name)):>10} {path(name)}")


if __name__ == "__main__":
    main()
