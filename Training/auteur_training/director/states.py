"""z of every frame of a data set, by the encoder that ships: computed once and kept beside the data."""
import hashlib
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import load_file, save_file

from .. import REPOSITORY, loop
from ..data import Together
from ..encoder.use import load_assets

ENCODER = REPOSITORY / "Assets/encoder"


def digest(folder=ENCODER):
    """What tells encoders apart."""
    return hashlib.sha256((Path(folder) / "model.safetensors").read_bytes()).hexdigest()[:12]


def identity(path, rows):
    """What tells the frames of a data set apart: its index as it stands (a rebuilt one numbers its clips anew) and the rows that a split has."""
    index = next(p for p in (Path(path) / "dataset.json", Path(path) / "index.sqlite") if p.exists())
    return hashlib.sha256(index.read_bytes() + np.asarray(rows, np.int64).tobytes()).hexdigest()[:12]


@torch.no_grad()
def states(part, device, folder=ENCODER):
    """float16 [rows, count, width] of a kitchen export or several together (`row` of a step is its index), from each one's cache file or
    computed."""
    if isinstance(part, Together):
        z = [states(p, device, folder) for p in part.parts]
        return np.stack([z[k][row] for k, row in part.place])
    rows = sorted(s.row for n in part.narratives for s in n.steps)
    path = Path(part.path) / f"states-{digest(folder)}-{identity(part.path, rows)}.safetensors"
    if path.exists():
        return load_file(path)["states"]
    model, config = load_assets(folder, device)
    size = config["picture"]["size"]
    out = np.zeros((max(rows) + 1, config["state"]["count"], config["state"]["width"]), np.float16)
    for i in range(0, len(rows), 256):
        x = torch.from_numpy(part.pictures(rows[i:i + 256], size)).to(device)
        with torch.autocast(device.type, torch.bfloat16):
            out[rows[i:i + 256]] = model.states(x).float().cpu().numpy()
        if i % 8192 == 0:
            print(f"states: {i} of {len(rows)} frames", flush=True)
    loop.atomic_write(path, lambda p: save_file({"states": out}, p))
    return out
