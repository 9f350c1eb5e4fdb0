"""Tables 5 and 6 of the paper on this world: which loss regresses z best, and from which words; and the probe of Figure 17.

The trunk is SmolLM2 as it comes, frozen: its residual streams over a narrative's words are computed once, and a small head of visual
queries is trained on them. So the runs differ in nothing but the loss and the words.
"""
import json
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .. import loop
from ..data import open_dataset
from ..encoder.text import default_model
from ..gguf import GGUF, tokenizer
from .judge import Judge
from .language import LanguageModel
from .states import states

#: What a step's words are in each row of Table 6.
WORDS = {"action": lambda s: f"Action: {s.action}\n", "caption": lambda s: f"Caption: {s.caption}\n",
         "action and caption": lambda s: f"Action: {s.action}\nCaption: {s.caption}\n"}
#: (alpha, beta) of Eq. (3) in each row of Table 5.
LOSSES = {"MSE": (0.0, 0.5), "cosine": (1.0, 0.0), "both": (1.0, 0.5)}
SIZES = {"width": 256, "heads": 4, "layers": 2, "batch": 48, "rate": 1e-3}


class Steps:
    """Steps of some narratives: residual streams of each one's words (which have seen the query and all words before), and z."""

    def __init__(self, trunk, encode, dataset, narratives, words, z, device):
        self.streams, self.z, self.steps, self.device = [], [], [], device
        with torch.no_grad():
            for n in narratives:
                pieces = [encode(f"Query: {n.query}\n")] + [encode(words(s)) for s in n.steps]
                ids = torch.tensor([sum(pieces, [])], device=device)
                t = ids.shape[1]
                mask = torch.ones(t, t, dtype=torch.bool, device=device).tril()[None]
                with torch.autocast(device.type, torch.bfloat16):
                    x = trunk(trunk.embedding[ids].float(), torch.arange(t, device=device)[None], mask)[0]
                ends = np.cumsum([len(p) for p in pieces])
                for i, step in enumerate(n.steps):
                    self.streams.append(x[ends[i]:ends[i + 1]].half())
                    self.z.append(torch.from_numpy(z[step.row].astype(np.float32)))
                    self.steps.append(step)
        self.z = torch.stack(self.z)

    def batch(self, chosen):
        longest = max(len(self.streams[i]) for i in chosen)
        x = torch.zeros(len(chosen), longest, self.streams[0].shape[1], device=self.device)
        mask = torch.zeros(len(chosen), longest, dtype=torch.bool, device=self.device)
        for row, i in enumerate(chosen):
            x[row, :len(self.streams[i])], mask[row, :len(self.streams[i])] = self.streams[i].float(), True
        return x, mask


class Head(nn.Module):
    """Visual queries that look at a step's residual streams [batch, tokens, width] -> z [batch, count, state width]."""

    def __init__(self, inputs, count, state_width, width, heads, layers):
        super().__init__()
        self.heads = heads
        self.norm, self.into = nn.LayerNorm(inputs), nn.Linear(inputs, width)
        self.queries = nn.Parameter(torch.randn(count, width))
        self.layers = nn.ModuleList(nn.ModuleDict({
            "before": nn.LayerNorm(width), "query": nn.Linear(width, width), "both": nn.Linear(width, 2 * width), "out": nn.Linear(width, width),
            "norm": nn.LayerNorm(width), "up": nn.Linear(width, 2 * width), "down": nn.Linear(2 * width, width)}) for _ in range(layers))
        self.out = nn.Linear(width, state_width)

    def forward(self, x, mask):
        memory = self.into(self.norm(x))
        y = self.queries.expand(len(x), -1, -1)
        split = lambda t: t.unflatten(-1, (self.heads, -1)).transpose(1, 2)
        for layer in self.layers:
            k, v = layer["both"](memory).chunk(2, -1)
            seen = F.scaled_dot_product_attention(split(layer["query"](layer["before"](y))), split(k), split(v), attn_mask=mask[:, None, None])
            y = y + layer["out"](seen.transpose(1, 2).flatten(2))
            y = y + layer["down"](F.gelu(layer["up"](layer["norm"](y))))
        return self.out(y)


def fitted(data, loss, seed, steps):
    """A head trained on these steps in so many of its own, and its last losses."""
    alpha, beta = loss
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    head = Head(data.streams[0].shape[1], *data.z.shape[1:], SIZES["width"], SIZES["heads"], SIZES["layers"]).to(data.device)
    z = data.z.to(data.device)
    optimizer = torch.optim.AdamW(head.parameters(), lr=SIZES["rate"], weight_decay=0.02, betas=(0.9, 0.98))
    recent = []
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = SIZES["rate"] * min(1, (step + 1) / 50) * (0.5 + 0.5 * np.cos(np.pi * step / steps))
        chosen = random.integers(0, len(data.z), SIZES["batch"])
        with torch.autocast(data.device.type, torch.bfloat16):
            guess = head(*data.batch(chosen))
        a, b = guess.float().flatten(1), z[torch.from_numpy(chosen).to(z.device)].flatten(1)
        cosine, square = F.cosine_similarity(a, b).mean(), (a - b).square().mean()
        optimizer.zero_grad(set_to_none=True)
        (alpha * (1 - cosine) + beta * square).backward()
        optimizer.step()
        recent = (recent + [torch.stack([square.detach(), cosine.detach()])])[-50:]
    square, cosine = torch.stack(recent).mean(0).tolist()
    return head.eval(), {"L2 in training": square, "cosine in training": cosine}


