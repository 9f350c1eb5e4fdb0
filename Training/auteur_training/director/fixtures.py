"""Fixtures that hold the Swift director to this one: a small director with random weights and a narrative through it; and the director
that ships, with the narrative that it writes greedily."""
import json
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from torch.nn import functional as F

from ..encoder.text import CaptionReader, default_model
from ..gguf import GGUF, tokenizer
from .language import adapted, rms, rotate
from .model import Director
from .sequence import END, QUERY, STATE, Layout, padded, visibility
from .states import digest

CONFIG = {"rank": 2, "scale": 4.0, "count": 4, "state_width": 8, "head": 24}
QUERY_TEXT = "How do I make a tuna sandwich?"
STEPS = [
    ("Drain the tuna and mash it in a white bowl with a fork.",
     "A white bowl stands on the wooden counter, filled with mashed tuna. One hand in a blue sleeve presses a fork into it; the light falls from the left."),
    ("Spread the tuna over two slices of bread on the board.",
     "Two slices of bread lie on a wooden board, covered with tuna. A hand in a blue sleeve draws a knife across, and the empty white bowl stands behind."),
    ("Serve the sandwich on a plate.",
     "The sandwich lies on a grey plate, cut in half, so that the tuna shows between the slices of bread. Both hands in blue sleeves set the plate down."),
]


SHIPPED_QUERY = "How do I make a vegetable soup?"


def write(folder, language_model):
    """tiny-director/ (config.json, model.safetensors: float32, random, for parity only) and director.json: sequence, states, logits."""
    folder, path = Path(folder), language_model or default_model()
    gguf = GGUF(path)
    torch.manual_seed(5)
    model = Director(CONFIG, gguf).eval()
    with torch.no_grad():
        for name, p in model.named_parameters():
            if name.endswith(".b"):
                p.normal_(std=0.02)
            # As they are stored.
            p.copy_(p.half().float())
    z = torch.from_numpy(np.random.default_rng(3).normal(0, 0.8, (len(STEPS), CONFIG["count"], CONFIG["state_width"])).astype(np.float32))
    (folder / "tiny-director").mkdir(parents=True, exist_ok=True)
    config = {"format": "auteur-director 1", **CONFIG, "encoder": "auteur-encoder 1 fixture", "embedding_digest": CaptionReader(path, 1, "cpu").embedding_digest}
    (folder / "tiny-director/config.json").write_text(json.dumps(config, indent=1) + "\n")
    save_file({k: v.detach().to(torch.float16).contiguous() for k, v in model.state_dict().items()}, folder / "tiny-director/model.safetensors")
    put(folder / "director.json", followed(model, Layout(tokenizer(gguf), CONFIG["count"]), QUERY_TEXT, STEPS, z))


def write_shipped(folder, language_model):
    """shipped-director.json: what the director of Assets writes greedily, its states, its logits; all in float32."""
    from .use import ASSETS, load_assets
    path = language_model or default_model()
    model, config = load_assets(ASSETS, path)
    layout = Layout(tokenizer(GGUF(path)), config["count"])
    steps, states = Greedy(model, layout).narrative(SHIPPED_QUERY)
    put(Path(folder) / "shipped-director.json", followed(model, layout, SHIPPED_QUERY, steps, states, 300) | {"weights": digest(ASSETS)})


def put(path, result):
    path.write_text(json.dumps(result) + "\n")
    print(f"{path}: {len(result['steps'])} steps, {len(result['tokens'])} places")


