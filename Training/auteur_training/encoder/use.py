"""A trained E_clip: loading it, measuring it, writing it to Assets."""
import json
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from .. import export as assets
from .. import loop
from ..data import open_dataset
from ..truth import Labels
from .evaluate import figures, look_alikes
from .model import Encoder
from .text import CaptionReader

FORMAT = "auteur-encoder 1"
OTHER_SPLITS = ("dishes", "pairs", "wordings")
CARD = """
E_clip of Eq. (2): a picture (128 x 128 after preprocessing) becomes a visual state z of 16 tokens x 64 numbers, each dimension
normalised over the training set, and, through z alone, a unit vector of 256 that is compared with those of captions (CLIP-T,
retrieval). The text side reads the language model's own tokens through its own frozen embeddings, which are not in this file.
MODEL.md, "Visual encoder", is the spec; Sources/Encoder runs it.

It was trained on drawn pictures of the kitchen world only, contrastively (InfoNCE both ways) and, besides, **with the simulator's
truth**: linear heads on the flattened z read operation, vessel, colour, tool, counter, sleeve, skin, the foods in view and their states,
others read off z's tokens and off the tower's finer ones which food lies where; they were thrown away. The probes below are fresh ones,
trained on frames of the training set, but z was shaped to carry what they read; the foods' penalty and thresholds are chosen on a fifth of
the training dishes that the choosing's probe does not see, since they are for dishes that nobody saw. Real photographs go in, and mean little to it.

Half of the training frames are of free cooking (`--split practice`: no dish stands behind them). A food counts as in view where it
covers 1/500 of the picture.

Figures are on data whose dishes and wordings no training saw (`held-out`); `dishes`, `pairs` and `wordings` hold out one of them each.
`encoder.operation` merges the operations of Training/auteur_training/lookalikes.toml, `encoder.operation_raw` does not. `of25`: 200
frames of 25 narratives instead of 200. `encoder.null.*`: without a model (chance, the most frequent class, a probe on 12 x 12 pixels).
"""


def load_run(folder, device):
    kept = torch.load(Path(folder) / "last.pt", map_location="cpu", weights_only=False)
    model = Encoder(kept["config"]["model"])
    model.load_state_dict(kept["model"])
    model.config = kept["config"]["model"]
    return model.to(device, memory_format=torch.channels_last).eval(), kept


def load_assets(folder, device="cpu"):
    """The exported model in float32, and its configuration."""
    config = json.loads((Path(folder) / "config.json").read_text())
    if config.get("format") != FORMAT:
        raise SystemExit(f"{folder}/config.json is of format {config.get('format')!r}, not {FORMAT!r}")
    # The first layer's start is of no use to a finished model.
    model = Encoder({**config, "text": {**config["text"], "embedding_scale": 1.0}}, folded=True)
    model.load_state_dict({k: v.float() for k, v in load_file(Path(folder) / "model.safetensors").items()})
    model.config = config
    return model.to(device).eval(), config


def measure(model, reader, data, splits, device, half):
    splits = splits or ["held-out", *(s for s in OTHER_SPLITS if (Path(data) / s / "dataset.json").exists())]
    dataset = open_dataset(data, "train")
    labels = Labels.of(dataset)
    result, fitted = figures(model, reader, dataset, {s: open_dataset(data, s) for s in splits}, labels, device, half=half)
    return result, fitted, labels


def write_probes(folder, fitted, labels):
    """The probes of z, for Swift's evaluation: `NAME.weight` [words, 1024] in F16 and `NAME.bias`; a set's bias is less its threshold's
    logit, so that what is above 0 is in. The words, and which operations count as one, are in probes.json."""
    tensors = {}
    for name, probe in fitted.items():
        limit = torch.logit(torch.as_tensor(getattr(probe, "thresholds", 0.5), dtype=torch.float32))
        tensors[f"{name}.weight"], tensors[f"{name}.bias"] = probe.weight.half().contiguous(), (probe.bias - limit).float().contiguous()
    save_file(tensors, Path(folder) / "probes.safetensors")
    groups = look_alikes(labels.words["operation"]).tolist()
    words = {"words": {name: labels.words[name] for name in fitted}, "operation_groups": groups}
    (Path(folder) / "probes.json").write_text(json.dumps(words, indent=1) + "\n")


def evaluate(run, folder, data, splits, language_model, device):
    device = loop.choose_device(device)
    loop.Threads(device, 0).adapt()
    model, kept = load_run(run, device) if run else load_assets(folder, device)
    reader = CaptionReader(language_model, model.config["text"]["positions"], device)
    result, _, _ = measure(model, reader, data, splits, device, half=True)
    if run:
        loop.atomic_write(Path(run) / "figures.json", lambda p: p.write_text(json.dumps(result, indent=1)))
    return result


def export(run, data, folder, language_model, device, note):
    device = loop.choose_device(device)
    model, kept = load_run(run, device)
    c = {k: v for k, v in kept["config"]["model"].items()}
    c["text"] = {k: v for k, v in c["text"].items() if k != "embedding_scale"}
    c = {"format": FORMAT, **c}
    tensors = {k: v.cpu() for k, v in model.exported().items()}
    facts = {
        "data": kept["data"], "steps": kept["step"], "pictures seen": kept["samples"], "minutes": f"{kept['minutes']:.1f}", "device": kept["device"],
        "parameters": f"{sum(t.numel() for t in tensors.values()) / 1e6:.2f} million", "seed": kept["config"]["train"]["seed"],
        "training settings": ", ".join(f"{k} {v}" for k, v in kept["config"]["train"].items() if k != "seed"),
    } | ({"begun with": f"the weights {kept['begun_with']}, whose own training is not counted here"} if kept.get("begun_with") else {}) | ({"note": note} if note else {})
    assets.write_assets(folder, tensors, c, assets.card("E_clip, the visual encoder", CARD, facts, {}))
    probe(folder, data, language_model, device)


def probe(folder, data, language_model, device):
    """Fits the probes of exported weights, measures both, and writes probes and figures beside them."""
    device = loop.choose_device(device)
    loop.Threads(device, 0).adapt()
    model, config = load_assets(folder, device)
    reader = CaptionReader(language_model, config["text"]["positions"], device)
    result, fitted, labels = measure(model, reader, data, None, device, half=True)
    write_probes(folder, fitted, labels)
    assets.write_figures(folder, result)
    loop.print_figures(result)
