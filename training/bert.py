"""A BERT encoder as small as this project needs it, with its table of words held as it ships: in 4 bits.

The table is quantized before anything is trained and stays as it is, so that what is learned fits what ships.
"""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

WIDTH, LAYERS, HEADS, INNER, EPSILON = 384, 6, 12, 1536, 1e-12
GROUP = 32
"""Neighbouring numbers of a row that share a least value and a step."""


def quantize_table(table):
    """A float table as 4-bit numbers with a float16 least value and step a group: (codes, least, step)."""
    groups = table.reshape(table.shape[0], -1, GROUP).astype(np.float32)
    least, most = groups.min(-1), groups.max(-1)
    step = np.maximum((most - least) / 15, 1e-8).astype(np.float16)
    least = least.astype(np.float16)
    codes = np.clip(np.rint((groups - least[..., None].astype(np.float32)) / step[..., None].astype(np.float32)), 0, 15)
    return codes.astype(np.uint8), least, step


def dequantize_table(codes, least, step):
    floats = codes.astype(np.float32) * step[..., None].astype(np.float32) + least[..., None].astype(np.float32)
    return floats.reshape(codes.shape[0], -1)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.mixed = nn.Linear(WIDTH, WIDTH)
        self.mixed_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)

    def forward(self, x, mask, drop):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # By hand: on a processor the fused attention's way back takes a third of a step.
        weights = (q * (WIDTH // HEADS) ** -0.5 @ k.transpose(-1, -2) + mask).softmax(-1)
        y = (weights.to(v.dtype) @ v).transpose(1, 2).reshape(b, n, WIDTH)
        dropped = (lambda y: F.dropout(y, drop, self.training)) if drop else (lambda y: y)
        x = self.mixed_norm(x + dropped(self.mixed(y)))
        return self.norm(x + dropped(self.down(F.gelu(self.up(x)))))


class Bert(nn.Module):
    """Tokens × segments → states. The table of words is a buffer, not a parameter."""

    def __init__(self, tensors, layers=LAYERS, drop=0.0):
        super().__init__()
        tensors = {k.removeprefix("bert."): v for k, v in tensors.items()}
        self.drop = drop
        words = dequantize_table(*quantize_table(tensors["embeddings.word_embeddings.weight"].float().numpy()))
        self.register_buffer("words", torch.from_numpy(words), persistent=False)
        self.positions = nn.Parameter(tensors["embeddings.position_embeddings.weight"].float().clone())
        self.segments = nn.Parameter(tensors["embeddings.token_type_embeddings.weight"].float().clone())
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        load = lambda module, name: module.load_state_dict({p: tensors[f"{name}.{p}"].float() for p in ("weight", "bias")})
        load(self.norm, "embeddings.LayerNorm")
        for at, layer in enumerate(self.layers):
            name = f"encoder.layer.{at}"
            parts = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
            layer.qkv.load_state_dict({p: torch.cat([tensors[f"{part}.{p}"].float() for part in parts]) for p in ("weight", "bias")})
            load(layer.mixed, f"{name}.attention.output.dense")
            load(layer.mixed_norm, f"{name}.attention.output.LayerNorm")
            load(layer.up, f"{name}.intermediate.dense")
            load(layer.down, f"{name}.output.dense")
            load(layer.norm, f"{name}.output.LayerNorm")

    def forward(self, tokens, segments, real):
        x = self.words[tokens] + self.positions[: tokens.shape[1]] + self.segments[segments]
        x = self.norm(x)
        x = F.dropout(x, self.drop, self.training) if self.drop else x
        mask = torch.zeros(real.shape, dtype=torch.bfloat16).masked_fill(~real, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask, self.drop)
        return x


class Reader(nn.Module):
    """Question and passage together → (does it answer: a logit, where its answer starts, where it ends: a logit a token)."""

    def __init__(self, tensors, layers=LAYERS):
        super().__init__()
        self.bert = Bert(tensors, layers)
        self.answers = nn.Linear(WIDTH, 1)
        self.span = nn.Linear(WIDTH, 2)

    def forward(self, tokens, segments, real):
        states = self.bert(tokens, segments, real)
        start, end = self.span(states).float().unbind(-1)
        # A span stands in the passage, or at the first token, which stands for none.
        allowed = (segments == 1) & real
        allowed[:, 0] = True
        start, end = (x.masked_fill(~allowed, -1e4) for x in (start, end))
        return self.answers(states[:, 0]).float().squeeze(-1), start, end