@torch.no_grad()
def guesses(head, data):
    return torch.cat([head(*data.batch(range(i, min(i + 64, len(data.z))))).float().cpu() for i in range(0, len(data.z), 64)])


def run(data, out, language_model, narratives, held_out, steps, seeds, device):
    """Every run's figures into `out` as each ends; printed as Markdown at the end. What is there already is not run again."""
    device = loop.choose_device(device)
    loop.Threads(device, 0).adapt()
    language_model = language_model or default_model()
    gguf = GGUF(language_model)
    trunk = LanguageModel(gguf).to(device).halve()
    reader = tokenizer(gguf)
    encode = lambda text: reader.encode(text).ids
    parts = {name: open_dataset(data, name) for name in ("train", "held-out")}
    z = {name: states(part, device) for name, part in parts.items()}
    out = Path(out)
    kept = json.loads(out.read_text()) if out.exists() else {"runs": []}
    settings = {"narratives": narratives, "held_out": held_out, "steps": steps, **SIZES}
    if kept.setdefault("settings", settings) != settings:
        raise SystemExit(f"{out} holds runs of other settings: {kept['settings']}; name another file with --out")
    for words, text in WORDS.items():
        losses = LOSSES if words == "action and caption" else {"both": LOSSES["both"]}
        wanted = [(loss, seed) for loss in losses for seed in range(seeds) if not any((r["words"], r["loss"], r["seed"]) == (words, loss, seed) for r in kept["runs"])]
        if not wanted:
            continue
        train = Steps(trunk, encode, parts["train"], parts["train"].narratives[:narratives], text, z["train"], device)
        test = Steps(trunk, encode, parts["held-out"], parts["held-out"].narratives[:held_out], text, z["held-out"], device)
        judge = Judge([s.caption for s in test.steps], [s.truth for s in test.steps], test.z, language_model)
        kept["true states"], kept["mean state"] = judge(test.z), judge(train.z.mean(0, keepdim=True).expand_as(test.z))
        for loss, seed in wanted:
            head, facts = fitted(train, LOSSES[loss], seed, steps)
            guess = guesses(head, test)
            kept["runs"].append({"words": words, "loss": loss, "seed": seed, **facts, **judge(guess)})
            print(json.dumps(kept["runs"][-1]), flush=True)
            if (words, loss, seed) == ("action and caption", "both", 0):
                noise = torch.randn(guess.shape, generator=torch.Generator().manual_seed(0))
                kept["scaled"] = {str(f): judge(guess * f) for f in (0.25, 0.5, 1.0, 1.5, 2.0, 4.0)}
                kept["noisy"] = {str(s): judge(guess + s * noise) for s in (0.0, 0.25, 0.5, 1.0, 2.0)}
            loop.atomic_write(out, lambda p: p.write_text(json.dumps(kept, indent=1) + "\n"))
    print("\n".join(markdown(kept)))


def markdown(kept):
    names = ["L2", "cosine", "CLIP-T", "Fréchet", "vessel", "operation", "ingredients"]
    extra = ["L2 in training", "cosine in training"]
    row = lambda title, cells: "| " + " | ".join([title, *cells]) + " |"
    def table(title, rows, columns):
        lines = [row(title, columns), "|" + " --- |" * (len(columns) + 1)]
        for name, runs in rows:
            values = [[r[c] for r in runs if c in r] for c in columns]
            lines.append(row(name, [f"{np.mean(v):.3f}" + (f" ± {np.std(v):.3f}" if len(v) > 1 else "") if v else "" for v in values]))
        return lines + [""]
    of = lambda **by: [r for r in kept["runs"] if all(r[k] == v for k, v in by.items())]
    ends = [("true states", [kept["true states"]]), ("the mean state", [kept["mean state"]])]
    lines = table("loss", [(k, of(words="action and caption", loss=k)) for k in LOSSES] + ends, extra + names)
    lines += table("z from", [(k, of(words=k, loss="both")) for k in WORDS] + ends, names)
    if "scaled" in kept:
        lines += table("z times", [(k, [v]) for k, v in kept["scaled"].items()], names)
        lines += table("noise added", [(k, [v]) for k, v in kept["noisy"].items()], names)
    return lines
