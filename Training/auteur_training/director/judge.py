"""What regressed states are worth."""
import json

import numpy as np
import torch
from safetensors.torch import load_file
from torch.nn import functional as F

from .. import probes
from ..encoder.text import CaptionReader
from ..encoder.use import load_assets
from ..truth import Labels
from .states import ENCODER


class Judge:
    """Of some steps: distance and cosine of regressed states to the true ones, CLIP-T (cosine of the pooled state and the caption in the
    encoder's space), the Fréchet distance of pooled states to the true ones', how often the true state is the nearest of 200, and what the
    encoder's own linear probes read."""

    def __init__(self, captions, truths, z, language_model):
        self.encoder, config = load_assets(ENCODER)
        reader = CaptionReader(language_model, config["text"]["positions"], "cpu")
        self.truths, self.z = truths, z
        tokens = reader.tokens(captions)
        with torch.no_grad():
            self.captions = torch.cat([self.encoder.text(*reader.batch(tokens[i:i + 64])) for i in range(0, len(tokens), 64)])
            self.pooled = self.encoder.pooled(self.z)
        self.probes, facts = load_file(ENCODER / "probes.safetensors"), json.loads((ENCODER / "probes.json").read_text())
        self.labels, self.groups = Labels(facts["words"]), np.array(facts["operation_groups"])

    def read(self, name, z):
        return z.flatten(1) @ self.probes[f"{name}.weight"].float().T + self.probes[f"{name}.bias"]

    @torch.no_grad()
    def __call__(self, z):
        pooled = self.encoder.pooled(z)
        a, b = z.flatten(1), self.z.flatten(1)
        result = {"L2": float((a - b).square().mean()), "cosine": float(F.cosine_similarity(a, b).mean()),
                  "CLIP-T": float((pooled * self.captions).sum(1).mean()), "Fréchet": frechet(pooled.numpy(), self.pooled.numpy())}
        for name in ("vessel", "operation"):
            guess, truth = self.read(name, z).argmax(1).numpy(), self.labels.classes(name, self.truths)
            if name == "operation":
                guess, truth = self.groups[guess], np.where(truth >= 0, self.groups[truth], -1)
            result[name] = float((guess == truth).mean())
        # Which of up to 200 pictures the state is regressed from the words of; a tie counts against it.
        score = pooled[:200] @ self.pooled[:200].T
        result["r1"] = float(((score >= score.diagonal()[:, None]).sum(1) <= 1).float().mean())
        return result | {"ingredients": probes.micro_f1((self.read("ingredients", z) > 0).numpy(), self.labels.sets("ingredients", self.truths))}


def frechet(a, b):
    """Between Gaussians of the rows' moments (Heusel et al. 2017), by symmetric roots."""
    a, b = a.astype(np.float64), b.astype(np.float64)
    root = lambda m: (lambda w, v: (v * np.sqrt(np.clip(w, 0, None))) @ v.T)(*np.linalg.eigh(m))
    ca, cb = np.cov(a.T), np.cov(b.T)
    r = root(ca)
    return float(((a.mean(0) - b.mean(0)) ** 2).sum() + np.trace(ca) + np.trace(cb) - 2 * np.trace(root(r @ cb @ r)))
