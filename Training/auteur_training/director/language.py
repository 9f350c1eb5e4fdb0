"""SmolLM2 in PyTorch, over a GGUF file's dequantised weights, with LoRA: batched, any positions, any mask."""
import math

import torch
from torch import nn
from torch.nn import functional as F

#: Our names of a layer's matrices -> the checkpoint's.
LINEAR = {"query": "attn_q", "key": "attn_k", "value": "attn_v", "output": "attn_output", "gate": "ffn_gate", "up": "ffn_up", "down": "ffn_down"}


class LoRA(nn.Module):
    """y = W x + (scale / r) B (A x); W [outputs, inputs] is frozen, A [r, inputs] and B [outputs, r] are trained. Hu et al. 2021."""

    def __init__(self, weight, rank, scale):
        super().__init__()
        self.register_buffer("weight", weight, persistent=False)
        self.factor = scale / rank if rank else 0.0
        if rank:
            self.a = nn.Parameter(torch.randn(rank, weight.shape[1]) / math.sqrt(weight.shape[1]))
            self.b = nn.Parameter(torch.zeros(weight.shape[0], rank))

    def forward(self, x):
        y = F.linear(x, self.weight.to(x.dtype))
        return y + F.linear(F.linear(x, self.a.to(x.dtype)), self.b.to(x.dtype)) * self.factor if self.factor else y


def rms(x, weight, epsilon):
    """x / sqrt(mean(x^2) + epsilon) * weight, in float32."""
    y = x.float()
    return (y * torch.rsqrt(y.square().mean(-1, keepdim=True) + epsilon)).to(x.dtype) * weight.to(x.dtype)


class Layer(nn.Module):
    def __init__(self, gguf, n, c, rank, scale):
        super().__init__()
        self.c = c
        take = lambda name: torch.from_numpy(gguf.tensor(f"blk.{n}.{name}.weight"))
        self.register_buffer("attention_norm", take("attn_norm"), persistent=False)
        self.register_buffer("feed_forward_norm", take("ffn_norm"), persistent=False)
        for ours, theirs in LINEAR.items():
            setattr(self, ours, LoRA(take(theirs), rank, scale))

    def forward(self, x, cos, sin, mask):
        c = self.c
        b, t, _ = x.shape
        h = rms(x, self.attention_norm, c["epsilon"])
        split = lambda y, heads: y.view(b, t, heads, c["head_width"]).transpose(1, 2)
        q, k, v = split(self.query(h), c["heads"]), split(self.key(h), c["kv_heads"]), split(self.value(h), c["kv_heads"])
        q, k = rotate(q, cos, sin), rotate(k, cos, sin)
        k, v = (z.repeat_interleave(c["heads"] // c["kv_heads"], 1) for z in (k, v))
        y = attend(q, k, v, mask)
        x = x + self.output(y.transpose(1, 2).reshape(b, t, -1))
        h = rms(x, self.feed_forward_norm, c["epsilon"])
        return x + self.down(F.silu(self.gate(h)) * self.up(h))


def attend(q, k, v, mask, rows=192):
    """Attention under a causal mask [batch, 1, tokens, tokens]. On CPUs a block of rows at a time, each over the keys up to its end: half
    the work, and written out, since PyTorch's own kernel with a mask is no faster."""
    if q.is_cuda:
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
    out = []
    for begin in range(0, q.shape[2], rows):
        end = min(begin + rows, q.shape[2])
        scores = (q[:, :, begin:end] * q.shape[-1] ** -0.5) @ k[:, :, :end].transpose(-1, -2)
        out.append(scores.masked_fill(~mask[:, :, begin:end, :end], float("-inf")).softmax(-1) @ v[:, :, :end])
    return torch.cat(out, 2)


def rotate(x, cos, sin):
    """RoPE of neighbouring pairs (the llama architecture's): x [batch, heads, tokens, d], cos and sin [batch, 1, tokens, d / 2]."""
    a, b = x[..., 0::2].float(), x[..., 1::2].float()
    return torch.stack([a * cos - b * sin, a * sin + b * cos], -1).flatten(-2).to(x.dtype)


class LanguageModel(nn.Module):
    """Residual streams of embeddings; logits of residual streams. Nothing but LoRA's matrices is trained."""

    def __init__(self, gguf, rank=0, scale=1.0):
        super().__init__()
        get = lambda key: gguf.metadata[f"llama.{key}"]
        heads, width = get("attention.head_count"), get("embedding_length")
        self.c = {"layers": get("block_count"), "width": width, "heads": heads, "kv_heads": get("attention.head_count_kv"),
                  "head_width": width // heads, "base": float(get("rope.freq_base")), "epsilon": float(get("attention.layer_norm_rms_epsilon"))}
        self.register_buffer("embedding", torch.from_numpy(gguf.tensor("token_embd.weight")), persistent=False)
        self.register_buffer("output_norm", torch.from_numpy(gguf.tensor("output_norm.weight")), persistent=False)
        self.layers = nn.ModuleList(Layer(gguf, n, self.c, rank, scale) for n in range(self.c["layers"]))

    def halve(self):
        """Frozen matrices in bfloat16: half the memory to read, and no cast at every use."""
        for layer in self.layers:
            for name in LINEAR:
                matrix = getattr(layer, name)
                matrix.weight = matrix.weight.to(torch.bfloat16)
        self.embedding = self.embedding.to(torch.bfloat16)
        return self

    def forward(self, x, positions, mask):
        """x [batch, tokens, width], positions [batch, tokens], mask [batch, tokens, tokens] (True: sees) -> the residual stream after the
        output norm [batch, tokens, width]."""
        half = self.c["head_width"] // 2
        angle = positions[..., None].double() * self.c["base"] ** (-torch.arange(half, dtype=torch.float64, device=x.device) / half)
        cos, sin = angle.cos().float()[:, None], angle.sin().float()[:, None]
        for layer in self.layers:
            x = layer(x, cos, sin, mask[:, None])
        return rms(x, self.output_norm, self.c["epsilon"])

    def logits(self, x):
        return F.linear(x, self.embedding.to(x.dtype)).float()
