"""Captions as the text tower reads them: SmolLM2's own tokens and its frozen embeddings, from its GGUF file."""
import hashlib

import numpy as np
import torch

from .. import REPOSITORY
from ..gguf import GGUF, tokenizer


def default_model():
    files = sorted((REPOSITORY / "Assets/models").glob("SmolLM2-135M*.gguf"))
    if not files:
        raise SystemExit("the language model is absent: run `make model`, or name its GGUF file with --language-model")
    return files[0]


class CaptionReader:
    def __init__(self, path, positions, device):
        gguf = GGUF(path)
        self.embedding_digest = hashlib.sha256(gguf.raw("token_embd.weight", 256)).hexdigest()
        self.tokenizer = tokenizer(gguf)
        self.embeddings = torch.from_numpy(gguf.tensor("token_embd.weight")).to(device)
        self.width = self.embeddings.shape[1]
        #: What makes embeddings of unit mean square; the text tower's first layer starts with it.
        self.scale = float(self.embeddings.square().mean().rsqrt())
        self.positions, self.device = positions, device

    def tokens(self, captions):
        """Token ids of each caption, cut after `positions`. A caption without any is one token 0."""
        return [np.array(e.ids[:self.positions] or [0], np.int64) for e in self.tokenizer.encode_batch(list(captions))]

    def batch(self, tokens, dropout=0.0):
        """Embeddings [n, longest, width] and mask [n, longest] of token lists; `dropout` takes single tokens out of sight."""
        longest = max(map(len, tokens))
        ids = np.zeros((len(tokens), longest), np.int64)
        mask = np.zeros((len(tokens), longest), bool)
        for i, t in enumerate(tokens):
            ids[i, :len(t)], mask[i, :len(t)] = t, True
        return self.embedded(torch.from_numpy(ids).to(self.device), torch.from_numpy(mask).to(self.device), dropout)

    def embedded(self, ids, mask, dropout=0.0):
        """The same of ids and mask that are on the device already."""
        if dropout > 0:
            seen = mask & (torch.rand(mask.shape, device=mask.device) >= dropout)
            mask = torch.where(seen.any(1, keepdim=True), seen, mask)
        return self.embeddings[ids], mask
