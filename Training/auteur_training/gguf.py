"""GGUF files in numpy, and the tokenizer that such a file carries. Written apart from the Swift code, whose reference it is."""
import mmap
import struct

import numpy as np

SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
#: Type number: (elements, bytes) of a block of F32, F16, Q4_1, Q8_0, Q4_K, Q6_K.
BLOCKS = {0: (1, 4), 1: (1, 2), 3: (32, 20), 8: (32, 34), 12: (256, 144), 14: (256, 210)}
QWEN2 = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")


class GGUF:
    """`metadata` and, by `tensor(name)`, the dequantised weights."""

    def __init__(self, path):
        self.path = path
        with open(path, "rb") as f:
            self.data = mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ)
        self.at = 4
        if self.data[:4] != b"GGUF":
            raise ValueError(f"{path} is not a GGUF file")
        _, tensors, pairs = self.take("IQQ")
        self.metadata = {}
        for _ in range(pairs):
            key = self.string().decode()
            (kind,) = self.take("I")
            self.metadata[key] = self.value(kind)
        self.tensors = {}
        for _ in range(tensors):
            name = self.string().decode()
            (rank,) = self.take("I")
            shape = self.take("Q" * rank)
            kind, offset = self.take("IQ")
            self.tensors[name] = (tuple(reversed(shape)), kind, offset)
        align = self.metadata.get("general.alignment", 32)
        self.start = (self.at + align - 1) // align * align

    def take(self, form):
        size = struct.calcsize("<" + form)
        self.at += size
        return struct.unpack("<" + form, self.data[self.at - size:self.at])

    def string(self):
        (n,) = self.take("Q")
        self.at += n
        return self.data[self.at - n:self.at]

    def value(self, kind):
        if kind == 8:
            return self.string()
        if kind == 9:
            inner, n = self.take("IQ")
            return [self.value(inner) for _ in range(n)]
        return self.take(SCALARS[kind])[0]

    def tensor(self, name):
        shape, kind, offset = self.tensors[name]
        count = int(np.prod(shape))
        elements, size = BLOCKS[kind]
        begin = self.start + offset
        raw = np.frombuffer(self.data, np.uint8, count // elements * size, begin).reshape(-1, size)
        half = lambda a, b: raw[:, a:b].copy().view(np.float16).astype(np.float32)
        if kind == 0:
            out = raw.copy().view(np.float32)
        elif kind == 1:
            out = half(0, 2)
        elif kind == 3:
            q = np.concatenate([raw[:, 4:] & 15, raw[:, 4:] >> 4], axis=1)
            out = half(0, 2) * q + half(2, 4)
        elif kind == 8:
            out = half(0, 2) * raw[:, 2:].view(np.int8)
        elif kind == 12:
            s = raw[:, 4:16].astype(np.int32)
            scale = np.concatenate([s[:, :4] & 63, (s[:, 8:] & 15) | (s[:, :4] >> 6 << 4)], axis=1)
            low = np.concatenate([s[:, 4:8] & 63, (s[:, 8:] >> 4) | (s[:, 4:8] >> 6 << 4)], axis=1)
            q = raw[:, 16:].reshape(-1, 4, 32)
            q = np.stack([q & 15, q >> 4], axis=2).reshape(-1, 8, 32)
            out = (half(0, 2) * scale)[:, :, None] * q - (half(2, 4) * low)[:, :, None]
        else:
            ql, qh = raw[:, :128].reshape(-1, 2, 2, 32), raw[:, 128:192].reshape(-1, 2, 32)
            quarters = [(ql[:, :, p % 2] >> (4 * (p // 2)) & 15) | ((qh >> (2 * p) & 3) << 4) for p in range(4)]
            q = np.stack(quarters, axis=2).astype(np.int32).reshape(-1, 16, 16) - 32
            out = (half(208, 210) * raw[:, 192:208].view(np.int8))[:, :, None] * q
        return out.astype(np.float32).reshape(shape)

    def raw(self, name, rows):
        """The first `rows` rows of a matrix as the file stores them."""
        shape, kind, offset = self.tensors[name]
        elements, size = BLOCKS[kind]
        return self.data[self.start + offset:self.start + offset + rows * shape[-1] // elements * size]


def tokenizer(gguf):
    """The file's byte-level BPE as a Hugging Face `Tokenizer`: no normalisation, no special tokens added."""
    from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers
    m = gguf.metadata
    tokens = [t.decode() for t in m["tokenizer.ggml.tokens"]]
    merges = [tuple(x.decode().split(" ", 1)) for x in m["tokenizer.ggml.merges"]]
    result = Tokenizer(models.BPE(vocab={t: i for i, t in enumerate(tokens)}, merges=merges))
    if m["tokenizer.ggml.pre"] == b"smollm":
        parts = [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)]
    else:
        parts = [pre_tokenizers.Split(Regex(QWEN2), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    result.pre_tokenizer = pre_tokenizers.Sequence(parts)
    result.decoder = decoders.ByteLevel()
    return result
