"""Parity fixtures for Sources/Encoder: what PyTorch computes in float32 from the exported F16 weights.

Tests/EncoderTests/Fixtures/
  tiny/config.json, tiny/model.safetensors   a model of random weights, small enough for the repository
  pictures.safetensors                        inputs [height, width, 3] as 0...255 (F16), by name
  parity.safetensors                          {tiny,shipped}.{picture name}.{square,z,pooled}, {tiny,shipped}.caption.{i}
  parity.json                                 captions, their tokens, the SHA-256 of the shipped weights
"""
import hashlib
import json
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file

from .. import pictures
from .model import Encoder
from .text import CaptionReader
from .use import FORMAT, load_assets

CAPTIONS = [
    "A red bowl stands on the oak counter; chopped raw onion and sliced tomato lie in it, a hand in a blue sleeve stirs with a spoon.",
    "Grated cheese falls.",
    "",
    "Crème fraîche, 250 g — beaten!",
    "A steel pot of boiling water with spaghetti " * 30,
]
TINY = {
    "format": FORMAT, "epsilon": 1e-6,
    "picture": {"size": 32, "width": 32, "heads": 2, "feed_forward": 48, "fine_blocks": 1, "coarse_blocks": 1,
                "stem": [{"channels": 8, "stride": 2}, {"channels": 8, "stride": 1, "residual": True}, {"channels": 32, "stride": 2}]},
    "state": {"count": 16, "width": 8}, "pool": {"hidden": 24, "width": 16},
    "text": {"width": 32, "heads": 4, "feed_forward": 40, "blocks": 2, "positions": 24},
}


def drawn(height, width, seed):
    """A picture with edges, gradients and noise."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[:height, :width]
    picture = np.stack([255 * x / width, 255 * y / height, 128 + 100 * np.sin(x / 5 + y / 9)], -1)
    picture[((x - width * 0.4) ** 2 + (y - height * 0.5) ** 2) < (min(height, width) * 0.3) ** 2] = (210, 60, 40)
    return np.clip(picture + random.normal(0, 12, picture.shape), 0, 255).astype(np.uint8)


def write(folder, out, language_model):
    out.mkdir(parents=True, exist_ok=True)
    reader = CaptionReader(language_model, 10**6, "cpu")
    inputs = {"square": drawn(128, 128, 1), "wide": drawn(96, 171, 2), "tall": drawn(150, 101, 3), "small": drawn(24, 20, 4)}
    config = json.loads(json.dumps(TINY))
    config["text"] |= {"embedding_width": reader.width, "embedding_digest": reader.embedding_digest}
    torch.manual_seed(5)
    tiny = Encoder({**config, "text": {**config["text"], "embedding_scale": reader.scale}})
    with torch.no_grad():
        for name, tensor in tiny.state_dict().items():
            if name.endswith(("running_var", "deviation", "norm.weight")):
                tensor.uniform_(0.5, 1.5)
            elif name.endswith(("running_mean", "mean", "bias")):
                tensor.normal_(0, 0.1)
    (out / "tiny").mkdir(exist_ok=True)
    save_file({k: v.half() for k, v in tiny.exported().items()}, out / "tiny/model.safetensors")
    (out / "tiny/config.json").write_text(json.dumps(config, indent=1) + "\n")
    tensors, notes = {}, {"captions": CAPTIONS, "tokens": [[int(i) for i in t] for t in reader.tokens(CAPTIONS)]}
    models = {"tiny": out / "tiny"} | ({"shipped": folder} if (Path(folder) / "model.safetensors").exists() else {})
    for name, place in models.items():
        model, c = load_assets(place)
        reader.positions = c["text"]["positions"]
        with torch.no_grad():
            for picture, pixels in inputs.items():
                square = torch.from_numpy(pictures.square(pixels, c["picture"]["size"]))
                z = model.states(square[None])
                tensors |= {f"{name}.{picture}.z": z[0], f"{name}.{picture}.pooled": model.pooled(z)[0]}
                if name == "tiny":
                    tensors[f"{name}.{picture}.square"] = square
            for i, caption in enumerate(CAPTIONS):
                tensors[f"{name}.caption.{i}"] = model.text(*reader.batch(reader.tokens([caption])))[0]
        notes[f"{name}_sha256"] = hashlib.sha256((place / "model.safetensors").read_bytes()).hexdigest()
    save_file({k: v.contiguous() for k, v in tensors.items()}, out / "parity.safetensors")
    # F16 holds 0...255 exactly, and is what Swift's reader knows.
    save_file({k: torch.from_numpy(v).half() for k, v in inputs.items()}, out / "pictures.safetensors")
    (out / "parity.json").write_text(json.dumps(notes) + "\n")
    print(f"{out}: {', '.join(models)}; " + ", ".join(f"{p.name} {p.stat().st_size // 1024} KiB" for p in sorted(out.rglob("*")) if p.is_file()))