@torch.no_grad()
def followed(model, layout, query, steps, z, kept=2000):
    """What `model` makes of a narrative whose words and states z [steps, count, width] are given. `kept`: of the logits, so many."""
    sequence = layout.build(query, steps)
    arrays = padded([sequence])
    tensor = torch.from_numpy
    kinds = tensor(arrays["kinds"])
    x = model(kinds, tensor(arrays["values"]), tensor(arrays["positions"]), visibility(kinds, tensor(arrays["steps"])), z[None])[0]
    regressed = model.regress(x[tensor(arrays["kinds"][0] == QUERY)].view(len(steps), layout.count, -1))
    words = np.flatnonzero(arrays["kinds"][0] != QUERY)
    logits = model.language.logits(x[tensor(words)])
    rounded = lambda values: [float(f"{v:.6g}") for v in values]
    return {
        "query": query, "steps": [{"action": a, "caption": c, "state": rounded(z[i].flatten().tolist())} for i, (a, c) in enumerate(steps)],
        "tokens": [int(v) if k != STATE else -1 for k, v in zip(arrays["kinds"][0][words], arrays["values"][0][words])],
        "regressed": [rounded(r) for r in regressed.flatten(1).tolist()], "top": logits.argmax(-1).tolist(),
        "lead": rounded((logits.topk(2).values @ torch.tensor([1.0, -1.0])).tolist()),
        "logits": {str(int(i)): [round(float(v), 5) for v in logits[int(i), :kept]] for i in np.linspace(10, len(words) - 1, 12)},
        "largest": float(logits.abs().max()),
    }


class Greedy:
    """Writes a narrative as the director does at run time, always the likeliest token, with a cache of keys and values."""

    def __init__(self, model, layout):
        self.model, self.layout = model, layout
        self.cache, self.length = [None] * len(model.language.layers), 0

    @torch.no_grad()
    def read(self, x, keep=True):
        """Embeddings [tokens, width] at the next positions -> their residual streams after the output norm."""
        language, t = self.model.language, len(x)
        c, x = language.c, x[None]
        half = c["head_width"] // 2
        angle = torch.arange(self.length, self.length + t, dtype=torch.float64)[:, None] * c["base"] ** (-torch.arange(half, dtype=torch.float64) / half)
        turns = torch.polar(torch.ones_like(angle), angle).to(torch.complex64)[None, None]
        sees = torch.ones(t, self.length + t, dtype=torch.bool).tril(self.length)
        for n, layer in enumerate(language.layers):
            split = lambda y, heads: y.view(1, t, heads, c["head_width"]).transpose(1, 2)
            q, k, v = adapted(rms(x, layer.attention_norm, c["epsilon"]), layer.query, layer.key, layer.value)
            q, k, v = rotate(split(q, c["heads"]), turns), rotate(split(k, c["kv_heads"]), turns), split(v, c["kv_heads"])
            if self.cache[n] is not None:
                k, v = torch.cat([self.cache[n][0], k], 2), torch.cat([self.cache[n][1], v], 2)
            if keep:
                self.cache[n] = k, v
            y = F.scaled_dot_product_attention(q, *(m.repeat_interleave(c["heads"] // c["kv_heads"], 1) for m in (k, v)), attn_mask=sees)
            x = x + adapted(y.transpose(1, 2).reshape(1, t, -1), layer.output)[0]
            gate, up = adapted(rms(x, layer.feed_forward_norm, c["epsilon"]), layer.gate, layer.up)
            x = x + adapted(F.silu(gate) * up, layer.down)[0]
        if keep:
            self.length += t
        return rms(x[0], language.output_norm, c["epsilon"])

    def text(self, words):
        return self.read(self.model.language.embedding[torch.tensor(self.layout.encode(words))].float())[-1]

    def line(self, stream, most):
        """The line that follows a residual stream; afterwards the cache is as it was."""
        ids, length, cache = [], self.length, list(self.cache)
        while len(ids) < most:
            token = int(self.model.language.logits(stream[None]).argmax())
            ids.append(token)
            if "\n" in self.layout.tokenizer.decode([token]):
                break
            stream = self.read(self.model.language.embedding[[token]].float())[-1]
        self.length, self.cache = length, cache
        return self.layout.tokenizer.decode(ids).strip()

    @torch.no_grad()
    def narrative(self, query, most=6):
        """-> (action, caption) of each step until the end, or `most`, and the regressed states [steps, count, width]."""
        model, steps, states = self.model, [], []
        stream = self.text(f"Query: {query}\n")
        while len(steps) < most and int(model.language.logits(stream[None]).argmax()) != END:
            action = self.line(self.text("Action:"), 48)
            self.text(f" {action}\n")
            caption = self.line(self.text("Caption:"), 128)
            self.text(f" {caption}\n")
            z = model.regress(self.read(model.queries, keep=False))
            stream = self.read(model.project(z) + model.place)[-1]
            steps.append((action, caption))
            states.append(z)
        return steps, torch.stack(states)
