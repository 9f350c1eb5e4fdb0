"""A trained director: loading it, measuring it, writing it to Assets."""
import json
import re
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file

from .. import REPOSITORY, export as assets
from .. import loop
from ..encoder.text import CaptionReader, default_model
from ..gguf import GGUF, tokenizer
from ..data import open_dataset
from .data import corpus, kitchen
from .judge import Judge
from .model import Director
from .sequence import Layout
from .states import ENCODER, digest
from .train import held_out_figures

FORMAT = "auteur-director 1"
ASSETS = REPOSITORY / "Assets/director"
CARD = """
The interleaved director of section 4.1: what is trained on top of SmolLM2-135M-Instruct (Apache-2.0, not in this file). LoRA on all of
its linear layers, an input projection for visual states, learnt visual queries, a regression head. It writes a step's action, then its
caption, then regresses the visual state z, each on the whole history. MODEL.md, "The interleaved director", is the spec;
Sources/Director/Interleaved runs it.

It was trained on narratives of the simulated kitchen (words and states) and on the corpus written for this project
(Training/corpus, CC0; words only). Steps that an author's hand wrote are read and not learnt. It knows the overhead kitchen and nothing
else, and its words are those of a small model: see the figures.

`perplexity` and `z_*` are on kitchen narratives whose dishes and wordings no training saw; the words are given (teacher forcing).
`base_perplexity`: of the same texts, by the language model without what was trained.
"""


#: As InterleavedDirector splits text: letters, with apostrophes and hyphens inside.
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


def write_words(data, folder):
    """Every word of the training narratives and of the corpus, a line each: another one, while writing, is a slip of the pen. How many."""
    dataset = open_dataset(data, "train")
    parts = getattr(dataset, "parts", [dataset])
    texts = [t for part in parts for n in part.narratives for s in n.steps for t in (s.action, s.caption)]
    texts += [t for e in corpus() for s in e.steps for t in s]
    words = sorted({w for t in texts for w in WORD.findall(t.lower())})
    Path(folder, "words.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    return len(words)


def load_run(folder, language_model, device):
    kept = torch.load(Path(folder) / "last.pt", map_location="cpu", weights_only=False)
    model = Director(kept["config"]["model"], GGUF(language_model))
    model.load_state_dict(kept["model"])
    return model.to(device).eval(), kept


def load_assets(folder, language_model, device="cpu"):
    """The exported model in float32, and its configuration."""
    config = json.loads((Path(folder) / "config.json").read_text())
    if config.get("format") != FORMAT:
        raise SystemExit(f"{folder}/config.json is of format {config.get('format')!r}, not {FORMAT!r}")
    model = Director(config, GGUF(language_model))
    model.load_state_dict({k: v.float() for k, v in load_file(Path(folder) / "model.safetensors").items()})
    return model.to(device).eval(), config


def measure(model, language_model, config, data, device, most):
    """Held-out figures, and the base model's perplexity on the same texts."""
    gguf = GGUF(language_model)
    layout = Layout(tokenizer(gguf), config["model"]["count"])
    examples, _ = kitchen(data, "held-out", device)
    examples = examples[:most]
    judge = Judge([c for e in examples for _, c in e.steps], [t for e in examples for t in e.truths],
                  torch.from_numpy(np.concatenate([e.states for e in examples]).astype(np.float32)), language_model)
    result = held_out_figures(model, layout, config, examples, device, most, judge=judge)
    base = Director(config["model"] | {"rank": 0}, gguf).to(device)
    result["base_perplexity"] = held_out_figures(base, layout, config, examples, device, most // 4, words_only=True)["perplexity"]
    return result


def export(run, data, folder, language_model, device, note, most=40):
    device = loop.choose_device(device)
    loop.Threads(device, 0).adapt()
    language_model = language_model or default_model()
    model, kept = load_run(run, language_model, device)
    config = kept["config"]
    c = {"format": FORMAT, **config["model"], "encoder": f"auteur-encoder 1 {digest(ENCODER)[:8]}",
         "embedding_digest": CaptionReader(language_model, 1, "cpu").embedding_digest}
    tensors = {k: v.detach().cpu() for k, v in model.state_dict().items()}
    result = measure(model, language_model, config, data, device, most)
    facts = {
        "data": kept["data"] + ", and Training/corpus", "steps": kept["step"], "narratives seen": kept["samples"], "minutes": f"{kept['minutes']:.1f}",
        "device": kept["device"], "trained parameters": f"{sum(t.numel() for t in tensors.values()) / 1e6:.2f} million",
        "encoder": c["encoder"], "training settings": ", ".join(f"{k} {v}" for k, v in config["train"].items()),
    } | ({"begun with": f"the weights {kept['begun_with']}, whose own training is not counted here"} if kept.get("begun_with") else {}) | ({"note": note} if note else {})
    assets.write_assets(folder, tensors, c, assets.card("The interleaved director", CARD, facts, {f"director.{k}": v for k, v in result.items()}))
    write_words(data, folder)
    loop.print_figures({f"director.{k}": v for k, v in result.items()})
